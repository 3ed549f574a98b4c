"""Her own sentences, picked to be said to her again: one that was hard, one that was good."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from journal_tui.domain.entry import Entry
from journal_tui.insight.her_words import cut
from journal_tui.insight.themes import themes_in

#: Signs of a sentence that are quoted at most.
QUOTED: Final = 140
#: A sentence is low at this polarity and below, good at this one and above.
LOW: Final = -0.15
GOOD: Final = 0.15

#: Without these a sentence names what it says was not: "No tears today".
_DENIAL = re.compile(r"\b(?:no|not|without|never|\w+n['\u2019]t)\b", re.IGNORECASE)


class Pair(NamedTuple):
    """What she wrote on a hard day and what she wrote later, each cut to be quoted."""

    hard: str
    good: str


def pair_of(low: Entry, back: Entry) -> Pair | None:
    """A hard sentence of one entry and a good one of a later entry; None without either.

    They are a pair that speaks of the same thing where there is one ("I cried when I got home",
    "No tears today"), else the first harsh or low sentence and the most positive one. Entries
    with words of self-harm are never quoted.
    """
    hard, good = tuple(_hard(low)), sorted(_good(back), key=lambda one: -one[0])
    if not hard or not good:
        return None
    bright = [(text, _spoken_of(text)) for polarity, text in good if polarity >= GOOD]
    for dark in hard:
        # "rather than being happy" and "I feel proud" do not speak of the same thing.
        themes = themes_in(dark) - {"proud"}
        for text, spoken_of in bright:
            if themes & spoken_of:
                return Pair(cut(dark, QUOTED), cut(text, QUOTED))
    return Pair(cut(hard[0], QUOTED), cut(good[0][1], QUOTED))


def can_be_paired(low: Entry, back: Entry) -> bool:
    """Whether ``pair_of`` finds something to quote in both."""
    return any(_hard(low)) and any(_good(back))


def _hard(entry: Entry) -> Iterator[str]:
    """The sentences that are low, or in which she is hard on herself, in their order."""
    tone = entry.tone
    if tone is None or tone.care:
        return
    for one in tone.sentences:
        words = entry.text[one.start : one.end].strip()
        if words and (tone.is_harsh(one) or one.polarity <= LOW):
            yield words


def _good(entry: Entry) -> Iterator[tuple[float, str]]:
    """The sentences with a polarity above 0, and that polarity."""
    tone = entry.tone
    if tone is None or tone.care:
        return
    for one in tone.sentences:
        words = entry.text[one.start : one.end].strip()
        if words and one.polarity > 0:
            yield one.polarity, words


def _spoken_of(text: str) -> frozenset[str]:
    """The themes that a sentence names, also those that it denies."""
    return themes_in(_DENIAL.sub(" ", text))
