"""The journal as Day One's JSON: the shape that it has there, and every word."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run
from journal_tui.interchange.dayone import read as dayone
from journal_tui.interchange.dayone.out import dayone_json, uuid_of
from tests.interchange.pages_kit import page, pages
from tests.samples import RUNS, needs_samples
from tests.store import store_kit as kit


def no_run(_: Entry) -> str:
    return ""


def document(*entries: Entry) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(b"".join(dayone_json(entries, no_run)))
    return value


def test_an_entry_in_its_shape() -> None:
    entry = kit.entry(2, text="Wet. (Cold!)", tags=("rain", "starred"))
    (one,) = document(entry)["entries"]
    assert one == {
        "uuid": entry.id.replace("-", "").upper(),
        "creationDate": "2016-08-21T17:00:00Z",
        "modifiedDate": "2016-08-21T17:00:00Z",
        "timeZone": "GMT+0100",
        "text": "Wet\\. \\(Cold\\!\\)",
        "tags": ["rain", "starred"],
        "starred": True,
        "isPinned": False,
        "creationDeviceType": "journal-tui",
        "creationDeviceModel": "journal-tui",
        "photos": [],
    }


def test_the_run_is_the_first_line(tmp_path: Path) -> None:
    entry = kit.entry(1, text="Wet.", run=Run(distance_m=2414.0))
    data = b"".join(dayone_json([entry], lambda _: "1.5 mi · rain"))
    assert page(dayone.FORMAT, tmp_path, data).text == "1.5 mi · rain\n\nWet."
    waiting = b"".join(dayone_json([entry._replace(text="")], lambda _: "1.5 mi"))
    assert page(dayone.FORMAT, tmp_path, waiting).text == "1.5 mi"


@needs_samples
def test_it_has_the_shape_of_the_sample() -> None:
    sample = json.loads((RUNS / "journals/dayone/Fictional Journal.json").read_text("utf-8"))
    ours = document(kit.entry(1, tags=("rain",)))
    assert _kinds(ours["metadata"]).items() <= _kinds(sample["metadata"]).items()
    for theirs in sample["entries"]:
        assert _kinds(ours["entries"][0]) == _kinds(theirs)


@pytest.mark.parametrize("entry_id", ["", "g1", "x" * 32, "\ud800"])
def test_an_id_of_any_form_has_32_digits_always_the_same(entry_id: str) -> None:
    assert uuid_of(entry_id) == uuid_of(entry_id)
    assert len(uuid_of(entry_id)) == 32
    assert int(uuid_of(entry_id), 16) >= 0
    assert uuid_of(entry_id) != uuid_of(entry_id + "a")


words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
moments = st.datetimes(
    min_value=datetime(1970, 1, 2),
    max_value=datetime(2199, 12, 30),
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m))),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.tuples(words, moments), min_size=1, max_size=4))
def test_text_and_hour_come_back_exactly(tmp_path: Path, texts: list[tuple[str, datetime]]) -> None:
    entries = [kit.entry(n, text=text, at=at) for n, (text, at) in enumerate(texts)]
    back = pages(dayone.FORMAT, tmp_path, b"".join(dayone_json(entries, no_run)))
    assert [one.text for one in back] == [entry.text for entry in entries]
    for one, entry in zip(back, entries, strict=True):
        assert one.at == entry.at.astimezone(UTC).replace(microsecond=0)
        assert one.at.utcoffset() == entry.at.utcoffset()
        assert one.key == f"dayone:{uuid_of(entry.id)}"


def _kinds(value: dict[str, Any]) -> dict[str, type]:
    return {name: type(one) for name, one in value.items()}
