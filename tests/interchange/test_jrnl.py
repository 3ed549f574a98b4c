"""jrnl's files, text and JSON: every entry, letter for letter, at the time that is meant."""

import json
import os
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_tui.interchange.common.said_days import moment_of
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Format, Hints
from journal_tui.interchange.found import Found
from journal_tui.interchange.jrnl import json as jrnl_json
from journal_tui.interchange.jrnl import text as jrnl_text
from journal_tui.interchange.source import Source
from tests.interchange.file_kit import damaged, source

TWO = """[2016-08-19 18:22] Rain all day.
Then a mile, and I stopped. @wall #rain

[2016-08-21 09:10] Further than ever. *

1.5 miles without walking.

- and no tears
"""


def read(folder: Path, text: str | bytes, name: str = "mine.txt") -> Found:
    file = source(folder, text, name)
    assert jrnl_text.FORMAT.recognises(file.head(), file)
    return jrnl_text.read(file, Hints())


def refused(folder: Path, text: str | bytes, name: str = "mine.txt") -> UnreadableFileError:
    file = source(folder, text, name)
    with pytest.raises(UnreadableFileError) as caught:
        jrnl_text.read(file, Hints())
    return caught.value


def recognised(folder: Path, text: str | bytes, name: str = "mine.txt") -> bool:
    file = source(folder, text, name)
    return jrnl_text.FORMAT.recognises(file.head(), file)


# The text ------------------------------------------------------------------------------------


def test_entries_come_with_their_text_tags_and_star(tmp_path: Path) -> None:
    found = read(tmp_path, TWO)
    first, second = found.pages
    assert found.left_out == ()
    assert first.at == datetime(2016, 8, 19, 18, 22)
    assert first.text == "Rain all day.\nThen a mile, and I stopped. @wall #rain"
    assert first.tags == ("wall", "rain")
    assert second.at == datetime(2016, 8, 21, 9, 10)
    assert second.text == ("Further than ever.\n\n1.5 miles without walking.\n\n- and no tears")
    assert second.tags == ("starred",)
    assert second.activity is None


@pytest.mark.parametrize(
    ("line", "text", "tags"),
    [
        ("Plain", "Plain", ()),
        ("A star *", "A star", ("starred",)),
        ("**Bold**", "**Bold**", ("starred",)),
        ("2 * 3 miles", "2 * 3 miles", ()),
        ("Mail a@b.c, @Anna and (@no) @5 #3", "Mail a@b.c, @Anna and (@no) @5 #3", ("anna",)),
        ("## Heading, C# and #a/b-c", "## Heading, C# and #a/b-c", ("a/b-c",)),
        ("Odd \x1b[31m \x00 \u2028 🙂", "Odd \x1b[31m \x00 \u2028 🙂", ()),
        ("[x] done [2016-08-19 18:00] no", "[x] done [2016-08-19 18:00] no", ()),
    ],
)
def test_a_title_is_kept_as_it_is(tmp_path: Path, line: str, text: str, tags: tuple[str]) -> None:
    (page,) = read(tmp_path, f"[2016-08-19 18:22] {line}\n", "mine.journal").pages
    assert (page.text, page.tags) == (text, tags)


def test_lines_with_brackets_are_text_unless_they_are_days(tmp_path: Path) -> None:
    text = "[2016-08-19 18:22] One.\n[ ] stretch\n[sic] yes\n[12/05] no\n[the next day] no\nend\n"
    (page,) = read(tmp_path, text).pages
    assert page.text == "One.\n[ ] stretch\n[sic] yes\n[12/05] no\n[the next day] no\nend"


def test_line_ends_of_windows_and_a_mark_at_the_beginning(tmp_path: Path) -> None:
    found = read(
        tmp_path, b"\xef\xbb\xbf[2016-08-19 18:22] A *\r\nb\r\n\r\n[2016-08-20 07:00] C\r\n"
    )
    assert [page.text for page in found.pages] == ["A\r\nb", "C"]
    assert found.pages[0].tags == ("starred",)


def test_what_stands_before_the_first_day_is_told(tmp_path: Path) -> None:
    file = source(tmp_path, f"My journal\n\n{TWO}", "mine.journal")
    found = jrnl_text.read(file, Hints())
    assert len(found.pages) == 2
    assert "line 1" in found.left_out[0]


# The day -------------------------------------------------------------------------------------

EVENING = datetime(2016, 8, 21, 18, 5)


