"""The one table of commands: each has its words, its keys are its own, and somebody does it."""

from collections import Counter

import pytest

from journal_tui.app.commands import COMMANDS, Command, key_defaults, of_scope
from journal_tui.config.key_names import key_name
from journal_tui.config.keys import EVERYWHERE, load_keys
from journal_tui.texts.keys import COMMANDS as WORDS
from journal_tui.tui.app import JournalApp
from journal_tui.tui.screens.affirmations import AffirmationsScreen
from journal_tui.tui.screens.boost import BoostScreen
from journal_tui.tui.screens.home import HomeScreen
from journal_tui.tui.screens.journal import JournalScreen
from journal_tui.tui.screens.trends import TrendsScreen
from journal_tui.tui.screens.write import WriteScreen

OWNERS = {
    "app": JournalApp,
    "home": HomeScreen,
    "write": WriteScreen,
    "journal": JournalScreen,
    "trends": TrendsScreen,
    "affirmations": AffirmationsScreen,
    "boost": BoostScreen,
}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_a_command_has_words_keys_and_an_action(command: Command) -> None:
    assert WORDS[command.id] == (command.label, command.tip)
    assert command.label
    assert command.tip
    assert command.keys
    for key in command.keys:
        assert key_name(key).name == key, "a key file names it the same"
    assert callable(getattr(OWNERS[command.scope], f"action_{command.action}", None))


def test_every_word_belongs_to_a_command() -> None:
    assert set(WORDS) == {command.id for command in COMMANDS}
    assert Counter(command.id for command in COMMANDS).most_common(1)[0][1] == 1


@pytest.mark.parametrize("scope", OWNERS)
def test_no_key_means_two_things_on_a_screen(scope: str) -> None:
    here = of_scope(scope) if scope == EVERYWHERE else (*of_scope(scope), *of_scope(EVERYWHERE))
    assert of_scope(scope)
    keys = Counter(key for command in here for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_the_places_have_the_keys_of_the_design() -> None:
    keys = {command.id: command.keys[0] for command in of_scope("app")}
    assert [keys[f"app.{name}"] for name in ("home", "write", "journal", "trends")] == [*"hwjt"]
    assert [keys[f"app.{name}"] for name in ("affirmations", "boost", "get_it_out")] == [*"abg"]


def test_without_a_key_file_the_keys_are_these(tmp_path) -> None:
    keys, problems = load_keys(tmp_path, key_defaults())
    assert problems == ()
    assert keys == {command.id: command.keys for command in COMMANDS}
