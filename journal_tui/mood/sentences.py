"""Where a reflection's sentences begin and end.

People type "..." and "!!", forget the space after a full stop and end a thought with an emoji;
NLTK's splitter needs data that is not shipped. One pass over the places where a sentence may
end, each decided by its neighbours, in time linear in the length of the text.
"""

import re
from functools import cache

# Two stretches below U+FFFF at most: more would make each pattern three times as slow to compile.
EMOJI = "\U0001f1e6-\U0001faff\u2600-\u27bf\u2b50-\u2b55"
_JOINERS = "\ufe0f\u200d\u20e3\u2640\u2642"
_CLOSING = "\"'\u201d\u2019)\\]"

_EMOTICON_TAIL = r"['\u2019]?-?[()DPp](?!\w)"
# One set of characters in front lets the search run over everything else at full speed; the
# alternatives then look back at which of them it was.
_BOUNDARY = (
    rf"[.!?\u2026\n:;={EMOJI}](?:"
    rf"(?P<mark>(?<=[.!?\u2026])[.!?\u2026]*[{_CLOSING}]*)"
    r"|(?P<line>(?<=\n)\s*)"
    rf"|(?P<face>(?<=[:;=]){_EMOTICON_TAIL})"
    rf"|(?P<emoji>(?<![:;=])[{EMOJI}{_JOINERS}]*))"
)
_AFTER_MARK = rf"(?:[ \t]*(?:[{EMOJI}{_JOINERS}]+|[:;=]{_EMOTICON_TAIL}))+"
# The same for a text in ASCII: without the emoji they are compiled in a quarter of the time.
_ASCII_BOUNDARY = (
    r"[.!?\n:;=](?:"
    r"(?P<mark>(?<=[.!?])[.!?]*[\"')\]]*)"
    r"|(?P<line>(?<=\n)\s*)"
    rf"|(?P<face>{_EMOTICON_TAIL}))"
)
_ASCII_AFTER_MARK = rf"(?:[ \t]*[:;=]{_EMOTICON_TAIL})+"
# Of a text in ASCII that has none of these a sentence may end at its end alone.
_MAY_END = frozenset(".!?\n:;=")
_VISIBLE = re.compile(r"\S")
_WORD = rf"[^\W_]|[{EMOJI}]"
_ASCII_WORD = r"[^\W_]"
_ABBREVIATIONS_TEXT = """
mr mrs ms dr prof st rd ave mt vs eg ie e.g i.e etc approx ca cf min mins sec secs hr hrs mi km
kms ft yd yds lb lbs kg no nr vol fig jan feb mar apr jun jul aug sep sept oct nov dec mon tue
tues wed thu thur thurs fri sat sun a.m p.m u.s u.k
"""
_ABBREVIATIONS = frozenset(_ABBREVIATIONS_TEXT.split())
# These end a sentence as often as not: they do when a capital follows.
_ABBREVIATIONS_THAT_MAY_END_TEXT = """
etc min mins sec secs hr hrs mi km kms ft yd yds lb lbs kg a.m p.m u.s u.k no mon tue tues wed
thu thur thurs fri sat sun mar
"""
_ABBREVIATIONS_THAT_MAY_END = frozenset(_ABBREVIATIONS_THAT_MAY_END_TEXT.split())
_LAST_WORD = r"[^\W\d_]+(?:\.[^\W\d_]+)*\Z"
_LONGEST_ABBREVIATION = 8


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The (start, end) of each sentence, in order.

    Every visible character lies in exactly one of them; none begins or ends with a blank. Empty
    for a blank text.
    """
    start = _next_visible(text, 0)
    if start is None:
        return ()
    stop = _rstrip(text, start, len(text))
    is_ascii = text.isascii()
    if is_ascii and _MAY_END.isdisjoint(text[start:stop].rstrip(".!?")):
        # What is logged in a shell is one sentence as a rule: the patterns are not even compiled.
        return ((start, stop),)
    spans: list[tuple[int, int]] = []
    word = _compiled(_ASCII_WORD if is_ascii else _WORD)
    boundary = _compiled(_ASCII_BOUNDARY if is_ascii else _BOUNDARY)
    first_word = word.search(text, start)
    done = start
    for match in boundary.finditer(text, start):
        if match.start() < done or first_word is None or first_word.start() >= match.end():
            continue
        end = _end_of_sentence(text, match, start)
        if end is None:
            continue
        following = _next_visible(text, end)
        if following is None:
            break
        spans.append((start, _rstrip(text, start, end)))
        start = done = following
        if first_word.start() < start:
            first_word = word.search(text, start)
    spans.append((start, stop))
    if len(spans) > 1 and first_word is None:
        # What is left holds no word: it belongs to the sentence before it.
        spans[-2:] = [(spans[-2][0], spans[-1][1])]
    return tuple(spans)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _end_of_sentence(text: str, match: re.Match[str], start: int) -> int | None:
    """Where the sentence ends when it ends at this match, else None."""
    kind, end = match.lastgroup, match.end()
    following = text[end : end + 1]
    if kind == "line":
        blank_line = match.group().count("\n") > 1
        return end if blank_line or not following.islower() else None
    if kind in ("face", "emoji"):
        return end if _capital_follows(text, end, needs_space=True) else None
    after = _compiled(_ASCII_AFTER_MARK if text.isascii() else _AFTER_MARK).match(text, end)
    if after is not None:
        return after.end()
    mark = match.group()
    if mark[0] in "!?":
        closed = mark[-1] not in ".!?\u2026"
        return None if closed and _lower_follows(text, end) else end
    if (len(mark) > 1 and mark[1] in ".!?\u2026") or mark[0] == "\u2026":
        return _after_dots(text, match)
    return _after_full_stop(text, match, start)


def _after_dots(text: str, match: re.Match[str]) -> int | None:
    """Dots end a sentence only where a capital follows (or a mark that always ends one)."""
    end = match.end()
    if "!" in match.group() or "?" in match.group():
        return end
    return end if _capital_follows(text, end, needs_space=False) else None


def _after_full_stop(text: str, match: re.Match[str], start: int) -> int | None:
    end = match.end()
    following = text[end : end + 1]
    before = text[max(start, match.start() - _LONGEST_ABBREVIATION) : match.start()]
    found = _compiled(_LAST_WORD).search(before)
    word = found.group().lower() if found else ""
    closed = len(match.group()) > 1
    if not following.isspace():
        # "run.It was": a missing space, but "1.5", "e.g.", "blog.org" and "v2.Next" are none.
        glued = len(word) > 1 and following.isupper() and text[end + 1 : end + 2].islower()
        return end if glued or (closed and following.isupper()) else None
    if closed:
        return None if _lower_follows(text, end) else end
    if len(word) == 1 and word != "i" and found is not None and text[match.start() - 1].isupper():
        return None  # an initial
    if word in _ABBREVIATIONS:
        may_end = word in _ABBREVIATIONS_THAT_MAY_END
        return end if may_end and _capital_follows(text, end, needs_space=True) else None
    return end


def _capital_follows(text: str, at: int, *, needs_space: bool) -> bool:
    visible = _VISIBLE.search(text, at)
    if visible is None:
        return True
    if needs_space and visible.start() == at:
        return False
    return visible.group().isupper() or visible.group() in "\"'\u201c\u2018("


def _lower_follows(text: str, at: int) -> bool:
    visible = _VISIBLE.search(text, at)
    return visible is not None and visible.group().islower()


def _next_visible(text: str, at: int) -> int | None:
    visible = _VISIBLE.search(text, at)
    return visible.start() if visible else None


def _rstrip(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
