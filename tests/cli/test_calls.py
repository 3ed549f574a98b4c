"""The calls of every day are read without argparse, and as argparse reads them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.cli.call import everyday_call
from journal_tui.cli.parser import parse

COMMANDS = ("log", "list", "boost", "sync")
WORDS = (
    *("1.5mi", "18:40", "is:dip", "-rain", "", " ", "10", "0", "-1", "1e3", "\u0663", "log"),
    *("-m", "--message", "--mess", "--message=tired", "-mtired", "-n", "-n5", "--json", "--js"),
    *(
        "--journal",
        "--config",
        "--journal=a",
        "-h",
        "--help",
        "--version",
        "--",
        "-",
        "-x",
        "\u2212x",
    ),
)


@pytest.mark.parametrize(
    "argv",
    [
        (),
        ("boost",),
        ("boost", "--json", "--journal", "a.json", "--config", "b"),
        ("sync",),
        ("sync", "--json"),
        ("list",),
        ("list", "-n", "10"),
        ("list", "is:dip", "#long", "-n", "10", "--json"),
        ("log", "1.5mi", "18:40", "-m", "Tired, and I went - out"),
        ("log", "1.5mi 18:40"),
        ("log", "--message", "", "--message", "again"),
    ],
    ids=" ".join,
)
def test_a_call_of_every_day_is_read_at_once(argv: tuple[str, ...]) -> None:
    call = everyday_call(argv)
    assert call is not None
    assert call == parse(argv)


@pytest.mark.parametrize(
    "argv",
    [
        ("list", "-n", "0"),
        ("list", "-n"),
        ("list", "-rain"),
        ("boost", "now"),
        ("sync", "--status"),
        ("sync", "--setup", "a"),
        ("log", "-m", "text", "1.5mi"),
        ("log", "-m", "-"),
        ("log", "-h"),
        ("--journal", "a.json", "list"),
        ("undo",),
        ("lost",),
    ],
    ids=" ".join,
)
def test_every_other_one_is_left_to_argparse(argv: tuple[str, ...]) -> None:
    assert everyday_call(argv) is None


@given(st.sampled_from(COMMANDS), st.lists(st.sampled_from(WORDS), max_size=6))
@settings(max_examples=400, deadline=None)
def test_what_is_read_at_once_is_what_argparse_reads(command: str, words: list[str]) -> None:
    call = everyday_call([command, *words])
    if call is not None:
        assert call == parse([command, *words])
