"""The values of the journal as documents: what stands on a line of ``journal.json``.

Times are ISO 8601 with offset, lengths metres and seconds, empty fields are left out. ``at``
stands first, so that entries can be put in order by their lines. Fields that this version
does not know are kept when their document is written again.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from journal_tui.domain.entry import Entry
from journal_tui.store.entry_shape import ENTRY
from journal_tui.store.snapshot import ENTRIES

if TYPE_CHECKING:
    from journal_tui.domain.affirmation import Affirmation, Showing
    from journal_tui.domain.goal import Goal
    from journal_tui.domain.imported import Doubt, ImportedFile
    from journal_tui.domain.letter import Letter
    from journal_tui.domain.plan import Plan
    from journal_tui.store.shape import Shape

    Value: TypeAlias = Entry | Affirmation | Showing | Goal | Plan | Letter | ImportedFile | Doubt
else:
    # Only to be named: what is kept is not loaded for it.
    Value = object
Plain = dict[str, object]

#: The tables that hold values, and those of them that stay small.
SMALL_TABLES: Final = ("affirmations", "showings", "goals", "plans", "letters", "doubts")
VALUE_TABLES: Final = (ENTRIES, *SMALL_TABLES, "imports")
#: The table of each kind of value, by the name of the kind: none has to be loaded for another.
_TABLES: Final = {
    "Entry": ENTRIES,
    "Affirmation": "affirmations",
    "Showing": "showings",
    "Goal": "goals",
    "Plan": "plans",
    "Letter": "letters",
    "Doubt": "doubts",
    "ImportedFile": "imports",
}


def shape_of(table: str) -> "Shape[Any]":
    """What a document of this table looks like."""
    # Most of what is done with a journal is done with its entries alone, or with her list.
    if table == ENTRIES:
        return ENTRY
    if table in ("affirmations", "showings"):
        from journal_tui.store import list_shapes

        return list_shapes.AFFIRMATION if table == "affirmations" else list_shapes.SHOWING
    from journal_tui.store.shapes import SHAPES

    return SHAPES[table]


def table_of(value: Value) -> str:
    """The table in which such a value is kept."""
    return _TABLES[type(value).__name__]


def encode(value: Value) -> Plain:
    """The document of a value, without its id. Raises UndecodableError (a naive time, NaN)."""
    return shape_of(table_of(value)).encode(value)


def decode(table: str, doc_id: str, document: Plain) -> Any:
    """The value of a document. Raises UndecodableError naming the field."""
    return shape_of(table).decode(document, id=doc_id)


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
