"""The way into TextBlob: ``TextBlob(text, analyzer=RunnersAnalyzer()).sentiment``.

This module imports the real TextBlob, and with it NLTK; the program itself goes through
``load.py``, which needs neither.
"""

from pathlib import Path
from typing import Any, NamedTuple

from textblob.base import CONTINUOUS, BaseSentimentAnalyzer

from journal_tui.mood.load import load_scorer


class Sentiment(NamedTuple):
    """TextBlob's shape of a result: polarity -1..+1, subjectivity 0..1."""

    polarity: float
    subjectivity: float


class SentimentWithAssessments(NamedTuple):
    """The same with what counted: ([word], what it adds, subjectivity, rules) for each."""

    polarity: float
    subjectivity: float
    assessments: list[tuple[list[str], float, float, str | None]]


class RunnersAnalyzer(BaseSentimentAnalyzer):
    """A TextBlob analyzer with the runner's scorer inside.

    ``cache`` is the folder for the compiled lexicon, None to go without.
    """

    kind = CONTINUOUS

    def __init__(self, cache: Path | None = None) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._scorer = load_scorer("runner", cache)

    def analyze(self, text: str, keep_assessments: bool = False) -> Any:
        """The sentiment of ``text`` as the scorer has it; zeros where there is no tone."""
        super().analyze(text)
        tone = self._scorer.tone(text)
        polarity, subjectivity = (tone.polarity, tone.subjectivity) if tone else (0.0, 0.0)
        if not keep_assessments:
            return Sentiment(polarity, subjectivity)
        counted = self._scorer.explain(text)
        assessments = [
            ([one.word], one.weight, subjectivity, ", ".join(one.rules) or None) for one in counted
        ]
        return SentimentWithAssessments(polarity, subjectivity, assessments)
