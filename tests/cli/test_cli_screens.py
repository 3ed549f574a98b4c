"""What opens the screens: with a terminal they get the line, the entry or the sample."""

import sys
from typing import Any

import pytest

from journal_tui.texts import commands as texts
from journal_tui.tui import opening as screens
from tests.cli.conftest import Call


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What was asked of the screens; they are there, and answer with 7."""
    asked: list[Any] = []

    def open_journal(workspace: Any, **wanted: Any) -> int:
        asked.append(wanted)
        return 7

    def open_sample(config: str | None) -> int:
        asked.append(config)
        return 7

    monkeypatch.setattr(screens, "open_journal", open_journal)
    monkeypatch.setattr(screens, "open_sample", open_sample)
    return asked


@pytest.fixture
def terminal(call: Call, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Calls with somebody before the screen and at the keys."""

    def on_terminal(*args: str) -> Any:
        monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True, raising=False)
        return call(*args, typed=True)

    return on_terminal


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ((), {"run_line": None, "entry_id": None}),
        (("write",), {"run_line": "", "entry_id": None}),
        (("write", "1.5mi", "rain"), {"run_line": "1.5mi rain", "entry_id": None}),
        (("demo", "--config", "/some/where"), "/some/where"),
    ],
    ids=str,
)
def test_the_screens_are_opened(
    terminal: Call, opened: list[Any], words: tuple[str, ...], wanted: Any
) -> None:
    assert terminal(*words).code == 7
    assert opened == [wanted]


def test_an_entry_is_opened_to_change_it(terminal: Call, opened: list[Any], ids: list[str]) -> None:
    assert terminal("edit", ids[0][-8:]).code == 7
    assert opened == [{"run_line": None, "entry_id": ids[0]}]
    assert terminal("edit", "nobody").code == 2


def test_without_a_terminal_they_stay_closed(call: Call, opened: list[Any]) -> None:
    assert texts.NO_TERMINAL in call("write", typed=True).err
    assert opened == []
