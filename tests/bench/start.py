"""How long she waits: first paint against a bare Textual app, shell commands against Python.

``python tests/bench/start.py`` prints medians, spread and ratios. Each figure is paired with its
reference in the same run (A B A B ...); the first round is a warm-up and is not counted.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.journals import make_journal
from tests.terminal import Terminal, environ_in, program

REFERENCE_APP = """
from textual.app import App
from textual.widgets import Static
class Reference(App):
    def compose(self):
        yield Static("first paint")
Reference().run()
"""
REFERENCE_COMMAND = [sys.executable, "-c", "import argparse, json"]


def first_paint(argv: list[str], environ: dict[str, str], words: str) -> float:
    """Seconds from the start of a program until the screen shows ``words``."""
    started = time.perf_counter()
    terminal = Terminal(argv, environ)
    try:
        terminal.wait_for(words)
        return time.perf_counter() - started
    finally:
        terminal.close()


def whole_process(argv: list[str], environ: dict[str, str]) -> float:
    """Seconds of a whole process."""
    started = time.perf_counter()
    subprocess.run(argv, env=environ, check=True, capture_output=True)
    return time.perf_counter() - started


def compare(
    name: str,
    ours: Callable[[], float],
    reference: Callable[[], float],
    rounds: int,
    bound: float,
) -> dict[str, object]:
    """Measure in turn, print a row, return it."""
    pairs = [(ours(), reference()) for _ in range(rounds + 1)][1:]
    mine = [pair[0] * 1000 for pair in pairs]
    theirs = [pair[1] * 1000 for pair in pairs]
    ratio = statistics.median(mine) / statistics.median(theirs)
    row = {
        "name": name,
        "median_ms": round(statistics.median(mine), 1),
        "min_ms": round(min(mine), 1),
        "max_ms": round(max(mine), 1),
        "reference_ms": round(statistics.median(theirs), 1),
        "ratio": round(ratio, 2),
        "bound": bound,
    }
    print(
        f"{name:<34} {row['median_ms']:>8} {row['min_ms']:>8} {row['max_ms']:>8} "
        f"{row['reference_ms']:>9} {ratio:>6.2f} {bound:>6}",
        flush=True,
    )
    return row


def main() -> None:
    """Measure everything and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--only", default="", help="rows whose name holds this")
    parser.add_argument("--json", metavar="FILE")
    args = parser.parse_args()
    load = os.getloadavg()[0]
    print(f"{args.rounds} rounds, one more to warm up; load {load:.1f} on {os.cpu_count()} cores")
    if load > 1:
        print("the machine is busy: trust the ratios, and those with care")
    print(
        f"{'ms':<34} {'median':>8} {'min':>8} {'max':>8} {'reference':>9} {'ratio':>6} {'bound':>6}"
    )
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environs = {}
        for size in (100, 10_000):
            environs[size] = environ_in(folder / str(size))
            make_journal(Path(environs[size]["JOURNAL_TUI_JOURNAL"]), size)
            subprocess.run(program("boost"), env=environs[size], check=True, capture_output=True)
        shown = f"{datetime.now(UTC) - timedelta(0):%A}"
        for size, environ in environs.items():
            rows.append(
                compare(
                    f"first paint, {size} entries",
                    lambda environ=environ: first_paint(program(), environ, shown),
                    lambda environ=environ: first_paint(
                        [sys.executable, "-c", REFERENCE_APP], environ, "first paint"
                    ),
                    args.rounds,
                    1.5,
                )
            )
        for size, environ in environs.items():
            for call in (
                ("boost",),
                ("log", "1.5mi", "18:40", "-m", "I was tired and I went out all the same."),
                ("list", "-n", "10"),
            ):
                rows.append(
                    compare(
                        f"{' '.join(call[:2])[:18]}, {size} entries",
                        lambda environ=environ, call=call: whole_process(program(*call), environ),
                        lambda environ=environ: whole_process(REFERENCE_COMMAND, environ),
                        args.rounds,
                        3.0,
                    )
                )
    if args.json:
        Path(args.json).write_text(json.dumps(rows, indent=1))


if __name__ == "__main__":
    main()
