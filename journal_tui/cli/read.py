"""list, search, show: commands that read entries."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from journal_tui.app.naming import short_id
from journal_tui.app.wording import (
    distance_in_words,
    feeling_in_words,
    first_words,
    long_day,
    mood_in_words,
    mood_mark,
    run_in_words,
)
from journal_tui.app.workspace import Workspace
from journal_tui.cli.call import Call, opened
from journal_tui.cli.output import put, put_json, say, say_problems, speaks_unicode
from journal_tui.domain.entry import Entry, mood_level
from journal_tui.domain.run import Run
from journal_tui.domain.units import Units
from journal_tui.texts import commands as texts
from journal_tui.texts.words import MOOD_WORDS

if TYPE_CHECKING:
    from journal_tui.domain.filters import Filter


def list_entries(args: Call) -> int:
    """The entries that a filter lets through, newest first."""
    workspace = opened(args)
    if not args.filter:
        return _list(args, workspace, None)
    from journal_tui.app.filtering import filter_of

    return _list(args, workspace, filter_of(workspace, " ".join(args.filter)))


def search(args: Call) -> int:
    """The entries that hold all of these words, newest first."""
    from journal_tui.domain.filters import Filter, fold_text

    words = tuple(fold_text(word) for word in args.words)
    return _list(args, opened(args), Filter(words=words))


def show(args: Call) -> int:
    """One entry, whole, or with what it was before."""
    from journal_tui.app.lookup import find_entry

    workspace = opened(args)
    say_problems(workspace)
    if args.versions:
        return _versions(args, workspace)
    entry = find_entry(workspace.store.journal(), args.id)
    if args.json:
        _put_shape(entry)
    else:
        _put_entry(workspace, entry)
    return 0


def _versions(args: Call, workspace: Workspace) -> int:
    from journal_tui.app.lookup import find_also_deleted
    from journal_tui.app.versions import versions_of
    from journal_tui.texts.journal import VERSIONS_NONE

    now, *earlier = versions_of(workspace, find_also_deleted(workspace, args.id))
    if args.json:
        from journal_tui.app.shapes import entry_shape

        gone = now.entry.deleted_at
        versions = [
            {"until": one.until.isoformat(), "kind": one.kind, "entry": entry_shape(one.entry)}
            for one in earlier
            if one.until is not None
        ]
        put_json(
            {
                "id": now.entry.id,
                "deleted_at": gone.isoformat() if gone else None,
                "entry": entry_shape(now.entry),
                "versions": versions,
            }
        )
        return 0
    put(texts.VERSION.format(when=now.when))
    _put_entry(workspace, now.entry)
    # What was deleted last is what stands now, as a tombstone.
    again = now.entry.deleted_at is not None and earlier[:1] and earlier[0].kind == "delete"
    for one in earlier[1 if again else 0 :]:
        put()
        put(texts.VERSION_UNTIL.format(when=one.when, act=one.act))
        _put_entry(workspace, one.entry)
    if not earlier:
        say(VERSIONS_NONE)
    return 0


def _put_shape(entry: Entry) -> None:
    from journal_tui.app.shapes import entry_shape

    put_json(entry_shape(entry))


def _put_entry(workspace: Workspace, entry: Entry) -> None:
    today = workspace.clock.now().date()
    put(f"{long_day(entry.day, today)}, {entry.at:%H:%M}  ({short_id(entry.id)})")
    if entry.run:
        put(run_in_words(entry.run, workspace.settings.units))
    for line in (feeling_in_words(entry.feeling), mood_in_words(entry)):
        if line:
            put(line)
    if entry.tags:
        put(" ".join(f"#{tag}" for tag in entry.tags))
    if entry.text:
        put()
        put(entry.text)
    if entry.other_texts:
        _put_other_versions(entry)
    if entry.run and entry.run.laps and not entry.care:
        _put_laps(entry.run, workspace.settings.units)


def _put_other_versions(entry: Entry) -> None:
    """The versions of her words among which she has not chosen yet, and how to."""
    from journal_tui.insight.small_words import counted
    from journal_tui.texts import settling

    for number, text in enumerate(entry.other_texts, 2):
        put()
        put(settling.VERSION.format(number=number))
        put(text)
    versions = counted(len(entry.other_texts) + 1, settling.VERSIONS)
    put()
    put(settling.UNSETTLED_SHOWN.format(versions=versions, id=short_id(entry.id)))


def _put_laps(run: Run, units: Units) -> None:
    from journal_tui.app.laps import lap_table
    from journal_tui.cli.columns import Column, table

    laps = lap_table(run, units)
    if laps:
        put()
        for line in table([Column(right=True)] * len(laps[0]), laps):
            put(line)


def _list(args: Call, workspace: Workspace, wanted: "Filter | None") -> int:
    say_problems(workspace)
    everything = wanted is None or wanted.empty
    found = _found(workspace, None if everything else wanted, args.n)
    for entry in reversed(found):
        if args.json:
            _put_shape(entry)
        else:
            put(_row(workspace, entry))
    if not found:
        say(texts.NO_ENTRIES if everything else texts.NOTHING_FOUND)
        backups = () if workspace.store.exists() else workspace.backups.all()
        if backups:
            say(texts.BACKUPS_ALONE.format(path=workspace.paths.journal, n=len(backups)))
    return 0


def _found(workspace: Workspace, wanted: "Filter | None", most: int | None) -> Sequence[Entry]:
    """The entries that are wanted, in the order of time: the newest ``most`` of them."""
    if wanted is None:
        store = workspace.store
        return store.journal().entries if most is None else store.newest(most)
    from journal_tui.app.filtering import select

    found = select(workspace.store.journal().entries, wanted)
    return found if most is None else found[-most:]


def _row(workspace: Workspace, entry: Entry) -> str:
    mood = entry.mood
    mark = mood_mark(mood, ascii_only=not speaks_unicode()) if mood else " "
    word = MOOD_WORDS[mood_level(mood.value)] if mood else ""
    amount = distance_in_words(entry.run, workspace.settings.units)
    words = first_words(entry.text)
    words = words if len(words) <= 60 else words[:59].rstrip() + "…"
    return f"{entry.day}  {short_id(entry.id)}  {amount:>9}  {mark} {word:<9}  {words}".rstrip()
