"""Values become documents and come back, and nothing unknown is lost on the way."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from store_kit import (
    NASTY,
    affirmation,
    affirmations,
    doubts,
    entries,
    entry,
    full_entry,
    goal,
    goals,
    imported_files,
    letters,
    plans,
    showing,
    showings,
)

from journal_tui.domain.entry import Correction, Entry
from journal_tui.store.codec import decode, encode, merge, table_of
from journal_tui.store.lines import document_of, line_of
from journal_tui.store.shape import UndecodableError


def through_a_line(value: Any) -> Any:
    line = line_of(value.id, encode(value))
    assert b"\n" not in line
    assert line.isascii()
    return decode(table_of(value), value.id, document_of(line))


@given(entries)
@settings(max_examples=100, deadline=None)
def test_an_entry_comes_back_whatever_is_in_it(value: Entry) -> None:
    back = through_a_line(value)
    assert back == value
    assert back.day == value.day, "the day she would call it keeps its time zone"
    assert type(back) is Entry


@given(affirmations | showings | goals | plans | letters | imported_files | doubts)
@settings(max_examples=100, deadline=None)
def test_the_other_values_come_back(value: Any) -> None:
    assert through_a_line(value) == value


def test_at_stands_first_and_empty_fields_are_left_out() -> None:
    plain = encode(entry(1, text=""))
    assert list(plain) == ["at", "created_at", "updated_at"]
    assert plain["at"] == "2016-08-20T18:00:00+01:00"


def test_everything_of_a_full_entry_is_written() -> None:
    full = full_entry(1)._replace(
        corrections=(Correction(0.3), Correction(-0.75, "It rained.")), other_texts=(NASTY,)
    )
    assert set(encode(full)) == set(Entry._fields) - {"id", "deleted_at"}


@pytest.mark.parametrize("sentence", ["", "It rained.", NASTY])
def test_a_correction_comes_back_with_its_letters(sentence: str) -> None:
    value = entry(1, corrections=(Correction(-0.75, sentence), Correction(0.0, "Another.")))
    assert through_a_line(value) == value


def test_not_today_is_kept_apart_from_nothing_said() -> None:
    assert encode(showing(1))["helped"] is False
    assert "helped" not in encode(showing(1, helped=None))


BROKEN = {
    "no moment": ({"at": None}, "at"),
    "a moment without offset": ({"at": "2016-08-21T09:10:00"}, "at"),
    "a moment that is a number": ({"at": 3}, "at"),
    "a text that is a list": ({"text": []}, "text"),
    "an object that is a text": ({"run": "1mi"}, "run"),
    "a distance in words": ({"run": {"distance_m": "far"}}, "run.distance_m"),
    "true for a number": ({"run": {"distance_m": True}}, "run.distance_m"),
    "an endless number": ({"run": {"distance_m": float("inf")}}, "run.distance_m"),
    "an effort of a half": ({"run": {"effort": 6.5}}, "run.effort"),
    "a wall of another kind": ({"run": {"walls": [{"where": "knee"}]}}, "run.walls.where"),
    "segments that are an object": ({"run": {"segments": {}}}, "run.segments"),
    "a tag that is a number": ({"tags": [1]}, "tags"),
    "laps that are a number": ({"run": {"laps": 5}}, "run.laps"),
    "a lap that is a list": ({"run": {"laps": [[400, 90]]}}, "run.laps"),
    "a heart rate of a half": ({"run": {"laps": [{"avg_hr": 151.5}]}}, "run.laps.avg_hr"),
    "a heart rate in words": ({"run": {"max_hr": "high"}}, "run.max_hr"),
    "an endless pause": ({"run": {"elapsed_s": float("inf")}}, "run.elapsed_s"),
    "a run's name that is a list": ({"run": {"name": []}}, "run.name"),
    "an origin that is a number": ({"origins": [4567]}, "origins"),
    "a tone without subjectivity": ({"tone": {"polarity": 0.1}}, "tone.subjectivity"),
    "a sentence of two": ({"tone": {"polarity": 0, "subjectivity": 0, "sentences": [[1, 2]]}},
                          "tone.sentences"),
    "a sentence that is text": ({"tone": {"polarity": 0, "subjectivity": 0, "sentences": "abc"}},
                                "tone.sentences"),
    "a start in words": ({"tone": {"polarity": 0, "subjectivity": 0, "sentences": [["a", 2, 0]]}},
                         "tone.sentences.start"),
    "self-talk of no kind": ({"tone": {"polarity": 0, "subjectivity": 0,
                                       "self_talk": [[1, 2, "rude"]]}}, "tone.self_talk.kind"),
    "low in words": ({"tone": {"polarity": 0, "subjectivity": 0, "low": "yes"}}, "tone.low"),
    "a correction above the scale": ({"corrections": [{"polarity": 1.01}]},
                                     "corrections.polarity"),
    "a correction below the scale": ({"corrections": [{"polarity": -2}]}, "corrections.polarity"),
    "a correction of no number": ({"corrections": [{"polarity": float("nan")}]},
                                  "corrections.polarity"),
    "a correction in words": ({"corrections": [{"polarity": "low"}]}, "corrections.polarity"),
    "a correction of true": ({"corrections": [{"polarity": True}]}, "corrections.polarity"),
}  # fmt: skip


@pytest.mark.parametrize("polarity", [-1, -1.0, 0, 0.3, 1, 1.0])
def test_the_ends_of_the_scale_are_on_it(polarity: float) -> None:
    value = entry(1, corrections=(Correction(polarity, "It rained."),))
    assert through_a_line(value) == value


@pytest.mark.parametrize(("change", "field"), BROKEN.values(), ids=BROKEN)
def test_the_field_that_cannot_be_read_is_named(change: dict[str, Any], field: str) -> None:
    with pytest.raises(UndecodableError) as caught:
        decode("entries", "x", encode(entry(1)) | change)
    assert caught.value.field == field
    assert caught.value.wanted


def test_a_day_that_is_none_is_named() -> None:
    with pytest.raises(UndecodableError, match="day"):
        decode("goals", "x", encode(goal(1)) | {"day": "soon"})


@pytest.mark.parametrize(
    ("value", "field"),
    [
        (entry(1)._replace(at=entry(1).at.replace(tzinfo=None)), "at"),
        (affirmation(1, order=float("nan")), "order"),
        (full_entry(1)._replace(run=full_entry(1).run._replace(distance_m=float("inf"))),
         "run.distance_m"),
        (entry(1, corrections=(Correction(1.5),)), "corrections.polarity"),
    ],
    ids=["a naive moment", "not a number", "an endless run", "more than the whole scale"],
)  # fmt: skip
def test_a_value_without_a_form_is_refused(value: Any, field: str) -> None:
    with pytest.raises(UndecodableError) as caught:
        encode(value)
    assert caught.value.field == field


def test_null_is_the_same_as_nothing() -> None:
    document = encode(entry(1)) | {"run": None, "tags": None, "deleted_at": None}
    assert decode("entries", entry(1).id, document) == entry(1)


class TestMerge:
    """A document that a later version wrote keeps what this one does not know."""

    def later(self, value: Entry) -> Any:
        plain = json.loads(json.dumps(encode(value)))
        plain["shoes"] = {"name": "old ones"}
        plain["run"]["weather_c"] = 8
        plain["run"]["walls"][0]["song"] = "none"
        return plain

    def merged(self, old: Any, value: Entry) -> Any:
        return merge(old, encode(decode("entries", value.id, old)), encode(value))

    def test_unknown_fields_stay_at_every_depth(self) -> None:
        value = full_entry(1)
        changed = value._replace(text="new", run=value.run and value.run._replace(effort=3))
        merged = self.merged(self.later(value), changed)
        assert merged["text"] == "new"
        assert merged["run"]["effort"] == 3
        assert merged["shoes"] == {"name": "old ones"}
        assert merged["run"]["weather_c"] == 8
        assert merged["run"]["walls"][0]["song"] == "none"
        assert decode("entries", value.id, merged) == changed

    def test_known_fields_that_were_emptied_go(self) -> None:
        value = full_entry(1)
        merged = self.merged(self.later(value), value._replace(run=None, tags=(), text=""))
        assert {"run", "tags", "text"}.isdisjoint(merged)

    def test_a_default_that_was_not_written_is_written_now(self) -> None:
        value = full_entry(1)
        old = self.later(value)
        del old["run"]["kind"]
        run = value.run and value.run._replace(kind="run", effort=3)
        assert self.merged(old, value._replace(run=run))["run"]["kind"] == "run"

    def test_at_stays_first(self) -> None:
        value = full_entry(1)
        assert next(iter(self.merged(self.later(value), value))) == "at"
