"""The whole page, piece by piece, so that the tree of a long journal is never there at once."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element

from journal_tui.interchange.html_page.calendar import calendar_section
from journal_tui.interchange.html_page.chart import chart_section
from journal_tui.interchange.html_page.entries import entry_elements
from journal_tui.interchange.html_page.tree import as_html, branch, style
from journal_tui.interchange.html_page.values import Page, Section, Told
from journal_tui.texts import keepsake as texts

_STYLE: Final = Path(__file__).with_name("page.css")
_DOCTYPE: Final = "<!doctype html>\n"
#: What the page ends with; the entries go before it.
_END: Final = "</main></body></html>"
#: Nothing may be fetched, run or sent; this one style sheet holds, by its hash.
_POLICY: Final = (
    "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"
)


def html_page(page: Page) -> Iterator[str]:
    """The page in pieces. The same values give the same pieces."""
    css = _STYLE.read_text(encoding="utf-8")
    main = branch(
        "main",
        _header(page),
        chart_section(page),
        calendar_section(page),
        *map(_section, page.sections),
    )
    root = branch("html", _head(page, css), branch("body", main), lang="en")
    yield _DOCTYPE
    yield as_html(root).removesuffix(_END)
    for element in entry_elements(page.entries):
        yield "\n" + as_html(element)
    yield "\n" + as_html(branch("footer", branch("p", page.made)))
    yield f"{_END}\n"


def _head(page: Page, css: str) -> Element:
    digest = b64encode(sha256(css.encode()).digest()).decode()
    return branch(
        "head",
        branch("meta", charset="utf-8"),
        branch(
            "meta",
            **{"http-equiv": "Content-Security-Policy", "content": _POLICY.format(hash=digest)},
        ),
        branch("meta", name="viewport", content="width=device-width, initial-scale=1"),
        branch("meta", name="color-scheme", content="light dark"),
        branch("title", texts.TITLE.format(period=page.period)),
        style(css),
    )


def _header(page: Page) -> Element:
    figures = (
        branch("div", branch("dt", figure.name), branch("dd", figure.amount))
        for figure in page.figures
    )
    return branch(
        "header",
        branch("p", texts.KICKER, class_="kicker"),
        branch("h1", page.period),
        branch("p", texts.CHOSEN.format(filter=page.chosen), class_="quiet")
        if page.chosen
        else None,
        branch("dl", *figures) if page.figures else None,
    )


def _section(section: Section) -> Element:
    title = branch("h2", section.title)
    if section.listed:
        lines = branch("ul", *(_line("li", line) for line in section.lines))
        return branch("section", title, lines, class_="told")
    return branch("section", title, *(_line("p", line) for line in section.lines), class_="told")


def _line(tag: str, line: Told) -> Element:
    words = branch("span", line.words)
    if line.day:
        return branch(tag, branch("span", line.day, class_="day"), " ", words, class_="dated")
    if line.aside:
        return branch(tag, words, " ", branch("span", line.aside, class_="aside"))
    return branch(tag, words)
