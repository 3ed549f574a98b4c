"""Evidence of what was hard and passed: walls, and dips that recovered."""

from collections.abc import Iterator, Sequence

from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Wall
from journal_tui.insight.dips import find_dips
from journal_tui.insight.facts import Evidence
from journal_tui.insight.measures import Outing, is_run
from journal_tui.insight.progress import felt_farther


def struggles(outs: Sequence[Outing], entries: Sequence[Entry]) -> Iterator[Evidence]:
    """Everything that walls and dips show; ``outs`` are the runs of ``entries``."""
    yield from _wall_passed(outs)
    yield from _wall_moved(outs)
    yield from _dip_recovered(entries)


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


def _wall_moved(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """The first wall that has a distance, against the newest, where that stood farther out."""
    walls = [
        (wall.distance_m, out)
        for out in outs
        for wall in out.run.walls
        if wall.distance_m is not None
    ]
    if len(walls) < 2:
        return
    (then_m, then), (now_m, now) = walls[0], walls[-1]
    if now.day > then.day and felt_farther(now_m, then_m):
        yield Evidence(
            "wall moved",
            now.day,
            now.entry_id,
            now_m,
            then_day=then.day,
            then_distance_m=then_m,
        )


def _dip_recovered(entries: Sequence[Entry]) -> Iterator[Evidence]:
    """The newest dip that has recovered, with the days and the runs that it took."""
    for dip in reversed(find_dips(entries)):
        if dip.recovered is None:
            continue
        back = entries[dip.recovered]
        # The usual of an early entry may itself be low: being back there is no lift.
        if _value(back) <= max(_value(entry) for entry in entries[dip.start : dip.end + 1]):
            continue
        runs = sum(is_run(entry.run) for entry in entries[dip.end + 1 : dip.recovered + 1])
        yield Evidence(
            "dip recovered",
            back.day,
            back.id,
            then_day=entries[dip.start].day,
            number=runs,
        )
        return


def _value(entry: Entry) -> float:
    mood = entry.mood
    return mood.value if mood is not None else -1.0
