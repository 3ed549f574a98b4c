"""The README's pictures, drawn from the sample journal: ``python tests/screenshots/make.py``."""

import asyncio
import os
import re
import sys
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from journal_tui.app.demo.make import demo_workspace
from journal_tui.domain.entry import Entry
from journal_tui.tui.app import JournalApp
from tests.conftest import FixedClock
from tests.runs_folder import write_runs

HERE = Path(__file__).parent
#: A Sunday evening in autumn, when the year of the sample journal ends.
NOW = datetime(2026, 11, 22, 18, 30, tzinfo=timezone(timedelta(0)))
#: Name of the picture -> size and keys.
PICTURES = {
    "home": ((80, 24), ()),
    "write": ((80, 24), ("w",)),
    "journal": ((100, 28), ("j", *["down"] * 6)),
    "trends": ((100, 32), ("t", *["left_square_bracket"] * 2)),
    "calendar": ((100, 32), ("t", "c")),
    "walls": ((100, 32), ("t", "l")),
    "weeks": ((100, 32), ("t", "k")),
    "import": ((100, 30), ("i", "tilde", "slash", "R", "u", "n", "s", "enter")),
    "boost": ((80, 24), ()),
}
TEXT = (
    "I set off too fast, I always do when that song comes on. By the lock I felt sick and had "
    "words with myself. I walked to the bench and then I ran home."
)


async def draw(name: str, size: tuple[int, int], keys: tuple[str, ...]) -> str:
    """The picture as SVG."""
    with tempfile.TemporaryDirectory() as folder:
        # Her files are made up, and nothing else of the machine is to be seen.
        os.environ["HOME"] = folder
        write_runs(Path(folder) / "Runs", NOW)
        workspace = demo_workspace(folder, f"{folder}/config", FixedClock(NOW))
        workspace.settings = workspace.settings._replace(theme="evening-kitchen")
        app = JournalApp(workspace, sample=True)
        app.session.open()
        async with app.run_test(size=size) as pilot:
            await pilot.pause(0.3)
            await pilot.press(*keys)
            if name == "write":
                app.page.fill_line("1.5mi 18:40 rain rpe7")
                app.page.query_one("Page").insert(TEXT)
                await pilot.pause(0.8)
            if name == "import":
                while not app.screen.query("FoundList"):
                    await pilot.pause(0.1)
            if name == "boost":
                app.boost(_low_day(workspace.store.journal().entries))
            await pilot.pause(0.5)
            return app.export_screenshot(title="journal-tui")


def _low_day(entries: tuple[Entry, ...]) -> Entry:
    """The newest entry in which she is hard on herself."""
    return next(entry for entry in reversed(entries) if entry.tone and entry.tone.self_talk)


def main() -> None:
    """Draw all pictures beside this file; fonts are the reader's own, nothing is fetched."""
    for name, (size, keys) in PICTURES.items():
        svg = asyncio.run(draw(name, size, keys))
        svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
        svg = re.sub(r"terminal-\d+", f"{name}", svg)
        (HERE / f"{name}.svg").write_text(svg, encoding="utf-8")
        print(HERE / f"{name}.svg")


if __name__ == "__main__":
    main()
