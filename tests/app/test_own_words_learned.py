"""From corrections in the journal to words in her lexicon, and what the journal reads then."""

from pathlib import Path

import pytest

from journal_tui.app.own_words import corrected_sentences, learn_words, words_to_learn
from journal_tui.app.rescoring import rescore
from journal_tui.app.workspace import Workspace
from journal_tui.config.settings import Settings
from journal_tui.domain.entry import Correction, Entry
from journal_tui.domain.journal import Journal
from journal_tui.errors import ConfigError
from tests.conftest import NOW, FixedClock

TOWPATH = "We had the gasworks towpath again."


def entry(number: int, text: str, *corrections: Correction) -> Entry:
    return Entry(f"e{number}", NOW, NOW, NOW, text=text, corrections=corrections)


def afresh(workspace: Workspace, settings: Settings | None = None) -> Workspace:
    """The next call of the program."""
    return Workspace(workspace.paths, settings or workspace.settings, clock=FixedClock())


def lexicon(workspace: Workspace, text: str | None = None) -> Path:
    file = workspace.paths.config / "lexicon.yaml"
    if text is not None:
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return file


class TestCorrectedSentences:
    def test_sentences_and_whole_entries_of_one_sentence(self) -> None:
        journal = Journal(
            (
                entry(1, "It rained. I ran.", Correction(-0.3, "I ran.")),
                entry(2, " It rained. ", Correction(0.3)),
                entry(3, "It rained. I ran.", Correction(0.3)),
                entry(4, "It rained."),
                entry(5, "It rained.", Correction(0.3), Correction(-0.75, "It rained.")),
                entry(6, "It rained.", Correction(0.3, "A sentence that she took out.")),
                entry(7, "", Correction(0.3)),
            )
        )
        assert corrected_sentences(journal) == [
            ("I ran.", -0.3),
            ("It rained.", 0.3),
            ("It rained.", -0.75),
        ]


def test_without_a_journal(workspace: Workspace) -> None:
    found = words_to_learn(workspace)
    assert (found.corrected, found.proposals) == (0, ())
    assert found.file == lexicon(workspace)
    assert not workspace.paths.journal.parent.exists()
    assert not workspace.paths.config.exists()


def test_nothing_is_written_before_she_says_so(workspace: Workspace) -> None:
    workspace.store.put(*(entry(number, TOWPATH, Correction(-0.75)) for number in range(2)))
    found = words_to_learn(workspace)
    assert found.corrected == 2
    assert {one.word for one in found.proposals} == {"gasworks", "towpath"}
    assert not lexicon(workspace).exists()


def test_what_was_learned_is_read(workspace: Workspace) -> None:
    workspace.store.put(
        *(entry(number, TOWPATH, Correction(-0.75)) for number in range(4)),
        entry(9, "The towpath and the gasworks."),
    )
    rescore(workspace)
    lexicon(workspace, "# mine\nslog: -0.5 # oh\n")
    before = afresh(workspace)
    learn_words(before, words_to_learn(before).proposals)
    text = lexicon(workspace).read_text(encoding="utf-8")
    assert text.startswith("# mine\nslog: -0.5 # oh\n")
    after = afresh(workspace)
    assert set(after.own_words) == {"slog", "gasworks", "towpath"}
    assert rescore(after).scored == 5
    tone = after.store.journal().entries[-1].tone
    assert tone is not None
    assert tone.low
    assert after.problems == ()


def test_a_word_of_hers_keeps_its_spelling(workspace: Workspace) -> None:
    """The phrase of a correction is "well done", her line says "Well-Done"."""
    lexicon(workspace, "Well-Done: -0.9\n")
    workspace.store.put(entry(1, "It was well-done.", Correction(0.75)))
    (one,) = words_to_learn(workspace).proposals
    assert (one.word, one.now) == ("well done", -0.9)
    learn_words(workspace, (one,))
    (line,) = lexicon(workspace).read_text(encoding="utf-8").splitlines()
    assert line == f"Well-Done: {one.proposed:.2f}"


def test_a_line_with_a_mistake_is_left_to_her(workspace: Workspace) -> None:
    lexicon(workspace, "Towpath: heavy\n")
    workspace.store.put(*(entry(number, TOWPATH, Correction(-0.75)) for number in range(4)))
    found = words_to_learn(workspace)
    assert {one.word for one in found.proposals} == {"gasworks"}
    assert "Towpath" in str(workspace.problems[0])
    learn_words(workspace, found.proposals)
    assert lexicon(workspace).read_text(encoding="utf-8").startswith("Towpath: heavy\ngasworks: -")


def test_a_lexicon_that_cannot_be_read_is_never_written_over(workspace: Workspace) -> None:
    lexicon(workspace, "slog: [\n")
    workspace.store.put(*(entry(number, TOWPATH, Correction(-0.75)) for number in range(2)))
    found = words_to_learn(workspace)
    assert found.proposals
    with pytest.raises(ConfigError):
        learn_words(workspace, found.proposals)
    assert lexicon(workspace).read_text(encoding="utf-8") == "slog: [\n"


