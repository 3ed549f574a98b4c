"""The real jrnl and ours: what we write it lists, what it writes we read."""

import json
import os
import random
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run
from journal_tui.interchange.format import Hints
from journal_tui.interchange.jrnl import json as jrnl_json
from journal_tui.interchange.jrnl import out as jrnl_out
from journal_tui.interchange.jrnl import text as jrnl_text
from journal_tui.interchange.markdown import read as markdown
from journal_tui.interchange.source import Source
from tests.samples import RUNS, needs_samples

needs_jrnl = pytest.mark.skipif(find_spec("jrnl") is None, reason="jrnl is not installed")

CONFIG = """
version: v4.0
journals:
  default: {{journal: {journal}}}
  other: {{journal: {other}}}
editor: ''
encrypt: false
template: false
default_hour: 9
default_minute: 0
timeformat: '{timeformat}'
tagsymbols: '#@'
highlight: false
linewrap: 79
indent_character: '|'
colors: {{body: none, date: none, tags: none, title: none}}
"""
ISO = "%Y-%m-%d %H:%M"
AT = datetime(2016, 8, 21, 9, 10, tzinfo=timezone(timedelta(hours=1)))
RUN_LINE = "1.5 mi in 18:40, 12:27 /mi"


class Jrnl:
    """jrnl with a journal and settings of its own."""

    def __init__(self, folder: Path, journal: Path, timeformat: str = ISO) -> None:
        folder.mkdir(exist_ok=True)
        self._folder = folder
        self._config = folder / "jrnl.yaml"
        self.other = folder / "other.txt"
        text = CONFIG.format(journal=journal, other=self.other, timeformat=timeformat)
        self._config.write_text(text)

    def __call__(self, *words: str) -> str:
        home = str(self._folder)
        done = subprocess.run(
            [sys.executable, "-m", "jrnl", "--config-file", str(self._config), *words],
            env={**os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
            timeout=60,
        )
        return done.stdout.decode()

    def entries(self, *words: str) -> list[dict[str, Any]]:
        listed: list[dict[str, Any]] = json.loads(self(*words, "--format", "json"))["entries"]
        # jrnl keeps tags in no order.
        return [{**one, "tags": sorted(one["tags"])} for one in listed]


def jrnl_of(folder: Path, text: str, timeformat: str = ISO) -> Jrnl:
    journal = folder / "mine.txt"
    journal.write_bytes(text.encode())
    return Jrnl(folder / "jrnl", journal, timeformat)


def entry(number: int, text: str, **fields: Any) -> Entry:
    at = AT + timedelta(hours=number)
    return Entry(str(number), at, at, at, text=text, **fields)


def run_line(_: Entry) -> str:
    return RUN_LINE


def words_of(text: str) -> list[str]:
    """The lines that hold anything, without the blanks that jrnl strips."""
    return [line.strip() for line in text.splitlines() if line.strip()]


TEXTS = (
    "Further than ever.\n\n1.5 miles without walking. And then I cried.",
    "One line. With two sentences.",
    "A title alone",
    "No end\nbody",
    "[2016-08-20 07:00] A day is quoted\n[2016-08-20 07:00] twice\n[yesterday at noon] and so on",
    "A list\n[x] stretch\n[ ] sleep\n[link](https://a.example/) and [another one]",
    "An open bracket\n[is never closed",
    "**Bold** at the end of a **line**",
    "* a point\n* another one",
    "*",
    "  \n\n  Blanks around  \n\n",
    "Line ends\r\nof Windows\rand others\u2028here\x0bthere",
    "",
    "Odd \x00 \x1b[31m 🙂 ’ \ud800 [2016-08-20 07:00] ",
    "@canal and #rain, @ and # alone",
)


@needs_jrnl
def test_jrnl_lists_what_we_export(tmp_path: Path) -> None:
    entries = [entry(number, text) for number, text in enumerate(TEXTS)]
    jrnl = jrnl_of(tmp_path, jrnl_out.jrnl_text(entries, run_line))
    listed = jrnl.entries()
    assert len(listed) == len(entries)
    for one, said in zip(entries, listed, strict=True):
        assert (said["date"], said["time"]) == (f"{one.at:%Y-%m-%d}", f"{one.at:%H:%M}")
        assert said["starred"] is False
        there = words_of(f"{said['title']}\n{said['body']}".replace("\\[", "["))
        wanted = words_of(one.text.replace("\ud800", "\ufffd"))
        assert there in (wanted, ["Reflection", *wanted])
    # And it still does when jrnl has written all of them itself.
    jrnl("other", "--import", "--file", str(tmp_path / "mine.txt"))
    assert jrnl.entries("other") == listed


@needs_jrnl
def test_jrnl_shows_the_run_the_tags_and_the_star(tmp_path: Path) -> None:
    entries = [
        entry(0, "Rain.\nI stopped. #rain", run=Run(), tags=("rain", "long run", "starred")),
        entry(1, "", run=Run(distance_m=2414.0)),
        entry(2, "Only words", tags=("(--)", "été")),
    ]
    first, second, third = jrnl_of(tmp_path, jrnl_out.jrnl_text(entries, run_line)).entries()
    assert (first["title"], first["starred"]) == ("Rain.", True)
    assert first["body"] == f"I stopped. #rain\n\n{RUN_LINE}\n\n@long-run"
    assert set(first["tags"]) == {"#rain", "@long-run"}
    assert (second["title"], second["body"]) == (RUN_LINE, "")
    assert third["tags"] == ["@été"]


@needs_jrnl
def test_our_json_is_what_jrnl_would_export(tmp_path: Path) -> None:
    entries = [
        entry(0, "Rain.\nI stopped, @wall", run=Run(), tags=("rain", "wall")),
        entry(1, "Further.", tags=("starred", "rain")),
    ]
    theirs = json.loads(
        jrnl_of(tmp_path, jrnl_out.jrnl_text(entries, run_line))("--format", "json")
    )
    ours = json.loads(jrnl_out.jrnl_json(entries, run_line))
    for export in (ours, theirs):
        for one in export["entries"]:
            one["tags"].sort()
    assert ours == theirs


@needs_jrnl
def test_any_mixture_of_brackets_stars_and_breaks_stays_one_entry(tmp_path: Path) -> None:
    pieces = [
        *("[2020-01-02 03:04] ", "[2020-01-02] ", "[x] ", "[", "] ", "]", "*", " *", "\n", "\n\n"),
        *("\r\n", "\t", "\x85", "a. B", "!", "[not closed\n", "🙂", "\u200b", "#x", "1:20 "),
    ]
    chance = random.Random(6)
    texts = ["".join(chance.choices(pieces, k=chance.randint(0, 9))) for _ in range(400)]
    tags = [("starred",) if chance.random() < 0.3 else () for _ in texts]
    entries = [
        entry(number, text, tags=tag)
        for number, (text, tag) in enumerate(zip(texts, tags, strict=True))
    ]
    listed = jrnl_of(tmp_path, jrnl_out.jrnl_text(entries, run_line)).entries()
    assert len(listed) == len(entries)
    for one, said in zip(entries, listed, strict=True):
        assert said["starred"] is bool(one.tags)
        there = words_of(f"{said['title']}\n{said['body']}".replace("\\[", "["))
        assert there in (words_of(one.text), ["Reflection", *words_of(one.text)])


# In ------------------------------------------------------------------------------------------

JOURNAL = """[{0}] Rain all day. *
Then a mile, and I stopped. @wall

[{1}] Further than ever. And then?

- [x] 1.5 miles

[link](a) [2] [x] ok
"""


@needs_jrnl
@pytest.mark.parametrize(
    "timeformat",
    [
        ISO,
        "%F %r",
        "%d.%m.%Y %H:%M",
        "%d/%m/%y %H:%M:%S",
        "%m/%d/%Y %I:%M %p",
        "%a, %d %b %Y %H:%M",
        "%c",
        "%Y-%m-%d_%H:%M",
        "%Y%m%d %H%M",
    ],
)
def test_we_read_a_journal_as_jrnl_does(tmp_path: Path, timeformat: str) -> None:
    days = [datetime(2016, 8, 19, 18, 22), datetime(2016, 8, 21, 9, 10)]
    text = JOURNAL.format(*(day.strftime(timeformat) for day in days))
    jrnl = jrnl_of(tmp_path, text, timeformat)
    file = Source(tmp_path / "mine.txt")
    assert jrnl_text.FORMAT.recognises(file.head(), file)
    assert same(jrnl_text.read(file, Hints()).pages, jrnl.entries())


@needs_jrnl
def test_we_read_what_jrnl_exports(tmp_path: Path) -> None:
    jrnl = jrnl_of(tmp_path, JOURNAL.format("2016-08-19 18:22", "2016-08-21 09:10"))
    listed = jrnl.entries()
    for name, reader in (("json", jrnl_json), ("text", jrnl_text)):
        exported = Source(tmp_path / f"out.{name}")
        jrnl("--format", name, "--file", str(exported.path))
        assert reader.FORMAT.recognises(exported.head(), exported)
        assert same(reader.read(exported, Hints()).pages, listed)
    folder = tmp_path / "notes"
    folder.mkdir()
    jrnl("--format", "yaml", "--file", str(folder))
    notes = [Source(path) for path in sorted(folder.iterdir())]
    pages = [page for note in notes for page in markdown.read(note, Hints()).pages]
    assert same(pages, listed)


@needs_jrnl
@needs_samples
@pytest.mark.parametrize(
    ("name", "timeformat"),
    [
        ("basic_onefile.journal", ISO),
        ("multiline.journal", ISO),
        ("tags.journal", ISO),
        ("little_endian_dates.journal", "%d.%m.%Y %H:%M"),
        ("unreadabledates.journal", ISO),
    ],
)
def test_we_read_the_samples_as_jrnl_does(tmp_path: Path, name: str, timeformat: str) -> None:
    sample = RUNS / "journals" / "jrnl" / name
    listed = jrnl_of(tmp_path, sample.read_text(), timeformat).entries()
    pages = jrnl_text.read(Source(sample), Hints()).pages
    # jrnl takes an entry without a day for one of now.
    assert same(pages, listed, times=name != "unreadabledates.journal")


def same(pages: Any, listed: list[dict[str, Any]], *, times: bool = True) -> bool:
    """Whether the pages are the entries that jrnl lists: day, title and body, star and tags."""
    assert len(pages) == len(listed)
    for page, said in zip(pages, listed, strict=True):
        if times:
            assert f"{page.at:{ISO}}" == f"{said['date']} {said['time']}"
        # jrnl drops the empty lines between the title and the rest.
        title, _, body = page.text.partition("\n")
        assert (title.strip(), body.strip()) == (said["title"], said["body"])
        marks = {"starred"} if said["starred"] else set()
        assert set(page.tags) == {tag[1:] for tag in said["tags"]} | marks
    return True
