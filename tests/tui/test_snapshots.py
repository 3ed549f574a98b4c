"""A picture of every screen at the two sizes people have most, on a day that does not move.

After a change that is meant: look at the pictures of the report, then
``pytest tests/tui/test_snapshots.py --snapshot-update``.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from pilot_kit import named, paste, quick_keys, shown, wait_until
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from journal_tui.app.demo.build import Document, demo_documents
from journal_tui.app.workspace import Workspace
from journal_tui.config.settings import Settings
from journal_tui.domain.entry import Entry
from journal_tui.tui.app import JournalApp
from tests.conftest import NOW, FixedClock, make_workspace
from tests.runs_folder import write_runs

SIZES = {"80x24": (80, 24), "120x40": (120, 40)}

LINE = "1.5mi 18:40 nonstop 1.5mi rain rpe7"
TEXT = (
    "I set off too fast, I always do when that song comes on. By three quarters of a mile I felt "
    "sick and had words with myself.\n\n"
    "Then the rain stopped and I could see the whole canal. I cried when I got home. I wasn't "
    "good enough."
)


#: The way to an entry whose tone is read, with several sentences.
PROPER_RAIN = ("j", "slash", "paste:proper rain the sort", "enter")
#: From an entry on Journal: other words for its last line, and a tag; saved.
CHANGED = (
    "e",
    "shift+home",
    "paste:Then I came home, and the flat smells of pond and of soup.",
    "shift+tab",
    "end",
    "paste: #soaked",
    "ctrl+s",
    "escape",
)


#: Days of another program, whose moods become feelings.
MOODS = (
    "full_date,date,weekday,time,mood,activities,note_title,note\n"
    '2014-08-02,2 August,Saturday,20:00,rad,run | rain,,"Round the reservoir, twice."\n'
    '2014-08-03,3 August,Sunday,20:00,meh,,,"Slept, ate, slept."\n'
    '2014-08-05,5 August,Tuesday,20:00,wobbly,run,,"Legs of somebody else."\n'
    '2014-08-09,9 August,Saturday,20:00,rad,run,,"Again, and the heron was there."\n'
)
#: Looking into the folder that a watch, a phone and another program filled.
LOOK = ("i", "paste:~/Runs", "enter", "until:Would come in")


class View(NamedTuple):
    """How to come to what is pictured, and what must be there then.

    Where it is ``unsettled`` two entries have a second version of their words. A step is a key,
    a text after ``paste:``, or after ``until:`` what has to be seen before the next one.
    """

    name: str
    steps: tuple[str, ...]
    until: str
    sample: bool = True
    unsettled: bool = False


VIEWS = (
    View("home empty", (), "This journal is empty", sample=False),
    View("home", (), "This week"),
    View("write empty", ("w",), "the run, if there was one", sample=False),
    View("write", ("w", f"paste:{LINE}", "enter", f"paste:{TEXT}"), "saved as you type"),
    View("write not understood", ("w", "paste:1.5mi in the rian 18:40"), "saved as you type"),
    View("get it out", ("g", f"paste:{TEXT}"), "saved as you type"),
    View("feeling", ("w", "f2", "-", "3", "left", "1"), "How did it feel?"),
    View("effort", ("w", "f3", "7"), "How hard was it"),
    View("wall", ("w", "f4", "paste:0.75mi", "tab", "right", "tab"), "The wall"),
    View("question", ("w", "f5"), "write from it"),
    View("goal", ("o",), "A race or a distance"),
    View("boost", ("b",), "that helped"),
    View(
        "boost after a low entry",
        ("w", f"paste:{LINE}", "enter", f"paste:{TEXT}", "ctrl+s"),
        "To a friend",
    ),
    View(
        "learn words",
        (*PROPER_RAIN, *["right_square_bracket"] * 2, *["minus"] * 3, "l"),
        "would add",
    ),
    View("care", ("g", "paste:I want to kill myself.", "ctrl+s"), "findahelpline.com"),
    View("affirmations", ("a", "down", "down"), "Things to tell yourself"),
    View("affirmation form", ("a", "e"), "Change this line"),
    View("help on write", ("w", "f1"), "esc close"),
    View("commands", ("ctrl+p",), "which command?"),
    View("journal", ("j",), "entries"),
    View("journal why", ("j", "down", "y"), "that counted"),
    View("journal why sentence", (*PROPER_RAIN, "y", "right_square_bracket"), "Sentence 1 of"),
    View(
        "journal why said",
        (*PROPER_RAIN, "right_square_bracket", "right_square_bracket", "plus"),
        "You say of sentence 2",
    ),
    View("journal said", (*PROPER_RAIN, "minus"), "You say:"),
    View("versions", (*PROPER_RAIN, *CHANGED, "j", "v"), "words that went"),
    View("trends", ("t",), "Trends"),
    View("trends at a dip", ("t", "left_square_bracket"), "dip"),
    View("trends by week", ("t", "z", "z", "u"), "by week"),
    View("trends calendar", ("t", "c", "up"), "A year of moods"),
    View("trends walls", ("t", "l"), "Your wall sits near"),
    View("trends relations", ("t", "r"), "What your mood goes with"),
    View("trends weeks", ("t", "k"), "The last weeks"),
    View("trends year", ("t", "y"), "2016 so far"),
    View("trends in words", ("t", "x"), "In words"),
    View("plan", ("p", "down"), "an ending from the list"),
    View(
        "plan outcome", ("w", f"paste:{LINE}", "enter", "paste:Fine.", "ctrl+s"), "What came of it"
    ),
    View("letters", ("a", "l"), "Letters to yourself"),
    View("boost why", ("b", "y"), "y why"),
    View("import", ("i",), "the files stay as they are"),
    View("import choosing", ("i", "paste:~/Runs/", "down", "down"), "back to the line"),
    View("import found", LOOK, "Is this the same run?"),
    View("import moods", ("i", "paste:~/moods.csv", "enter", "until:Moods", "minus"), "becomes +4"),
    View("import came", (*LOOK, "enter"), "u take it back"),
    View("doubts", (*LOOK, "enter", "until:u take", "enter", "i"), "may be in your journal"),
    View("home to sort", (*LOOK, "enter", "until:u take", "enter"), "To sort"),
    View("home to choose", (), "versions to choose from", unsettled=True),
    View("journal unsettled", ("j", "down"), "Changed on different machines", unsettled=True),
    View("settle", ("j", "down", "c", "down"), "only here", unsettled=True),
    View("settle both", ("j", "down", "c", "end"), "stands once", unsettled=True),
    View("journal laps", (*LOOK, "enter", "until:u take", "enter", "j"), "heart"),
)


@pytest.fixture(scope="session")
def sample_year() -> tuple[Document, ...]:
    """The sample journal as it stands on the fixed day."""
    clock = FixedClock()

    with TemporaryDirectory() as folder:
        tone = make_workspace(Path(folder), clock).tone
        return demo_documents(clock.now().date(), clock.localize, tone)


def two_versions(entries: Sequence[Entry]) -> list[Entry]:
    """The newest entries with words, their beginnings written otherwise on another machine."""
    newest = [entry for entry in reversed(entries) if entry.has_words][:2]
    return [
        entry._replace(other_texts=(f"I nearly stayed in. {entry.text.partition('. ')[2]}",))
        for entry in newest
    ]


@pytest.fixture
def evening(tmp_path: Path, clock: FixedClock) -> Workspace:
    """An empty journal in a theme that does not depend on the terminal."""
    return make_workspace(tmp_path, clock, Settings(theme="evening-kitchen"))


def seen(app: JournalApp) -> str:
    """What stands on the screen, without the breaks of its lines."""
    return " ".join(shown(app).split())


async def go(pilot: Pilot[None], view: View) -> None:
    """Come to what is pictured, and let it stand still."""
    app = pilot.app
    assert isinstance(app, JournalApp)
    await pilot.pause()
    app.session.load_all()
    app.journal_changed()
    for step in view.steps:
        what, _, text = step.partition(":")
        if what == "until":
            await wait_until(pilot, lambda text=text: text in seen(app))
            continue
        await (paste(pilot, text) if what == "paste" else pilot.press(step))
        await pilot.pause(0.1)
    await wait_until(pilot, lambda: view.until in seen(app))
    if view.name in ("write", "get it out"):
        await wait_until(pilot, lambda: "so far" in shown(app))
    if named(app) == "CommandPalette":
        await wait_until(pilot, lambda: "(a)" in shown(app))
    for field in app.screen.query(Input):
        field.cursor_blink = False
    for page in app.screen.query(TextArea):
        page.cursor_blink = False
    app.clear_notifications()
    await pilot.pause(0.2)


@pytest.mark.parametrize("size", SIZES.values(), ids=list(SIZES))
@pytest.mark.parametrize("view", VIEWS, ids=[view.name.replace(" ", "-") for view in VIEWS])
def test_picture(
    view: View,
    size: tuple[int, int],
    evening: Workspace,
    nobodys_home: Path,
    sample_year: tuple[Document, ...],
    snap_compare: Callable[..., bool],
) -> None:
    if view.sample:
        evening.store.put(*sample_year)
    if view.unsettled:
        evening.store.put(*two_versions(evening.store.journal().entries))
    if view.steps[:1] == ("i",):
        write_runs(nobodys_home / "Runs", NOW)
        (nobodys_home / "moods.csv").write_text(MOODS)
    app = JournalApp(evening, encoding="utf-8")
    app.session.open()
    with quick_keys():
        assert snap_compare(app, terminal_size=size, run_before=lambda pilot: go(pilot, view))
