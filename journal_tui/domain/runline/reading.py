"""What the parts of a run line say, and the notes that reading it makes."""

from datetime import date, time
from functools import cached_property
from typing import TYPE_CHECKING

from journal_tui.domain.run import Wall
from journal_tui.domain.runline.intervals import Item
from journal_tui.domain.runline.numerals import tokens_of
from journal_tui.domain.runline.quantities import word_at
from journal_tui.domain.runline.tokens import Token
from journal_tui.domain.runline.values import Problem, ProblemReason
from journal_tui.domain.runline.words import LENGTH_UNITS

if TYPE_CHECKING:
    from journal_tui.domain.runline.scales import Nonstop


class Reading:
    """What the parts of a line say, before they are put together."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.kinds: list[tuple[str, int, int]] = []
        self.problems: list[Problem] = []
        self.day: date | None = None
        self.hour: time | None = None
        self.effort: int | None = None
        self.after: int | None = None
        self.during: int | None = None
        self.place = ""
        self.tags: dict[str, None] = {}
        self.weather: dict[str, None] = {}
        self.walls: list[Wall] = []
        self.nonstop: Nonstop | None = None
        self.walk_breaks = False


class Notes:
    """A line cut into tokens, the place that is read, and what was noted of it so far."""

    def __init__(self, line: str, today: date) -> None:
        self.line = line
        self.today = today
        self.tokens = tokens_of(line)
        self.at = 0
        self.reading = Reading()
        self.said: set[str] = set()
        self.opened: tuple[Token, int, int] | None = None
        self.repeated = 0

    def problem(self, start: int, end: int, reason: ProblemReason) -> None:
        """Note that ``line[start:end]`` cannot be used."""
        self.reading.problems.append(Problem(start, end, self.line[start:end], reason))

    def not_understood(self, token: Token, reason: ProblemReason = "unknown") -> None:
        """Note a token that says nothing here; it ends a thought."""
        self.problem(token.start, token.end, reason)
        self.reading.items.append(None)

    def once(self, what: str, start: int, end: int) -> bool:
        """Whether this is said for the first time; a second time is a problem."""
        self.reading.items.append(None)
        if what in self.said:
            self.problem(start, end, "twice")
            return False
        self.said.add(what)
        return True

    def more(self) -> bool:
        """Whether there is a token at the place that is read."""
        return self.at < len(self.tokens)

    @cached_property
    def unit(self) -> str:
        """The first word of the line that is a mile or a kilometre, or ""."""
        places = range(1, len(self.tokens))
        words = (word_at(self.tokens, at) for at in places)
        return next((word for word in words if LENGTH_UNITS.get(word, "m") != "m"), "")
