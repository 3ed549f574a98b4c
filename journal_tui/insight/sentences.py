"""What milestones and relations show, as sentences and labels."""

from typing import TYPE_CHECKING

from journal_tui.domain.units import Units, format_distance, format_minutes
from journal_tui.insight.milestone import Milestone
from journal_tui.texts import insight as texts

if TYPE_CHECKING:
    # The shell tells a milestone at once; how relations are found is not loaded for it.
    from journal_tui.insight.relations import Relation


def relation_in_words(relation: "Relation") -> str:
    """One relation with its number of runs, or that there are too few runs to tell."""
    template = texts.RELATIONS[relation.name][relation.verdict]
    n = relation.n if relation.n_without is not None else runs_words(relation.n)
    return template.format(n=n, n_without=relation.n_without)


def milestone_in_words(milestone: Milestone, units: Units) -> str:
    """What the milestone is, without its day: like ``Farthest yet: 1.5 mi``."""
    if milestone.kind == "first weather":
        return texts.FIRST_WEATHER[milestone.mark]
    amount = place = ""
    if milestone.distance_m:
        amount = format_distance(milestone.distance_m, units)
    elif milestone.duration_s:
        amount = format_minutes(milestone.duration_s)
    if amount:
        place = _milestone_place(milestone).format(amount=amount)
    template = texts.MILESTONES[milestone.kind][milestone.mixed]
    if milestone.kind == "farthest" and not milestone.mixed:
        template = texts.FARTHEST[milestone.longer_way][milestone.nonstop]
    return template.format(amount=amount, place=place, n=milestone.number, mark=milestone.mark)


def _milestone_place(milestone: Milestone) -> str:
    if milestone.kind != "wall run through":
        return texts.PLACE
    return texts.PLACE_AT if milestone.distance_m else texts.PLACE_AFTER


def runs_words(number: int) -> str:
    """``no runs``, ``1 run`` or ``5 runs``."""
    return texts.RUNS[min(number, 2)].format(n=number)
