"""Two texts of one become one, or two versions where the same place was changed."""

import pytest

from journal_tui.store.merging.paragraphs import joined_versions, versions

RAIN = "It rained.\n\nI ran a mile.\n\nThen I walked."


def test_changes_at_different_places_come_together() -> None:
    one = RAIN.replace("It rained.", "It rained all day.")
    other = RAIN + "\n\nNo tears."
    assert versions(RAIN, [one, other]) == (
        "It rained all day.\n\nI ran a mile.\n\nThen I walked.\n\nNo tears.",
    )


def test_two_ways_of_changing_a_place_are_two_versions_with_all_else_in_both() -> None:
    one = RAIN.replace("a mile", "one mile and stopped") + "\n\nHome."
    other = (
        RAIN.replace("a mile", "a mile")
        .replace("I ran a mile", "I ran two")
        .replace("It rained", "It poured")
    )
    assert versions(RAIN, [other, one]) == (
        "It poured.\n\nI ran one mile and stopped.\n\nThen I walked.\n\nHome.",
        "It poured.\n\nI ran two.\n\nThen I walked.\n\nHome.",
    )


def test_the_same_change_on_both_sides_is_one() -> None:
    same = RAIN.replace("a mile", "a whole mile")
    assert versions(RAIN, [same, same + "\n\nHome."]) == (same + "\n\nHome.",)


def test_touching_changes_count_as_the_same_place() -> None:
    assert versions("a\nb", ["A\nb", "a\nB"]) == ("A\nb", "a\nB")
    assert versions("a\nm\nb", ["A\nm\nb", "a\nm\nB"]) == ("A\nm\nB",)


def test_what_one_took_out_and_the_other_changed_is_two_versions() -> None:
    assert versions("a\nb\nc\nd", ["a\nb\nc!\nd", "a\nb\nd"]) == ("a\nb\nc!\nd", "a\nb\nd")


def test_a_change_that_leaves_two_others_room_stands_with_both() -> None:
    """The middle one touches both of the others, which do not touch each other."""
    one, middle, two = "A\nm\nb", "a\nM\nb", "a\nm\nB"
    assert versions("a\nm\nb", [one, middle, two]) == ("A\nm\nB", "a\nM\nb")


def test_two_places_that_both_changed_are_two_versions_and_not_four() -> None:
    base = "a\nx\nb"
    assert versions(base, ["A1\nx\nB1", "A22\nx\nB22"]) == ("A22\nx\nB22", "A1\nx\nB1")


def test_the_fullest_version_is_the_first() -> None:
    assert versions("a\nb\nc", ["A\nc", "a\nbut longer\nc"]) == ("a\nbut longer\nc", "A\nc")


def test_a_text_without_words_gives_way() -> None:
    assert versions("a\nb", ["", "a\nB"]) == ("a\nB",)
    assert versions("a", ["", "  \n"]) != ()
    assert versions("a", [""]) == ("",)


def test_without_an_ancestor_a_text_that_holds_all_lines_of_another_swallows_it() -> None:
    assert versions(None, ["a\nb", "a\nmore\n\nb", "a"]) == ("a\nmore\n\nb",)
    assert versions(None, ["b\na", "a\nb\nc"]) == ("a\nb\nc", "b\na")
    assert versions(None, ["", "a"]) == ("a",)


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\n\n\n", " "])
def test_line_ends_and_spaces_come_back_as_they_were(end: str) -> None:
    ancestor = f"a\r\n\tb{end}"
    assert versions(ancestor, [f"new\n{ancestor}"]) == (f"new\n{ancestor}",)
    assert versions(ancestor, [f"new\n{ancestor}", ancestor]) == (f"new\n{ancestor}",)


def test_lines_that_come_again_are_kept_apart() -> None:
    refrain = "la\none\nla\ntwo\nla\nthree\nla"
    one, other = refrain.replace("one", "ONE"), refrain.replace("three", "THREE\nla")
    assert versions(refrain, [one, other]) == ("la\nONE\nla\ntwo\nla\nTHREE\nla\nla",)


def test_a_paragraph_that_was_moved_is_not_lost() -> None:
    base = "a\nb\nc\nd\ne"
    (text,) = versions(base, ["d\na\nb\nc\ne", base])
    assert text == "d\na\nb\nc\ne"
    found = versions(base, ["d\na\nb\nc\ne", "a\nb\nc\nd!\ne"])
    assert {"d", "d!"} <= {line for text in found for line in text.split("\n")}


@pytest.mark.parametrize("line", ["the same", "number {}"])
def test_a_very_long_text_is_merged_without_a_word_lost(line: str) -> None:
    lines = [line.format(number) for number in range(3000)]
    one, other = ["first", *lines], [*lines[:1500], "x", *lines[1500:2990], "last"]
    found = "\n".join(versions("\n".join(lines), ["\n".join(one), "\n".join(other)]))
    assert all(word in found for word in ("first\n", "\nx\n", "\nlast"))


def test_what_one_side_settled_is_settled_and_what_the_other_changed_is_there() -> None:
    ancestor, mine, others = "a\nx\nb\ny\nc", "A1\nx\nb\ny\nC", "A22\nx\nb\ny\nc"
    base = [mine, others]
    changed = [mine, "A22\nx\nB\ny\nc"]
    assert joined_versions(ancestor, base, [mine], changed) == ("A1\nx\nB\ny\nC",)
    assert joined_versions(ancestor, base, changed, [mine]) == ("A1\nx\nB\ny\nC",)


def test_where_each_side_settled_on_what_the_other_took_out_both_stay() -> None:
    one, other = "A1\nx", "A22\nx"
    assert joined_versions("a\nx", [one, other], [one], [other]) == (other, one)


def test_what_she_took_back_in_all_versions_stays_gone() -> None:
    base = ["A1\nx\nB\ny", "A22\nx\nB\ny"]
    back, more = [text.replace("B", "b") for text in base], [f"{text}\nx\nmore" for text in base]
    assert joined_versions("a\nx\nb\ny", base, back, more) == (
        "A22\nx\nb\ny\nx\nmore",
        "A1\nx\nb\ny\nx\nmore",
    )
