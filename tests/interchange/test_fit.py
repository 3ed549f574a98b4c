"""FIT files: what is read of them, and what is said of those that cannot be."""

import csv
import pickle
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_tui.domain.run import Lap, Segment
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.fit.read import FORMAT
from journal_tui.interchange.format import Hints
from journal_tui.interchange.found import Activity, Found
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts
from tests.interchange.fit_kit import (
    Message,
    Raw,
    Value,
    body,
    data,
    definition,
    fit,
    message,
    ticks,
)
from tests.samples import RUNS, needs_samples

STARTED = datetime(2021, 5, 8, 6, 30, tzinfo=UTC)
AT = ticks(STARTED)
RUNNING, GENERIC, CYCLING, TRANSITION = 1, 0, 2, 3
START, STOP_ALL = 0, 4
RWD_RUN, RWD_WALK, RWD_STAND = 17, 18, 22
ACTIVE, REST, WARMUP = 0, 1, 2

FILE_ID = message("file_id", type=4, manufacturer=1)


def session(**fields: Value) -> Message:
    """A run of 1200 s and 3000 m, but for these fields."""
    usual: dict[str, Value] = {
        "timestamp": AT + 1200,
        "start_time": AT,
        "sport": RUNNING,
        "total_elapsed_time": 1200,
        "total_timer_time": 1200,
        "total_distance": 3000,
    }
    return Message("session", {**usual, **fields})


def activity(**fields: float | None) -> Message:
    """The end of the file."""
    return Message("activity", {"timestamp": AT + 1200, "num_sessions": 1, **fields})


def records(
    seconds: int = 1200, cadence: int | None = 80, *, start: int = AT, speed: float = 2.5
) -> list[Message]:
    """Points of an even pace, one every 4 seconds."""
    return [
        message("record", timestamp=start + at, distance=speed * at, cadence=cadence, speed=speed)
        for at in range(0, seconds + 1, 4)
    ]


