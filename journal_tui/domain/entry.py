"""An entry: one sitting with the journal, its feeling, its tone and its mood."""

from datetime import date, datetime
from typing import Literal, NamedTuple

from journal_tui.domain.run import Run

MoodSource = Literal["said", "read"]
SelfTalkKind = Literal[
    "labelling", "all-or-nothing", "should", "mind reading", "discounting", "fortune telling"
]


class Feeling(NamedTuple):
    """What she said herself, on the Feeling Scale -5..+5 (Hardy & Rejeski 1989)."""

    during: int | None = None
    after: int | None = None
    words: tuple[str, ...] = ()


class SentenceTone(NamedTuple):
    """The tone of one sentence: ``text[start:end]`` has this polarity, -1..+1."""

    start: int
    end: int
    polarity: float


class SelfTalk(NamedTuple):
    """A stretch of the text in which she speaks harshly of herself, by its kind."""

    start: int
    end: int
    kind: SelfTalkKind


class _ToneFields(NamedTuple):
    polarity: float
    subjectivity: float
    sentences: tuple[SentenceTone, ...] = ()
    self_talk: tuple[SelfTalk, ...] = ()
    low: bool = False
    care: bool = False
    scorer: str = ""


class Tone(_ToneFields):
    """What was read in the words of a reflection.

    ``polarity`` -1..+1 and ``subjectivity`` 0..1 are those of the whole text, ``sentences`` is
    the arc. ``low`` says that the text is a low one, ``care`` that it holds words of self-harm
    (then no score is ever shown). ``scorer`` names the scorer and its version.

    The arc may be given as anything that can be gone through: a large journal leaves it unread
    until somebody asks, and then it is read each time.
    """

    __slots__ = ()

    @property
    def sentences(self) -> tuple[SentenceTone, ...]:
        """The tone of each sentence, in order."""
        return tuple(self[2])

    def is_harsh(self, sentence: SentenceTone) -> bool:
        """Whether she speaks harshly of herself in a sentence, or in part of it."""
        return any(one.start < sentence.end and sentence.start < one.end for one in self.self_talk)


class Correction(NamedTuple):
    """What she says a tone is, above what was read (R2).

    ``polarity`` -1..+1 is that of the sentence of exactly these letters, or of the whole entry
    where ``sentence`` is empty.
    """

    polarity: float
    sentence: str = ""


class Mood(NamedTuple):
    """One number -1..+1 for an entry, and whether she said it or it was read."""

    value: float
    source: MoodSource


class _EntryFields(NamedTuple):
    id: str
    at: datetime
    created_at: datetime
    updated_at: datetime
    text: str = ""
    run: Run | None = None
    feeling: Feeling = Feeling()
    tone: Tone | None = None
    tags: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    deleted_at: datetime | None = None
    origins: tuple[str, ...] = ()
    other_texts: tuple[str, ...] = ()


class Entry(_EntryFields):
    """One sitting with the journal: a reflection, with or without a run.

    ``at`` is when the run began, or when she sat down to write. All times are aware.
    ``tone`` is None where nothing can be read: no words, or not English; the sentences that she
    corrected count in it as she said. ``corrections`` are hers, and outlive every new reading.
    A deleted entry stays as a tombstone with ``deleted_at`` set. ``origins`` name what was
    brought in for it from other programs, so that it comes in once (``domain.imported``).
    ``other_texts`` are further versions of the text, written on another machine in the same
    place: they are kept until she settles which words stand.

    The text may be given as anything whose ``str`` it is, unless it is blank: a large journal
    leaves it unread until somebody asks, and then it is read each time.
    """

    __slots__ = ()

    @property
    def text(self) -> str:
        """Her words."""
        return str(self[4])

    @property
    def has_words(self) -> bool:
        """Whether there is more than white space in the text."""
        given = self[4]
        # What was left unread is not blank.
        return not isinstance(given, str) or bool(given.strip())

    @property
    def unsettled(self) -> bool:
        """Whether there are two or more versions of its words, and she has not chosen yet."""
        return bool(self.other_texts)

    @property
    def day(self) -> date:
        """The day she would call it, in the time zone of the entry."""
        return self.at.date()

    @property
    def waiting(self) -> bool:
        """Whether this is a run whose reflection has not been written yet."""
        return self.run is not None and not self.has_words

    @property
    def care(self) -> bool:
        """Whether its words ask for care: no number, no quote and no count beside them (R7)."""
        return self.tone is not None and self.tone.care

    @property
    def distance_m(self) -> float | None:
        """Metres of the run, or None."""
        return self.run.distance_m if self.run else None

    @property
    def said_tone(self) -> float | None:
        """The polarity that she says the whole text has, None where she did not correct it."""
        return next((one.polarity for one in self.corrections if not one.sentence), None)

    @property
    def said_sentences(self) -> dict[str, float]:
        """The polarity that she says a sentence has, by the letters of the sentence."""
        return {one.sentence: one.polarity for one in self.corrections if one.sentence}

    @property
    def mood(self) -> Mood | None:
        """Her feeling (after, else during; over 5), else her word on the tone, else the tone.

        None where there is none of them, and as well for words of self-harm: they get no number.
        """
        tone = self.tone
        if tone is not None and tone.care:
            return None
        feeling = self.feeling
        said = feeling.during if feeling.after is None else feeling.after
        if said is not None:
            return Mood(said / 5, "said")
        # Most have none, and all of a journal are asked at once.
        corrected = self.said_tone if self.corrections else None
        if corrected is not None:
            return Mood(corrected, "said")
        return None if tone is None else Mood(tone.polarity, "read")


def mood_level(value: float) -> int:
    """-2 very low (<= -0.5), -1 low (<= -0.15), 0 even, 1 good (>= 0.15), 2 very good (>= 0.5)."""
    for level, bound in ((-2, -0.5), (-1, -0.15)):
        if value <= bound:
            return level
    return 2 if value >= 0.5 else 1 if value >= 0.15 else 0


def polarity_of_level(level: int) -> float:
    """The polarity that stands for a ``mood_level`` -2..2 where she says no more than that."""
    return {-2: -0.75, -1: -0.3, 0: 0.0, 1: 0.3, 2: 0.75}[level]
