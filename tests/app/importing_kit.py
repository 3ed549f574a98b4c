"""What the tests of importing share: activities, files that hold them, and bringing those in."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from journal_tui.app.importing.doing import Outcome, carry_out
from journal_tui.app.importing.planning import ImportPlan, plan_import
from journal_tui.app.importing.reading import Read
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Lap
from journal_tui.interchange.found import Activity, Found, Page
from journal_tui.interchange.source import Source

#: A Saturday morning in summer: 9 o'clock by the wall of the tests.
MORNING = datetime(2016, 8, 20, 8, 0, tzinfo=UTC)
LAPS = (Lap(1609.0, 700.0, 140), Lap(800.0, 380.0, 151))


def activity(**fields: Any) -> Activity:
    """A run of a mile and a half in 18 minutes on that morning."""
    plain = Activity(
        sport="running", started_at=MORNING, distance_m=2414.0, elapsed_s=1080.0, moving_s=1080.0
    )
    return plain._replace(**fields)


def page(text: str, day: int = 0, **fields: Any) -> Page:
    """A page of another journal, on the evening of that day or of days after it."""
    at = datetime(2016, 8, 20, 20, 0) + timedelta(days=day)
    return Page(at, text)._replace(**fields)


_serial = iter(range(10_000_000))


def read_of(folder: Path, *things: Activity | Page, format_id: str = "gpx") -> Read:
    """A file that holds these, as it was read."""
    path = folder / f"file-{next(_serial)}.gpx"
    path.write_text(f"file {path.name}")
    found = Found(
        activities=tuple(one for one in things if isinstance(one, Activity)),
        pages=tuple(one for one in things if isinstance(one, Page)),
    )
    return Read(Source(path), format_id, found)


def bring_in(workspace: Workspace, *reads: Read) -> tuple[ImportPlan, Outcome]:
    """Plan these files and carry that out, with nobody there to answer."""
    plan = plan_import(workspace, reads)
    return plan, carry_out(workspace, plan)


def fates(plan: ImportPlan) -> list[str]:
    return [item.fate for file in plan.files for item in file.items]


def entries(workspace: Workspace) -> Sequence[Entry]:
    return workspace.store.journal().entries


def by_hand(workspace: Workspace, **fields: Any) -> Entry:
    """An entry that she wrote herself on that morning, at half past ten by her clock."""
    at = workspace.clock.here(MORNING + timedelta(minutes=90))
    entry = Entry(workspace.new_id(), at, at, at, text="I was out there.")._replace(**fields)
    workspace.store.put(entry)
    return entry
