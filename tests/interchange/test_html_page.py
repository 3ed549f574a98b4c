"""The page as a whole: its outline, its colours, and that it needs nothing but itself."""

import base64
import re
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from journal_tui.interchange.html_page.page import html_page
from journal_tui.interchange.html_page.values import EntryPart, Figure, Section, Told
from tests.interchange.page_kit import FIRST, Node, Run, page, read, source

THEMES = Path(__file__).parents[2] / "themes"
CSS = Path(html_page.__code__.co_filename).with_name("page.css")
COLOURS = ("ground", "text", "muted", "accent", "line", "dusk", "even", "dawn")

WHOLE = page(
    ways=[(7, 13.5)],
    figures=(Figure("3", "runs"), Figure("6 mi", "in all")),
    sections=(
        Section("Milestones", (Told("First run", "Mon 1 Aug"),)),
        Section("Walls", (Told("One wall."),), listed=False),
        Section("Plans", (Told("If it comes.", aside="It helped."),)),
    ),
    chosen="#morning",
)


def outline(node: Node) -> list[str]:
    """The headings, with their level, in their order."""
    return [f"{one.tag} {one.text}" for one in node.walk() if re.fullmatch("h[1-6]", one.tag)]


def test_the_outline() -> None:
    assert outline(read(WHOLE)) == [
        "h1 August 2016",
        "h2 Mood and distance",
        "h2 Day by day",
        "h2 Milestones",
        "h2 Walls",
        "h2 Plans",
        "h2 August 2016",
        "h3 day 1",
        "h3 day 2",
        "h3 day 3",
    ]


def test_the_structure() -> None:
    root = read(WHOLE)
    assert [node.tag for node in root.walk()][:3] == ["html", "head", "meta"]
    main = root.one("main")
    children = [child for child in main.children if isinstance(child, Node)]
    assert [child.tag for child in children] == [
        *["header", "section", "section", "section", "section", "section"],
        *["h2", "article", "article", "article", "footer"],
    ]
    assert root.one("html").attributes == {"lang": "en"}
    assert root.all("title")[0].text == "A running journal: August 2016"
    assert [f"{node.tag} {node.text}" for node in root.one("dl").all()][1:3] == [
        "dt runs",
        "dd 3",
    ]
    assert root.one("header").all("p")[-1].text == "Chosen from it: #morning"
    assert root.one("footer").text == "Made on a day."


def test_every_link_leads_somewhere_on_the_page() -> None:
    root = read(WHOLE)
    names = [node.attributes["id"] for node in root.walk() if "id" in node.attributes]
    assert len(names) == len(set(names))
    links = {node.attributes["href"] for node in root.all("a")}
    assert links == {"#e1", "#e2", "#e3", "#m2016-08"}
    assert {link[1:] for link in links} <= set(names)


def test_it_needs_nothing_but_itself() -> None:
    made = source(WHOLE)
    for word in ("<script", "http:", "https:", "//", "url(", "@import", "src=", "javascript:"):
        assert word not in made, word
    assert not [
        name for node in read(WHOLE).walk() for name in node.attributes if name.startswith("on")
    ]
    assert {node.tag for node in read(WHOLE).walk()} & {"link", "img", "iframe", "object"} == set()


