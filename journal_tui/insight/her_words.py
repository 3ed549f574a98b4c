"""Words of an entry, to be shown to her again: never a sentence that is hard on herself."""

from journal_tui.domain.entry import Entry, SentenceTone
from journal_tui.texts.wording import CUT_SHORT


def first_sentence(entry: Entry) -> str:
    """Her first words that are not hard on herself, on one line; empty where there are none.

    It is the first line where no sentences were told apart. Words that ask for care are never
    quoted.
    """
    kind = _kind(entry)
    if kind is None:
        return _line(entry.text.strip().partition("\n")[0])
    return _words(entry, kind[0]) if kind else ""


def lightest_sentence(entry: Entry) -> str:
    """Her sentence with the highest tone that is not hard on herself; the first of equals.

    Empty where every sentence is below even: a good feeling may stand beside dark words. As
    ``first_sentence`` where no sentences were told apart.
    """
    kind = _kind(entry)
    if kind is None:
        return first_sentence(entry)
    lightest = max(kind, key=lambda one: one.polarity, default=None)
    return _words(entry, lightest) if lightest is not None and lightest.polarity >= 0 else ""


def cut(text: str, most: int) -> str:
    """A text on one line, after a word at most ``most`` signs in where it is longer."""
    words = _line(text)
    if len(words) <= most:
        return words
    kept = words[: most + 1].rpartition(" ")[0] or words[:most]
    return CUT_SHORT.format(text=kept.rstrip(" ,;:-\u2013"))


def _kind(entry: Entry) -> list[SentenceTone] | None:
    """The sentences that may be quoted; None where none were told apart."""
    tone = entry.tone
    if tone is None or not (tone.care or tone.sentences or tone.self_talk):
        return None
    if tone.care:
        return []
    return [one for one in tone.sentences if not tone.is_harsh(one)]


def _words(entry: Entry, one: SentenceTone) -> str:
    return _line(entry.text[one.start : one.end])


def _line(words: str) -> str:
    return " ".join(words.split())
