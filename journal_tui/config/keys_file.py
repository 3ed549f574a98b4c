"""Reading the file of her keys: what is mistaken is told, and the key as it comes stands for it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from journal_tui.config.key_names import key_name
from journal_tui.config.keys import EVERYWHERE, KeyDefault
from journal_tui.config.problems import Loaded, ProblemList, quoted, suggestion
from journal_tui.config.yaml_file import Node, read_mapping
from journal_tui.texts import config as texts


class _Clash(NamedTuple):
    """``command`` was given a key that ``other`` has too."""

    command: str
    key: str
    other: str


def read_keys(
    file: Path, defaults: Mapping[str, KeyDefault]
) -> Loaded[Mapping[str, tuple[str, ...]]]:
    """The keys of ``load_keys``, from the file that names hers."""
    nodes, problems = read_mapping(file)
    hers: dict[str, tuple[str, ...]] = {}
    for command, node in nodes.items():
        if command not in defaults:
            if problems.full:
                problems.add(node.line, command, texts.UNKNOWN_COMMAND, "")
                continue
            near = suggestion(command, tuple(defaults))
            expected = texts.EXPECT_PERHAPS.format(name=near) if near else texts.EXPECT_COMMAND
            problems.add(node.line, command, texts.UNKNOWN_COMMAND, expected)
        elif (keys := _keys(command, node, problems)) is not None:
            hers[command] = keys
    while clashes := tuple(_clashes(hers, defaults)):
        for clash in clashes:
            what = texts.CLASH.format(key=clash.key, other=clash.other)
            line = nodes[clash.command].line
            problems.add(line, clash.command, what, texts.EXPECT_OTHER_KEY)
            hers.pop(clash.command, None)
    usual = {command: default.keys for command, default in defaults.items()}
    return Loaded({**usual, **hers}, problems.all())


def _keys(command: str, node: Node, problems: ProblemList) -> tuple[str, ...] | None:
    """The keys that a node names; None, with a problem noted, when one of them is no key."""
    written = node.value if isinstance(node.value, tuple) else (node,)
    names: list[str] = []
    sound = True
    for item in written:
        # The text as written: 1 is the key "1", and ~ the key "~", whatever they mean in YAML.
        found = key_name(item.text)
        if not item.text:
            what = item.found() if item.value is None else texts.FOUND.format(found=item.found())
            problems.add(item.line, command, what, texts.EXPECT_KEYS)
            sound = False
        elif not found.name:
            what = found.what.format(found=quoted(item.text))
            problems.add(item.line, command, what, found.expected)
            sound = False
        elif found.name not in names:
            names.append(found.name)
    return tuple(names) if sound else None


def _clashes(
    hers: Mapping[str, tuple[str, ...]], defaults: Mapping[str, KeyDefault]
) -> Iterator[_Clash]:
    """What clashes through her changes; commands that share a key by default are left alone."""
    owners: dict[str, list[str]] = {}
    for command, default in defaults.items():
        for key in hers.get(command, default.keys):
            owners.setdefault(key, []).append(command)
    for command, keys in hers.items():
        for key in keys:
            for other in owners[key]:
                if other == command or not _overlap(defaults[command], defaults[other]):
                    continue
                if key not in defaults[command].keys or key not in defaults[other].keys:
                    yield _Clash(command, key, other)
                    break


def _overlap(one: KeyDefault, other: KeyDefault) -> bool:
    """Both commands work on some screen."""
    return one.scope == other.scope or EVERYWHERE in (one.scope, other.scope)
