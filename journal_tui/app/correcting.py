"""Her word on a tone, above the machine's (R2): of a whole entry, or of one of its sentences."""

from journal_tui.app.sentences import letters_of, sentences_of
from journal_tui.app.wording import feeling_in_words
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Correction, Entry, mood_level, polarity_of_level
from journal_tui.errors import CallError
from journal_tui.texts import journal as texts
from journal_tui.texts.wording import SOURCE
from journal_tui.texts.words import MOOD_WORDS

_LOWEST, _HIGHEST = -2, 2


def refusal(entry: Entry, sentence: str = "") -> str:
    """Why her word on this tone is not asked for, in words; empty where it is taken.

    Words that ask for care have no tone to speak of. A feeling that she gave is her word on the
    whole entry already.
    """
    if entry.care:
        return texts.NO_TONE_SHOWN
    feeling = entry.feeling._replace(words=())
    if not sentence and feeling_in_words(feeling):
        return texts.FEELING_COUNTS.format(feeling=feeling_in_words(feeling))
    return ""


def level_now(entry: Entry, sentence: str = "") -> int:
    """The mood level -2..+2 of an entry, or of its sentence of exactly these letters.

    0, even, where nothing was said or read.
    """
    if sentence:
        tones = (s.polarity for s in sentences_of(entry) if entry.text[s.start : s.end] == sentence)
        return mood_level(next(tones, 0.0))
    return mood_level(entry.mood.value) if entry.mood else 0


def has_said(entry: Entry, sentence: str = "") -> bool:
    """Whether she said what the tone of the entry, or of that sentence, is."""
    return any(one.sentence == sentence for one in entry.corrections)


def move_tone(workspace: Workspace, entry: Entry, by: int, sentence: str = "") -> Entry:
    """Keep that it was ``by`` levels lighter (above 0) or heavier than it stands now.

    ``sentence`` are the exact letters of the sentence that is meant, empty for the whole entry.
    The ends of the scale are kept as her word too. Returns the entry as it is on disk. Raises
    CallError where her word is not asked for (``refusal``), ConflictError when the entry was
    changed elsewhere meanwhile, StoreError when it cannot be saved.
    """
    refused = refusal(entry, sentence)
    if refused:
        raise CallError(refused)
    level = min(_HIGHEST, max(_LOWEST, level_now(entry, sentence) + by))
    said = Correction(polarity_of_level(level), sentence)
    if said in entry.corrections:
        return entry
    others = tuple(one for one in entry.corrections if one.sentence != sentence)
    return _keep(workspace, entry, (*others, said), read=bool(sentence))


def take_back(workspace: Workspace, entry: Entry, sentence: str = "") -> Entry:
    """Let the machine's reading of an entry, or of one sentence, stand again.

    Returns the entry as it is on disk; the same where there was nothing of hers. Raises
    ConflictError and StoreError as ``move_tone`` does.
    """
    if not has_said(entry, sentence):
        return entry
    others = tuple(one for one in entry.corrections if one.sentence != sentence)
    return _keep(workspace, entry, others, read=bool(sentence))


def still_said(entry: Entry, text: str) -> tuple[Correction, ...]:
    """Those of her corrections of an entry that are about ``text``, which takes its text's place.

    A sentence that she took out is gone: its letters may not stay in the journal in a correction
    that no screen shows. Her word on the whole entry was said of these words, so it outlives a
    change of some of them, and not other words in the place of all; what she said before there
    were any words was of the run, and stays. What she said of a sentence in another version stays
    as long as that does.
    """
    standing = (text, *entry.other_texts)
    return tuple(one for one in entry.corrections if _is_about(one, entry.text, standing))


def _is_about(correction: Correction, before: str, standing: tuple[str, ...]) -> bool:
    text = standing[0]
    if correction.sentence:
        return any(correction.sentence in words for words in standing)
    from journal_tui.mood.sentences import split_sentences

    sentences = [before[start:end] for start, end in split_sentences(before)]
    return before == text or not sentences or any(sentence in text for sentence in sentences)


def you_say(entry: Entry, number: int | None, key: str) -> str:
    """What she says of the entry, or of its sentence ``number`` from 0.

    ``key`` takes it back; empty where she left none for that. Where the entry asks for care as
    it is read by now, no level is said.
    """
    if entry.care:
        return texts.NO_TONE_SHOWN
    sentence = "" if number is None else letters_of(entry, number)
    word = MOOD_WORDS[level_now(entry, sentence)]
    says = texts.YOU_SAY.format(word=word)
    if number is not None:
        says = texts.YOU_SAY_SENTENCE.format(n=number + 1, word=word)
    return texts.AND_BACK.format(says=says, key=key) if key else says


def taken_back(entry: Entry, sentence: str = "") -> str:
    """What stands again once her word on it is taken back."""
    if entry.care:
        return texts.TAKEN_BACK_ALL
    source = "read"
    if not sentence:
        if entry.mood is None:
            return texts.TAKEN_BACK_ALL
        source = entry.mood.source
    return texts.TAKEN_BACK.format(
        word=MOOD_WORDS[level_now(entry, sentence)], source=SOURCE[source]
    )


def _keep(
    workspace: Workspace, entry: Entry, corrections: tuple[Correction, ...], *, read: bool
) -> Entry:
    """Save the entry with these corrections; ``read`` it anew where a sentence counts otherwise.

    A tone of an earlier reading is read anew in any case: what is on disk may be newer, since
    reading again (``rescore``) is no change that a conflict would tell of.
    """
    corrected = entry._replace(corrections=corrections, updated_at=workspace.clock.now())
    if read or entry.tone is None or entry.tone.scorer != workspace.scorer.name:
        corrected = corrected._replace(tone=workspace.read(corrected))
    workspace.store.put(corrected, expecting={entry.id: entry.updated_at})
    return corrected
