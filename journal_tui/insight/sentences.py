"""What walls, milestones and relations show, as sentences and labels."""

from collections.abc import Iterator

from journal_tui.domain.units import Units, format_distance, format_minutes
from journal_tui.insight.milestones import Milestone
from journal_tui.insight.phrases import counted
from journal_tui.insight.relations import Relation
from journal_tui.insight.walls import WallsReading
from journal_tui.texts import insight as texts


def relation_in_words(relation: Relation) -> str:
    """One relation with its number of runs, or that there are too few runs to tell."""
    template = texts.RELATIONS[relation.name][relation.verdict]
    n = relation.n if relation.n_without is not None else runs_words(relation.n)
    return template.format(n=n, n_without=relation.n_without)


def walls_in_words(reading: WallsReading, units: Units) -> tuple[str, ...]:
    """What the walls show, a sentence each; none where there are no walls."""
    return tuple(_walls(reading, units)) if reading.walls else ()


def milestone_in_words(milestone: Milestone, units: Units) -> str:
    """What the milestone is, without its day: like ``Farthest yet, 1.5 mi``."""
    amount = ""
    if milestone.distance_m:
        amount = format_distance(milestone.distance_m, units)
    elif milestone.duration_s:
        amount = format_minutes(milestone.duration_s)
    if milestone.kind in ("first run", "first race"):
        template = texts.FIRST_RUN if milestone.kind == "first run" else texts.FIRST_RACE
        return template.format(amount=texts.FIRST_AMOUNT.format(amount=amount) if amount else "")
    if milestone.kind == "runs":
        return texts.ROUND_RUNS.format(n=milestone.number)
    if milestone.kind == "distance":
        return (texts.MARK_MIXED if milestone.mixed else texts.MARK).format(mark=milestone.mark)
    if milestone.kind == "farthest":
        return (texts.FARTHEST_MIXED if milestone.mixed else texts.FARTHEST).format(amount=amount)
    return texts.LONGEST_NONSTOP.format(amount=amount)


def runs_words(number: int) -> str:
    """``no runs``, ``1 run`` or ``5 runs``."""
    return texts.RUNS[min(number, 2)].format(n=number)


def _walls(reading: WallsReading, units: Units) -> Iterator[str]:
    one = reading.walls == 1
    template = texts.WALLS[0] if one else texts.WALLS[1]
    yield template.format(n=reading.walls, runs=runs_words(reading.runs))
    if reading.median_distance_m is not None:
        template = texts.WALL_SITS_AT if one else texts.WALLS_SIT_AT
        yield template.format(distance=format_distance(reading.median_distance_m, units))
    if reading.median_minute_s is not None:
        template = texts.WALL_SITS_AFTER if one else texts.WALLS_SIT_AFTER
        yield template.format(minutes=format_minutes(reading.median_minute_s))
    if reading.passed:
        yield texts.WALL_PASSED if one else counted(reading.passed, texts.WALLS_PASSED)
    if not one:
        yield from _counts(reading)


def _counts(reading: WallsReading) -> Iterator[str]:
    outcomes = [
        template.format(n=number)
        for number, template in (
            (reading.ran_through, texts.RAN_THROUGH),
            (reading.walked_on, texts.WALKED_ON),
            (reading.stopped, texts.STOPPED),
            (reading.outcome_unknown, texts.OUTCOME_UNKNOWN),
        )
        if number
    ]
    yield texts.WALLS_OUTCOMES.format(parts=texts.COMMA.join(outcomes))
    places = [
        template.format(times=counted(number, texts.TIMES))
        for number, template in (
            (reading.in_head, texts.IN_HEAD),
            (reading.in_legs, texts.IN_LEGS),
            (reading.in_both, texts.IN_BOTH),
        )
        if number
    ]
    if places:
        yield texts.WALLS_FELT.format(parts=texts.COMMA.join(places))
