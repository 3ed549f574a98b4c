"""Evidence of what was hard and passed: walls."""

from collections.abc import Iterator, Sequence

from journal_tui.domain.run import Wall
from journal_tui.insight.facts import Evidence, held_against
from journal_tui.insight.measures import Outing
from journal_tui.insight.progress import felt_farther

#: The first walls are held against as many of the newest: between three and five.
FEWEST, MOST = 3, 5
#: Two walls more that were run through are no chance of one day.
FELT_MORE = 2


def struggles(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """Everything that the walls of runs (oldest first) show."""
    walls = [(wall, out) for out in outs for wall in out.run.walls]
    if walls:
        yield from _wall_passed(outs)
        yield from _wall_moved(walls)
        yield from _walls_in_all(walls)
        yield from _run_through(walls)


def went_on(wall: Wall, covered_m: float | None) -> bool:
    """Whether the run went on behind the wall, as far as its outcome or its distance show."""
    if wall.outcome in ("ran through", "walked on"):
        return True
    return _beyond(wall, covered_m) is not None


def _wall_passed(outs: Sequence[Outing]) -> Iterator[Evidence]:
    for out in reversed(outs):
        passed = [wall for wall in out.run.walls if went_on(wall, out.covered_m)]
        if passed:
            # One that was run through is told before one behind which she walked.
            wall = next((wall for wall in passed if wall.outcome == "ran through"), passed[0])
            yield Evidence(
                "wall passed",
                out.day,
                out.entry_id,
                _beyond(wall, out.covered_m),
                how=out.how,
                detail=wall.outcome or "",
                wall_m=wall.distance_m,
                wall_s=wall.minute_s,
            )
            return


def _beyond(wall: Wall, covered_m: float | None) -> float | None:
    """How far the whole way was, where it led clearly farther than the wall."""
    if wall.distance_m is None or covered_m is None:
        return None
    return covered_m if felt_farther(covered_m, wall.distance_m) else None


def _wall_moved(walls: Sequence[tuple[Wall, Outing]]) -> Iterator[Evidence]:
    """The first wall that has a distance, against the newest, where that stood farther out.

    One that stood at the very start has no place on the way.
    """
    placed = [(wall.distance_m, out) for wall, out in walls if wall.distance_m]
    if len(placed) < 2:
        return
    (then_m, then), (now_m, now) = placed[0], placed[-1]
    if now.day > then.day and felt_farther(now_m, then_m):
        one = Evidence("wall moved", now.day, now.entry_id, now_m, then_distance_m=then_m)
        yield held_against(one, then)


def _walls_in_all(walls: Sequence[tuple[Wall, Outing]]) -> Iterator[Evidence]:
    """How many walls there were, and behind how many of them she went on: half or more."""
    passed = sum(went_on(wall, out.covered_m) for wall, out in walls)
    newest = walls[-1][1]
    if len(walls) > 1 and passed * 2 >= len(walls):
        one = Evidence("walls in all", newest.day, newest.entry_id, number=passed, of=len(walls))
        yield held_against(one, walls[0][1])


def _run_through(walls: Sequence[tuple[Wall, Outing]]) -> Iterator[Evidence]:
    """How many of the first walls she ran through, and of as many of the newest.

    Silent where the outcome of one of them was not logged: it may have been that.
    """
    for size in range(min(MOST, len(walls) // 2), FEWEST - 1, -1):
        first, newest = walls[:size], walls[-size:]
        if any(wall.outcome is None for wall, _ in (*first, *newest)):
            continue
        then = sum(wall.outcome == "ran through" for wall, _ in first)
        now = sum(wall.outcome == "ran through" for wall, _ in newest)
        if now - then >= FELT_MORE:
            out = newest[-1][1]
            one = Evidence(
                "walls run through",
                out.day,
                out.entry_id,
                number=now,
                then_number=then,
                of=size,
            )
            yield held_against(one, first[0][1])
            return
