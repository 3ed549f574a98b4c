"""Journey: one JSON file an entry, in HTML or in plain words."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_tui.interchange import journey
from journal_tui.interchange.common.html_text import note_text, page_text
from tests.interchange.file_kit import damaged, source
from tests.interchange.pages_kit import holds, page, refused

READER = journey.FORMAT
MISSING = 1.7976931348623157e308


def entry(**fields: Any) -> dict[str, Any]:
    return {
        "text": "<p>Out <b>early</b>, 10 km.</p>",
        "date_modified": 1471767000000,
        "date_journal": 1471767000000,
        "id": "1471767000000-3ffdbc1b",
        "preview_text": "",
        "address": "",
        "lat": MISSING,
        "lon": MISSING,
        "mood": 0,
        "sentiment": 0.0,
        "timezone": "Europe/Berlin",
        "favourite": False,
        "type": "html",
        "weather": {"id": -1, "degree_c": MISSING, "place": ""},
        "photos": [],
        "tags": ["run", "river loop"],
        **fields,
    }


def test_an_entry_is_its_words_at_its_hour(tmp_path: Path) -> None:
    one = page(READER, tmp_path, entry())
    assert one.text == "Out early, 10 km."
    assert one.at.isoformat() == "2016-08-21T10:10:00+02:00"
    assert (one.tags, one.place, one.mood) == (("run", "river loop"), "", "")
    assert one.key == "journey:1471767000000-3ffdbc1b"


@pytest.mark.parametrize(
    ("fields", "name", "value"),
    [
        ({"favourite": True}, "tags", ("run", "river loop", "starred")),
        ({"address": "Towpath 1"}, "place", "Towpath 1"),
        ({"weather": {"place": "Reading"}}, "place", "Reading"),
        ({"location": {"name": "Weir", "lat": 1.0}}, "place", "Weir"),
        ({"mood": 4}, "mood", "4"),
        ({"mood": 2.0, "sentiment": 1.25}, "mood", "2"),
        ({"mood": 0, "sentiment": 1.25}, "mood", "sentiment 1.25"),
        ({"mood": MISSING, "sentiment": MISSING}, "mood", ""),
        ({"mood": 9}, "mood", ""),
        ({"type": "markdown", "text": "*a* <b>\n\n&amp;"}, "text", "*a* <b>\n\n&amp;"),
        ({"type": "", "text": "a < b"}, "text", "a < b"),
        ({"type": None, "text": "<p>a</p>"}, "text", "a"),
        ({"id": 7}, "key", ""),
    ],
)
def test_what_else_it_holds(
    tmp_path: Path, fields: dict[str, Any], name: str, value: object
) -> None:
    assert getattr(page(READER, tmp_path, entry(**fields)), name) == value


def test_newer_files_name_the_date_otherwise(tmp_path: Path) -> None:
    newer = entry(dateOfJournal="2016-08-21T08:10:00.000Z")
    del newer["date_journal"]
    assert page(READER, tmp_path, newer).at.isoformat() == "2016-08-21T10:10:00+02:00"


def test_a_zone_that_nobody_knows_is_utc(tmp_path: Path) -> None:
    assert page(READER, tmp_path, entry(timezone="Mars")).at.isoformat().endswith("+00:00")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (entry(date_journal=MISSING), "no date"),
        (entry(date_journal=None), "no date"),
        (entry(date_journal=-1e13), "no date"),
        (entry(text="", tags=[]), "no entry"),
        ([], "no Journey"),
    ],
)
def test_what_cannot_be_kept_says_why(tmp_path: Path, content: object, says: str) -> None:
    assert says in refused(READER, tmp_path, content).what


def test_a_long_text_hides_nothing(tmp_path: Path) -> None:
    assert page(READER, tmp_path, entry(text="long " * 4000, type="markdown")).mood == ""


@pytest.mark.parametrize("content", [{}, {"text": "", "date": ""}, {"date_journal": 1}])
def test_files_of_others_are_not_its_own(tmp_path: Path, content: object) -> None:
    file = source(tmp_path, content)
    assert not READER.recognises(file.head(), file)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(content=damaged(json.dumps(entry(mood=4)).encode()))
def test_no_file_does_harm(tmp_path: Path, content: bytes) -> None:
    holds(READER, tmp_path, content)


class TestHtml:
    @pytest.mark.parametrize(
        ("html", "text"),
        [
            ("<p>One</p>\n  <p>Two\n words</p>", "One\n\nTwo words"),
            ("<p dir='auto'>One<br>Two</p><p><br></p><p>Three</p>", "One\nTwo\n\n\nThree"),
            ("<div>One</div><div>Two</div>", "One\nTwo"),
            ("<h1>Day</h1>Words", "Day\n\nWords"),
            ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>d", "- a\n  - b\n- c\n\nd"),
            ("<ol><li><p>a</p></li><li>b</li></ol>", "1. a\n2. b"),
            ("a<script>alert('x')</script>b<style>p{}</style>c<!-- d -->e", "abce"),
            ("a<script>never closed", "a"),
            ("salt &amp; &#119;ind &lt;b&gt; &unknown; R&D", "salt & wind <b> &unknown; R&D"),
            ('<a href="https://x.example/a">here</a>', "here (https://x.example/a)"),
            ('<a href="https://x.example/">https://x.example/</a>', "https://x.example/"),
            ('<a href="javascript:x()">here</a><img src="y">', "here"),
            ("1 < 2 <3 <b", "1 < 2 <3 <b"),
            ("", ""),
        ],
    )
    def test_pages(self, html: str, text: str) -> None:
        assert page_text(html) == text

    @given(st.text(alphabet="<>/&;abp!- \n\"='ulihrefscrt#1"))
    def test_any_text_is_read(self, html: str) -> None:
        assert isinstance(page_text(html), str)
        assert isinstance(note_text(html), str)

    @given(st.text(st.characters(exclude_characters="<&")))
    def test_a_plain_note_stays_letter_for_letter(self, note: str) -> None:
        assert note_text(note) == note

    @pytest.mark.parametrize(
        "piece", ["<!--", "<p ", "<ul>", "<li>", "<a href='https://x'>", "</a>", "&amp", "<script>"]
    )
    def test_a_long_odd_page_takes_no_time(self, piece: str) -> None:
        assert len(page_text(piece * 50_000)) < 3_000_000
