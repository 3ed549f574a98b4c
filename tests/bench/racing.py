"""Measuring in turn: ours and its references, go by go, and the table of what came out."""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, NamedTuple

from tests.bench.figures import Figures, exponent, figures, verdict

#: One go at something: takes the seconds it needed.
Go = Callable[[], float]

#: File systems in memory: flushing costs nothing there, and no figure would mean anything.
IN_MEMORY: Final = ("tmpfs", "ramfs")


class Against(NamedTuple):
    """A reference, and how many times its median ours may take (None: nothing is promised)."""

    name: str
    go: Go
    bound: float | None = None


class Race(NamedTuple):
    """What is measured in turn. The first ``warm_up`` rounds are not counted.

    ``curve`` names the line of growth on which it is the point at ``size``.
    """

    name: str
    ours: Go
    against: tuple[Against, ...]
    rounds: int
    warm_up: int = 1
    curve: str = ""
    size: int = 0


def seconds(call: Callable[[], object]) -> float:
    """How long the call takes."""
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def run(race: Race) -> list[dict[str, Any]]:
    """Measure; print a line for each reference, and return them."""
    runners = (race.ours, *(each.go for each in race.against))
    rounds = [[go() for go in runners] for _ in range(race.warm_up + race.rounds)]
    ours, *theirs = (_milliseconds(goes) for goes in zip(*rounds[race.warm_up :], strict=True))
    rows = []
    for other, their in zip(race.against, theirs, strict=True):
        ratio = ours.median / their.median
        bound = "" if other.bound is None else f"{other.bound:g}"
        remark = "noisy" if ours.noisy or their.noisy else ""
        line = (
            f"{race.name:<32}{ours}  {other.name:<22}{their}{ratio:>9.3g}{bound:>7}"
            f" {verdict(ratio, other.bound):<4}{remark}"
        )
        print(line.rstrip(), flush=True)
        rows.append(
            {
                "name": race.name,
                "ours_ms": ours._asdict(),
                "reference": other.name,
                "reference_ms": their._asdict(),
                "ratio": ratio,
                "bound": other.bound,
                "rounds": race.rounds,
                "warm_up": race.warm_up,
                "noisy": bool(remark),
                "curve": race.curve,
                "size": race.size,
            }
        )
    return rows


def print_heads() -> None:
    """The line above the table."""
    heads = (
        f"{'ms':<32}{'median':>9} {'p10-p90':>15}  {'reference':<22}{'median':>9} {'p10-p90':>15}"
    )
    print(f"{heads}{'ratio':>9}{'bound':>7}")


def print_growth(rows: Iterable[dict[str, Any]], bound: float) -> list[dict[str, Any]]:
    """Print the exponent of each curve: 0 is flat, 1 is twice as long for twice as much."""
    curves: dict[str, dict[int, float]] = {}
    for row in rows:
        if row["curve"]:
            curves.setdefault(row["curve"], {})[row["size"]] = row["ours_ms"]["median"]
    found = []
    for name, points in curves.items():
        if len(points) > 1:
            slope = exponent(points)
            sizes = f"{min(points)} to {max(points)} entries"
            kept = verdict(slope, bound)
            print(f"growth of {name}, {sizes}: exponent {slope:.3f}, bound {bound:g} {kept}")
            found.append({"curve": name, "exponent": slope, "bound": bound, "points": points})
    return found


def disk_folder() -> tuple[str, str]:
    """Where to work, and the file system there: never one in memory."""
    for folder in (tempfile.gettempdir(), str(Path(__file__).parents[3])):
        kind = _file_system(folder)
        if kind not in IN_MEMORY:
            return folder, kind
    sys.exit("there is no folder on a disk to measure in: set TMPDIR")


def _file_system(folder: str) -> str:
    """The type of the file system that ``folder`` lies on; "unknown" where nothing tells it."""
    try:
        mounts = [line.split() for line in Path("/proc/mounts").read_text().splitlines()]
    except OSError:
        return "unknown"
    above = [one for one in mounts if Path(folder).resolve().is_relative_to(one[1])]
    return max(above, key=lambda one: len(one[1]))[2] if above else "unknown"


def tell_load(when: str) -> float:
    """Print how busy the machine is."""
    load = os.getloadavg()[0]
    busy = ": busy, trust the ratios, and those with care" if load > 1.5 else ""
    print(f"load {when}: {load:.1f} on {os.cpu_count()} cores{busy}", flush=True)
    return load


def _milliseconds(goes: Iterable[float]) -> Figures:
    return figures(go * 1000 for go in goes)
