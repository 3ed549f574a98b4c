"""Her own words: each mistaken line costs its own word, and writing changes no other line."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.config.lexicon import LEXICON_FILE, load_lexicon, plain_word
from journal_tui.config.lexicon_lines import write_words
from journal_tui.errors import ConfigError
from journal_tui.mood.tokens import phrase_key
from journal_tui.texts import config as texts


def load(folder: Path, text: str) -> tuple[Mapping[str, float], list[str]]:
    (folder / LEXICON_FILE).write_text(text, encoding="utf-8", newline="")
    value, problems = load_lexicon(folder)
    return value, [str(problem) for problem in problems]


def test_without_a_file_or_folder(tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    assert load_lexicon(tmp_path) == ({}, ())
    assert load_lexicon(tmp_path / "none") == ({}, ())
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n"])
def test_nothing_in_it(tmp_path: Path, text: str) -> None:
    assert load(tmp_path, text) == ({}, [])


def test_words_phrases_and_faces(tmp_path: Path) -> None:
    text = (
        "slog: -0.4\nDead  Legs: 0\nno: -1.5\n1: 1\n'well-done': 1.5\n😭: -0.2\n':)': 0.3\n"
        "can’t breathe: -0.1\n"
    )
    assert load(tmp_path, text) == (
        {
            "slog": -0.4,
            "dead legs": 0.0,
            "no": -1.5,
            "1": 1.0,
            "well done": 1.5,
            "😭": -0.2,
            ":)": 0.3,
            "can't breathe": -0.1,
        },
        [],
    )


WEIGHT = "expected a number from -1.5 to 1.5 (0: it tells nothing)"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("slog: heavy\n", f'line 1, slog: found "heavy"; {WEIGHT}'),
        ("\n\nslog: 1.6\n", f'line 3, slog: found "1.6"; {WEIGHT}'),
        ("slog: -2\n", f'line 1, slog: found "-2"; {WEIGHT}'),
        ("slog: 0,5\n", f'line 1, slog: found "0,5"; {WEIGHT}'),
        ('slog: "0.5"\n', f'line 1, slog: found "0.5"; {WEIGHT}'),
        ("slog:\n", f"line 1, slog: found nothing; {WEIGHT}"),
        ("slog: yes\n", f'line 1, slog: found "yes"; {WEIGHT}'),
        ("slog: .nan\n", f'line 1, slog: found ".nan"; {WEIGHT}'),
        ("slog: -.inf\n", f'line 1, slog: found "-.inf"; {WEIGHT}'),
        ("slog: [1]\n", f"line 1, slog: found a list; {WEIGHT}"),
        ("slog: {a: 1}\n", f"line 1, slog: found a group of names and values; {WEIGHT}"),
        (
            "'!?': 1\n",
            'line 1, !?: there is no word in "!?"; expected a word, a phrase or an emoji',
        ),
        ("' ': 1\n", "there is no word in"),
        ("[a, b]: 1\n", "line 1: found a name that is not plain text"),
        ("- slog\n", "line 1: found a list; expected lines of the form name: value"),
        ("slog\n", 'line 1: found "slog"; expected lines of the form name: value'),
        ("slog: [\n", "cannot be read as YAML"),
        ("slog: 1\n\tx: 2\n", "line 2: a tab at the beginning of the line"),
        ("a\x07: 1\n", "the control character"),
    ],
)
def test_each_mistake_is_named(tmp_path: Path, text: str, problem: str) -> None:
    words, problems = load(tmp_path, text)
    assert words == {}
    assert len(problems) == 1
    assert problems[0].startswith("lexicon.yaml, line ")
    assert problem in problems[0]


def test_the_rest_is_kept(tmp_path: Path) -> None:
    words, problems = load(tmp_path, "slog: x\ncanal: 0.5\nrain: 9\n")
    assert words == {"canal": 0.5}
    assert len(problems) == 2


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("slog: 1\nslog: -1\n", "line 2, slog: given a second time; expected it once (the one on"),
        (
            "slog: 1\n\nSlog: -1\n",
            'line 3, Slog: the same word as "slog" on line 1; expected it once (line 1 is used)',
        ),
    ],
)
def test_a_word_that_stands_in_it_twice(tmp_path: Path, text: str, problem: str) -> None:
    words, problems = load(tmp_path, text)
    assert words == {"slog": 1.0}
    assert [problem in told for told in problems] == [True]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("well-done", "well done"),
        ("well done", "Well-Done"),
        ("well\u2011done", "well-done"),
        ("well_done", "well  done"),
        ("stop-start 5-k", "stop start 5 k"),
        ("can’t-stop", "can't stop"),
    ],
)
def test_hyphened_or_not_it_is_the_same_word(tmp_path: Path, first: str, second: str) -> None:
    words, problems = load(tmp_path, f'"{first}": 0.5\n"{second}": -0.5\n')
    assert list(words.values()) == [0.5]
    assert phrase_key(first) == phrase_key(second), "the engine takes them for one"
    (told,) = problems
    assert told == (
        f'lexicon.yaml, line 2, {second}: the same word as "{first}" on line 1;'
        " expected it once (line 1 is used)"
    )


@pytest.mark.parametrize(
    ("first", "second"), [(":-)", ":)"), ("run", "re-run"), ("5.5", "5 5"), ("pb", "p b")]
)
def test_what_the_engine_keeps_apart_are_two_words(tmp_path: Path, first: str, second: str) -> None:
    assert phrase_key(first) != phrase_key(second)
    assert load(tmp_path, f'"{first}": 0.5\n"{second}": -0.5\n')[1] == []


def test_a_line_is_found_however_it_is_hyphened(tmp_path: Path) -> None:
    load(tmp_path, "Well-Done: 0.5 # mine\n")
    write_words(tmp_path, {"well done": -0.25})
    assert (tmp_path / LEXICON_FILE).read_text(encoding="utf-8") == "Well-Done: -0.25 # mine\n"


def test_a_file_that_is_none(tmp_path: Path) -> None:
    (tmp_path / LEXICON_FILE).mkdir()
    words, problems = load_lexicon(tmp_path)
    assert words == {}
    assert "this is not a file" in str(problems[0])


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "slog",
                ": ",
                "\n",
                "- ",
                "[",
                "}",
                "#",
                "'",
                "&a ",
                "*a",
                "-0.5",
                "1e9",
                "😭",
                "!!int ",
            ]
        ),
        max_size=14,
    ).map("".join)
)
def test_any_content_is_told_and_not_raised(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    words, problems = load(tmp_path_factory.mktemp("any"), text)
    assert all(-1.5 <= weight <= 1.5 for weight in words.values())
    assert all(problems)


HERS = (
    "# my own words\r\n"
    "slog: -0.3   # every Tuesday\r\n"
    "\r\n"
    "'dead legs': 0\r\n"
    "Canal:\t 1 \r\n"
    "rain: heavy\r\n"
    "# the end"
)


def written(folder: Path, text: str | None, **words: float) -> str:
    file = folder / LEXICON_FILE
    if text is not None:
        file.write_bytes(text.encode())
    named = {name.replace("_", " "): weight for name, weight in words.items()}
    assert write_words(folder, named) == file
    return file.read_bytes().decode()


class TestWriting:
    def test_the_first_words_make_the_file(self, tmp_path: Path) -> None:
        folder = tmp_path / "new" / "config"
        assert written(folder, None, slog=-0.45, dead_legs=0) == "slog: -0.45\ndead legs: 0.00\n"
        file = folder / LEXICON_FILE
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert load_lexicon(folder) == ({"slog": -0.45, "dead legs": 0.0}, ())

    def test_everything_else_stays_as_she_wrote_it(self, tmp_path: Path) -> None:
        text = written(tmp_path, HERS, slog=-0.55, Canal=0.9, dead_legs=-0.1, hill=0.2)
        assert text == (
            "# my own words\r\n"
            "slog: -0.55   # every Tuesday\r\n"
            "\r\n"
            "'dead legs': -0.10\r\n"
            "Canal:\t 0.90 \r\n"
            "rain: heavy\r\n"
            "# the end\r\n"
            "hill: 0.20\r\n"
        )

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("", "slog: 0.50\n"),
            ("# a\n", "# a\nslog: 0.50\n"),
            ("\ufeffa: 1\n", "\ufeffa: 1\nslog: 0.50\n"),
            ("  a: 1\n  b: 1", "  a: 1\n  b: 1\n  slog: 0.50\n"),
            ('"slog": -1e-1\n', '"slog": 0.50\n'),
            ("slog : 1#\n", None),
            ("{a: 1}\n", None),
            ("slog:\n  1\n", None),
            ("? slog\n: 1\n", None),
            ("slog: &it 1\na: *it\n", None),
            ("a: 1\n...\n", None),
        ],
    )
    def test_shapes_of_files(self, tmp_path: Path, before: str, after: str | None) -> None:
        """What cannot be changed line by line is left alone, and the lines are hers to write."""
        if after is not None:
            assert written(tmp_path, before, slog=0.5) == after
            return
        with pytest.raises(ConfigError) as error:
            written(tmp_path, before, slog=0.5)
        assert error.value.what == texts.LEXICON_NOT_PLAIN
        assert str(tmp_path) in error.value.where
        assert "slog: 0.50" in error.value.next_step
        assert (tmp_path / LEXICON_FILE).read_text(encoding="utf-8") == before

    @pytest.mark.parametrize("name", ["no", "y", "null", "😭", ":)", "d'oh", "1", "a: b", "# x"])
    def test_any_name_is_read_back(self, tmp_path: Path, name: str) -> None:
        write_words(tmp_path, {name: -0.25})
        assert load_lexicon(tmp_path) == ({plain_word(name): -0.25}, ())

    @pytest.mark.parametrize(
        "content", [b"slog: [\n", b"- slog\n", b"\xff\xfe", b"a\x00: 1\n", b"a: 1\n---\nb: 1\n"]
    )
    def test_a_file_that_cannot_be_read_is_never_written_over(
        self, tmp_path: Path, content: bytes
    ) -> None:
        file = tmp_path / LEXICON_FILE
        file.write_bytes(content)
        with pytest.raises(ConfigError) as error:
            write_words(tmp_path, {"slog": 0.5})
        assert error.value.what == texts.LEXICON_NOT_SOUND
        assert LEXICON_FILE in error.value.where
        assert error.value.kept == texts.LEXICON_KEPT
        assert file.read_bytes() == content

    def test_a_link_goes_on_leading_to_it(self, tmp_path: Path) -> None:
        real = tmp_path / "dotfiles.yaml"
        real.write_text("slog: 1\n")
        real.chmod(0o644)
        (tmp_path / LEXICON_FILE).symlink_to(real)
        assert written(tmp_path, None, slog=0.5) == "slog: 0.50\n"
        assert (tmp_path / LEXICON_FILE).is_symlink()
        assert real.read_text() == "slog: 0.50\n"
        assert stat.S_IMODE(real.stat().st_mode) == 0o644

    def test_a_disk_that_refuses(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuses(_: int) -> None:
            raise OSError(28, os.strerror(28))

        monkeypatch.setattr(os, "fsync", refuses)
        with pytest.raises(ConfigError) as error:
            written(tmp_path, HERS, slog=0.5)
        assert os.strerror(28) in error.value.what
        assert error.value.next_step == texts.LEXICON_ROOM
        assert (tmp_path / LEXICON_FILE).read_bytes() == HERS.encode()
        assert {path.name for path in tmp_path.iterdir()} == {LEXICON_FILE, "home"}

    def test_a_file_in_the_place_of_the_folder(self, tmp_path: Path) -> None:
        (tmp_path / "config").write_text("x")
        with pytest.raises(ConfigError):
            write_words(tmp_path / "config", {"slog": 0.5})
