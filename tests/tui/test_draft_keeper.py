"""The keeper of the draft: one save at a time, whoever asks for it."""

import asyncio
import time

from journal_tui.app.drafting import DraftDesk
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing
from journal_tui.errors import JournalTuiError
from journal_tui.tui.draft_keeper import DraftKeeper


class SlowDesk(DraftDesk):
    """A desk on a slow disk, which notices when two are at it at once."""

    at_once = 0
    most_at_once = 0

    def keep(self, writing: Writing) -> None:
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        time.sleep(0.05)
        super().keep(writing)
        self.at_once -= 1


async def test_saving_at_once_waits_for_the_save_in_the_thread(workspace: Workspace) -> None:
    complaints: list[JournalTuiError] = []
    desk = SlowDesk(workspace)
    keeper = DraftKeeper(desk, complaints.append)
    for number in range(5):
        typing = asyncio.create_task(keeper.keep(Writing(text=f"half {number}")))
        await asyncio.sleep(0.01)
        assert keeper.keep_now(Writing(text=f"whole {number}"))
        await typing
    assert complaints == []
    assert desk.most_at_once == 1
    await keeper.done()
    assert list(workspace.paths.drafts.glob("*.json")) == []
    assert keeper.kept == Writing()


async def test_a_page_that_is_on_the_disk_is_not_written_again(workspace: Workspace) -> None:
    keeper = DraftKeeper(DraftDesk(workspace), lambda _: None)
    await keeper.keep(Writing(text="once"))
    (file,) = workspace.paths.drafts.glob("*.json")
    before = file.read_bytes()
    assert keeper.keep_now(Writing(text="once"))
    await keeper.keep(Writing(text="once"))
    assert file.read_bytes() == before


async def test_a_page_taken_as_kept_needs_no_draft_until_it_changes(workspace: Workspace) -> None:
    keeper = DraftKeeper(DraftDesk(workspace), lambda _: None)
    keeper.begin(Writing(text="as it stands in the journal"))
    await keeper.keep(Writing(text="as it stands in the journal"))
    assert list(workspace.paths.drafts.glob("*.json")) == []
    await keeper.keep(Writing(text="changed"))
    assert len(list(workspace.paths.drafts.glob("*.json"))) == 1
