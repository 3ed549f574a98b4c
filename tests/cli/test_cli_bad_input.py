"""Whatever is typed, piped in or found on disk: a clear message, nothing lost, no traceback."""

import errno
import os
import re
from pathlib import Path

import pytest

from journal_tui.store import atomic_file
from journal_tui.texts import commands as texts
from tests.cli.conftest import Call, is_root

OBEYED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]"  # what a terminal acts upon
)

TEXTS = {
    "brackets": "[b]bold[/b] [link=x] {curly} <tag> %s {0} \\n [/]",
    "controls": "a\x00b\x07c\x1b[31mred\x1b]0;title\x07\x7f\x9b2J d",
    "right to left": "one \u202etwo\u202c \u2066three\u2069 \u200fמילה",
    "line breaks": "one\x0btwo\x0cthree\x85four\u2028five\u2029six\rseven",
    "other scripts": "caf\u00e9 e\u0301 日本語 🏃\u200d♀️ 🇬🇧",
    "quotes": "\"double\" 'single' `back` $HOME $(id) \\",
    "long": "It was a long way, and I went on. " * 6000,
    "one long word": "x" * 200_000,
}


class TestTexts:
    @pytest.mark.parametrize("name", TEXTS)
    def test_any_text_is_kept_and_shown_literally(self, call: Call, name: str) -> None:
        text = TEXTS[name].strip()
        done = call("log", "1mi", "-m", "-", "--json", stdin=text)
        assert (done.code, done.err) == (0, "")
        assert done.json["text"] == text
        assert not OBEYED.search(done.out.rstrip("\n"))
        for command in (("show", "last"), ("list",), ("trends",), ("boost",)):
            shown = call(*command)
            assert shown.code == 0
            assert not OBEYED.search(shown.out.replace("\n", ""))
        for command in (("show", "last"), ("list",)):
            assert call(*command, "--json").json["text"] == text
        if name == "brackets":
            assert text in call("show", "last").out

    @pytest.mark.parametrize("name", TEXTS)
    def test_any_text_has_a_tone_or_none(self, call: Call, name: str) -> None:
        done = call("tone", "--json", stdin=TEXTS[name])
        assert (done.code, done.err) == (0, "")
        assert call("tone", "--lines", "--why", stdin=TEXTS[name]).code == 0

    @pytest.mark.parametrize("name", [name for name in TEXTS if name != "long"])
    def test_any_line_is_understood_or_shown_with_carets(self, call: Call, name: str) -> None:
        done = call("log", TEXTS[name].replace("\x00", " "), "-m", "My words.")
        assert done.code in (0, 2)
        assert not OBEYED.search((done.out + done.err).replace("\n", ""))
        assert len(done.err) < 4000
        if done.code == 2:
            assert "^" in done.err
            assert texts.KEPT_AS_DRAFT in done.err

    def test_bytes_that_are_no_text_are_named_and_the_rest_is_kept(self, call: Call) -> None:
        done = call("log", "-m", "-", stdin=b"caf\xe9 and \xff\xfe more")
        assert done.code == 0
        assert texts.NOT_UTF8 in done.err
        assert call("show", "last", "--json").json["text"] == "caf\ufffd and \ufffd\ufffd more"

    def test_bytes_that_are_no_text_in_the_call(self, call: Call) -> None:
        done = call("log", "-m", os.fsdecode(b"caf\xe9!"))
        assert done.code == 0
        assert texts.NOT_UTF8 in done.err
        assert call("show", "last", "--json").json["text"] == "caf\ufffd!"
        assert call("log", os.fsdecode(b"\xe9\xff")).code == 2

    def test_tags_and_places_are_shown_literally(self, call: Call) -> None:
        done = call("log", "1mi", '@"[red] \x1b[31m"', "wall", '"\x9bhead"')
        assert done.code == 0
        for command in ("list", "show last", "affirm add a\x1bb", "affirm list", "trends"):
            assert not OBEYED.search(call(*command.split(" ")).out.replace("\n", ""))


BROKEN = {
    "empty": b"",
    "foreign": b'{"name": "some other program", "version": 3}',
    "a list": b"[1, 2, 3]",
    "not JSON": b"Dear diary, today I ran.",
    "binary": bytes(range(256)) * 20,
}

CALLS = (
    ("log", "1mi", "-m", "words of hers"),
    ("list",),
    ("list", "-n", "1"),
    ("search", "word"),
    ("show", "last"),
    ("edit", "last", "-m", "x"),
    ("delete", "last", "--yes"),
    ("undo",),
    ("boost",),
    ("affirm", "add", "One mile."),
    ("affirm", "list"),
    ("affirm", "rest", "1"),
    ("trends",),
    ("rescore",),
    ("lexicon", "--learn"),
)


