"""Joining a run to what she wrote about it: one entry of two.

Her own word is above the machine's: of what both tell, hers stands, and the watch fills what is
empty. ``app.splitting`` parts them again.
"""

from datetime import datetime
from typing import Any, Final, NamedTuple

from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import same_reading
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.domain.journal import Journal
from journal_tui.domain.run import Run
from journal_tui.errors import CallError
from journal_tui.texts import joining as texts

#: What stands between the words of two entries that became one.
BETWEEN_TEXTS: Final = "\n\n"
_NONSTOP: Final = ("nonstop_m", "nonstop_s")


class Pair(NamedTuple):
    """Two entries that can become one: ``words`` stays, the run of the other comes to it."""

    words: Entry
    run: Entry


def pair_of(one: Entry, other: Entry) -> Pair | None:
    """Which of two entries gives the words and which the run; None where they cannot be joined.

    They are of one day. Two entries that both have words and a run stay two, and so do two runs
    that were both brought in.
    """
    if one.id == other.id or one.day != other.day:
        return None
    for words, run in ((one, other), (other, one)):
        two_runs = words.run is not None and bool(words.origins or run.text.strip())
        if words.text.strip() and run.run is not None and not two_runs:
            return Pair(words, run)
    return None


def partners(journal: Journal, entry: Entry) -> tuple[Entry, ...]:
    """The entries of the same day that an entry can be joined with, the nearest in time first."""
    fitting = [other for other in journal.entries if pair_of(entry, other) is not None]
    return tuple(sorted(fitting, key=lambda other: (abs(other.at - entry.at), other.id)))


def joined(words: Entry, run_entry: Entry, now: datetime) -> Entry:
    """``words`` with the run of ``run_entry`` and what came with it; nothing is saved.

    Its own text comes first, that of the run below it. The tone is that of ``words``: where the
    text becomes another it has to be read again.
    """
    run = run_entry.run
    if run is not None and words.run is not None:
        run = _both_runs(words.run, run)
    return words._replace(
        at=run_entry.at,
        updated_at=now,
        text=_both_texts(words.text, run_entry.text),
        run=run or words.run,
        feeling=_both_feelings(words.feeling, run_entry.feeling),
        tags=_together(words.tags, run_entry.tags),
        corrections=(
            *words.corrections,
            *(
                one
                for one in run_entry.corrections
                if one.sentence and one.sentence not in words.said_sentences
            ),
        ),
        origins=_together(words.origins, run_entry.origins),
        other_texts=_together(words.other_texts, run_entry.other_texts),
    )


def join(workspace: Workspace, one: Entry, other: Entry) -> Entry:
    """Make one entry of two: that of the words gets the run, and the other one is deleted.

    Returns it as it is on disk; undo brings both back. Raises CallError where they cannot be
    joined, ConflictError when one of them was changed elsewhere meanwhile, StoreError.
    """
    pair = pair_of(one, other)
    if pair is None:
        raise CallError(texts.NO_PAIR, next_step=texts.NO_PAIR_NEXT)
    now = workspace.clock.now()
    entry = joined(pair.words, pair.run, now)
    if not same_reading(pair.words, entry):
        entry = entry._replace(tone=workspace.read(entry))
    # What was brought in is there once: in the entry that has the run now.
    gone = pair.run._replace(deleted_at=now, updated_at=now, origins=())
    expecting = {each.id: each.updated_at for each in pair}
    workspace.store.put(entry, gone, expecting=expecting, kind="edit")
    return entry


def _both_runs(hers: Run, watch: Run) -> Run:
    """A run that she wrote down, with what the watch knows beyond it."""
    said_nonstop = any(getattr(hers, name) is not None for name in _NONSTOP)
    gaps: dict[str, Any] = {
        name: getattr(watch, name)
        for name in Run._fields
        if getattr(hers, name) in (None, "", ()) and not (said_nonstop and name in _NONSTOP)
    }
    if hers.kind == "run":
        gaps["kind"] = watch.kind
    run = hers._replace(**gaps)
    took, elapsed = hers.duration_s, run.elapsed_s
    longer = took is not None and elapsed is not None and took > elapsed
    return run._replace(elapsed_s=None) if longer else run


def _both_texts(first: str, second: str) -> str:
    if not second.strip() or second.strip() in first:
        return first
    return f"{first}{BETWEEN_TEXTS}{second}" if first.strip() else second


def _both_feelings(first: Feeling, second: Feeling) -> Feeling:
    return Feeling(
        during=second.during if first.during is None else first.during,
        after=second.after if first.after is None else first.after,
        words=_together(first.words, second.words),
    )


def _together(first: tuple[Any, ...], second: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(first + second))
