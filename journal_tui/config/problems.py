"""A mistake in a configuration file, told so that it can be found and put right."""

from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from journal_tui.texts import config as texts

MAX_SHOWN = 40
"""Characters of a found value that a message repeats."""

MAX_PROBLEMS = 40
"""Problems told of one file; a file with more of them is not that kind of file."""

T = TypeVar("T")


def shown(text: str) -> str:
    """The text for a message: cut to MAX_SHOWN characters, control characters made visible."""
    cut = text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"
    if cut.isprintable():
        return cut
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in cut)


def quoted(text: str) -> str:
    """The text for a message, as ``shown`` gives it, in double quotes."""
    return f'"{shown(text)}"'


class ConfigProblem(NamedTuple):
    """One mistake: where it is, what was found and what was expected.

    ``line`` counts from 1, 0 means the whole file; ``field`` is empty where no field is meant.
    """

    file: Path
    line: int
    field: str
    what: str
    expected: str

    def __str__(self) -> str:
        place = [shown(self.file.name)]
        if self.line:
            place.append(texts.LINE.format(line=self.line))
        if self.field:
            place.append(shown(self.field))
        said = texts.WHAT_AND_EXPECTED.format(what=self.what, expected=self.expected)
        return f"{', '.join(place)}: {said}"


class Loaded(NamedTuple, Generic[T]):
    """A value that can be used in any case, and what was wrong on the way to it."""

    value: T
    problems: tuple[ConfigProblem, ...] = ()


class ProblemList:
    """Collects the problems of one file, at most MAX_PROBLEMS of them."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._kept: list[ConfigProblem] = []
        self._more = 0

    def add(self, line: int, field: str, what: str, expected: str) -> None:
        """Note a problem; ``line`` counts from 1, 0 means the whole file."""
        if self.full:
            self._more += 1
        else:
            self._kept.append(ConfigProblem(self.file, line, field, what, expected))

    @property
    def full(self) -> bool:
        """No further problem will be told one by one: spare the work of wording it."""
        return len(self._kept) >= MAX_PROBLEMS

    def all(self) -> tuple[ConfigProblem, ...]:
        """The problems in the order of the file's lines, with a last one for those left out."""
        kept = sorted(self._kept, key=lambda problem: problem.line)
        if self._more:
            what = texts.MORE_PROBLEMS.format(count=self._more)
            kept.append(ConfigProblem(self.file, 0, "", what, texts.MORE_EXPECTED))
        return tuple(kept)

    def __bool__(self) -> bool:
        return bool(self._kept)


def suggestion(name: str, known: tuple[str, ...]) -> str | None:
    """The known name that is nearest to a mistyped one, None where none is near."""
    import difflib  # 10 ms that a file without mistakes need not pay

    folded = name[:MAX_SHOWN].casefold().replace("_", "-")
    by_folded = {other.casefold().replace("_", "-"): other for other in known}
    near = difflib.get_close_matches(folded, tuple(by_folded), n=1, cutoff=0.6)
    return by_folded[near[0]] if near else None
