"""Boost: one line of hers that fits, one true line of evidence, her sentence said to a friend."""

from typing import NamedTuple

from journal_tui.app.affirmations import her_list, starter_lines
from journal_tui.app.privacy import locked
from journal_tui.app.workspace import Workspace
from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Entry
from journal_tui.domain.journal import Journal
from journal_tui.errors import StoreError
from journal_tui.insight.affirm import choose_affirmation
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


def boost_me(
    workspace: Workspace, about: Entry | None = None, *, avoid: str = "", turn: int = 0
) -> Boost:
    """Choose a boost, for an entry or for no entry, and keep that it was shown.

    ``avoid`` is the id of the line that stands on the screen now, ``turn`` how many boosts were
    shown before this one, so that the evidence changes with the line. From the shell a large
    journal is read from its end alone; the evidence then claims nothing about the rest.
    Of an encrypted journal whose passphrase was not given nothing is read and nothing kept: one
    of the lines that came with the program has to do.
    """
    if locked(workspace):
        starters = starter_lines(workspace)
        line = choose_affirmation(starters, (), about, workspace.rng, avoid)
        return Boost(line, "", friend_for(about), showing=None)
    journal = workspace.store.peek(RECENT) or workspace.store.journal()
    lines = journal.affirmations or her_list(workspace)
    line = choose_affirmation(lines, journal.showings, about, workspace.rng, avoid)
    return Boost(
        affirmation=line,
        evidence=evidence_line(workspace, journal, about, turn),
        friend=friend_for(about),
        showing=_keep_showing(workspace, line, about) if line else None,
    )


def evidence_line(workspace: Workspace, journal: Journal, about: Entry | None, turn: int) -> str:
    """One true sentence about how far she has come; empty while there is none."""
    today = workspace.clock.now().date()
    found: tuple[Evidence, ...] = evidence_for(
        journal.entries, about, today, whole=journal.complete
    )
    if not found:
        return ""
    return phrase(found[turn % len(found)], workspace.settings.units, today)


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
