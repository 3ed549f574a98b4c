"""A year in review, each figure worked by hand, and every sum counted again."""

from collections import Counter
from datetime import date, timedelta
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st
from insight_makers import MILE, entry, miles, moods, run_and_walk, told

from journal_tui.domain.entry import Feeling, SelfTalk, SentenceTone, Tone
from journal_tui.domain.run import Run, Segment, Wall
from journal_tui.insight.her_words import first_sentence, lightest_sentence
from journal_tui.insight.week import Week
from journal_tui.insight.year import Month, Quarter, review

MIXED = (Segment("run", duration_s=120), Segment("walk", duration_s=60))
GONE_DARK = Tone(-0.9, 0.9, care=True)


def on(month, day, run=None, year=2016, **fields):
    when = date(year, month, day)
    return entry(f"{when}-{fields.get('hour', 9)}", when, run, **fields)


YEAR = [
    on(12, 30, miles(9, minutes=90), year=2015, mood=0.9),
    on(1, 4, miles(1, minutes=14)),
    on(1, 6, miles(1.5, minutes=20, nonstop_m=1.5 * MILE)),
    on(1, 20, mood=0.2, text="No run, a good soup."),
    on(2, 3, Run(kind="walk", distance_m=3000)),
    on(2, 10, run_and_walk(1.2, 0.8)),
    on(5, 1, Run(duration_s=2400, nonstop_s=900)),
    on(1, 2, miles(9, minutes=99), year=2017),
]


def test_a_year_added_up():
    told = review(YEAR, 2016)
    assert (told.year, told.entries, told.runs, told.walks) == (2016, 6, 4, 1)
    # 14 + 20 + 40 minutes; the run and walk of February has no time. 1 + 1.5 + 2 miles.
    assert told.duration_s == 74 * 60
    assert told.distance_m == pytest.approx(4.5 * MILE)
    assert told.walked_m == 3000
    assert told.months == (
        Month(1, 2, 34 * 60, pytest.approx(2.5 * MILE)),
        Month(2, 1, 0, pytest.approx(2 * MILE)),
        Month(5, 1, 2400, 0),
    )


def test_what_stands_out_is_of_this_year_alone():
    told = review(YEAR, 2016)
    assert told.farthest.entry_id == "2016-01-06-9"
    assert told.longest_way.entry_id == "2016-02-10-9"
    assert told.longest.entry_id == "2016-05-01-9"
    assert (told.nonstop_m[0], told.nonstop_m[1].entry_id) == (1.5 * MILE, "2016-01-06-9")
    # The nonstop run took 20 minutes, the longest stretch of May 15.
    assert (told.nonstop_s[0], told.nonstop_s[1].entry_id) == (1200, "2016-01-06-9")


@pytest.mark.parametrize(
    ("runs", "farthest", "way"),
    [
        ([], None, None),
        ([Run(), Run(duration_s=900)], None, None),
        # The first of equals.
        ([Run(distance_m=900), Run(distance_m=900)], "2016-03-01-9", None),
        # Nobody knows how far of 2 km with walks was run; farther than 900 m it may have been.
        ([Run(distance_m=900), Run(distance_m=2000, segments=MIXED)], None, "2016-03-02-9"),
        ([Run(distance_m=2000), Run(distance_m=900, segments=MIXED)], "2016-03-01-9", None),
    ],
)
def test_farthest_and_longest_way(runs, farthest, way):
    told = review([on(3, day, run) for day, run in enumerate(runs, 1)], 2016)
    assert (told.farthest.entry_id if told.farthest else None) == farthest
    assert (told.longest_way.entry_id if told.longest_way else None) == way


@pytest.mark.parametrize(
    ("first_weekday", "week"),
    [
        # 1 January is a Friday. From Monday: 10 + 20 + 5 min to the 3rd, 15 + 15 from the 4th.
        (0, Week(date(2015, 12, 28), 3, 35 * 60, 0)),
        # From Sunday: 10 + 20 min to the 2nd, 5 + 15 from the 3rd, 15 on the 10th.
        (6, Week(date(2015, 12, 27), 2, 30 * 60, 0)),
    ],
)
def test_the_fullest_week_has_the_most_minutes(first_weekday, week):
    minutes = {1: 10, 2: 20, 3: 5, 6: 15, 10: 15}
    entries = [on(12, 31, miles(0, minutes=300), year=2015)]
    entries += [on(1, day, Run(duration_s=each * 60)) for day, each in minutes.items()]
    assert review(entries, 2016, first_weekday=first_weekday).fullest_week == week


