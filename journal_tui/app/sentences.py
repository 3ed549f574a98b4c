"""The sentences of an entry with their tones, and which of these she said herself."""

from collections.abc import Container

from journal_tui.domain.entry import Entry, SentenceTone, Tone, mood_level
from journal_tui.texts import journal as texts
from journal_tui.texts.wording import SOURCE
from journal_tui.texts.words import MOOD_WORDS


def sentences_of(entry: Entry) -> tuple[SentenceTone, ...]:
    """The sentences whose tone may be shown: none where no tone was read or care is asked for."""
    return () if entry.tone is None or entry.tone.care else entry.tone.sentences


def said_starts(text: str, tone: Tone | None, said: Container[str]) -> frozenset[int]:
    """Where the sentences begin whose tone she said: those whose letters are in ``said``."""
    if tone is None:
        return frozenset()
    return frozenset(one.start for one in tone.sentences if text[one.start : one.end] in said)


def said_in(entry: Entry) -> frozenset[int]:
    """Where the sentences of an entry begin whose tone she said."""
    return said_starts(entry.text, entry.tone, entry.said_sentences)


def letters_of(entry: Entry, number: int) -> str:
    """The exact letters of the sentence ``number``, from 0; empty where there is none."""
    sentences = sentences_of(entry)
    if not 0 <= number < len(sentences):
        return ""
    return entry.text[sentences[number].start : sentences[number].end]


def sentence_in_words(entry: Entry, number: int) -> str:
    """Like ``Sentence 2 of 5: low, read in your words``."""
    sentences = sentences_of(entry)
    said = letters_of(entry, number) in entry.said_sentences
    return texts.SENTENCE.format(
        n=number + 1,
        all=len(sentences),
        word=MOOD_WORDS[mood_level(sentences[number].polarity)],
        source=SOURCE["said" if said else "read"],
    )
