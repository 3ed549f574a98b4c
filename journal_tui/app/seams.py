"""Where an entry was joined of two: her words, and the run that came to them.

An import joins as well as she does. The history tells what was before.
"""

from typing import NamedTuple

from journal_tui.app.joining import BETWEEN_TEXTS, joined
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry, Feeling
from journal_tui.domain.run import Run


class Seam(NamedTuple):
    """Where an entry was joined: her words before, the run as it came, and both after that."""

    hers: Entry
    came: Entry
    after: Entry


def seam_of(workspace: Workspace, entry: Entry) -> Seam | None:
    """The seam of an entry; None where no run came to its words. Raises StoreError."""
    return _joined_by_hand(workspace, entry) or _brought_in(workspace, entry)


def _joined_by_hand(workspace: Workspace, entry: Entry) -> Seam | None:
    """The seam of two entries that were joined, of which the other is a tombstone now."""
    acts = workspace.store.acts_on(entry.id)
    last = next((act for act in acts if act.kind == "edit" and len(act.before) == 2), None)
    if last is None:
        return None
    hers = last.before[entry.id]
    (came,) = (one for key, one in last.before.items() if key != entry.id)
    gone = {one.id for one in workspace.store.deleted_entries()}
    if hers is None or came is None or came.deleted_at is not None or came.id not in gone:
        # They were parted since.
        return None
    return Seam(hers, came, joined(hers, came, last.at))


def _brought_in(workspace: Workspace, entry: Entry) -> Seam | None:
    """The seam of a run that an import brought to words, or of words about an imported run."""
    if entry.run is None or not entry.origins or not entry.text.strip():
        return None
    versions = [version.entry for version in workspace.store.versions(entry.id)]
    after = (entry, *versions)
    for place, before in enumerate(versions):
        if not before.origins and before.deleted_at is None:
            return Seam(before, _what_came(workspace, before, after[place]), after[place])
    hers = entry._replace(run=None, origins=())
    return Seam(hers, _new(workspace, entry)._replace(run=entry.run, origins=entry.origins), entry)


def _what_came(workspace: Workspace, before: Entry, after: Entry) -> Entry:
    """What an import brought to an entry, as far as it can be told from what it was."""
    run = after.run or Run()
    if before.run is not None:
        own = ("effort", "walls", "weather", "place")
        said = [name for name in own if getattr(before.run, name) == getattr(run, name)]
        run = run._replace(**{name: Run._field_defaults[name] for name in said})
    head = f"{before.text}{BETWEEN_TEXTS}"
    feeling = Feeling(
        during=after.feeling.during if before.feeling.during is None else None,
        after=after.feeling.after if before.feeling.after is None else None,
        words=without(after.feeling.words, before.feeling.words, ()),
    )
    return _new(workspace, after)._replace(
        text=after.text.removeprefix(head) if after.text.startswith(head) else "",
        run=run,
        feeling=feeling,
        tags=without(after.tags, before.tags, ()),
        origins=after.origins,
    )


def _new(workspace: Workspace, entry: Entry) -> Entry:
    now = workspace.clock.now()
    return Entry(workspace.new_id(), entry.at, now, now)


def without(
    all_of_it: tuple[str, ...], some: tuple[str, ...], but: tuple[str, ...]
) -> tuple[str, ...]:
    """``all_of_it`` without what is in ``some``, unless it is in ``but`` as well."""
    return tuple(one for one in all_of_it if one in but or one not in some)
