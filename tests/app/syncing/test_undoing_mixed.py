"""Taking back an edit after what another machine did to the same entry came."""

from pathlib import Path

import pytest

from journal_tui.app.undoing import undo
from journal_tui.domain.entry import Feeling
from tests.app.syncing_kit import Machine

TEXT = "I set off too fast.\n\nThen the wall.\n\nAnd home."


@pytest.fixture
def machines(remote: Path, laptop: Machine, desktop: Machine) -> tuple[Machine, Machine, str]:
    """Two machines that both have changed an entry, and have met since; and its id."""
    entry = laptop.write(TEXT)
    laptop.set_up(remote)
    desktop.set_up(remote)
    laptop.change(entry.id, text=TEXT.replace("too fast", "far too fast"))
    desktop.change(entry.id, text=TEXT.replace("home", "home, slowly"), feeling=Feeling(after=2))
    for machine in (laptop, desktop, laptop):
        machine.sync()
    return laptop, desktop, entry.id


@pytest.mark.parametrize("turn", [0, 1])
def test_the_last_edit_goes_and_that_of_the_other_machine_stays(
    machines: tuple[Machine, Machine, str], turn: int
) -> None:
    *both, entry_id = machines
    assert both[0].entry(entry_id) == both[1].entry(entry_id)
    # The desktop's was the last one, wherever it is taken back.
    undo(both[turn].workspace)
    again = both[turn].entry(entry_id)
    assert again.text == TEXT.replace("too fast", "far too fast")
    assert again.feeling.after is None
    assert again.tone == both[turn].workspace.read(again)
    undo(both[turn].workspace)
    assert both[turn].entry(entry_id).text == TEXT


def test_of_several_edits_each_goes_by_itself(
    remote: Path, laptop: Machine, desktop: Machine
) -> None:
    entry = laptop.write(TEXT)
    laptop.set_up(remote)
    desktop.set_up(remote)
    desktop.change(entry.id, text=TEXT.replace("home", "home, slowly"))
    desktop.change(entry.id, tags=("rain",))
    laptop.change(entry.id, text=TEXT.replace("too fast", "far too fast"))
    for machine in (laptop, desktop):
        machine.sync()
    undo(desktop.workspace)
    assert desktop.entry(entry.id).tags == ()
    assert "slowly" in desktop.entry(entry.id).text
    undo(desktop.workspace)
    assert desktop.entry(entry.id).text == TEXT.replace("too fast", "far too fast")


def test_what_each_machine_had_can_be_seen(machines: tuple[Machine, Machine, str]) -> None:
    laptop, _, entry_id = machines
    texts = {one.entry.text for one in laptop.workspace.store.versions(entry_id)}
    assert TEXT.replace("too fast", "far too fast") in texts
    assert TEXT.replace("home", "home, slowly") in texts
