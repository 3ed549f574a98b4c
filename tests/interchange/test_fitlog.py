"""SportTracks' logbook."""

import gzip
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given

from journal_tui.domain.run import Lap
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.fitlog import FORMAT
from journal_tui.interchange.format import Hints
from tests.interchange.file_kit import activity, damaged, holds, read, source
from tests.samples import RUNS, needs_samples

HEAD = (
    '\ufeff<?xml version="1.0" encoding="utf-8"?>\n'
    '<FitnessWorkbook xmlns="http://www.zonefivesoftware.com/xmlschemas/FitnessLogbook/v3">\n'
    '<AthleteLog><Athlete Id="a"/>\n'
)
END = "</AthleteLog></FitnessWorkbook>\n"
RUN = """<Activity StartTime="2006-03-04T18:00:00Z" Id="AB-12">
<Metadata Source="watch" Created="2006-03-05T00:00:00Z"/>
<Duration TotalSeconds="1500"/><Distance TotalMeters="4500.5"/>
<HeartRate AverageBPM="151" MaximumBPM="178"/><Intensity Value="6"/>
<Laps><Lap StartTime="2006-03-04T18:00:00Z" DurationSeconds="700">
<Distance TotalMeters="2000"/><HeartRate AverageBPM="148.6"/><Calories TotalCal="150"/></Lap>
<Lap StartTime="2006-03-04T18:12:00Z" DurationSeconds="800"/></Laps>
<Name>Along the &lt;river&gt;</Name><Notes>  Felt fine.
Then not.</Notes>
<Weather Conditions="LightRain" Temp="9.5">Light rain.</Weather>
<Category Id="c" Name="Running"/><Location Name="Canal"/>
<Track StartTime="2006-03-04T18:00:00Z"><pt tm="0" lat="1" lon="2"/><pt tm="1560" lat="1" lon="2"/>
</Track>
<TrackClock><Pause StartTime="2006-03-04T18:10:00Z" EndTime="2006-03-04T18:11:00Z"/></TrackClock>
<DistanceMarkers><Marker dist="9000"/></DistanceMarkers>
</Activity>
"""


def book(*activities: str) -> str:
    return HEAD + "".join(activities) + END


def test_a_run_with_all_that_was_written_down(tmp_path: Path) -> None:
    found = activity(FORMAT, tmp_path, book(RUN))
    assert found.sport == "running"
    assert found.started_at is not None
    assert found.started_at.isoformat() == "2006-03-04T18:00:00+00:00"
    assert found.zone_known is False
    assert (found.distance_m, found.moving_s, found.elapsed_s) == (4500.5, 1500, 1560)
    assert (found.avg_hr, found.max_hr, found.effort) == (151, 178, 6)
    assert found.laps == (Lap(2000, 700, 149), Lap(None, 800))
    assert (found.name, found.text) == ("Along the <river>", "  Felt fine.\nThen not.")
    assert (found.place, found.weather) == ("Canal", ())
    assert found.key == "fitlog:ab-12"


@pytest.mark.parametrize(
    ("weather", "words"),
    [
        ('<Weather Conditions="Clear">Clear.</Weather>', ()),
        ('<Weather Conditions="" Temp="3">Windy, light rain</Weather>', ("windy", "rain")),
        ('<Weather Conditions="PartClouds" Temp="3"/>', ()),
        ('<Weather Conditions="Overcast"/>', ("cloudy",)),
    ],
)
def test_the_weather(tmp_path: Path, weather: str, words: tuple[str, ...]) -> None:
    one = f'<Activity StartTime="2006-03-04T18:00:00Z">{weather}</Activity>'
    assert activity(FORMAT, tmp_path, book(one)).weather == words


@pytest.mark.parametrize(
    ("start", "offset"),
    [
        ("2006-03-04T00:00:00Z", "-25200"),
        ("2006-03-04T07:00:00Z", "-25200"),
        ("2006-03-04T00:00:00Z", ""),
    ],
)
def test_a_day_without_an_hour_stays_that_day(tmp_path: Path, start: str, offset: str) -> None:
    inside = (
        f'<Activity StartTime="{start}"><HasStartTime>false</HasStartTime>'
        f"<TimeZoneUtcOffset>{offset}</TimeZoneUtcOffset></Activity>"
    )
    found = activity(FORMAT, tmp_path, book(inside))
    assert found.started_at is not None
    assert (found.started_at.isoformat(), found.zone_known) == ("2006-03-04T12:00:00", False)


