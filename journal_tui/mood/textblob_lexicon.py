"""TextBlob's own lexicon and analyzer, without the NLTK that ``import textblob`` brings along.

``textblob/__init__`` imports NLTK whatever one asks of it (about 250 ms); the word list and the
analyzer that reads it need none of it. An empty module stands in for the package while
``textblob.en`` is imported, and everything is taken away again, so that a later
``import textblob`` gets the real package.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, cast

PACKAGE = "textblob"


class PlainScore(NamedTuple):
    """What TextBlob's analyzer found: (words, polarity, subjectivity, label) for each find."""

    assessments: list[tuple[list[str], float, float, str | None]]


def lexicon_file() -> Path:
    """The file of TextBlob's word list. Raises ModuleNotFoundError without TextBlob."""
    # Looking where packages lie costs a tenth of asking the import system.
    for folder in sys.path:
        file = Path(folder, PACKAGE, "en", "en-sentiment.xml")
        if file.is_file():
            return file
    from importlib.util import find_spec

    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("TextBlob is not installed", name=PACKAGE)
    return Path(spec.submodule_search_locations[0]) / "en" / "en-sentiment.xml"


@cache
def plain_sentiment() -> Callable[[str], PlainScore]:
    """TextBlob's analyzer of patterns: a function from a text to its ``assessments``."""
    sentiment = _import_sentiment()
    return cast("Callable[[str], PlainScore]", sentiment)


def base_words() -> dict[str, tuple[float, float]]:
    """Each word of TextBlob's lexicon with its polarity -1..+1 and subjectivity 0..1.

    The mean over the word's senses, and the "-ly" forms that TextBlob derives, as TextBlob has
    them. Raises ModuleNotFoundError without TextBlob.
    """
    sentiment = _import_sentiment()
    sentiment.load()
    # A lazy dictionary, whose own items() is the plain one that a first look-up fills.
    table: Mapping[str, Mapping[str | None, Sequence[float]]] = dict(dict.items(sentiment))
    return {
        word: (round(senses[None][0], 3), round(senses[None][1], 2))
        for word, senses in table.items()
    }


def _import_sentiment() -> Any:
    """``textblob.en.sentiment``, from the real package where that is loaded already."""
    if PACKAGE in sys.modules:
        from textblob.en import sentiment

        return sentiment
    package = ModuleType(PACKAGE)
    package.__path__ = [str(lexicon_file().parent.parent)]
    sys.modules[PACKAGE] = package
    try:
        from textblob.en import sentiment
    finally:
        for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
            del sys.modules[name]
    return sentiment
