"""How well the mood engine reads: ``python tests/bench/mood.py`` prints the whole table.

TextBlob and VADER stand beside it on the same texts. Each of our figures comes three times:

- **plain**: as it is shipped. The words by hand were chosen with the development set at hand, and
  the learned ones from it, so this flatters.
- **cross-validated**: the learned words are chosen anew without the tenth of the texts that is
  then read with them, and, in a line of its own, the bound below which a text is low.
- **strict**: in addition a word by hand counts only where some text outside that tenth has it
  too. This is too hard on the engine: most of these words would have been thought of anyway.

The development set does not say who wrote what, so a writer's other texts may be outside the
tenth. VADER is read where it is installed: ``pip install vaderSentiment``.
"""

import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple
from unittest.mock import patch

import learn_weights as learn
import mood_data
from mood_data import DEV, HUMAN, Rated

from journal_tui.mood import rules, scorer
from journal_tui.mood.lexicon_files import read_learned, read_lexicon_files
from journal_tui.mood.lexicon_table import Lexicon, compile_lexicon
from journal_tui.mood.rules import find_hits
from journal_tui.mood.scorer import LOW, RunnerScorer
from journal_tui.mood.sentences import split_sentences
from journal_tui.mood.textblob_lexicon import base_words
from journal_tui.mood.tokens import tokenize

FOLDS = 10
SEED = 1
#: The bounds that cross-validation may choose from, and what it wants of the low ones.
BOUNDS = tuple(round(0.10 + 0.01 * step, 2) for step in range(16))
LEAST_PRECISION = 0.72
GOOD = 0.15

Read = Callable[[str], float]
Files = Mapping[str, Mapping[str, Any]]


def pearson(found: Sequence[float], rated: Sequence[float]) -> float:
    """Pearson's r of the polarities with the ratings."""
    return statistics.correlation(found, rated)


class Figures(NamedTuple):
    """How the runners' reflections were read, all but ``r`` as shares of 1."""

    r: float
    macro_f1: float
    low_precision: float
    low_recall: float
    good_called_low: float
    body_called_low: float
    very_low_found: float

    def __str__(self) -> str:
        return " ".join(f"{value:10.3f}" for value in self)


HEAD = " ".join(
    f"{name:>10}"
    for name in ("r", "macro-F1", "low prec", "low rec", "good>low", "body>low", "very low")
)


def figures(found: Sequence[float], rows: Sequence[Rated], low: Sequence[bool]) -> Figures:
    """The figures of polarities ``found`` for ``rows``, of which ``low`` were called low."""
    rated = [row.rating for row in rows]
    called = [-1 if is_low else int(one >= GOOD) for one, is_low in zip(found, low, strict=True)]
    truth = [(rating > 0) - (rating < 0) for rating in rated]
    return Figures(
        r=pearson(found, rated),
        macro_f1=statistics.mean(_f1(called, truth, kind) for kind in (-1, 0, 1)),
        low_precision=_share(truth[at] < 0 for at, one in enumerate(low) if one),
        low_recall=_share(one for at, one in enumerate(low) if truth[at] < 0),
        good_called_low=_share(one for at, one in enumerate(low) if truth[at] > 0),
        body_called_low=_share(one for at, one in enumerate(low) if rows[at].body_only),
        very_low_found=_share(one for at, one in enumerate(low) if rated[at] == -2),
    )


def _share(chosen: Iterator[bool]) -> float:
    found = list(chosen)
    return sum(found) / max(1, len(found))


def _f1(called: Sequence[int], truth: Sequence[int], kind: int) -> float:
    both = sum(one == two == kind for one, two in zip(called, truth, strict=True))
    return 2 * both / max(1, called.count(kind) + truth.count(kind))


def reader(lexicon: Lexicon) -> Read:
    """Our engine with this lexicon: the polarity of a text, 0 where there is no tone."""
    engine = RunnerScorer(lambda: lexicon)

    def read(text: str) -> float:
        tone = engine.tone(text)
        return tone.polarity if tone else 0.0

    return read


def textblob() -> Read:
    """TextBlob as it comes."""
    from textblob import TextBlob

    return lambda text: float(TextBlob(text).sentiment.polarity)


def vader() -> Read | None:
    """VADER as it comes, None where it is not installed."""
    try:
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
    except ImportError:
        return None
    analyzer = SentimentIntensityAnalyzer()
    return lambda text: float(analyzer.polarity_scores(text)["compound"])


def folds(count: int) -> list[int]:
    """The fold of each of ``count`` texts, the same at each run."""
    chance = random.Random(SEED)
    return [chance.randrange(FOLDS) for _ in range(count)]


def best_bound(found: Sequence[float], rows: Sequence[Rated]) -> float:
    """The bound that finds most low texts while enough of those it finds are low."""
    best, most = BOUNDS[-1], -1.0
    for bound in BOUNDS:
        low = [one <= -bound for one in found]
        precision = _share(row.rating < 0 for row, one in zip(rows, low, strict=True) if one)
        recall = _share(one for row, one in zip(rows, low, strict=True) if row.rating < 0)
        if precision >= LEAST_PRECISION and recall > most:
            best, most = bound, recall
    return best


