"""The words and shapes for mood, feeling and effort."""

from collections.abc import Mapping
from typing import Final

#: Mood levels -2..+2 (``domain.entry.mood_level``) in words.
MOOD_WORDS: Final[Mapping[int, str]] = {
    -2: "very low",
    -1: "low",
    0: "even",
    1: "good",
    2: "very good",
}

#: Shapes of the mood levels -2..+2, in that order: filled where she said it herself.
SHAPES_SAID: Final = ("▼", "▼", "•", "▲", "▲")

#: Shapes of the mood levels -2..+2, in that order: hollow where it was read in the words.
SHAPES_READ: Final = ("▽", "▽", "·", "△", "△")

#: The same where the terminal speaks ASCII: capitals where she said it.
SHAPES_SAID_ASCII: Final = ("V", "V", "o", "A", "A")

#: The same where the terminal speaks ASCII: small signs where it was read.
SHAPES_READ_ASCII: Final = ("v", "v", ".", "^", "^")

#: The Feeling Scale -5..+5 (Hardy & Rejeski 1989); the scale names every other step.
FEELING_WORDS: Final[Mapping[int, str]] = {
    -5: "very bad",
    -4: "bad to very bad",
    -3: "bad",
    -2: "fairly bad to bad",
    -1: "fairly bad",
    0: "neutral",
    1: "fairly good",
    2: "fairly good to good",
    3: "good",
    4: "good to very good",
    5: "very good",
}

#: Effort 0..10 on Foster's CR-10 scale.
EFFORT_WORDS: Final[Mapping[int, str]] = {
    0: "rest",
    1: "very light",
    2: "light",
    3: "light",
    4: "moderate",
    5: "moderate",
    6: "hard",
    7: "hard",
    8: "very hard",
    9: "very hard",
    10: "maximum",
}
