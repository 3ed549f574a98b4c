"""What lets her choose between versions of her words: a part of Journal."""

from typing import TYPE_CHECKING

from journal_tui.texts import settling as texts
from journal_tui.tui.screens.join_keys import JoinKeys

if TYPE_CHECKING:
    from journal_tui.domain.entry import Entry


class SettleKeys(JoinKeys):
    """The key that shows the versions of an entry which was changed on two machines."""

    def action_settle(self) -> None:
        """Show the versions of the chosen entry."""
        entry = self._faced()
        if entry is None:
            return
        if not entry.unsettled:
            self._tell(texts.NOTHING_TO_SETTLE)
            return
        from journal_tui.tui.screens.settle import SettleScreen

        self.app.push_screen(SettleScreen(entry), self._is_settled)

    def _is_settled(self, entry: "Entry | None") -> None:
        """Go to the entry that was settled, where one was, and say what takes that back."""
        if entry is not None:
            self.desk.saved()
            self.show_entry(entry.id)
            self.notify(texts.SETTLED_HERE.format(key=self._key("undo")), timeout=4, markup=False)
