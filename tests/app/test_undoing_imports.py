"""Taking an import back: its runs go, its files may come again, what was there is as it was."""

from datetime import timedelta
from typing import Any

import pytest

from journal_tui.app.undoing import Undone, undo, undone_in_words
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing, writing_from
from journal_tui.domain.entry import Entry
from journal_tui.domain.imported import Doubt, ImportedFile
from journal_tui.domain.run import Lap, Run
from journal_tui.texts import journal as texts
from tests.conftest import NOW, make_workspace

LAPS = (Lap(1000.0, 360.0), Lap(1000.0, 350.0))


def brought(workspace: Workspace, days: int, *origins: str) -> Entry:
    now = workspace.clock.now()
    at = NOW - timedelta(days=days)
    run = Run(distance_m=3218.0, duration_s=1440.0)
    return Entry(workspace.new_id(), at, now, now, run=run, origins=origins or (f"fit:{days}",))


def doubt_of(entry: Entry, like: Entry) -> Doubt:
    return Doubt(
        entry.id,
        entry.at,
        entry.created_at,
        entry.updated_at,
        like.id,
        run=entry.run,
        origins=entry.origins,
        file="activities.csv",
    )


def file_of(workspace: Workspace, number: int, *ids: str) -> ImportedFile:
    now = workspace.clock.now()
    return ImportedFile(
        workspace.new_id(), f"{number:064x}", now, now, f"{number}.fit", "fit", entry_ids=ids
    )


def bring(workspace: Workspace, number: int, *values: Any, ids: tuple[str, ...] = ()) -> None:
    """Import one file with these values; ``ids`` are those of entries that it added to."""
    made = tuple(value.id for value in values if isinstance(value, Entry | Doubt))
    file = file_of(workspace, number, *(ids or made))
    workspace.store.put(*values, file, kind="import")


def merge(workspace: Workspace, number: int, there: Entry, **changes: Any) -> Entry:
    """Import a file that adds to an entry."""
    grown = there._replace(updated_at=workspace.clock.now(), **changes)
    bring(workspace, number, grown)
    return grown


def answer(workspace: Workspace, doubt: Doubt, said: str, like: Entry) -> None:
    """Save what comes of an answer: it is the same as ``like``, an entry of its own, or nothing."""
    now = workspace.clock.now()
    over = doubt._replace(deleted_at=now, updated_at=now)
    grown = like._replace(run=doubt.run, origins=doubt.origins, updated_at=now)
    come = {"same": (grown,), "apart": (doubt.entry(now),), "leave": ()}[said]
    workspace.store.put(*come, over, kind="import")


def files(workspace: Workspace) -> dict[str, bool]:
    """The names of the files that came, and whether they still count as brought in."""
    other = make_workspace(workspace.paths.journal.parents[1])
    return {one.name: one.deleted_at is None for one in other.store.imported()}


def asking(workspace: Workspace) -> list[str]:
    return [doubt.id for doubt in workspace.store.journal().doubts]


def told(workspace: Workspace, undone: Undone) -> str:
    return undone_in_words(workspace, undone)


def test_runs_go_and_may_be_brought_in_again(workspace: Workspace) -> None:
    runs = [brought(workspace, days) for days in (3, 2)]
    bring(workspace, 1, *runs)
    undone = undo(workspace)
    assert told(workspace, undone) == texts.OUT_RUNS[1].format(n=2)
    assert workspace.store.journal().entries == ()
    assert {gone.origins for gone in workspace.store.deleted_entries()} == {()}
    assert files(workspace) == {"1.fit": False}
    (file,) = workspace.store.imported()
    assert file.updated_at == file.deleted_at
    bring(workspace, 2, *(brought(workspace, days) for days in (3, 2)))
    assert len(workspace.store.journal().entries) == 2
    assert files(workspace) == {"1.fit": False, "2.fit": True}


def test_all_files_of_one_import_and_no_other(workspace: Workspace) -> None:
    earlier = brought(workspace, 9)
    bring(workspace, 1, earlier)
    new = [brought(workspace, days) for days in (3, 2)]
    copies = tuple(
        file_of(workspace, number, *ids)
        for number, ids in ((2, (new[0].id,)), (3, (new[1].id,)), (4, ()))
    )
    workspace.store.put(*new, *copies, kind="import")
    undo(workspace)
    assert files(workspace) == {"1.fit": True, "2.fit": False, "3.fit": False, "4.fit": False}
    assert workspace.store.journal().entries == (earlier,)
    undo(workspace)
    assert not any(files(workspace).values())


