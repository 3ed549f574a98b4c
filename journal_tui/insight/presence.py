"""Evidence of being there: how often, how long, in which weather, after a pause or a low day."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from journal_tui.domain.entry import Entry, mood_level
from journal_tui.insight.facts import Evidence
from journal_tui.insight.measures import Outing
from journal_tui.insight.theme_words import WEATHER_THEMES

FOUR_WEEKS = timedelta(days=27)
#: A gap of two weeks between two runs is a pause.
PAUSE_DAYS = 14
#: The weather that takes some going out, by the theme it belongs to.
HARD_WEATHER = {**WEATHER_THEMES, "wind": "wind", "windy": "wind"}


def presence(outs: Sequence[Outing], entries: Sequence[Entry], today: date) -> Iterator[Evidence]:
    """Everything that her going out shows; ``outs`` are the runs of ``entries``, at least one."""
    first, last = outs[0], outs[-1]
    if len(outs) == 1:
        yield Evidence(
            "first run", first.day, first.entry_id, first.covered_m, first.run.duration_s, first.how
        )
    else:
        yield Evidence("runs in all", last.day, last.entry_id, then_day=first.day, number=len(outs))
    yield from _time_in_all(outs)
    lately = [out for out in outs if today - FOUR_WEEKS <= out.day <= today]
    if len(lately) > 1:
        newest = lately[-1]
        yield Evidence("showed up", newest.day, newest.entry_id, number=len(lately))
    yield from _weather(outs)
    yield from _comeback(outs)
    yield from _after_a_low_one(outs, entries)


def _time_in_all(outs: Sequence[Outing]) -> Iterator[Evidence]:
    timed = [out for out in outs if out.run.duration_s]
    if len(timed) > 1:
        seconds = sum(out.run.duration_s or 0.0 for out in timed)
        last = timed[-1]
        yield Evidence(
            "time in all",
            last.day,
            last.entry_id,
            duration_s=seconds,
            then_day=timed[0].day,
            number=len(timed),
        )


def _weather(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """The newest run in each group of hard weather, and how many there were in that word."""
    told: set[str] = set()
    counts: dict[str, int] = {}
    for out in outs:
        for word in _hard_words(out):
            counts[word] = counts.get(word, 0) + 1
    for out in reversed(outs):
        for word in _hard_words(out):
            if HARD_WEATHER[word] in told:
                continue
            told.add(HARD_WEATHER[word])
            yield Evidence(
                "weather",
                out.day,
                out.entry_id,
                out.covered_m,
                out.run.duration_s,
                out.how,
                number=counts[word],
                detail=word,
            )


def _hard_words(out: Outing) -> tuple[str, ...]:
    """The words of hard weather of a run, each once; none for a run indoors."""
    if out.run.kind == "treadmill" or "indoors" in out.run.weather:
        return ()
    return tuple(dict.fromkeys(word for word in out.run.weather if word in HARD_WEATHER))


def _comeback(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """The newest run after a pause; ``number`` are the days between, without a run."""
    for earlier, later in zip(reversed(outs[:-1]), reversed(outs), strict=False):
        gap = (later.day - earlier.day).days
        if gap > PAUSE_DAYS:
            yield Evidence(
                "comeback",
                later.day,
                later.entry_id,
                later.covered_m,
                later.run.duration_s,
                later.how,
                then_day=earlier.day,
                number=gap - 1,
            )
            return


def _after_a_low_one(outs: Sequence[Outing], entries: Sequence[Entry]) -> Iterator[Evidence]:
    """The newest run on the day, or the second day, after an entry with a low mood."""
    by_day: dict[date, Outing] = {}
    for out in outs:
        by_day.setdefault(out.day, out)
    for entry in reversed(entries):
        mood = entry.mood
        if mood is None or mood_level(mood.value) >= 0:
            continue
        for days in (1, 2):
            if (after := by_day.get(entry.day + timedelta(days=days))) is not None:
                yield Evidence(
                    "after a low one",
                    after.day,
                    after.entry_id,
                    after.covered_m,
                    after.run.duration_s,
                    after.how,
                    then_day=entry.day,
                    number=days,
                )
                return
