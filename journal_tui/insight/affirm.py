"""Which line of her list comes now (rules R5 and R6)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Entry
from journal_tui.insight.themes import theme_weights

if TYPE_CHECKING:
    # Drawing in the shell takes the caller's source of chance; its module is not loaded for it.
    import random

#: A line is offered to be rested once it was rated so often ...
RATED_OFTEN = 5
#: ... and helped less often than one time in this many.
HELPED_ONE_IN = 4
#: What a line for every day, and a favourite, weigh against another line.
GENERAL_WEIGHT = 2.0
FAVOURITE_WEIGHT = 1.5


class Shown(NamedTuple):
    """How often a line was shown, and how often she said that it helped or did not."""

    shown: int = 0
    helped: int = 0
    not_helped: int = 0

    @property
    def rated(self) -> int:
        """How often she said either."""
        return self.helped + self.not_helped


def times_shown(showings: Iterable[Showing]) -> Mapping[str, Shown]:
    """For each affirmation id that was ever shown: how often, and how often it helped."""
    counts: dict[str, Shown] = {}
    for showing in showings:
        shown, helped, not_helped = counts.get(showing.affirmation_id, Shown())
        counts[showing.affirmation_id] = Shown(
            shown + 1, helped + (showing.helped is True), not_helped + (showing.helped is False)
        )
    return counts


def to_rest(
    affirmations: Iterable[Affirmation], showings: Iterable[Showing]
) -> tuple[Affirmation, ...]:
    """The lines to be offered for resting, in her order: rated 5 times, helped less than 1 in 4."""
    counts = times_shown(showings)
    return tuple(line for line in awake(affirmations) if _seldom_helps(counts.get(line.id)))


def awake(affirmations: Iterable[Affirmation]) -> tuple[Affirmation, ...]:
    """The lines that are neither resting nor deleted."""
    return tuple(line for line in affirmations if not line.resting and line.deleted_at is None)


def choose_affirmation(
    affirmations: Sequence[Affirmation],
    showings: Sequence[Showing],
    about: Entry | None,
    rng: "random.Random",
    avoid: str = "",
) -> Affirmation | None:
    """Choose the line to show, or None where no line is awake.

    Lines that share a theme with ``about`` come first, those not yet shown for that entry before
    the others. Among them chance decides: what helped before comes more often, what did not
    help or was shown lately comes less often. The line ``avoid`` (an id, the one on the screen)
    and the one shown last come only where there is no other. The same arguments and the same
    state of ``rng`` give the same line.
    """
    lines = _others(awake(affirmations), avoid, showings)
    if not lines:
        return None
    counts = times_shown(showings)
    themes = theme_weights(about) if about is not None else {}
    pool = _pool(lines, themes, _shown_for(about, showings), counts)
    since = _showings_since(showings)
    weights = [
        _fit(line, themes)
        * _help(counts.get(line.id, Shown()))
        * _rest(since.get(line.id), len(lines))
        for line in pool
    ]
    return rng.choices(pool, weights)[0]


def _others(
    lines: Sequence[Affirmation], avoid: str, showings: Sequence[Showing]
) -> Sequence[Affirmation]:
    """The lines without the one on the screen and the one shown last, while others are left."""
    last = max(showings, key=lambda one: (one.at, one.id)).affirmation_id if showings else ""
    not_now = [line for line in lines if line.id != avoid]
    not_last = [line for line in not_now if line.id != last]
    return not_last or not_now or lines


def _pool(
    lines: Sequence[Affirmation],
    themes: Mapping[str, float],
    seen: Collection[str],
    counts: Mapping[str, Shown],
) -> Sequence[Affirmation]:
    """The lines to draw from: those that match, unless all of those seldom help."""
    fresh = [line for line in lines if line.id not in seen] or lines
    matched = [line for line in fresh if not themes.keys().isdisjoint(line.tags)]
    if any(not _seldom_helps(counts.get(line.id)) for line in matched):
        return matched
    return fresh


def _shown_for(about: Entry | None, showings: Iterable[Showing]) -> frozenset[str]:
    if about is None:
        return frozenset()
    return frozenset(one.affirmation_id for one in showings if one.entry_id == about.id)


def _seldom_helps(shown: Shown | None) -> bool:
    if shown is None or shown.rated < RATED_OFTEN:
        return False
    return shown.helped * HELPED_ONE_IN < shown.rated


def _fit(line: Affirmation, themes: Mapping[str, float]) -> float:
    matched = sum(themes.get(tag, 0.0) for tag in dict.fromkeys(line.tags))
    fit = 10 * matched if matched else GENERAL_WEIGHT if "general" in line.tags else 1.0
    return fit * FAVOURITE_WEIGHT if line.favourite else fit


def _help(shown: Shown) -> float:
    """1 for a line never rated, up to 4 for one that always helps, towards 0 for one that never.

    The square of twice the expected share by Laplace's rule of succession.
    """
    return (2 * (shown.helped + 1) / (shown.rated + 2)) ** 2


def _showings_since(showings: Sequence[Showing]) -> Mapping[str, int]:
    """For each line that was shown: how many showings there were since."""
    ordered = sorted(showings, key=lambda one: (one.at, one.id))
    return {one.affirmation_id: len(ordered) - place for place, one in enumerate(ordered, 1)}


def _rest(since: int | None, lines: int) -> float:
    """1 for a line never shown, near 0 for one shown a moment ago, a half after a round of all."""
    return 1.0 if since is None else (since + 0.1) / (since + lines)
