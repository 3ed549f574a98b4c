"""TCX files as many programs write them."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given

from journal_tui.domain.run import Lap, Segment
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Hints
from journal_tui.interchange.found import Activity
from journal_tui.interchange.source import Source
from journal_tui.interchange.tcx.read import FORMAT
from journal_tui.texts import formats as texts
from tests.interchange.file_kit import activity, damaged, holds, read, source
from tests.interchange.table_kit import FUZZED
from tests.interchange.truth_kit import assert_true, truths
from tests.samples import RUNS, needs_samples

V2 = "http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
START = datetime(2024, 5, 1, 6, 0, 33, tzinfo=UTC)
AUTHOR = "<Author><Name>a program</Name><Build><Time>Jan 1 2020, 00:00:00</Time></Build></Author>"


def when(second: float) -> str:
    return (START + timedelta(seconds=second)).isoformat().replace("+00:00", ".000Z")


def points(start: int, end: int, speed: float = 2.5, hr: int = 0, more: str = "") -> str:
    """A Track with a point every five seconds."""
    rate = f"<HeartRateBpm><Value>{hr}</Value></HeartRateBpm>" if hr else ""
    return "<Track>{}</Track>".format(
        "".join(
            f"<Trackpoint><Time>{when(at)}</Time><DistanceMeters>{at * speed}</DistanceMeters>"
            f"{rate}{more}</Trackpoint>"
            for at in range(start, end + 1, 5)
        )
    )


def lap(
    second: float,
    seconds: object = 300,
    metres: object = 750,
    *inside: str,
    hr: tuple[int, int] | None = None,
    intensity: str = "Active",
) -> str:
    rates = ""
    if hr:
        rates = (
            f"<AverageHeartRateBpm><Value>{hr[0]}</Value></AverageHeartRateBpm>"
            f"<MaximumHeartRateBpm><Value>{hr[1]}</Value></MaximumHeartRateBpm>"
        )
    return (
        f'<Lap StartTime="{when(second)}"><TotalTimeSeconds>{seconds}</TotalTimeSeconds>'
        f"<DistanceMeters>{metres}</DistanceMeters><MaximumSpeed>18720.0</MaximumSpeed>"
        f"<Calories>9</Calories>{rates}<Intensity>{intensity}</Intensity>"
        f"<TriggerMethod>Manual</TriggerMethod>{''.join(inside)}</Lap>"
    )


def sport(name: str, *inside: str, at: str = "2024-05-01T06:00:00.000Z") -> str:
    return f'<Activity Sport="{name}"><Id>{at}</Id>{"".join(inside)}</Activity>'


def tcx(*activities: str, around: str = "Activities", root: str = f'xmlns="{V2}"') -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<TrainingCenterDatabase {root}><{around}>'
        f"{''.join(activities)}</{around}>{AUTHOR}</TrainingCenterDatabase>"
    )


def one(folder: Path, *inside: str, name: str = "Running") -> Activity:
    return activity(FORMAT, folder, tcx(sport(name, *inside)))


def test_a_run(tmp_path: Path) -> None:
    found = one(
        tmp_path,
        lap(0, 300.5, 751.25, points(0, 300, hr=140), hr=(139, 150)),
        lap(301, 299.5, 748, points(305, 600, hr=150), hr=(151, 163)),
        "<Notes>Rain. I stopped twice.\n Went on.</Notes>",
        "<Training><Plan><Name>5 x 1</Name></Plan><Notes>of a coach</Notes></Training>",
        "<Creator><Name>A watch</Name></Creator>",
    )
    # The Id is cut to the minute; the lap knows the second.
    assert (found.sport, found.kind, found.started_at) == ("running", "", START)
    assert found.zone_known is False
    assert (found.distance_m, found.elapsed_s, found.moving_s) == (1499.25, 600, 600)
    assert found.laps == (Lap(751.25, 300.5, 139), Lap(748, 299.5, 151))
    assert found.avg_hr == pytest.approx(145, abs=0.1)
    assert found.max_hr == 163
    assert (found.nonstop_m, found.nonstop_s) == (1499.25, 600)
    assert found.segments == ()
    assert found.text == "Rain. I stopped twice.\n Went on."


@pytest.mark.parametrize(
    "content",
    [
        " \n   " + tcx(sport("Running", lap(0, 300, 750, points(0, 300)))),
        tcx(sport("Running", lap(0, 300, 750, points(0, 300))), root=""),
        tcx(sport("running", lap(0, 300, 750, points(0, 300, more="<x:y>1</x:y>")))),
        "\ufeff" + tcx(sport("Running", lap(0, 300, 750, points(0, 300)))),
    ],
)
def test_what_programs_write_before_and_around(tmp_path: Path, content: str) -> None:
    found = activity(FORMAT, tmp_path, content)
    assert (found.sport, found.distance_m, found.elapsed_s) == ("running", 750, 300)


def test_the_laps_are_right_where_the_points_go_on(tmp_path: Path) -> None:
    found = one(tmp_path, lap(0, 300, 750, points(0, 480)))
    assert (found.distance_m, found.moving_s, found.elapsed_s) == (750, 300, 480)
    assert (found.nonstop_m, found.nonstop_s) == (750, 300)


def test_a_pause_is_part_of_the_elapsed_time(tmp_path: Path) -> None:
    found = one(tmp_path, lap(0, 400, 1000, points(0, 200), points(1000, 1200)))
    assert (found.moving_s, found.elapsed_s, found.nonstop_s) == (400, 1200, 200)


def test_without_points_the_laps_tell(tmp_path: Path) -> None:
    found = one(tmp_path, lap(0, 300, 750, hr=(130, 140)), lap(300, 100, 250, hr=(150, 155)))
    assert (found.distance_m, found.moving_s, found.elapsed_s) == (1000, 400, 400)
    assert (found.avg_hr, found.max_hr) == (135, 155)
    assert found.nonstop_m is None


@pytest.mark.parametrize(
    ("metres", "seconds", "distance", "moving"),
    [
        ("0", "300", 750, 300),
        ("0.0", "0", 750, 300),
        ("NaN", "-5", 750, 300),
        ("1e12", "1e12", 750, 300),
        ("749,5", "299,5", 749.5, 299.5),
    ],
)
def test_points_tell_what_a_lap_does_not(
    tmp_path: Path, metres: str, seconds: str, distance: float, moving: float
) -> None:
    found = one(tmp_path, lap(0, seconds, metres, points(0, 300)))
    assert (found.distance_m, found.moving_s) == (distance, moving)
    assert found.laps == (Lap(distance, moving),)


def test_the_value_of_something_else_is_no_heart_rate(tmp_path: Path) -> None:
    other = "<Extensions><Power><Value>3</Value></Power></Extensions>"
    rate = "<HeartRateBpm><Value>150</Value></HeartRateBpm>"
    assert one(tmp_path, lap(0, 300, 750, points(0, 300, more=other + rate))).avg_hr == 150
    assert one(tmp_path, lap(0, 300, 750, points(0, 300, more=other))).avg_hr is None


def place(lat: float) -> str:
    return (
        f"<Position><LatitudeDegrees>{lat}</LatitudeDegrees>"
        "<LongitudeDegrees>13</LongitudeDegrees></Position>"
    )


def test_places_tell_where_nothing_counts_metres(tmp_path: Path) -> None:
    track = "".join(
        f"<Trackpoint><Time>{when(at)}</Time>{place(52 + at / 50_000)}</Trackpoint>"
        for at in range(0, 301, 5)
    )
    silent = f'<Lap StartTime="{when(0)}"><Track>{track}</Track></Lap>'
    found = one(tmp_path, silent)
    assert found.distance_m == pytest.approx(667.2, rel=1e-3)
    assert (found.moving_s, found.elapsed_s) == (300, 300)
    # A device that says 0 counted nothing, whatever the places say.
    counted = silent.replace("<Track>", "<DistanceMeters>0</DistanceMeters><Track>")
    found = one(tmp_path, counted)
    assert (found.distance_m, found.laps) == (None, (Lap(None, 300),))


@pytest.mark.parametrize(
    ("intensities", "kinds"),
    [
        (("Active", "Resting", "Active"), ("run", "rest", "run")),
        (("Active", "Active", "Active"), ()),
        # A watch that calls all laps resting says nothing.
        (("Resting", "Resting", "Resting"), ()),
    ],
)
def test_laps_of_rest(tmp_path: Path, intensities: tuple[str, ...], kinds: tuple[str, ...]) -> None:
    laps = [lap(at * 60, 60, 150, intensity=one) for at, one in enumerate(intensities)]
    segments = tuple(Segment(kind, 150, 60) for kind in kinds)  # type: ignore[arg-type]
    assert one(tmp_path, *laps).segments == segments
    assert one(tmp_path, *laps, name="Biking").segments == ()


def test_several_activities_over_days(tmp_path: Path) -> None:
    day = 86400
    found = read(
        FORMAT,
        tmp_path,
        tcx(
            sport("Running", lap(0)),
            sport("Biking", lap(day)),
            sport("Running"),
            sport("Other", lap(2 * day)),
        ),
    )
    assert [(a.sport, a.started_at) for a in found.activities] == [
        ("running", START),
        ("cycling", START + timedelta(days=1)),
        ("other", START + timedelta(days=2)),
    ]
    assert found.left_out == (texts.TCX_LEFT_OUT.format(number=3, why=texts.TCX_NO_LAPS),)


def test_a_race_of_several_sports(tmp_path: Path) -> None:
    transition = lap(700, 60, 20).replace("Lap", "Transition")
    race = (
        f"<MultiSportSession><Id>{when(0)}</Id>"
        f"<FirstSport>{sport('Other', lap(0, 600, 400))}</FirstSport>"
        f"<NextSport>{transition}{sport('Biking', lap(760, 1800, 15000))}</NextSport>"
        f"<NextSport>{sport('Running', lap(2600, 1500, 5000, points(2600, 4100)))}</NextSport>"
        "<Notes>of the race</Notes></MultiSportSession>"
    )
    found = read(FORMAT, tmp_path, tcx(race)).activities
    assert [(a.sport, a.distance_m) for a in found] == [
        ("other", 400),
        ("cycling", 15000),
        ("running", 5000),
    ]
    assert found[2].started_at == START + timedelta(seconds=2600)


def test_version_1(tmp_path: Path) -> None:
    inside = lap(0, 300, 750, points(0, 300, hr=140), hr=(139, 150))
    inside = inside.replace("<Value>", "").replace("</Value>", "")
    old = f"<Running><Run><Notes>Long ago</Notes>{inside}</Run></Running><Biking/><Other/>"
    found = activity(FORMAT, tmp_path, tcx(old, around="History", root=f'xmlns="{V2[:-1]}1"'))
    assert (found.sport, found.started_at, found.distance_m) == ("running", START, 750)
    assert (found.avg_hr, found.max_hr, found.text) == (140, 150, "Long ago")
    assert found.laps == (Lap(750, 300, 139),)


@pytest.mark.parametrize(
    ("start", "started_at", "known"),
    [
        ("2024-05-01T08:00:33+02:00", START.astimezone(timezone(timedelta(hours=2))), True),
        ("2024-05-01T06:00:33", START.replace(tzinfo=None), False),
        ("", START, False),
        ("{{ start }}", START, False),
    ],
)
def test_when_and_in_which_zone(
    tmp_path: Path, start: str, started_at: datetime, known: bool
) -> None:
    found = one(tmp_path, lap(0, 300, 750, points(0, 300)).replace(when(0), start, 1))
    assert (found.started_at, found.zone_known) == (started_at, known)
    assert found.elapsed_s == 300


def test_the_id_is_the_last_to_tell_when(tmp_path: Path) -> None:
    found = one(tmp_path, lap(0).replace(when(0), ""))
    assert found.started_at == START.replace(second=0)


@pytest.mark.parametrize(
    ("notes", "text"),
    [
        ("<Notes>Running</Notes>", ""),
        ("<Notes>GOTOES Export</Notes>", ""),
        ("<Notes>Two miles &lt;3</Notes><Notes>Two miles &lt;3</Notes>", "Two miles <3"),
        ("", ""),
    ],
)
def test_her_own_words(tmp_path: Path, notes: str, text: str) -> None:
    assert one(tmp_path, lap(0), notes).text == text


def test_notes_of_laps(tmp_path: Path) -> None:
    found = one(
        tmp_path,
        lap(0, 300, 750, "<Notes>Hard</Notes>"),
        lap(300, 300, 750, "<Notes>Harder</Notes>"),
    )
    assert found.text == "Hard\nHarder"


@pytest.mark.parametrize(
    ("cadence", "nonstop"),
    [
        ("<Cadence>84</Cadence>", 300),
        ("<Extensions><x:TPX><x:RunCadence>84</x:RunCadence></x:TPX></Extensions>", 300),
        ("<Cadence>55</Cadence>", None),
    ],
)
def test_cadence_tells_running_from_walking(
    tmp_path: Path, cadence: str, nonstop: float | None
) -> None:
    slow = points(0, 300, speed=1.8, more=cadence)
    assert one(tmp_path, lap(0, 300, 540, slow)).nonstop_s == nonstop


@pytest.mark.parametrize(
    ("content", "what", "where"),
    [
        (tcx(), texts.NO_ACTIVITY, ""),
        (
            tcx(f"<Course><Name>Loop</Name>{lap(0)}</Course>", around="Courses"),
            texts.TCX_COURSE,
            "",
        ),
        (tcx(sport("Running")), texts.TCX_NO_LAPS, ""),
        (tcx(sport("Running"), sport("Biking")), texts.NO_ACTIVITY, ""),
        (tcx(sport("Running", "<Lap/>", at="now")), texts.TCX_NO_TIMES, ""),
        (
            tcx(sport("Running", lap(0, 300, 750, points(0, 30))))[:-300],
            texts.XML_CUT_OFF,
            "line 2",
        ),
        (
            tcx(sport("Running", lap(0))).replace("?>", '?><!DOCTYPE x [<!ENTITY a "b">]>'),
            texts.XML_ENTITY,
            "line 1",
        ),
    ],
)
def test_what_is_no_recorded_activity(tmp_path: Path, content: str, what: str, where: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read(FORMAT, tmp_path, content)
    assert (caught.value.what, caught.value.where) == (what, where)


def test_another_kind_of_xml(tmp_path: Path) -> None:
    file = source(tmp_path, "<gpx><TrainingCenterDatabase/></gpx>")
    assert not FORMAT.recognises(file.head(), file)
    with pytest.raises(UnreadableFileError) as caught:
        FORMAT.read(file, Hints())
    assert caught.value.what == texts.NOT_THIS_FORMAT.format(title="TCX")


WHOLE = tcx(
    sport("Running", lap(0, 20, 50, points(0, 20, hr=140), hr=(139, 150)), "<Notes>Rain</Notes>"),
    sport("Biking", lap(600, 20, 50, points(600, 620), intensity="Resting"), lap(620)),
).encode()


@FUZZED
@given(damaged(WHOLE))
def test_whatever_the_bytes_are(tmp_path: Path, content: bytes) -> None:
    holds(FORMAT, tmp_path, content)


TRUTHS = [
    truth for truth in truths("tcx/", "tcx-bad/leading", "tcx-bad/zero") if truth["sport"] != "none"
]


@needs_samples
@pytest.mark.parametrize("truth", TRUTHS, ids=[truth["file"] for truth in TRUTHS])
def test_the_samples_give_the_truth(truth: dict[str, str]) -> None:
    file = Source(RUNS / truth["file"])
    assert FORMAT.recognises(file.head(), file)
    (found,) = FORMAT.read(file, Hints()).activities
    assert found.sport == truth["sport"].lower()
    assert_true(found, truth, distance=0.005)


@needs_samples
@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("course-only.tcx", texts.TCX_COURSE),
        ("entity-bomb.tcx", texts.XML_ENTITY),
        ("no-laps.tcx", texts.TCX_NO_LAPS),
        ("truncated.tcx", texts.XML_CUT_OFF),
    ],
)
def test_the_bad_samples(name: str, what: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        FORMAT.read(Source(RUNS / "tcx-bad" / name), Hints())
    assert caught.value.what == what
