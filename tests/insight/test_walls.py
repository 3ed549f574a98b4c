"""Walls: where they gather, how they ended, how that changed, each worked by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from insight_makers import MILE, TODAY, ago, entry, miles

from journal_tui.domain.entry import Entry, Tone
from journal_tui.domain.run import Run, Wall
from journal_tui.insight.wall_changes import Saying, ThenNow, WallsChange
from journal_tui.insight.wall_places import WallPlace, places_by_distance, places_by_minute
from journal_tui.insight.wall_sentences import walls_in_words
from journal_tui.insight.walls import walls_summary


def at(mile: float, outcome=None, **fields) -> Wall:
    return Wall(mile * MILE, outcome=outcome, **fields)


def walls_of(*walls: Wall) -> list[Entry]:
    """A run a day, each with one of the walls, oldest first; nothing is known of their length."""
    return [entry(f"w{n}", ago(len(walls) - n), Run(walls=(wall,))) for n, wall in enumerate(walls)]


def said(*walls: Wall) -> tuple[str, ...]:
    return walls_in_words(walls_summary(walls_of(*walls)), "mi")


# --- all together --------------------------------------------------------------------------------

FOUR = (
    Wall(1000, where="head", outcome="stopped"),
    Wall(1600, 600, where="legs", outcome="ran through"),
    Wall(minute_s=900, where="both", outcome="walked on"),
    Wall(2000, where="head"),
)


def test_no_walls():
    reading = walls_summary([entry("a", TODAY, miles(1)), entry("b", TODAY)])
    assert (reading.walls, reading.runs, reading.median_distance_m) == (0, 0, None)
    assert (reading.places, reading.minutes, reading.change) == ((), (), WallsChange())
    assert walls_in_words(reading, "mi") == ()
    assert walls_summary([]) == reading


def test_walls_summed_up():
    """2 km was covered in the second run: its wall at 2000 m is not passed, the other three are."""
    entries = [
        entry("a", ago(2), Run(distance_m=2500, walls=FOUR[:2])),
        entry("b", ago(1), Run(distance_m=2000, walls=FOUR[2:])),
        entry("c", ago(0), Run()),
        entry("walk", ago(0), Run(kind="walk", walls=(Wall(500),))),
    ]
    reading = walls_summary(entries)
    assert (reading.walls, reading.runs) == (4, 2)
    assert (reading.median_distance_m, reading.median_minute_s) == (1600, 750)
    assert (reading.with_distance, reading.with_minute) == (3, 2)
    assert (reading.stopped, reading.walked_on, reading.ran_through) == (1, 1, 1)
    assert (reading.outcome_unknown, reading.passed) == (1, 3)
    assert (reading.in_head, reading.in_legs, reading.in_both) == (2, 1, 1)
    assert walls_in_words(reading, "km") == (
        "4 walls, in 2 runs.",
        "They sit in no one place.",
        "1 you ran through, 1 where you walked on, 1 where you stopped, 1 without an ending.",
        "You went on behind 3 of them.",
        "Felt in the head twice, the legs once, both once.",
    )


def test_behind_all_of_them():
    walls = (Wall(outcome="walked on"), Wall(outcome="ran through"))
    told = walls_in_words(walls_summary([entry("a", ago(1), Run(walls=walls))]), "km")
    assert "You went on behind all of them." in told


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        (
            Run(walls=(Wall(1200, where="head", outcome="ran through"),)),
            ("It stood at 1.2 km.", "It was in the head.", "You ran through it."),
        ),
        (Run(walls=(Wall(minute_s=600),)), ("It came after 10 min.",)),
        (
            Run(walls=(Wall(where="both", outcome="walked on"),)),
            ("It was in head and legs.", "You walked, and you went on."),
        ),
        (
            Run(distance_m=1000, walls=(Wall(1000, where="legs", outcome="stopped"),)),
            ("It stood at 1 km.", "It was in the legs.", "You stopped there."),
        ),
        (
            Run(distance_m=1600, walls=(Wall(1000, outcome="stopped"),)),
            ("It stood at 1 km.", "You stopped there, and then you went on."),
        ),
        (
            Run(distance_m=1600, walls=(Wall(1000),)),
            ("It stood at 1 km.", "You went on behind it."),
        ),
        (Run(walls=(Wall(),)), ()),
    ],
)
def test_one_wall(run, expected):
    sentences = walls_in_words(walls_summary([entry("a", TODAY, run)]), "km")
    assert sentences == ("One wall, in 1 run.", *expected)


def test_walls_of_which_little_is_known():
    reading = walls_summary([entry("a", TODAY, Run(walls=(Wall(), Wall(outcome="stopped"))))])
    assert walls_in_words(reading, "mi") == (
        "2 walls, in 1 run.",
        "1 where you stopped, 1 without an ending.",
    )


# --- where they sit ------------------------------------------------------------------------------


def test_the_sentence_of_the_issue():
    """7 of 9 within 1.4 and 1.6 mi; from 1.4 mi a stretch reaches 0.28 mi (a tenth, twice)."""
    seven = (1.5, 1.4, 1.6, 1.5, 1.5, 1.45, 1.55)
    endings = ("walked on", "stopped", "walked on", "walked on", "walked on", None, "stopped")
    walls = [at(mile, ending) for mile, ending in zip(seven, endings, strict=True)]
    sentences = said(at(0.5), *walls, at(3))
    assert sentences[1] == (
        "Your wall sits near 1.5 mi: 7 times, 4 of them you carried on after walking."
    )
    assert not any("no one place" in sentence for sentence in sentences)


@pytest.mark.parametrize(
    ("marks", "places"),
    [
        pytest.param((), (), id="none"),
        pytest.param((1.0,), (), id="one is no place"),
        pytest.param((0.75, 0.75), ((0.75, 2),), id="two at one place"),
        pytest.param((0.75, 0.95), ((0.85, 2),), id="330 m apart is still one place"),
        pytest.param((0.75, 0.96), (), id="0.21 mi are 338 m"),
        pytest.param((1.0, 1.1, 2.0), (), id="two of three are not enough"),
        pytest.param((1.0, 1.1, 1.2), ((1.1, 3),), id="three of three"),
        pytest.param((1.0, 1.1, 1.2, 1.3), ((1.1, 3),), id="the nearest of equally full ones"),
        pytest.param((5.0, 5.4, 5.9), ((5.4, 3),), id="far out a tenth of the way each side"),
        pytest.param((5.0, 5.4, 6.1), (), id="and no farther"),
        # 3 of 10 are less than a third, 4 of 10 are more.
        pytest.param((1, 1, 1, 2, 3, 4, 5, 6, 7.5, 9), (), id="not a third of them"),
        pytest.param((1, 1, 1, 1, 2, 3, 4, 5.5, 7, 9), ((1, 4),), id="a third of them"),
        pytest.param(
            (3, 3, 3, 3, 1, 1, 1, 6), ((3, 4), (1, 3)), id="two places, the fuller one first"
        ),
        pytest.param((1, 1, 1, 2, 2, 2, 4, 4, 4), ((1, 3), (2, 3)), id="at most two"),
        # From 1.3 mi a stretch reaches 1.56 and holds 4; from 1.4 it reaches 1.68 and holds 6.
        pytest.param(
            (1.3, 1.4, 1.4, 1.48, 1.58, 1.58, 1.58), ((1.53, 6),), id="the fullest, not the first"
        ),
        pytest.param((1, 1, 1, 1, 1.21, 1.21, 1.21), ((1, 4), (1.21, 3)), id="side by side"),
        # From 1 mi a stretch holds the first 7, and so does one from 1.19. The 5 that are left
        # gather at 1.3, where nobody could tell it from 1.19.
        pytest.param(
            (1, 1, 1, *[1.19] * 4, *[1.3] * 3, 1.43, 1.43), ((1.19, 7),), id="a second too near"
        ),
    ],
)
def test_places(marks, places):
    found = places_by_distance([at(mile) for mile in marks])
    assert [(round(place.at / MILE, 3), place.times) for place in found] == list(places)


@pytest.mark.parametrize(
    ("minutes", "places"),
    [
        ((10, 12, 14), ((12, 3),)),
        ((10, 12, 14.1), ()),
        ((30, 33, 36), ((33, 3),)),
        ((30, 33, 36.1), ()),
    ],
)
def test_minutes_gather_two_minutes_or_a_tenth_to_each_side(minutes, places):
    found = places_by_minute([Wall(minute_s=minute * 60) for minute in minutes])
    assert [(place.at / 60, place.times) for place in found] == list(places)


def test_a_place_counts_its_own_endings():
    walls = [at(1, "stopped"), at(1, "ran through"), at(1.1, "walked on"), at(3, "walked on")]
    assert places_by_distance(walls) == (WallPlace(MILE, 3, 1, 1, 1),)


@pytest.mark.parametrize(
    ("walls", "sentence"),
    [
        ([at(1), at(1)], "Your wall sits near 1 mi: 2 times."),
        ([at(1, "stopped")] * 3, "Your wall sits near 1 mi: 3 times."),
        (
            [at(1, "ran through")] * 3,
            "Your wall sits near 1 mi: 3 times, all of them you ran through.",
        ),
        (
            [at(1, "ran through"), at(1, "walked on"), at(1, "walked on")],
            "Your wall sits near 1 mi: 3 times, 2 of them you carried on after walking, "
            "1 you ran through.",
        ),
        (
            [Wall(minute_s=720, outcome="walked on"), Wall(minute_s=750), Wall(minute_s=720)],
            "By the clock it comes after about 12 min: 3 times, "
            "1 of them you carried on after walking.",
        ),
        ([at(1), at(2)], "They sit in no one place."),
        ([Wall(minute_s=60), Wall(minute_s=900)], "They sit in no one place."),
    ],
)
def test_where_they_sit_in_words(walls, sentence):
    assert said(*walls)[1] == sentence


def test_how_all_of_them_ended_is_told_apart_from_how_those_at_one_place_did():
    """Three at a mile, two of them walked on from and one run through, and a fourth elsewhere."""
    walls = (at(1, "walked on"), at(1, "walked on"), at(1, "ran through"), at(3, "stopped"))
    place, outcomes = said(*walls)[1:3]
    assert place.endswith("2 of them you carried on after walking, 1 you ran through.")
    assert outcomes == "In all: 1 you ran through, 2 where you walked on, 1 where you stopped."


def test_two_places_in_words():
    sentences = said(*[at(3)] * 4, *[at(1)] * 3, *[Wall(minute_s=1500)] * 3)
    assert sentences[1:4] == (
        "Your wall sits near 3 mi: 4 times.",
        "A second place is near 1 mi: 3 times.",
        "By the clock it comes after about 25 min: 3 times.",
    )


def test_of_one_known_place_among_many_nothing_is_said():
    assert said(at(1), Wall(), Wall())[1:] == ("3 without an ending.",)
    assert said(at(1), at(1), Wall())[1:] == ("3 without an ending.",)
    assert said(at(1), Wall())[1:] == ("2 without an ending.",)


# --- how that changed ----------------------------------------------------------------------------


def endings(*outcomes):
    return [Wall(outcome=outcome) for outcome in outcomes]


STOPPED, WALKED, RAN = ["stopped"], ["walked on"], ["ran through"]


@pytest.mark.parametrize(
    ("outcomes", "sentence"),
    [
        pytest.param(
            RAN + STOPPED * 5 + RAN * 4 + WALKED * 2,
            "You ran through 1 of the first 6, and 4 of the last 6.",
            id="ran through more",
        ),
        pytest.param(
            STOPPED * 4 + RAN + WALKED * 5 + RAN,
            "You stopped at 4 of the first 5, and at none of the last 5.",
            id="stopped less; the one in the middle is out",
        ),
        pytest.param(
            (RAN + STOPPED + STOPPED + STOPPED) + (WALKED * 2 + STOPPED * 2),
            "You walked on after none of the first 4, and after 2 of the last 4.",
            id="walked on; stopped and ran through changed by one",
        ),
        pytest.param(
            STOPPED * 3 + RAN + STOPPED * 2 + WALKED + RAN,
            "The first 4 and the last 4 ended much alike.",
            id="one more or less is no change",
        ),
        pytest.param(
            STOPPED * 4 + [None] + RAN * 4,
            "Of those with an ending, you ran through none of the first 4, and 4 of the last 4.",
            id="one without an ending",
        ),
    ],
)
def test_endings_then_and_now(outcomes, sentence):
    assert sentence in said(*endings(*outcomes))


def test_halves_of_three_are_not_held_against_one_another():
    sentences = said(*endings(*STOPPED * 3, *RAN * 4))
    assert sentences == ("7 walls, in 7 runs.", "4 you ran through, 3 where you stopped.")


def test_the_place_then_and_now():
    """The middles of 0.5, 0.6, 0.8, 1 and of 2, 2.5, 3.5, 6 mi, with one between left out."""
    marks = (0.5, 1, 0.6, 0.8, 9, 2, 6, 2.5, 3.5)
    walls = [at(mile) for mile in marks]
    sentence = "the first 4 stood around 0.7 mi, the last 4 around 3 mi."
    assert sentence.capitalize() in said(*walls)
    assert f"Of those with a distance, {sentence}" in said(*walls, Wall())
    nearer = [sentence for sentence in said(*walls[::-1]) if "around" in sentence]
    assert nearer == ["The first 4 stood around 3 mi, the last 4 around 0.7 mi."]
    assert not any("around" in sentence for sentence in said(*[at(1)] * 4, *[at(1.05)] * 4))


@pytest.mark.parametrize(
    ("with_a_wall", "sentence"),
    [
        # The run with the first wall is left out: 8 behind it, 3 of the first 4, 1 of the last 4.
        (
            "000111010010",
            "After the first wall, 3 of the next 4 runs had one, and 1 of the last 4.",
        ),
        (
            "1000011111",
            "After the first wall, none of the next 4 runs had one, and 4 of the last 4.",
        ),
        ("000000011111111", None),
    ],
)
def test_how_many_runs_had_a_wall_then_and_now(with_a_wall, sentence):
    runs = [Run(walls=(Wall(),) if sign == "1" else ()) for sign in with_a_wall]
    entries = [entry(f"r{n}", ago(len(runs) - n), run) for n, run in enumerate(runs)]
    entries.append(entry("words", TODAY))
    sentences = walls_in_words(walls_summary(entries), "mi")
    assert [one for one in sentences if "had one" in one] == ([sentence] if sentence else [])


# --- what the head said --------------------------------------------------------------------------


def sayings(*words: str) -> tuple[Saying, ...]:
    return walls_summary(walls_of(*(Wall(said=one) for one in words))).said_again


@pytest.mark.parametrize(
    ("words", "again"),
    [
        ((), ()),
        (("felt sick", "stop", ""), ()),
        (("", "", " "), ()),
        (("Felt  sick.", "stop", "felt sick"), (Saying("felt sick", 2),)),
        (("felt sick", "stop", "FELT SICK!"), (Saying("FELT SICK!", 2),)),
        (("a", "b", "a", "b", "b"), (Saying("b", 3), Saying("a", 2))),
        (("a", "b", "b", "a"), (Saying("a", 2), Saying("b", 2))),
        (("a", "b", "c", "d") * 2, (Saying("d", 2), Saying("c", 2), Saying("b", 2))),
    ],
)
def test_what_was_said_more_than_once(words, again):
    assert sayings(*words) == again


def test_what_was_said_is_shown_literally():
    twice = "{you} [b]stop[/b]"
    sentences = said(Wall(said=twice), Wall(said="now"), Wall(said=twice))
    assert sentences[-1] == "What the head said more than once: “{you} [b]stop[/b]” twice."


def test_nothing_is_quoted_where_the_words_ask_for_care():
    walls = walls_of(Wall(said="stop"), Wall(said="stop"))
    careful = walls[0]._replace(tone=Tone(-0.9, 1.0, care=True))
    assert walls_summary(walls).said_again == (Saying("stop", 2),)
    assert walls_summary([careful, walls[1]]).said_again == ()
    assert walls_summary([careful, walls[1]]).walls == 2


# --- what holds of any walls ---------------------------------------------------------------------

MARKS = st.lists(st.floats(100, 20_000), max_size=24)
WALLS = st.builds(
    Wall,
    st.none() | st.floats(100, 20_000),
    st.none() | st.floats(60, 7200),
    st.none() | st.sampled_from(("legs", "head", "both")),
    st.sampled_from(("", "stop", "felt sick")),
    st.none() | st.sampled_from(("stopped", "walked on", "ran through")),
)
RUNS = st.lists(st.lists(WALLS, max_size=3), max_size=30)


def entries_of(runs: list[list[Wall]]) -> list[Entry]:
    return [
        entry(f"r{n}", ago(len(runs) - n), Run(distance_m=9000, walls=tuple(walls)))
        for n, walls in enumerate(runs)
    ]


@given(RUNS)
def test_counts_add_up(runs):
    reading = walls_summary(entries_of(runs))
    walls = [wall for one in runs for wall in one]
    ended = reading.stopped + reading.walked_on + reading.ran_through
    assert ended + reading.outcome_unknown == reading.walls == len(walls)
    assert reading.in_head + reading.in_legs + reading.in_both <= reading.walls
    assert reading.runs <= reading.walls
    assert sum(place.times for place in reading.places) <= reading.with_distance
    assert sum(place.times for place in reading.minutes) <= reading.with_minute
    for place in (*reading.places, *reading.minutes):
        assert place.stopped + place.walked_on + place.ran_through <= place.times
    change = reading.change
    parts = (change.stopped, change.walked_on, change.ran_through)
    if change.stopped:
        for half in ("then", "now"):
            assert sum(getattr(part, half) for part in parts) == change.stopped.of


@given(RUNS)
def test_the_change_is_that_of_a_plain_recount(runs):
    change = walls_summary(entries_of(runs)).change
    outcomes = [wall.outcome for walls in runs for wall in walls if wall.outcome]
    half = len(outcomes) // 2
    if half < 4:
        assert change.ran_through is None
    else:
        now = sum(1 for outcome in outcomes[len(outcomes) - half :] if outcome == "ran through")
        then = sum(1 for outcome in outcomes[:half] if outcome == "ran through")
        assert change.ran_through == ThenNow(half, then, now)
    later = [bool(walls) for walls in runs]
    while later and not later.pop(0):
        pass
    half = len(later) // 2
    assert change.met == (
        ThenNow(half, sum(later[:half]), sum(later[len(later) - half :])) if half >= 4 else None
    )


@given(MARKS)
def test_a_place_is_as_full_as_any_stretch_of_its_length(marks):
    """Slowly: every stretch that begins at a wall is counted."""
    places = places_by_distance([Wall(mark) for mark in marks])
    fullest = max(
        (
            sum(begin <= mark <= begin + 2 * max(165, 0.1 * begin) + 1e-6 for mark in marks)
            for begin in marks
        ),
        default=0,
    )
    needed = 2 if len(marks) == 2 else max(3, (len(marks) + 2) // 3)
    assert bool(places) == (fullest >= needed)
    if places:
        assert places[0].times == fullest
        assert places[0].times >= places[-1].times


@given(MARKS, st.floats(1, 5000))
def test_a_wall_farther_out_moves_no_place_nearer(marks, beyond):
    before = places_by_distance([Wall(mark) for mark in marks])
    farther = [*marks, max(marks, default=0) + beyond]
    after = places_by_distance([Wall(mark) for mark in farther])
    if before and after:
        assert after[0].at >= before[0].at


@given(RUNS)
def test_the_order_of_walls_does_not_move_the_places(runs):
    there, back = (walls_summary(entries_of(order)) for order in (runs, runs[::-1]))
    assert (there.places, there.minutes) == (back.places, back.minutes)


@given(RUNS)
def test_numbers_in_the_sentences_are_those_of_a_plain_recount(runs):
    walls = [wall for one in runs for wall in one]
    numbers = [
        f"{n} {words}"
        for outcome, words in (
            ("ran through", "you ran through"),
            ("walked on", "where you walked on"),
            ("stopped", "where you stopped"),
            (None, "without an ending"),
        )
        if (n := len([wall for wall in walls if wall.outcome == outcome]))
    ]
    reading = walls_summary(entries_of(runs))
    sentences = walls_in_words(reading, "km")
    if len(walls) > 1:
        in_all = "In all: " if reading.places or reading.minutes else ""
        of_runs = len([one for one in runs if one])
        assert sentences[0] == f"{len(walls)} walls, in {of_runs} run{'s' * (of_runs > 1)}."
        assert f"{in_all}{', '.join(numbers)}." in sentences
    for said_words in ("stop", "felt sick"):
        n = len([wall for wall in walls if wall.said == said_words])
        times = "twice" if n == 2 else f"{n} times"
        quoted = any(f"“{said_words}” {times}" in one for one in sentences)
        assert quoted == (n > 1 and len(walls) > 1)


@given(RUNS)
def test_there_is_always_something_sensible_to_say(runs):
    reading = walls_summary(entries_of(runs))
    for units in ("mi", "km"):
        sentences = walls_in_words(reading, units)
        assert bool(sentences) == bool(reading.walls)
        assert all(one[0].isupper() or one[0].isdigit() for one in sentences)
        assert all(one.endswith(".") and "None" not in one for one in sentences)
        assert len(set(sentences)) == len(sentences)
