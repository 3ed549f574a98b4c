"""Which evidence answers which hurt."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from journal_tui.domain.entry import Entry
from journal_tui.insight.facts import Evidence, EvidenceKind
from journal_tui.insight.presence import HARD_WEATHER

#: Theme -> the kinds of evidence that answer it, the best answer first.
ANSWERS: Final[Mapping[str, tuple[EvidenceKind, ...]]] = {
    "distance": (
        *("then and now", "farthest", "farther since", "farthest on foot", "longest nonstop"),
        *("last year", "distance in all"),
    ),
    "slow": (
        *("pace", "easier", "longest nonstop time", "nonstop time then and now", "week minutes"),
        *("time in all", "longest time", "then and now"),
    ),
    "stopped": (
        *("nonstop then and now", "longest nonstop", "longest nonstop time", "wall passed"),
        *("nonstop runs", "walls in all", "then and now"),
    ),
    "walking": (
        *("share run", "nonstop then and now", "longest nonstop", "farthest on foot"),
        *("longest nonstop time", "nonstop runs", "wall passed"),
    ),
    "wall": (
        *("wall passed", "walls run through", "walls in all", "wall moved", "longest nonstop"),
    ),
    "not-good-enough": (
        *("then and now", "records", "farthest", "felt better after", "showed up"),
        *("hard runs", "runs in all"),
    ),
    "never": (
        *("records", "farther since", "then and now", "dips recovered", "farthest"),
        *("went again", "walls in all", "nonstop runs"),
    ),
    "comparison": (
        *("then and now", "last year", "pace", "easier", "last year minutes", "last year runs"),
        *("week minutes", "farthest"),
    ),
    "tears": (
        *("dip recovered", "dips recovered", "lifted on the way", "after a low one"),
        *("felt better after", "went again", "showed up"),
    ),
    "bad-day": (
        *("dip recovered", "lifted on the way", "dips recovered", "after a low one"),
        *("felt better after", "went again", "showed up"),
    ),
    "fear": ("then and now", "race", "farthest", "wall passed", "records", "runs in all"),
    "race": ("race", "then and now", "farthest", "distance in all", "runs in all"),
    "tired": (*("hard runs", "easier", "time in all", "longest time", "showed up", "runs in all"),),
    "body": ("comeback", "easier", "felt better after", "showed up", "time in all"),
    "alone": ("showed up", "weeks with a run", "runs in all"),
    "comeback": ("comeback", "went again", "runs in all", "weeks with a run", "showed up"),
    "first-step": ("first run", "runs in all", "weeks with a run", "showed up"),
    "proud": ("farthest", "longest nonstop", "farthest on foot", "longest time", "records"),
    "rain": ("weather", "showed up"),
    "cold": ("weather", "showed up"),
    "heat": ("weather", "showed up"),
    "dark": ("weather", "showed up"),
}
#: What each answer is worth, by its place in the row above.
_WORTH: Final = (3.0, 2.5, 2.0, 1.5, 1.2, 1.0, 0.9, 0.8)
#: A record set by the very run she writes about is the nearest proof there is, whatever hurt.
_RECORDS: Final = frozenset(
    (
        *("then and now", "farthest", "farthest on foot"),
        *("longest nonstop", "nonstop then and now"),
    )
)
_RECORD_WORTH: Final = 0.8
#: What a theme is worth beside the one that is answered best: many half answers are none.
_OTHERS: Final = 0.2
#: What a theme is still worth once it was answered well: then it is the turn of what else hurt.
_ANSWERED: Final = 0.4
_ANSWERED_WELL: Final = 2.0
#: Strength, where nothing else decides: the strongest kind first.
STRENGTH: Final[tuple[EvidenceKind, ...]] = (
    *("first run", "then and now", "farthest", "farthest on foot", "nonstop then and now"),
    *("longest nonstop", "share run", "wall passed", "pace", "easier", "dip recovered"),
    *("lifted on the way", "after a low one", "nonstop time then and now"),
    *("longest nonstop time", "longest time", "wall moved", "walls run through", "last year"),
    *("records", "farther since", "race", "weather", "comeback", "dips recovered"),
    *("felt better after", "walls in all", "went again", "week minutes", "last year minutes"),
    *("last year runs", "nonstop runs", "hard runs", "showed up", "weeks with a run"),
    *("runs in all", "time in all", "distance in all"),
)
#: Kinds that may come to the same truth: how far, how long, how often, and after which low day.
_DISTANCES: Final = frozenset(
    ("farthest", "then and now", "longest nonstop", "nonstop then and now", "last year")
)
_TIMES: Final = frozenset(("longest time", "longest nonstop time", "nonstop time then and now"))
_COUNTS: Final = frozenset(("runs in all", "showed up"))
_LOWS: Final = frozenset(("dip recovered", "after a low one"))


def rank(
    found: Sequence[Evidence], themes: Mapping[str, float], about: Entry | None, today: date
) -> tuple[Evidence, ...]:
    """Order evidence: records of this very run and answers to the themes first, then by freshness.

    ``themes`` are those of the entry with their weights (0 to 1). A theme that was answered well
    stands back behind those that were not. Of two pieces that say the same the better one stays.
    """
    left = sorted(
        ((one, _worths(one, themes)) for one in found),
        key=lambda pair: (
            -_freshness(pair[0], about, today),
            STRENGTH.index(pair[0].kind),
            pair[0].detail,
        ),
    )
    ranked: list[Evidence] = []
    said: set[tuple[object, ...]] = set()
    open_share = dict.fromkeys(themes, 1.0)
    while left:
        # Of equals ``max`` takes the first, which is the freshest and strongest.
        best = max(left, key=lambda pair: _match(pair[1], open_share) + _record(pair[0], about))
        left.remove(best)
        one, worths = best
        truth = _truth(one)
        if truth in said:
            continue
        said.add(truth)
        ranked.append(one)
        for theme, worth in worths.items():
            if worth >= _ANSWERED_WELL * themes[theme]:
                open_share[theme] = _ANSWERED
    return tuple(ranked)


def _worths(one: Evidence, themes: Mapping[str, float]) -> Mapping[str, float]:
    """What it is worth to each of the themes that it answers."""
    return {
        theme: weight * _WORTH[ANSWERS[theme].index(one.kind)]
        for theme, weight in themes.items()
        if one.kind in ANSWERS.get(theme, ())
        and (one.kind != "weather" or HARD_WEATHER[one.detail] == theme)
    }


def _match(worths: Mapping[str, float], open_share: Mapping[str, float]) -> float:
    now = [worth * open_share[theme] for theme, worth in worths.items()]
    best = max(now, default=0.0)
    return round(best + _OTHERS * (sum(now) - best), 6)


def _truth(one: Evidence) -> tuple[object, ...]:
    """What it says, whatever its kind: the same for pieces of two kinds that say the same."""
    if one.how == "nonstop" and one.kind in _DISTANCES:
        return "distance", one.entry_id, one.distance_m, one.then_entry_id, one.then_distance_m
    if one.how == "nonstop" and one.kind in _TIMES:
        return "time", one.entry_id, one.duration_s, one.then_entry_id, one.then_duration_s
    if one.kind in _COUNTS:
        return "runs", one.number
    if one.kind in _LOWS:
        return "low", one.entry_id, one.then_entry_id
    return one.kind, one.detail


def _record(one: Evidence, about: Entry | None) -> float:
    mine = about is not None and one.entry_id == about.id
    return _RECORD_WORTH if mine and one.kind in _RECORDS else 0.0


def _freshness(one: Evidence, about: Entry | None, today: date) -> int:
    if one.day == today or (about is not None and one.entry_id == about.id):
        return 3
    for step, days in ((2, 7), (1, 28)):
        if today - one.day <= timedelta(days=days):
            return step
    return 0
