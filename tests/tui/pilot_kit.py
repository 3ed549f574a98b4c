"""The whole program in a test: started, its keys pressed, its screen read."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, nullcontext
from unittest.mock import patch

from textual.events import Paste
from textual.pilot import Pilot

from journal_tui.app.workspace import Workspace
from journal_tui.domain.affirmation import Affirmation
from journal_tui.tui.app import JournalApp
from journal_tui.tui.screens.write import WriteScreen

#: What a careless screen would take for markup.
LITERAL = "[tired] [/nope] [@click=app.quit]x[/] [b]bold[/b] $accent"


@asynccontextmanager
async def running(
    workspace: Workspace,
    size: tuple[int, int] = (80, 24),
    *,
    quick: bool = False,
    **options: object,
) -> AsyncIterator[tuple[Pilot[None], JournalApp]]:
    """The program on Home, with all of the journal read; ``quick`` is that of ``quick_keys``."""
    app = JournalApp(workspace, encoding="utf-8", **options)  # type: ignore[arg-type]
    app.session.open()
    with quick_keys() if quick else nullcontext():
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            app.session.load_all()
            app.journal_changed()
            await pilot.pause()
            yield pilot, app


@contextmanager
def quick_keys() -> Iterator[None]:
    """Wait less for each key, in tests that wait by themselves for what a thread does.

    Twice a key the pilot waits until the program has done nothing for a 50th of a second, which
    is most of the time that such a test takes.
    """
    with patch.multiple("textual._wait", SLEEP_GRANULARITY=1 / 200, SLEEP_IDLE=1 / 4000):
        yield


def shown(app: JournalApp) -> str:
    """What stands on the screen."""
    rows = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in rows)


def named(app: JournalApp) -> str:
    """The name of the screen she sees."""
    return type(app.screen).__name__


async def wait_until(pilot: Pilot[None], true: Callable[[], object], seconds: float = 5) -> None:
    """Wait until something is so."""
    for _ in range(int(seconds / 0.05)):
        if true():
            return
        await pilot.pause(0.05)
    raise AssertionError(f"it never came true; the screen shows:\n{shown(pilot.app)}")  # type: ignore[arg-type]


async def paste(pilot: Pilot[None], text: str) -> None:
    """Paste a text into what has the focus, as a terminal with bracketed paste does."""
    pilot.app.post_message(Paste(text))
    await pilot.pause()


async def write(pilot: Pilot[None], line: str, text: str) -> None:
    """Go to the page and put a run line and a text on it."""
    await pilot.press("w")
    await wait_until(pilot, lambda: isinstance(pilot.app.screen, WriteScreen))
    await pilot.pause()
    if line:
        await paste(pilot, line)
    await pilot.press("enter")
    await paste(pilot, text)


def keep_line(workspace: Workspace, text: str, **fields: object) -> Affirmation:
    """Put one line on her list, so that the starter lines stay out of the test."""
    now = workspace.clock.now()
    line = Affirmation(f"line-{text[:12]}", text, now, now)._replace(**fields)  # type: ignore[arg-type]
    workspace.store.put(line)
    return line
