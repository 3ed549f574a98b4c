"""How fast one looks back: opening Trends, and moving on it, in small and in large journals.

``python tests/bench/trends.py`` runs the real program in a pty. Each figure is the time from a
key to the end of what the terminal is sent for it. Opening with 10,000 entries may take 1.5 times
as long as with 100, and 150 ms; a move may take 50 ms (the 95th of 100). Goes alternate between
the journals; the first one is not counted.
"""

import argparse
import json
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.journals import make_journal
from tests.bench.racing import tell_load
from tests.bench.screen import Watched, drain
from tests.terminal import environ_in, program

SMALL, LARGE = 100, 10_000
#: Opening the large journal may take this many times the small one, and so many milliseconds.
FACTOR: Final = 1.5
PLUS_MS: Final = 150.0
MOVE_MS: Final = 50.0

#: Moves in the small journal: it has no more dips than some.
_FEW: Final = 5
#: What is pressed on Trends before the moves are measured, and the moves.
MOVES: Final = {
    "dip to dip, by run": ("", "["),
    "dip to dip, by week": ("u", "["),
    "dip to dip, all of it": ("zz", "["),
    "run to run": ("", "\x1b[D"),
    "calendar, day to day": ("c", "\x1b[A"),
    "calendar, dip to dip": ("c", "["),
    "in words, dip to dip": ("x", "["),
}


class Journal:
    """A journal of some size, and the program open on it."""

    def __init__(self, folder: Path, size: int) -> None:
        self.environ = environ_in(folder / str(size))
        make_journal(Path(self.environ["JOURNAL_TUI_JOURNAL"]), size)

    def opened(self) -> Watched:
        """The program on Home with everything read: it is asked to rest until nothing comes."""
        terminal = Watched(program(), self.environ)
        terminal.until_words("? keys")
        drain([terminal], 3.0)
        return terminal

    def open_trends(self) -> float:
        """Milliseconds from the key to the chart."""
        with self.opened() as terminal:
            return terminal.press_all("t", "Trends", "z zoom")

    def moves(self, before: str, key: str, number: int) -> list[float]:
        """Milliseconds of each of so many presses of one key on Trends."""
        with self.opened() as terminal:
            terminal.press_all("t", "Trends", "z zoom")
            for each in before:
                terminal.press_all(each)
            return [terminal.press_all(key) for _ in range(number)]


def _p95(figures: list[float]) -> float:
    return statistics.quantiles(figures, n=20, method="inclusive")[-1]


def main() -> None:
    """Measure, print a line each with its bound, and exit 1 where one is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--moves", type=int, default=40)
    parser.add_argument("--only", default="", help="moves whose name holds this")
    parser.add_argument("--json", metavar="FILE")
    args = parser.parse_args()
    tell_load("before")
    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as name:
        journals = {size: Journal(Path(name), size) for size in (SMALL, LARGE)}
        pairs = [
            [journal.open_trends() for journal in journals.values()] for _ in range(args.rounds + 1)
        ][1:]
        small, large = (statistics.median(goes) for goes in zip(*pairs, strict=True))
        rows.append(_row("open", large, FACTOR * small + PLUS_MS, f"{SMALL} entries: {small:.0f}"))
        for move, (before, key) in MOVES.items():
            if args.only in move:
                rows += _moves(journals, move, before, key, args.moves)
    tell_load("after")
    if args.json:
        Path(args.json).write_text(json.dumps(rows, indent=1))
    sys.exit(0 if all(row["kept"] for row in rows) else 1)


def _moves(
    journals: dict[int, Journal], move: str, before: str, key: str, number: int
) -> list[dict[str, Any]]:
    small = _p95(journals[SMALL].moves(before, key, _FEW))
    figures = journals[LARGE].moves(before, key, number)
    told = f"median {statistics.median(figures):.1f}, {SMALL} entries: {small:.1f}"
    return [_row(f"{move}, p95", _p95(figures), MOVE_MS, told)]


def _row(name: str, figure: float, bound: float, told: str) -> dict[str, Any]:
    kept = figure <= bound
    verdict = "yes" if kept else "NO"
    print(
        f"{name + f', {LARGE} entries':<46}{figure:>8.1f} ms  bound {bound:>6.1f}  {verdict:<4}"
        f"({told})",
        flush=True,
    )
    return {"name": name, "ms": figure, "bound_ms": bound, "kept": kept, "told": told}


if __name__ == "__main__":
    main()
