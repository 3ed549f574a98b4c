"""The values of the journal as documents: what stands on a line of ``journal.json``.

Times are ISO 8601 with offset, lengths metres and seconds, empty fields are left out. ``at``
stands first, so that entries can be put in order by their lines. Fields that this version
does not know are kept when their document is written again.
"""

from collections.abc import Mapping
from typing import Any, get_args

from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import (
    Correction,
    Entry,
    Feeling,
    SelfTalk,
    SelfTalkKind,
    SentenceTone,
    Tone,
)
from journal_tui.domain.goal import Goal
from journal_tui.domain.imported import Doubt, ImportedFile
from journal_tui.domain.letter import Letter
from journal_tui.domain.plan import Plan, PlanOutcome
from journal_tui.domain.run import Lap, Run, Segment, SegmentKind, Wall, WallOutcome, WallWhere
from journal_tui.store.shape import (
    DAY,
    FLAG,
    MOMENT,
    NUMBER,
    TEXT,
    WHOLE,
    Converter,
    Shape,
    UndecodableError,
    choice,
    rows,
    several,
)
from journal_tui.texts import store as texts

Value = Entry | Affirmation | Showing | Goal | Plan | Letter | ImportedFile | Doubt
Plain = dict[str, object]

FEELING = Shape(Feeling, during=WHOLE, after=WHOLE, words=several(TEXT))
WALL = Shape(
    Wall,
    distance_m=NUMBER,
    minute_s=NUMBER,
    where=choice(*get_args(WallWhere)),
    said=TEXT,
    outcome=choice(*get_args(WallOutcome)),
)
_SEGMENT = Shape(Segment, kind=choice(*get_args(SegmentKind)), distance_m=NUMBER, duration_s=NUMBER)
_LAP = Shape(Lap, distance_m=NUMBER, duration_s=NUMBER, avg_hr=WHOLE)
_RUN = Shape(
    Run,
    kind=TEXT,
    distance_m=NUMBER,
    duration_s=NUMBER,
    segments=several(_SEGMENT.converter),
    nonstop_m=NUMBER,
    nonstop_s=NUMBER,
    effort=WHOLE,
    walls=several(WALL.converter),
    weather=several(TEXT),
    place=TEXT,
    elapsed_s=NUMBER,
    laps=several(_LAP.converter),
    avg_hr=WHOLE,
    max_hr=WHOLE,
    name=TEXT,
)
_TONE = Shape(
    Tone,
    polarity=NUMBER,
    subjectivity=NUMBER,
    low=FLAG,
    care=FLAG,
    scorer=TEXT,
    sentences=rows(SentenceTone, start=WHOLE, end=WHOLE, polarity=NUMBER),
    self_talk=rows(SelfTalk, start=WHOLE, end=WHOLE, kind=choice(*get_args(SelfTalkKind))),
)


def _on_the_scale(value: Any) -> Any:
    """A polarity as it is; what lies beyond the scale would count for more than any word can."""
    try:
        polarity = NUMBER.from_plain(value)
    except UndecodableError:
        polarity = None
    if polarity is None or not -1 <= polarity <= 1:
        raise UndecodableError("", texts.WANTED_POLARITY)
    return polarity


