"""What makes one entry of a run and the words about it, and two again: a part of Journal."""

from typing import TYPE_CHECKING

from journal_tui.errors import JournalTuiError
from journal_tui.texts import joining as texts
from journal_tui.tui.screens.past_keys import PastKeys

if TYPE_CHECKING:
    from journal_tui.app.splitting import Parted
    from journal_tui.domain.entry import Entry


class JoinKeys(PastKeys):
    """The keys that join the chosen entry to another one of its day, and that part it."""

    def action_join(self) -> None:
        """Join the chosen entry to the one that fits; where more do, ask which."""
        from journal_tui.app.joining import partners

        self.desk.load_all()
        entry = self._faced()
        if entry is None:
            return
        fitting = partners(self.desk.session.journal, entry)
        if not fitting:
            self._tell(texts.NO_PARTNER)
        elif len(fitting) == 1:
            self._join(entry, fitting[0])
        else:
            from journal_tui.tui.screens.partners import PartnersScreen

            self.app.push_screen(PartnersScreen(fitting), lambda one: self._join(entry, one))

    def action_split(self) -> None:
        """Part the run of the chosen entry from its words."""
        from journal_tui.app.splitting import can_split, split

        entry = self._faced()
        workspace = self.desk.workspace
        if entry is None:
            return
        try:
            possible = can_split(workspace, entry)
        except JournalTuiError as error:
            self.desk.complain(error)
            return
        if not possible:
            self._tell(texts.NOTHING_HERE)
            return
        done: list[Parted] = []
        if self.desk.attempt(lambda: done.append(split(workspace, entry))):
            self.show_entry(done[0].words.id)
            self.notify(texts.SPLIT_HERE.format(key=self._key("undo")), timeout=4, markup=False)

    def _join(self, entry: "Entry", other: "Entry | None") -> None:
        from journal_tui.app.joining import join

        done: list[Entry] = []
        workspace = self.desk.workspace
        if other is None:
            return
        if self.desk.attempt(lambda: done.append(join(workspace, entry, other))):
            self.show_entry(done[0].id)
            self.notify(texts.JOINED_HERE.format(key=self._key("undo")), timeout=4, markup=False)
