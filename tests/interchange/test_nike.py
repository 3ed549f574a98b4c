"""Nike Run Club's and Nike+'s activities."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given

from journal_tui.domain.run import Lap
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.nike import FORMAT
from tests.interchange.file_kit import activity, damaged, holds, read, source
from tests.samples import RUNS, needs_samples

START = 1_700_000_000_000


def app(**changes: object) -> dict[str, object]:
    return {
        "id": "3f2e",
        "type": "run",
        "app_id": "com.nike.sport.running.android",
        "start_epoch_ms": START,
        "end_epoch_ms": START + 1_900_000,
        "active_duration_ms": 1_800_000,
        "metrics": [],
        "moments": [],
        "summaries": [{"metric": "distance", "summary": "total", "value": 5.0}],
        "tags": {"com.nike.name": "Evening Run"},
        **changes,
    }


def moment(second: float, key: str, value: object) -> dict[str, object]:
    return {"timestamp": START + round(second * 1000), "key": key, "value": value}


def test_a_run_of_the_app(tmp_path: Path) -> None:
    tags = {
        "com.nike.name": "Rain again",
        "com.nike.weather": "partly_cloudy",
        "rpe": "7",
        "location": "outdoors",
        "note": " I stopped.\nI went on. ",
    }
    rates = [
        {"metric": "heart_rate", "summary": "mean", "value": 151.5},
        {"metric": "heart_rate", "summary": "max", "value": 400},
        {"metric": "distance", "summary": "total", "value": 5.02},
    ]
    found = activity(FORMAT, tmp_path, app(tags=tags, summaries=rates))
    assert found.sport == "running"
    assert found.started_at == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert found.zone_known is False
    assert (found.elapsed_s, found.moving_s) == (1900, 1800)
    assert found.distance_m == pytest.approx(5020)
    assert (found.avg_hr, found.max_hr) == (151.5, None)
    assert (found.effort, found.weather) == (7, ("cloudy",))
    assert (found.name, found.text) == ("Rain again", " I stopped.\nI went on. ")
    assert found.key == "nike:3f2e"


@pytest.mark.parametrize(
    ("changes", "sport", "kind"),
    [
        ({"type": "walk"}, "walking", ""),
        ({"tags": {"location": "indoors"}}, "running", "treadmill"),
        ({"tags": {"terrain": "TRAIL"}}, "running", "trail"),
        ({"tags": {"terrain": "road"}}, "running", ""),
        ({"type": ""}, "unknown", ""),
        ({"type": 3}, "unknown", ""),
    ],
)
def test_what_kind_it_was(
    tmp_path: Path, changes: dict[str, object], sport: str, kind: str
) -> None:
    found = activity(FORMAT, tmp_path, app(**changes))
    assert (found.sport, found.kind) == (sport, kind)


@pytest.mark.parametrize(
    ("unit", "metres"), [("KM", 3000), ("MI", 4828.032), ("M", None), (None, 3000)]
)
def test_the_unit_of_the_pieces_is_that_of_the_sum(
    tmp_path: Path, unit: str | None, metres: float | None
) -> None:
    value = 3 if unit != "M" else 0
    summaries = [{"metric": "distance", "summary": "total", "value": value}]
    metrics = [{"type": "distance", "unit": unit, "values": []}]
    found = activity(FORMAT, tmp_path, app(summaries=summaries, metrics=metrics))
    assert found.distance_m == (pytest.approx(metres) if metres else None)


def test_splits_are_laps_in_her_units_without_the_pauses(tmp_path: Path) -> None:
    moments = [
        moment(600, "split_km", "2"),
        moment(300, "split_km", "1"),
        moment(500, "split_mile", "1"),
        moment(350, "halt", "pause"),
        moment(360, "halt", "resume"),
        moment(100, "halt", "resume"),
        moment(-5, "split_mile", "0"),
    ]
    summaries = [{"metric": "distance", "summary": "total", "value": 2.5}]
    one = app(moments=moments, summaries=summaries, end_epoch_ms=START + 800_000)
    (miles,) = read(FORMAT, tmp_path, one, "mi").activities
    (kilometres,) = read(FORMAT, tmp_path, one, "km").activities
    assert miles.laps == (Lap(1609.344, 490), Lap(pytest.approx(890.656), 300))
    assert kilometres.laps == (Lap(1000, 300), Lap(1000, 290), Lap(pytest.approx(500), 200))


def test_the_stretch_before_a_pause_is_the_longest_nonstop(tmp_path: Path) -> None:
    values = [
        {
            "start_epoch_ms": START + at * 1000,
            "end_epoch_ms": START + (at + 10) * 1000,
            "value": 0.025,
        }
        for at in (*range(0, 600, 10), *range(700, 900, 10))
    ]
    moments = [moment(600, "halt", "auto_pause"), moment(700, "halt", "auto_resume")]
    metrics = [{"type": "distance", "unit": "KM", "values": values}]
    found = activity(FORMAT, tmp_path, app(metrics=metrics, moments=moments))
    assert found.nonstop_s == pytest.approx(600, abs=15)
    assert found.nonstop_m == pytest.approx(1500, abs=40)


def test_a_run_of_nike_plus_has_its_zone(tmp_path: Path) -> None:
    one = {
        "activityId": "9001",
        "activityType": "RUN",
        "startTime": "2013-07-04T23:30:00Z",
        "activityTimeZone": "America/New_York",
        "deviceType": "IPHONE",
        "metricSummary": {"calories": 300, "distance": 4.8, "duration": "0:31:44.500"},
        "tags": [
            {"tagType": "NOTE", "tagValue": "too hot"},
            {"tagType": "TERRAIN", "tagValue": "TRACK"},
            {"tagType": "WEATHER", "tagValue": "SUNNY"},
        ],
    }
    found = activity(FORMAT, tmp_path, {"data": [one], "paging": {}})
    assert found.started_at is not None
    assert found.started_at.isoformat() == "2013-07-04T19:30:00-04:00"
    assert found.zone_known
    assert (found.distance_m, found.moving_s) == (pytest.approx(4800), 1904.5)
    assert (found.kind, found.text, found.weather) == ("track", "too hot", ("sunny",))
    (odd,) = read(FORMAT, tmp_path, {**one, "activityTimeZone": "Mars/Base"}).activities
    assert odd.zone_known is False
    assert odd.started_at == found.started_at


def test_many_in_one_file(tmp_path: Path) -> None:
    several = [app(id="a"), app(id="b", delete_indicator=True), {"note": 1}, app(id="c")]
    for content in (several, {"activities": several}):
        keys = [one.key for one in read(FORMAT, tmp_path, content).activities]
        assert keys == ["nike:a", "nike:c"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ([app(delete_indicator=True)], "no activity"),
        ([{"start_epoch_ms": 1, "active_duration_ms": 1}] * 30_001, "more than 30,000"),
        (app(moments=[{}] * 10_001), "memory"),
    ],
    ids=["deleted", "too many", "too many moments"],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, content: object, says: str) -> None:
    with pytest.raises(UnreadableFileError, match=says):
        read(FORMAT, tmp_path, content)


@pytest.mark.parametrize(
    "content",
    [
        '{"uuid": "start_epoch_ms and active_duration_ms"}',
        '{"entries": [{"text": "\\"start_epoch_ms\\": 1, \\"active_duration_ms\\": 2"}]}',
        "start_epoch_ms,active_duration_ms\n1,2\n",
        "",
    ],
)
def test_other_files_are_not_taken_for_it(tmp_path: Path, content: str) -> None:
    file = source(tmp_path, content)
    assert not FORMAT.recognises(file.head(), file)


@given(
    damaged(
        json.dumps(
            app(moments=[moment(300, "split_km", "1"), moment(400, "halt", "pause")])
        ).encode()
    )
)
def test_whatever_bytes_come(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    holds(FORMAT, tmp_path_factory.getbasetemp(), content)


@needs_samples
def test_the_sample(tmp_path: Path) -> None:
    found = activity(FORMAT, tmp_path, (RUNS / "nike" / "nrc-activity.json").read_bytes())
    assert found.started_at == datetime(2024, 5, 1, 6, tzinfo=UTC)
    assert found.distance_m == pytest.approx(10020)
    assert timedelta(seconds=found.elapsed_s or 0) == timedelta(hours=1)
    assert found.moving_s == 3540
