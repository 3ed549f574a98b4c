"""Why a tone is what it is: words, rules and numbers that add up to the tone."""

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.app.correcting import move_tone
from journal_tui.app.why import MOST_ROWS, Why, rules_in_words, why_of
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.domain.entry import Entry
from journal_tui.mood.weights import Rule
from journal_tui.texts import journal as texts
from tests.conftest import NOW

TEXT = "I wasn't happy at all. It was sooo lovely, but I felt sick! The sun was a bit kind."
GERMAN = "Ich bin heute müde und nicht gelaufen, es hat den ganzen Tag geregnet."
PIECES = st.sampled_from(
    [
        "I was cheerful. ",
        "not good enough ",
        "It was AWFUL! ",
        "so proud ",
        "but ",
        "lovely. ",
        "\n",
    ]
)


def why(workspace: Workspace, text: str) -> Why:
    return why_of(workspace, entry(workspace, text))


def entry(workspace: Workspace, text: str) -> Entry:
    return Entry("entry", NOW, NOW, NOW, text, tone=workspace.tone(text))


def adds_up(why: Why, polarity: float) -> bool:
    """The numbers as they are shown add up to the sum as it is shown, which is the tone."""
    hundredths = [round(float(row.adds) * 100) for row in why.rows]
    total = round(float(why.total) * 100)
    return sum(hundredths) == total == round(round(polarity, 2) * 100)


def test_a_word_with_its_rules_and_numbers(workspace: Workspace) -> None:
    told = entry(workspace, "It was lovely. I wasn't cheerful.")
    found = why_of(workspace, told)
    cheerful = next(row for row in found.rows if row.word == "cheerful")
    assert cheerful.alone.startswith("+")
    assert cheerful.adds.startswith("-")
    assert cheerful.way == -1
    assert texts.RULES["negated"] in cheerful.rules
    assert texts.RULES["last sentence"] in cheerful.rules
    assert {told.text[mark.start : mark.end] for mark in found.marks} >= {"cheerful", "lovely"}
    assert found.says == texts.WHY
    assert found.notes == (texts.WHY_SCALE,)


def test_the_rows_stand_in_the_order_of_the_text(workspace: Workspace) -> None:
    found = why(workspace, TEXT)
    places = [mark.start for mark in found.marks]
    assert places == sorted(places)
    assert [row.word for row in found.rows] == [TEXT[one.start : one.end] for one in found.marks]


@given(st.lists(PIECES, min_size=1, max_size=12).map("".join))
@settings(max_examples=60, deadline=None)
def test_what_is_shown_adds_up_to_the_tone(scoring: Workspace, text: str) -> None:
    told = entry(scoring, text)
    found = why_of(scoring, told)
    assert not found.rows or (told.tone and adds_up(found, told.tone.polarity))


def test_a_sentence_of_hers_is_one_row(workspace: Workspace) -> None:
    long = "It was lovely by the water and I went on for a good while longer than I had planned."
    text = f"I was cheerful. {long}"
    said = move_tone(workspace, save_writing(workspace, Writing(text=text)).entry, -1, long)
    found = why_of(workspace, said)
    (row,) = (row for row in found.rows if row.said is not None)
    assert row.word == "“It was lovely by the water and I …”"
    assert (row.alone, row.rules) == ("", "as you said, in the last sentence")
    assert row.said == said.said_sentences[long]
    (mark,) = (mark for mark in found.marks if mark.said is not None)
    assert text[mark.start : mark.end] == long
    assert said.tone is not None
    assert adds_up(found, said.tone.polarity)


def test_of_very_many_words_the_weightiest_are_told_and_all_add_up(workspace: Workspace) -> None:
    text = "I was cheerful. " * 60 + "It was very lovely and a bit kind."
    told = entry(workspace, text)
    found = why_of(workspace, told)
    assert len(found.rows) == MOST_ROWS
    assert found.rows[-1].word == f"{len(found.marks) - MOST_ROWS + 1} smaller ones"
    assert found.rows[-1].alone == ""
    assert "lovely" in [row.word for row in found.rows]
    assert told.tone is not None
    assert adds_up(found, told.tone.polarity)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", texts.WHY_NO_TONE),
        ("I want to kill myself.", texts.WHY_NO_TONE),
        ("We went round by the gate.", texts.WHY_NONE),
    ],
)
def test_without_words_that_counted_it_says_so(workspace: Workspace, text: str, says: str) -> None:
    found = why(workspace, text)
    if says == texts.WHY_NO_TONE:
        assert found == Why(says)
    else:
        assert found == Why(says) or found.rows, "a lexicon may know one of these words"


def test_where_she_said_the_mood_the_table_is_of_the_tone(workspace: Workspace) -> None:
    said = move_tone(workspace, save_writing(workspace, Writing(text="It was lovely.")).entry, -1)
    assert why_of(workspace, said).says == texts.WHY_SAID


def test_an_older_reading_is_told_to_be_one(workspace: Workspace) -> None:
    told = entry(workspace, TEXT)
    assert told.tone is not None
    older = told._replace(tone=told.tone._replace(scorer="runner-0"))
    assert texts.WHY_OLDER in why_of(workspace, older).notes


def test_an_older_reading_names_the_remedy() -> None:
    assert "journal-tui rescore" in texts.WHY_OLDER


@pytest.mark.parametrize("text", ["It was lovely. I want to kill myself.", GERMAN])
def test_what_todays_reading_shows_no_score_for_gets_none(workspace: Workspace, text: str) -> None:
    told = entry(workspace, "It was lovely.")
    assert told.tone is not None
    older = told._replace(text=text, tone=told.tone._replace(scorer="runner-0"))
    assert why_of(workspace, older) == Why(texts.WHY_NO_TONE)


def test_every_rule_has_plain_words() -> None:
    named = set(get_args(Rule))
    assert named == set(texts.RULES)
    assert rules_in_words(["negated", "capitals"]) == "turned by a “not”, in capitals"
    assert rules_in_words([]) == ""


@pytest.fixture(scope="session")
def scoring(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    from tests.conftest import make_workspace

    return make_workspace(tmp_path_factory.mktemp("scoring"))
