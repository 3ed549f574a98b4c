"""The table of all sample files: what was read of each, beside the truth.

``python -m tests.samples_table`` prints it; its exit code is 1 where anything is off. The
samples are those of ``tests.samples``.
"""

import csv
import resource
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from journal_tui.app.importing.gather import gather
from journal_tui.app.importing.reading import Read, read_all, read_one, recognised, without_claimed
from journal_tui.interchange.format import Hints
from journal_tui.interchange.found import Activity
from journal_tui.interchange.source import Source
from tests.samples import RUNS

#: How far what was read may be from the truth: metres as a share, seconds, beats a minute.
DISTANCE, DISTANCE_GPX, SECONDS, BEATS = 0.005, 0.02, 2.0, 2.0
#: Samples with text as the sport, and what it is with us.
_SPORTS = {
    "9": "running",
    "run": "running",
    "swim": "swimming",
    "treadmill running": "running",
    "track running": "running",
    "jkljkl": "unknown",
    "mountain biking": "cycling",
}


class Row(NamedTuple):
    """One line of the table: a file, what was found, and what is off (empty where nothing is)."""

    file: str
    found: str
    differs: str
    off: str
    seconds: float = 0.0


def rows_of(name: str) -> list[dict[str, str]]:
    with (RUNS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def table() -> Iterator[Row]:
    """All rows: every file of the truth, every count, every bad file."""
    offsets = {row["file"]: row for row in rows_of("offsets.tsv")}
    truths = rows_of("truth.tsv")
    for truth in truths:
        file, _, number = truth["file"].partition("#")
        yield _truth_row(file, number, truth, offsets.get(file))
    for count in rows_of("counts.tsv"):
        yield _count_row(count)
    told = {truth["file"].partition("#")[0] for truth in truths}
    for path in sorted(RUNS.glob("*-bad/*")):
        name = path.relative_to(RUNS).as_posix()
        if name not in told:
            yield _bad_row(name)


_reads: dict[str, tuple[Read, float]] = {}


def read_sample(name: str) -> tuple[Read, float]:
    """A sample as it was read, and in how many seconds."""
    if name not in _reads:
        begin = time.perf_counter()
        read = read_one(Source(RUNS / name), Hints())
        _reads[name] = read, time.perf_counter() - begin
    return _reads[name]


def _truth_row(file: str, number: str, truth: dict[str, str], offset: dict[str, str] | None) -> Row:
    read, seconds = read_sample(file)
    label = f"{file}#{number}" if number else file
    if read.found is None:
        why = read.error.what if read.error else "?"
        return Row(label, f"error: {why}", "", _off_error(file, truth), seconds)
    activities = read.found.activities
    place = int(number) - 1 if number else 0
    if not number and len(activities) != 1:
        return Row(label, f"{len(activities)} activities", "", "one was expected", seconds)
    if place >= len(activities):
        return Row(label, f"{len(activities)} activities", "", "too few", seconds)
    activity = activities[place]
    differs, off = _compare(file, activity, truth)
    zone = _zone_off(activity, offset)
    found = f"{activity.sport} {_local(activity)}"
    return Row(label, found, differs, "; ".join(filter(None, (*off, zone))), seconds)


def _off_error(file: str, truth: dict[str, str]) -> str:
    """Whether an error is right: for a bad file, and where the truth holds no activity."""
    if "-bad/" in file or truth["sport"] == "none":
        return ""
    return "could not be read"


def _compare(file: str, activity: Activity, truth: dict[str, str]) -> tuple[str, list[str]]:
    off: list[str] = []
    parts: list[str] = []
    sport = truth["sport"].lower().replace(" ", " ")
    if activity.sport != _SPORTS.get(sport, sport):
        off.append(f"sport {sport}")
    if truth["start_utc"] and activity.started_at is not None:
        apart = _start_apart(activity.started_at, truth["start_utc"])
        parts.append(f"start {apart:+.0f} s")
        if abs(apart) > SECONDS:
            off.append(f"start {truth['start_utc']}")
    elif truth["start_utc"]:
        off.append("no start")
    share = DISTANCE_GPX if file.startswith("gpx") else DISTANCE
    if truth["distance_m"]:
        wanted, got = float(truth["distance_m"]), activity.distance_m or 0.0
        ratio = (got - wanted) / wanted if wanted else float(got != wanted)
        parts.append(f"distance {ratio:+.2%}")
        if abs(ratio) > share:
            off.append(f"distance {got:.1f}, not {wanted:.1f}")
    for name, column, value in (
        ("elapsed", "elapsed_s", activity.elapsed_s),
        ("moving", "timer_s", activity.moving_s),
    ):
        if truth[column]:
            apart = (value if value is not None else float("nan")) - float(truth[column])
            parts.append(f"{name} {apart:+.1f} s")
            if not abs(apart) <= SECONDS:
                off.append(f"{name} {value}, not {truth[column]}")
    if truth["laps"]:
        laps = len(activity.laps) if activity.lap_count is None else activity.lap_count
        parts.append(f"laps {laps}")
        if laps != int(truth["laps"]):
            off.append(f"laps {laps}, not {truth['laps']}")
    if truth["avg_hr"]:
        wanted = float(truth["avg_hr"])
        got = activity.avg_hr if activity.avg_hr is not None else float("nan")
        parts.append(f"HR {got - wanted:+.1f}")
        if not abs(got - wanted) <= BEATS:
            off.append(f"HR {got:.1f}, not {wanted:.1f}")
    return ", ".join(parts), off


def _start_apart(at: datetime, wanted: str) -> float:
    if "no zone" in wanted:
        naive = datetime.fromisoformat(wanted.partition(" ")[0])
        return (at.replace(tzinfo=None) - naive).total_seconds()
    instant = datetime.fromisoformat(wanted)
    return (at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)).timestamp() - (
        instant.timestamp()
    )


