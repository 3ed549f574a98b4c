"""The lexicon: its files hold together, mistakes are named, its cache is nothing but a cache."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from journal_tui.mood import lexicon_cache
from journal_tui.mood.lexicon_cache import CACHE_FILE, cached_lexicon, pack, unpack
from journal_tui.mood.lexicon_files import (
    LEXICON_FOLDER,
    read_learned,
    read_lexicon_files,
)
from journal_tui.mood.lexicon_sources import LEARNED_FILE
from journal_tui.mood.lexicon_table import LexiconError, compile_lexicon, with_own_words
from journal_tui.mood.load import load_scorer
from journal_tui.mood.scorer import RUNNER
from journal_tui.mood.textblob_lexicon import base_words, plain_sentiment
from journal_tui.mood.tokens import expand


def test_the_shipped_lexicon_is_large_and_whole() -> None:
    lexicon = compile_lexicon({}, read_lexicon_files())
    weighed = [key for key, entry in lexicon.entries.items() if entry[0] == "weigh"]
    assert len(weighed) >= 1500
    assert len(list(LEXICON_FOLDER.glob("*.yaml"))) >= 10
    assert {entry[0] for entry in lexicon.entries.values()} >= {
        "weigh", "negate", "degree", "turn", "concede", "imagine", "end"
    }  # fmt: skip


def test_alternatives_are_written_out() -> None:
    assert expand("smash(ed|) (it|this)") == [
        "smashed it", "smashed this", "smash it", "smash this"
    ]  # fmt: skip


MISTAKES: list[tuple[dict[str, Any], str]] = [
    ({"wiegh": {0.5: ["nice"]}}, "a.yaml, wiegh: no such section"),
    ({"weigh": {5: ["nice"]}}, "not a weight"),
    ({"weigh": {"lots": ["nice"]}}, "not a weight"),
    ({"weigh": {0.5: ["nice"], 0.7: ["nice"]}}, "'nice' stands elsewhere"),
    ({"weigh": {0.5: ["nice"]}, "neutral": ["nice"]}, "both neutral and weighed: nice"),
    ({"weigh": {0.5: [True]}}, "quotation marks"),
    ({"always": ["jump off a cliff"], "signals": ["myself"]}, "no signal in: jump off a cliff"),
]


@pytest.mark.parametrize(("sections", "message"), MISTAKES, ids=[text for _, text in MISTAKES])
def test_mistakes_in_lexicon_files_are_named(sections: dict[str, Any], message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        compile_lexicon({}, {"a.yaml": sections})


@pytest.mark.parametrize("content", ["weigh: [", "- a list"])
def test_a_file_that_is_no_mapping_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "broken.yaml").write_text(content)
    with pytest.raises(LexiconError, match=r"broken\.yaml"):
        read_lexicon_files(tmp_path)


def test_a_packed_lexicon_unpacks_to_the_same() -> None:
    lexicon = compile_lexicon({"good": (0.5, 0.5)}, read_lexicon_files())
    assert unpack(json.loads(json.dumps(pack(lexicon)))) == lexicon


def test_runners_words_go_over_textblobs() -> None:
    base = {"hard": (-0.3, 0.5), "nice": (0.6, 1.0), "plain": (0.0, 0.0), "n't": (0.0, 0.0)}
    files = {"a.yaml": {"neutral": ["hard"], "weigh": {0.5: ["no fun"]}, "negate": ["no"]}}
    entries = compile_lexicon(base, files).entries
    assert "hard" not in entries
    assert "plain" not in entries
    assert 0 < entries["nice"][1] < 0.6
    assert entries["no fun"][:2] == ("weigh", 0.5)


def test_the_base_is_textblobs_own_table() -> None:
    plain_sentiment()("good")  # reads the table
    theirs: Any = dict(dict.items(plain_sentiment()))  # type: ignore[call-overload]
    assert base_words() == {
        word: (round(senses[None][0], 3), round(senses[None][1], 2))
        for word, senses in theirs.items()
    }


def test_learned_words_stand_below_those_by_hand() -> None:
    base, files = {"nice": (0.5, 1.0), "hard": (-0.3, 0.5)}, {"a.yaml": {"neutral": ["hard"]}}
    learned = {"nice": 0.1, "hard": 0.4, "tram": -0.2}
    entries = compile_lexicon(base, files, learned).entries
    assert entries["nice"][1] == pytest.approx(0.5 * 0.6 + 0.1)
    assert "hard" not in entries
    assert entries["tram"][:2] == ("weigh", -0.2)


def test_the_shipped_learned_words_are_few_small_and_no_names() -> None:
    learned = read_learned()
    assert (LEXICON_FOLDER / LEARNED_FILE).stat().st_size < 300_000
    assert len(learned) > 100
    assert all(0 < abs(weight) < 0.5 for weight in learned.values())
    assert all(word.replace("'", "").isalpha() and word.islower() for word in learned)
    assert not {"woman", "man", "gay", "black", "white", "old", "fat"} & learned.keys()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"weights": []}', '{"weights": {"x": "a"}}'])
def test_a_broken_file_of_learned_words_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / LEARNED_FILE).write_text(content)
    with pytest.raises(LexiconError, match=LEARNED_FILE):
        read_learned(tmp_path)


def test_her_own_words_go_over_all_others() -> None:
    files = {"a.yaml": {"weigh": {0.5: ["bonk", "big day out"]}, "neutral": ["hill"]}}
    lexicon = compile_lexicon({"nice": (0.5, 1.0)}, files)
    hers = with_own_words(lexicon, {"bonk": -0.7, "Hill": -0.3, "nice": 0, "big day": 0.2})
    assert {key: hers.entries[key][1] for key in ("bonk", "hill", "nice", "big day")} == {
        "bonk": -0.7, "hill": -0.3, "nice": 0, "big day": 0.2
    }  # fmt: skip
    assert hers.starts["big day"] == (3, 2)
    assert lexicon.entries["bonk"][1] == 0.5


def test_a_scorer_with_her_words_says_so_in_its_name(mood_cache: Path) -> None:
    plain = load_scorer("runner", mood_cache)
    hers = load_scorer("runner", mood_cache, {"hilly": -0.6})
    others = load_scorer("runner", mood_cache, {"hilly": -0.5})
    assert plain.name == RUNNER
    assert hers.name.startswith(f"{RUNNER}+")
    assert others.name != hers.name
    tone = hers.tone("A hilly run")
    assert tone is not None
    assert tone.low
    assert tone.scorer == hers.name


def _counting(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    built: list[str] = []

    def compiled(*args: Any) -> Any:
        built.append("once")
        return compile_lexicon(*args)

    monkeypatch.setattr(lexicon_cache, "compile_lexicon", compiled)
    return built


def test_the_cache_is_used_and_equals_what_was_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = _counting(monkeypatch)
    first = cached_lexicon(tmp_path / "cache")
    second = cached_lexicon(tmp_path / "cache")
    assert built == ["once"]
    assert first == second == cached_lexicon(None)
    assert [one.name for one in (tmp_path / "cache").iterdir()] == [CACHE_FILE]


SPOILED = [
    b"",
    b"{",
    b"[]",
    b"null",
    b"\xff\xfe",
    b'{"key": 1, "lexicon": {}}',
    b"[" * 100_000,
]


@pytest.mark.parametrize("content", SPOILED, ids=range(len(SPOILED)))
def test_a_broken_cache_is_built_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    (tmp_path / CACHE_FILE).write_bytes(content)
    built = _counting(monkeypatch)
    cached_lexicon(tmp_path)
    cached_lexicon(tmp_path)
    assert built == ["once"]


@pytest.mark.parametrize("table", ["entries", "starts", "known", "care", "care_signals"])
def test_a_cache_with_the_right_key_and_a_wrong_table_is_built_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str
) -> None:
    cached_lexicon(tmp_path)
    kept = json.loads((tmp_path / CACHE_FILE).read_text())
    for wrong in (7, [7], None):
        kept["lexicon"][table] = wrong
        (tmp_path / CACHE_FILE).write_text(json.dumps(kept))
        built = _counting(monkeypatch)
        cached_lexicon(tmp_path)
        assert built == ["once"]


def test_a_changed_lexicon_file_makes_the_cache_stale(tmp_path: Path) -> None:
    folder = tmp_path / "lexicon"
    folder.mkdir()
    (folder / LEARNED_FILE).write_text('{"weights": {"+0.10": "learned"}}')
    words = folder / "a.yaml"
    words.write_text("weigh:\n  0.5: [zippy]\n")
    assert "zippy" in cached_lexicon(tmp_path / "cache", folder).entries
    words.write_text("weigh:\n  0.5: [breezy]\n")
    os.utime(words, ns=(1, 1))
    changed = cached_lexicon(tmp_path / "cache", folder).entries
    assert "breezy" in changed
    assert "zippy" not in changed


def test_a_cache_that_cannot_be_written_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    assert cached_lexicon(in_the_way / "cache").entries

    def refuse(*args: Any) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", refuse)
    assert cached_lexicon(tmp_path / "cache").entries
    assert list((tmp_path / "cache").iterdir()) == []


def test_no_cache_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert load_scorer("runner", None).explain("I loved it")
    assert list((tmp_path / "here").iterdir()) == []


def test_making_a_scorer_reads_and_writes_nothing(tmp_path: Path) -> None:
    assert load_scorer("runner", tmp_path / "cache").name == RUNNER
    assert load_scorer("textblob", tmp_path / "cache").name == "textblob-1"
    assert not (tmp_path / "cache").exists()


PROGRAM = """
import sys
from pathlib import Path
from journal_tui.mood.load import load_scorer
tone = load_scorer("runner", Path(sys.argv[1])).tone("I wasn't good enough. I want to kill myself")
assert tone.low and tone.self_talk and tone.care
heavy = {"yaml", "xml", "textblob", "nltk", "textual", "dataclasses", "logging", "tempfile"}
print(sorted(heavy & {name.partition(".")[0] for name in sys.modules}))
"""


def test_with_a_warm_cache_nothing_heavy_is_imported(mood_cache: Path) -> None:
    cached_lexicon(mood_cache)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(mood_cache)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout == "[]\n", done.stderr
