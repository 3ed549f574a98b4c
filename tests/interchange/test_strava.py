"""Strava's bulk export: the table, and the recordings that it names."""

import gzip
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given

from journal_tui.domain.run import Lap
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Hints
from journal_tui.interchange.found import Activity, Found
from journal_tui.interchange.registry import recognise
from journal_tui.interchange.source import Source
from journal_tui.interchange.strava import read as strava
from tests.interchange.table_kit import FUZZED, damaged, read_or_refused, source_of, table
from tests.samples import RUNS, needs_samples

#: The columns to look at, and those of the exact values.
SHOWN: Final = [
    *("Activity ID", "Activity Date", "Activity Name", "Activity Type", "Activity Description"),
    *("Elapsed Time", "Distance", "Max Heart Rate", "Relative Effort", "Commute"),
    *("Activity Private Note", "Activity Gear", "Filename", "Athlete Weight", "Bike Weight"),
]
EXACT: Final = [
    *("Elapsed Time", "Moving Time", "Distance", "Max Speed", "Average Speed", "Elevation Gain"),
    *("Elevation Loss", "Elevation Low", "Elevation High", "Max Grade", "Average Grade"),
    *("Average Positive Grade", "Average Negative Grade", "Max Cadence", "Average Cadence"),
    *("Max Heart Rate", "Average Heart Rate", "Max Watts", "Average Watts", "Calories"),
    *("Max Temperature", "Average Temperature", "Relative Effort", "Total Work"),
    *("Number of Runs", "Uphill Time", "Downhill Time", "Other Time", "Perceived Exertion"),
    *("Type", "Start Time", "Weighted Average Power"),
]
HEADER: Final = [*SHOWN, *EXACT, "Competition", "Long Run", "Media"]
#: A run by the place of its column in the block to look at, and by its name in the exact one.
RUN: Final[Mapping[str, str]] = {
    "Activity ID": "4711",
    "Activity Date": "May 4, 2024, 6:05:00 AM",
    "Activity Name": "Along the canal",
    "Activity Type": "Run",
    "shown Elapsed Time": "1900",
    "shown Distance": "5.01",
    "Elapsed Time": "1900.0",
    "Moving Time": "1800.0",
    "Distance": "5012.3",
}


def row(header: list[str] = HEADER, **changes: str) -> list[str]:
    """A row; ``Activity_Type="Walk"`` changes one of its fields."""
    values = {**RUN, **{name.replace("_", " "): value for name, value in changes.items()}}
    fields = []
    for place, name in enumerate(header):
        shown = f"shown {name}" if name in header[place + 1 :] else name
        fields.append(values.get(shown, ""))
    return fields


def read(folder: Path, *rows: list[str], header: list[str] = HEADER) -> Found:
    source = source_of(folder, table(header, *rows))
    assert recognise(source) is strava.FORMAT
    return strava.read(source, Hints())


def test_a_row_is_an_activity_with_metres_and_seconds(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        row(
            Max_Heart_Rate="171",
            Average_Heart_Rate="151.5",
            Perceived_Exertion="6.0",
            Activity_Description="Warm.\r\nStopped at the lock.",
            Activity_Private_Note="My calf again.",
        ),
    )
    assert found == Found(
        activities=(
            Activity(
                sport="running",
                started_at=datetime(2024, 5, 4, 6, 5, tzinfo=UTC),
                distance_m=5012.3,
                elapsed_s=1900,
                moving_s=1800,
                avg_hr=151.5,
                max_hr=171,
                effort=6,
                name="Along the canal",
                text="Warm.\r\nStopped at the lock.\n\nMy calf again.",
                key="strava:4711",
            ),
        )
    )


@pytest.mark.parametrize(
    ("word", "sport", "kind"),
    [
        ("Run", "running", ""),
        ("Trail Run", "running", "trail"),
        ("Walk", "walking", ""),
        ("Hike", "hiking", ""),
        ("Lauf", "running", ""),
        ("Course à pied", "running", ""),
        ("Hardloopsessie", "running", ""),
        ("Ride", "cycling", ""),
        ("", "unknown", ""),
    ],
)
def test_the_type_names_the_sport(tmp_path: Path, word: str, sport: str, kind: str) -> None:
    activity = read(tmp_path, row(Activity_Type=word)).activities[0]
    assert (activity.sport, activity.kind) == (sport, kind)


