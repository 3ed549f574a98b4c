"""Evidence of being there: how often, in which weather, at races, after a pause."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final, Literal

from journal_tui.insight.facts import Evidence, held_against
from journal_tui.insight.measures import Outing

FOUR_WEEKS = timedelta(days=27)
#: A gap of two weeks between two runs is a pause.
PAUSE_DAYS = 14
#: So many weeks with a run are worth counting.
WEEKS = 3
#: Weather words of the run line -> the theme.
WEATHER_THEMES: Final[dict[str, str]] = {
    "rain": "rain",
    "drizzle": "rain",
    "storm": "rain",
    "hail": "rain",
    "snow": "cold",
    "ice": "cold",
    "frost": "cold",
    "cold": "cold",
    "hot": "heat",
    "humid": "heat",
    "muggy": "heat",
    "fog": "dark",
    "dark": "dark",
}
#: The weather that takes some going out, by the theme it belongs to.
HARD_WEATHER: Final = {**WEATHER_THEMES, "wind": "wind", "windy": "wind"}
#: The kinds of run that are races.
RACES = ("race", "parkrun")


def presence(outs: Sequence[Outing], today: date) -> Iterator[Evidence]:
    """Everything that her going out shows; ``outs`` (oldest first) are at least one run."""
    first, last = outs[0], outs[-1]
    if len(outs) == 1:
        yield _went("first run", first)
    else:
        one = Evidence("runs in all", last.day, last.entry_id, number=len(outs))
        yield held_against(one, first)
    # Ordinals count the days, and a Monday is the first of its seven.
    weeks = len({(out.day.toordinal() - 1) // 7 for out in outs})
    if weeks >= WEEKS:
        one = Evidence("weeks with a run", last.day, last.entry_id, number=weeks)
        yield held_against(one, first)
    lately = [out for out in outs if today - FOUR_WEEKS <= out.day <= today]
    if len(lately) > 1:
        newest = lately[-1]
        yield Evidence("showed up", newest.day, newest.entry_id, number=len(lately))
    yield from _races(outs)
    yield from _weather(outs)
    yield from _comeback(outs)


def _went(kind: Literal["first run", "race", "weather", "comeback"], out: Outing) -> Evidence:
    return Evidence(kind, out.day, out.entry_id, out.covered_m, out.run.duration_s, out.how)


def _races(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """The newest race, and how many of its kind there were."""
    races = [out for out in outs if out.run.kind in RACES]
    if races:
        kind = races[-1].run.kind
        number = sum(out.run.kind == kind for out in races)
        yield _went("race", races[-1])._replace(number=number, detail=kind)


def _weather(outs: Sequence[Outing]) -> Iterator[Evidence]:
    """The newest run in each group of hard weather, and how many there were in that word."""
    counts: dict[str, int] = {}
    newest: dict[str, tuple[Outing, str]] = {}
    for out in outs:
        if not out.run.weather:
            continue
        words = _hard_words(out)
        # Backwards, so that of two words of a group the first that she wrote is told.
        for word in reversed(words):
            counts[word] = counts.get(word, 0) + 1
            newest[HARD_WEATHER[word]] = (out, word)
    for out, word in newest.values():
        yield _went("weather", out)._replace(number=counts[word], detail=word)


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
            yield held_against(_went("comeback", later)._replace(number=gap - 1), earlier)
            return
