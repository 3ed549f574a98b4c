"""Numbers as people write them: "two miles", "1 1/2 mi", "½ mile", "a mile and a half"."""

from typing import Final, NamedTuple

from journal_tui.domain.runline.tokens import Token, TokenKind, tokenise
from journal_tui.domain.runline.words import LENGTH_UNITS, SINGLE_UNITS, TIME_UNITS

_UNITS: Final = frozenset(LENGTH_UNITS) | frozenset(TIME_UNITS)
_ONES: Final = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen"),
)
_NUMBERS: Final[dict[str, int]] = {word: number for number, word in enumerate(_ONES, start=1)}
_TENS: Final[dict[str, int]] = {
    word: 10 * tens
    for tens, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
}
_SIGNS: Final[dict[str, str]] = {"½": "5", "¼": "25", "¾": "75"}
#: Decimals of the fractions that have exact ones; other fractions are not read.
_FRACTIONS: Final[dict[tuple[str, str], str]] = {
    ("1", "2"): "5",
    ("1", "4"): "25",
    ("3", "4"): "75",
}
_QUARTERS: Final[dict[str, str]] = {"one": "25", "a": "25", "1": "25", "three": "75", "3": "75"}


class _Numeral(NamedTuple):
    """A number as decimal digits, and the place after it; "" where it cannot be read."""

    text: str
    after: int


def tokens_of(line: str) -> list[Token]:
    """The tokens of a line, in which every number before a unit is one plain number token."""
    tokens = tokenise(line)
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        if numeral := _numeral(tokens, at):
            kind: TokenKind = "number" if numeral.text else "bad"
            span = tokens[at].start, tokens[numeral.after - 1].end
            found.append(Token(kind, numeral.text or "/", *span))
            at = numeral.after
        else:
            at = _with_half(tokens, at, found)
    return found


def _with_half(tokens: list[Token], at: int, found: list[Token]) -> int:
    """Take one token over; "and a half" behind a unit is added to the number before it."""
    token = tokens[at]
    after = _and_a_half(tokens, at + 1) if token.text in _UNITS and token.kind == "word" else None
    if after and _text(tokens, after) not in (*_UNITS, "marathon"):
        counted = bool(found) and found[-1].kind == "number" and found[-1].text.isdigit()
        if counted:
            found[-1] = found[-1]._replace(text=f"{found[-1].text}.5")
        elif token.text in SINGLE_UNITS:
            found.append(Token("number", "1.5", token.start, token.start))
            counted = True
        if counted:
            found.append(token._replace(end=tokens[after - 1].end))
            return after
    found.append(token)
    return at + 1


def _text(tokens: list[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""


def _touch(tokens: list[Token], at: int) -> bool:
    """Whether nothing is between this token and the one before it."""
    return 0 < at < len(tokens) and tokens[at].start == tokens[at - 1].end


def _numeral(tokens: list[Token], at: int) -> _Numeral | None:
    """The number that begins here and is not one plain token, where a unit follows it."""
    read = _quarters(tokens, at) or _fraction(tokens, at) or _worded(tokens, at)
    if read and _text(tokens, read.after) in _UNITS:
        # A fraction that cannot be read takes its unit with it: "1/3 mile" is not a mile.
        return read if read.text else _Numeral("", read.after + 1)
    return None


def _fraction(tokens: list[Token], at: int) -> _Numeral | None:
    """Such as "½", "1½", "1/2" and "1 1/2"."""
    whole = _text(tokens, at) if tokens[at].kind == "number" else ""
    first = at + 1 if whole.isdigit() else at
    if sign := _SIGNS.get(_text(tokens, first)):
        return _Numeral(f"{whole or 0}.{sign}", first + 1)
    for begin, before in ((at, "0"), (first, whole)):
        above, stroke, below = (_text(tokens, begin + step) for step in range(3))
        if above.isdigit() and stroke == "/" and below.isdigit() and _touch(tokens, begin + 1):
            decimals = _FRACTIONS.get((above, below))
            return _Numeral(f"{before}.{decimals}" if decimals else "", begin + 3)
    return None


def _worded(tokens: list[Token], at: int) -> _Numeral | None:
    """Such as "two", "twenty-five", "two and a half" and the "2-" of "a 2-mile run"."""
    word, after = _text(tokens, at), at + 1
    if word in _TENS:
        number = _TENS[word]
        ones = after + (_text(tokens, after) == "-")
        if _NUMBERS.get(_text(tokens, ones), 10) < 10:
            number, after = number + _NUMBERS[_text(tokens, ones)], ones + 1
        text = str(number)
    elif word in _NUMBERS:
        text = str(_NUMBERS[word])
    elif tokens[at].kind == "number":
        text = word
    else:
        return None
    if half := _and_a_half(tokens, after):
        return _Numeral(f"{text}.5", half) if text.isdigit() else None
    hyphen = _text(tokens, after) == "-" and _touch(tokens, after) and _touch(tokens, after + 1)
    after += hyphen
    return _Numeral(text, after) if hyphen or not word[:1].isdigit() else None


def _quarters(tokens: list[Token], at: int) -> _Numeral | None:
    """Such as "quarter mile", "a quarter of a mile" and "three quarters of a mile"."""
    counted = _text(tokens, at) in _QUARTERS
    quarter = at + counted
    if _text(tokens, quarter) not in ("quarter", "quarters"):
        return None
    after = quarter + 1
    while _text(tokens, after) in ("of", "a", "an"):
        after += 1
    decimals = _QUARTERS[_text(tokens, at)] if counted else "25"
    return _Numeral(f"0.{decimals}", after)


def _and_a_half(tokens: list[Token], at: int) -> int | None:
    """The place after "and a half", where no half of something else follows."""
    words = [_text(tokens, at + step) for step in range(3)]
    return at + 3 if words == ["and", "a", "half"] else None
