"""The lexicon that the rules read: TextBlob's words with the runner's words on top."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple

from journal_tui.mood.tokens import expand, phrase_key

Role = Literal["weigh", "negate", "degree", "turn", "concede", "imagine", "end"]
Starts = Mapping[str, Mapping[str, tuple[int, ...]]]
WORD_ROLES: tuple[Role, ...] = ("weigh", "negate", "degree", "turn", "concede", "imagine")
CARE_LISTS = ("always", "unless_running", "unless_running_follows", "running", "idioms")
# The marks at which a negation or a wish ends.
MARKS = ",;:.!?\u2026\u2014\u2013()\"\u201c\u201d"

# TextBlob's adjectives come from reviews of films and books; in a diary they say less.
BASE_FACTOR = 0.6
_OWN_SUBJECTIVITY = 0.9
_HEAVIEST = 1.5


class LexiconError(ValueError):
    """A lexicon file of the program that does not hold together; names the file and the place."""


class Lexicon(NamedTuple):
    """Compiled for reading: ``entries`` maps a word or phrase to [role, value, subjectivity].

    The value is a weight for "weigh" and "negate" (-1.5..+1.5), a factor for "degree"; "end" are
    the marks. ``starts`` maps the first and then the second word of the phrases to their lengths
    in words, longest first. ``care`` maps the phrases of self-harm to the list they stand in,
    ``care_starts`` does for them what ``starts`` does; a sentence that holds none of the words
    of ``care_signals`` holds none of them.
    """

    entries: Mapping[str, tuple[Role, float, float]]
    starts: Starts
    care: Mapping[str, str]
    care_starts: Starts
    care_signals: Mapping[str, int]

    def to_json(self) -> dict[str, Any]:
        """The lexicon as plain values."""
        return self._asdict()

    @classmethod
    def from_json(cls, value: Any) -> "Lexicon":
        """The lexicon of ``to_json``. Raises KeyError or TypeError for anything else."""
        tables = [value[field] for field in cls._fields]
        if not all(isinstance(table, dict) for table in tables):
            raise TypeError("a lexicon is made of tables")
        return cls(*tables)


def compile_lexicon(
    base: Mapping[str, tuple[float, float]], files: Mapping[str, Mapping[str, Any]]
) -> Lexicon:
    """Put the runner's words (file name -> its sections) on top of TextBlob's.

    Raises LexiconError for an unknown section, a weight out of range, and a word that two places
    give different weights.
    """
    care: dict[str, str] = {}
    signals: dict[str, int] = {}
    own: dict[str, tuple[Role, float, float]] = {}
    neutral: set[str] = set()
    for name, sections in files.items():
        for section, content in sections.items():
            place = f"{name}, {section}"
            if section == "signals":
                signals.update(dict.fromkeys(_keys(content), 1))
            elif section in CARE_LISTS:
                care.update(dict.fromkeys(_keys(content), section))
            elif section == "neutral":
                neutral.update(_keys(content))
            elif section in ("weigh", "degree"):
                _add_numbered(own, section, content, place)
            elif section in WORD_ROLES:
                for key in _keys(content):
                    _add(own, key, (section, 0.0, 0.0), place)
            else:
                raise LexiconError(f"{place}: no such section")
    clashes = sorted(key for key in neutral if own.get(key, ("turn",))[0] == "weigh")
    if clashes:
        raise LexiconError(f"both neutral and weighed: {', '.join(clashes)}")
    entries = _base_entries(base, without=neutral | own.keys())
    entries |= {key: ("weigh", 0.0, 0.0) for key in neutral if " " in key and key not in own}
    entries |= own
    entries |= {mark: ("end", 0.0, 0.0) for mark in MARKS}
    silent = [
        key for key, name in care.items() if name != "running" and signals.keys().isdisjoint(key.split())
    ]
    if silent:
        raise LexiconError(f"no signal in: {', '.join(silent)}")
    return Lexicon(entries, _starts(entries), care, _starts(care), signals)


def _base_entries(
    base: Mapping[str, tuple[float, float]], without: set[str]
) -> dict[str, tuple[Role, float, float]]:
    entries: dict[str, tuple[Role, float, float]] = {}
    for word, (polarity, subjectivity) in base.items():
        key = phrase_key(word)
        weight = round(polarity * BASE_FACTOR, 4)
        if key and key not in without and weight:
            entries[key] = ("weigh", weight, subjectivity)
    return entries


def _add_numbered(
    own: dict[str, tuple[Role, float, float]], section: str, content: Any, place: str
) -> None:
    for number, phrases in content.items():
        if not isinstance(number, int | float) or not 0 < abs(number) <= _HEAVIEST:
            raise LexiconError(f"{place}: {number!r} is not a weight of at most {_HEAVIEST}")
        for key in _keys(phrases):
            if section == "degree":
                _add(own, key, ("degree", float(number), 0.0), place)
            else:
                _add(own, key, ("weigh", float(number), _OWN_SUBJECTIVITY), place)


def _add(
    own: dict[str, tuple[Role, float, float]],
    key: str,
    entry: tuple[Role, float, float],
    place: str,
) -> None:
    there = own.get(key)
    if there is None or there == entry:
        own[key] = entry
    elif {there[0], entry[0]} == {"negate", "weigh"}:
        # "couldn't" turns what follows and weighs a little by itself.
        own[key] = ("negate", there[1] + entry[1], max(there[2], entry[2]))
    else:
        raise LexiconError(f"{place}: {key!r} stands elsewhere as {there[0]} {there[1]}")


def _keys(content: Iterable[str]) -> list[str]:
    """The keys of a list whose items hold one or many patterns, with commas between."""
    for item in content:
        if not isinstance(item, str):
            raise LexiconError(f"{item!r} is not text: put quotation marks around it")
    patterns = (pattern for item in content for pattern in item.split(","))
    keys = (phrase_key(phrase) for pattern in patterns for phrase in expand(pattern))
    return [key for key in dict.fromkeys(keys) if key]


def _starts(table: Iterable[str]) -> Starts:
    starts: dict[str, dict[str, tuple[int, ...]]] = {}
    for key in table:
        words = key.split(" ")
        if len(words) > 1:
            seconds = starts.setdefault(words[0], {})
            found = {*seconds.get(words[1], ()), len(words)}
            seconds[words[1]] = tuple(sorted(found, reverse=True))
    return starts
