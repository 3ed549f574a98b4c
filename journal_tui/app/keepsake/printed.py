"""The entries of a page as they are printed, each with what helped then."""

from collections.abc import Iterator, Mapping, Sequence

from journal_tui.app.keepsake.looked_back import LookedBack, returns
from journal_tui.app.reading import showings_by_entry
from journal_tui.app.wording import (
    feeling_in_words,
    long_day,
    mood_in_words,
    run_in_words,
    wall_in_words,
)
from journal_tui.domain.affirmation import Showing
from journal_tui.domain.entry import Entry
from journal_tui.domain.units import Units
from journal_tui.interchange.html_page.values import EntryPart
from journal_tui.texts import trends as texts


def printed(back: LookedBack) -> tuple[EntryPart, ...]:
    """Every entry of the page, oldest first.

    Words of self-harm stand by themselves: her words and their day, nothing beside them.
    """
    shown = showings_by_entry(back.journal.showings)
    lines = {line.id: line.text for line in back.journal.affirmations}
    came_back = {recovered.id: last for last, recovered in returns(back)}
    parts = []
    for entry in back.entries:
        part = EntryPart(
            anchor=back.anchors[entry.id],
            day=entry.day,
            day_words=long_day(entry.day, entry.day),
            text=entry.text,
        )
        if not entry.care:
            dip_before = came_back.get(entry.id)
            part = part._replace(
                hour=f"{entry.at:%H:%M}",
                about=tuple(_about(entry, back.units)),
                mood=entry.mood,
                mood_words=mood_in_words(entry),
                dip=back.dip_words(entry),
                back=_back(dip_before, entry) if dip_before else "",
                tags=entry.tags,
                helped=_helped(shown.get(entry.id, ()), lines),
            )
        parts.append(part)
    return tuple(parts)


def _about(entry: Entry, units: Units) -> Iterator[str]:
    """The run, its walls and the feeling, a line each."""
    if entry.run is not None:
        yield run_in_words(entry.run._replace(walls=()), units)
        yield from (wall_in_words(wall, units) for wall in entry.run.walls)
    feeling = feeling_in_words(entry.feeling)
    if feeling:
        yield feeling


def _back(last: Entry, entry: Entry) -> str:
    when = texts.ON_DAY.format(day=long_day(last.day, entry.day))
    return texts.BACK_FROM.format(when=when)


def _helped(showings: Sequence[Showing], lines: Mapping[str, str]) -> tuple[str, ...]:
    """The lines that helped with an entry, each once; those that are gone are left out."""
    ids = dict.fromkeys(one.affirmation_id for one in showings if one.helped)
    return tuple(lines[line_id] for line_id in ids if line_id in lines)
