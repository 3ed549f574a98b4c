"""Which evidence comes first: what answers the sentence that hurt, and no truth twice."""

from datetime import date, datetime, timedelta
from typing import get_args

import pytest
from evidence_cases import journal, nonstop
from insight_makers import MILE, TODAY, ago, entry, miles, run_and_walk, told

from journal_tui.domain.entry import Feeling, SelfTalk, Tone
from journal_tui.domain.run import Wall
from journal_tui.insight.evidence import EvidenceKind, evidence_for
from journal_tui.insight.phrases import phrase
from journal_tui.insight.ranking import ANSWERS, STRENGTH
from journal_tui.insight.theme_words import THEME_WORDS


def kinds(entries, about=None):
    return [one.kind for one in evidence_for(entries, about, TODAY)]


def sentences(entries, about=None, today=TODAY):
    return [phrase(one, "mi", today) for one in evidence_for(entries, about, today)]


def hurting(text, *polarities, run=None):
    """An entry of today that hurts, and its run."""
    run = run or miles(1.5, minutes=18, nonstop_m=1.5 * MILE)
    return entry("now", TODAY, run, text=text, tone=told(text, *(polarities or (-0.4,))), hour=20)


def test_an_empty_journal_and_one_without_runs_show_nothing():
    assert evidence_for([], None, TODAY) == ()
    assert evidence_for([entry("a", TODAY, text="no run")], None, TODAY) == ()
    assert evidence_for([entry("a", TODAY, miles(1, kind="walk"))], None, TODAY) == ()


def test_what_is_dated_after_today_is_left_out():
    entries = journal((2, miles(1)), (1, miles(1.2)))
    later = entry("later", TODAY + timedelta(days=1), miles(9))
    assert evidence_for([*entries, later], None, TODAY) == evidence_for(entries, None, TODAY)


def test_kilometres_and_another_year():
    entries = [entry("a", date(2015, 12, 30), miles(1)), entry("b", ago(7), miles(2))]
    (farthest,) = [one for one in evidence_for(entries, None, TODAY) if one.kind == "farthest"]
    assert phrase(farthest, "km", TODAY) == (
        "On 30 December 2015, 1.6 km was your farthest. "
        "On 14 August you ran 3.2 km: your farthest yet."
    )


def test_every_kind_has_its_strength_and_answers_some_hurt():
    every = set(get_args(EvidenceKind))
    assert set(STRENGTH) == every
    assert len(STRENGTH) == len(every)
    assert {kind for answers in ANSWERS.values() for kind in answers} == every
    assert set(ANSWERS) == set(THEME_WORDS)


HISTORY = journal(
    (60, miles(0.8, minutes=12, weather=("rain",), effort=8)),
    (40, miles(1, minutes=14, effort=8)),
    (30, miles(1.2, minutes=17)),
    (9, miles(1, minutes=13, effort=6)),
    (2, run_and_walk(1, 0.6)),
)
DIP = entry("dip", ago(29), text="I cried all the way home.", mood=-0.8)
BACK = entry("back", ago(27), mood=0.3)
LIVED = [HISTORY[0], HISTORY[1], HISTORY[2], DIP, BACK, HISTORY[3], HISTORY[4]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I couldn't do 2 miles.", "then and now"),
        ("I wasn\u2019t far enough.", "then and now"),
        ("So slow, a tortoise.", "pace"),
        ("I stopped again.", "longest nonstop"),
        ("I had to walk.", "share run"),
        ("I cannot run a half marathon.", "then and now"),
        ("I had a little cry when I got home.", "dip recovered"),
        ("It was an awful run.", "dip recovered"),
        ("I wasn't good enough.", "then and now"),
        ("Everyone else has an easy time.", "then and now"),
        ("I used to be faster than I am.", "then and now"),
        ("I'll never manage it.", "then and now"),
        ("It was raining all the way.", "weather"),
        ("I was exhausted.", "easier"),
        ("I am scared of it.", "then and now"),
    ],
)
def test_the_best_evidence_answers_what_hurt(text, kind):
    hurt = hurting(text)
    assert kinds([*LIVED, hurt], hurt)[0] == kind


