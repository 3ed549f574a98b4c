"""How long bringing in takes: 500 FIT files on one core and on all, and a large Apple export.

Run on demand (``make bench-import``); the figures are printed, and no test depends on them. The
FIT files are copies of the samples of ``tests.samples``.
"""

import argparse
import multiprocessing
import os
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from journal_tui.app.importing.gather import gather
from journal_tui.app.importing.reading import read_all, recognised, without_claimed
from journal_tui.interchange.format import Hints
from tests.samples import RUNS

FILES = 500
_RECORD = (
    ' <Record type="HKQuantityTypeIdentifierStepCount" sourceName="Phone" unit="count" '
    'creationDate="2024-01-15 10:00:00 +0000" startDate="2024-01-15 09:50:00 +0000" '
    'endDate="2024-01-15 10:00:00 +0000" value="{n}"/>\n'
)
_WORKOUT = (
    ' <Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="32.5" '
    'durationUnit="min" totalDistance="5.2" totalDistanceUnit="km" sourceName="Watch" '
    'startDate="2024-01-{day:02d} {hour:02d}:00:00 +0000" '
    'endDate="2024-01-{day:02d} {hour:02d}:32:30 +0000">\n'
    '  <MetadataEntry key="HKTimeZone" value="Europe/London"/>\n </Workout>\n'
)


def fit_files(folder: Path) -> list[Path]:
    """500 copies of the sample runs, the one of 2.4 MB left out."""
    samples = sorted(one for one in (RUNS / "fit").glob("*.fit") if one.stat().st_size < 1_000_000)
    paths = []
    for number in range(FILES):
        sample = samples[number % len(samples)]
        paths.append(Path(shutil.copy(sample, folder / f"{number:03d}-{sample.name}")))
    return paths


def read_in(folder: Path, workers: int) -> float:
    """Seconds in which all files of a folder are read by so many processes."""
    files = [recognised(source) for source in gather([str(folder)]).sources]
    begin = time.perf_counter()
    reads = read_all(without_claimed(files), Hints(), workers=workers)
    seconds = time.perf_counter() - begin
    assert len(reads) == FILES
    return seconds


def apple_export(path: Path, megabytes: int) -> int:
    """An export of so many MB; returns how many workouts are in it."""
    block = "".join(_RECORD.format(n=n) for n in range(4000)).encode()
    workouts = 0
    with path.open("wb") as file:
        file.write(b'<?xml version="1.0" encoding="UTF-8"?>\n<HealthData locale="en_GB">\n')
        while file.tell() < megabytes * 1_000_000:
            file.write(block)
            day, hour = workouts % 28 + 1, workouts // 28 % 24
            file.write(_WORKOUT.format(day=day, hour=hour).encode())
            workouts += 1
        file.write(b"</HealthData>\n")
    return workouts


def _apple_worker(path: Path, answers: Any) -> None:
    idle = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.perf_counter()
    (source,) = gather([str(path)]).sources
    (read,) = read_all([recognised(source)], Hints(), workers=1)
    seconds = time.perf_counter() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    answers.put((len(read.found.activities) if read.found else 0, seconds, (peak - idle) / 1024))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=1000, help="the size of the export")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "export.xml"
        workouts = apple_export(path, args.megabytes)
        context = multiprocessing.get_context("spawn")
        answers = context.Queue()
        process = context.Process(target=_apple_worker, args=(path, answers))
        process.start()
        found, seconds, grown = answers.get()
        process.join()
        size = path.stat().st_size / 1e6
        print(
            f"Apple export of {size:.0f} MB: {found} of {workouts} workouts in {seconds:.1f} s, "
            f"{grown:.0f} MB over idle"
        )
        path.unlink()
        if not RUNS.is_dir():
            print(f"no FIT files: the samples are not at {RUNS}")
            return 0
        runs = folder / "fit"
        runs.mkdir()
        fit_files(runs)
        cores = os.cpu_count() or 1
        one = read_in(runs, 1)
        print(f"{FILES} FIT files, 1 process: {one:.1f} s")
        many = read_in(runs, cores)
        print(f"{FILES} FIT files, {cores} processes: {many:.1f} s, {one / many:.2f} x as fast")
    return 0


if __name__ == "__main__":
    sys.exit(main())
