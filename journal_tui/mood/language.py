"""Whether a text can be read at all: there are words in it, and they are English."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal, NamedTuple

from journal_tui.mood.common_words import (
    BORROWED,
    ENGLISH,
    FOREIGN,
    FOREIGN_IN_NAMES,
    NAMES,
    SHARED,
)
from journal_tui.mood.sentences import EMOJI
from journal_tui.mood.tokens import raw_tokens

NotRead = Literal["empty", "not english"]

# What a word of each sort says for English, and against it. One English word slips into any text;
# those that follow it weigh more, so that a text with a foreign quotation is read.
_ENGLISH_WEIGHT, _SHARED_WEIGHT, _BORROWED_WEIGHT = 2.0, 1.0, 0.25
_MORE_ENGLISH_WEIGHT = 1.0
_FOREIGN_WEIGHT, _HINT_WEIGHT = 2.0, 1.0
# Names look foreign: a text in which only a few words do gets the benefit of the doubt.
_LEAST_AGAINST = 2.0
_LEAST_AGAINST_A_WORD = 0.5

_ENGLISH_ENDINGS = ("ing", "ed", "ly", "ness", "tion", "ful", "less", "ous", "'s", "n't", "ght")
_FOREIGN_ENDINGS_TEXT = """
eur eux ais heid keit lich isch ung tje lig cht ndt oj aj ej ij ov iv ik uk os as ez az ede ene en
"""
_FOREIGN_ENDINGS = tuple(_FOREIGN_ENDINGS_TEXT.split())
_FOREIGN_BEGINNINGS_TEXT = "zb zd zg zl zm zn zr zv zw vl vn vr vz ml mn mr mz"
_FOREIGN_BEGINNINGS = tuple(_FOREIGN_BEGINNINGS_TEXT.split())
_FOREIGN_PAIRS_TEXT = """
aa ii uu kk fj gj hj kj lj mj pj rj tj vj zj ij jk cz sz zs rz zc zn zt zw dz hv ih tk vr yk
"""
_FOREIGN_PAIRS = tuple(_FOREIGN_PAIRS_TEXT.split())
# French and Italian leave a vowel out where English never does: "c'etait", "l'acqua".
_ELIDED_TEXT = r"(?!c'mon|d'you|t'other|s'more)(?:[cdjlmnst]|qu|dell|nell|un)'[^\W\d_]{3,}"
_LAST_LATIN_LETTER = "\u024f"


class WordCounts(NamedTuple):
    """How many words, and how many of them are of which sort.

    ``english``, ``foreign``: plainly so; ``shared``: English, and some other language's as well
    or only shaped like English; ``borrowed``: the English of runners everywhere; ``hints``: looks
    foreign, or stands in names; ``other_letters``: of another script. ``faces`` counts emoji and
    emoticons.
    """

    words: int = 0
    english: int = 0
    foreign: int = 0
    other_letters: int = 0
    faces: int = 0
    shared: int = 0
    borrowed: int = 0
    hints: int = 0


def count_words(words: Sequence[str]) -> WordCounts:
    """Count the tokens (in small letters) of a text or of a sentence."""
    if _FOREIGN_UNREAD and (next(_FEW, None) is None or _has_stranger(words)):
        _read_foreign()
    sorts = [0] * (_UNKNOWN + 1)
    for word in words:
        sorts[_SORTS.get(word, _UNKNOWN)] += 1
    english, shared, borrowed, foreign, in_names, _, unknown = sorts
    if not foreign and english * _ENGLISH_WEIGHT >= (in_names + unknown) * _HINT_WEIGHT:
        # English whatever the other tokens look like.
        return WordCounts(words=len(words), english=english, shared=shared, borrowed=borrowed)
    others = [word for word in words if word not in _SORTS]
    strangers = [word for word in others if word[0].isalpha()]
    return WordCounts(
        words=len(words) - len(others) + len(strangers),
        english=english,
        foreign=foreign + len([word for word in strangers if _elided().fullmatch(word)]),
        other_letters=len([word for word in strangers if word[0] > _LAST_LATIN_LETTER]),
        faces=len([word for word in others if is_face(word)]),
        shared=shared + len([word for word in strangers if _looks_english(word)]),
        borrowed=borrowed,
        hints=in_names + len([word for word in strangers if _looks_foreign(word)]),
    )


@cache
def _elided() -> re.Pattern[str]:
    return re.compile(_ELIDED_TEXT)


def _looks_english(word: str) -> bool:
    return len(word) > 4 and word.endswith(_ENGLISH_ENDINGS)


def _looks_foreign(word: str) -> bool:
    """Whether the letters of a word that is in no list are seldom those of an English one."""
    if not word.isascii():
        return True
    if len(word) < 4 or (word[-1] == "s" and _SORTS.get(word[:-1]) == _ENGLISH):
        return False
    last = word[-1]
    if last in "aiouj" and word[-2] != last:
        return True
    if len(word) > 4 and word.endswith(_FOREIGN_ENDINGS):
        return True
    # A letter that is doubled, but not lengthened: "kaataa", not "aaargh".
    return word.startswith(_FOREIGN_BEGINNINGS) or any(
        pair in word and pair + pair[0] not in word for pair in _FOREIGN_PAIRS
    )


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
    """Why a text with these counts is not read, None where it is.

    English until more speaks against it than for it: a text of which nothing is known is read.
    """
    if not counts.words:
        return None if counts.faces else "empty"
    if counts.other_letters * 2 > counts.words:
        return "not english"
    english = (
        counts.english * _ENGLISH_WEIGHT
        + max(0, counts.english - 1) * _MORE_ENGLISH_WEIGHT
        + counts.shared * _SHARED_WEIGHT
        + counts.borrowed * _BORROWED_WEIGHT
    )
    against = counts.foreign * _FOREIGN_WEIGHT + counts.hints * _HINT_WEIGHT
    least = max(_LEAST_AGAINST, _LEAST_AGAINST_A_WORD * (counts.words - counts.borrowed))
    return "not english" if against > english and against >= least else None


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
_ENGLISH, _SHARED, _BORROWED, _FOREIGN, _FOREIGN_IN_NAMES, _NAMES, _UNKNOWN = range(7)
_SORTS = {
    **dict.fromkeys(ENGLISH.split(), _ENGLISH),
    **dict.fromkeys(SHARED.split(), _SHARED),
    **dict.fromkeys(BORROWED.split(), _BORROWED),
    **dict.fromkeys(FOREIGN_IN_NAMES.split(), _FOREIGN_IN_NAMES),
    **dict.fromkeys(NAMES.split(), _NAMES),
}
# More foreign words than others are known: they are read when a word is met that is none of these,
# or when there are more sentences than it pays to look for one.
_FOREIGN_UNREAD = [FOREIGN]
_FEW = iter(range(20))


def _has_stranger(words: Iterable[str]) -> bool:
    return any(word[0].isalpha() and word not in _SORTS for word in words)


def _read_foreign() -> None:
    for words in _FOREIGN_UNREAD:
        _SORTS.update(dict.fromkeys(words.split(), _FOREIGN))
    # Last, so that no other thread takes them for read before they are.
    _FOREIGN_UNREAD.clear()
