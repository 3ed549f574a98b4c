"""Sentences in which she speaks harshly of herself, and the same as said to a friend.

The kinds follow the cognitive distortions that Bollen et al. (PNAS 2021) list as n-grams. Only
sentences about herself count: not what others said, not others, not "stupid hill".

Many sentences are passed over for their words alone. What searches the others is loaded for the
first of them: where there is none, a shell command does not wait for it.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache, reduce
from operator import or_
from typing import NamedTuple
from zlib import crc32

from journal_tui.domain.entry import SelfTalkKind
from journal_tui.mood.selftalk.triggers import ABSENT, GROUPS, NEXT_GROUP, TRIGGERS
from journal_tui.mood.tokens import raw_tokens

# With the words before it what is said fits on three lines of the boost screen (60 columns).
LONGEST_SAID = 125
_KEPT = r"([^\W\d_])\1{2,}|\s+|[^*_~]"
_DOUBLED = "sl"

_ENTRIES = TRIGGERS.replace(":", " ").split()
_NUMBERS = dict(zip(_ENTRIES[::2], _ENTRIES[1::2], strict=True))
_ALL = (1 << NEXT_GROUP) - 1


class Harsh(NamedTuple):
    """A harsh stretch of a sentence: its span in it, its kind, which answer fits, her label."""

    start: int
    end: int
    kind: SelfTalkKind
    answer: str
    label: str


def find_harsh(sentence: str, words: Sequence[str] | None = None) -> Harsh | None:
    """The harsh self-talk of one sentence, None where there is none.

    ``words`` are the sentence's tokens in small letters, where the caller has them. The span is
    the whole sentence, or the clause where the sentence is very long.
    """
    if words is None:
        words = [token.lower() for token in raw_tokens(sentence)]
    tidy, kept = sentence, None
    if _is_lengthened(sentence):
        tidy, kept = _tidied(sentence)
        words = [token.lower() for token in raw_tokens(tidy)]
    places = likely(words)
    if not places:
        return None
    if kept is None and _is_untidy(sentence):
        tidy, kept = _tidied(sentence)
    from journal_tui.mood.selftalk.search import search

    return search(sentence, tidy, kept, places)


def likely(words: Iterable[str]) -> list[int]:
    """The places in ``PATTERNS`` of those whose triggers are all among ``words``, in order."""
    held = reduce(or_, map(_bits_of, _NUMBERS.keys() & words), _bits(ABSENT))
    asked = held & _ALL
    for _ in range(1, GROUPS):
        held >>= NEXT_GROUP
        asked &= held
    found = []
    while asked:
        lowest = asked & -asked
        found.append(lowest.bit_length() - 1)
        asked ^= lowest
    return found


@cache
def _bits_of(word: str) -> int:
    return _bits(_NUMBERS[word])


@cache
def _bits(numbers: str) -> int:
    """Each number as a bit, so that all patterns are asked at once."""
    return sum([1 << int(number) for number in numbers.replace(",", " ").split()])


def to_you(sentence: str) -> str | None:
    """Her harsh sentence as she would say it to a friend, in "you"; None where it is not harsh.

    Her own sentence turned where a rule masters the whole of it, then a kind answer; else the
    answer alone. The same sentence always gets the same; nothing is claimed about the run itself.
    """
    harsh = find_harsh(sentence)
    if harsh is None:
        return None
    # Only a boost needs the rules and the texts: scoring does not wait for them.
    from journal_tui.mood.selftalk.patterns import WHERE_RUDE
    from journal_tui.mood.selftalk.search import is_rude
    from journal_tui.mood.selftalk.turn import turn
    from journal_tui.texts.friend import TO_A_FRIEND

    # A rude word is not said back to her.
    kind = TO_A_FRIEND[WHERE_RUDE if is_rude(harsh.label) else harsh.answer]
    answers = [answer.format(label=harsh.label) for answer in kind]
    chosen = crc32(sentence.encode("utf-8", "replace"))
    turned = turn(sentence[harsh.start : harsh.end], harsh.label)
    if turned is not None and not is_rude(turned):
        both = [f"{turned} {answer}" for answer in answers]
        fitting = [said for said in both if len(said) <= LONGEST_SAID]
        if fitting:
            return fitting[chosen % len(fitting)]
    return answers[chosen % len(answers)]


def _is_lengthened(text: str) -> bool:
    # A search for any letter three times would take longer than all the rest.
    small = text.lower()
    return (
        "ooo" in small
        or "eee" in small
        or "aaa" in small
        or "uuu" in small
        or "iii" in small
        or "sss" in small
        or "lll" in small
    )


def _is_untidy(text: str) -> bool:
    return not text.isprintable() or "  " in text or "*" in text or "_" in text or "~" in text


@cache
def _kept_in_tidying() -> re.Pattern[str]:
    return re.compile(_KEPT)


def _tidied(sentence: str) -> tuple[str, list[int]]:
    """The sentence without emphasis, spare blanks and lengthened letters ("*sooo*   slow").

    With it the place in the sentence of each character that is left.
    """
    kept: list[int] = []
    for match in _kept_in_tidying().finditer(sentence):
        # "soooo" is "so"; a letter that words do double is kept twice ("useless", "still").
        twice = match.end() - match.start() > 2 and match.group()[0].lower() in _DOUBLED
        kept += range(match.start(), match.start() + 1 + twice)
    tidy = "".join(" " if sentence[place].isspace() else sentence[place] for place in kept)
    return tidy, kept
