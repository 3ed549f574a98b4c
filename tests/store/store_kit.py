"""What the tests of the store share: sample values, strategies, a disk that fails on demand."""

import errno
import gc
import os
import random
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Correction, Entry, Feeling, SelfTalk, SentenceTone, Tone
from journal_tui.domain.goal import Goal
from journal_tui.domain.ids import new_id
from journal_tui.domain.imported import Doubt, ImportedFile
from journal_tui.domain.letter import Letter
from journal_tui.domain.plan import Plan
from journal_tui.domain.run import Lap, Run, Segment, Wall
from journal_tui.store.journal_store import JournalStore
from journal_tui.store.medium import Medium

ZONE = timezone(timedelta(hours=1))
START = datetime(2016, 8, 19, 18, 0, tzinfo=ZONE)
NASTY = 'rain [tired] [/nope] "quote" \\ \x00\x1b[31m \u2028\u2029 \ud800 \u202e ’ 🙂 {"at":"x"}'


def open_store(path: Path, medium: Medium | None = None, wait_s: float = 5.0) -> JournalStore:
    return JournalStore(path, now=lambda: START, entropy=os.urandom, wait_s=wait_s, medium=medium)


def entry_id(number: int) -> str:
    return new_id(START + timedelta(days=number), number.to_bytes(10, "big"))


def entry(number: int, **fields: Any) -> Entry:
    """The entry of day ``number``."""
    at = START + timedelta(days=number)
    plain = Entry(entry_id(number), at, at, at, text=f"Day {number}. {NASTY}")
    return plain._replace(**fields)


def deleted(old: Entry, after: timedelta = timedelta(minutes=1)) -> Entry:
    moment = old.updated_at + after
    return old._replace(deleted_at=moment, updated_at=moment)


def full_entry(number: int) -> Entry:
    """An entry in which nothing is left out."""
    return entry(
        number,
        run=Run(
            "race",
            2414.0,
            1120.5,
            (Segment("run", 1609.0, None), Segment("walk", None, 60.0)),
            1609.0,
            900.0,
            7,
            (Wall(1207.0, 600.0, "head", "felt sick", "walked on"),),
            ("rain",),
            "canal",
            1183.0,
            (Lap(1609.0, 700.5, 152), Lap(805.0, None, None)),
            152,
            171,
            "Out in the rain",
        ),
        feeling=Feeling(-3, 0, ("tired",)),
        tone=Tone(
            -0.4,
            0.6,
            (SentenceTone(0, 5, -0.4),),
            (SelfTalk(0, 5, "labelling"),),
            low=True,
            care=False,
            scorer="runner-1",
        ),
        tags=("morning",),
        origins=("strava:4567", "file:0a1b"),
    )


def affirmation(number: int, **fields: Any) -> Affirmation:
    plain = Affirmation(f"a{number}", "It was hard, and you ran.", START, START, order=number)
    return plain._replace(**fields)


def goal(number: int, **fields: Any) -> Goal:
    plain = Goal(f"g{number}", "Half marathon", date(2016, 10, 2), START, START, 21097.5)
    return plain._replace(**fields)


def showing(number: int, **fields: Any) -> Showing:
    plain = Showing(f"s{number}", "a1", START + timedelta(hours=number), START, entry_id(1), False)
    return plain._replace(**fields)


def plan(number: int, **fields: Any) -> Plan:
    plain = Plan(f"p{number}", "the wall comes", "walk to the next gate", START, START)
    return plain._replace(**fields)


def letter(number: int, **fields: Any) -> Letter:
    plain = Letter(f"l{number}", "You were out before breakfast.\nKeep this.", START, START)
    return plain._replace(**fields)


def imported_file(number: int, **fields: Any) -> ImportedFile:
    plain = ImportedFile(
        f"i{number}",
        f"{number:064x}",
        START,
        START,
        name="2016-08-21.fit",
        format="fit",
        entry_ids=(entry_id(1),),
    )
    return plain._replace(**fields)


