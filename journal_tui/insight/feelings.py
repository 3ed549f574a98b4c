"""Evidence of how a run felt: better afterwards than on the way."""

from collections.abc import Iterator, Sequence

from journal_tui.domain.entry import Entry
from journal_tui.insight.facts import Evidence
from journal_tui.insight.measures import is_run

#: So many runs with both feelings are worth counting.
OFTEN = 3


def feelings(entries: Sequence[Entry]) -> Iterator[Evidence]:
    """What her own feelings on the way and after show, of runs among entries (oldest first).

    Entries with words of self-harm are left out: they get no number.
    """
    felt = [
        (entry, during, after)
        for entry in entries
        if (during := entry.feeling.during) is not None
        and (after := entry.feeling.after) is not None
        and is_run(entry.run)
        and not entry.care
    ]
    better = [entry for entry, during, after in felt if after > during]
    if len(felt) >= OFTEN and len(better) * 2 > len(felt):
        newest = better[-1]
        yield Evidence("felt better after", newest.day, newest.id, number=len(better), of=len(felt))
    for entry, during, after in reversed(felt):
        if during < 0 < after:
            yield Evidence(
                "lifted on the way", entry.day, entry.id, number=after, then_number=during
            )
            return
