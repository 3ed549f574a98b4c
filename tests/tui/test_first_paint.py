"""What the first page does without so that it is soon there, and what comes all the same."""

from datetime import timedelta

import pytest
from pilot_kit import quick_keys, running, shown, wait_until
from rich.segment import Segment
from textual.geometry import Region
from textual.widgets import Input

from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.domain.run import Run
from journal_tui.texts.screens import TOO_SMALL
from journal_tui.tui.app import JournalApp
from journal_tui.tui.paint import paint
from journal_tui.tui.widgets.chart import ChartView


def keep_runs(workspace: Workspace, count: int) -> None:
    """A run a day, good and bad ones."""
    for days in range(count):
        at = workspace.clock.now() - timedelta(days=days)
        run = Run(distance_m=1000.0 + 200 * days)
        workspace.store.put(
            Entry(f"r{days}", at, at, at, "I ran.", run, Feeling(after=days % 5 + 1))
        )


async def test_a_field_has_its_colours_when_keys_come_before_the_first_page(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    settle = JournalApp._settle
    monkeypatch.setattr(JournalApp, "_settle", lambda _: None)
    app = JournalApp(workspace, encoding="utf-8")
    app.session.open()
    with quick_keys():
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("w")
            await wait_until(pilot, lambda: bool(app.screen.query(Input)))
            settle(app)
            await pilot.pause()
            words = app.screen.query_one(Input).get_component_styles("input--placeholder")
            assert words.color.hex.lower() == app.get_css_variables()["muted"]


async def test_a_message_has_its_look_when_it_comes_before_the_first_page(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle = JournalApp._settle
    monkeypatch.setattr(JournalApp, "_settle", lambda _: None)
    app = JournalApp(workspace, encoding="utf-8")
    app.session.open()
    with quick_keys():
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            await pilot.press("ctrl+l")
            await wait_until(pilot, lambda: bool(app.screen.query("Toast")))
            settle(app)
            await pilot.pause()
            assert app.screen.query_one("Toast").styles.border_left[0] == "round"


async def test_the_commands_have_their_look_when_they_come_before_the_first_page(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(JournalApp, "_settle", lambda _: None)
    app = JournalApp(workspace, encoding="utf-8")
    app.session.open()
    with quick_keys():
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("ctrl+p")
            await wait_until(pilot, lambda: bool(app.screen.query("CommandList")))
            assert app.screen.query_one("#--input").styles.border_left[0] == "round"


async def test_the_welcome_is_there_when_the_last_entry_goes_and_goes_with_the_first(
    workspace: Workspace,
) -> None:
    keep_runs(workspace, 1)
    async with running(workspace, quick=True) as (pilot, app):
        (entry,) = app.session.journal.entries
        for deleted_at in (workspace.clock.now(), None, workspace.clock.now()):
            now = workspace.clock.now()
            workspace.store.put(entry._replace(deleted_at=deleted_at, updated_at=now))
            app.saved()
            gone = deleted_at is not None
            await wait_until(pilot, lambda gone=gone: ("w   write" in shown(app)) is gone)
            await wait_until(pilot, lambda gone=gone: ("mood" in shown(app)) is not gone)


async def test_the_welcome_stays_when_an_entry_came_and_went_in_one_breath(
    workspace: Workspace,
) -> None:
    keep_runs(workspace, 1)
    async with running(workspace, quick=True) as (pilot, app):
        (entry,) = app.session.journal.entries
        now = workspace.clock.now()
        for changes in ((now,), (None, now)):
            for deleted_at in changes:
                workspace.store.put(entry._replace(deleted_at=deleted_at, updated_at=now))
                app.saved()
            await pilot.pause()
            await wait_until(pilot, lambda: "w   write" in shown(app))


async def test_a_small_terminal_shows_one_line_and_nothing_else(workspace: Workspace) -> None:
    keep_runs(workspace, 3)
    async with running(workspace, quick=True) as (pilot, app):
        for entry in (*app.session.journal.entries, None):
            await pilot.resize_terminal(30, 8)
            await wait_until(pilot, lambda: shown(app).split() == TOO_SMALL.split())
            await pilot.resize_terminal(80, 24)
            await wait_until(pilot, lambda: "? keys" in shown(app))
            chart = entry is not None
            await wait_until(pilot, lambda wanted=chart: ("mood" in shown(app)) is wanted)
            if entry is not None:
                now = workspace.clock.now()
                workspace.store.put(entry._replace(deleted_at=now, updated_at=now))
                app.saved()
                await pilot.pause()


async def test_the_chart_is_painted_in_the_colours_of_its_text(workspace: Workspace) -> None:
    keep_runs(workspace, 12)
    async with running(workspace, quick=True) as (_, app):
        chart = app.screen.query_one(ChartView)
        # Outside of painting a line is that of the text.
        as_text = [chart.render_line(y) for y in range(chart.size.height)]
        painted = chart.render_lines(Region(0, 0, *chart.size))
        assert [look(strip) for strip in painted] == [look(strip) for strip in as_text]
        assert "\n".join(strip.text for strip in painted) == paint(chart._chart().rows).plain


async def test_some_of_the_chart_can_be_selected_as_text(workspace: Workspace) -> None:
    keep_runs(workspace, 12)
    async with running(workspace, quick=True) as (pilot, app):
        chart = app.screen.query_one(ChartView)
        row = next(y for y, line in enumerate(shown(app).splitlines()) if "mood" in line)
        line = Region(0, row - chart.region.y, chart.size.width, 1)
        before = look(chart.render_lines(line)[0])
        await pilot.mouse_down(offset=(2, row))
        await pilot.hover(offset=(8, row))
        await pilot.mouse_up(offset=(8, row))
        assert app.screen.get_selected_text() == "mood  ─"
        after = look(chart.render_lines(line)[0])
        assert after[:7] != before[:7], "it is seen what is selected"
        assert after[7:] == before[7:]


def look(segments: list[Segment]) -> list[tuple[str, object, object, object]]:
    """Each cell of a line with its colours."""
    return [
        (sign, style and style.color, style and style.bgcolor, style and style.bold)
        for text, style, _ in segments
        for sign in text
    ]
