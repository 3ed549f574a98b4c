"""RedNotebook's months: each day at noon, with its text, tags and categories."""

from datetime import datetime
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from journal_tui.interchange import rednotebook
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Hints
from journal_tui.interchange.found import Page
from tests.interchange.file_kit import damaged, source

TEXT = "Ran along the canal.\n\n= Splits =\n- 12:30\n- 52:11\n"
MONTH = {
    1: {"text": TEXT},
    3: {
        "Tags": {"Health": None, "long run": None},
        "Work": {"Long meeting": None, "Boss: angry": None},
        "Sick": None,
        "text": "Rest. **Calf** is better. #injury #3",
    },
    21: {"text": 'Umlaute äöü, 🏃, "quotes": no'},
    22: {"text": ""},
}


def pages(folder: Path, month: object, name: str = "2016-08.txt") -> tuple[Page, ...]:
    text = month if isinstance(month, str) else yaml.safe_dump(month, allow_unicode=True)
    file = source(folder, text, name)
    assert rednotebook.FORMAT.recognises(file.head(), file)
    found = rednotebook.read(file, Hints())
    assert found.left_out == ()
    return found.pages


def test_days_come_at_noon_with_their_text(tmp_path: Path) -> None:
    first, second, third = pages(tmp_path, MONTH)
    assert (first.at, first.text, first.tags) == (datetime(2016, 8, 1, 12), TEXT, ())
    assert second.at == datetime(2016, 8, 3, 12)
    assert third.text == 'Umlaute äöü, 🏃, "quotes": no'


def test_tags_are_tags_and_other_categories_stay_in_the_text(tmp_path: Path) -> None:
    page = pages(tmp_path, MONTH)[1]
    assert page.tags == ("health", "long run", "injury")
    lines = page.text.splitlines()
    assert lines[0] == "Rest. **Calf** is better. #injury #3"
    assert sorted(lines[2:]) == ["Sick", "Work: Boss: angry", "Work: Long meeting"]


def test_a_day_of_categories_alone(tmp_path: Path) -> None:
    (page,) = pages(tmp_path, {5: {"Work": {"Meeting": {"long": None}}}})
    assert page.text == "Work: Meeting: long"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("{1: {text: no}}", "no"),
        ("1:\n  text: 52:11", "52:11"),
        ("1: {text: 2016-08-01}", "2016-08-01"),
        ("1:\n  text: !!python/unicode 'old'\n", "old"),
        ('1:\n  text: "a\\0\\e[31m\\u2028"\n', "a\0\x1b[31m\u2028"),
        ("# a month\n\n1: {text: a}", "a"),
    ],
)
def test_values_are_the_texts_that_stand_there(tmp_path: Path, text: str, wanted: str) -> None:
    (page,) = pages(tmp_path, text)
    assert page.text == wanted


@pytest.mark.parametrize(
    ("name", "text"),
    [("notes.txt", "1: {text: a}"), ("2016-08.txt", "Dear diary"), ("2016-13.txt", "1: {text: a}")],
)
def test_other_files_are_not_taken_for_it(tmp_path: Path, name: str, text: str) -> None:
    file = source(tmp_path, text, name)
    assert not rednotebook.FORMAT.recognises(file.head(), file)


@pytest.mark.parametrize(
    ("name", "text", "says", "where"),
    [
        ("notes.txt", "1: {text: a}", "name of a file", ""),
        ("2016-02.txt", "30: {text: a}", "no such day", "30"),
        ("2016-02.txt", "one: {text: a}", "no such day", "one"),
        ("1916-02.txt", "1: {text: a}", "1970", ""),
        ("2016-02.txt", "1: {text: [a]}", "RedNotebook", "1: text"),
        ("2016-02.txt", "1: {text: a\n2: x", "YAML", "line 2"),
        ("2016-02.txt", "1: &a [*a]", "YAML", ""),
        ("2016-02.txt", "1: " + "[" * 500, "YAML", ""),
        ("2016-02.txt", "1:\n" + "  - " * 500, "YAML", ""),
        ("2016-02.txt", "- 1\n- 2\n", "RedNotebook", ""),
        ("2016-02.txt", "1: {text: ''}", "no entry", ""),
    ],
)
def test_what_cannot_be_read_says_why(
    tmp_path: Path, name: str, text: str, says: str, where: str
) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        rednotebook.read(source(tmp_path, text, name), Hints())
    assert says in caught.value.what
    assert where in caught.value.where


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("The knee.#injury, again", ("injury",)),
        ("#rest/#sleep and #Calf/left!", ("rest", "sleep", "calf")),
        ("#12é34 in #3 days", ("12é34",)),
        ("hex #11ff22, a #facade", ("facade",)),
        ('<font color="#40e0d0"> &#nbsp; ##twice #!/bin/sh no#tag #include', ()),
    ],
)
def test_the_tags_in_a_text_are_those_of_the_program(
    tmp_path: Path, text: str, tags: tuple[str, ...]
) -> None:
    month = source(tmp_path, yaml.safe_dump({1: {"text": text}}, allow_unicode=True), "2016-08.txt")
    [page] = rednotebook.read(month, Hints()).pages
    assert (page.text, page.tags) == (text, tags)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=damaged(yaml.safe_dump(MONTH, allow_unicode=True).encode()))
def test_a_damaged_month_is_read_or_refused(tmp_path: Path, content: bytes) -> None:
    file = source(tmp_path, content, "2016-08.txt")
    rednotebook.FORMAT.recognises(file.head(), file)
    try:
        found = rednotebook.read(file, Hints())
    except UnreadableFileError:
        return
    assert found.pages
    for page in found.pages:
        (page.text + "".join(page.tags)).encode()
