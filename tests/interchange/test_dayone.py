"""Day One: its JSON export, and the entries and the text of Day One Classic."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_tui.interchange.dayone import classic as dayone_classic
from journal_tui.interchange.dayone import read as dayone
from journal_tui.interchange.dayone.text import escaped, unescaped
from journal_tui.interchange.format import Hints
from journal_tui.interchange.registry import recognise
from journal_tui.interchange.source import Source, members_of
from tests.interchange.file_kit import damaged, read, source
from tests.interchange.pages_kit import holds, page, pages, refused
from tests.samples import RUNS, needs_samples

READER = dayone.FORMAT
CLASSIC = dayone_classic.FORMAT
FUZZED = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def entry(**fields: Any) -> dict[str, Any]:
    return {
        "uuid": "0A1B2C3D4E5F60718293A4B5C6D7E8F9",
        "creationDate": "2016-08-21T08:10:00Z",
        "timeZone": "Europe/London",
        "text": "Out before breakfast\\.",
        **fields,
    }


def export(*entries: Any) -> dict[str, Any]:
    return {"metadata": {"version": "1.0"}, "entries": list(entries)}


class TestJson:
    def test_an_entry_is_what_she_wrote_where_and_when(self, tmp_path: Path) -> None:
        one = page(
            READER,
            tmp_path,
            export(
                entry(
                    tags=["river loop", "rain"],
                    starred=True,
                    location={"placeName": "Towpath", "localityName": "Reading", "latitude": 51.4},
                )
            ),
        )
        assert one.text == "Out before breakfast."
        assert one.at == datetime(2016, 8, 21, 9, 10, tzinfo=timezone(timedelta(hours=1)))
        assert one.at.utcoffset() == timedelta(hours=1)
        assert one.tags == ("river loop", "rain", "starred")
        assert one.place == "Towpath"
        assert one.key == "dayone:0A1B2C3D4E5F60718293A4B5C6D7E8F9"

    @pytest.mark.parametrize(
        ("zone", "hours"),
        [
            ("America/New_York", -4),
            ("GMT+0530", 5.5),
            ("GMT-0800", -8),
            ("GMT+2", 2),
            ("Etc/GMT+2", -2),
            ("Nowhere/Town", 0),
            ("../../etc/passwd", 0),
            ("", 0),
            (7, 0),
            (None, 0),
        ],
    )
    def test_the_zone_is_that_of_the_entry_and_utc_where_nobody_knows_it(
        self, tmp_path: Path, zone: object, hours: float
    ) -> None:
        one = page(READER, tmp_path, export(entry(timeZone=zone)))
        assert one.at == datetime(2016, 8, 21, 8, 10, tzinfo=UTC)
        assert one.zone_known is (hours != 0)
        assert one.at.utcoffset() == timedelta(hours=hours)

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("2\\.5 mi \\- \\(slow\\)\\!", "2.5 mi - (slow)!"),
            ("\\# no heading, \\*no star\\*", "# no heading, *no star*"),
            ("snake\\_case, 1\\+1", "snake_case, 1+1"),
            ("# A heading\n\n- a list", "# A heading\n\n- a list"),
            ("C:\\runs\\new, a\\,b", "C:\\runs\\new, a\\,b"),
            ("back\\\\slash, \\\\\\*", "back\\slash, \\*"),
            ("![](dayone-moment://ABC)\n\nwet", "![](dayone-moment://ABC)\n\nwet"),
            (
                "<script>x()</script> [[x]]\x1b[31m\u2028",
                "<script>x()</script> [[x]]\x1b[31m\u2028",
            ),
            ("ends with \\", "ends with \\"),
        ],
    )
    def test_backslashes_of_day_one_go_and_hers_stay(
        self, tmp_path: Path, text: str, words: str
    ) -> None:
        assert page(READER, tmp_path, export(entry(text=text))).text == words

    def test_the_words_of_rich_text_stand_in_where_there_is_no_text(self, tmp_path: Path) -> None:
        contents = [
            {"attributes": {"line": {"header": 1}}, "text": "The wall.\n"},
            {"embeddedObjects": [{"type": "photo", "identifier": "AB12"}]},
            {"attributes": {"line": {"listStyle": "bulleted", "indentLevel": 1}}, "text": "a\n"},
            {"attributes": {"line": {"listStyle": "numbered", "listIndex": 2}}, "text": "b\n"},
            {"attributes": {"line": {"listStyle": "checkbox", "checked": True}}, "text": "c\n"},
            {"attributes": {"bold": True}, "text": "(done)"},
        ]
        rich = json.dumps({"meta": {"version": 1}, "contents": contents})
        one = page(READER, tmp_path, export(entry(text=None, richText=rich)))
        assert one.text == ("# The wall.\n\n![](dayone-moment://AB12)\n- a\n2. b\n- [x] c\n(done)")
        both = entry(text="The text\\.", richText=rich)
        assert page(READER, tmp_path, export(both)).text == "The text."

    def test_what_cannot_be_kept_is_told_and_the_rest_comes(self, tmp_path: Path) -> None:
        found = read(
            READER,
            tmp_path,
            export(
                entry(photos=[{"identifier": "AB"}]),
                entry(creationDate="soon"),
                entry(creationDate=None),
                entry(creationDate="1066-10-14T09:00:00Z"),
                entry(text="", richText="{"),
                "nothing",
            ),
        )
        assert [one.text for one in found.pages] == ["Out before breakfast."]
        assert found.left_out == (
            "Entry 2 is left out: it has no date that can be read.",
            "Entry 3 is left out: it has no date that can be read.",
            "Entry 4 is left out: it has no date that can be read.",
            "Entry 5 is left out: there is nothing in it to keep.",
            "Entry 6 is left out: it is no entry.",
            "Photos and recordings stay where they are (entries with some: 1).",
        )

    @pytest.mark.parametrize(
        ("content", "says"),
        [
            (export(), "no entry"),
            (export(entry(creationDate="")), "no entry"),
            ({"entries": 7}, "no Day One file"),
            ([], "no Day One file"),
            ('{"entries": [', "cut off"),
        ],
    )
    def test_a_file_without_an_entry_is_refused(
        self, tmp_path: Path, content: object, says: str
    ) -> None:
        assert says in refused(READER, tmp_path, content).what

    @pytest.mark.parametrize(
        "content",
        [
            {"tags": {}, "entries": [{"title": "a", "body": "", "date": "2020-01-01"}]},
            {"version": 100, "entries": [{"date": "", "title": "", "content": ""}]},
            {"entries": []},
            ["entries"],
        ],
    )
    def test_files_of_others_are_not_its_own(self, tmp_path: Path, content: object) -> None:
        file = source(tmp_path, content)
        assert not READER.recognises(file.head(), file)

    def test_a_long_first_text_hides_nothing(self, tmp_path: Path) -> None:
        first = {"text": "long " * 4000, "creationDate": "2016-08-21T08:10:00Z"}
        assert len(pages(READER, tmp_path, export(first))) == 1

    @FUZZED
    @given(content=damaged(json.dumps(export(entry(tags=["a"]), entry(richText="{}"))).encode()))
    def test_no_file_does_harm(self, tmp_path: Path, content: bytes) -> None:
        holds(READER, tmp_path, content)

    @needs_samples
    def test_the_samples(self) -> None:
        folder = RUNS / "journals" / "dayone"
        sources = [*map(Source, folder.glob("*.json")), *members_of(folder / "export.zip")]
        found = [one for one in sources if recognise(one) is READER]
        assert len(found) == 2
        for one in found:
            loaded = json.loads(one.read())["entries"]
            got = READER.read(one, Hints()).pages
            assert [each.text for each in got] == [each["text"] for each in loaded]


class TestText:
    @given(st.text())
    def test_words_come_back_exactly(self, words: str) -> None:
        assert unescaped(escaped(words)) == words

    @given(st.text(alphabet="\\`*_{}[]()#+-.!>~|a\n"))
    def test_signs_come_back_exactly(self, words: str) -> None:
        assert unescaped(escaped(words)) == words

    @pytest.mark.parametrize(
        ("kept", "words"),
        [
            ("a\\.b \\| c \\= d", "a.b | c = d"),
            ("\\12. May\nat \\12. May", "12. May\nat \\12. May"),
            ("run `a\\.b` now\\.", "run `a\\.b` now."),
            ("so\\.\n```\nre\\.x \\d\n```\nend\\.", "so.\n```\nre\\.x \\d\n```\nend."),
            ("one \\` two\\. three \\`", "one ` two. three `"),
        ],
    )
    def test_code_is_as_she_wrote_it(self, kept: str, words: str) -> None:
        assert unescaped(kept) == words


PLIST = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
\t<key>Creation Date</key>
\t<date>2013-08-21T08:10:00Z</date>
\t<key>Entry Text</key>
\t<string>Slow &amp; wet. Literally \\. here.

Second paragraph.</string>
\t<key>Location</key>
\t<dict><key>Place Name</key><string>Towpath</string></dict>
\t<key>Starred</key>
\t<true/>
\t<key>Tags</key>
\t<array><string>river loop</string></array>
\t<key>Time Zone</key>
\t<string>Europe/London</string>
\t<key>UUID</key>
\t<string>0a1b2c3d4e5f60718293a4b5c6d7e8f9</string>
</dict>
</plist>
"""

