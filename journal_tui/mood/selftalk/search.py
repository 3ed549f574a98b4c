"""The search for harsh self-talk in a sentence whose words make it likely."""

import re
from collections.abc import Iterable
from functools import cache

from journal_tui.mood.selftalk.find import Harsh
from journal_tui.mood.selftalk.patterns import (
    ARTICLE,
    DENIED,
    NOT_NOW,
    OWN_VOICE,
    PATTERNS,
    PLAYFUL,
    REPORTED,
    RUDE,
    SAID,
    STRONGER,
)
from journal_tui.mood.selftalk.words import Pattern
from journal_tui.mood.tokens import straighten

# A longer sentence is quoted by the clause that hurts.
LONGEST_QUOTE = 200
_BEFORE = 60
# A sentence is searched in stretches of this many characters, so that the work stays linear.
_WINDOW = 800
_NEARBY = 300
_CLAUSE_MARKS = ",;:()\u2014\u2013"
_QUOTATION = '"\u201c\u201d'


def search(sentence: str, tidy: str, kept: list[int] | None, places: Iterable[int]) -> Harsh | None:
    """The harsh self-talk that the patterns at ``places`` find, None where they find none.

    ``tidy`` is the sentence without what only dresses it up, ``kept`` where each of its
    characters stands in the sentence; None where it is the sentence as it is.
    """
    folded = _fold(straighten(tidy))
    for pattern in [PATTERNS[place] for place in places]:
        # Most often nothing is found: one look is quicker than the stretches one by one.
        if len(folded) <= _WINDOW and not _compiled(pattern.regex).search(folded):
            continue
        for at in range(0, len(folded), _WINDOW):
            for match in _compiled(pattern.regex).finditer(folded, at, at + _WINDOW):
                if _meant(folded, match, pattern):
                    start, end = _quote(sentence, *_span(match, kept))
                    return Harsh(start, end, pattern.kind, pattern.answer, _label(match))
    return None


def is_rude(text: str) -> bool:
    """Whether a word is in it that is not said back to her."""
    return _compiled(RUDE).search(text) is not None


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
