"""plan: the plan for the next run, from the shell."""

from datetime import timedelta
from pathlib import Path

import pytest

from journal_tui.texts import plans as texts
from tests.cli.conftest import Call, Moment
from tests.conftest import NOW

KEYS = ["id", "cue", "response", "made_on", "entry_id", "asked_on", "outcome", "note"]
LAMP_POST = "If the wall comes, then I will walk to the next lamp post"


def test_without_a_plan_it_says_how_to_make_one(call: Call, journal: Path) -> None:
    done = call("plan")
    assert (done.code, done.lines) == (0, [texts.NO_PLAN])
    assert texts.NO_PLAN_NEXT in done.err
    assert call("plan", "--json").json is None
    assert not journal.exists()


@pytest.mark.parametrize("words", [(LAMP_POST,), tuple(LAMP_POST.split())], ids=["quoted", "bare"])
def test_a_plan_is_made_and_shown(call: Call, words: tuple[str, ...]) -> None:
    done = call("plan", *words)
    assert (done.code, done.out, done.err) == (0, f"For the next run: {LAMP_POST}.\n", "")
    assert call("plan").out == f"{LAMP_POST}.\n"


def test_words_without_an_if_are_for_the_wall(call: Call) -> None:
    call("plan", "say", "my", "line", "[out]", "loud")
    assert call("plan").out == "If the wall comes, then I will say my line [out] loud.\n"


def test_json(call: Call) -> None:
    shape = call("plan", LAMP_POST, "--json").json
    assert list(shape) == KEYS
    assert shape | {"id": ""} == {
        "id": "",
        "cue": "the wall comes",
        "response": "walk to the next lamp post",
        "made_on": "2016-08-21",
        "entry_id": None,
        "asked_on": None,
        "outcome": None,
        "note": None,
    }
    assert call("plan", "--json").json == shape


def test_another_plan_takes_its_place(call: Call) -> None:
    call("plan", LAMP_POST)
    done = call("plan", "sing")
    assert done.out == "For the next run: If the wall comes, then I will sing.\n"
    assert done.err == f"In place of: {LAMP_POST}.\n"
    assert call("plan", "sing").err == ""


@pytest.mark.parametrize(
    ("word", "outcome", "words"),
    [
        ("helped", "helped", "It helped."),
        ("not", "did not help", "It did not help."),
        ("nowall", "no wall", "No wall came."),
    ],
)
def test_what_came_of_it_is_kept(
    call: Call, moment: Moment, word: str, outcome: str, words: str
) -> None:
    call("plan", LAMP_POST)
    moment.turn_to(NOW + timedelta(days=1))
    call("log", "1mi", "12:00")
    done = call("plan", "done", word, "-m", "at the [second] post")
    assert done.out == f"Kept: {LAMP_POST}. {words} “at the [second] post”\n"
    assert call("plan").lines == [texts.NO_PLAN]
    call("plan", "sing")
    shape = call("plan", "done", word, "--json").json
    assert (shape["outcome"], shape["asked_on"]) == (outcome, "2016-08-22")


@pytest.mark.parametrize("words", [(), ("perhaps",), ("helped", "not"), ("Helped",)], ids=str)
def test_an_answer_that_says_nothing_is_asked_about(call: Call, words: tuple[str, ...]) -> None:
    call("plan", LAMP_POST)
    done = call("plan", "done", *words)
    assert (done.code, done.out) == (2, "")
    assert texts.OUTCOME_NEXT in done.err
    assert call("plan").out == f"{LAMP_POST}.\n"


@pytest.mark.parametrize("word", ["helped", "not", "nowall"])
def test_an_answer_without_done_puts_no_plan_in_the_place_of_hers(call: Call, word: str) -> None:
    call("plan", LAMP_POST)
    done = call("plan", word)
    assert (done.code, done.out) == (2, "")
    assert texts.OUTCOME_NEXT in done.err
    assert call("plan").out == f"{LAMP_POST}.\n"


@pytest.mark.parametrize("words", [("done", "helped"), ("forget",)], ids=str)
def test_without_a_plan_there_is_nothing_to_answer(call: Call, words: tuple[str, ...]) -> None:
    done = call("plan", *words)
    assert (done.code, done.out) == (2, "")
    assert texts.NO_PLAN in done.err


def test_a_plan_is_taken_away(call: Call) -> None:
    call("plan", LAMP_POST)
    done = call("plan", "forget")
    assert (done.code, done.out) == (0, f"{texts.FORGOTTEN.format(plan=LAMP_POST + '.')}\n")
    assert call("plan", "--json").json is None


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("If the wall comes",), texts.NOT_UNDERSTOOD_NEXT),
        (("",), texts.NEEDS_RESPONSE),
        (("-m", "words"), texts.NOTE_ALONE),
        ((LAMP_POST, "-m", "words"), texts.NOTE_ALONE),
    ],
)
def test_a_mistake_in_the_call(call: Call, words: tuple[str, ...], says: str) -> None:
    done = call("plan", *words)
    assert (done.code, done.out) == (2, "")
    assert says in done.err
    assert call("plan").lines == [texts.NO_PLAN]


def test_of_an_encrypted_journal_the_passphrase_is_asked(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    call("plan", LAMP_POST)
    monkeypatch.setenv("JOURNAL_TUI_PASSPHRASE", "a bridge and five boats")
    assert call("encrypt").code == 0
    monkeypatch.delenv("JOURNAL_TUI_PASSPHRASE")
    for words in ((), ("sing",), ("done", "helped")):
        done = call("plan", *words)
        assert (done.code, done.out) == (1, "")
    monkeypatch.setenv("JOURNAL_TUI_PASSPHRASE", "a bridge and five boats")
    done = call("plan", "done", "helped", "--json")
    assert (done.json["response"], done.json["outcome"]) == ("walk to the next lamp post", "helped")
