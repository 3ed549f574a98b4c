"""tui-journal: its file and its export."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from journal_tui.interchange import tui_journal
from tests.interchange.file_kit import damaged, read, source
from tests.interchange.pages_kit import holds, page, pages, refused

READER = tui_journal.FORMAT


def entry(**fields: Any) -> dict[str, Any]:
    return {
        "id": 0,
        "date": "2016-08-21T00:00:00Z",
        "title": "River loop",
        "content": "Wet.\n\nGlad.",
        "tags": ["run", "early start"],
        "priority": None,
        **fields,
    }


def exported(*entries: dict[str, Any]) -> dict[str, Any]:
    bare = [{name: value for name, value in one.items() if name != "id"} for one in entries]
    return {"version": 100, "entries": bare}


@pytest.mark.parametrize("content", [[entry()], exported(entry())], ids=["its file", "its export"])
def test_an_entry_is_its_title_and_its_words(tmp_path: Path, content: object) -> None:
    one = page(READER, tmp_path, content)
    assert one.text == "River loop\n\nWet.\n\nGlad."
    assert (one.tags, one.key) == (("run", "early start"), "")


def test_its_day_is_hers_and_an_hour_is_utc(tmp_path: Path) -> None:
    day, hour = pages(READER, tmp_path, [entry(), entry(date="2016-08-21T07:05:00Z")])
    assert day.at == datetime(2016, 8, 21)
    assert hour.at == datetime(2016, 8, 21, 7, 5, tzinfo=UTC)
    assert not hour.zone_known


def test_priority_and_folder_become_tags(tmp_path: Path) -> None:
    one = page(READER, tmp_path, [entry(tags=[], priority=3, folder="half marathon")])
    assert one.tags == ("priority-3", "half marathon")


def test_a_title_alone_is_enough(tmp_path: Path) -> None:
    assert page(READER, tmp_path, [entry(content="")]).text == "River loop"


def test_what_has_no_day_is_told(tmp_path: Path) -> None:
    found = read(
        READER,
        tmp_path,
        [entry(), entry(date="soon"), entry(date=5), entry(), 7, {"date": "2016-08-21"}],
    )
    assert len(found.pages) == 2
    assert found.left_out == (
        "Entry 2 is left out: it has no date that can be read.",
        "Entry 3 is left out: it has no date that can be read.",
        "Entry 5 is left out: it is no entry.",
        "Entry 6 is left out: there is nothing in it to keep.",
    )


@pytest.mark.parametrize(
    ("content", "says"),
    [([], "no entry"), ({"version": 100}, "no tui-journal"), ([entry(date="")], "no entry")],
)
def test_a_file_without_an_entry_is_refused(tmp_path: Path, content: object, says: str) -> None:
    assert says in refused(READER, tmp_path, content).what


@pytest.mark.parametrize(
    "content", [[], {}, [{"date": "", "content": ""}], {"entries": [{"title": "", "body": ""}]}]
)
def test_files_of_others_are_not_its_own(tmp_path: Path, content: object) -> None:
    file = source(tmp_path, content)
    assert not READER.recognises(file.head(), file)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(content=damaged(json.dumps([entry(), entry(priority=2)]).encode()))
def test_no_file_does_harm(tmp_path: Path, content: bytes) -> None:
    holds(READER, tmp_path, content)
