"""Bringing in what was planned: everything in one save, which one undo takes back."""

from datetime import datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from journal_tui.app.importing.coming import alike
from journal_tui.app.importing.composing import Composer, is_another_run
from journal_tui.app.importing.planning import FilePlan, ImportPlan, Item
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.imported import Doubt, ImportedFile

if TYPE_CHECKING:
    from journal_tui.store.codec import Value

#: What became of an item: as its fate and her answer say.
Done = Literal["new", "same", "join", "known", "asked", "left"]


class Outcome(NamedTuple):
    """What was saved: ``entries`` as they are on disk now, those that are new or were added to.

    ``doubts`` wait for her answer.
    """

    entries: tuple[Entry, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def carry_out(workspace: Workspace, plan: ImportPlan, *, remember_errors: bool = False) -> Outcome:
    """Save what the plan says, all of it or nothing; what is still open becomes a doubt.

    ``remember_errors`` is for the watched folder, which does not try a bad file again. Raises
    StoreError, ConflictError when an entry was changed elsewhere since the plan was made.
    """
    return prepared(workspace, plan, remember_errors=remember_errors).save()


def prepared(workspace: Workspace, plan: ImportPlan, *, remember_errors: bool = False) -> "Work":
    """What ``carry_out`` saves, made but not saved: all that takes long is done."""
    work = Work(workspace)
    for file in plan.files:
        if file.read.error is None or remember_errors:
            work.take(file)
    work.read_tones()
    return work


class Work:
    """Values gathered for one save; an entry that is added to twice is saved once."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        #: One moment for all files: they go together when it is taken back.
        self._now = workspace.clock.now()
        self._composer = Composer(workspace)
        self._entries: dict[str, Entry] = {}
        self._seen: dict[str, datetime] = {}
        self._doubts: dict[str, Doubt] = {}
        self._others: list[Value] = []
        #: Entries of their own by her answer: another copy of the run may be answered so, too.
        self._apart: list[Entry] = []

    def take(self, file: FilePlan) -> None:
        """Take up what a file holds."""
        made = [self._item(file, item) for item in file.items]
        ids = tuple(dict.fromkeys(filter(None, (*made, *(one.id for one in file.others)))))
        self._others += file.others
        if file.before or not file.sha256:
            return
        self._others.append(
            ImportedFile(
                id=self._workspace.new_id(),
                sha256=file.sha256,
                created_at=self._now,
                updated_at=self._now,
                name=file.read.source.filename,
                format=file.read.format if file.read.error is None else "",
                entry_ids=ids,
            )
        )

    def read_tones(self) -> None:
        """Read the tone of what has none yet."""
        read = self._workspace.read
        self._entries = {
            entry.id: entry if entry.tone is not None else entry._replace(tone=read(entry))
            for entry in self._entries.values()
        }

    def save(self) -> Outcome:
        """Save all of it in one step. Raises StoreError."""
        entries = tuple(self._entries.values())
        doubts = tuple(self._doubts.values())
        if entries or doubts or self._others:
            self._workspace.store.put(
                *entries, *doubts, *self._others, expecting=self._seen, kind="import"
            )
        return Outcome(entries, doubts)

    def _item(self, file: FilePlan, item: Item) -> str:
        """Take up one item; returns the id of the entry or doubt that came of it, or nothing."""
        answer = {"same": "same", "apart": "new", "leave": "left", None: "asked"}
        done = answer[item.answer] if item.fate == "ask" else item.fate
        if done in ("asked", "left") and item.like is not None:
            return self._keep_apart(file, item, item.like, over=done == "left")
        if item.doubt is not None and item.doubt.deleted_at is None:
            self._end(item.doubt)
        if done in ("same", "join") and item.like is not None:
            return self._add_to(item.like, item.entry)
        if done == "new":
            return self._new(item)
        return ""

    def _keep_apart(self, file: FilePlan, item: Item, like: Entry, *, over: bool) -> str:
        """Have it wait for her answer, or remember that she left it out; what waits waits on."""
        if item.doubt is not None:
            if over and item.doubt.deleted_at is None:
                self._end(item.doubt)
            return ""
        doubt = _doubt(item.entry, like, file)
        if over:
            self._end(doubt)
        else:
            self._doubts[doubt.id] = doubt
        return doubt.id

    def _end(self, doubt: Doubt) -> None:
        now = self._workspace.clock.now()
        self._others.append(doubt._replace(deleted_at=now, updated_at=now))

    def _new(self, item: Item) -> str:
        entry = item.entry
        if item.fate == "ask":
            twin = next((one for one in self._apart if alike(one, entry) == "same"), None)
            if twin is not None:
                return self._add_to(twin, entry)
            self._apart.append(entry)
        if item.like is not None and item.like.id == entry.id:
            self._seen[entry.id] = item.like.updated_at
        self._entries[entry.id] = entry
        return entry.id

    def _add_to(self, like: Entry, coming: Entry) -> str:
        there = self._entries.get(like.id)
        if there is None:
            there = like
            self._seen[like.id] = like.updated_at
        elif is_another_run(there, coming):
            self._entries[coming.id] = coming
            return coming.id
        on_disk = like.id in self._seen
        now = self._workspace.clock.now() if on_disk else there.updated_at
        entry = self._composer.composed(there, coming, now)
        self._entries[like.id] = entry if entry.text == there.text else entry._replace(tone=None)
        return like.id


def _doubt(entry: Entry, like: Entry, file: FilePlan) -> Doubt:
    return Doubt(
        id=entry.id,
        at=entry.at,
        created_at=entry.created_at,
        updated_at=entry.updated_at,
        like_id=like.id,
        text=entry.text,
        run=entry.run,
        feeling=entry.feeling,
        tags=entry.tags,
        origins=entry.origins,
        file=file.read.source.filename,
    )
