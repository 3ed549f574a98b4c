"""encrypt, decrypt, passphrase, and every other command on a journal that is encrypted."""

import getpass
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from journal_tui.cli.unlock import NEW_VARIABLE, PASSPHRASE_VARIABLE
from journal_tui.config.content import load_starters
from journal_tui.store import sealing
from journal_tui.store.sealing import is_sealed
from journal_tui.texts import privacy as texts
from journal_tui.texts.call_help import HELP
from tests.cli.conftest import Call
from tests.store.test_sealing import quick_wrap

OLD, NEW = "rain all day", "no tears today"

#: Lets her type these answers, one for each question, and returns what she is asked.
Type = Callable[..., list[str]]


@pytest.fixture(autouse=True)
def without_the_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work that makes a passphrase hard to guess is tested in test_sealing.py."""
    really = sealing.wrap_identity

    def quickly(identity: str, passphrase: str) -> bytes:
        usable = passphrase.isprintable()
        return quick_wrap(identity, passphrase) if usable else really(identity, passphrase)

    monkeypatch.setattr(sealing, "wrap_identity", quickly)


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Type:
    def answers(*given: str | BaseException) -> list[str]:
        waiting = list(given)
        asked: list[str] = []

        def ask(prompt: str, stream: Any) -> str:
            assert stream is sys.stderr
            asked.append(prompt)
            answer = waiting.pop(0)
            if isinstance(answer, BaseException):
                raise answer
            return answer

        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        monkeypatch.setattr(getpass, "getpass", ask)
        return asked

    return answers


@pytest.fixture
def closed(call: Call, ids: list[str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The journal of three entries, encrypted; their ids."""
    monkeypatch.setenv(PASSPHRASE_VARIABLE, OLD)
    assert call("encrypt").code == 0
    monkeypatch.delenv(PASSPHRASE_VARIABLE)
    return ids


READING = (
    ("list",), ("list", "-n", "1"), ("list", "is:dip"), ("search", "rain"), ("show", "last"),
    ("edit", "last", "-m", "Better."), ("delete", "last", "--yes"), ("affirm", "list"),
    ("affirm", "add", "One mile."), ("trends",), ("rescore",), ("lexicon",),
    ("lexicon", "--learn"),
)  # fmt: skip


