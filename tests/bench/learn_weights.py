"""Learn weights for words that no list by hand knows: ``python tests/bench/learn_weights.py``.

Writes ``journal_tui/mood/lexicon/learned.json``. What the rules and the lexicon say stays as it
is; each further word gets the weight that, put through the same rules, brings the polarity of
rated texts nearest to their ratings: least squares with a penalty on the square of the weights
(ridge). Each weight is the sum of one that all sources share and one of the source's own
(Daume 2007, "Frustratingly Easy Domain Adaptation"); what is written is the shared one, and only
for words that two sources or more use, so that film titles and cameras stay out. The same data
gives the same file: the fit starts at zero and nothing in it is left to chance.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import mood_data
import numpy as np
from mood_data import DEV, HUMAN, Rated

from journal_tui.mood.lexicon_files import LEXICON_FOLDER, read_lexicon_files
from journal_tui.mood.lexicon_sources import LEARNED_FILE
from journal_tui.mood.lexicon_table import Lexicon, compile_lexicon
from journal_tui.mood.own_words import FUNCTION_WORDS
from journal_tui.mood.rules import find_hits
from journal_tui.mood.scorer import LENGTH_POWER, RunnerScorer, sentence_shares
from journal_tui.mood.sentences import split_sentences
from journal_tui.mood.textblob_lexicon import base_words
from journal_tui.mood.tokens import tokenize
from journal_tui.mood.weights import SOFTENING

#: How much a text of each source counts: runners most, films, of which there are most, least.
COUNTS: Mapping[str, float] = {DEV: 8.0, "tweets": 2.0, "amazon": 1.0, "movies": 0.5, "nyt": 1.0}
#: What a rating is as a polarity: the ends of both scales are stronger than words mostly are.
PER_RATING: Mapping[str, float] = {DEV: 0.3, **dict.fromkeys(HUMAN, 0.25)}
SHARED_PENALTY = 10.0
OWN_PENALTY = 10.0
STEPS = 250
RATE = 0.05
#: A word is learned where so many sources have it in so many texts each.
LEAST_SOURCES, LEAST_TEXTS = 2, 2
#: ... one of them a source in which people speak of themselves.
PERSONAL = (DEV, "tweets")
#: A word that is written with a capital so often, inside sentences, is a name.
NAME_SHARE = 0.6
#: Words for who people are: whatever raters made of them, they are no mood.
_PEOPLE_TEXT = """
american americans asian black blacks blonde blind boy boys british catholic child children
chinese christian deaf democrat disabled elderly english fat female foreign french gay gays
german girl girls guy guys husband immigrant indian irish jewish kid kids lady latino lesbian
male man men mexican mother muslim old people poor queer republican russian spanish teenage
teenager teenagers trans ugly white whites wife woman woman's women young
"""
PEOPLE = frozenset(_PEOPLE_TEXT.split())
# Words of films, shops and devices, on which three of the sources dwell.
_WARES_TEXT = """
acting action actor actors art artist camera canon cd cinema comic comics computer computers
customer customers design documentary drama dvd feature features film films generic image images
lens mouse movie movies music musical nikon owner owners pay performance phone photo photos pic
pics pictures player players plot price printer product products quality radio recommend
recommended rock rocks role scene sci screen script series show software song soundtrack stars
store story tech title video warning website world
"""
WARES = frozenset(_WARES_TEXT.split())
#: Weights are written to this part of 1; those nearer to nothing than ``LEAST`` are left out.
GRAIN = 0.01
LEAST = 0.05
_TRACE = 1e-6

Floats = np.ndarray[Any, np.dtype[np.float64]]


class Text(NamedTuple):
    """One text as the fit sees it: its total by the rules, and what each word multiplies with.

    ``glad`` and ``sad`` map the words that may be learned to the factor that the rules give
    their weight where that is above zero, and below it.
    """

    source: str
    target: float
    total: float
    length: float
    glad: dict[str, float]
    sad: dict[str, float]


def own_words() -> frozenset[str]:
    """Every word that the lists by hand speak of: it keeps the weight they give."""
    files = read_lexicon_files()
    by_hand = compile_lexicon({}, files).entries
    neutral = {
        word
        for sections in files.values()
        for item in sections.get("neutral", ())
        for word in item.split(", ")
    }
    return frozenset(neutral | set(by_hand))


def vocabulary(texts: Mapping[str, Sequence[Rated]]) -> list[str]:
    """The words that may be learned, in the order of the alphabet."""
    used: dict[str, set[str]] = {}
    for source, rated in texts.items():
        counts = Counter(word for one in rated for word in set(tokenize(one.text).words))
        for word, count in counts.items():
            if count >= LEAST_TEXTS:
                used.setdefault(word, set()).add(source)
    never = own_words() | PEOPLE | WARES | FUNCTION_WORDS | _names(texts)
    return sorted(
        word
        for word, sources in used.items()
        if len(sources) >= LEAST_SOURCES
        and sources.intersection(PERSONAL)
        and len(word) > 2
        and word.isalpha()
        and word not in never
    )


def _names(texts: Mapping[str, Sequence[Rated]]) -> set[str]:
    """The words that are names by the way they are written, the first of a sentence apart."""
    seen: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for rated in texts.values():
        for one in rated:
            for start, end in split_sentences(one.text):
                read = tokenize(one.text[start:end])
                seen.update(read.words[1:])
                capital.update(token.lower() for token in read.tokens[1:] if token.istitle())
    return {word for word, count in capital.items() if count >= NAME_SHARE * seen[word]}


def prepare(texts: Mapping[str, Sequence[Rated]], words: Sequence[str]) -> list[Text]:
    """All texts as the fit sees them, by source."""
    base, files, known = base_words(), read_lexicon_files(), frozenset(words)
    plain = compile_lexicon(base, files)
    traced = [compile_lexicon(base, files, dict.fromkeys(words, sign * _TRACE)) for sign in (1, -1)]
    return [
        _prepared(one, source, known, plain, traced)
        for source, rated in texts.items()
        for one in rated
    ]


def _prepared(
    one: Rated, source: str, known: frozenset[str], plain: Lexicon, traced: Sequence[Lexicon]
) -> Text:
    scorer = RunnerScorer(lambda: plain)
    sentences = [one.text[start:end] for start, end in split_sentences(one.text)]
    weights = [scorer.read_sentence(sentence).weight for sentence in sentences]
    shares = [share.factor for share in sentence_shares(weights)]
    factors: list[dict[str, float]] = []
    for lexicon in traced:
        found: Counter[str] = Counter()
        for sentence, share in zip(sentences, shares, strict=True):
            read = tokenize(sentence)
            for hit in find_hits(read, lexicon).hits:
                word = read.words[hit.first]
                if hit.size == 1 and word in known:
                    found[word] += share * hit.weight / hit.alone
        factors.append(dict(found))
    total = sum(share * weight.total for share, weight in zip(shares, weights, strict=True))
    length = max(1, len(sentences)) ** LENGTH_POWER
    return Text(source, one.rating * PER_RATING[source], total, length, *factors)


class Columns(NamedTuple):
    """A sparse table: ``values`` stand in ``rows`` and ``columns``; times vectors, both ways."""

    rows: Any
    columns: Any
    values: Floats
    shape: tuple[int, int]

    @classmethod
    def of(cls, factors: Sequence[Mapping[str, float]], places: Mapping[str, int]) -> "Columns":
        """The table of the factors, a row a text."""
        cells = [
            (row, places[word], value)
            for row, found in enumerate(factors)
            for word, value in found.items()
        ]
        rows, columns, values = (np.array(one) for one in zip(*cells, strict=True))
        return cls(rows, columns, values.astype(float), (len(factors), len(places)))

    def times(self, weights: Floats) -> Floats:
        """For each row the sum of its values with the weights."""
        return np.bincount(self.rows, self.values * weights[self.columns], self.shape[0])

    def back(self, errors: Floats) -> Floats:
        """For each column the sum of its values with the errors."""
        return np.bincount(self.columns, self.values * errors[self.rows], self.shape[1])


class _Source(NamedTuple):
    """The texts of one source as tables, with how much each of them counts."""

    name: str
    glad: Columns
    sad: Columns
    totals: Floats
    lengths: Floats
    targets: Floats
    counts: float


def fit(texts: Sequence[Text], words: Sequence[str]) -> dict[str, float]:
    """The learned weight of each word, from these texts alone."""
    places = {word: place for place, word in enumerate(words)}
    sources = []
    mean = sum(COUNTS[text.source] for text in texts) / len(texts)
    for name in dict.fromkeys(text.source for text in texts):
        own = [text for text in texts if text.source == name]
        sources.append(
            _Source(
                name,
                Columns.of([text.glad for text in own], places),
                Columns.of([text.sad for text in own], places),
                np.array([text.total for text in own]),
                np.array([text.length for text in own]),
                np.array([text.target for text in own]),
                COUNTS[name] / mean,
            )
        )
    parameters = {"shared": np.zeros(len(words))}
    for source in sources:
        parameters[source.name] = np.zeros(len(words))
        # How the raters of a source use its scale: wider or narrower, higher or lower.
        parameters[f"scale {source.name}"] = np.ones(1)
        parameters[f"shift {source.name}"] = np.zeros(1)
    _descend(parameters, lambda: _gradients(parameters, sources, len(texts)))
    return dict(zip(words, parameters["shared"].tolist(), strict=True))


def _gradients(
    parameters: Mapping[str, Floats], sources: Sequence[_Source], count: int
) -> dict[str, Floats]:
    slopes = {"shared": SHARED_PENALTY * parameters["shared"] / count}
    for source in sources:
        weights = parameters["shared"] + parameters[source.name]
        scale, shift = parameters[f"scale {source.name}"], parameters[f"shift {source.name}"]
        learned = source.glad.times(np.maximum(weights, 0)) + source.sad.times(
            np.minimum(weights, 0)
        )
        total = (source.totals + learned) / source.lengths
        softened = total * total + SOFTENING
        polarity = total / np.sqrt(softened)
        error = (scale * polarity + shift - source.targets) * source.counts
        slope = SOFTENING / softened**1.5 * scale * error / source.lengths
        by_word = np.where(weights >= 0, source.glad.back(slope), source.sad.back(slope)) / count
        slopes["shared"] = slopes["shared"] + by_word
        slopes[source.name] = by_word + OWN_PENALTY * parameters[source.name] / count
        slopes[f"scale {source.name}"] = np.array([(error * polarity).sum() / count])
        slopes[f"shift {source.name}"] = np.array([error.sum() / count])
    return slopes


def _descend(parameters: dict[str, Floats], gradients: Any) -> None:
    """Adam (Kingma & Ba 2015), over all of the data at each step."""
    means = {name: np.zeros_like(value) for name, value in parameters.items()}
    squares = {name: np.zeros_like(value) for name, value in parameters.items()}
    for step in range(1, STEPS + 1):
        for name, slope in gradients().items():
            means[name] = 0.9 * means[name] + 0.1 * slope
            squares[name] = 0.99 * squares[name] + 0.01 * slope * slope
            mean = means[name] / (1 - 0.9**step)
            square = squares[name] / (1 - 0.99**step)
            parameters[name] -= RATE * mean / (np.sqrt(square) + 1e-4)


def rounded(weights: Mapping[str, float]) -> dict[str, float]:
    """The weights to a part of ``GRAIN``, those near nothing left out."""
    grained = {word: round(round(weight / GRAIN) * GRAIN, 4) for word, weight in weights.items()}
    return {word: weight for word, weight in grained.items() if abs(weight) >= LEAST}


def write(weights: Mapping[str, float], path: Path) -> None:
    """Write the weights, the words of each weight on a line of their own, heaviest first."""
    groups: dict[float, list[str]] = {}
    for word, weight in sorted(weights.items()):
        groups.setdefault(weight, []).append(word)
    lines = [
        f"    {json.dumps(f'{weight:+.2f}')}: {json.dumps(' '.join(groups[weight]))}"
        for weight in sorted(groups, reverse=True)
    ]
    about = "Weights of words, learned from rated texts by tests/bench/learn_weights.py"
    path.write_text(
        f'{{\n  "about": {json.dumps(about)},\n  "weights": {{\n'
        + ",\n".join(lines)
        + "\n  }\n}\n",
        encoding="utf-8",
    )


def all_texts() -> dict[str, Sequence[Rated]]:
    """The rated texts of every source."""
    return {DEV: mood_data.reflections()} | {name: mood_data.human_rated(name) for name in HUMAN}


def main() -> None:
    """Learn from everything and write the file."""
    mood_data.require_data()
    texts = all_texts()
    words = vocabulary(texts)
    weights = rounded(fit(prepare(texts, words), words))
    path = LEXICON_FOLDER / LEARNED_FILE
    write(weights, path)
    print(f"{len(weights)} words of {len(words)}, {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
