"""Writing words into ``lexicon.yaml``: line by line, so that all else in it stays as she wrote it.

Whatever the file looks like, it is read again before it takes the place of the old one: what is
written is what was meant, or nothing is.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from journal_tui.config.lexicon import LEXICON_FILE, plain_word
from journal_tui.config.problems import ProblemList
from journal_tui.config.replacing import replace_file
from journal_tui.config.yaml_file import Node, read_mapping
from journal_tui.config.yaml_lines import BOM, MEANT_OTHERWISE, with_lines
from journal_tui.errors import ConfigError
from journal_tui.texts import config as texts

# A line of the form "name: value", with what stands around the value.
_LINE: Final = re.compile(
    r"""(?P<name>\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^"'#:][^#:]*?)\s*:[ \t]+)"""
    r"""(?P<value>[^\s#]+)(?P<rest>.*)""",
    re.DOTALL,
)
# A name that needs no quotes in YAML, whoever reads it.
_PLAIN: Final = re.compile(r"[a-z]+(?:'[a-z]+)*(?: [a-z]+(?:'[a-z]+)*)*")


def write_words(folder: Path, weights: Mapping[str, float]) -> Path:
    """Give each of these words its weight in the file in ``folder``; returns the file.

    The line of a word that is there (see ``plain_word``) gets the new number, a new word a line
    at the end; every other line stays. Raises ConfigError, with the file untouched, when it
    cannot be read or written, and when it is not written one word a line.
    """
    file = folder / LEXICON_FILE
    before, problems = read_mapping(file)
    if broken := [problem for problem in problems.all() if not problem.field]:
        raise ConfigError(
            texts.LEXICON_NOT_SOUND,
            where="\n".join(map(str, (file, *broken))),
            kept=texts.LEXICON_KEPT,
            next_step=texts.LEXICON_MEND,
        )
    # Where a word stands twice, the first line is the one that counts.
    spelled = {plain_word(name): name for name in reversed(tuple(before))}
    words = {spelled.get(plain_word(word), word): weight for word, weight in weights.items()}
    try:
        text = file.read_bytes().decode() if file.exists() else ""
        written = {name: (_name(name), _number(weight)) for name, weight in words.items()}
        changed = with_lines(text, before, written, _LINE)
        if not _says(changed, before, words, file):
            lines = "\n".join(map(": ".join, written.values()))
            raise ConfigError(
                texts.LEXICON_NOT_PLAIN,
                where=str(file),
                kept=texts.LEXICON_KEPT,
                next_step=texts.LEXICON_BY_HAND.format(lines=lines),
            )
        replace_file(file, changed.encode())
    except OSError as error:
        raise ConfigError(
            texts.LEXICON_NOT_WRITTEN.format(why=error.strerror or type(error).__name__),
            where=str(file),
            kept=texts.LEXICON_KEPT,
            next_step=texts.LEXICON_ROOM,
        ) from error
    return file


def _says(text: str, before: Mapping[str, Node], words: Mapping[str, float], file: Path) -> bool:
    """Whether the text gives these names their weights, and every other name what it had."""
    from journal_tui.config.yaml_events import compose

    node = compose(text.removeprefix(BOM), ProblemList(file))
    if node is None or not isinstance(node.value, dict):
        return False
    now = {name: each.text for name, each in node.value.items()}
    meant = {name: each.text for name, each in before.items()}
    return now == meant | {name: _number(weight) for name, weight in words.items()}


def _name(name: str) -> str:
    plain = _PLAIN.fullmatch(name) and name not in MEANT_OTHERWISE
    return name if plain else json.dumps(name, ensure_ascii=False)


def _number(weight: float) -> str:
    return f"{weight:.2f}"
