"""tone: the tone of any text, whatever is in it, and why it is what it is."""

import io
import os
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_tui.cli.columns import Column, cells, cut, table
from journal_tui.texts import commands as texts
from journal_tui.texts.journal import RULES, WHY_NONE
from journal_tui.texts.words import MOOD_WORDS
from tests.app.promises import TONE_KEYS
from tests.cli.conftest import Call, is_root

HARSH = "It was lovely. I wasn't good enough."
GERMAN = "Heute bin ich im Regen gelaufen und danach war ich sehr glücklich und müde."
CARE = "I want to kill myself."


class TestTone:
    def test_of_stdin(self, call: Call, journal: Path) -> None:
        done = call("tone", stdin="It was lovely.")
        assert (done.code, done.err) == (0, "")
        number, word = done.out.split(maxsplit=1)
        assert number.startswith("+0.")
        assert word.strip() in ("good", "very good")
        assert not journal.parent.exists(), "nothing is kept of it"

    def test_of_a_file(self, call: Call, tmp_path: Path) -> None:
        file = tmp_path / "words.txt"
        file.write_text(HARSH)
        assert call("tone", str(file), "--json").json == call("tone", "--json", stdin=HARSH).json

    def test_json(self, call: Call) -> None:
        shape = call("tone", "-", "--json", stdin=HARSH).json
        assert list(shape) == TONE_KEYS
        assert [list(one) for one in shape["sentences"]] == [["start", "end", "polarity"]] * 2
        (harsh,) = shape["self_talk"]
        assert list(harsh) == ["start", "end", "kind"]
        assert HARSH[harsh["start"] : harsh["end"]] == "I wasn't good enough."

    def test_every_line_is_a_text(self, call: Call) -> None:
        done = call("tone", "--lines", "--json", stdin=f"It was lovely.\r\n\n{GERMAN}\n{CARE}\n")
        good, empty, german, care = done.jsons
        assert list(good) == TONE_KEYS
        assert good["polarity"] > 0
        assert good == call("tone", "--json", stdin="It was lovely.").json
        assert list(empty) == list(german) == [*TONE_KEYS, "reason"]
        assert (empty["reason"], german["reason"]) == ("empty", "not english")
        assert (care["care"], care["polarity"], care["sentences"]) == (True, None, [])

    def test_the_same_in_words(self, call: Call) -> None:
        done = call("tone", "--lines", stdin=f"\n{GERMAN}\n{CARE}")
        assert done.lines == [
            "no tone: there are no words",
            "no tone: the text is not English",
            texts.TONE_CARE,
        ]

    def test_no_lines_give_nothing(self, call: Call) -> None:
        assert call("tone", "--lines").out == ""
        assert call("tone").lines == ["no tone: there are no words"]

    def test_why(self, call: Call) -> None:
        shape = call("tone", "--why", "--json", stdin="It was lovely. I was not proud.").json
        assert list(shape) == [*TONE_KEYS, "why"]
        first, last = shape["why"]
        assert list(first) == list(last) == ["start", "end", "word", "alone", "weight", "rules"]
        assert (first["word"], first["start"]) == ("lovely", 7)
        assert all(isinstance(rule, str) for rule in last["rules"])
        assert round(first["weight"] + last["weight"], 4) == shape["polarity"]
        assert call("tone", "--why", "--json", stdin=GERMAN).json["why"] == []

    def test_why_gives_no_number_to_words_that_ask_for_care(self, call: Call) -> None:
        assert list(call("tone", "--why", "--json", stdin=CARE).json) == TONE_KEYS
        assert call("tone", "--why", stdin=CARE).lines == [texts.TONE_CARE]

    @pytest.mark.parametrize("name", ["nobody.txt", "."])
    def test_a_file_that_cannot_be_read(
        self, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        monkeypatch.chdir(tmp_path)
        done = call("tone", name)
        assert (done.code, done.out) == (1, "")
        assert f"  {name}\n" in done.err
        assert texts.CHECK_NAME in done.err

    def test_bytes_that_are_no_text_are_named(self, call: Call) -> None:
        done = call("tone", "--json", stdin=b"It was lov\xe9ly. It was lovely.")
        assert done.code == 0
        assert texts.NOT_UTF8 in done.err
        assert done.json["polarity"] > 0

    def test_a_replacement_sign_of_her_own_is_none(self, call: Call) -> None:
        assert call("tone", stdin="It was lovely \ufffd.").err == ""


ODD = {
    "empty": b"",
    "blank": b" \t ",
    "emoji": "🏃\u200d♀️😭🇬🇧".encode(),
    "long": b"I was tired and I loved it. " * 3600,
    "one long word": b"x" * 100_000,
    "marks": b"!?.,(" * 20_000,
    "controls": b"a\x00b\x07 \x1b[31mred\x1b]0;x\x07 \x7f \xc2\x9b2J",
    "other ends": "one\x0btwo\x0cthree\x85four\u2028five\u2029six\rseven\x1c eight".encode(),
    "not UTF-8": b"caf\xe9 \xff\xfe \xed\xa0\x80 lovely",
    "many emoji": "😭".encode() * 30_000,
    "other scripts": "日本語 русский עברית".encode(),
    "brackets": b"[b]{0} %s \\n </b>",
}


class TestLines:
    def test_an_object_a_line_whatever_it_holds(self, call: Call) -> None:
        done = call("tone", "--lines", "--json", stdin=b"\n".join(ODD.values()) + b"\n")
        assert done.code == 0
        assert len(done.jsons) == len(ODD)
        for name, shape, data in zip(ODD, done.jsons, ODD.values(), strict=True):
            alone = call("tone", "--json", stdin=data.decode("utf-8", "replace")).json
            assert shape == alone, name

    @settings(
        max_examples=60,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @given(
        lines=st.lists(
            st.binary(max_size=30).map(lambda data: data.replace(b"\n", b"")),
            min_size=1,
            max_size=8,
        ),
        ended=st.booleans(),
    )
    def test_as_many_objects_as_lines(self, call: Call, lines: list[bytes], ended: bool) -> None:
        data = b"\n".join(lines) + (b"\n" if ended or not lines[-1] else b"")
        done = call("tone", "--lines", "--json", stdin=data)
        assert done.code == 0
        assert len(done.jsons) == len(lines)

    def test_positions_are_those_of_the_line(self, call: Call) -> None:
        line = "\u2028 It was lovely.\x0c I was sad. 🏃 It was lovely."
        shape, other = call("tone", "--lines", "--json", stdin=f"{line}\r\n{line}").jsons
        assert shape == other
        spans = [(one["start"], one["end"]) for one in shape["sentences"]]
        assert line[slice(*spans[0])].endswith("It was lovely.")
        assert line[slice(*spans[-1])].endswith("It was lovely.")

    def test_a_mark_of_the_byte_order_is_no_part_of_the_text(self, call: Call) -> None:
        data = "\ufeffIt was lovely.\nIt was lovely.\n".encode()
        first, second = call("tone", "--lines", "--json", stdin=data).jsons
        assert first == second

    def test_bytes_that_are_no_text_are_named_by_their_lines(self, call: Call) -> None:
        done = call("tone", "--lines", "--json", stdin=b"It was lovely.\n\xffIt was lovely.\nx\n")
        assert done.code == 0
        assert done.err == texts.NOT_UTF8_LINE.format(lines=2) + "\n"
        assert done.jsons[1]["polarity"] == done.jsons[0]["polarity"]
        done = call("tone", "--lines", "--json", stdin=b"\xff\nx\n\xff\n")
        assert done.err == texts.NOT_UTF8_LINES.format(lines="1, 3") + "\n"
        done = call("tone", "--lines", "--json", stdin=b"\xff\n" * 9)
        assert done.err == texts.NOT_UTF8_MORE.format(lines="1, 2, 3, 4, 5", more=4) + "\n"
        assert len(done.jsons) == 9

    def test_lines_of_a_file(self, call: Call, tmp_path: Path) -> None:
        file = tmp_path / "lines.txt"
        file.write_bytes(b"It was lovely.\n\nI was sad.")
        done = call("tone", "--lines", "--json", str(file))
        assert [shape["polarity"] is None for shape in done.jsons] == [False, True, False]

    @pytest.mark.parametrize("name", ["nobody.txt", ".", "no/such/folder"])
    def test_a_file_that_cannot_be_read(
        self, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        monkeypatch.chdir(tmp_path)
        done = call("tone", "--lines", "--json", name)
        assert (done.code, done.out) == (1, "")
        assert f"  {name}\n" in done.err
        assert texts.CHECK_NAME in done.err

    @pytest.mark.skipif(is_root(), reason="root may read everything")
    def test_a_file_that_may_not_be_read(self, call: Call, tmp_path: Path) -> None:
        file = tmp_path / "lines.txt"
        file.write_text("It was lovely.")
        file.chmod(0)
        done = call("tone", "--lines", str(file))
        assert (done.code, done.out) == (1, "")
        assert os.strerror(13) in done.err


NUMBER = re.compile(r"[+-]\d\.\d\d")


def rows(lines: list[str]) -> list[str]:
    """The lines of a table of reasons that are rows: not the tone, the heads, or words alone."""
    return [line for line in lines if line.startswith("  ") and NUMBER.search(line)]


class TestWhy:
    def test_the_rows_add_up_to_the_tone_above(self, call: Call) -> None:
        text = (
            "I wasn't proud of it. It was lovely, but I was sad! So SO happy 😭😭. "
            "I hated every mile, although the canal was beautiful. I smiled."
        )
        done = call("tone", "--why", stdin=text)
        assert (done.code, done.err) == (0, "")
        *words, total = rows([line for line in done.lines if texts.TONE_HARSH[:8] not in line])
        added = [round(float(NUMBER.findall(row)[1]) * 100) for row in words]
        assert len(added) > 5
        assert sum(added) == round(float(NUMBER.findall(total)[0]) * 100)
        assert total.strip().startswith(texts.WHY_SUM)
        assert done.lines[0].startswith(NUMBER.findall(total)[0])

    def test_the_words_stand_in_their_order_with_what_was_done_to_them(self, call: Call) -> None:
        text = "It was lovely. I wasn't proud. It was a lovely, lovely day!"
        done = call("tone", "--why", stdin=text)
        why = call("tone", "--why", "--json", stdin=text).json["why"]
        *shown, _ = rows(done.lines)
        assert len(shown) == len(why)
        for row, counted in zip(shown, why, strict=True):
            assert row.strip().startswith(counted["word"].split()[0])
            assert f"{counted['alone']:+.2f}" in row
        told = " ".join(" ".join(done.lines).split())
        for rule in {rule for counted in why for rule in counted["rules"]}:
            assert RULES.get(rule, rule) in told

    def test_it_stays_within_eighty_columns(self, call: Call) -> None:
        text = "It was SOOOO lovely!!! But I wasn't VERY proud of it!!! " * 3
        lines = call("tone", "--why", stdin=text).lines
        assert max(map(cells, lines)) <= 80

    def test_columns_stand_below_one_another(self, call: Call) -> None:
        text = "It was lovely 😭 and 😀, and couldn't\tbe\nhappier \x1b[31m."
        lines = call("tone", "--why", stdin=text).lines
        ends = {cells(row[: NUMBER.search(row).end()]) for row in rows(lines)[:-1]}  # type: ignore[union-attr]
        assert len(ends) == 1

    def test_no_word_that_counted(self, call: Call) -> None:
        done = call("tone", "--why", stdin="Seven of us were there.")
        if not call("tone", "--why", "--json", stdin="Seven of us were there.").json["why"]:
            assert done.lines == [f"+0.00  {MOOD_WORDS[0]}", f"  {WHY_NONE}"]

    def test_a_text_without_a_tone(self, call: Call) -> None:
        reason = texts.TONE_NONE.format(reason=texts.TONE_REASONS["not english"])
        assert call("tone", "--why", stdin=GERMAN).lines == [reason]

    def test_sentences_that_are_hard_on_herself(self, call: Call) -> None:
        done = call("tone", stdin="It was lovely. I wasn't\ngood enough.")
        assert done.lines[1:] == ["  " + texts.TONE_HARSH.format(words="I wasn't good enough.")]


class TestColumns:
    @pytest.mark.parametrize(
        ("text", "width"),
        [
            ("abc", 3),
            ("日本", 4),
            ("😭", 2),
            ("e\u0301", 1),
            ("♀\ufe0f", 1),
            ("a\u200db", 2),
            ("", 0),
        ],
    )
    def test_cells(self, text: str, width: int) -> None:
        assert cells(text) == width

    @pytest.mark.parametrize(
        ("text", "most", "shown"),
        [
            ("a  b\n c", 9, "a b c"),
            ("abcdef", 4, "abc…"),
            ("日本語です", 6, "日本…"),
            ("a\x1bb", 9, "a␛b"),
            ("abc def", 5, "abc…"),
        ],
    )
    def test_cut(self, text: str, most: int, shown: str) -> None:
        assert cut(text, most) == shown

    def test_where_signs_are_few_it_is_cut_with_dots(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sys.stdout", io.TextIOWrapper(io.BytesIO(), "ascii"))
        assert cut("abcdef", 5) == "ab..."
        assert cut("“a…b”", 9) == '"a...b"'
        assert table((Column(most=5), Column()), [("日本語日本語", "1"), ("“…”", "2")]) == [
            "??...  1",
            '"..."  2',
        ]

    @given(st.text(max_size=30), st.integers(1, 20))
    def test_what_was_cut_fits(self, text: str, most: int) -> None:
        shown = cut(text, most)
        assert cells(shown) <= most
        assert "\n" not in shown

    def test_a_table(self) -> None:
        lines = table((Column(), Column(right=True)), [("日", "1"), ("abc", "+10")])
        assert lines == ["日     1", "abc  +10"]
        assert table((Column(),), []) == []
