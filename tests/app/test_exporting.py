"""Exporting: which entries and what else, in which form, and how it gets to the disk."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from journal_tui.app.export_files import write_file, write_folder
from journal_tui.app.exporting import FOLDER, exported
from journal_tui.app.filtering import filter_of
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry, Feeling, Tone
from journal_tui.domain.run import Run
from journal_tui.errors import JournalTuiError
from journal_tui.interchange.journal_json import TABLES
from journal_tui.store.codec import encode
from journal_tui.texts import export as texts
from tests.store import store_kit as kit

RAIN = kit.entry(1, text="Wet.", tags=("rain",), run=Run(distance_m=1609.344, duration_s=600.0))
GLAD = kit.entry(2, text="Glad.", feeling=Feeling(after=3))
CARE = kit.entry(3, text="Her own words.", tone=Tone(-0.9, 0.5, care=True, scorer="runner-1"))

#: The formats that are one file.
FILES = ("jrnl", "jrnl-json", "dayone", "csv", "json")


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    for value in (
        *(RAIN, GLAD, CARE, kit.deleted(kit.entry(4, text="Gone."))),
        *(kit.affirmation(1), kit.affirmation(2), kit.goal(1), kit.letter(1)),
        kit.showing(1, entry_id=RAIN.id, affirmation_id="a1"),
        kit.showing(2, entry_id=GLAD.id, affirmation_id="a2"),
        kit.plan(1, entry_id=RAIN.id),
        kit.plan(2, entry_id=CARE.id, outcome_entry_id=RAIN.id),
        kit.plan(3, entry_id=GLAD.id),
        kit.doubt(5),
    ):
        workspace.store.add(value)
    return workspace


def as_bytes(workspace: Workspace, format_name: str, query: str = "") -> bytes:
    return b"".join(exported(workspace, format_name, filter_of(workspace, query)).pieces)


def ids(documents: list[dict[str, Any]]) -> list[str]:
    return [document["id"] for document in documents]


class TestJson:
    def test_without_a_filter_it_is_everything_that_is_hers(self, filled: Workspace) -> None:
        value = json.loads(as_bytes(filled, "json"))
        assert ids(value["entries"]) == [RAIN.id, GLAD.id, CARE.id]
        found = {name: ids(value[name]) for name in TABLES[1:]}
        assert found == {
            "affirmations": ["a1", "a2"],
            "showings": ["s1", "s2"],
            "goals": ["g1"],
            "plans": ["p1", "p2", "p3"],
            "letters": ["l1"],
        }
        assert value["entries"][0] == {"id": RAIN.id, **encode(RAIN)}
        assert set(value) == {"program", "format", "exported_at", *TABLES}

    def test_with_a_filter_it_is_the_entries_and_what_belongs_to_them(
        self, filled: Workspace
    ) -> None:
        value = json.loads(as_bytes(filled, "json", "#rain"))
        assert {name: ids(value[name]) for name in TABLES} == {
            "entries": [RAIN.id],
            "affirmations": ["a1"],
            "showings": ["s1"],
            "goals": [],
            "plans": ["p1", "p2"],
            "letters": [],
        }

    def test_her_list_alone_can_be_taken_away(self, workspace: Workspace) -> None:
        workspace.store.add(kit.affirmation(1))
        value = json.loads(as_bytes(workspace, "json"))
        assert (value["entries"], ids(value["affirmations"])) == ([], ["a1"])


@pytest.mark.parametrize("format_name", FILES)
def test_every_form_has_her_words_and_no_others(filled: Workspace, format_name: str) -> None:
    made = exported(filled, format_name, filter_of(filled, ""))
    text = b"".join(made.pieces).decode()
    assert (made.format, made.entries) == (format_name, 3)
    assert all(words in text for words in ("Wet", "Glad", "Her own words"))
    assert "Gone" not in text
    some = exported(filled, format_name, filter_of(filled, "-#rain"))
    text = b"".join(some.pieces).decode()
    assert some.entries == 2
    assert "Wet" not in text


@pytest.mark.parametrize("format_name", ["jrnl", "jrnl-json", "dayone"])
def test_programs_without_runs_get_it_in_words(filled: Workspace, format_name: str) -> None:
    assert b"1 mi" in as_bytes(filled, format_name)


def test_words_that_ask_for_care_get_no_number(filled: Workspace) -> None:
    table = csv.DictReader(io.StringIO(as_bytes(filled, "csv").decode(), newline=""))
    moods = {row["id"]: row["mood"] for row in table}
    assert moods == {RAIN.id: "", GLAD.id: "0.6", CARE.id: ""}


def test_markdown_is_a_file_an_entry(filled: Workspace) -> None:
    made = exported(filled, FOLDER, filter_of(filled, ""))
    files = dict(made.files)
    assert (made.entries, len(files)) == (3, 3)
    assert any(data.endswith(b"Wet.\n") or data.endswith(b"Wet.") for data in files.values())
    assert not any(b"-0.9" in data for data in files.values())


@pytest.mark.parametrize("format_name", [*FILES, FOLDER])
def test_nothing_is_said_to_be_nothing(workspace: Workspace, format_name: str) -> None:
    with pytest.raises(JournalTuiError) as caught:
        exported(workspace, format_name, filter_of(workspace, ""))
    assert caught.value.what == texts.EMPTY
    workspace.store.add(RAIN)
    with pytest.raises(JournalTuiError) as caught:
        exported(workspace, format_name, filter_of(workspace, "2014"))
    assert (caught.value.what, caught.value.next_step) == (texts.NOTHING, texts.NOTHING_NEXT)


class TestFile:
    def test_it_is_new_and_hers_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "a.json"
        assert write_file([b"ab", b"c"], path) == (1, 3)
        assert path.read_bytes() == b"abc"
        assert path.stat().st_mode & 0o777 == 0o600
        with pytest.raises(JournalTuiError):
            write_file([b"other"], path)
        assert path.read_bytes() == b"abc"

    def test_where_no_folder_is(self, tmp_path: Path) -> None:
        with pytest.raises(JournalTuiError) as caught:
            write_file([b"ab"], tmp_path / "no" / "a.json")
        assert caught.value.next_step == texts.ELSEWHERE


FILES_OF_TWO = [("2016/a.md", b"one"), ("2017/b.md", b"two!")]


class TestFolder:
    @pytest.mark.parametrize("there", [False, True], ids=["new", "empty"])
    def test_files_stand_at_their_paths(self, tmp_path: Path, there: bool) -> None:
        path = tmp_path / "mine"
        if there:
            path.mkdir()
        assert write_folder(iter(FILES_OF_TWO), path) == (2, 7)
        found = {str(one.relative_to(path)): one for one in path.rglob("*") if one.is_file()}
        assert {name: one.read_bytes() for name, one in found.items()} == dict(FILES_OF_TWO)
        assert {one.stat().st_mode & 0o777 for one in found.values()} == {0o600}
        assert (path / "2016").stat().st_mode & 0o777 == 0o700
        assert {one.name for one in tmp_path.iterdir()} == {"home", "mine"}
        if not there:
            assert path.stat().st_mode & 0o777 == 0o700

    @pytest.mark.parametrize("what", ["a folder with something", "a file", "a link to nothing"])
    def test_nothing_of_hers_is_touched(self, tmp_path: Path, what: str) -> None:
        path = tmp_path / "mine"
        if what == "a file":
            path.write_text("hers")
        elif what == "a link to nothing":
            path.symlink_to(tmp_path / "nowhere")
        else:
            path.mkdir()
            (path / "hers").write_text("hers")
        with pytest.raises(JournalTuiError) as caught:
            write_folder(iter(FILES_OF_TWO), path)
        assert caught.value.what in (texts.NOT_EMPTY, texts.NO_FOLDER)
        assert caught.value.next_step == texts.NOT_EMPTY_NEXT
        assert not list(tmp_path.rglob("*.md"))
        assert not list(tmp_path.glob(".mine*"))

    def test_what_breaks_off_leaves_nothing(self, tmp_path: Path) -> None:
        def broken() -> Iterator[tuple[str, bytes]]:
            yield FILES_OF_TWO[0]
            raise OSError(28, "No space left on device")

        path = tmp_path / "mine"
        with pytest.raises(JournalTuiError) as caught:
            write_folder(broken(), path)
        assert "No space left on device" in caught.value.what
        assert {one.name for one in tmp_path.iterdir()} == {"home"}

    def test_where_no_folder_is(self, tmp_path: Path) -> None:
        with pytest.raises(JournalTuiError) as caught:
            write_folder(iter(FILES_OF_TWO), tmp_path / "no" / "mine")
        assert caught.value.next_step == texts.ELSEWHERE


def test_a_journal_exported_and_brought_in_is_the_same(filled: Workspace, tmp_path: Path) -> None:
    from journal_tui.app.importing.own import values_in
    from journal_tui.interchange.format import Hints
    from journal_tui.interchange.registry import recognise
    from journal_tui.interchange.source import Source

    path = tmp_path / "whatever"
    write_file(exported(filled, "json", filter_of(filled, "")).pieces, path)
    reader = recognise(Source(path))
    assert reader is not None
    documents = reader.read(Source(path), Hints()).documents
    assert documents is not None
    journal = filled.store.journal()
    values = values_in(documents)
    assert [one for one in values if isinstance(one, Entry)] == list(journal.entries)
    assert len(values) == sum(len(getattr(journal, name)) for name in TABLES)
