"""log, list, search, show, edit, delete, undo."""

import re
from datetime import datetime
from pathlib import Path

import pytest

from journal_tui.store.journal_store import JournalStore
from journal_tui.texts import commands as texts
from tests.app.promises import ENTRY_KEYS, RUN_KEYS, TONE_KEYS
from tests.cli.conftest import Call, Moment
from tests.rewriting import rewrite

ID = re.compile(r"[0-9a-f]{8}")


class TestLog:
    def test_it_says_what_it_understood(self, call: Call, journal: Path) -> None:
        done = call("log", "1.5mi", "18:40", "rain", "rpe7", "-m", "It was lovely out there.")
        assert done.code == 0
        assert done.err == ""
        first, second, third = done.lines
        assert third == "First run, 1.5 mi"
        assert first.startswith(
            "1.5 mi in 18:40 · 12:27 /mi · effort 7, hard · rain · today 11:00 · "
        )
        assert ID.fullmatch(first[-8:])
        assert second.endswith("good, read in your words")
        assert journal.exists()

    def test_a_low_one_gets_one_line_of_her_list(self, call: Call) -> None:
        done = call("log", "1.5mi", "-m", "I wasn't good enough. I cried.")
        assert done.lines[1].endswith("low, read in your words")
        assert done.lines[2:4] == ["First run, 1.5 mi", ""]
        assert done.lines[4] in {line["text"] for line in call("affirm", "list", "--json").jsons}
        assert len(done.lines) == 5

    def test_not_where_she_does_not_want_it(self, call: Call, config: Path) -> None:
        (config / "settings.yaml").write_text("boost_after_low: off\n")
        assert len(call("log", "1.5mi", "-m", "I wasn't good enough.").lines) == 3

    def test_json_is_the_stored_entry(self, call: Call) -> None:
        done = call("log", "1.5mi", "feel-3", "--json", "-m", "I wasn't good enough.")
        entry = done.json
        assert entry.pop("milestones") == ["First run, 1.5 mi"]
        assert list(entry) == ENTRY_KEYS
        assert list(entry["run"]) == RUN_KEYS
        assert list(entry["tone"]) == TONE_KEYS
        assert call("show", "last", "--json").json == entry

    @pytest.mark.parametrize(
        ("stdin", "text"),
        [
            ("One.\nTwo.\n", "One.\nTwo."),
            ("One.\r\nTwo.\r\n", "One.\nTwo."),
            ("\ufeffOne.", "One."),
            ("caf\u00e9 \u65e5\u672c \U0001f3c3", "caf\u00e9 \u65e5\u672c \U0001f3c3"),
        ],
    )
    def test_the_text_comes_through_stdin(self, call: Call, stdin: str, text: str) -> None:
        assert call("log", "1mi", "-m", "-", stdin=stdin).code == 0
        assert call("show", "last", "--json").json["text"] == text

    def test_a_feeling_alone_is_an_entry(self, call: Call) -> None:
        assert call("log", "feel-3", "--json").json["mood"] == -0.6

    def test_nonsense_is_shown_with_a_caret_and_kept_as_a_draft(
        self, call: Call, journal: Path
    ) -> None:
        done = call("log", "1.5mi", "blub", "99", "-m", "-", stdin="What it felt like.")
        assert (done.code, done.out) == (2, "")
        assert done.err.splitlines()[:3] == [
            f"journal-tui: {texts.LINE_NOT_UNDERSTOOD}",
            "  1.5mi blub 99",
            "        ^^^^ ^^",
        ]
        assert texts.KEPT_AS_DRAFT in done.err
        (draft,) = (journal.parent / "drafts").glob("*.json")
        assert "What it felt like." in draft.read_text()
        assert not journal.exists()

    def test_nothing_to_log(self, call: Call, journal: Path) -> None:
        done = call("log")
        assert (done.code, done.out) == (2, "")
        assert texts.NOTHING_TO_LOG in done.err
        assert not journal.exists()

    def test_words_that_ask_for_care_get_the_help_line_and_no_score(
        self, call: Call, config: Path
    ) -> None:
        (config / "help.yaml").write_text(
            "lines: [You are not alone.]\ncontacts: [{name: Somebody, reach: '123'}]\n"
        )
        done = call("log", "1mi", "-m", "I want to kill myself.")
        assert done.code == 0
        assert done.lines[1:] == ["You are not alone.", "Somebody: 123"]
        shape = call("show", "last", "--json").json
        assert (shape["mood"], shape["tone"]["polarity"]) == (None, None)

    def test_what_is_saved_is_saved_though_no_boost_can_be_had(
        self, call: Call, journal: Path
    ) -> None:
        call("affirm", "add", "One mile.")
        broken = journal.read_text().replace('"text":"One mile."', '"text":7')
        assert broken != journal.read_text()
        rewrite(journal, broken)
        done = call("log", "1mi", "-m", "I wasn't good enough.")
        assert done.code == 0
        assert done.out
        assert "affirmations" in done.err
        assert "good enough" in journal.read_text()


