"""Why a tone is what it is, as a table that adds up."""

from collections.abc import Sequence
from typing import Any, Final

from journal_tui.app.adding_up import hundredths
from journal_tui.cli.columns import Column, cells, table
from journal_tui.texts import commands as texts
from journal_tui.texts.journal import RULES, RULES_BETWEEN, WHY_NONE

_WIDTH: Final = 80
_INDENT: Final = "  "
_COLUMNS: Final = (Column(most=28), Column(right=True), Column(right=True))


def why_lines(polarity: float, why: Sequence[dict[str, Any]]) -> list[str]:
    """The words that counted, in their order: what each weighs alone, what it adds, and how.

    The last row is their sum, ``polarity``; with two decimals the rows add up to it.
    """
    if not why:
        return [_INDENT + WHY_NONE]
    *heads, how = texts.WHY_HEADS
    added = hundredths([counted["weight"] for counted in why], polarity)
    rows = [
        heads,
        *(
            [counted["word"], signed(counted["alone"]), signed(adds / 100)]
            for counted, adds in zip(why, added, strict=True)
        ),
        [texts.WHY_SUM, "", signed(sum(added) / 100)],
    ]
    told = [how, *(_rules(counted["rules"]) for counted in why), ""]
    lines: list[str] = []
    for row, rules in zip(table(_COLUMNS, rows), told, strict=True):
        lines += _beside(_INDENT + row + _INDENT, rules)
    return lines


def signed(number: float) -> str:
    """A number with its sign and two decimals; what rounds to nought has a plus."""
    return f"{round(number, 2) + 0.0:+.2f}"


def _rules(rules: Sequence[str]) -> str:
    return RULES_BETWEEN.join(RULES.get(rule, rule) for rule in rules)


def _beside(row: str, words: str) -> list[str]:
    """Words beside a row, going on below their beginning where a line is full."""
    import textwrap

    start = cells(row)
    first, *rest = textwrap.wrap(words, _WIDTH - start) or [""]
    return [(row + first).rstrip(), *(" " * start + line for line in rest)]
