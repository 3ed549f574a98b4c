"""The chart of a page with its legend, and the same in words for whoever cannot see it."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from journal_tui.domain.entry import Mood
from journal_tui.interchange.html_page.chart_picture import LEFT, RIGHT, picture, scale_for
from journal_tui.interchange.html_page.shapes import dip_icon, mood_shape
from journal_tui.interchange.html_page.time_axis import axes
from journal_tui.interchange.html_page.tree import branch
from journal_tui.interchange.html_page.values import Page, Point
from journal_tui.texts import keepsake as texts
from journal_tui.texts.trends import LEGEND

#: One mood for each shape of the legend, in the order of its words.
_SHAPES = (0.3, 0.0, -0.3)


def chart_section(page: Page) -> Element | None:
    """The chart; None where there is nothing to draw."""
    if not page.points:
        return None
    return branch(
        "section",
        branch("h2", texts.CHART),
        *_pictures(page),
        _legend(page),
        _in_words(page.points),
        class_="chart",
    )


def _pictures(page: Page) -> Iterator[Element]:
    """One picture of the whole period, or one a year; years with nothing to draw are named."""
    scale = scale_for(max(point.distance_m or 0.0 for point in page.points), page.units)
    before = 0
    for axis in axes([point.day for point in page.points], LEFT, RIGHT):
        if axis.year:
            if before and axis.year > before + 1:
                yield branch("p", _silence(before + 1, axis.year - 1), class_="quiet")
            before = axis.year
            yield branch("h3", str(axis.year))
        span = str(axis.year) if axis.year else page.period
        yield picture(
            page.points,
            page.ways,
            axis,
            scale,
            first_weekday=page.first_weekday,
            label=texts.CHART_LABEL.format(period=span),
        )


def _silence(first: int, last: int) -> str:
    years = str(first) if first == last else texts.SPAN.format(first=first, last=last)
    return texts.SILENT_YEARS.format(years=years)


def _legend(page: Page) -> Element:
    items = []
    for value, word in zip(_SHAPES, LEGEND, strict=True):
        said = mood_shape(Mood(value, "said"), -6)
        read = mood_shape(Mood(value, "read"), 6)
        said_and_read = branch(
            "svg", said, read, class_="icon pair", viewBox="-14 -8 28 16", aria_hidden="true"
        )
        items.append(branch("li", said_and_read, " ", word))
    items.append(branch("li", texts.LEGEND_SOURCES))
    if any(point.dipped for point in page.points):
        items.append(branch("li", dip_icon(), " ", texts.LEGEND_DIP))
    return branch("ul", *items, class_="legend")


def _in_words(points: Sequence[Point]) -> Element:
    heads = branch("tr", *(branch("th", head, scope="col") for head in texts.TABLE_HEADS))
    rows = (
        branch(
            "tr",
            branch("th", point.day_words, scope="row"),
            *(branch("td", cell) for cell in (point.amount, point.mood_words, point.dip)),
        )
        for point in points
    )
    table = branch("table", branch("thead", heads), branch("tbody", *rows))
    return branch("details", branch("summary", texts.IN_WORDS), table)
