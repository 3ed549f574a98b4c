"""A terminal that is timed: each read gets its moment before the emulator parses it.

What a key does counts as seen at the moment of the read after which the screen shows it.
"""

import os
import random
import select
import time
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple, Self

from tests.terminal import Terminal

#: A frame may come in several reads: they are all taken before the slow emulator gets one.
_TOGETHER_S: Final = 0.001
#: Between two keys of one program, in seconds: as fingers do it.
GAPS_S: Final = (0.04, 0.14)
#: How long a program that was killed may take to be gone, in seconds.
_CLOSING_S: Final = 0.01
#: From an effect to the next key at least.
_AFTER_S: Final = 0.005
#: A pause of the fingers, and after how many keys there is one: a meter reads in it.
PAUSES_S: Final = (0.2, 0.45)
PAUSE_AFTER: Final = 15
#: The terminal has all of it when nothing more came for so long, in seconds.
QUIET_S: Final = 0.06

Shown = Callable[["Watched"], bool]


class Watched(Terminal):
    """A program whose screen is watched."""

    def __init__(self, *args: Any, **options: Any) -> None:
        #: The moments of its start and of the last read, as ``time.perf_counter`` tells them.
        self.started = self.stamp = time.perf_counter()
        super().__init__(*args, **options)
        # How long closing sleeps, which is a tenth of a second otherwise.
        self.process.delayafterclose = _CLOSING_S
        self._rows = [""] * self.screen.lines

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def fileno(self) -> int:
        """What ``select`` waits on."""
        return int(self.process.fd)

    @property
    def rows(self) -> list[str]:
        """What the screen shows, row by row."""
        for y in self.screen.dirty:
            if y < len(self._rows):
                line = self.screen.buffer[y]
                self._rows[y] = "".join(line[x].data for x in range(self.screen.columns))
        self.screen.dirty.clear()
        return self._rows

    def letters(self, left: int = 0, foot: int = 0) -> str:
        """The letters from a column on and above a foot of some rows, however lines are broken."""
        rows = self.rows[: len(self.rows) - foot]
        return "".join(filter(str.isalpha, "".join(row[left:] for row in rows)))

    def holds(self, *words: str) -> bool:
        """Whether the screen shows all of these words."""
        whole = "\n".join(self.rows)
        return all(word in whole for word in words)

    def feed(self, stamp: float, data: bytes) -> None:
        """Let the emulator parse what was read at that moment."""
        self._stream.feed(data)
        self.stamp = stamp

    def until(self, shown: Shown, beside: Sequence["Watched"] = (), seconds: float = 30) -> float:
        """The moment of the read after which the screen showed it; ``beside`` go on meanwhile."""
        seen = self.stamp if shown(self) else None
        end = time.perf_counter() + seconds
        while seen is None and time.perf_counter() < end:
            for terminal, stamp, data in _reads((self, *beside), 0.1):
                terminal.feed(stamp, data)
                if seen is None and terminal is self and shown(self):
                    seen = stamp
        if seen is None:
            raise TimeoutError("it was never shown:\n" + "\n".join(self.rows))
        return seen

    def until_words(self, *words: str) -> float:
        """The moment at which the screen showed all of these words."""
        return self.until(lambda screen: screen.holds(*words))

    def since_start(self, moment: float) -> float:
        """Milliseconds from the start of the program to a moment."""
        return (moment - self.started) * 1000

    def press(self, key: str, shown: Shown, beside: Sequence["Watched"] = ()) -> float:
        """Milliseconds from a key to its effect, which must not be there before."""
        if shown(self):
            raise AssertionError(f"what {key!r} does is there before:\n" + "\n".join(self.rows))
        started = time.perf_counter()
        self.send(key)
        return (self.until(shown, beside) - started) * 1000

    def press_all(self, key: str, *words: str) -> float:
        """Milliseconds from a key to the last of what is drawn for it, which holds these words."""
        started = last = time.perf_counter()
        self.send(key)
        while (now := time.perf_counter()) - started < 20:
            for _, stamp, data in _reads((self,), QUIET_S):
                self.feed(stamp, data)
                last = stamp
            if now - last > QUIET_S and self.holds(*words):
                return (last - started) * 1000
        raise TimeoutError(f"nothing came of {key!r}:\n" + "\n".join(self.rows))


class Step(NamedTuple):
    """A key, and what it does; None where that is not timed."""

    key: str
    shown: Shown | None = None


class Player(NamedTuple):
    """A program, and the keys that are pressed in it."""

    terminal: Watched
    steps: Sequence[Step]


def drain(terminals: Sequence[Watched], seconds: float) -> None:
    """Let the programs draw for so long."""
    end = time.perf_counter() + seconds
    while (left := end - time.perf_counter()) > 0:
        for terminal, stamp, data in _reads(terminals, left):
            terminal.feed(stamp, data)


def in_turn(
    players: Sequence[Player], rng: random.Random, *, pauses: bool = False
) -> list[list[float]]:
    """Press a key in one program and then in the next, and so on; the milliseconds by player.

    The first goes first in every other turn. To each program its keys come as fingers press them.
    """
    terminals = [player.terminal for player in players]
    taken: list[list[float]] = [[] for _ in players]
    order = list(range(len(players)))
    for turn, steps in enumerate(zip(*(player.steps for player in players), strict=True)):
        for index in order:
            due = time.perf_counter() + rng.uniform(*GAPS_S) / len(players)
            terminal, step = terminals[index], steps[index]
            if step.shown is None:
                terminal.send(step.key)
            else:
                taken[index].append(terminal.press(step.key, step.shown, terminals))
            drain(terminals, max(_AFTER_S, due - time.perf_counter()))
        order.reverse()
        if pauses and turn % PAUSE_AFTER == PAUSE_AFTER - 1:
            drain(terminals, rng.uniform(*PAUSES_S))
    return taken


def _reads(terminals: Sequence[Watched], seconds: float) -> list[tuple[Watched, float, bytes]]:
    """What comes within so many seconds, each read with its moment; nothing is parsed yet.

    Raises EOFError where a program has ended.
    """
    found = []
    wait = seconds
    while ready := select.select(set(terminals), [], [], wait)[0]:
        for terminal in ready:
            try:
                data = os.read(terminal.fileno(), 65536)
            except OSError:
                data = b""
            if not data:
                raise EOFError("the program ended; it showed:\n" + terminal.text)
            found.append((terminal, time.perf_counter(), data))
        wait = _TOGETHER_S
    return found
