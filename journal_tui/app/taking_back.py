"""Taking back one edit out of an entry into which another machine has put something since."""

from typing import TYPE_CHECKING

from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import same_reading
from journal_tui.domain.entry import Entry
from journal_tui.store.codec import decode, encode
from journal_tui.store.merging.documents import merge_documents, stamped
from journal_tui.store.snapshot import ENTRIES

if TYPE_CHECKING:
    from journal_tui.store.history import Act


def without(workspace: Workspace, act: "Act", old: Entry, now: Entry) -> Entry | None:
    """``now`` without what an act changed in it; ``old`` is what it was before that.

    None where nothing came between that would be lost by putting ``old`` back, and where both
    changed the same words: then they cannot be told apart. Nothing is saved. Raises StoreError.
    """
    after = _after(workspace, act, old)
    if after is None or now == after._replace(updated_at=now.updated_at):
        return None
    again = old._replace(updated_at=workspace.clock.now())
    base = encode(after)
    outcome = merge_documents(ENTRIES, base, encode(now), stamped(base, encode(again)), since=0)
    entry: Entry = decode(ENTRIES, now.id, outcome.document)
    if entry.other_texts != now.other_texts:
        return None
    entry = entry._replace(updated_at=again.updated_at)
    return entry._replace(tone=now.tone if same_reading(now, entry) else workspace.read(entry))


def _after(workspace: Workspace, act: "Act", old: Entry) -> Entry | None:
    """What the act made of the entry, where it became something else later that was no act here."""
    moment = act.saved.get(old.id)
    found = (version.entry for version in workspace.store.versions(old.id))
    return next((entry for entry in found if entry.updated_at == moment), None)
