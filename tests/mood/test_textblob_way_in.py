"""TextBlob stays the way in, its own analyzer can be chosen, and NLTK is not needed for either."""

import subprocess
import sys
from pathlib import Path

import pytest

from journal_tui.mood.analyzer import RunnersAnalyzer
from journal_tui.mood.load import Scorer

TEXTS = [
    "I wasn't good enough.",
    "It was a hard, brutal run. But I loved every minute!",
    "No tears today! 🎉",
    "",
    "Heute bin ich nicht gelaufen und es war sehr schön.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_textblob_with_our_analyzer_equals_the_scorer(
    scorer: Scorer, mood_cache: Path, text: str
) -> None:
    from textblob import TextBlob

    tone = scorer.tone(text)
    sentiment = TextBlob(text, analyzer=RunnersAnalyzer(mood_cache)).sentiment
    expected = (tone.polarity, tone.subjectivity) if tone else (0.0, 0.0)
    assert (sentiment.polarity, sentiment.subjectivity) == expected


def test_assessments_tell_what_counted(mood_cache: Path) -> None:
    sentiment = RunnersAnalyzer(mood_cache).analyze("I was not happy", keep_assessments=True)
    told = [(words, rule) for words, _, _, rule in sentiment.assessments]
    assert told == [(["was not happy"], None)]


@pytest.mark.parametrize(
    "text", ["A very good run.", "Not a good day at all", "terrible, boring and long"]
)
def test_plain_scorer_is_textblob_on_one_sentence(plain: Scorer, text: str) -> None:
    from textblob import TextBlob

    tone, blob = plain.tone(text), TextBlob(text).sentiment
    assert tone is not None
    assert tone.polarity == pytest.approx(blob.polarity, abs=1e-4)
    assert tone.subjectivity == pytest.approx(blob.subjectivity, abs=1e-4)
    assert tone.scorer == plain.name == "textblob-1"


def test_plain_scorer_has_an_arc_and_a_mean(plain: Scorer) -> None:
    tone = plain.tone("A good run. A bad evening. Three miles.")
    assert tone is not None
    good, bad, nothing = (one.polarity for one in tone.sentences)
    assert good > 0 > bad
    assert nothing == 0
    assert tone.polarity == pytest.approx((good + bad) / 2)


def test_plain_scorer_explains(plain: Scorer) -> None:
    text = "It was a very good run! Then an awful evening."
    found = [(one.word, one.weight > 0) for one in plain.explain(text)]
    assert found == [("very good", True), ("awful", False)]


def test_plain_scorer_explains_what_it_cannot_place(plain: Scorer) -> None:
    # TextBlob takes the smile apart and together again, so that it stands nowhere in the text.
    counted = plain.explain("we ran home : ) and it was good")
    assert [one.word for one in counted if one.weight][-1] == "good"


PROGRAM = """
import sys
from journal_tui.mood import textblob_lexicon
words = textblob_lexicon.base_words()
sentiment = textblob_lexicon.plain_sentiment()
assert sentiment("a very good run").assessments[0][0] == ["very", "good"]
assert words["good"][0] > 0 > words["terribly"][0]
assert not any(name.partition(".")[0] in ("nltk", "textblob") for name in sys.modules)
import textblob
assert textblob.TextBlob("a very good run").sentiment.polarity > 0.5
assert callable(textblob.en.sentiment)
assert "nltk" in sys.modules
again = textblob_lexicon.base_words()
assert again == words
print("fine")
"""


def test_the_real_package_still_imports_after_the_short_way() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout == "fine\n", done.stderr


def test_the_short_way_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    from journal_tui.mood.textblob_lexicon import base_words

    before = base_words()
    for name in [name for name in sys.modules if name.partition(".")[0] == "textblob"]:
        monkeypatch.delitem(sys.modules, name)
    assert base_words() == before
    assert not [name for name in sys.modules if name.partition(".")[0] == "textblob"]


def test_a_textblob_that_lies_elsewhere_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    import textblob

    from journal_tui.mood.lexicon_sources import textblob_file

    monkeypatch.setattr(sys, "path", [])
    assert Path(textblob_file()).parents[1] == Path(textblob.__file__).parent


def test_a_missing_textblob_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from journal_tui.mood import lexicon_sources

    monkeypatch.setattr(sys, "path", [])
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(ModuleNotFoundError, match="TextBlob"):
        lexicon_sources.textblob_file()
