"""Documents as files in git, and back: byte for byte, sorted, a file a month."""

import json
import string
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.domain.entry import Entry
from journal_tui.store.codec import VALUE_TABLES, encode
from journal_tui.store.errors import StoreError
from journal_tui.store.history import act_document
from journal_tui.store.lines import document_of, line_of
from journal_tui.store.snapshot import META, TABLES
from journal_tui.store.sync.form_errors import DamagedRemoteError
from journal_tui.store.sync.layout import (
    MONTHLY,
    WHOLE,
    file_of,
    group,
    lines_in,
    path_of,
    table_of,
)
from tests.store.store_kit import (
    START,
    affirmation,
    entry,
    full_entry,
    imported_file,
    showing,
)

WHERE = "remote: entries/2016-08.jsonl"


def line(value: Entry) -> bytes:
    return line_of(value.id, encode(value))


def texts() -> st.SearchStrategy[str]:
    return st.text(max_size=12) | st.sampled_from(["id", 'a"b', "\\", '": {', "\ud800", "\n", ""])


def documents() -> st.SearchStrategy[dict[str, object]]:
    plain = st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | texts(),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(texts(), inner, max_size=2),
        max_leaves=5,
    )
    return st.dictionaries(texts().filter(lambda name: name.isascii()), plain, max_size=4)


@given(st.dictionaries(texts(), documents(), max_size=5))
def test_what_is_written_is_read_byte_for_byte(plain: dict[str, dict[str, object]]) -> None:
    # Two lone halves side by side are one character in JSON.
    plain = json.loads(json.dumps(plain))
    lines = {doc_id: line_of(doc_id, document) for doc_id, document in plain.items()}
    data = file_of(lines)
    assert lines_in(data, WHERE) == lines
    assert lines_in(data, WHERE, lines) == lines
    assert data.isascii()
    assert data.count(b"\n") == len(lines)


def test_a_file_is_one_document_a_line_sorted_by_id() -> None:
    lines = {key: line_of(key, {"text": f"of {key}"}) for key in ("b", "a", "c")}
    assert file_of(lines) == (
        b'{"id":"a","text":"of a"}\n{"id":"b","text":"of b"}\n{"id":"c","text":"of c"}\n'
    )
    assert file_of({}) == b""


def test_lines_in_another_layout_are_read_and_written_as_ours() -> None:
    data = '\n{ "text": "rain ☂", "id": "a" }\n\n{"id": "b", "n": 1.50}\r\n'.encode()
    assert lines_in(data, WHERE) == {
        "a": line_of("a", {"text": "rain ☂"}),
        "b": line_of("b", {"n": 1.5}),
    }
    assert lines_in(b'{"id":"a","n": 1 }\n', WHERE) == {"a": line_of("a", {"n": 1})}


def test_a_mended_journal_with_lines_in_another_layout_is_written_as_json() -> None:
    lines = {"a": b'"a": { "n": 1}', "b": '"b": {"text":"☂"}'.encode(), "c": b'"c": { }'}
    assert lines_in(file_of(lines), WHERE) == {
        "a": line_of("a", {"n": 1}),
        "b": line_of("b", {"text": "☂"}),
        "c": line_of("c", {}),
    }
    assert file_of(lines).isascii()


@pytest.mark.parametrize(
    "row",
    [
        b"<<<<<<< HEAD",
        b'{"id":"b","text":"cut of',
        b'{"id":"b","text":"a","text":{}} {"id":"c"}',
        b'{"id":"b",}',
        b'{"id":"b" "text":"x"}',
        b'{"id":"b","n":NaN}',
        b'{"id":7,"text":"x"}',
        b'{"text":"x"}',
        b'["b"]',
        b"null",
        b'{"id":"b","text":"\xff"}',
        b'{"text":"one","text":"two","id":"b"}',
        b'{"id":"a","text":"again"}',
        b'{"id":"b"},"c":{}}',
        b'{"id":"b","n":' + b"[" * 100_000 + b"}",
    ],
)
def test_a_line_that_is_no_document_is_told_with_file_and_number(row: bytes) -> None:
    data = b'{"id":"a","text":"whole"}\n' + row + b"\n"
    with pytest.raises(DamagedRemoteError) as caught:
        lines_in(data, WHERE)
    assert "2" in caught.value.what
    assert caught.value.where == WHERE
    assert caught.value.kept
    assert caught.value.next_step
    assert isinstance(caught.value, StoreError)


def test_a_known_line_is_taken_only_where_it_is_the_same() -> None:
    was, now = line_of("a", {"text": "was"}), line_of("a", {"text": "now"})
    assert lines_in(file_of({"a": now}), WHERE, {"a": was}) == {"a": now}
    with pytest.raises(DamagedRemoteError):
        lines_in(b'{"id":"a","text":garbage}\n', WHERE, {"a": was})