PLAIN = (
    "\tDate:\tAugust 21, 2013 at 9:10:00 AM GMT+1\n"
    "\tWeather:\t12°C Rain\n"
    "\tLocation:\tTowpath, Reading\n"
    "\tTags:\triver loop, rain\n"
    "\n"
    "Slow and wet.\n\nNo tears.\n\n\n"
    "\tDate:\t3 September 2013\n\nA bare day\n"
)


class TestClassic:
    def test_an_entry_of_its_folder(self, tmp_path: Path) -> None:
        one = page(CLASSIC, tmp_path, PLIST)
        assert one.text == "Slow & wet. Literally \\. here.\n\nSecond paragraph."
        assert one.at.isoformat() == "2013-08-21T09:10:00+01:00"
        assert one.tags == ("river loop", "starred")
        assert one.place == "Towpath"
        assert one.key == page(READER, tmp_path, export(entry())).key

    def test_the_plain_text_export(self, tmp_path: Path) -> None:
        first, second = pages(CLASSIC, tmp_path, "\ufeff" + PLAIN.replace("\n", "\r\n"))
        assert first.text == "Slow and wet.\n\nNo tears."
        assert first.at.isoformat() == "2013-08-21T09:10:00+01:00"
        assert (first.tags, first.place) == (("river loop", "rain"), "Towpath, Reading")
        assert (second.text, second.at) == ("A bare day", datetime(2013, 9, 3))

    @pytest.mark.parametrize(
        ("date", "at"),
        [
            ("December 5, 2019 at 9:04:00 PM EST", "2019-12-05T21:04:00-05:00"),
            ("December 5, 2019 at 9:04:00\u202fPM PST", "2019-12-05T21:04:00-08:00"),
            ("5. Dezember 2019 um 21:04:00 MEZ", "2019-12-05T21:04:00+01:00"),
            ("5 décembre 2019 à 21:04:00 UTC+1", "2019-12-05T21:04:00+01:00"),
            ("2019-12-05 21:04", "2019-12-05T21:04:00"),
            ("15 January 2024", "2024-01-15T00:00:00"),
        ],
    )
    def test_dates_in_words(self, tmp_path: Path, date: str, at: str) -> None:
        assert page(CLASSIC, tmp_path, f"\tDate:\t{date}\n\nwords\n").at.isoformat() == at

    def test_a_date_that_nobody_can_read_is_told_with_its_line(self, tmp_path: Path) -> None:
        found = read(CLASSIC, tmp_path, PLAIN + "\n\n\tDate:\tsome day\n\nlost\n")
        assert len(found.pages) == 2
        assert found.left_out == ("Line 16 is left out: it has no date that can be read.",)

    @pytest.mark.parametrize(
        ("content", "says"),
        [
            (PLIST.replace("2013-08-21T08:10:00Z", "yesterday"), "no well-formed"),
            (PLIST.replace("2013-08-21T08:10:00Z", "1066-08-21T08:10:00Z"), "no date"),
            (PLIST[:300], "no well-formed"),
            (PLIST.replace("<plist", '<!DOCTYPE p [<!ENTITY a "b">]><plist'), "entities"),
            ("\tDate:\tnever\n\nwords", "no entry"),
            (b"\tDate:\t2019-12-05\n\n\xff", "not text"),
        ],
    )
    def test_what_cannot_be_read_says_why(
        self, tmp_path: Path, content: str | bytes, says: str
    ) -> None:
        assert says in refused(CLASSIC, tmp_path, content).what

    @FUZZED
    @given(content=damaged(PLIST.encode()) | damaged(PLAIN.encode()))
    def test_no_file_does_harm(self, tmp_path: Path, content: bytes) -> None:
        holds(CLASSIC, tmp_path, content)


def test_no_journal_has_so_many_entries(tmp_path: Path) -> None:
    assert "more than 100,000" in refused(CLASSIC, tmp_path, "\tDate:\t\n" * 120_000).what
