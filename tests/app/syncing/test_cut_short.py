"""A round that is cut short between any two steps: the next one goes on from the disk."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import pytest

from journal_tui.app.syncing import merging, state
from journal_tui.domain.run import Run
from journal_tui.errors import JournalTuiError
from journal_tui.store.ledger import Ledger
from journal_tui.store.sync.repository import Repository
from tests.app.syncing_kit import Machine
from tests.with_git import bare

TEXT: Final = "I set off too fast.\n\nThen the wall.\n\nAnd home."
#: Every step of a round that leaves something behind, in their order.
STEPS: Final = (
    (Repository, "clear_locks"),
    (Repository, "fetch"),
    (Repository, "commit"),
    (merging, "take_settings"),
    (Ledger, "take_in"),
    (Repository, "keep"),
    (Repository, "push"),
    (state, "remember"),
)


class Killed(BaseException):
    """What nothing in the program catches."""


def killing(step: Callable[..., Any]) -> Callable[..., Any]:
    """The step, and then the end of everything: before the next one begins."""

    def killed(*args: Any, **named: Any) -> Any:
        step(*args, **named)
        raise Killed

    return killed


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two machines that changed one entry in two places; the desktop has synced since."""
    folder = tmp_path_factory.mktemp("template")
    remote = bare(folder / "remote.git")
    laptop = Machine(folder, "laptop", cache=folder / "cache")
    desktop = Machine(folder, "desktop", cache=folder / "cache", hours=1)
    entry = laptop.write(TEXT, run=Run(distance_m=2414.0))
    config = laptop.workspace.paths.config
    config.mkdir()
    (config / "settings.yaml").write_text("share: [units]\nunits: mi\n")
    laptop.set_up(remote)
    desktop.set_up(remote)
    laptop.change(entry.id, text=TEXT.replace("too fast", "far too fast"))
    laptop.write("Only here.")
    desktop.change(entry.id, text=TEXT.replace("home", "home, slowly"), tags=("rain",))
    desktop.write("Only there.")
    config = desktop.workspace.paths.config
    config.mkdir()
    (config / "settings.yaml").write_text("share: [units]\nunits: km\n")
    desktop.sync()
    return folder


def copy_of(template: Path, folder: Path) -> None:
    """Both machines and their remote once more, in a folder of their own."""
    shutil.copytree(template, folder, dirs_exist_ok=True)
    for config in folder.glob("*/data/sync/journal.json.git/config"):
        config.write_text(config.read_text().replace(str(template), str(folder)))


@pytest.mark.parametrize(("where", "name"), STEPS, ids=[name for _, name in STEPS])
def test_whatever_a_round_was_cut_short_at_the_next_one_goes_on(
    template: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    where: Any,
    name: str,
) -> None:
    copy_of(template, tmp_path)
    cache = template / "cache"
    laptop = Machine(tmp_path, "laptop", cache=cache, hours=2)
    with monkeypatch.context() as patch:
        patch.setattr(where, name, killing(getattr(where, name)))
        with pytest.raises(Killed):
            laptop.sync()
    # Another program, in which she writes before it syncs.
    laptop = Machine(tmp_path, "laptop", cache=cache, hours=3)
    desktop = Machine(tmp_path, "desktop", cache=cache, hours=4)
    laptop.write("Afterwards.")
    laptop.sync()
    desktop.sync()
    assert laptop.tables() == desktop.tables()
    entries = desktop.workspace.store.journal().entries
    assert {entry.text for entry in entries} == {
        "I set off far too fast.\n\nThen the wall.\n\nAnd home, slowly.",
        "Only here.",
        "Only there.",
        "Afterwards.",
    }
    assert not any(entry.other_texts for entry in entries)
    assert any(entry.tags == ("rain",) for entry in entries)
    settings = laptop.workspace.paths.config / "settings.yaml"
    assert "units: km" in settings.read_text()
    assert laptop.sync().nothing


@pytest.mark.parametrize("name", ["set_up", "forget_remote", "fetch", "commit", "push"])
def test_another_address_that_was_cut_short_is_named_again(
    template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    copy_of(template, tmp_path)
    moved = bare(tmp_path / "moved.git")
    laptop = Machine(tmp_path, "laptop", cache=template / "cache", hours=2)
    had = laptop.tables()
    with monkeypatch.context() as patch:
        patch.setattr(Repository, name, killing(getattr(Repository, name)))
        with pytest.raises(Killed):
            laptop.set_up(moved)
    laptop = Machine(tmp_path, "laptop", cache=template / "cache", hours=3)
    # A round goes on with the one remote or the other, or says that it has to be named again.
    with suppress(JournalTuiError):
        laptop.sync()
    laptop.set_up(moved)
    assert set(had["entries"]) <= set(laptop.tables()["entries"])
    desktop = Machine(tmp_path, "desktop", cache=template / "cache", hours=4)
    desktop.set_up(moved)
    laptop.sync()
    assert laptop.tables() == desktop.tables()
    entries = desktop.workspace.store.journal().entries
    assert {entry.text for entry in entries} == {
        "I set off far too fast.\n\nThen the wall.\n\nAnd home, slowly.",
        "Only here.",
        "Only there.",
    }
    assert not any(entry.other_texts for entry in entries)
