"""Sentences in which she speaks harshly of herself, and the same as said to a friend.

The kinds follow the cognitive distortions that Bollen et al. (PNAS 2021) list as n-grams. Only
sentences about herself count: not what others said, not others, not "stupid hill".
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple
from zlib import crc32

from journal_tui.domain.entry import SelfTalkKind
from journal_tui.mood.selftalk_patterns import (
    DENIED,
    FIRST_TRIGGERS,
    INJURY,
    OWN_VOICE,
    PATTERNS,
    PLACES_BY_TRIGGER,
    REPORTED,
    SAID,
    Pattern,
)
from journal_tui.mood.tokens import raw_tokens, straighten
from journal_tui.texts.friend import TO_A_FRIEND

# A longer sentence is quoted by the clause that hurts.
LONGEST_QUOTE = 200
_BEFORE = 60
# A sentence is searched in stretches of this many characters, so that the work stays linear.
_WINDOW = 800
_NEARBY = 300
_CLAUSE_MARKS = ",;:()\u2014\u2013"
_QUOTATION = '"\u201c\u201d'


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
    triggers = FIRST_TRIGGERS.intersection(words)
    if not triggers:
        return None
    folded = _fold(straighten(sentence))
    for place in sorted({place for word in triggers for place in PLACES_BY_TRIGGER[word]}):
        pattern = PATTERNS[place]
        if any(group.isdisjoint(words) for group in pattern.triggers[1:]):
            continue
        for at in range(0, len(folded), _WINDOW):
            for match in _compiled(pattern.regex).finditer(folded, at, at + _WINDOW):
                if _meant(folded, match, pattern):
                    start, end = _quote(sentence, match)
                    return Harsh(start, end, pattern.kind, pattern.answer, _label(match))
    return None


def to_you(sentence: str) -> str | None:
    """Her harsh sentence as she would say it to a friend, in "you"; None where no rule fits.

    The same sentence always gets the same answer. Nothing is claimed about the run itself.
    """
    harsh = find_harsh(sentence)
    if harsh is None:
        return None
    answers = TO_A_FRIEND[harsh.answer]
    chosen = crc32(sentence.encode("utf-8", "replace")) % len(answers)
    return answers[chosen].format(label=harsh.label)


@cache
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex)


def _label(match: re.Match[str]) -> str:
    """The word she has for herself, without what makes it stronger ("such an idiot")."""
    groups = match.groupdict()
    found = groups.get("label") or groups.get("identity") or ""
    for stronger in ("such ", "so ", "too ", "really "):
        found = found.removeprefix(stronger)
    return found


def _fold(text: str) -> str:
    """Small letters, each character in its place (the capital dotted I would grow by one)."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


def _meant(folded: str, match: re.Match[str], pattern: Pattern) -> bool:
    """Whether a match is hers, is meant, and is no plain fact about an injury."""
    before = folded[max(0, match.start() - _BEFORE) : match.start()]
    if _compiled(DENIED).search(before) or _compiled(REPORTED).search(before):
        return False
    around = max(0, match.start() - _NEARBY)
    nearby = folded[around : match.end() + _NEARBY]
    if pattern.unless_injured and _compiled(INJURY).search(nearby):
        return False
    return not _said_by_another(nearby, match.start() - around)


def _said_by_another(folded: str, at: int) -> bool:
    """Whether ``at`` lies inside double quotation marks that someone else speaks."""
    marks = [place for place, one in enumerate(folded) if one in _QUOTATION]
    if len([place for place in marks if place < at]) % 2 == 0:
        return False
    opened = max(place for place in marks if place < at)
    closed = next((place for place in marks if place > at), len(folded))
    outside = f"{folded[:opened]} {folded[closed + 1 :]}"
    return bool(_compiled(SAID).search(outside)) and not _compiled(OWN_VOICE).search(outside)


def _quote(sentence: str, match: re.Match[str]) -> tuple[int, int]:
    if len(sentence) <= LONGEST_QUOTE:
        return 0, len(sentence)
    start = max(sentence.rfind(mark, 0, match.start()) for mark in _CLAUSE_MARKS) + 1
    ends = [place for mark in _CLAUSE_MARKS if (place := sentence.find(mark, match.end())) >= 0]
    end = min(ends, default=len(sentence))
    while start < match.start() and sentence[start].isspace():
        start += 1
    while end > match.end() and sentence[end - 1].isspace():
        end -= 1
    return start, end
