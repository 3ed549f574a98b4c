"""Each rule by which two changed documents become one."""

from typing import Any

import pytest
from documents_kit import EARLY

from journal_tui.store.codec import decode, encode
from journal_tui.store.lines import Plain, document_of, line_of
from journal_tui.store.merging.documents import Outcome, merge_documents, stamped
from journal_tui.store.merging.stamps import stamps_of
from journal_tui.store.merging.three_way import merge

AT = "2016-08-21T09:00:00+01:00"
NINE, TEN, ELEVEN = (f"2016-08-22T{hour}:00:00+01:00" for hour in ("09", "10", "11"))
TEXT = "It rained.\n\nI ran a mile.\n\nThen I walked."
BASE: Plain = {
    "at": AT,
    "created_at": EARLY,
    "updated_at": EARLY,
    "text": TEXT,
    "run": {"distance_m": 1609.0, "effort": 5},
    "feeling": {"after": -3},
    "tags": ["morning", "rain"],
    "tone": {"polarity": -0.4, "subjectivity": 0.5},
}


def changed(when: str, base: Plain = BASE, **fields: Any) -> Plain:
    """The base as it was changed at this time; None takes a field out."""
    document = {**base, **fields, "updated_at": when}
    return stamped(base, {name: value for name, value in document.items() if value is not None})


def both(one: Plain, other: Plain, base: Plain | None = BASE, table: str = "entries") -> Outcome:
    outcome = merge_documents(table, base, one, other, since=7)
    assert outcome.document == merge_documents(table, base, other, one, since=7).document
    return outcome


# Single fields -----------------------------------------------------------------------------


def test_what_each_side_changed_stands() -> None:
    one = changed(NINE, run={"distance_m": 1609.0, "effort": 7})
    other = changed(TEN, run={"distance_m": 1800.0, "effort": 5}, feeling={"after": 1})
    outcome = both(one, other)
    assert outcome.document["run"] == {"distance_m": 1800.0, "effort": 7}
    assert outcome.document["feeling"] == {"after": 1}
    assert not outcome.lost


def test_of_a_field_that_both_changed_the_later_stands_and_the_other_is_told() -> None:
    one = changed(NINE, run={"distance_m": 1609.0, "effort": 7})
    other = changed(TEN, run={"distance_m": 1609.0, "effort": 2})
    outcome = both(one, other)
    assert outcome.document["run"] == {"distance_m": 1609.0, "effort": 2}
    assert outcome.lost == (one,)


def test_moments_are_compared_as_instants() -> None:
    one = changed("2016-08-22T10:30:00+02:00", at=NINE)  # half past eight in universal time
    other = changed("2016-08-22T09:00:00+00:00", at=TEN)
    assert both(one, other).document["at"] == TEN


def test_of_one_instant_in_two_letters_the_larger_letters_stand() -> None:
    one = changed("2016-08-22T10:00:00+02:00", at=NINE)
    other = changed("2016-08-22T09:00:00+01:00", at=TEN)
    assert both(one, other).document["at"] == NINE


def test_a_whole_number_and_one_with_a_point_are_told_apart() -> None:
    one = changed(NINE, run={"distance_m": 1609, "effort": 5})
    other = changed(TEN, tags=["rain"])
    assert b'"distance_m": 1609,' in line_of("x", both(one, other).document).replace(b":", b": ")


def test_fields_that_this_version_does_not_know_are_merged_as_well() -> None:
    one = changed(NINE, shoes="blue", run={**BASE["run"], "soles": 2})  # type: ignore[dict-item]
    other = changed(TEN, weather_of="gauge")
    document = both(one, other).document
    assert (document["shoes"], document["weather_of"]) == ("blue", "gauge")
    assert document["run"] == {"distance_m": 1609.0, "effort": 5, "soles": 2}


def test_lists_of_records_are_one_value() -> None:
    one = changed(NINE, run={"walls": [{"minute_s": 60}]})
    other = changed(TEN, run={"walls": [{"minute_s": 90}]})
    outcome = both(one, other)
    assert outcome.document["run"] == {"walls": [{"minute_s": 90}]}
    assert outcome.lost == (one,)


