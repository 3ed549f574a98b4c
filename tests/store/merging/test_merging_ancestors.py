"""Two copies without a common commit: their histories say what an entry comes from."""

from documents_kit import EARLY

from journal_tui.store.history import act_document
from journal_tui.store.lines import Lines, Plain, document_of, line_of
from journal_tui.store.merging.ancestors import ancestor_lines
from journal_tui.store.merging.three_way import merge
from tests.conftest import NOW

KEY = ("entries", "x")
MOMENTS = [f"2016-08-22T{hour:02}:00:00+01:00" for hour in range(9, 14)]


def version(number: int, text: str) -> Plain:
    return {"at": EARLY, "created_at": EARLY, "updated_at": MOMENTS[number], "text": text}


def copy(*versions: Plain) -> dict[str, Lines]:
    """The tables of a copy in which the entry became each of these, one after the other."""
    acts = {
        str(number): line_of(str(number), act_document("edit", NOW, {"x": before}, ""))
        for number, before in enumerate(versions[:-1])
    }
    return {"history": acts, "entries": {"x": line_of("x", versions[-1])}}


FIRST, SECOND = version(0, "a\n\nb\n\nc"), version(1, "a\n\nb\n\nc\n\nd")


def test_a_copy_that_is_older_merges_without_a_question() -> None:
    ours, theirs = copy(FIRST, SECOND, version(2, "A\n\nd")), copy(FIRST, SECOND)
    base = ancestor_lines(ours, theirs, ["x"])
    assert document_of(base[KEY]) == SECOND
    sides = ({KEY: tables["entries"]["x"]} for tables in (ours, theirs))
    assert merge(base, *sides, since=0).lines == {KEY: ours["entries"]["x"]}


def test_of_two_that_went_on_apart_the_last_common_one_is_found() -> None:
    ours = copy(FIRST, SECOND, version(2, "A\n\nb\n\nc\n\nd"))
    theirs = copy(FIRST, SECOND, version(3, "a\n\nb\n\nc\n\nd\n\ne"))
    base = ancestor_lines(ours, theirs, ["x"])
    assert base == ancestor_lines(theirs, ours, ["x"])
    assert document_of(base[KEY]) == SECOND
    sides = ({KEY: tables["entries"]["x"]} for tables in (ours, theirs))
    merged = document_of(merge(base, *sides, since=0).lines[KEY])
    assert merged["text"] == "A\n\nb\n\nc\n\nd\n\ne"


def test_what_syncing_keeps_on_a_document_does_not_make_it_another() -> None:
    ours = copy({**FIRST, "changed": {"": EARLY}}, SECOND)
    base = ancestor_lines(ours, copy(FIRST), ["x"])
    assert document_of(base[KEY])["text"] == FIRST["text"]
    assert base == ancestor_lines(copy(FIRST), ours, ["x"])


def test_without_anything_in_common_there_is_no_base() -> None:
    assert ancestor_lines(copy(FIRST), copy(SECOND), ["x"]) == {}
    assert ancestor_lines(copy(FIRST), {}, ["x", "y"]) == {}


def test_only_entries_that_are_asked_for_are_looked_at() -> None:
    assert ancestor_lines(copy(FIRST), copy(FIRST), []) == {}


def test_an_entry_that_an_act_made_was_not_there_before() -> None:
    made = {"history": {"h": line_of("h", act_document("import", NOW, {"x": None}, ""))}}
    assert ancestor_lines({**copy(FIRST), **made}, copy(FIRST), ["x"])[KEY] == line_of("x", FIRST)
