"""rescore, and lexicon: what was read before is read again, with words of her own."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from journal_tui.app.own_words import learn_words
from journal_tui.app.workspace import Workspace, open_workspace
from journal_tui.domain.entry import Correction
from journal_tui.mood.own_words import Proposal
from journal_tui.texts import commands as texts
from tests.cli.conftest import Call

TOWPATH = "We had the gasworks towpath again."


def correct(journal: Path, entry_id: str, *corrections: Correction, scorer: str = "") -> None:
    """Her word on an entry, as the journal screen keeps it; ``scorer`` as of another version."""
    store = open_workspace(str(journal)).store
    entry = store.journal().entry(entry_id)
    assert entry is not None
    tone = entry.tone._replace(scorer=scorer) if scorer and entry.tone else entry.tone
    store.put(entry._replace(corrections=corrections, tone=tone))


@pytest.fixture
def corrected(call: Call, journal: Path) -> list[str]:
    """Three entries on the towpath, each of which she says was heavier than it reads."""
    made = [call("log", "-m", TOWPATH, "--json").json["id"] for _ in range(3)]
    for entry_id in made:
        correct(journal, entry_id, Correction(-0.75, TOWPATH))
    return made


class TestRescore:
    def test_nothing_to_do(self, call: Call, ids: list[str], journal: Path) -> None:
        before = journal.read_bytes()
        done = call("rescore")
        assert (done.code, done.err, done.lines) == (0, "", [texts.RESCORED_NOTHING])
        assert call("rescore", "--json").json == {
            "entries": 3,
            "scored": 0,
            "changed": 0,
            "kept_hers": 0,
        }
        assert journal.read_bytes() == before

    def test_no_journal(self, call: Call, journal: Path) -> None:
        done = call("rescore")
        assert (done.code, done.err, done.lines) == (0, "", [texts.NO_ENTRIES])
        assert call("rescore", "--json").json["entries"] == 0
        assert not journal.parent.exists()

    def test_what_another_version_read(self, call: Call, ids: list[str], journal: Path) -> None:
        correct(journal, ids[0], Correction(-0.75), scorer="runner-0")
        correct(journal, ids[2], scorer="runner-0")
        before = call("show", ids[0], "--json").json
        done = call("rescore")
        assert (done.code, done.err) == (0, "")
        assert done.lines == [
            texts.RESCORED.format(scored=2, entries=3),
            texts.RESCORED_CHANGED.format(changed=0),
            texts.RESCORED_HERS.format(kept=2),
        ]
        after = call("show", ids[0], "--json").json
        assert (after["mood"], after["mood_source"]) == (before["mood"], "said")
        assert after["updated_at"] == before["updated_at"]
        assert after["tone"]["scorer"] != "runner-0"
        assert call("rescore").lines == [texts.RESCORED_NOTHING]

    def test_with_words_of_her_own(self, call: Call, ids: list[str], config: Path) -> None:
        (config / "lexicon.yaml").write_text("rained: -1.5\nglad: -1.5\nslog: heavy\n")
        done = call("rescore", "--json")
        assert done.code == 0
        assert done.json["scored"] == 2
        assert done.err.startswith("journal-tui: lexicon.yaml, line 3, slog: ")
        assert call("show", ids[0], "--json").json["tone"]["low"] is True

    def test_a_journal_that_cannot_be_read(self, call: Call, journal: Path) -> None:
        journal.parent.mkdir()
        journal.write_bytes(b"{")
        done = call("rescore")
        assert (done.code, done.out) == (1, "")
        assert str(journal) in done.err
        assert journal.read_bytes() == b"{"


class TestLexicon:
    def test_before_the_first_correction(
        self, call: Call, ids: list[str], journal: Path, config: Path
    ) -> None:
        for words in ("lexicon",), ("lexicon", "--learn"):
            done = call(*words)
            assert (done.code, done.out) == (0, "")
            assert done.err == texts.LEXICON_NO_CORRECTIONS + "\n"
        assert call("lexicon", "--json").json == {
            "file": str(config / "lexicon.yaml"),
            "corrected": 0,
            "words": [],
            "learned": False,
        }
        assert list(config.iterdir()) == []

    def test_no_journal(self, call: Call, journal: Path) -> None:
        assert call("lexicon").code == 0
        assert not journal.parent.exists()

    def test_the_words_are_listed_and_not_written(
        self, call: Call, corrected: list[str], config: Path
    ) -> None:
        done = call("lexicon")
        assert (done.code, done.err) == (0, "")
        heads, first, second, nothing, last = done.lines
        assert heads.split("  ")[0] == texts.LEXICON_HEADS[0]
        assert {first.split()[0], second.split()[0]} == {"gasworks", "towpath"}
        assert first.split()[-1] == "3"
        assert nothing == ""
        assert last == texts.LEXICON_NEXT.format(file=config / "lexicon.yaml")
        shape = call("lexicon", "--json").json
        assert [list(word) for word in shape["words"]] == [
            ["word", "now", "proposed", "sentences"]
        ] * 2
        assert (shape["corrected"], shape["learned"]) == (3, False)
        assert list(config.iterdir()) == []

    def test_they_are_learned_when_she_says_so(
        self, call: Call, corrected: list[str], config: Path
    ) -> None:
        file = config / "lexicon.yaml"
        file.write_text("# mine\nslog: -0.5\n")
        proposed = call("lexicon", "--json").json["words"]
        done = call("lexicon", "--learn")
        assert (done.code, done.err) == (0, "")
        assert done.lines[-2:] == [
            texts.LEXICON_LEARNED.format(file=file),
            texts.LEXICON_RESCORE,
        ]
        assert file.read_text() == "# mine\nslog: -0.5\n" + "".join(
            f"{word['word']}: {word['proposed']:.2f}\n" for word in proposed
        )
        assert call("config").code == 0
        assert call("tone", "--json", stdin="The gasworks towpath.").json["low"] is True
        assert call("rescore", "--json").json["scored"] == 3

    def test_json_of_learning(self, call: Call, corrected: list[str], config: Path) -> None:
        shape = call("lexicon", "--learn", "--json").json
        assert shape["learned"] is True
        assert len(shape["words"]) == 2
        assert len((config / "lexicon.yaml").read_text().splitlines()) == 2

    def test_corrections_that_ask_for_nothing(
        self, call: Call, journal: Path, config: Path
    ) -> None:
        made = call("log", "-m", "Then there we were.", "--json").json["id"]
        correct(journal, made, Correction(-0.3))
        done = call("lexicon", "--learn")
        assert (done.code, done.out) == (0, "")
        assert done.err == texts.LEXICON_NOTHING.format(corrected=1) + "\n"

    @pytest.mark.parametrize("content", ["slog: [\n", "- a\n", "{slog: 1}\n"])
    def test_a_file_that_cannot_take_them(
        self, call: Call, corrected: list[str], config: Path, content: str
    ) -> None:
        file = config / "lexicon.yaml"
        file.write_text(content)
        assert call("lexicon").code == 0
        done = call("lexicon", "--learn")
        assert (done.code, done.out) == (1, "")
        assert str(file) in done.err
        assert file.read_text() == content

    def test_a_scorer_that_takes_none(self, call: Call, corrected: list[str], config: Path) -> None:
        (config / "settings.yaml").write_text("scorer: textblob\n")
        done = call("lexicon")
        assert (done.code, done.out) == (1, "")
        assert texts.LEXICON_NO_SCORER_NEXT in done.err

    def test_what_changed_meanwhile_is_left_and_said(
        self,
        call: Call,
        corrected: list[str],
        journal: Path,
        config: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        hilly = "Such a hilly one."
        entry_id = call("log", "-m", hilly, "--json").json["id"]
        correct(journal, entry_id, Correction(-0.75, hilly))
        file = config / "lexicon.yaml"

        def meanwhile(workspace: Workspace, proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
            file.write_text("towpath: 0.9\n")
            return learn_words(workspace, proposals)

        monkeypatch.setattr("journal_tui.cli.lexicon.learn_words", meanwhile)
        done = call("lexicon", "--learn")
        assert done.code == 0
        assert "gasworks, towpath" in done.err
        assert "hilly" in done.out
        assert "towpath" not in done.out
        assert [line.split(":")[0] for line in file.read_text().splitlines()] == [
            "towpath",
            "hilly",
        ]


class TestBrokenLexicon:
    """A mistake in the lexicon stops nothing; it is named where a tone is read."""

    @pytest.mark.parametrize(
        "words", [("log", "1mi"), ("tone",), ("rescore",), ("lexicon",), ("config",)], ids=str
    )
    def test_it_is_named(self, call: Call, config: Path, words: tuple[str, ...]) -> None:
        (config / "lexicon.yaml").write_text("lovely: -1\nslog: heavy\n")
        done = call(*words, stdin="It was lovely.")
        assert done.code == (1 if words == ("config",) else 0)
        assert done.err.count("lexicon.yaml, line 2, slog: ") == 1

    def test_what_is_sound_is_used(self, call: Call, config: Path) -> None:
        (config / "lexicon.yaml").write_text("lovely: -1\nslog: heavy\n")
        assert call("tone", "--json", stdin="It was lovely.").json["low"] is True

    def test_where_no_tone_is_read_it_is_not_opened(self, call: Call, config: Path) -> None:
        (config / "lexicon.yaml").write_text("slog: heavy\n")
        assert "lexicon" not in call("list").err

    def test_a_whole_file_that_cannot_be_read(self, call: Call, config: Path) -> None:
        (config / "lexicon.yaml").write_bytes(b"\xff\xfe\x00")
        done = call("log", "1mi", "-m", "It was lovely.")
        assert done.code == 0
        assert "lexicon.yaml, line 1: the text is not UTF-8" in done.err


def test_an_entry_is_read_with_her_words(call: Call, config: Path) -> None:
    (config / "lexicon.yaml").write_text("lovely: -1.2\n")
    shape = call("log", "-m", "It was lovely.", "--json").json
    assert shape["tone"]["low"] is True
    assert "+" in shape["tone"]["scorer"]
