"""Journals of any size to measure with: entries of about 1.2 kB, a run each, over the years."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from journal_tui.domain.entry import Entry, Feeling, SentenceTone, Tone
from journal_tui.domain.ids import new_id
from journal_tui.domain.run import Run
from journal_tui.store.journal_store import JournalStore

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


def make_journal(path: Path, size: int, text_bytes: int = 1200) -> None:
    """Write a journal of ``size`` entries through the store."""
    rng = random.Random(size)
    start = datetime.now(UTC) - timedelta(hours=17 * size)
    entries = []
    for number in range(size):
        at = start + timedelta(hours=17 * number, minutes=rng.randrange(60))
        text = " ".join(rng.choices(WORDS, k=text_bytes // 6))
        polarity = round(rng.uniform(-0.6, 0.8), 3)
        entries.append(
            Entry(
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
                tone=Tone(polarity, 0.4, (SentenceTone(0, len(text), polarity),), scorer="bench"),
            )
        )
    clock = datetime.now(UTC)
    JournalStore(path, now=lambda: clock, entropy=rng.randbytes).put(*entries)
