"""What an entry was before it was changed, and putting that back."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from journal_tui.app.differing import Part, parts_of, phrases_of
from journal_tui.app.undoing import as_it_was
from journal_tui.app.wording import (
    day_in_words,
    feeling_in_words,
    long_day,
    run_in_words,
    short_day,
)
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.texts import journal as texts
from journal_tui.texts.wording import SEPARATOR


class Version(NamedTuple):
    """An entry as it stood until it was changed; ``when`` and ``act`` say that in words.

    ``kind`` is edit, delete, undo, import or sync. The version that stands now has no ``until``,
    no ``kind`` and no ``act``.
    """

    entry: Entry
    when: str
    act: str = ""
    until: datetime | None = None
    kind: str = ""


class Difference(NamedTuple):
    """A version, and in it what came in the one after it.

    ``facts`` are the day and hour first, then run, feeling and tags, those that there are.
    """

    facts: tuple[tuple[Part, ...], ...]
    text: tuple[Part, ...]

    @property
    def seen(self) -> bool:
        """Whether anything of it is to be seen."""
        return any(part.way != "stayed" for parts in (*self.facts, self.text) for part in parts)


def versions_of(workspace: Workspace, entry: Entry) -> tuple[Version, ...]:
    """The entry as it stands now (it may be a tombstone) and as it was before, newest first.

    That it was deleted for a while is no version of its own. Raises StoreError.
    """
    today = workspace.clock.now().date()
    now = texts.VERSION_NOW
    if entry.deleted_at is not None:
        now = texts.VERSION_GONE.format(when=_moment(entry.deleted_at, today))
    found = [Version(entry, now)]
    for one in workspace.store.versions(entry.id):
        when, act = _moment(one.until, today), texts.VERSION_ACTS[one.kind]
        found.append(Version(one.entry, when, act, one.until, one.kind))
    return tuple(_worth_seeing(tuple(found)))


def difference(workspace: Workspace, one: Entry, after: Entry) -> Difference:
    """What ``one`` was and what of it differs in the version ``after`` it."""
    facts = (
        parts_of(_day_and_hour(workspace, one), _day_and_hour(workspace, after)),
        phrases_of(_run(workspace, one), _run(workspace, after), SEPARATOR),
        parts_of(feeling_in_words(one.feeling), feeling_in_words(after.feeling)),
        parts_of(_tags(one), _tags(after)),
    )
    return Difference(tuple(parts for parts in facts if parts), parts_of(one.text, after.text))


def put_back(workspace: Workspace, now: Entry, old: Entry) -> Entry:
    """Let the live entry ``now`` become what it was as ``old``: an edit, which undo takes back.

    Returns the entry as it is on disk; ``now`` itself, and nothing is written, where nothing of
    hers is another. Raises ConflictError when it was changed elsewhere meanwhile, StoreError
    when it cannot be saved.
    """
    # What was brought in for it was, whatever it says: it may not come in a second time.
    again = as_it_was(workspace, old._replace(deleted_at=None, origins=now.origins), now)
    if _hers(now) == _hers(again):
        return now
    workspace.store.put(again, expecting={now.id: now.updated_at}, kind="edit")
    return again


def _worth_seeing(versions: tuple[Version, ...]) -> Iterator[Version]:
    """All but the tombstones that say what the version beside them says."""
    for place, version in enumerate(versions):
        beside = versions[max(0, place - 1) : place] + versions[place + 1 : place + 2]
        known = [_hers(other.entry) for other in beside]
        gone = version.entry.deleted_at is not None
        if place == 0 or not gone or _hers(version.entry) not in known:
            yield version


def _hers(entry: Entry) -> tuple[object, ...]:
    """What she gave of an entry; not what was read or said of it since."""
    return entry.at, entry.text, entry.run, entry.feeling, entry.tags, entry.other_texts


def _day_and_hour(workspace: Workspace, entry: Entry) -> str:
    day = long_day(entry.day, workspace.clock.now().date())
    return texts.VERSION_MOMENT.format(day=day, hour=f"{entry.at:%H:%M}")


def _run(workspace: Workspace, entry: Entry) -> list[str]:
    if entry.run is None:
        return []
    return run_in_words(entry.run, workspace.settings.units).split(SEPARATOR)


def _tags(entry: Entry) -> str:
    return " ".join(f"#{tag}" for tag in entry.tags)


def _moment(moment: datetime, today: date) -> str:
    """Like ``today 11:20`` or ``Sun 14 Aug 20:15``; never more than 17 cells."""
    day = moment.date()
    close = (today - day).days in (0, 1)
    words = day_in_words(day, today) if close else short_day(day, today)
    return texts.VERSION_MOMENT.format(day=words, hour=f"{moment:%H:%M}")
