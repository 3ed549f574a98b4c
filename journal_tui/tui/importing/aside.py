"""Work beside the screen that may be given up: nobody waits for it when the program ends."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from typing import NamedTuple, TypeVar

Result = TypeVar("Result")


class StoppedError(Exception):
    """She does not want to wait any longer."""


class Told(NamedTuple):
    """How far reading is: ``done`` files of ``of`` (0: that is not known yet), the last one."""

    done: int = 0
    of: int = 0
    name: str = ""


class Telling:
    """Takes what is told while files are read, in another thread, and ends that when asked to."""

    def __init__(self) -> None:
        self.told = Told()
        self._stop = Event()

    def __call__(self, done: int, of: int, name: str) -> None:
        """Told by the reader after each file. Raises StoppedError once it is to stop."""
        if self._stop.is_set():
            raise StoppedError
        self.told = Told(done, of, name)

    def stop(self) -> None:
        """Stop at the next file."""
        self._stop.set()


async def aside(work: Callable[[], Result]) -> Result:
    """What ``work`` gives or raises, done in a thread of its own.

    The thread goes on when nobody waits for it any more: it may read, and save nothing that is
    not whole at every moment.
    """
    loop = asyncio.get_running_loop()
    waiting: asyncio.Future[Result] = loop.create_future()

    def settle(result: Result | None, error: BaseException | None) -> None:
        if waiting.done():
            return
        if error is not None:
            waiting.set_exception(error)
        else:
            waiting.set_result(result)  # type: ignore[arg-type]

    def in_thread() -> None:
        result, error = None, None
        try:
            result = work()
        except Exception as raised:  # whoever waits decides what it means
            error = raised
        # Once the program has ended nobody asks.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(settle, result, error)

    Thread(target=in_thread, name="aside", daemon=True).start()
    return await waiting
