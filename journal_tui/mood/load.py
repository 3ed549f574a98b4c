"""Which scorer the settings name."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from journal_tui.mood.scorer import Counted, RunnerScorer, Scorer

if TYPE_CHECKING:
    from journal_tui.mood.lexicon_table import Lexicon

__all__ = ["Counted", "Scorer", "ScorerName", "explain", "load_scorer"]

ScorerName = Literal["runner", "textblob"]


def load_scorer(name: ScorerName, cache: Path | None) -> Scorer:
    """The scorer of that name; nothing is read before its first sentence.

    ``cache`` is the folder for the compiled lexicon, None to go without.
    """

    def lexicon() -> "Lexicon":
        from journal_tui.mood.lexicon_cache import cached_lexicon

        return cached_lexicon(cache)

    if name == "textblob":
        from journal_tui.mood.plain import TextBlobScorer

        return TextBlobScorer(lexicon)
    return RunnerScorer(lexicon)


def explain(text: str, cache: Path | None = None) -> tuple[Counted, ...]:
    """The words of ``text`` that count for the runner's scorer, in order, and by which rule."""
    return load_scorer("runner", cache).explain(text)
