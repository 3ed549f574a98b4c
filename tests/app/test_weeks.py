"""Her weeks in words: gentle, true, and never more than the journal knows."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.app.this_week import read_week
from journal_tui.app.weeks import weeks_in_words, weeks_shape
from journal_tui.config.settings import Settings
from journal_tui.domain.entry import Entry
from journal_tui.domain.goal import Goal
from journal_tui.domain.journal import Journal, in_order
from journal_tui.domain.run import Run, Segment
from journal_tui.insight.week import WeekLog
from journal_tui.texts import weeks as texts

#: A Sunday; its week began on Monday 15 August.
TODAY = date(2016, 8, 21)
MILE = 1609.344
USUAL = Settings()


def entry(day: date, run: Run | None = None, hour: int = 9) -> Entry:
    at = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    return Entry(f"{at:%y%m%d%H}", at, at, at, "Words.", run)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def timed(minutes: float | None, effort: int | None = None, miles: float | None = None) -> Run:
    return Run(
        duration_s=None if minutes is None else minutes * 60,
        effort=effort,
        distance_m=miles and miles * MILE,
    )


def journal(*entries: Entry, **fields: object) -> Journal:
    return Journal(entries=in_order(entries), **fields)  # type: ignore[arg-type]


def told(made: Journal, settings: Settings = USUAL, today: date = TODAY) -> dict[str, list[str]]:
    return {one.title: list(one.lines) for one in weeks_in_words(made, today, settings)}


def this_week(made: Journal, settings: Settings = USUAL) -> str:
    return " ".join(told(made, settings)[texts.THIS_WEEK])


class TestThisWeek:
    @pytest.mark.parametrize(
        ("entries", "line"),
        [
            # 18.7 + 25 + 18 = 61.7 minutes.
            (
                [(0, timed(18.7)), (2, timed(25)), (6, timed(18))],
                "This week: 3 runs, 62 minutes.",
            ),
            ([(0, timed(1))], "This week: 1 run, 1 minute."),
            ([(0, timed(20)), (1, timed(None))], "This week: 2 runs, 20 minutes in 1 of them."),
            ([(0, timed(None))], "This week: 1 run."),
            ([(0, timed(20)), (1, Run("walk"))], "This week: 1 run, 20 minutes, and 1 walk."),
            ([(0, Run("walk")), (1, Run("walk"))], "This week: 2 walks."),
            ([(0, None)], "No run this week, and words on one day. The journal keeps."),
            ([(0, None), (3, None)], "No run this week, and words on 2 days. The journal keeps."),
            ([(7, None)], "Nothing logged this week. The journal keeps."),
            # A week that is not there yet.
            ([(-1, timed(30))], "Nothing logged this week. The journal keeps."),
        ],
    )
    def test_what_stands_in_it(self, entries: list[tuple[int, Run | None]], line: str) -> None:
        made = journal(*(entry(ago(days), run) for days, run in entries))
        assert this_week(made) == line

    @pytest.mark.parametrize(
        ("before", "says"),
        [
            # 40 + 60 + 55 + 65 = 220 over four weeks.
            (
                [(7, 40), (14, 60), (21, 55), (28, 65)],
                "The four weeks before had 55 on average.",
            ),
            # An empty week is one of the four: 120 / 4.
            ([(7, 60), (28, 60)], "The four weeks before had 30 on average."),
            ([(7, 40)], "The week before had 40."),
            ([(14, 40)], "The two weeks before had 20 on average."),
            ([(21, 45), (14, 45)], "The three weeks before had 30 on average."),
            # What lies farther back is not asked.
            ([(7, 40), (35, 600)], "The four weeks before had 10 on average."),
            # Without a time the runs are counted.
            ([(7, 40), (14, None), (15, 30)], "The two weeks before had 3 runs in all."),
            # 16 August is Tuesday of the first week of all: this one.
            ([(5, 40)], ""),
            # A year without a run: nothing to hold it against.
            ([(400, 40)], ""),
        ],
    )
    def test_the_weeks_before(self, before: list[tuple[int, float | None]], says: str) -> None:
        made = journal(
            entry(TODAY, timed(20)), *(entry(ago(days), timed(minutes)) for days, minutes in before)
        )
        line = this_week(made)
        assert line.partition(".")[2].strip() == says

    def test_a_run_without_a_time_is_not_held_against_minutes(self) -> None:
        made = journal(entry(TODAY, timed(None)), entry(ago(7), timed(40)))
        line = this_week(made)
        assert line == "This week: 1 run. The week before had 1 run."

    def test_a_time_of_nothing_is_no_time(self) -> None:
        made = journal(entry(TODAY, timed(0)), entry(ago(7), timed(0)))
        assert this_week(made) == "This week: 1 run. The week before had 1 run."

    def test_nothing_is_held_against_weeks_that_are_not_read_yet(self) -> None:
        made = journal(entry(TODAY, timed(20)), entry(ago(20), timed(40)), complete=False)
        assert this_week(made) == "This week: 1 run, 20 minutes."
        older = journal(*made.entries, entry(ago(60), timed(5)), complete=False)
        assert "10 on average" in this_week(older)

    def test_it_begins_on_her_day(self) -> None:
        made = journal(entry(TODAY, timed(20)), entry(ago(1), timed(40)))
        sunday = Settings(week_starts="sunday")
        assert this_week(made) == "This week: 2 runs, 60 minutes."
        assert this_week(made, sunday) == ("This week: 1 run, 20 minutes. The week before had 40.")

    def test_walk_breaks_are_part_of_the_run(self) -> None:
        broken = Run(segments=(Segment("run", MILE), Segment("walk", MILE)))
        one = told(journal(entry(TODAY, broken)))[texts.THIS_WEEK]
        assert one[1:] == ["The run had walk breaks. A walk break counts as part of it."]
        two = told(journal(entry(TODAY, broken), entry(ago(1), timed(20))))[texts.THIS_WEEK]
        assert two[1:] == ["Walk breaks in one of the runs. A walk break counts as part of it."]
        three = told(journal(*(entry(ago(days), broken) for days in range(3))))[texts.THIS_WEEK]
        assert three[1].startswith("Walk breaks in 3 of the runs.")

    def test_a_jump_has_a_plain_word(self) -> None:
        # 30 minutes at 5 in each week before: 150. This week 30 at 5 and 20 at 8: 310 > 225.
        before = [entry(ago(days), timed(30, 5)) for days in (7, 14, 21)]
        now = [entry(TODAY, timed(30, 5)), entry(ago(1), timed(20, 8))]
        lines = told(journal(*before, *now))[texts.THIS_WEEK]
        assert lines == [
            "This week: 2 runs, 50 minutes.",
            "The three weeks before had 30 on average.",
            "Load so far 310, a jump: the weeks before had 150 on average.",
        ]
        assert told(journal(*before, now[0]))[texts.THIS_WEEK][2:] == []


class TestTheTable:
    def test_the_last_weeks_stand_in_rows(self) -> None:
        # Loads: 5 x 30 = 150 three times, then 30 x 5 + 10 x 6 of which one run is not known,
        # then 100 x 3 = 300 > 1.5 x 150.
        made = journal(
            *(entry(ago(days), timed(30, 5, 2)) for days in (42, 35, 28)),
            entry(ago(14), timed(30, 5)),
            entry(ago(15), timed(10, 6)),
            entry(ago(16), timed(40)),
            entry(ago(1), timed(100, 3, 6.2)),
        )
        assert told(made)[texts.LAST_WEEKS] == [
            "week of  runs  minutes  distance  load",
            "15 Aug      1      100    6.2 mi   300",
            " 8 Aug      ·",
            " 1 Aug      3       80             210  2 of 3 runs",
            "25 Jul      ·",
            "18 Jul      1       30      2 mi   150",
            "11 Jul      1       30      2 mi   150",
            " 4 Jul      1       30      2 mi   150",
            "Load is effort times minutes. “2 of 3 runs” have both, and count in the load.",
        ]

    def test_a_jump_stands_in_its_row(self) -> None:
        made = journal(
            *(entry(ago(days), timed(30, 5)) for days in (28, 21, 14)),
            entry(ago(7), timed(60, 5)),
        )
        lines = told(made, Settings(units="km"))[texts.LAST_WEEKS]
        assert lines == [
            "week of  runs  minutes  load",
            "15 Aug      ·",
            " 8 Aug      1       60   300  a jump",
            " 1 Aug      1       30   150",
            "25 Jul      1       30   150",
            "18 Jul      1       30   150",
            texts.LOAD_NOTE,
            texts.JUMP_NOTE,
        ]

    def test_runs_alone_make_a_table_too(self) -> None:
        made = journal(entry(ago(7), Run()), entry(TODAY, Run()))
        assert told(made)[texts.LAST_WEEKS] == [
            "week of  runs",
            "15 Aug      1",
            " 8 Aug      1",
        ]

    @pytest.mark.parametrize(
        "entries",
        [
            pytest.param([], id="empty"),
            pytest.param([entry(TODAY, Run())], id="one run"),
            pytest.param([entry(ago(30)), entry(ago(2))], id="words alone"),
            pytest.param([entry(ago(400), Run())], id="a year ago"),
            pytest.param([entry(ago(-30), Run())], id="days to come"),
        ],
    )
    def test_there_is_none_of_one_week(self, entries: list[Entry]) -> None:
        passages = told(journal(*entries))
        assert texts.LAST_WEEKS not in passages
        assert passages[texts.THIS_WEEK]

    def test_it_is_no_wider_than_the_narrowest_screen(self) -> None:
        made = journal(
            *(entry(ago(7 * week), timed(999, 9, 99.9)) for week in range(1, 12)),
            *(entry(ago(day), timed(9999, 9, 1999)) for day in range(5)),
            entry(ago(5), timed(10)),
        )
        rows = told(made)[texts.LAST_WEEKS][:13]
        assert rows[1].endswith("5 of 6 runs, a jump")
        assert max(map(len, rows)) <= 64
        assert max(map(len, rows[2:])) <= 56


def test_an_empty_journal_says_where_the_weeks_will_stand() -> None:
    assert told(Journal()) == {texts.THIS_WEEK: [texts.NOTHING_YET]}
    assert read_week(Journal(), TODAY, 0) == ((), WeekLog(date(2016, 8, 15)), ())
    assert weeks_shape(Journal(), TODAY, USUAL) == []


class TestStreak:
    MADE = journal(*(entry(ago(7 * week), Run()) for week in (0, 1, 2, 4, 5, 6)))

    def test_it_is_told_when_she_turns_it_on(self) -> None:
        assert texts.STREAK not in told(self.MADE)
        assert told(self.MADE, Settings(streak="weekly"))[texts.STREAK] == [
            "A run in 6 of the last 7 weeks."
        ]

    def test_each_week_and_a_first_week(self) -> None:
        weekly = Settings(streak="weekly")
        each = journal(*(entry(ago(7 * week), Run()) for week in range(4)))
        assert told(each, weekly)[texts.STREAK] == ["A run in each of the last 4 weeks."]
        assert texts.STREAK not in told(journal(entry(TODAY, Run())), weekly)

    def test_an_end_is_not_spoken_of(self) -> None:
        weekly = Settings(streak="weekly")
        assert texts.STREAK not in told(self.MADE, weekly, TODAY + timedelta(weeks=3))
        # This week has begun without a run, and the one before was a rest.
        assert told(self.MADE, weekly, TODAY + timedelta(weeks=2))[texts.STREAK] == [
            "A run in 6 of the last 8 weeks."
        ]

    def test_days_to_come_do_not_count(self) -> None:
        made = journal(entry(ago(-7), Run()), entry(TODAY, Run()))
        assert texts.STREAK not in told(made, Settings(streak="weekly"))


def test_the_goal_is_among_them() -> None:
    at = datetime(2016, 8, 1, tzinfo=UTC)
    made = journal(goals=(Goal("g", "10k", date(2016, 8, 28), at, at, 10_000.0),))
    assert told(made)[texts.GOAL][0] == "In 7 days, on Sunday 28 August: 10k."


def test_what_is_not_read_whole_is_told_in_part() -> None:
    made = journal(*(entry(ago(7 * week), timed(30)) for week in range(9)), complete=False)
    assert list(told(made, Settings(streak="weekly"))) == [texts.THIS_WEEK]


class TestShape:
    def test_the_weeks_with_a_run_oldest_first(self) -> None:
        made = journal(
            *(entry(ago(days), timed(30, 5, 1)) for days in (28, 21, 14)),
            entry(TODAY, timed(60, 5)),
            entry(ago(1), timed(10.26)),
            entry(ago(-7), timed(10)),
        )
        before = {
            "runs": 1,
            "minutes": 30.0,
            "distance_m": 1609.3,
            "load": 150.0,
            "load_runs": 1,
            "jump": False,
        }
        assert weeks_shape(made, TODAY, USUAL) == [
            {"week": "2016-07-18", **before},
            {"week": "2016-07-25", **before},
            {"week": "2016-08-01", **before},
            {
                "week": "2016-08-15",
                "runs": 2,
                "minutes": 70.3,
                "distance_m": 0.0,
                "load": 300.0,
                "load_runs": 1,
                "jump": True,
            },
        ]

    @given(
        st.lists(
            st.tuples(
                st.integers(0, 300), st.none() | st.integers(1, 90), st.none() | st.integers(0, 10)
            ),
            max_size=40,
        )
    )
    def test_they_add_up_to_the_runs(self, rows: list[tuple[int, int | None, int | None]]) -> None:
        made = journal(
            *(entry(ago(days), timed(minutes, effort)) for days, minutes, effort in rows)
        )
        shape = weeks_shape(made, TODAY, USUAL)
        loads = [minutes * effort for _, minutes, effort in rows if minutes and effort is not None]
        assert sum(week["runs"] for week in shape) == len(rows)
        assert sum(week["minutes"] for week in shape) == sum(minutes or 0 for _, minutes, _ in rows)
        assert sum(week["load"] for week in shape) == sum(loads)
        assert sum(week["load_runs"] for week in shape) == len(loads)
        assert [week["week"] for week in shape] == sorted({week["week"] for week in shape})
        # And every journal can be told.
        assert told(made, Settings(streak="weekly"))[texts.THIS_WEEK]
