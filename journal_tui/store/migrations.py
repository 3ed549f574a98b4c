"""What turns a journal of an earlier schema into one of ours, a step a schema.

A step gets the tables of its schema, whole and checked, and returns those of the next one; it
changes no line in place. The meta document gets its new ``schema`` when it is saved. Each step
is tested on a kept file of the old schema.
"""

from collections.abc import Callable, Mapping
from typing import Final

from journal_tui.store.lines import Lines
from journal_tui.store.snapshot import HISTORY, META, SCHEMA, SYNC, TABLES


def _from_1(tables: Mapping[str, Lines]) -> dict[str, Lines]:
    """Schema 2 keeps what entries were before they were changed, in a table of its own."""
    return {META: tables[META], HISTORY: {}, **{k: v for k, v in tables.items() if k != META}}


def _from_2(tables: Mapping[str, Lines]) -> dict[str, Lines]:
    """Schema 3 has tables for plans and for letters to herself."""
    return {**tables, "plans": {}, "letters": {}}


def _from_3(tables: Mapping[str, Lines]) -> dict[str, Lines]:
    """Schema 4 has tables for files that were brought in and for what may be there twice."""
    return {**tables, "imports": {}, "doubts": {}}


def _from_4(tables: Mapping[str, Lines]) -> dict[str, Lines]:
    """Schema 5 has a table that tells which commit the journal was synced with last."""
    return {**tables, SYNC: {}}


_STEPS: Final[Mapping[int, Callable[[Mapping[str, Lines]], dict[str, Lines]]]] = {
    1: _from_1,
    2: _from_2,
    3: _from_3,
    4: _from_4,
}


def migrate(tables: Mapping[str, Lines], schema: int) -> dict[str, Lines]:
    """The tables of a journal of ``schema`` as those of ours, in the order of the file."""
    migrated = dict(tables)
    for step in range(schema, SCHEMA):
        migrated = _STEPS[step](migrated)
    ours = {name: migrated[name] for name in TABLES[SCHEMA]}
    return {**ours, **{name: lines for name, lines in migrated.items() if name not in ours}}
