"""Giving names of a YAML file new values, a line each: every other line stays as she wrote it."""

from collections.abc import Mapping
from re import Pattern
from typing import Final

from journal_tui.config.yaml_file import Node

BOM: Final = "\ufeff"
#: Words that are no words for every program that reads YAML.
MEANT_OTHERWISE: Final = frozenset(("yes", "no", "on", "off", "true", "false", "null", "y", "n"))


def with_lines(
    text: str, before: Mapping[str, Node], lines: Mapping[str, tuple[str, str]], line: Pattern[str]
) -> str:
    """The text with a new value for each name of ``lines``: the name and the value as written.

    ``before`` is what the text says. The value in the line of a name that is there is replaced,
    where it is a ``line``, which has the groups ``name`` and ``rest`` around the value; a name
    that is not there gets a line at the end.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    rows = text.split("\n")
    indent = ""
    for name, node in before.items():
        row = rows[node.line - 1] if node.line <= len(rows) else ""
        indent = row[: len(row) - len(row.lstrip(" "))]
        if name in lines and (match := line.fullmatch(row)):
            rows[node.line - 1] = f"{match['name']}{lines[name][1]}{match['rest']}"
    new = "".join(
        f"{indent}{written}: {value}{end}"
        for name, (written, value) in lines.items()
        if name not in before
    )
    text = "\n".join(rows)
    if new and text.removeprefix(BOM) and not text.endswith("\n"):
        text += end
    return text + new
