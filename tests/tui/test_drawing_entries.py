"""An entry as a line of the list and as a page to read: widths, margins, marks, literal text."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.app.reading import Reading, ShownLine
from journal_tui.app.why import Mark, Why, WhyRow
from journal_tui.domain.entry import Entry, Feeling, Mood, SentenceTone
from journal_tui.domain.run import Run
from journal_tui.tui.drawing.entry_row import entry_row, head_row
from journal_tui.tui.drawing.glyphs import ASCII
from journal_tui.tui.drawing.reading_rows import reading_rows
from journal_tui.tui.drawing.reflection import draw_reflection
from journal_tui.tui.drawing.spans import Row, to_text
from journal_tui.tui.drawing.why_rows import why_rows
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
    shown = to_text(draw_reflection(text, 32, sentences=tones).rows).split("\n")
    assert shown == [
        "△ It was awful. Fine. Then it",
        "  was lovely and the sun came",
        "  out.",
    ]
    assert to_text(draw_reflection(text, 24, sentences=tones).rows).split("\n")[:2] == [
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
    assert to_text(draw_reflection(text, 70).rows).split("\n") == lines


def test_her_own_tone_is_filled_and_comes_before_others_of_its_line() -> None:
    text = "It was awful. Fine."
    tones = (SentenceTone(0, 13, -0.6), SentenceTone(14, 19, 0.2))
    assert to_text(draw_reflection(text, 40, sentences=tones, said={14}).rows) == f"▲ {text}"
    rows = draw_reflection(text, 40, sentences=tones, said={14}, glyphs=ASCII).rows
    assert to_text(rows) == f"A {text}"


def test_words_that_counted_are_underlined_across_lines_with_a_sign_after_them() -> None:
    text = "so\tvery very proud of it"
    marks = [Mark(3, 18, 1), Mark(22, 24, -1), Mark(0, 2, 0)]
    rows = draw_reflection(text, 14, marks=marks).rows
    assert to_text(rows).split("\n") == ["  so⁼    very", "  very proud⁺", "  of it⁻"]
    marked = [(span.text, span.style) for row in rows for span in row if "under" in span.style]
    assert marked == [
        ("so", "even+underline"),
        ("very", "dawn+underline"),
        ("very proud", "dawn+underline"),
        ("it", "dusk+underline"),
    ]
    rows = draw_reflection(text, 40, marks=marks, glyphs=ASCII).rows
    assert to_text(rows) == "  so=    very very proud+ of it-"


def test_a_sentence_of_hers_has_its_shape_after_it_and_no_line_under_it() -> None:
    rows = draw_reflection("It rained. Fine.", 40, marks=[Mark(0, 10, 1, 0.75)]).rows
    assert to_text(rows) == "  It rained.▲ Fine."
    assert not any("under" in span.style for row in rows for span in row)


def test_the_chosen_sentence_has_an_arrow_and_a_stem_in_the_margin() -> None:
    text = "It was awful. Then it was lovely and the sun came out."
    tones = (SentenceTone(0, 13, -0.6), SentenceTone(14, 54, 0.2))
    drawn = draw_reflection(text, 26, sentences=tones, marks=[Mark(26, 32, 1)], chosen=1)
    assert to_text(drawn.rows).split("\n") == [
        "△│It was awful.▸Then it",
        " │was lovely⁺ and the sun",
        " │came out.",
    ]
    assert drawn.chosen == range(3)
    bold = "".join(span.text for row in drawn.rows for span in row[2:] if "strong" in span.style)
    assert bold == "▸Then itwas lovely⁺ and the suncame out."
    drawn = draw_reflection(text, 26, sentences=tones, chosen=0, glyphs=ASCII)
    assert to_text(drawn.rows).split("\n")[0] == "v>It was awful. Then it"
    narrow = to_text(draw_reflection(text, 16, sentences=tones, chosen=1).rows).split("\n")
    assert narrow[:2] == ["▽ It was awful.", "△▸Then it was"]
    assert drawn.chosen == range(1)


@given(TEXT, st.integers(12, 80), st.data())
def test_a_reflection_keeps_its_width_and_every_word(
    text: str, width: int, data: st.DataObject
) -> None:
    """Marks and sentences anywhere: nothing is lost, nothing runs out of its lines."""
    place = st.integers(0, len(text))
    pairs = [(min(two), max(two)) for two in data.draw(st.lists(st.tuples(place, place)))]
    chosen = data.draw(st.none() | st.integers(-1, 5))
    plain = draw_reflection(text, width).rows
    tones = [SentenceTone(start, end, -0.5) for start, end in pairs]
    rows = draw_reflection(text, width, sentences=tones, chosen=chosen).rows
    marked = draw_reflection(
        text,
        width,
        sentences=tones,
        marks=[Mark(start, end, 1) for start, end in pairs],
        chosen=chosen,
    ).rows
    assert all(cells(row) <= width for row in (*rows, *marked))
    if "\r" not in text:
        unmarked = [row_text(row)[2:].replace("▸", " ") for row in rows]
        assert unmarked == [row_text(row)[2:] for row in plain]
        for drawn in (rows, marked):
            shown = "".join("".join(row_text(row)[2:] for row in drawn).split())
            shown = shown.replace("⁺", "").replace("▸", "")
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


WHY = Why(
    says="Why so",
    marks=(Mark(7, 11, -1),),
    rows=(
        WhyRow("hard", "-0.30", "made stronger", "-0.21", -1),
        WhyRow("it", "0.00", "", "0.00", 0),
        WhyRow("“So it was.”", "+1.24", "as you said, in the last sentence", "+0.50", 1, 0.75),
    ),
    total="+0.29",
    notes=("A note.",),
)


LAPS = (
    ("lap", "distance", "time", "pace", "heart rate"),
    *((str(n), "1 km", f"6:{n:02d}", f"6:{n:02d} /km", f"{140 + n}") for n in range(1, 13)),
)


def laps_in(reading: Reading, width: int = 44, **options: object) -> list[str]:
    """The rows of the laps, from their heads to what comes behind them."""
    shown = to_text(reading_rows(reading, width, **options).rows).split("\n")  # type: ignore[arg-type]
    return shown[next(n for n, row in enumerate(shown) if row.strip().startswith("lap")) :]


def test_laps_are_a_small_table_below_the_words() -> None:
    assert laps_in(READING._replace(laps=LAPS[:4])) == [
        "  lap  distance  time      pace  heart rate",
        "    1      1 km  6:01  6:01 /km         141",
        "    2      1 km  6:02  6:02 /km         142",
        "    3      1 km  6:03  6:03 /km         143",
        "",
        "  Shown to you then",
        "  “Slow is fine.”",
        "  not that day",
        "  “Walk.”",
    ]


@pytest.mark.parametrize(
    ("height", "laps", "more"),
    [(0, 4, 8), (21, 4, 8), (22, 5, 7), (27, 10, 2), (28, 12, 0), (80, 12, 0)],
)
def test_as_many_laps_as_fit(height: int, laps: int, more: int) -> None:
    reading = READING._replace(laps=LAPS)
    rows = laps_in(reading, height=height)
    assert sum("/km" in row for row in rows) == laps
    assert (f"  and {more} more" in rows) == (more > 0)
    if laps > 4:
        assert len(reading_rows(reading, 44, height=height).rows) <= height


def test_where_there_is_little_room_columns_go_from_the_right() -> None:
    assert laps_in(READING._replace(laps=LAPS[:3]), 32)[:2] == [
        "  lap  distance  time      pace",
        "    1      1 km  6:01  6:01 /km",
    ]
    assert laps_in(READING._replace(laps=LAPS[:3]), 22)[1] == "    1      1 km  6:01"


def test_a_run_that_waits_says_what_can_be_done_about_it() -> None:
    run = READING._replace(text="", waiting=True, shown=(), laps=LAPS[:3], sentences=())
    rows = to_text(reading_rows(run, 60, waiting=("e writes.", "m joins it.")).rows)
    assert "  This run has no words yet.\n  e writes.\n\n  lap" in rows
    run = run._replace(joinable=True)
    rows = to_text(reading_rows(run, 60, waiting=("e writes.", "m joins it.")).rows)
    assert "  e writes.\n  m joins it.\n\n  lap" in rows


def test_a_reading_in_its_order() -> None:
    assert to_text(reading_rows(READING, 42, why=WHY).rows).split("\n") == [
        "  Sunday 21 August  09:00",
        "  1.5 mi in 18:40 · 12:27 /mi",
        "  effort 7, hard · rain",
        "  felt bad after",
        "▼ very low, you said so",
        "╵ a dip",
        "  #morning",
        "",
        "▽ It was hard⁻.",
        "",
        "  Why so",
        "  ⁼ neither  ⁻ heavier        alone   adds",
        "⁻ hard                        -0.30  -0.21",
        "    made stronger",
        "⁼ it                           0.00   0.00",
        "▲ “So it was.”                +1.24  +0.50",
        "    as you said, in the last sentence",
        "                                     ─────",
        "  together                           +0.29",
        "",
        "  A note.",
        "",
        "  Shown to you then",
        "  “Slow is fine.”",
        "  not that day",
        "  “Walk.”",
    ]


def test_with_more_room_the_rules_stand_beside_the_words() -> None:
    assert to_text(why_rows(WHY, 72, ASCII)).split("\n") == [
        "  Why so",
        "  = neither  - heavier",
        "                alone                                      adds",
        "- hard          -0.30  made stronger                      -0.21",
        "= it             0.00                                      0.00",
        "A “So it was.”  +1.24  as you said, in the last sentence  +0.50",
        "                                                          -----",
        "  together                                                +0.29",
        "",
        "  A note.",
    ]


ROWS = st.builds(
    WhyRow,
    st.text(st.sampled_from("ab 日é\x1b"), min_size=1, max_size=60),
    st.sampled_from(["", "+0.30"]),
    st.sampled_from(["", "made stronger", "turned by a “not”, in capitals, in the last sentence"]),
    st.just("-0.10"),
    st.sampled_from([-1, 0, 1]),
    st.sampled_from([None, 0.3]),
)


@given(st.lists(ROWS, max_size=6), st.integers(30, 90))
def test_the_table_keeps_its_width_and_every_word(rows: list[WhyRow], width: int) -> None:
    drawn = why_rows(Why("Why so", rows=tuple(rows), total="+0.29"), width)
    assert all(cells(row) <= width for row in drawn)
    shown = "".join("".join(row_text(row)[2:] for row in drawn).split())
    for row in rows:
        words = "".join(row.word.replace("\x1b", "␛").split())
        assert set(words) <= set(shown)
        assert "…" not in shown


def test_the_rows_of_the_chosen_sentence_are_told() -> None:
    drawn = reading_rows(READING, 42, why=WHY, chosen=0)
    assert drawn.chosen == range(8, 9)
    assert row_text(drawn.rows[8]) == "▽▸It was hard⁻."
    assert reading_rows(READING, 42, why=WHY).chosen is None


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
    shown = to_text(reading_rows(READING, width, brief=True).rows).split("\n")
    assert shown[: shown.index("")] == lines


def test_why_without_words_is_one_line() -> None:
    rows = reading_rows(READING, 60, why=Why("There is no tone for these words.")).rows
    assert "There is no tone for these words." in to_text(rows)
    assert "together" not in to_text(rows)
