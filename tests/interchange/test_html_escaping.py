"""Whatever she wrote stands on the page to the letter, and none of it is markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.domain.entry import Mood
from journal_tui.interchange.html_page.tree import as_html, branch, style
from journal_tui.interchange.html_page.values import EntryPart, Section, Told
from journal_tui.texts.literal import visible_controls
from tests.interchange.page_kit import FIRST, Node, Run, page, parsed, read, source

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    "</p></article></main></body></html>",
    "</style><style>body { display: none }</style>",
    "</title></svg><a href=javascript:alert(1)>",
    "]]> <![CDATA[ ]]>",
    "<!-- not a comment -->",
    "<?php echo 1 ?>",
    "&amp; &lt;b&gt; &#60; &#x3c; &nbsp; &notanentity; &",
    "[tired] [/nope] [@click=app.quit]x[/]",
    "a\x00b\x07c\x1b[31md\x7fe\x9bf",
    "right \u202eto left\u2069 and \u200fback",
    "half a \ud83d pair",
    "\u2028line\u2029paragraph",
    "🏃🏽‍♀️ 🌧 é e\u0301 ☃",
    "\ufffe\uffff",
    " two  spaces\tand a tab ",
    "one\ntwo\r\nthree\rfour",
    "one\n\ntwo\n\n\nthree\n\n\n\nfour\n\n",
    "\n\nbegins late",
    "http://example.org url(x) @import <link>",
)


def words(node: Node) -> str:
    """Her words again, from the paragraphs of the page."""
    return "\n\n".join(paragraph.text for paragraph in node.one("div", "words").all("p"))


def tags(node: Node) -> list[tuple[str, tuple[str, ...]]]:
    """Every element with the names of its attributes."""
    return [(one.tag, tuple(one.attributes)) for one in node.walk()]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_reflection_stands_to_the_letter(text: str) -> None:
    assert words(read(page([Run(0, text=text)]))) == visible_controls(text)


@given(st.text(st.characters(), min_size=1).filter(str.strip))
def test_any_reflection_stands_to_the_letter(text: str) -> None:
    assert words(read(page([Run(0, text=text)]))) == visible_controls(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_words_of_hers_become_markup(text: str) -> None:
    def filled(given: str) -> Node:
        entry = EntryPart(
            "e1",
            FIRST,
            "day",
            about=(given,),
            mood=Mood(0.5, "said"),
            mood_words=given,
            dip=given,
            tags=(given,),
            text=given.replace("\n", " "),
            helped=(given,),
        )
        section = Section(given, (Told(given, given), Told(given, aside=given)))
        whole = page([Run(0, 0.5)], entries=(entry,), sections=(section,), chosen=given)
        point = whole.points[0]._replace(day_words=given, amount=given, mood_words=given)
        return read(whole._replace(points=(point,), period=given))

    hostile, plain = filled(text), filled("plain")
    assert tags(hostile) == tags(plain)
    shown = visible_controls(text)
    assert hostile.one("h1").text == shown
    assert hostile.all("title")[0].text.endswith(shown)
    assert shown in hostile.all("svg")[0].attributes["aria-label"]


@given(st.text(), st.text(), st.text())
def test_text_and_attributes_come_back(before: str, after: str, value: str) -> None:
    made = branch("p", before, branch("b", value), after, None, after, title=value)
    node = parsed(as_html(made)).one("p")
    assert node.text == visible_controls(before) + visible_controls(value) + (
        visible_controls(after) * 2
    )
    assert node.attributes["title"] == visible_controls(value)


def test_a_style_sheet_cannot_end_itself() -> None:
    with pytest.raises(ValueError, match="tag"):
        style("p { content: '</style>' }")


def test_the_source_holds_no_control_characters() -> None:
    signs = "".join(map(chr, range(0x20))) + "\x85\u202e\ud800"
    made = source(page([Run(0, text=signs)]))
    made.encode("utf-8")
    assert {sign for sign in made if not sign.isprintable()} == {"\n", "\t"}