class Validated(NamedTuple):
    """The polarities of all texts, read without their own fold, and the figures of the dev set."""

    found: dict[str, list[float]]
    low: list[bool]
    bounds: list[float]


def cross_validate(texts: Mapping[str, Sequence[Rated]], *, strict: bool) -> Validated:
    """Read every text with words learned from the other folds; ``strict``: listed ones too."""
    words = learn.vocabulary(texts)
    prepared = learn.prepare(texts, words)
    places = [(source, at) for source, rated in texts.items() for at in range(len(rated))]
    fold_of = folds(len(places))
    base, files = base_words(), read_lexicon_files()
    used = _listed_words(texts, compile_lexicon({}, files)) if strict else None
    found: dict[str, list[float]] = {source: [0.0] * len(rated) for source, rated in texts.items()}
    low = [False] * len(texts[DEV])
    bounds = []
    for fold in range(FOLDS):
        outside = [text for text, one in zip(prepared, fold_of, strict=True) if one != fold]
        lexicon = compile_lexicon(base, files, learn.rounded(learn.fit(outside, words)))
        if used is not None:
            lexicon = _without(lexicon, _only_inside(used, fold_of, fold))
        read = reader(lexicon)
        dev = [row for row, one in zip(texts[DEV], fold_of, strict=False) if one != fold]
        bounds.append(best_bound([read(row.text) for row in dev], dev))
        for (source, at), one in zip(places, fold_of, strict=True):
            if one == fold:
                polarity = read(texts[source][at].text)
                found[source][at] = polarity
                if source == DEV:
                    low[at] = polarity <= -bounds[-1]
    return Validated(found, low, bounds)


def _listed_words(texts: Mapping[str, Sequence[Rated]], own: Lexicon) -> list[set[str]]:
    """For each text the words and phrases of our own lists that count in it."""
    listed = []
    for rated in texts.values():
        for one in rated:
            words: set[str] = set()
            for start, end in split_sentences(one.text):
                read = tokenize(one.text[start:end])
                words.update(
                    " ".join(read.words[hit.first : hit.first + hit.size])
                    for hit in find_hits(read, own).hits
                )
            listed.append(words)
    return listed


def _only_inside(used: Sequence[set[str]], fold_of: Sequence[int], fold: int) -> set[str]:
    inside: set[str] = set()
    outside: set[str] = set()
    for words, one in zip(used, fold_of, strict=True):
        (inside if one == fold else outside).update(words)
    return inside - outside


def _without(lexicon: Lexicon, words: set[str]) -> Lexicon:
    entries = {key: entry for key, entry in lexicon.entries.items() if key not in words}
    return lexicon._replace(entries=entries)


def without_sections(files: Files, *sections: str) -> Files:
    """The lists without these sections."""
    return {
        name: {section: value for section, value in content.items() if section not in sections}
        for name, content in files.items()
    }


@contextmanager
def constants(module: Any, **values: Any) -> Iterator[None]:
    """Some constants of a module with other values for a while."""
    with patch.multiple(module, **values):
        yield


def ablations(base: Mapping[str, tuple[float, float]]) -> Iterator[tuple[str, Read]]:
    """Our engine with one part left out at a time; read with each before asking for the next."""
    files, learned = read_lexicon_files(), read_learned()

    def with_files(some: Files, words: Mapping[str, float] = learned) -> Read:
        return reader(compile_lexicon(base, some, words))

    yield "nothing left out", with_files(files)
    yield "learned words", with_files(files, {})
    yield "TextBlob's lexicon", reader(compile_lexicon({}, files, learned))
    only_rules = ("weigh", "neutral")
    yield "runners' lexicon", with_files(without_sections(files, *only_rules))
    neutral = without_sections(files, "neutral")
    yield "neutral words", with_files(neutral)
    body = {name: content for name, content in files.items() if name != "body.yaml"}
    yield "body", with_files(body)
    emoji = {name: content for name, content in files.items() if name != "emoji.yaml"}
    yield "emoji and emoticons", with_files(emoji)
    phrases = compile_lexicon(base, files, learned)
    yield (
        "phrases",
        reader(
            phrases._replace(
                entries={key: one for key, one in phrases.entries.items() if " " not in key}
            )
        ),
    )
    yield "negation", with_files(without_sections(files, "negate", "over", "carry"))
    yield "contrast", with_files(without_sections(files, "turn", "concede"))
    yield "degree", with_files(without_sections(files, "degree"))
    yield "wishes", with_files(without_sections(files, "imagine", "unreal"))
    yield "then and now", with_files(without_sections(files, "then", "now"))
    with constants(rules, _ASKED_GOOD=1.0):
        yield "questions", with_files(files)
    with constants(rules, _CAPITALS=1.0, _LENGTHENED=1.0, _EXCLAMATION=0.0):
        yield "capitals, !, loooong", with_files(files)
    with constants(scorer, _LAST=scorer._WHOLE):
        yield "last sentence", with_files(files)
    with constants(scorer, _HARSH=0.0):
        yield "self-talk", with_files(files)


