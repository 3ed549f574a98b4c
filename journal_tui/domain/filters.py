"""The filter language of the Journal screen: ``rain "felt sick" #long mood<0 >1.5mi -is:race``.

A query is read term by term as it is typed. A term that is not finished asks for nothing yet;
one that looks like an operator and is none is looked for as plain words. Both are named in
``problems``, with their place.
"""

import re
from datetime import date
from typing import Final, Literal, NamedTuple

from journal_tui.domain.days import month_span
from journal_tui.domain.entry import Entry
from journal_tui.domain.filter_terms import (
    HAS_NAMES,
    IS_NAMES,
    MOOD_LEVELS,
    Comparison,
    Term,
    TermKind,
    holds,
)
from journal_tui.domain.run import RUN_KINDS
from journal_tui.domain.runline.format import exact_distance, exact_time
from journal_tui.domain.runline.quantities import parse_quantity
from journal_tui.domain.units import Units

FilterReason = Literal["unfinished", "name", "number", "range", "quantity", "day"]

_PIECE: Final = re.compile(r'(?:[^\s"“”„]|["“”„][^"“”„]*+["“”„]?)++')
_TYPOGRAPHIC: Final = str.maketrans("“”„‘’‚\u2212\u2010\u2011\u2012\u2013", "\"\"\"'''-----")
_COMPARED: Final = re.compile(
    r"(?P<field>mood|effort|rpe|feel|feeling|distance|dist|time|duration|)"
    r"(?P<comparison><=|>=|=<|=>|≤|≥|[<>=])(?P<value>.*)",
    re.DOTALL,
)
_NAMED: Final = re.compile(r"(?P<field>is|has):(?P<value>.*)", re.DOTALL)
_DAY: Final = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
_DAY_LIKE: Final = re.compile(r"[0-9]{4}(?:-[0-9]{0,2}){1,2}|[0-9-]*\.\.[0-9-]*")
_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]{1,9}(?:[.,][0-9]{0,9})?|[.,][0-9]{1,9})")
_OPERATOR_MARKS: Final = re.compile(r"[:<>=≤≥#@]++")
_SAME_SIGNS: Final[dict[str, Comparison]] = {
    "<": "<",
    "<=": "<=",
    "=<": "<=",
    "≤": "<=",
    "=": "=",
    ">": ">",
    ">=": ">=",
    "=>": ">=",
    "≥": ">=",
}
_SCALES: Final[dict[str, tuple[TermKind, float, float]]] = {
    "mood": ("mood", -1, 1),
    "effort": ("effort", 0, 10),
    "rpe": ("effort", 0, 10),
    "feel": ("feel", -5, 5),
    "feeling": ("feel", -5, 5),
}
_YEARS: Final = (1900, 2199)
#: The white space of ASCII besides the blank and the new line.
_OTHER_BLANKS: Final = "\t\r\x0b\x0c\x1c\x1d\x1e\x1f"


class FilterProblem(NamedTuple):
    """A stretch of the query that is no term: ``query[start:end]`` is ``text``."""

    start: int
    end: int
    text: str
    reason: FilterReason


