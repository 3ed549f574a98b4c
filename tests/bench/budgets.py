"""What may take how long: each figure, the reference beside it, and the most it may be of that."""

from collections.abc import Mapping
from typing import Any, Final, Literal, NamedTuple

from tests.bench.figures import Figures, exponent, figures, percentile, verdict

#: An act, and how large the journal was (0: a reference, which has none).
What = tuple[str, int]
#: Each go at each act, by program ("" where it is a reference): milliseconds, or MB.
Goes = Mapping[tuple[str, What], list[float]]

#: No act grows faster than this from 100 to 100,000 entries, but those that read or write all.
GROWTH: Final = 0.2
FROM: Final = 100


class Budget(NamedTuple):
    """One line of the table."""

    name: str
    ours: What
    reference: What
    bound: float | None
    figure: Literal["median", "p99"] = "median"
    #: "x": so many times the reference; "+": so many milliseconds more.
    by: Literal["x", "+"] = "x"


class Line(NamedTuple):
    """A budget and what was measured."""

    budget: Budget
    ours: float
    ours_figures: Figures
    theirs: float
    their_figures: Figures
    goes: int

    @property
    def apart(self) -> float:
        """The ratio, or the difference."""
        return self.ours / self.theirs if self.budget.by == "x" else self.ours - self.theirs

    @property
    def kept(self) -> bool:
        """Whether the bound holds."""
        return self.budget.bound is None or self.apart <= self.budget.bound


LARGE: Final = 10_000
BARE: Final = ("bare app", 0)
PYTHON: Final = ("python", 0)

BUDGETS: Final = (
    Budget("first paint", ("first paint", LARGE), BARE, 1.2),
    Budget("first paint, 100,000 / 100", ("first paint", 100_000), ("first paint", 100), 1.15),
    Budget("everything loaded", ("everything loaded", LARGE), BARE, 2.2),
    Budget("  and its oldest entry found", ("oldest entry found", LARGE), BARE, None),
    Budget("typing, 300 words, p50", ("typing 300", LARGE), ("TextArea 300", 0), 1.15),
    Budget("typing, 300 words, p99", ("typing 300", LARGE), ("TextArea 300", 0), 1.5, "p99"),
    Budget("typing, 3,000 words, p50", ("typing 3000", LARGE), ("TextArea 3000", 0), 1.2),
    Budget("typing, 3,000 words, p99", ("typing 3000", LARGE), ("TextArea 3000", 0), 1.5, "p99"),
    Budget("next entry, p99", ("next entry", LARGE), ("OptionList", 0), 1.5, "p99"),
    Budget("filter, p99, 10,000 / 100", ("filter", LARGE), ("filter", 100), 40, "p99", "+"),
    Budget("boost", ("boost", LARGE), PYTHON, 2.2),
    Budget("log", ("log", LARGE), PYTHON, 2.2),
    Budget("list -n 10", ("list", LARGE), PYTHON, 2.2),
    Budget("list -n 10 / jrnl", ("list, beside jrnl", LARGE), ("jrnl -n 10", 0), 0.15),
    Budget("worst key while loading", ("loading key", LARGE), ("TextArea, new", 0), 10, by="+"),
    Budget("memory, MB", ("memory", LARGE), ("bare app, memory", 0), 2.0),
)
#: The acts whose growth is told, and what it may be.
GROWTHS: Final[dict[str, float | None]] = {
    "first paint": GROWTH,
    "everything loaded": None,
    "open Trends": GROWTH,
    "key while typing": GROWTH,
    "key to next entry": GROWTH,
    "key of a filter": GROWTH,
    "boost": GROWTH,
    "log": GROWTH,
    "list": GROWTH,
    "export": None,
}


def line_of(budget: Budget, goes: Goes, program: str) -> Line:
    """What came of a budget for one program; without a size its reference is of no program."""
    act, size = budget.reference
    ours = goes[program, budget.ours]
    theirs = goes[program if size else "", (act, size)]
    first, second = (
        percentile(taken, 99) if budget.figure == "p99" else figures(taken).median
        for taken in (ours, theirs)
    )
    return Line(budget, first, figures(ours), second, figures(theirs), len(ours))


def print_heads(before: bool) -> None:
    """The line above the table."""
    was = f"{'before':>9}{'is':>8}" if before else ""
    print(
        f"\n{'':<30}{'ours':>8}{'p10-p90':>14}{'goes':>6}  {'reference':<18}{'':>8}{'p10-p90':>14}"
        f"{'is':>8}{'at most':>9}  holds{was}"
    )


def print_line(line: Line, before: Line | None = None) -> None:
    """A line of the table, with what it was before where that was measured."""
    budget = line.budget
    bound = "" if budget.bound is None else _apart(budget, budget.bound)
    remark = "noisy" if line.ours_figures.noisy or line.their_figures.noisy else ""
    was = f"{before.ours:>9.1f}{_apart(budget, before.apart):>8}" if before else ""
    print(
        f"{budget.name:<30}{line.ours:>8.1f}{_spread(line.ours_figures):>14}{line.goes:>6}"
        f"  {budget.reference[0]:<18}{line.theirs:>8.1f}{_spread(line.their_figures):>14}"
        f"{_apart(budget, line.apart):>8}{bound:>9}"
        f"  {verdict(line.apart, budget.bound):<5}{was} {remark}".rstrip(),
        flush=True,
    )


def print_growth(goes: Goes, sizes: tuple[int, ...], programs: list[str]) -> list[dict[str, Any]]:
    """Print the medians of each act by size and the exponent of its growth; what was printed."""
    print("\nmedians in ms by number of entries, and the exponent of growth from 100 on")
    print(f"{'':<30}" + "".join(f"{size:>10,}" for size in sizes) + f"{'exponent':>10}  at most")
    rows = []
    for act, bound in GROWTHS.items():
        for program in programs:
            medians = {
                size: figures(taken).median
                for size in sizes
                if (taken := goes.get((program, (act, size))))
            }
            grown = {size: median for size, median in medians.items() if size >= FROM}
            if len(grown) < 2:
                continue
            slope = exponent(grown)
            cells = "".join(
                f"{medians[size]:>10.1f}" if size in medians else f"{'':>10}" for size in sizes
            )
            most = "" if bound is None else f"{bound:g}"
            name = act if program == programs[0] else f"  before: {act}"
            print(f"{name:<30}{cells}{slope:>10.2f}  {most:<5} {verdict(slope, bound)}".rstrip())
            rows.append(
                {
                    "act": act,
                    "program": program,
                    "medians": medians,
                    "exponent": slope,
                    "bound": bound,
                    "kept": bound is None or slope <= bound,
                }
            )
    return rows


def as_json(line: Line, program: str) -> dict[str, Any]:
    """A line of the table for other programs."""
    return {
        "name": line.budget.name.strip(),
        "program": program,
        "figure": line.budget.figure,
        "ours": line.ours,
        "ours_spread": line.ours_figures._asdict(),
        "reference": line.budget.reference[0],
        "theirs": line.theirs,
        "their_spread": line.their_figures._asdict(),
        "by": line.budget.by,
        "is": line.apart,
        "bound": line.budget.bound,
        "kept": line.kept,
        "goes": line.goes,
    }


def _apart(budget: Budget, apart: float) -> str:
    return f"{apart:.2f} x" if budget.by == "x" else f"{apart:+.0f} ms"


def _spread(spread: Figures) -> str:
    return f"{spread.p10:.1f}-{spread.p90:.1f}"
