"""Milestones as they happen: what one entry that was saved is the first or the farthest of."""

from journal_tui.domain.journal import Journal
from journal_tui.domain.units import Units
from journal_tui.insight.highlights import still_hold, strongest
from journal_tui.insight.measures import covered_m, is_run, outings
from journal_tui.insight.milestones import Milestone, milestones
from journal_tui.insight.sentences import milestone_in_words
from journal_tui.texts.wording import SEPARATOR


def milestones_of(journal: Journal, entry_id: str, units: Units) -> tuple[Milestone, ...]:
    """The milestones that an entry is today, the strongest one or two first.

    None where the entry has no run, where its words ask for care, and while older entries are
    still being read. An entry of an earlier day is no farthest that a later one went beyond.
    """
    entry = journal.entry(entry_id)
    if entry is None or entry.run is None or not journal.complete:
        return ()
    if entry.care:
        return ()
    found = [
        one for one in milestones(journal.entries, units, journal.goals) if one.entry_id == entry_id
    ]
    if not found:
        return ()
    later = journal.entries[journal.entries.index(entry) + 1 :]
    walks = [covered_m(one.run) for one in later if one.run is not None and not is_run(one.run)]
    walked_m = max((length or 0.0 for length in walks), default=0.0)
    return strongest(still_hold(found, outings(later), walked_m))


def milestones_in_words(journal: Journal, entry_id: str, units: Units) -> tuple[str, ...]:
    """The milestones that an entry is today as sentences, like ``Farthest yet: 2 mi``."""
    return tuple(milestone_in_words(one, units) for one in milestones_of(journal, entry_id, units))


def milestone_line(journal: Journal, entry_id: str, units: Units) -> str:
    """The quiet line after saving, like ``Farthest yet: 2 mi``; empty where there is none."""
    return SEPARATOR.join(milestones_in_words(journal, entry_id, units))
