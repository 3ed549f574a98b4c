"""Acts that begin with a start of the program: timed from the outside, in milliseconds.

What takes turns gives its figures by act; those of memory are in MB.
"""

import subprocess
import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from tests.bench.apps import STATIC_APP, python
from tests.bench.screen import Watched, drain
from tests.bench.shelf import OLDEST, Program

#: Home tells this when it has read the whole journal, and not before.
LOADED: Final = "farthest run"
#: Where Linux tells what this process holds in memory; another's lies beside it.
STATUS: Final = Path("/proc/self/status")


def home_shown() -> tuple[str, str]:
    """What Home shows when its first paint is finished."""
    return f"{datetime.now().astimezone():%A}", "? keys"


def bare(script: str, environ: Mapping[str, str]) -> Watched:
    """A reference app, just begun."""
    return Watched(python(script), environ)


def begun(program: Program, size: int, *args: str) -> Watched:
    """The program, just begun on the journal of that size."""
    return Watched(program.argv(*args), program.environ(size))


def opened(program: Program, size: int) -> Watched:
    """The program on Home, everything loaded."""
    program.clear(size)
    screen = begun(program, size)
    screen.until_words(LOADED)
    drain([screen], 0.2)
    return screen


# --- starting -------------------------------------------------------------------------------------


def app_start(environ: Mapping[str, str]) -> dict[str, float]:
    """Milliseconds until the bare app is painted."""
    with bare(STATIC_APP, environ) as screen:
        return {"bare app": screen.since_start(screen.until_words("first paint"))}


def start(program: Program, size: int) -> dict[str, float]:
    """Milliseconds until Home is painted, until all is read, and from a key to Trends."""
    with begun(program, size) as screen:
        painted = screen.since_start(screen.until_words(*home_shown()))
        loaded = screen.since_start(screen.until_words(LOADED))
        drain([screen], 0.2)
        trends = screen.press("t", lambda it: it.holds("Trends", "z zoom", "effort"))
    return {"first paint": painted, "everything loaded": loaded, "open Trends": trends}


def paint(program: Program, size: int) -> dict[str, float]:
    """Milliseconds until Home is painted."""
    with begun(program, size) as screen:
        return {"first paint": screen.since_start(screen.until_words(*home_shown()))}


def search_at_once(program: Program, size: int) -> dict[str, float]:
    """Milliseconds from the start until a search, typed at first paint, finds the oldest entry."""
    with begun(program, size) as screen:
        screen.until_words(*home_shown())
        screen.send("j")
        screen.until_words("/ words, #tag")
        screen.send(f"/{OLDEST}")
        found = screen.until(
            lambda it: it.holds(f"1 of {size:,}") and not it.holds("so far"),
        )
        return {"oldest entry found": screen.since_start(found)}


def resident(screen: Watched) -> float:
    """The memory of a program in MB, as Linux tells it."""
    status = Path(f"/proc/{screen.pid}/status").read_text()
    kilobytes = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(kilobytes.split()[1]) / 1024


def app_memory(environ: Mapping[str, str], idle: float) -> dict[str, float]:
    """MB of the bare app, idle."""
    with bare(STATIC_APP, environ) as screen:
        screen.until_words("first paint")
        drain([screen], idle)
        return {"bare app, memory": resident(screen)}


def memory(program: Program, size: int, idle: float) -> dict[str, float]:
    """MB of the program, all loaded and idle."""
    with begun(program, size) as screen:
        screen.until_words(LOADED)
        drain([screen], idle)
        return {"memory": resident(screen)}


# --- the shell ------------------------------------------------------------------------------------


def whole_process(argv: Sequence[str], environ: Mapping[str, str]) -> float:
    """Milliseconds of a whole process, its output thrown away."""
    started = time.perf_counter()
    subprocess.run(
        argv,
        env=environ,
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return (time.perf_counter() - started) * 1000
