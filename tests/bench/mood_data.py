"""The rated texts that the mood engine is measured on; they lie beside the checkout, not in it."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "mood"
#: Sets rated by twenty people a text, from -4 to +4 (Hutto & Gilbert 2014).
HUMAN = ("tweets", "amazon", "movies", "nyt")
#: Reflections of runners, labelled -2..+2 by reading.
DEV = "dev"


class Rated(NamedTuple):
    """One text with its rating; the marks are those of the runners' reflections alone."""

    text: str
    rating: float
    harsh: bool = False
    body_only: bool = False


def require_data() -> None:
    """Leave with a clear message where the rated texts are not there."""
    if not (FOLDER / "reflections_dev.tsv").is_file():
        sys.exit(f"The rated texts are not there: {FOLDER}. Nothing was measured.")


def reflections() -> list[Rated]:
    """The runners' reflections of the development set."""
    return [
        Rated(row[7], float(row[1]), row[2] == "1", row[6] == "1")
        for row in _rows("reflections_dev.tsv")
    ]


def human_rated(name: str) -> list[Rated]:
    """One of the sets in ``HUMAN``, its ratings -4..+4."""
    return [Rated(row[1], float(row[0])) for row in _rows(f"human_{name}.tsv") if len(row) > 1]


def _rows(name: str) -> list[Sequence[str]]:
    lines = (FOLDER / name).read_text(encoding="utf-8").split("\n")[1:]
    return [line.split("\t") for line in lines if line]
