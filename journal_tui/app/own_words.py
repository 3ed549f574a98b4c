"""Her corrections as a small lexicon of her own words, when she says so."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from journal_tui.app.workspace import Workspace
from journal_tui.config.lexicon import LEXICON_FILE
from journal_tui.domain.journal import Journal
from journal_tui.errors import ConfigError
from journal_tui.mood.own_words import Proposal, propose
from journal_tui.mood.scorer import SentenceScorer
from journal_tui.mood.sentences import split_sentences
from journal_tui.mood.tokens import phrase_key
from journal_tui.texts import commands as texts
from journal_tui.texts.literal import visible_controls

__all__ = [
    "OwnWords",
    "Proposal",
    "corrected_sentences",
    "learn_words",
    "learning_rows",
    "words_to_learn",
]


class OwnWords(NamedTuple):
    """What her corrections say about words.

    ``file`` is her lexicon, there or not; ``corrected`` how many sentences she corrected;
    ``proposals`` the words that would make them read as she says.
    """

    file: Path
    corrected: int
    proposals: tuple[Proposal, ...]


def words_to_learn(workspace: Workspace) -> OwnWords:
    """What can be learned from the corrections in the journal; nothing is written.

    Her lexicon is that of now, also where she changed it since it was read. A word whose line in
    it has a mistake is left to her. Raises StoreError where the journal cannot be read,
    ConfigError where her settings name a scorer without a lexicon.
    """
    workspace.refresh_own_words()
    file = workspace.paths.config / LEXICON_FILE
    scorer = workspace.scorer
    if workspace.settings.scorer != "runner" or not isinstance(scorer, SentenceScorer):
        raise ConfigError(
            texts.LEXICON_NO_SCORER.format(scorer=workspace.settings.scorer),
            where=str(workspace.paths.config),
            next_step=texts.LEXICON_NO_SCORER_NEXT,
        )
    corrected = corrected_sentences(workspace.store.journal())
    mistaken = {phrase_key(problem.field) for problem in workspace.problems if problem.file == file}
    found = propose(corrected, scorer) if corrected else ()
    proposals = tuple(one for one in found if one.word not in mistaken)
    return OwnWords(file, len(corrected), proposals)


def learn_words(workspace: Workspace, proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Write those of the proposed words into her lexicon that are still proposed exactly so.

    She may have written a line of her own since they were listed, or corrected another sentence:
    such words are left to her. Returns what was written, beside what stands in the lexicon.
    Raises ConfigError, with the file as it was, where that is not possible, and as
    ``words_to_learn`` does.
    """
    from journal_tui.config.lexicon_lines import write_words

    now = words_to_learn(workspace).proposals if proposals else ()
    still = tuple(one for one in proposals if one in now)
    if not still:
        return ()
    # Her own spelling of a word: "well-done" is the phrase "well done".
    hers = {phrase_key(name): name for name in workspace.own_words}
    write_words(
        workspace.paths.config,
        {hers.get(one.word, one.word): one.proposed for one in still},
    )
    workspace.forget_own_words()
    return still


def learning_rows(proposals: Sequence[Proposal]) -> list[tuple[str, str, str]]:
    """The proposed words in words: the word, what it adds now, what it would add."""
    return [
        (visible_controls(one.word), _signed(one.now), _signed(one.proposed)) for one in proposals
    ]


def _signed(weight: float) -> str:
    return f"{weight:+.2f}" if abs(weight) >= 0.005 else "0.00"


def corrected_sentences(journal: Journal) -> list[tuple[str, float]]:
    """The sentences that stand in the journal and that she corrected, with her word on each.

    Her word on a whole entry is one on its sentence where there is one alone.
    """
    found: list[tuple[str, float]] = []
    for entry in journal.entries:
        if not entry.corrections:
            continue
        said, whole = entry.said_sentences, entry.said_tone
        sentences = [entry.text[start:end] for start, end in split_sentences(entry.text)]
        if whole is not None and len(sentences) == 1:
            said = {sentences[0]: whole} | said
        found += [(sentence, said[sentence]) for sentence in sentences if sentence in said]
    return found
