"""Taking back what was done last: an edit, a deletion or an import, the newest first."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from journal_tui.app.correcting import still_said
from journal_tui.app.import_traces import Traces, traces_of
from journal_tui.app.wording import distance_in_words, first_words, long_day
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import same_reading
from journal_tui.domain.entry import Correction, Entry, Tone
from journal_tui.errors import CallError
from journal_tui.insight.her_words import cut
from journal_tui.insight.small_words import counted
from journal_tui.texts import commands, joining, journal
from journal_tui.texts.literal import visible_controls
from journal_tui.texts.wording import QUOTED

if TYPE_CHECKING:
    from journal_tui.store.history import Act, Kind

#: Signs of a text at most that name its entry.
_NAMED_BY: Final = 40


class Undone(NamedTuple):
    """What was taken back, and the entries that it had touched as they are on disk now.

    What an import brought is among them as tombstones. ``asking`` is how many things that may be
    there already ask her again, ``stayed`` how many of the tombstones are in another entry, since
    two machines met, and stay there.
    """

    kind: "Kind"
    entries: tuple[Entry, ...]
    asking: int = 0
    stayed: int = 0


class _Step(NamedTuple):
    """What is going to be taken back: the entries by id as they were (None: there was none).

    ``act`` is None for a deletion of which no act was kept.
    """

    kind: "Kind"
    before: Mapping[str, Entry | None]
    act: "Act | None" = None


def undo(workspace: Workspace) -> Undone:
    """Take back the last edit, deletion or import that was not taken back yet.

    That is kept in the history as well, so nothing is gone by it. What an import brought may be
    brought in again. Raises CallError when there is nothing to take back, or the entry became one
    with another since, ConflictError when one was changed elsewhere meanwhile, StoreError when it
    cannot be saved.
    """
    step = _last_step(workspace)
    there = _entries_now(workspace, step.before)
    folded = workspace.store.folded_entries() & there.keys()
    if folded and step.kind != "import":
        raise CallError(commands.CANNOT_UNDO_ONE, next_step=commands.CANNOT_UNDO_ONE_NEXT)
    moment = workspace.clock.now()
    entries: list[Entry] = []
    for entry_id, old in step.before.items():
        now = there.get(entry_id)
        if now is not None and entry_id in folded:
            # Brought back, it would be there twice: once by itself, once in the other entry.
            entries.append(now)
        elif old is not None:
            entries.append(_taken_back(workspace, step, old, now))
        elif now is not None:
            entries.append(_taken_out(now, moment))
    if not entries:
        raise CallError(commands.NOTHING_TO_UNDO)
    traces = Traces()
    if step.act is not None and step.kind == "import":
        traces = traces_of(workspace, step.act, there, moment)
    workspace.store.put(
        *entries,
        *traces.values,
        expecting={entry_id: entry.updated_at for entry_id, entry in there.items()},
        kind="undo",
        undoes=step.act.id if step.act else "",
    )
    return Undone(step.kind, tuple(entries), len(traces.asking), len(folded))


def _taken_back(workspace: Workspace, step: _Step, old: Entry, now: Entry | None) -> Entry:
    """What the entry is without the act: as it was, and with what another machine did since."""
    rest = None
    if step.act is not None and step.kind == "edit" and now is not None:
        from journal_tui.app.taking_back import without

        rest = without(workspace, step.act, old, now)
    return rest or as_it_was(workspace, old, now)


def as_it_was(workspace: Workspace, old: Entry, now: Entry | None) -> Entry:
    """``old`` again in the place of ``now``, changed at this moment; nothing is saved yet.

    What she says of a sentence that stands in both is what she says now; a sentence that comes
    back comes with what she said of it. Other versions of her words, which came from another
    machine since, stay until she chooses.
    """
    again = old._replace(updated_at=workspace.clock.now())
    if now is None:
        return again
    others = dict.fromkeys((*old.other_texts, *now.other_texts))
    others.pop(old.text, None)
    again = again._replace(corrections=_corrections(old, now), other_texts=tuple(others))
    return again._replace(tone=_tone(workspace, again, old, now))


def undone_in_words(workspace: Workspace, undone: Undone) -> str:
    """Like ``The edit of Sunday 21 August, “I felt sick …”, is taken back.``"""
    if undone.kind == "delete":
        return journal.BACK
    out = [entry for entry in undone.entries if entry.deleted_at is not None]
    if undone.kind == "edit" and len(undone.entries) > 1:
        return joining.UNDONE_SPLIT if out else joining.UNDONE_JOIN
    if undone.kind == "edit":
        return journal.UNDONE_EDIT.format(what=_name(workspace, undone.entries[0]))
    if undone.asking:
        return counted(undone.asking, journal.UNDONE_ANSWERS)
    kept = len(undone.entries) - len(out)
    if not out:
        return counted(kept, journal.UNDONE_MERGES)
    runs = all(entry.run for entry in out)
    says = (
        (len(out) - undone.stayed, journal.OUT_RUNS if runs else journal.OUT_ENTRIES),
        (kept, journal.AS_BEFORE),
        (undone.stayed, journal.STAYED),
    )
    return " ".join(counted(number, forms) for number, forms in says if number)


def _last_step(workspace: Workspace) -> _Step:
    act = workspace.store.last_act()
    gone = _gone_without_an_act(workspace, act)
    if gone is not None:
        return _Step("delete", {gone.id: gone._replace(deleted_at=None)})
    if act is None:
        raise CallError(commands.NOTHING_TO_UNDO)
    return _Step(act.kind, act.before, act)


def _gone_without_an_act(workspace: Workspace, act: "Act | None") -> Entry | None:
    """The entry that was deleted last, where that was after ``act`` and no act was kept of it.

    Earlier versions of the program kept none. What one act took out has one moment, so that one
    look at the history tells it of all.
    """
    store = workspace.store
    folded = store.folded_entries()
    known = None
    for gone in reversed(store.deleted_entries()):
        if gone.id in folded:
            continue
        moment = gone.deleted_at
        if moment is None or (act is not None and moment <= act.at):
            return None
        if moment != known and all(version.until < moment for version in store.versions(gone.id)):
            return gone
        known = moment
    return None


def _entries_now(workspace: Workspace, before: Mapping[str, Entry | None]) -> dict[str, Entry]:
    """The entries with these ids as they are now, tombstones too."""
    store = workspace.store
    every = (*store.journal().entries, *store.deleted_entries())
    return {entry.id: entry for entry in every if entry.id in before}


def _taken_out(entry: Entry, moment: datetime) -> Entry:
    """What was made, as a tombstone; what it came from is forgotten, so that it may come again."""
    if entry.deleted_at is not None and not entry.origins:
        return entry
    gone = entry.deleted_at or moment
    return entry._replace(deleted_at=gone, updated_at=moment, origins=())


def _corrections(old: Entry, now: Entry) -> tuple[Correction, ...]:
    said_now = {one.sentence: one for one in still_said(now, old.text)}
    # Of what stands in both she may have taken her word back since.
    hers_to_say = still_said(old, now.text)
    kept = [
        said_now.pop(one.sentence, one)
        for one in old.corrections
        if one.sentence in said_now or one not in hers_to_say
    ]
    return (*kept, *said_now.values())


def _tone(workspace: Workspace, again: Entry, old: Entry, now: Entry) -> Tone | None:
    """The tone that was read in these words with these corrections, else a new reading."""
    if same_reading(now, again):
        return now.tone
    stood = old.tone if old.corrections == again.corrections else None
    if stood is not None and stood.scorer == workspace.scorer.name:
        return stood
    return workspace.read(again)


def _name(workspace: Workspace, entry: Entry) -> str:
    """The day and the first words of an entry, else how far it was."""
    day = long_day(entry.day, workspace.clock.now().date())
    words = cut(visible_controls(first_words(entry.text)), _NAMED_BY)
    what = QUOTED.format(text=words) if words else ""
    what = what or distance_in_words(entry.run, workspace.settings.units)
    return journal.NAMED.format(day=day, what=what) if what else day
