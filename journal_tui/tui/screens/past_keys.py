"""What takes away and brings back, one key each: a part of Journal."""

from typing import TYPE_CHECKING

from journal_tui.app.lookup import delete_entry
from journal_tui.errors import JournalTuiError
from journal_tui.texts import journal as texts
from journal_tui.tui.screens.tone_keys import ToneKeys

if TYPE_CHECKING:
    from journal_tui.app.undoing import Undone
    from journal_tui.domain.entry import Entry


class PastKeys(ToneKeys):
    """The keys that delete, that take back what was done last, and that show what was before."""

    def show_entry(self, entry_id: str) -> None:
        """Choose an entry."""
        raise NotImplementedError

    def action_delete(self) -> None:
        """Delete the chosen entry; the cursor goes to its neighbour."""
        entry = self._entry
        workspace = self.desk.workspace
        if entry is None:
            return
        if self.desk.attempt(lambda: delete_entry(workspace, entry)):
            self.notify(texts.DELETED.format(key=self._key("undo")), markup=False)

    def action_undo(self) -> None:
        """Take back what was done last, and go to where it was."""
        from journal_tui.app.undoing import undo, undone_in_words

        done: list[Undone] = []
        workspace = self.desk.workspace
        # Pressed several times, what it said before would cover the list.
        self.app.clear_notifications()
        if self.desk.attempt(lambda: done.append(undo(workspace))):
            undone = done[0]
            entry = undone.entries[0]
            if entry.deleted_at is None:
                self.show_entry(entry.id)
            self.notify(undone_in_words(workspace, undone), timeout=4, markup=False)

    def action_versions(self) -> None:
        """Show what the chosen entry was before; the history is read now and not before."""
        from journal_tui.app.versions import versions_of

        entry = self._faced()
        if entry is None:
            return
        try:
            versions = versions_of(self.desk.workspace, entry)
        except JournalTuiError as error:
            self.desk.complain(error)
            return
        if len(versions) == 1:
            self._tell(texts.VERSIONS_NONE)
            return
        from journal_tui.tui.screens.versions import VersionsScreen

        self.app.push_screen(VersionsScreen(versions), self._is_put_back)

    def _is_put_back(self, entry: "Entry | None") -> None:
        """Go to the entry that was put back, where one was, and say what takes that back."""
        if entry is not None:
            self.desk.saved()
            self.show_entry(entry.id)
            self.notify(texts.PUT_BACK.format(key=self._key("undo")), timeout=4, markup=False)
