"""boost, affirm, trends."""

import json
from pathlib import Path

import pytest

from journal_tui.config.content import load_starters
from journal_tui.texts import commands as texts
from tests.cli.conftest import Call
from tests.rewriting import rewrite

LINE_KEYS = ["id", "text", "tags", "credit", "favourite", "resting", "shown", "helped"]


class TestBoost:
    def test_one_line_and_one_true_thing(self, call: Call, ids: list[str]) -> None:
        done = call("boost")
        assert (done.code, done.err) == (0, "")
        line, nothing, evidence = done.lines
        assert line in {starter.text for starter in load_starters()}
        assert nothing == ""
        assert any(sign.isdigit() for sign in evidence)

    def test_json(self, call: Call, ids: list[str]) -> None:
        shape = call("boost", "--json").json
        assert list(shape) == ["affirmation", "affirmation_id", "credit", "evidence"]
        shown = {line["id"]: line["shown"] for line in call("affirm", "list", "--json").jsons}
        assert shown[shape["affirmation_id"]] == 1
        assert sum(shown.values()) == 1

    def test_before_the_first_run(self, call: Call) -> None:
        done = call("boost")
        assert done.code == 0
        assert len(done.lines) == 1
        assert call("boost", "--json").json["evidence"] is None

    def test_the_credit_is_named(self, call: Call, journal: Path) -> None:
        call("affirm", "add", "One", "mile.", "--credit", "a friend")
        hide_all_but(journal, "One mile.")
        done = call("boost")
        assert done.lines == ["One mile.", "  a friend"]
        assert call("boost", "--json").json["credit"] == "a friend"

    def test_an_empty_list(self, call: Call, journal: Path) -> None:
        call("affirm", "list")
        hide_all_but(journal, "")
        done = call("boost")
        assert (done.code, done.lines) == (0, [texts.EMPTY_LIST])
        assert call("boost", "--json").json["affirmation"] is None


def hide_all_but(journal: Path, text: str) -> None:
    """Let every line of her list rest but this one, as by hand in the file."""
    kept = json.loads(journal.read_text())
    for line in kept["affirmations"].values():
        line["resting"] = line["text"] != text
    rewrite(journal, json.dumps(kept))


class TestAffirm:
    def test_the_list_has_numbers(self, call: Call) -> None:
        done = call("affirm", "list")
        assert (done.code, done.err) == (0, "")
        assert len(done.lines) == len(load_starters())
        assert done.lines[0].startswith(f"  1   {load_starters()[0].text}  #")

    def test_a_new_line_is_the_first(self, call: Call) -> None:
        done = call("affirm", "add", "One", "mile.", "--tag", "slow", "--tag", "rain")
        assert (done.code, done.out, done.err) == (0, "On your list: One mile.\n", "")
        assert call("affirm", "list").lines[0] == "  1   One mile.  #slow #rain"

    def test_json(self, call: Call) -> None:
        shape = call("affirm", "add", "One mile.", "--credit", "me", "--json").json
        assert list(shape) == LINE_KEYS
        assert (shape["text"], shape["credit"], shape["shown"]) == ("One mile.", "me", 0)
        shapes = call("affirm", "list", "--json").jsons
        assert shapes[0] == shape
        assert [list(line) for line in shapes] == [LINE_KEYS] * (len(load_starters()) + 1)
        assert call("affirm", "--json", "list").jsons == shapes
        rested = call("affirm", "rest", "1", "--json").json
        assert rested == shape | {"resting": True}

    def test_rest_and_wake(self, call: Call) -> None:
        call("affirm", "add", "One mile.")
        assert call("affirm", "rest", "1").out == "It rests now: One mile.\n"
        assert call("affirm", "list").lines[0] == f"  1   One mile.   {texts.RESTING}"
        line_id = call("affirm", "list", "--json").jsons[0]["id"]
        assert call("affirm", "rest", line_id[-8:]).out == "It is awake again: One mile.\n"

    @pytest.mark.parametrize("named", ["0", "999", "nobody", "7a"])
    def test_a_line_that_is_not_there(self, call: Call, named: str) -> None:
        done = call("affirm", "rest", named)
        assert (done.code, done.out) == (2, "")
        assert texts.NO_SUCH_LINE_NEXT in done.err

    def test_a_line_needs_words(self, call: Call) -> None:
        done = call("affirm", "add", " ")
        assert (done.code, done.out) == (2, "")
        assert texts.EMPTY_AFFIRMATION in done.err

    @pytest.mark.parametrize("words", [(), ("add",), ("rest",), ("sing",)], ids=str)
    def test_a_mistake_in_the_call(self, call: Call, words: tuple[str, ...]) -> None:
        done = call("affirm", *words)
        assert (done.code, done.out) == (2, "")
        assert "usage:" in done.err


class TestTrends:
    def test_as_text(self, call: Call, ids: list[str]) -> None:
        done = call("trends")
        assert (done.code, done.err) == (0, "")
        dips = done.lines.index(texts.TRENDS_DIPS)
        assert done.lines[dips + 1] == (
            f"  Sun 21 Aug   {ids[2][-8:]}    1.5 mi  It was not two. I wasn't good enough."
        )
        assert done.lines[dips + 2].strip() == texts.TRENDS_NOT_BACK
        for title in (texts.TRENDS_WALLS, texts.TRENDS_MILESTONES, texts.TRENDS_RELATIONS):
            assert title in done.lines
        assert "First run, 1.6 mi" in done.out

    def test_a_dip_that_recovered(self, call: Call, ids: list[str]) -> None:
        call("log", "2mi feel+4")
        assert texts.TRENDS_BACK.format(day="today") in call("trends").out

    def test_a_long_text_is_cut(self, call: Call) -> None:
        call("log", "feel-4", "-m", "word " * 40)
        lines = call("trends").lines
        assert lines[lines.index(texts.TRENDS_DIPS) + 1].endswith("…")

    def test_an_empty_journal(self, call: Call) -> None:
        done = call("trends")
        assert done.code == 0
        for words in (texts.TRENDS_NO_DIPS, texts.TRENDS_NO_WALLS, texts.TRENDS_NO_MILESTONES):
            assert words in done.out

    def test_json(self, call: Call, ids: list[str]) -> None:
        shape = call("trends", "--json").json
        assert list(shape) == [
            "entries",
            "dips",
            "walls",
            "milestones",
            "relations",
            "weeks",
            "period",
        ]
        assert [row["id"] for row in shape["entries"]] == ids
        assert list(shape["entries"][0]) == [
            "id",
            "day",
            "distance_m",
            "mood",
            "mood_source",
            "dip",
            "recovered_on",
        ]
        assert [row["dip"] for row in shape["entries"]] == [False, False, True]
