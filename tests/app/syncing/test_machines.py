"""Two and three machines with one journal, through real git."""

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from journal_tui.app.affirmations import her_list
from journal_tui.app.syncing.errors import NotSetUpError
from journal_tui.app.syncing.quick import anything_to_send
from journal_tui.app.syncing.round import sync
from journal_tui.app.syncing.status import status
from journal_tui.app.undoing import undo
from journal_tui.domain.entry import Feeling
from journal_tui.domain.run import Run
from journal_tui.store.sync.errors import RewrittenError, UnreachableError
from tests.app.syncing_kit import Machine
from tests.conftest import NOW
from tests.with_git import git

TEXT = "I set off too fast.\n\nThen the wall.\n\nAnd home."


@pytest.fixture
def tablet(tmp_path: Path, cache: Path) -> Machine:
    return Machine(tmp_path, "tablet", cache=cache, hours=2)


def both(remote: Path, *machines: Machine) -> None:
    for machine in machines:
        machine.set_up(remote)
    settle(*machines)


def settle(*machines: Machine) -> None:
    """Let all of them sync until nobody has anything new."""
    for _ in range(2):
        for machine in machines:
            machine.sync()
    tables = [machine.tables() for machine in machines]
    assert all(other == tables[0] for other in tables)


def test_without_a_remote_it_says_how_to_name_one(laptop: Machine) -> None:
    with pytest.raises(NotSetUpError, match="no remote"):
        laptop.sync()
    assert not status(laptop.workspace).url


def test_what_one_writes_the_other_reads(remote: Path, laptop: Machine, desktop: Machine) -> None:
    entry = laptop.write(TEXT, run=Run(distance_m=2414.0), tags=("rain",))
    assert laptop.set_up(remote).sent == 1
    outcome = desktop.set_up(remote)
    assert (outcome.came, outcome.sent) == (1, 0)
    assert desktop.entry(entry.id) == laptop.entry(entry.id)
    assert laptop.sync().nothing
    assert desktop.sync().nothing


def test_a_line_in_git_is_the_line_in_the_journal(remote: Path, laptop: Machine) -> None:
    entry = laptop.write(TEXT)
    laptop.set_up(remote)
    line = git(remote, "show", "journal:entries/2016-08.jsonl")
    assert json.loads(line) | {"id": None} == {
        **json.loads("{" + laptop.tables()["entries"][entry.id].decode() + "}")[entry.id],
        "id": None,
    }
    log = git(remote, "log", "--format=%an%n%B", "journal")
    assert "journal-tui" in log
    assert "2016-08-21  I set off too fast." in log


def test_the_journal_says_of_which_commit_it_is(
    remote: Path, laptop: Machine, desktop: Machine
) -> None:
    both(remote, laptop, desktop)
    laptop.write(TEXT)
    settle(laptop, desktop)
    head = git(remote, "rev-parse", "journal").strip()
    for machine in (laptop, desktop):
        _, tables = machine.workspace.store.ledger.as_read()
        assert json.loads(b"{%s}" % tables["sync"]["base"])["base"]["commit"] == head


def test_changes_in_different_places_are_both_in_it(
    remote: Path, laptop: Machine, desktop: Machine
) -> None:
    entry = laptop.write(TEXT, run=Run(distance_m=2414.0))
    both(remote, laptop, desktop)
    laptop.change(entry.id, text=TEXT.replace("too fast", "far too fast"))
    laptop.change(entry.id, run=Run(distance_m=2414.0, effort=7))
    desktop.change(entry.id, text=TEXT.replace("home", "home, slowly"))
    desktop.change(entry.id, feeling=Feeling(after=2), tags=("wall",))
    settle(laptop, desktop)
    merged = laptop.entry(entry.id)
    assert merged.text == "I set off far too fast.\n\nThen the wall.\n\nAnd home, slowly."
    assert merged.run is not None
    assert merged.run.effort == 7
    assert merged.feeling.after == 2
    assert merged.tags == ("wall",)
    assert merged.tone is not None
    assert merged.tone.sentences[-1].end <= len(merged.text)
    assert merged.tone == laptop.workspace.read(merged)


def test_changes_in_one_place_are_two_versions(
    remote: Path, laptop: Machine, desktop: Machine
) -> None:
    entry = laptop.write(TEXT)
    both(remote, laptop, desktop)
    laptop.change(entry.id, text=TEXT.replace("the wall", "the first wall"))
    desktop.change(entry.id, text=TEXT.replace("the wall", "a wall of rain"))
    laptop.sync()
    assert desktop.sync().unsettled == (entry.id,)
    settle(laptop, desktop)
    merged = laptop.entry(entry.id)
    texts = {merged.text, *merged.other_texts}
    assert texts == {
        TEXT.replace("the wall", "the first wall"),
        TEXT.replace("the wall", "a wall of rain"),
    }
    assert status(desktop.workspace).unsettled == (entry.id,)


def test_of_one_field_the_later_word_stands_and_the_other_is_kept(
    remote: Path, laptop: Machine, desktop: Machine
) -> None:
    entry = laptop.write(TEXT, feeling=Feeling(after=0))
    both(remote, laptop, desktop)
    laptop.change(entry.id, feeling=Feeling(after=-3))
    desktop.change(entry.id, feeling=Feeling(after=4))
    settle(laptop, desktop)
    assert laptop.entry(entry.id).feeling.after == 4
    was = [one.entry.feeling.after for one in laptop.workspace.store.versions(entry.id)]
    assert -3 in was