class TestEncrypt:
    def test_it_says_first_what_it_does_and_asks_twice(
        self, call: Call, ids: list[str], journal: Path, types: Type
    ) -> None:
        asked = types(OLD, OLD)
        done = call("encrypt")
        assert done.code == 0
        assert asked == [texts.PASSPHRASE_NEW, texts.PASSPHRASE_AGAIN]
        assert done.err.splitlines() == list(texts.BEFORE_ENCRYPTING)
        assert done.lines[0] == texts.ENCRYPTED
        key, copy = Path(f"{journal}.key"), journal.parent / "backups" / "journal.json.key"
        assert texts.KEY_FILES.format(key=key, copy=copy) in done.out
        assert done.out.endswith(f"{texts.NOT_REACHED}\n")
        assert is_sealed(journal.read_bytes())

    def test_until_both_are_the_same_it_asks_again(
        self, call: Call, ids: list[str], types: Type
    ) -> None:
        asked = types(OLD, NEW, "", OLD, OLD)
        done = call("encrypt")
        assert done.code == 0
        assert len(asked) == 5
        assert done.err.splitlines()[-2:] == [texts.PASSPHRASES_DIFFER, texts.PASSPHRASE_EMPTY]

    def test_when_she_leaves_nothing_is_changed(
        self, call: Call, ids: list[str], journal: Path, types: Type
    ) -> None:
        before = sorted(journal.parent.iterdir())
        types(OLD, KeyboardInterrupt())
        assert call("encrypt").code == 130
        types(EOFError())
        assert call("encrypt").code == 1
        assert sorted(journal.parent.iterdir()) == before

    def test_where_nobody_can_be_asked_it_says_so(self, call: Call, ids: list[str]) -> None:
        done = call("encrypt")
        assert (done.code, done.out) == (1, "")
        assert texts.NOBODY_TO_ASK in done.err
        assert PASSPHRASE_VARIABLE in done.err

    def test_a_passphrase_that_cannot_be_typed_is_refused(
        self, call: Call, ids: list[str], journal: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(PASSPHRASE_VARIABLE, "a\x1bb")
        done = call("encrypt")
        assert (done.code, done.out) == (1, "")
        assert texts.PASSPHRASE_UNTYPABLE in done.err
        assert not is_sealed(journal.read_bytes())

    def test_json(self, call: Call, ids: list[str], journal: Path, types: Type) -> None:
        types(OLD, OLD)
        backups = journal.parent / "backups"
        shape = call("encrypt", "--json").json
        assert shape == {
            "encrypted": True,
            "beside": len(list(backups.glob("*.age"))),
            "left": [],
            "key": f"{journal}.key",
            "key_copy": str(backups / "journal.json.key"),
            "unsynced": False,
        }

    def test_again_it_does_the_rest(
        self, call: Call, closed: list[str], journal: Path, types: Type
    ) -> None:
        drafts = journal.parent / "drafts"
        drafts.mkdir()
        (drafts / "one.json").write_text('{"text": "left by a kill"}')
        asked = types(OLD)
        done = call("encrypt")
        assert (done.code, asked) == (0, [texts.PASSPHRASE_PROMPT])
        assert done.err.splitlines() == [texts.ENCRYPTED_ALREADY, texts.OPENING]
        assert done.lines[:2] == [texts.ENCRYPTED, texts.BESIDE_ONE]
        assert texts.NOT_REACHED not in done.out
        assert is_sealed((drafts / "one.json").read_bytes())

    def test_what_could_not_be_changed_is_told(
        self, call: Call, ids: list[str], journal: Path, types: Type
    ) -> None:
        drafts = journal.parent / "drafts"
        (drafts / "one.json.lock").mkdir(parents=True)
        (drafts / "one.json").write_text('{"text": "left by a kill"}')
        types(OLD, OLD)
        done = call("encrypt")
        assert done.code == 1
        assert done.lines[0] == texts.ENCRYPTED
        assert str(drafts / "one.json") in done.err
        assert done.err.splitlines()[-1] == texts.LEFT


class TestDecrypt:
    def test_it_is_plain_again(
        self, call: Call, closed: list[str], journal: Path, types: Type
    ) -> None:
        asked = types(OLD)
        done = call("decrypt")
        assert (done.code, asked) == (0, [texts.PASSPHRASE_PROMPT])
        assert done.lines[0] == texts.DECRYPTED
        assert f"{journal}.key.kept-1" in done.out
        assert len(json.loads(journal.read_text())["entries"]) == 3

    def test_a_plain_journal_stays_as_it_is(
        self, call: Call, ids: list[str], journal: Path
    ) -> None:
        before = journal.read_bytes()
        done = call("decrypt")
        assert (done.code, done.lines, done.err) == (0, [texts.DECRYPTED], "")
        assert call("decrypt", "--json").json == {
            "encrypted": False, "beside": 0, "left": [], "key": None, "key_copy": None,
        }  # fmt: skip
        assert journal.read_bytes() == before


class TestPassphrase:
    def test_the_former_first_then_the_new_one_twice(
        self, call: Call, closed: list[str], types: Type, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked = types(OLD, NEW, NEW)
        done = call("passphrase")
        assert (done.code, done.out) == (0, f"{texts.PASSPHRASE_CHANGED}\n")
        assert asked == [texts.PASSPHRASE_PROMPT, texts.PASSPHRASE_NEW, texts.PASSPHRASE_AGAIN]
        for passphrase, code in ((OLD, 1), (NEW, 0)):
            monkeypatch.setenv(PASSPHRASE_VARIABLE, passphrase)
            assert call("list").code == code

    def test_from_the_environment(
        self, call: Call, closed: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(PASSPHRASE_VARIABLE, OLD)
        assert NEW_VARIABLE in call("passphrase").err
        monkeypatch.setenv(NEW_VARIABLE, NEW)
        assert call("passphrase", "--json").json == {"encrypted": True}
        monkeypatch.setenv(PASSPHRASE_VARIABLE, NEW)
        assert call("list").code == 0

    def test_a_plain_journal_has_none(self, call: Call, ids: list[str]) -> None:
        done = call("passphrase")
        assert (done.code, done.out) == (1, "")
        assert texts.NOT_ENCRYPTED in done.err


class TestReading:
    @pytest.mark.parametrize("words", READING, ids=" ".join)
    def test_without_the_passphrase_it_says_what_to_do(
        self, call: Call, closed: list[str], journal: Path, words: tuple[str, ...]
    ) -> None:
        before = journal.read_bytes()
        done = call(*words)
        assert (done.code, done.out) == (1, "")
        assert texts.LOCKED in done.err
        assert PASSPHRASE_VARIABLE in done.err
        assert journal.read_bytes() == before

    @pytest.mark.parametrize("words", READING, ids=" ".join)
    def test_with_it_everything_is_as_ever(
        self,
        call: Call,
        closed: list[str],
        words: tuple[str, ...],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setenv(PASSPHRASE_VARIABLE, OLD)
        assert call(*words).code == 0

    def test_it_is_asked_for_as_often_as_she_likes(
        self, call: Call, closed: list[str], types: Type
    ) -> None:
        asked = types(NEW, "", "rain", OLD)
        done = call("show", "last")
        assert (done.code, len(asked)) == (0, 4)
        assert "I wasn't good enough." in done.out
        tried = [texts.OPENING, texts.WRONG_PASSPHRASE]
        assert done.err.splitlines() == [*tried * 3, texts.OPENING]

    def test_she_can_leave(self, call: Call, closed: list[str], types: Type) -> None:
        types(NEW, KeyboardInterrupt())
        assert call("list").code == 130
        types(EOFError())
        assert call("list").code == 1

    def test_a_wrong_one_in_the_environment_is_tried_once(
        self, call: Call, closed: list[str], types: Type, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked = types(OLD)
        monkeypatch.setenv(PASSPHRASE_VARIABLE, NEW)
        done = call("list")
        assert (done.code, done.out, asked) == (1, "", [])
        assert texts.WRONG_PASSPHRASE in done.err

    def test_undo_brings_back_what_was_deleted(
        self, call: Call, closed: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert texts.LOCKED in call("undo").err
        monkeypatch.setenv(PASSPHRASE_VARIABLE, OLD)
        assert call("delete", "last", "--yes").code == 0
        assert len(call("list").lines) == 2
        assert call("undo").code == 0
        assert len(call("list").lines) == 3

    def test_a_plain_journal_asks_for_nothing(
        self, call: Call, ids: list[str], types: Type
    ) -> None:
        asked = types()
        assert call("list").code == 0
        assert asked == []


class TestWithoutThePassphrase:
    def test_log_goes_on_and_asks_nothing(
        self, call: Call, closed: list[str], types: Type, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked = types()
        done = call("log", "2mi", "25:00", "-m", "I am glad I went.", "--json")
        assert (done.code, done.err, asked) == (0, "", [])
        monkeypatch.setenv(PASSPHRASE_VARIABLE, OLD)
        assert call("show", "last", "--json").json["id"] == done.json["id"]

    def test_after_a_low_one_log_has_a_line_of_the_programs(
        self, call: Call, closed: list[str], types: Type
    ) -> None:
        asked = types()
        done = call("log", "1mi", "feel-4", "-m", "I wasn't good enough.")
        assert (done.code, done.err, asked) == (0, "", [])
        assert done.lines[-1] in {starter.text for starter in load_starters()}

    def test_boost_says_that_her_list_is_locked(
        self, call: Call, closed: list[str], journal: Path, types: Type
    ) -> None:
        before = journal.read_bytes()
        asked = types()
        done = call("boost")
        assert (done.code, asked) == (0, [])
        assert done.err == f"{texts.BOOST_LOCKED}\n"
        assert len(done.lines) == 1
        assert done.lines[0] in {starter.text for starter in load_starters()}
        shape = call("boost", "--json").json
        assert (shape["affirmation_id"], shape["evidence"]) == (None, None)
        assert journal.read_bytes() == before
        assert not Path(f"{journal}.log").exists()

    def test_the_environment_opens_her_list(
        self, call: Call, closed: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(PASSPHRASE_VARIABLE, OLD)
        done = call("boost")
        assert (done.code, done.err) == (0, "")
        assert any(sign.isdigit() for sign in done.lines[-1]), "evidence of her own"
        monkeypatch.setenv(PASSPHRASE_VARIABLE, NEW)
        assert call("boost").code == 1

    def test_words_that_ask_for_care_still_get_the_help_line(
        self, call: Call, closed: list[str]
    ) -> None:
        done = call("log", "1mi", "-m", "I want to kill myself.")
        assert done.code == 0
        assert "read in your words" not in done.out


def test_the_commands_have_their_help(call: Call) -> None:
    for name in ("encrypt", "decrypt", "passphrase"):
        done = call(name, "--help")
        assert done.code == 0
        assert HELP[name] in " ".join(done.out.split())
