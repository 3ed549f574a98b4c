"""A run and what she wrote about it: joined, and parted again, with nothing lost on the way."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.app.joining import join, joined, pair_of, partners
from journal_tui.app.lookup import delete_entry
from journal_tui.app.splitting import split
from journal_tui.app.undoing import undo, undone_in_words
from journal_tui.app.versions import put_back, versions_of
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing, writing_from
from journal_tui.domain.entry import Correction, Entry, Feeling
from journal_tui.domain.run import Lap, Run, Segment, Wall
from journal_tui.errors import CallError, ConflictError
from journal_tui.texts import joining as texts
from tests.conftest import NOW, FixedClock, make_workspace

MILE = 1609.344
LAPS = (Lap(2500.0, 760.0, 148), Lap(2512.3, 790.0, 156))
WATCHED = Run(
    distance_m=5012.3,
    duration_s=1850.4,
    nonstop_m=3100.0,
    nonstop_s=1100.0,
    effort=5,
    elapsed_s=2400.0,
    laps=LAPS,
    avg_hr=152,
    max_hr=171,
    name="Morning run",
    place="Wien",
)


def run_entry(workspace: Workspace, run: Run | None = WATCHED, **fields: Any) -> Entry:
    """An imported run of this morning, on disk."""
    at = NOW.replace(hour=8)
    plain = Entry(workspace.new_id(), at, NOW, NOW, run=run, origins=("strava:1",))
    entry = plain._replace(**fields)
    workspace.store.put(entry, kind="import")
    return entry


def write(workspace: Workspace, text: str = "Rain until the bridge.", line: str = "") -> Entry:
    return save_writing(workspace, Writing(line, text)).entry


def on_disk(workspace: Workspace) -> tuple[Entry, ...]:
    return make_workspace(workspace.paths.journal.parents[1]).store.journal().entries


def there(workspace: Workspace, entry: Entry) -> Entry:
    found = workspace.store.journal().entry(entry.id)
    assert found is not None
    return found


def same(one: Entry, other: Entry) -> bool:
    """Whether two entries are the same, whenever they were saved."""
    return one._replace(updated_at=NOW) == other._replace(updated_at=NOW)


# --- which of them ----------------------------------------------------------------------------

RUN, TYPED = Run(distance_m=5000.0), Run(distance_m=5000.0, duration_s=1860.0)


def bare(entry_id: str, text: str = "", run: Run | None = None, *origins: str) -> Entry:
    return Entry(entry_id, NOW, NOW, NOW, text, run, origins=origins)


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (bare("a", "Rain."), bare("b", "", RUN, "x"), "a"),
        (bare("a", "", RUN), bare("b", "Rain."), "b"),
        (bare("a", "Rain.", TYPED), bare("b", "", RUN, "x"), "a"),
        (bare("a", "Rain."), bare("b", "A note.", RUN, "x"), "a"),
        (bare("a", "Rain.", TYPED), bare("b", "Later."), "b"),
        (bare("a", "Rain.", TYPED), bare("b", "A note.", RUN, "x"), None),
        (bare("a", "Rain.", RUN, "y"), bare("b", "", RUN, "x"), None),
        (bare("a", "", RUN, "y"), bare("b", "", RUN, "x"), None),
        (bare("a", "Rain."), bare("b", "Sun."), None),
        (bare("a", "Rain.", RUN), bare("a", "Rain.", RUN), None),
        (bare("a", "Rain."), bare("b", "", RUN)._replace(at=NOW + timedelta(days=1)), None),
    ],
)
def test_which_gives_the_words(one: Entry, other: Entry, words: str | None) -> None:
    for pair in (pair_of(one, other), pair_of(other, one)):
        assert (pair and pair.words.id) == words
        assert pair is None or {pair.words, pair.run} == {one, other}


def test_partners_are_of_the_same_day_and_the_nearest_comes_first(workspace: Workspace) -> None:
    run = run_entry(workspace)
    write(workspace, "Of the day before.", "yesterday 9am")
    evening = write(workspace, "In the evening.", "today 10:30am")
    morning = write(workspace, "Home again.", "today 9am")
    write(workspace, "Another one.", "today 10am 3mi")
    journal = workspace.store.journal()
    assert [one.text for one in partners(journal, run)] == [
        "Home again.",
        "Another one.",
        "In the evening.",
    ]
    assert partners(journal, morning) == (run, there(workspace, journal.entries[-2]))
    assert run in partners(journal, evening)


# --- what comes of it -------------------------------------------------------------------------


@pytest.mark.parametrize("turned", [False, True])
def test_the_words_get_the_run_and_stay_what_they_are(workspace: Workspace, turned: bool) -> None:
    hers = write(workspace, "I was glad of it.", "feel+2 #rain")
    run = run_entry(workspace, tags=("park", "rain"), feeling=Feeling(-1, 0, ("tired",)))
    entry = join(workspace, *((run, hers) if turned else (hers, run)))
    (kept,) = on_disk(workspace)
    assert kept == entry
    assert (entry.id, entry.text, entry.tone) == (hers.id, hers.text, hers.tone)
    assert (entry.at, entry.run, entry.origins) == (run.at, WATCHED, ("strava:1",))
    assert entry.feeling == Feeling(-1, 2, ("tired",))
    assert entry.tags == ("rain", "park")
    (gone,) = workspace.store.deleted_entries()
    assert (gone.id, gone.origins) == (run.id, ()), "what was brought in is there once"


def test_her_own_numbers_stand_and_the_watch_fills_the_gaps(workspace: Workspace) -> None:
    hers = write(workspace, line="3mi 31:00 trail rpe7 rain wall 2mi head")
    run = join(workspace, hers, run_entry(workspace)).run
    assert run == WATCHED._replace(
        kind="trail",
        distance_m=3 * MILE,
        duration_s=1860.0,
        effort=7,
        weather=("rain",),
        walls=(Wall(distance_m=2 * MILE, where="head"),),
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("5k", {"distance_m": 5000.0}),
        ("31:00", {"duration_s": 1860.0}),
        ("41:00", {"duration_s": 2460.0, "elapsed_s": None}),
        ("5k nonstop 2km", {"distance_m": 5000.0, "nonstop_m": 2000.0, "nonstop_s": None}),
        ("2km run, 3km walk", {"distance_m": 5000.0,
                               "segments": (Segment("run", 2000.0), Segment("walk", 3000.0))}),
        ("@canal", {"place": "canal"}),
    ],
)  # fmt: skip
def test_each_number_by_itself(workspace: Workspace, line: str, expected: dict[str, Any]) -> None:
    run = join(workspace, write(workspace, line=line), run_entry(workspace)).run
    assert run == WATCHED._replace(**expected)


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ("Mine.", "A note.", "Mine.\n\nA note."),
        ("Mine.\nA note.", " A note. ", "Mine.\nA note."),
        ("", "A note.", "A note."),
        ("Mine.", " \n", "Mine."),
    ],
)
def test_both_texts_are_kept(first: str, second: str, both: str) -> None:
    entry = joined(bare("a", first), bare("b", second, RUN, "x"), NOW)
    assert entry.text == both


def test_a_text_that_grew_is_read_anew_and_her_word_on_it_stays(workspace: Workspace) -> None:
    hers = write(workspace, "It rained.")
    hers = hers._replace(corrections=(Correction(0.3, "It rained."),))
    workspace.store.put(hers)
    note = run_entry(workspace, text="I felt awful. It rained.")
    said = (Correction(-0.75), Correction(-0.3, "I felt awful."), Correction(0.75, "It rained."))
    note = note._replace(corrections=said)
    workspace.store.put(note)
    entry = join(workspace, hers, note)
    assert entry.corrections == (hers.corrections[0], said[1])
    assert entry.tone is not None
    assert len(entry.tone.sentences) == 3
    assert entry.tone == workspace.read(entry)


def test_what_does_not_belong_together_is_left(workspace: Workspace) -> None:
    before = (write(workspace, "One."), write(workspace, "Two."))
    with pytest.raises(CallError, match=texts.NO_PAIR):
        join(workspace, *before)
    assert on_disk(workspace) == before


def test_what_was_changed_elsewhere_is_not_written_over(workspace: Workspace) -> None:
    hers, run = write(workspace), run_entry(workspace)
    other = make_workspace(workspace.paths.journal.parents[1], FixedClock(NOW + timedelta(hours=1)))
    save_writing(other, writing_from(other, run)._replace(text="There."), run)
    with pytest.raises(ConflictError):
        join(workspace, hers, run)
    assert {entry.text for entry in on_disk(workspace)} == {hers.text, "There."}


def test_undo_brings_both_back(workspace: Workspace) -> None:
    hers, run = write(workspace, line="rpe7"), run_entry(workspace, tags=("park",))
    join(workspace, hers, run)
    undone = undo(workspace)
    assert undone_in_words(workspace, undone) == texts.UNDONE_JOIN
    assert same(there(workspace, hers), hers)
    assert same(there(workspace, run), run)
    assert workspace.store.deleted_entries() == ()


# --- parting them -----------------------------------------------------------------------------


def test_what_was_joined_is_parted_as_it_was(workspace: Workspace) -> None:
    hers = write(workspace, "Rain.", "2016-08-21 10:00 3mi 31:00 rpe7 feel+2 #rain wall 2mi head")
    run = run_entry(workspace, tags=("park",), feeling=Feeling(-1, 0))
    parted = split(workspace, join(workspace, hers, run))
    assert same(parted.words, hers)
    assert same(parted.run, run._replace(tone=workspace.read(run)))
    assert set(on_disk(workspace)) == {parted.words, parted.run}
    assert workspace.store.deleted_entries() == ()


def test_what_she_changed_since_goes_where_it_belongs(workspace: Workspace) -> None:
    hers, run = write(workspace, "Rain.", "3mi"), run_entry(workspace)
    both = join(workspace, hers, run)
    page = writing_from(workspace, both)
    line = page.run_line.replace("3mi", "3.2mi") + " rain #wet feel-1"
    changed = save_writing(workspace, page._replace(run_line=line, text="Rain, still."), both).entry
    parted = split(workspace, changed)
    assert parted.words.text == "Rain, still."
    assert parted.words.run == Run(distance_m=3.2 * MILE, weather=("rain",))
    assert (parted.words.tags, parted.words.feeling) == (("wet",), Feeling(after=-1))
    assert parted.run.run == WATCHED


def test_a_note_that_is_as_it_came_goes_back_to_the_run(workspace: Workspace) -> None:
    both = join(workspace, write(workspace, "Rain."), run_entry(workspace, text="A note."))
    page = writing_from(workspace, both)._replace(text="Rain, still.\n\nA note.")
    parted = split(workspace, save_writing(workspace, page, both).entry)
    assert (parted.words.text, parted.run.text) == ("Rain, still.", "A note.")


def test_a_note_that_she_wrote_on_in_stays_with_her_words(workspace: Workspace) -> None:
    both = join(workspace, write(workspace, "Rain."), run_entry(workspace, text="A note."))
    page = writing_from(workspace, both)._replace(text="Rain.\n\nA note. And more.")
    parted = split(workspace, save_writing(workspace, page, both).entry)
    assert (parted.words.text, parted.run.text) == ("Rain.\n\nA note. And more.", "")
    assert parted.run.waiting


def test_without_a_run_line_of_hers_none_is_left(workspace: Workspace) -> None:
    hers, run = write(workspace), run_entry(workspace)
    both = join(workspace, hers, run)
    page = writing_from(workspace, both)._replace(effort=8)
    parted = split(workspace, save_writing(workspace, page, both).entry)
    assert parted.words.run is None
    assert parted.run.run == WATCHED._replace(effort=8)
    assert (parted.words.origins, parted.run.origins) == ((), ("strava:1",))
    assert parted.run.waiting


def test_words_about_an_imported_run_are_parted_from_it(workspace: Workspace) -> None:
    run = run_entry(workspace)
    page = writing_from(workspace, run)._replace(text="Rain.", feeling=Feeling(after=3))
    entry = save_writing(workspace, page, run).entry
    parted = split(workspace, entry)
    assert (parted.words.id, parted.words.text, parted.words.run) == (run.id, "Rain.", None)
    assert (parted.words.feeling, parted.words.origins) == (Feeling(after=3), ())
    assert parted.run.id not in (run.id, "")
    assert (parted.run.at, parted.run.run, parted.run.origins) == (run.at, WATCHED, run.origins)
    assert parted.run.waiting
    assert undone_in_words(workspace, undo(workspace)) == texts.UNDONE_SPLIT
    assert same(there(workspace, run), entry)


def test_what_an_import_joined_is_parted_too(workspace: Workspace) -> None:
    hers = write(workspace, "Rain.", "2016-08-21 10:00 3mi rpe7 feel+2 @canal wall 2mi head")
    came = bare("c", "A note.", WATCHED, "strava:1")._replace(
        at=NOW.replace(hour=8), feeling=Feeling(-1), tags=("park",)
    )
    both = joined(hers, came, workspace.clock.now())
    workspace.store.put(both, kind="import")
    parted = split(workspace, both)
    assert same(parted.words, hers)
    run = parted.run
    assert (run.text, run.feeling, run.tags, run.at) == ("A note.", Feeling(-1), ("park",), came.at)
    # Where she said it herself, the watch's number is not in the journal any more.
    assert run.run == WATCHED._replace(distance_m=3 * MILE, effort=None, place="")
    assert run.origins == came.origins


@pytest.mark.parametrize("line", ["", "3mi 31:00"])
def test_nothing_of_the_run_is_lost_where_an_earlier_version_stands_again(
    workspace: Workspace, line: str
) -> None:
    hers, run = write(workspace, line=line), run_entry(workspace)
    both = join(workspace, hers, run)
    before = put_back(workspace, both, versions_of(workspace, both)[1].entry)
    assert (before.run, before.origins) == (hers.run, run.origins)
    parted = split(workspace, before)
    assert same(parted.words, hers)
    assert same(parted.run, run)


def test_copies_that_came_later_go_with_the_run(workspace: Workspace) -> None:
    both = join(workspace, write(workspace, line="3mi"), run_entry(workspace, RUN))
    richer = (both.run or RUN)._replace(laps=LAPS, avg_hr=150)
    grown = both._replace(
        run=richer, origins=(*both.origins, "fit:2"), updated_at=workspace.clock.now()
    )
    workspace.store.put(grown, kind="import")
    parted = split(workspace, grown)
    assert parted.run.origins == ("strava:1", "fit:2")
    assert parted.run.run == RUN._replace(laps=LAPS, avg_hr=150)
    assert parted.words.run == Run(distance_m=3 * MILE)


def test_words_from_another_journal_keep_where_they_came_from(workspace: Workspace) -> None:
    page = write(workspace)._replace(origins=("jrnl:1",))
    workspace.store.put(page)
    parted = split(workspace, join(workspace, page, run_entry(workspace)))
    assert (parted.words.origins, parted.run.origins) == (("jrnl:1",), ("strava:1",))


@pytest.mark.parametrize("line", ["", "3mi 31:00"])
def test_where_nothing_came_there_is_nothing_to_part(workspace: Workspace, line: str) -> None:
    entry = write(workspace, line=line)
    with pytest.raises(CallError, match=texts.NOTHING_TO_SPLIT):
        split(workspace, entry)
    with pytest.raises(CallError, match=texts.NOTHING_TO_SPLIT):
        split(workspace, run_entry(workspace))


@pytest.mark.parametrize("then", ["nothing", "deleted"])
def test_what_is_parted_is_not_parted_again(workspace: Workspace, then: str) -> None:
    hers = write(workspace, line="3mi")
    parted = split(workspace, join(workspace, hers, run_entry(workspace)))
    if then == "deleted":
        delete_entry(workspace, parted.run)
    with pytest.raises(CallError, match=texts.NOTHING_TO_SPLIT):
        split(workspace, parted.words)


def test_after_an_undo_it_can_be_parted_once_more(workspace: Workspace) -> None:
    hers, run = write(workspace, line="3mi"), run_entry(workspace)
    both = join(workspace, hers, run)
    split(workspace, both)
    undo(workspace)
    again = there(workspace, both)
    assert same(again, both)
    parted = split(workspace, again)
    assert same(parted.words, hers)
    assert same(parted.run, run)
    assert same(join(workspace, parted.run, parted.words), both)


numbers = st.none() | st.floats(100, 9000)
runs = st.builds(
    Run,
    segments=st.sampled_from([(), (Segment("run", 1000.0), Segment("walk", 400.0))]),
    nonstop_s=numbers,
    walls=st.sampled_from([(), (Wall(minute_s=600.0),)]),
    max_hr=st.none() | st.integers(120, 200),
    kind=st.sampled_from(["run", "trail"]),
    distance_m=numbers,
    duration_s=numbers,
    nonstop_m=numbers,
    effort=st.none() | st.integers(0, 10),
    weather=st.lists(st.sampled_from(["rain", "wind"]), max_size=2, unique=True).map(tuple),
    place=st.sampled_from(["", "canal"]),
    elapsed_s=numbers,
    laps=st.sampled_from([(), LAPS]),
    avg_hr=st.none() | st.integers(90, 180),
    name=st.sampled_from(["", "Morning run"]),
)
feelings = st.builds(
    Feeling,
    st.none() | st.integers(-5, 5),
    st.none() | st.integers(-5, 5),
    st.sampled_from([(), ("calm",), ("calm", "tired")]),
)
tags = st.sampled_from([(), ("rain",), ("rain", "park"), ("park",)])
notes = st.sampled_from(["", "A note.", "Rain.", "Two\n\nparagraphs."])


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return make_workspace(tmp_path_factory.mktemp("bench"), FixedClock())


@given(
    typed=st.none() | runs,
    watched=runs,
    both=st.tuples(feelings, feelings, tags, tags),
    text=st.sampled_from(["Rain.", "It went.\n\nAnd on."]),
    note=notes,
)
def test_parting_what_was_joined_gives_both_back(
    bench: Workspace,
    typed: Run | None,
    watched: Run,
    both: tuple[Feeling, Feeling, tuple[str, ...], tuple[str, ...]],
    text: str,
    note: str,
) -> None:
    workspace = bench
    hers = Entry(workspace.new_id(), NOW, NOW, NOW, text, typed, both[0], tags=both[2])
    run = run_entry(
        workspace, watched, feeling=both[1], tags=both[3], text=note if not typed else ""
    )
    hers = hers._replace(tone=workspace.read(hers))
    workspace.store.put(hers)
    entry = join(workspace, hers, run)
    assert note.strip() in entry.text or typed
    parted = split(workspace, entry)
    assert same(parted.words, hers)
    assert same(parted.run, run._replace(tone=workspace.read(run)))


def test_the_moment_is_that_of_the_run_and_then_hers_again(workspace: Workspace) -> None:
    hers, run = write(workspace), run_entry(workspace)
    entry = join(workspace, hers, run)
    assert entry.at == run.at
    moved = entry._replace(at=datetime(2016, 8, 20, 9, tzinfo=NOW.tzinfo))
    workspace.store.put(moved)
    assert split(workspace, moved).words.at == moved.at, "she said when it was herself"
