"""What is drawn of the entries of a page: points in time, and the ways back from dips."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from journal_tui.app.keepsake.looked_back import LookedBack, returns
from journal_tui.app.wording import distance_in_words, mood_in_words
from journal_tui.domain.entry import Entry
from journal_tui.interchange.html_page.values import Point, Way

_DAY_S: Final = 86400


def points(back: LookedBack) -> Iterator[Point]:
    """A point for every entry with a run or a mood; none for words of self-harm."""
    for entry in back.entries:
        if entry.care or (entry.mood is None and entry.run is None):
            continue
        yield Point(
            at=in_days(entry.at),
            day=entry.day,
            anchor=back.anchors[entry.id],
            day_words=back.day_words(entry),
            amount=distance_in_words(entry.run, back.units),
            mood_words=mood_in_words(entry),
            dip=back.dip_words(entry),
            mood=entry.mood,
            distance_m=entry.distance_m,
            ran=entry.run is not None,
            dipped=entry.id in back.dips,
        )


def ways(back: LookedBack) -> Iterator[Way]:
    """The ways back from the dips on the page."""
    for last, recovered in returns(back):
        start, end = _at(last), _at(recovered)
        # In two time zones the later moment may have the earlier hour.
        if start < end:
            yield Way(start, end)


def in_days(moment: datetime) -> float:
    """Days since the year 1 by her own calendar and clock, with the part of the day."""
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
    return moment.toordinal() + seconds / _DAY_S


def _at(entry: Entry) -> float:
    return in_days(entry.at)
