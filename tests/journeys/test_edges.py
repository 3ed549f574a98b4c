"""Journals of every odd shape, in every command that reads and on every screen.

Whatever the journal holds, the program says something, and nothing that makes no sense.
"""

import io
import json
import re
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest

from journal_tui.app.clock import SystemClock
from journal_tui.app.commands import COMMANDS, of_scope
from journal_tui.app.workspace import Workspace
from journal_tui.cli.main import run
from journal_tui.domain.entry import Entry, Feeling, SelfTalk, SentenceTone, Tone
from journal_tui.domain.goal import Goal
from journal_tui.domain.run import Run, Segment, Wall
from tests.conftest import NOW, make_workspace
from tests.tui.pilot_kit import running, shown

MILE: Final = 1609.344
CARE: Final = Tone(-0.9, 0.9, care=True, low=True)


def entry(days: int, run: Run | None = None, text: str = "", **fields: Any) -> Entry:
    """An entry so many days ago."""
    at = NOW - timedelta(days=days)
    tone = fields.pop("tone", None)
    mood = fields.pop("mood", None)
    if mood is not None:
        tone = Tone(mood, 0.5, (SentenceTone(0, len(text), mood),) if text else ())
    name = f"{10_000 - days:05}-entry-{fields.get('feeling', 'e')!s:.3}"
    return Entry(name, at, at, at, text, run, tone=tone, **fields)


def ran(miles: float | None = None, minutes: float | None = None, **fields: Any) -> Run:
    """A run in miles and minutes."""
    return Run(
        distance_m=miles * MILE if miles else None,
        duration_s=minutes * 60 if minutes else None,
        **fields,
    )


STORY: Final = (
    entry(
        2,
        ran(1.6, segments=(Segment("run", MILE), Segment("walk", 0.6 * MILE)), weather=("rain",)),
        "It rained, and in the end I went.",
        mood=0.1,
    ),
    entry(
        1,
        ran(1.5, 18.7, nonstop_m=1.5 * MILE, effort=8, walls=(Wall(0.75 * MILE, where="head"),)),
        "I wasn't good enough.",
        tone=Tone(-0.5, 0.6, (SentenceTone(0, 21, -0.5),), (SelfTalk(0, 21, "labelling"),), True),
    ),
    entry(0, ran(2, 26), "No tears today.", feeling=Feeling(after=4)),
)

#: What a journal can hold.
JOURNALS: Final[dict[str, tuple[Entry | Goal, ...]]] = {
    "no entries": (),
    "only reflections": tuple(entry(9 - n, text=f"Day {n}, tea.", mood=0.1 * n) for n in range(8)),
    "words without a tone": (entry(3, text="Heute Suppe."), entry(1, text="...")),
    "one run": (entry(0, ran(1, 14), "One mile.", mood=0.3),),
    "one bare run": (entry(0, Run()),),
    "three runs": STORY,
    "a goal and no run": (
        Goal("goal", "10k", NOW.date() + timedelta(days=90), NOW, NOW, 10_000.0),
    ),
    "runs without distance": tuple(
        entry(30 - 3 * n, ran(minutes=20 + n, effort=5), "Out.", mood=0.2) for n in range(9)
    ),
    "runs without anything": tuple(entry(30 - 3 * n, Run()) for n in range(9)),
    "entries between few runs": tuple(
        entry(40 - n, ran(1, 14) if n % 10 == 0 else None, "Words.", mood=(n % 5 - 2) / 5)
        for n in range(40)
    ),
    "a year's gap": (
        *(entry(420 - n, ran(1 + n / 10, 14), "Before.", mood=0.2) for n in range(8)),
        *(entry(9 - n, ran(1 + n / 10, 14), "After.", mood=0.2) for n in range(8)),
    ),
    "years ago": tuple(entry(1500 - n, ran(1, 14), "Then.", mood=-0.3) for n in range(5)),
    "all moods equal": tuple(
        entry(60 - 2 * n, ran(1 + n / 10, 14 + n, effort=4), "Even.", mood=0.0) for n in range(30)
    ),
    "all moods the lowest": tuple(
        entry(60 - 2 * n, ran(1, 14), "Low.", feeling=Feeling(after=-5)) for n in range(12)
    ),
    "only words that ask for care": tuple(
        entry(9 - n, ran(1, 14) if n % 2 else None, "I want to die.", tone=CARE) for n in range(6)
    ),
    "only walks": tuple(
        entry(20 - 2 * n, ran(1 + n / 5, 20, kind="walk"), "A walk.", mood=0.2) for n in range(9)
    ),
    "nothing but walls": tuple(
        entry(20 - n, Run(walls=(Wall(), Wall(outcome="stopped"))), mood=-0.2) for n in range(9)
    ),
    "many runs of one day": tuple(
        Entry(f"id-{n:04}", at, at, at, "Again.", ran(1, 10), tone=Tone(0.1, 0.1))
        for n in range(12)
        for at in [NOW - timedelta(hours=10, minutes=-5 * n)]
    ),
}


class Reading(NamedTuple):
    """A call that reads; ``fails`` is its exit code where the journal has no entry."""

    call: tuple[str, ...]
    fails: int = 0

    def __str__(self) -> str:
        return " ".join(self.call)