class TestList:
    def test_newest_first_on_a_line_each(self, call: Call, ids: list[str]) -> None:
        done = call("list")
        assert (done.code, done.err) == (0, "")
        assert done.lines == [
            f"2016-08-21  {ids[2][-8:]}     1.5 mi  ▼ very low   It was not two. I wasn't good "
            "enough.",
            f"2016-08-20  {ids[1][-8:]}       2 mi",
            f"2016-08-19  {ids[0][-8:]}     1.6 mi  ▲ good       It rained. I am glad I went.",
        ]

    @pytest.mark.parametrize(
        ("query", "days"),
        [
            ((), [21, 20, 19]),
            (("-n", "2"), [21, 20]),
            (("-n", "99"), [21, 20, 19]),
            (("rained",), [19]),
            (("#rain", "glad"), [19]),
            (("mood<0",), [21]),
            ((">1.5mi",), [20, 19]),
            ((">1.5mi", "-n", "1"), [20]),
            (("is:dip",), [21]),
            (("is:waiting",), [20]),
            (("-is:waiting",), [21, 19]),
            (("-rained", "-is:waiting"), [21]),
            (("-n1", "-is:waiting"), [21]),
            (("--", "-is:waiting"), [21, 19]),
            (("2016-08-19..2016-08-20",), [20, 19]),
            (("nobody",), []),
        ],
        ids=str,
    )
    def test_a_filter(
        self, call: Call, ids: list[str], query: tuple[str, ...], days: list[int]
    ) -> None:
        done = call("list", "--json", *query)
        assert done.code == 0
        assert [int(entry["day"][-2:]) for entry in done.jsons] == days
        assert (texts.NOTHING_FOUND in done.err) is not bool(days)

    def test_json_is_an_entry_a_line(self, call: Call, ids: list[str]) -> None:
        shapes = call("list", "--json").jsons
        assert [list(shape) for shape in shapes] == [ENTRY_KEYS] * 3
        assert [shape["id"] for shape in shapes] == ids[::-1]

    def test_an_empty_journal(self, call: Call, journal: Path) -> None:
        done = call("list")
        assert (done.code, done.out) == (0, "")
        assert texts.NO_ENTRIES in done.err
        assert not journal.parent.exists(), "reading makes no folder"

    def test_long_words_are_cut(self, call: Call) -> None:
        call("log", "-m", "word " * 50)
        (line,) = call("list").lines
        assert line.endswith("…")
        assert len(line) < 110

    @pytest.mark.parametrize("query", ["mood<abc", "is:nonsense", "2016-13-01", "mood>"])
    def test_a_nonsense_filter(self, call: Call, ids: list[str], query: str) -> None:
        done = call("list", query)
        assert (done.code, done.out) == (2, "")
        assert f"  {query}: " in done.err
        assert texts.FILTER_NEXT in done.err


class TestSearch:
    @pytest.mark.parametrize(
        ("words", "days"),
        [
            (("rained",), [19]),
            (("RAINED", "Glad"), [19]),
            (("I", "-n", "1"), [21]),
            (("good enough",), [21]),
            (("mood<0",), []),
            (("is:dip",), []),
        ],
        ids=str,
    )
    def test_all_of_these_words(
        self, call: Call, ids: list[str], words: tuple[str, ...], days: list[int]
    ) -> None:
        done = call("search", "--json", *words)
        assert done.code == 0
        assert [int(entry["day"][-2:]) for entry in done.jsons] == days

    def test_it_needs_words(self, call: Call) -> None:
        done = call("search")
        assert (done.code, done.out) == (2, "")


class TestShow:
    def test_it_is_whole(self, call: Call, ids: list[str]) -> None:
        done = call("show", ids[0][-8:])
        assert (done.code, done.err) == (0, "")
        assert done.lines == [
            f"Friday 19 August, 19:30  ({ids[0][-8:]})",
            "1.6 mi · 1 mi run, 0.6 mi walk · effort 6, hard",
            "felt fairly good after",
            "good, you said so",
            "#rain",
            "",
            "It rained. I am glad I went.",
        ]

    def test_json(self, call: Call, ids: list[str]) -> None:
        assert list(call("show", ids[1], "--json").json) == ENTRY_KEYS

    @pytest.mark.parametrize("named", ["nobody", "7", "0156"])
    def test_an_id_that_names_none_or_many(self, call: Call, ids: list[str], named: str) -> None:
        for command in (("show",), ("edit", "-m", "x"), ("delete", "--yes")):
            done = call(command[0], named, *command[1:])
            assert (done.code, done.out) == (2, "")
            assert f"“{named}”" in done.err
            assert texts.NO_SUCH_ENTRY_NEXT in done.err
        assert len(call("list").lines) == 3

    def test_last_of_an_empty_journal(self, call: Call) -> None:
        done = call("show", "last")
        assert (done.code, done.out) == (2, "")
        assert texts.NO_ENTRIES in done.err