def test_a_type_that_nobody_knows_may_be_named_by_its_number(tmp_path: Path) -> None:
    found = read(tmp_path, row(Activity_Type="Qux", Type="9"), row(Activity_Type="Qux"))
    assert [activity.sport for activity in found.activities] == ["running", "other"]


def test_races_and_long_runs_are_told(tmp_path: Path) -> None:
    found = read(tmp_path, row(Competition="1.0"), row(Long_Run="1.0"), row(Competition="0.0"))
    assert [activity.kind for activity in found.activities] == ["race", "long", ""]


def test_text_is_hers_and_never_a_formula(tmp_path: Path) -> None:
    name = "=cmd|' /C calc'!A0"
    activity = read(
        tmp_path, row(Activity_Name=name, Activity_Private_Note="  so\x1b[31m ")
    ).activities[0]
    assert (activity.name, activity.text) == (name, "  so\x1b[31m ")


def test_missing_and_absurd_numbers_are_missing(tmp_path: Path) -> None:
    activity = read(
        tmp_path,
        row(
            Distance="1e12",
            Elapsed_Time="nan",
            Moving_Time="0.0",
            Average_Heart_Rate="0",
            Max_Heart_Rate="400",
            Perceived_Exertion="77",
            Activity_ID="",
            **{"shown_Elapsed Time": ""},
        ),
    ).activities[0]
    assert activity == Activity(
        sport="running", started_at=activity.started_at, name="Along the canal"
    )


def test_where_the_exact_block_is_empty_the_one_to_look_at_is_taken(tmp_path: Path) -> None:
    empty = {"Distance": "", "Elapsed_Time": "", "Moving_Time": "", "shown_Max Heart Rate": "165"}
    found = read(
        tmp_path, row(**empty), row(**{**empty, "shown_Distance": "1,200"}, Activity_Type="Swim")
    )
    run, swim = found.activities
    assert (run.distance_m, run.elapsed_s, run.max_hr) == (5010, 1900, 165)
    assert swim.distance_m == 1200


GERMAN: Final = {
    "Activity ID": "Aktivitäts-ID",
    "Activity Date": "Aktivitätsdatum",
    "Activity Name": "Name der Aktivität",
    "Activity Type": "Aktivitätsart",
    "Activity Private Note": "Hinweis zur Privatsphäre für Aktivitäten",
    "Filename": "Dateiname",
    "Elapsed Time": "Verstrichene Zeit",
    "Moving Time": "Bewegungszeit",
    "Distance": "Distanz",
}


def test_a_german_file(tmp_path: Path) -> None:
    header = [GERMAN.get(name, name) for name in HEADER]
    source = source_of(
        tmp_path,
        table(
            header,
            row(
                Activity_Date="04.05.2024, 06:05:00",
                Activity_Type="Lauf",
                Activity_Private_Note="Zäh.",
                **{"shown_Distance": "5,01"},
            ),
        ),
    )
    activity = strava.read(source, Hints()).activities[0]
    assert activity.started_at == datetime(2024, 5, 4, 6, 5, tzinfo=UTC)
    assert (activity.distance_m, activity.moving_s, activity.text) == (5012.3, 1800, "Zäh.")


@pytest.mark.parametrize("private_note", [True, False])
def test_a_language_that_nobody_here_speaks_is_read_by_the_order_of_its_columns(
    tmp_path: Path, private_note: bool
) -> None:
    header = [name for name in HEADER if private_note or name != "Activity Private Note"]
    foreign = [f"x{len(name)}{name[::-1]}" for name in header]
    fields = row(
        header,
        Activity_Date="2024/05/04 6:05:00",
        Activity_Description="A",
        Activity_Private_Note="B",
        Average_Heart_Rate="150",
        Perceived_Exertion="4",
    )
    activity = read(tmp_path, fields, header=foreign).activities[0]
    assert activity.started_at == datetime(2024, 5, 4, 6, 5, tzinfo=UTC)
    assert (activity.distance_m, activity.elapsed_s, activity.moving_s) == (5012.3, 1900, 1800)
    assert (activity.avg_hr, activity.effort) == (150, 4)
    assert activity.text == ("A\n\nB" if private_note else "A")


