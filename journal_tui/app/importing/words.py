"""What bringing in files does, in words: for the terminal, for the screen and for ``--json``."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journal_tui.app.importing.doing import Outcome
from journal_tui.app.importing.planning import FilePlan, ImportPlan, Item
from journal_tui.app.wording import (
    distance_in_words,
    feeling_in_words,
    first_words,
    moment_in_words,
    run_in_words,
)
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.insight.her_words import cut
from journal_tui.insight.small_words import counted
from journal_tui.interchange.found import Activity
from journal_tui.interchange.registry import format_named
from journal_tui.texts import importing as texts
from journal_tui.texts.literal import visible_controls
from journal_tui.texts.wording import QUOTED, SEPARATOR

_QUOTED_MOST = 60
#: Sentences of one kind that a summary lists; more are counted.
_LISTED_MOST = 20


class Question(NamedTuple):
    """A question about something that may be there already: what comes, and what is there."""

    asks: str
    comes: str
    there: str


def format_title(format_id: str) -> str:
    """What a person calls a format, empty for one that nobody knows."""
    found = format_named(format_id) if format_id else None
    return found.title if found else ""


def reason_of(file: FilePlan) -> str:
    """Why a file is an error, known or a question, or what of it is left out; else empty."""
    error = file.read.error
    if error is not None:
        where = texts.ERROR_AT.format(where=error.where) if error.where else ""
        return " ".join(filter(None, (f"{error.what}{where}", error.next_step)))
    status = file.status
    if status == "known":
        return _why_known(file)
    if status == "ask":
        return counted(sum(item.open for item in file.items), texts.QUESTIONS)
    return asides_in_words(file.asides)


def asides_in_words(asides: Sequence[Activity]) -> str:
    """Like ``Not a run, so left out: cycling, 2 swimming.``; empty for none."""
    if not asides:
        return ""
    sports = Counter(texts.SPORTS.get(one.sport, one.sport.replace("_", " ")) for one in asides)
    named = (f"{n} {sport}" if n > 1 else sport for sport, n in sports.items())
    return texts.NOT_RUNS.format(sports=", ".join(named))


def question_of(workspace: Workspace, entry: Entry, like: Entry) -> Question:
    """What is asked about something that came and may be the same as ``like``."""
    by_hand = not like.origins and like.run is None
    asks = texts.ASK_WORDS if by_hand else texts.ASK_RUN
    # Two moments that read the same and are not.
    zone = entry.at != like.at and f"{entry.at:%F %R}" == f"{like.at:%F %R}"
    return Question(asks, *(in_one_line(workspace, one, zone=zone) for one in (entry, like)))


def in_one_line(workspace: Workspace, entry: Entry, *, zone: bool = False) -> str:
    """An entry as a table has room for it: when, what was run, its first words.

    With ``zone`` the moment says how far its clock is from UTC.
    """
    today = workspace.clock.now().date()
    moment = moment_in_words(entry.at, today)
    if zone:
        clock = entry.at.isoformat(timespec="minutes")[len("2016-08-21T09:10") :]
        moment = texts.IN_ZONE.format(moment=moment, zone=clock)
    parts = [moment]
    if entry.run is not None:
        # Its parts are many words, and not what tells it from another run.
        whole = entry.run._replace(walls=(), segments=(), nonstop_m=None, nonstop_s=None)
        parts.append(run_in_words(whole, workspace.settings.units))
    if entry.feeling != Feeling():
        parts.append(feeling_in_words(entry.feeling))
    words = cut(visible_controls(first_words(entry.text)), _QUOTED_MOST)
    if words:
        parts.append(QUOTED.format(text=words))
    return visible_controls(SEPARATOR.join(parts))


def row_of(workspace: Workspace, item: Item) -> tuple[str, str, str]:
    """An item for a table: when it was, how far (or its first words), and what becomes of it."""
    entry = item.entry
    today = workspace.clock.now().date()
    amount = distance_in_words(entry.run, workspace.settings.units)
    words = visible_controls(first_words(entry.text))
    what = SEPARATOR.join(filter(None, (amount, words)))
    fate = texts.ANSWERS[item.answer] if item.answer is not None else texts.FATES[item.fate]
    return moment_in_words(entry.at, today), what, fate


def signed_feeling(feeling: int) -> str:
    """A feeling as a number of its scale: ``+3``, ``0``, ``-1``."""
    return f"{feeling:+d}" if feeling else "0"


def summary(
    plan: ImportPlan, outcome: Outcome | None = None, *, on_screen: bool = False
) -> tuple[str, ...]:
    """What came, what was there already, what needs her answer, and what could not be read.

    Without an ``outcome`` it says what would come. ``on_screen`` is where she answers and sees
    the files that are bad in the same place, and not by another call.
    """
    return tuple(_summary(plan, done=outcome is not None, on_screen=on_screen))


def left_out(plan: ImportPlan) -> tuple[str, ...]:
    """What in the files is not brought in, file by file; the first of many and how many more."""
    found = [
        texts.OF_FILE.format(file=_name_of(file), what=what)
        for file in plan.files
        if file.status != "known"
        for what in (*(file.read.found.left_out if file.read.found else ()), *_aside(file))
    ]
    return _first_of(found)


def errors(plan: ImportPlan) -> tuple[str, ...]:
    """The files that could not be read, each with its reason."""
    found = [
        texts.OF_FILE.format(file=_name_of(file), what=visible_controls(reason_of(file)))
        for file in plan.files
        if file.status == "error"
    ]
    return _first_of(found)


def moods_in_words(plan: ImportPlan) -> tuple[str, ...]:
    """The table by which moods of other programs become feelings, a line a word."""
    lines = []
    for format_id, moods in plan.moods:
        lines.append(texts.MOODS_OF.format(title=format_title(format_id)))
        for mood in moods:
            feeling = texts.NO_FEELING if mood.feeling is None else signed_feeling(mood.feeling)
            word = visible_controls(mood.mood)
            times = counted(mood.times, texts.TIMES)
            lines.append(texts.MOOD_LINE.format(mood=word, feeling=feeling, times=times))
    return tuple(lines)


def _summary(plan: ImportPlan, *, done: bool, on_screen: bool) -> Iterator[str]:
    items = [item for file in plan.files for item in file.items]
    fates = Counter(_fate(item) for item in items)
    new = [item.entry for item in items if _fate(item) == "new"]
    runs = sum(entry.run is not None for entry in new)
    waiting = sum(entry.waiting for entry in new)
    parts = []
    if runs:
        parts.append(counted(runs, texts.RUNS))
    if len(new) - runs:
        parts.append(counted(len(new) - runs, texts.ENTRIES))
    others = sum(len(file.others) for file in plan.files)
    if others:
        parts.append(counted(others, texts.OTHERS))
    if parts:
        yield (texts.CAME if done else texts.WOULD_COME).format(what=texts.AND.join(parts))
    elif plan.files and not fates["join"]:
        yield texts.NOTHING_CAME if done else texts.NOTHING_WOULD_COME
    if waiting and done:
        yield counted(waiting, texts.WAIT if waiting == len(new) else texts.WAIT_OF_THEM)
    if fates["join"]:
        yield counted(fates["join"], texts.JOINED)
    yield from _already(plan, items, done=done)
    if fates["ask"]:
        words = texts.ASKED_ON_SCREEN if on_screen else texts.ASKED
        yield counted(fates["ask"], words["done" if done else "before"])
    if fates["left"]:
        yield counted(fates["left"], texts.LEFT)
    bad = sum(file.status == "error" for file in plan.files)
    if bad:
        yield counted(bad, texts.BAD_FILES_SEEN if on_screen else texts.BAD_FILES)


def _name_of(file: FilePlan) -> str:
    """The path of a file on one line, whatever is in it."""
    return visible_controls(file.read.source.name.replace("\n", "\u240a"))


def _fate(item: Item) -> str:
    if item.fate != "ask" or item.answer is None:
        return item.fate
    return {"same": "same", "apart": "new", "leave": "left"}[item.answer]


def _already(plan: ImportPlan, items: Sequence[Item], *, done: bool) -> Iterator[str]:
    """What is said of what the journal knows: it is there, was edited, or she took it out."""
    edited = sum(item.edited for item in items)
    gone = sum(map(_is_deleted, items))
    there = sum(item.fate in ("known", "same") for item in items) - edited - gone
    for n, words in (
        (edited, texts.EDITED if done else texts.WOULD_BE_EDITED),
        (there + sum(file.unread for file in plan.files), texts.THERE),
        (sum(item.otherwise for item in items), texts.OTHERWISE),
        (gone, texts.STAY_OUT),
    ):
        if n:
            yield counted(n, words)


def _is_deleted(item: Item) -> bool:
    """Whether it was there and she deleted it, so that it stays out."""
    return item.fate == "known" and item.like is not None and item.like.deleted_at is not None


def _why_known(file: FilePlan) -> str:
    if file.before:
        return texts.KNOWN_FILE
    if not file.items:
        # Of our own export all may be there that is no entry.
        own = file.read.found is not None and file.read.found.documents
        return texts.KNOWN if own else texts.NOTHING_IN_IT
    gone = [_is_deleted(item) for item in file.items]
    left = [item.answer == "leave" for item in file.items]
    if all(gone) or all(left):
        return texts.KNOWN_DELETED if gone[0] else texts.KNOWN_LEFT
    if any(gone) or any(left):
        return texts.KNOWN_OR_OUT
    return texts.KNOWN_RUN if any(item.fate == "same" for item in file.items) else texts.KNOWN


def _aside(file: FilePlan) -> tuple[str, ...]:
    words = asides_in_words(file.asides)
    return (words,) if words else ()


def _first_of(lines: list[str]) -> tuple[str, ...]:
    if len(lines) <= _LISTED_MOST + 1:
        return tuple(lines)
    more = texts.AND_MORE.format(n=len(lines) - _LISTED_MOST)
    return (*lines[:_LISTED_MOST], more)
