"""GPX files as many programs write them."""

import math
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given

from journal_tui.domain.run import Lap
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Hints
from journal_tui.interchange.found import Activity
from journal_tui.interchange.gpx.read import FORMAT
from journal_tui.interchange.source import Source
from journal_tui.texts import formats as texts
from tests.interchange.file_kit import activity, damaged, holds, read, source
from tests.interchange.table_kit import FUZZED
from tests.interchange.truth_kit import assert_true, truths
from tests.samples import RUNS, needs_samples

START = datetime(2024, 5, 1, 6, tzinfo=UTC)
#: Degrees of latitude in a metre.
METRE = 180 / (math.pi * 6371008.8)
ORDINARY = 'version="1.1" creator="a program" xmlns="http://www.topografix.com/GPX/1/1"'


def point(second: float, metres: float, more: str = "", at: datetime = START) -> str:
    when = (at + timedelta(seconds=second)).isoformat().replace("+00:00", "Z")
    place = f'lat="{52 + metres * METRE:.7f}" lon="13.4"'
    return f"<trkpt {place}><ele>40</ele><time>{when}</time>{more}</trkpt>"


def steady(start: float, end: float, speed: float = 2.5, more: str = "") -> str:
    """A point every five seconds."""
    seconds = range(int(start), int(end) + 1, 5)
    return "".join(point(second, second * speed, more) for second in seconds)


def track(*segments: str, said: str = "") -> str:
    return f"<trk>{said}{''.join(f'<trkseg>{one}</trkseg>' for one in segments)}</trk>"


def gpx(*parts: str, root: str = ORDINARY) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<gpx {root}>{"".join(parts)}</gpx>'


def one(folder: Path, *parts: str, root: str = ORDINARY) -> Activity:
    return activity(FORMAT, folder, gpx(*parts, root=root))


def error_of(folder: Path, content: str | bytes) -> UnreadableFileError:
    with pytest.raises(UnreadableFileError) as caught:
        read(FORMAT, folder, content)
    return caught.value


def test_a_run(tmp_path: Path) -> None:
    hr = (
        '<extensions><t:TrackPointExtension xmlns:t="http://www.garmin.com/xmlschemas/'
        'TrackPointExtension/v1"><t:hr>{}</t:hr><t:cad>84</t:cad></t:TrackPointExtension>'
        "</extensions>"
    )
    points = "".join(
        point(second, second * 2.5, hr.format(140 + second % 3)) for second in range(601)
    )
    said = "<name>Morning</name><type>trail_running</type>"
    found = one(
        tmp_path, "<metadata><time>2024-06-01T00:00:00Z</time></metadata>", track(points, said=said)
    )
    assert (found.sport, found.kind, found.name) == ("running", "trail", "Morning")
    assert (found.started_at, found.zone_known) == (START, False)
    assert found.distance_m == pytest.approx(1500, rel=1e-4)
    assert (found.elapsed_s, found.moving_s) == (600, 600)
    assert found.avg_hr == pytest.approx(141, abs=0.1)
    assert found.max_hr == 142
    assert found.nonstop_s == 600
    assert found.nonstop_m == pytest.approx(1500, rel=1e-4)
    assert found.text == ""


@pytest.mark.parametrize(
    "root",
    [
        'version="1.0" xmlns="http://www.topografix.com/GPX/1/0"',
        "",
        'xmlns="urn:something else"',
        'version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="a b"',
    ],
)
def test_any_namespace_and_none(tmp_path: Path, root: str) -> None:
    found = one(tmp_path, track(steady(0, 100, more="<x:y>1</x:y>")), root=root)
    assert (found.sport, found.elapsed_s) == ("unknown", 100)
    assert found.distance_m == pytest.approx(250, rel=1e-4)


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + gpx(track(steady(0, 60))).encode(),
        b" \n " + gpx(track(steady(0, 60))).encode(),
        gpx(track(steady(0, 60))).replace("UTF-8", "UTF-16").encode("utf-16"),
        gpx(track(steady(0, 60), said="<name>Läufe</name>"))
        .replace("UTF-8", "ISO-8859-1")
        .encode("latin-1"),
        "<g:gpx xmlns:g='x'>"
        + track(steady(0, 60)).replace("<", "<g:").replace("<g:/", "</g:")
        + "</g:gpx>",
    ],
)
def test_any_encoding(tmp_path: Path, content: bytes | str) -> None:
    assert activity(FORMAT, tmp_path, content).elapsed_s == 60


