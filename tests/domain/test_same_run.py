"""The rule that tells whether two records are of the same run."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.domain.same_run import Span, amounts_fit, likeness

AT = datetime(2016, 8, 21, 9, 0, tzinfo=timezone(timedelta(hours=1)))


def span(
    minutes: float = 0, distance: float | None = 5000, elapsed: float | None = 1800,
    moving: float | None = None, seconds: float = 0,
) -> Span:  # fmt: skip
    return Span(AT + timedelta(minutes=minutes, seconds=seconds), distance, elapsed, moving)


CASES = {
    # The watch and the program to which it sent the run.
    "the same twice": (span(), span(), "same"),
    "4 s earlier and 34 s longer": (span(), span(seconds=-4, distance=5020, elapsed=1834), "same"),
    "2 % less by its points": (span(), span(distance=4900), "same"),
    "5 % is the most": (span(distance=10_000), span(distance=9_500), "same"),
    # Nobody runs twice at once, so where distance or time tell otherwise it is asked.
    "above 5 % and 100 m": (span(distance=10_000), span(distance=9_490), "perhaps"),
    "a treadmill that was corrected": (span(), span(distance=5600), "perhaps"),
    "100 m of a short one": (span(distance=600), span(distance=520), "same"),
    "no distance on one side": (span(), span(distance=None), "same"),
    # 1800 against 1400 s is 22 % and 400 s: the timers, 1390 and 1400, fit.
    "a pause on one side": (span(moving=1390), span(elapsed=1400), "same"),
    # 1500 s of 1800 are 83 %, 1400 are 78 %.
    "a watch that was started late": (span(), span(seconds=300, elapsed=1500), "perhaps"),
    "a piece of it": (span(), span(elapsed=1400), None),
    # The second begins 6 min into the first of 30: it shares 24 of them, 80 %.
    "80 % of both": (span(), span(minutes=6), "same"),
    # A minute later it is 23 of 30; 7 min is a clock that was corrected, so it is asked.
    "less than 80 %": (span(), span(minutes=7), "perhaps"),
    "a warm-up and the main part": (span(distance=1000, elapsed=400), span(minutes=8), None),
    "a clock that ran 27 days": (
        span(elapsed=27 * 86_400.0, moving=1800), span(), "same"),
    # Local time written as UTC, and a clock that was set later.
    "two hours to the second": (span(), span(minutes=120, seconds=-1, distance=4999), "perhaps"),
    "5 h 45 east": (span(), span(minutes=345), "perhaps"),
    "15 h are no zone": (span(), span(minutes=15 * 60), None),
    "two hours and 3 minutes": (span(), span(minutes=123), None),
    "two hours, 1 % further": (span(), span(minutes=120, distance=5050), None),
    "two hours, 2 % longer": (span(), span(minutes=120, elapsed=1836), None),
    "two hours, no distance": (span(distance=None), span(minutes=120), None),
    "ten minutes by a clock": (span(), span(minutes=10), "perhaps"),
    "the next day": (span(), span(minutes=24 * 60), None),
    # Without any time there is the start alone.
    "no time, the same start": (span(elapsed=None), span(), "same"),
    "no time, a minute later": (span(elapsed=None), span(minutes=1), None),
}  # fmt: skip


@pytest.mark.parametrize(("one", "other", "likely"), CASES.values(), ids=CASES)
def test_what_is_the_same_run(one: Span, other: Span, likely: str | None) -> None:
    assert likeness(one, other) == likely
    assert likeness(other, one) == likely


AMOUNTS = {
    "distance alone": (span(elapsed=None), span(elapsed=None, distance=5100), True),
    "time alone": (span(distance=None), span(distance=None, elapsed=1820), True),
    "nothing in common": (span(elapsed=None), span(distance=None), False),
    "nothing at all": (span(distance=None, elapsed=None), span(), False),
    "another distance": (span(), span(distance=8000), False),
    "another time": (span(), span(elapsed=2400), False),
}


@pytest.mark.parametrize(("one", "other", "fits"), AMOUNTS.values(), ids=AMOUNTS)
def test_amounts_are_compared_without_the_hour(one: Span, other: Span, fits: bool) -> None:
    later = other._replace(at=other.at + timedelta(hours=5))
    assert amounts_fit(one, later) is fits
    assert amounts_fit(later, one) is fits


amounts = st.none() | st.floats(0, 1e6)
spans = st.builds(
    Span,
    st.integers(-100_000, 100_000).map(lambda seconds: AT + timedelta(seconds=seconds)),
    amounts,
    amounts,
    amounts,
)


@given(spans, spans)
def test_it_is_the_same_both_ways_and_a_run_is_like_itself(one: Span, other: Span) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, one) == "same"