class TestEdit:
    def test_the_text(self, call: Call, ids: list[str], moment: Moment) -> None:
        before = call("show", ids[0], "--json").json
        moment.turn_to(datetime(2016, 8, 25, 20))
        done = call("edit", ids[0], "-m", "-", "--json", stdin="It rained, and I went.\n")
        assert done.code == 0
        after = done.json
        assert after["text"] == "It rained, and I went."
        same = ("id", "at", "created_at", "run", "feeling", "tags")
        assert [after[key] for key in same] == [before[key] for key in same]
        assert after["updated_at"] > before["updated_at"]

    def test_the_line(self, call: Call, ids: list[str]) -> None:
        done = call("edit", "last", "--line", "2mi 25:00")
        assert done.code == 0
        assert done.lines[0].startswith("2 mi in 25:00")
        assert call("show", "last", "--json").json["text"].startswith("It was not two.")
        assert len(done.lines) == 2, "changing an old entry brings no boost"

    def test_nonsense(self, call: Call, ids: list[str], journal: Path) -> None:
        before = journal.read_bytes()
        done = call("edit", "last", "--line", "2mi blub")
        assert (done.code, done.out) == (2, "")
        assert "      ^^^^" in done.err
        assert journal.read_bytes() == before

    def test_it_is_not_emptied(self, call: Call) -> None:
        call("log", "-m", "Words.")
        done = call("edit", "last", "-m", "")
        assert (done.code, done.out) == (2, "")
        assert texts.NOTHING_LEFT in done.err

    def test_without_anything_it_needs_a_terminal(self, call: Call, ids: list[str]) -> None:
        done = call("edit", "last")
        assert (done.code, done.out) == (2, "")
        assert texts.NO_TERMINAL in done.err


class TestDeleteAndUndo:
    def test_there_and_back(self, call: Call, ids: list[str]) -> None:
        done = call("delete", ids[0], "--yes")
        assert (done.code, done.err) == (0, "")
        assert done.lines[0].startswith("Deleted: 1.6 mi")
        assert [entry["id"] for entry in call("list", "--json").jsons] == [ids[2], ids[1]]
        done = call("undo")
        assert (done.code, done.err) == (0, "")
        assert done.out.startswith("It is back: 1.6 mi")
        assert len(call("list").lines) == 3

    def test_json(self, call: Call, ids: list[str]) -> None:
        done = call("delete", "last", "--yes", "--json")
        assert done.json == {"id": ids[2], "deleted": True}
        done = call("undo", "--json")
        assert list(done.json) == ENTRY_KEYS
        assert done.json["id"] == ids[2]

    def test_without_a_terminal_nobody_can_be_asked(self, call: Call, ids: list[str]) -> None:
        done = call("delete", "last", stdin="y\n")
        assert (done.code, done.out) == (2, "")
        assert texts.DELETE_ASKS_NEXT in done.err
        assert len(call("list").lines) == 3

    @pytest.mark.parametrize(
        ("answer", "code", "left"),
        [("y\n", 0, 2), (" YES \n", 0, 2), ("n\n", 1, 3), ("\n", 1, 3), ("", 1, 3), ("\xff", 1, 3)],
    )
    def test_it_asks_first(
        self,
        call: Call,
        ids: list[str],
        answer: str,
        code: int,
        left: int,
    ) -> None:
        done = call("delete", "last", stdin=answer.encode("latin-1"), typed=True)
        assert done.code == code
        assert texts.DELETE_QUESTION in done.err
        assert (texts.NOT_DELETED in done.err) is (code == 1)
        assert len(call("list").lines) == left

    def test_nothing_to_undo(self, call: Call, ids: list[str]) -> None:
        done = call("undo")
        assert (done.code, done.out) == (2, "")
        assert texts.NOTHING_TO_UNDO in done.err


def test_ctrl_c_stops_quietly(call: Call, ids: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: JournalStore) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(JournalStore, "journal", interrupted)
    done = call("show", "last")
    assert (done.code, done.out, done.err) == (130, "", f"{texts.STOPPED}\n")
