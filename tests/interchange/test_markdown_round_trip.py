"""Our Markdown comes back as it was, whatever is in an entry, and other editors may touch it."""

import re
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_tui.domain.entry import Correction, Entry, Feeling
from journal_tui.domain.run import Lap, Run, Segment, Wall
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Hints
from journal_tui.interchange.markdown import read as markdown
from journal_tui.interchange.markdown.out import markdown_files
from journal_tui.store.codec import decode, encode
from tests.interchange.file_kit import source
from tests.store import store_kit as kit

AT = datetime(2016, 8, 21, 9, 10, tzinfo=timezone(timedelta(hours=1)))
LIMITS = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
FULL = Entry(
    "0190-ab",
    AT,
    AT,
    AT + timedelta(days=1),
    text="# Further than ever\n\n1.5 miles: no walking.\n",
    run=Run(
        "race",
        2414.016,
        1120.5,
        (Segment("run", 1609.344), Segment("walk", None, 60.0)),
        effort=7,
        walls=(Wall(1207.0, where="head", said="felt sick: 'stop'", outcome="walked on"),),
        weather=("rain",),
        place="canal",
        laps=(Lap(1609.344, 750.0, 151),),
    ),
    feeling=Feeling(-3, 5, ("proud",)),
    tags=("morning", "5", "no", "1e5", "2016-08-21", "52:11", "~"),
    corrections=(Correction(0.5, "I wasn't good enough."),),
    origins=("strava:1",),
)


def parts(entry: Entry) -> tuple[str, dict[str, Any], str]:
    document = dict(encode(entry))
    document.pop("text", None)
    document.pop("tone", None)
    return entry.id, document, entry.text


def written(entry: Entry) -> tuple[str, bytes]:
    (file,) = markdown_files([parts(entry)])
    return file


def back(folder: Path, data: bytes) -> Entry:
    file = source(folder, data, "note.md")
    assert markdown.FORMAT.recognises(file.head(), file)
    found = markdown.read(file, Hints())
    assert found.documents is not None
    ((entry_id, document),) = found.documents["entries"].items()
    entry: Entry = decode("entries", entry_id, dict(document))
    return entry


def test_an_entry_in_which_nothing_is_left_out(tmp_path: Path) -> None:
    assert back(tmp_path, written(FULL)[1]) == FULL


@LIMITS
@given(entry=kit.entries)
def test_every_entry_comes_back(tmp_path: Path, entry: Entry) -> None:
    assert back(tmp_path, written(entry)[1]) == entry._replace(tone=None)


pieces = st.lists(
    st.sampled_from(
        [
            *("---", "\n---\n", "...", "\n", "\r\n", "\r", " ", "\t", "#", "a: b", "'", '"', "\\"),
            *("|", ">", "- ", "\u2028", "\x85", "\x00", "\ud800", "\ufeff", "\x1b[31m", "🙂", "~"),
            *("journal-tui: 9", "{{x}}", "*", "&a", "\ufffe", "\x7f", "%", "@", "`"),
        ]
    ),
    max_size=8,
).map("".join)


@LIMITS
@given(text=pieces, said=pieces, tag=pieces)
def test_what_yaml_and_markdown_trip_over_comes_back(
    tmp_path: Path, text: str, said: str, tag: str
) -> None:
    run = Run(place=tag, walls=(Wall(said=said),))
    entry = FULL._replace(text=text, run=run, tags=(tag, said))
    assert back(tmp_path, written(entry)[1]) == entry


def test_a_file_is_markdown_that_others_open() -> None:
    text = written(FULL)[1].decode()
    assert text.startswith("---\njournal-tui: 1\n")
    front, body = text.removeprefix("---\n").split("\n---\n", 1)
    assert body == FULL.text
    fields = yaml.safe_load(front)
    assert fields["id"] == FULL.id
    assert fields["tags"] == list(FULL.tags)
    assert fields["run"]["distance_m"] == 2414.016
    assert datetime.fromisoformat(fields["at"]) == AT


def test_nothing_that_a_terminal_obeys_is_in_a_file() -> None:
    entry = FULL._replace(text="a\x1b[31m\x9b2J\x00\x07b", tags=("\x1b]0;x\x07",))
    data = written(entry)[1].decode()
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", data)


# The names of the files ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# Further than ever, and I didn't walk once", "-further-than-ever-and-i-didnt"),
        ("Zürich: ½ Marathon\nx", "-zurich-1-2-marathon-x"),
        ("../../etc/passwd", "-etc-passwd"),
        ("Привет", ""),
        ("", ""),
        ("x" * 300, ""),
        ("a very long beginning of averyveryverylongword", "-a-very-long-beginning-of"),
    ],
)
def test_a_path_has_the_day_and_the_first_words(text: str, name: str) -> None:
    assert written(FULL._replace(text=text))[0] == f"2016/2016-08-21-0910{name}.md"


@settings(LIMITS, max_examples=40)
@given(entries=st.lists(kit.entries, max_size=4), text=st.sampled_from(["", "con", "Same"]))
def test_paths_are_safe_and_no_two_are_the_same(entries: list[Entry], text: str) -> None:
    twice = [FULL._replace(text=text), *entries, FULL._replace(text=text)]
    paths = [path for path, _ in markdown_files(map(parts, twice))]
    assert len(set(paths)) == len(twice)
    pattern = r"\d{4}/\d{4}-\d\d-\d\d-\d{4}(-[a-z0-9]+)*\.md"
    assert all(re.fullmatch(pattern, path) and len(path) < 80 for path in paths)


# Touched by others ---------------------------------------------------------------------------


def test_what_an_editor_changes_is_what_comes(tmp_path: Path) -> None:
    data = written(FULL._replace(tags=("morning",), run=None))[1].decode()
    data = data.replace("'2016-08-21T09:10:00+01:00'", "2016-08-21T09:10:00+01:00", 1)
    data = data.replace("- morning", "- 5\n- evening") + "One more line.\n"
    entry = back(tmp_path, data.encode())
    assert entry.at == AT
    assert entry.tags == ("5", "evening")
    assert entry.text == f"{FULL.text}One more line.\n"


def test_windows_line_ends_and_words_below_a_text_in_the_front_matter(tmp_path: Path) -> None:
    data = written(FULL._replace(text="a\x00b"))[1]
    assert back(tmp_path, data.replace(b"\n", b"\r\n")).text == "a\x00b"
    assert back(tmp_path, data + b"More.").text == "a\x00b\n\nMore."


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("journal-tui: 1", "journal-tui: 2", "newer journal-tui"),
        ("journal-tui: 1", "journal-tui: x", "journal-tui is missing"),
        ("id: 0190-ab", "other: 1", "id is missing"),
        ("at: '2016", "on: '2016", "at is missing"),
        ("at: '2016", "[\nat: '2016", "YAML"),
        ("at: '2016", "json: '[1]'\nat: '2016", "json is missing"),
        ("at: '2016", "json: '{'\nat: '2016", "json is missing"),
    ],
)
def test_a_damaged_file_is_refused(tmp_path: Path, old: str, new: str, says: str) -> None:
    data = written(FULL)[1].decode().replace(old, new, 1)
    with pytest.raises(UnreadableFileError) as caught:
        markdown.read(source(tmp_path, data, "note.md"), Hints())
    assert says in caught.value.what
