"""The Trends screen through its keys, its mouse and what stands on it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest
from pilot_kit import quick_keys
from textual.pilot import Pilot

from journal_tui.app.workspace import Workspace
from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Entry, Feeling, SentenceTone, Tone
from journal_tui.domain.run import Run, Wall
from journal_tui.insight.dips import find_dips
from journal_tui.tui.app import JournalApp
from journal_tui.tui.screens.trends import TrendsScreen
from journal_tui.tui.walk import Walk
from journal_tui.tui.widgets.chart import ChartView
from journal_tui.tui.widgets.sheet import SheetPane

MILE = 1609.344
WALL = Wall(1207.0, where="head", said="felt [sick]", outcome="walked on")


def told(
    workspace: Workspace,
    days: int,
    mood: float | None = None,
    miles: float | None = 1.0,
    *,
    text: str = "",
    said: int | None = None,
    care: bool = False,
    walls: tuple[Wall, ...] = (),
) -> Entry:
    """An entry of so many days ago, with the id ``entry-<days>``; ``mood`` is the tone."""
    today = workspace.clock.now().date()
    at = workspace.clock.localize(datetime(today.year, today.month, today.day, 9))
    at -= timedelta(days=days)
    run = Run(distance_m=miles * MILE, duration_s=miles * 720, walls=walls) if miles else None
    tone = None
    if mood is not None:
        tone = Tone(mood, 0.5, (SentenceTone(0, len(text), mood),), low=mood < 0, care=care)
    return Entry(f"entry-{days}", at, at, at, text, run, Feeling(after=said), tone)


def story(workspace: Workspace) -> tuple[Entry, ...]:
    """Two dips: one of two entries that she is back from, one that is still open."""
    return (
        told(workspace, 40, 0.3),
        told(workspace, 38, 0.3),
        told(workspace, 36, 0.3),
        told(workspace, 34, 0.3),
        told(workspace, 30, -0.4, text="It rained [all] day.", walls=(WALL,)),
        told(workspace, 28, -0.4),
        told(workspace, 25, None, None, text="Neither a run nor a mood."),
        told(workspace, 21, 0.6, 1.5, text="It was a [/lovely] run.", said=4),
        told(workspace, 12, -0.5, None, text="Dark."),
        told(workspace, 3, 0.0, 2.0, text="Words [bold]as they are[/bold].\n\nAnd more."),
    )


@pytest.fixture
def full(workspace: Workspace) -> Workspace:
    at = workspace.clock.now()
    line = Affirmation("line", "It was hard, and you [ran] it.", at, at)
    showings = (
        Showing("one", "line", at, at, "entry-30", True),
        Showing("two", "gone", at, at, "entry-30", True),
        Showing("three", "line", at, at, "entry-28", False),
    )
    workspace.store.put(*story(workspace), line, *showings)
    return workspace


@asynccontextmanager
async def on_trends(
    workspace: Workspace, *keys: str, size: tuple[int, int] = (80, 40)
) -> AsyncIterator[tuple[Pilot[None], TrendsScreen]]:
    """The program on the Trends screen, after these keys."""
    app = JournalApp(workspace)
    app.session.open()
    with quick_keys():
        async with app.run_test(size=size) as pilot:
            await pilot.press("t")
            await pilot.pause()
            assert isinstance(app.screen, TrendsScreen)
            await pilot.press(*keys)
            await pilot.pause()
            yield pilot, app.screen  # type: ignore[misc]


def pane(screen: TrendsScreen) -> str:
    """What the terminal shows of the pane."""
    widget = screen.query_one(SheetPane)
    lines = [widget.render_line(y).text.rstrip() for y in range(widget.size.height)]
    return "\n".join(lines).rstrip()


def picture(screen: TrendsScreen) -> str:
    """What the terminal shows of the chart."""
    return screen.query_one(ChartView).render().plain


def chosen(screen: TrendsScreen) -> str:
    """The id of the chosen entry."""
    back = screen.back
    return back.walk.entries[back.place].id if back.place is not None else ""


# --- the chosen entry ---------------------------------------------------------------------------


async def test_opens_at_the_newest_run(full: Workspace) -> None:
    """Its text is shown as it was typed, whatever brackets it holds."""
    async with on_trends(full) as (_, screen):
        assert chosen(screen) == "entry-3"
        assert pane(screen).splitlines() == [
            "  Thursday 18 August  3 days ago",
            "  2 mi in 24:00 · 12:00 /mi",
            "· even, read in your words",
            "",
            "· Words [bold]as they are[/bold].",
            "",
            "  And more.",
        ]


async def test_a_dip_says_when_she_was_back_and_what_helped(full: Workspace) -> None:
    async with on_trends(full, *["left"] * 4) as (_, screen):
        assert chosen(screen) == "entry-30"
        assert pane(screen).splitlines() == [
            "  Friday 22 July  4 weeks ago",
            "  1 mi in 12:00 · 12:00 /mi",
            "▽ low, read in your words · a dip of 2 entries, back on Sunday 31 July",
            "  wall at 0.75 mi (head): “felt [sick]”, walked on",
            "",
            "▽ It rained [all] day.",
            "",
            "  What helped then",
            "  “It was hard, and you [ran] it.”",
            "  a line that is not on your list any more",
        ]


@pytest.mark.parametrize(
    ("lefts", "says", "helped"),
    [
        (1, "▽ very low, read in your words · a dip, on the way back", False),
        (2, "▲ very good, you said so · back from the dip on Friday 22 July", False),
        # What helped in a dip is told at each of its entries.
        (3, "a dip of 2 entries, back on Sunday 31 July", True),
    ],
    ids=["open", "back", "second of two"],
)
async def test_what_an_entry_has_to_do_with_a_dip(
    full: Workspace, lefts: int, says: str, helped: bool
) -> None:
    async with on_trends(full, *["left"] * lefts) as (_, screen):
        assert says in pane(screen)
        assert ("What helped" in pane(screen)) == helped


async def test_an_open_dip_that_began_today(workspace: Workspace) -> None:
    """A run that has no words yet, said to be bad; nothing is invented around it."""
    workspace.store.put(told(workspace, 0, said=-4))
    async with on_trends(workspace) as (_, screen):
        assert pane(screen).splitlines() == [
            "  Sunday 21 August  today",
            "  1 mi in 12:00 · 12:00 /mi",
            "▼ very low, you said so · a dip, on the way back",
            "",
            "  No words yet.",
        ]


async def test_words_of_self_harm_have_no_mark_and_no_word(workspace: Workspace) -> None:
    """The run has its bar and the text is shown; no mood, no arc, no dip."""
    entry = told(workspace, 1, -0.9, text="I do not want to be here.", said=-5, care=True)
    workspace.store.put(entry)
    async with on_trends(workspace, size=(80, 30)) as (pilot, screen):
        assert pane(screen).splitlines()[1:] == [
            "  1 mi in 12:00 · 12:00 /mi",
            "",
            "  I do not want to be here.",
        ]
        assert "█" in picture(screen)
        await pilot.press("c")
        shapes = set("▲▼△▽•·╵")
        assert not shapes & set(picture(screen))
        calendar = "\n".join(line[:57] for line in pane(screen).splitlines()[1:9])
        assert not shapes & set(calendar)
        assert "-" in calendar


# --- walking ------------------------------------------------------------------------------------


async def test_keys_walk_by_run_and_by_dip(full: Workspace) -> None:
    """An entry with neither a run nor a mood is passed over; a dip of two is one dip."""
    ways = {
        "right": "entry-3",
        "left": "entry-12",
        "left left right": "entry-12",
        "left left left": "entry-28",
        "home": "entry-40",
        "home left": "entry-40",
        "home end": "entry-3",
        "[": "entry-12",
        "[ [": "entry-30",
        "left left left [": "entry-30",
        "home ]": "entry-30",
        "home ] ]": "entry-12",
        "]": "entry-3",
        "home [": "entry-40",
    }
    names = {"[": "left_square_bracket", "]": "right_square_bracket"}
    async with on_trends(full) as (pilot, screen):
        for way, at in ways.items():
            await pilot.press("end", *(names.get(key, key) for key in way.split()))
            assert chosen(screen) == at, way


async def test_a_click_chooses_the_run_under_the_mouse(full: Workspace) -> None:
    async with on_trends(full) as (pilot, screen):
        rows = picture(screen).splitlines()
        column = next(row.index("▲") for row in rows if "▲" in row)
        await pilot.click(ChartView, offset=(column, 2))
        assert chosen(screen) == "entry-21"
        await pilot.click(ChartView, offset=(0, 2))
        assert chosen(screen) == "entry-21"


async def test_the_window_stays_while_the_chosen_run_is_in_it(workspace: Workspace) -> None:
    """Walking moves the mark, not the picture, until the edge of the picture is reached."""
    workspace.store.put(*(told(workspace, days, 0.3) for days in range(1, 200)))
    async with on_trends(workspace, "home") as (pilot, screen):
        left = picture(screen).splitlines()[-1]
        assert "Feb" in left
        await pilot.press("right", "right")
        assert "Feb" in picture(screen).splitlines()[-1]
        await pilot.press("end")
        assert "Feb" not in picture(screen).splitlines()[-1]


async def test_enter_reads_the_entry_in_the_journal(full: Workspace) -> None:
    async with on_trends(full, "left") as (pilot, screen):
        asked = []

        async def read_entry(entry_id: str) -> None:
            asked.append(entry_id)

        screen.desk.read_entry = read_entry  # type: ignore[method-assign]
        await pilot.press("enter")
        assert asked == ["entry-12"]


# --- the readings -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "name", "says"),
    [
        ("l", "Walls", "One wall, in 1 run. It stood at 0.75 mi."),
        ("l", "Walls", "Fri 22 Jul   wall at 0.75 mi (head): “felt [sick]”, walked on"),
        ("c", "A year of moods", "Thursday 18 August · even, read in your words"),
        ("m", "Milestones", "Sun 31 Jul   Farthest yet: 1.5 mi"),
        ("r", "What your mood goes with", "8 runs, too few runs to tell"),
    ],
)
async def test_a_reading_replaces_the_entry_and_gives_way_again(
    full: Workspace, key: str, name: str, says: str
) -> None:
    """The same key and Esc lead back to the entry; Esc from there goes home."""
    async with on_trends(full, key) as (pilot, screen):
        assert pane(screen).splitlines()[0].strip().startswith(name)
        assert says in pane(screen)
        await pilot.press(key)
        assert "Thursday 18 August  3 days ago" in pane(screen)
        await pilot.press(key, "escape")
        assert "Thursday 18 August  3 days ago" in pane(screen)
        await pilot.press("escape")
        assert pilot.app.current_mode == "home"


async def test_walking_goes_on_in_a_reading(full: Workspace) -> None:
    async with on_trends(full, "m", "left") as (pilot, screen):
        assert chosen(screen) == "entry-12"
        assert "Milestones" in pane(screen)
        await pilot.press("left_square_bracket")
        assert chosen(screen) == "entry-30"


async def test_a_day_of_the_calendar_is_chosen_with_the_mouse(full: Workspace) -> None:
    async with on_trends(full, "c") as (pilot, screen):
        row, line = next(
            (y, line) for y, line in enumerate(pane(screen).splitlines()) if "▲" in line[:57]
        )
        await pilot.click(SheetPane, offset=(line.index("▲"), row))
        assert chosen(screen) == "entry-21"
        assert "A year of moods  Sunday 31 July" in pane(screen)


async def test_a_line_of_a_list_leads_to_its_entry(full: Workspace) -> None:
    async with on_trends(full, "l") as (pilot, screen):
        row = next(y for y, line in enumerate(pane(screen).splitlines()) if "Fri 22 Jul" in line)
        await pilot.click(SheetPane, offset=(8, row))
        assert chosen(screen) == "entry-30"
        assert "  Friday 22 July  4 weeks ago" in pane(screen)
        await pilot.press("l")
        assert "▸ Fri 22 Jul" in pane(screen)


async def test_the_readings_of_a_journal_with_little_in_it(workspace: Workspace) -> None:
    workspace.store.put(told(workspace, 1, None, None, said=2))
    async with on_trends(workspace, "l") as (pilot, screen):
        assert "No walls so far." in pane(screen)
        await pilot.press("m")
        assert "The first run will be one." in pane(screen)
        await pilot.press("r")
        assert "Mood and distance: no runs, too few runs to tell." in pane(screen)
        await pilot.press("left_square_bracket", "right_square_bracket", "escape")
        assert chosen(screen) == "entry-1"


# --- the journal changes ------------------------------------------------------------------------


async def test_an_empty_journal_says_what_will_stand_here(workspace: Workspace) -> None:
    keys = ("left", "right_square_bracket", "home", "end", "enter", "c", "l", "escape")
    async with on_trends(workspace, *keys) as (pilot, screen):
        assert pane(screen).startswith("  Nothing to look back on yet.\n\n  w opens a page.")
        assert not screen.query_one(ChartView).display
        workspace.store.put(told(workspace, 1, 0.2))
        screen.desk.saved()
        await pilot.pause()
        assert screen.query_one(ChartView).display
        assert "yesterday" in pane(screen)


async def test_the_chosen_entry_stays_chosen_when_the_journal_changes(full: Workspace) -> None:
    async with on_trends(full, "left", "left") as (pilot, screen):
        full.store.put(told(full, 22, 0.1), told(full, 0, 0.1))
        screen.desk.saved()
        await pilot.pause()
        assert chosen(screen) == "entry-21"
        assert len(screen.back.walk.entries) == 11


@pytest.mark.parametrize(("gone", "then"), [(21, "entry-12"), (3, "entry-12")])
async def test_a_neighbour_is_chosen_where_the_entry_is_deleted(
    full: Workspace, gone: int, then: str
) -> None:
    async with on_trends(full, *["left"] * (0 if gone == 3 else 2)) as (pilot, screen):
        assert chosen(screen) == f"entry-{gone}"
        entry = next(entry for entry in story(full) if entry.id == f"entry-{gone}")
        full.store.put(entry._replace(deleted_at=full.clock.now(), updated_at=full.clock.now()))
        screen.desk.saved()
        await pilot.pause()
        assert chosen(screen) == then


async def test_the_walk_is_made_once_for_a_journal(full: Workspace) -> None:
    """What 10,000 entries cost is paid when the journal changes, not with each key."""
    async with on_trends(full) as (pilot, screen):
        walk = screen.back.walk
        await pilot.press("left", "c", "left_square_bracket")
        assert screen.back.walk is walk
        full.store.put(told(full, 1, 0.2))
        screen.desk.saved()
        assert screen.back.walk is not walk


def test_the_walk_keeps_dips_and_ways_back_on_their_entries(workspace: Workspace) -> None:
    """Entries that are left out of the chart shift no index."""
    from journal_tui.domain.journal import Journal

    entries = story(workspace)
    walk = Walk(Journal(entries), find_dips(entries), workspace.clock.now().date())
    assert "entry-25" not in [entry.id for entry in walk.entries]
    series = walk.view(walk.whole, "run", 60).series
    dips = [entry.id for entry, run in zip(walk.entries, series.columns, strict=True) if run.dip]
    assert dips == ["entry-30", "entry-28", "entry-12"]
    ways = [(walk.entries[end].id, walk.entries[back].id) for end, back in series.ways]
    assert ways == [("entry-28", "entry-21")]


# --- sizes --------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (120, 40), (200, 50)])
async def test_everything_fits_every_size(full: Workspace, size: tuple[int, int]) -> None:
    """The chart and the pane lie inside the screen, side by side where it is wide.

    Where there is little height a reading in lines takes the room of the chart.
    """
    async with on_trends(full, size=size) as (pilot, screen):
        for key in ("left", "l", "c", "m", "r"):
            await pilot.press(key)
            await pilot.pause()
            chart, below = screen.query_one(ChartView).region, screen.query_one(SheetPane).region
            for region in (chart, below):
                assert region.right <= size[0] - 2
                assert region.bottom <= size[1] - 1
            assert below.height >= 4
            assert (chart.height >= 4) == (key in ("left", "c") or size[1] >= 34)
            if size[0] >= 150:
                assert below.x > chart.right
            else:
                assert below.y > chart.bottom
            assert all(len(line) <= below.width for line in pane(screen).splitlines())


async def test_a_long_text_scrolls_and_another_entry_begins_at_its_top(
    workspace: Workspace,
) -> None:
    long = "One line of many.\n\n" * 60
    workspace.store.put(told(workspace, 2, 0.3, text=long), told(workspace, 1, 0.3, text=long))
    async with on_trends(workspace, "pagedown", size=(80, 24)) as (pilot, screen):
        await pilot.wait_for_scheduled_animations()
        assert "Saturday" not in pane(screen)
        screen.desk.journal_changed()
        assert "Saturday" not in pane(screen)
        await pilot.press("left")
        assert "Friday 19 August" in pane(screen)


async def test_a_journal_that_cannot_be_read_to_its_end_is_shown_as_far_as_it_was(
    full: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What went wrong is said by the program; what was read stays on the screen."""
    from journal_tui.app.session import Session
    from journal_tui.errors import JournalTuiError

    def cannot(self: Session) -> None:
        raise JournalTuiError("the rest cannot be read")

    monkeypatch.setattr(Session, "load_all", cannot)
    monkeypatch.setattr(Session, "load_some", lambda self: False)
    app = JournalApp(full)
    app.session.open()
    app.session.journal = app.session.journal._replace(complete=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, TrendsScreen)
        assert "older entries are being read" in str(screen.query_one("#trends-head").render())
        assert "18 August" in pane(screen)
