"""What is merged in a round: only the documents that are not the same everywhere."""

from collections.abc import Mapping
from typing import NamedTuple

from journal_tui.store.lines import Lines, document_of, line_of
from journal_tui.store.merging.ancestors import ancestor_lines
from journal_tui.store.merging.documents import stamped
from journal_tui.store.merging.three_way import Key, Side
from journal_tui.store.snapshot import ENTRIES, HISTORY
from journal_tui.store.soundness import ensure_readable
from journal_tui.store.sync.view import SETTINGS, Files, View, differing, differing_here


class Views(NamedTuple):
    """The commits that are merged: the journal as it was saved last, what both come from, and
    what the remote has; ``files`` is the form in which their files stand.
    """

    known: View
    base: View
    theirs: View
    files: Files


class Sides(NamedTuple):
    """What both come from, what is here, and what the remote has; ``came`` is what is new there."""

    base: dict[Key, bytes]
    ours: dict[Key, bytes]
    theirs: dict[Key, bytes]
    came: frozenset[Key]


def sides_of(here: Mapping[str, Lines], views: Views, where: str, *, plain: bool) -> Sides:
    """The sides of a round. A document of ours has the times of what changed since it was saved.

    ``where`` the journal is, for messages; ``plain``: the files of the repository are not
    encrypted. Raises StoreError, also for a document that nobody could read: it goes nowhere.
    """
    files = views.files
    known, changed = differing_here(here, views.known, files, plain=plain)
    for (table, doc_id), ours in changed.items():
        if table != SETTINGS:
            ensure_readable(table, doc_id, ours, where)
    saved, common = differing(files, views.known, views.base, here)
    was, theirs = differing(files, views.base, views.theirs, here)
    views.theirs.ensure_readable(theirs)
    sides = Sides({}, {}, {}, frozenset((*was, *theirs)))
    for key in {*known, *changed, *saved, *common, *sides.came}:
        line = here.get(key[0], {}).get(key[1])
        old = known.get(key) if key in known or key in changed else line
        if line is not None:
            sides.ours[key] = line if old == line else stamped_line(key, old, line)
        if key in saved or key in common:
            old = common.get(key)
        if old is not None:
            sides.base[key] = old
        new = theirs.get(key) if key in sides.came else old
        if new is not None:
            sides.theirs[key] = new
    if not views.base.commit:
        sides.base.update(_common_ancestors(here, sides))
    return sides


def _common_ancestors(here: Mapping[str, Lines], sides: Sides) -> Side:
    """What both saw of an entry, where there is no commit that both come from."""
    ids = {
        key[1]
        for key, line in sides.theirs.items()
        if key[0] == ENTRIES and sides.ours.get(key, line) != line
    }
    if not ids:
        return {}
    there: dict[str, Lines] = {ENTRIES: {}, HISTORY: {}}
    for (table, doc_id), line in sides.theirs.items():
        if table in there:
            there[table][doc_id] = line
    return ancestor_lines(here, there, ids)


def stamped_line(key: Key, known: bytes | None, line: bytes) -> bytes:
    """The line of a document, with the time of each change since it was ``known``."""
    old = None if known is None else document_of(known)
    return line_of(key[1], stamped(old, document_of(line)))
