"""Boost: one line of hers that fits, one true line of evidence, and her own words beside them."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from journal_tui.app.workspace import Workspace
from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Entry, mood_level
from journal_tui.domain.journal import Journal
from journal_tui.domain.letter import Letter
from journal_tui.errors import StoreError
from journal_tui.insight.affirm import choose_affirmation
from journal_tui.insight.dips import Dip
from journal_tui.insight.evidence import Evidence, evidence_for
from journal_tui.insight.phrases import phrase

#: Entries that a shell command looks back on in a large journal: a year and more.
RECENT = 400


class Friend(NamedTuple):
    """Her own harsh sentence, and the same as she would say it to a friend."""

    quote: str
    said: str


class Boost(NamedTuple):
    """What the calm screen shows; ``showing`` is what is kept of it, None where nothing can be."""

    affirmation: Affirmation | None
    evidence: str
    friend: Friend | None
    showing: Showing | None


class Beside(NamedTuple):
    """What may stand beside a line: a day like this one in her own words, a letter from her."""

    day_like_this: str = ""
    letter: Letter | None = None


def boost_me(
    workspace: Workspace, about: Entry | None = None, *, avoid: str = "", turn: int = 0
) -> Boost:
    """Choose a boost, for an entry or for what is in mind, and keep that it was shown.

    ``avoid`` is the id of the line that stands on the screen now, ``turn`` how many boosts were
    shown before this one, so that the evidence changes with the line. From the shell a large
    journal is read from its end alone; the evidence then claims nothing about the rest.
    Of an encrypted journal whose passphrase was not given nothing is read and nothing kept: one
    of the lines that came with the program has to do.
    """
    if workspace.locked:
        from journal_tui.app.affirmations import starter_lines

        starters = starter_lines(workspace)
        line = choose_affirmation(starters, (), about, workspace.rng, avoid)
        return Boost(line, "", friend_for(about), showing=None)
    journal = workspace.store.peek(RECENT) or workspace.store.journal()
    about = about or in_mind(journal, workspace.clock.now().date())
    lines = journal.affirmations or _her_list(workspace)
    line = choose_affirmation(
        lines, journal.showings, about, workspace.rng, avoid, entries=journal.entries
    )
    return Boost(
        affirmation=line,
        evidence=evidence_line(workspace, journal, about, turn),
        friend=friend_for(about),
        showing=_keep_showing(workspace, line, about) if line else None,
    )


def _her_list(workspace: Workspace) -> tuple[Affirmation, ...]:
    # Only the first boost of all has to fill it.
    from journal_tui.app.affirmations import her_list

    return her_list(workspace)


def evidence_line(workspace: Workspace, journal: Journal, about: Entry | None, turn: int) -> str:
    """One true thing about how far she has come; empty while there is none.

    A dip that recovered is told in her own words where she wrote some.
    """
    today = workspace.clock.now().date()
    found: tuple[Evidence, ...] = evidence_for(
        journal.entries, about, today, whole=journal.complete
    )
    if not found:
        return ""
    one = found[turn % len(found)]
    return _in_her_words(journal, one, today) or phrase(one, workspace.settings.units, today)


def beside(
    workspace: Workspace, journal: Journal, dips: Sequence[Dip], about: Entry | None
) -> Beside:
    """What stands beside the line; nothing while an encrypted journal is locked.

    ``journal`` is all of it and ``dips`` are its dips. A letter is for a low day: for the entry
    that a boost is about, or where the newest mood is low. Raises StoreError.
    """
    if workspace.locked:
        return Beside()
    from journal_tui.app.letters import letter_for
    from journal_tui.insight.alike import alike_words, day_like_this

    alike = day_like_this(journal.entries, about, dips)
    today = workspace.clock.now().date()
    return Beside(
        day_like_this=alike_words(alike, today) if alike else "",
        letter=letter_for(journal) if about is not None or low_now(journal) else None,
    )


def in_mind(journal: Journal, today: date) -> Entry | None:
    """The entry that a boost is about where none is named: the newest, if it is a low of today."""
    newest = journal.entries[-1] if journal.entries else None
    mood = newest.mood if newest is not None and newest.day == today else None
    return newest if mood is not None and mood_level(mood.value) < 0 else None


def low_now(journal: Journal) -> bool:
    """Whether the newest mood of the journal is low."""
    moods = (entry.mood for entry in reversed(journal.entries))
    newest = next((mood for mood in moods if mood is not None), None)
    return newest is not None and mood_level(newest.value) < 0


def why_in_words(workspace: Workspace, boost: Boost, about: Entry | None) -> str:
    """Why the line of this boost came, in a sentence; empty where there is no line.

    Told from what was known when it was chosen: its own showing is left out.
    """
    line = boost.affirmation
    if line is None or workspace.locked:
        return ""
    from journal_tui.insight.why_line import reason_words, why_this_line

    journal = workspace.store.journal()
    own = boost.showing.id if boost.showing else ""
    before = [showing for showing in journal.showings if showing.id != own]
    today = workspace.clock.now().date()
    return reason_words(why_this_line(line, before, about, journal.entries, today), today)


def friend_for(about: Entry | None) -> Friend | None:
    """The first harsh sentence of an entry that can be said again kindly, or None."""
    if about is None or about.tone is None or about.tone.care:
        return None
    from journal_tui.mood.selftalk.find import to_you

    for harsh in about.tone.self_talk:
        quote = about.text[harsh.start : harsh.end].strip()
        said = to_you(quote)
        if said:
            return Friend(quote, said)
    return None


def rate_showing(workspace: Workspace, showing: Showing, helped: bool) -> None:
    """Keep whether the line helped."""
    workspace.store.put(showing._replace(helped=helped, updated_at=workspace.clock.now()))


def _in_her_words(journal: Journal, one: Evidence, today: date) -> str:
    """The dip that recovered as she wrote of it then and after; empty for all else."""
    if one.kind != "dip recovered":
        return ""
    low, back = journal.entry(one.then_entry_id), journal.entry(one.entry_id)
    if low is None or back is None:
        return ""
    from journal_tui.insight.alike import alike_of, alike_words

    alike = alike_of(low, back)
    return alike_words(alike, today) if alike else ""


def _keep_showing(workspace: Workspace, line: Affirmation, about: Entry | None) -> Showing | None:
    now = workspace.clock.now()
    showing = Showing(
        id=workspace.new_id(),
        affirmation_id=line.id,
        at=now,
        updated_at=now,
        entry_id=about.id if about else None,
    )
    try:
        workspace.store.add(showing)
    except StoreError:
        # A boost is shown even where nothing can be written.
        return None
    return showing
