"""Journals of any size to measure with: entries with 1.2 kB of text, a run each, over the years."""

import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from journal_tui.domain.entry import Entry, Feeling, SentenceTone, Tone
from journal_tui.domain.ids import new_id
from journal_tui.domain.run import Run
from journal_tui.store.journal_store import JournalStore

#: A journal that began earlier would have moments that its ids cannot tell.
_MOST = timedelta(days=50 * 365)

WORDS = [
    "legs",
    "lungs",
    "road",
    "canal",
    "rain",
    "wind",
    "morning",
    "evening",
    "slow",
    "steady",
    "tired",
    "fresh",
    "hill",
    "bridge",
    "park",
    "watch",
    "minute",
    "mile",
    "breath",
    "walk",
    "run",
    "again",
    "further",
    "home",
    "tea",
    "dog",
    "street",
    "light",
    "dark",
    "cold",
    "warm",
]


def make_journal(
    path: Path,
    size: int,
    text_bytes: int = 1200,
    words_of: Callable[[int], Sequence[str]] = lambda number: WORDS,
) -> JournalStore:
    """Write a journal of ``size`` entries; the store that wrote it, everything read.

    ``words_of`` gives the words of which the entry of a number is made, the oldest being 0.
    """
    rng = random.Random(size)
    apart = min(timedelta(hours=17), _MOST / size)
    start = datetime.now(UTC) - apart * size
    entries = [
        make_entry(rng, start + apart * number, text_bytes, words_of(number))
        for number in range(size)
    ]
    clock = datetime.now(UTC)
    store = JournalStore(path, now=lambda: clock, entropy=rng.randbytes)
    store.put(*entries)
    return store


def make_entry(
    rng: random.Random, at: datetime, text_bytes: int = 1200, words_from: Sequence[str] = WORDS
) -> Entry:
    """An entry of at least so many bytes of text, with a run and the tone of each sentence."""
    text, sentences = "", []
    while len(text) < text_bytes:
        start = len(text) + bool(text)
        words = " ".join(rng.choices(words_from, k=rng.randrange(4, 20)))
        text = f"{text} {words.capitalize()}." if text else f"{words.capitalize()}."
        polarity = rng.choice((0.0, 0.0, round(rng.uniform(-1, 1), 4)))
        sentences.append(SentenceTone(start, len(text), polarity))
    mean = round(sum(sentence.polarity for sentence in sentences) / len(sentences), 4)
    return Entry(
        id=new_id(at, rng.randbytes(10)),
        at=at,
        created_at=at,
        updated_at=at,
        text=text,
        run=Run(
            distance_m=float(rng.randrange(1000, 12000)),
            duration_s=float(rng.randrange(600, 5400)),
            effort=rng.randrange(1, 10),
        ),
        feeling=Feeling(after=rng.choice((None, None, -2, 1, 3))),
        tone=Tone(mean, 0.4, tuple(sentences), scorer="bench"),
    )