def test_the_plain_scorer_takes_no_words_of_hers(workspace: Workspace) -> None:
    lexicon(workspace, "lovely: -1\n")
    plain = afresh(workspace, Settings(scorer="textblob"))
    with pytest.raises(ConfigError) as error:
        words_to_learn(plain)
    assert "textblob" in error.value.what
    assert error.value.next_step
    assert plain.own_words == {}


class TestWordsThatChangedMeanwhile:
    """Between looking and learning she may write a line of her own, or correct another sentence."""

    def test_a_line_that_she_wrote_herself_is_left_as_it_is(self, workspace: Workspace) -> None:
        workspace.store.put(
            *(entry(number, TOWPATH, Correction(-0.75)) for number in range(4)),
            entry(9, "Such a hilly one.", Correction(-0.75)),
        )
        found = words_to_learn(workspace)
        assert {one.word for one in found.proposals} == {"gasworks", "towpath", "hilly"}
        lexicon(workspace, "towpath: 0.9 # I love it\n")
        learned = learn_words(workspace, found.proposals)
        assert [one.word for one in learned] == ["hilly"]
        first, second = lexicon(workspace).read_text(encoding="utf-8").splitlines()
        assert first == "towpath: 0.9 # I love it"
        assert second.startswith("hilly: -")

    def test_nothing_is_written_where_all_of_them_changed(self, workspace: Workspace) -> None:
        workspace.store.put(*(entry(number, TOWPATH, Correction(-0.75)) for number in range(4)))
        found = words_to_learn(workspace)
        lexicon(workspace, "towpath: 0.9\n")
        before = lexicon(workspace).stat()
        assert learn_words(workspace, found.proposals) == ()
        assert lexicon(workspace).stat() == before

    def test_what_is_looked_at_is_the_lexicon_of_now(self, workspace: Workspace) -> None:
        workspace.store.put(*(entry(number, TOWPATH, Correction(-0.75)) for number in range(4)))
        before = {one.word: one.now for one in words_to_learn(workspace).proposals}
        assert before["towpath"] == 0
        lexicon(workspace, "towpath: 0.5\n")
        after = {one.word: one.now for one in words_to_learn(workspace).proposals}
        assert after["towpath"] == 0.5


class TestALexiconThatChanges:
    def test_nothing_is_looked_at_before_it_was_asked_for(self, workspace: Workspace) -> None:
        lexicon(workspace, "lovely: -1\n")
        assert not workspace.refresh_own_words()
        assert "own_words" not in vars(workspace)

    def test_it_is_taken_up_changed_added_and_removed(self, workspace: Workspace) -> None:
        names = [workspace.scorer.name]
        for text in ("lovely: -1\n", "lovely: -0.5\n"):
            file = lexicon(workspace, text)
            assert workspace.refresh_own_words()
            names.append(workspace.scorer.name)
            assert not workspace.refresh_own_words()
        file.unlink()
        assert workspace.refresh_own_words()
        assert workspace.scorer.name == names[0]
        assert len(set(names)) == 3

    def test_what_was_made_with_it_can_be_told_to_be_old(self, workspace: Workspace) -> None:
        _ = workspace.scorer
        before = workspace.lexicon_turn
        assert not workspace.refresh_own_words()
        assert workspace.lexicon_turn == before
        lexicon(workspace, "lovely: -1\n")
        assert workspace.refresh_own_words()
        assert workspace.lexicon_turn != before

    def test_a_mistake_is_listed_once_and_gone_when_it_is_mended(
        self, workspace: Workspace
    ) -> None:
        lexicon(workspace, "slog: heavy\n")
        for _ in range(3):
            assert workspace.own_words == {}
            assert len(workspace.problems) == 1
            workspace.forget_own_words()
        _ = workspace.own_words
        lexicon(workspace, "slog: -0.5\n")
        assert workspace.refresh_own_words()
        assert workspace.own_words == {"slog": -0.5}
        assert workspace.problems == ()

    def test_the_plain_scorer_takes_no_notice(self, workspace: Workspace) -> None:
        plain = afresh(workspace, Settings(scorer="textblob"))
        _ = plain.scorer
        lexicon(workspace, "lovely: -1\n")
        assert not plain.refresh_own_words()


class TestTheWorkspace:
    def test_no_lexicon_is_the_scorer_as_it_comes(self, workspace: Workspace) -> None:
        assert workspace.own_words == {}
        assert "+" not in workspace.scorer.name

    def test_it_is_read_when_the_scorer_is_asked_for(self, workspace: Workspace) -> None:
        lexicon(workspace, "lovely: -1\nslog: heavy\n")
        assert workspace.problems == ()
        assert "+" in workspace.scorer.name
        (problem,) = workspace.problems
        assert str(problem).startswith("lexicon.yaml, line 2, slog: ")
        tone = workspace.tone("It was lovely.")
        assert tone is not None
        assert tone.low

    def test_however_it_is_capitalised_it_is_the_same_scorer(self, workspace: Workspace) -> None:
        lexicon(workspace, "lovely: -1\n")
        name = workspace.scorer.name
        lexicon(workspace, "# mine\nLovely: -1.0\n")
        assert afresh(workspace).scorer.name == name
