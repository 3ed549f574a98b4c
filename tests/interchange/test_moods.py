"""Moods of other programs become feelings by a table that is shown."""

import pytest

from journal_tui.interchange.moods import FEELINGS, MoodLine, feeling_for, table


@pytest.mark.parametrize(
    ("format_id", "mood", "feeling"),
    [
        ("daylio", "rad", 5),
        ("daylio", "good", 3),
        ("daylio", " MEH ", 0),
        ("daylio", "bad", -3),
        ("daylio", "Awful", -5),
        ("daylio", "schlecht", -3),
        ("daylio", "Так себе", 0),
        ("daylio", "così  così", 0),
        ("daylio", "最悪", -5),
        ("daylio", "vaguely ok", None),
        ("daylio", "", None),
        ("journey", "5", 5),
        ("journey", "3.0", 0),
        ("journey", "1", -5),
        ("journey", "sentiment 1.25", 3),
        ("journey", "sentiment 0.25", -5),
        ("journey", "4.5", None),
        ("markdown", "2", -3),
        ("markdown", "great", 5),
        ("markdown", "happy", 3),
        ("markdown", "😢", -3),
        ("markdown", "6", None),
        ("jrnl", "good", None),
    ],
)
def test_a_mood_is_a_feeling(format_id: str, mood: str, feeling: int | None) -> None:
    assert feeling_for(format_id, mood, {}) == feeling


def test_her_own_word_wins() -> None:
    own = {"Vaguely OK": 1, "meh": -1}
    assert feeling_for("daylio", "vaguely ok", own) == 1
    assert feeling_for("daylio", "Meh", own) == -1
    assert feeling_for("daylio", "good", own) == 3


def test_the_table_shows_each_mood_once_the_most_frequent_first() -> None:
    moods = ["bad", "Good", "good", "", "vaguely ok", " good "]
    assert table("daylio", moods, {"bad": -2}) == (
        MoodLine("Good", 3, 3),
        MoodLine("bad", -2, 1),
        MoodLine("vaguely ok", None, 1),
    )
    assert table("daylio", [], {}) == ()


def test_every_feeling_is_on_the_scale_and_every_mood_can_be_found() -> None:
    for format_id, moods in FEELINGS.items():
        for mood, feeling in moods.items():
            assert -5 <= feeling <= 5
            assert feeling_for(format_id, mood, {}) == feeling
