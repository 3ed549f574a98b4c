"""Polar Flow's sessions, of the older and the newer export."""

import json
from pathlib import Path

import pytest
from hypothesis import given

from journal_tui.domain.run import Lap
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.polar import FORMAT
from tests.interchange.file_kit import activity, damaged, holds, read, source
from tests.samples import RUNS, needs_samples

OLD = {
    "exportVersion": "1.6",
    "name": "Long one",
    "note": "Two walls.\nNo tears.",
    "startTime": "2021-10-31T07:00:00.000",
    "stopTime": "2021-10-31T08:05:00.000",
    "timeZoneOffset": -240,
    "distance": 9000.0,
    "duration": "PT1H0M1.5S",
    "maximumHeartRate": 181,
    "averageHeartRate": 152,
    "physicalInformation": {"restingHeartRate": 55},
    "exercises": [
        {
            "startTime": "2021-10-31T07:00:00.000",
            "stopTime": "2021-10-31T08:00:01.500",
            "timezoneOffset": -240,
            "duration": "PT3601.5S",
            "distance": 9001.5,
            "sport": "TRAIL_RUNNING",
            "heartRate": {"min": 90, "avg": 150, "max": 180},
            "autoLaps": [
                {
                    "lapNumber": 0,
                    "duration": "PT400.5S",
                    "splitTime": "PT400.5S",
                    "distance": 1000.0,
                    "heartRate": {"avg": 141, "max": 150},
                },
                {"lapNumber": 1, "duration": "PT6M40S", "distance": 1000.0},
            ],
        }
    ],
}
NEW = {
    "identifier": {"id": "5022701696"},
    "startTime": "2023-06-01T18:00:00",
    "stopTime": "2023-06-01T18:32:00",
    "name": "",
    "timezoneOffsetMinutes": 120,
    "durationMillis": 1_800_000,
    "distanceMeters": 5000.5,
    "hrAvg": 149,
    "hrMax": 177,
    "sport": {"id": "1"},
    "exercises": [
        {
            "startTime": "2023-06-01T18:00:00",
            "stopTime": "2023-06-01T18:32:00",
            "durationMillis": 1_800_000,
            "distanceMeters": 5000.5,
            "timezoneOffsetMinutes": 120,
            "sport": {"id": "17"},
            "laps": {
                "laps": [{"durationMillis": 900_000, "distanceMeters": 2500, "hrAvg": 147.6}],
                "autoLaps": [{"durationMillis": 1}, {"durationMillis": 2}],
            },
            "statistics": {
                "statistics": [
                    {"type": "STATISTICS_TYPE_SPEED", "avg": 3},
                    {"type": "STATISTICS_TYPE_HEART_RATE", "min": 79, "avg": 148, "max": 176},
                ]
            },
        }
    ],
}


def test_a_session_of_the_older_export(tmp_path: Path) -> None:
    found = activity(FORMAT, tmp_path, OLD)
    assert (found.sport, found.kind) == ("running", "trail")
    assert found.started_at is not None
    assert found.started_at.isoformat() == "2021-10-31T07:00:00-04:00"
    assert found.zone_known
    assert (found.distance_m, found.elapsed_s, found.moving_s) == (9001.5, 3900, 3601.5)
    assert (found.avg_hr, found.max_hr) == (150, 180)
    assert found.laps == (Lap(1000, 400.5, 141), Lap(1000, 400))
    assert (found.name, found.text) == ("Long one", "Two walls.\nNo tears.")


def test_a_session_of_the_newer_export(tmp_path: Path) -> None:
    found = activity(FORMAT, tmp_path, NEW)
    assert (found.sport, found.kind) == ("running", "treadmill")
    assert found.started_at is not None
    assert found.started_at.isoformat() == "2023-06-01T18:00:00+02:00"
    assert (found.distance_m, found.elapsed_s, found.moving_s) == (5000.5, 1920, 1800)
    assert (found.avg_hr, found.max_hr) == (148, 176)
    assert found.laps == (Lap(2500, 900, 148),)
    assert found.key == "polar:5022701696"


def changed(base: dict[str, object], exercise: dict[str, object], **session: object) -> object:
    (one,) = base["exercises"]  # type: ignore[misc]
    return {**base, **session, "exercises": [{**one, **exercise}]}


@pytest.mark.parametrize(
    ("sport", "is_it"),
    [
        ("RUNNING", ("running", "")),
        ("TREADMILL_RUNNING", ("running", "treadmill")),
        ("CYCLING", ("cycling", "")),
        ({"id": "27"}, ("running", "trail")),
        ({"id": 11}, ("hiking", "")),
        ({"id": "9999"}, ("other", "")),
        ({}, ("unknown", "")),
        (None, ("unknown", "")),
    ],
)
def test_the_sports(tmp_path: Path, sport: object, is_it: tuple[str, str]) -> None:
    found = activity(FORMAT, tmp_path, changed(OLD, {"sport": sport}))
    assert (found.sport, found.kind) == is_it


