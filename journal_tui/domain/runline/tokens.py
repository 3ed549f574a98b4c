"""A run line cut into words, numbers, clocks, dates, names, quotes and marks.

Every pattern is possessive or of fixed length, and every search that fails either ends the
line or is remembered, so that any text at all is cut in linear time.
"""

import re
from functools import cache
from typing import Final, Literal, NamedTuple

TokenKind = Literal["word", "number", "clock", "bad", "date", "tag", "place", "quote", "mark"]


class Token(NamedTuple):
    """``line[start:end]``; ``text`` is its folded form, or the value of a name or a quote.

    ``closed`` is False for a quote that was opened and goes on to the end of the line.
    """

    kind: TokenKind
    text: str
    start: int
    end: int
    closed: bool = True


#: Control characters and marks that take no room on a screen.
_UNSEEN: Final = frozenset(
    code
    for codes in ((0x7F, 0xA0), (0xAD, 0xAE), (0x200B, 0x2010), (0x202A, 0x202F), (0x2060, 0x2070))
    for code in range(*codes)
)


class _Folding(dict[int, str]):
    """One character for one character: lower case, ASCII digits, plain quotes and minus."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character.isdecimal():
            folded = str(int(character))
        elif character.isspace() or code < 32 or code in _UNSEEN:
            folded = " "
        else:
            lower = character.lower()
            folded = lower if len(lower) == 1 else character
        self[code] = folded
        return folded


_FOLDING: Final = _Folding(
    {
        **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-"),
        **dict.fromkeys(map(ord, "“”„‟«»″"), '"'),
        **dict.fromkeys(map(ord, "‘’‚‛′`"), "'"),
        ord("×"): "x",
    }
)

_TOKEN: Final = re.compile(
    r"""(?P<date>[0-9]{4}(?P<between>[-/.])[0-9]{1,2}(?P=between)[0-9]{1,2}(?![0-9]))
      | (?P<comma>[0-9]++,[0-9]++(?![.:][0-9]))
      | (?P<digits>[0-9]++(?:[.:][0-9]++)*+|(?<![^\s(~])\.[0-9]++)
      | (?P<word>[^\W\d_]++(?:'[^\W\d_]++)*+)
      | (?P<name>[#@])
      | (?P<quote>["'])
      | (?P<mark>\S)""",
    re.VERBOSE,
)
_KINDS: Final[dict[str, TokenKind]] = {"word": "word", "date": "date"}
# Most lines need none of these: they are compiled when they are.
_NAME: Final = r'[^\s,;()"#@]++'
_SINGLE_END: Final = r"'(?!\w)"
_PACE_AHEAD: Final = r"[0-9]{1,3}:[0-9]{2}\s{0,2}/"
_THOUSANDS: Final = r"[0-9]{1,3},[0-9]{3}"
_PLAIN: Final = re.compile(r"[0-9]++(?:\.[0-9]++)?|\.[0-9]++")
_CLOCK: Final = re.compile(r"[0-9]{1,3}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]++)?")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def is_thousands(number: str) -> bool:
    """Whether a number with a comma may be a grouped whole one, such as "2,400"."""
    return _compiled(_THOUSANDS).fullmatch(number) is not None


def tokenise(line: str) -> list[Token]:
    """Cut any text into tokens; white space and control characters only part them."""
    return _Lexer(line).tokens()


class _Lexer:
    def __init__(self, line: str) -> None:
        self.line = line
        self.folded = line.translate(_FOLDING)
        self.single_quotes_end = True

    def tokens(self) -> list[Token]:
        found: list[Token] = []
        at = 0
        while match := _TOKEN.search(self.folded, at):
            kind = match.lastgroup
            start, at = match.span()
            text = match.group()
            if kind == "name":
                token = self.name(start)
            elif kind == "quote":
                token = self.quote(start)
            elif kind in ("comma", "digits"):
                token = Token(_number_kind(text), text, start, at)
            else:
                token = Token(_KINDS.get(kind or "", "mark"), text, start, at)
            at = token.end
            found.append(token)
        return found

    def name(self, start: int) -> Token:
        """A tag or a place: a bare word, or anything between quotes."""
        kind: TokenKind = "tag" if self.folded[start] == "#" else "place"
        inside = start + 1
        if kind == "place" and _compiled(_PACE_AHEAD).match(self.folded, inside):
            return Token("mark", "@", start, inside)
        if self.folded.startswith('"', inside):
            value, end, closed = self.quoted(inside)
            return Token(kind, value, start, end, closed)
        match = _compiled(_NAME).match(self.folded, inside)
        value = self.line[inside : match.end()].rstrip(".!?:'’…") if match else ""
        return Token(kind, value, start, inside + len(value))

    def quote(self, start: int) -> Token:
        if self.folded[start] == "'":
            return self.single_quote(start)
        value, end, closed = self.quoted(start)
        return Token("quote", value, start, end, closed)

    def quoted(self, start: int) -> tuple[str, int, bool]:
        """The text of a double quote, where it ends, and whether it was closed.

        A straight quote ends at the next straight one (two of them stand for one inside), a
        typographic one at the next of any kind; what is not closed goes to the end.
        """
        straight = self.line[start] == '"'
        end = self.straight_end(start) if straight else -1
        doubled = end >= 0
        if end < 0:
            end = self.folded.find('"', start + 1)
            # A straight quote here is one of a pair that stands for a quote inside.
            end = -1 if straight and self.line.startswith('"', end) else end
        closed = end >= 0
        if not closed:
            end = len(self.line)
        value = self.line[start + 1 : end]
        if doubled:
            value = value.replace('""', '"')
        return value.strip(), end + 1 if closed else end, closed

    def straight_end(self, start: int) -> int:
        end = self.line.find('"', start + 1)
        while end >= 0 and self.line.startswith('"', end + 1):
            end = self.line.find('"', end + 2)
        return end

    def single_quote(self, start: int) -> Token:
        """'felt sick', where it opens at the start of a word; else the mark is a mark."""
        opens = start == 0 or self.folded[start - 1] in " \t\n("
        if opens and self.single_quotes_end:
            match = _compiled(_SINGLE_END).search(self.folded, start + 2)
            if match:
                value = self.line[start + 1 : match.start()].strip()
                return Token("quote", value, start, match.end())
            self.single_quotes_end = False
        return Token("mark", "'", start, start + 1)


def _number_kind(text: str) -> TokenKind:
    if "," in text or _PLAIN.fullmatch(text):
        return "number"
    return "clock" if _CLOCK.fullmatch(text) else "bad"