def test_an_edit_beats_a_deletion(remote: Path, laptop: Machine, desktop: Machine) -> None:
    edited, gone = laptop.write(TEXT), laptop.write("Only a walk.")
    both(remote, laptop, desktop)
    for machine in (laptop, desktop):
        machine.delete(gone.id)
    laptop.delete(edited.id)
    desktop.change(edited.id, text=f"{TEXT} Done.")
    settle(laptop, desktop)
    assert laptop.entry(edited.id).text == f"{TEXT} Done."
    assert laptop.find(gone.id) is None


def test_a_deletion_goes_and_undo_brings_it_back_everywhere(
    remote: Path, laptop: Machine, desktop: Machine
) -> None:
    entry = laptop.write(TEXT)
    both(remote, laptop, desktop)
    laptop.delete(entry.id)
    settle(laptop, desktop)
    assert desktop.find(entry.id) is None
    desktop.clock.turn_to(laptop.clock.now() + timedelta(hours=2))
    undo(desktop.workspace)
    settle(laptop, desktop)
    assert laptop.entry(entry.id).text == TEXT


def test_two_histories_become_one(remote: Path, laptop: Machine, desktop: Machine) -> None:
    mine, theirs = laptop.write("On the laptop."), desktop.write("On the desktop.")
    lists = [her_list(machine.workspace) for machine in (laptop, desktop)]
    laptop.affirm("I can go slowly.")
    desktop.affirm("I can go slowly.")
    both(remote, laptop, desktop)
    journal = laptop.workspace.store.journal()
    assert {entry.id for entry in journal.entries} == {mine.id, theirs.id}
    assert len(journal.affirmations) == len(lists[0]) + 1


def test_three_machines_end_with_the_same_bytes(
    remote: Path, laptop: Machine, desktop: Machine, tablet: Machine
) -> None:
    entry = laptop.write(TEXT)
    both(remote, laptop, desktop, tablet)
    for n, machine in enumerate((laptop, desktop, tablet)):
        machine.change(entry.id, tags=(f"t{n}",), text=f"{TEXT}\n\nLine {n}.")
        machine.write(f"Entry of {n}.", at=NOW + timedelta(days=n))
    settle(laptop, desktop, tablet)
    merged = tablet.entry(entry.id)
    assert merged.tags == ("t0", "t1", "t2")
    assert len(merged.other_texts) == 2
    assert len(tablet.workspace.store.journal().entries) == 4


def test_nothing_to_do_changes_nothing(remote: Path, laptop: Machine) -> None:
    laptop.write(TEXT)
    laptop.set_up(remote)
    before = laptop.workspace.paths.journal.read_bytes()
    assert laptop.sync().nothing
    assert laptop.workspace.paths.journal.read_bytes() == before
    assert not anything_to_send(laptop.workspace)
    laptop.write("More.")
    assert anything_to_send(laptop.workspace)
    assert status(laptop.workspace).waiting == 1


def test_offline_keeps_everything_and_the_next_round_sends_it(
    remote: Path, laptop: Machine, desktop: Machine, tmp_path: Path
) -> None:
    both(remote, laptop, desktop)
    away = remote.rename(tmp_path / "away.git")
    entry = laptop.write(TEXT)
    with pytest.raises(UnreachableError):
        laptop.sync()
    assert laptop.entry(entry.id).text == TEXT
    away.rename(remote)
    settle(laptop, desktop)
    assert desktop.entry(entry.id).text == TEXT


def test_a_rewritten_remote_is_said_and_touches_nothing(
    remote: Path, laptop: Machine, desktop: Machine
) -> None:
    laptop.write("First.")
    laptop.set_up(remote)
    first = git(remote, "rev-parse", "journal").strip()
    entry = laptop.write(TEXT)
    laptop.sync()
    git(remote, "update-ref", "refs/heads/journal", first)
    desktop.write("From elsewhere.")
    desktop.set_up(remote)
    before = laptop.workspace.paths.journal.read_bytes()
    with pytest.raises(RewrittenError):
        laptop.sync()
    assert laptop.workspace.paths.journal.read_bytes() == before
    laptop.set_up(remote)
    settle(laptop, desktop)
    assert desktop.entry(entry.id).text == TEXT
    assert len(laptop.workspace.store.journal().entries) == 3


def test_without_the_private_repository_setting_it_up_reads_the_remote_anew(
    remote: Path, laptop: Machine, desktop: Machine
) -> None:
    entry = laptop.write(TEXT)
    both(remote, laptop, desktop)
    shutil.rmtree(laptop.workspace.paths.sync)
    with pytest.raises(NotSetUpError):
        laptop.sync()
    laptop.change(entry.id, text=f"{TEXT} Again.")
    laptop.set_up(remote)
    settle(laptop, desktop)
    assert desktop.entry(entry.id).text == f"{TEXT} Again."
    assert not desktop.entry(entry.id).other_texts


def test_a_save_in_between_is_not_lost(
    remote: Path, laptop: Machine, desktop: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    both(remote, laptop, desktop)
    desktop.write("From the desktop.")
    desktop.sync()
    ledger = laptop.workspace.store.ledger
    as_read, saved = ledger.as_read, []

    def saving_after_reading() -> object:
        read = as_read()
        if not saved:
            saved.append(laptop.write("In between."))
        return read

    monkeypatch.setattr(ledger, "as_read", saving_after_reading)
    sync(laptop.workspace, wait_s=20)
    monkeypatch.undo()
    settle(laptop, desktop)
    texts = {entry.text for entry in desktop.workspace.store.journal().entries}
    assert texts == {"From the desktop.", "In between."}