def _zone_off(activity: Activity, offset: dict[str, str] | None) -> str:
    at = activity.started_at
    if offset is None or at is None:
        return ""
    usable = offset["usable"] == "yes"
    if activity.zone_known != usable:
        return f"zone known: {activity.zone_known}"
    wanted = timedelta(seconds=int(offset["fit_local_minus_utc_s"]))
    return f"zone {at.utcoffset()}, not {wanted}" if usable and at.utcoffset() != wanted else ""


def _local(activity: Activity) -> str:
    return activity.started_at.isoformat(timespec="seconds") if activity.started_at else "-"


def _count_row(count: dict[str, str]) -> Row:
    name, wanted = count["file"], int(count["count"].partition(" ")[0])
    label = f"{name} ({count['what']})"
    begin = time.perf_counter()
    files = [recognised(one) for one in gather([str(RUNS / name)]).sources]
    known = [one for one in files if one.format is not None or len(files) == 1]
    reads = read_all(without_claimed(known), Hints(), workers=1)
    seconds = time.perf_counter() - begin
    errors = [read.error.what for read in reads if read.error is not None]
    found = [read.found for read in reads if read.found is not None]
    got = sum(len(one.activities) + len(one.pages) for one in found)
    told = f"{got} of {wanted}" if found else f"error: {' '.join(errors)}"
    left = sum(len(one.left_out) for one in found)
    differs = f"{left} sentences about what is left out" if left else ""
    if "_bad_" in name:
        return Row(label, told, differs, "", seconds)
    right = got == wanted
    return Row(label, told, differs, "" if right else f"{wanted} were expected", seconds)


def _bad_row(name: str) -> Row:
    read, seconds = read_sample(name)
    told = "read" if read.found is not None else f"error: {read.error.what if read.error else ''}"
    return Row(name, told, "", "" if read.found is None else "an error was expected", seconds)


def main() -> int:
    if not RUNS.is_dir():
        print(f"the sample files are not at {RUNS}")
        return 1
    rows = list(table())
    width = max(len(row.file) for row in rows)
    for row in rows:
        mark = "OFF " if row.off else "ok  "
        parts = filter(None, (row.found, row.differs, row.off))
        print(f"{mark}{row.file:{width}}  {row.seconds:5.2f} s  {' | '.join(parts)}")
    off = sum(bool(row.off) for row in rows)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"\n{len(rows)} rows, {off} off; {peak} MB at most")
    return 1 if off else 0


if __name__ == "__main__":
    sys.exit(main())
