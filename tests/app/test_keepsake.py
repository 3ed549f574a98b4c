"""What a page says of a period: true of its days, in her words, and nothing beside care."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.app.keepsake.gather import gather
from journal_tui.app.keepsake.make import page_of, pieces, write_page
from journal_tui.app.keepsake.period import Span, period_in_words
from journal_tui.app.workspace import Workspace
from journal_tui.config.settings import Settings
from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Entry, Feeling, Tone
from journal_tui.domain.filters import parse_filter
from journal_tui.domain.journal import Journal, in_order
from journal_tui.domain.plan import Plan
from journal_tui.domain.run import Run, Wall
from journal_tui.errors import JournalTuiError
from journal_tui.interchange.html_page.values import Page, Section
from tests.insight.insight_makers import MILE, entry, line, miles, moment

TODAY = date(2016, 12, 24)
SAID = Settings()


def page(
    *entries: Entry,
    query: str = "",
    settings: Settings = SAID,
    today: date = TODAY,
    **given: object,
) -> Page:
    """The page of a journal of these entries."""
    journal = Journal(in_order(entries), **given)  # type: ignore[arg-type]
    made = gather(journal, parse_filter(query, settings.units), settings, today)
    assert made is not None
    return made


def section(made: Page, title: str) -> list[tuple[str, str, str]]:
    """The lines of a section: day, words, aside; none where there is no such section."""
    found: list[Section] = [one for one in made.sections if one.title == title]
    return [(told.day, told.words, told.aside) for one in found for told in one.lines]


def august(day: int, run: Run | None = None, **given: object) -> Entry:
    return entry(f"a{day:02}", date(2016, 8, day), run, **given)  # type: ignore[arg-type]


#: Four even days are her usual; then a low one, a lower one, and one that is back.
DIP = (
    *(august(day, miles(1, minutes=12), mood=0.2) for day in range(1, 5)),
    august(5, miles(1.5, minutes=20), mood=-0.5, text="It was not two."),
    august(8, miles(0.5), mood=-0.6),
    august(12, miles(2, minutes=26), mood=0.4, text="No tears today."),
)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2016-08-21", "2016-08-21", "Sunday 21 August 2016"),
        ("2016-08-03", "2016-08-21", "3 to 21 August 2016"),
        ("2016-08-03", "2016-10-16", "3 August to 16 October 2016"),
        ("2015-08-03", "2016-10-16", "3 August 2015 to 16 October 2016"),
        ("2016-08-01", "2016-08-31", "August 2016"),
        ("2016-08-01", "2016-10-31", "August to October 2016"),
        ("2015-11-01", "2016-02-29", "November 2015 to February 2016"),
        ("2015-08-01", "2016-08-31", "August 2015 to August 2016"),
        ("2016-01-01", "2016-12-31", "2016"),
        ("2014-01-01", "2016-12-31", "2014 to 2016"),
        ("2016-08-01", "2016-08-30", "1 to 30 August 2016"),
    ],
)
def test_the_period_in_words(first: str, last: str, words: str) -> None:
    span = Span(date.fromisoformat(first), date.fromisoformat(last))
    assert period_in_words(span) == words


@pytest.mark.parametrize(
    ("query", "period", "chosen", "days"),
    [
        ("", "1 to 12 August 2016", "", [1, 2, 3, 4, 5, 8, 12]),
        ("2016", "2016", "", [1, 2, 3, 4, 5, 8, 12]),
        ("2016-07..2016-08", "July to August 2016", "", [1, 2, 3, 4, 5, 8, 12]),
        ("2016-08-04..", "4 to 12 August 2016", "", [4, 5, 8, 12]),
        ("..2016-08-04", "1 to 4 August 2016", "", [1, 2, 3, 4]),
        ("2016-08 is:dip", "August 2016", "is:dip", [5, 8]),
        ("is:dip", "5 to 8 August 2016", "is:dip", [5, 8]),
        ("2016-08 -2016-08-05", "August 2016", "-2016-08-05", [1, 2, 3, 4, 8, 12]),
        ("2016 2016-08-03..2016-08-09", "3 to 9 August 2016", "", [3, 4, 5, 8]),
        ("tears", "Friday 12 August 2016", "tears", [12]),
    ],
)
def test_what_the_filter_names(query: str, period: str, chosen: str, days: list[int]) -> None:
    made = page(*DIP, query=query)
    assert (made.period, made.chosen) == (period, chosen)
    assert [one.day.day for one in made.entries] == days


def test_nothing_is_no_page() -> None:
    assert gather(Journal(), parse_filter("", "mi"), SAID, TODAY) is None
    assert gather(Journal(DIP), parse_filter("2015", "mi"), SAID, TODAY) is None


def test_the_sums_of_the_period() -> None:
    # 4 x 1 + 1.5 + 0.5 + 2 miles; 4 x 12 + 20 + 26 minutes where they are known.
    assert page(*DIP).figures == (
        ("7", "runs"),
        ("1 h 34", "on your feet"),
        ("8 mi", "in all"),
        ("2 mi", "the farthest run"),
    )
    assert page(*DIP, query="2016-08-08").figures == (("1", "run"), ("0.5 mi", "in all"))
    assert page(august(1, text="Rain.")).figures == (("1", "entry"),)
    assert page(august(1, Run()), august(2)).figures == (("1", "run"),)
    kilometres = page(august(1, Run(distance_m=5000)), settings=Settings(units="km"))
    assert kilometres.figures == (("1", "run"), ("5 km", "in all"))
    assert kilometres.units == "km"


def test_the_sums_count_the_walks_as_well() -> None:
    # 12 + 120 minutes on her feet, 1 + 6 miles in all.
    walk = august(2, miles(6, minutes=120, kind="walk"))
    assert page(august(1, miles(1, minutes=12)), walk).figures == (
        ("1", "run"),
        ("1", "walk"),
        ("2 h 12", "on your feet"),
        ("7 mi", "in all"),
    )
    assert page(walk, august(3)).figures == (
        ("1", "walk"),
        ("2 h 00", "on your feet"),
        ("6 mi", "in all"),
    )


def test_a_dip_is_told_by_all_that_came_before_it() -> None:
    # On its own page the low day would have no usual to be below.
    made = page(*DIP, query="2016-08-05..2016-08-12")
    low, lower, back = made.entries
    assert low.dip == lower.dip == "a dip of 2 entries, back on Friday 12 August"
    assert back.back == "back from the dip on Monday 8 August"
    assert [point.dipped for point in made.points] == [True, True, False]
    # The way back begins at the last entry of the dip.
    (way,) = made.ways
    nine = 9 / 24
    assert way.start == pytest.approx(date(2016, 8, 8).toordinal() + nine)
    assert way.end == pytest.approx(date(2016, 8, 12).toordinal() + nine)


def test_a_recovery_after_the_period_is_told_and_not_drawn() -> None:
    made = page(*DIP, query="2016-08-01..2016-08-08")
    assert made.entries[-1].dip == "a dip of 2 entries, back on Friday 12 August"
    assert made.ways == ()
    still_low = page(*DIP[:-1])
    assert still_low.entries[-1].dip == "a dip of 2 entries, on the way back"


def test_an_entry_as_it_is_printed() -> None:
    run = miles(
        1.5,
        minutes=20,
        effort=7,
        weather=("rain",),
        place="canal",
        walls=(Wall(0.75 * MILE, where="head", said="felt sick", outcome="walked on"),),
    )
    feeling = Feeling(-1, 3, ("proud",))
    made = page(august(21, run, feeling=feeling, tags=("long",), text=" To the letter \n"))
    (part,) = made.entries
    assert (part.day_words, part.hour) == ("Sunday 21 August", "09:00")
    assert part.about == (
        "1.5 mi in 20:00 · 13:20 /mi · effort 7, hard · rain · @canal",
        "wall at 0.75 mi (head): “felt sick”, walked on",
        "felt fairly bad during, good after, proud",
    )
    assert part.mood_words == "very good, you said so"
    assert (part.tags, part.text) == (("long",), " To the letter \n")


def test_a_point_for_what_can_be_drawn() -> None:
    made = page(
        august(1, miles(1), mood=0.3),
        august(2, text="No tone was read here."),
        august(3, Run(duration_s=600)),
        august(4, mood=-0.3),
    )
    assert [(point.anchor, point.amount, point.mood_words) for point in made.points] == [
        ("e1", "1 mi", "good, read in your words"),
        ("e3", "10:00", ""),
        ("e4", "", "low, read in your words"),
    ]
    assert len(made.entries) == 4


class TestCare:
    CARE = Tone(-0.9, 0.5, low=True, care=True)

    def entry(self) -> Entry:
        run = miles(3, minutes=40, effort=9, walls=(Wall(MILE, said="stop", where="head"),))
        return august(
            6, run, text="Her words.", tone=self.CARE, feeling=Feeling(after=-5), tags=("dark",)
        )

    def test_her_words_stand_by_themselves(self) -> None:
        hers = self.entry()
        helped = Showing("s", "kettle", hers.at, hers.at, hers.id, helped=True)
        made = page(*DIP, hers, affirmations=(line("kettle"),), showings=(helped,))
        part = next(one for one in made.entries if one.text == "Her words.")
        assert part == (
            *(part.anchor, date(2016, 8, 6), "Saturday 6 August"),
            *("", (), None, "", "", "", (), "Her words.", ()),
        )
        assert part.anchor not in {point.anchor for point in made.points}

    def test_nothing_of_them_is_counted_as_a_wall_or_a_low(self) -> None:
        without, made = page(*DIP), page(*DIP, self.entry())
        assert section(made, "Walls") == []
        assert [(p.day, p.dip) for p in made.points] == [(p.day, p.dip) for p in without.points]

    def test_no_milestone_is_told_of_them(self) -> None:
        made = page(*DIP, self.entry())
        assert "Sat 6 Aug" not in [day for day, _, _ in section(made, "Milestones")]

    def test_alone_they_are_a_page_without_a_chart(self) -> None:
        made = page(self.entry())
        assert made.points == ()
        html = b"".join(pieces(made)).decode()
        assert "Her words." in html
        assert "<svg" not in html


def test_milestones_are_those_of_their_day() -> None:
    made = page(*DIP, query="2016-08-05..2016-08-12")
    told = section(made, "Milestones")
    # The first run was on 1 August; 1.5 and then 2 miles were the farthest until then.
    assert [(day, words.split(" · ")[0]) for day, words, _ in told] == [
        ("Fri 5 Aug", "Farthest yet: 1.5 mi"),
        ("Fri 12 Aug", "Farthest yet: 2 mi"),
    ]
    later = august(30, miles(9), mood=0.2)
    assert section(page(*DIP, later, query="2016-08-05..2016-08-12"), "Milestones") == told


def test_days_have_their_year_where_there_are_two() -> None:
    made = page(*DIP, entry("b", date(2017, 1, 2), miles(3), mood=0.1))
    assert section(made, "Milestones")[0][0] == "Mon 1 Aug 2016"
    assert made.points[-1].day_words == "Mon 2 Jan 2017"
    assert page(*DIP).points[-1].day_words == "Fri 12 Aug"


def test_walls_are_those_of_the_period() -> None:
    wall = Wall(0.5 * MILE, outcome="walked on")
    early = august(1, miles(1, walls=(wall, wall)))
    late = august(20, miles(1, walls=(wall,)))
    told = [words for _, words, _ in section(page(early, late, query="2016-08-20"), "Walls")]
    assert told[0] == "One wall, in 1 run."
    assert section(page(early, august(9), query="2016-08-09"), "Walls") == []


def plan(name: str, made: date, **given: object) -> Plan:
    at = moment(made)
    return Plan(name, "the wall comes", f"try {name}", at, at, **given)  # type: ignore[arg-type]


def test_plans_and_what_came_of_them() -> None:
    day = date(2016, 8, 5)
    plans = (
        plan("one", day, entry_id="a05", outcome="helped", outcome_entry_id="a08", note="Slowly."),
        plan("two", day, outcome="no wall"),
        plan("three", day, entry_id="a05", outcome="did not help", outcome_entry_id="a12"),
        plan("four", day, entry_id="a05"),
        plan("not of an entry here", day, entry_id="a01"),
        plan("of another time", date(2016, 9, 1)),
        plan("of an entry that is gone", day, entry_id="gone"),
    )
    made = page(*DIP, query="2016-08-05..2016-08-12", plans=plans)
    assert section(made, "Plans for the wall") == [
        (
            "",
            "If the wall comes, then I will try one.",
            "It helped, on Monday 8 August. “Slowly.”",
        ),
        ("", "If the wall comes, then I will try two.", "No wall came."),
        (
            "",
            "If the wall comes, then I will try three.",
            "On Friday 12 August it did not help.",
        ),
        ("", "If the wall comes, then I will try four.", ""),
    ]


def shown(number: int, name: str, about: str | None, helped: bool | None, day: int = 5) -> Showing:
    at = moment(date(2016, 8, day)) + timedelta(minutes=number)
    return Showing(f"s{number}", name, at, at, about, helped)


def test_lines_that_helped() -> None:
    lines: tuple[Affirmation, ...] = (
        line("kettle")._replace(credit="a friend"),
        line("bridge"),
        line("heron"),
        line("never"),
    )
    showings = (
        shown(1, "kettle", "a05", True),
        shown(2, "bridge", "a05", True),
        shown(3, "bridge", None, True, day=8),
        shown(4, "heron", "a01", True),
        shown(5, "never", "a05", False),
        shown(6, "never", "a08", None),
        shown(7, "gone from the list", "a05", True),
        shown(8, "heron", None, True, day=20),
        shown(9, "kettle", "a05", True),
        shown(10, "kettle", "a08", True),
    )
    made = page(*DIP, query="2016-08-05..2016-08-12", affirmations=lines, showings=showings)
    assert section(made, "Lines that helped") == [
        ("", "“kettle”", "a friend · helped 3 times"),
        ("", "“bridge”", "helped twice"),
    ]
    assert [part.helped for part in made.entries] == [("kettle", "bridge"), ("kettle",), ()]


def test_only_the_day_it_was_made_depends_on_today() -> None:
    one, other = page(*DIP), page(*DIP, today=date(2020, 1, 1))
    assert one.made == "Made on 24 December 2016 with journal-tui."
    assert other == one._replace(made="Made on 1 January 2020 with journal-tui.")
    assert list(pieces(one)) == list(pieces(page(*DIP)))


@given(
    st.lists(
        st.tuples(
            st.integers(0, 800),
            st.none() | st.floats(0, 50_000),
            st.none() | st.integers(-5, 5),
            st.text(max_size=20),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_any_journal_makes_a_page(
    rows: list[tuple[int, float | None, int | None, str]],
) -> None:
    entries = [
        Entry(
            f"e{number}",
            *[datetime(2016, 1, 1, 9, tzinfo=UTC) + timedelta(days=days)] * 3,
            text,
            None if metres is None else Run(distance_m=metres),
            Feeling(after=felt),
        )
        for number, (days, metres, felt, text) in enumerate(rows)
    ]
    made = page(*entries)
    assert len(made.entries) == len(entries)
    html = b"".join(pieces(made)).decode()
    assert html.count("<article") == len(entries)
    assert "nan" not in html.replace("journal", "")


def test_a_file_is_written_once_and_for_her_alone(workspace: Workspace) -> None:
    path = workspace.paths.journal.parent / "keepsake.html"
    path.parent.mkdir(parents=True)
    made = page(*DIP)
    assert write_page(made, path) == path.stat().st_size
    assert path.read_bytes() == b"".join(pieces(made))
    assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(JournalTuiError):
        write_page(page(*DIP[:1]), path)
    assert path.read_bytes() == b"".join(pieces(made))
    assert list(path.parent.iterdir()) == [path]


def test_an_empty_journal_and_an_empty_choice_say_what_to_do(workspace: Workspace) -> None:
    everything = parse_filter("", "mi")
    with pytest.raises(JournalTuiError) as empty:
        page_of(workspace, everything)
    workspace.store.put(DIP[0])
    with pytest.raises(JournalTuiError) as nothing:
        page_of(workspace, parse_filter("2015", "mi"))
    assert page_of(workspace, everything).period == "Monday 1 August 2016"
    assert empty.value.next_step != nothing.value.next_step
    assert empty.value.exit_code == nothing.value.exit_code == 1