@pytest.mark.parametrize(
    ("table", "path"),
    [
        ("entries", "entries/2016-08.jsonl"),
        ("history", "history/2016-08.jsonl"),
        ("showings", "showings/2016-08.jsonl"),
        ("imports", "imports/2016-08.jsonl"),
    ],
)
def test_what_grows_has_a_file_for_each_month(table: str, path: str) -> None:
    act = act_document("edit", START, {"e1": encode(full_entry(99))}, "")
    documents = {
        "entries": encode(full_entry(1)),
        "showings": encode(showing(1)),
        "imports": encode(imported_file(1)),
        "history": act,
    }
    one = line_of("x", documents[table])
    assert path_of(table, "x", one) == path
    assert table_of(path) == table


@pytest.mark.parametrize("table", ["affirmations", "goals", "plans", "letters", "doubts"])
def test_what_stays_small_is_one_file(table: str) -> None:
    assert path_of(table, "x", line_of("x", {"at": "2016-08-21"})) == f"{table}.jsonl"
    assert table_of(f"{table}.jsonl") == table


def test_the_month_is_that_of_the_letters() -> None:
    at = (START - timedelta(days=19)).replace(hour=0, minute=30)
    assert at.isoformat() == "2016-07-31T00:30:00+01:00"
    assert path_of("entries", "e", line_of("e", {"at": at.isoformat()})) == "entries/2016-07.jsonl"


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"at": None},
        {"at": "yesterday"},
        {"at": "2016-13-01T00:00:00+01:00"},
        {"at": "../../2016-08"},
        {"at": "2016-08/../x"},
        {"created_at": "2016-08-01T00:00:00+01:00"},
        {"run": {"at": "2016-08-01T00:00:00+01:00"}},
    ],
)
def test_without_a_readable_moment_it_is_undated(document: dict[str, object]) -> None:
    assert path_of("entries", "e", line_of("e", document)) == "entries/undated.jsonl"
    assert path_of("entries", "e", b"no document") == "entries/undated.jsonl"
    assert table_of("entries/undated.jsonl") == "entries"


def test_a_moment_is_found_wherever_it_stands_and_never_in_another_record() -> None:
    plain = {"before": {"e": {"at": "2015-01-01T00:00:00+01:00"}}, "at": "2016-08-01T00:00+01:00"}
    for doc_id in ("h", 'h"\\', "\ud800"):
        assert path_of("history", doc_id, line_of(doc_id, plain)) == "history/2016-08.jsonl"
        first = line_of(doc_id, {"at": "2016-08-01T00:00+01:00"})
        assert path_of("history", doc_id, first) == "history/2016-08.jsonl"


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "entries.jsonl",
        "entries/x.jsonl",
        "entries/2016-08.json",
        "affirmations/2016-08.jsonl",
        "sync.jsonl",
        "_meta.jsonl",
        "entries/2016-08.jsonl/x",
        "",
    ],
)
def test_other_files_are_of_no_table(path: str) -> None:
    assert table_of(path) == ""


@given(st.text(string.printable), st.text(string.printable))
def test_a_path_never_leads_out_of_its_folder(doc_id: str, at: str) -> None:
    path = path_of("entries", doc_id, line_of(doc_id, {"at": at}))
    assert table_of(path) == "entries"


def test_documents_are_grouped_by_file_and_only_those_that_travel() -> None:
    values = [full_entry(1), entry(40), affirmation(1), showing(1)]
    tables = {
        "entries": {each.id: line(each) for each in values[:2]},
        "affirmations": {"a1": line_of("a1", encode(values[2]))},
        "showings": {},
        META: {"journal": line_of("journal", {"program": "journal-tui"})},
        "sync": {"base": line_of("base", {"commit": "0"})},
        "hers": {"x": line_of("x", {})},
    }
    groups = group(tables)
    assert list(groups) == ["entries/2016-08.jsonl", "entries/2016-09.jsonl", "affirmations.jsonl"]
    assert groups["entries/2016-08.jsonl"] == {values[0].id: line(full_entry(1))}


def test_each_table_of_hers_travels() -> None:
    travelling = {*MONTHLY, *WHOLE} - {"settings"}
    assert travelling == {*VALUE_TABLES, "history"}
    assert travelling == set(TABLES[max(TABLES)]) - {META, "sync"}


def test_moments_stand_where_the_month_is_looked_for() -> None:
    for table, field in MONTHLY.items():
        if table != "history":
            value = {"entries": entry(1), "showings": showing(1), "imports": imported_file(1)}[
                table
            ]
            assert field in document_of(line_of(value.id, encode(value)))
