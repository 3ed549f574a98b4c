"""Trends: zoom and unit, the calendar under the keys, the chart in words, and odd journals."""

import pytest
from pilot_kit import shown
from test_trends_screen import chosen, on_trends, pane, picture, told
from textual.pilot import Pilot

from journal_tui.app.commands import of_scope
from journal_tui.app.workspace import Workspace
from journal_tui.tui.screens.trends import TrendsScreen
from journal_tui.tui.widgets.reading_keys import ReadingKeys

#: Sunday 21 August 2016, the day of every test here, is so many days after the Monday.
SINCE_MONDAY = 6


def head(screen: TrendsScreen) -> str:
    return str(screen.query_one("#trends-head", ReadingKeys).render()).partition("  z ")[0].rstrip()


def notices(pilot: Pilot[None]) -> list[str]:
    """What was said in passing."""
    return [str(notice.message) for notice in pilot.app._notifications]


def weekly(workspace: Workspace, weeks: int, a_week: int = 2) -> None:
    """So many weeks up to this one, with runs on Monday, Tuesday ..."""
    days = (SINCE_MONDAY - day + 7 * week for week in range(weeks) for day in range(a_week))
    workspace.store.put(*(told(workspace, day, 0.3) for day in days))


# --- zoom and unit ------------------------------------------------------------------------------


async def test_zoom_goes_round_and_the_head_says_where_one_is(workspace: Workspace) -> None:
    """120 runs in 60 weeks: 16 of them in 8 weeks, 52 in half a year, too many in a year."""
    weekly(workspace, 60)
    heads = [
        "Trends  half a year to 21 August · by run",
        "Trends  a year to 21 August · by week, for room",
        "Trends  all since 29 June 2015 · by week, for room",
        "Trends  8 weeks to 21 August · by run",
    ]
    async with on_trends(workspace, size=(80, 24)) as (pilot, screen):
        assert head(screen) == heads[-1]
        for expected in heads:
            await pilot.press("z")
            assert head(screen) == expected
        for expected in (*heads[-2::-1], heads[-1]):
            await pilot.press("Z")
            assert head(screen) == expected


async def test_a_short_journal_is_shown_whole(workspace: Workspace) -> None:
    weekly(workspace, 3)
    async with on_trends(workspace, "z") as (pilot, screen):
        assert head(screen) == "Trends  all since 1 August · by run"
        await pilot.press("Z", "z", "Z")
        assert notices(pilot) == ["All of it is on the chart."], "said once, over what it covers"


async def test_the_window_follows_the_chosen_entry_and_the_end_key_brings_it_back(
    workspace: Workspace,
) -> None:
    """The 16th run back is in the first of the 8 weeks, the 17th is out of them."""
    weekly(workspace, 60)
    async with on_trends(workspace, *["left"] * 15, size=(80, 24)) as (pilot, screen):
        assert head(screen) == "Trends  8 weeks to 21 August · by run"
        await pilot.press("left")
        assert head(screen) == "Trends  8 weeks to 24 July · by run"
        await pilot.press("home")
        assert head(screen) == "Trends  8 weeks to 23 August 2015 · by run"
        await pilot.press("end")
        assert head(screen) == "Trends  8 weeks to 21 August · by run"


async def test_by_week_one_walks_from_week_to_week_and_lands_on_dips(workspace: Workspace) -> None:
    """A week with nothing is passed over; of a week with a dip its entry is chosen."""
    weekly(workspace, 5)
    low = told(workspace, 14 + 4, -0.6)  # Wednesday, with runs on Monday and Tuesday before it
    later = told(workspace, 14 + 3, 0.3)
    workspace.store.put(low, later, told(workspace, 7 * 12, 0.3))
    async with on_trends(workspace, "u", size=(80, 40)) as (pilot, screen):
        assert head(screen) == "Trends  all since 29 May · by week"
        assert chosen(screen) == "entry-5"
        assert pane(screen).splitlines()[0].strip() == (
            "Week of 15 August · 2 runs · 24 min · 2 mi · mood good, read"
        )
        await pilot.press("left", "left")
        assert chosen(screen) == "entry-18"
        line = "Week of 1 August · 4 runs · 48 min · 4 mi · mood good, read · a dip"
        assert pane(screen).splitlines()[0].strip() == line
        await pilot.press("left", "left", "left")
        assert chosen(screen) == "entry-84"
        await pilot.press("right_square_bracket")
        assert chosen(screen) == "entry-18"
        await pilot.press("u")
        assert head(screen).endswith("by run")
        assert not pane(screen).startswith("  Week")


