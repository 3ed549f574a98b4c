"""What the journal and the remote become together: what changes here, and what goes."""

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import Final, NamedTuple

from journal_tui.app.syncing.finishing import finish
from journal_tui.app.syncing.message import message_of
from journal_tui.app.syncing.sharing import shared_lines, take_settings
from journal_tui.app.syncing.sides import Views, sides_of
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.store.codec import decode
from journal_tui.store.lines import Lines, document_of, line_of
from journal_tui.store.merging.three_way import Key, merge
from journal_tui.store.snapshot import ENTRIES, HISTORY, SCHEMA, SYNC, SYNC_ID
from journal_tui.store.sync.layout import file_of, path_of
from journal_tui.store.sync.marker import MARKER_FILE, Marker, encode
from journal_tui.store.sync.repository import Repository
from journal_tui.store.sync.view import SETTINGS, TRAVELLING
from journal_tui.store.tables import Changes

_SETTINGS_PATH: Final = path_of(SETTINGS, "", b"")
#: More entries than these are not told one by one in the message of a commit.
_TOLD: Final = 200
_OTHER_TEXTS: Final = b'"other_texts":'


class Base(NamedTuple):
    """What the journal says of its last round: its own commit, and that of the remote below it."""

    commit: str = ""
    over: str = ""


def said_base(tables: Mapping[str, Lines]) -> Base:
    """What the journal says of its last round."""
    line = tables.get(SYNC, {}).get(SYNC_ID)
    said = document_of(line) if line else {}
    return Base(str(said.get("commit") or ""), str(said.get("over") or ""))


class Merging:
    """The journal's ``tables`` and a commit of the remote, brought together; nothing is saved.

    Raises StoreError where anything of it cannot be read.
    """

    def __init__(
        self,
        workspace: Workspace,
        repository: Repository,
        views: Views,
        said: Base,
        tables: Mapping[str, Lines],
    ) -> None:
        self._workspace = workspace
        self._repository = repository
        self._views = views
        self._said = said
        self._here = {name: tables.get(name, {}) for name in TRAVELLING}
        self._here[SETTINGS] = self._settings()
        self._sealed = workspace.store.ledger.sealed
        self._sides = sides_of(
            self._here, views, str(workspace.paths.journal), plain=not self._sealed
        )
        self._merged = self._merge()

    def commit(self) -> str:
        """The commit of all that is here and there: the remote's own where nothing has to go."""
        views, going = self._views, self._going
        if not going:
            return views.theirs.commit
        paths = {path_of(*key, line) for key, line in going.items()}
        paths |= {
            path_of(*key, self._sides.theirs[key]) for key in going if key in self._sides.theirs
        }
        contents = views.theirs.contents(views.files, paths)
        for key, line in going.items():
            table, doc_id = key
            if key in self._sides.theirs:
                contents[path_of(table, doc_id, self._sides.theirs[key])].pop(doc_id, None)
            contents[path_of(table, doc_id, line)][doc_id] = line
        files = {
            # A file of which everything has gone to other months goes, too.
            views.files.name(path): views.files.seal(path, file_of(lines)) if lines else b""
            for path, lines in contents.items()
        }
        files[MARKER_FILE] = encode(Marker(views.theirs.round + 1, SCHEMA, self._sealed))
        return self._repository.commit(
            views.theirs.commit, files, self._message(), self._workspace.clock.now()
        )

    def changes_here(self, commit: str) -> Changes:
        """What has to be saved here, so that the journal is the one of ``commit``."""
        changes: Changes = {}
        for (table, doc_id), line in self._merged.items():
            if table in TRAVELLING and self._here[table].get(doc_id) != line:
                changes.setdefault(table, {})[doc_id] = line
        base = Base(commit, self._views.theirs.commit)
        if base != self._said:
            changes[SYNC] = {SYNC_ID: line_of(SYNC_ID, base._asdict())}
        return changes

    @property
    def came(self) -> frozenset[str]:
        """The ids of the entries that are new or changed here."""
        return frozenset(
            doc_id
            for table, doc_id in self._sides.came
            if table == ENTRIES
            and self._here[table].get(doc_id) != self._merged.get((table, doc_id))
        )

    @property
    def sent(self) -> int:
        """How many documents go."""
        return sum(table != HISTORY for table, _ in self._going)

    @property
    def unsettled(self) -> tuple[str, ...]:
        """The ids of the entries that have further versions now."""
        return tuple(
            doc_id
            for (table, doc_id), line in sorted(self._merged.items())
            if table == ENTRIES
            and _OTHER_TEXTS in line
            and _OTHER_TEXTS not in self._here[table].get(doc_id, b"")
        )

    def take_settings(self) -> None:
        """Write the settings that came into her file."""
        lines = {key[1]: line for key, line in self._merged.items() if key[0] == SETTINGS}
        if lines:
            take_settings(self._workspace, lines)

    @cached_property
    def _going(self) -> dict[Key, bytes]:
        return {
            key: line for key, line in self._merged.items() if self._sides.theirs.get(key) != line
        }

    def _merge(self) -> dict[Key, bytes]:
        sides = self._sides[:3]
        merged = merge(*sides, since=self._views.base.round)
        return finish(self._workspace, sides, merged, self._here)

    def _settings(self) -> Lines:
        """The settings that are shared, as they are here and as they were synced last."""
        views = self._views
        synced = views.known.contents(views.files, (_SETTINGS_PATH,))[_SETTINGS_PATH]
        return shared_lines(self._workspace, synced)

    def _message(self) -> str:
        if self._sealed:
            return message_of((), {}, "mi")
        others = Counter(table for table, _ in self._going)
        entries: list[Entry] = []
        if others[ENTRIES] <= _TOLD:
            entries = [
                decode(table, doc_id, document_of(line))
                for (table, doc_id), line in self._going.items()
                if table == ENTRIES
            ]
        return message_of(entries, others, self._workspace.settings.units)
