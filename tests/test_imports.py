"""What each part of the program may load: the promise behind a quick start."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

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


def test_log_loads_what_it_needs_to_add_an_entry_and_no_more(tmp_path: Path) -> None:
    call = ("log", "1.5mi", "18:40", "-m", "I was tired and I went out all the same.")
    called(tmp_path, *call)
    modules = called(tmp_path, *call)
    assert "journal_tui.mood.one_text" in modules, "of the lexicon a few words are read"
    assert not modules & {
        "journal_tui.app.correcting",
        "journal_tui.app.joining",
        "journal_tui.app.privacy",
        "journal_tui.app.run_lines",
        "journal_tui.cli.unlock",
        "journal_tui.config.lexicon",
        "journal_tui.domain.runline.format",
        "journal_tui.store.peek",
        "journal_tui.store.sealing",
        "gzip",
        "pyrage",
        "random",
        "tempfile",
    }


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


def test_the_first_paint_loads_no_nltk_and_no_lexicon(tmp_path: Path) -> None:
    code = """
import asyncio, sys
from journal_tui.app.workspace import open_workspace
from journal_tui.tui.app import JournalApp
seen = []
async def look():
    app = JournalApp(open_workspace())
    app.session.open()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        seen.extend(sys.modules)
asyncio.run(look())
assert "textual" in seen
assert not {"nltk", "textblob", "journal_tui.mood.load", "textual.widgets._text_area"} & set(seen)
"""
    loaded(tmp_path, code)


def test_her_lexicon_is_read_after_the_first_paint(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "lexicon.yaml").write_text("slog: heavy\n")
    code = """
import asyncio, sys
from journal_tui.app.workspace import open_workspace
from journal_tui.tui.app import JournalApp
painted = []
settle = JournalApp._settle
def first_paint(app):
    painted.extend(sys.modules)
    settle(app)
JournalApp._settle = first_paint
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
