"""settle in the shell, and how an entry with two versions of its words is printed."""

from pathlib import Path

import pytest

from journal_tui.app.workspace import open_workspace
from journal_tui.texts import settling as texts
from tests.cli.conftest import Call

MINE = "I walked home.\n\nThe rain came late."
THEIRS = "I ran home.\n\nThe rain came late."


@pytest.fixture
def entry(journal: Path, call: Call) -> str:
    """The id of an entry that was changed on two machines."""
    entry: str = call("log", "1mi", "-m", MINE, "--json").json["id"]
    store = open_workspace(str(journal)).store
    store.put(store.journal().entries[0]._replace(other_texts=(THEIRS,)))
    return entry


def test_show_prints_both_and_how_to_choose(call: Call, entry: str) -> None:
    done = call("show", "last")
    assert done.code == 0
    says = texts.UNSETTLED_SHOWN.format(versions=texts.VERSIONS[1], id=entry[-8:])
    assert done.out.endswith(f"\n\n{MINE}\n\nVersion 2:\n{THEIRS}\n\n{says}\n")
    assert call("show", "last", "--json").json["other_texts"] == [THEIRS]
    assert call("list", "is:unsettled", "--json").json["id"] == entry


def test_without_a_choice_it_shows_what_differs_and_how_to_choose(call: Call, entry: str) -> None:
    done = call("settle", "last")
    assert done.code == 2
    _, first, second = done.out.split("\n\nVersion ")
    assert first == "1:\nI +walked+ home.\n\nThe rain came late."
    assert second == "2:\nI +ran+ home.\n\nThe rain came late.\n\n"
    assert done.err == f"{texts.CHOOSE}\n{texts.CHOOSE_NEXT.format(id=entry[-8:])}\n"
    assert call("settle", "last", "--json").json["other_texts"] == [THEIRS]
    assert call("show", "last", "--json").json["text"] == MINE


@pytest.mark.parametrize(
    ("choice", "text"),
    [
        ("1", MINE),
        ("2", THEIRS),
        ("both", "I walked home.\n\nI ran home.\n\nThe rain came late."),
    ],
)
def test_a_choice_stands_and_undo_takes_it_back(
    call: Call, entry: str, choice: str, text: str
) -> None:
    done = call("settle", entry[-8:], choice)
    assert (done.code, done.err) == (0, f"{texts.UNDO}\n")
    assert done.out == f"These words stand now: 1 mi · today 11:00 · {entry[-8:]}\n"
    found = call("show", "last", "--json").json
    assert (found["text"], found["other_texts"]) == (text, [])
    assert call("undo").code == 0
    assert call("settle", entry[-8:], choice, "--json").json["text"] == text


@pytest.mark.parametrize("choice", ["0", "3", "mine", "²"])
def test_a_version_that_is_not_there_is_a_mistake_in_the_call(
    call: Call, entry: str, choice: str
) -> None:
    done = call("settle", entry, choice)
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        f"journal-tui: {texts.NO_SUCH_VERSION.format(number=choice)}\n  {texts.WHICH.format(n=2)}\n"
    )


def test_where_there_is_one_version_there_is_nothing_to_choose(call: Call) -> None:
    call("log", "1mi", "-m", MINE)
    for choice in ((), ("1",), ("both",)):
        done = call("settle", "last", *choice)
        assert (done.code, done.out) == (2, "")
        assert done.err == f"journal-tui: {texts.NOTHING_TO_SETTLE}\n"
