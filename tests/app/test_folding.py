"""Folded texts are made in steps, and are those of the entries as they are now."""

from datetime import UTC, datetime, timedelta

from journal_tui.app.folding import FoldedTexts
from journal_tui.domain.entry import Entry
from journal_tui.domain.filters import fold

AT = datetime(2016, 8, 21, 9, tzinfo=UTC)


def entries(count: int) -> list[Entry]:
    return [
        Entry(f"{number}", AT + timedelta(days=number), AT, AT, f"Day {number} in the RAIN")
        for number in range(count)
    ]


def test_the_newest_are_made_first_and_all_in_the_end() -> None:
    folded, told = FoldedTexts(), entries(100)
    folded.follow(told)
    assert folded.step(0.0)
    assert "99" in folded.texts
    assert "0" not in folded.texts
    while folded.step(0.0):
        pass
    assert folded.texts == {one.id: fold(one) for one in told}


def test_what_changed_is_made_anew_and_what_went_is_gone() -> None:
    folded, told = FoldedTexts(), entries(5)
    folded.follow(told)
    folded.step(1.0)
    told[2] = told[2]._replace(text="Other WORDS")
    folded.follow(told[1:])
    assert sorted(folded.texts) == ["1", "3", "4"]
    assert not folded.step(1.0)
    assert folded.texts["2"] == "other words"
    assert "0" not in folded.texts
