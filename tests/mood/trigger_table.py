"""The table of the trigger words, made from the patterns: ``python -m tests.mood.trigger_table``.

Run it after a change of a pattern's triggers; a test says when that is due.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from textwrap import fill

from journal_tui.mood.selftalk import triggers
from journal_tui.mood.selftalk.words import Pattern

_START = "\n#: Each trigger word"


def absent_of(patterns: Sequence[Pattern]) -> list[int]:
    """The numbers of the groups that patterns do not have."""
    return [
        group * triggers.NEXT_GROUP + place
        for group in range(triggers.GROUPS)
        for place, pattern in enumerate(patterns)
        if group >= len(pattern.triggers)
    ]


def table_of(patterns: Sequence[Pattern]) -> dict[str, list[int]]:
    """Each trigger word with the numbers of the groups that it is in."""
    table: dict[str, list[int]] = {}
    for group in range(triggers.GROUPS):
        for place, pattern in enumerate(patterns):
            for word in pattern.triggers[group]() if group < len(pattern.triggers) else ():
                table.setdefault(word, []).append(group * triggers.NEXT_GROUP + place)
    return dict(sorted(table.items()))


def written(patterns: Sequence[Pattern]) -> str:
    """The end of the module: both tables."""
    entries = [
        f"{word.encode('ascii', 'backslashreplace').decode()}:{','.join(map(str, numbers))}"
        for word, numbers in table_of(patterns).items()
    ]
    return (
        f"{_START} with the numbers of the groups that it is in.\n"
        f'TRIGGERS: Final = """\n{_in_lines(entries)}\n"""\n'
        "\n#: The numbers of the groups that patterns do not have.\n"
        f'ABSENT: Final = """\n{_in_lines(map(str, absent_of(patterns)))}\n"""\n'
    )


def _in_lines(entries: Iterable[str]) -> str:
    return fill(" ".join(entries), 100, break_long_words=False, break_on_hyphens=False)


if __name__ == "__main__":
    from journal_tui.mood.selftalk.patterns import PATTERNS

    path = Path(triggers.__file__)
    kept = path.read_text(encoding="utf-8").partition(_START)[0]
    path.write_text(f"{kept}{written(PATTERNS)}", encoding="utf-8")
