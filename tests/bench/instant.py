"""How long she waits: every daily act in the real program, beside its reference, in one run.

``python -m tests.bench.instant`` prints each budget of the program with its reference, the spread
and whether it holds, then how each act grows with the journal; it ends with 1 where one does not
hold. Ours and its reference take turns, in an order that turns too; the first round of each is a
warm-up and is not counted. ``--against REV`` measures another revision of the program as well.
"""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from tests.bench.budgets import (
    BUDGETS,
    as_json,
    line_of,
    print_growth,
    print_heads,
    print_line,
)
from tests.bench.racing import disk_folder, tell_load
from tests.bench.sections import KEYS, WARM_UP_KEYS, Bench, sections
from tests.bench.shelf import SIZES, Program, fill
from tests.terminal import environ_in

ROOT: Final = Path(__file__).parents[2]


def run(bench: Bench, only: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Measure, print both tables, and return them."""
    names = [program.name for program in bench.programs]
    rows: list[dict[str, Any]] = []
    calibrated = [calibrate()]
    print_heads(len(names) > 1)
    for section, told in sections(bench).items():
        if not any(only in act for act in told):
            continue
        section()
        calibrated.append(calibrate())
        for budget in BUDGETS:
            if budget.ours[0] in told and bench.goes[names[0], budget.ours]:
                lines = [line_of(budget, bench.goes, name) for name in names]
                print_line(*lines)
                rows += [as_json(line, name) for line, name in zip(lines, names, strict=True)]
    growth = print_growth(bench.goes, SIZES, names)
    tell_calibration(calibrated)
    return rows, growth


def calibrate() -> float:
    """Milliseconds of something that is always the same."""
    taken = []
    for _ in range(5):
        started = time.perf_counter()
        sum(number * number for number in range(100_000))
        taken.append((time.perf_counter() - started) * 1000)
    return statistics.median(taken)


def tell_calibration(taken: Sequence[float]) -> None:
    """Say how steady the machine was: the same work took so long between the sections."""
    low, high = min(taken), max(taken)
    busy = ": others work here, trust the ratios, and those with care" if high > 1.3 * low else ""
    print(f"\nthe same work took {low:.1f} to {high:.1f} ms between the sections{busy}")


def other_revision(revision: str, folder: Path) -> Path:
    """The program as it is in a revision, its bytecode compiled."""
    folder.mkdir()
    archive = ["git", "-C", str(ROOT), "archive", revision]
    with subprocess.Popen(archive, stdout=subprocess.PIPE) as packed:
        subprocess.run(["tar", "-x", "-C", str(folder)], stdin=packed.stdout, check=True)
    if packed.returncode:
        sys.exit(f"there is no revision {revision}")
    return folder


def compiled(root: Path) -> Path:
    """The same folder, with the bytecode of the program in it: no start compiles anything."""
    call = [sys.executable, "-m", "compileall", "-q", str(root / "journal_tui")]
    subprocess.run(call, env=environ_in(root), check=True)
    return root


def main() -> None:
    """Measure everything and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--only", default="", metavar="WORDS", help="acts whose name holds this")
    parser.add_argument("--against", metavar="REV", help="measure this revision as well")
    parser.add_argument("--json", metavar="FILE")
    args = parser.parse_args()
    begun = time.monotonic()
    load = tell_load("before")
    above, kind = disk_folder()
    with tempfile.TemporaryDirectory(dir=above) as name:
        folder = Path(name)
        fill(folder / "now")
        programs = [Program("now", compiled(ROOT), folder / "now")]
        if args.against:
            root = compiled(other_revision(args.against, folder / "revision"))
            shutil.copytree(folder / "now", folder / "before")
            programs.append(Program(args.against, root, folder / "before"))
        print(
            f"80x24, on {kind}; {args.rounds} rounds after one to warm up, {KEYS} keys after"
            f" {WARM_UP_KEYS}; the journals took {time.monotonic() - begun:.0f} s to make"
        )
        rows, growth = run(Bench(programs, folder, args.rounds), args.only)
    if not (rows or growth):
        sys.exit(f"nothing was measured: no act's name holds {args.only!r}")
    after = tell_load("after")
    print(f"{time.monotonic() - begun:.0f} s in all")
    if args.json:
        result = {"load": [load, after], "rows": rows, "growth": growth}
        Path(args.json).write_text(json.dumps(result, indent=1))
    sys.exit(0 if all(row["kept"] for row in (*rows, *growth) if row["program"] == "now") else 1)


if __name__ == "__main__":
    main()
