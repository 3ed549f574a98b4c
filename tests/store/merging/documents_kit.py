"""Documents of every table, and what may be done to them on a machine, for tests of merging."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st
from store_kit import NASTY

from journal_tui.store.lines import Plain, document_of, line_of
from journal_tui.store.merging.documents import stamped
from journal_tui.store.merging.heads import heads_of
from journal_tui.store.merging.paragraphs import versions
from journal_tui.store.merging.three_way import Key, Side, merge

EARLY = "2016-08-19T18:00:00+01:00"
#: Few moments, two of them the same instant in other letters, so that much falls together.
MOMENTS = (
    "2016-08-20T09:00:00+01:00",
    "2016-08-20T10:00:00+02:00",
    "2016-08-20T10:30:00+02:00",
    "2016-08-21T00:00:00.000500+00:00",
)
_moments = st.sampled_from(MOMENTS)
_words = st.sampled_from([None, "rain", "sun", NASTY])
_numbers = st.sampled_from([None, 0, 1, 1.0, 2.5])
_flags = st.sampled_from([None, True, False])
_sets = st.none() | st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=4, unique=True)
_rows = st.none() | st.lists(st.fixed_dictionaries({"distance_m": _numbers}), max_size=2)
_corrections = st.none() | st.lists(
    st.fixed_dictionaries(
        {"polarity": st.sampled_from([-0.5, 0.5])},
        optional={"sentence": st.sampled_from(["It rained.", "I ran."])},
    ),
    max_size=3,
    unique_by=lambda one: one.get("sentence"),
)
_tones = st.none() | st.fixed_dictionaries(
    {"polarity": _numbers.filter(lambda number: number is not None), "subjectivity": st.just(0)}
)
_run: Mapping[str, st.SearchStrategy[Any]] = {
    "kind": _words,
    "distance_m": _numbers,
    "duration_s": _numbers,
    "segments": _rows,
    "nonstop_m": _numbers,
    "nonstop_s": _numbers,
    "effort": _numbers,
    "walls": _rows,
    "weather": _sets,
    "place": _words,
    "elapsed_s": _numbers,
    "laps": _rows,
    "avg_hr": _numbers,
    "max_hr": _numbers,
    "name": _words,
    "unknown": _words,
}
_feeling: Mapping[str, st.SearchStrategy[Any]] = {
    "during": _numbers,
    "after": _numbers,
    "words": _sets,
}

_COMMON = {"created_at": _moments, "deleted_at": st.none() | _moments, "unknown": _words | _rows}
#: What each field of each table may be; None: it is not there.
FIELDS: Mapping[str, Mapping[str, st.SearchStrategy[Any]]] = {
    "entries": {
        **_COMMON,
        "at": _moments,
        "tags": _sets,
        "tone": _tones,
        "corrections": _corrections,
        "origins": _sets,
    },
    "affirmations": {
        **_COMMON,
        "text": _words,
        "order": _numbers,
        "tags": _sets,
        "credit": _words,
        "favourite": _flags,
        "resting": _flags,
        "starter": _words,
    },
    "showings": {
        "at": _moments,
        "affirmation_id": _words,
        "entry_id": _words,
        "helped": _flags,
        "unknown": _words,
    },
    "goals": {**_COMMON, "name": _words, "day": _words, "distance_m": _numbers},
    "plans": {
        **_COMMON,
        "cue": _words,
        "response": _words,
        "note": _words,
        "entry_id": _words,
        "asked_at": st.none() | _moments,
        "outcome": _words,
        "outcome_entry_id": _words,
    },
    "letters": {**_COMMON, "text": _words, "opened_at": st.none() | _moments},
    "imports": {
        **_COMMON,
        "sha256": _words,
        "name": _words,
        "format": _words,
        "entry_ids": _sets,
    },
    "doubts": {
        **_COMMON,
        "at": _moments,
        "like_id": _words,
        "text": _words,
        "tags": _sets,
        "origins": _sets,
        "file": _words,
    },
    "settings": {"value": _words | _numbers},
}
WORDS = {
    "affirmations": ("text",),
    "letters": ("text",),
    "plans": ("cue", "response", "note"),
    "goals": ("name",),
}
OBJECTS = {"entries": {"run": _run, "feeling": _feeling}, "doubts": {"run": _run}}
TABLES = tuple(FIELDS)

#: Paragraphs no two of which are the same, and which tell where they stand.
ANCESTOR = tuple(f"paragraph {place}" for place in range(6))


@st.composite
def paragraphs(draw: st.DrawFn, most: int = 4) -> str:
    """The ancestor after some edits: each line that is new stands at one place alone."""
    places = draw(st.lists(st.integers(0, len(ANCESTOR) * 2), max_size=most, unique=True))
    lines: list[str | None] = [None] * (len(ANCESTOR) * 2 + 1)
    lines[1::2] = ANCESTOR
    for place in places:
        lines[place] = draw(st.sampled_from([None, f"this at {place}", f"that, at {place}"]))
    return "\n".join(line for line in lines if line is not None)


#: Texts in which lines come again, and blank ones.
rough = st.lists(st.sampled_from(["", "a", "b", "a", "c "]), max_size=7).map("\n".join)


@st.composite
def bases(draw: st.DrawFn, table: str, texts: st.SearchStrategy[str]) -> Plain:
    """A document as both sides have it."""
    document: Plain = {"updated_at": EARLY}
    for name, values in FIELDS[table].items():
        _put(document, name, draw(values))
    for name, fields in OBJECTS.get(table, {}).items():
        if draw(st.booleans()):
            document[name] = {}
            for inner, values in fields.items():
                _put(document[name], inner, draw(values))
    if table == "entries":
        drawn = draw(st.lists(texts, min_size=1, max_size=2))
        first, *others = versions("\n".join(ANCESTOR), drawn)
        _put(document, "text", first or None)
        if others:
            document["other_texts"] = others
            document["merging"] = {"from": "\n".join(ANCESTOR), "since": 1}
    if draw(st.booleans()):
        document["changed"] = {"": EARLY}
    return document


@st.composite
def edited(
    draw: st.DrawFn, table: str, base: Plain, texts: st.SearchStrategy[str], machine: int
) -> Plain:
    """The document after what was done to it on one machine, stamped.

    Words of the small tables are those of the machine alone: where two machines found the same and
    a third found others, it is allowed to matter who meets whom first.
    """
    document = _copy(base)
    document["updated_at"] = draw(_moments)
    names = [*FIELDS[table], *OBJECTS.get(table, {}), *(["text"] if table == "entries" else [])]
    for name in draw(st.lists(st.sampled_from(names), max_size=4, unique=True)):
        if name in OBJECTS.get(table, {}):
            _edit_object(draw, document, name, OBJECTS[table][name])
        elif name == "text" and table == "entries":
            _edit_text(draw, document, texts)
        elif name in WORDS.get(table, ()):
            _put(document, name, draw(st.sampled_from([None, f"found on {machine}"])))
        else:
            _put(document, name, draw(FIELDS[table][name]))
    return stamped(base, document)


def _edit_object(
    draw: st.DrawFn, document: Plain, name: str, fields: Mapping[str, st.SearchStrategy[Any]]
) -> None:
    if name in document and draw(st.integers(0, 3)) == 0:
        del document[name]
        return
    found = document.setdefault(name, {})
    assert isinstance(found, dict)
    for inner in draw(st.lists(st.sampled_from(list(fields)), min_size=1, max_size=2)):
        _put(found, inner, draw(fields[inner]))


def _edit_text(draw: st.DrawFn, document: Plain, texts: st.SearchStrategy[str]) -> None:
    heads = list(heads_of(document).texts)
    if len(heads) > 1 and draw(st.booleans()):
        # Settled as everybody settles it: what becomes of two opinions is a test of its own.
        heads = heads[:1]
        document.pop("other_texts")
    else:
        # To make one version of the other is to settle it as well.
        place, text = draw(st.integers(0, len(heads) - 1)), draw(texts)
        heads[place] = heads[place] if text in heads else text
    _put(document, "text", heads[0] or None)
    if "other_texts" in document:
        document["other_texts"] = heads[1:]


def _put(document: Plain, name: str, value: object) -> None:
    if value is None or value == []:
        document.pop(name, None)
    else:
        document[name] = value


def _copy(document: Plain) -> Plain:
    return document_of(line_of("x", document))


@st.composite
def sides(
    draw: st.DrawFn, table: str, texts: st.SearchStrategy[str], count: int = 3
) -> tuple[Side, ...]:
    """A base, and what became of it on some machines, as lines."""
    base = draw(bases(table, texts))
    documents = [base, *(draw(edited(table, base, texts, n)) for n in range(count))]
    return tuple({(table, "x"): line_of("x", document)} for document in documents)


def together(base: Side, *sides: Side, since: int = 7) -> dict[Key, bytes]:
    """What the sides become, one after the other."""
    first, *others = sides
    lines = dict(first)
    for other in others:
        lines = merge(base, lines, other, since=since).lines
    return lines
