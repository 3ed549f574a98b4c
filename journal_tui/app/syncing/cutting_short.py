"""Cutting short what nobody waits for any more: the screens close, or she does not want to wait."""

from journal_tui.store.sync.git import end_all


def cut_short() -> None:
    """End what a round in another thread waits for; that round fails soon, and nothing is lost."""
    end_all()
