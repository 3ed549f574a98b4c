"""The signals that ask a program to end."""

import signal
from collections.abc import Callable
from contextlib import suppress


def heed_signals(leave: Callable[[], object]) -> None:
    """Let them end the program gracefully, with ``leave``. Call it inside the running loop."""
    import asyncio

    with suppress(NotImplementedError, RuntimeError):
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, leave)
