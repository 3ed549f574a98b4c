"""Parting a run from the words it was joined to: two entries of one, with what is whose.

What she wrote and said before the run came stays with the words, what came with the run goes with
it, and what she changed since goes where it belongs.
"""

from typing import Any, Final, NamedTuple

from journal_tui.app.correcting import still_said
from journal_tui.app.joining import BETWEEN_TEXTS
from journal_tui.app.seams import Seam, seam_of, without
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import same_reading
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.domain.run import Run
from journal_tui.errors import CallError
from journal_tui.texts import joining as texts

#: What a watch alone tells: it goes with the run, whenever it came.
_OF_WATCH: Final = ("elapsed_s", "laps", "avg_hr", "max_hr", "name")


class Parted(NamedTuple):
    """The entry with the words, and the one with the run, as they are on disk."""

    words: Entry
    run: Entry


def can_split(workspace: Workspace, entry: Entry) -> bool:
    """Whether a run came to the words of an entry, so that it can be parted. Raises StoreError."""
    return seam_of(workspace, entry) is not None


def split(workspace: Workspace, entry: Entry) -> Parted:
    """Make two entries of one: the words, and the run, which waits for words of its own.

    The words keep the run line that she typed before the run came to them. Undo makes them one
    again. Raises CallError where no run came to these words, ConflictError when the entry was
    changed elsewhere meanwhile, StoreError.
    """
    seam = seam_of(workspace, entry)
    if seam is None:
        raise CallError(texts.NOTHING_TO_SPLIT, next_step=texts.NOTHING_TO_SPLIT_NEXT)
    now = workspace.clock.now()
    text, note = _texts(entry, seam)
    hers, came = _runs(entry, seam)
    words = entry._replace(
        at=seam.hers.at if entry.at == seam.after.at else entry.at,
        updated_at=now,
        text=text,
        run=hers,
        feeling=_feeling(entry.feeling, seam),
        tags=without(entry.tags, seam.came.tags, seam.hers.tags),
        corrections=still_said(entry, text),
        origins=seam.hers.origins,
    )
    run = seam.came._replace(
        updated_at=now,
        deleted_at=None,
        text=note,
        run=came,
        origins=(*seam.came.origins, *without(entry.origins, seam.after.origins, ())),
    )
    if not same_reading(entry, words):
        words = words._replace(tone=workspace.read(words))
    run = run._replace(tone=workspace.read(run))
    there = {gone.id: gone for gone in workspace.store.deleted_entries() if gone.id == run.id}
    expecting = {each.id: each.updated_at for each in (entry, *there.values())}
    workspace.store.put(words, run, expecting=expecting, kind="edit")
    return Parted(words, run)


def _texts(entry: Entry, seam: Seam) -> tuple[str, str]:
    """Her text, and what came with the run; a note that she wrote on in stays where it is."""
    note = seam.came.text
    if not note.strip() or note.strip() in seam.hers.text:
        return entry.text, note
    if not seam.hers.text.strip() and entry.text == note:
        return "", note
    tail = f"{BETWEEN_TEXTS}{note}"
    return (entry.text.removesuffix(tail), note) if entry.text.endswith(tail) else (entry.text, "")


def _runs(entry: Entry, seam: Seam) -> tuple[Run | None, Run | None]:
    """Her run and the one that came, each with what has changed in it since."""
    hers, came = seam.hers.run, seam.came.run
    since = _changes(seam.after.run, entry.run)
    watched: dict[str, Any] = {name: since.pop(name) for name in _OF_WATCH if name in since}
    if hers is None:
        watched |= since
    else:
        hers = hers._replace(**since)
    return hers, came._replace(**watched) if came else None


def _changes(before: Run | None, now: Run | None) -> dict[str, Any]:
    """What is another in a run by now; what a watch told does not become nothing."""
    if before is None or now is None:
        return {}
    pairs = ((name, getattr(before, name), getattr(now, name)) for name in Run._fields)
    return {
        name: new
        for name, old, new in pairs
        if old != new and (name not in _OF_WATCH or new not in (None, "", ()))
    }


def _feeling(now: Feeling, seam: Seam) -> Feeling:
    """What she said of how it felt, without what came with the run."""
    hers, came = seam.hers.feeling, seam.came.feeling
    return Feeling(
        during=None if hers.during is None and now.during == came.during else now.during,
        after=None if hers.after is None and now.after == came.after else now.after,
        words=without(now.words, came.words, hers.words),
    )
