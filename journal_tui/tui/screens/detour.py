"""Detours: what lies over a place for a moment and gives one answer back."""

from typing import ClassVar, TypeVar

from textual.binding import BindingType
from textual.screen import ModalScreen
from textual.widgets import Static

from journal_tui.app.commands import COMMANDS
from journal_tui.tui.furnished import Furnished
from journal_tui.tui.keys import binding
from journal_tui.tui.paint import literal

Answer = TypeVar("Answer")


class Detour(Furnished[Answer], ModalScreen[Answer]):
    """A modal screen."""

    DEFAULT_CSS = """
    Detour {
        background: $background 85%;
        & #room { align: center middle; }
        & .sheet {
            width: 70; max-width: 100%; height: auto; max-height: 100%;
            padding: 1 3; background: $background; border: round $line;
        }
        &.-short .sheet { padding: 0 3; }
        & .sheet Static { width: 100%; height: auto; }
        & .question { text-style: bold; margin-bottom: 1; }
        & .hint { color: $muted; margin-top: 1; }
        & .field { height: 1; width: 100%; margin-bottom: 1; }
        & .field > Static { width: 10; color: $muted; }
        & .field:focus-within > Static { color: $accent; text-style: bold; }
        & .problem { color: $accent; display: none; }
        & .problem.-said { display: block; }
    }
    Detour:ansi { background: $background; }
    """
    # The keys of the program do not reach through a modal screen; this one has to, from wherever.
    BINDINGS: ClassVar[list[BindingType]] = [
        binding(command) for command in COMMANDS if command.id == "app.lock"
    ]

    def object_to(self, words: str) -> None:
        """Say on the sheet what is wrong with what was typed."""
        problem = self.query_one(".problem", Static)
        problem.update(literal(words, "accent"))
        problem.add_class("-said")
