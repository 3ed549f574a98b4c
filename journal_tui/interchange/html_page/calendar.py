"""The mood calendar of a page: a small sheet for each month, a shape for each day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element

from journal_tui.domain.days import month_span
from journal_tui.interchange.html_page.chart_picture import in_a_line
from journal_tui.interchange.html_page.shapes import mood_shape, no_mood_shape
from journal_tui.interchange.html_page.tree import branch
from journal_tui.interchange.html_page.values import Page, Point
from journal_tui.texts import keepsake as texts
from journal_tui.texts.chart import WEEKDAY_LETTERS
from journal_tui.texts.wording import MONTHS

#: A longer time than this many months is not shown day by day.
MOST_MONTHS: Final = 36
CELL: Final = 18
_HEAD: Final = 12
_MIDDLE: Final = CELL / 2


def calendar_section(page: Page) -> Element | None:
    """The months from the first to the last entry; None for none, and for many years of them."""
    if not page.points:
        return None
    months = list(_months(page.points[0].day, page.points[-1].day))
    if len(months) > MOST_MONTHS:
        return None
    days = told_days(page.points)
    sheets = (_sheet(month, days, page.first_weekday) for month in months)
    return branch(
        "section",
        branch("h2", texts.CALENDAR),
        branch("div", *sheets, class_="months"),
        class_="calendar",
    )


def told_days(points: Sequence[Point]) -> dict[date, Point]:
    """The point that stands for each day: the last one with a mood, else the last one."""
    days: dict[date, Point] = {}
    for point in points:
        if point.mood is not None or point.day not in days or days[point.day].mood is None:
            days[point.day] = point
    return days


def anchor_of(month: date) -> str:
    """The name of a month's heading on the page."""
    return f"m{month:%Y-%m}"


def month_words(month: date) -> str:
    """Like ``August 2016``."""
    return texts.MONTH.format(month=MONTHS[month.month - 1], year=month.year)


def _months(first: date, last: date) -> Iterator[date]:
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield date(number // 12, number % 12 + 1, 1)


def _sheet(month: date, days: Mapping[date, Point], first_weekday: int) -> Element:
    """One month: its name, the letters of the weekdays, and its days."""
    lead = (month.weekday() - first_weekday) % 7
    last = month_span(month.year, month.month)[1].day
    told = [month.replace(day=day) for day in range(1, last + 1) if month.replace(day=day) in days]
    name: Element | str = month_words(month)
    if told:
        name = branch("a", month_words(month), href=f"#{anchor_of(month)}")
    marks = []
    for day in range(1, last + 1):
        row, column = divmod(lead + day - 1, 7)
        x, y = column * CELL + _MIDDLE, _HEAD + row * CELL + _MIDDLE
        marks.append(_day(days.get(month.replace(day=day)), x, y))
    letters = (
        branch(
            "text",
            WEEKDAY_LETTERS[(first_weekday + column) % 7],
            x=column * CELL + _MIDDLE,
            y=9,
            text_anchor="middle",
        )
        for column in range(7)
    )
    picture = branch(
        "svg",
        *letters,
        *marks,
        viewBox=f"0 0 {7 * CELL} {_HEAD + 6 * CELL}",
        role="group",
        aria_label=texts.MONTH_LABEL[min(len(told), 2)].format(
            month=month_words(month), n=len(told)
        ),
    )
    return branch("figure", branch("figcaption", name), picture)


def _day(point: Point | None, x: float, y: float) -> Element:
    if point is None:
        return branch("circle", class_="blank", cx=x, cy=y, r=1)
    shape = no_mood_shape(x, y) if point.mood is None else mood_shape(point.mood, x, y)
    return branch(
        "a", branch("title", in_a_line(point)), shape, href=f"#{point.anchor}", tabindex="-1"
    )