def test_headers_without_a_translation(tmp_path: Path) -> None:
    missing = "translation missing: en-GB.lib.export.portability_exporter.activities.horton_values."
    spans = {
        "Perceived Exertion": f'<span title="{missing}perceived_exertion">Exertion</span>',
        "Average Heart Rate": f"{missing}average_heart_rate",
    }
    header = [spans.get(name, name) for name in HEADER]
    fields = row(Perceived_Exertion="3", Average_Heart_Rate="140")
    activity = read(tmp_path, fields, header=header).activities[0]
    assert (activity.effort, activity.avg_hr) == (3, 140)


def test_the_file_of_2018(tmp_path: Path) -> None:
    header = [
        "id",
        "date",
        "name",
        "type",
        "description",
        "elapsed_time",
        "distance",
        "commute",
        "gear",
        "filename",
    ]
    fields = ["12", "2018-11-27 19:11:32", "Home", "Run", "", "1468", "6075.0", "true", "", ""]
    activity = read(tmp_path, fields, header=header).activities[0]
    assert activity.started_at == datetime(2018, 11, 27, 19, 11, 32, tzinfo=UTC)
    assert (activity.distance_m, activity.elapsed_s, activity.key) == (6075, 1468, "strava:12")


def test_the_file_of_2019(tmp_path: Path) -> None:
    header = [name for name in SHOWN if name not in ("Max Heart Rate", "Activity Private Note")][
        :11
    ]
    assert header[-1] == "Filename"
    fields = row(header, Distance="5.01", Elapsed_Time="1900")
    activity = read(tmp_path, fields, header=header).activities[0]
    assert (activity.distance_m, activity.elapsed_s, activity.moving_s) == (5010, 1900, None)


def test_a_shortened_table_is_read_by_its_names(tmp_path: Path) -> None:
    header = [
        *("Activity ID", "Activity Date", "Activity Name", "Activity Type", "Elapsed Time"),
        *("Moving Time", "Distance", "Average Heart Rate", "Filename"),
    ]
    fields = ["7", "May 4, 2024, 6:05:00 AM", "Canal", "Run", "1900", "1800", "5012.3", "150", ""]
    (activity,) = read(tmp_path, fields, header=header).activities
    assert (activity.text, activity.elapsed_s, activity.moving_s) == ("", 1900, 1800)
    assert (activity.distance_m, activity.avg_hr) == (5012.3, 150)


def test_a_spreadsheet_wrote_the_dates_again(tmp_path: Path) -> None:
    first, second = row(Activity_Date="3/4/2024 7:05"), row(Activity_Date="25/4/2024 7:05")
    found = read(tmp_path, first, second)
    assert [one.started_at for one in found.activities] == [
        datetime(2024, 4, day, 7, 5, tzinfo=UTC) for day in (3, 25)
    ]
    alone = read(tmp_path, first).activities[0]
    assert alone.started_at == datetime(2024, 3, 4, 7, 5, tzinfo=UTC)


def test_a_row_without_a_date_is_left_out_and_told(tmp_path: Path) -> None:
    found = read(tmp_path, row(), row(Activity_Date="soon"), row(Activity_Date=""), row())
    assert len(found.activities) == 2
    assert found.left_out == (
        "Row 3 is left out: its date cannot be read (soon).",
        "Row 4 is left out: it has no date.",
    )


def test_a_file_of_which_no_row_can_be_read_is_refused(tmp_path: Path) -> None:
    for content in (table(HEADER), table(HEADER, row(Activity_Date="soon")), table(["a"], ["b"])):
        with pytest.raises(UnreadableFileError):
            strava.read(source_of(tmp_path, content), Hints())


@pytest.mark.parametrize(
    "content",
    [
        "Date,Type,Route Name,Distance (km),Duration\n2024-05-01 08:00:00,Run,,1,10:00\n",
        "Activity Type,Date,Favorite,Title,Distance\nRunning,2024-05-01 07:00:00,false,A,1\n",
        "full_date,date,weekday,time,mood,activities,note\n",
        "",
        "\x00\x01",
    ],
)
def test_other_tables_are_not_taken_for_strava(tmp_path: Path, content: str) -> None:
    source = source_of(tmp_path, content)
    assert not strava.FORMAT.recognises(source.head(), source)


# Recordings ---------------------------------------------------------------------------------