@pytest.mark.parametrize("text", ["I'll never manage it.", "I always fail.", "I will never learn."])
def test_never_is_contradicted_by_what_was_never_before(text):
    hurt = hurting(text, run=miles(0.5))
    records = evidence_for([*LIVED, hurt], hurt, TODAY)[0]
    assert records.kind == "records"
    assert phrase(records, "mi", TODAY) == (
        "Your journal shows 2 days on which you ran farther than ever before, "
        "the newest of them on 22 July."
    )


def test_a_forecast_that_she_will_fail_is_answered_though_it_has_no_word_for_it():
    text = "That is a distance for others."
    tone = Tone(-0.3, 0.5, (), (SelfTalk(0, len(text), "fortune telling"),))
    hurt = entry("now", TODAY, miles(1.1), text=text, tone=tone, hour=20)
    assert "records" in kinds([*LIVED, hurt], hurt)[:2]


def test_the_sentence_that_hurt_counts_more_than_the_others():
    hurt = hurting("My legs were fine and I was not far from home. I am so slow.", 0.3, -0.6)
    assert kinds([*LIVED, hurt], hurt)[0] == "pace"


def test_each_thing_that_hurt_is_answered_before_one_is_answered_twice():
    hurt = hurting("I cried. So slow. I could not do two miles.", -0.4, -0.4, -0.4)
    first = kinds([*LIVED, hurt], hurt)[:3]
    assert set(first) == {"then and now", "pace", "dip recovered"}


def test_without_words_the_freshest_and_strongest_comes_first():
    entries = [*HISTORY, entry("now", TODAY, miles(1.5), hour=20)]
    found = evidence_for(entries, None, TODAY)
    assert [one.kind for one in found[:2]] == ["then and now", "farthest"]
    assert found == evidence_for(tuple(entries), None, TODAY)


def test_rain_is_answered_with_rain_and_not_with_heat():
    hot = entry("hot", ago(1), miles(1, weather=("hot",)))
    wet = entry("wet", TODAY, text="Rain, rain, rain.")
    found = evidence_for([*HISTORY, hot, wet], wet, TODAY)
    assert (found[0].kind, found[0].detail) == ("weather", "rain")


# --- the story


FRIDAY = entry("friday", ago(2), run_and_walk(1, 0.6), text="I went in the end.", mood=0.1, hour=19)
SUNDAY_TEXT = (
    "I went out for two miles. It was not two. I cried when I got home. I wasn't good enough."
)
SUNDAY = entry(
    "sunday",
    TODAY,
    nonstop(1.5),
    text=SUNDAY_TEXT,
    tone=told(SUNDAY_TEXT, 0.0, -0.1, -0.4, -0.7),
    hour=11,
)


def test_on_sunday_the_beginner_sees_how_far_she_came():
    assert sentences([FRIDAY, SUNDAY], SUNDAY)[0] == (
        "On Friday, 1 mi was the most you had run. "
        "Today you ran 1.5 mi without walking: your farthest yet."
    )


@pytest.mark.parametrize(
    "text",
    ["I cried again.", "I cried and I wasn't good enough. It was too short.", "Grey, all of it."],
)
def test_on_a_later_low_day_her_own_dip_that_recovered_is_among_the_first(text):
    later = TODAY + timedelta(days=10)
    monday = entry("monday", TODAY + timedelta(days=1), run_and_walk(1.2, 0.8), mood=0.6)
    parts = text.split(". ")
    low = entry("low", later, miles(1), text=text, tone=told(text, *[-0.5] * len(parts)))
    found = evidence_for([FRIDAY, SUNDAY, monday, low], low, later)[:2]
    (dip,) = [one for one in found if one.kind == "dip recovered"]
    assert (dip.then_entry_id, dip.then_day) == ("sunday", TODAY)
    assert (dip.entry_id, dip.day) == ("monday", monday.day)
    assert phrase(dip, "mi", later) == (
        "On 21 August your mood dipped. One day and one run later it had lifted again."
    )


# --- words of self-harm


def test_an_entry_of_words_of_self_harm_is_no_low_and_never_quoted():
    care = Tone(-0.9, 0.9, care=True)
    first = entry("first", ago(18), miles(0.8), tone=care, feeling=Feeling(-5, -5))
    entries = [first, entry("a", ago(17), miles(0.7)), entry("now", TODAY, miles(1.5))]
    found = {one.kind: one for one in evidence_for(entries, entries[-1], TODAY)}
    assert found["farthest"].then_day == ago(18), "the run is hers all the same"
    assert {one.then_entry_id for one in found.values()} <= {"", "a"}
    assert "after a low one" not in found
    # A run on a day of such words is no proof that the low one before it was over.
    after = [entry("low", ago(19), mood=-0.8), first, entries[1]]
    assert "after a low one" not in kinds(after[:2])
    # The 0.7 mi of the day after that are.
    (one,) = [one for one in evidence_for(after, None, TODAY) if one.kind == "after a low one"]
    assert one.entry_id == "a"