@pytest.mark.parametrize(
    ("heart", "mean", "most"),
    [
        ("<extensions><hr>{}</hr></extensions>", 150, 152),
        ("<extensions><heartrate>{}</heartrate></extensions>", 150, 152),
        (
            "<extensions><x:TrackPointExtension><x:hr>{}</x:hr></x:TrackPointExtension></extensions>",
            150,
            152,
        ),
        ("<extensions><g:hr xmlns:g='urn:x'>{}.0</g:hr></extensions>", 150, 152),
        ("<hr>{}</hr>", 150, 152),
        ("<extensions><temp>{}</temp></extensions>", None, None),
    ],
)
def test_heart_rate_in_any_extension(
    tmp_path: Path, heart: str, mean: float | None, most: float | None
) -> None:
    rates = ["148", "0", "300", "NaN", "", "152"]
    points = "".join(point(at, at, heart.format(rate)) for at, rate in enumerate(rates))
    found = one(tmp_path, track(points))
    assert (found.avg_hr, found.max_hr) == (mean, most)


@pytest.mark.parametrize(
    ("when", "started_at", "known"),
    [
        ("2024-05-01T06:00:{:02}Z", START, False),
        ("2024-05-01T06:00:{:02}.340Z", START + timedelta(milliseconds=340), False),
        ("2024-05-01T06:00:{:02}+00:00", START, False),
        ("2024-05-01T08:00:{:02}+02:00", START.astimezone(timezone(timedelta(hours=2))), True),
        ("2024-05-01T08:00:{:02}+0200", START.astimezone(timezone(timedelta(hours=2))), True),
        ("2024-05-01T11:45:{:02}+05:45", START.astimezone(timezone(timedelta(minutes=345))), True),
        ("2024-05-01T06:07:{:02}+00:07", START, False),
        ("2024-05-01T21:00:{:02}+15:00", START, False),
        ("2024-05-01 06:00:{:02}", datetime(2024, 5, 1, 6), False),
        ("2024-05-01T6:00:{:02}Z", START, False),
        ("2024/05/01 06:0:{:02}.5+00:00", START + timedelta(milliseconds=500), False),
        ("2024-5-1 6:00:{:02}", datetime(2024, 5, 1, 6), False),
    ],
)
def test_when_and_in_which_zone(
    tmp_path: Path, when: str, started_at: datetime, known: bool
) -> None:
    points = "".join(
        f'<trkpt lat="{52 + at * METRE}" lon="13"><time>{when.format(at)}</time></trkpt>'
        for at in range(30)
    )
    found = one(tmp_path, track(points))
    assert found.started_at == started_at
    assert found.zone_known is known
    if known and found.started_at:
        assert found.started_at.utcoffset() == started_at.utcoffset()
    assert found.elapsed_s == 29


@pytest.mark.parametrize("year", [1970, 1980])
def test_a_clock_that_is_not_set_yet_tells_nothing(tmp_path: Path, year: int) -> None:
    unset = point(0, 0, at=datetime(year, 1, 6, tzinfo=UTC))
    found = one(tmp_path, track(unset + steady(0, 60)))
    assert (found.started_at, found.elapsed_s) == (START, 60)


def test_a_pause_between_segments_is_no_moving_time_and_no_distance(tmp_path: Path) -> None:
    later = "".join(point(at, 5000 + at * 2.5) for at in range(400, 601, 5))
    found = one(tmp_path, track(steady(0, 300), "", later, said="<type>9</type>"))
    assert (found.sport, found.elapsed_s, found.moving_s) == ("running", 600, 500)
    assert found.distance_m == pytest.approx(1250, rel=1e-4)
    assert found.nonstop_s == 300


@pytest.mark.parametrize(
    "mark", ['lat="100" lon="200"', 'lat="100.0" lon="0"', 'lat="200" lon="0"']
)
def test_a_place_that_marks_a_pause(tmp_path: Path, mark: str) -> None:
    paused = f"<trkpt {mark}><time>2024-05-01T06:06:00Z</time></trkpt>"
    later = "".join(point(at, 750 + (at - 400) * 2.5) for at in range(400, 601, 5))
    found = one(tmp_path, track(steady(0, 300) + paused + later))
    assert (found.elapsed_s, found.moving_s) == (600, 500)
    assert found.distance_m == pytest.approx(1250, rel=1e-4)


