"""Which milestones are told: the strongest of one run, the lasting ones of a year."""

from collections.abc import Iterable, Sequence
from typing import Final

from journal_tui.insight.measures import Outing
from journal_tui.insight.milestones import Milestone, MilestoneKind
from journal_tui.insight.stretches import nonstop_m, nonstop_s

#: What each kind is about, the strongest first: of one run nothing is told twice.
_ABOUT: Final[dict[MilestoneKind, str]] = {
    "first run": "all",
    "goal": "distance",
    "first race": "deed",
    "distance": "distance",
    "farthest": "distance",
    "nonstop minutes": "nonstop",
    "longest nonstop": "nonstop",
    "longest nonstop time": "nonstop",
    "wall run through": "deed",
    "longest": "distance",
    "runs": "sum",
    "time in all": "sum",
    "distance in all": "sum",
    "three in seven days": "deed",
    "first weather": "deed",
    "longest way": "distance",
}
_RANK: Final = {kind: rank for rank, kind in enumerate(_ABOUT)}
_MOST: Final = 2
#: What a later run can outdo.
RECORDS: Final[frozenset[MilestoneKind]] = frozenset(
    ("farthest", "longest", "longest nonstop", "longest nonstop time", "longest way")
)
#: What grows with every run: of a year the last one says it all.
_SUMS: Final[frozenset[MilestoneKind]] = frozenset(
    ("runs", "time in all", "distance in all", "nonstop minutes")
)


def strongest(found: Iterable[Milestone]) -> tuple[Milestone, ...]:
    """The one or two milestones of one run that are told at once, the strongest first.

    The first run of all stands alone.
    """
    told: list[Milestone] = []
    for one in sorted(found, key=lambda one: _RANK[one.kind]):
        if not any(_says_it(other, one) for other in told):
            told.append(one)
    return tuple(told[:_MOST])


def still_hold(
    found: Iterable[Milestone], later: Sequence[Outing], walked_m: float
) -> tuple[Milestone, ...]:
    """Those milestones of one run that are true today, with the runs that came ``later``.

    A first stays a first; a record is one while nothing later is as far or as long; a sum is told
    by the newest run. ``walked_m`` are the metres of the longest walk that came later.
    """
    return tuple(one for one in found if _holds(one, later, walked_m))


def lasting(found: Iterable[Milestone]) -> tuple[Milestone, ...]:
    """Of the milestones of a year (oldest first) those to remember, oldest first.

    No records, which the year tells as its own, and of what grows the last one.
    """
    kept = [one for one in found if one.kind not in RECORDS]
    last = {one.kind: number for number, one in enumerate(kept)}
    return tuple(
        one for number, one in enumerate(kept) if one.kind not in _SUMS or last[one.kind] == number
    )


def _says_it(told: Milestone, one: Milestone) -> bool:
    about = _ABOUT[told.kind]
    if about in ("all", _ABOUT[one.kind]):
        return True
    return told.nonstop and one.kind == "longest nonstop time"


def _holds(one: Milestone, later: Sequence[Outing], walked_m: float) -> bool:
    if one.kind in ("runs", "time in all", "distance in all"):
        return not later
    if one.kind not in RECORDS:
        return True
    if one.kind == "longest":
        lengths = [out.run.duration_s or 0.0 for out in later]
    elif one.kind == "longest nonstop time":
        lengths = [nonstop_s(out) or 0.0 for out in later]
    elif one.kind == "longest nonstop":
        lengths = [nonstop_m(out) or 0.0 for out in later]
    elif one.kind == "longest way" or one.mixed:
        lengths = [walked_m, *(out.covered_m or 0.0 for out in later)]
    else:
        lengths = [out.reach_m for out in later]
    return max(lengths, default=0.0) < (one.distance_m or one.duration_s or 0.0)
