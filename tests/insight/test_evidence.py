"""Rule R4: each kind of evidence is there when the data show it, and silent when they do not."""

from datetime import date, timedelta

import pytest
from insight_makers import MILE, TODAY, ago, entry, miles, run_and_walk, told

from journal_tui.domain.run import Run, Segment, Wall
from journal_tui.insight.evidence import evidence_for
from journal_tui.insight.phrases import phrase

INTERVALS = (Segment("run", duration_s=120), Segment("walk", duration_s=60))


def journal(*runs):
    """Entries from (days ago, run) pairs, oldest first."""
    return [
        entry(f"r{number}", ago(days), run, hour=6 + number % 12)
        for number, (days, run) in enumerate(runs)
    ]


def of_kind(entries, kind, about=None):
    return [one for one in evidence_for(entries, about, TODAY) if one.kind == kind]


def said(entries, kind, units="mi"):
    """The sentence of the kind, or None where it is silent."""
    found = of_kind(entries, kind)
    return phrase(found[0], units, TODAY) if found else None


def wall(at=None, outcome=None, **fields):
    return Wall(None if at is None else at * MILE, outcome=outcome, **fields)


LOW = entry("low", ago(3), mood=-0.4)

CASES = [
    # first run
    ("first run", [(0, miles(1))], "This is the first run in your journal: 1 mi."),
    ("first run", [(0, Run())], "This is the first run in your journal, and you went."),
    (
        "first run",
        [(1, Run(duration_s=1200))],
        "The first run in your journal: yesterday you ran for 20 min.",
    ),
    ("first run", [(0, miles(1)), (0, miles(1))], None),
    # farthest
    (
        "farthest",
        [(18, miles(0.8)), (0, miles(1.5, nonstop_m=1.5 * MILE))],
        "On 3 August, 0.8 mi was your farthest. "
        "Today you ran 1.5 mi without walking: your farthest yet.",
    ),
    (
        "farthest",
        [(18, miles(1.5)), (0, miles(1))],
        "On 3 August you ran 1.5 mi: your farthest yet.",
    ),
    (
        "farthest",
        [(2, run_and_walk(1, 0.6)), (0, miles(1.5))],
        "On Friday, 1 mi was the most you had run. Today you ran 1.5 mi: your farthest yet.",
    ),
    (
        "farthest",
        [(2, miles(1.51)), (0, miles(1.52))],
        "Today you ran 1.5 mi: your farthest yet.",
    ),
    ("farthest", [(0, miles(1))], None),
    ("farthest", [(2, Run(duration_s=5000)), (0, miles(1))], None),
    ("farthest", [(2, miles(1)), (1, miles(2, segments=INTERVALS)), (0, miles(1.5))], None),
    # farthest on foot
    (
        "farthest on foot",
        [(2, run_and_walk(1, 0.6)), (0, miles(2, segments=INTERVALS))],
        "On Friday, 1.6 mi was your longest way. "
        "Today you went 2 mi, running and walking: your longest way yet.",
    ),
    ("farthest on foot", [(2, run_and_walk(1, 0.6)), (0, miles(2))], None),
    (
        "farthest on foot",
        [(3, miles(3, kind="walk")), (2, miles(1)), (0, run_and_walk(1, 1))],
        None,
    ),
    (
        "farthest on foot",
        [(3, miles(1.8, kind="walk")), (2, miles(1)), (0, run_and_walk(1, 1))],
        "Today you went 2 mi, running and walking: your longest way yet.",
    ),
    ("farthest on foot", [(0, run_and_walk(1, 1))], None),
    # then and now
    (
        "then and now",
        [(18, miles(0.8)), (4, miles(1)), (0, miles(1.5, nonstop_m=1.5 * MILE))],
        "On 3 August, 0.8 mi was your farthest. Today you ran 1.5 mi without walking.",
    ),
    (
        "then and now",
        [(18, miles(0.8)), (4, miles(1)), (0, miles(1.5))],
        "On 3 August, 0.8 mi was your farthest. Today you ran 1.5 mi.",
    ),
    ("then and now", [(18, miles(0.8)), (0, miles(1.5))], None),
    ("then and now", [(18, miles(1)), (4, miles(1.02)), (0, miles(1.04))], None),
    ("then and now", [(18, miles(1, segments=INTERVALS)), (4, miles(1.1)), (0, miles(2))], None),
    # longest nonstop
    (
        "longest nonstop",
        [(2, miles(1, nonstop_m=0.5 * MILE)), (0, miles(1.5, nonstop_m=1.5 * MILE))],
        "Today you ran 1.5 mi without walking. The longest before that was 0.5 mi, on Friday.",
    ),
    (
        "longest nonstop",
        [(0, run_and_walk(1, 0.6))],
        "Today you ran 1 mi without walking: the longest stretch in your journal.",
    ),
    # A log that contradicts itself: never more than the whole run.
    (
        "longest nonstop",
        [(0, miles(1.5, nonstop_m=2 * MILE))],
        "Today you ran 1.5 mi without walking: the longest stretch in your journal.",
    ),
    ("longest nonstop", [(2, miles(1)), (0, miles(1.5))], None),
    # longest nonstop time
    (
        "longest nonstop time",
        [(1, Run(nonstop_s=600)), (0, Run(duration_s=1500, nonstop_s=1200))],
        "Today you ran for 20 min without walking. The longest before that was 10 min, yesterday.",
    ),
    (
        "longest nonstop time",
        [(0, miles(1, minutes=12, nonstop_m=MILE))],
        "Today you ran for 12 min without walking: the longest stretch in your journal.",
    ),
    ("longest nonstop time", [(0, miles(1, minutes=12))], None),
    # time in all
    (
        "time in all",
        [(2, Run(duration_s=1200)), (0, Run(duration_s=660))],
        "You have been out running for 31 min in all, in 2 runs.",
    ),
    ("time in all", [(2, miles(1)), (0, Run(duration_s=660))], None),
    # runs in all
    (
        "runs in all",
        [(400, Run()), (0, Run())],
        "You have gone out to run twice since 18 July 2015.",
    ),
    (
        "runs in all",
        [(2, Run()), (0, Run()), (0, Run())],
        "You have gone out to run 3 times since Friday.",
    ),
    ("runs in all", [(0, Run()), (0, Run())], "You have gone out to run twice today."),
    ("runs in all", [(0, Run())], None),
    # showed up
    ("showed up", [(27, Run()), (1, Run())], "You went out to run twice in the last four weeks."),
    ("showed up", [(28, Run()), (1, Run())], None),
    # walls passed
    (
        "wall passed",
        [(0, miles(1.5, walls=(wall(1), wall(0.75, "ran through"))))],
        "Today there was a wall at 0.75 mi. You ran through it, and on to 1.5 mi.",
    ),
    (
        "wall passed",
        [(0, Run(walls=(wall(outcome="ran through"),)))],
        "Today there was a wall, and you ran through it.",
    ),
    (
        "wall passed",
        [(2, Run(walls=(wall(outcome="walked on", minute_s=540),)))],
        "On Friday there was a wall after 9 min. You walked, and you went on.",
    ),
    (
        "wall passed",
        [(0, miles(1.6, walls=(wall(1, "stopped"),)))],
        "Today there was a wall at 1 mi, and you stopped. Then you went on, to 1.6 mi.",
    ),
    (
        "wall passed",
        [(0, miles(1.6, walls=(wall(1),)))],
        "Today there was a wall at 1 mi. You went on behind it, to 1.6 mi.",
    ),
    ("wall passed", [(0, miles(1, walls=(wall(1, "stopped"),)))], None),
    ("wall passed", [(0, Run(walls=(wall(1),)))], None),
    # wall moved
    (
        "wall moved",
        [(18, miles(1, walls=(wall(0.5),))), (0, miles(1, walls=(wall(0.75),)))],
        "On 3 August, the wall stood at 0.5 mi. Today it stood at 0.75 mi.",
    ),
    ("wall moved", [(18, miles(1, walls=(wall(0.75),))), (0, miles(1, walls=(wall(0.5),)))], None),
    ("wall moved", [(0, miles(1, walls=(wall(0.75), wall())))], None),
    # weather
    ("weather", [(2, miles(1, weather=("rain",)))], "On Friday you ran 1 mi, in the rain."),
    (
        "weather",
        [(9, Run(weather=("rain",))), (2, Run(duration_s=600, weather=("wind", "rain")))],
        "On Friday you ran for 10 min, in the rain. You have done that twice now.",
    ),
    (
        "weather",
        [(9, Run(weather=("hot",))), (0, Run(weather=("hot",)))],
        "Today you went out to run, in the heat. You have done that twice now.",
    ),
    ("weather", [(2, miles(1, weather=("sun",)))], None),
    ("weather", [(2, miles(1, kind="treadmill", weather=("rain",)))], None),
    ("weather", [(2, miles(1, weather=("rain", "indoors")))], None),
    # comeback
    (
        "comeback",
        [(25, miles(2)), (1, miles(1))],
        "Your journal has 23 days without a run, and then, yesterday, you ran 1 mi.",
    ),
    ("comeback", [(15, miles(2)), (1, miles(1))], None),
    # last year
    (
        "last year",
        [(364, miles(0.8)), (0, miles(1.5))],
        "A year ago, in the same seven days, your farthest was 0.8 mi. Today you ran 1.5 mi.",
    ),
    ("last year", [(364, miles(1.5)), (0, miles(0.8))], None),
    ("last year", [(357, miles(0.8)), (0, miles(1.5))], None),
    ("last year", [(364, miles(0.8)), (7, miles(1.5))], None),
    ("last year", [(364, miles(0.8, segments=INTERVALS)), (0, miles(1.5))], None),
    # pace
    (
        "pace",
        [(18, miles(1, minutes=15)), (0, miles(1.1, minutes=15))],
        "On 3 August you ran 1 mi at 15:00 /mi. Today you ran 1.1 mi at 13:38 /mi.",
    ),
    ("pace", [(18, miles(1, minutes=15)), (0, miles(1.1, minutes=17))], None),
    ("pace", [(18, miles(1, minutes=15)), (0, miles(1, minutes=14.75))], None),
    ("pace", [(18, miles(1, minutes=15)), (0, miles(2, minutes=20))], None),
    ("pace", [(6, miles(1, minutes=15)), (0, miles(1, minutes=12))], None),
    ("pace", [(18, miles(1, minutes=15, segments=INTERVALS)), (0, miles(1, minutes=12))], None),
]