# Sets --------------------------------------------------------------------------------------


def test_tags_of_both_sides_come_together_and_what_was_taken_out_is_gone() -> None:
    one, other = changed(NINE, tags=["rain", "zoo", "race"]), changed(TEN, tags=["morning", "hill"])
    assert both(one, other).document["tags"] == ["hill", "race", "zoo"]


def test_tags_that_one_side_changed_are_exactly_its_own() -> None:
    one = changed(NINE, tags=["zoo", "rain", "a"])
    assert both(one, changed(TEN, at=NINE)).document["tags"] == ["zoo", "rain", "a"]


def test_another_order_gives_way_to_a_change() -> None:
    one, other = changed(TEN, tags=["rain", "morning"]), changed(NINE, tags=["morning", "hill"])
    assert both(one, other).document["tags"] == ["morning", "hill"]
    assert both(one, changed(NINE, at=NINE)).document["tags"] == ["rain", "morning"]


def test_the_entries_of_an_imported_file_come_together() -> None:
    base: Plain = {"created_at": EARLY, "updated_at": EARLY, "sha256": "0a", "entry_ids": ["e1"]}
    one, other = (changed(at, base, entry_ids=["e1", x]) for at, x in ((NINE, "b"), (TEN, "a")))
    assert both(one, other, base, "imports").document["entry_ids"] == ["e1", "a", "b"]


def test_corrections_are_told_by_their_sentence() -> None:
    one = changed(
        NINE, corrections=[{"polarity": 0.5}, {"polarity": 0.3, "sentence": "It rained."}]
    )
    other = changed(TEN, corrections=[{"polarity": -0.5}, {"polarity": 0, "sentence": "I ran."}])
    outcome = both(one, other)
    assert outcome.document["corrections"] == [
        {"polarity": 0.5},
        {"polarity": 0, "sentence": "I ran."},
        {"polarity": 0.3, "sentence": "It rained."},
    ]
    assert outcome.lost == (other,), "its word on the whole text does not stand"


# Deleting ----------------------------------------------------------------------------------


def test_an_edit_beats_a_delete() -> None:
    deleted = changed(ELEVEN, deleted_at=ELEVEN)
    document = both(deleted, changed(NINE, text=TEXT + "\n\nHome.")).document
    assert "deleted_at" not in document
    assert str(document["text"]).endswith("Home.")


def test_a_delete_stands_where_the_other_side_only_read_the_tone_again() -> None:
    deleted = changed(NINE, deleted_at=NINE)
    other = changed(TEN, tone={"polarity": 0.1, "subjectivity": 0.5}, origins=["file:1"])
    assert both(deleted, other).document["deleted_at"] == NINE


def test_two_deletions_are_the_later_one() -> None:
    one, other = changed(NINE, deleted_at=NINE), changed(TEN, deleted_at=TEN)
    assert both(one, other).document["deleted_at"] == TEN


def test_what_was_brought_back_stays() -> None:
    gone = changed(NINE, deleted_at=NINE)
    back = changed(TEN, gone, deleted_at=None)
    still = changed(ELEVEN, gone, tags=["rain"])
    assert "deleted_at" not in both(back, still, gone).document


def test_a_run_that_one_side_removed_and_the_other_changed_stays_whole() -> None:
    removed = changed(TEN, run=None)
    effort = changed(NINE, run={"distance_m": 1609.0, "effort": 8})
    assert both(removed, effort).document["run"] == {"distance_m": 1609.0, "effort": 8}
    assert "run" not in both(removed, changed(ELEVEN, tags=["a"])).document


# Texts -------------------------------------------------------------------------------------


