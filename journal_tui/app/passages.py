"""A passage: a titled piece of plain text that a screen, the shell and a page show alike."""

from typing import NamedTuple


class Passage(NamedTuple):
    """A title, and its sentences or aligned rows in their order."""

    title: str
    lines: tuple[str, ...]