@pytest.mark.parametrize(
    "place",
    [
        'lat="252" lon="13"',
        'lat="52" lon="NaN"',
        'lat="-91" lon="0"',
        'lat="" lon=""',
        'lat="inf" lon="0"',
        "",
    ],
)
def test_what_is_no_place_on_earth_is_left_out(tmp_path: Path, place: str) -> None:
    stray = f"<trkpt {place}><time>2024-05-01T09:00:00Z</time><hr>200</hr></trkpt>"
    found = one(tmp_path, track(steady(0, 100, more="<hr>140</hr>") + stray))
    assert (found.elapsed_s, found.avg_hr) == (100, 140)
    assert found.distance_m == pytest.approx(250, rel=1e-4)


def test_a_device_that_does_not_know_where_it_is_still_knows_when(tmp_path: Path) -> None:
    lost = '<trkpt lat="0" lon="0"><time>2024-05-01T05:59:50Z</time></trkpt>'
    found = one(tmp_path, track(lost + steady(0, 100)))
    assert found.elapsed_s == 110
    assert found.distance_m == pytest.approx(250, rel=1e-4)


def test_tracks_that_follow_each_other_are_one_outing(tmp_path: Path) -> None:
    later = "".join(point(at, at * 2.5) for at in range(3600, 3901, 5))
    untimed = '<trkpt lat="52.1" lon="13"/><trkpt lat="52.101" lon="13"/>'
    found = one(
        tmp_path,
        track("", said="<name>empty</name>"),
        track(later, said="<name>second</name>"),
        track(steady(0, 300), said="<name>first</name><type>running</type>"),
        track(untimed),
    )
    assert (found.name, found.sport, found.started_at) == ("first", "running", START)
    assert (found.elapsed_s, found.moving_s) == (3900, 600)
    assert found.distance_m == pytest.approx(1500 + 0.001 / METRE, rel=1e-4)


def test_tracks_of_different_days_and_sports_are_different_outings(tmp_path: Path) -> None:
    day = 86400
    found = read(
        FORMAT,
        tmp_path,
        gpx(
            track("".join(point(day + at, at) for at in range(30)), said="<name>next day</name>"),
            track(steady(0, 300), said="<type>Run</type>"),
            track(steady(400, 500), said="<type>Ride</type>"),
            track(point(3 * day, 0)),
            track(point(5 * day, 0), point(5 * day, 900)),
        ),
    )
    assert [(a.sport, a.elapsed_s, a.name) for a in found.activities] == [
        ("running", 300, ""),
        ("cycling", 100, ""),
        ("unknown", 29, "next day"),
    ]
    assert found.left_out == (
        texts.GPX_LEFT_OUT.format(day="2024-05-04", why=texts.GPX_ONE_POINT),
        texts.GPX_LEFT_OUT.format(day="2024-05-06", why=texts.GPX_ONE_POINT),
    )


def test_one_point_alone_says_when(tmp_path: Path) -> None:
    found = one(tmp_path, track(point(0, 0)))
    assert found.started_at == START
    assert (found.distance_m, found.elapsed_s, found.moving_s) == (None, None, 0)


@pytest.mark.parametrize(
    ("content", "what", "where"),
    [
        (gpx(), texts.NO_ACTIVITY, ""),
        (gpx("<metadata><time>2024-05-01T06:00:00Z</time></metadata>"), texts.NO_ACTIVITY, ""),
        (
            gpx('<wpt lat="1" lon="2"><time>2024-05-01T06:00:00Z</time></wpt>'),
            texts.NO_ACTIVITY,
            "",
        ),
        (gpx(track("")), texts.NO_ACTIVITY, ""),
        (gpx('<rte><rtept lat="1" lon="2"><name>a</name></rtept></rte>'), texts.GPX_ROUTE, ""),
        (gpx(track('<trkpt lat="1" lon="2"/>')), texts.GPX_NO_TIMES, ""),
        (
            gpx(track('<trkpt lat="1" lon="2"><time>{{ time }}</time></trkpt>')),
            texts.GPX_NO_TIMES,
            "",
        ),
        (gpx(track(point(0, 0) + point(0, 100))), texts.GPX_EQUAL_TIMES, ""),
        (
            gpx("\n", track(point(0, 0).replace("52.0", "52,0"))),
            texts.GPX_DECIMAL_COMMA,
            "line 3",
        ),
        (gpx(track(steady(0, 100)))[:-20], texts.XML_CUT_OFF, "line 2"),
        (gpx(track(steady(0, 100), said="<name>\x1b[2J</name>")), texts.XML_CHARACTER, "line 2"),
    ],
)
def test_what_is_no_recorded_activity(tmp_path: Path, content: str, what: str, where: str) -> None:
    error = error_of(tmp_path, content)
    assert (error.what, error.where) == (what, where)


