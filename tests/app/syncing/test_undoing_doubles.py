"""Taking back what was done last, after an entry became one with that of another machine."""

import pytest

from journal_tui.app.lookup import delete_entry
from journal_tui.app.syncing.references import INTO
from journal_tui.app.undoing import undo, undone_in_words
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing, writing_from
from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run
from journal_tui.errors import CallError
from journal_tui.store.lines import document_of
from tests.app.importing_kit import MORNING
from tests.app.syncing.machines_kit import lines_of, meet

ORIGINS = ("garmin:1", "span:20160820T080000Z:2414:1080:1080")
RUN = Run(distance_m=2414.0, duration_s=1080.0)


def brought_in(doc_id: str) -> Entry:
    return Entry(
        doc_id, at=MORNING, created_at=MORNING, updated_at=MORNING, run=RUN, origins=ORIGINS
    )


def meet_another(workspace: Workspace) -> None:
    """Let the same run come from another machine, where its id is smaller."""
    ledger = workspace.store.ledger
    version, tables = ledger.as_read()
    ours = {("entries", doc_id): line for doc_id, line in tables["entries"].items()}
    # It was changed last of all, as what she logs is, of which no act is kept.
    other = brought_in("a")._replace(updated_at=workspace.clock.now())
    become, _ = meet({}, ours, lines_of(other))
    assert ledger.take_in({"entries": {key[1]: line for key, line in become.items()}}, version)
    workspace.store.refresh()
    gone = become["entries", "b"]
    assert document_of(gone)[INTO] == "a"


def living(workspace: Workspace) -> list[str]:
    return [entry.id for entry in workspace.store.journal().entries]


def test_what_was_folded_was_not_deleted_by_her(workspace: Workspace) -> None:
    workspace.store.put(brought_in("b"), kind="import")
    written = save_writing(workspace, Writing("", "I was slow.")).entry
    delete_entry(workspace, written)
    meet_another(workspace)
    undo(workspace)
    assert living(workspace) == ["a", written.id]
    # Nothing else was deleted: the run itself is what was done last.
    undone = undo(workspace)
    assert undone.kind == "import"
    assert undone_in_words(workspace, undone) == (
        "1 became one with an entry of another machine, and stays."
    )
    assert living(workspace) == ["a", written.id]


def test_an_edit_of_what_was_folded_makes_no_second_run(workspace: Workspace) -> None:
    workspace.store.put(brought_in("b"), kind="import")
    (run,) = workspace.store.journal().entries
    save_writing(workspace, writing_from(workspace, run)._replace(text="I was slow."), run)
    meet_another(workspace)
    with pytest.raises(CallError, match="became one"):
        undo(workspace)
    (entry,) = workspace.store.journal().entries
    assert (entry.id, entry.text) == ("a", "I was slow.")


def test_an_import_is_taken_back_but_for_what_was_folded(workspace: Workspace) -> None:
    page = brought_in("b")._replace(run=None, origins=(), text="I was slow.")
    other = page._replace(id="c", at=MORNING.replace(day=1))
    workspace.store.put(page, other)
    workspace.store.put(
        page._replace(run=RUN, origins=ORIGINS), other._replace(run=RUN), kind="import"
    )
    meet_another(workspace)
    assert undo(workspace).kind == "import"
    assert living(workspace) == ["c", "a"]
    assert [entry.run for entry in workspace.store.journal().entries] == [None, RUN]
