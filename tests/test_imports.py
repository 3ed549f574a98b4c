"""What each part of the program may load: the promise behind a quick start."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run
from journal_tui.store.journal_store import JournalStore
from tests.terminal import environ_in

HEAVY = ("textual", "rich", "nltk", "textblob.base", "asyncio", "dataclasses", "logging")


def loaded(folder: Path, code: str) -> set[str]:
    """The modules that a fresh process has loaded after running ``code``."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys, json; print(json.dumps(list(sys.modules)))"],
        env=environ_in(folder),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def called(folder: Path, *args: str) -> set[str]:
    """The modules that a shell command has loaded."""
    code = (
        f"from journal_tui.cli.main import run\ntry: run({list(args)!r})\nexcept SystemExit: pass"
    )
    return loaded(folder, code)


def test_the_domain_stands_alone(tmp_path: Path) -> None:
    modules = loaded(
        tmp_path,
        "import journal_tui.domain.entry, journal_tui.domain.journal, journal_tui.domain.filters\n"
        "import journal_tui.domain.runline.parse, journal_tui.domain.goal",
    )
    ours = {name for name in modules if name.startswith("journal_tui.")}
    assert not modules & {"textual", "nltk", "textblob", "tinydb", "yaml"}
    rooms = {name.split(".")[1] for name in ours}
    assert rooms <= {"domain", "texts", "errors"}


def test_the_insights_need_no_library(tmp_path: Path) -> None:
    modules = loaded(
        tmp_path,
        "import journal_tui.insight.evidence, journal_tui.insight.affirm\n"
        "import journal_tui.insight.alike, journal_tui.insight.why_line",
    )
    assert not modules & {"textual", "nltk", "textblob", "tinydb", "yaml"}


@pytest.mark.parametrize(
    "call",
    [
        ("--version",),
        ("log", "1.5mi", "18:40", "-m", "I was tired and I went out."),
        ("list",),
        ("list", "is:dip"),
        ("boost",),
        ("plan",),
        ("tone", "-"),
        ("rescore",),
        ("lexicon",),
    ],
    ids=" ".join,
)
def test_quick_commands_load_no_screens(tmp_path: Path, call: tuple[str, ...]) -> None:
    for _ in range(2):
        # The second time the starter list and the compiled lexicon are there.
        modules = called(tmp_path, *call)
        assert not modules & {"textual", "rich", "nltk"}
    assert not modules & set(HEAVY), "what is heavy is loaded by the screens alone"
    assert "yaml" not in modules, "without settings of hers nothing is read as YAML"