@pytest.mark.parametrize(
    ("kind", "runs", "sentence"),
    [
        pytest.param(*case, id=f"{number}-{case[0]}{'' if case[2] else ', silent'}")
        for number, case in enumerate(CASES)
    ],
)
def test_each_kind_says_what_the_data_show(kind, runs, sentence):
    assert said(journal(*runs), kind) == sentence


def recovery(*later, start=(0.4, 0.4, 0.4, 0.4)):
    before = [entry(f"b{i}", ago(20 - i), mood=value) for i, value in enumerate(start)]
    return [*before, *later]


DIPPED = entry("dip", ago(5), miles(1), mood=-0.5)


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        pytest.param(
            recovery(DIPPED, entry("a", ago(4), miles(1)), entry("b", ago(3), miles(1), mood=0.5)),
            "On Tuesday your mood dipped. 2 days and 2 runs later it had lifted again.",
            id="days and runs",
        ),
        pytest.param(
            recovery(DIPPED, entry("b", ago(4), mood=0.4)),
            "On Tuesday your mood dipped. One day later it had lifted again.",
            id="no run in it",
        ),
        pytest.param(
            recovery(DIPPED, entry("b", ago(5), mood=0.4, hour=20)),
            "On Tuesday your mood dipped. Later that day it had lifted again.",
            id="the same day",
        ),
        pytest.param(recovery(DIPPED, entry("b", ago(3), mood=0.1)), None, id="not back yet"),
        pytest.param(
            [
                entry("a", ago(9), mood=-0.9),
                entry("b", ago(8), mood=-0.1),
                entry("c", ago(7), mood=-0.3),
                entry("d", ago(6), miles(1), mood=-0.1),
                entry("e", ago(5), mood=-0.1),
            ],
            "On 14 August your mood dipped. One day and one run later it had lifted again.",
            id="the newest of two",
        ),
        pytest.param(
            # The usual of an early dip may be low itself: to be back there is no lift.
            recovery(start=(-0.9, -0.1, -0.26, -0.4, -0.3)),
            None,
            id="back, and no higher",
        ),
    ],
)
def test_a_dip_that_recovered(entries, sentence):
    run = entry("z", TODAY, miles(1))
    assert said([*entries, run], "dip recovered") == sentence


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        (
            [LOW, entry("r", ago(2), miles(1))],
            "Your mood was low on Thursday. The next day you ran 1 mi.",
        ),
        (
            [LOW, entry("r", ago(1), run_and_walk(1, 1))],
            "Your mood was low on Thursday. Two days later you went 2 mi, running and walking.",
        ),
        ([LOW, entry("r", ago(0), miles(1))], None),
        ([entry("ok", ago(3), mood=0.0), entry("r", ago(2), miles(1))], None),
    ],
)
def test_she_went_out_after_a_low_one(entries, sentence):
    assert said(entries, "after a low one") == sentence


