"""Changing an imported run: the line is one for a person, and what it does not say stays."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.app.run_lines import line_of, with_the_rest
from journal_tui.app.shell_writing import change_entry
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, preview, save_writing, writing_from
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.domain.run import Lap, Run, Segment, Wall
from journal_tui.domain.runline.parse import parse_run_line
from journal_tui.domain.units import Units
from journal_tui.errors import ConflictError
from tests.conftest import NOW, FixedClock, make_workspace

MILE = 1609.344
LAPS = (Lap(1609.3, 742.2, 148), Lap(1609.3, 751.9, 156), Lap(1784.67, 380.0, None))
#: A run as a watch tells it: in numbers that nobody types.
WATCHED = Run(
    distance_m=5003.27,
    duration_s=1874.128,
    nonstop_m=3201.4,
    nonstop_s=1210.75,
    elapsed_s=2612.3,
    laps=LAPS,
    avg_hr=152,
    max_hr=171,
    name="Morning run",
    place="Wien",
)


def imported(run: Run | None = WATCHED, **fields: object) -> Entry:
    at = NOW.replace(hour=8, minute=3, second=17, microsecond=250)
    plain = Entry("e1", at, NOW, NOW, run=run, origins=("strava:4567",))
    return plain._replace(**fields)  # type: ignore[arg-type]


@pytest.fixture
def kept(workspace: Workspace) -> Entry:
    """An imported run that waits for its words."""
    entry = imported()
    workspace.store.put(entry)
    return entry


def saved(workspace: Workspace, known: Entry, **changes: object) -> Entry:
    writing = writing_from(workspace, known)._replace(**changes)  # type: ignore[arg-type]
    return save_writing(workspace, writing, known).entry


@pytest.mark.parametrize(
    ("units", "line"),
    [
        ("mi", "2016-08-21 08:03:17 3.11mi 31:14 nonstop 1.99mi in 20min11s @Wien"),
        ("km", "2016-08-21 08:03:17 5km 31:14 nonstop 3.2km in 20min11s @Wien"),
    ],
)
def test_the_line_is_one_that_she_could_have_typed(units: Units, line: str) -> None:
    assert line_of(imported(), units) == line
    assert parse_run_line(line, NOW.date()).problems == ()


@pytest.mark.parametrize(
    ("metres", "units", "shown"),
    [
        (8046.72, "km", "5mi"),
        (5000.0, "mi", "5km"),
        (402.336, "mi", "0.25mi"),
        (400.0, "mi", "400m"),
        (403.2, "km", "403m"),
        (21097.5, "mi", "half marathon"),
        (31.4, "km", "31metres"),
        (5003.0, "km", "5km"),
        (4997.0, "mi", "3.1mi"),
    ],
)
def test_a_measured_distance_is_said_in_two_decimals(
    metres: float, units: Units, shown: str
) -> None:
    assert line_of(imported(Run(distance_m=metres)), units).split(" ", 2)[2] == shown


def test_what_she_typed_herself_is_shown_as_exactly_as_before() -> None:
    typed = imported(Run(distance_m=5003.27, duration_s=61.5), origins=())
    assert line_of(typed, "mi").endswith("5003.27m 61.5s")


def test_writing_about_it_loses_nothing(workspace: Workspace, kept: Entry) -> None:
    entry = saved(workspace, kept, text="Rain until the bridge.")
    assert entry.run == WATCHED
    assert (entry.at, entry.origins) == (kept.at, kept.origins)
    assert workspace.store.journal().entries == (entry,)


def test_what_she_changes_in_the_line_is_changed_and_nothing_else(
    workspace: Workspace, kept: Entry
) -> None:
    line = line_of(kept, "mi").replace("3.11mi", "3.2mi trail rpe6 rain")
    run = saved(workspace, kept, run_line=line).run
    assert run == WATCHED._replace(distance_m=3.2 * MILE, kind="trail", effort=6, weather=("rain",))


@pytest.mark.parametrize(
    ("time", "elapsed"), [("40:00", 2612.3), ("43:32", 2612.3), ("43:33", None), ("1:10:00", None)]
)
def test_the_pauses_stay_as_long_as_they_fit(
    workspace: Workspace, kept: Entry, time: str, elapsed: float | None
) -> None:
    run = saved(workspace, kept, run_line=line_of(kept, "mi").replace("31:14", time)).run
    assert run is not None
    assert (run.elapsed_s, run.laps) == (elapsed, LAPS)


def test_a_watch_that_tells_less_elapsed_than_moving_is_left_alone(workspace: Workspace) -> None:
    odd = imported(Run(distance_m=5000.0, duration_s=1800.0, elapsed_s=1799.0))
    workspace.store.put(odd)
    assert saved(workspace, odd, text="Slow.").run == odd.run


def test_another_line_from_the_shell_keeps_the_rest(workspace: Workspace, kept: Entry) -> None:
    run = change_entry(workspace, kept, line="3.11mi 30:00 tempo").entry.run
    assert run is not None
    assert run.distance_m == WATCHED.distance_m, "said as it was shown, so it is what it was"
    assert (run.duration_s, run.kind, run.place) == (1800.0, "tempo", "")
    assert (run.laps, run.avg_hr, run.max_hr, run.name) == (LAPS, 152, 171, "Morning run")


def test_what_is_given_by_key_is_added(workspace: Workspace, kept: Entry) -> None:
    wall = Wall(minute_s=600, where="head")
    run = saved(workspace, kept, effort=7, walls=(wall,)).run
    assert run == WATCHED._replace(effort=7, walls=(wall,))


def test_without_a_run_in_the_line_there_is_none(workspace: Workspace, kept: Entry) -> None:
    entry = saved(workspace, kept, run_line="", text="It was not me who ran.")
    assert entry.run is None
    assert entry.origins == kept.origins, "and it does not come in again"


def test_the_words_stay_hers_where_it_was_deleted_elsewhere(
    workspace: Workspace, kept: Entry
) -> None:
    gone = kept._replace(deleted_at=NOW, updated_at=NOW + timedelta(minutes=1))
    workspace.store.put(gone)
    writing = writing_from(workspace, kept)._replace(text="Rain.")
    with pytest.raises(ConflictError):
        save_writing(workspace, writing, kept)
    again = writing._replace(entry_id=workspace.new_id(), seen=None)
    entry = save_writing(workspace, again, None, gone=gone).entry
    assert (entry.run, entry.origins, entry.text) == (WATCHED, kept.origins, "Rain.")


UNSAID = {
    "a kind that the line does not know": Run(kind="Lauf", distance_m=5000.0),
    "weather of another program": Run(distance_m=5000.0, weather=("overcast", "rain", "18 °C")),
    "a place of two lines": Run(distance_m=5000.0, place="Park\n[b]\x1b[31m"),
    "farther than a line goes": Run(distance_m=1_200_000.0, duration_s=30_000.0),
    "no distance at all": Run(distance_m=0.0, duration_s=0.0),
    "an effort of another scale": Run(distance_m=5000.0, effort=17),
    "stretches that say more than the whole": Run(segments=(Segment("run", 1000.0),)),
    "nonstop beyond the whole": Run(distance_m=1000.0, nonstop_m=5000.0),
    "forty stretches": Run(
        distance_m=9000.0,
        segments=tuple(Segment("run" if n % 2 else "walk", 100.0 + n, 40.5) for n in range(40)),
    ),
    "a wall with a line end": Run(distance_m=5000.0, walls=(Wall(said="no\nmore"),)),
}


@pytest.mark.parametrize("run", UNSAID.values(), ids=UNSAID)
def test_what_no_line_can_say_is_not_in_it_and_stays(workspace: Workspace, run: Run) -> None:
    known = imported(run, tags=("two\nlines", "plain"), feeling=Feeling(-9, 3, ("odd",)))
    workspace.store.put(known)
    line = line_of(known, "km")
    assert line.isprintable()
    assert len(line) < 120
    assert parse_run_line(line, known.day).problems == ()
    entry = saved(workspace, known, run_line=f"{line} #more snow", text="Written.")
    assert entry.run is not None
    assert entry.run._replace(weather=()) == run._replace(weather=())
    assert set(entry.run.weather) == {*run.weather, "snow"}
    assert set(entry.tags) == {"two\nlines", "plain", "more"}
    assert entry.feeling == known.feeling
    assert entry.text == "Written."


# Any run -----------------------------------------------------------------------------------

numbers = st.none() | st.floats(0, 2e6) | st.floats(20, 60_000).map(lambda value: round(value, 1))
words = st.text(max_size=8) | st.sampled_from(["rain", "trail", "Wien", "overcast", 'a "b"'])
several = st.lists(words, max_size=3, unique=True).map(tuple)
scale = st.none() | st.integers(-6, 12)
beats = st.none() | st.integers(40, 220)
segments = st.builds(Segment, st.sampled_from(["run", "walk", "rest"]), numbers, numbers)
runs = st.builds(
    Run,
    kind=st.sampled_from(["run", "trail", "walk"]) | words,
    distance_m=numbers,
    duration_s=numbers,
    segments=st.lists(segments, max_size=4).map(tuple),
    nonstop_m=numbers,
    nonstop_s=numbers,
    effort=scale,
    walls=st.lists(
        st.builds(
            Wall,
            numbers,
            numbers,
            st.sampled_from([None, "head"]),
            words,
            st.sampled_from([None, "stopped"]),
        ),
        max_size=2,
        unique=True,
    ).map(tuple),
    weather=several,
    place=words,
    elapsed_s=numbers,
    laps=st.lists(st.builds(Lap, numbers, numbers, beats), max_size=3).map(tuple),
    avg_hr=beats,
    max_hr=beats,
    name=words,
)
entries = st.builds(
    imported,
    st.none() | runs,
    at=st.datetimes(datetime(1970, 1, 1), datetime(2199, 12, 31)).map(
        lambda at: at.replace(tzinfo=NOW.tzinfo)
    ),
    feeling=st.builds(Feeling, scale, scale, several),
    tags=several,
    text=st.text(max_size=20),
    origins=st.sampled_from([(), ("strava:1",)]),
)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return make_workspace(tmp_path_factory.mktemp("bench"), FixedClock())


@given(known=entries)
def test_opening_it_and_saving_it_unchanged_is_no_change(bench: Workspace, known: Entry) -> None:
    writing = writing_from(bench, known)
    again = preview(bench, writing, known)
    assert again._replace(updated_at=known.updated_at) == known
    assert "\n" not in writing.run_line


@given(known=entries, units=st.sampled_from(["mi", "km"]))
def test_the_line_is_always_understood(known: Entry, units: Units) -> None:
    line = parse_run_line(line_of(known, units), known.day)
    assert line.problems == ()
    assert (line.run is None) == (known.run is None)
    assert with_the_rest(line, known, units).run == known.run


def test_a_page_that_is_new_has_nothing_beside_it(workspace: Workspace) -> None:
    entry = save_writing(workspace, Writing("5k 30min", "Out.")).entry
    assert entry.origins == ()
    assert entry.run == Run(distance_m=5000.0, duration_s=1800.0)