TCX: Final = """<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">
<Activities><Activity Sport="Running"><Id>{start}</Id>
<Lap StartTime="{start}"><TotalTimeSeconds>600</TotalTimeSeconds>
<DistanceMeters>2000</DistanceMeters>
<AverageHeartRateBpm><Value>140</Value></AverageHeartRateBpm>
<MaximumHeartRateBpm><Value>150</Value></MaximumHeartRateBpm></Lap>
<Lap StartTime="{second}"><TotalTimeSeconds>900</TotalTimeSeconds>
<DistanceMeters>3000</DistanceMeters>
<AverageHeartRateBpm><Value>155</Value></AverageHeartRateBpm>
<MaximumHeartRateBpm><Value>170</Value></MaximumHeartRateBpm></Lap>
</Activity></Activities></TrainingCenterDatabase>
"""
LAPS: Final = (Lap(2000, 600, 140), Lap(3000, 900, 155))


def tcx(start: datetime = datetime(2024, 5, 4, 6, 5)) -> bytes:
    form = "%Y-%m-%dT%H:%M:%SZ"
    second = (start + timedelta(seconds=600)).strftime(form)
    return TCX.format(start=start.strftime(form), second=second).encode()


def export(folder: Path, *rows: list[str], **files: bytes) -> Source:
    """An export in a folder, and the recordings of it by their name."""
    for name, content in files.items():
        path = folder / "activities" / name.replace("__", ".")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    return source_of(folder, table(HEADER, *rows))


def test_a_recording_gives_its_laps_and_the_row_the_rest(tmp_path: Path) -> None:
    named = row(Filename="activities/1.tcx.gz", Activity_Type="Trail Run")
    found = strava.read(export(tmp_path, named, **{"1__tcx__gz": gzip.compress(tcx())}), Hints())
    activity = found.activities[0]
    assert activity.laps == LAPS
    assert activity.max_hr == 170
    assert (activity.name, activity.kind, activity.distance_m) == (
        "Along the canal",
        "trail",
        5012.3,
    )
    assert (activity.elapsed_s, activity.moving_s) == (1900, 1800)
    assert found.left_out == ()


def test_a_recording_that_was_unpacked_since_is_found(tmp_path: Path) -> None:
    source = export(tmp_path, row(Filename="activities/1.tcx.gz"), **{"1__tcx": tcx()})
    assert strava.read(source, Hints()).activities[0].laps == LAPS


