"""Small pages, and what a parser makes of them again."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from html.parser import HTMLParser
from typing import Any, NamedTuple

from journal_tui.domain.entry import Mood
from journal_tui.interchange.html_page.page import html_page
from journal_tui.interchange.html_page.values import EntryPart, Page, Point, Way

MILE = 1609.344
#: A Monday.
FIRST = date(2016, 8, 1)
#: Elements that end where they begin.
VOID = {"meta", "br", "hr", "img", "link", "input"}


class Node:
    """An element as the parser read it."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node | str] = []

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(one if isinstance(one, str) else one.text for one in self.children)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def all(self, tag: str = "", class_: str = "") -> list["Node"]:
        """Elements in it with this tag and this class, in their order."""
        return [
            node
            for node in self.walk()
            if (not tag or node.tag == tag) and (not class_ or class_ in node.classes)
        ]

    def one(self, tag: str = "", class_: str = "") -> "Node":
        (node,) = self.all(tag, class_)
        return node

    def walk(self) -> Iterator["Node"]:
        for child in self.children:
            if isinstance(child, Node):
                yield child
                yield from child.walk()


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, "every element is closed where it should be"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)


def parsed(html: str) -> Node:
    """The tree of a page."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    assert parser.open == [parser.root]
    return parser.root


def source(page: Page) -> str:
    return "".join(html_page(page))


def read(page: Page) -> Node:
    return parsed(source(page))


class Run(NamedTuple):
    """An entry of a small page: so many days after the first, its mood, its miles."""

    after: float
    mood: float | None = None
    said: bool = False
    miles: float | None = None
    dip: bool = False
    text: str = "Out and home again."


#: Two weeks: a good run that she said, a low one that was read, an even one that was read.
THREE = (Run(0, 0.6, True, 1), Run(7, -0.5, False, 2, dip=True), Run(13.5, 0.0, False, 3))


def page(
    runs: Sequence[Run] = THREE, *, ways: Sequence[tuple[float, float]] = (), **given: Any
) -> Page:
    """A page of these runs; ``ways`` are in days after the first."""
    zero = FIRST.toordinal()
    points, entries = [], []
    for number, run in enumerate(runs, 1):
        day = FIRST + timedelta(days=int(run.after))
        mood = None if run.mood is None else Mood(run.mood, "said" if run.said else "read")
        words = "" if mood is None else f"mood {number}"
        entries.append(
            EntryPart(
                f"e{number}", day, f"day {number}", text=run.text, mood=mood, mood_words=words
            )
        )
        points.append(
            Point(
                zero + run.after,
                day,
                f"e{number}",
                f"day {number}",
                "" if run.miles is None else f"{run.miles} mi",
                words,
                "a dip" if run.dip else "",
                mood,
                None if run.miles is None else run.miles * MILE,
                ran=True,
                dipped=run.dip,
            )
        )
    last = points[-1].day if points else FIRST
    whole = Page(
        period="August 2016",
        first=FIRST,
        last=last,
        chosen="",
        made="Made on a day.",
        units="mi",
        first_weekday=0,
        figures=(),
        points=tuple(points),
        ways=tuple(Way(zero + start, zero + end) for start, end in ways),
        sections=(),
        entries=tuple(entries),
    )
    return whole._replace(**given)
