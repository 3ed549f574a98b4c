"""A run line for a terminal that prints what it is given, with carets under what is not clear."""

import unicodedata
from typing import Final

from journal_tui.domain.runline.values import Problem, caret_line
from journal_tui.texts import commands as texts
from journal_tui.texts.literal import visible_controls
from journal_tui.texts.runline import REASONS

#: Columns of the line that are shown, and problems that are told: a page of nonsense has more.
_COLUMNS: Final = 400
_TOLD: Final = 5


def carets(line: str, problems: tuple[Problem, ...]) -> str:
    """The line, with carets under the columns of each part not understood, and why.

    Line breaks and tabs are shown as spaces. A long line is cut, and of many problems the first
    are told and the others counted.
    """
    cells = [_cell(sign) for sign in line]
    starts = [0]
    for shown in cells:
        starts.append(starts[-1] + _width(shown))
    spans = [(starts[problem.start], starts[problem.end]) for problem in problems]
    seen = "".join(cells)
    marks = caret_line(" " * starts[-1], spans)
    if starts[-1] > _COLUMNS:
        fit = next(place for place, start in enumerate(starts) if start >= _COLUMNS)
        seen = "".join(cells[:fit]) + "…"
        marks = marks[: starts[fit]].rstrip()
    reasons = [f"{_shown(problem.text)}: {REASONS[problem.reason]}" for problem in problems[:_TOLD]]
    more = len(problems) - _TOLD
    if more > 0:
        reasons.append(texts.MORE_PROBLEMS.format(n=more))
    return "\n".join([seen, marks, *reasons])


def _shown(text: str) -> str:
    shown = "".join(map(_cell, text[:60]))
    return shown if len(text) <= 60 else f"{shown}…"


def _cell(sign: str) -> str:
    """What a terminal shows for one character."""
    return " " if sign in "\t\n\r" else visible_controls(sign)


def _width(shown: str) -> int:
    """Columns of a text without control characters."""
    return sum(_columns(sign) for sign in shown)


def _columns(sign: str) -> int:
    if sign.isascii():
        return 1
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
