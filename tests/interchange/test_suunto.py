"""The Suunto app's log of an activity."""

import json
from pathlib import Path

import pytest
from hypothesis import given

from journal_tui.domain.run import Lap
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.suunto import FORMAT
from tests.interchange.file_kit import activity, damaged, holds, read, source
from tests.samples import RUNS, needs_samples

HEADER = {
    "ActivityType": 3,
    "DateTime": "2023-08-20T07:30:00.000+03:00",
    "Distance": 7010,
    "Duration": 2700.5,
    "Notes": "Hot.",
    "HR": {"Avg": 2.5, "Max": 3.1, "Min": 1.5},
}


def log(
    header: dict[str, object] | None = None,
    samples: list[dict[str, object]] | None = None,
    windows: list[dict[str, object]] | None = None,
) -> dict[str, object]:
    return {
        "DeviceLog": {
            "Header": {**HEADER, **(header or {})},
            "Device": {"Name": "Suunto 5"},
            "Samples": samples or [],
            "Windows": [{"Window": one} for one in windows or []],
        }
    }


@pytest.mark.parametrize(
    ("said", "feeling"),
    [(1, -3), (2, 0), (3, 3), (4, 4), (5, 5), (0, None), (6, None), (None, None), ("4", None)],
)
def test_how_it_felt(tmp_path: Path, said: object, feeling: int | None) -> None:
    assert activity(FORMAT, tmp_path, log({"Feeling": said})).feeling == feeling


def stamp(second: float, offset: str = "+03:00") -> str:
    minute, rest = divmod(second, 60)
    return f"2023-08-20T07:{30 + int(minute):02}:{rest:06.3f}{offset}"


def test_a_run(tmp_path: Path) -> None:
    found = activity(FORMAT, tmp_path, log())
    assert (found.sport, found.kind, found.text) == ("running", "", "Hot.")
    assert found.started_at is not None
    assert found.started_at.isoformat() == "2023-08-20T07:30:00+03:00"
    assert found.zone_known
    assert (found.distance_m, found.elapsed_s, found.moving_s) == (7010, 2700.5, 2700.5)
    assert found.avg_hr == pytest.approx(150)
    assert found.max_hr == pytest.approx(186)


@pytest.mark.parametrize(
    ("header", "samples", "elapsed", "moving"),
    [
        ({"PauseDuration": 60}, [], 2760.5, 2700.5),
        ({"PauseDuration": 60, "Duration": 900}, [{"TimeISO8601": stamp(960)}], 960, 900),
        ({"PauseDuration": 60, "Duration": 960}, [{"TimeISO8601": stamp(959)}], 960, 900),
        (
            {"Duration": 100},
            [
                {"TimeISO8601": stamp(20), "Events": [{"Pause": {"State": True}}]},
                {"TimeISO8601": stamp(50), "Events": {"Pause": {"State": False}}},
                {"TimeISO8601": stamp(130)},
            ],
            130,
            100,
        ),
        ({"Duration": None}, [{"TimeISO8601": stamp(90)}], 90, 90),
        ({"Duration": None}, [], None, None),
    ],
)
def test_the_pauses(
    tmp_path: Path,
    header: dict[str, object],
    samples: list[dict[str, object]],
    elapsed: float | None,
    moving: float | None,
) -> None:
    found = activity(FORMAT, tmp_path, log(header, samples))
    assert (found.elapsed_s, found.moving_s) == (elapsed, moving)


@pytest.mark.parametrize(
    ("at", "sample", "is_at", "known"),
    [
        ("2023-08-20T07:30:00", None, "2023-08-20T07:30:00", False),
        ("2023-08-20T07:30:00", stamp(2), "2023-08-20T07:30:00+03:00", True),
        ("2023-08-20T07:30:00", "2023-08-20T12:30:04Z", "2023-08-20T07:30:00-05:00", True),
        ("2023-08-20T07:30:00.000Z", None, "2023-08-20T07:30:00+00:00", False),
        ("", stamp(0), "2023-08-20T07:30:00+03:00", True),
    ],
)
def test_when_it_began(
    tmp_path: Path, at: str, sample: str | None, is_at: str, known: bool
) -> None:
    samples: list[dict[str, object]] = [{"TimeISO8601": sample}] if sample else []
    found = activity(FORMAT, tmp_path, log({"DateTime": at}, samples))
    assert found.started_at is not None
    assert (found.started_at.isoformat(), found.zone_known) == (is_at, known)


