"""Key names: what a person writes becomes what Textual calls it, or is refused."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.keys import Keys, _character_to_key

from journal_tui.config.key_names import key_name


@pytest.mark.parametrize("character", [*string.ascii_letters, *string.digits])
def test_letters_and_digits_are_themselves(character: str) -> None:
    assert key_name(character).name == _character_to_key(character) == character


@pytest.mark.parametrize("character", [*string.punctuation, " "])
def test_signs_have_textuals_names(character: str) -> None:
    name = _character_to_key(character)
    assert key_name(character).name == name
    assert key_name(name).name == name


@pytest.mark.parametrize(
    "name",
    [
        key.value
        for key in Keys
        if key.value[0] != "<"
        and key.value not in {"ctrl+i", "ctrl+m", "ctrl+h", "ctrl+@", "ctrl-at", "return"}
        and not key.value.startswith("ctrl+shift+^")
    ],
)
def test_every_key_that_textual_lists_is_legal(name: str) -> None:
    """Except those that terminals do not tell apart, and Textual's own other names."""
    assert key_name(name).name == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("F5", "f5"),
        ("f24", "f24"),
        ("Ctrl+S", "ctrl+s"),
        ("CTRL + s", "ctrl+s"),
        ("ctrl-s", "ctrl+s"),
        ("Control+S", "ctrl+s"),
        ("Ctrl-Shift-Left", "ctrl+shift+left"),
        ("shift+ctrl+k", "ctrl+shift+k"),
        ("ctrl+alt+x", "alt+ctrl+x"),
        ("Option+x", "alt+x"),
        ("Esc", "escape"),
        ("Return", "enter"),
        ("PgUp", "pageup"),
        ("Page Down", "pagedown"),
        ("Del", "delete"),
        ("question-mark", "question_mark"),
        ("Question Mark", "question_mark"),
        ("shift+w", "W"),
        ("Shift+Tab", "shift+tab"),
        ("shift+space", "shift+space"),
        (" j ", "j"),
        ("+", "plus"),
        ("ctrl++", "ctrl+plus"),
        ("ctrl+/", "ctrl+slash"),
        ("-", "minus"),
        ("ctrl--", "ctrl+minus"),
        ("é", "é"),
    ],
)
def test_other_ways_to_write_a_key(written: str, name: str) -> None:
    assert key_name(written).name == name


@pytest.mark.parametrize(
    "written",
    [
        "",
        "  ",
        "f0",
        "f25",
        "jj",
        "ctrl+",
        "+j",
        "ctrl+ctrl+j",
        "hyper+j",
        "cmd+s",
        "ctrl+nope",
        "ctrl+s,ctrl+t",
        "👟",
        "\x1b",
        "<any>",
    ],
)
def test_what_is_no_key(written: str) -> None:
    found = key_name(written)
    assert found.name == ""
    assert "no key" in found.what


@pytest.mark.parametrize("written", ["shift+1", "Shift+?", "shift+slash"])
def test_a_shifted_sign_never_arrives(written: str) -> None:
    found = key_name(written)
    assert found.name == ""
    assert "in quotes" in found.expected


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("ctrl+i", "tab"),
        ("Ctrl+M", "enter"),
        ("ctrl+h", "backspace"),
        ("ctrl+[", "escape"),
        ("ctrl+space", "space"),
        ("ctrl+@", "space"),
    ],
)
def test_a_key_that_terminals_confuse_is_refused(written: str, instead: str) -> None:
    found = key_name(written)
    assert found.name == ""
    assert found.expected == f"perhaps {instead}"


@given(st.text(max_size=20) | st.text(alphabet="ctrlshifa+- 5?F", max_size=14))
def test_a_name_once_found_stays(written: str) -> None:
    """Nothing raises, and a name that was given out is understood again as itself."""
    name = key_name(written).name
    if name:
        assert key_name(name).name == name
