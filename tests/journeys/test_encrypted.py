"""An encrypted journal in a real terminal, and outside of the program with ``age`` itself."""

import json
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pexpect
import pytest

from journal_tui.app.privacy import encrypt
from journal_tui.app.workspace import open_workspace
from journal_tui.store import sealing
from journal_tui.store.sealing import is_sealed
from journal_tui.texts import privacy as texts
from tests.journeys.conftest import Open
from tests.store.test_sealing import quick_wrap
from tests.terminal import Terminal, program

PASSPHRASE = "twö miles, no tears"
HERS = "Heronwood"
README = Path(__file__).parents[2] / "README.md"

needs_age = pytest.mark.skipif(
    shutil.which("age") is None, reason="the age program is not on this machine"
)

Run = Callable[..., str]


@pytest.fixture
def run(environ: dict[str, str]) -> Run:
    """Carries out a shell command that has to succeed; what it prints."""

    def carry_out(*args: str, given: str = "") -> str:
        known = {"JOURNAL_TUI_PASSPHRASE": given} if given else {}
        done = subprocess.run(
            program(*args), env=environ | known, capture_output=True, text=True, check=True
        )
        return done.stdout

    return carry_out


def made(run: Run, environ: dict[str, str], encrypt: Callable[[], object]) -> Path:
    """An encrypted journal of three entries, of which the last is in its log; its path."""
    run("log", "2016-08-19 19:30 1mi, 0.6mi walk", "-m", f"{HERS}. It rained [all] day.")
    run("log", "2016-08-21 09:10 1.5mi 18:40", "-m", f"{HERS}, “and” further.")
    encrypt()
    run("log", "2mi 26:00", "-m", f"{HERS}, and no tears today!")
    return Path(environ["JOURNAL_TUI_JOURNAL"])


@pytest.fixture
def really_encrypted(run: Run, environ: dict[str, str]) -> Path:
    """By the program itself: giving the passphrase takes the seconds that it takes for her."""
    return made(run, environ, lambda: run("encrypt", given=PASSPHRASE))


@pytest.fixture
def encrypted(run: Run, environ: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Path:
    """With a key file that the same passphrase opens at once."""
    monkeypatch.setattr(sealing, "wrap_identity", quick_wrap)
    return made(run, environ, lambda: encrypt(open_workspace(environ=environ), PASSPHRASE))


def with_words(folder: Path) -> list[Path]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if HERS.encode() in path.read_bytes()]


def commands_in_readme() -> list[str]:
    """The blocks of shell commands of the README's part about her words without us."""
    part = README.read_text(encoding="utf-8").split("### Your words without this program")[1]
    return re.findall(r"```sh\n(.*?)```", part.split("\n## ")[0], re.DOTALL)


def in_a_shell(commands: str, folder: Path, passphrase: str) -> None:
    """Type the commands, and the passphrase when it is asked for."""
    shell = pexpect.spawn("bash", ["-ec", commands], cwd=str(folder), timeout=60, encoding="utf-8")
    while shell.expect(["passphrase.*:", pexpect.EOF]) == 0:
        shell.sendline(passphrase)
    shell.wait()
    assert shell.exitstatus == 0, shell.before


def documents(folder: Path) -> dict[str, dict[str, Any]]:
    """The tables that ``age`` gave back, what the log holds over those of the journal."""
    tables: dict[str, dict[str, Any]] = json.loads((folder / "plain.json").read_bytes())
    for line in (folder / "plain.log").read_text(encoding="utf-8").splitlines():
        for name, changed in json.loads(line).items():
            tables.setdefault(name, {}).update(changed)
    return tables


@needs_age
def test_the_age_program_gives_her_words_back_as_the_readme_says(
    really_encrypted: Path, run: Run
) -> None:
    first, second = commands_in_readme()
    folder = really_encrypted.parent
    in_a_shell(first, folder, PASSPHRASE)
    in_a_shell(second, folder, PASSPHRASE)
    assert not (folder / "identity").exists()
    tables = documents(folder)
    listed = [json.loads(line) for line in run("list", "--json", given=PASSPHRASE).splitlines()]
    assert len(listed) == 3
    assert {key: one["text"] for key, one in tables["entries"].items()} == {
        one["id"]: one["text"] for one in listed
    }
    run("decrypt", given=PASSPHRASE)
    plain = json.loads(really_encrypted.read_bytes())
    del plain["_meta"], tables["_meta"]
    assert tables == plain


@needs_age
def test_a_draft_and_a_backup_are_opened_like_the_journal(
    encrypted: Path, run: Run, environ: dict[str, str]
) -> None:
    run("backup", given=PASSPHRASE)
    subprocess.run(program("log", "1mi blub", "-m", f"{HERS}, a draft"), env=environ, check=False)
    folder = encrypted.parent
    (backup,) = (folder / "backups").glob("*by-hand*.age")
    (draft,) = (folder / "drafts").glob("*.json")
    opened = "age --decrypt -i journal.json.key"
    in_a_shell(f"{opened} {backup} | gunzip -cf > backup", folder, PASSPHRASE)
    in_a_shell(f"{opened} {draft} > draft", folder, PASSPHRASE)
    assert len(json.loads((folder / "backup").read_bytes())["entries"]) == 3
    assert json.loads((folder / "draft").read_bytes())["text"] == f"{HERS}, a draft"