_POLARITY = Converter(_on_the_scale, _on_the_scale, texts.WANTED_POLARITY)
_CORRECTION = Shape(Correction, polarity=_POLARITY, sentence=TEXT)
_ENTRY = Shape(
    Entry,
    at=MOMENT,
    created_at=MOMENT,
    updated_at=MOMENT,
    deleted_at=MOMENT,
    text=TEXT,
    run=_RUN.converter,
    feeling=FEELING.converter,
    tags=several(TEXT),
    tone=_TONE.converter,
    corrections=several(_CORRECTION.converter),
    origins=several(TEXT),
)
_AFFIRMATION = Shape(
    Affirmation,
    created_at=MOMENT,
    updated_at=MOMENT,
    deleted_at=MOMENT,
    text=TEXT,
    order=NUMBER,
    tags=several(TEXT),
    credit=TEXT,
    favourite=FLAG,
    resting=FLAG,
    starter=TEXT,
)
_SHOWING = Shape(
    Showing, at=MOMENT, updated_at=MOMENT, affirmation_id=TEXT, entry_id=TEXT, helped=FLAG
)
_GOAL = Shape(
    Goal,
    created_at=MOMENT,
    updated_at=MOMENT,
    deleted_at=MOMENT,
    name=TEXT,
    day=DAY,
    distance_m=NUMBER,
)
_PLAN = Shape(
    Plan,
    created_at=MOMENT,
    updated_at=MOMENT,
    deleted_at=MOMENT,
    cue=TEXT,
    response=TEXT,
    entry_id=TEXT,
    asked_at=MOMENT,
    outcome=choice(*get_args(PlanOutcome)),
    outcome_entry_id=TEXT,
    note=TEXT,
)
_LETTER = Shape(
    Letter,
    created_at=MOMENT,
    updated_at=MOMENT,
    deleted_at=MOMENT,
    text=TEXT,
    opened_at=MOMENT,
)
_IMPORT = Shape(
    ImportedFile,
    created_at=MOMENT,
    updated_at=MOMENT,
    deleted_at=MOMENT,
    sha256=TEXT,
    name=TEXT,
    format=TEXT,
    entry_ids=several(TEXT),
)
_DOUBT = Shape(
    Doubt,
    at=MOMENT,
    created_at=MOMENT,
    updated_at=MOMENT,
    deleted_at=MOMENT,
    like_id=TEXT,
    text=TEXT,
    run=_RUN.converter,
    feeling=FEELING.converter,
    tags=several(TEXT),
    origins=several(TEXT),
    file=TEXT,
)

#: What a document of each table looks like: the one place where the fields are named.
SHAPES: Mapping[str, Shape[Any]] = {
    "entries": _ENTRY,
    "affirmations": _AFFIRMATION,
    "showings": _SHOWING,
    "goals": _GOAL,
    "plans": _PLAN,
    "letters": _LETTER,
    "doubts": _DOUBT,
    "imports": _IMPORT,
}
_TABLES: Mapping[type, str] = {
    Entry: "entries",
    Affirmation: "affirmations",
    Showing: "showings",
    Goal: "goals",
    Plan: "plans",
    Letter: "letters",
    Doubt: "doubts",
    ImportedFile: "imports",
}
#: The tables that hold values, and those of them that stay small.
VALUE_TABLES = tuple(SHAPES)
SMALL_TABLES = tuple(name for name in SHAPES if name not in ("entries", "imports"))


def table_of(value: Value) -> str:
    """The table in which such a value is kept."""
    return _TABLES[type(value)]


def encode(value: Value) -> Plain:
    """The document of a value, without its id. Raises UndecodableError (a naive time, NaN)."""
    return SHAPES[table_of(value)].encode(value)


def decode(table: str, doc_id: str, document: Plain) -> Any:
    """The value of a document. Raises UndecodableError naming the field."""
    return SHAPES[table].decode(document, id=doc_id)


def merge(old: Mapping[str, object], was: Mapping[str, object], new: Plain) -> Plain:
    """``new``, with everything of ``old`` that this version does not know.

    ``was`` is what this version writes for the value that it reads in ``old``: what ``old``
    has beyond it is unknown here.
    """
    merged: Plain = {}
    for name, value in new.items():
        before = old.get(name)
        if name in old and name in was and was[name] == value:
            merged[name] = before
        elif isinstance(value, dict) and isinstance(before, dict):
            known = was.get(name)
            merged[name] = merge(before, known if isinstance(known, dict) else {}, value)
        else:
            merged[name] = value
    for name, value in old.items():
        if name not in new and name not in was:
            merged[name] = value
    return merged
