"""What was found in files, a row each: when, how far or the first words, the file, its fate."""

from typing import Final, NamedTuple

from journal_tui.texts.literal import visible_controls
from journal_tui.tui.drawing.glyphs import UNICODE, Glyphs
from journal_tui.tui.drawing.spans import Row, Span
from journal_tui.tui.drawing.wrap import cell_width, clip

#: Cells of the columns: the day, its hour, how far it was; and between two of them.
_DAY: Final = 11
_HOUR: Final = 6
_AMOUNT: Final = 8
_GAP: Final = 2
#: With fewer cells than this there is no hour, and no room for the name of a file.
_ROOMY: Final = 60
#: Cells of words at least before the name of a file gets any.
WORDS: Final = 12
_FILE_MOST: Final = 30
#: Cells of words with which the name of a file need not be cut.
_WORDS_ENOUGH: Final = 32
#: Cells of it beside the widest fate; beside a shorter one it takes what that leaves free.
_FILE_LEAST: Final = 8
#: Cells of a mood, and of its row at most.
_MOOD: Final = 20
_MOOD_ROW: Final = 72
_FILLED: Final = "━"


class FoundLine(NamedTuple):
    """The parts of a row; each may be empty. ``style`` is that of all but ``fate``.

    Without a ``day`` it is a file as a whole, and ``words`` say why.
    """

    day: str = ""
    hour: str = ""
    amount: str = ""
    words: str = ""
    file: str = ""
    fate: str = ""
    style: str = "text"
    fate_style: str = "muted"


class FoundColumns(NamedTuple):
    """The columns of a list; those in which nothing stands leave their cells to the others.

    ``file`` and ``fate`` are as wide as the widest of them, ``shortest`` as the shortest fate,
    ``name`` as the widest name of a file that stands for itself; ``words`` is the least that words
    get before the name of a file.
    """

    amounts: bool
    file: int
    fate: int
    shortest: int
    name: int = 0
    words: int = WORDS


def found_row(line: FoundLine, width: int, columns: FoundColumns, glyphs: Glyphs = UNICODE) -> Row:
    """The row in ``width`` cells; what becomes of it stands at the right.

    Columns begin at the same cell in each row; the last before a short fate goes on up to it.
    """
    roomy = width >= _ROOMY
    when = _DAY + (_HOUR if roomy else 0)
    amount = _GAP + _AMOUNT if columns.amounts else 0
    cells = max(0, min(columns.fate, width - when - amount - _GAP))
    said = clip(line.fate, cells, glyphs)
    own = cell_width(said)
    free = cells - own
    fate = Span(f"{said:>{own + _GAP}}", line.fate_style)
    left = max(0, width - cells - _GAP)
    if not line.day:
        name = min(max(columns.name, when), when + amount, left)
        why = _behind(line.words, left - name + free, glyphs)
        return Span(_in(line.file, name, glyphs), line.style), Span(why, "muted"), fate
    rest = max(0, left - when - amount)
    file = _file_cells(columns, rest, cells - columns.shortest) if roomy else 0
    words = rest - file
    if file:
        file += free
    else:
        words += free
    row = [Span(f"{line.day:<{_DAY}}", "muted")]
    if roomy:
        row.append(Span(f"{line.hour:>{_HOUR}}", "muted"))
    if amount:
        row.append(Span(f"{clip(line.amount, _AMOUNT, glyphs):>{amount}}", line.style))
    row.append(Span(_behind(line.words, words, glyphs), line.style))
    row.append(Span(_behind(line.file, file, glyphs), "muted"))
    return (*row, fate)


def _file_cells(columns: FoundColumns, rest: int, free: int) -> int:
    """Cells for the name of a file and its gap beside the widest fate.

    ``rest`` is what the words and it share there, ``free`` what the shortest fate adds to that.
    """
    cells = wanted = min(columns.file, _FILE_MOST)
    if columns.words >= WORDS and rest - wanted - 2 * _GAP < _WORDS_ENOUGH:
        # The words have more to say than there is room for.
        cells = max(min(wanted, _FILE_LEAST), wanted - max(0, free))
    words = _GAP + columns.words if columns.words else 0
    cells = max(0, min(cells, rest - words - _GAP))
    return cells + _GAP if cells else 0


def mood_row(mood: str, feeling: str, times: str, width: int, glyphs: Glyphs = UNICODE) -> Row:
    """A mood of another program, the feeling that it becomes, and how often it is there."""
    width = min(width, _MOOD_ROW)
    word = max(6, min(_MOOD, width // 3))
    room = max(0, width - word - _GAP)
    said = clip(feeling, room, glyphs)
    left = room - cell_width(said) - _GAP
    often = clip(times, max(0, left), glyphs)
    return (
        Span(f"{_in(mood, word, glyphs)}{' ' * _GAP}", "text"),
        Span(said, "text"),
        Span(" " * max(0, left + _GAP - cell_width(often)), "text"),
        Span(often, "muted"),
    )


def bar_row(done: int, of: int, width: int, glyphs: Glyphs = UNICODE) -> Row:
    """A bar of ``width`` cells that fills from the left as ``done`` nears ``of``."""
    filled = width * min(done, of) // of if of else 0
    return Span(_FILLED * filled, "accent"), Span(glyphs.line * (width - filled), "line")


def tail(text: str, width: int, glyphs: Glyphs = UNICODE) -> str:
    """The end of a path in at most ``width`` cells: that is what tells it from others."""
    text = visible_controls(text)
    if cell_width(text) <= width:
        return text
    while text and cell_width(text) > width - 1:
        text = text[1:]
    return f"{glyphs.ellipsis}{text}"


def _behind(text: str, width: int, glyphs: Glyphs) -> str:
    """The text behind the gap between two columns, both in exactly ``width`` cells."""
    return " " * min(_GAP, width) + _in(text, max(0, width - _GAP), glyphs)


def _in(text: str, width: int, glyphs: Glyphs) -> str:
    """The text in exactly ``width`` cells."""
    shown = clip(visible_controls(text).replace("\n", " ").replace("\t", " "), width, glyphs)
    return shown + " " * (width - cell_width(shown))
