"""Words of her own: ``lexicon.yaml`` in the config folder, word or phrase -> what it adds."""

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from journal_tui.config.problems import Loaded, ProblemList, quoted
from journal_tui.config.yaml_file import Node, read_mapping
from journal_tui.texts import config as texts

LEXICON_FILE: Final = "lexicon.yaml"
HEAVIEST: Final = 1.5
"""The most that a word adds to, or takes from, the total of its sentence."""

NO_WORDS: Final[Mapping[str, float]] = MappingProxyType({})

# A letter, a digit, an emoji or an emoticon: marks alone say where a clause ends.
_TELLING: Final = re.compile(
    r"[^\W_]|[\u2600-\u27bf\u2b50-\u2b55\U0001f1e6-\U0001faff]|[:;=]'?-?[()\[\]DPdp/\\|]|</?3"
)
# What joins words that the reader of a text takes for words side by side: "well-done".
_JOINTS: Final = re.compile(r"(?<=[^\W_])[-_\u2010\u2011]+(?=[^\W_])")
_APOSTROPHES: Final = str.maketrans(dict.fromkeys("\u2019\u2018\u02bc\u00b4", "'"))


def load_lexicon(folder: Path) -> Loaded[Mapping[str, float]]:
    """Her words and phrases with what each adds, -HEAVIEST..+HEAVIEST; 0: it tells nothing.

    They are in small letters, with straight apostrophes and single blanks, also in the place of
    hyphens. A line with a mistake costs that word alone.
    """
    nodes, problems = read_mapping(folder / LEXICON_FILE)
    if not nodes:
        return Loaded(NO_WORDS, problems.all())
    words: dict[str, float] = {}
    lines: dict[str, tuple[str, int]] = {}
    for name, node in nodes.items():
        word = plain_word(name)
        weight = _weight(name, node, problems)
        if weight is None:
            continue
        if word in words:
            found, line = lines[word]
            what = texts.SAME_WORD.format(found=quoted(found), line=line)
            problems.add(node.line, name, what, texts.EXPECT_ONE_WEIGHT.format(line=line))
            continue
        words[word] = weight
        lines[word] = (name, node.line)
    return Loaded(words, problems.all())


def plain_word(name: str) -> str:
    """A word or phrase as it is compared: however it is capitalised, spaced and hyphened."""
    return " ".join(_JOINTS.sub(" ", name.lower().translate(_APOSTROPHES)).split())


def _weight(name: str, node: Node, problems: ProblemList) -> float | None:
    """What a line says that its word adds; None, with a problem noted, where it says nothing."""
    if not _TELLING.search(name):
        what = texts.NO_WORD.format(found=quoted(name))
        problems.add(node.line, name, what, texts.EXPECT_WORD)
        return None
    value = node.value
    # A switch is a number to Python; NaN compares with nothing.
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= HEAVIEST:
        return float(value)
    found = node.found()
    what = found if value is None else texts.FOUND.format(found=found)
    problems.add(node.line, name, what, texts.EXPECT_WEIGHT.format(limit=HEAVIEST))
    return None