def quality(texts: Mapping[str, Sequence[Rated]]) -> None:
    """Print how well each engine reads each set."""
    base = base_words()
    ours = reader(compile_lexicon(base, read_lexicon_files(), read_learned()))
    engines: dict[str, Read] = {"TextBlob": textblob()}
    other = vader()
    if other is None:
        print("VADER is not installed, its rows are left out: pip install vaderSentiment")
    else:
        engines["VADER"] = other
    engines["ours, plain"] = ours
    found = {
        name: {source: [engine(one.text) for one in rated] for source, rated in texts.items()}
        for name, engine in engines.items()
    }
    validated = cross_validate(texts, strict=False)
    strict = cross_validate(texts, strict=True)
    found["ours, cross-validated"] = validated.found
    found["ours, strict"] = strict.found
    print("\nPearson's r with the ratings")
    print(f"{'':24}" + "".join(f"{source:>10}" for source in texts))
    print(f"{'texts':24}" + "".join(f"{len(rated):10}" for rated in texts.values()))
    for name, by_source in found.items():
        shown = (
            pearson(by_source[source], [one.rating for one in rated])
            for source, rated in texts.items()
        )
        print(f"{name:24}" + "".join(f"{r:10.3f}" for r in shown))
    rows = texts[DEV]
    print(f"\nThe runners' reflections in full ({len(rows)})")
    print(f"{'':24}{HEAD}")
    for name, by_source in found.items():
        low = [one <= LOW for one in by_source[DEV]]
        print(f"{name:24}{figures(by_source[DEV], rows, low)}")
        chosen = {"ours, cross-validated": validated, "ours, strict": strict}.get(name)
        if chosen is not None:
            print(f"{'  its bound chosen anew':24}{figures(by_source[DEV], rows, chosen.low)}")
    print(f"bounds chosen for low: {Counter(validated.bounds)}; shipped: {-LOW}")


def self_talk(rows: Sequence[Rated]) -> None:
    """Print how much harsh self-talk is found."""
    engine = RunnerScorer(lambda: compile_lexicon(base_words(), read_lexicon_files()))
    tones = [engine.tone(row.text) for row in rows]
    marked = [bool(tone and tone.self_talk) for tone in tones]
    both = sum(one and row.harsh for one, row in zip(marked, rows, strict=True))
    worst = [
        bool(tone and (tone.low or tone.self_talk))
        for tone, row in zip(tones, rows, strict=True)
        if row.harsh or row.rating == -2
    ]
    print(f"\nself-talk: {both} of {sum(row.harsh for row in rows)} found, {sum(marked)} marked")
    print(f"very low or harsh: {sum(worst)} of {len(worst)} found (low, or self-talk)")


def left_out(texts: Mapping[str, Sequence[Rated]]) -> None:
    """Print what each part brings: the figures with it left out."""
    rows = texts[DEV]
    print("\nWith one part left out (plain)")
    print(f"{'':24}{HEAD}" + "".join(f"{name:>10}" for name in HUMAN))
    for name, read in ablations(base_words()):
        found = [read(row.text) for row in rows]
        human = [
            pearson(
                [read(one.text) for one in texts[source]], [one.rating for one in texts[source]]
            )
            for source in HUMAN
        ]
        shown = figures(found, rows, [one <= LOW for one in found])
        print(f"{name:24}{shown}" + "".join(f"{r:10.3f}" for r in human))


def speed(rows: Sequence[Rated]) -> None:
    """Print what reading costs, TextBlob and VADER beside it."""
    engines: dict[str, Read] = {
        "TextBlob": textblob(),
        "ours": reader(compile_lexicon(base_words(), read_lexicon_files(), read_learned())),
    }
    other = vader()
    if other is not None:
        engines["VADER"] = other
    joined = " ".join(row.text for row in rows)
    print("\nms per 1000 characters (median of 5)")
    sizes = (1_000, 10_000, 100_000, 200_000)
    print(f"{'':24}{'by rows':>10}" + "".join(f"{size:10,}" for size in sizes))
    for name, read in engines.items():
        costs = [_cost(read, [row.text for row in rows])]
        for size in sizes:
            text = (joined * (size // len(joined) + 1))[:size]
            # VADER's cost grows faster than the text: the longest would take minutes.
            costs.append(_cost(read, [text]) if name != "VADER" or size < 100_000 else float("nan"))
        print(f"{name:24}" + "".join(f"{cost:10.3f}" for cost in costs))


def _cost(read: Read, texts: Sequence[str]) -> float:
    def once() -> float:
        started = time.perf_counter()
        for text in texts:
            read(text)
        return time.perf_counter() - started

    once()
    spent = statistics.median(once() for _ in range(5))
    return spent * 1e6 / sum(map(len, texts))


def main() -> None:
    """Print everything, or the parts that are named: quality, ablation, speed."""
    mood_data.require_data()
    texts = learn.all_texts()
    parts = sys.argv[1:] or ["quality", "ablation", "speed"]
    if "quality" in parts:
        quality(texts)
        self_talk(texts[DEV])
    if "ablation" in parts:
        left_out(texts)
    if "speed" in parts:
        speed(texts[DEV])


if __name__ == "__main__":
    main()
