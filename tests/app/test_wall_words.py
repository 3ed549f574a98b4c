"""The quiet hint beside the run line, and the JSON of all walls together."""

import json
from datetime import date

import pytest

from journal_tui.app.walls import wall_hint, walls_shape
from journal_tui.domain.entry import Entry
from journal_tui.domain.run import Run, Wall
from journal_tui.domain.runline.parse import parse_run_line
from journal_tui.insight.walls import walls_summary
from tests.conftest import NOW


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("1mi run, 0.6mi walk", "walked after 1 mi · f4: a wall?"),
        ("12min run, 3min walk, 10min run", "walked after 12 min · f4: a wall?"),
        ("1mi run, 2min rest, 0.6mi run", "stopped after 1 mi · f4: a wall?"),
        ("1mi run, 0.6mi walk wall 1mi", ""),
        ("1.5mi 18:40", ""),
        ("", ""),
    ],
)
def test_a_walk_break_is_hinted_at(line: str, hint: str) -> None:
    assert wall_hint(parse_run_line(line, date(2016, 8, 21)).run, "mi", "f4") == hint


def test_the_hint_is_in_her_units_and_names_her_key() -> None:
    run = parse_run_line("2km run, 1km walk", date(2016, 8, 21)).run
    assert wall_hint(run, "km", "l") == "walked after 2 km · l: a wall?"


def entry(n: int, *walls: Wall) -> Entry:
    return Entry(str(n), NOW, NOW, NOW, run=Run(walls=walls))


def test_the_json_keeps_its_keys_and_names_what_it_holds() -> None:
    walls = [Wall(1600, 600, "head", "felt sick", "walked on")] * 4 + [Wall(3200)] * 4
    shape = json.loads(
        json.dumps(walls_shape(walls_summary([entry(n, w) for n, w in enumerate(walls)])))
    )
    assert shape == {
        "walls": 8,
        "runs": 8,
        "median_distance_m": 2400,
        "median_minute_s": 600,
        "stopped": 0,
        "walked_on": 4,
        "ran_through": 0,
        "outcome_unknown": 4,
        "passed": 4,
        "in_legs": 0,
        "in_head": 4,
        "in_both": 0,
        "with_distance": 8,
        "with_minute": 4,
        "places": [
            {"distance_m": 1600, "times": 4, "stopped": 0, "walked_on": 4, "ran_through": 0},
            {"distance_m": 3200, "times": 4, "stopped": 0, "walked_on": 0, "ran_through": 0},
        ],
        "minutes": [{"minute_s": 600, "times": 4, "stopped": 0, "walked_on": 4, "ran_through": 0}],
        "change": {
            "stopped": None,
            "walked_on": None,
            "ran_through": None,
            "distance_m": {"of": 4, "then": 1600, "now": 3200},
            "met": None,
        },
        "said_again": [{"said": "felt sick", "times": 4}],
    }


def test_without_walls_it_is_all_zeros_and_empty() -> None:
    shape = walls_shape(walls_summary([]))
    assert {value for value in shape.values() if isinstance(value, int)} == {0}
    assert shape["places"] == shape["minutes"] == shape["said_again"] == []
    assert set(shape["change"].values()) == {None}