def test_an_empty_journal_and_one_without_runs_show_nothing():
    assert evidence_for([], None, TODAY) == ()
    assert evidence_for([entry("a", TODAY, text="no run")], None, TODAY) == ()
    assert evidence_for([entry("a", TODAY, Run(kind="walk"))], None, TODAY) == ()


def test_what_is_dated_after_today_is_left_out():
    entries = journal((2, miles(1)), (1, miles(1.2)))
    later = entry("later", TODAY + timedelta(days=1), miles(9))
    assert evidence_for([*entries, later], None, TODAY) == evidence_for(entries, None, TODAY)


def test_kilometres_and_another_year():
    entries = [entry("a", date(2015, 12, 30), miles(1)), entry("b", ago(7), miles(2))]
    assert said(entries, "farthest", "km") == (
        "On 30 December 2015, 1.6 km was your farthest. "
        "On 14 August you ran 3.2 km: your farthest yet."
    )


HISTORY = journal(
    (60, miles(0.8, minutes=12, weather=("rain",))),
    (40, miles(1, minutes=14, walls=(wall(0.5, "walked on"),))),
    (9, miles(1, minutes=13)),
    (2, run_and_walk(1, 0.6)),
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I couldn't do 2 miles.", "then and now"),
        ("I wasn\u2019t far enough.", "then and now"),
        ("So slow, a tortoise.", "pace"),
        ("I stopped again.", "longest nonstop"),
        ("I had to walk.", "longest nonstop"),
        ("I cannot run a half marathon.", "then and now"),
        ("I had a little cry when I got home.", "after a low one"),
        ("I wasn't good enough.", "then and now"),
        ("Everyone else has an easy time.", "then and now"),
        ("The voice in my head won.", "wall passed"),
        ("It was raining all the way.", "weather"),
        ("I was exhausted.", "time in all"),
    ],
)
def test_the_best_evidence_answers_what_hurt(text, kind):
    hurt = entry(
        "now", TODAY, miles(1.5, minutes=18, nonstop_m=1.5 * MILE), text=text, tone=told(text, -0.4)
    )
    low = entry("low", ago(3), mood=-0.4)
    entries = [*HISTORY[:-1], low, HISTORY[-1], hurt]
    assert evidence_for(entries, hurt, TODAY)[0].kind == kind


def test_the_sentence_that_hurt_counts_more_than_the_others():
    text = "My legs were fine and I was not far from home. I am so slow."
    hurt = entry("now", TODAY, miles(1.5, minutes=18), text=text, tone=told(text, 0.3, -0.6))
    assert evidence_for([*HISTORY, hurt], hurt, TODAY)[0].kind == "pace"


def test_without_words_the_freshest_and_strongest_comes_first():
    entries = [*HISTORY, entry("now", TODAY, miles(1.5))]
    found = evidence_for(entries, None, TODAY)
    assert [one.kind for one in found[:2]] == ["then and now", "farthest"]
    assert found == evidence_for(tuple(entries), None, TODAY)


def test_rain_is_answered_with_rain_and_not_with_heat():
    hot = entry("hot", ago(1), miles(1, weather=("hot",)))
    wet = entry("wet", TODAY, text="Rain, rain, rain.")
    found = evidence_for([*HISTORY, hot, wet], wet, TODAY)
    assert (found[0].kind, found[0].detail) == ("weather", "rain")