def test_a_text_that_both_changed_in_one_place_is_two_versions() -> None:
    one, other = (changed(at, text=TEXT.replace("a mile", word)) for at, word in
                  ((NINE, "two"), (TEN, "three miles")))  # fmt: skip
    outcome = both(one, other)
    document = outcome.document
    assert document["text"] == TEXT.replace("a mile", "three miles")
    assert document["other_texts"] == [TEXT.replace("a mile", "two")]
    assert document["merging"] == {"from": TEXT, "since": 7}
    assert list(document)[-2:] == ["changed", "merging"]
    assert not outcome.lost
    assert decode("entries", "x", document).other_texts == (TEXT.replace("a mile", "two"),)


def two_versions() -> Plain:
    one, other = changed(NINE, text="It poured."), changed(TEN, text="A drizzle, no more.")
    return both(one, other).document


def test_a_settled_text_wins_over_the_versions_it_saw() -> None:
    base = two_versions()
    settled = changed(ELEVEN, base, other_texts=None)
    tagged = changed(NINE, base, tags=["hill"])
    document = both(settled, tagged, base).document
    assert document["text"] == "A drizzle, no more."
    assert "other_texts" not in document
    assert "merging" not in document
    assert document["tags"] == ["hill"]


def test_a_version_that_is_new_on_the_other_side_stays() -> None:
    base = two_versions()
    settled = changed(ELEVEN, base, other_texts=None)
    edited = changed(NINE, base, other_texts=["It poured. I got wet."])
    document = both(settled, edited, base).document
    assert document["text"] == "It poured. I got wet."
    assert document["other_texts"] == ["A drizzle, no more."]
    own = changed(ELEVEN, base, text="Both of it.", other_texts=None)
    document = both(own, edited, base).document
    assert document["text"] == "It poured. I got wet."
    assert document["other_texts"] == ["Both of it."]


def test_what_was_settled_differently_is_not_settled() -> None:
    base = two_versions()
    one = changed(ELEVEN, base, other_texts=None)
    other = changed(NINE, base, text="It poured.", other_texts=None)
    document = both(one, other, base).document
    assert (document["text"], document["other_texts"]) == ("A drizzle, no more.", ["It poured."])


def test_a_text_that_was_emptied_gives_way_to_versions_that_the_other_side_changed() -> None:
    base = two_versions()
    emptied = changed(ELEVEN, base, text=None, other_texts=None)
    edited = changed(NINE, base, other_texts=["It poured.\n\nHome."])
    document = both(emptied, edited, base).document
    assert document["text"] == edited["text"]
    assert document["other_texts"] == edited["other_texts"]


def test_versions_come_from_the_oldest_text_they_are_said_to_come_from() -> None:
    base = {**BASE, "text": TEXT + "\n\nHome."}
    versions = {"other_texts": ["It poured."], "merging": {"from": TEXT, "since": 3}}
    one = {**changed(NINE, base, text="A drizzle."), **versions}
    other = changed(TEN, base, text="Sun.")
    assert both(one, other, base).document["merging"] == {"from": TEXT, "since": 3}


def test_versions_without_a_common_text_stay_apart_when_they_are_merged_again() -> None:
    one, other = ({**BASE, "text": text} for text in ("It poured.\n\nHome.", "A drizzle."))
    base = both(one, other, None).document
    assert base["merging"] == {"since": 0}
    edited = changed(NINE, base, text="It poured.\n\nHome at last.")
    again = changed(TEN, base, other_texts=["A drizzle!"])
    document = both(edited, again, base).document
    assert document["text"] == "It poured.\n\nHome at last."
    assert document["other_texts"] == ["A drizzle!"]


def test_a_text_that_is_only_on_one_side_is_the_text() -> None:
    waiting = {name: value for name, value in BASE.items() if name != "text"}
    document = both(changed(NINE, waiting, text="Wet."), changed(TEN, waiting, tags=[]), waiting)
    assert document.document["text"] == "Wet."


# Tone --------------------------------------------------------------------------------------

COLD, WARM = {"polarity": -0.9, "subjectivity": 1}, {"polarity": 0.9, "subjectivity": 1}


def test_the_tone_is_that_of_the_text() -> None:
    one = changed(NINE, text="Cold.", tone=COLD)
    outcome = both(one, changed(TEN, tone=WARM))
    assert outcome.document["tone"] == COLD
    assert not outcome.reread