def doubt(number: int, **fields: Any) -> Doubt:
    """What may be there already, as the entry of day 1."""
    at = START + timedelta(days=number)
    plain = Doubt(f"d{number}", at, START, START, like_id=entry_id(1), file="activities.csv")
    return plain._replace(**fields)


def full_doubt(number: int) -> Doubt:
    """A doubt in which nothing is left out."""
    full = full_entry(number)
    return doubt(
        number,
        text=full.text,
        run=full.run,
        feeling=full.feeling,
        tags=full.tags,
        origins=full.origins,
    )


# Strategies --------------------------------------------------------------------------------


def _no_surrogate_pairs(text: str) -> bool:
    """Two lone halves side by side are one character in JSON."""
    return text == text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


texts = st.one_of(st.text(st.characters(), max_size=30), st.just(NASTY)).filter(_no_surrogate_pairs)
ids = st.uuids(version=4).map(str)
numbers = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**9), 10**9)
maybe_numbers = st.none() | numbers
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(
    min_value=datetime(1900, 1, 1), max_value=datetime(2100, 1, 1), timezones=zones | st.just(UTC)
)
tags = st.lists(texts, max_size=3).map(tuple)
small = st.integers(-5, 10)
segments = st.builds(
    Segment, st.sampled_from(["run", "walk", "rest"]), maybe_numbers, maybe_numbers
)
walls = st.builds(
    Wall,
    maybe_numbers,
    maybe_numbers,
    st.sampled_from([None, "legs", "head", "both"]),
    texts,
    st.sampled_from([None, "stopped", "walked on", "ran through"]),
)
beats = st.none() | st.integers(0, 300)
laps = st.builds(Lap, maybe_numbers, maybe_numbers, beats)
runs = st.builds(
    Run,
    texts,
    maybe_numbers,
    maybe_numbers,
    st.lists(segments, max_size=3).map(tuple),
    maybe_numbers,
    maybe_numbers,
    st.none() | small,
    st.lists(walls, max_size=2).map(tuple),
    tags,
    texts,
    maybe_numbers,
    st.lists(laps, max_size=2).map(tuple),
    beats,
    beats,
    texts,
)
feelings = st.builds(Feeling, st.none() | small, st.none() | small, tags)
tones = st.builds(
    Tone,
    numbers,
    numbers,
    st.lists(st.builds(SentenceTone, small, small, numbers), max_size=3).map(tuple),
    st.lists(
        st.builds(SelfTalk, small, small, st.sampled_from(["labelling", "mind reading"])),
        max_size=2,
    ).map(tuple),
    st.booleans(),
    st.booleans(),
    texts,
)
entries = st.builds(
    Entry,
    ids,
    moments,
    moments,
    moments,
    texts,
    st.none() | runs,
    feelings,
    st.none() | tones,
    tags,
    st.lists(st.builds(Correction, st.floats(-1, 1), texts), max_size=2).map(tuple),
    st.none() | moments,
    tags,
    tags,
)
affirmations = st.builds(
    Affirmation,
    ids,
    texts,
    moments,
    moments,
    numbers,
    tags,
    texts,
    st.booleans(),
    st.booleans(),
    texts,
    st.none() | moments,
)
showings = st.builds(
    Showing, ids, ids, moments, moments, st.none() | ids, st.sampled_from([None, True, False])
)
goals = st.builds(
    Goal, ids, texts, st.dates(), moments, moments, maybe_numbers, st.none() | moments
)
plans = st.builds(
    Plan,
    ids,
    texts,
    texts,
    moments,
    moments,
    entry_id=st.none() | ids,
    asked_at=st.none() | moments,
    outcome=st.sampled_from([None, "helped", "did not help", "no wall"]),
    outcome_entry_id=st.none() | ids,
    note=texts,
    deleted_at=st.none() | moments,
)
letters = st.builds(
    Letter,
    ids,
    texts,
    moments,
    moments,
    opened_at=st.none() | moments,
    deleted_at=st.none() | moments,
)
imported_files = st.builds(
    ImportedFile,
    ids,
    texts,
    moments,
    moments,
    texts,
    texts,
    st.lists(ids, max_size=3).map(tuple),
    st.none() | moments,
)
doubts = st.builds(
    Doubt,
    ids,
    moments,
    moments,
    moments,
    ids,
    texts,
    st.none() | runs,
    feelings,
    tags,
    tags,
    texts,
    st.none() | moments,
)


