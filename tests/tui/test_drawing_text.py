"""The arc, the meter, the glyphs, the words of mood and the reading width."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from journal_tui.app import wording
from journal_tui.domain.entry import Mood, mood_level
from journal_tui.texts import words
from journal_tui.tui.drawing.arc import arc, meter, picks
from journal_tui.tui.drawing.glyphs import ASCII, UNICODE, pick_glyphs
from journal_tui.tui.drawing.marks import mark_style, mood_mark, mood_style, mood_word
from journal_tui.tui.drawing.spans import Canvas, Span, to_text
from journal_tui.tui.drawing.wrap import cell_width, clip, wrap

tones = st.floats(-1, 1)
TEXT = [0.0, -0.3, -0.4, 0.3, -0.2]


@pytest.mark.parametrize(
    ("width", "expected"),
    [(12, "· ▽ ▽ △ ▽"), (9, "· ▽ ▽ △ ▽"), (8, "·▽▽△▽"), (3, "·▽△"), (2, "▽△"), (1, "▽"), (0, "")],
)
def test_the_arc_in_less_and_less_room(width, expected):
    """A blank apart, then side by side, then the most even ones go."""
    assert to_text([arc(TEXT, width)]) == expected


@given(st.lists(tones, max_size=60), st.integers(-1, 30))
def test_the_arc_keeps_its_extremes(values, width):
    kept = picks(values, width)
    assert len(kept) == min(len(values), max(0, width))
    assert list(kept) == sorted(set(kept))
    assert len(to_text([arc(values, width)])) <= max(0, width)
    if values and width >= 2:
        assert {min(values), max(values)} <= {values[number] for number in kept}
    elif values and width == 1:
        assert abs(values[kept[0]]) == max(map(abs, values))


@pytest.mark.parametrize(
    ("tone", "width", "expected"),
    [
        pytest.param(0.0, 40, "dusk ─────────●───────── dawn  even", id="even is in the middle"),
        pytest.param(-1.0, 40, "dusk ●────────────────── dawn  very low", id="left end"),
        pytest.param(1.0, 40, "dusk ──────────────────● dawn  very good", id="right end"),
        pytest.param(-0.4, 24, "────●────────  low", id="no room for the ends"),
        pytest.param(-0.4, 17, "low", id="no room for the line"),
        pytest.param(-0.4, 2, "", id="no room for the word"),
        pytest.param(None, 40, "dusk ─────────────────── dawn", id="nothing read yet"),
        pytest.param(None, 10, "", id="nothing read, no room"),
    ],
)
def test_the_meter(tone, width, expected):
    assert to_text([meter(tone, width)]) == expected


@given(st.none() | tones, st.integers(-1, 90))
def test_the_meter_fits_and_holds_still(tone, width):
    """Never too wide, and as wide for one tone as for another, so that nothing jumps."""
    cells = sum(len(span.text) for span in meter(tone, width, ASCII))
    assert cells <= max(0, width)
    assert to_text([meter(tone, width, ASCII)]).isascii()
    if width >= 18:
        assert cells == sum(len(span.text) for span in meter(0.9, width, ASCII))


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", UNICODE),
        ("UTF8", UNICODE),
        ("ANSI_X3.4-1968", ASCII),
        ("latin-1", ASCII),
        ("no such thing", ASCII),
        ("", ASCII),
        (None, ASCII),
    ],
)
def test_glyphs_for_a_terminal(encoding, expected):
    assert pick_glyphs(encoding) is expected


def test_every_glyph_is_one_cell():
    """A wider one would push its row apart; ASCII stays ASCII."""
    for glyphs in (UNICODE, ASCII):
        signs = [sign for field in glyphs for sign in field]
        assert all(cell_len(sign) == 1 for sign in signs)
    assert all("".join(field).isascii() for field in ASCII)
    assert len(UNICODE.bars) == len(ASCII.bars) == 9


@pytest.mark.parametrize(
    ("mood", "said", "mark", "ascii_mark", "style", "word"),
    [
        (-0.6, True, "▼", "V", "dusk+strong", "very low"),
        (-0.2, True, "▼", "V", "dusk", "low"),
        (-0.2, False, "▽", "v", "dusk", "low"),
        (0.0, True, "•", "o", "even", "even"),
        (0.0, False, "·", ".", "even", "even"),
        (0.15, False, "△", "^", "dawn", "good"),
        (0.8, True, "▲", "A", "dawn+strong", "very good"),
    ],
)
def test_mood_as_shape_colour_and_word(mood, said, mark, ascii_mark, style, word):
    assert mood_mark(mood, said) == mark
    assert mood_mark(mood, said, ASCII) == ascii_mark
    assert mark_style(mood) == style
    assert mood_word(mood) == word


@given(tones, st.booleans())
def test_the_shape_is_the_same_everywhere(mood, said):
    """The command line takes its shapes from the wording, the screens from the glyphs."""
    told = Mood(mood, "said" if said else "read")
    assert wording.mood_mark(told) == mood_mark(mood, said)
    assert wording.mood_mark(told, ascii_only=True) == mood_mark(mood, said, ASCII)
    assert mood_style(mood_level(mood)) == mark_style(mood).split("+", maxsplit=1)[0]


def test_every_step_of_the_scales_has_a_word():
    """Feeling -5..+5 with its published anchors, effort 0..10, mood -2..+2."""
    assert list(words.FEELING_WORDS) == list(range(-5, 6))
    anchors = {-5: "very bad", -3: "bad", -1: "fairly bad", 0: "neutral", 1: "fairly good"}
    anchors |= {3: "good", 5: "very good"}
    assert all(words.FEELING_WORDS[step] == word for step, word in anchors.items())
    assert list(words.EFFORT_WORDS) == list(range(11))
    assert [words.EFFORT_WORDS[step] for step in (0, 1, 2, 4, 6, 8, 10)] == [
        "rest", "very light", "light", "moderate", "hard", "very hard", "maximum",
    ]  # fmt: skip
    assert list(words.MOOD_WORDS) == [-2, -1, 0, 1, 2]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("", 10, [""], id="nothing"),
        pytest.param("one two three", 7, ["one two", "three"], id="between words"),
        pytest.param("a\n\nb", 10, ["a", "", "b"], id="paragraphs"),
        pytest.param("abcdefgh", 3, ["abc", "def", "gh"], id="a long word"),
        pytest.param("ab cdefgh ij", 4, ["ab", "cdef", "gh", "ij"], id="a long word inside"),
        pytest.param("走る走る", 5, ["走る", "走る"], id="wide signs"),
        pytest.param("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"], id="combining"),
        pytest.param("a\tb", 10, ["a    b"], id="tab"),
        pytest.param("one   two", 4, ["one", "two"], id="blanks at a break go"),
        pytest.param("走る", 1, ["走", "る"], id="no line is narrower than a sign"),
    ],
)
def test_wrap(text, width, lines):
    assert wrap(text, width) == lines


@given(st.text(max_size=80), st.integers(2, 30))
def test_wrapped_text_fits_and_is_whole(text, width):
    """No line is too wide, and no sign but blanks is lost or moved."""
    lines = wrap(text, width)
    assert all(cell_width(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text(max_size=40), st.integers(-1, 30))
@example("走0", 2)
def test_clip_fits(text, width):
    short = clip(text, width)
    assert cell_width(short) <= max(0, width)
    assert short == text or short.endswith(UNICODE.ellipsis) or width <= 0


@given(st.characters(exclude_categories=["Cs", "Cc"]))
def test_no_sign_is_taken_for_narrower_than_it_is(character):
    """The terminal's own table never finds a text wider than it was measured here."""
    assert cell_width(character) >= cell_len(character)


