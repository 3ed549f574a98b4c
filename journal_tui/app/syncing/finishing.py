"""What two sides that were merged still need: doubles made one, tones read, what lost kept."""

import hashlib
from collections.abc import Mapping

from journal_tui.app.syncing.doubles import fold_doubles
from journal_tui.app.workspace import Workspace
from journal_tui.store.codec import decode, encode
from journal_tui.store.codec import merge as with_unknown
from journal_tui.store.history import act_document
from journal_tui.store.lines import Lines, document_of, line_of
from journal_tui.store.merging.three_way import Key, Lost, Merged, Side
from journal_tui.store.snapshot import ENTRIES, HISTORY


def finish(
    workspace: Workspace,
    sides: tuple[Side, Side, Side],
    merged: Merged,
    here: Mapping[str, Lines],
) -> dict[Key, bytes]:
    """The lines of ``merged`` as they are saved; ``here`` are all tables of the journal.

    ``sides`` are what was merged: what both come from, ours, theirs. Raises StoreError for a
    document that cannot be read.
    """
    lines = {
        key: line
        for key, line in merged.lines.items()
        # A twin that is here already may have been changed since.
        if key not in merged.twins or key[1] not in here.get(key[0], {})
    }
    folded = fold_doubles(*sides, lines, here)
    lines |= folded.lines
    for doc_id in merged.reread | folded.reread:
        lines[ENTRIES, doc_id] = _read_again(workspace, doc_id, lines[ENTRIES, doc_id])
    for lost in (*merged.lost, *folded.lost, *_mixed(lines, sides)):
        if lost.table == ENTRIES:
            key, line = _kept(lost, lines[ENTRIES, lost.id])
            lines[key] = line
    return lines


def _mixed(lines: Mapping[Key, bytes], sides: tuple[Side, Side, Side]) -> list[Lost]:
    """Both sides of each entry in which both changed something: what one act made of it.

    Without it, taking that act back would take what the other side did along.
    """
    base, *given = sides
    return [
        Lost(ENTRIES, key[1], side[key])
        for key, line in lines.items()
        if key[0] == ENTRIES
        and all(side.get(key, line) not in (line, base.get(key)) for side in given)
        for side in given
    ]


def _read_again(workspace: Workspace, doc_id: str, line: bytes) -> bytes:
    """The line with the tone of the words that are on it now."""
    document = document_of(line)
    entry = decode(ENTRIES, doc_id, document)
    again = entry._replace(tone=workspace.read(entry))
    return line_of(doc_id, with_unknown(document, encode(entry), encode(again)))


def _kept(lost: Lost, merged: bytes) -> tuple[Key, bytes]:
    """An act that keeps what an entry was on one side, where it became something else.

    Every machine that merges the same makes the same act.
    """
    digest = hashlib.sha256(b"\n".join((lost.id.encode(), lost.line, merged))).hexdigest()
    act_id = f"{lost.id[:13]}-8{digest[:3]}-8{digest[3:6]}-{digest[6:18]}"
    moment = decode(ENTRIES, lost.id, document_of(merged)).updated_at
    document = act_document("sync", moment, {lost.id: document_of(lost.line)}, "")
    return (HISTORY, act_id), line_of(act_id, document)
