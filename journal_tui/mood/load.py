"""Which scorer the settings name, and the words of her own that it knows."""

import os
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from journal_tui.mood.scorer import Counted, RunnerScorer, Scorer

if TYPE_CHECKING:
    from journal_tui.mood.lexicon_table import Lexicon

__all__ = ["Counted", "Scorer", "ScorerName", "load_scorer"]

ScorerName = Literal["runner", "textblob"]
_NO_WORDS: Mapping[str, float] = MappingProxyType({})


def load_scorer(
    name: ScorerName,
    cache: str | os.PathLike[str] | None,
    own_words: Mapping[str, float] = _NO_WORDS,
    *,
    one_text: bool = False,
) -> Scorer:
    """The scorer of that name; nothing is read before its first sentence.

    ``cache`` is the folder for the compiled lexicon, None to go without. ``own_words`` are words
    and phrases of hers with what each adds, -1.5..+1.5; they go over every other lexicon, and 0
    says that a word tells nothing. TextBlob's own scorer takes no notice of them. ``one_text``
    says that one text is going to be read: the same in less time, where many would take longer.
    """

    def lexicon() -> "Lexicon":
        if one_text and not own_words:
            from journal_tui.mood.one_text import lexicon_for_one

            return lexicon_for_one(cache)
        from pathlib import Path

        from journal_tui.mood.lexicon_cache import cached_lexicon

        return cached_lexicon(Path(cache) if cache is not None else None)

    if name == "textblob":
        from journal_tui.mood.plain import TextBlobScorer

        return TextBlobScorer(lexicon)
    if not own_words:
        return RunnerScorer(lexicon)

    def with_hers() -> "Lexicon":
        from journal_tui.mood.lexicon_table import with_own_words

        return with_own_words(lexicon(), own_words)

    return RunnerScorer(with_hers, _mark_of(own_words))


def _mark_of(own_words: Mapping[str, float]) -> str:
    """What tells one set of own words from another, in the name of the scorer."""
    from zlib import crc32

    told = "\n".join(f"{word}\t{weight}" for word, weight in sorted(own_words.items()))
    return f"{crc32(told.encode()):08x}"