@pytest.mark.parametrize(
    ("head", "at"),
    [
        ("2016-08-21 18:05", EVENING),
        ("2016-08-21 06:05:07 PM", EVENING.replace(second=7)),
        ("2016-08-21 12:05:00 AM", EVENING.replace(hour=0)),
        ("2016-08-21 12:05 pm", EVENING.replace(hour=12)),
        ("2016-08-21_18:05", EVENING),
        ("2016-08-21T18:05:00", EVENING),
        ("20160821 18:05", EVENING),
        ("201608211805", EVENING),
        ("2016/08/21 18.05", EVENING),
        ("21.08.2016 18:05", EVENING),
        ("21/08/16 18:05:00", EVENING),
        ("08/21/2016 06:05 PM", EVENING),
        ("Sun, 21 Aug 2016 18:05", EVENING),
        ("Sunday, August 21, 2016 6:05 PM", EVENING),
        ("Sun Aug 21 18:05:00 2016", EVENING),
        ("18:05 21.08.2016", EVENING),
        ("21-Aug-2016 18h05", EVENING),
        ("2016-08-21", datetime(2016, 8, 21)),
    ],
)
def test_every_way_to_write_a_day_is_read(tmp_path: Path, head: str, at: datetime) -> None:
    found = read(tmp_path, f"[{head}] Title.\nBody\n")
    assert [page.at for page in found.pages] == [at]
    assert found.left_out == ()


@pytest.mark.parametrize(
    ("head", "at"),
    [
        ("28 Jun 20 18:22", datetime(2020, 6, 28, 18, 22)),
        ("28Jun2020 18:22", datetime(2020, 6, 28, 18, 22)),
        ("W26 2020-06-28 18:22", datetime(2020, 6, 28, 18, 22)),
        ("2020-06 18:22", datetime(2020, 6, 1, 18, 22)),
        ("200628 18:22", datetime(2020, 6, 28, 18, 22)),
    ],
)
def test_rare_ways_to_write_a_day_are_read_too(tmp_path: Path, head: str, at: datetime) -> None:
    (page,) = read(tmp_path, f"[{head}] Out again\n[1 May 20 minutes] easy\n").pages
    assert (page.at, page.text) == (at, "Out again\n[1 May 20 minutes] easy")


def test_an_offset_is_kept(tmp_path: Path) -> None:
    (page,) = read(tmp_path, "[2016-08-21 18:05 -0530] Title\n").pages
    assert page.at == EVENING.replace(tzinfo=timezone(-timedelta(hours=5, minutes=30)))


@pytest.mark.parametrize(
    ("heads", "days", "says"),
    [
        # One day above 12 settles the whole file.
        (["03/04/2016", "13/04/2016"], ["2016-04-03", "2016-04-13"], ""),
        (["03/04/2016", "04/13/2016"], ["2016-03-04", "2016-04-13"], ""),
        # jrnl keeps its entries in order.
        (["05/06/2016", "02/07/2016"], ["2016-06-05", "2016-07-02"], ""),
        (["05/06/2016", "06/03/2016"], ["2016-05-06", "2016-06-03"], ""),
        (["16-08-19", "16-08-21", "17-01-02"], ["2016-08-19", "2016-08-21", "2017-01-02"], ""),
        # Full stops are written by those who put the day first.
        (["03.04.2016"], ["2016-04-03"], ""),
        (["03/04/2016"], ["2016-03-04"], "month first"),
        (["03-04-2016"], ["2016-04-03"], "day first"),
    ],
)
def test_the_whole_file_says_which_number_is_the_day(
    tmp_path: Path, heads: list[str], days: list[str], says: str
) -> None:
    text = "\n".join(f"[{head} 07:00] Title\n" for head in heads)
    found = read(tmp_path, text)
    assert [page.at.date().isoformat() for page in found.pages] == days
    assert len(found.left_out) == bool(says)
    assert all(says in one and heads[0] in one for one in found.left_out)


def test_an_impossible_year_is_named_with_its_line(tmp_path: Path) -> None:
    error = refused(tmp_path, f"{TWO}\n[0202-06-28 18:22] A slip of the pen.\n")
    assert "1970" in error.what
    assert error.where == "line 10"


def test_jrnl_1_wrote_no_brackets(tmp_path: Path) -> None:
    text = (
        "2013-06-09 15:39 My first entry. *\nEverything is\n2013 was a year\n\n"
        "2013-06-10 15:40 Life is good.\nBut 2013-06-10 is a day.\n"
    )
    found = read(tmp_path, text)
    assert [page.text for page in found.pages] == [
        "My first entry.\nEverything is\n2013 was a year",
        "Life is good.\nBut 2013-06-10 is a day.",
    ]
    assert found.pages[0].tags == ("starred",)
    assert found.pages[1].at == datetime(2013, 6, 10, 15, 40)


