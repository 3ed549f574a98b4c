"""Starters, prompts and the help line: the shipped files are sound, broken ones are named."""

import re
from pathlib import Path

import pytest

from journal_tui.config import content
from journal_tui.config.content import Contact, Starter, load_help, load_prompts, load_starters
from journal_tui.errors import ConfigError


def put(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_the_shipped_starters() -> None:
    starters = load_starters()
    assert len(starters) >= 30
    assert len({starter.id for starter in starters}) == len(starters)
    assert len({starter.text for starter in starters}) == len(starters)
    for starter in starters:
        assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", starter.id)
        assert starter.tags
        assert starter.text.isprintable()
    tags = {tag for starter in starters for tag in starter.tags}
    assert {"wall", "rain", "slow", "comparison", "not-good-enough", "tears"} <= tags


def test_the_shipped_prompts() -> None:
    groups = load_prompts()
    assert {"self-kindness", "common-humanity", "mindfulness", "wall", "friend"} <= {
        group.name for group in groups
    }
    assert all(group.prompts for group in groups)


def test_starters_of_a_file(tmp_path: Path) -> None:
    file = put(
        tmp_path,
        "a.yaml",
        "- id: rain\n  text: 'It rained, and you went. '\n  tags: [rain]\n"
        "- {id: two, text: Slow is a pace, tags: [slow, tired], credit: a friend}\n",
    )
    assert load_starters(file) == (
        Starter("rain", "It rained, and you went.", ("rain",), ""),
        Starter("two", "Slow is a pace", ("slow", "tired"), "a friend"),
    )


def test_prompts_of_a_file(tmp_path: Path) -> None:
    file = put(tmp_path, "p.yaml", "- group: g\n  title: G\n  prompts:\n    - What now?\n")
    assert load_prompts(file) == (("g", "G", ("What now?",)),)


STARTER = "- {id: a, text: b, tags: [c]}\n"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param(None, "the file is missing", id="no file"),
        pytest.param("a: b\n", "found a group of names and values", id="no list"),
        pytest.param(STARTER + "- words\n", 'line 2, 2: found "words"', id="not a mapping"),
        pytest.param("- {id: a, text: b}\n", "1.tags: this is missing", id="no tags"),
        pytest.param("- {id: a, tags: []}\n", "1.text: this is missing", id="no text"),
        pytest.param("- {id: a, text: b, tags: c}\n", "expected a list of texts", id="one tag"),
        pytest.param("- {id: a, text: b, tags: [1]}\n", 'tags.1: found "1"', id="a number"),
        pytest.param("- {id: a, text: b, tags: [], by: x}\n", "1.by: there is no", id="unknown"),
        pytest.param(STARTER + STARTER, 'line 2, 2.id: the id "a" is used twice', id="same id"),
        pytest.param("- [\n", "cannot be read as YAML", id="syntax"),
    ],
)
def test_broken_starters_are_named(tmp_path: Path, text: str | None, problem: str) -> None:
    file = tmp_path / "a.yaml" if text is None else put(tmp_path, "a.yaml", text)
    with pytest.raises(ConfigError) as error:
        load_starters(file)
    assert problem in error.value.where
    assert error.value.next_step


@pytest.mark.parametrize(
    "text",
    [
        "- {group: g, title: t}\n",
        "- {group: g, title: t, prompts: x}\n",
        "- {group: g, title: t, prompts: [x]}\n- {group: g, title: u, prompts: [y]}\n",
    ],
)
def test_broken_prompts_are_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError):
        load_prompts(put(tmp_path, "p.yaml", text))


def test_the_shipped_help_line(tmp_path: Path) -> None:
    """International: a directory of help lines, and what to do in danger."""
    (title, lines, contacts), problems = load_help(tmp_path)
    assert problems == ()
    assert title
    assert any("emergency" in line for line in lines)
    assert "findahelpline.com" in {contact.reach for contact in contacts}
    assert not any("!" in line for line in (title, *lines))


def test_her_help_line_takes_its_place(tmp_path: Path) -> None:
    put(
        tmp_path,
        "help.yaml",
        "title: Ring somebody\ncontacts:\n  - {name: Telefonseelsorge, reach: 0800 1110111}\n",
    )
    text, problems = load_help(tmp_path)
    assert problems == ()
    assert text.title == "Ring somebody"
    assert text.contacts == (Contact("Telefonseelsorge", "0800 1110111"),)
    assert text.lines == load_help(tmp_path / "none").value.lines
    assert text.all_lines() == (*text.lines, "Telefonseelsorge: 0800 1110111")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("title: 5\n", 'line 1, title: found "5"; expected a text'),
        ("lines: words\n", 'lines: found "words"; expected a list of texts'),
        ("lines: []\n", None),
        ("contacts: x\n", "contacts: found"),
        ("contacts:\n  - {name: x}\n", "line 2, contacts.1.reach: this is missing"),
        ("contacts:\n  - {name: x, reach: 116123}\n", "contacts.1.reach: found"),
        ("contacts:\n  - x\n", 'line 2, contacts.1: found "x"'),
        ("contact: []\n", "contact: there is no setting of this name; expected perhaps contacts"),
        ("[", "cannot be read as YAML"),
    ],
)
def test_a_broken_help_line_is_told_and_ours_stays(
    tmp_path: Path, text: str, problem: str | None
) -> None:
    """There is always somebody to turn to on the screen."""
    usual = load_help(tmp_path).value
    put(tmp_path, "help.yaml", text)
    value, problems = load_help(tmp_path)
    assert value == usual
    assert len(problems) == (problem is not None)
    assert problem is None or problem in str(problems[0])


@pytest.mark.parametrize("text", [None, "title: x\n", "lines: [a"])
def test_without_our_help_line_the_error_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str | None
) -> None:
    monkeypatch.setattr(content, "DATA", tmp_path)
    if text is not None:
        put(tmp_path, "help.yaml", text)
    with pytest.raises(ConfigError) as error:
        load_help(tmp_path / "none")
    assert error.value.next_step
