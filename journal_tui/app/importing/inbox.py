"""The watched folder: what a watch or a sync program drops there comes in by itself.

Nothing is moved or changed there. A file is remembered by its bytes, so that each is looked at
once, whatever it is called.
"""

import os
from pathlib import Path
from typing import NamedTuple

from journal_tui.app.importing.again import carry_out_as_it_is
from journal_tui.app.importing.doing import Outcome
from journal_tui.app.importing.gather import gather
from journal_tui.app.importing.planning import ImportPlan, already_in, plan_import
from journal_tui.app.importing.reading import (
    Progress,
    digest,
    digest_of_read,
    nothing_told,
    read_all,
    recognised,
    without_claimed,
)
from journal_tui.app.workspace import Workspace
from journal_tui.errors import CallError
from journal_tui.interchange.format import Hints
from journal_tui.interchange.packed import close_archives
from journal_tui.texts import importing as texts


class Arrived(NamedTuple):
    """What lay in the folder and was new: the plan, its questions open, and what was saved."""

    plan: ImportPlan = ImportPlan()
    outcome: Outcome = Outcome()

    @property
    def anything(self) -> bool:
        """Whether there is more in the journal by it than there was, or a question."""
        items = (item for file in self.plan.files for item in file.items)
        others = any(file.others for file in self.plan.files)
        return others or any(item.fate in ("new", "join", "ask") for item in items)


def inbox_folder(workspace: Workspace) -> Path | None:
    """The folder of her setting ``inbox``, None where she set none."""
    named = workspace.settings.inbox
    return Path(os.path.expanduser(named)) if named else None  # noqa: PTH111


def take_in(workspace: Workspace, progress: Progress = nothing_told) -> Arrived:
    """Bring in what is new in the watched folder; what is doubtful is kept apart.

    Raises CallError where no folder is set or it is not there, StoreError.
    """
    folder = inbox_folder(workspace)
    if folder is None:
        raise CallError(texts.NO_INBOX, next_step=texts.NO_INBOX_NEXT)
    if not folder.is_dir():
        raise CallError(texts.INBOX_GONE, where=str(folder), next_step=texts.INBOX_GONE_NEXT)
    seen = already_in(workspace.store.imported(), also_taken_back=True)
    looked = map(recognised, gather([str(folder)]).sources)
    known = without_claimed([one for one in looked if one.format is not None])
    sums = {one.source: digest(one.source, one.format) for one in known}
    new = [one for one in known if sums[one.source] not in seen]
    reads = read_all(new, Hints(workspace.settings.units), progress)
    close_archives()
    if not new:
        return Arrived()
    # One that is written to still is looked at next time, whatever could be read of it.
    whole = [read for read in reads if digest_of_read(read) == sums[read.source]]
    plan = plan_import(workspace, whole)
    return Arrived(*carry_out_as_it_is(workspace, plan, remember_errors=True))
