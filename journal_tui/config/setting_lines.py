"""Writing a setting into ``settings.yaml``: its value alone, all else stays as she wrote it.

What is going to be written is read before it takes the place of the old file: it says what was
meant, or nothing is written.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, TypeAlias

from journal_tui.config.problems import ProblemList
from journal_tui.config.replacing import replace_file
from journal_tui.config.settings import SETTINGS_FILE, Settings
from journal_tui.config.settings_file import settings_in
from journal_tui.config.yaml_file import Node, read_mapping
from journal_tui.config.yaml_lines import BOM, MEANT_OTHERWISE, with_lines
from journal_tui.errors import ConfigError
from journal_tui.texts import config as texts

Value: TypeAlias = str | int | bool

# A line of the form "name: value", with what stands around the value: one word, or quotes.
_LINE: Final = re.compile(
    r"""(?P<name>\ufeff?\s*["']?\w+["']?\s*:[ \t]+)"""
    r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"']+)(?P<rest>\s*(?:#.*)?)""",
    re.DOTALL,
)
# A text that needs no quotes in YAML, whoever reads it.
_PLAIN: Final = re.compile(r"[a-z][a-z0-9-]*")


def write_settings(folder: Path, values: Mapping[str, Value]) -> None:
    """Give each of these settings its value in the file in ``folder``.

    The line of one that is there gets the new value, one that is not there a line at the end.
    Raises ConfigError, with the file untouched, where there is any mistake in it, where it is not
    written one setting a line, and where it cannot be read or written.
    """
    file = folder / SETTINGS_FILE
    before, problems = read_mapping(file)
    settings_in(before, problems)
    if problems:
        raise ConfigError(
            texts.SETTINGS_NOT_SOUND,
            where="\n".join(map(str, (file, *problems.all()))),
            kept=texts.SETTINGS_KEPT,
            next_step=texts.SETTINGS_MEND,
        )
    try:
        text = file.read_bytes().decode() if file.exists() else ""
        written = {name: (name, _written(value)) for name, value in values.items()}
        changed = with_lines(text, before, written, _LINE)
        if not _says(changed, before, values, file):
            lines = "\n".join(map(": ".join, written.values()))
            raise ConfigError(
                texts.SETTINGS_NOT_PLAIN,
                where=str(file),
                kept=texts.SETTINGS_KEPT,
                next_step=texts.SETTINGS_BY_HAND.format(lines=lines),
            )
        if changed != text:
            replace_file(file, changed.encode())
    except OSError as error:
        raise ConfigError(
            texts.SETTINGS_NOT_WRITTEN.format(why=error.strerror or type(error).__name__),
            where=str(file),
            kept=texts.SETTINGS_KEPT,
            next_step=texts.SETTINGS_ROOM,
        ) from error


def is_sound(name: str, value: object) -> bool:
    """Whether a setting can have this value: it may come from a newer version."""
    if name not in Settings._fields or not isinstance(value, str | int):
        return False
    problems = ProblemList(Path(SETTINGS_FILE))
    settings = settings_in({name: Node(1, value, str(value))}, problems)
    return not problems and _is(getattr(settings, name), value)


def _says(text: str, before: Mapping[str, Node], values: Mapping[str, Value], file: Path) -> bool:
    """Whether the text gives these settings their values, and all others what they had."""
    # Only here is PyYAML needed, and only where something is written.
    from journal_tui.config.yaml_events import compose

    problems = ProblemList(file)
    node = compose(text.removeprefix(BOM), problems)
    if node is None or not isinstance(node.value, dict):
        return False
    settings = settings_in(node.value, problems)
    return (
        not problems
        and _others(node.value, values) == _others(before, values)
        and all(_is(getattr(settings, name), value) for name, value in values.items())
    )


def _others(nodes: Mapping[str, Node], values: Mapping[str, Value]) -> dict[str, object]:
    """What the lines say of all other settings."""
    return {name: _plain(node) for name, node in nodes.items() if name not in values}


def _plain(node: Node) -> object:
    """What a node says, without its lines."""
    if isinstance(node.value, tuple):
        return tuple(_plain(item) for item in node.value)
    return node.value, node.text


def _is(there: object, value: object) -> bool:
    """Whether a value is this one; True is not the number 1 here."""
    return type(there) is type(value) and there == value


def _written(value: Value) -> str:
    if isinstance(value, str):
        plain = _PLAIN.fullmatch(value) and value not in MEANT_OTHERWISE
        return value if plain else json.dumps(value, ensure_ascii=False)
    return str(value).lower()
