"""Apple Health's export: workouts among millions of records."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import given

from journal_tui.domain.run import Lap
from journal_tui.interchange.apple.read import FORMAT
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Hints
from journal_tui.interchange.source import members_of
from tests.interchange.file_kit import activity, damaged, holds, read, source
from tests.samples import RUNS, needs_samples

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
#: The declarations are as long as the beginning by which a file is recognised, and those of
#: iOS 16 are not well-formed.
DOCTYPE = (
    "<!DOCTYPE HealthData [\n<!-- HealthKit Export Version: 12 -->\n"
    "<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>\n"
    + "<!ATTLIST Record\n  type CDATA #REQUIRED\n  value CDATA #IMPLIED\n>\n" * 200
    + "  endDate CDATA #IMPLIED\n>\n]>\n"
)
RECORD = (
    ' <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="W" unit="count/min"'
    ' startDate="2022-09-03 08:00:00 +0200" endDate="2022-09-03 08:00:00 +0200" value="140">\n'
    '  <MetadataEntry key="HKMetadataKeyHeartRateMotionContext" value="2"/>\n </Record>\n'
)
RUN = 'workoutActivityType="HKWorkoutActivityTypeRunning"'
TIMES = 'startDate="2022-09-03 08:00:00 +0200" endDate="2022-09-03 08:40:00 +0200"'
ZONE = '<MetadataEntry key="HKTimeZone" value="Europe/Lisbon"/>'


def export(*parts: str, doctype: str = "") -> str:
    begin = f'{HEAD}{doctype}<HealthData locale="pt_PT">\n <ExportDate value="2023-01-01"/>\n'
    return begin + "".join(parts) + "</HealthData>\n"


def workout(inside: str = "", attributes: str = "", kind: str = RUN, times: str = TIMES) -> str:
    return f" <Workout {kind} {attributes} sourceName='W' {times}>\n{inside}\n </Workout>\n"


def total(name: str, value: str) -> str:
    return f'<WorkoutStatistics type="HKQuantityTypeIdentifier{name}" {value}/>'


def event(kind: str, clock: str, more: str = "") -> str:
    return f'<WorkoutEvent type="HKWorkoutEventType{kind}" date="2022-09-03 {clock} +0200" {more}/>'


def test_a_run_of_an_older_phone(tmp_path: Path) -> None:
    attributes = 'duration="38.5" durationUnit="min" totalDistance="6.1" totalDistanceUnit="km"'
    found = activity(FORMAT, tmp_path, export(RECORD, workout("", attributes), RECORD))
    assert (found.sport, found.kind) == ("running", "")
    assert found.started_at is not None
    assert found.started_at.isoformat() == "2022-09-03T08:00:00+02:00"
    assert found.zone_known is False
    assert (found.distance_m, found.elapsed_s, found.moving_s) == (6100, 2400, 2310)


def test_characters_that_no_xml_allows_stop_nothing(tmp_path: Path) -> None:
    odd = RECORD.replace('"W"', '"W\x0b\x1f"')
    brand = '<MetadataEntry key="HKWorkoutBrandName" value="Easy\x0b run"/>'
    found = activity(FORMAT, tmp_path, export(odd * 600, workout(brand), odd))
    assert (found.sport, found.name) == ("running", "Easy  run")


def test_a_run_of_a_newer_phone_is_on_the_clock_of_its_place(tmp_path: Path) -> None:
    inside = (
        ZONE
        + '<MetadataEntry key="HKIndoorWorkout" value="1"/>'
        + total("DistanceWalkingRunning", 'sum="3.5" unit="mi"')
        + total("HeartRate", 'average="148.25" minimum="90" maximum="171" unit="count/min"')
        + '<WorkoutActivity uuid="AB-1" startDate="2022-09-03 08:00:00 +0200">'
        + total("HeartRate", 'average="1" unit="count/min"')
        + "</WorkoutActivity>"
    )
    found = activity(FORMAT, tmp_path, export(workout(inside), doctype=DOCTYPE))
    assert found.kind == "treadmill"
    assert found.started_at is not None
    assert found.started_at.isoformat() == "2022-09-03T07:00:00+01:00"
    assert found.zone_known
    assert found.distance_m == pytest.approx(5632.704)
    assert (found.avg_hr, found.max_hr) == (148.25, 171)
    assert found.key == "apple:ab-1"


def test_totals_and_zone_that_stand_in_the_part_alone(tmp_path: Path) -> None:
    metres = total("DistanceWalkingRunning", 'sum="900" unit="m"')
    inside = f'<WorkoutActivity uuid="x">{ZONE}{metres}</WorkoutActivity>'
    found = activity(FORMAT, tmp_path, export(workout(inside)))
    assert (found.distance_m, found.zone_known) == (900, True)


@pytest.mark.parametrize(
    ("attributes", "metres"),
    [
        ('totalDistance="5" totalDistanceUnit="km"', 5000),
        ('totalDistance="3.1" totalDistanceUnit="mi"', 4988.9664),
        ('totalDistance="800" totalDistanceUnit="m"', 800),
        ('totalDistance="1000" totalDistanceUnit="yd"', 914.4),
        ('totalDistance="1000" totalDistanceUnit="ft"', 304.8),
        ('totalDistance="0" totalDistanceUnit="km"', None),
        ('totalDistance="5" totalDistanceUnit="furlong"', None),
        ('totalDistance="1e9" totalDistanceUnit="km"', None),
        ("", None),
    ],
)
def test_distances(tmp_path: Path, attributes: str, metres: float | None) -> None:
    found = activity(FORMAT, tmp_path, export(workout("", attributes)))
    assert found.distance_m == (pytest.approx(metres) if metres else None)


@pytest.mark.parametrize(
    ("attributes", "events", "moving"),
    [
        ('duration="2000" durationUnit="s"', "", 2000),
        ('duration="0.5" durationUnit="hr"', "", 1800),
        ('duration="30"', "", 1800),
        ("", "", 2400),
        ('duration="x" durationUnit="min"', "", 2400),
        ("", event("Pause", "08:10:00") + event("Resume", "08:11:30"), 2310),
        (
            'duration="40" durationUnit="min"',
            event("Pause", "08:10:00") + event("Resume", "08:11:30") + event("Pause", "08:40:00"),
            2310,
        ),
        (
            'duration="35" durationUnit="min"',
            event("Pause", "08:10:00") + event("Resume", "08:11:30"),
            2100,
        ),
        (
            'duration="40" durationUnit="min"',
            event("MotionPaused", "08:10:00") + event("MotionResumed", "08:11:30"),
            2400,
        ),
    ],
)
def test_the_moving_time(tmp_path: Path, attributes: str, events: str, moving: float) -> None:
    found = activity(FORMAT, tmp_path, export(workout(events, attributes)))
    assert (found.elapsed_s, found.moving_s) == (2400, moving)


def minutes(value: float) -> str:
    return f'duration="{value}" durationUnit="min"'


@pytest.mark.parametrize(
    ("inside", "laps"),
    [
        (
            event("Lap", "08:00:00", minutes(12)) + event("Lap", "08:12:00", minutes(28)),
            (720, 1680),
        ),
        (event("Lap", "08:10:00") + event("Lap", "08:25:00"), (600, 900, 900)),
        (
            event("Segment", "08:00:00", minutes(6)) + event("Segment", "08:06:00", minutes(7.5)),
            (360, 450),
        ),
        (
            event("Segment", "08:00:00", minutes(6)) + event("Segment", "08:00:00", minutes(9.7)),
            (),
        ),
        (event("Marker", "08:10:00"), ()),
    ],
    ids=["laps", "marks between laps", "stretches in a row", "kilometres and miles", "markers"],
)
def test_laps(tmp_path: Path, inside: str, laps: tuple[float, ...]) -> None:
    found = activity(FORMAT, tmp_path, export(workout(inside)))
    assert found.laps == tuple(Lap(duration_s=seconds) for seconds in laps)


def part(uuid: str, length: str, *totals: str) -> str:
    times = TIMES.replace("08:00:00", f"08:{length}:00")
    inside = "".join(totals)
    return f'<WorkoutActivity uuid="{uuid}" {times} {minutes(4)}>{inside}</WorkoutActivity>'


def test_the_steps_of_a_planned_workout_are_laps(tmp_path: Path) -> None:
    first = total("DistanceWalkingRunning", 'sum="1" unit="km"')
    beats = total("HeartRate", 'average="171.6" unit="count/min"')
    inside = part("a", "00", first, beats) + part("b", "04") + event("Lap", "08:10:00")
    found = activity(FORMAT, tmp_path, export(workout(inside)))
    assert found.laps == (Lap(1000, 240, 172), Lap(None, 240))


def test_each_sport_of_a_triathlon_is_an_activity(tmp_path: Path) -> None:
    inside = (
        ZONE
        + part("s", "00", total("DistanceSwimming", 'sum="750" unit="m"'))
        + part("t", "10")
        + part("c", "20", total("DistanceCycling", 'sum="20" unit="km"'))
        + part("r", "30", total("DistanceWalkingRunning", 'sum="5" unit="km"'))
    )
    kind = 'workoutActivityType="HKWorkoutActivityTypeSwimBikeRun"'
    found = read(FORMAT, tmp_path, export(workout(inside, kind=kind))).activities
    assert [one.sport for one in found] == ["swimming", "transition", "cycling", "running"]
    assert found[3].started_at is not None
    assert found[3].started_at.isoformat() == "2022-09-03T07:30:00+01:00"
    assert (found[3].distance_m, found[3].moving_s, found[3].key) == (5000, 240, "apple:r")


def rating(name: str, clock: str, value: str) -> str:
    return (
        f' <Record type="HKQuantityTypeIdentifier{name}" unit="appleEffortScore"'
        f' startDate="2022-09-03 {clock} +0100" endDate="2022-09-03 {clock} +0100"'
        f' value="{value}"/>\n'
    )


@pytest.mark.parametrize(
    ("records", "effort"),
    [
        (rating("WorkoutEffortScore", "07:00:00", "7"), 7),
        (rating("WorkoutEffortScore", "07:00:01", "7"), 7),
        (rating("WorkoutEffortScore", "06:59:59", "7.4"), 7),
        (rating("WorkoutEffortScore", "09:00:00", "7"), None),
        (rating("EstimatedWorkoutEffortScore", "07:00:00", "7"), None),
        (rating("WorkoutEffortScore", "07:00:00", "0"), None),
        (rating("WorkoutEffortScore", "07:00:00", "nan"), None),
    ],
)
def test_her_own_rating_is_the_effort(tmp_path: Path, records: str, effort: int | None) -> None:
    for parts in ((records, workout()), (workout(), records)):
        assert activity(FORMAT, tmp_path, export(*parts)).effort == effort


@pytest.mark.parametrize(
    ("word", "sport"),
    [
        ("HKWorkoutActivityTypeRunning", "running"),
        ("HKWorkoutActivityTypeWalking", "walking"),
        ("HKWorkoutActivityTypeHiking", "hiking"),
        ("HKWorkoutActivityTypeCycling", "cycling"),
        ("HKWorkoutActivityTypeTraditionalStrengthTraining", "training"),
        ("HKWorkoutActivityTypeOther", "other"),
        ("", "unknown"),
    ],
)
def test_the_sports(tmp_path: Path, word: str, sport: str) -> None:
    kind = f'workoutActivityType="{word}"'
    assert activity(FORMAT, tmp_path, export(workout(kind=kind))).sport == sport


def test_in_the_zip_it_is_known_by_its_content_whatever_it_is_called(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        name = "apple_health_export/exportação.xml"
        archive.writestr(name, export(workout(), doctype=DOCTYPE))
        archive.writestr("apple_health_export/export_cda.xml", "<ClinicalDocument/>")
    taken = [one for one in members_of(path) if FORMAT.recognises(one.head(), one)]
    assert [one.filename for one in taken] == ["exportação.xml"]
    assert len(FORMAT.read(taken[0], Hints()).activities) == 1


def test_the_tracks_beside_it_come_with_it_and_not_by_themselves(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("apple_health_export/export.xml", export(workout()))
        archive.writestr("apple_health_export/workout-routes/route_1.gpx", "<gpx/>")
        archive.writestr("another/workout-routes/route_2.gpx", "<gpx/>")
    file, route, _ = members_of(path)
    assert FORMAT.claims(file) == (route,)
    (tmp_path / "workout-routes").mkdir()
    route = source(tmp_path / "workout-routes", "<gpx/>", "route_3.gpx")
    assert FORMAT.claims(source(tmp_path, export(workout()), "export.xml")) == (route,)


@pytest.mark.parametrize(
    ("text", "says", "where"),
    [
        (export(RECORD), "no activity", ""),
        (export(workout())[:-15], "cut off", "line 6"),
        (export(workout("<Broken", ""), doctype=DOCTYPE), "damaged", "line 812"),
        (
            export(workout(), doctype='<!DOCTYPE HealthData [<!ENTITY a "b">]>'),
            "entities",
            "line 2",
        ),
        (export(workout("&a;")), "The file", "line 5"),
    ],
    ids=["records alone", "cut off", "damaged", "an entity declared", "an entity used"],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, text: str, says: str, where: str) -> None:
    with pytest.raises(UnreadableFileError, match=says) as caught:
        read(FORMAT, tmp_path, text)
    assert caught.value.where == where


@given(
    damaged(
        export(
            RECORD,
            rating("WorkoutEffortScore", "07:00:00", "7"),
            workout(ZONE + event("Pause", "08:10:00") + event("Lap", "08:12:00"), minutes(30)),
        ).encode()
    )
)
def test_whatever_bytes_come(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    holds(FORMAT, tmp_path_factory.getbasetemp(), content)


@pytest.mark.parametrize("text", ["<HealthReport/>", '{"a": "HealthData"}', "# HealthData", ""])
def test_other_files_are_not_taken_for_it(tmp_path: Path, text: str) -> None:
    file = source(tmp_path, text)
    assert not FORMAT.recognises(file.head(), file)


@needs_samples
def test_the_sample(tmp_path: Path) -> None:
    found = read(FORMAT, tmp_path, (RUNS / "apple" / "export.xml").read_bytes()).activities
    assert [one.sport for one in found] == ["running", "walking", "cycling", "running"]
    run = found[0]
    assert run.started_at is not None
    assert run.started_at.isoformat() == "2024-01-15T10:00:00+00:00"
    assert run.zone_known
    assert (run.distance_m, run.elapsed_s, run.moving_s) == (5200, 1950, 1950)
    assert run.avg_hr == 162.5
