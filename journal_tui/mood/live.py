"""The tone of a text as it grows: only sentences that changed are read anew."""

from journal_tui.domain.entry import Tone
from journal_tui.mood.scorer import NOTHING_SAID, Reading, Said, Scorer
from journal_tui.mood.sentences import split_sentences


class LiveTone:
    """Scores one text again and again; ``update(text)`` always equals ``scorer.tone(text)``.

    ``said`` are her corrections of its sentences, as for ``Scorer.tone``.
    """

    def __init__(self, scorer: Scorer, said: Said = NOTHING_SAID) -> None:
        self.scorer = scorer
        self._said = said
        self._readings: dict[str, Reading] = {}

    def update(self, text: str) -> Tone | None:
        """The tone of ``text``; None where there are no words or they are not English."""
        spans = split_sentences(text)
        known, fresh = self._readings, dict[str, Reading]()
        readings = []
        for start, end in spans:
            sentence = text[start:end]
            reading = fresh.get(sentence) or known.get(sentence)
            if reading is None:
                reading = self.scorer.read_sentence(sentence, self._said)
            fresh[sentence] = reading
            readings.append(reading)
        # What is no longer in the text is forgotten, so that hours of typing cost no memory.
        self._readings = fresh
        return self.scorer.join(spans, readings)