async def test_ten_years_are_shown_by_a_unit_that_fits(workspace: Workspace) -> None:
    """522 weeks and 121 months are too many for 80 columns, 41 quarters are not."""
    weekly(workspace, 522, 1)
    async with on_trends(workspace, "z", "z", size=(80, 24)) as (pilot, screen):
        assert head(screen) == "Trends  all since 21 August 2006 · by quarter, for room"
        assert "2010" in picture(screen)
        await pilot.press("u", "u")
        assert notices(pilot)[-1].startswith("Too many runs for a column each")


async def test_a_click_on_an_empty_week_changes_nothing(workspace: Workspace) -> None:
    workspace.store.put(told(workspace, 40, 0.3), told(workspace, 1, 0.3))
    async with on_trends(workspace, "u", size=(80, 24)) as (pilot, screen):
        empty = picture(screen).splitlines()[2].index("─") + 20
        await pilot.click("ChartView", offset=(empty, 2))
        assert chosen(screen) == "entry-1"


@pytest.mark.parametrize("width", [80, 120, 200])
async def test_the_chart_reaches_from_margin_to_margin(workspace: Workspace, width: int) -> None:
    weekly(workspace, 60, 3)
    async with on_trends(workspace, size=(width, 40)) as (_, screen):
        rows = picture(screen).splitlines()
        bars = next(row for row in reversed(rows) if "█" in row)
        line = next(row for row in rows if "─" in row)
        assert bars.index("█") == line.index("─")
        assert len(line.rstrip()) - len(bars.rstrip()) <= 1


# --- the calendar -------------------------------------------------------------------------------


async def test_the_calendar_is_walked_in_two_dimensions(workspace: Workspace) -> None:
    """Up and down a day, left and right a week, page up and down a year, home and end its ends."""
    days = (1, 2, 7, 364, 365 + 20, 800)
    workspace.store.put(*(told(workspace, day, 0.3) for day in days))
    workspace.store.put(told(workspace, 2, None, None, text="Zwei Runden.")._replace(id="second"))
    ways = {
        "": "Saturday 20 August · good, read in your words",
        "up": "Friday 19 August · 2 entries · good",
        "down": "Sunday 21 August · nothing written",
        "down down": "Sunday 21 August · nothing written",
        "left": "Saturday 13 August · nothing written",
        "down left": "Sunday 14 August · good",
        "down pageup": "Sunday 23 August 2015 · good",
        "down pageup up pagedown": "Saturday 20 August · good",
        "home": "Monday 17 August 2015 · nothing written",
        "home left": "Monday 10 August 2015 · nothing written",
        "home end": "Sunday 21 August · nothing written",
        "pageup pageup pageup": "Friday 13 June 2014 · good",
    }
    async with on_trends(workspace, "c", size=(80, 40)) as (pilot, screen):
        for way, says in ways.items():
            await pilot.press("c", "end", "left", "right", "c", *way.split())
            assert f"A year of moods  {says}" in pane(screen), way