def test_what_was_added_to_an_entry_goes_and_the_entry_stays(workspace: Workspace) -> None:
    first = brought(workspace, 3, "fit:1")
    bring(workspace, 1, first)
    run = first.run and first.run._replace(laps=LAPS)
    merge(workspace, 2, first, run=run, origins=("fit:1", "strava:2"))
    undone = undo(workspace)
    assert told(workspace, undone) == texts.UNDONE_MERGES[0]
    (left,) = workspace.store.journal().entries
    assert left._replace(updated_at=first.updated_at) == first
    assert files(workspace) == {"1.fit": True, "2.fit": False}
    assert told(workspace, undo(workspace)) == texts.OUT_RUNS[0]
    assert files(workspace) == {"1.fit": False, "2.fit": False}


def test_new_ones_and_others_are_told_apart(workspace: Workspace) -> None:
    hers = save_writing(workspace, Writing(text="Rain.")).entry
    new = [brought(workspace, days) for days in (2, 1)]
    grown = hers._replace(run=new[0].run, origins=("x:1",), updated_at=workspace.clock.now())
    bring(workspace, 1, *new, grown)
    words = told(workspace, undo(workspace))
    assert words == f"{texts.OUT_RUNS[1].format(n=2)} {texts.AS_BEFORE[0]}"


def test_what_she_wrote_since_goes_first(workspace: Workspace) -> None:
    run = brought(workspace, 1)
    bring(workspace, 1, run)
    page = writing_from(workspace, run)._replace(text="Rain.")
    save_writing(workspace, page, run)
    assert undo(workspace).kind == "edit"
    assert files(workspace) == {"1.fit": True}
    assert undo(workspace).kind == "import"
    assert files(workspace) == {"1.fit": False}
    (gone,) = workspace.store.deleted_entries()
    assert gone.text == ""
    versions = [version.entry.text for version in workspace.store.versions(run.id)]
    assert "Rain." in versions, "and her words are in its versions"


def test_what_still_asks_goes_with_its_file(workspace: Workspace) -> None:
    hers = save_writing(workspace, Writing("2mi 24:00", "Rain.")).entry
    before = doubt_of(brought(workspace, 2, "gpx:1"), hers)
    bring(workspace, 1, before)
    run, perhaps = brought(workspace, 4), doubt_of(brought(workspace, 0, "csv:1"), hers)
    bring(workspace, 2, run, perhaps)
    assert asking(workspace) == [before.id, perhaps.id]
    undo(workspace)
    assert asking(workspace) == [before.id], "what came with another file still asks"
    assert files(workspace) == {"1.fit": True, "2.fit": False}
    assert [doubt.id for doubt in workspace.store.doubts()] == [before.id, perhaps.id]


def test_questions_of_other_imports_stay(workspace: Workspace) -> None:
    hers = save_writing(workspace, Writing("2mi 24:00", "Rain.")).entry
    before, later = (doubt_of(brought(workspace, 0, f"csv:{n}"), hers) for n in (1, 2))
    bring(workspace, 1, before)
    merge(workspace, 2, hers, origins=("fit:2",))
    bring(workspace, 3, later)
    undo(workspace)
    assert asking(workspace) == [before.id, later.id]
    assert files(workspace) == {"1.fit": True, "2.fit": False, "3.fit": True}


@pytest.mark.parametrize(("said", "entries"), [("same", 1), ("apart", 2)])
def test_an_answer_is_taken_back_and_it_asks_again(
    workspace: Workspace, said: str, entries: int
) -> None:
    hers = save_writing(workspace, Writing("2mi 24:00", "Rain.")).entry
    perhaps = doubt_of(brought(workspace, 0, "csv:1"), hers)
    other = doubt_of(brought(workspace, 0, "csv:2"), hers)
    bring(workspace, 1, perhaps, other)
    answer(workspace, other, "leave", hers)
    answer(workspace, perhaps, said, hers)
    assert asking(workspace) == []
    assert len(workspace.store.journal().entries) == entries
    undone = undo(workspace)
    assert told(workspace, undone) == texts.UNDONE_ANSWERS[0]
    assert asking(workspace) == [perhaps.id]
    (left,) = workspace.store.journal().entries
    assert left._replace(updated_at=hers.updated_at) == hers
    assert files(workspace) == {"1.fit": True}
    (again,) = workspace.store.journal().doubts
    answer(workspace, again, said, left)
    assert len(workspace.store.journal().entries) == entries, "and she may answer again"
    assert asking(workspace) == []
