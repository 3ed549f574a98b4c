"""One entry as it is read back: everything about it in words, ready to be drawn."""

from collections.abc import Sequence
from typing import NamedTuple

from journal_tui.app.joining import partners
from journal_tui.app.laps import lap_table
from journal_tui.app.sentences import said_in, sentences_of
from journal_tui.app.session import Session
from journal_tui.app.wording import feeling_in_words, long_day, mood_in_words, run_in_words
from journal_tui.domain.affirmation import Showing
from journal_tui.domain.entry import Entry, Mood, SentenceTone
from journal_tui.texts import journal as texts


class ShownLine(NamedTuple):
    """An affirmation that was shown for the entry, and whether it helped (None: not said)."""

    text: str
    helped: bool | None


class Reading(NamedTuple):
    """What the reading pane shows of one entry.

    For words of self-harm ``mood`` is None, ``mood_words`` empty and there are no ``sentences``.
    ``said`` is where the sentences begin whose tone she said herself. ``laps`` are the rows of
    their table, the heads first; there are none where the run has fewer than two, nor
    beside words of self-harm. ``joinable`` says of a run that waits that there are words of its
    day which it can be joined to. ``versions`` says how many there are of her words, where
    she has to choose.
    """

    day: str
    hour: str
    run: str
    feeling: str
    mood: Mood | None
    mood_words: str
    dip: str
    tags: tuple[str, ...]
    text: str
    sentences: tuple[SentenceTone, ...]
    waiting: bool
    shown: tuple[ShownLine, ...]
    said: frozenset[int] = frozenset()
    laps: tuple[tuple[str, ...], ...] = ()
    joinable: bool = False
    versions: str = ""


def reading_of(
    session: Session, entry: Entry, showings: Sequence[Showing] = (), *, dip: bool = False
) -> Reading:
    """The entry in words.

    ``showings`` are those for it (see ``showings_by_entry``), ``dip`` says whether it is one.
    """
    workspace = session.workspace
    return Reading(
        day=long_day(entry.day, workspace.clock.now().date()),
        hour=f"{entry.at:%H:%M}",
        run=run_in_words(entry.run, workspace.settings.units) if entry.run else "",
        feeling=feeling_in_words(entry.feeling),
        mood=entry.mood,
        mood_words=mood_in_words(entry),
        dip=_dip(session, entry) if dip else "",
        tags=entry.tags,
        text=entry.text,
        sentences=sentences_of(entry),
        waiting=entry.waiting,
        shown=_shown(session, showings),
        said=said_in(entry),
        laps=() if entry.care else lap_table(entry.run, workspace.settings.units),
        versions=_versions(entry),
        joinable=entry.waiting and bool(partners(session.journal, entry)),
    )


def showings_by_entry(showings: Sequence[Showing]) -> dict[str, list[Showing]]:
    """The showings of each entry by its id, in their order."""
    found: dict[str, list[Showing]] = {}
    for showing in showings:
        if showing.entry_id is not None:
            found.setdefault(showing.entry_id, []).append(showing)
    return found


def _versions(entry: Entry) -> str:
    if not entry.unsettled:
        return ""
    from journal_tui.app.settling import texts_of, versions_in_words

    # Few entries ever have more than one.
    return versions_in_words(len(texts_of(entry)))


def _dip(session: Session, entry: Entry) -> str:
    entries = session.journal.entries
    dip = next((dip for dip in session.dips() if entry.id in dip.entry_ids), None)
    if dip is None or dip.recovered is None:
        return texts.DIP_OPEN
    today = session.workspace.clock.now().date()
    return texts.DIP_BACK.format(day=long_day(entries[dip.recovered].day, today))


def _shown(session: Session, showings: Sequence[Showing]) -> tuple[ShownLine, ...]:
    lines = []
    for showing in showings:
        line = session.journal.affirmation(showing.affirmation_id)
        said = texts.SHOWN_LINE.format(text=line.text) if line else texts.SHOWN_GONE
        lines.append(ShownLine(said, showing.helped))
    return tuple(lines)
