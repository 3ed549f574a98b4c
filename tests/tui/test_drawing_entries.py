"""An entry as a line of the list and as a page to read: widths, margins, marks, literal text."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.app.reading import CountedWord, Reading, ShownLine
from journal_tui.domain.entry import Entry, Feeling, Mood, SentenceTone
from journal_tui.domain.run import Run
from journal_tui.tui.drawing.entry_row import entry_row, head_row
from journal_tui.tui.drawing.glyphs import ASCII
from journal_tui.tui.drawing.reading_rows import reading_rows
from journal_tui.tui.drawing.reflection import Counted, reflection_rows
from journal_tui.tui.drawing.spans import Row, to_text
from journal_tui.tui.drawing.wrap import cell_width

AT = datetime(2016, 8, 21, 9, tzinfo=UTC)
TEXT = st.text(st.sampled_from("ab .\n\t[]日é\x1b\u202e\r"), max_size=120)


def cells(row: Row) -> int:
    return sum(cell_width(span.text) for span in row)


def entry(text: str = "It rained.", run: Run | None = None, after: int | None = 3) -> Entry:
    return Entry("id", AT, AT, AT, text, run, Feeling(after=after))


@pytest.mark.parametrize(
    ("told", "options", "line"),
    [
        (entry(run=Run(distance_m=2414)), {}, "Sun 21  1.5 mi ▲  It rained."),
        (entry(run=Run(distance_m=2414)), {"month": True}, "21 Aug  1.5 mi ▲  It rained."),
        (entry(after=-3), {"dip": True}, "Sun 21         ▼╵ It rained."),
        (entry(after=-3), {"dip": True, "glyphs": ASCII}, "Sun 21         V' It rained."),
        (entry(after=None), {}, "Sun 21            It rained."),
        (entry("", Run(kind="treadmill"), None), {}, "Sun 21 treadm…    no words yet"),
        (entry("", None, None), {}, "Sun 21"),
        (entry("Two\n\nlines [b]"), {}, "Sun 21         ▲  Two lines [b]"),
    ],
)
def test_the_line_of_an_entry(told: Entry, options: dict[str, object], line: str) -> None:
    assert to_text([entry_row(told, 33, units="mi", **options)]) == line  # type: ignore[arg-type]


@given(TEXT, st.integers(18, 90))
def test_the_line_of_an_entry_never_leaves_its_width(text: str, width: int) -> None:
    row = entry_row(entry(text, Run(kind="treadmill")), width, units="km", dip=True)
    assert cells(row) <= width
    assert not any(sign in span.text for span in row for sign in "\n\x1b\u202e")


@pytest.mark.parametrize(
    ("width", "line"), [(12, "August ─────"), (7, "August"), (6, "August"), (4, "Aug…")]
)
def test_a_head_with_its_rule(width: int, line: str) -> None:
    assert to_text([head_row("August", width)]) == line


def test_the_margin_shows_the_tone_where_sentences_begin() -> None:
    text = "It was awful. Fine. Then it was lovely and the sun came out."
    tones = (SentenceTone(0, 13, -0.6), SentenceTone(14, 19, 0.2), SentenceTone(20, 60, 0.7))
    shown = to_text(reflection_rows(text, 32, sentences=tones)).split("\n")
    assert shown == [
        "△ It was awful. Fine. Then it",
        "  was lovely and the sun came",
        "  out.",
    ]
    assert to_text(reflection_rows(text, 24, sentences=tones)).split("\n")[:2] == [
        "▽ It was awful. Fine.",
        "△ Then it was lovely and",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one\ntwo", ["  one", "  two"]),
        ("a" * 61 + "\ntwo", ["  " + "a" * 61, "", "  two"]),
        ("a" * 61 + "\n\ntwo\nthree\n\n", ["  " + "a" * 61, "", "  two", "  three"]),
    ],
    ids=["short lines stay together", "long lines are paragraphs", "hers stay as they are"],
)
def test_paragraphs(text: str, lines: list[str]) -> None:
    assert to_text(reflection_rows(text, 70)).split("\n") == lines


def test_words_that_counted_are_underlined_across_lines() -> None:
    text = "so\tvery very proud of it"
    rows = reflection_rows(text, 14, counted=[Counted(3, 18, 0.5), Counted(22, 24, -0.1)])
    marked = [(span.text, span.style) for row in rows for span in row if "under" in span.style]
    assert marked == [
        ("very", "dawn+underline"),
        ("very proud", "dawn+underline"),
        ("it", "dusk+underline"),
    ]


@given(TEXT, st.integers(12, 80), st.data())
def test_a_reflection_keeps_its_width_and_every_word(
    text: str, width: int, data: st.DataObject
) -> None:
    """Marks and sentences anywhere: nothing is lost, nothing runs out of its lines."""
    place = st.integers(0, len(text))
    pairs = [(min(two), max(two)) for two in data.draw(st.lists(st.tuples(place, place)))]
    plain = reflection_rows(text, width)
    rows = reflection_rows(
        text,
        width,
        sentences=[SentenceTone(start, end, -0.5) for start, end in pairs],
        counted=[Counted(start, end, 0.5) for start, end in pairs],
    )
    assert all(cells(row) <= width for row in rows)
    if "\r" not in text:
        assert [row_text(row)[2:] for row in rows] == [row_text(row)[2:] for row in plain]
        shown = "".join("".join(row_text(row)[2:] for row in rows).split())
        assert shown.replace("␛", "\x1b").replace("‹U+202E›", "\u202e") == "".join(text.split())


def row_text(row: Row) -> str:
    return "".join(span.text for span in row)


READING = Reading(
    day="Sunday 21 August",
    hour="09:00",
    run="1.5 mi in 18:40 · 12:27 /mi · effort 7, hard · rain",
    feeling="felt bad after",
    mood=Mood(-0.6, "said"),
    mood_words="very low, you said so",
    dip="a dip",
    tags=("morning",),
    text="It was hard.",
    sentences=(SentenceTone(0, 12, -0.3),),
    waiting=False,
    shown=(ShownLine("“Slow is fine.”", False), ShownLine("“Walk.”", None)),
)


def test_a_reading_in_its_order() -> None:
    words = (CountedWord(7, 11, "hard", -0.3, "stronger"), CountedWord(0, 2, "it", -0.0, "odd"))
    assert to_text(reading_rows(READING, 42, counted=words)).split("\n") == [
        "  Sunday 21 August  09:00",
        "  1.5 mi in 18:40 · 12:27 /mi",
        "  effort 7, hard · rain",
        "  felt bad after",
        "▼ very low, you said so",
        "╵ a dip",
        "  #morning",
        "",
        "▽ It was hard.",
        "",
        "  The words that counted for the tone; the",
        "  mood is what you said",
        "▽ hard  -0.30  made stronger",
        "· it     0.00  odd",
        "",
        "  Shown to you then",
        "  “Slow is fine.”",
        "  not that day",
        "  “Walk.”",
    ]


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (
            72,
            [
                "  Sunday 21 August  09:00  ▼ very low, you said so",
                "  1.5 mi in 18:40 · 12:27 /mi · effort 7, hard · rain · felt bad after",
                "  a dip · #morning",
            ],
        ),
        (
            40,
            [
                "  Sunday 21 August  09:00",
                "  ▼ very low, you said so",
                "  1.5 mi in 18:40 · 12:27 /mi",
                "  effort 7, hard · rain · felt bad after",
                "  a dip · #morning",
            ],
        ),
    ],
)
def test_a_brief_head_keeps_the_lines_for_the_words(width: int, lines: list[str]) -> None:
    shown = to_text(reading_rows(READING, width, brief=True)).split("\n")
    assert shown[: shown.index("")] == lines


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"sentences": ()}, "There is no tone for these words."),
        ({}, "No single word counted for this tone."),
    ],
)
def test_why_without_words(changes: dict[str, object], words: str) -> None:
    rows = reading_rows(READING._replace(**changes), 60, counted=())  # type: ignore[arg-type]
    assert words in to_text(rows)