@pytest.mark.parametrize(
    "text",
    [
        "2013-06-09 15:39:00 INFO started\n2013-06-09 15:39:01 INFO stopped\n",
        "".join(f"[2013-06-09 15:39:0{n}] INFO started\n" for n in range(5)),
        "[section]\nkey=1\n",
        "[note] Something else.\n",
        "Dear diary\n[2013-06-09 15:39] no\n",
        "",
        "\x00\x01",
    ],
)
def test_other_texts_are_not_taken_for_a_journal(tmp_path: Path, text: str) -> None:
    assert not recognised(tmp_path, text)


def test_a_journal_without_any_day_is_one_entry_of_the_day_it_was_changed(tmp_path: Path) -> None:
    text = "[asdfasdfasdf] I lost track of time.\n\n[qwerqwerqwer] It has no meaning.\n"
    file = source(tmp_path, text, "lost.journal")
    changed = datetime(2016, 8, 21, 9, 10).timestamp()
    os.utime(file.path, (changed, changed))
    assert jrnl_text.FORMAT.recognises(file.head(), file)
    found = jrnl_text.read(file, Hints())
    assert [page.text for page in found.pages] == [text.rstrip()]
    assert found.pages[0].at == datetime(2016, 8, 21, 9, 10)
    assert "2016-08-21" in found.left_out[0]


# Encrypted, and folders ----------------------------------------------------------------------


def test_a_line_in_brackets_does_not_make_jrnl_1_a_later_one(tmp_path: Path) -> None:
    text = (
        "2013-06-09 15:39 First\n\n2013-06-10 15:40 Second\n[2019-08-03 12:55] He: hello\n\nEnd\n"
    )
    first, second = read(tmp_path, text).pages
    assert first.text == "First"
    assert second.text == "Second\n[2019-08-03 12:55] He: hello\n\nEnd"
    later = (
        "Before all\n2013-06-09 15:39 no head\n\n[2019-08-03 12:55] One\n\n[2019-08-04 12:55] Two\n"
    )
    assert [page.text for page in jrnl_text.read(source(tmp_path, later), Hints()).pages] == [
        "One",
        "Two",
    ]


def test_jrnl_1_with_seconds_is_read_by_its_name(tmp_path: Path) -> None:
    text = "2013-06-09 15:39:10 First\n\n2013-06-10 15:40:11 Second\n"
    assert len(read(tmp_path, text, "mine.journal").pages) == 2
    assert not recognised(tmp_path, text, "mine.txt")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"gAAAAABVIHB7tnwKExG7aC5ZbAbBL9SG2oY2GENeoOJ22i1PZigOvCYvrQN3kpsu", "a.txt"),
        (b"JRNLv3\x00\x28eyJzYWx0Ijog", "a.txt"),
        (bytes((7 * n * n + 13 * n) % 256 for n in range(160)), "a.journal"),
    ],
)
def test_an_encrypted_journal_says_what_to_do(tmp_path: Path, data: bytes, name: str) -> None:
    assert recognised(tmp_path, data, name)
    error = refused(tmp_path, data, name)
    assert "encrypted" in error.what
    assert "jrnl --decrypt" in error.next_step


def folder_file(folder: Path, parts: str, text: str) -> Source:
    path = folder / parts
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return Source(path)


def test_in_a_folder_the_file_says_the_day(tmp_path: Path) -> None:
    text = "[2016-08-20 06:05:00 PM] One.\n[3:05] a split\n\n[2016-08-21 07:00:00 PM] Two.\n"
    pages = jrnl_text.read(folder_file(tmp_path, "2016/08/21.txt", text), Hints()).pages
    assert [page.at for page in pages] == [EVENING, datetime(2016, 8, 21, 19, 0)]
    assert pages[0].text == "One.\n[3:05] a split"


def test_in_a_folder_an_hour_is_enough(tmp_path: Path) -> None:
    file = folder_file(tmp_path, "2016/08/21.txt", "[18:05] One.\n\n[19:00] Two.\n")
    assert jrnl_text.FORMAT.recognises(file.head(), file)
    assert [page.at for page in jrnl_text.read(file, Hints()).pages] == [
        EVENING,
        datetime(2016, 8, 21, 19, 0),
    ]


@pytest.mark.parametrize("name", ["notes.txt", "1.txt", "32.txt", "210.txt"])
def test_in_a_folder_other_texts_are_none(tmp_path: Path, name: str) -> None:
    file = folder_file(tmp_path, f"2016/08/{name}", TWO)
    assert jrnl_text.FORMAT.recognises(file.head(), file)
    with pytest.raises(UnreadableFileError, match="named by their day"):
        jrnl_text.read(file, Hints())


def test_a_journal_in_folders_of_other_names_is_a_file(tmp_path: Path) -> None:
    assert len(jrnl_text.read(folder_file(tmp_path, "2016/13/a.txt", TWO), Hints()).pages) == 2
    assert len(jrnl_text.read(folder_file(tmp_path, "2016/08/a.journal", TWO), Hints()).pages) == 2


