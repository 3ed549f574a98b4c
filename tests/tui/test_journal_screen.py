"""The Journal screen through its keys, its mouse and what stands on it."""

from datetime import timedelta

import pytest
from journal_helpers import (
    STORY,
    chosen,
    entry,
    fill,
    line_of,
    listed,
    on_journal,
    read,
    seen,
    settle,
)
from textual.events import MouseScrollDown
from textual.widgets import Input

from journal_tui.app.workspace import Workspace
from journal_tui.domain.journal import Journal
from journal_tui.tui.screens.write import WriteScreen
from journal_tui.tui.widgets.entry_list import EntryList
from journal_tui.tui.widgets.reading import ReadingPane

IDS = [f"entry-{told[0]}" for told in STORY]


@pytest.fixture
def full(workspace: Workspace) -> Workspace:
    fill(workspace)
    return workspace


# --- the list ---------------------------------------------------------------------------------


async def test_lists_the_newest_first_under_their_months(full: Workspace) -> None:
    async with on_journal(full) as (_, screen):
        assert listed(screen) == IDS
        shown = seen(screen.query_one(EntryList)).splitlines()
        assert shown[0].startswith("  August")
        assert shown[1].startswith("▸ Sat 20")
        assert "1.5 mi" in shown[1]
        assert "no words yet" in shown[1]
        assert any(line.startswith("  August 2015") for line in shown)
        assert line_of(screen, "#count") == "6 entries"


async def test_marks_say_and_read_moods_apart(full: Workspace) -> None:
    async with on_journal(full) as (_, screen):
        shown = seen(screen.query_one(EntryList))
        said = next(line for line in shown.splitlines() if "Slow in the" in line)
        read_in = next(line for line in shown.splitlines() if "An easy" in line)
        assert "▼╵" in said
        assert "△" in read_in


#: Keys from the newest entry, and the place where they end.
MOVES = (
    (("down",), 1),
    (("down", "down", "up"), 1),
    (("up",), 0),
    (("end",), 5),
    (("end", "down"), 5),
    (("end", "home"), 0),
    (("pagedown",), 5),
    (("pagedown", "pageup"), 0),
)