def test_another_kind_of_xml(tmp_path: Path) -> None:
    file = source(tmp_path, "<kml><gpx/></kml>")
    assert not FORMAT.recognises(file.head(), file)
    with pytest.raises(UnreadableFileError) as caught:
        FORMAT.read(file, Hints())
    assert caught.value.what == texts.NOT_THIS_FORMAT.format(title="GPX")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (
            "<desc>Cried at the ford. [bold]Went on.[/]</desc>",
            "Cried at the ford. [bold]Went on.[/]",
        ),
        ("<desc><![CDATA[\n Two\n lines <3 ]]></desc>", "\n Two\n lines <3 "),
        ("<cmt>Two miles, no tears</cmt>", "Two miles, no tears"),
        ("<desc>05-AUG-10 16:58:37</desc><cmt>Rain</cmt>", "Rain"),
        ("<name>Loop</name><desc> loop </desc>", ""),
        ("<type>Running</type><desc>Running</desc>", ""),
        ("<desc>Created by My Tracks on Android</desc>", ""),
        ("<desc>Exported from a watch</desc>", ""),
        ("<desc>98:57 - 40.9km</desc>", ""),
        ("<desc>https://example.org/activities/1</desc>", ""),
        ("<desc>&lt;table&gt;&lt;tr&gt;...</desc>", ""),
        ("<desc/>", ""),
        ("<link href='x'><text>a site</text><type>text/html</type></link>", ""),
        ("<extensions><desc>not hers</desc></extensions>", ""),
    ],
)
def test_her_own_words(tmp_path: Path, said: str, text: str) -> None:
    assert one(tmp_path, track(steady(0, 60), said=said)).text == text


def test_words_about_the_file_are_those_of_its_one_track(tmp_path: Path) -> None:
    about = "<metadata><name>a</name><desc>First time round the lake</desc></metadata>"
    assert one(tmp_path, about, track(steady(0, 60))).text == "First time round the lake"
    two = gpx(about, track(steady(0, 60)), track(steady(90_000, 90_060)))
    assert [a.text for a in read(FORMAT, tmp_path, two).activities] == ["", ""]


@pytest.mark.parametrize(
    ("said", "sport", "kind"),
    [
        ("<type>1</type>", "cycling", ""),
        ("<type>Lauf</type>", "running", ""),
        ("<type>track_running</type>", "running", "track"),
        ("<type>jkljkl</type>", "unknown", ""),
        ("<type>Other</type>", "other", ""),
        (
            "<extensions><l:activity xmlns:l='x'>trail_running</l:activity></extensions>",
            "running",
            "trail",
        ),
        ("<type>...</type><extensions><activity>walking</activity></extensions>", "walking", ""),
        ("<name>Cycling 8/21/20 2:53 pm</name>", "cycling", ""),
        ("<name>Walking 2024-05-01 08:00:11</name>", "walking", ""),
        ("<name>20240501 Outdoor swimming</name>", "swimming", ""),
        ("<name>Running 8/21/20 2:53 pm</name>", "unknown", ""),
        ("<name>Cycling 8/21/20</name><type>running</type>", "running", ""),
        # Words of hers, and a name without a sport.
        ("<name>Ride</name>", "unknown", ""),
        ("<name>2024-05-01 past the old bike shop</name>", "unknown", ""),
        ("<name>Route 2024-05-01 8:00am</name>", "unknown", ""),
    ],
)
def test_the_sport(tmp_path: Path, said: str, sport: str, kind: str) -> None:
    found = one(tmp_path, track(steady(0, 60), said=said))
    assert (found.sport, found.kind) == (sport, kind)


