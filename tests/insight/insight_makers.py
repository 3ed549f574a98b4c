"""Small makers of entries and runs for the tests of the insights."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Entry, Feeling, SentenceTone, Tone
from journal_tui.domain.run import Run, Segment

MILE = 1609.344
#: A Sunday.
TODAY = date(2016, 8, 21)


def moment(day: date, hour: int = 9) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def entry(
    name: str,
    day: date,
    run: Run | None = None,
    *,
    mood: float | None = None,
    text: str = "",
    feeling: Feeling | None = None,
    tags: tuple[str, ...] = (),
    hour: int = 9,
    tone: Tone | None = None,
) -> Entry:
    at = moment(day, hour)
    if mood is not None:
        tone = Tone(mood, 0.5)
    return Entry(name, at, at, at, text, run, feeling or Feeling(), tone, tags)


def moods(values: Sequence[float | None]) -> tuple[Entry, ...]:
    """One entry a day with these moods; None is an entry without one."""
    first = TODAY - timedelta(days=len(values))
    return tuple(
        entry(f"e{index}", first + timedelta(days=index), mood=value)
        for index, value in enumerate(values)
    )


def miles(distance: float, *, minutes: float | None = None, **fields: object) -> Run:
    return Run(
        distance_m=distance * MILE,
        duration_s=None if minutes is None else minutes * 60,
        **fields,  # type: ignore[arg-type]
    )


def run_and_walk(ran: float, walked: float) -> Run:
    segments = (Segment("run", ran * MILE), Segment("walk", walked * MILE))
    return Run(distance_m=(ran + walked) * MILE, segments=segments)


def told(text: str, *polarities: float) -> Tone:
    """A tone whose sentences are the parts of the text that end in a full stop."""
    sentences, start = [], 0
    for part, polarity in zip(text.split(". "), polarities, strict=True):
        sentences.append(SentenceTone(start, start + len(part), polarity))
        start += len(part) + 2
    return Tone(sum(polarities) / len(polarities), 0.5, tuple(sentences))


def line(name: str, *tags: str, resting: bool = False, favourite: bool = False) -> Affirmation:
    at = moment(ago(100))
    return Affirmation(name, name, at, at, tags=tags, resting=resting, favourite=favourite)


def showing(
    number: int, affirmation: str, helped: bool | None = None, about: str | None = None
) -> Showing:
    at = moment(ago(50)) + timedelta(hours=number)
    return Showing(f"s{number:04}", affirmation, at, at, about, helped)