@pytest.mark.parametrize(
    ("exercise", "session", "is_at", "known"),
    [
        ({"timezoneOffset": 330}, {}, "2021-10-31T07:00:00+05:30", True),
        ({"timezoneOffset": None}, {}, "2021-10-31T07:00:00-04:00", True),
        ({"timezoneOffset": 7}, {"timeZoneOffset": 0}, "2021-10-31T07:00:00+00:00", True),
        ({"timezoneOffset": 9999}, {"timeZoneOffset": "x"}, "2021-10-31T07:00:00", False),
        ({"startTime": "2021-10-31T11:00:00Z"}, {}, "2021-10-31T07:00:00-04:00", True),
    ],
)
def test_when_it_began(
    tmp_path: Path, exercise: dict[str, object], session: dict[str, object], is_at: str, known: bool
) -> None:
    found = activity(FORMAT, tmp_path, changed(OLD, exercise, **session))
    assert found.started_at is not None
    assert (found.started_at.isoformat(), found.zone_known) == (is_at, known)


def test_each_sport_of_a_session_is_an_activity(tmp_path: Path) -> None:
    exercises = [
        {"startTime": f"2023-06-01T{hour}:00:00", "durationMillis": 60_000 * hour, "sport": sport}
        for hour, sport in ((10, {"id": "23"}), (11, {"id": "2"}), (12, {"id": "1"}))
    ]
    found = read(FORMAT, tmp_path, {**NEW, "exercises": exercises}).activities
    assert [one.sport for one in found] == ["swimming", "cycling", "running"]
    assert [one.moving_s for one in found] == [600, 660, 720]
    assert [one.key for one in found] == [f"polar:5022701696/{place}" for place in (1, 2, 3)]
    assert found[2].started_at is not None
    assert found[2].started_at.isoformat() == "2023-06-01T12:00:00+02:00"


def test_the_longest_stretch_of_running(tmp_path: Path) -> None:
    old = [(at, 85 if at < 400 or at >= 460 else 55, 2.8 * min(at, 400)) for at in range(0, 900, 5)]
    stamps = [f"2021-10-31T07:{at // 60:02}:{at % 60:02}.000" for at, _, _ in old]
    samples = {
        "cadence": [
            {"dateTime": stamp, "value": steps}
            for stamp, (_, steps, _) in zip(stamps, old, strict=True)
        ],
        "distance": [
            {"dateTime": stamp, "value": metres}
            for stamp, (_, _, metres) in zip(stamps, old, strict=True)
        ],
    }
    one = activity(FORMAT, tmp_path, changed(OLD, {"samples": samples}))
    assert one.nonstop_s == pytest.approx(400, abs=20)
    assert one.nonstop_m == pytest.approx(1120, abs=60)
    channels = [
        {"type": "DISTANCE", "intervalMillis": 1000, "values": [2.7 * at for at in range(600)]},
        {"type": "SPEED", "intervalMillis": 1000, "values": [float("nan")] * 600},
    ]
    pauses = [{"startTime": "2023-06-01T18:05:00", "endTime": "2023-06-01T18:06:00"}]
    exercise = {"samples": {"samples": channels}, "pauseTimes": pauses}
    two = activity(FORMAT, tmp_path, changed(NEW, exercise))
    assert two.nonstop_s == pytest.approx(300, abs=15)


@pytest.mark.parametrize(
    ("exercises", "says"),
    [([], "no activity"), (5, "no activity"), ([{}] * 2000, "more than 1,000")],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, exercises: object, says: str) -> None:
    with pytest.raises(UnreadableFileError, match=says):
        read(FORMAT, tmp_path, {**NEW, "exercises": exercises})


@pytest.mark.parametrize(
    "content",
    [
        {"exercises": [{"name": "Squat"}]},
        {"startTime": "x", "exportVersion": "1.0", "samples": []},
        {
            "exportVersion": "1.0",
            "startTime": "2026-01-02T10:30:00.000",
            "done": False,
            "exercises": [{"type": "VOLUME", "sport": "RUNNING", "duration": "PT1H"}],
        },
        {"entries": [{"text": '"exercises": 1, "timezoneOffset": 2, "startTime": 3'}]},
        [],
    ],
)
def test_other_files_are_not_taken_for_it(tmp_path: Path, content: object) -> None:
    file = source(tmp_path, content)
    assert not FORMAT.recognises(file.head(), file)


@pytest.mark.parametrize("base", [OLD, NEW])
def test_whatever_bytes_come(tmp_path: Path, base: dict[str, object]) -> None:
    @given(damaged(json.dumps(base).encode()))
    def read_it(content: bytes) -> None:
        holds(FORMAT, tmp_path, content)

    read_it()


@needs_samples
def test_the_sample(tmp_path: Path) -> None:
    found = activity(FORMAT, tmp_path, (RUNS / "polar" / "polar-flow-running.json").read_bytes())
    assert found.started_at is not None
    assert found.started_at.isoformat() == "2017-01-23T18:20:18+01:00"
    assert (found.sport, found.distance_m, found.avg_hr) == ("running", 6595, 138)
    assert (found.elapsed_s, found.moving_s) == (3980, 2753.875)
