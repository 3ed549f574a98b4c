"""Whether a text can be read at all: there are words in it, and they are English."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from journal_tui.mood.common_words import ENGLISH, FOREIGN
from journal_tui.mood.sentences import EMOJI
from journal_tui.mood.tokens import raw_tokens

NotRead = Literal["empty", "not english"]

# Fewer words than this get the benefit of the doubt: "Fartlek, Garmin died" is English enough.
SHORT = 4
_ENGLISH_SHARE = 0.15
_ENGLISH_ENDINGS = (
    "ing",
    "ed",
    "ly",
    "ness",
    "tion",
    "ful",
    "less",
    "ous",
    "'s",
    "n't",
    "ght",
    "ck",
)
_LAST_LATIN_LETTER = "\u024f"


class WordCounts(NamedTuple):
    """How many words, and how many of them are plainly English, foreign, or of other letters.

    ``faces`` counts emoji and emoticons.
    """

    words: int = 0
    english: int = 0
    foreign: int = 0
    other_letters: int = 0
    faces: int = 0


def count_words(words: Sequence[str]) -> WordCounts:
    """Count the tokens (in small letters) of a text or of a sentence."""
    english = sum(map(ENGLISH.__contains__, words))
    if english * 2 > len(words):
        # Plainly English: the marks among the tokens change nothing.
        return WordCounts(words=len(words), english=english)
    alphabetic = [word for word in words if word[0].isalpha()]
    return WordCounts(
        words=len(alphabetic),
        english=len([word for word in alphabetic if word in ENGLISH or _looks_english(word)]),
        foreign=len([word for word in alphabetic if word in FOREIGN]),
        other_letters=len([word for word in alphabetic if word[0] > _LAST_LATIN_LETTER]),
        faces=len([word for word in words if is_face(word)]) if len(words) > len(alphabetic) else 0,
    )


def _looks_english(word: str) -> bool:
    return len(word) > 4 and word.endswith(_ENGLISH_ENDINGS) and word not in FOREIGN


def is_face(token: str) -> bool:
    """Whether a token is an emoji or an emoticon."""
    if len(token) > 1:
        return token[0] in ":;=<"
    return token in _FACES


def add_counts(counts: Iterable[WordCounts]) -> WordCounts:
    """The counts of sentences together."""
    columns = zip(*counts, strict=True)
    return WordCounts(*(sum(column) for column in columns))


def judge(counts: WordCounts) -> NotRead | None:
    """Why a text with these counts is not read, None where it is."""
    if not counts.words:
        return None if counts.faces else "empty"
    if counts.other_letters * 2 > counts.words or counts.foreign > counts.english:
        return "not english"
    if counts.words < SHORT:
        return None
    if counts.foreign and counts.foreign == counts.english:
        return "not english"
    return None if counts.english >= counts.words * _ENGLISH_SHARE else "not english"


def not_read_reason(text: str) -> NotRead | None:
    """Why ``text`` gets no tone: nothing to read in it, or another language; None where it does.

    A text of nothing but emoji is read where the scorer knows one of them.
    """
    return judge(count_words([token.lower() for token in raw_tokens(text)]))


class _EmojiRanges:
    """The characters of a range expression such as "a-fx-z", as a container."""

    def __init__(self, expression: str) -> None:
        self._ranges: list[tuple[str, str]] = []
        at = 0
        while at < len(expression):
            width = 3 if expression[at + 1 : at + 2] == "-" else 1
            self._ranges.append((expression[at], expression[at + width - 1]))
            at += width

    def __contains__(self, character: object) -> bool:
        return isinstance(character, str) and any(
            first <= character <= last for first, last in self._ranges
        )


_FACES = _EmojiRanges(EMOJI)