class Filter(NamedTuple):
    """A query as conditions that must all hold: folded ``words``, and other ``terms``."""

    words: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    problems: tuple[FilterProblem, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether it asks for nothing, so that every entry matches."""
        return not (self.words or self.terms)

    def matches(self, entry: Entry, *, folded: str, is_dip: bool) -> bool:
        """Whether the entry is asked for; ``folded`` is ``fold(entry)``, kept by the caller."""
        for word in self.words:
            if word not in folded:
                return False
        return not self.terms or all(holds(term, entry, folded, is_dip) for term in self.terms)

    def narrows(self, other: "Filter") -> bool:
        """Whether its letters tell that what it lets through, ``other`` lets through as well."""
        longer = all(any(word in mine for mine in self.words) for word in other.words)
        return longer and set(other.terms) <= set(self.terms)


def fold_text(text: str) -> str:
    """Text for searching: without case, with plain quotes and dashes; accents stay."""
    if not text.isascii():
        import unicodedata  # Only for texts that need it: it is a megabyte to load.

        text = unicodedata.normalize("NFC", text).translate(_TYPOGRAPHIC)
        return unicodedata.normalize("NFC", text.casefold())
    return text.casefold()


def fold(entry: Entry) -> str:
    """All words of an entry for searching: every version of its text, tags, place, walls' words."""
    parts = [entry.text, *entry.other_texts, *entry.tags]
    if entry.run is not None:
        parts.append(entry.run.place)
        parts += [wall.said for wall in entry.run.walls if wall.said]
    return fold_text(_in_one_line(" ".join(parts)))


def _in_one_line(text: str) -> str:
    """The words of a text, a blank between them; most are nearly so, which is quick to see."""
    flat = text.replace("\n\n", " ").replace("\n", " ")
    if flat.isascii() and "  " not in flat and not any(map(flat.__contains__, _OTHER_BLANKS)):
        return flat.strip(" ")
    return " ".join(text.split())


def parse_filter(query: str, units: Units) -> Filter:
    """Read any query; a comparison of a distance without a unit is in ``units``."""
    words: list[str] = []
    terms: list[Term] = []
    problems: list[FilterProblem] = []
    for match in _PIECE.finditer(query):
        piece = match.group().translate(_TYPOGRAPHIC)
        negated = piece.startswith("-")
        read, reason = _read(piece[negated:], units)
        if reason:
            problems.append(FilterProblem(*match.span(), match.group(), reason))
        if negated and reason not in (None, "unfinished"):
            read = (Term("words", fold_text(piece[1:]).replace('"', "")),)
        for term in read:
            if term.kind == "words" and not negated:
                words.append(term.text)
            else:
                terms.append(term._replace(negated=negated))
    return Filter(tuple(words), tuple(terms), tuple(problems))


_Read = tuple[tuple[Term, ...], FilterReason | None]
_UNFINISHED: Final[_Read] = ((), "unfinished")


def _read(piece: str, units: Units) -> _Read:
    """The terms of one piece, without its minus, and what is wrong with it."""
    if not piece:
        return _UNFINISHED
    if piece[0] == '"':
        return _plain(piece)
    if piece[0] in "#@":
        name = fold_text(piece[1:].replace('"', "")).strip()
        return ((Term("tag" if piece[0] == "#" else "place", name),), None) if name else _UNFINISHED
    lower = piece.lower()
    if named := _NAMED.fullmatch(lower):
        return _named(piece, named["field"], named["value"])
    if compared := _COMPARED.fullmatch(lower):
        comparison = _SAME_SIGNS[compared["comparison"]]
        return _compared(piece, compared["field"], comparison, compared["value"], units)
    return _days(piece)


def _plain(piece: str) -> _Read:
    """Words to be found as they stand; quotes hold them together."""
    text = (
        " ".join(fold_text(piece).replace('"', " ").split()) if '"' in piece else fold_text(piece)
    )
    return ((Term("words", text),), None) if text else _UNFINISHED


def _as_words(piece: str, reason: FilterReason) -> _Read:
    """The words around the marks of an operator that is none."""
    words = _OPERATOR_MARKS.sub(" ", fold_text(piece)).replace('"', " ").split()
    return tuple(Term("words", word) for word in words), reason


def _named(piece: str, field: str, value: str) -> _Read:
    names = HAS_NAMES if field == "has" else (*IS_NAMES, *RUN_KINDS)
    if value in names:
        kind = field if field == "has" or value in IS_NAMES else "kind"
        return (Term("has" if kind == "has" else "is" if kind == "is" else "kind", value),), None
    if any(name.startswith(value) for name in names):
        return _UNFINISHED
    return _as_words(piece, "name")


def _compared(piece: str, field: str, comparison: Comparison, value: str, units: Units) -> _Read:
    if value in ("", "-", "+", ".", ","):
        return _UNFINISHED
    if field not in _SCALES:
        return _measured(piece, field, comparison, value, units)
    kind, low, high = _SCALES[field]
    if kind == "mood" and comparison == "=" and value.isalpha():
        if value in MOOD_LEVELS:
            return (Term("level", value),), None
        return (
            _UNFINISHED
            if any(n.startswith(value) for n in MOOD_LEVELS)
            else _as_words(piece, "name")
        )
    if not _NUMBER.fullmatch(value):
        return _as_words(piece, "number")
    number = float(value.replace(",", "."))
    if not low <= number <= high:
        return _as_words(piece, "range")
    return (Term(kind, comparison=comparison, value=number + 0.0),), None


def _measured(piece: str, field: str, comparison: Comparison, value: str, units: Units) -> _Read:
    """``>1.5mi``, ``<5k``, ``time>30min``; a bare number is in ``units``, or minutes for time."""
    timed = field in ("time", "duration")
    bare = _NUMBER.fullmatch(value) is not None
    quantity = parse_quantity(f"{value}{'min' if timed else units}" if bare else value)
    if quantity is None or quantity.measure == "pace":
        return _as_words(piece, "quantity")
    if field and timed is not (quantity.measure == "time"):
        return _as_words(piece, "quantity")
    kind: TermKind = "time" if quantity.measure == "time" else "distance"
    return (Term(kind, comparison=comparison, value=quantity.value),), None


def _days(piece: str) -> _Read:
    """A year, a month, a day, or a span of them; everything else is a word."""
    if ".." in piece and _DAY_LIKE.fullmatch(piece):
        begin, _, end = piece.partition("..")
        first, last = _span(begin), _span(end)
        if not (begin or end):
            return _UNFINISHED
        if (begin and first is None) and (end and last is None):
            return _as_words(piece, "day")
        days = (first[0] if first else date.min, last[1] if last else date.max)
        if first and last and first[0] > last[1]:
            days = (last[0], first[1])
        unfinished = (begin and first is None) or (end and last is None)
        return (Term("days", first=days[0], last=days[1]),), "unfinished" if unfinished else None
    if span := _span(piece):
        return (Term("days", first=span[0], last=span[1]),), None
    if _DAY_LIKE.fullmatch(piece):
        year = _span(piece[:4])
        if year and piece[4:] in ("-", "-0"):
            return (Term("days", first=year[0], last=year[1]),), "unfinished"
        month = _span(piece.rstrip("0").rstrip("-"))
        if month and piece.endswith(("-", "-0")):
            return (Term("days", first=month[0], last=month[1]),), "unfinished"
        return _as_words(piece, "day") if year else _plain(piece)
    return _plain(piece)


def _span(text: str) -> tuple[date, date] | None:
    """The first and the last day of a year, a month or a day."""
    match = _DAY.fullmatch(text)
    if match is None or not _YEARS[0] <= int(match[1]) <= _YEARS[1]:
        return None
    year = int(match[1])
    try:
        if match[3]:
            day = date(year, int(match[2]), int(match[3]))
            return day, day
        if match[2]:
            return month_span(year, int(match[2]))
    except ValueError:
        return None
    return date(year, 1, 1), date(year, 12, 31)


def format_filter(filter_: Filter, units: Units) -> str:
    """The canonical query: ``parse_filter`` reads the same words and terms back from it."""
    parts = [_format_words(word, units) for word in filter_.words]
    for term in filter_.terms:
        text = _format_words(term.text, units) if term.kind == "words" else _format(term, units)
        parts.append(f"-{text}" if term.negated else text)
    return " ".join(parts)


def _format_words(words: str, units: Units) -> str:
    """Bare where that reads back as the same words, else between quotes."""
    bare = parse_filter(words, units) == Filter(words=(words,)) and len(_PIECE.findall(words)) == 1
    return words if bare else f'"{words}"'


def _format(term: Term, units: Units) -> str:
    if term.kind in ("tag", "place"):
        mark = "#" if term.kind == "tag" else "@"
        return f'{mark}"{term.text}"' if any(map(str.isspace, term.text)) else mark + term.text
    if term.kind in ("is", "has"):
        return f"{term.kind}:{term.text}"
    if term.kind == "kind":
        return f"is:{term.text}"
    if term.kind == "level":
        return f"mood={term.text}"
    if term.kind == "days":
        return _format_days(term)
    if term.kind == "distance":
        return f"{term.comparison}{exact_distance(term.value, units).split()[0]}"
    if term.kind == "time":
        return f"time{term.comparison}{exact_time(term.value, None)}"
    number = f"{term.value:.9f}".rstrip("0").rstrip(".")
    return f"{term.kind}{term.comparison}{number}"


def _format_days(term: Term) -> str:
    first, last = term.first, term.last
    if first == last:
        return first.isoformat()
    for text in (first.isoformat()[:4], first.isoformat()[:7]):
        if _span(text) == (first, last):
            return text
    begin = "" if first == date.min else first.isoformat()
    end = "" if last == date.max else last.isoformat()
    return f"{begin}..{end}"