def lap(seconds: float | None, metres: float | None, **fields: float | None) -> Message:
    """A lap, which is not paused."""
    return message(
        "lap",
        total_elapsed_time=seconds,
        total_timer_time=seconds,
        total_distance=metres,
        **fields,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "it.fit"


def read(path: Path, content: bytes) -> Found:
    path.write_bytes(content)
    return FORMAT.read(Source(path), Hints())


def only(path: Path, *messages: Message | Raw) -> Activity:
    """The one activity of a file with these messages, the first of which is added."""
    (found,) = read(path, fit([FILE_ID, *messages])).activities
    return found


def test_a_run_as_the_watch_summed_it_up(path: Path) -> None:
    found = only(
        path,
        *records(),
        lap(700, 1800, avg_heart_rate=141),
        lap(500, 1200, avg_heart_rate=None),
        session(total_elapsed_time=1300.25, avg_heart_rate=150, max_heart_rate=171),
        activity(),
    )
    assert found == Activity(
        sport="running",
        started_at=STARTED,
        distance_m=3000,
        elapsed_s=1300.25,
        moving_s=1200,
        laps=(Lap(1800, 700, 141), Lap(1200, 500, None)),
        avg_hr=150,
        max_hr=171,
        nonstop_m=3000,
        nonstop_s=1200,
    )
    assert pickle.loads(pickle.dumps(found)) == found


@pytest.mark.parametrize("header", [12, 14])
def test_it_is_recognised_by_content(path: Path, header: int) -> None:
    content = fit([FILE_ID, session(), activity()], header=header)
    assert FORMAT.recognises(content, Source(path))
    assert len(read(path, content).activities) == 1


@pytest.mark.parametrize("head", [b"", b"\x0e", b"<?xml .FIT", b"\x0d" + bytes(7) + b".FIT"])
def test_other_content_is_not_recognised(path: Path, head: bytes) -> None:
    assert not FORMAT.recognises(head, Source(path))


@pytest.mark.parametrize(
    ("local", "settings_offset", "expected"),
    [
        (7200, None, 2.0),
        (-12600, None, -3.5),
        (20700, None, 5.75),
        (0, None, 0.0),
        (50400, None, 14.0),
        (225, None, None),
        (54000, None, None),
        (-AT, None, None),
        (None, 7200, 2.0),
        (None, 2**32 - 18000, -5.0),
        # Many watches always write 0 there, wherever they are.
        (None, 0, None),
        (None, 1234, None),
        # What was written beside the end is surer than the settings.
        (3600, 7200, 1.0),
        (225, 7200, None),
    ],
)
def test_the_zone_is_told_where_there_is_evidence(
    path: Path, local: int | None, settings_offset: int | None, expected: float | None
) -> None:
    local_end = None if local is None else AT + 1200 + local
    found = only(
        path,
        message("device_settings", active_time_zone=0, time_offset=settings_offset),
        session(),
        activity(local_timestamp=local_end),
    )
    assert found.started_at == STARTED
    assert found.zone_known is (expected is not None)
    assert found.started_at.utcoffset() == timedelta(hours=expected or 0)


def test_a_clock_that_was_never_set_has_the_wall_clock_of_its_end(path: Path) -> None:
    found = only(
        path,
        session(start_time=5000, timestamp=6200),
        activity(timestamp=6210, local_timestamp=AT + 7200),
    )
    expected = (STARTED + timedelta(seconds=7200 - 1210)).replace(tzinfo=None)
    assert (found.started_at, found.zone_known) == (expected, False)
    assert only(path, session(start_time=5000), activity(timestamp=6200)).started_at is None


@pytest.mark.parametrize(
    ("fields", "started", "elapsed"),
    [
        ({"start_time": None}, STARTED, 1200),
        ({"total_elapsed_time": None}, STARTED, 1200),
        ({"total_elapsed_time": None, "timestamp": AT}, STARTED, None),
        ({"total_elapsed_time": 0, "timestamp": None}, STARTED, None),
        # The points began 8 seconds later.
        ({"start_time": None, "timestamp": None}, STARTED + timedelta(seconds=8), 1200),
        # A clock that jumped; and less time passed than ran.
        ({"total_elapsed_time": 2_656_055}, STARTED, 2_656_055),
        ({"total_elapsed_time": 600}, STARTED, 600),
    ],
)
def test_times_that_are_missing_or_odd(
    path: Path, fields: dict[str, Any], started: datetime, elapsed: float | None
) -> None:
    found = only(path, *records(400, start=AT + 8), session(**fields), activity())
    assert (found.started_at, found.elapsed_s, found.moving_s) == (started, elapsed, 1200)


@pytest.mark.parametrize(
    ("field", "value", "attribute", "expected"),
    [
        ("avg_heart_rate", 0, "avg_hr", None),
        ("max_heart_rate", 254, "max_hr", None),
        ("total_distance", 20_000_000, "distance_m", None),
        ("total_distance", 0, "distance_m", 0),
        ("total_timer_time", 0, "moving_s", None),
    ],
)
def test_absurd_numbers_are_missing(
    path: Path, field: str, value: float, attribute: str, expected: float | None
) -> None:
    assert getattr(only(path, session(**{field: value})), attribute) == expected


def test_a_distance_that_was_not_summed_up_is_that_of_the_laps_or_of_the_track(path: Path) -> None:
    none = session(total_distance=None)
    assert only(path, *records(), lap(600, 1400), lap(600, 1500), none).distance_m == 2900
    assert only(path, *records(), lap(600, 1400), lap(600, None), none).distance_m == 3000
    assert only(path, none).distance_m is None
    # Places alone: a hundredth of a degree north.
    north = [
        message("record", timestamp=AT + at, position_lat=at * 2**31 / 180 / 1e5, position_long=0)
        for at in range(0, 1001, 100)
    ]
    assert only(path, *north, none).distance_m == pytest.approx(1111.95, abs=0.01)


def test_a_heart_rate_that_was_not_summed_up_is_that_of_the_points(path: Path) -> None:
    points = [message("record", timestamp=AT + at, heart_rate=140 + at) for at in (0, 10, 20)]
    unknown = message("record", timestamp=AT + 30, heart_rate=None)
    later = message("record", timestamp=AT + 9000, heart_rate=99)
    found = only(path, *points, unknown, later, session())
    assert (found.avg_hr, found.max_hr) == (150, 160)
    found = only(path, *points, session(avg_heart_rate=120, max_heart_rate=190))
    assert (found.avg_hr, found.max_hr) == (120, 190)


def test_a_device_that_sums_nothing_up_has_its_points(path: Path) -> None:
    found = only(path, message("sport", sport=1), *records(), lap(1200, 3000))
    assert found == Activity(
        sport="running",
        started_at=STARTED,
        distance_m=3000,
        elapsed_s=1200,
        moving_s=1200,
        laps=(Lap(3000, 1200, None),),
        nonstop_m=3000,
        nonstop_s=1200,
    )
    pause = timer(300, STOP_ALL), timer(420, START)
    found = only(path, *records(), *pause)
    assert (found.sport, found.elapsed_s, found.moving_s) == ("unknown", 1200, 1080)


@pytest.mark.parametrize(
    ("sport", "sub_sport", "expected"),
    [
        (1, 3, ("running", "trail")),
        (1, 1, ("running", "treadmill")),
        (1, 4, ("running", "track")),
        (1, 0, ("running", "")),
        (1, None, ("running", "")),
        (11, 30, ("walking", "")),
        (17, 0, ("hiking", "")),
        (2, 8, ("cycling", "")),
        (0, 0, ("generic", "")),
        (0, 33, ("transition", "")),
        (3, 0, ("transition", "")),
        (254, 0, ("other", "")),
        (201, 0, ("other", "")),
        (None, None, ("unknown", "")),
    ],
)
def test_sport_and_kind(
    path: Path, sport: int | None, sub_sport: int | None, expected: tuple[str, str]
) -> None:
    found = only(path, session(sport=sport, sub_sport=sub_sport))
    assert (found.sport, found.kind) == expected


def test_a_session_without_a_sport_has_that_of_the_profile(path: Path) -> None:
    assert only(path, message("sport", sport=1), session(sport=None)).sport == "running"


@pytest.mark.parametrize(
    ("feel", "rpe", "expected"),
    [
        (0, 100, (-5, 10)),
        (25, 70, (-3, 7)),
        (50, 45, (0, 5)),
        (75, None, (3, None)),
        (100, 10, (5, 1)),
        (None, 0, (None, 0)),
        (0, None, (-5, None)),
        (None, None, (None, None)),
        (101, 120, (None, None)),
        # Written as zeros by a program that did not ask.
        (0, 0, (None, None)),
    ],
)
def test_how_she_felt_and_how_hard_it_was(
    path: Path, feel: int | None, rpe: int | None, expected: tuple[int | None, int | None]
) -> None:
    found = only(path, session(workout_feel=feel, workout_rpe=rpe))
    assert (found.feeling, found.effort) == expected


@pytest.mark.parametrize(
    ("workout", "profile", "sport", "expected"),
    [
        ("Week 3, day 2", "Run", "Running", "Week 3, day 2"),
        (None, "Corsa \x1b[31m", "Running", "Corsa \x1b[31m"),
        (None, None, "Laufen", "Laufen"),
        ("  ", "", "Løb", "Løb"),
        (None, None, None, ""),
    ],
)
def test_its_name(
    path: Path, workout: str | None, profile: str | None, sport: str | None, expected: str
) -> None:
    found = only(
        path,
        message("sport", sport=1, name=sport),
        message("workout", wkt_name=workout),
        session(sport_profile_name=profile),
    )
    assert found.name == expected


def test_of_many_sessions_each_is_one_activity_and_the_nameless_is_no_run(path: Path) -> None:
    sessions = [
        session(sport=GENERIC, total_elapsed_time=600, total_timer_time=600),
        session(sport=TRANSITION, start_time=AT + 600, total_elapsed_time=60, total_timer_time=60),
        session(sport=RUNNING, start_time=AT + 700, total_elapsed_time=500, total_timer_time=480),
    ]
    laps = [lap(200, 500, start_time=AT + start) for start in (0, 650, 700, 900)]
    found = read(path, fit([*records(), *laps, *sessions, activity(num_sessions=3)])).activities
    assert [(one.sport, one.kept, len(one.laps)) for one in found] == [
        ("generic", False, 1),
        ("transition", False, 1),
        ("running", True, 2),
    ]
    assert found[2].started_at == STARTED + timedelta(seconds=700)
    assert found[2].nonstop_s == 480


def test_a_session_has_its_own_points(path: Path) -> None:
    walked = records(500, 55, start=AT + 700, speed=1.5)
    sessions = [session(total_timer_time=600), session(start_time=AT + 700)]
    found = read(path, fit([*records(600), *walked, *sessions])).activities
    assert [one.nonstop_s for one in found] == [600, None]


def test_laps_of_many_sessions_are_told_by_their_numbers(path: Path) -> None:
    sessions = [
        session(first_lap_index=0, num_laps=1),
        session(first_lap_index=1, num_laps=2, start_time=AT + 700),
    ]
    found = read(path, fit([*(lap(1, metres) for metres in (1, 2, 3)), *sessions])).activities
    assert [[one.distance_m for one in each.laps] for each in found] == [[1], [2, 3]]


def test_files_one_behind_the_other_are_all_read(path: Path) -> None:
    one, other = fit([FILE_ID, session()]), fit([FILE_ID, session(start_time=AT + 9000)])
    starts = [each.started_at for each in read(path, one + other).activities]
    assert starts == [STARTED, STARTED + timedelta(seconds=9000)]


def test_a_lap_without_times_has_those_of_its_ends(path: Path) -> None:
    found = only(path, message("lap", start_time=AT, timestamp=AT + 1441), session())
    assert found.laps == (Lap(None, 1441, None),)


# Run and walk ------------------------------------------------------------------------------


def test_a_watch_that_tells_runs_from_walks(path: Path) -> None:
    found = only(
        path,
        session(),
        message("split", split_type=RWD_RUN, total_timer_time=300, total_distance=800),
        message("split", split_type=1, total_timer_time=1, total_distance=1),
        message("split", split_type=RWD_WALK, total_timer_time=60, total_distance=90),
        message("split", split_type=RWD_STAND, total_timer_time=20, total_distance=0),
        message(
            "split", split_type=RWD_RUN, start_time=AT + 380, total_timer_time=820, total_distance=2
        ),
        # Of another session.
        message("split", split_type=RWD_RUN, start_time=AT + 5000, total_timer_time=9),
    )
    assert found.segments == (
        Segment("run", 800, 300),
        Segment("walk", 90, 60),
        Segment("rest", None, 20),
        Segment("run", 2, 820),
    )


STEPS = (
    message("workout_step", message_index=0, wkt_step_name="Run 5 min"),
    message("workout_step", message_index=1, wkt_step_name="WALK"),
    message("workout_step", message_index=2, wkt_step_name="Jog or walk"),
)


@pytest.mark.parametrize(
    ("laps", "expected"),
    [
        # Steps that are called so.
        ([lap(300, 700, wkt_step_index=0), lap(60, 90, wkt_step_index=1)], ["run", "walk"]),
        ([lap(300, 700, wkt_step_index=0), lap(60, 90, wkt_step_index=2)], []),
        ([lap(300, 700, wkt_step_index=0)] * 2, []),
        # Effort and rest, by the feet where they were counted.
        ([lap(300, 700, intensity=ACTIVE), lap(60, 90, intensity=REST)], ["run", "rest"]),
        (
            [
                lap(300, 400, intensity=WARMUP, avg_cadence=55),
                lap(300, 700, intensity=ACTIVE, avg_cadence=80),
                lap(60, 100, intensity=REST, avg_cadence=74),
                lap(60, 90, intensity=REST, avg_cadence=56),
                lap(60, 40, intensity=REST, avg_cadence=74),
                lap(60, 9, intensity=REST, avg_cadence=0),
            ],
            ["walk", "run", "run", "walk", "rest", "rest"],
        ),
        ([lap(300, 700, intensity=WARMUP), lap(60, 90, intensity=REST)], []),
        # Laps that nobody set for rest say nothing.
        ([lap(300, 700, intensity=ACTIVE), lap(60, 90, intensity=ACTIVE)], []),
        ([lap(300, 700), lap(60, 90)], []),
    ],
)
def test_run_and_walk_by_laps(path: Path, laps: Sequence[Message], expected: list[str]) -> None:
    assert [one.kind for one in only(path, *STEPS, *laps, session()).segments] == expected


# Nonstop -----------------------------------------------------------------------------------


def timer(at: int, event_type: int) -> Message:
    """The timer is started or stopped."""
    return message("event", timestamp=AT + at, event=0, event_type=event_type)


@pytest.mark.parametrize(
    ("messages", "metres", "seconds"),
    [
        (records(), 3000, 1200),
        # Nothing but a speed, or a place, or a cadence; steps instead of strides.
        (
            [message("record", timestamp=AT + at, enhanced_speed=2.5) for at in range(0, 1201, 2)],
            3000,
            1200,
        ),
        (
            [
                message(
                    "record", timestamp=AT + at, position_lat=0, position_long=round(268.1 * at)
                )
                for at in range(0, 1201, 2)
            ],
            3000,
            1200,
        ),
        ([*records(800, 165), *records(400, 112, start=AT + 800, speed=1.5)], 2000, 800),
        # A track that ends before the run did.
        (records(400), 1000, 400),
        # Stopped by hand, and by the watch itself.
        ([timer(0, START), timer(800, STOP_ALL), timer(830, START), *records()], 2000, 800),
        # A walk.
        ([*records(800), *records(400, 55, start=AT + 800, speed=1.5)], 2000, 800),
        (records(cadence=55, speed=1.5), None, None),
        # A few points, of a moment that nobody ran.
        ([message("record", timestamp=AT + at) for at in range(1200)], None, None),
    ],
)
def test_the_longest_nonstop_stretch(
    path: Path, messages: Sequence[Message], metres: float | None, seconds: float | None
) -> None:
    found = only(path, *messages, session(), activity())
    assert found.nonstop_m == (metres and pytest.approx(metres, abs=15))
    assert found.nonstop_s == (seconds and pytest.approx(seconds, abs=8))


def test_only_a_run_has_a_nonstop_stretch(path: Path) -> None:
    for sport in (GENERIC, CYCLING, None):
        assert only(path, *records(), session(sport=sport)).nonstop_s is None


def test_it_is_never_longer_than_the_run(path: Path) -> None:
    found = only(path, *records(2000), session(total_distance=1500, total_elapsed_time=1000))
    assert (found.nonstop_m, found.nonstop_s) == (1500, 1000)


# How files are really written ----------------------------------------------------------------


def compressed(at: int, sixteenths: int, speed: int = 250) -> bytes:
    """A point of an old watch: five bits of its time, twelve of each speed and distance."""
    packed = bytes((speed & 0xFF, speed >> 8 | (sixteenths & 0xF) << 4, sixteenths >> 4 & 0xFF))
    point = message("record", compressed_speed_distance=packed, cadence=85)
    if not at:
        return definition(point, 1)
    return data(point, 1, compressed=AT + at & 0x1F)


def test_compressed_times_and_distances(path: Path) -> None:
    track = b"".join(compressed(at, 40 * at) for at in range(0, 1201, 5))
    found = only(path, timer(0, START), Raw(track), session(total_distance=None))
    assert found.distance_m == pytest.approx(3000, abs=15)
    assert found.nonstop_s == 1200


def test_big_endian_numbers_arrays_unknown_messages_and_developer_fields(path: Path) -> None:
    found = only(
        path,
        # Of developer fields some files have the descriptions in a wrong order, or none.
        message("field_description", developer_data_index=4, field_definition_number=1),
        message("developer_data_id"),
        message("unknown", anything=3, timestamp=AT),
        *[one._replace(developer={0: b"\1\2", 9: b"\xff"}) for one in records()],
        lap(1200, 3000)._replace(big=True, developer={0: b"x"}),
        session(total_distance=(3000, 40_000))._replace(big=True),
    )
    assert (found.started_at, found.distance_m, found.nonstop_s) == (STARTED, 3000, 1200)
    assert found.laps == (Lap(3000, 1200, None),)


def test_strings_without_an_end(path: Path) -> None:
    named = message("sport", sport=1, name="Morgenlauf")._replace(terminated=False)
    assert only(path, named, session()).name == "Morgenlauf"


@pytest.mark.parametrize(
    "content",
    [
        fit([FILE_ID, *records(), session(), activity()], checksum=0x1234),
        fit([FILE_ID, *records(), session(), activity()])[:-2],
        fit([FILE_ID, *records(), session(), activity()])[:-1],
        fit([FILE_ID, *records(), session(), activity()]) + bytes(512),
        fit([FILE_ID, *records(), session(), activity()]) + b"\x0e",
        fit([FILE_ID, *records(), session(), activity()], size=99_999),
        # Cut off behind all that counts.
        fit([FILE_ID, *records(), session(), activity(), message("unknown", anything=1)])[:-4],
    ],
)
def test_what_is_wrong_around_a_whole_run_does_not_matter(path: Path, content: bytes) -> None:
    found = read(path, content)
    assert (found.activities[0].nonstop_s, found.left_out) == (1200, ())


def test_a_track_that_is_damaged_behind_the_summary_is_left_out_and_told(path: Path) -> None:
    start = [FILE_ID, session(num_laps=1), lap(1200, 3000), activity(), *records(400)]
    at = 14 + len(body(start))
    found = read(path, fit([*start, Raw(b"\x0b" * 50)]))
    assert found.left_out == (texts.FIT_TRACK_CUT.format(byte=at),)
    (run,) = found.activities
    assert (run.distance_m, len(run.laps), run.nonstop_s) == (3000, 1, None)


WHOLE = fit([FILE_ID, *records(), lap(1200, 3000), session(num_laps=1), activity()])
SUMMARY_FIRST = [FILE_ID, session(), activity(), *records(400)]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", texts.EMPTY),
        (b"no FIT at all, but words", texts.NOT_THIS_FORMAT.format(title="FIT")),
        (WHOLE[:9], texts.NOT_THIS_FORMAT.format(title="FIT")),
        (WHOLE[:14], texts.CUT_OFF.format(detail=texts.FIT_ENDS_EARLY)),
        (WHOLE[:13], texts.CUT_OFF.format(detail=texts.FIT_ENDS_EARLY)),
        (WHOLE[: len(WHOLE) // 2], texts.CUT_OFF.format(detail=texts.FIT_ENDS_EARLY)),
        (
            fit([*records(40), *SUMMARY_FIRST])[:-40],
            texts.CUT_OFF.format(detail=texts.FIT_ENDS_EARLY),
        ),
        (fit(SUMMARY_FIRST)[:-40], texts.CUT_OFF.format(detail=texts.FIT_ENDS_EARLY)),
        (WHOLE[:14] + b"\x0b" * 600, texts.CUT_OFF.format(detail=texts.FIT_DAMAGED)),
        # A second file that is cut off: all or nothing.
        (WHOLE + WHOLE[:200], texts.CUT_OFF.format(detail=texts.FIT_ENDS_EARLY)),
        # The watch says that there were more sessions, or laps.
        (
            fit([session(), activity(num_sessions=2), *records(), Raw(b"\x0b" * 50)]),
            texts.CUT_OFF.format(detail=texts.FIT_DAMAGED),
        ),
        (
            fit([session(num_laps=3), activity(), *records(), Raw(b"\x0b" * 50)]),
            texts.CUT_OFF.format(detail=texts.FIT_DAMAGED),
        ),
        (fit([FILE_ID, *records(0)]), texts.CUT_OFF.format(detail=texts.FIT_NO_SUMMARY)),
        (
            fit([FILE_ID, *records(100, start=500)]),
            texts.CUT_OFF.format(detail=texts.FIT_NO_SUMMARY),
        ),
        (fit([], size=0), texts.CUT_OFF.format(detail=texts.FIT_NO_SUMMARY)),
        (fit([FILE_ID]), texts.NO_ACTIVITY),
        (fit([message("file_id", type=2)]), texts.NO_ACTIVITY),
        (fit([message("file_id", type=6), *records(), lap(9, 9)]), texts.NO_ACTIVITY),
    ],
)
def test_what_is_said_of_a_file_that_is_no_activity(path: Path, content: bytes, what: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read(path, content)
    assert caught.value.what == what


def test_a_file_of_endless_messages_is_not_read_to_its_end(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journal_tui.interchange.fit.messages._WORK_MOST", 50)
    with pytest.raises(UnreadableFileError, match="more than 50 messages"):
        read(path, WHOLE)
    with pytest.raises(UnreadableFileError, match="more than 50 messages"):
        read(path, fit([session()._replace(big=big) for big in (True, False)] * 4))
    monkeypatch.undo()
    monkeypatch.setattr("journal_tui.interchange.fit.messages._KEPT_MOST", 2)
    with pytest.raises(UnreadableFileError, match="more than 2 messages"):
        read(path, WHOLE)


def test_of_a_track_without_end_the_summary_is_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journal_tui.interchange.fit.messages._POINTS_MOST", 50)
    (found,) = read(path, WHOLE).activities
    assert (found.distance_m, found.nonstop_s) == (3000, None)


SMALL = fit(
    [
        FILE_ID,
        message("device_settings", active_time_zone=0, time_offset=3600),
        message("sport", sport=1, name="Run"),
        timer(0, START),
        *[one._replace(developer={0: b"ab"}) for one in records(40)],
        timer(40, STOP_ALL),
        message("split", split_type=RWD_RUN, total_timer_time=300, total_distance=800),
        lap(1200, 3000, intensity=REST, avg_cadence=80),
        session(num_laps=1, workout_feel=75),
        activity(local_timestamp=AT + 4800),
    ]
)


def reads_or_says_why(path: Path, content: bytes) -> None:
    """Nothing but the one error, and nothing of which a number is absurd."""
    try:
        found = read(path, content)
    except UnreadableFileError:
        return
    for one in found.activities:
        assert one.avg_hr is None or 25 <= one.avg_hr <= 250
        assert one.distance_m is None or 0 <= one.distance_m <= 1e6
        assert one.started_at is None or 1990 <= one.started_at.year <= 2126
        assert (one.nonstop_m or 0) <= (one.distance_m or 1e6)


patched = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@patched
@given(st.binary(max_size=600))
def test_no_bytes_are_too_odd(path: Path, content: bytes) -> None:
    reads_or_says_why(path, content)
    reads_or_says_why(path, SMALL[:14] + content)


@patched
@given(st.lists(st.tuples(st.integers(14, len(SMALL) - 1), st.integers(0, 255)), max_size=6))
def test_no_damage_is_too_odd(path: Path, changes: list[tuple[int, int]]) -> None:
    content = bytearray(SMALL)
    for at, byte in changes:
        content[at] = byte
    reads_or_says_why(path, bytes(content))


def test_cut_off_anywhere_it_is_all_or_nothing(path: Path) -> None:
    whole = read(path, SMALL)
    for length in range(len(SMALL)):
        try:
            assert read(path, SMALL[:length]) == whole
        except UnreadableFileError:
            continue


# The shared samples ----------------------------------------------------------------------------

#: Where the truth is another: of two laps that begin in one second the watch itself says which
#: session has them.
SAID_OTHERWISE = {
    ("fit/multisport-triathlon-summary-first.fit#3", "laps"): "2",
}
ERRORS = {
    "fit/settings-not-an-activity.fit": texts.NO_ACTIVITY,
    "fit-bad/truncated-half.fit": texts.CUT_OFF.format(detail=texts.FIT_ENDS_EARLY),
    "fit-bad/header-only.fit": texts.CUT_OFF.format(detail=texts.FIT_ENDS_EARLY),
    "fit-bad/zero-bytes.fit": texts.EMPTY,
    "fit-bad/text-not-fit.fit": texts.NOT_THIS_FORMAT.format(title="FIT"),
    "fit-bad/random-after-header.fit": texts.CUT_OFF.format(detail=texts.FIT_DAMAGED),
}


def table(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table of the samples, none where it is not there."""
    file = RUNS / name
    if file.is_file():
        with file.open(newline="", encoding="utf-8") as lines:
            yield from csv.DictReader(lines, delimiter="\t")


TRUTH = [row for row in table("truth.tsv") if row["file"].startswith("fit")]
OFFSETS = {row["file"]: row for row in table("offsets.tsv") if row["usable"] == "yes"}
FILES = sorted({row["file"].partition("#")[0] for row in TRUTH})


@needs_samples
@pytest.mark.parametrize("file", FILES)
def test_the_samples_give_the_truth(file: str) -> None:
    rows = [row for row in TRUTH if row["file"].partition("#")[0] == file]
    if file in ERRORS:
        with pytest.raises(UnreadableFileError) as caught:
            FORMAT.read(Source(RUNS / file), Hints())
        assert caught.value.what == ERRORS[file]
        return
    found = FORMAT.read(Source(RUNS / file), Hints())
    for row, one in zip(rows, found.activities, strict=True):
        true = {key: SAID_OTHERWISE.get((row["file"], key), value) for key, value in row.items()}
        assert one.sport == true["sport"]
        assert str(len(one.laps)) == true["laps"]
        if true["start_utc"]:
            assert one.started_at == datetime.fromisoformat(true["start_utc"])
        for told, value, within in (
            ("distance_m", one.distance_m, 0.01),
            ("elapsed_s", one.elapsed_s, 0.01),
            ("timer_s", one.moving_s, 0.01),
            ("avg_hr", one.avg_hr, 0),
        ):
            if true[told]:
                assert value == pytest.approx(float(true[told]), abs=within)
            else:
                # What was not summed up the points may tell of the heart rate alone.
                assert value is None or told == "avg_hr"
        zone = OFFSETS.get(file)
        assert one.zone_known is (zone is not None)
        if zone is not None and one.started_at is not None:
            offset = timedelta(seconds=int(zone["fit_local_minus_utc_s"]))
            assert one.started_at.tzinfo == timezone(offset)