def test_without_minutes_the_fullest_week_has_the_most_runs():
    entries = [on(3, day, Run(distance_m=1000)) for day in (1, 8, 9, 15)]
    assert review(entries, 2016).fullest_week == Week(date(2016, 3, 7), 2, 0, 2000)
    assert review(entries[:1], 2016).fullest_week is None
    # Of what has no time the minutes tell nothing: four runs are more than two of 10 minutes.
    some = [on(3, day, Run(distance_m=1000)) for day in (7, 8, 9, 10)]
    some += [on(3, day, Run(duration_s=600)) for day in (15, 16)]
    assert review(some, 2016).fullest_week == Week(date(2016, 3, 7), 4, 0, 4000)
    # One long run has more minutes than two short ones.
    timed = [on(3, day, Run(duration_s=60 * day)) for day in (1, 2, 8)]
    assert review(timed, 2016).fullest_week == Week(date(2016, 3, 7), 1, 480, 0)


def test_walls_and_what_came_of_them():
    walls = (Wall(1000, outcome="stopped"), Wall(1500, outcome="walked on"), Wall())
    entries = [
        on(3, 1, Run(distance_m=1600, walls=walls), year=2015),
        # The first lies 1 km before the end: behind it she went on, whatever she called it.
        on(3, 2, Run(distance_m=2000, walls=walls)),
        on(3, 3, Run(kind="walk", walls=walls)),
    ]
    told = review(entries, 2016)
    assert (told.walls, told.walls_passed) == (3, 2)


def dipping(*values):
    """An entry a day up to 20 August 2016."""
    return list(moods(values))


@pytest.mark.parametrize(
    ("entries", "year", "dips", "recoveries"),
    [
        ([], 2016, 0, ()),
        (dipping(0.2, 0.2, 0.2, 0.2, 0.2), 2016, 0, ()),
        # Dips at -0.6 and at -0.5; the first is back two days after it began, the second is not.
        (dipping(0.2, 0.2, 0.2, 0.2, -0.6, -0.6, 0.3, 0.2, -0.5), 2016, 2, (2,)),
        (dipping(0.2, 0.2, 0.2, 0.2, -0.6, None, 0.2), 2016, 1, (2,)),
        (dipping(0.2, 0.2, 0.2, 0.2, -0.6, 0.2), 2015, 0, ()),
    ],
)
def test_dips_and_how_long_they_took(entries, year, dips, recoveries):
    told = review(entries, year)
    assert (told.dips, told.recoveries) == (dips, recoveries)


def test_a_dip_is_of_the_year_in_which_it_began():
    entries = [on(12, day, mood=0.2, year=2015) for day in (1, 2, 3, 4)]
    entries += [on(12, 30, mood=-0.6, year=2015), on(1, 9, mood=0.3)]
    assert (review(entries, 2015).dips, review(entries, 2015).recoveries) == (1, (10,))
    assert (review(entries, 2016).dips, review(entries, 2016).recoveries) == (0, ())


def test_mood_by_quarter():
    entries = [
        on(1, 1, mood=0.1),
        on(2, 1, feeling=Feeling(after=3)),
        on(3, 31, mood=0.3),
        on(4, 1, mood=-0.2),
        on(10, 1),
        on(12, 31, mood=0.4, tone=None),
        on(12, 31, tone=GONE_DARK, hour=10),
    ]
    assert review(entries, 2016).quarters == (
        Quarter(1, 0.3, 1, 2),
        Quarter(2, -0.2, 0, 1),
        Quarter(4, 0.4, 0, 1),
    )


GOOD = "It rained. I enjoyed it. Tea."


@pytest.mark.parametrize(
    ("entries", "best"),
    [
        ([], None),
        ([on(1, 1, mood=0.1, text="Even.")], None),
        ([on(1, 1, mood=-0.5, text="Heavy.")], None),
        ([on(1, 1, mood=0.9)], None),
        ([on(1, 1, mood=0.3, text="A."), on(1, 2, mood=0.5, text="B.")], "2016-01-02-9"),
        # Of equals the newest; what she said herself above that.
        ([on(1, 1, mood=0.6, text="A."), on(1, 2, mood=0.6, text="B.")], "2016-01-02-9"),
        (
            [on(1, 1, feeling=Feeling(after=3), text="A."), on(1, 2, mood=0.6, text="B.")],
            "2016-01-01-9",
        ),
        # The highest has no words: the next one speaks.
        ([on(1, 1, mood=0.9), on(1, 2, mood=0.5, text="B.")], "2016-01-02-9"),
        ([on(1, 1, tone=GONE_DARK, feeling=Feeling(after=5), text="No.")], None),
    ],
)
def test_the_best_day(entries, best):
    found = review(entries, 2016).best
    assert (found.id if found else None) == best


HARSH = Tone(
    0.1,
    0.5,
    told("I am slow. It was a fine mile. Then tea.", -0.4, 0.6, 0.0).sentences,
    (SelfTalk(0, 9, "labelling"),),
)


