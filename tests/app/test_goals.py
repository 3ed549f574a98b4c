"""A goal as a line: read, written again, taken away; and how she stands to it in words."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from journal_tui.app.goal_words import goal_in_words
from journal_tui.app.goals import describe_goal, set_goal
from journal_tui.app.trends import read_trends
from journal_tui.app.workspace import Workspace
from journal_tui.domain.entry import Entry
from journal_tui.domain.goal import Goal
from journal_tui.domain.journal import Journal, in_order
from journal_tui.domain.run import Run, Segment
from journal_tui.errors import CallError
from journal_tui.insight.year import review
from journal_tui.texts import screens as texts
from tests.conftest import NOW

HALF_M = 21097.5


def goals(workspace: Workspace) -> tuple[Goal, ...]:
    return workspace.store.journal().goals


@pytest.mark.parametrize(
    ("words", "name", "distance_m"),
    [
        ("half marathon 2027-03-14", "half marathon", HALF_M),
        ("  the   big one 2027-03-14 ", "the big one", None),
        ("10k 2027-03-14", "10k", 10_000.0),
        ("[Spring] 5km 2027-03-14", "[Spring] 5km", 5_000.0),
    ],
)
def test_a_goal_is_kept_and_its_line_makes_it_again(
    workspace: Workspace, words: str, name: str, distance_m: float | None
) -> None:
    goal = set_goal(workspace, words, None)
    assert goal is not None
    assert goals(workspace) == (goal,)
    assert (goal.name, goal.day, goal.distance_m) == (name, date(2027, 3, 14), distance_m)
    again = set_goal(workspace, describe_goal(goal, "mi"), goal)
    assert again is not None
    assert again._replace(updated_at=goal.updated_at) == goal
    assert goals(workspace) == (again,)


def test_a_distance_that_the_name_does_not_say_is_added() -> None:
    goal = Goal("g", "Spring", date(2027, 3, 14), NOW, NOW, HALF_M)
    assert describe_goal(goal, "km") == "Spring 21.1 km 2027-03-14"
    assert describe_goal(goal._replace(distance_m=None), "km") == "Spring 2027-03-14"


def test_today_is_still_to_come(workspace: Workspace) -> None:
    assert set_goal(workspace, "race 2016-08-21", None)


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("half marathon", texts.GOAL_PROBLEM),
        ("2027-03-14", texts.GOAL_PROBLEM),
        ("half marathon 2027-02-30", texts.GOAL_PROBLEM),
        ("half marathon 2016-08-20", texts.GOAL_PAST),
    ],
)
def test_what_is_no_goal_is_refused(workspace: Workspace, words: str, problem: str) -> None:
    known = set_goal(workspace, "10k 2026-05-01", None)
    with pytest.raises(CallError) as caught:
        set_goal(workspace, words, known)
    assert caught.value.what == problem
    assert goals(workspace) == (known,)


def test_an_empty_line_takes_the_goal_away(workspace: Workspace) -> None:
    known = set_goal(workspace, "10k 2026-05-01", None)
    assert set_goal(workspace, "  ", known) is None
    assert goals(workspace) == ()
    assert set_goal(workspace, "", None) is None


#: A Sunday.
TODAY = date(2016, 8, 21)
MILE = 1609.344


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def a_goal(in_days: int, name: str = "10k", metres: float | None = 10_000.0, **fields) -> Goal:
    at = datetime(2016, 8, 1, 12, tzinfo=UTC)
    day = TODAY + timedelta(days=in_days)
    return Goal(f"{name} {in_days}", name, day, at, at, metres, **fields)


def ran(day: date, miles: float | None = None, minutes: float | None = None, **fields) -> Entry:
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    run = Run(distance_m=miles and miles * MILE, duration_s=minutes and minutes * 60, **fields)
    return Entry(f"{day}", at, at, at, "Words.", run)


def mixed(day: date, ran_miles: float, walked: float, minutes: float | None = None) -> Entry:
    parts = (Segment("run", ran_miles * MILE), Segment("walk", walked * MILE))
    return ran(day, ran_miles + walked, minutes, segments=parts)


def in_words(goals, *entries: Entry, complete: bool = True) -> list[str]:
    journal = Journal(entries=in_order(entries), goals=tuple(goals), complete=complete)
    return list(goal_in_words(journal, TODAY, "mi"))


class TestUntilThen:
    @pytest.mark.parametrize(
        ("in_days", "says"),
        [
            (0, "Today is the day: [the] big one."),
            (1, "Tomorrow, Monday 22 August: [the] big one."),
            (2, "In 2 days, on Tuesday 23 August: [the] big one."),
            (13, "In 13 days, on Saturday 3 September: [the] big one."),
            (14, "In 2 weeks, on Sunday 4 September: [the] big one."),
            (17, "In about 2 weeks, on Wednesday 7 September: [the] big one."),
            (18, "In about 3 weeks, on Thursday 8 September: [the] big one."),
            (210, "In 30 weeks, on Sunday 19 March 2017: [the] big one."),
        ],
    )
    def test_the_countdown(self, in_days: int, says: str) -> None:
        assert in_words([a_goal(in_days, "[the] big one", None)]) == [says]

    def test_without_a_goal_there_is_nothing_to_say(self) -> None:
        gone = a_goal(9, deleted_at=datetime(2016, 8, 2, tzinfo=UTC))
        assert in_words([]) == []
        assert in_words([gone], ran(ago(3), 2)) == []

    def test_a_later_goal_does_not_hide_the_next(self) -> None:
        goals = [a_goal(70, "half marathon", HALF_M), a_goal(14, "5k", None), a_goal(210, "far")]
        assert in_words(goals, ran(ago(3), 2, 25)) == [
            "In 2 weeks, on Sunday 4 September: 5k.",
            "Since you set it, on 1 August: 1 run, 25 minutes.",
            "In 10 weeks, on Sunday 30 October: half marathon.",
            "In 30 weeks, on Sunday 19 March 2017: far.",
        ]


class TestWhatIsDone:
    def test_the_farthest_and_what_came_since_it_was_set(self) -> None:
        said = in_words(
            [a_goal(14)],
            ran(ago(30), 1, 14),
            ran(ago(25), 2, 26),
            # Set on 1 August at noon, 20 days ago.
            ran(ago(20), 2.2, 29),
            ran(ago(19), 1.5, 20),
            ran(ago(12), 3, 40),
            ran(ago(7)),
            mixed(ago(1), 2, 2, 60),
        )
        assert said == [
            "In 2 weeks, on Sunday 4 September: 10k.",
            "It is 6.2 mi. Your farthest run so far: 3 mi, on 9 August. "
            "Running and walking you have been 4 mi far, yesterday.",
            "Since you set it, on 1 August: 4 runs, 120 minutes in 3 of them.",
            "Your farthest run then was 2.2 mi; now it is 3 mi.",
        ]

    @pytest.mark.parametrize(
        ("entries", "says"),
        [
            ([], ["It is 6.2 mi."]),
            (
                [ran(ago(30), 4)],
                ["It is 6.2 mi. Your farthest run so far: 4 mi, on 22 July."],
            ),
            (
                [ran(ago(3), minutes=30)],
                ["It is 6.2 mi.", "Since you set it, on 1 August: 1 run, 30 minutes."],
            ),
            (
                [ran(ago(30), 6.2)],
                ["You have run its distance already: 6.2 mi, on 22 July."],
            ),
            (
                [mixed(ago(30), 4, 2.5)],
                ["You have covered its distance already, running and walking: 6.5 mi, on 22 July."],
            ),
            (
                [mixed(ago(30), 6.5, 2)],
                ["You have run its distance already: 6.5 mi, on 22 July."],
            ),
            # Runs after today are not done yet.
            ([ran(ago(-2), 9)], ["It is 6.2 mi."]),
        ],
    )
    def test_what_of_its_distance_is_done(self, entries: list[Entry], says: list[str]) -> None:
        assert in_words([a_goal(14)], *entries)[1:] == says

    def test_it_waits_until_all_is_read(self) -> None:
        said = in_words([a_goal(14)], ran(ago(3), 2), complete=False)
        assert said == ["In 2 weeks, on Sunday 4 September: 10k."]


class TestTheDay:
    @pytest.mark.parametrize(
        ("entry", "says"),
        [
            (ran(TODAY, 6.2, 75), "You ran 6.2 mi in 1:15:00."),
            (ran(TODAY, 6.2), "You ran 6.2 mi."),
            (ran(TODAY, None, 75), "You ran for 1:15:00."),
            (ran(TODAY), "You went out and ran."),
            (mixed(TODAY, 4, 2.2, 90), "You went 6.2 mi in 1:30:00, running and walking."),
            (
                ran(TODAY, None, 90, segments=(Segment("run"), Segment("walk"))),
                "You were out for 1:30:00, running and walking.",
            ),
        ],
    )
    def test_a_run_of_the_day_is_told(self, entry: Entry, says: str) -> None:
        said = in_words([a_goal(0)], ran(ago(30), 3), entry)
        assert said[:2] == ["Today is the day: 10k.", says]
        assert said[2].startswith("Since you set it, on 1 August: 1 run")

    def test_before_the_run_of_the_day_it_is_told_how_far_it_is(self) -> None:
        assert in_words([a_goal(0)], ran(ago(30), 3)) == [
            "Today is the day: 10k.",
            "It is 6.2 mi. Your farthest run so far: 3 mi, on 22 July.",
        ]

    def test_the_day_has_passed(self) -> None:
        goals = [a_goal(-8)]
        assert in_words(goals) == ["Saturday 13 August was the day: 10k."]
        assert in_words(goals, ran(ago(8), 6.2, 75), ran(ago(1), 9)) == [
            "Saturday 13 August was the day: 10k. You ran 6.2 mi in 1:15:00."
        ]
        assert in_words([a_goal(-1)]) == ["Yesterday was the day: 10k."]
        assert in_words([a_goal(-28)]) == ["Sunday 24 July was the day: 10k."]
        assert in_words([a_goal(-29)]) == []

    def test_the_latest_of_those_that_have_passed_stands_below_the_next(self) -> None:
        goals = [a_goal(-9, "5k"), a_goal(-2, "hilly"), a_goal(14, "far", None)]
        assert in_words(goals) == [
            "In 2 weeks, on Sunday 4 September: far.",
            "Friday 19 August was the day: hilly.",
        ]


def test_the_trends_tell_the_distance_of_a_goal_as_the_year_does() -> None:
    journal = Journal(entries=(ran(ago(3), 6.2),), goals=(a_goal(60),))
    told = [one.mark for one in read_trends(journal, "mi").milestones if one.kind == "goal"]
    assert told == ["10k"]
    assert told == [
        one.mark
        for one in review(journal.entries, 2016, "mi", journal.goals).milestones
        if one.kind == "goal"
    ]


def test_no_word_of_a_goal_scolds() -> None:
    said = " ".join(
        line
        for in_days in (-3, 0, 1, 60)
        for entries in ((), (ran(ago(3), 1, 14),), (mixed(TODAY, 1, 1, 30),))
        for line in in_words([a_goal(in_days)], *entries)
    )
    assert not re.search(r"behind|only|just|should|must|need|left|missing|to go\b|pace|!", said)