# --- walls that say more


def test_a_run_that_was_walked_on_at_a_wall_was_not_run_from_end_to_end():
    walked_on = miles(2, walls=(Wall(MILE, outcome="walked on"),))
    said = sentences(journal((9, miles(1)), (0, walked_on)))
    assert (
        "On 12 August, 1 mi was your longest way. "
        "Today you went 2 mi, running and walking: your longest way yet."
    ) in said
    assert not [one for one in said if "you ran 2 mi" in one]


def test_a_wall_at_the_very_start_has_not_moved():
    # "wall 0mi": she stood at the door.
    def at(metres):
        return miles(2, walls=(Wall(metres),))

    assert "wall moved" not in kinds(journal((9, at(0.0)), (0, at(MILE))))
    assert "wall moved" in kinds(journal((9, at(0.0)), (5, at(MILE / 2)), (0, at(MILE))))


# --- days of several time zones


def zoned(name, moment, run, **fields):
    """An entry of a moment with its own offset, like ``2016-08-20T05:00+13:00``."""
    at = datetime.fromisoformat(moment)
    return entry(name, at.date(), run, **fields)._replace(at=at)


def test_days_out_of_order_are_counted_as_days():
    # She flew east to west: the 20th came before the 19th.
    entries = [
        zoned("a", "2016-08-17T16:00+00:00", miles(1)),
        zoned("b", "2016-08-20T05:00+13:00", miles(1.5)),
        zoned("c", "2016-08-19T18:00-10:00", miles(2)),
    ]
    # 2 mi of the 19th is the farthest; 1.5 mi of the 20th was none any more.
    assert "records" not in kinds(entries)
    # The pause is counted from the last day before it: the 9th, not the 8th.
    entries = [
        zoned("a", "2015-08-09T14:00+13:00", miles(1)),
        zoned("b", "2015-08-08T21:00-05:00", miles(1)),
        zoned("c", "2016-08-13T06:00+00:00", miles(1)),
    ]
    (pause,) = [one for one in evidence_for(entries, None, TODAY) if one.kind == "comeback"]
    assert pause.number == (date(2016, 8, 13) - date(2015, 8, 9)).days - 1


def test_a_dip_never_lifted_before_it_began():
    low = zoned("low", "2016-08-20T05:00+13:00", None, mood=-0.8)
    back = zoned("back", "2016-08-19T18:00-10:00", miles(1), mood=0.5)
    said = [one for one in sentences([low, back]) if "dipped" in one]
    assert said == ["Yesterday your mood dipped. Later that day it had lifted again."]


# --- no truth twice


def test_the_farthest_and_the_longest_without_walking_are_one_truth():
    entries = journal((18, nonstop(0.8)), (0, nonstop(1.5)))
    found = kinds(entries)
    assert "farthest" in found
    assert "longest nonstop" not in found
    stopped = hurting("I stopped again.", run=nonstop(1.5))
    answered = kinds([entries[0], stopped], stopped)
    assert answered[0] == "longest nonstop"
    assert "farthest" not in answered


def test_the_longest_by_the_clock_may_be_the_longest_without_walking():
    found = kinds(journal((18, nonstop(1, minutes=12)), (0, nonstop(2, minutes=26))))
    assert ("longest time" in found) + ("longest nonstop time" in found) == 1


def test_runs_of_four_weeks_are_counted_once():
    assert "runs in all" not in kinds(journal((9, miles(1)), (2, miles(1))))
    assert {"runs in all", "showed up"} <= set(
        kinds(journal((90, miles(1)), (9, miles(1)), (2, miles(1))))
    )


def test_a_dip_that_lifted_the_next_day_is_told_once():
    usual = [entry(f"b{number}", ago(20 - number), mood=0.4) for number in range(4)]
    dip, back = entry("dip", ago(5), mood=-0.5), entry("back", ago(4), miles(1), mood=0.4)
    found = kinds([*usual, dip, back])
    assert "dip recovered" in found
    assert "after a low one" not in found
