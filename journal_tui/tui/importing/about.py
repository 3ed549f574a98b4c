"""What is said below a list of what was found, about the row that is chosen."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from textual.content import Content

from journal_tui.app.importing.words import in_one_line, question_of
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.texts import import_screen as texts
from journal_tui.texts.literal import visible_controls
from journal_tui.texts.wording import SEPARATOR
from journal_tui.tui.drawing.glyphs import Glyphs
from journal_tui.tui.drawing.wrap import clip, wrap
from journal_tui.tui.paint import css_style

#: Cells of the name before what is said.
_NAME: Final = 7
#: Rows of one thing that is said; what is longer is cut.
_ROWS_MOST: Final = 2


#: Stands for a blank at which no line breaks. No text holds it once its controls are visible.
_TIE: Final = "\0"
#: Signs of a part of a line, at most, that stays together.
_TIED_MOST: Final = 28


class Said(NamedTuple):
    """One thing that is said: its name, the words, their style."""

    name: str
    words: str
    style: str = "text"


def both_said(workspace: Workspace, entry: Entry, like: Entry | None) -> tuple[Said, ...]:
    """The record that comes and the one that is there."""
    if like is None:
        comes = in_one_line(workspace, entry)
        return Said(texts.COMES, comes), Said(texts.THERE, texts.GONE, "muted")
    question = question_of(workspace, entry, like)
    return Said(texts.COMES, question.comes), Said(texts.THERE, question.there)


def _tied(words: str) -> str:
    """The words, their short parts such as ``2 laps`` each in one piece."""
    parts = (
        part.replace(" ", _TIE) if len(part) <= _TIED_MOST else part
        for part in words.split(SEPARATOR)
    )
    # A line ends with the sign that parts two, and does not begin with it.
    return SEPARATOR.replace(" ", _TIE, 1).join(parts)


def said_in_words(said: Iterable[Said], width: int, glyphs: Glyphs) -> Content:
    """All of it in lines of ``width`` cells, the names in a column of their own."""
    lines = []
    for one in said:
        indent = _NAME if one.name else 0
        room = max(2, width - indent)
        rows = [row.replace(_TIE, " ") for row in wrap(_tied(visible_controls(one.words)), room)]
        if len(rows) > _ROWS_MOST:
            last = " ".join(rows[_ROWS_MOST - 1 :])
            rows = [*rows[: _ROWS_MOST - 1], clip(last, room, glyphs)]
        for number, row in enumerate(rows):
            name = one.name if number == 0 else ""
            lines.append(
                Content.assemble((f"{name:<{indent}}", "$muted"), (row, css_style(one.style)))
            )
    return Content("\n").join(lines)
