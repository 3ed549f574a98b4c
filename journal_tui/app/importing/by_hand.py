"""Which of the things that she wrote by hand a run may be the run of."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, time
from typing import Final, NamedTuple

from journal_tui.app.importing.coming import is_line, span_of
from journal_tui.domain.entry import Entry
from journal_tui.domain.same_run import amounts_fit, amounts_near

#: An hour as she remembers it may be so much too early, in seconds.
_ROUGH_S: Final = 3600.0
#: So soon after a run it is that run that she writes about, in seconds.
_SOON_S: Final = 2 * 3600.0
#: The hour that a day without one has.
_NO_HOUR: Final = time(12)


class About(NamedTuple):
    """What she wrote and a run that comes: ``fits`` by its amounts, ``sure`` by all."""

    entry: Entry
    fits: bool
    sure: bool


def about(
    coming: Entry, near: Iterable[Entry], other_runs: Callable[[], Sequence[Entry]]
) -> About | None:
    """What she wrote by hand that may be about the run that comes; None where nothing is.

    ``near`` are the entries of these days, ``other_runs`` gives others that a line may be about.
    """
    written = [there for there in near if _of_that_day(there, coming)]
    if not written:
        return None
    others = other_runs()
    written = [there for there in written if not _is_of_another(there, coming, others)]
    fitting = [there for there in written if amounts_fit(span_of(there), span_of(coming))]
    soon = [there for there in fitting if _soon_after(there, coming)]
    chosen = soon or [there for there in fitting if not _too_early(there, coming)]
    if chosen:
        sure = len(chosen) == 1 and not _has_rival(chosen[0], others, soon=bool(soon))
        return About(chosen[0], fits=True, sure=sure)
    if fitting:
        return About(fitting[0], fits=True, sure=False)
    words = _guessed(written, coming) or _after(written, coming)
    return None if words is None else About(words, fits=False, sure=False)


def _of_that_day(there: Entry, run: Entry) -> bool:
    """Whether she wrote it by hand on the day of a run, or soon after one over midnight."""
    # The words of another journal are asked about where they tell of a run: there may be many.
    if there.deleted_at is not None or (there.origins and not is_line(there)):
        return False
    return there.day == run.day or (there.at > run.at and _soon_after(there, run))


def _soon_after(there: Entry, run: Entry) -> bool:
    """Whether it is dated in the run, or so soon after its end that it is about this one."""
    if has_no_hour(there.at):
        return False
    after = (there.at - run.at).total_seconds()
    return 0 <= after <= span_of(run).length_s + _SOON_S


def _is_of_another(there: Entry, coming: Entry, others: Sequence[Entry]) -> bool:
    """Whether a line was typed soon after another run that it fits, and not after this one."""
    return not _soon_after(there, coming) and any(
        _soon_after(there, other) and amounts_fit(span_of(there), span_of(other))
        for other in others
    )


def _has_rival(there: Entry, others: Iterable[Entry], *, soon: bool) -> bool:
    """Whether a line may be about another run of its day as well; ``soon`` after one or not."""
    return any(
        amounts_fit(span_of(there), span_of(other))
        for other in others
        if _of_that_day(there, other) and (_soon_after(there, other) or not soon)
    )


def _too_early(there: Entry, coming: Entry) -> bool:
    """Whether its hour lies clearly before the run."""
    early = (coming.at - there.at).total_seconds()
    return early > _ROUGH_S and not has_no_hour(there.at)


def _guessed(written: Iterable[Entry], coming: Entry) -> Entry | None:
    """The first line whose distance and time may be a guess at those of the run."""
    span = span_of(coming)
    near = (there for there in written if amounts_near(span_of(there), span))
    return next((there for there in near if not _too_early(there, coming)), None)


def _after(written: Iterable[Entry], coming: Entry) -> Entry | None:
    """The first entry without amounts that was written after the start."""
    plain = (
        there
        for there in written
        if not span_of(there).times
        and not span_of(there).distance_m
        and (there.text.strip() or there.run is not None)
    )
    after = (there for there in plain if there.at >= coming.at or has_no_hour(there.at))
    return min(after, key=lambda there: there.at, default=None)


def has_no_hour(at: datetime) -> bool:
    """Whether a moment is the one that stands for a day without an hour."""
    return at.time() == _NO_HOUR
