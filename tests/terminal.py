"""A terminal to run the real program in: a pty, and a screen emulator that reads what it draws."""

import os
import select
import signal
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pyte
from ptyprocess import PtyProcess

AT = Path(__file__).parent / "journeys" / "at.py"


class Terminal:
    """One program in a pty of a fixed size."""

    def __init__(
        self,
        argv: list[str],
        environ: Mapping[str, str],
        *,
        columns: int = 80,
        lines: int = 24,
        cwd: Path | None = None,
    ) -> None:
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self.process = PtyProcess.spawn(
            argv, env=dict(environ), dimensions=(lines, columns), cwd=str(cwd) if cwd else None
        )

    @property
    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    @property
    def pid(self) -> int:
        return int(self.process.pid)

    def pump(self, seconds: float = 0.05) -> bool:
        """Read what the program has drawn; False when it has ended."""
        ready, _, _ = select.select([self.process.fd], [], [], seconds)
        if not ready:
            return True
        try:
            data = os.read(self.process.fd, 65536)
        except OSError:
            return False
        if not data:
            return False
        self._stream.feed(data)
        return True

    def wait_for(self, *words: str, seconds: float = 20) -> str:
        """Wait until the screen shows all of these words, and return it."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if all(word in self.text for word in words):
                return self.text
            if not self.pump():
                break
        missing = [word for word in words if word not in self.text]
        raise AssertionError(f"the screen never showed {missing}; it shows:\n{self.text}")

    def settle(self, seconds: float = 0.3) -> None:
        """Let the program draw what a key has changed, as a person would."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.pump(0.02)

    def wait_gone(self, word: str, seconds: float = 20) -> str:
        """Wait until the screen does not show this word any more."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if word not in self.text:
                return self.text
            self.pump()
        raise AssertionError(f"the screen still shows {word!r}:\n{self.text}")

    def send(self, keys: str) -> None:
        """Press keys, as bytes that a terminal would send."""
        self.process.write(keys.encode("utf-8", "surrogateescape"))

    def type(self, text: str, pause: float = 0.0) -> None:
        """Type text in bits, as a pty takes them."""
        for start in range(0, len(text), 64):
            self.send(text[start : start + 64])
            self.pump(0.01)
            if pause:
                time.sleep(pause)

    def resize(self, columns: int, lines: int) -> None:
        """Make the terminal another size."""
        self.screen.resize(lines, columns)
        self.process.setwinsize(lines, columns)

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Kill the program."""
        os.kill(self.pid, number)

    def wait_end(self, seconds: float = 15) -> int:
        """Wait until the program has ended and return its exit code (negative: a signal)."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not self.pump() or not self.process.isalive():
                break
        while self.process.isalive() and time.monotonic() < end:
            time.sleep(0.02)
        if self.process.isalive():
            raise AssertionError(f"the program did not end; it shows:\n{self.text}")
        status = self.process.exitstatus
        return int(status) if status is not None else -int(self.process.signalstatus or 0)

    def hang_up(self) -> None:
        """Close the terminal under the program, as a window that is closed does.

        Through the file that holds it: its number may be another file's a moment later.
        """
        self.process.fileobj.close()

    def close(self) -> None:
        """End the program if it still runs."""
        if self.process.isalive():
            self.process.kill(signal.SIGKILL)
        with suppress(OSError):
            self.process.close(force=True)


def environ_in(folder: Path, **extra: str) -> dict[str, str]:
    """An environment in which everything of hers lies in ``folder``."""
    return {
        "HOME": str(folder / "home"),
        "PATH": os.environ.get("PATH", ""),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(Path(__file__).parents[1]),
        "JOURNAL_TUI_JOURNAL": str(folder / "data" / "journal.json"),
        "JOURNAL_TUI_CONFIG": str(folder / "config"),
        **extra,
    }


def program(*args: str, at: str | None = None) -> list[str]:
    """The call of the real program, on another day where ``at`` names a moment."""
    if at is None:
        return [sys.executable, "-m", "journal_tui", *args]
    return [sys.executable, str(AT), at, *args]