async def test_moves_with_keys(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        for keys, at in MOVES:
            screen.query_one(EntryList).first()
            await pilot.press(*keys)
            assert chosen(screen) == IDS[at], keys


async def test_what_is_chosen_is_read_in_one_go(full: Workspace) -> None:
    """No message lies between the two: list and reading pane are drawn in one frame."""
    async with on_journal(full) as (_, screen):
        screen.query_one(EntryList).action_move(1)
        assert "I felt sick" in read(screen)


async def test_what_is_found_is_listed_with_the_letter(full: Workspace) -> None:
    async with on_journal(full) as (_, screen):
        screen.query_one(Input).value = "canal"
        assert listed(screen) == ["entry-8"]
        assert "happy mile" in read(screen)
        assert "1 of 6" in line_of(screen, "#count")


async def test_a_click_chooses_an_entry_and_a_heading_is_none(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        await pilot.click(EntryList, offset=(6, 3))
        assert chosen(screen) == IDS[2]
        await pilot.click(EntryList, offset=(6, 0))
        assert chosen(screen) == IDS[2]


async def test_the_wheel_scrolls_and_leaves_the_choice(workspace: Workspace) -> None:
    workspace.store.put(*(entry(workspace, days, f"day {days}") for days in range(60)))
    async with on_journal(workspace) as (pilot, screen):
        widget = screen.query_one(EntryList)
        await pilot._post_mouse_events([MouseScrollDown], widget=EntryList)
        await pilot.pause(0.3)
        assert widget.scroll_offset.y > 0
        assert chosen(screen) == "entry-0"


async def test_an_empty_journal_says_what_opens_a_page(workspace: Workspace) -> None:
    async with on_journal(workspace) as (pilot, screen):
        assert "w opens a page" in seen(screen.query_one(EntryList))
        await pilot.press("d", "e", "o", "y", "down", "space")
        assert read(screen) == ""


async def test_the_choice_stays_on_its_entry_and_its_line_when_the_journal_grows(
    workspace: Workspace,
) -> None:
    workspace.store.put(*(entry(workspace, days, f"day {days}") for days in range(5, 70)))
    async with on_journal(workspace) as (pilot, screen):
        widget = screen.query_one(EntryList)
        await pilot.press("pagedown", "down", "down")
        before, line = chosen(screen), widget.row_of(widget._at) - widget.scroll_offset.y
        workspace.store.put(entry(workspace, 2, "newer"), entry(workspace, 90, "older"))
        pilot.app.saved()  # type: ignore[attr-defined]
        await pilot.pause()
        assert chosen(screen) == before
        assert widget.row_of(widget._at) - widget.scroll_offset.y == line


async def test_heads_and_entries_share_the_rows(full: Workspace) -> None:
    """Every row is a head or one entry, and each entry has the row that says so."""
    async with on_journal(full) as (_, screen):
        widget = screen.query_one(EntryList)
        rows = [widget.position_of(row) for row in range(widget.virtual_size.height)]
        assert [place for place in rows if place is not None] == list(range(6))
        assert all(widget.position_of(widget.row_of(place)) == place for place in range(6))
        assert rows.count(None) == len(widget._listing.heads)


# --- the filter -------------------------------------------------------------------------------


async def test_filters_while_typing_and_counts(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        await pilot.press("slash", *"rain")
        await pilot.pause()
        assert listed(screen) == ["entry-3", "entry-10"]
        assert line_of(screen, "#count") == "2 of 6"
        assert "rain" in read(screen)


#: Queries, and what they find.
FOUND = (
    ("#canal", ["entry-8"]),
    (">1.2mi", ["entry-1"]),
    ("mood<-0.3", ["entry-10"]),
    ("2015", ["entry-366"]),
    ("is:dip", ["entry-10"]),
    ("is:waiting", ["entry-1"]),
    ("nowhere", []),
    ("", IDS),
)


async def test_the_filter_language_holds(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        for query, found in FOUND:
            screen.query_one(Input).value = query
            await pilot.pause()
            assert listed(screen) == found, query


async def test_says_quietly_what_was_not_understood(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        screen.query_one(Input).value = "is:[odd] rain"
        await pilot.pause()
        assert line_of(screen, "#note").startswith("is:[odd]")


async def test_nothing_found_is_said_in_the_list(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        screen.query_one(Input).value = "nowhere"
        await pilot.pause()
        assert "Nothing like that here." in seen(screen.query_one(EntryList))
        assert read(screen) == ""
        await pilot.press("d", "e")


async def test_esc_clears_the_filter_then_leaves_the_field(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        field = screen.query_one(Input)
        await pilot.press("slash", *"rain", "escape")
        assert field.value == ""
        assert field.has_focus
        assert listed(screen) == IDS
        await pilot.press("escape")
        assert screen.query_one(EntryList).has_focus


@pytest.mark.parametrize("key", ["enter", "down"])
async def test_from_the_filter_into_the_list_and_esc_shows_all_again(
    full: Workspace, key: str
) -> None:
    async with on_journal(full) as (pilot, screen):
        await pilot.press("slash", *"rain", key)
        assert screen.query_one(EntryList).has_focus
        await pilot.press("down", "escape")
        await pilot.pause()
        assert listed(screen) == IDS
        assert chosen(screen) == "entry-10"


async def test_letters_in_the_filter_are_letters(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        await pilot.press("slash", *"deyuow")
        assert pilot.app.screen is screen
        assert screen.query_one(Input).value == "deyuow"
        assert len(full.store.journal().entries) == len(STORY)


async def test_says_that_older_entries_are_being_read(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        session = screen.desk.session
        whole = session.journal
        session.journal = Journal(whole.entries[-2:], complete=False)
        screen.redraw()
        assert line_of(screen, "#note") == "older entries are being read"
        screen.query_one(Input).value = "felt"
        await pilot.pause()
        assert line_of(screen, "#count") == "1 of 2 so far"
        session.journal = whole
        screen.redraw()
        assert line_of(screen, "#count") == "1 of 6"


# --- reading ----------------------------------------------------------------------------------


async def test_reads_an_entry_with_everything_about_it(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        await pilot.press("down")
        shown = read(screen)
        for words in (
            "Thursday 18 August",
            "09:00",
            "1 mi in 12:00 · 12:00 /mi",
            "read in your words",
            "#rain",
            "I felt sick",
            "“It was hard, and you [ran] it.”",
            "that helped",
        ):
            assert words in shown


async def test_the_arc_stands_in_the_margin_where_sentences_begin(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        await pilot.press("down")
        lines = read(screen).splitlines()
        first = next(line for line in lines if "I felt sick" in line)
        assert first[0] == "▽"


async def test_a_dip_says_so_and_when_it_was_over(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        await pilot.press("down", "down", "down")
        assert "╵ a dip; back at your usual on Saturday 13 August" in read(screen)


async def test_a_waiting_run_says_how_to_write_its_words(full: Workspace) -> None:
    async with on_journal(full) as (_, screen):
        assert "This run has no words yet." in read(screen)
        assert "e or enter opens the page" in read(screen)


async def test_why_marks_the_words_and_lists_them_and_y_again_hides_them(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        pane = screen.query_one(ReadingPane)
        await pilot.press("down")
        plain = pane.virtual_size.height
        assert not underlined(pane)
        await pilot.press("y")
        assert "lovely" in underlined(pane)
        assert "The words that counted" in read(screen)
        await pilot.press("y")
        assert pane.virtual_size.height == plain
        await pilot.press("y", "down")
        assert "The words that counted" not in read(screen)


async def test_words_of_self_harm_get_no_mood_no_arc_and_no_why(workspace: Workspace) -> None:
    workspace.store.put(entry(workspace, 1, "I want to kill myself. I am awful.", after=-5))
    async with on_journal(workspace) as (pilot, screen):
        assert screen.query_one(EntryList).chosen.tone.care
        for _ in range(2):
            shown = read(screen) + seen(screen.query_one(EntryList))
            assert not any(sign in shown for sign in "▼▽△▲╵")
            assert "low" not in shown
            await pilot.press("y")
        assert not underlined(screen.query_one(ReadingPane))


async def test_typed_text_is_shown_as_it_is(workspace: Workspace) -> None:
    nasty = "[tired] [/nope] [@click=app.quit]x[/] \x1b[31mred\x07 \u202eback"
    workspace.store.put(entry(workspace, 1, nasty, tags=("[b]",)))
    async with on_journal(workspace, (120, 40)) as (pilot, screen):
        shown = read(screen)
        assert "[tired] [/nope] [@click=app.quit]x[/]" in shown
        assert "␛[31mred␇" in shown
        assert "#[b]" in shown
        assert "\x1b" not in shown + seen(screen.query_one(EntryList))
        assert "\u202e" not in shown + seen(screen.query_one(EntryList))
        await pilot.press("y", "o")
        assert "[tired]" in seen(screen.query_one(EntryList))


async def test_space_reads_on_and_another_entry_begins_at_its_top(workspace: Workspace) -> None:
    long = "\n\n".join(f"Paragraph {number} of a long day." for number in range(60))
    workspace.store.put(entry(workspace, 1, long), entry(workspace, 2, "short"))
    async with on_journal(workspace, (80, 24)) as (pilot, screen):
        pane = screen.query_one(ReadingPane)
        await pilot.press("space")
        await pilot.pause(0.5)
        assert pane.scroll_offset.y > 5
        await pilot.press("down")
        assert pane.scroll_offset.y == 0
        await pilot.press("up", "tab", "pagedown")
        await pilot.pause(0.5)
        assert pane.scroll_offset.y > 5
        assert chosen(screen) == "entry-1"
        await pilot.press("escape")
        assert screen.query_one(EntryList).has_focus


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (120, 40), (200, 60)])
async def test_lines_keep_their_width(full: Workspace, size: tuple[int, int]) -> None:
    async with on_journal(full, size) as (pilot, screen):
        await pilot.press("down", "y")
        pane, entries = screen.query_one(ReadingPane), screen.query_one(EntryList)
        assert max(len(line) for line in read(screen).splitlines()) <= 72
        assert pane.region.right <= size[0]
        if size[0] < 76:
            assert entries.region.bottom <= pane.region.y
        else:
            assert entries.region.right <= pane.region.x
        for widget in (pane, entries):
            for y in range(widget.size.height):
                assert widget.render_line(y).cell_length == widget.line_width


# --- acts -------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["e", "enter"])
async def test_opens_the_entry_on_the_page(full: Workspace, key: str) -> None:
    async with on_journal(full) as (pilot, _):
        await pilot.press("down", "down", key)
        await pilot.pause(0.2)
        page = pilot.app.screen
        assert isinstance(page, WriteScreen)
        assert page.writing.entry_id == "entry-8"


@pytest.mark.parametrize(("steps", "neighbour"), [(1, "entry-8"), (5, "entry-33")])
async def test_deletes_and_brings_back(full: Workspace, steps: int, neighbour: str) -> None:
    async with on_journal(full) as (pilot, screen):
        await pilot.press(*["down"] * steps)
        gone = chosen(screen)
        await pilot.press("d")
        await pilot.pause()
        assert full.store.journal().entry(gone) is None
        assert chosen(screen) == neighbour
        assert "u brings it back" in str([note.message for note in pilot.app._notifications])
        await pilot.press("u")
        await pilot.pause()
        assert full.store.journal().entry(gone) is not None
        assert chosen(screen) == gone


async def test_nothing_to_undo_is_said(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        await pilot.press("u")
        await pilot.pause()
        assert len(list(pilot.app._notifications)) == 1
        assert listed(screen) == IDS


async def test_an_entry_changed_elsewhere_is_not_deleted(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        mine = screen.query_one(EntryList).chosen
        assert mine is not None
        full.store.put(
            mine._replace(text="other words", updated_at=mine.updated_at + timedelta(hours=1))
        )
        await pilot.press("d")
        await pilot.pause()
        assert full.store.journal().entry(mine.id) is not None


# --- going to an entry, and to the days around it -----------------------------------------------


async def test_show_entry_chooses_it(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        screen.show_entry("entry-33")
        await pilot.pause()
        assert chosen(screen) == "entry-33"
        assert "by the window" in read(screen)


async def test_show_entry_clears_a_filter_that_hides_it(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        await pilot.press("slash", *"rain", "enter")
        screen.show_entry("entry-10")
        assert screen.query_one(Input).value == "rain"
        screen.show_entry("entry-33")
        await pilot.pause()
        assert screen.query_one(Input).value == ""
        assert listed(screen) == IDS
        assert chosen(screen) == "entry-33"


async def test_show_entry_of_one_that_is_gone_says_so(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        screen.show_entry("nobody")
        await pilot.pause()
        assert chosen(screen) == IDS[0]
        assert len(list(pilot.app._notifications)) == 1


async def test_from_another_place_to_an_entry(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        await pilot.press("h")
        await pilot.app.read_entry("entry-8")  # type: ignore[attr-defined]
        await settle(pilot)
        assert pilot.app.screen is screen
        assert chosen(screen) == "entry-8"


async def test_on_this_day_and_back(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        await pilot.press("down", "o")
        await pilot.pause()
        assert listed(screen) == ["entry-3", "entry-10", "entry-33", "entry-366"]
        assert line_of(screen, "#around") == "Around Thursday 18 August"
        assert "A year before, 2015" in seen(screen.query_one(EntryList))
        await pilot.press("end")
        assert "bought the shoes" in read(screen)
        await pilot.press("escape")
        await pilot.pause()
        assert listed(screen) == IDS
        assert chosen(screen) == "entry-3"


async def test_on_this_day_with_nothing_near_says_so(workspace: Workspace) -> None:
    workspace.store.put(entry(workspace, 0, "alone"))
    async with on_journal(workspace) as (pilot, screen):
        await pilot.press("o")
        assert line_of(screen, "#note").startswith("nothing near this day")
        await pilot.press("o")
        assert not screen.has_class("-around")


async def test_the_filter_leaves_the_days_around(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        await pilot.press("o", "slash", *"shoes")
        await pilot.pause()
        assert listed(screen) == ["entry-366"]
        assert screen.query_one(Input).has_focus


async def test_the_days_around_end_with_their_entry(full: Workspace) -> None:
    async with on_journal(full) as (pilot, screen):
        await pilot.press("down", "o", "d")
        await pilot.pause()
        assert not screen.has_class("-around")
        assert listed(screen) == [one for one in IDS if one != "entry-3"]


def underlined(pane: ReadingPane) -> list[str]:
    """The words on the screen that are underlined."""
    return [
        segment.text
        for y in range(pane.size.height)
        for segment in pane.render_line(y)
        if segment.style and segment.style.underline
    ]