READINGS: Final = (
    Reading(("trends",)),
    Reading(("trends", "--json")),
    Reading(("year",)),
    Reading(("year", "--json")),
    Reading(("year", "2015")),
    Reading(("boost",)),
    Reading(("boost", "--json")),
    Reading(("plan",)),
    Reading(("plan", "--json")),
    Reading(("list",)),
    Reading(("list", "--json")),
    Reading(("list", "is:dip")),
    Reading(("search", "rain")),
    Reading(("show", "last"), fails=2),
    Reading(("show", "last", "--json"), fails=2),
    Reading(("affirm", "list")),
    Reading(("lexicon",)),
    Reading(("check",)),
    Reading(("export", "--format", "html"), fails=1),
)

#: What no sentence has in it: a value that is missing, a number that is none, nothing counted.
NONSENSE: Final = re.compile(
    r"\b(?:None|nan|NaN|inf|Infinity|undefined)\b|Traceback|\{\w*\}"
    r"|(?<![\d.,:])0 (?:runs?|walks?|mi|km|walls?|dips?|entries|times)\b"
)
#: The style sheet of a page has braces of its own.
_STYLE: Final = re.compile(r"<style>.*?</style>", re.DOTALL)


def names_in(value: object) -> Iterator[str]:
    """The strings of a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from names_in(one)


def no_number(constant: str) -> object:
    raise AssertionError(f"JSON has no {constant}")


@pytest.mark.parametrize(
    ("says", "nonsense"),
    [
        ("Out for None.", True),
        ("mood nan", True),
        ("0 runs this week", True),
        ("{n} runs", True),
        ("10 runs, 1.0 mi, 12:0 mi", False),
        ("none so far, no runs", False),
    ],
)
def test_nonsense_is_seen(says: str, nonsense: bool) -> None:
    assert bool(NONSENSE.search(says)) is nonsense


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all: the compiled lexicon is the same."""
    return tmp_path_factory.mktemp("cache")


Fill = Callable[[str], Workspace]


@pytest.fixture
def fill(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Fill:
    """Makes one of the journals, and sets the day for those who look at the clock."""
    monkeypatch.setattr(SystemClock, "now", lambda _: NOW)
    monkeypatch.setattr(SystemClock, "localize", lambda _, local: local.replace(tzinfo=NOW.tzinfo))
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))

    def make(name: str) -> Workspace:
        workspace = make_workspace(tmp_path)
        workspace.paths = workspace.paths.replaced(cache=cache)
        if JOURNALS[name]:
            workspace.store.put(*JOURNALS[name])
        monkeypatch.setenv("JOURNAL_TUI_JOURNAL", str(workspace.paths.journal))
        monkeypatch.setenv("JOURNAL_TUI_CONFIG", str(workspace.paths.config))
        monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
        return workspace

    return make


@pytest.mark.parametrize("name", JOURNALS)
def test_every_command_that_reads(
    fill: Fill, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(name)
    empty = not any(isinstance(one, Entry) for one in JOURNALS[name])
    for reading in READINGS:
        capsys.readouterr()
        code = run(list(reading.call))
        out, err = capsys.readouterr()
        said = f"journal-tui {reading}, {name}:\n{out}{err}"
        assert code == (reading.fails if empty else 0), said
        assert (out + err).strip(), said
        assert not NONSENSE.search(err), said
        if "--json" in reading.call:
            for line in out.splitlines():
                value = json.loads(line, parse_constant=no_number)
                assert not any(NONSENSE.search(word) for word in names_in(value)), said
        else:
            assert not NONSENSE.search(_STYLE.sub("", out)), said


PLACES: Final = ("app.home", "app.journal", "app.trends", "app.affirmations", "app.write")
#: The keys of a boost; the last one leads back.
BOOST: Final = ("boost.another", "boost.why", "boost.not_today", "boost.helped")
#: On the screens these look like another one.
LIKE_ANOTHER: Final = frozenset(("words without a tone", "years ago", "many runs of one day"))


def key_of(command_id: str) -> str:
    return next(command.keys[0] for command in COMMANDS if command.id == command_id)


@pytest.mark.parametrize("name", [name for name in JOURNALS if name not in LIKE_ANOTHER])
async def test_every_place_and_every_reading(fill: Fill, name: str) -> None:
    workspace = fill(name)
    async with running(workspace, quick=True) as (pilot, app):

        async def press(*keys: str) -> None:
            await pilot.press(*keys)
            says = shown(app)
            assert app.is_running, (keys, says)
            assert len([row for row in says.splitlines() if row.strip()]) > 1, (keys, says)
            assert not NONSENSE.search(says), (keys, says)

        for place in PLACES:
            await press(key_of(place))
        await press("escape", key_of("app.home"))
        await press(key_of("app.boost"))
        for command_id in BOOST:
            await press(key_of(command_id))
        await press(key_of("app.trends"))
        assert type(app.screen).__name__ == "TrendsScreen"
        for command in of_scope("trends"):
            if command.id != "trends.open":
                await press(command.keys[0])
        await press(key_of("trends.open"))