@pytest.mark.parametrize(
    ("text", "tone", "first", "lightest"),
    [
        ("", None, "", ""),
        ("Schöner Lauf.\nUnd Tee.", None, "Schöner Lauf.", "Schöner Lauf."),
        ("[b]One[/b]   mile", Tone(0.2, 0.1), "[b]One[/b] mile", "[b]One[/b] mile"),
        (GOOD, told(GOOD, 0.0, 0.5, 0.1), "It rained", "I enjoyed it"),
        # What is hard on herself is not said to her again.
        ("I am slow. It was a fine mile. Then tea.", HARSH, "It was a fine mile", None),
        ("I am slow", Tone(-0.4, 0.5, (), (SelfTalk(0, 9, "labelling"),)), "", ""),
        # She says that it felt good; what she wrote did not, and is no light sentence.
        ("Awful. All uphill.", told("Awful. All uphill.", -0.8, -0.2), "Awful", ""),
        ("words", GONE_DARK, "", ""),
        ("words", GONE_DARK._replace(sentences=(SentenceTone(0, 5, 0.5),)), "", ""),
    ],
)
def test_her_own_words(text, tone, first, lightest):
    one = entry("e", date(2016, 3, 1), text=text, tone=tone)
    assert first_sentence(one) == first
    assert lightest_sentence(one) == (first if lightest is None else lightest)


def test_milestones_are_held_against_the_years_before():
    kinds = [(one.kind, one.entry_id) for one in review(YEAR, 2015).milestones]
    assert kinds == [("first run", "2015-12-30-9"), ("distance", "2015-12-30-9")]
    # 9 mi in 2015: nothing of 2016 is the first mile, and records are told on their own.
    # 20 minutes without a walk on 6 January. 30 December, the 4th and the 6th are eight days. With
    # 9 mi behind her no mile of 2016 is the first, and what was farthest is told on its own.
    assert [(one.kind, one.entry_id) for one in review(YEAR, 2016).milestones] == [
        ("nonstop minutes", "2016-01-06-9"),
    ]


DAYS = st.integers(0, 1100)
RUNS = st.none() | st.tuples(
    st.sampled_from(["run", "run", "walk"]),
    st.none() | st.integers(1, 200).map(lambda hundreds: hundreds * 100.0),
    st.none() | st.integers(1, 200).map(lambda minutes: minutes * 60.0),
).map(lambda made: Run(*made))
MOODS = st.none() | st.integers(-10, 10).map(lambda tenths: tenths / 10)


@given(
    st.lists(st.tuples(DAYS, RUNS, MOODS, st.booleans()), max_size=25),
    st.sampled_from([2014, 2015, 2016, 2017]),
)
def test_against_a_slow_recount(made, year):
    made.sort(key=lambda each: each[0])
    entries = [
        entry(
            f"e{number:02}",
            date(2014, 12, 1) + timedelta(days=days),
            run,
            mood=None if said else mood,
            feeling=Feeling(after=round(mood * 5)) if said and mood is not None else None,
            text="Words.",
        )
        for number, (days, run, mood, said) in enumerate(made)
    ]
    found = review(entries, year)
    mine = [one for one in entries if one.day.year == year]
    runs = [one for one in mine if one.run and one.run.kind == "run"]
    assert found.entries == len(mine)
    assert found.runs == len(runs) == sum(month.runs for month in found.months)
    assert found.walks == sum(1 for one in mine if one.run and one.run.kind == "walk")
    assert found.duration_s == sum(one.run.duration_s or 0 for one in runs)
    assert found.distance_m == sum(one.run.distance_m or 0 for one in runs)
    assert {month.month: month.runs for month in found.months} == Counter(
        one.day.month for one in runs
    )
    far = max((one.run.distance_m or 0 for one in runs), default=0)
    assert (found.farthest.ran_m if found.farthest else 0) == far
    long = max((one.run.duration_s or 0 for one in runs), default=0)
    assert (found.longest.run.duration_s if found.longest else 0) == long
    weeks = Counter()
    for one in runs:
        weeks[one.day - timedelta(days=one.day.weekday())] += one.run.duration_s or 0
    if len(weeks) > 1:
        if all(one.run.duration_s for one in runs):
            assert found.fullest_week.duration_s == max(weeks.values())
        else:
            in_week = Counter(one.day - timedelta(days=one.day.weekday()) for one in runs)
            assert found.fullest_week.runs == max(in_week.values())
    else:
        assert found.fullest_week is None
    for quarter in found.quarters:
        months = range(3 * quarter.quarter - 2, 3 * quarter.quarter + 1)
        moods_then = [one.mood for one in mine if one.mood and one.day.month in months]
        assert quarter.mood == pytest.approx(median(mood.value for mood in moods_then))
        assert quarter.said == sum(mood.source == "said" for mood in moods_then)
        assert quarter.said + quarter.read == len(moods_then)
    assert sum(one.said + one.read for one in found.quarters) == sum(
        one.mood is not None for one in mine
    )
    good = [one.mood.value for one in mine if one.mood and one.mood.value >= 0.15]
    assert (found.best.mood.value if found.best else 0) == max(good, default=0)
    assert len(found.recoveries) <= found.dips <= len(mine)
    assert all(one.day.year == year for one in found.milestones)
