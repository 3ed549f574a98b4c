"""Which line of her list comes now, and which are offered to be rested (rules R5 and R6)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Entry
from journal_tui.insight.claims import sayable
from journal_tui.insight.record import (
    Ratings,
    Shown,
    in_time,
    kind_for,
    kinds_of,
    times_shown,
)

if TYPE_CHECKING:
    # Drawing in the shell takes the caller's source of chance; its module is not loaded for it.
    import random

#: A line is offered to be rested once it was rated so often ...
RATED_OFTEN = 5
#: ... and helped less often than one time in this many.
HELPED_ONE_IN = 4
#: What a line for every day, and a favourite, have for them from the start, in ratings.
GENERAL = 1.0
FAVOURITE = 1.0


def to_rest(
    affirmations: Iterable[Affirmation], showings: Iterable[Showing]
) -> tuple[Affirmation, ...]:
    """The lines to be offered for resting, in her order: rated 5 times, helped less than 1 in 4."""
    counts = times_shown(showings)
    return tuple(line for line in awake(affirmations) if seldom_helps(counts.get(line.id)))


def seldom_helps(shown: Shown | None) -> bool:
    """Whether a line was rated often and seldom helped."""
    if shown is None or shown.rated < RATED_OFTEN:
        return False
    return shown.helped * HELPED_ONE_IN < shown.rated


def awake(affirmations: Iterable[Affirmation]) -> tuple[Affirmation, ...]:
    """The lines that are neither resting nor deleted."""
    return tuple(line for line in affirmations if not line.resting and line.deleted_at is None)


def choose_affirmation(
    affirmations: Sequence[Affirmation],
    showings: Sequence[Showing],
    about: Entry | None,
    rng: "random.Random",
    avoid: str = "",
    *,
    entries: Sequence[Entry] = (),
) -> Affirmation | None:
    """Choose the line to show, or None where no line is awake.

    A line that came with the program and says of the day what ``about`` does not show ("You got
    wet") waits for another day, while there are others. Lines that share a theme with ``about``,
    or helped before on a low of that kind, come first; those not yet shown for that entry before
    the others. Among them it is Thompson sampling (Thompson 1933): for each line a chance that it
    helps is drawn from the Beta distribution of what she said of it, and the line with the highest
    is shown. So what helped comes often, what did not comes seldom, and what was hardly tried gets
    its try.

    A line is judged by one kind of low: the weightiest theme of ``about`` that it is for. Ratings
    for that kind count whole, its others a quarter and together one and a half at most (a power
    prior, Ibrahim & Chen 2000): three ratings are enough to lean on, and a line that helps against
    walls need not do so for tears. Without ``about`` all of them count whole. Her newest 200
    ratings count, older ones do not. ``entries`` are where the kinds of the lows are read that
    she rated lines for.

    How well a line fits speaks for it like ratings, and having been shown lately speaks against
    it: one rating for the line before last, half a one for that before it, and so on. The
    line ``avoid`` (an id, the one on the screen) and the one shown last come only where there is
    no other. The same arguments and the same state of ``rng`` give the same line.
    """
    lines = sayable(_others(awake(affirmations), avoid, showings), about)
    if not lines:
        return None
    themes, kinds = _themes_and_kinds(about) if about is not None else ({}, {})
    ratings = Ratings(showings, entries)
    records = {line.id: ratings.record(line.id, kind_for(line, kinds)) for line in lines}
    seen = _shown_for(about, showings)
    fresh = [line for line in lines if line.id not in seen] or lines
    matched = [
        line
        for line in fresh
        if not themes.keys().isdisjoint(line.tags)
        or (kinds and records[line.id].helped > records[line.id].not_helped)
    ]
    counts = times_shown(showings)
    hopeful = any(not seldom_helps(counts.get(line.id)) for line in matched)
    since = showings_since(showings)

    def drawn(line: Affirmation) -> float:
        record = records[line.id]
        return rng.betavariate(
            1 + record.for_it + _fit(line, themes),
            1 + record.against_it + _lately(since.get(line.id)),
        )

    return max(matched if hopeful else fresh, key=drawn)


def _themes_and_kinds(about: Entry) -> tuple[Mapping[str, float], Mapping[str, float]]:
    from journal_tui.insight.themes import theme_weights

    return theme_weights(about), kinds_of(about)


def showings_since(showings: Iterable[Showing]) -> Mapping[str, int]:
    """For each line that was shown: how many showings there were since."""
    ordered = in_time(showings)
    return {one.affirmation_id: len(ordered) - place for place, one in enumerate(ordered, 1)}


def _others(
    lines: Sequence[Affirmation], avoid: str, showings: Sequence[Showing]
) -> Sequence[Affirmation]:
    """The lines without the one on the screen and the one shown last, while others are left."""
    last = max(showings, key=lambda one: (one.at, one.id)).affirmation_id if showings else ""
    not_now = [line for line in lines if line.id != avoid]
    not_last = [line for line in not_now if line.id != last]
    return not_last or not_now or lines


def _shown_for(about: Entry | None, showings: Iterable[Showing]) -> frozenset[str]:
    if about is None:
        return frozenset()
    return frozenset(one.affirmation_id for one in showings if one.entry_id == about.id)


def _fit(line: Affirmation, themes: Mapping[str, float]) -> float:
    """How well a line answers these themes, in ratings that speak for it."""
    fit = sum(themes.get(tag, 0.0) for tag in dict.fromkeys(line.tags))
    if not fit and "general" in line.tags:
        fit = GENERAL
    return fit + FAVOURITE if line.favourite else fit


def _lately(since: int | None) -> float:
    """What speaks against a line after which so many were shown, in ratings."""
    return 1 / since if since else 0.0
