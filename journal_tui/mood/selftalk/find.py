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
from journal_tui.mood.selftalk.patterns import (
    ARTICLE,
    DENIED,
    NOT_NOW,
    OWN_VOICE,
    PLAYFUL,
    REPORTED,
    RUDE,
    SAID,
    STRONGER,
    WHERE_RUDE,
    likely,
)
from journal_tui.mood.selftalk.words import Pattern
from journal_tui.mood.tokens import raw_tokens, straighten

# A longer sentence is quoted by the clause that hurts.
LONGEST_QUOTE = 200
# With the words before it what is said fits on three lines of the boost screen (60 columns).
LONGEST_SAID = 125
_BEFORE = 60
# A sentence is searched in stretches of this many characters, so that the work stays linear.
_WINDOW = 800
_NEARBY = 300
_KEPT = r"([^\W\d_])\1{2,}|\s+|[^*_~]"
_DOUBLED = "sl"
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
    tidy, kept = sentence, None
    if _is_lengthened(sentence):
        tidy, kept = _tidied(sentence)
        words = [token.lower() for token in raw_tokens(tidy)]
    patterns = likely(words)
    if not patterns:
        return None
    if kept is None and _is_untidy(sentence):
        tidy, kept = _tidied(sentence)
    folded = _fold(straighten(tidy))
    for pattern in patterns:
        # Most often nothing is found: one look is quicker than the stretches one by one.
        if len(folded) <= _WINDOW and not _compiled(pattern.regex).search(folded):
            continue
        for at in range(0, len(folded), _WINDOW):
            for match in _compiled(pattern.regex).finditer(folded, at, at + _WINDOW):
                if _meant(folded, match, pattern):
                    start, end = _quote(sentence, *_span(match, kept))
                    return Harsh(start, end, pattern.kind, pattern.answer, _label(match))
    return None


def to_you(sentence: str) -> str | None:
    """Her harsh sentence as she would say it to a friend, in "you"; None where it is not harsh.

    Her own sentence turned where a rule masters the whole of it, then a kind answer; else the
    answer alone. The same sentence always gets the same; nothing is claimed about the run itself.
    """
    harsh = find_harsh(sentence)
    if harsh is None:
        return None
    # Only a boost needs the rules and the texts: scoring does not wait for them.
    from journal_tui.mood.selftalk.turn import turn
    from journal_tui.texts.friend import TO_A_FRIEND

    # A rude word is not said back to her.
    rude = _compiled(RUDE).search(harsh.label) is not None
    kind = TO_A_FRIEND[WHERE_RUDE if rude else harsh.answer]
    answers = [answer.format(label=harsh.label) for answer in kind]
    chosen = crc32(sentence.encode("utf-8", "replace"))
    turned = turn(sentence[harsh.start : harsh.end], harsh.label)
    if turned is not None and not _compiled(RUDE).search(turned):
        both = [f"{turned} {answer}" for answer in answers]
        fitting = [said for said in both if len(said) <= LONGEST_SAID]
        if fitting:
            return fitting[chosen % len(fitting)]
    return answers[chosen % len(answers)]


@cache
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex)


def _label(match: re.Match[str]) -> str:
    """The word she has for herself, without what makes it stronger ("such a total idiot")."""
    groups = match.groupdict()
    found = groups.get("label") or groups.get("identity") or ""
    bare = _compiled(STRONGER).sub("", found).strip(" ,")
    if not _compiled(ARTICLE).match(found) or bare.startswith("waste of"):
        return found if found.startswith("a waste") else bare
    return f"{'an' if bare[:1] in 'aeiou' else 'a'} {bare}"


def _fold(text: str) -> str:
    """Small letters, each character in its place (the capital dotted I would grow by one)."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


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


def _tidied(sentence: str) -> tuple[str, list[int]]:
    """The sentence without emphasis, spare blanks and lengthened letters ("*sooo*   slow").

    With it the place in the sentence of each character that is left.
    """
    kept: list[int] = []
    for match in _compiled(_KEPT).finditer(sentence):
        # "soooo" is "so"; a letter that words do double is kept twice ("useless", "still").
        twice = match.end() - match.start() > 2 and match.group()[0].lower() in _DOUBLED
        kept += range(match.start(), match.start() + 1 + twice)
    tidy = "".join(" " if sentence[place].isspace() else sentence[place] for place in kept)
    return tidy, kept


def _span(match: re.Match[str], kept: list[int] | None) -> tuple[int, int]:
    """Where a match in the tidied sentence stands in the sentence as it is written."""
    if kept is None:
        return match.span()
    return kept[match.start()], kept[match.end() - 1] + 1


def _meant(folded: str, match: re.Match[str], pattern: Pattern) -> bool:
    """Whether a match is hers, is meant, is meant now, and is no plain fact."""
    before = folded[max(0, match.start() - _BEFORE) : match.start()]
    if _compiled(DENIED).search(before) or _compiled(REPORTED).search(before):
        return False
    around = max(0, match.start() - _NEARBY)
    nearby = folded[around : match.end() + _NEARBY]
    facts = (NOT_NOW, PLAYFUL, pattern.unless) if pattern.unless else (NOT_NOW, PLAYFUL)
    if any(_compiled(fact).search(nearby) for fact in facts):
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


def _quote(sentence: str, first: int, last: int) -> tuple[int, int]:
    """The whole sentence, or the clause around ``first``..``last`` where it is very long."""
    if len(sentence) <= LONGEST_QUOTE:
        return 0, len(sentence)
    start = max(sentence.rfind(mark, 0, first) for mark in _CLAUSE_MARKS) + 1
    ends = [place for mark in _CLAUSE_MARKS if (place := sentence.find(mark, last)) >= 0]
    end = min(ends, default=len(sentence))
    while start < first and sentence[start].isspace():
        start += 1
    while end > last and sentence[end - 1].isspace():
        end -= 1
    return start, end