@pytest.mark.parametrize(
    ("start", "offset", "is_at", "known"),
    [
        ("2006-03-04T18:00:00Z", "10:00:00", "2006-03-05T04:00:00+10:00", True),
        ("2006-03-04T18:00:00Z", "-05:30", "2006-03-04T12:30:00-05:30", True),
        ("2006-03-04T18:00:00Z", "-7", "2006-03-04T11:00:00-07:00", True),
        ("2006-03-04T18:00:00Z", "60", "2006-03-04T19:00:00+01:00", True),
        ("2006-03-04T18:00:00Z", "36000", "2006-03-05T04:00:00+10:00", True),
        ("2006-03-04T18:00:00Z", "somewhere", "2006-03-04T18:00:00+00:00", False),
        ("2006-03-04T18:00:00", "2", "2006-03-04T18:00:00+02:00", True),
        ("2006-03-04T18:00:00-03:30", "", "2006-03-04T18:00:00-03:30", True),
        ("2006-03-04T18:00:00", "", "2006-03-04T18:00:00", False),
    ],
)
def test_when_it_began(tmp_path: Path, start: str, offset: str, is_at: str, known: bool) -> None:
    inside = (
        f'<Activity StartTime="{start}"><TimeZoneUtcOffset>{offset}</TimeZoneUtcOffset></Activity>'
    )
    beside = f'<Activity StartTime="{start}" TimeZoneUtcOffset="{offset}"></Activity>'
    for found in read(FORMAT, tmp_path, book(inside, beside)).activities:
        assert found.started_at is not None
        assert (found.started_at.isoformat(), found.zone_known) == (is_at, known)


@pytest.mark.parametrize(
    ("category", "sport"),
    [
        ("Running", "running"),
        ("Laufen", "running"),
        ("Vélo", "cycling"),
        ("Tennis", "other"),
        ("My Activities", "generic"),
        ("Tuesdays", "generic"),
        ("", "unknown"),
    ],
)
def test_a_category_is_a_sport_or_what_she_called_it(
    tmp_path: Path, category: str, sport: str
) -> None:
    one = f'<Activity StartTime="2006-03-04T18:00:00Z"><Category Name="{category}"/></Activity>'
    assert activity(FORMAT, tmp_path, book(one)).sport == sport


def test_without_totals_the_track_tells(tmp_path: Path) -> None:
    points = "".join(
        f'<pt tm="{at}" dist="{at * 3}" hr="{150 + at % 3}"/>' for at in range(0, 601, 5)
    )
    places = "".join(f'<pt tm="{at}" lat="{at / 100_000}" lon="0"/>' for at in range(0, 601, 5))
    begin = '<Activity StartTime="2006-03-04T18:00:00Z"><Category Name="Running"/><Track>'
    pause = '<Pause StartTime="2006-03-04T18:05:00Z" EndTime="2006-03-04T18:06:00Z"/>'
    close = f"</Track><TrackClock>{pause}</TrackClock></Activity>"
    counted, placed = read(
        FORMAT, tmp_path, book(begin + points + close, begin + places + close)
    ).activities
    assert (counted.distance_m, counted.elapsed_s, counted.moving_s) == (1800, 600, 540)
    assert (counted.avg_hr, counted.max_hr) == (pytest.approx(151, abs=0.1), 152)
    assert counted.nonstop_s == pytest.approx(300, abs=10)
    assert placed.distance_m == pytest.approx(667, abs=2)


def test_only_one_track_is_in_memory_at_a_time(tmp_path: Path) -> None:
    track = "".join(f'<pt tm="{at}" lat="1" lon="2" ele="3" hr="140"/>\n' for at in range(1500))
    one = RUN.replace('<pt tm="0" lat="1" lon="2"/>', track)
    path = tmp_path / "a.fitlog.gz"
    path.write_bytes(gzip.compress(book(*[one] * 16).encode(), 1))
    file = source(tmp_path, path.read_bytes())
    tracemalloc.start()
    found = FORMAT.read(file, Hints())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found.activities) == 16
    assert peak < 2_000_000


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (book(), "no activity"),
        (book(RUN)[: -len(END)], "cut off"),
        (book(RUN.replace("</Laps>", "")), "damaged"),
        (book(RUN.replace("</Laps>", "<Lap/>" * 4000 + "</Laps>")), "memory"),
        ('<!DOCTYPE F [<!ENTITY x "y">]><FitnessWorkbook/>', "entities"),
    ],
    ids=["empty", "cut off", "not closed", "too many laps", "an entity"],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, text: str, says: str) -> None:
    file = source(tmp_path, text)
    with pytest.raises(UnreadableFileError, match=says):
        FORMAT.read(file, Hints())


@given(damaged(book(RUN).encode()))
def test_whatever_bytes_come(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    holds(FORMAT, tmp_path_factory.getbasetemp(), content)


@pytest.mark.parametrize(
    "text", ["<gpx>FitnessWorkbook</gpx>", "FitnessWorkbook", "# <FitnessWorkbook/>", ""]
)
def test_other_files_are_not_taken_for_it(tmp_path: Path, text: str) -> None:
    file = source(tmp_path, text)
    assert not FORMAT.recognises(file.head(), file)


@needs_samples
def test_the_sample(tmp_path: Path) -> None:
    content = (RUNS / "other" / "sporttracks-2005.fitlog.gz").read_bytes()
    found = read(FORMAT, tmp_path, content).activities
    assert len(found) == 15
    assert {one.sport for one in found} == {"running", "walking", "cycling"}
    assert (found[0].place, len(found[0].laps)) == ("Bay Run", 10)
    assert (found[0].distance_m, found[0].moving_s, found[0].elapsed_s) == (8030, 3074, 3192)
