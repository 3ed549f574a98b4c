"""Small files of other programs, written by the tests, and the way to what is in them."""

from datetime import datetime, timedelta
from pathlib import Path

from pilot_kit import named, paste, wait_until
from textual.pilot import Pilot

from journal_tui.domain.entry import Entry
from journal_tui.tui.app import JournalApp
from tests import runs_folder
from tests.app.importing_kit import MORNING, activity, bring_in, read_of
from tests.conftest import make_workspace

JRNL = (
    "[2016-08-01 18:22] Rain all day.\nI lay in bed and listened to it.\n\n"
    "[2016-08-03 07:00] [tired] [/nope] $accent\nBefore work \x1b[31mred\x1b[0m.\n"
)
DAYLIO = (
    "full_date,date,weekday,time,mood,activities,note_title,note\n"
    '2016-08-02,2 August,Tuesday,20:00,rad,run | friends,,"I ran far"\n'
    '2016-07-02,2 July,Saturday,20:00,zoop,run,,"It was one of those"\n'
    '2016-07-03,3 July,Sunday,20:00,rad,run,,"Good again"\n'
)


def gpx(at: datetime = MORNING, km: float = 2.4, minutes: float = 18, name: str = "Towpath") -> str:
    """A run due north in even steps."""
    return runs_folder.gpx(at, km, minutes, name)


def runs(folder: Path, count: int = 3) -> Path:
    """A folder with so many runs, one a day back from the morning."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        text = gpx(MORNING - timedelta(days=number), km=2 + number / 4, minutes=15 + number * 2)
        (folder / f"run-{number}.gpx").write_text(text)
    return folder


def with_a_question(folder: Path) -> Path:
    """Two runs, and one of them once more with a clock an hour off."""
    runs(folder, 2)
    (folder / "watch.gpx").write_text(gpx(MORNING + timedelta(hours=1), km=2, minutes=15))
    return folder


def doubtful(app_folder: Path, count: int = 2) -> None:
    """A journal in which so many runs wait for an answer, on the mornings of as many days."""
    workspace = make_workspace(app_folder)
    for number in range(count):
        at = MORNING - timedelta(days=number)
        far = 2414.0 + 500 * number
        bring_in(workspace, read_of(app_folder, activity(started_at=at, distance_m=far)))
        off = activity(started_at=at + timedelta(hours=2), distance_m=far, name="The same?")
        bring_in(workspace, read_of(app_folder, off))


def on_disk(app_folder: Path) -> tuple[Entry, ...]:
    """The entries as another program reads them."""
    return make_workspace(app_folder).store.journal().entries


async def open_import(pilot: Pilot[None], app: JournalApp) -> None:
    await pilot.press("i")
    await wait_until(pilot, lambda: named(app) == "ImportScreen")


async def look_inside(pilot: Pilot[None], app: JournalApp, path: Path | str) -> None:
    """Name a path, and wait until it is seen what is in it."""
    await open_import(pilot, app)
    await paste(pilot, str(path))
    await pilot.press("enter")
    await wait_until(pilot, lambda: named(app) == "PreviewScreen", 20)
    await pilot.pause()
