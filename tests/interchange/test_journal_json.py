"""Our own JSON: everything comes back exactly, and the schema that is shipped describes it."""

import copy
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from journal_tui.domain.entry import Correction
from journal_tui.interchange import journal_json as module
from journal_tui.interchange.journal_json import TABLES, journal_json
from journal_tui.store.codec import decode, encode, table_of
from journal_tui.store.shapes import SHAPES
from tests import json_schema
from tests.interchange.file_kit import damaged, read, source
from tests.interchange.pages_kit import holds, refused
from tests.store import store_kit as kit

READER = module.FORMAT
NOW = datetime(2016, 8, 21, 10, 0, tzinfo=UTC)
FUZZED = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
VALUES = st.lists(
    st.one_of(
        *(kit.entries, kit.affirmations, kit.showings, kit.goals, kit.plans, kit.letters)
    ).map(
        lambda value: value._replace(deleted_at=None) if "deleted_at" in value._fields else value
    ),
    max_size=6,
    unique_by=lambda value: value.id,
)


def exported(values: Any) -> bytes:
    tables: dict[str, dict[str, Mapping[str, Any]]] = {name: {} for name in TABLES}
    for value in values:
        tables[table_of(value)][value.id] = encode(value)
    return b"".join(journal_json(tables, NOW))


def full() -> bytes:
    """An export in which no field is left out."""
    corrected = kit.full_entry(1)._replace(corrections=(Correction(0.5, "x"),))
    return exported(
        [
            corrected,
            kit.entry(2, text="\ud800 é \x1b[31m \u2028"),
            kit.affirmation(
                1, tags=("wall",), credit="her", favourite=True, resting=True, starter="a"
            ),
            kit.showing(1),
            kit.goal(1),
            kit.plan(
                1, note="so", entry_id="e", asked_at=NOW, outcome="helped", outcome_entry_id="f"
            ),
            kit.letter(1, opened_at=NOW),
        ]
    )


@FUZZED
@given(values=VALUES)
def test_a_journal_comes_back_exactly(tmp_path: Path, values: list[Any]) -> None:
    found = read(READER, tmp_path, exported(values))
    assert found.left_out == ()
    assert found.documents is not None
    back = [
        decode(table, key, dict(document))
        for table, documents in found.documents.items()
        for key, document in documents.items()
    ]
    assert sorted(back, key=lambda one: one.id) == sorted(values, key=lambda one: one.id)


def test_it_is_laid_out_for_people_and_their_programs(tmp_path: Path) -> None:
    text = exported([kit.entry(1, text="Étang"), kit.goal(1)]).decode()
    value = json.loads(text)
    assert list(value) == ["program", "format", "exported_at", *TABLES]
    assert (value["program"], value["format"]) == ("journal-tui", 1)
    assert value["exported_at"] == "2016-08-21T10:00:00+00:00"
    assert value["entries"][0]["text"] == "Étang"
    assert value["goals"] == [{"id": "g1", **encode(kit.goal(1))}]
    # One document a line, and signs as they are.
    assert any(line.startswith('{"id": "g1"') for line in text.splitlines())
    assert "Étang" in text


def test_every_table_that_is_hers_is_in_it() -> None:
    assert set(TABLES) == set(SHAPES) - {"imports", "doubts"}


def test_what_a_later_version_adds_is_told(tmp_path: Path) -> None:
    value = json.loads(full()) | {"dreams": []}
    found = read(READER, tmp_path, value)
    assert found.left_out == ("“dreams” is left out: this version does not know it.",)
    assert found.documents is not None
    assert len(found.documents["entries"]) == 2


@pytest.mark.parametrize(
    ("change", "says", "where"),
    [
        ({"format": 2}, "newer journal-tui (format 2, here 1)", ""),
        ({"format": "1"}, "no journal-tui JSON", ""),
        ({"program": "other"}, "no journal-tui JSON", ""),
        ({"entries": {}}, "no document", "entries"),
        ({"entries": [{"at": "x"}]}, "no document", "entries, number 1"),
        ({"goals": [{"id": "g"}, 7]}, "no document", "goals, number 2"),
        ({"goals": [{"id": "g"}, {"id": "g"}]}, "stands there twice", "goals, number 2"),
    ],
)
def test_what_is_no_export_is_refused(
    tmp_path: Path, change: dict[str, Any], says: str, where: str
) -> None:
    error = refused(READER, tmp_path, json.loads(full()) | change)
    assert says in error.what
    assert error.where == where


@pytest.mark.parametrize("content", [{}, [], {"_meta": {}}, {"program": "x", "format": 1}])
def test_files_of_others_are_not_its_own(tmp_path: Path, content: object) -> None:
    file = source(tmp_path, content)
    assert not READER.recognises(file.head(), file)


@FUZZED
@given(content=damaged(full()))
def test_no_file_does_harm(tmp_path: Path, content: bytes) -> None:
    holds(READER, tmp_path, content)


class TestSchema:
    validator = Draft202012Validator(json_schema.schema())

    def test_the_shipped_file_is_what_the_codec_says(self) -> None:
        assert json_schema.PATH.read_text("utf-8") == json_schema.text()

    def test_it_is_a_schema(self) -> None:
        Draft202012Validator.check_schema(json_schema.schema())

    def test_a_full_export_is_valid_and_knows_every_field(self) -> None:
        value = json.loads(full())
        self.validator.validate(value)
        strict = Draft202012Validator(_closed(json_schema.schema()))
        strict.validate(value)

    @FUZZED
    @given(values=VALUES)
    def test_every_export_is_valid(self, values: list[Any]) -> None:
        self.validator.validate(json.loads(exported(values)))

    @pytest.mark.parametrize(
        ("table", "field", "value"),
        [
            ("entries", "at", "2016-08-21 09:10"),
            ("entries", "at", None),
            ("entries", "text", 5),
            ("entries", "id", ""),
            ("entries", "tags", "rain"),
            ("entries", "run", {"distance_m": "1.5 mi"}),
            ("entries", "run", {"walls": [{"where": "knees"}]}),
            ("entries", "run", {"laps": [{"avg_hr": 150.5}]}),
            ("entries", "feeling", {"after": 1.5}),
            ("entries", "tone", {"polarity": 0, "subjectivity": 0, "sentences": [[0, 5]]}),
            ("entries", "corrections", [{"polarity": 2}]),
            ("goals", "day", "tomorrow"),
            ("showings", "helped", "yes"),
            ("plans", "outcome", "perhaps"),
        ],
    )
    def test_a_broken_document_is_refused(self, table: str, field: str, value: object) -> None:
        whole = json.loads(full())
        whole[table][0][field] = value
        with pytest.raises(ValidationError):
            self.validator.validate(whole)

    @pytest.mark.parametrize("name", ["program", "format", "exported_at", *TABLES])
    def test_a_part_that_is_missing_is_refused(self, name: str) -> None:
        whole = json.loads(full())
        del whole[name]
        with pytest.raises(ValidationError):
            self.validator.validate(whole)


def _closed(schema: Any) -> Any:
    """The schema without room for fields that it does not name."""
    schema = copy.deepcopy(schema)
    stack = [schema]
    while stack:
        one = stack.pop()
        if isinstance(one, dict):
            if one.get("type") == "object":
                one["additionalProperties"] = False
            stack.extend(one.values())
        elif isinstance(one, list):
            stack.extend(one)
    return schema
