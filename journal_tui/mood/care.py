"""Words of self-harm, and the running idioms that only sound like them.

Where such words are found no score is ever shown; missing them is worse than a false alarm, so
a doubtful phrase counts unless a word of running stands close by.
"""

from collections.abc import Mapping, Sequence

from journal_tui.mood.lexicon_table import MARKS, Lexicon, Starts

# How many words away a word of running may stand.
_REACH_AFTER = 7
_REACH_BEFORE = 10
_FILLERS = frozenset(("just", "really", "actually", "honestly", "simply", "literally", "still"))


def needs_care(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a sentence of these tokens (in small letters) speaks of self-harm."""
    if lexicon.care_signals.isdisjoint(words):
        return False
    # "I just want to ...", "I wish I could really ..." mean the same without such words.
    words = [word for word in words if word not in _FILLERS]
    at = 0
    while at < len(words):
        name, length = _longest(words, at, lexicon.care, lexicon.care_starts)
        if name == "always":
            return True
        if name == "unless_running_follows" and not _running_follows(words, at + length, lexicon):
            return True
        if name == "unless_running" and not (
            _running_follows(words, at + length, lexicon)
            or _mentions_running(words[max(0, at - _REACH_BEFORE) : at], lexicon)
        ):
            return True
        at += length
    return False


def _longest(
    words: Sequence[str], at: int, phrases: Mapping[str, str], starts: Starts
) -> tuple[str, int]:
    """The list of the longest phrase that begins at ``at`` and its length; "", 1 for none."""
    for length in starts.get(" ".join(words[at : at + 2]), ()):
        name = phrases.get(" ".join(words[at : at + length]))
        if name is not None and at + length <= len(words):
            return name, length
    return phrases.get(words[at], ""), 1


def _running_follows(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    clause: list[str] = []
    for word in words[at : at + _REACH_AFTER]:
        if word in MARKS or word in ("because", "and", "but", "so", "i"):
            break
        clause.append(word)
    return _mentions_running(clause, lexicon)


def _mentions_running(words: Sequence[str], lexicon: Lexicon) -> bool:
    return any(
        _longest(words, at, lexicon.care, lexicon.care_starts)[0] == "running"
        for at in range(len(words))
    )