def test_an_export_in_a_zip(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        archive.writestr("all/activities.csv", table(HEADER, row(Filename="activities/1.tcx")))
        archive.writestr("all/activities/1.tcx", tcx())
    source = Source(tmp_path / "export.zip", "all/activities.csv")
    assert recognise(source) is strava.FORMAT
    assert strava.read(source, Hints()).activities[0].laps == LAPS


@pytest.mark.parametrize(
    ("start", "same"),
    [
        (datetime(2024, 5, 4, 6, 14), True),
        (datetime(2024, 5, 4, 8, 5, 30), True),
        (datetime(2024, 5, 4, 6, 27), False),
        (datetime(2024, 5, 6, 6, 5), False),
    ],
    ids=["nine minutes later", "local time written as UTC", "22 minutes later", "another day"],
)
def test_a_recording_of_another_time_is_told_and_not_taken(
    tmp_path: Path, start: datetime, same: bool
) -> None:
    source = export(tmp_path, row(Filename="activities/1.tcx"), **{"1__tcx": tcx(start)})
    found = strava.read(source, Hints())
    assert (found.activities[0].laps == LAPS) is same
    assert bool(found.left_out) is not same


def test_missing_and_broken_recordings_leave_the_run_and_are_told(tmp_path: Path) -> None:
    rows = [row(Filename=f"activities/{n}.tcx") for n in range(1, 4)]
    rows.append(row(Filename="../1.tcx"))
    found = strava.read(export(tmp_path, *rows, **{"1__tcx": tcx(), "2__tcx": b"<TCX"}), Hints())
    assert [bool(activity.laps) for activity in found.activities] == [True, False, False, False]
    assert [said.partition(":")[0] for said in found.left_out] == ["Row 3", "Row 4", "Row 5"]


def test_a_table_alone_says_once_that_its_recordings_are_not_there(tmp_path: Path) -> None:
    found = strava.read(export(tmp_path, *[row(Filename="activities/1.fit.gz")] * 70), Hints())
    assert len(found.activities) == 70
    assert len(found.left_out) == 1
    assert "(70)" in found.left_out[0]


def test_a_table_that_names_itself_is_read_once(tmp_path: Path) -> None:
    found = strava.read(export(tmp_path, row(Filename="activities.csv")), Hints())
    assert len(found.activities) == 1


def test_recordings_of_other_sports_are_not_read(tmp_path: Path) -> None:
    ride = row(Activity_Type="Ride", Filename="activities/1.tcx")
    source = export(tmp_path, ride, **{"1__tcx": b"not a recording"})
    assert strava.read(source, Hints()).left_out == ()
    assert strava.files_named(source) == ()


def test_a_sport_in_no_known_word_is_the_recordings(tmp_path: Path) -> None:
    source = export(
        tmp_path, row(Activity_Type="Qux", Filename="activities/1.tcx"), **{"1__tcx": tcx()}
    )
    assert strava.read(source, Hints()).activities[0].sport == "running"


def test_recordings_read_elsewhere_are_taken_as_they_are(tmp_path: Path) -> None:
    rows = [row(Filename="activities/1.tcx"), row(Filename="activities/2.tcx")]
    source = export(tmp_path, *rows, **{"1__tcx": b"not read", "2__tcx": b"not read"})
    first, second = strava.files_named(source)
    there = Activity(
        started_at=datetime(2024, 5, 4, 8, 5, tzinfo=timezone(timedelta(hours=2))),
        zone_known=True,
        laps=(Lap(1000),),
        nonstop_m=900,
        nonstop_s=300,
        feeling=3,
        effort=8,
    )
    already = {first: Found(activities=(there,)), second: UnreadableFileError("It is torn.")}
    found = strava.read_with(source, Hints(), already)
    activity = found.activities[0]
    assert (activity.started_at, activity.zone_known) == (there.started_at, True)
    assert activity.started_at is not None
    assert activity.started_at.utcoffset() == timedelta(hours=2)
    assert (activity.laps, activity.nonstop_m, activity.nonstop_s) == (there.laps, 900, 300)
    assert (activity.feeling, activity.effort) == (3, 8)
    assert found.activities[1].laps == ()
    assert "It is torn." in found.left_out[0]


def test_a_stretch_that_is_longer_than_the_run_is_none_of_it(tmp_path: Path) -> None:
    source = export(tmp_path, row(Filename="activities/1.tcx"), **{"1__tcx": b""})
    file = strava.files_named(source)[0]
    there = Activity(started_at=datetime(2024, 5, 4, 6, 5, tzinfo=UTC), nonstop_m=9000, nonstop_s=3)
    activity = strava.read_with(source, Hints(), {file: Found((there,))}).activities[0]
    assert (activity.nonstop_m, activity.nonstop_s) == (None, None)


@FUZZED
@given(
    damaged(table(HEADER, row(Activity_Description='a "b",\nc'), row(Filename="activities/1.fit")))
)
def test_any_bytes_are_activities_or_refused(tmp_path: Path, content: bytes) -> None:
    read_or_refused(strava.FORMAT, source_of(tmp_path, content))


@needs_samples
@pytest.mark.parametrize(
    ("name", "count"), [("activities-en-103col.csv", 8), ("activities-de-92col.csv", 7)]
)
def test_the_samples_give_all_their_rows(name: str, count: int) -> None:
    source = Source(RUNS / "strava" / name)
    assert recognise(source) is strava.FORMAT
    found = strava.read(source, Hints())
    assert len(found.activities) == count
    first = found.activities[0]
    assert first.started_at == datetime(2019, 9, 14, 15, 22, 5, tzinfo=UTC)
    assert (first.distance_m, first.elapsed_s, first.moving_s) == (5839.77, 3175, 2400)


@needs_samples
def test_the_sample_archive_gives_three_recordings_and_misses_one() -> None:
    source = Source(RUNS / "strava" / "export_sample.zip", "activities.csv")
    assert len(strava.files_named(source)) == 3
    found = strava.read(source, Hints())
    assert len(found.activities) == 8
    assert [len(activity.laps) for activity in found.activities[:3]] == [6, 0, 3]
    assert found.activities[0].zone_known
    assert [said.partition(":")[0] for said in found.left_out] == ["Row 7"]
