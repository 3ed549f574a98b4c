"""Evidence: true, specific sentences' worth of how far she has come (rule R4)."""

from collections.abc import Sequence
from datetime import date

from journal_tui.domain.entry import Entry
from journal_tui.insight.facts import Evidence, EvidenceKind, How
from journal_tui.insight.measures import covered_m, is_run, outings
from journal_tui.insight.nonstop import longest_nonstop
from journal_tui.insight.presence import presence
from journal_tui.insight.progress import progress
from journal_tui.insight.ranking import rank
from journal_tui.insight.struggles import struggles
from journal_tui.insight.themes import theme_weights

__all__ = ["Evidence", "EvidenceKind", "How", "evidence_for"]


def evidence_for(
    entries: Sequence[Entry], about: Entry | None, today: date
) -> tuple[Evidence, ...]:
    """Everything that live entries (oldest first, all of them) show, the best first.

    The best is what answers the words of ``about``; then the freshest, then the strongest.
    ``about`` takes part in the truth itself where it is one of ``entries``. Entries of a day
    after ``today`` are left out. The same journal gives the same evidence in the same order;
    a journal without runs gives none.

    Every statement is about the whole of ``entries``: hand in a part, and "the farthest" is the
    farthest of that part.
    """
    past = [entry for entry in entries if entry.day <= today]
    outs = outings(past)
    if not outs:
        return ()
    walked = [
        covered_m(entry.run) or 0.0
        for entry in past
        if entry.run is not None and not is_run(entry.run)
    ]
    found = [
        *progress(outs, max(walked, default=0.0), today),
        *longest_nonstop(outs),
        *struggles(outs, past),
        *presence(outs, past, today),
    ]
    return rank(found, theme_weights(about) if about is not None else {}, about, today)