def test_the_policy_lets_in_its_own_style_sheet_and_nothing_else() -> None:
    root = read(WHOLE)
    (policy,) = (
        node.attributes["content"]
        for node in root.all("meta")
        if node.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    held = base64.b64encode(sha256(root.one("style").text.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{held}'; base-uri 'none'; form-action 'none'"
    )
    assert root.one("style").text == CSS.read_text("utf-8")
    assert not [node for node in root.walk() if "style" in node.attributes]


def test_the_same_values_give_the_same_bytes() -> None:
    assert source(WHOLE) == source(WHOLE)


def test_an_entry_without_anything_is_its_day() -> None:
    (article,) = read(page([], entries=(EntryPart("e1", FIRST, "Monday 1 August"),))).all("article")
    assert [node.tag for node in article.walk()] == ["h3", "time"]
    assert article.one("time").attributes["datetime"] == "2016-08-01"


def test_without_points_there_is_no_chart() -> None:
    root = read(page([], entries=(EntryPart("e1", FIRST, "Monday 1 August", text="Hello."),)))
    assert not root.all("svg")
    assert outline(root) == ["h1 August 2016", "h2 August 2016", "h3 Monday 1 August"]


def test_a_mood_and_its_dip_stand_in_one_line() -> None:
    entry = WHOLE.entries[1]._replace(dip="a dip, back on a day", back="back from another")
    article = read(page(entries=(entry,))).one("article")
    assert article.one("p", "about").text == " mood 2 ·  a dip, back on a day · back from another"
    assert len(article.all("svg", "icon")) == 2


class TestCalendar:
    def test_each_day_is_a_shape_or_a_dot(self) -> None:
        root = read(page()).one("section", "calendar")
        (sheet,) = root.all("figure")
        assert sheet.one("figcaption").text == "August 2016"
        assert (
            sheet.one("svg").attributes["aria-label"] == "August 2016: 3 days with a run or a mood"
        )
        # The first is a Monday: row 0, column 0; cells of 18 below a head of 12.
        assert sheet.one("svg").all("a")[0].one("path").attributes["d"].startswith("M3.2 25.6")
        assert [link.attributes["href"] for link in sheet.one("svg").all("a")] == [
            "#e1",
            "#e2",
            "#e3",
        ]
        assert len(sheet.all("circle", "blank")) == 31 - 3

    def test_weeks_begin_when_hers_do(self) -> None:
        sheet = read(page(first_weekday=6)).one("figure")
        assert [node.text for node in sheet.all("text")] == list("SMTWTFS")
        # From Sunday a Monday is in column 1: its middle is at 27.
        assert sheet.one("svg").all("a")[0].one("path").attributes["d"].startswith("M21.2 25.6")

    def test_the_last_mood_of_a_day_stands_for_it(self) -> None:
        runs = (Run(0, -0.5), Run(0.3, 0.5), Run(0.6, None, miles=1))
        (link,) = read(page(runs)).one("figure").one("svg").all("a")
        assert link.attributes["href"] == "#e2"

    @pytest.mark.parametrize(("months", "sheets"), [(1, 1), (36, 36), (37, 0)])
    def test_many_years_are_not_shown_day_by_day(self, months: int, sheets: int) -> None:
        # 1 August 2016, and the first day of the last month.
        last = date(2016 + (months + 6) // 12, (months + 6) % 12 + 1, 1)
        runs = (Run(0, 0.5), Run((last - FIRST).days, 0.5))
        figures = read(page(runs)).all("figure")
        assert len(figures) == sheets
        empty = [
            one for one in figures if "nothing to show" in one.one("svg").attributes["aria-label"]
        ]
        assert len(empty) == max(0, sheets - 2)
        assert not [link for one in empty for link in one.all("a")]


def palettes() -> dict[str, dict[str, str]]:
    """The colours of the style sheet, by day, by night and on paper."""
    css = CSS.read_text("utf-8")
    blocks = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    made = [dict(re.findall(r"--(\w+): (#[0-9a-f]+);", block)) for block in blocks]
    return dict(zip(("light", "dark", "print"), made, strict=True))


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    digits = colour[1:] if len(colour) == 7 else "".join(sign * 2 for sign in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("name", "theme"), [("light", "ink-and-paper"), ("dark", "evening-kitchen")]
)
def test_the_colours_are_those_of_a_theme(name: str, theme: str) -> None:
    ours = yaml.safe_load((THEMES / f"{theme}.yaml").read_text("utf-8"))
    assert palettes()[name] == {colour: ours[colour] for colour in COLOURS}


@pytest.mark.parametrize("name", ["light", "dark", "print"])
def test_every_text_and_shape_can_be_read(name: str) -> None:
    palette = palettes()[name]
    for colour in ("text", "muted", "accent", "dusk", "even", "dawn"):
        assert contrast(palette[colour], palette["ground"]) >= 4.5, colour


@pytest.mark.parametrize("name", ["light", "dark", "print"])
def test_no_colour_is_red(name: str) -> None:
    for colour, value in palettes()[name].items():
        digits = value[1:] if len(value) == 7 else "".join(sign * 2 for sign in value[1:])
        red, green, blue = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
        assert not (red > 1.9 * green and red > 1.9 * blue), colour


def test_entries_come_one_by_one() -> None:
    runs = [Run(day, 0.1) for day in range(100)]
    pieces = list(html_page(page(runs)))
    assert sum("<article" in piece for piece in pieces) == 100
    assert all(piece.count("<article") <= 1 for piece in pieces)
