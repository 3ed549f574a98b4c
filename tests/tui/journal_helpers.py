"""A small journal for the tests of the Journal screen."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from textual.pilot import Pilot

from journal_tui.app.workspace import Workspace
from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.domain.run import Run
from journal_tui.tui.app import JournalApp
from journal_tui.tui.screens.journal import JournalScreen
from journal_tui.tui.widgets.entry_list import EntryList
from journal_tui.tui.widgets.reading import ReadingPane

MILE = 1609.344

#: Days before today, words, miles, what was said after, tags; newest first.
STORY = (
    (1, "", 1.5, None, ()),
    (3, "I felt sick and I wasn't good enough. Then it was lovely.", 1.0, None, ("rain",)),
    (8, "An easy, happy mile by the canal.", 1.0, None, ("canal",)),
    (10, "Slow in the rain.", 0.75, -3, ()),
    (33, "No run. I sat by the window and was content.", None, 3, ()),
    (366, "A year ago I bought the shoes.", None, None, ()),
)


def entry(
    workspace: Workspace,
    days: int,
    text: str = "",
    miles: float | None = None,
    after: int | None = None,
    tags: tuple[str, ...] = (),
) -> Entry:
    """An entry of so many days ago, at nine, with the id ``entry-<days>``."""
    today = workspace.clock.now().date()
    at = workspace.clock.localize(datetime(today.year, today.month, today.day, 9))
    at -= timedelta(days=days)
    run = Run(distance_m=miles * MILE, duration_s=miles * 720) if miles else None
    tone = workspace.tone(text)
    feeling = Feeling(after=after)
    return Entry(f"entry-{days}", at, at, at, text, run, feeling, tone, tags)


def fill(workspace: Workspace) -> None:
    """Save the story, with a line that was shown for the entry of three days ago."""
    at = workspace.clock.now()
    line = Affirmation("line", "It was hard, and you [ran] it.", at, at)
    showing = Showing("showing", "line", at, at, "entry-3", True)
    workspace.store.put(*(entry(workspace, *told) for told in STORY), line, showing)


@asynccontextmanager
async def on_journal(
    workspace: Workspace, size: tuple[int, int] = (100, 30)
) -> AsyncIterator[tuple[Pilot[None], JournalScreen]]:
    """The program on the Journal screen."""
    app = JournalApp(workspace)
    app.session.open()
    async with app.run_test(size=size) as pilot:
        await pilot.press("j")
        await settle(pilot)
        assert isinstance(app.screen, JournalScreen)
        yield pilot, app.screen


async def settle(pilot: Pilot[None]) -> None:
    """Wait until the journal is read and drawn."""
    await pilot.pause()
    pilot.app.session.load_all()  # type: ignore[attr-defined]
    pilot.app.journal_changed()  # type: ignore[attr-defined]
    await pilot.pause()


def chosen(screen: JournalScreen) -> str:
    """The id of the entry under the cursor."""
    entry = screen.query_one(EntryList).chosen
    return entry.id if entry else ""


def listed(screen: JournalScreen) -> list[str]:
    """The ids in the list, from the top."""
    return [entry.id for entry in screen.query_one(EntryList).listed]


def seen(widget: EntryList | ReadingPane) -> str:
    """What the terminal shows of a widget."""
    lines = [widget.render_line(y).text.rstrip() for y in range(widget.size.height)]
    return "\n".join(lines).rstrip()


def read(screen: JournalScreen) -> str:
    """What the reading pane shows."""
    return seen(screen.query_one(ReadingPane))


def line_of(screen: JournalScreen, where: str) -> str:
    """The words of one of the lines above the list."""
    return str(screen.query_one(where).render())
