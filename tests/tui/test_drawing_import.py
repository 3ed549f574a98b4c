"""The rows of what was found, the bar, and the end of a path."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.tui.drawing.glyphs import ASCII, UNICODE
from journal_tui.tui.drawing.import_rows import (
    FoundColumns,
    FoundLine,
    bar_row,
    found_row,
    mood_row,
    tail,
)
from journal_tui.tui.drawing.spans import Row, to_text
from journal_tui.tui.drawing.wrap import cell_width
from journal_tui.tui.importing.about import Said, said_in_words

RUN = FoundLine("Sun 21 Aug", "09:00", "1.5 mi", "I set off too fast", "one.fit", "new")
BAD = FoundLine(words="The file is cut off.", file="broken.fit", fate="not read")
COLUMNS = FoundColumns(amounts=True, file=12, fate=13, shortest=3, name=10)


def drawn(row: Row) -> str:
    return to_text([row])


@pytest.mark.parametrize(
    ("line", "columns", "width", "row"),
    [
        (
            RUN,
            COLUMNS,
            77,
            f"Sun 21 Aug  09:00    1.5 mi  I set off too fast       one.fit{' ' * 13}new",
        ),
        (
            BAD,
            COLUMNS,
            77,
            "broken.fit         The file is cut off.                              not read",
        ),
        (RUN, COLUMNS, 52, f"Sun 21 Aug     1.5 mi  I set off too fast{' ' * 8}new"),
        (
            RUN._replace(amount=""),
            COLUMNS._replace(amounts=False, file=0, fate=3),
            61,
            "Sun 21 Aug  09:00  I set off too fast                     new",
        ),
        (
            RUN._replace(words=""),
            COLUMNS._replace(words=0),
            60,
            f"Sun 21 Aug  09:00    1.5 mi      one.fit{' ' * 17}new",
        ),
        (
            RUN._replace(fate="there already"),
            COLUMNS,
            77,
            "Sun 21 Aug  09:00    1.5 mi  I set off too fast       one.fit   there already",
        ),
        (
            RUN._replace(file="evening-by-the-river.fit"),
            COLUMNS._replace(file=24),
            77,
            "Sun 21 Aug  09:00    1.5 mi  I set off too fa…  evening-by-the-river.fit  new",
        ),
        (
            RUN._replace(file="evening-by-the-river.fit", fate="there already"),
            COLUMNS._replace(file=24),
            104,
            "Sun 21 Aug  09:00    1.5 mi  I set off too fast                  "
            "evening-by-the-river.fit  there already",
        ),
        (
            BAD._replace(words="The file is cut off or damaged: it ends in the middle."),
            COLUMNS,
            77,
            "broken.fit         The file is cut off or damaged: it ends in the…   not read",
        ),
        (RUN._replace(fate="there already"), COLUMNS, 33, "Sun 21 Aug     1.5 mi  there alr…"),
    ],
)
def test_a_row_fills_its_width(
    line: FoundLine, columns: FoundColumns, width: int, row: str
) -> None:
    assert drawn(found_row(line, width, columns)) == row


@given(
    st.text(max_size=30),
    st.text(max_size=30),
    st.integers(0, 140),
    st.booleans(),
    st.integers(0, 40),
    st.integers(3, 17),
)
def test_no_row_is_wider_or_narrower_than_its_width(
    words: str, file: str, width: int, amounts: bool, widest: int, fate: int
) -> None:
    columns = FoundColumns(amounts, file=widest, fate=fate, shortest=3, name=widest)
    least = 11 + (10 if amounts else 0) + 2
    for line in (RUN._replace(words=words, file=file), BAD._replace(words=words, file=file)):
        row = found_row(line, max(width, least), columns)
        assert sum(cell_width(span.text) for span in row) == max(width, least)
        assert not any(ord(sign) < 32 for span in row for sign in span.text)
    row = mood_row(words, "+5  very good", "3 times", max(width, 20))
    assert sum(cell_width(span.text) for span in row) <= max(width, 20)


@pytest.mark.parametrize(
    ("done", "of", "bar"),
    [(0, 0, "----------"), (0, 4, "----------"), (1, 4, "━━--------"), (9, 4, "━" * 10)],
)
def test_a_bar_fills_from_the_left(done: int, of: int, bar: str) -> None:
    assert drawn(bar_row(done, of, 10, ASCII)) == bar


def test_what_is_said_breaks_between_its_parts() -> None:
    words = "Thursday 12 November 07:05 · 1.75 mi in 21:45 · 2 laps · heart rate 134 (max 148)"
    said = said_in_words((Said("", "Is it?"), Said("there", words)), 60, UNICODE)
    assert said.plain.split("\n") == [
        "Is it?",
        "there  Thursday 12 November 07:05 · 1.75 mi in 21:45 ·",
        "       2 laps · heart rate 134 (max 148)",
    ]
    long = "a ·  b · " + "It was a long way round the lake. " * 2
    rows = said_in_words((Said("there", long),), 40, UNICODE).plain.split("\n")
    assert rows == [
        "there  a ·  b · It was a long way round",
        "       the lake. It was a long way roun…",
    ]


@pytest.mark.parametrize(
    ("path", "width", "shown"),
    [("~/a/one.fit", 20, "~/a/one.fit"), ("~/a/one.fit", 8, "…one.fit"), ("a\x1bb", 9, "a␛b")],
)
def test_of_a_path_the_end_is_shown(path: str, width: int, shown: str) -> None:
    assert tail(path, width) == shown
