"""Domain values in words: days, runs, feelings, moods."""

from datetime import date, datetime

import pytest

from journal_tui.app.wording import (
    day_in_words,
    distance_in_words,
    effort_in_words,
    feeling_in_words,
    first_words,
    long_day,
    moment_in_words,
    mood_in_words,
    run_in_words,
    segments_in_words,
    short_day,
    time_ago,
    wall_in_words,
)
from journal_tui.domain.entry import Entry, Feeling, Tone
from journal_tui.domain.run import Lap, Run, Segment, Wall
from tests.conftest import NOW

MILE = 1609.344
TODAY = date(2016, 8, 21)


@pytest.mark.parametrize(
    ("day", "near", "long", "short", "ago"),
    [
        (TODAY, "today", "Sunday 21 August", "Sun 21 Aug", "today"),
        (date(2016, 8, 20), "yesterday", "Saturday 20 August", "Sat 20 Aug", "yesterday"),
        (date(2016, 8, 19), *["Friday 19 August"] * 2, "Fri 19 Aug", "2 days ago"),
        (date(2016, 8, 8), *["Monday 8 August"] * 2, "Mon 8 Aug", "13 days ago"),
        (date(2016, 8, 7), *["Sunday 7 August"] * 2, "Sun 7 Aug", "2 weeks ago"),
        (date(2016, 6, 22), *["Wednesday 22 June"] * 2, "Wed 22 Jun", "2 months ago"),
        (date(2014, 9, 1), *["Monday 1 September 2014"] * 2, "1 Sep 2014", "24 months ago"),
        (date(2014, 8, 1), *["Friday 1 August 2014"] * 2, "1 Aug 2014", "2 years ago"),
    ],
    ids=str,
)
def test_days(day: date, near: str, long: str, short: str, ago: str) -> None:
    assert day_in_words(day, TODAY) == near
    assert long_day(day, TODAY) == long
    assert short_day(day, TODAY) == short
    assert len(short) <= 11
    assert time_ago(day, TODAY) == ago


def test_a_moment() -> None:
    assert moment_in_words(datetime(2016, 8, 20, 7, 5), TODAY) == "yesterday 07:05"


@pytest.mark.parametrize(
    ("feeling", "words"),
    [
        (Feeling(), ""),
        (Feeling(during=-1), "felt fairly bad during"),
        (Feeling(during=-1, after=3), "felt fairly bad during, good after"),
        (Feeling(after=0, words=("calm", "tired")), "felt neutral after, calm, tired"),
    ],
    ids=str,
)
def test_feelings(feeling: Feeling, words: str) -> None:
    assert feeling_in_words(feeling) == words


@pytest.mark.parametrize(
    ("feeling", "tone", "words"),
    [
        pytest.param(Feeling(after=-5), Tone(0.9, 0.5), "very low, you said so", id="said"),
        pytest.param(Feeling(), Tone(0.3, 0.5), "good, read in your words", id="read"),
        pytest.param(Feeling(), None, "", id="none"),
        pytest.param(Feeling(after=5), Tone(0.9, 0.5, care=True), "", id="care"),
    ],
)
def test_moods_say_where_they_are_from(feeling: Feeling, tone: Tone | None, words: str) -> None:
    assert mood_in_words(Entry("e", NOW, NOW, NOW, "", None, feeling, tone)) == words


@pytest.mark.parametrize(("effort", "words"), [(0, "effort 0, rest"), (7, "effort 7, hard")])
def test_effort(effort: int, words: str) -> None:
    assert effort_in_words(effort) == words


RUN, WALK = Segment("run", MILE), Segment("walk", 0.6 * MILE)
MINUTES = (Segment("run", None, 120), Segment("walk", None, 60))


@pytest.mark.parametrize(
    ("segments", "words"),
    [
        ((RUN, WALK), "1 mi run, 0.6 mi walk"),
        (MINUTES * 5, "5 x (2:00 run, 1:00 walk)"),
        ((RUN,) * 3, "3 x (1 mi run)"),
        ((*MINUTES, *MINUTES, RUN), "2:00 run, 1:00 walk, 2:00 run, 1:00 walk, 1 mi run"),
        ((Segment("run", MILE, 600), Segment("rest")), "1 mi in 10:00 run, rest"),
        (
            (*MINUTES, *MINUTES, RUN, WALK),
            "2:00 run, 1:00 walk, 2:00 run, 1:00 walk, 1 mi run, 0.6 mi walk",
        ),
        ((*MINUTES, *MINUTES, RUN, WALK, RUN), "7 stretches: 4 run, 3 walk"),
        (
            tuple(Segment("walk" if n % 2 else "run", 100.0 + n) for n in range(39)),
            "39 stretches: 20 run, 19 walk",
        ),
        ((RUN, WALK, Segment("rest")) * 20, "20 x (1 mi run, 0.6 mi walk, rest)"),
        ((), ""),
    ],
    ids=str,
)
def test_segments(segments: tuple[Segment, ...], words: str) -> None:
    assert segments_in_words(segments, "mi") == words