@pytest.mark.parametrize("character", ["\u2630", "\U0001fae8", "\u00ad", "\u0600", "😭", "走"])
def test_signs_that_python_and_terminals_disagree_about(character):
    assert cell_width(character) >= cell_len(character)


@pytest.mark.parametrize("unit", ["word ", "x", "走", "a\n"], ids=ascii)
def test_a_long_paste_is_wrapped_in_linear_time(unit):
    """Two hundred thousand signs take no more than a few times what a tenth of them takes."""

    def seconds(count):
        text = (unit * count)[:count]
        started = time.perf_counter()
        wrap(text, 68)
        return time.perf_counter() - started

    short = min(seconds(20_000) for _ in range(3))
    assert seconds(200_000) < 60 * short + 0.2


def test_the_canvas_leaves_out_what_is_outside():
    """Neighbours of one style are one span; nothing is drawn over the edge."""
    canvas = Canvas(4, 2)
    canvas.put(-1, 0, "abc", "dusk")
    canvas.put(3, 0, "xyz", "dawn")
    canvas.put(0, 5, "no", "dawn")
    assert canvas.rows()[0] == (Span("bc", "dusk"), Span(" ", "text"), Span("x", "dawn"))
    assert to_text(canvas.rows()) == "bc x\n"
    assert canvas.at(9, 9) == ""
    assert Canvas(-3, -1).rows() == ()
