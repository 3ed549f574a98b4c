"""The lexicon read word by word: it says what the whole one says, and its file is but a cache."""

import json
import zlib
from pathlib import Path
from typing import Any

import pytest

from journal_tui.mood.lexicon_cache import CACHE_FILE, cached_lexicon
from journal_tui.mood.lexicon_sources import LEARNED_FILE
from journal_tui.mood.lexicon_table import Lexicon
from journal_tui.mood.load import Scorer, load_scorer
from journal_tui.mood.one_text import SHELVES_FILE, Shelved, lexicon_for_one

TEXTS = (
    "I was tired and I went out all the same.",
    "I wasn't good enough. I want to kill myself",
    "Soooo happy!! I can't stop smiling :) but my left knee hurts a bit",
    "I just want to disappear. Couldnt be bothered, felt like a fraud.",
    "Xyzzy qwfp jlmn",
    "Heute war ich sehr müde und bin trotzdem gelaufen.",
    "🎉🎉 5:30, 2.5 km?!",
    "I'm no runner; I'll never be one. Although the rain stopped, I used to love this hill.",
)


@pytest.fixture
def shelves(mood_cache: Path) -> Path:
    """The cache of the session, with the shelves in it."""
    lexicon_for_one(mood_cache)
    return mood_cache


def is_by_shelf(lexicon: Lexicon) -> bool:
    return isinstance(lexicon.entries, Shelved)


def test_it_equals_the_whole_lexicon(shelves: Path) -> None:
    by_shelf, whole = lexicon_for_one(shelves), cached_lexicon(None)
    assert is_by_shelf(by_shelf)
    assert by_shelf == whole
    assert by_shelf.known == whole.known
    assert len(by_shelf.entries) == len(whole.entries)


def test_every_word_is_found_and_no_other(shelves: Path) -> None:
    by_shelf, whole = lexicon_for_one(shelves), cached_lexicon(shelves)
    for key, entry in whole.entries.items():
        assert by_shelf.entries[key] == by_shelf.entries.get(key) == entry
        assert f"{key}?" not in by_shelf.entries
    assert all(word in by_shelf.known for word in whole.known)
    for word in ("", " ", "xyzzy", "i wa", "🎈", "\u0130"):
        assert (word in by_shelf.known) == (word in whole.known)
        assert by_shelf.entries.get(word, 7) == whole.entries.get(word, 7)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_reads_the_same(shelves: Path, scorer: Scorer, text: str) -> None:
    one = load_scorer("runner", shelves, one_text=True)
    assert one.tone(text) == scorer.tone(text)
    assert one.explain(text) == scorer.explain(text)
    assert one.name == scorer.name


def test_her_own_words_count(shelves: Path) -> None:
    words = {"hilly": -0.6, "tired": 0.0, "all the same": 0.4}
    one = load_scorer("runner", shelves, words, one_text=True)
    many = load_scorer("runner", shelves, words)
    for text in ("A hilly run", TEXTS[0]):
        assert one.tone(text) == many.tone(text)


def test_only_the_shelves_of_a_text_are_read(
    shelves: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lexicon = lexicon_for_one(shelves)
    read: list[bytes] = []
    loads = json.loads

    def counted(data: bytes) -> Any:
        read.append(data)
        return loads(data)

    monkeypatch.setattr(json, "loads", counted)
    assert lexicon.entries.get("happy") is not None
    assert lexicon.entries.get("happy xyzzy") is None
    assert "happy" in lexicon.known
    assert len(read) == 1


# --- the cache ------------------------------------------------------------------------------------


def test_both_caches_are_made_and_used(tmp_path: Path) -> None:
    assert not is_by_shelf(lexicon_for_one(tmp_path / "cache"))
    assert is_by_shelf(lexicon_for_one(tmp_path / "cache"))
    names = {file.name for file in (tmp_path / "cache").iterdir()}
    assert names == {CACHE_FILE, SHELVES_FILE}


def test_no_cache_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert lexicon_for_one(None).entries
    assert list((tmp_path / "here").iterdir()) == []


SPOILED = [b"", b"{", b"[]", b"null\n", b"\xff\xfe\n", b"[[1],0]\n", b"[" * 100_000]


@pytest.mark.parametrize("content", SPOILED, ids=range(len(SPOILED)))
def test_a_broken_file_is_made_again(shelves: Path, content: bytes) -> None:
    (shelves / SHELVES_FILE).write_bytes(content)
    assert not is_by_shelf(lexicon_for_one(shelves))
    assert is_by_shelf(lexicon_for_one(shelves))


@pytest.mark.parametrize("place", [0.0, 0.001, 0.01, 0.02, 0.5, 0.9, 0.99999])
def test_a_single_wrong_byte_is_noticed_before_anything_is_read(
    shelves: Path, place: float
) -> None:
    file = shelves / SHELVES_FILE
    sound = file.read_bytes()
    at = int(place * len(sound))
    file.write_bytes(sound[:at] + bytes([sound[at] ^ 1]) + sound[at + 1 :])
    assert not is_by_shelf(lexicon_for_one(shelves))
    assert is_by_shelf(lexicon_for_one(shelves))


def test_a_file_that_is_cut_short_is_noticed(shelves: Path) -> None:
    file = shelves / SHELVES_FILE
    sound = file.read_bytes()
    for size in (100, len(sound) // 2, len(sound) - 1):
        file.write_bytes(sound[:size])
        assert not is_by_shelf(lexicon_for_one(shelves))


@pytest.mark.parametrize("packed", [b"", b"{}\n", b'{"sizes":[]}\n', b"7\n", b"null\n", b"{}"])
def test_what_holds_something_else_is_made_again(shelves: Path, packed: bytes) -> None:
    file = shelves / SHELVES_FILE
    state = json.loads(file.read_bytes().partition(b"\n")[0])[0]
    head = json.dumps([state, zlib.crc32(packed)]).encode()
    file.write_bytes(head + b"\n" + packed)
    assert not is_by_shelf(lexicon_for_one(shelves))
    assert is_by_shelf(lexicon_for_one(shelves))


def test_a_changed_source_makes_it_stale(tmp_path: Path) -> None:
    folder = tmp_path / "lexicon"
    folder.mkdir()
    (folder / LEARNED_FILE).write_text('{"weights": {"+0.10": "learned"}}')
    words = folder / "a.yaml"
    words.write_text("weigh:\n  0.5: [zippy]\n")
    for _ in range(2):
        assert "zippy" in lexicon_for_one(tmp_path / "cache", folder).entries
    words.write_text("weigh:\n  0.5: [breezy, breezier]\n")
    for _ in range(2):
        changed = lexicon_for_one(tmp_path / "cache", folder).entries
        assert "breezy" in changed
        assert "zippy" not in changed
