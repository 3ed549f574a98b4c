"""The lexicon that the rules read: TextBlob's words with the runner's words on top."""

from collections.abc import Iterable, Iterator, Mapping, Set
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, get_args

from journal_tui.mood.tokens import phrase_key, phrase_keys

Role = Literal[
    "weigh", "negate", "degree", "turn", "concede", "imagine", "unreal",
    "then", "now", "over", "carry", "body", "end",
]  # fmt: skip
Entry = tuple[Role, float, float]
Starts = Mapping[str, tuple[int, ...]]
WORD_ROLES: tuple[Role, ...] = get_args(Role)
CARE_LISTS = ("always", "unless_running", "unless_running_follows", "running", "idioms")
# The marks at which a clause ends, and with it a negation or a wish.
MARKS = ',;:.!?\u2026\u2014\u2013()"\u201c\u201d'

# TextBlob's adjectives come from reviews of films and books; in a diary they say less.
BASE_FACTOR = 0.6
_OWN_SUBJECTIVITY = 0.9
_LEARNED_SUBJECTIVITY = 0.5
_HEAVIEST = 1.5
_MAY_WEIGH = {"negate", "imagine", "unreal"}


class LexiconError(ValueError):
    """A lexicon file of the program that does not hold together; names the file and the place."""


class Lexicon(NamedTuple):
    """Compiled for reading: ``entries`` maps a word or phrase to (role, value, subjectivity).

    The value is a weight for "weigh", "negate", "imagine" and "unreal" (-1.5..+1.5), a factor
    for "degree"; "end" are the marks and words at which a clause ends. ``starts`` maps the first
    two words of each phrase to the lengths in words of the phrases that begin so, longest first;
    ``known`` holds every word at which an entry or a phrase begins. ``care`` maps the phrases of
    self-harm to the list they stand in, ``care_starts`` does for them what ``starts`` does; a
    sentence that holds none of ``care_signals`` holds none of them.
    """

    entries: Mapping[str, Entry]
    starts: Starts
    known: Set[str]
    care: Mapping[str, str]
    care_starts: Starts
    care_signals: frozenset[str]


def compile_lexicon(
    base: Mapping[str, tuple[float, float]],
    files: Mapping[str, Mapping[str, Any]],
    learned: Mapping[str, float] = MappingProxyType({}),
) -> Lexicon:
    """Put the runner's words (file name -> its sections) on top of TextBlob's.

    ``learned`` are weights of words that neither knows, and what to add to TextBlob's own.

    Raises LexiconError for an unknown section, a weight out of range, and a word that two places
    give different weights.
    """
    care: dict[str, str] = {}
    signals: set[str] = set()
    own: dict[str, Entry] = {}
    neutral: set[str] = set()
    for name, sections in files.items():
        for section, content in sections.items():
            place = f"{name}, {section}"
            if section == "signals":
                signals.update(_keys(content))
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
    entries = _base_entries(base, learned, without=neutral | own.keys())
    entries |= {key: ("weigh", 0.0, 0.0) for key in neutral if " " in key and key not in own}
    entries |= own
    entries |= dict.fromkeys(MARKS, ("end", 0.0, 0.0))
    silent = [
        key for key, name in care.items() if name != "running" and signals.isdisjoint(key.split())
    ]
    if silent:
        raise LexiconError(f"no signal in: {', '.join(silent)}")
    return Lexicon(
        entries=entries,
        starts=_starts(entries),
        known=frozenset(key.partition(" ")[0] for key in entries),
        care=care,
        care_starts=_starts(care),
        care_signals=frozenset(signals),
    )


def with_own_words(lexicon: Lexicon, words: Mapping[str, float]) -> Lexicon:
    """The lexicon with words and phrases of hers over its own, each with what it adds."""
    own: dict[str, Entry] = {}
    for word, weight in words.items():
        if key := phrase_key(word):
            own.setdefault(key, ("weigh", weight, _OWN_SUBJECTIVITY))
    entries = {**lexicon.entries, **own}
    return lexicon._replace(
        entries=entries,
        starts={**lexicon.starts, **_starts_beside(lexicon.starts, own)},
        known=lexicon.known | {key.partition(" ")[0] for key in own},
    )


def _starts_beside(starts: Starts, own: Iterable[str]) -> Starts:
    """The starts of further phrases, with the lengths that stand there already."""
    return {
        two: tuple(sorted({*lengths, *starts.get(two, ())}, reverse=True))
        for two, lengths in _starts(own).items()
    }


def _base_entries(
    base: Mapping[str, tuple[float, float]], learned: Mapping[str, float], without: set[str]
) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for word, (polarity, subjectivity) in base.items():
        key = phrase_key(word)
        weight = round(polarity * BASE_FACTOR + learned.get(key, 0.0), 4)
        if key and key not in without and weight:
            entries[key] = ("weigh", weight, subjectivity)
    for word, weight in learned.items():
        if weight and word not in without and word not in entries:
            entries[word] = ("weigh", weight, _LEARNED_SUBJECTIVITY)
    return entries


def _add_numbered(own: dict[str, Entry], section: str, content: Any, place: str) -> None:
    for number, phrases in content.items():
        if not isinstance(number, int | float) or not 0 < abs(number) <= _HEAVIEST:
            raise LexiconError(f"{place}: {number!r} is not a weight of at most {_HEAVIEST}")
        for key in _keys(phrases):
            if section == "degree":
                _add(own, key, ("degree", float(number), 0.0), place)
            else:
                _add(own, key, ("weigh", float(number), _OWN_SUBJECTIVITY), place)


def _add(
    own: dict[str, Entry],
    key: str,
    entry: Entry,
    place: str,
) -> None:
    there = own.get(key)
    if there is None or there == entry:
        own[key] = entry
    elif "weigh" in (there[0], entry[0]) and {there[0], entry[0]} & _MAY_WEIGH:
        # "couldn't" turns what follows and weighs a little by itself; so does "if only".
        role = there[0] if there[0] in _MAY_WEIGH else entry[0]
        own[key] = (role, there[1] + entry[1], max(there[2], entry[2]))
    else:
        raise LexiconError(f"{place}: {key!r} stands elsewhere as {there[0]} {there[1]}")


def _keys(content: Iterable[str]) -> list[str]:
    """The keys of a list whose items hold one or many patterns, with commas between."""
    for item in content:
        if not isinstance(item, str):
            raise LexiconError(f"{item!r} is not text: put quotation marks around it")
    keys = [key for item in content for pattern in item.split(",") for key in phrase_keys(pattern)]
    return [key for key in dict.fromkeys(_as_typed(keys)) if key]


def _as_typed(keys: Iterable[str]) -> Iterator[str]:
    """Each phrase, and as it is typed in haste: "couldnt stop smiling", "im so proud"."""
    for key in keys:
        yield key
        if " " in key and "'" in key:
            yield key.replace("n't", "nt").replace("i'", "i")


def _starts(table: Iterable[str]) -> Starts:
    lengths: dict[str, set[int]] = {}
    for key in table:
        first = key.find(" ")
        if first > 0:
            second = key.find(" ", first + 1)
            two = key if second < 0 else key[:second]
            lengths.setdefault(two, set()).add(key.count(" ") + 1)
    return {two: tuple(sorted(found, reverse=True)) for two, found in lengths.items()}