def test_a_text_of_both_has_to_be_read() -> None:
    one = changed(NINE, text=TEXT + "\n\nHome.", tone=COLD)
    outcome = both(one, changed(TEN, text="Cold.\n\n" + TEXT, tone=WARM))
    assert "tone" not in outcome.document
    assert outcome.reread
    key = ("entries", "x")
    sides = [{key: line_of("x", side)} for side in (BASE, one, changed(TEN, text="A\n" + TEXT))]
    assert merge(*sides, since=1).reread == {"x"}


def test_a_correction_of_the_other_side_has_to_be_read_too() -> None:
    outcome = both(changed(NINE, text="Cold.", tone=COLD),
                   changed(TEN, corrections=[{"polarity": 0.5}]))  # fmt: skip
    assert outcome.reread


def test_what_the_head_said_at_a_wall_is_read_with_the_text() -> None:
    wall = {"distance_m": 1609.0, "effort": 5, "walls": [{"said": "I cannot."}]}
    said = changed(NINE, run=wall, tone=COLD | {"care": True})
    assert both(said, changed(TEN, corrections=[{"polarity": 0.5}], tone=WARM)).reread
    silent = {**wall, "walls": [{"said": "Walk."}]}
    outcome = both(said, changed(TEN, run=silent, tone=WARM))
    assert outcome.document["tone"] == WARM
    outcome = both(changed(NINE, run=silent, tone=WARM), said | {"changed": {"": TEN}})
    assert outcome.document["tone"] == COLD | {"care": True}


def test_a_tone_is_that_of_all_versions() -> None:
    base = changed(NINE, other_texts=["Cold."], tone=COLD)
    settled = changed(TEN, base, other_texts=None, tone=WARM)
    outcome = both(settled, changed(ELEVEN, base, tags=[], tone=COLD | {"care": True}), base)
    assert outcome.document["tone"] == WARM


# What is written ---------------------------------------------------------------------------


def test_a_side_that_says_all_is_taken_as_it_is() -> None:
    one = changed(NINE, tags=["rain"])
    same = changed(NINE, tags=["rain"])
    assert both(one, same).document == one
    assert merge_documents("entries", BASE, one, dict(BASE), since=1).document is one


def test_what_was_saved_stands_before_a_mix_that_says_the_same() -> None:
    one = changed(TEN, tags=["a"], at=NINE)
    mix = both(changed(TEN, tags=["a"]), changed(TEN, at=NINE)).document
    assert mix != one
    assert both(one, mix).document == one


def test_a_mix_is_of_the_latest_moment_and_a_little_more() -> None:
    document = both(changed(NINE, tags=["a"]), changed(TEN, at=NINE)).document
    assert TEN < str(document["updated_at"]) < TEN.replace(":00:00+", ":00:00.001+")
    assert document["changed"] == {"": EARLY, "at": TEN, "tags": NINE}


def test_fields_stand_in_the_order_in_which_values_are_written() -> None:
    document = both(
        changed(NINE, feeling={"during": 1}, zeta=1, alpha=2), changed(TEN, at=NINE, deleted_at=TEN)
    ).document
    value = decode("entries", "x", document)
    known = encode(value)
    assert [name for name in document if name in known] == list(known)
    assert list(document)[-3:] == ["alpha", "zeta", "changed"]


def test_stamps_are_never_earlier_than_those_of_the_base() -> None:
    base = {**BASE, "changed": {"": EARLY, "text": TEN}}
    assert stamps_of(changed(NINE, base, text="Slow clock.")).of("text") == TEN
    assert stamps_of(changed(ELEVEN, base, text="Right clock.")).of("text") == ELEVEN
    assert stamps_of(changed(ELEVEN, base, tags=["a"])).of("text") == TEN


def test_what_is_new_was_changed_when_it_was() -> None:
    assert stamped(None, BASE) == BASE
    assert stamps_of(BASE).of("run.effort") == EARLY
    assert stamped(BASE, dict(BASE)) == BASE


