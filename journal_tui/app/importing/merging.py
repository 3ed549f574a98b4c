"""Two records of one run as one entry: nothing of hers is written over, and nothing is lost."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from journal_tui.domain.entry import Entry, Feeling
from journal_tui.domain.run import Run

#: Gives a moment by the clock on her wall.
Here = Callable[[datetime], datetime]


def merged(there: Entry, coming: Entry, now: datetime, *, hers: bool, here: Here) -> Entry:
    """``there`` with what ``coming``, another record of the same run, knows beyond it.

    Where she has changed what is there (``hers``), it stays as she left it, and gaps alone are
    filled. Else the record with laps and heart rate tells how far and how long it was. A
    reflection that came along is kept whole, below the one that is there. ``here`` gives a moment
    by her own clock: a record with another one has that of the place.
    """
    ours, theirs = there.run or Run(), coming.run or Run()
    richer = not hers and _detail(theirs) > _detail(ours)
    run = filled(theirs, ours) if richer else filled(ours, theirs)
    run = run._replace(
        effort=theirs.effort if ours.effort is None else ours.effort,
        walls=tuple(dict.fromkeys(ours.walls + theirs.walls)),
    )
    return there._replace(
        at=there.at if hers else _moment(there.at, coming.at, here, second=richer),
        updated_at=now,
        run=run,
        text=both_texts(there.text, coming.text),
        feeling=_feeling(there.feeling, coming.feeling),
        tags=tuple(dict.fromkeys(there.tags + coming.tags)),
        corrections=(
            *there.corrections,
            *(
                one
                for one in coming.corrections
                if one.sentence and one.sentence not in there.said_sentences
            ),
        ),
        origins=tuple(dict.fromkeys(there.origins + coming.origins)),
        other_texts=tuple(dict.fromkeys(there.other_texts + coming.other_texts)),
    )


def filled(first: Run, second: Run) -> Run:
    """``first`` with the fields of ``second`` where it has none.

    The pauses belong to the time: they are taken from the record that tells how long it was.
    """
    gaps: dict[str, Any] = {
        name: theirs
        for name, mine, theirs in zip(Run._fields, first, second, strict=True)
        if mine in (None, "", ())
    }
    if first.duration_s is not None:
        gaps.pop("elapsed_s", None)
    if first.kind == "run":
        gaps["kind"] = second.kind
    return first._replace(**gaps)


def both_texts(there: str, coming: str) -> str:
    """Both texts, a blank line between them; one alone where it holds the other."""
    if not coming.strip() or coming.strip() in there:
        return there
    return f"{there}\n\n{coming}" if there.strip() and there not in coming else coming


def _moment(there: datetime, coming: datetime, here: Here, *, second: bool) -> datetime:
    """The moment of the first or the second record, by the clock of the place if one has it."""
    at = coming if second else there
    for one in (at, there, coming):
        if one.utcoffset() != here(one).utcoffset():
            return at.astimezone(one.tzinfo)
    return at


def _detail(run: Run) -> tuple[bool, bool, int]:
    return bool(run.laps), run.avg_hr is not None, len(run.laps)


def _feeling(there: Feeling, coming: Feeling) -> Feeling:
    return Feeling(
        during=coming.during if there.during is None else there.during,
        after=coming.after if there.after is None else there.after,
        words=tuple(dict.fromkeys(there.words + coming.words)),
    )
