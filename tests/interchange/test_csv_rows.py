"""Rows of CSV files as programs and spreadsheets write them."""

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.interchange.common import csv_rows
from journal_tui.interchange.common.csv_rows import Columns, Row, RowsLeftOut, head_rows, rows
from journal_tui.interchange.errors import UnreadableFileError
from tests.interchange.table_kit import FUZZED, damaged, source_of, table


def fields(folder: Path, content: str | bytes) -> list[tuple[str, ...]]:
    return [row.fields for row in rows(source_of(folder, content))]


def test_rows_come_with_the_line_on_which_they_begin(tmp_path: Path) -> None:
    source = source_of(tmp_path, 'a,b\n1,"two\r\nlines"\n\n3,4\n')
    assert list(rows(source)) == [
        Row(1, ("a", "b")),
        Row(2, ("1", "two\r\nlines")),
        Row(5, ("3", "4")),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_found_in_the_header(tmp_path: Path, delimiter: str) -> None:
    content = f'"a,;x"{delimiter}b{delimiter}c\n1{delimiter}"2,5;"{delimiter}3\n'
    assert fields(tmp_path, content) == [("a,;x", "b", "c"), ("1", "2,5;", "3")]


def test_a_spreadsheet_may_name_the_delimiter_first(tmp_path: Path) -> None:
    assert fields(tmp_path, "sep=;\na;b,c,d\n1;2\n") == [("a", "b,c,d"), ("1", "2")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(tmp_path: Path, encoding: str, newline: str) -> None:
    text = newline.join(["Größe,Déjà", "Läufe,“so”", ""])
    assert fields(tmp_path, text.encode(encoding)) == [("Größe", "Déjà"), ("Läufe", "“so”")]


def test_a_packed_file_is_unpacked(tmp_path: Path) -> None:
    assert fields(tmp_path, gzip.compress(b"a,b\n1,2\n")) == [("a", "b"), ("1", "2")]


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (b"a,b\n1,\x00\n", "line 2"),
        (b"a,b\n1,\xff\xfe\x81\n", ""),
        ("a,b\n1,ä\n".encode() + b"\xe4\n", ""),
        ("a,ä".encode()[:-1], ""),
        (b'a,b\n1,"two\n3,4\n', "line 2"),
        (b"a,b,c\n1,2,3\n1,2", "line 3"),
    ],
    ids=["NUL", "no text", "two encodings", "cut sign", "cut quote", "cut row"],
)
def test_what_is_no_whole_table_is_refused(tmp_path: Path, content: bytes, where: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        fields(tmp_path, content)
    assert caught.value.where == where


def test_a_last_row_without_a_line_end_is_whole_when_it_is_as_long_as_the_others(
    tmp_path: Path,
) -> None:
    assert fields(tmp_path, "a,b\n1,2\n3,4")[-1] == ("3", "4")
    assert fields(tmp_path, "a,b,c\n1,2\n3,4")[-1] == ("3", "4")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ('"1","6x400 "fast"","3"', ("1", '6x400 "fast"', "3")),
        ('"1","He said "a, b", yes","3"', ("1", 'He said "a, b", yes', "3")),
        ('1,"6x400 ""fast""",3', ("1", '6x400 "fast"', "3")),
        ('1,so "called" run,3', ("1", 'so "called" run', "3")),
        ('1,"",3', ("1", "", "3")),
    ],
)
def test_quotes_inside_quotes_need_not_be_doubled(
    tmp_path: Path, row: str, expected: tuple[str, ...]
) -> None:
    assert fields(tmp_path, f"a,b,c\n{row}\n")[1] == expected


def test_a_row_longer_than_the_header_keeps_all_and_a_shorter_one_is_empty_there(
    tmp_path: Path,
) -> None:
    assert fields(tmp_path, "a,b\n1,2,3\n4\n") == [("a", "b"), ("1", "2", "3"), ("4",)]
    assert [Row(1, ("4",)).at(place) for place in (0, 1, None)] == ["4", "", ""]


def test_a_row_beyond_all_measure_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_rows, "ROW_MOST", 1000)
    long = "x" * 900
    assert fields(tmp_path, f"a\n{long}\n")[1] == (long,)
    with pytest.raises(UnreadableFileError):
        fields(tmp_path, f'a\n"{long}\n{long}"\n')
    with pytest.raises(UnreadableFileError):
        fields(tmp_path, "y" * 2000)
    monkeypatch.setattr(csv_rows, "ROWS_MOST", 3)
    with pytest.raises(UnreadableFileError):
        fields(tmp_path, "a\n1\n2\n3\n")


def test_a_field_of_a_million_characters_is_read(tmp_path: Path) -> None:
    assert len(fields(tmp_path, table(["a"], ["x" * 1_000_000]))[1][0]) == 1_000_000


def test_columns_are_found_by_name_and_by_which_of_that_name() -> None:
    columns = Columns(("Date", " distance ", "Distance", "L’heure"))
    assert [columns.at("DISTANCE"), columns.at("distance", 1)] == [1, 2]
    assert [columns.at("distance", 2), columns.at("pace")] == [None, None]
    assert [columns.first("pace", "date"), columns.first("pace")] == [0, None]
    assert ["l'heure" in columns, "pace" in columns] == [True, False]


def test_the_head_of_a_file_gives_its_first_rows() -> None:
    assert head_rows(b"\xef\xbb\xbfa,b\n1,2\n3,", 2) == (("a", "b"), ("1", "2"))
    assert head_rows(b'a,b\n1,"cut', 2) == (("a", "b"), ("1", "cut"))
    assert [head_rows(b""), head_rows(b"\x00\x01")] == [(), ()]


def test_many_rows_left_out_are_counted() -> None:
    out = RowsLeftOut()
    for row in range(2, 72):
        out.add(row, "it has no date")
    assert out.first() == "Row 2 is left out: it has no date."
    assert len(out.sentences()) == 51
    assert "20 more" in out.sentences()[-1]


@FUZZED
@given(damaged('name,text\nRun,"two\nlines, ""quoted"""\nWalk,ünder\n'))
def test_any_bytes_are_rows_or_refused(tmp_path: Path, content: bytes) -> None:
    source = source_of(tmp_path, content)
    head_rows(source.head(), 3)
    try:
        found = list(rows(source))
    except UnreadableFileError:
        return
    assert all(row.fields for row in found)


@FUZZED
@given(
    st.lists(
        st.lists(
            st.text(st.characters(exclude_characters="\0\r", exclude_categories=["Cs"])),
            min_size=2,
            max_size=2,
        ),
        min_size=1,
    )
)
def test_what_the_csv_module_writes_reads_back_letter_for_letter(
    tmp_path: Path, written: list[list[str]]
) -> None:
    source = source_of(tmp_path, table(["a", "b"], *written))
    found = [row.fields for row in rows(source)]
    kept = [tuple(row) for row in written if any(map(str.strip, row))]
    assert found == [("a", "b"), *kept]
