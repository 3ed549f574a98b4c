"""An entry read from its line is the entry that the codec makes of the whole line."""

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from store_kit import NASTY, deleted, entries, entry, full_entry

from journal_tui.domain.entry import Entry, SentenceTone, Tone
from journal_tui.store.codec import decode, encode
from journal_tui.store.entry_line import value_on
from journal_tui.store.lines import document_of, line_of

ROWS = (SentenceTone(0, 5, -0.4), SentenceTone(6, 9, 0.25))


def lined(value: Entry) -> bytes:
    return line_of(value.id, encode(value))


def with_rows(rows: str) -> bytes:
    """The line of an entry whose arc says something else."""
    value = entry(1, tone=Tone(-0.4, 0.6, ROWS[:1]))
    return lined(value).replace(b"[[0,5,-0.4]]", rows.encode())


@given(entries)
@settings(max_examples=100, deadline=None)
@example(full_entry(1))
@example(deleted(full_entry(1)))
@example(entry(1, text=" \n "))
@example(entry(1, text='"sentences":[[1,2,0.5]]', tone=Tone(0.1, 0.2, ROWS)))
@example(entry(1, text="", tone=Tone(0.1, 0.2, ROWS)))
@example(
    entry(1, other_texts=('"sentences":[[1,2,0.5]]', '","text":"x'), tone=Tone(0.1, 0.2, ROWS))
)
def test_it_is_what_the_codec_makes_of_the_line(value: Entry) -> None:
    line = lined(value)
    read = value_on("entries", value.id, line)
    assert read == value
    assert value == read
    assert hash(read) == hash(value)
    assert repr(read) == repr(whole(value.id, line))
    assert read.text == value.text
    assert type(read.text) is str
    assert (read.waiting, read.has_words) == (value.waiting, bool(value.text.strip()))
    if value.tone is not None:
        assert read.tone.sentences == value.tone.sentences
        assert type(read.tone.sentences) is tuple
    assert lined(read) == line, "it is written as it was"


@given(entries)
@settings(max_examples=50, deadline=None)
def test_one_that_is_changed_keeps_what_was_not_read(value: Entry) -> None:
    read = value_on("entries", value.id, lined(value))
    assert read._replace(tags=("again",)) == value._replace(tags=("again",))
    assert read._replace(text="Other words.").text == "Other words."


@pytest.mark.parametrize(
    ("kept", "changed"),
    [
        ('"text":"', '"text":7,"text":"'),
        ('"text":"', '"later":{"text":"x"},"text":"'),
        ('"text":"', '"text" : "'),
        ('"tone":', '"other":{"sentences":[[1,2,0.5]]},"tone":'),
        ('"tone":', '"tone":{"sentences":[[1,2,0.5]]},"tone":'),
        ('"scorer":"runner-1",', ""),
        ('"polarity":-0.4,"sub', '"polarity":"low","sub'),
        ('"distance_m":2414.0', '"distance_m":NaN'),
        ('"created_at":"', '"created_at":"x'),
        ('"created_at"', '"at":"2011-01-01T00:00:00+00:00","created_at"'),
        ('"feeling":', '"text":"Said twice.","feeling":'),
        (
            '"tone":{"polarity":-0.4,"subjectivity":0.6,"low":true,"scorer":"runner-1","sentences":'
            "[[0,5,-0.4]]",
            '"other":{"sentences":[[1,2,0.5]]},"tone":{"polarity":0.1,"subjectivity":0,"sentences":'
            "[]",
        ),
        ('{\\"at\\":\\"x\\"}",', '{\\"at\\":\\"x\\"}"x'),
        ('{\\"at\\":\\"x\\"}",', '{\\"at\\":\\"x\\"}"}'),
        ("20T18:00:00+01:00", "20\x0118:00:00+01:00"),
        ('0a1b"]}', '0a1b"]} '),
        ('0a1b"]}', '0a1b"]}}'),
        ('0a1b"]}', '0a1b"]'),
        ('0a1b"]}', '0a1b"],}'),
    ],
)
def test_a_line_that_we_would_not_write_is_read_whole(kept: str, changed: str) -> None:
    value = full_entry(1)
    line = lined(value).replace(kept.encode(), changed.encode(), 1)
    assert line != lined(value)
    assert outcome(value_on, "entries", value.id, line) == outcome(whole, value.id, line)


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_whatever_becomes_of_a_line_it_is_read_as_before(data: st.DataObject) -> None:
    value = full_entry(1)._replace(text=data.draw(st.sampled_from(["", "Rain.", NASTY])))
    line = lined(value)
    start = data.draw(st.integers(0, len(line)))
    stop = data.draw(st.integers(start, min(start + 6, len(line))))
    spoilt = line[:start] + data.draw(st.binary(max_size=3)) + line[stop:]
    assert outcome(value_on, "entries", value.id, spoilt) == outcome(whole, value.id, spoilt)


def test_what_syncing_keeps_in_a_document_changes_no_value() -> None:
    value = full_entry(1)._replace(other_texts=("It rained, and I ran.",))
    beside = {
        "changed": {"": "2016-08-21T09:10:00+01:00", "text": "2016-08-22T09:10:00+01:00"},
        "merging": {"from": 'It rained. "sentences":[[1,2,0.5]]', "since": 3},
    }
    line = line_of(value.id, {**encode(value), **beside})
    assert value_on("entries", value.id, line) == value == whole(value.id, line)


@pytest.mark.parametrize(
    "rows",
    [
        *("[[0,5]]", '[["a",5,1]]', "[[0,5,1,2]]", "[[0,5,true]]", "[0]", "[[0,5.5,1]]", "[[,,]]"),
        *("[[0,5,1.2.3]]", "[[0,5,1],[6,9,-]]", "[[0,05,1]]", "[[0,5,1e999]]", "[[0,5,.5]]"),
        f"[[0,{'9' * 5000},1]]",
    ],
)
def test_an_arc_that_cannot_be_read_is_told_at_once(rows: str) -> None:
    line = with_rows(rows)
    assert outcome(value_on, "entries", "e", line) == outcome(whole, "e", line)
    assert isinstance(outcome(whole, "e", line), str)


@pytest.mark.parametrize("rows", ["[[0,5,-1e-05],[6,9,0]]", "[[-1,5,1]]", "[[0,5,1e0]]", "[]"])
def test_an_arc_in_other_letters_is_read(rows: str) -> None:
    line = with_rows(rows)
    assert value_on("entries", "e", line) == whole("e", line)
    assert value_on("entries", "e", line).tone.sentences == whole("e", line).tone.sentences


def whole(doc_id: str, line: bytes) -> Any:
    return decode("entries", doc_id, document_of(line))


def outcome(read: Any, *args: Any) -> Any:
    """What comes of reading: the value, or what is wrong with the line."""
    try:
        return read(*args)
    except json.JSONDecodeError:
        return "no document"
    except UnicodeDecodeError:
        return "no text"
    except ValueError as error:
        return str(error)
