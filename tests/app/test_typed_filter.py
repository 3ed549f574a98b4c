"""A filter that is typed finds what the same filter finds that is asked once."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.app.filtering import select
from journal_tui.app.typed_filter import TypedFilter
from journal_tui.domain.entry import Entry
from journal_tui.domain.filters import parse_filter
from journal_tui.domain.run import Run

AT = datetime(2016, 8, 21, 9, tzinfo=UTC)
TEXTS = ("Rain, and a train.", "The canal was calm.", "Raining again", "", "Calm rain by the canal")
#: What is typed, letter by letter, with a star for a letter that is taken back.
TYPED = (
    "rain",
    "rain canal",
    "rain -again",
    "rai*n calm",
    "canal****lm",
    "r*****calm",
    "#long rain",
    ">1mi r",
    "is:dip c",
    '"calm rain" -rain',
)


def entries(*texts: str) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            f"{number}",
            AT + timedelta(days=number),
            AT,
            AT,
            text,
            Run(distance_m=900.0 * number),
            tags=("long",) if number % 2 else (),
        )
        for number, text in enumerate(texts)
    )


def typed(keys: str) -> list[str]:
    """What stands in the field after each key."""
    field, stages = "", []
    for key in keys:
        field = field[:-1] if key == "*" else field + key
        stages.append(field)
    return stages


def check(keys: str) -> None:
    told, dips = entries(*TEXTS), frozenset({"1", "4"})
    finding = TypedFilter()
    finding.follow(told, dips)
    for field in typed(keys):
        query = parse_filter(field, "mi")
        assert finding.find(query) == select(told, query, dips=dips), field


@pytest.mark.parametrize("keys", TYPED)
def test_after_each_letter_it_finds_what_the_filter_finds(keys: str) -> None:
    check(keys)


@given(st.text('rainclm "-#>1*', max_size=24))
def test_it_does_so_whatever_is_typed_and_taken_back(keys: str) -> None:
    check(keys)


def test_it_remembers_more_filters_than_it_keeps() -> None:
    check("raincalm" * 6 + "*" * 46)


def test_it_looks_in_the_journal_as_it_is_now() -> None:
    finding, query = TypedFilter(), parse_filter("rain", "mi")
    told = entries(*TEXTS)
    finding.follow(told, frozenset())
    assert [one.id for one in finding.find(query)] == ["0", "2", "4"]
    told = (told[0]._replace(text="Sun"), *told[1:], *entries(*"abcde", "rain")[5:])
    finding.follow(told, frozenset())
    assert [one.id for one in finding.find(query)] == ["2", "4", "5"]
    dips = parse_filter("is:dip", "mi")
    assert finding.find(dips) == ()
    finding.follow(told, frozenset({"3"}))
    assert [one.id for one in finding.find(dips)] == ["3"]


def test_one_entry_may_stay_whatever_is_asked() -> None:
    finding, query = TypedFilter(), parse_filter("rain", "mi")
    finding.follow(entries(*TEXTS), frozenset())
    assert [one.id for one in finding.find(query, keep="1")] == ["0", "1", "2", "4"]
    assert [one.id for one in finding.find(query)] == ["0", "2", "4"]


def test_it_finds_before_all_is_ready_and_after_a_rest() -> None:
    finding, query = TypedFilter(), parse_filter("rain", "mi")
    told = entries(*TEXTS * 20)
    for _ in range(2):
        finding.follow(told, frozenset())
        assert finding.step(0.0)
        assert len(finding.find(query)) == 60
        assert not finding.step(0.0)
        finding.rest()
        assert finding.find(query) == ()