def test_the_laps_she_pressed_count_more_than_those_of_the_watch(tmp_path: Path) -> None:
    auto = [
        {"Type": "Autolap", "Duration": 300, "Distance": 1000, "HR": [{"Avg": 2.42, "Max": 3}]},
        {"Type": "Autolap", "Duration": 310, "Distance": 1000, "HR": []},
        {"Type": "Activity", "Duration": 610, "Distance": 2000},
        {"Type": "Move", "Duration": 610, "Distance": 2000},
    ]
    pressed = {"Type": "Lap", "Duration": 610.25, "Distance": 2000}
    assert activity(FORMAT, tmp_path, log(windows=auto)).laps == (
        Lap(1000, 300, 145),
        Lap(1000, 310),
    )
    assert activity(FORMAT, tmp_path, log(windows=[*auto, pressed])).laps == (Lap(2000, 610.25),)


@pytest.mark.parametrize(
    ("sport", "is_it"),
    [
        (82, ("running", "trail")),
        (93, ("running", "treadmill")),
        (11, ("hiking", "")),
        (4, ("cycling", "")),
        (9999, ("other", "")),
        ("Running", ("running", "")),
    ],
)
def test_the_sports(tmp_path: Path, sport: object, is_it: tuple[str, str]) -> None:
    found = activity(FORMAT, tmp_path, log({"ActivityType": sport}))
    assert (found.sport, found.kind) == is_it


def test_each_sport_of_a_triathlon_is_an_activity(tmp_path: Path) -> None:
    samples: list[dict[str, object]] = [
        {"TimeISO8601": stamp(at), "Events": [{"Activity": {"ActivityType": sport}}]}
        for at, sport in ((0, 6), (600, 4), (1200, 3))
    ]
    windows: list[dict[str, object]] = [
        {"Type": "Activity", "Duration": 590, "Distance": metres, "HR": [{"Avg": 2, "Max": 3}]}
        for metres in (500, 4000, 1500)
    ]
    found = read(FORMAT, tmp_path, log({}, samples, windows)).activities
    assert [one.sport for one in found] == ["swimming", "cycling", "running"]
    assert found[2].started_at is not None
    assert found[2].started_at.isoformat() == "2023-08-20T07:50:00+03:00"
    assert (found[2].distance_m, found[2].moving_s, found[2].avg_hr) == (1500, 590, 120)


def test_samples_tell_the_heart_rate_and_the_longest_stretch_of_running(tmp_path: Path) -> None:
    samples: list[dict[str, object]] = [
        {
            "TimeISO8601": stamp(at),
            "Distance": 2.5 * min(at, 300) + 1.2 * max(at - 300, 0),
            "Cadence": 1.4 if at < 300 else 0.9,
            "HR": 2.0 if at < 300 else 1.5,
        }
        for at in range(0, 600, 5)
    ]
    found = activity(FORMAT, tmp_path, log({"HR": None, "Duration": 595}, samples))
    assert (found.avg_hr, found.max_hr) == (pytest.approx(105), pytest.approx(120))
    assert found.nonstop_s == pytest.approx(300, abs=20)
    assert found.nonstop_m == pytest.approx(750, abs=50)


@pytest.mark.parametrize("content", [{"DeviceLog": {}}, {"DeviceLog": {"Header": [1]}}])
def test_a_log_without_a_header_says_so(tmp_path: Path, content: object) -> None:
    with pytest.raises(UnreadableFileError, match="no activity"):
        read(FORMAT, tmp_path, content)


def test_a_log_with_more_laps_than_anybody_runs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="memory"):
        read(FORMAT, tmp_path, log(windows=[{"Type": "Lap"}] * 10_001))


@given(
    damaged(
        json.dumps(
            log(
                {"PauseDuration": 3},
                [{"TimeISO8601": stamp(9), "HR": 2.1, "Events": [{"Pause": {"State": True}}]}],
                [{"Type": "Lap", "Duration": 9, "Distance": 30, "HR": [{"Avg": 2.0}]}],
            )
        ).encode()
    )
)
def test_whatever_bytes_come(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    holds(FORMAT, tmp_path_factory.getbasetemp(), content)


def test_other_files_are_not_taken_for_it(tmp_path: Path) -> None:
    for content in ({"a": "DeviceLog"}, {"entries": [{"DeviceLog": 1}]}, "DeviceLog: 1"):
        file = source(tmp_path, content)
        assert not FORMAT.recognises(file.head(), file)


@needs_samples
def test_the_sample(tmp_path: Path) -> None:
    found = activity(FORMAT, tmp_path, (RUNS / "suunto" / "suunto-app-log.json").read_bytes())
    assert found.started_at is not None
    assert found.started_at.isoformat() == "2024-05-01T07:00:00+02:00"
    assert (found.sport, found.distance_m, found.elapsed_s) == ("running", 10020, 3131.2)
    assert found.avg_hr == pytest.approx(148, abs=0.1)
