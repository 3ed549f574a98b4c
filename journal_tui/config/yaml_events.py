"""From a YAML text to nodes: the half of the reader that needs PyYAML, imported when used."""

import re
from typing import Any, Final

import yaml

from journal_tui.config.problems import ProblemList, quoted
from journal_tui.config.yaml_file import MAX_DEPTH, MAX_VALUES, Node
from journal_tui.texts import config as texts

# The stubs give the loader's methods and the events' attributes no useful types.
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

TAG: Final = "tag:yaml.org,2002:"
COLLECTION_TAGS: Final = (None, "!", TAG + "map", TAG + "seq")
# "=" and "<<" have a meaning in YAML 1.1 that only surprises here: they are texts.
TEXT_TAGS: Final = (TAG + "str", TAG + "value", TAG + "merge", "!")
MAX_NUMBER: Final = 100
"""Characters of a number, date or other value that is not a text; none needs as many."""

# How libyaml words it that values lie too deep in one another.
_TOO_DEEP: Final = "nesting"

# What YAML does not allow in a file; a surrogate cannot come out of UTF-8.
_NOT_PRINTABLE: Final = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ufffd\U00010000-\U0010ffff]")


class _StopError(Exception):
    """The file cannot be read further; the problem is in the list."""


def compose(text: str, problems: ProblemList) -> Node | None:
    """The document in the text; None, with a problem in the list, where there is none to use.

    Repeated names, unreadable values and unknown tags cost that value alone; a mistake in the
    syntax costs the whole file.
    """
    if match := _NOT_PRINTABLE.search(text):
        line = text.count("\n", 0, match.start()) + 1
        what = texts.CONTROL_CHARACTER.format(found=quoted(match.group()))
        problems.add(line, "", what, texts.EXPECT_PRINTABLE)
        return None
    composer = _Composer(text, problems)
    try:
        return composer.document()
    except _StopError:
        return None
    except yaml.YAMLError as error:
        _tell_syntax(error, text, problems)
        return None
    finally:
        composer.loader.dispose()


def _tell_syntax(error: yaml.YAMLError, text: str, problems: ProblemList) -> None:
    """Word a mistake in the syntax."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    number = mark.line + 1 if mark is not None else 0
    lines = text.splitlines()
    # At the end of the file the mark may stand on a line that is not there.
    number = min(number, len(lines)) if lines else number
    line = lines[number - 1] if number else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        problems.add(number, "", texts.TAB, texts.EXPECT_SPACES)
        return
    reason = getattr(error, "problem", None) or getattr(error, "context", None) or "YAML"
    if _TOO_DEEP in reason:
        # libyaml looks far ahead, and stops at a limit of its own before any event comes out.
        what = texts.TOO_DEEP.format(limit=MAX_DEPTH)
        problems.add(number, "", what, texts.EXPECT_FLAT)
        return
    problems.add(number, "", texts.SYNTAX.format(reason=reason), texts.EXPECT_SYNTAX)


class _Composer:
    """Builds nodes from the parser's events, within the limits."""

    def __init__(self, text: str, problems: ProblemList) -> None:
        self.loader = Loader(text)
        self.problems = problems
        # Anchor -> node and the number of values it unfolds to; None while it is being built.
        self.anchors: dict[str, tuple[Node, int] | None] = {}
        self.values = 0

    def document(self) -> Node | None:
        self._next()  # the stream begins
        if isinstance(self._next(), yaml.StreamEndEvent):
            return None
        node = self._node(self._next(), "", 0)
        self._next()  # the document ends
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            self._stop(_line(event), "", texts.TWO_DOCUMENTS, texts.EXPECT_ONE_DOCUMENT)
        return node

    def _next(self) -> Any:
        return self.loader.get_event()

    def _stop(self, line: int, field: str, what: str, expected: str) -> None:
        self.problems.add(line, field, what, expected)
        raise _StopError

    def _count(self, more: int, line: int) -> None:
        self.values += more
        if self.values > MAX_VALUES:
            what = texts.TOO_MANY.format(limit=f"{MAX_VALUES:,}")
            self._stop(line, "", what, texts.EXPECT_FLAT)

    def _node(self, event: Any, field: str, depth: int) -> Node:
        line = _line(event)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, line, field)
        before = self.values
        self._count(1, line)
        if event.anchor:
            self.anchors[event.anchor] = None
        if isinstance(event, yaml.ScalarEvent):
            node = Node(line, self._scalar(event, line, field), event.value)
        else:
            if depth == MAX_DEPTH:
                self._stop(line, field, texts.TOO_DEEP.format(limit=MAX_DEPTH), texts.EXPECT_FLAT)
            if event.tag not in COLLECTION_TAGS:
                self._unreadable(line, field, event.tag)
            build = self._sequence if isinstance(event, yaml.SequenceStartEvent) else self._mapping
            node = Node(line, build(field, depth + 1))
        if event.anchor:
            self.anchors[event.anchor] = (node, self.values - before)
        return node

    def _alias(self, event: Any, line: int, field: str) -> Node:
        name = event.anchor
        known = self.anchors.get(name)
        if known is None:
            what = texts.ALIAS_LOOP if name in self.anchors else texts.ALIAS_UNKNOWN
            self._stop(line, field, what.format(name=name[:40]), texts.EXPECT_NO_ALIAS)
            raise AssertionError  # pragma: no cover - _stop has raised
        node, size = known
        self._count(size, line)
        return node._replace(line=line)

    def _sequence(self, field: str, depth: int) -> tuple[Node, ...]:
        items: list[Node] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._node(event, _below(field, str(len(items) + 1)), depth))
        return tuple(items)

    def _mapping(self, field: str, depth: int) -> dict[str, Node]:
        fields: dict[str, Node] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            line = _line(event)
            key = self._node(event, field, depth)
            if isinstance(key.value, (dict, tuple)):
                what = texts.FOUND.format(found=texts.NOT_A_NAME)
                self.problems.add(line, field, what, texts.EXPECT_A_MAPPING)
                self._node(self._next(), field, depth)
                continue
            # The name as it is written: "on", "no" and "1" are names like any other.
            name = key.text
            here = _below(field, name)
            node = self._node(self._next(), here, depth)._replace(line=line)
            if name in fields:
                expected = texts.EXPECT_ONCE.format(line=fields[name].line)
                self.problems.add(line, here, texts.TWICE, expected)
            else:
                fields[name] = node
        return fields

    def _scalar(self, event: Any, line: int, field: str) -> object:
        tag = event.tag
        if tag is None:
            tag = self.loader.resolve(yaml.ScalarNode, event.value, event.implicit)
        if tag in TEXT_TAGS:
            return str(event.value)
        if len(event.value) <= MAX_NUMBER:
            try:
                node = yaml.ScalarNode(tag, event.value, event.start_mark, event.end_mark)
                return self.loader.construct_object(node)
            except (yaml.YAMLError, ValueError, LookupError, ArithmeticError, AttributeError):
                # PyYAML lets its constructors' own errors through: 2026-13-45, !!int x, !!bool x.
                pass
        self._unreadable(line, field, event.value)
        return None

    def _unreadable(self, line: int, field: str, found: str) -> None:
        what = texts.NOT_READABLE_VALUE.format(found=quoted(found))
        self.problems.add(line, field, what, texts.EXPECT_QUOTES)


def _line(event: Any) -> int:
    """The line, from 1, on which an event begins."""
    return int(event.start_mark.line) + 1


def _below(field: str, name: str) -> str:
    """The path of a field inside another one; lists count from 1."""
    return f"{field}.{name}" if field else name
