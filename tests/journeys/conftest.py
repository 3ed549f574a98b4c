"""A terminal for each journey, ended when the test ends."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.terminal import Terminal, environ_in, program

Open = Callable[..., Terminal]


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return environ_in(tmp_path)


@pytest.fixture
def open_program(environ: dict[str, str]) -> Iterator[Open]:
    """Starts the real program in a terminal: ``open_program("write", at=..., columns=60)``."""
    terminals: list[Terminal] = []

    def start(
        *args: str, at: str | None = None, columns: int = 80, lines: int = 24, **extra: str
    ) -> Terminal:
        terminal = Terminal(program(*args, at=at), environ | extra, columns=columns, lines=lines)
        terminals.append(terminal)
        return terminal

    yield start
    for terminal in terminals:
        terminal.close()