class TestBrokenJournals:
    """A file that cannot be read is told, and never written over."""

    @pytest.mark.parametrize("words", CALLS, ids=" ".join)
    @pytest.mark.parametrize("name", [*BROKEN, "truncated", "newer"])
    def test_it_is_refused_unharmed(
        self, call: Call, journal: Path, name: str, words: tuple[str, ...]
    ) -> None:
        if name in ("truncated", "newer"):
            call("log", "1mi", "-m", "Before.")
            whole = journal.read_bytes()
            newer = re.sub(rb'("schema(?:_version)?":\s*)\d+', rb"\g<1>999", whole)
            assert newer != whole
            journal.write_bytes(whole[:-40] if name == "truncated" else newer)
        else:
            journal.parent.mkdir()
            journal.write_bytes(BROKEN[name])
        before = journal.read_bytes()
        done = call(*words)
        assert (done.code, done.out) == (1, "")
        assert done.err.startswith("journal-tui: ")
        assert str(journal) in done.err
        assert journal.read_bytes() == before
        if words[0] == "log":
            (draft,) = (journal.parent / "drafts").glob("*.json")
            assert "words of hers" in draft.read_text()
            assert texts.KEPT_AS_DRAFT in done.err

    @pytest.mark.parametrize("name", BROKEN)
    def test_check_tells_what_is_wrong(self, call: Call, journal: Path, name: str) -> None:
        journal.parent.mkdir(mode=0o700)
        journal.write_bytes(BROKEN[name])
        done = call("check")
        assert done.code == 1
        assert str(journal) in done.out
        (finding, *_) = call("check", "--json").json["findings"]
        assert finding["code"] == "refused"
        assert journal.read_bytes() == BROKEN[name]

    def test_a_folder_in_its_place(self, call: Call, journal: Path) -> None:
        journal.mkdir(parents=True)
        for words in CALLS:
            done = call(*words)
            assert (done.code, done.out) == (1, "")
            assert str(journal) in done.err

    def test_a_file_in_the_place_of_its_folder(self, call: Call, journal: Path) -> None:
        journal.parent.write_text("a file")
        done = call("log", "1mi", "-m", "words")
        assert (done.code, done.out) == (1, "")
        assert texts.NOT_KEPT in done.err
        assert journal.parent.read_text() == "a file"


class TestDisk:
    @pytest.mark.parametrize(
        "number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT, errno.EIO]
    )
    def test_a_save_that_the_disk_refuses(
        self,
        call: Call,
        ids: list[str],
        journal: Path,
        monkeypatch: pytest.MonkeyPatch,
        number: int,
    ) -> None:
        before = journal.read_bytes()

        def refuses(*_: object, **__: object) -> None:
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(atomic_file.os, "fsync", refuses)
        for words in (
            ("log", "1mi", "-m", "words"),
            ("edit", "last", "-m", "x"),
            ("delete", "last", "--yes"),
            ("affirm", "add", "One mile."),
        ):
            done = call(*words)
            assert (done.code, done.out) == (1, "")
            assert done.err.startswith("journal-tui: The file could not be saved")
            assert journal.read_bytes() == before
        assert texts.NOT_KEPT in call("log", "1mi", "-m", "words").err
        assert call("boost").code == 0
        assert call("list").code == 0

    @pytest.mark.skipif(is_root(), reason="nothing is read-only for root")
    def test_a_folder_that_may_not_be_written(
        self, call: Call, ids: list[str], journal: Path
    ) -> None:
        before = journal.read_bytes()
        journal.parent.chmod(0o500)
        try:
            done = call("log", "1mi", "-m", "words")
            assert (done.code, done.out) == (1, "")
            assert call("list").code == 0
            assert call("boost").code == 0
        finally:
            journal.parent.chmod(0o700)
        assert journal.read_bytes() == before

    def test_a_draft_lies_beside_when_the_journal_alone_is_refused(
        self, call: Call, ids: list[str], journal: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real = os.replace

        def refuses(source: str, target: str, **options: int) -> None:
            if str(target).endswith("journal.json"):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            real(source, target, **options)

        monkeypatch.setattr(atomic_file.os, "replace", refuses)
        done = call("log", "1mi", "-m", "-", stdin="words of hers")
        assert done.code == 1
        assert texts.KEPT_AS_DRAFT in done.err
        (draft,) = (journal.parent / "drafts").glob("*.json")
        assert "words of hers" in draft.read_text()

    def test_what_nobody_foresaw_is_told_plainly(
        self, call: Call, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fails(*_: object) -> None:
            raise OSError(errno.EMFILE, os.strerror(errno.EMFILE), "some/file")

        monkeypatch.setattr("journal_tui.app.workspace.open_workspace", fails)
        done = call("list")
        assert (done.code, done.out) == (1, "")
        said = texts.SYSTEM_SAYS.format(why=os.strerror(errno.EMFILE))
        assert done.err == f"journal-tui: {said}\n  some/file\n"