# The small tables --------------------------------------------------------------------------

LINE: Plain = {"created_at": EARLY, "updated_at": EARLY, "text": "Walk if you need to.",
               "order": 2, "starter": "walk"}  # fmt: skip


def sides_of(table: str, *documents: Plain) -> list[dict[tuple[str, str], bytes]]:
    return [{(table, "x"): line_of("x", document)} for document in documents]


def test_a_line_of_hers_that_both_changed_becomes_two() -> None:
    one, other = changed(NINE, LINE, text="Walk."), changed(TEN, LINE, text="Count minutes.")
    base, *both_sides = sides_of("affirmations", LINE, one, other)
    merged = merge(base, *both_sides, since=1)
    (twin,) = merged.twins
    assert document_of(merged.lines["affirmations", "x"])["text"] == "Count minutes."
    assert document_of(merged.lines[twin]) == {
        "created_at": NINE, "updated_at": NINE, "text": "Walk.", "order": 2
    }  # fmt: skip
    assert twin[1][14] == "8"
    assert merge(base, *both_sides[::-1], since=1) == merged
    assert not merged.lost


def test_what_she_did_with_a_twin_stands() -> None:
    one, other = changed(NINE, LINE, text="Walk."), changed(TEN, LINE, text="Count minutes.")
    base, ours, theirs = sides_of("affirmations", LINE, one, other)
    merged = merge(base, ours, theirs, since=1)
    (twin,) = merged.twins
    again = merge(base, ours, merged.lines, since=1)
    assert again.lines == merged.lines
    assert not again.twins
    gone = {**document_of(merged.lines[twin]), "updated_at": ELEVEN, "deleted_at": ELEVEN}
    there = {**merged.lines, twin: line_of(twin[1], gone)}
    assert merge(base, ours, there, since=1).lines == there


@pytest.mark.parametrize(
    ("table", "field"),
    [("letters", "text"), ("plans", "cue"), ("plans", "response"), ("plans", "note"),
     ("goals", "name")],
)  # fmt: skip
def test_her_words_in_other_tables_become_two_as_well(table: str, field: str) -> None:
    base: Plain = {"created_at": EARLY, "updated_at": EARLY, field: "first"}
    one, other = changed(NINE, base, **{field: "one"}), changed(TEN, base, **{field: "other"})
    (twin,) = both(one, other, base, table).twins
    assert (twin.words, twin.document[field]) == ("one", "one")


def test_order_and_favourite_are_single_fields() -> None:
    one, other = changed(NINE, LINE, order=5, favourite=True), changed(TEN, LINE, order=7)
    document = both(one, other, LINE, "affirmations").document
    assert (document["order"], document["favourite"]) == (7, True)


def test_showings_of_both_machines_are_all_there() -> None:
    ours, theirs = ({("showings", name): line_of(name, {"at": AT, "updated_at": AT})}
                    for name in ("one", "other"))  # fmt: skip
    assert merge({}, ours, theirs, since=0).lines == {**ours, **theirs}


def test_what_is_missing_on_a_side_was_not_deleted_there() -> None:
    base, changed_one = sides_of("entries", BASE, changed(NINE, tags=["a"]))
    assert merge(base, {}, base, since=1).lines == base
    assert merge(base, changed_one, {}, since=1).lines == changed_one
    assert merge(base, {}, {}, since=1).lines == {}


def test_two_acts_with_one_id_are_the_same_on_every_machine() -> None:
    one, other = ({"at": AT, "kind": kind, "before": {}} for kind in ("edit", "sync"))
    outcome = both(one, other, None, "history")
    assert outcome.document in (one, other)
    assert len(outcome.lost) == 1


def test_a_line_that_was_not_changed_on_both_sides_is_not_read() -> None:
    base, bad = {("entries", "x"): b'"x": {}'}, {("entries", "x"): b"no document"}
    assert merge(base, base, bad, since=1).lines == bad
    with pytest.raises(ValueError):  # noqa: PT011
        merge({}, base, bad, since=1)
