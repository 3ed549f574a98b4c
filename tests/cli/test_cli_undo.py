"""undo and show --versions: what was done is taken back, what was before is printed."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from journal_tui.app.workspace import open_workspace
from journal_tui.texts import commands as texts
from journal_tui.texts.journal import VERSIONS_NONE
from tests.app.promises import ENTRY_KEYS
from tests.cli.conftest import Call, Moment


@pytest.fixture
def edited(call: Call, ids: list[str], moment: Moment) -> str:
    """The entry of Friday, changed twice: the text on Monday, the line on Tuesday."""
    moment.turn_to(datetime(2016, 8, 22, 20))
    call("edit", ids[0], "-m", "It [rained], and I went.")
    moment.turn_to(datetime(2016, 8, 23, 9))
    call("edit", ids[0], "--line", "2016-08-19 19:30 2mi 30:00")
    return ids[0]


class TestUndo:
    def test_edits_the_newest_first(self, call: Call, edited: str) -> None:
        done = call("undo")
        assert (done.code, done.err) == (0, "")
        assert done.out == (
            "The edit of Friday 19 August, “It [rained], and I went.”, is taken back.\n"
        )
        shown = call("show", edited, "--json").json
        assert shown["text"] == "It [rained], and I went."
        assert shown["tags"] == ["rain"]
        done = call("undo", "--json")
        assert list(done.json) == ENTRY_KEYS
        assert done.json["text"] == "It rained. I am glad I went."
        done = call("undo")
        assert (done.code, done.out) == (2, "")
        assert texts.NOTHING_TO_UNDO in done.err

    def test_edits_and_deletions_in_turn(self, call: Call, edited: str) -> None:
        call("delete", edited, "--yes")
        call("edit", "last", "-m", "Something else.")
        assert call("undo").out.startswith("The edit of Sunday 21 August, “It was not two.")
        assert call("undo").out.startswith("It is back: 2 mi in 30:00")
        assert call("undo").out.startswith("The edit of Friday")
        assert len(call("list").lines) == 3

    def test_what_was_logged_stays(self, call: Call, edited: str) -> None:
        call("log", "1mi", "-m", "Logged last.")
        for _ in range(3):
            call("undo")
        assert call("show", "last", "--json").json["text"] == "Logged last."

    def test_an_import_is_named_in_json_by_its_ids(
        self, call: Call, ids: list[str], journal: Path
    ) -> None:
        workspace = open_workspace(str(journal))
        old = workspace.store.journal().entries[0]
        workspace.store.put(
            *(old._replace(id=f"{old.id[:-1]}{sign}") for sign in "xy"), kind="import"
        )
        done = call("undo", "--json")
        assert done.json == {
            "taken_out": [f"{ids[0][:-1]}{sign}" for sign in "xy"],
            "as_before": [],
        }
        assert len(call("list").lines) == 3


class TestVersions:
    def test_newest_first_each_under_its_time_and_act(self, call: Call, edited: str) -> None:
        done = call("show", edited, "--versions")
        assert (done.code, done.err) == (0, "")
        heads = [line for line in done.lines if line.startswith("---")]
        assert heads == [
            "--- now ---",
            "--- until today 09:00, edited ---",
            "--- until yesterday 20:00, edited ---",
        ]
        now, then, first = done.out.split("\n\n---")
        assert "2 mi in 30:00" in now
        assert "felt" not in now
        assert "1.6 mi" in then
        assert "felt fairly good after" in then
        assert now.endswith("It [rained], and I went.")
        assert then.endswith("It [rained], and I went.")
        assert first.endswith("#rain\n\nIt rained. I am glad I went.\n")

    def test_json(self, call: Call, edited: str) -> None:
        done = call("show", edited, "--versions", "--json")
        assert list(done.json) == ["id", "deleted_at", "entry", "versions"]
        assert (done.json["id"], done.json["deleted_at"]) == (edited, None)
        assert done.json["entry"] == call("show", edited, "--json").json
        for version in done.json["versions"]:
            assert list(version) == ["until", "kind", "entry"]
            assert list(version["entry"]) == ENTRY_KEYS
        assert [version["until"][:16] for version in done.json["versions"]] == [
            "2016-08-23T09:00",
            "2016-08-22T20:00",
        ]
        texts_then = [version["entry"]["text"] for version in done.json["versions"]]
        assert texts_then == ["It [rained], and I went.", "It rained. I am glad I went."]

    def test_of_a_deleted_entry(self, call: Call, edited: str) -> None:
        said = call("delete", edited, "--yes").lines[0]
        short = said.rpartition(" ")[2]
        assert call("show", short).code == 2
        done = call("show", short, "--versions")
        heads = [line for line in done.lines if line.startswith("---")]
        assert heads == [
            "--- deleted today 09:00 ---",
            "--- until today 09:00, edited ---",
            "--- until yesterday 20:00, edited ---",
        ]
        assert done.out.count("2 mi in 30:00") == 1
        told = call("show", edited, "--versions", "--json").json
        assert told["deleted_at"].startswith("2016-08-23T09:00")
        assert [version["kind"] for version in told["versions"]] == ["delete", "edit", "edit"]
        assert told["entry"]["text"] == "It [rained], and I went."

    def test_of_an_entry_that_was_never_changed(self, call: Call, ids: list[str]) -> None:
        done = call("show", "last", "--versions")
        assert (done.code, done.err) == (0, f"{VERSIONS_NONE}\n")
        head, *rest = done.out.split("\n")
        assert head == "--- now ---"
        assert "\n".join(rest) == call("show", "last").out
        assert call("show", ids[2], "--versions", "--json").json["versions"] == []

    def test_what_is_no_id_is_refused(self, call: Call, ids: list[str]) -> None:
        done = call("show", "9999", "--versions")
        assert (done.code, done.out) == (2, "")
        assert texts.NO_SUCH_ENTRY.format(named="9999") in done.err

    def test_nothing_of_it_is_obeyed_by_the_terminal(self, call: Call) -> None:
        call("log", "-m", "a \x1b[31mred\x1b[0m word")
        call("edit", "last", "-m", "none")
        assert "\x1b" not in call("show", "last", "--versions").out
        printed = call("show", "last", "--versions", "--json").out
        assert json.loads(printed)["versions"][0]["entry"]["text"] == "a \x1b[31mred\x1b[0m word"