def test_the_shell_asks_for_it_until_it_fits(encrypted: Path, open_program: Open) -> None:
    terminal = open_program("list")
    terminal.wait_for("Passphrase:")
    terminal.send("rain\n")
    terminal.wait_for(f"{texts.WRONG_PASSPHRASE}\nPassphrase:")
    terminal.send(f"{PASSPHRASE}\n")
    terminal.wait_for("no tears today!", "further")
    assert terminal.wait_end() == 0
    assert PASSPHRASE not in terminal.text
    assert "rain\n" not in terminal.text
    terminal = open_program("list")
    terminal.wait_for("Passphrase:")
    terminal.send("\x03")
    assert terminal.wait_end() == 130


def test_encrypting_and_decrypting_in_a_terminal(
    run: Run, environ: dict[str, str], open_program: Open
) -> None:
    run("log", "1mi", "-m", HERS)
    journal = Path(environ["JOURNAL_TUI_JOURNAL"])
    terminal = open_program("encrypt", lines=40)
    terminal.wait_for("every word is lost", "New passphrase:")
    terminal.send("one mile\n")
    terminal.wait_for("The same again:")
    terminal.send("one mile\n")
    terminal.wait_for(texts.ENCRYPTED)
    assert terminal.wait_end() == 0
    assert is_sealed(journal.read_bytes())
    assert with_words(journal.parent) == []
    terminal = open_program("decrypt")
    terminal.wait_for("Passphrase:")
    terminal.send("one mile\n")
    assert terminal.wait_end() == 0
    assert HERS in run("list")


def unlocked(terminal: Terminal) -> None:
    """Wait until it asks, and give the passphrase."""
    terminal.wait_for(texts.SCREEN_TITLE)
    terminal.type(PASSPHRASE)
    terminal.send("\r")
    terminal.wait_for("w write")


def test_an_evening_with_an_encrypted_journal(really_encrypted: Path, open_program: Open) -> None:
    folder = really_encrypted.parent
    terminal = open_program()
    terminal.wait_for(texts.SCREEN_TITLE)
    assert HERS not in terminal.text
    terminal.type("rain")
    terminal.send("\r")
    terminal.wait_for(texts.OPENING)
    terminal.wait_for(texts.SCREEN_WRONG)
    unlocked(terminal)
    terminal.send("g")
    terminal.wait_for("ctrl+s save")
    terminal.type(f"{HERS}, half a sentence")
    terminal.wait_for("saved as you type")
    assert with_words(folder) == []

    terminal.send("\x0c")
    terminal.wait_for(texts.SCREEN_TITLE, texts.SCREEN_DRAFT)
    assert HERS not in terminal.text
    assert with_words(folder) == []
    terminal.type(PASSPHRASE)
    terminal.send("\r")
    terminal.wait_for(f"{HERS}, half a sentence")

    terminal.type(" and more")
    terminal.wait_for("half a sentence and more")
    time.sleep(1.2)
    terminal.kill()
    terminal.wait_end()
    assert with_words(folder) == []

    again = open_program("write")
    again.wait_for(texts.SCREEN_TITLE, texts.SCREEN_DRAFT)
    again.type(PASSPHRASE)
    again.send("\r")
    again.wait_for(f"{HERS}, half a sentence and more")
    again.send("\x13")
    again.wait_for("This week")
    again.send("q")
    assert again.wait_end() == 0
    assert with_words(folder) == []


@pytest.mark.parametrize("key", ["\x1b", "\x11", "\x03"], ids=["esc", "ctrl+q", "ctrl+c"])
def test_the_locked_journal_can_be_left(encrypted: Path, open_program: Open, key: str) -> None:
    terminal = open_program()
    terminal.wait_for(texts.SCREEN_TITLE)
    terminal.send(key)
    assert terminal.wait_end() == 0


def test_the_environment_opens_the_screens_too(encrypted: Path, open_program: Open) -> None:
    terminal = open_program(JOURNAL_TUI_PASSPHRASE=PASSPHRASE)
    terminal.wait_for("w write")
    terminal.send("\x0c")
    terminal.wait_for(texts.SCREEN_TITLE)


def test_encrypting_while_the_screens_are_open_locks_them(
    run: Run, environ: dict[str, str], open_program: Open
) -> None:
    run("log", "1mi", "-m", HERS)
    terminal = open_program()
    terminal.wait_for("w write")
    terminal.send("g")
    terminal.wait_for("ctrl+s save")
    terminal.type(f"{HERS}, being typed")
    terminal.wait_for("saved as you type")
    folder = Path(environ["JOURNAL_TUI_JOURNAL"]).parent
    subprocess.run(
        program("encrypt"), env=environ | {"JOURNAL_TUI_PASSPHRASE": PASSPHRASE}, check=False
    )
    terminal.wait_for(texts.SCREEN_TITLE, texts.SCREEN_DRAFT)
    assert with_words(folder) == []
    terminal.type(PASSPHRASE)
    terminal.send("\r")
    terminal.wait_for(f"{HERS}, being typed")
