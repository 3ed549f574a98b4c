"""Text as it is shown: what a terminal would obey is made visible, and nothing else is changed."""

import sys
import unicodedata

import pytest

from journal_tui.texts.literal import visible_controls


def test_what_is_printable_is_left_as_it_is() -> None:
    printable = "".join(filter(str.isprintable, map(chr, range(sys.maxunicode + 1))))
    assert visible_controls(printable) is printable
    # Beside what is to be made visible the other way is gone, and comes to the same.
    assert visible_controls(f"{printable}\x1b") == f"{printable}\u241b"


@pytest.mark.parametrize("sign", ["\x1b", "\x7f", "\x9b", "\u2028", "\u202e", "\u2066", "\ud800"])
def test_what_a_terminal_would_obey_is_made_visible(sign: str) -> None:
    for text in (sign, f"café {sign}", f"plain {sign}\n"):
        shown = visible_controls(text)
        assert sign not in shown
        assert all(one == "\n" or unicodedata.category(one)[0] != "C" for one in shown)


def test_new_lines_and_tabs_stay() -> None:
    assert visible_controls("a\tb\r\nc\n") == "a\tb\nc\n"
