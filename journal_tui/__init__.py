"""journal-tui: a terminal journal for runners."""

__version__ = "0.1.0"
