"""The journal as a table: exact values, one row an entry, no formula."""

import csv
import io
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.domain.entry import Entry, Feeling, Tone
from journal_tui.domain.run import Lap, Run
from journal_tui.interchange.csv_out import COLUMNS, csv_table
from tests.store import store_kit as kit


def rows(entries: Iterable[Entry]) -> list[dict[str, str]]:
    text = b"".join(csv_table(entries)).decode()
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_a_run_stands_in_its_columns() -> None:
    run = Run(
        kind="race",
        distance_m=2000.0,
        duration_s=600.0,
        effort=7,
        weather=("rain", "wind"),
        place="canal",
        elapsed_s=660.5,
        laps=(Lap(1000.0), Lap(1000.0)),
        avg_hr=152,
        max_hr=171,
        name="Out early",
        nonstop_m=1500.0,
    )
    entry = kit.entry(2, text="Wet, “cold”,\nglad.", run=run, tags=("river loop", "am"))
    entry = entry._replace(feeling=Feeling(-3, 2, ("tired", "proud")))
    (row,) = rows([entry])
    assert row == {
        "id": entry.id,
        "at": "2016-08-21T18:00:00+01:00",
        "day": "2016-08-21",
        "kind": "race",
        "name": "Out early",
        "distance_m": "2000.0",
        "duration_s": "600.0",
        "elapsed_s": "660.5",
        "pace_s_per_km": "300.0",
        "effort": "7",
        "feeling_during": "-3",
        "feeling_after": "2",
        "feeling_words": "tired | proud",
        "mood": "0.4",
        "mood_source": "said",
        "tags": "river loop | am",
        "place": "canal",
        "weather": "rain | wind",
        "nonstop_m": "1500.0",
        "nonstop_s": "",
        "avg_hr": "152",
        "max_hr": "171",
        "laps": "2",
        "text": "Wet, “cold”,\nglad.",
    }
    assert tuple(row) == COLUMNS


def test_an_entry_without_a_run_leaves_its_columns_empty() -> None:
    (row,) = rows([kit.entry(1, text="Rain all day.")])
    told = {"id", "at", "day", "text"}
    assert {name for name, value in row.items() if value} == told


def test_words_that_ask_for_care_have_no_number() -> None:
    tone = Tone(-0.9, 0.5, care=True, scorer="runner-1")
    (row,) = rows([kit.entry(1, text="Her words.", tone=tone)])
    assert (row["text"], row["mood"], row["mood_source"]) == ("Her words.", "", "")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\tx", "\r=1"])
def test_no_text_is_a_formula(text: str) -> None:
    run = Run(kind=text, place=text, name=text, weather=(text,))
    (row,) = rows([kit.entry(1, text=text, tags=(text,), run=run)])
    for name in ("text", "tags", "kind", "place", "name", "weather"):
        assert row[name] == f"'{text}"


def test_it_is_utf_8_with_the_line_ends_of_rfc_4180() -> None:
    data = b"".join(csv_table([kit.entry(1, text="é \ud800")]))
    assert data.startswith(b"id,at,day,")
    assert data.endswith("é \ufffd\r\n".encode())


@settings(deadline=None)
@given(st.lists(kit.entries, max_size=4))
def test_every_text_comes_back(entries: list[Entry]) -> None:
    found = rows(entries)
    assert [row["id"] for row in found] == [entry.id for entry in entries]
    for row, entry in zip(found, entries, strict=True):
        text = entry.text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        assert row["text"] in (text, f"'{text}")
