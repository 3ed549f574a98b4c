"""Drawn rows as Textual content: style names of the drawing become colours of the theme."""

from collections.abc import Iterable

from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget

from journal_tui.texts.literal import visible_controls
from journal_tui.tui.drawing.spans import Row

_STYLES = {
    "text": "$foreground",
    "muted": "$muted",
    "accent": "$accent",
    "line": "$line",
    "dusk": "$dusk",
    "even": "$even",
    "dawn": "$dawn",
    "focus": "$focus",
    "strong": "bold",
    "reverse": "reverse",
    "italic": "italic",
}


def css_style(names: str) -> str:
    """The style names of a span, joined by ``+``, as Textual writes styles."""
    return " ".join(_STYLES[name] for name in names.split("+") if name)


def paint_row(row: Row) -> Content:
    """One drawn row."""
    return Content.assemble(*((span.text, css_style(span.style)) for span in row))


def paint_line(widget: Widget, row: Row) -> Strip:
    """One drawn row as a line of a widget, in the colours that ``paint_row`` has on it."""
    parse, ground = widget.app.stylesheet.parse_style, widget.visual_style
    names = {span.style for span in row}
    styles = {name: (ground + parse(css_style(name))).rich_style for name in names}
    return Strip(Segment(span.text, styles[span.style]) for span in row)


def paint(rows: Iterable[Row]) -> Content:
    """Drawn rows, one below the other."""
    return Content("\n").join([paint_row(row) for row in rows])


def literal(text: str, style: str = "text") -> Content:
    """Somebody's words, shown as they are, whatever brackets or controls they hold."""
    return Content.styled(visible_controls(text), css_style(style))
