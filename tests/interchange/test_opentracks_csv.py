"""OpenTracks' CSV: points, segments, and the clock between them."""

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given

from journal_tui.interchange import opentracks_csv
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Hints
from journal_tui.interchange.found import Activity
from journal_tui.interchange.registry import recognise
from journal_tui.interchange.source import Source
from tests.interchange.table_kit import FUZZED, damaged, read_or_refused, source_of
from tests.samples import RUNS, needs_samples

HEADER: Final = (
    "#time,trackpoint_type,latitude,longitude,altitude,accuracy_horizontal,accuracy_vertical,"
    "speed,altitude_gain,altitude_loss,sensor_distance,heartrate,cadence,power\n"
)
START: Final = datetime(2024, 5, 4, 8, 5, tzinfo=timezone(timedelta(hours=2)))
#: Degrees of latitude in one metre.
METRE: Final = 1 / 111_195.08


def point(
    at_s: float,
    kind: str = "TRACKPOINT",
    metres: float | None = None,
    *,
    counted: str = "",
    hr: str = "",
    start: datetime = START,
) -> str:
    """A row so many seconds after the start, so many metres north of it."""
    at = (start + timedelta(seconds=at_s)).isoformat()
    place = "," if metres is None else f"{52 + metres * METRE:.8f},4.5"
    return f'"{at}","{kind}",{place},,,,,,,{counted},{hr},,\n'


def read(folder: Path, *rows: str) -> tuple[Activity, ...]:
    source = source_of(folder, HEADER + "".join(rows))
    assert recognise(source) is opentracks_csv.FORMAT
    return opentracks_csv.read(source, Hints()).activities


def test_points_make_a_track_and_the_clock_stops_between_segments(tmp_path: Path) -> None:
    (activity,) = read(
        tmp_path,
        point(0, "SEGMENT_START_MANUAL"),
        point(1, metres=0, hr="120"),
        point(300, metres=700, hr="140"),
        point(301, "SEGMENT_END_MANUAL"),
        point(400, "SEGMENT_START_MANUAL"),
        point(401, metres=900, hr="100"),
        point(700, metres=1600, hr="400"),
        point(700, "SEGMENT_END_MANUAL"),
    )
    assert activity.distance_m == pytest.approx(1400, abs=0.5)
    assert (activity.elapsed_s, activity.moving_s) == (700, 601)
    assert (activity.avg_hr, activity.max_hr) == (120, 140)
    assert (activity.sport, activity.started_at, activity.zone_known) == ("unknown", START, True)
    assert activity.started_at is not None
    assert activity.started_at.utcoffset() == timedelta(hours=2)


def test_a_jump_of_the_place_is_not_run(tmp_path: Path) -> None:
    (activity,) = read(
        tmp_path,
        point(0, "SEGMENT_START_MANUAL"),
        point(1, metres=0),
        point(60, metres=100),
        point(90, "SEGMENT_START_AUTOMATIC", metres=5000),
        point(150, metres=5100),
    )
    assert activity.distance_m == pytest.approx(200, abs=0.5)
    assert activity.moving_s == 150


def test_what_a_sensor_counts_stands_before_places(tmp_path: Path) -> None:
    (activity,) = read(
        tmp_path,
        point(0, "SEGMENT_START_MANUAL"),
        point(10, metres=0, counted="30"),
        point(20, counted="31", kind="SENSORPOINT"),
        point(30, metres=500, counted="29"),
        point(40, metres=520),
    )
    assert activity.distance_m == pytest.approx(110, abs=0.5)


def test_zulu_time_tells_no_zone(tmp_path: Path) -> None:
    rows = [f'"2024-05-04T06:05:0{n}.5Z","TRACKPOINT",52.000{n},4,,,,,,,,,,\n' for n in range(3)]
    (activity,) = read(tmp_path, *rows)
    assert (activity.started_at, activity.zone_known) == (START + timedelta(seconds=0.5), False)


def test_several_tracks_in_one_file(tmp_path: Path) -> None:
    later, before = START + timedelta(days=1), START - timedelta(days=1)
    tracks = read(
        tmp_path,
        *(
            point(at_s, metres=at_s, start=start)
            for start in (START, later, before)
            for at_s in (0, 10)
        ),
    )
    assert [track.started_at for track in tracks] == [START, later, before]
    assert [track.distance_m for track in tracks] == [pytest.approx(10, abs=0.1)] * 3


def test_columns_may_be_missing_or_stand_elsewhere(tmp_path: Path) -> None:
    content = "#time,trackpoint_type,longitude,latitude,heartrate\n"
    content += "".join(
        f'"2024-05-04T08:05:0{n}+02:00","TRACKPOINT",4.5,{52 + n * METRE * 3:.8f},\n'
        for n in range(4)
    )
    source = source_of(tmp_path, content)
    (activity,) = opentracks_csv.read(source, Hints()).activities
    assert activity.distance_m == pytest.approx(9, abs=0.1)
    assert activity.avg_hr is None


@pytest.mark.parametrize(
    "content",
    [
        "",
        HEADER,
        HEADER + '"soon","TRACKPOINT",1,1\n',
        HEADER + point(0) + '"1905-05-04T08:05:00+02:00","TRACKPOINT",1,1,,,,,,,,,,\n',
        "time,mood\n2024-05-04T08:05:00Z,good\n",
    ],
    ids=["empty", "header", "no time", "year", "another table"],
)
def test_what_is_no_track_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(UnreadableFileError):
        opentracks_csv.read(source_of(tmp_path, content), Hints())


@FUZZED
@given(
    damaged(
        HEADER
        + point(0, "SEGMENT_START_MANUAL")
        + "".join(point(n, metres=n * 3, hr="140", counted="3") for n in range(1, 6))
        + point(6, "SEGMENT_END_MANUAL")
    )
)
def test_any_bytes_are_activities_or_refused(tmp_path: Path, content: bytes) -> None:
    read_or_refused(opentracks_csv.FORMAT, source_of(tmp_path, content))


@needs_samples
def test_the_sample_is_one_track_with_one_pause() -> None:
    source = Source(RUNS / "other" / "opentracks.csv")
    assert recognise(source) is opentracks_csv.FORMAT
    (activity,) = opentracks_csv.read(source, Hints()).activities
    zone = timezone(timedelta(hours=1))
    assert activity.started_at == datetime(2020, 2, 2, 3, 2, 2, tzinfo=zone)
    assert (activity.elapsed_s, activity.moving_s) == (118, 56)
    assert activity.distance_m == pytest.approx(123, abs=0.5)
    assert activity.max_hr == 69
