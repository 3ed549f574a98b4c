"""What the README says about the file is what the file holds."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from store_kit import (
    START,
    affirmation,
    affirmations,
    doubts,
    entries,
    full_doubt,
    full_entry,
    goal,
    goals,
    imported_file,
    imported_files,
    letter,
    open_store,
    plan,
    showing,
    showings,
)

from journal_tui.domain.entry import Correction
from journal_tui.store.codec import encode, table_of
from journal_tui.store.shapes import SHAPES
from tests import schema
from tests.reference import BEGIN, END, README, fields, reference, renewed

ROW = re.compile(r"^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def described(table: str) -> dict[str, str]:
    """The fields that a reader finds under a table's heading, and whether they are optional."""
    (section,) = re.findall(rf"^#### `{table}`\n(.*?)(?=^#### |\Z)", reference(), re.M | re.S)
    return {name: there for name, _, there, _ in ROW.findall(section)}


def written(plain: Any, path: str = "") -> Iterator[str]:
    """The dotted names of all that stands in a document."""
    objects = plain if isinstance(plain, list) else [plain]
    for one in objects:
        for name, value in one.items() if isinstance(one, dict) else ():
            yield path + name
            yield from written(value, f"{path}{name}.")


def named(table: str) -> set[str]:
    """The described fields that have a name in the file: all but the columns of rows."""
    rows = tuple(name + "." for name, field in fields(table).items() if "lists (" in field.what)
    return {name for name in described(table) if not name.startswith(rows)}


def test_the_readme_says_what_the_shapes_say() -> None:
    readme = README.read_text(encoding="utf-8")
    assert readme == renewed(readme), "the shapes have changed: run `make reference`"


def test_every_field_has_a_meaning_and_no_meaning_is_left_over() -> None:
    known = {f"{table}.{name}" for table in SHAPES for name in fields(table)}
    assert set(schema.MEANING) == known
    assert all(schema.MEANING.values())


def test_every_table_is_there() -> None:
    assert {*SHAPES, "_meta", "history", "sync"} == set(schema.TABLES)
    assert re.findall(r"^#### `(\w+)`$", reference(), re.M) == [*schema.TABLES]
    for table in SHAPES:
        assert list(described(table)) == list(fields(table)), "a row is no row of four cells"


@given(entries | affirmations | showings | goals | imported_files | doubts)
@settings(max_examples=200, deadline=None)
def test_what_is_in_a_document_is_in_the_reference(value: Any) -> None:
    table, document = table_of(value), encode(value)
    assert set(written(document)) <= named(table)
    always = {name for name, there in described(table).items() if there == schema.ALWAYS}
    assert {name for name in always if "." not in name} <= set(document)


_ENTRY = full_entry(1)
#: A value for each table in which every field is filled.
FULL: dict[str, Any] = {
    "entries": _ENTRY._replace(
        tone=_ENTRY.tone and _ENTRY.tone._replace(care=True),
        corrections=(Correction(0.3, "It rained."),),
        deleted_at=START,
        other_texts=("It rained, and I ran.",),
    ),
    "affirmations": affirmation(
        1,
        tags=("wall",),
        credit="a friend",
        favourite=True,
        resting=True,
        starter="kettle",
        deleted_at=START,
    ),
    "showings": showing(1),
    "goals": goal(1, deleted_at=START),
    "plans": plan(
        1,
        entry_id="e1",
        asked_at=START,
        outcome="helped",
        outcome_entry_id="e2",
        note="twice",
        deleted_at=START,
    ),
    "letters": letter(1, opened_at=START, deleted_at=START),
    "doubts": full_doubt(1)._replace(deleted_at=START),
    "imports": imported_file(1, deleted_at=START),
}


@pytest.mark.parametrize("table", SHAPES)
def test_nothing_is_described_that_no_document_can_hold(table: str) -> None:
    assert set(written(encode(FULL[table]))) == named(table)


def test_columns_are_described_in_their_order() -> None:
    tone = encode(FULL["entries"])["tone"]
    assert isinstance(tone, dict)
    for name in ("sentences", "self_talk"):
        columns = [column for column in fields("entries") if column.startswith(f"tone.{name}.")]
        assert [len(row) for row in tone[name]] == [len(columns)]
        inside = ", ".join(column.rpartition(".")[2] for column in columns)
        assert fields("entries")[f"tone.{name}"].what == f"a list of lists ({inside})"


def test_what_the_file_says_about_itself_is_described(path: Path) -> None:
    open_store(path).put(full_entry(1))
    tables = json.loads(path.read_bytes())
    assert [name for name in schema.TABLES if name in tables] == list(tables)
    assert set(tables["_meta"]["journal"]) <= set(described("_meta"))


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("at", ("a moment with its offset", "always")),
        ("run.kind", ("a text", 'optional, else `"run"`')),
        ("run.distance_m", ("a number, in metres", "optional")),
        ("run.walls", ("a list, each an object", "optional")),
        ("run.walls.minute_s", ("a number, in seconds", "optional")),
        ("run.segments.kind", ("one of run, walk, rest", "always")),
        ("tags", ("a list, each a text", "optional")),
        ("tone.low", ("true or false", "optional, else `false`")),
        ("corrections.polarity", ("a number from -1 to +1", "always")),
    ],
)
def test_a_field_is_put_in_words(field: str, words: tuple[str, str]) -> None:
    assert fields("entries")[field][:2] == words


def test_only_what_stands_between_the_markers_is_written_anew() -> None:
    assert renewed(f"above\n{BEGIN}\nold\n{END}\nbelow\n") == f"above\n{reference()}\nbelow\n"
    with pytest.raises(ValueError, match="unpack"):
        renewed("a README without the markers")
