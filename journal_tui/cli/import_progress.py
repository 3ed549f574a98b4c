"""A bar that shows how far reading is; on a terminal alone."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from journal_tui.app.importing.reading import Progress, nothing_told
from journal_tui.texts import importing as texts
from journal_tui.texts.literal import visible_controls

#: Cells of a file's name beside the bar.
_NAME_MOST = 30


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """What shows progress on the terminal of stderr, and clears it away at the end."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield nothing_told
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    bar = Bar(
        TextColumn(texts.READING),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}"),
        console=Console(stderr=True),
        transient=True,
    )
    with bar:
        task = bar.add_task(texts.READING, total=None, name="")

        def told(done: int, of: int, name: str) -> None:
            last = visible_controls(name.replace("\\", "/").rpartition("/")[2])[:_NAME_MOST]
            bar.update(task, completed=done, total=of, name=escape(last))

        yield told
