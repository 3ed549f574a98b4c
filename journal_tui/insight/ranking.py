"""Which evidence answers which hurt."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from journal_tui.domain.entry import Entry
from journal_tui.insight.facts import Evidence, EvidenceKind
from journal_tui.insight.presence import HARD_WEATHER

#: Theme -> the kinds of evidence that answer it, the best answer first.
ANSWERS: Final[Mapping[str, tuple[EvidenceKind, ...]]] = {
    "distance": ("then and now", "farthest", "farthest on foot", "longest nonstop", "last year"),
    "slow": ("pace", "longest nonstop time", "time in all", "then and now"),
    "stopped": ("longest nonstop", "longest nonstop time", "wall passed", "then and now"),
    "walking": ("longest nonstop", "farthest on foot", "longest nonstop time", "wall passed"),
    "wall": ("wall passed", "wall moved", "longest nonstop"),
    "not-good-enough": ("then and now", "farthest", "showed up", "runs in all"),
    "comparison": ("then and now", "pace", "last year", "farthest"),
    "tears": ("dip recovered", "after a low one", "showed up"),
    "bad-day": ("dip recovered", "after a low one", "showed up"),
    "fear": ("then and now", "farthest", "wall passed", "runs in all"),
    "race": ("then and now", "farthest", "runs in all"),
    "tired": ("time in all", "showed up", "runs in all"),
    "body": ("comeback", "showed up", "time in all"),
    "alone": ("showed up", "runs in all"),
    "comeback": ("comeback", "runs in all", "showed up"),
    "first-step": ("first run", "runs in all", "showed up"),
    "proud": ("farthest", "longest nonstop", "farthest on foot"),
    "rain": ("weather", "showed up"),
    "cold": ("weather", "showed up"),
    "heat": ("weather", "showed up"),
    "dark": ("weather", "showed up"),
}
#: What each answer is worth, by its place in the row above.
_WORTH: Final = (3.0, 2.5, 2.0, 1.5, 1.0)
#: A record set by the very run she writes about is the nearest proof there is, whatever hurt.
_RECORDS: Final = frozenset(("then and now", "farthest", "farthest on foot", "longest nonstop"))
_RECORD_WORTH: Final = 0.9
#: What a theme is worth beside the one that is answered best: many half answers are none.
_OTHERS: Final = 0.2
#: Strength, where nothing else decides: the strongest kind first.
STRENGTH: Final[tuple[EvidenceKind, ...]] = (
    "first run",
    "then and now",
    "farthest",
    "farthest on foot",
    "longest nonstop",
    "wall passed",
    "pace",
    "dip recovered",
    "after a low one",
    "longest nonstop time",
    "wall moved",
    "last year",
    "weather",
    "comeback",
    "showed up",
    "runs in all",
    "time in all",
)


def rank(
    found: list[Evidence], themes: Mapping[str, float], about: Entry | None, today: date
) -> tuple[Evidence, ...]:
    """Order evidence: records of this very run and answers to the themes first, then by freshness.

    ``themes`` are those of the entry with their weights (0 to 1).
    """
    return tuple(
        sorted(
            found,
            key=lambda one: (
                -_match(one, themes) - _record(one, about),
                -_freshness(one, about, today),
                STRENGTH.index(one.kind),
                one.detail,
            ),
        )
    )


def _match(one: Evidence, themes: Mapping[str, float]) -> float:
    best = total = 0.0
    for theme, weight in themes.items():
        answers = ANSWERS.get(theme, ())
        if one.kind not in answers:
            continue
        if one.kind == "weather" and HARD_WEATHER[one.detail] != theme:
            continue
        worth = weight * _WORTH[answers.index(one.kind)]
        best = max(best, worth)
        total += worth
    return round(best + _OTHERS * (total - best), 6)


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
