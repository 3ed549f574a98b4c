"""Why a line came: the plainest true reason for a choice, in words for her."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Entry
from journal_tui.insight.phrase_words import day_words
from journal_tui.insight.record import Ratings, kind_for, kinds_of
from journal_tui.insight.themes import theme_weights
from journal_tui.texts import boost as texts

ReasonKind = Literal["helped here", "helped", "for this", "new", "long ago", "favourite", "chance"]

#: A line that was not shown for so many days was not shown for a while.
A_WHILE = 7


class Reason(NamedTuple):
    """Why this line: it helped ``helped`` of ``rated`` times (about ``theme`` where there is one).

    ``day`` is when it was last shown, for "long ago". What does not belong to the kind is empty.
    """

    kind: ReasonKind
    helped: int = 0
    rated: int = 0
    theme: str = ""
    day: date | None = None


def why_this_line(
    line: Affirmation,
    showings: Sequence[Showing],
    about: Entry | None,
    entries: Sequence[Entry],
    today: date,
) -> Reason:
    """The first reason that holds of a line that ``choose_affirmation`` chose.

    ``showings`` and ``entries`` are those that it was chosen from. In the order in which they
    decide: it helped at least half the times that she rated it for this kind of low; it did in
    all; it is for what the entry is about; it is new to her; it is a favourite; it was not shown
    for a week or more; else it was chance, which has a part in every choice.
    """
    # What is told is true of all that she ever said, not of the newest ratings alone.
    ratings = Ratings(showings, entries, memory=len(showings))
    kind = kind_for(line, kinds_of(about)) if about is not None else ""
    here, ever = ratings.record(line.id, kind), ratings.record(line.id, "")
    if kind and 0 < here.helped >= here.not_helped:
        return Reason("helped here", here.helped, here.rated, kind)
    if 0 < ever.helped >= ever.not_helped:
        return Reason("helped", ever.helped, ever.rated)
    themes = theme_weights(about) if about is not None else {}
    answered = [tag for tag in line.tags if tag in themes]
    if answered:
        return Reason("for this", theme=max(answered, key=lambda tag: themes[tag]))
    shown = [one.at.date() for one in showings if one.affirmation_id == line.id]
    if not shown:
        return Reason("new")
    if line.favourite:
        return Reason("favourite")
    if (today - max(shown)).days >= A_WHILE:
        return Reason("long ago", day=max(shown))
    return Reason("chance")


def reason_words(reason: Reason, today: date) -> str:
    """Like ``It helped 3 of 4 times when you wrote about walls.``"""
    words = texts.WHY_ONCE.get(reason.kind) if reason.rated == 1 else None
    return (words or texts.WHY[reason.kind]).format(
        helped=reason.helped,
        rated=reason.rated,
        theme=texts.THEMES.get(reason.theme, reason.theme),
        day=day_words(reason.day, today) if reason.day else "",
    )
