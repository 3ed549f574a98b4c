"""Scoring the journal again: entries that another scorer read are read by today's."""

from typing import NamedTuple

from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry, mood_level
from journal_tui.errors import ConflictError, StoreError


class Rescored(NamedTuple):
    """What came of it: how many ``entries`` there are, and how many of them were ``scored`` anew.

    Of those, ``changed`` have another level of mood than before, and in ``kept_hers`` a word of
    hers (a feeling or a correction) stands above what was read.
    """

    entries: int
    scored: int
    changed: int
    kept_hers: int


def rescore(workspace: Workspace) -> Rescored:
    """Read every entry again whose tone is not from the scorer of today, and save them all.

    Her feelings and corrections stay, and so does ``updated_at``: reading again is no change of
    hers. All are saved or none; without anything to read again nothing is written. Raises
    StoreError where the journal cannot be read or written.
    """
    try:
        return _rescore(workspace)
    except ConflictError:
        # An entry was saved elsewhere while thousands were read: her newer words are read now.
        workspace.store.refresh()
        return _rescore(workspace)


def earlier_readings(workspace: Workspace) -> int | None:
    """How many entries carry a tone that another scorer than today's has read; nothing is scored.

    None where the journal cannot be read whole.
    """
    try:
        entries = workspace.store.journal().entries
    except StoreError:
        return None
    now = workspace.scorer.name
    return sum(entry.tone is not None and entry.tone.scorer != now for entry in entries)


def _rescore(workspace: Workspace) -> Rescored:
    entries = workspace.store.journal().entries
    again: list[tuple[Entry, Entry]] = []
    for entry in entries:
        if entry.tone is not None and entry.tone.scorer == workspace.scorer.name:
            continue
        tone = workspace.read(entry)
        if tone is not None or entry.tone is not None:
            again.append((entry, entry._replace(tone=tone)))
    if again:
        workspace.store.put(
            *(new for _, new in again), expecting={old.id: old.updated_at for old, _ in again}
        )
    return Rescored(
        entries=len(entries),
        scored=len(again),
        changed=sum(_level(old) != _level(new) for old, new in again),
        kept_hers=sum(_is_hers(new) for _, new in again),
    )


def _level(entry: Entry) -> int | None:
    return None if entry.mood is None else mood_level(entry.mood.value)


def _is_hers(entry: Entry) -> bool:
    said = entry.mood is not None and entry.mood.source == "said"
    return said or bool(entry.corrections)
