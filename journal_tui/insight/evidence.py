"""Evidence: true, specific sentences' worth of how far she has come (rule R4)."""

from collections.abc import Sequence
from datetime import date

from journal_tui.domain.entry import Entry
from journal_tui.insight.facts import Evidence, EvidenceKind, How
from journal_tui.insight.measures import covered_m, is_run, outings
from journal_tui.insight.nonstop import longest_nonstop
from journal_tui.insight.presence import FOUR_WEEKS, presence
from journal_tui.insight.progress import WEEK, YEAR, progress
from journal_tui.insight.ranking import rank
from journal_tui.insight.struggles import struggles
from journal_tui.insight.themes import theme_weights

#: What is true of the whole journal when its newest part shows it.
_OF_A_PART = frozenset(("wall passed", "wall moved", "comeback", "after a low one", "pace"))

__all__ = ["Evidence", "EvidenceKind", "How", "evidence_for"]


def evidence_for(
    entries: Sequence[Entry], about: Entry | None, today: date, *, whole: bool = True
) -> tuple[Evidence, ...]:
    """Everything that live entries (oldest first, all of them) show, the best first.

    The best is what answers the words of ``about``; then the freshest, then the strongest.
    ``about`` takes part in the truth itself where it is one of ``entries``. Entries of a day
    after ``today`` are left out. The same journal gives the same evidence in the same order;
    a journal without runs gives none.

    ``whole`` says that ``entries`` are the whole journal. Where they are the newest part of it,
    only what is true all the same is shown: no superlatives, no sums, no firsts.
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
    if not whole:
        found = [one for one in found if _holds_of_a_part(one, past[0].day, today)]
    return rank(found, theme_weights(about) if about is not None else {}, about, today)


def _holds_of_a_part(one: Evidence, oldest: date, today: date) -> bool:
    """Whether it holds of the journal too, if the part has every entry after the day ``oldest``."""
    if one.kind == "showed up":
        return oldest < today - FOUR_WEEKS
    if one.kind == "last year":
        return oldest < today - YEAR - WEEK
    return one.kind in _OF_A_PART