@pytest.mark.parametrize(
    ("wall", "words"),
    [
        (Wall(), "wall"),
        (Wall(0.75 * MILE, where="head"), "wall at 0.75 mi (head)"),
        (Wall(minute_s=720, outcome="ran through"), "wall at 12:00, ran through"),
        (
            Wall(MILE, 600, "both", "[felt] sick", "walked on"),
            "wall at 1 mi (both): “[felt] sick”, walked on",
        ),
    ],
    ids=str,
)
def test_walls(wall: Wall, words: str) -> None:
    assert wall_in_words(wall, "mi") == words


@pytest.mark.parametrize(
    ("run", "units", "words"),
    [
        (Run(), "mi", "run"),
        (Run("race", 5000.0), "km", "5 km · race"),
        (Run(duration_s=1500), "mi", "25:00"),
        (
            Run("run", 1.5 * MILE, 1120, effort=7, weather=("rain", "cold"), place="canal"),
            "mi",
            "1.5 mi in 18:40 · 12:27 /mi · effort 7, hard · rain · cold · @canal",
        ),
        (Run(distance_m=MILE, nonstop_m=800.0), "km", "1.6 km · 800 m without walking"),
        (Run(duration_s=1500, nonstop_s=600.0), "mi", "25:00 · 10:00 without walking"),
        (Run(distance_m=MILE, walls=(Wall(),)), "mi", "1 mi · wall"),
        (Run(distance_m=1.6 * MILE, segments=(RUN, WALK)), "mi", "1.6 mi · 1 mi run, 0.6 mi walk"),
        (
            Run(
                distance_m=10_000.0,
                duration_s=3600.0,
                elapsed_s=4338.0,
                laps=(Lap(5000.0), Lap(5000.0)),
                avg_hr=152,
                max_hr=171,
                name=" Out\n and [back] ",
                place="canal",
            ),
            "km",
            "10 km in 1:00:00 · 6:00 /km · 12:18 paused · 2 laps · heart rate 152 (max 171)"
            " · @canal · “Out and [back]”",
        ),
        (Run(distance_m=1000.0, laps=(Lap(1000.0),)), "km", "1 km"),
        (Run(duration_s=600.0, elapsed_s=630.0), "km", "10:00"),
        (Run(duration_s=600.0, elapsed_s=631.0), "km", "10:00 · 0:31 paused"),
        (Run(duration_s=600.0, elapsed_s=590.0), "km", "10:00"),
        (Run(duration_s=600.0, elapsed_s=27 * 86400.0), "km", "10:00"),
        (Run(elapsed_s=700.0), "km", "run"),
        (Run(duration_s=600.0, avg_hr=140), "km", "10:00 · heart rate 140"),
        (Run(duration_s=600.0, max_hr=188), "km", "10:00 · heart rate up to 188"),
        (Run(duration_s=600.0, name="  "), "km", "10:00"),
        (Run(duration_s=600.0, name="x" * 99), "km", f"10:00 · “{'x' * 59}…”"),
    ],
    ids=str,
)
def test_runs(run: Run, units, words: str) -> None:
    assert run_in_words(run, units) == words


@pytest.mark.parametrize(
    ("run", "words"),
    [
        (None, ""),
        (Run(), "run"),
        (Run("hills", duration_s=1500), "25:00"),
        (Run(distance_m=MILE, duration_s=1), "1 mi"),
    ],
    ids=str,
)
def test_what_a_list_has_room_for(run: Run | None, words: str) -> None:
    assert distance_in_words(run, "mi") == words


def test_the_first_words_fit_on_a_line() -> None:
    assert first_words(" One\n\n two\tthree ") == "One two three"
    assert len(first_words("word " * 100_000)) <= 400
