"""What a document of each table looks like: the one place where the fields are named."""

from collections.abc import Mapping
from typing import Any, Final, get_args

from journal_tui.domain.goal import Goal
from journal_tui.domain.imported import Doubt, ImportedFile
from journal_tui.domain.letter import Letter
from journal_tui.domain.plan import Plan, PlanOutcome
from journal_tui.store.entry_shape import ENTRY, FEELING, RUN
from journal_tui.store.list_shapes import AFFIRMATION, SHOWING
from journal_tui.store.shape import (
    DAY,
    MOMENT,
    NUMBER,
    TEXT,
    WORD,
    Shape,
    choice,
    several,
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
    run=RUN.converter,
    feeling=FEELING.converter,
    tags=several(WORD),
    origins=several(TEXT),
    file=TEXT,
)

#: What syncing keeps in a document beside its value: when each field was changed, what its
#: versions come from, and which document it became one with. It is of no shape, so that every save
#: of a value leaves it there.
BESIDE: Final = ("changed", "merging", "into")

SHAPES: Mapping[str, Shape[Any]] = {
    "entries": ENTRY,
    "affirmations": AFFIRMATION,
    "showings": SHOWING,
    "goals": _GOAL,
    "plans": _PLAN,
    "letters": _LETTER,
    "doubts": _DOUBT,
    "imports": _IMPORT,
}
