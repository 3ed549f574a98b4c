"""Whatever was done on three machines, it does not matter who meets whom first."""

import pytest
from documents_kit import ANCESTOR, TABLES, paragraphs, rough, sides, together
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.store.lines import Plain, document_of
from journal_tui.store.merging.fields import Path, letters, values_of
from journal_tui.store.merging.heads import heads_of
from journal_tui.store.merging.paragraphs import versions
from journal_tui.store.merging.three_way import merge

#: What is no word of hers.
NOT_ASKED = {("deleted_at",), ("tone",)}
#: What a test of its own asks for.
HEADS = {("text",), ("other_texts",), ("merging",)}

KINDS = pytest.mark.parametrize("table", TABLES)
EXAMPLES = settings(max_examples=40, deadline=None)


@KINDS
@EXAMPLES
@given(data=st.data())
def test_it_does_not_matter_in_which_order_three_sides_meet(
    table: str, data: st.DataObject
) -> None:
    base, one, two, three = data.draw(sides(table, paragraphs()))
    all_of_it = together(base, one, two, three)
    assert together(base, two, one) == together(base, one, two)
    assert together(base, three, two, one) == all_of_it
    assert together(base, one, three, two) == all_of_it
    assert together(base, one, together(base, two, three)) == all_of_it


@KINDS
@EXAMPLES
@given(data=st.data())
def test_what_was_merged_already_changes_nothing_more(table: str, data: st.DataObject) -> None:
    base, one, two = data.draw(sides(table, paragraphs() | rough, 2))
    assert together(base, one, one) == one
    assert together(base, one, base) == one
    assert together(base, base, one) == one
    merged = together(base, one, two)
    assert together(base, merged, merged) == merged
    assert together(merged, merged, merged) == merged


@EXAMPLES
@given(data=st.data())
def test_with_rough_texts_it_does_not_matter_which_side_is_ours(data: st.DataObject) -> None:
    base, one, two = data.draw(sides("entries", rough, 2))
    assert merge(base, one, two, since=7) == merge(base, two, one, since=7)


@EXAMPLES
@given(data=st.data())
def test_without_a_base_it_does_not_matter_in_which_order_entries_meet(data: st.DataObject) -> None:
    _, one, two, three = data.draw(sides("entries", paragraphs()))
    all_of_it = together({}, one, two, three)
    assert together({}, two, one) == together({}, one, two)
    assert together({}, three, two, one) == all_of_it
    assert together({}, one, together({}, two, three)) == all_of_it


@KINDS
@EXAMPLES
@given(data=st.data())
def test_no_value_is_lost_without_being_told(table: str, data: st.DataObject) -> None:
    base, *both = data.draw(sides(table, paragraphs() | rough, 2))
    merged = merge(base, *both, since=7)
    told = {lost.line for lost in merged.lost}
    there = {each for line in merged.lines.values() for each in parts(document_of(line))}
    before = parts(document_of(base[table, "x"]))
    now = [parts(document_of(side[table, "x"])) for side in both]
    for side, mine, others in zip(both, now, now[::-1], strict=True):
        # What the other side took out knowingly is not lost.
        words = {each for each in mine - (before - others) if each[0] not in NOT_ASKED}
        words = {each for each in words if table != "entries" or each[0] not in HEADS}
        assert words <= there or side[table, "x"] in told


def parts(document: Plain) -> set[tuple[Path, str]]:
    """The values and the items of lists, by their places."""
    return {
        (path, letters(each))
        for path, value in values_of(document).items()
        for each in (value if isinstance(value, list) else [value])
    }


@EXAMPLES
@given(data=st.data())
def test_no_line_of_any_version_is_lost(data: st.DataObject) -> None:
    base, *both = data.draw(sides("entries", paragraphs() | rough, 2))
    merged = together(base, *both)
    before, heads, *sides_heads = (
        heads_of(document_of(side["entries", "x"])) for side in (base, merged, *both)
    )
    there = {line for text in heads.texts for line in text.split("\n")}
    ancestors = (before.texts[0], before.ancestor.text if before.ancestor else "")
    known = {line for text in ancestors for line in (text or "").split("\n")}
    for side in sides_heads:
        for text in set(side.texts) - set(before.texts):
            assert {line for line in text.split("\n") if line.strip()} <= there | known


@EXAMPLES
@given(st.lists(paragraphs(), min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_versions_that_hold_each_others_changes_give_the_same_versions(
    texts: list[str], chance: object
) -> None:
    ancestor = "\n".join(ANCESTOR)
    found = versions(ancestor, texts)
    assert versions(ancestor, found) == found
    assert versions(ancestor, [*texts, *found]) == found
    assert versions(ancestor, texts[::-1]) == found


@EXAMPLES
@given(rough | st.none(), st.lists(rough, min_size=1, max_size=4))
def test_rough_texts_keep_each_line(ancestor: str | None, texts: list[str]) -> None:
    found = versions(ancestor, texts)
    assert found == versions(ancestor, texts[::-1])
    there = {line for text in found for line in text.split("\n")}
    known = set((ancestor or "").split("\n"))
    for text in texts:
        assert {line for line in text.split("\n") if line.strip()} <= there | known
