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
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

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


def first_paint(argv: list[str], environ: dict[str, str], *words: str) -> float:
    """Seconds from the start of a program until the screen shows all of ``words``."""
    started = time.perf_counter()
    terminal = Terminal(argv, environ)
    try:
        terminal.wait_for(*words)
        return time.perf_counter() - started
    finally:
        terminal.close()


def whole_process(argv: list[str], environ: dict[str, str]) -> float:
    """Seconds of a whole process."""
    started = time.perf_counter()
    subprocess.run(argv, env=environ, check=True, capture_output=True)
    return time.perf_counter() - started


class Row(NamedTuple):
    """One line of the table: what is measured, against what, and how far apart they may be."""

    name: str
    ours: Callable[[], float]
    reference: Callable[[], float]
    bound: float


def _rows(environs: dict[int, dict[str, str]]) -> Iterator[Row]:
    shown = (f"{datetime.now().astimezone():%A}", "? keys")
    for size, environ in environs.items():
        yield Row(
            f"first paint, {size} entries",
            partial(first_paint, program(), environ, *shown),
            partial(first_paint, [sys.executable, "-c", REFERENCE_APP], environ, "first paint"),
            1.5,
        )
    text = "I was tired and I went out all the same."
    calls = (("boost",), ("log", "1.5mi", "18:40", "-m", text), ("list", "-n", "10"))
    for size, environ in environs.items():
        for call in calls:
            yield Row(
                f"{call[0]}, {size} entries",
                partial(whole_process, program(*call), environ),
                partial(whole_process, REFERENCE_COMMAND, environ),
                3.0,
            )


def compare(row: Row, rounds: int) -> dict[str, object]:
    """Measure in turn, print a line of the table, return it."""
    pairs = [(row.ours(), row.reference()) for _ in range(rounds + 1)][1:]
    mine = [pair[0] * 1000 for pair in pairs]
    theirs = [pair[1] * 1000 for pair in pairs]
    figures = {
        "median_ms": round(statistics.median(mine), 1),
        "min_ms": round(min(mine), 1),
        "max_ms": round(max(mine), 1),
        "reference_ms": round(statistics.median(theirs), 1),
        "ratio": round(statistics.median(mine) / statistics.median(theirs), 2),
        "bound": row.bound,
    }
    print(f"{row.name:<28}" + "".join(f"{figure:>13}" for figure in figures.values()), flush=True)
    return {"name": row.name, **figures}


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
    heads = ("median ms", "min ms", "max ms", "reference ms", "ratio", "bound")
    print(" " * 28 + "".join(f"{head:>13}" for head in heads))
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environs = {}
        for size in (100, 10_000):
            environs[size] = environ_in(folder / str(size))
            make_journal(Path(environs[size]["JOURNAL_TUI_JOURNAL"]), size)
            subprocess.run(program("boost"), env=environs[size], check=True, capture_output=True)
        for row in _rows(environs):
            if args.only in row.name:
                rows.append(compare(row, args.rounds))
    if args.json:
        Path(args.json).write_text(json.dumps(rows, indent=1))


if __name__ == "__main__":
    main()
