"""Taking checked values out of a YAML mapping; what does not fit is noted and left out."""

from collections.abc import Mapping
from typing import TypeVar

from journal_tui.config.problems import ProblemList, suggestion
from journal_tui.config.yaml_file import Node
from journal_tui.texts import config as texts

Choice = TypeVar("Choice", bound=str)


class Fields:
    """The names and values of one mapping.

    Each method that takes a value returns None where the value is missing (silently) or not of
    the kind that was asked for (with a problem noted).
    """

    def __init__(
        self,
        nodes: Mapping[str, Node],
        problems: ProblemList,
        *,
        within: str = "",
        line: int = 0,
    ) -> None:
        self.nodes = nodes
        self.problems = problems
        self.line = line
        self._within = within

    def path(self, name: str) -> str:
        """The name with the path of the mapping it stands in."""
        return f"{self._within}.{name}" if self._within else name

    def line_of(self, name: str) -> int:
        """The line of a name, or of the whole mapping where it is missing."""
        return self.nodes[name].line if name in self.nodes else self.line

    def reject(self, name: str, expected: str, what: str = "") -> None:
        """Note that the value of a name is not what was expected."""
        if not what and name in self.nodes:
            found = self.nodes[name].found()
            what = found if self.nodes[name].value is None else texts.FOUND.format(found=found)
        self.problems.add(self.line_of(name), self.path(name), what or texts.MISSING, expected)

    def only(self, *known: str) -> None:
        """Note every name that is not known, with the nearest one that is."""
        for name in self.nodes.keys() - set(known):
            expected = ""
            if not self.problems.full:
                near = suggestion(name, known)
                expected = (
                    texts.EXPECT_PERHAPS.format(name=near)
                    if near
                    else texts.EXPECT_ONE_OF.format(choices=", ".join(known))
                )
            self.reject(name, expected, texts.UNKNOWN_FIELD)

    def require(self, *names: str) -> bool:
        """Note every name that is missing; True when all are there."""
        missing = [name for name in names if name not in self.nodes]
        for name in missing:
            self.reject(name, texts.EXPECT_VALUE)
        return not missing

    def text(self, name: str) -> str | None:
        """A text that is not blank, without the space around it."""
        node = self.nodes.get(name)
        return None if node is None else self._text_of(node, name)

    def choice(self, name: str, choices: tuple[Choice, ...]) -> Choice | None:
        """One of the choices, however it is capitalised."""
        node = self.nodes.get(name)
        if node is None:
            return None
        if isinstance(node.value, str):
            wanted = node.value.strip().casefold()
            for choice in choices:
                if choice == wanted:
                    return choice
        self.reject(name, texts.EXPECT_ONE_OF.format(choices=", ".join(choices)))
        return None

    def switch(self, name: str) -> bool | None:
        """On or off (yes, no, true, false)."""
        node = self.nodes.get(name)
        if node is None or isinstance(node.value, bool):
            return None if node is None else bool(node.value)
        self.reject(name, texts.EXPECT_SWITCH)
        return None

    def whole(self, name: str, most: int) -> int | None:
        """A whole number from 0 to ``most``."""
        node = self.nodes.get(name)
        if node is None:
            return None
        value = node.value
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most:
            return value
        self.reject(name, texts.EXPECT_WHOLE.format(most=most))
        return None

    def text_list(self, name: str) -> tuple[str, ...] | None:
        """A list of texts that are not blank; the items that are something else are left out."""
        node = self.nodes.get(name)
        if node is None:
            return None
        if not isinstance(node.value, tuple):
            self.reject(name, texts.EXPECT_TEXTS)
            return None
        found = (self._text_of(item, f"{name}.{n}") for n, item in enumerate(node.value, 1))
        return tuple(text for text in found if text is not None)

    def mappings(self, name: str) -> "tuple[Fields, ...] | None":
        """A list of mappings; the items that are something else are left out."""
        node = self.nodes.get(name)
        if node is None:
            return None
        if isinstance(node.value, tuple):
            return mappings_of(node.value, self.problems, within=self.path(name))
        self.reject(name, texts.EXPECT_MAPPINGS)
        return None

    def _text_of(self, node: Node, name: str) -> str | None:
        if isinstance(node.value, str) and node.value.strip():
            return node.value.strip()
        found = texts.A_BLANK_TEXT if isinstance(node.value, str) else node.found()
        what = found if node.value is None else texts.FOUND.format(found=found)
        self.problems.add(node.line, self.path(name), what, texts.EXPECT_TEXT)
        return None


def mappings_of(
    items: tuple[Node, ...], problems: ProblemList, *, within: str = ""
) -> tuple[Fields, ...]:
    """The items of a list that are mappings; the others are noted and left out."""
    found: list[Fields] = []
    for number, item in enumerate(items, 1):
        path = f"{within}.{number}" if within else str(number)
        if isinstance(item.value, dict):
            found.append(Fields(item.value, problems, within=path, line=item.line))
        else:
            what = texts.FOUND.format(found=item.found())
            problems.add(item.line, path, what, texts.EXPECT_A_MAPPING)
    return tuple(found)
