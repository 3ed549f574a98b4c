"""Runkeeper's export: the table, and the GPX files that it names."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given

from journal_tui.interchange import runkeeper
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Hints
from journal_tui.interchange.found import Activity, Found
from journal_tui.interchange.registry import recognise
from journal_tui.interchange.source import Source
from tests.interchange.table_kit import FUZZED, damaged, read_or_refused, source_of, table
from tests.samples import RUNS, needs_samples

#: The header of today in kilometres, and the one of 2015 in miles.
TODAY: Final = [
    *("Activity Id", "Date", "Type", "Route Name", "Distance (km)", "Duration", "Average Pace"),
    *("Average Speed (km/h)", "Calories Burned", "Climb (m)", "Average Heart Rate (bpm)"),
    *("Friend's Tagged", "Notes", "GPX File"),
]
IN_2015: Final = [
    *("Date", "Type", "Route Name", "Distance (mi)", "Duration", "Average Pace"),
    *("Average Speed (mph)", "Calories Burned", "Climb (ft)", "Average Heart Rate (bpm)"),
    *("Notes", "GPX File"),
]
RUN: Final = {
    "Activity Id": "0a1b",
    "Date": "2024-05-04 08:05:00",
    "Type": "Running",
    "Distance (km)": "5.01",
    "Distance (mi)": "3.11",
    "Duration": "30:10",
}


def row(header: list[str] = TODAY, **changes: str) -> list[str]:
    values = {**RUN, **{name.replace("_", " "): value for name, value in changes.items()}}
    return [values.get(name, "") for name in header]


def read(folder: Path, *rows: list[str], header: list[str] = TODAY) -> Found:
    source = source_of(folder, table(header, *rows), "cardioActivities.csv")
    assert recognise(source) is runkeeper.FORMAT
    return runkeeper.read(source, Hints())


def test_a_row_is_an_activity_on_her_wall_clock(tmp_path: Path) -> None:
    fields = row(
        Route_Name="Canal", Notes='Windy, "tired"\nbut out', **{"Average Heart Rate (bpm)": "151"}
    )
    assert read(tmp_path, fields) == Found(
        activities=(
            Activity(
                sport="running",
                started_at=datetime(2024, 5, 4, 8, 5),
                distance_m=5010,
                moving_s=1810,
                avg_hr=151,
                text='Windy, "tired"\nbut out',
                place="Canal",
                key="runkeeper:0a1b",
            ),
        )
    )


def test_the_file_of_2015_has_no_ids_and_may_be_in_miles(tmp_path: Path) -> None:
    fields = row(IN_2015, Duration="1:02:03")
    activity = read(tmp_path, fields, header=IN_2015).activities[0]
    assert activity.distance_m == pytest.approx(3.11 * 1609.344)
    assert (activity.moving_s, activity.key) == (3723, "")


def test_missing_and_absurd_numbers_are_missing(tmp_path: Path) -> None:
    fields = row(Duration="", **{"Distance (km)": "0.00", "Average Heart Rate (bpm)": "0"})
    activity = read(tmp_path, fields).activities[0]
    assert activity == Activity(
        sport="running", started_at=activity.started_at, key="runkeeper:0a1b"
    )


def test_a_row_without_a_date_is_left_out_and_told(tmp_path: Path) -> None:
    found = read(tmp_path, row(Date=""), row(Type="Cycling"))
    assert [activity.sport for activity in found.activities] == ["cycling"]
    assert found.left_out == ("Row 2 is left out: it has no date.",)


def test_a_file_of_which_no_row_can_be_read_is_refused(tmp_path: Path) -> None:
    for content in (table(TODAY), table(TODAY, row(Date="--")), table(["a"], ["b"])):
        with pytest.raises(UnreadableFileError):
            runkeeper.read(source_of(tmp_path, content), Hints())


def gpx(start: datetime) -> bytes:
    """A track of ten minutes at a run, with a heart rate."""
    points = "".join(
        f'<trkpt lat="{52 + n * 0.00025:.5f}" lon="4.0">'
        f"<time>{(start + timedelta(seconds=n * 10)).strftime('%Y-%m-%dT%H:%M:%SZ')}</time>"
        f"<extensions><TrackPointExtension><hr>{140 + n % 3}</hr></TrackPointExtension>"
        "</extensions></trkpt>"
        for n in range(61)
    )
    return (
        '<gpx version="1.1" creator="Runkeeper" xmlns="http://www.topografix.com/GPX/1/1">'
        f"<trk><trkseg>{points}</trkseg></trk></gpx>"
    ).encode()


@pytest.mark.parametrize(
    ("begins", "offset"),
    [
        (datetime(2024, 5, 4, 6, 5, 4), timedelta(hours=2)),
        (datetime(2024, 5, 4, 2, 35), timedelta(hours=5, minutes=30)),
        (datetime(2024, 5, 4, 15, 5), timedelta(hours=-7)),
    ],
)
def test_wall_clock_and_track_together_tell_the_zone(
    tmp_path: Path, begins: datetime, offset: timedelta
) -> None:
    source_of(tmp_path, gpx(begins), "2024-05-04-080500.gpx")
    activity = read(tmp_path, row(GPX_File="2024-05-04-080500.gpx")).activities[0]
    assert activity.started_at == begins.replace(tzinfo=UTC)
    assert activity.started_at is not None
    assert (activity.started_at.tzinfo, activity.zone_known) == (timezone(offset), True)
    assert (activity.avg_hr, activity.max_hr) == (pytest.approx(141, abs=0.1), 142)
    assert activity.nonstop_s == pytest.approx(600, abs=15)
    assert activity.distance_m == 5010


def test_a_track_on_the_same_clock_tells_no_zone(tmp_path: Path) -> None:
    source_of(tmp_path, gpx(datetime(2024, 5, 4, 8, 5)), "a.gpx")
    activity = read(tmp_path, row(GPX_File="a.gpx")).activities[0]
    assert (activity.started_at, activity.zone_known) == (datetime(2024, 5, 4, 8, 5), False)
    assert activity.avg_hr is not None


def test_a_track_of_another_time_or_none_is_told(tmp_path: Path) -> None:
    source_of(tmp_path, gpx(datetime(2024, 5, 6, 8, 5)), "a.gpx")
    found = read(tmp_path, row(GPX_File="a.gpx"), row(GPX_File="b.gpx"))
    assert [activity.avg_hr for activity in found.activities] == [None, None]
    assert [said.partition(":")[0] for said in found.left_out] == ["Row 2", "Row 3"]


def test_tracks_are_named_for_others_to_read(tmp_path: Path) -> None:
    track = source_of(tmp_path, b"not read", "a.gpx")
    rows = [row(GPX_File="a.gpx"), row(GPX_File="a.gpx", Type="Cycling"), row(GPX_File="b.gpx")]
    source = source_of(tmp_path, table(TODAY, *rows))
    assert runkeeper.files_named(source) == (track,)
    there = Activity(started_at=datetime(2024, 5, 4, 6, 5, tzinfo=UTC), avg_hr=133)
    found = runkeeper.read_with(source, Hints(), {track: Found((there,))})
    assert found.activities[0].avg_hr == 133


@pytest.mark.parametrize(
    "content",
    [
        "Activity ID,Activity Date,Activity Name,Activity Type\n1,2024-05-01,A,Run\n",
        "Activity Type,Date,Favorite,Title,Distance\nRunning,2024-05-01 07:00:00,false,A,1\n",
        "Date,Type,Distance,Duration,Notes\n2024-05-01,Run,1,10:00,\n",
        "",
    ],
)
def test_other_tables_are_not_taken_for_runkeeper(tmp_path: Path, content: str) -> None:
    source = source_of(tmp_path, content)
    assert not runkeeper.FORMAT.recognises(source.head(), source)


@FUZZED
@given(damaged(table(TODAY, row(Notes='a "b",\nc'), row(GPX_File="a.gpx"))))
def test_any_bytes_are_activities_or_refused(tmp_path: Path, content: bytes) -> None:
    read_or_refused(runkeeper.FORMAT, source_of(tmp_path, content))


@needs_samples
@pytest.mark.parametrize(
    ("name", "truth"),
    [
        (
            "cardioActivities-km.csv",
            [
                ("running", 3240, 1571, 106),
                ("running", 10020, 3750, None),
                ("walking", 4240, 2445, None),
            ],
        ),
        ("cardioActivities-mi.csv", [("walking", 1126.5408, 751, None)]),
    ],
)
def test_the_samples_give_the_truth(
    name: str, truth: list[tuple[str, float, float, float | None]]
) -> None:
    source = Source(RUNS / "runkeeper" / name)
    assert recognise(source) is runkeeper.FORMAT
    found = runkeeper.read(source, Hints())
    told = [(one.sport, one.distance_m, one.moving_s, one.avg_hr) for one in found.activities]
    assert told == truth
