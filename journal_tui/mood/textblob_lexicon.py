"""TextBlob's own lexicon and analyzer, without the NLTK that ``import textblob`` brings along.

``textblob/__init__`` imports NLTK whatever one asks of it (about 250 ms); the word list and the
analyzer that reads it need none of it. An empty module stands in for the package while
``textblob.en`` is imported, and everything is taken away again, so that a later
``import textblob`` gets the real package.
"""

import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, cast

from journal_tui.mood.lexicon_sources import TEXTBLOB, textblob_file


class PlainScore(NamedTuple):
    """What TextBlob's analyzer found: (words, polarity, subjectivity, label) for each find."""

    assessments: list[tuple[list[str], float, float, str | None]]


@cache
def plain_sentiment() -> Callable[[str], PlainScore]:
    """TextBlob's analyzer of patterns: a function from a text to its ``assessments``."""
    sentiment = _import_sentiment()
    return cast("Callable[[str], PlainScore]", sentiment)


def base_words() -> dict[str, tuple[float, float]]:
    """Each word of TextBlob's lexicon with its polarity -1..+1 and subjectivity 0..1.

    As TextBlob's analyzer has them, read from its file alone, which takes a quarter of the time:
    the mean over a word's senses, then over its parts of speech, and the "-ly" forms that TextBlob
    derives from adjectives. Raises ModuleNotFoundError without TextBlob.
    """
    from xml.etree import ElementTree

    senses: dict[str, dict[str | None, list[tuple[float, float]]]] = {}
    for sense in ElementTree.parse(textblob_file()).getroot().iterfind("word"):
        given = sense.attrib
        if form := given.get("form"):
            pair = float(given.get("polarity", 0)), float(given.get("subjectivity", 0))
            senses.setdefault(form, {}).setdefault(given.get("pos"), []).append(pair)
    parts = {
        word: {pos: _mean(pairs) for pos, pairs in by_pos.items()}
        for word, by_pos in senses.items()
    }
    words = {word: _mean(list(by_pos.values())) for word, by_pos in parts.items()}
    for word, by_pos in parts.items():
        if "JJ" in by_pos:
            stem = f"{word[:-1]}i" if word.endswith("y") else word
            words[f"{stem.removesuffix('le')}ly"] = by_pos["JJ"]
    return {
        word: (round(polarity, 3), round(subjectivity, 2))
        for word, (polarity, subjectivity) in words.items()
    }


def _mean(pairs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    count = len(pairs)
    return sum([one for one, _ in pairs]) / count, sum([two for _, two in pairs]) / count


def _import_sentiment() -> Any:
    """``textblob.en.sentiment``, from the real package where that is loaded already."""
    if TEXTBLOB in sys.modules:
        from textblob.en import sentiment

        return sentiment
    package = ModuleType(TEXTBLOB)
    package.__path__ = [str(Path(textblob_file()).parent.parent)]
    sys.modules[TEXTBLOB] = package
    try:
        from textblob.en import sentiment
    finally:
        for name in [name for name in sys.modules if name.partition(".")[0] == TEXTBLOB]:
            del sys.modules[name]
    return sentiment
