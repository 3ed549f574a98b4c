"""Detours: what lies over a place for a moment and gives one answer back."""

from typing import TypeVar

from textual.screen import ModalScreen

from journal_tui.tui.furnished import Furnished

Answer = TypeVar("Answer")


class Detour(Furnished[Answer], ModalScreen[Answer]):
    """A modal screen."""

    DEFAULT_CSS = """
    Detour {
        background: $background 85%;
        & #room { align: center middle; }
        & .sheet {
            width: auto; min-width: 40; max-width: 100%; height: auto; max-height: 100%;
            padding: 1 3; background: $background; border: round $line;
        }
        & .sheet Static { width: auto; max-width: 72; }
        & .question { text-style: bold; margin-bottom: 1; }
        & .hint { color: $muted; margin-top: 1; }
        & .field { height: 1; width: 60; margin-bottom: 1; }
        & .field > Static { width: 10; color: $muted; }
        & .field > Input { width: 1fr; background: $background; border: none; padding: 0; }
        & .problem { color: $accent; height: auto; }
    }
    """
