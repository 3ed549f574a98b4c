"""Where sentences end in the way that people type."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.mood.sentences import split_sentences
from journal_tui.mood.tokens import raw_tokens

CASES = [
    ("One. Two.", ["One.", "Two."], "full stops"),
    ("Why?! No idea!!! Fine", ["Why?!", "No idea!!!", "Fine"], "marks in a row"),
    ("So... I stopped", ["So...", "I stopped"], "dots before a capital"),
    ("I ran... and ran… and ran", ["I ran... and ran… and ran"], "dots inside a sentence"),
    ("Tired...!! but ok", ["Tired...!!", "but ok"], "dots with a mark that always ends"),
    ("Oh…! Go", ["Oh…!", "Go"], "the one-character ellipsis with a mark"),
    ("I ran 1.5 mi today. Good", ["I ran 1.5 mi today.", "Good"], "decimals"),
    ("At 7.30 a.m. the rain stopped.", ["At 7.30 a.m. the rain stopped."], "times"),
    ("Ran 5 mi. Then tea.", ["Ran 5 mi.", "Then tea."], "a unit at the end"),
    ("Ran 5 mi. of it walking.", ["Ran 5 mi. of it walking."], "a unit inside"),
    ("Dr. Smith vs. Mrs. Jones, e.g. here", ["Dr. Smith vs. Mrs. Jones, e.g. here"], "short forms"),
    ("Met J. Smith. Nice", ["Met J. Smith.", "Nice"], "an initial"),
    ("It was I. Then tea", ["It was I.", "Then tea"], "the word I is no initial"),
    ("Stopped.It hurt", ["Stopped.", "It hurt"], "a missing space"),
    ("See blog.org or v2.Next today", ["See blog.org or v2.Next today"], "names with dots"),
    ("i ran. then i stopped.", ["i ran.", "then i stopped."], "small letters only"),
    ("Great 🎉🎉 Then home", ["Great 🎉🎉", "Then home"], "an emoji ends a thought"),
    ("Great! 🎉 Then home", ["Great! 🎉", "Then home"], "an emoji after the mark stays with it"),
    ("Done :) Next one", ["Done :)", "Next one"], "an emoticon ends a thought"),
    ("I ❤️ running", ["I ❤️ running"], "an emoji as a word"),
    ("Ratio 3:2; fine = good", ["Ratio 3:2; fine = good"], "marks that are no faces"),
    ("One line\nAnother", ["One line", "Another"], "lines"),
    ("wrapped by\nthe editor", ["wrapped by\nthe editor"], "a wrapped line"),
    ("title\n\nbody", ["title", "body"], "a blank line always ends"),
    ('"Go!" she said. "Now." Yes', ['"Go!" she said.', '"Now."', "Yes"], "quotations"),
    ('He said "stop." and left', ['He said "stop." and left'], "a quotation inside"),
    ("(lovely!) but wet", ["(lovely!) but wet"], "a bracket inside"),
    ('It was "fine."Then', ['It was "fine."', "Then"], "no space after a quotation"),
    ("!!! ???", ["!!! ???"], "nothing but marks"),
    ("Yes. ...", ["Yes. ..."], "marks at the end belong to the sentence before"),
    ("... Yes. No.", ["... Yes.", "No."], "marks at the start belong to the first sentence"),
    ("", [], "empty"),
    (" \n\t ", [], "blank"),
]


@pytest.mark.parametrize(("text", "expected", "purpose"), CASES, ids=[case[2] for case in CASES])
def test_split(text: str, expected: list[str], purpose: str) -> None:
    assert [text[start:end] for start, end in split_sentences(text)] == expected


@settings(max_examples=400, deadline=None)
@given(st.text(alphabet="qaB1 .!?\n\t\"')(:;=-DP", max_size=40))
def test_plain_letters_and_others_end_sentences_alike(text: str) -> None:
    # A text in ASCII has a shorter way; an accent ("q" is in no abbreviation) keeps it from that.
    assert split_sentences(text) == split_sentences(text.replace("q", "é"))


@settings(max_examples=400, deadline=None)
@given(st.text(alphabet="qaB1 .,!?\n\"')(:;=-_/<3DP|[]", max_size=40))
def test_plain_texts_are_cut_into_words_as_all_others(text: str) -> None:
    """A text of ASCII alone goes another way, which must lead to the same."""
    assert raw_tokens(f"{text} é") == [*raw_tokens(text), "é"]


@given(st.text(alphabet="aB1 .!?…\n\t\"')(:;=-DP🎉❤\ufe0f", max_size=60) | st.text(max_size=60))
def test_spans_cover_what_is_visible_once_and_in_order(text: str) -> None:
    spans = split_sentences(text)
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        assert not text[last:start].strip()
        assert text[start:end] == text[start:end].strip()
        last = end
    assert not text[last:].strip()