@pytest.mark.parametrize(
    ("device", "metres"), [("253", 253), ("900", 250), ("NaN", 250), ("0", 250), ("-253", 250)]
)
def test_the_distance_of_the_device_where_it_is_credible(
    tmp_path: Path, device: str, metres: float
) -> None:
    stats = f"<TrackStatsExtension><Distance>{device}</Distance></TrackStatsExtension>"
    found = one(tmp_path, track(steady(0, 100), said=f"<extensions>{stats}</extensions>"))
    assert found.distance_m == pytest.approx(metres, rel=1e-4)


def test_laps_of_an_extension_where_they_fit(tmp_path: Path) -> None:
    lap = "<d:lap><d:elapsedTime>50</d:elapsedTime><d:distance>{}</d:distance></d:lap>"
    laps = [f"<extensions>{lap.format(metres) * 2}</extensions>" for metres in (125, 700)]
    root = ORDINARY + ' xmlns:d="http://www.cluetrust.com/XML/GPXDATA/1/0"'
    assert one(tmp_path, track(steady(0, 100)), laps[0], root=root).laps == (Lap(125, 50),) * 2
    assert one(tmp_path, track(steady(0, 100)), laps[1], root=root).laps == ()


@pytest.mark.parametrize(
    ("cadence", "nonstop"), [("60", None), ("84", 300), ("168", 300), ("110", None)]
)
def test_cadence_of_one_foot_or_both(tmp_path: Path, cadence: str, nonstop: float | None) -> None:
    # So slow that the speed alone does not tell.
    points = steady(0, 300, speed=1.8, more=f"<extensions><cad>{cadence}</cad></extensions>")
    assert one(tmp_path, track(points, said="<type>run</type>")).nonstop_s == nonstop


def test_what_nobody_runs_has_no_nonstop_stretch(tmp_path: Path) -> None:
    assert one(tmp_path, track(steady(0, 300, speed=9))).nonstop_m is None
    assert one(tmp_path, track(steady(0, 300), said="<type>Ride</type>")).nonstop_m is None


def test_a_day_of_points_stays_small(tmp_path: Path) -> None:
    import tracemalloc

    content = gpx(track("".join(point(at, at) for at in range(20_000))))
    file = source(tmp_path, content)
    tracemalloc.start()
    try:
        FORMAT.read(file, Hints())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 12_000_000


WHOLE = gpx(
    "<metadata><desc>Words</desc></metadata>",
    track(
        steady(0, 20, more="<extensions><hr>140</hr><cad>80</cad></extensions>"),
        steady(60, 80),
        said="<name>Loop</name><desc>Rain</desc><type>9</type>",
    ),
    track(steady(20_000, 20_010)),
).encode()


@FUZZED
@given(damaged(WHOLE))
def test_whatever_the_bytes_are(tmp_path: Path, content: bytes) -> None:
    holds(FORMAT, tmp_path, content)


TRUTHS = truths("gpx/", "gpx-bad/lat-lon", "gpx-bad/times-without-zone")


@needs_samples
@pytest.mark.parametrize("truth", TRUTHS, ids=[truth["file"] for truth in TRUTHS])
def test_the_samples_give_the_truth(truth: dict[str, str]) -> None:
    file = Source(RUNS / truth["file"])
    assert FORMAT.recognises(file.head(), file)
    if truth["sport"] == "none":
        with pytest.raises(UnreadableFileError):
            FORMAT.read(file, Hints())
        return
    (found,) = FORMAT.read(file, Hints()).activities
    assert_true(found, truth, distance=0.02)


@needs_samples
@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("billion-laughs.gpx", texts.XML_ENTITY),
        ("external-entity-file.gpx", texts.XML_ENTITY),
        ("decimal-comma.gpx", texts.GPX_DECIMAL_COMMA),
        ("escape-codes-in-name.gpx", texts.XML_CHARACTER),
        ("latin1-declared-utf8.gpx", texts.XML_CHARACTER),
        ("times-all-equal.gpx", texts.GPX_EQUAL_TIMES),
        ("truncated.gpx", texts.XML_CUT_OFF),
        ("zero-bytes.gpx", texts.XML_NONE),
        ("gzip-bomb-300MB.gpx.gz", texts.XML_TOO_LARGE.format(most=4)),
    ],
)
def test_the_bad_samples(name: str, what: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        FORMAT.read(Source(RUNS / "gpx-bad" / name), Hints())
    assert caught.value.what == what
