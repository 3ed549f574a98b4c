"""Reading one small YAML file into plain values that remember their lines.

The values are those of ``yaml.safe_load``. The file is read as a stream of parser events with
limits on size, depth and number of values, because composing a file that someone nested a
hundred thousand deep ends the whole process inside libyaml.
"""

import stat
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from journal_tui.config.problems import ProblemList, quoted
from journal_tui.texts import config as texts

MAX_BYTES = 1_000_000
"""A configuration file is a few kilobytes; anything beyond this was put there by mistake."""

MAX_DEPTH = 12
"""Lists and mappings inside one another."""

MAX_VALUES = 10_000
"""Values in a file, aliases counted as often as they unfold."""


class Node(NamedTuple):
    """A value and the line (from 1) on which its name, or the value itself, stands.

    ``value`` is what ``yaml.safe_load`` gives, except that a list is a tuple of nodes and a
    mapping a dict of names to nodes. ``text`` is a scalar as it was written (without quotes); it
    is empty for lists and mappings.
    """

    line: int
    value: object
    text: str = ""

    def found(self) -> str:
        """The value in words, for a message."""
        if isinstance(self.value, dict):
            return texts.A_MAPPING
        if isinstance(self.value, tuple):
            return texts.A_LIST
        if self.value is None:
            return texts.FOUND_NOTHING
        return quoted(self.text)


def read_yaml(path: Path) -> tuple[Node | None, ProblemList]:
    """The file's one document; None where there is no file, nothing in it, or nothing readable.

    Never raises for what is in the file or where it is: every mistake is in the list. Without a
    file, YAML's parser is not even imported.
    """
    problems = ProblemList(path)
    text = _read_text(path, problems)
    if not text or problems:
        return None, problems
    from journal_tui.config.yaml_events import compose

    return compose(text, problems), problems


def read_mapping(path: Path) -> tuple[Mapping[str, Node], ProblemList]:
    """The names and values of a file, empty where there is none; see ``read_yaml``."""
    node, problems = read_yaml(path)
    if node is None or (node.value is None and not node.text):
        return {}, problems
    if isinstance(node.value, dict):
        return node.value, problems
    problems.add(node.line, "", texts.FOUND.format(found=node.found()), texts.EXPECT_A_MAPPING)
    return {}, problems


def _read_text(path: Path, problems: ProblemList) -> str | None:
    """The file's text; None where there is no file or it cannot be read as text."""
    try:
        # Opening a pipe would wait for its writer, so look first.
        if not stat.S_ISREG(path.stat().st_mode):
            problems.add(0, "", texts.NOT_A_FILE, texts.EXPECT_A_FILE)
            return None
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        problems.add(0, "", texts.CANNOT_READ.format(reason=reason), texts.EXPECT_READABLE)
        return None
    if len(data) > MAX_BYTES:
        problems.add(0, "", texts.TOO_LARGE.format(size="1 MB"), texts.EXPECT_SMALL)
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problems.add(line, "", texts.NOT_UTF8, texts.EXPECT_UTF8)
        return None