async def test_the_chart_follows_the_calendar_and_dips_are_walked(workspace: Workspace) -> None:
    good = [told(workspace, day, 0.4) for day in (60, 55, 50, 45, 1)]
    workspace.store.put(*good, told(workspace, 30, -0.5))
    async with on_trends(workspace, "c", "left_square_bracket", size=(80, 24)) as (pilot, screen):
        assert "Friday 22 July · very low, read in your words · a dip" in pane(screen)
        assert chosen(screen) == "entry-30"
        assert "underlined: a dip" in pane(screen)
        await pilot.press("up")
        assert chosen(screen) == "entry-30"
        await pilot.press("left_square_bracket")
        assert notices(pilot)[-1].startswith("No dip before this one.")


async def test_enter_reads_the_entry_of_the_day(workspace: Workspace) -> None:
    """Also one that has neither a run nor a mood; of an empty day it says that it is one."""
    workspace.store.put(told(workspace, 1, 0.4), told(workspace, 3, None, None, text="Zwei."))
    async with on_trends(workspace, "c") as (pilot, screen):
        asked = []

        async def read_entry(entry_id: str) -> None:
            asked.append(entry_id)

        screen.desk.read_entry = read_entry  # type: ignore[method-assign]
        await pilot.press("enter", "up", "enter", "up", "enter")
        assert asked == ["entry-1", "entry-3"]
        assert notices(pilot)[-1].startswith("Nothing was written on this day.")


async def test_a_calendar_higher_than_its_pane_shows_the_day_one_stands_on(
    workspace: Workspace,
) -> None:
    workspace.store.put(told(workspace, 340, 0.4), told(workspace, 1, 0.4))
    async with on_trends(workspace, "c", size=(60, 14)) as (pilot, screen):
        pointed = screen.query_one("SheetPane")
        for way in ("home", "end"):
            await pilot.press(way)
            await pilot.pause()
            row = screen.query_one("SheetPane")._sheet.seen  # type: ignore[attr-defined]
            top = int(pointed.scroll_offset.y)
            assert top <= row < top + pointed.size.height


async def test_outside_of_the_calendar_these_keys_scroll(workspace: Workspace) -> None:
    text = "One line of many.\n\n" * 60
    workspace.store.put(told(workspace, 1, 0.3, text=text), told(workspace, 0, 0.3, text=text))
    async with on_trends(workspace, "pagedown", size=(80, 24)) as (pilot, screen):
        await pilot.wait_for_scheduled_animations()
        assert "today" not in pane(screen)
        assert chosen(screen) == "entry-0"


# --- the readings -------------------------------------------------------------------------------


async def test_the_chart_in_words(workspace: Workspace) -> None:
    """Every column is a line, newest first, with what its marks mean and how long a pause was."""
    workspace.store.put(
        *(told(workspace, day, 0.4) for day in (50, 49, 48, 47)),
        told(workspace, 45, -0.5, text="Heavy."),
        told(workspace, 10, 0.6, 1.5, said=4),
        told(workspace, 3, None, None, said=1),
        told(workspace, 70, 0.4),
    )
    async with on_trends(workspace, "x") as (pilot, screen):
        assert pane(screen).splitlines()[:6] == [
            "  In words  all since 12 June · by run",
            "",
            "  Thursday 18 August · no run · mood good, said",
            "▸ Thursday 11 August · 1.5 mi · mood very good, said · back from the dip",
            "    on Thursday 7 July",
            "  a pause of 5 weeks",
        ]
        assert "  Thursday 7 July · 1 mi · mood very low, read · a dip, back on Thursday" in pane(
            screen
        )
        await pilot.press("u")
        assert "  Week of 1 August · nothing written" in pane(screen)
        assert "▸ Week of 8 August · 1 run · 18 min · 1.5 mi · mood very good, said" in pane(screen)


@pytest.mark.parametrize(
    ("key", "says"), [("k", "This week"), ("y", "2016"), ("l", "No walls so far.")]
)
async def test_readings_that_are_told_in_passages(
    workspace: Workspace, key: str, says: str
) -> None:
    weekly(workspace, 20)
    async with on_trends(workspace, key) as (pilot, screen):
        assert says in pane(screen)
        await pilot.press("left", key)
        assert "This week" not in pane(screen)


