"""Lines that came with the program say of a day what that day shows, or they wait for another."""

import random

import pytest
from insight_makers import TODAY, entry, line, miles

from journal_tui.config.content import load_starters
from journal_tui.insight.affirm import choose_affirmation
from journal_tui.insight.claims import CLAIMS, sayable
from journal_tui.insight.theme_words import THEME_WORDS


def starter(name, *tags):
    return line(name, *tags)._replace(starter=name)


WET = starter("wet", "rain", "proud")
STOPPED = starter("stopped", "stopped", "distance")
BAD_DAY = starter("bad day", "bad-day", "general")
ANY = starter("any", "general")
HERS = line("hers", "rain")
LINES = (WET, STOPPED, BAD_DAY, ANY, HERS)


@pytest.mark.parametrize(
    ("about", "said"),
    [
        pytest.param(None, (BAD_DAY, ANY, HERS), id="of no day"),
        pytest.param(
            entry("dry", TODAY, miles(1), text="A mile. I am proud."),
            (BAD_DAY, ANY, HERS),
            id="no rain",
        ),
        pytest.param(
            entry("wet", TODAY, miles(1, weather=("rain",)), text="A mile."),
            (WET, BAD_DAY, ANY, HERS),
            id="rain that was logged",
        ),
        pytest.param(
            entry("stop", TODAY, miles(1), text="I stopped at the bridge."),
            (STOPPED, BAD_DAY, ANY, HERS),
            id="she stopped",
        ),
        pytest.param(
            entry("all", TODAY, miles(1, nonstop_m=miles(1).distance_m), text="I did not stop."),
            (BAD_DAY, ANY, HERS),
            id="run without a stop, whatever the words are",
        ),
    ],
)
def test_a_line_is_said_of_a_day_of_which_it_is_true(about, said):
    assert sayable(LINES, about) == said


def test_where_no_other_line_is_left_it_is_said_all_the_same():
    assert sayable((WET, STOPPED), None) == (WET, STOPPED)
    assert sayable((), None) == ()


def test_the_choice_keeps_to_it():
    dry = entry("dry", TODAY, miles(1), text="I am proud.")
    for about in (None, dry):
        chosen = {
            choose_affirmation(LINES, (), about, random.Random(seed)).id for seed in range(100)
        }
        assert chosen <= {"bad day", "any", "hers"}


def test_every_claim_is_a_theme_and_enough_lines_claim_nothing():
    assert set(THEME_WORDS) >= CLAIMS
    lines = tuple(starter(one.id, *one.tags) for one in load_starters())
    assert len(sayable(lines, None)) >= 12
