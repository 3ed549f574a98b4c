"""Days are named as one names them."""

import subprocess
import sys
from datetime import date

import pytest
from insight_makers import TODAY, ago

from journal_tui.insight.phrase_words import day_words
from journal_tui.insight.small_words import counted


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (TODAY, "today"),
        (ago(1), "yesterday"),
        (ago(2), "on Friday"),
        (ago(6), "on Monday"),
        (ago(7), "on 14 August"),
        (date(2015, 8, 21), "on 21 August 2015"),
        (date(2016, 8, 22), "on 22 August"),
    ],
)
def test_day_words(day, words):
    assert day_words(day, TODAY) == words


def test_the_last_days_of_another_year_are_named_by_the_weekday():
    assert day_words(date(2015, 12, 30), date(2016, 1, 2)) == "on Wednesday"


@pytest.mark.parametrize(("number", "words"), [(1, "once"), (2, "twice"), (3, "3 times")])
def test_counted(number, words):
    assert counted(number, ("once", "twice", "{n} times")) == words


def test_what_the_boost_command_loads_is_light():
    modules = "evidence", "affirm", "phrases", "dips"
    code = "import sys\n" + "".join(f"import journal_tui.insight.{name}\n" for name in modules)
    heavy = {
        "dataclasses",
        "statistics",
        "random",
        "uuid",
        "logging",
        "textual",
        "textblob",
        "nltk",
    }
    code += f"print(sorted({heavy!r} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
