"""What is understood of the run line, said back in words, and a caret under what is not."""

from typing import Final

from textual.content import Content

from journal_tui.app.walls import wall_hint
from journal_tui.app.wording import feeling_in_words, moment_in_words, run_in_words
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, preview, understand
from journal_tui.domain.entry import Entry
from journal_tui.domain.runline.values import Problem
from journal_tui.texts import settling
from journal_tui.texts import write as texts
from journal_tui.texts.literal import visible_controls
from journal_tui.texts.runline import REASONS
from journal_tui.texts.wording import SEPARATOR
from journal_tui.tui.drawing.wrap import cell_width, clip
from journal_tui.tui.paint import literal

#: Cells of a word that is not understood, and of the carets under it: nonsense may be long.
_WORD: Final = 40
_CARETS: Final = 60


def understood(
    workspace: Workspace,
    writing: Writing,
    known: Entry | None,
    scrolled: int = 0,
    *,
    wall_key: str = "",
) -> Content:
    """The run line in words; the first part that is not understood, and why, stands above.

    ``known`` is the entry that is being changed, ``scrolled`` how many cells of the line are out
    of sight at the left. ``wall_key`` opens the wall sheet, as it is shown to her.
    """
    line = understand(workspace, writing.run_line, known)
    entry = preview(workspace, writing, known)
    feeling = feeling_in_words(entry.feeling)
    parts = [run_in_words(entry.run, workspace.settings.units)] if entry.run else []
    parts += [feeling] if feeling else []
    parts += [f"#{tag}" for tag in entry.tags]
    if entry.run or line.day or line.hour:
        parts.append(moment_in_words(entry.at, workspace.clock.now().date()))
    rows = [literal(SEPARATOR.join(parts), "muted")] if parts else []
    if hint := wall_hint(entry.run, workspace.settings.units, wall_key):
        rows.append(literal(hint, "muted"))
    if known is not None and known.unsettled:
        rows.append(literal(settling.ON_THE_PAGE, "muted"))
    if line.problems:
        first = line.problems[0]
        word = clip(visible_controls(first.text), _WORD)
        reason = literal(f"{word}: {REASONS[first.reason]}", "accent")
        rows = [literal(_carets(writing.run_line, first, scrolled), "accent"), reason, *rows]
    return Content("\n").join(rows or [literal(texts.LINE_HINT, "muted")])


def _carets(line: str, problem: Problem, scrolled: int) -> str:
    before = max(0, cell_width(line[: problem.start]) - scrolled)
    return " " * before + "^" * max(1, min(_CARETS, cell_width(problem.text)))
