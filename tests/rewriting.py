"""A journal file that a test has changed by hand, made one that a program could have saved."""

from pathlib import Path

from journal_tui.store.lines import read_tables, write_tables
from journal_tui.store.snapshot import summed


def resummed(data: bytes) -> bytes:
    """The same file with the check sum that its contents have now."""
    return b"".join(write_tables(summed(read_tables(data, ""))))


def rewrite(path: Path, data: str) -> None:
    """Write a journal's text with its right check sum."""
    path.write_bytes(resummed(data.encode()))
