"""Detours: what lies over a place for a moment and gives one answer back."""

from typing import TypeVar

from textual.screen import ModalScreen

from journal_tui.tui.furnished import Furnished

Answer = TypeVar("Answer")


class Detour(Furnished[Answer], ModalScreen[Answer]):
    """A modal screen."""