#: What every quick command loads of ours in a large journal, by rooms; the next table says what
#: each adds. A module more is 0.1 to 0.6 ms that she waits for: decide on it here.
ALL_LOAD = {
    "app": "clock workspace",
    "cli": "call main output",
    "config": "paths settings",
    "domain": "entry ids run units",
    "store": "adding atomic_file codec collecting disk entry_shape errors framing"
    " journal_store keyring ledger lines lock log log_file medium migrations reader sealed shape"
    " snapshot tables",
    "texts": "commands literal store wording words",
}
EACH_LOADS = {
    "list": {
        "app": "naming wording",
        "cli": "read",
        "domain": "journal",
        "store": "assembly entry_line peek",
    },
    "log": {
        "app": "in_passing naming shell_writing wording writing",
        "cli": "change given",
        "domain": "runline runline.days runline.intervals runline.numerals runline.parse"
        " runline.phrases runline.quantities runline.reader runline.reading runline.tokens"
        " runline.values runline.words",
        "mood": "care common_words language lexicon_sources lexicon_table load one_text rules"
        " scorer selftalk selftalk.find selftalk.triggers sentences tokens weights",
    },
    "boost": {
        "app": "boosting",
        "cli": "boost",
        "domain": "affirmation journal letter",
        "insight": "affirm claims dips evidence facts feelings lows measures numbers phrase_words"
        " phrases presence progress ranking record shares similar small_words struggles year_ago",
        "store": "assembly entry_line list_shapes peek",
        "texts": "evidence",
    },
}
CALLS = {
    "list": ("list", "-n", "10"),
    "log": ("log", "1.5mi", "18:40", "-m", "I was tired and I went out all the same. It rained."),
    "boost": ("boost",),
}
#: Of Python's own, what takes as long to load as five of ours; ``boost`` draws by ``random``.
LONG = {
    *("argparse", "gettext", "gzip", "hashlib", "inspect", "locale", "logging", "subprocess"),
    *("pathlib", "tempfile", "unicodedata", "zoneinfo"),
}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a journal of a few years, and with all that a first call makes."""
    folder = tmp_path_factory.mktemp("large")
    store = JournalStore(
        folder / "data" / "journal.json", now=lambda: datetime.now(UTC), entropy=os.urandom
    )
    moments = [datetime(2016, 1, 1, 12, tzinfo=UTC) + timedelta(days=day) for day in range(1100)]
    run = Run(distance_m=3000.0)
    text = "and on I went " * 120
    store.put(*(Entry(f"e{n}", at, at, at, text, run) for n, at in enumerate(moments)))
    for call in CALLS.values():
        called(folder, *call)
    return folder


@pytest.mark.parametrize("command", CALLS)
def test_a_quick_command_loads_what_it_needs_and_no_more(large: Path, command: str) -> None:
    modules = called(large, *CALLS[command])
    ours = {name for name in modules if name.count(".") > 1 and name.startswith("journal_tui.")}
    allowed = {
        f"journal_tui.{room}.{name}"
        for table in (ALL_LOAD, EACH_LOADS[command])
        for room, names in table.items()
        for name in names.split()
    }
    assert sorted(ours - allowed) == [], "it would load more"
    assert sorted(allowed - ours) == [], "it loads less: take it off the table"
    assert not modules & (LONG if command == "boost" else LONG | {"random"})


PATTERNS_OF_SELF_TALK = {
    "journal_tui.mood.selftalk.search",
    "journal_tui.mood.selftalk.patterns",
    "journal_tui.mood.selftalk.words",
    "journal_tui.mood.selftalk.names",
}


def test_log_loads_the_patterns_of_self_talk_for_what_may_be_some(tmp_path: Path) -> None:
    journal = tmp_path / "data" / "journal.json"
    plain = called(tmp_path, "log", "1.5mi", "18:40", "-m", "The rain kept me company uphill.")
    assert "journal_tui.mood.selftalk.find" in plain
    assert not plain & PATTERNS_OF_SELF_TALK
    assert "labelling" not in journal.read_text("utf-8")
    harsh = called(tmp_path, "log", "1mi", "14:40", "-m", "Home again. I'm useless at this.")
    assert harsh >= PATTERNS_OF_SELF_TALK
    assert "labelling" in journal.read_text("utf-8")


#: What the first paint of Home loads of ours in a large journal, by rooms.
FIRST_PAINT_LOADS = {
    "app": "clock commands drafting letters periods session today wording workspace",
    "config": "keys paths settings theme",
    "domain": "affirmation entry ids journal run units",
    "insight": "affirm claims dips measures numbers record small_words week",
    "store": "adding assembly atomic_file codec collecting disk entry_line entry_shape errors"
    " framing journal_store keyring ledger lines lock log log_file medium migrations peek reader"
    " list_shapes sealed shape snapshot tables",
    "texts": "backups chart import_screen keys letters literal privacy screens store wording words",
    "tui": "app arriving drawing drawing.chart drawing.columns drawing.days drawing.dips"
    " drawing.glyphs drawing.heights drawing.marks drawing.scale drawing.spans drawing.wrap"
    " following furnished going keynames keys locking looks paint places plain screens"
    " screens.home signals theme widgets widgets.chart widgets.keybar",
}
#: Draws the first page of the program and of the barest one, and forgets what was loaded later.
FIRST_PAINT = """
import asyncio, sys
from journal_tui.app.workspace import open_workspace
from journal_tui.tui.app import JournalApp
painted = []
JournalApp.on_ready = lambda app: painted.extend(sys.modules)
async def look():
    app = JournalApp(open_workspace())
    app.session.open()
    assert not app.session.journal.complete
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
asyncio.run(look())
for name in set(sys.modules) - set(painted):
    del sys.modules[name]
"""
BAREST_PAINT = """
import asyncio, gc
from textual.app import App
from textual.widgets import Static
class Barest(App):
    def compose(self):
        yield Static("first paint")
async def look():
    async with Barest().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
asyncio.run(look())
"""


def test_the_first_paint_loads_what_home_needs_and_no_more(large: Path) -> None:
    modules = loaded(large, FIRST_PAINT)
    ours = {name for name in modules if name.count(".") > 1 and name.startswith("journal_tui.")}
    allowed = {
        f"journal_tui.{room}.{name}"
        for room, names in FIRST_PAINT_LOADS.items()
        for name in names.split()
    }
    assert sorted(ours - allowed) == [], "it would load more"
    assert sorted(allowed - ours) == [], "it loads less: take it off the table"
    others = {name for name in modules if not name.startswith("journal_tui")}
    assert sorted(others - loaded(large, BAREST_PAINT)) == [], "the barest app does without it"


def test_her_lexicon_is_read_after_the_first_paint(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "lexicon.yaml").write_text("slog: heavy\n")
    code = """
import asyncio, sys
from journal_tui.app.workspace import open_workspace
from journal_tui.tui.app import JournalApp
painted = []
JournalApp.on_ready = lambda app: painted.extend(sys.modules)
async def look():
    app = JournalApp(open_workspace())
    app.session.open()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        for _ in range(100):
            await pilot.pause(0.05)
            if app._notifications:
                break
        assert "slog" in next(iter(app._notifications)).message
asyncio.run(look())
assert "textual" in painted
assert not {"yaml", "journal_tui.config.lexicon", "journal_tui.mood.load"} & set(painted)
"""
    loaded(tmp_path, code)
