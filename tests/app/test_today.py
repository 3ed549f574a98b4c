"""Today in one look: the week, the goal, what waits, the farthest, the line of the day."""

from datetime import datetime, timedelta

import pytest

from journal_tui.app.affirmations import her_list
from journal_tui.app.goals import set_goal
from journal_tui.app.session import Session
from journal_tui.app.today import (
    Fact,
    countdown,
    facts,
    line_of_the_day,
    next_goal,
    waiting_runs,
)
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.config.settings import Settings
from journal_tui.domain.goal import Goal
from journal_tui.domain.journal import Journal
from journal_tui.texts import screens as texts
from tests.conftest import NOW, FixedClock, make_workspace

TODAY = NOW.date()


def opened(workspace: Workspace) -> Session:
    session = Session(workspace)
    session.open()
    session.load_all()
    return session


def told(session: Session) -> dict[str, Fact]:
    return {fact.name: fact for fact in facts(session)}


def log(workspace: Workspace, line: str, text: str = "Words.") -> None:
    save_writing(workspace, Writing(line, text))


def test_an_empty_journal_has_a_quiet_week(workspace: Workspace) -> None:
    assert facts(opened(workspace)) == (Fact(texts.THIS_WEEK, texts.WEEK_NOTHING),)


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (("1.5mi 18:40",), "1 run · 19 min · 1.5 mi"),
        (("1.5mi 18:40", "2016-08-15 2mi 25:00"), "2 runs · 44 min · 3.5 mi"),
        (("race",), "1 run"),
        (("2016-08-14 9mi 2:00:00",), texts.WEEK_NOTHING),
        (("walk 2mi 40:00",), "1 walk"),
        (("walk 2mi 40:00", "2016-08-19 walk", ""), "2 walks"),
        (("",), "no run, words on one day"),
        (("", "yesterday feel+1", "yesterday feel+2"), "no run, words on 2 days"),
    ],
)
def test_the_week_is_summed_up(workspace: Workspace, lines: tuple[str, ...], says: str) -> None:
    for line in lines:
        log(workspace, line)
    assert told(opened(workspace))[texts.THIS_WEEK].says == says


@pytest.mark.parametrize(("week_starts", "runs"), [("monday", "2 runs"), ("sunday", "1 run")])
def test_the_week_begins_on_her_day(tmp_path, week_starts, runs) -> None:
    workspace = make_workspace(tmp_path, FixedClock(), Settings(week_starts=week_starts))
    log(workspace, "today 1mi")
    log(workspace, "yesterday 1mi")
    assert told(opened(workspace))[texts.THIS_WEEK].says.startswith(f"{runs} ·")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("1mi", "today"),
        ("2016-02-24 1mi", "Wednesday 24 February"),
        ("2015-02-25 1mi", "25 Feb 2015"),
    ],
)
def test_a_run_without_words_waits(workspace: Workspace, line: str, day: str) -> None:
    log(workspace, line, "")
    assert told(opened(workspace))[texts.WAITING].says == f"1 run from {day} has no words yet"


class TestFarthest:
    def test_it_stands_beside_the_week(self, workspace: Workspace) -> None:
        log(workspace, "1.5mi")
        log(workspace, "2016-08-14 2mi")
        assert told(opened(workspace))[texts.THIS_WEEK].right == "farthest run: 2 mi, Sun 14 Aug"

    def test_today_is_called_today(self, workspace: Workspace) -> None:
        log(workspace, "1.5mi")
        assert told(opened(workspace))[texts.THIS_WEEK].right == "farthest run: 1.5 mi, today"

    def test_it_waits_until_all_is_read(self, workspace: Workspace) -> None:
        log(workspace, "1.5mi")
        session = opened(workspace)
        session.journal = session.journal._replace(complete=False)
        assert told(session)[texts.THIS_WEEK].right == ""


class TestGoal:
    @pytest.mark.parametrize(
        ("days", "says"),
        [
            (0, "race · today"),
            (1, "race · tomorrow"),
            (2, "race · 2 days"),
            (13, "race · 13 days"),
            (14, "race · 2 wk"),
            (17, "race · 2 wk"),
            # As the weeks tell it: about 3.
            (20, "race · 3 wk"),
            (210, "race · 30 wk"),
        ],
    )
    def test_the_countdown(self, days: int, says: str) -> None:
        goal = Goal("g", "race", TODAY + timedelta(days=days), NOW, NOW)
        assert countdown(goal, TODAY) == says

    def test_the_next_one_is_told(self) -> None:
        days = (TODAY - timedelta(days=1), TODAY + timedelta(days=9), TODAY + timedelta(days=5))
        goals = tuple(Goal(f"g{n}", "race", day, NOW, NOW) for n, day in enumerate(days))
        gone = goals[2]._replace(day=TODAY, deleted_at=NOW)
        assert next_goal(Journal(goals=(*goals, gone)), TODAY) == goals[2]
        assert next_goal(Journal(goals=goals[:1]), TODAY) is None

    def test_how_far_of_it_is_done(self, workspace: Workspace) -> None:
        set_goal(workspace, "10k 2016-12-04", None)
        log(workspace, "3mi")
        assert told(opened(workspace))[texts.GOAL_SHARE].says == "farthest run 3 mi of 6.2 mi"

    # A 10k that is written down as 6.2 mi is a 10k; 6.16 mi read as it does.
    @pytest.mark.parametrize("line", ["7mi", "25min", "6.2mi", "6.16mi"])
    def test_nothing_is_said_where_it_is_done_or_not_begun(
        self, workspace: Workspace, line: str
    ) -> None:
        set_goal(workspace, "10k 2016-12-04", None)
        log(workspace, line)
        assert texts.GOAL_SHARE not in told(opened(workspace))


class TestWaiting:
    def test_runs_without_words_wait(self, workspace: Workspace) -> None:
        log(workspace, "2016-08-17 1mi", "")
        assert told(opened(workspace))[texts.WAITING] == Fact(
            texts.WAITING,
            texts.WAITING_ONE.format(day="Wednesday 17 August"),
            texts.WAITING_KEY,
        )
        log(workspace, "yesterday 1mi", "  ")
        log(workspace, "1mi", "Words.")
        session = opened(workspace)
        assert told(session)[texts.WAITING].says == texts.WAITING_MANY.format(n=2, day="yesterday")
        assert [entry.day.day for entry in waiting_runs(session.journal)] == [20, 17]

    def test_nothing_waits(self, workspace: Workspace) -> None:
        log(workspace, "1mi")
        assert texts.WAITING not in told(opened(workspace))


class TestLineOfTheDay:
    def test_it_stays_all_day_and_is_hers(self, workspace: Workspace, clock: FixedClock) -> None:
        lines = {line.text for line in her_list(workspace)}
        morning = line_of_the_day(opened(workspace))
        clock.turn_to(datetime(2016, 8, 21, 23, 30))
        assert line_of_the_day(opened(workspace)) == morning
        assert morning in lines
        seen = set()
        for day in range(1, 15):
            clock.turn_to(datetime.combine(TODAY + timedelta(days=day), datetime.min.time()))
            seen.add(line_of_the_day(opened(workspace)))
        assert len(seen) > 3

    def test_an_empty_list_has_none(self, workspace: Workspace) -> None:
        assert line_of_the_day(opened(workspace)) == ""