async def test_the_year_is_that_of_the_chosen_run(workspace: Workspace) -> None:
    workspace.store.put(told(workspace, 1, 0.3), told(workspace, 400, 0.3))
    async with on_trends(workspace, "y") as (pilot, screen):
        assert pane(screen).splitlines()[0].strip().startswith("2016")
        await pilot.press("left")
        assert pane(screen).splitlines()[0].strip().startswith("2015")


@pytest.mark.parametrize("width", [60, 80, 120, 200])
async def test_the_keys_of_the_readings_are_whole_words(workspace: Workspace, width: int) -> None:
    """What does not fit is left out, never cut; at 80 columns all of them fit."""
    weekly(workspace, 3)
    async with on_trends(workspace, size=(width, 24)) as (_, screen):
        line = str(screen.query_one("#trends-readings").render()).strip()  # type: ignore[attr-defined]
        keys = [
            "l walls",
            "c calendar",
            "m milestones",
            "r relations",
            "k weeks",
            "y year",
            "x in words",
        ]
        found = [key for key in keys if key in line]
        assert found == keys[: len(found)]
        assert sum(map(len, found)) == sum(map(len, line.split())) + len(found) + ("in" in line)
        assert len(found) == (5 if width == 60 else 7)


# --- odd journals -------------------------------------------------------------------------------

JOURNALS = {
    "no entries": (),
    "one run": ((3, 0.2, 1.0),),
    "three runs": ((5, 0.2, 1.0), (3, -0.6, 1.5), (1, 0.3, 2.0)),
    "runs without distance": ((5, 0.2, 0.0), (3, 0.1, 0.0)),
    "entries without runs": ((9, 0.3, None), (5, -0.7, None), (3, 0.3, None)),
    "a year's gap": ((800, 0.3, 1.0), (799, -0.6, 1.0), (400, 0.2, 1.0)),
    "all moods equal": tuple((day, 0.2, 1.0) for day in range(60, 0, -2)),
    "words without a mood": ((5, None, None),),
    "a run of tomorrow": ((2, 0.3, 1.0), (-1, 0.4, 1.0)),
}
SAYS = {
    "no entries": "Nothing to look back on yet.",
    "one run": "1 mi in 12:00",
    "three runs": "2 mi in 24:00",
    "runs without distance": "even, read in your words",
    "entries without runs": "back from the dip on Tuesday 16 August",
    "a year's gap": "Saturday 18 July 2015",
    "all moods equal": "good, read in your words",
    "words without a mood": "No run and no mood to draw so far.",
    "a run of tomorrow": "Monday 22 August",
}


@pytest.mark.parametrize(
    ("name", "size"),
    [
        *((name, (80, 24)) for name in JOURNALS),
        ("no entries", (40, 12)),
        ("a year's gap", (40, 12)),
    ],
)
async def test_every_key_in_an_odd_journal(
    workspace: Workspace, name: str, size: tuple[int, int]
) -> None:
    """It says something sensible first, and no key of the screen ends the program."""
    entries = []
    for day, mood, miles in JOURNALS[name]:
        entry = told(workspace, day, mood, miles or None, text="Words.")
        if miles == 0:
            entry = told(workspace, day, mood, 1.0)
            assert entry.run is not None
            entry = entry._replace(run=entry.run._replace(distance_m=None))
        entries.append(entry)
    workspace.store.put(*entries)
    keys = [key for command in of_scope("trends") for key in command.keys if key != "enter"]
    walking = ["left", "right", "left_square_bracket", "right_square_bracket", "home", "end"]
    walking += ["up", "down", "pageup", "pagedown", "space"]
    async with on_trends(workspace, size=size) as (pilot, screen):
        assert SAYS[name] in " ".join(pane(screen).split()) or size[1] < 24
        await pilot.press(*keys, "c", *walking)
        assert pilot.app.screen is screen
        assert shown(pilot.app)  # type: ignore[arg-type]