def test_bytes_that_are_no_text_are_named_with_their_line(tmp_path: Path) -> None:
    error = refused(tmp_path, b"[2016-08-21 18:05] One\n\nf\xfcnf\n")
    assert "not text" in error.what
    assert error.where == "line 3"


# JSON ----------------------------------------------------------------------------------------

ENTRY = {
    "title": "Further than ever.",
    "body": "1.5 miles @canal",
    "date": "2016-08-21",
    "time": "09:10",
    "tags": ["@canal", "#long"],
    "starred": True,
}


def read_json(folder: Path, value: object) -> Found:
    file = source(folder, value)
    assert jrnl_json.FORMAT.recognises(file.head(), file)
    return jrnl_json.read(file, Hints())


def test_the_export_comes_with_title_and_body_below_each_other(tmp_path: Path) -> None:
    plain = {**ENTRY, "body": "", "tags": [], "starred": False, "title": "Only a title"}
    found = read_json(tmp_path, {"tags": {"@canal": 1}, "entries": [ENTRY, plain]})
    first, second = found.pages
    assert first.at == datetime(2016, 8, 21, 9, 10)
    assert first.text == "Further than ever.\n1.5 miles @canal"
    assert first.tags == ("canal", "long", "starred")
    assert (second.text, second.tags) == ("Only a title", ())


def test_an_export_of_one_entry_and_one_with_many_tags(tmp_path: Path) -> None:
    assert len(read_json(tmp_path, ENTRY).pages) == 1
    many = {f"@tag{number}": number for number in range(2000)}
    assert len(read_json(tmp_path, {"tags": many, "entries": [ENTRY]}).pages) == 1
    assert read_json(tmp_path, {"tags": {}, "entries": []}).pages == ()


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"date": "2016-13-21"}, "entries 1, date"),
        ({"date": "0016-08-21"}, "entries 1, date"),
        ({"date": None}, "entries 1, date"),
        ({"time": "9 o'clock"}, "entries 1, date"),
        ({"title": 5}, "entries 1, title"),
        ({"body": ["x"]}, "entries 1, body"),
    ],
)
def test_an_entry_that_cannot_be_read_is_named(
    tmp_path: Path, change: dict[str, object], where: str
) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read_json(tmp_path, {"tags": {}, "entries": [{**ENTRY, **change}]})
    assert caught.value.where == where


@pytest.mark.parametrize(
    "value",
    [
        {"version": 100, "entries": [{"date": "x", "title": "y", "content": "z", "tags": []}]},
        {"metadata": {"version": "1.0"}, "entries": [{"text": "a", "tags": []}]},
        {"title": "a", "body": "b"},
        [ENTRY],
    ],
)
def test_other_json_is_not_taken_for_it(tmp_path: Path, value: object) -> None:
    file = source(tmp_path, value)
    assert not jrnl_json.FORMAT.recognises(file.head(), file)


# Whatever comes ------------------------------------------------------------------------------


def holds(reader: Format, folder: Path, content: bytes, name: str) -> None:
    file = source(folder, content, name)
    reader.recognises(file.head(), file)
    try:
        found = reader.read(file, Hints())
    except UnreadableFileError:
        return
    for page in found.pages:
        assert 1970 <= page.at.year <= 2199
        (page.text + "".join(page.tags)).encode()


lines = st.lists(
    st.sampled_from(
        [
            *("[2016-08-21 18:05] ", "[21/08/16] ", "[0202-01-01 10:00] ", "2013-06-09 15:39 a"),
            *(
                "[",
                "] ",
                "[x] ",
                "\n",
                "*",
                "@a",
                "\r\n",
                "[31.02.2016 10:00] ",
                "[2016-08-21",
                "🙂",
            ),
            *("[18:05] ", "[99999999 99:99] ", "[Sun Aug 21 2016 +9999] ", "[12:60 2016-01-01] "),
        ]
    ),
    max_size=12,
).map("".join)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=damaged(TWO.encode()) | lines.map(str.encode))
def test_damaged_text_is_read_or_refused(tmp_path: Path, content: bytes) -> None:
    holds(jrnl_text.FORMAT, tmp_path, content, "a.journal")


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=damaged(json.dumps({"tags": {"@a": 1}, "entries": [ENTRY, ENTRY]}).encode()))
def test_damaged_json_is_read_or_refused(tmp_path: Path, content: bytes) -> None:
    holds(jrnl_json.FORMAT, tmp_path, content, "a.json")


def test_many_numbers_in_brackets_are_no_day() -> None:
    assert moment_of("[1 2 2024 3:04]".strip("[]")) is not None
    assert moment_of("2024-05-01T06:00:00.123456+02:00 w18") is not None
    assert moment_of("1 1 2024 " + "1 " * 20) is None
