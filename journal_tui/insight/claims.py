"""What a line that came with the program says of a day: it waits for one of which that is true."""

from collections.abc import Mapping, Sequence
from typing import Final

from journal_tui.domain.affirmation import Affirmation
from journal_tui.domain.entry import Entry
from journal_tui.insight.measures import measure

_NOT_NONSTOP: Final = frozenset({"stopped", "walking"})
#: Themes that were so on a day or were not: "You got wet", "You cried", "You have been away".
CLAIMS: Final = _NOT_NONSTOP | {
    *("rain", "cold", "heat", "dark"),
    *("slow", "comparison", "not-good-enough", "never", "bad-day"),
    *("tears", "tired", "body", "alone", "comeback"),
}


def sayable(lines: Sequence[Affirmation], about: Entry | None) -> Sequence[Affirmation]:
    """The lines that claim nothing which ``about`` does not show; all where there is no other.

    A starter line speaks of its first tag, unless it is for every day; without ``about`` nothing
    is known of the day. What she wrote herself is hers to say.
    """
    themes = set(_themes_of(about)) if about is not None else set()
    if about is not None and about.run is not None and measure(about, about.run).nonstop:
        themes -= _NOT_NONSTOP
    unsaid = CLAIMS - themes
    fitting = tuple(line for line in lines if _claim(line) not in unsaid)
    return fitting or lines


def _themes_of(about: Entry) -> Mapping[str, float]:
    # The words of the themes are many, and a boost without a low reads none of them.
    from journal_tui.insight.themes import theme_weights

    return theme_weights(about)


def _claim(line: Affirmation) -> str:
    """The theme that a line speaks of; empty where it claims nothing."""
    return line.tags[0] if line.starter and line.tags and "general" not in line.tags else ""