# A disk that fails -------------------------------------------------------------------------


class Killed(BaseException):
    """The process is gone: nothing after this moment happens."""


def _by_the_collector() -> bool:
    frame = sys._getframe(2)
    names = []
    while frame is not None and len(names) < 3:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return "__del__" in names


#: Descriptors of dead processes whose numbers are still taken.
_BURIED: set[int] = set()


def _is_nothing(descriptor: int) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), Path(os.devnull).stat())
    except OSError:
        return False


class FailingOs:
    """The os module, counting the operations on files; the one numbered ``at`` goes wrong.

    ``how`` is an errno, or ``kill before``, ``kill after``, ``short`` (half of a write).
    ``only`` limits counting to some operations.
    """

    OPERATIONS = (
        *("open", "read", "write", "fsync", "close", "replace", "unlink", "ftruncate", "lseek"),
        *("stat", "fstat", "listdir", "mkdir", "utime"),
    )

    def __init__(self, how: int | str, at: int, only: tuple[str, ...] = ()) -> None:
        self.how = how
        self.at = at
        self.count = 0
        self.happened = ""
        self._only = only or tuple(self.OPERATIONS)
        self._dead = False
        self._open: set[int] = set()

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        return self._watched(name, real) if name in self.OPERATIONS else real

    def _watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def operation(*args: Any, **named: Any) -> Any:
            if name == "close" and _by_the_collector():
                # When garbage is collected is chance: no step of the program, and none of a dead
                # one; what that leaves open is for ``bury``.
                return None if self._dead else self._done(name, args, real(*args, **named))
            if self._dead:
                raise Killed
            self.count += name in self._only
            if name not in self._only or self.count != self.at:
                return self._done(name, args, real(*args, **named))
            self.happened = name
            if self.how == "short" and name == "write":
                return real(args[0], bytes(args[1])[: len(args[1]) // 2])
            if self.how == "kill before":
                self._dead = True
                raise Killed
            if self.how == "kill after" or name == "close":
                self._done(name, args, real(*args, **named))
            if self.how == "kill after":
                self._dead = True
                raise Killed
            if isinstance(self.how, int):
                raise OSError(self.how, os.strerror(self.how))
            return real(*args, **named) if name != "close" else None

        return operation

    def _done(self, name: str, args: tuple[Any, ...], result: Any) -> Any:
        if name == "open":
            self._open.add(result)
        elif name == "close":
            self._open.discard(args[0])
        return result

    def bury(self) -> None:
        """What the system does for a process that ended: its files and locks are closed.

        Their numbers stay taken for a while: objects of the dead process may still close them.
        """
        nothing = os.open(os.devnull, os.O_RDWR)
        for descriptor in self._open:
            os.dup2(nothing, descriptor)
        os.close(nothing)
        if len(_BURIED) > 60:
            gc.collect()
            # A number that a dead object gave back meanwhile may be taken again by one that has
            # died now, which will still close it.
            for descriptor in _BURIED - self._open:
                if _is_nothing(descriptor):
                    os.close(descriptor)
            _BURIED.clear()
        _BURIED.update(self._open)
        self._open.clear()


FAULTS: tuple[int | str, ...] = (errno.EIO, errno.ENOSPC, "kill before", "kill after", "short")


def temps(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob(".*.tmp"))


def shuffled(values: list[Any], seed: int) -> list[Any]:
    result = list(values)
    random.Random(seed).shuffle(result)
    return result
