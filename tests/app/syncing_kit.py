"""Machines that share a journal through a bare repository; each has a folder and a clock."""

import random
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from journal_tui.app.affirmations import add_affirmation
from journal_tui.app.syncing.outcome import Outcome
from journal_tui.app.syncing.round import sync
from journal_tui.app.syncing.setup import name_remote, take_up
from journal_tui.app.workspace import Workspace
from journal_tui.config.paths import Paths
from journal_tui.config.settings import Settings
from journal_tui.domain.affirmation import Affirmation
from journal_tui.domain.entry import Entry
from journal_tui.store.sync.view import TRAVELLING
from tests.conftest import NOW, FixedClock
from tests.with_git import git_environ

WAIT_S = 20.0


class Machine:
    """A journal in a folder of its own, with the acts that tests need."""

    def __init__(
        self,
        folder: Path,
        name: str,
        *,
        cache: Path | None = None,
        hours: float = 0,
        options: Settings | None = None,
    ) -> None:
        home = folder / name
        home.mkdir(exist_ok=True)
        paths = Paths(
            journal=home / "data" / "journal.json",
            config=home / "config",
            cache=cache or home / "cache",
            drafts=home / "data" / "drafts",
            backups=home / "data" / "backups",
        )
        chance = random.Random(name)
        self.clock = FixedClock(NOW + timedelta(hours=hours))
        self.workspace = Workspace(
            paths,
            options or Settings(),
            clock=self.clock,
            rng=chance,
            entropy=chance.randbytes,
            environ=git_environ(home),
        )

    def set_up(self, remote: Path) -> Outcome:
        marker = name_remote(self.workspace, str(remote), wait_s=WAIT_S)
        return take_up(self.workspace, marker, wait_s=WAIT_S)

    def sync(self) -> Outcome:
        return sync(self.workspace, wait_s=WAIT_S)

    def write(self, text: str, *, at: datetime | None = None, **more: Any) -> Entry:
        now = self.clock.now()
        entry = Entry(
            id=self.workspace.new_id(),
            at=at or now,
            created_at=now,
            updated_at=now,
            text=text,
            **more,
        )
        self.workspace.store.put(entry._replace(tone=self.workspace.read(entry)))
        return entry

    def change(self, entry_id: str, **fields: Any) -> None:
        entry = self.entry(entry_id)
        changed = entry._replace(**fields, updated_at=self.clock.now())
        if "text" in fields:
            changed = changed._replace(tone=self.workspace.read(changed))
        self.workspace.store.put(changed, expecting={entry_id: entry.updated_at}, kind="edit")

    def delete(self, entry_id: str) -> None:
        now = self.clock.now()
        entry = self.entry(entry_id)
        self.workspace.store.put(entry._replace(deleted_at=now, updated_at=now), kind="delete")

    def affirm(self, text: str) -> Affirmation:
        return add_affirmation(self.workspace, text)

    def entry(self, entry_id: str) -> Entry:
        entry = self.find(entry_id)
        assert entry is not None
        return entry

    def find(self, entry_id: str) -> Entry | None:
        self.workspace.store.refresh()
        return self.workspace.store.journal().entry(entry_id)

    def tables(self) -> Mapping[str, Mapping[str, bytes]]:
        """All lines that travel."""
        _, tables = self.workspace.store.ledger.as_read()
        return {name: tables.get(name, {}) for name in TRAVELLING}
