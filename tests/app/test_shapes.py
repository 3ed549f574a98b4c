"""The JSON of the shell commands: these keys are promises."""

import json
from datetime import timedelta

from journal_tui.app.shapes import (
    affirmation_shape,
    entry_shape,
    no_tone_shape,
    run_shape,
    tone_shape,
)
from journal_tui.app.toning import live_tone, tone_of_text, why_words
from journal_tui.app.trends import read_trends, trends_shape
from journal_tui.app.workspace import Workspace
from journal_tui.app.writing import Writing, save_writing
from journal_tui.domain.affirmation import Affirmation
from journal_tui.domain.entry import Entry, Feeling, SelfTalk, SentenceTone, Tone
from journal_tui.domain.journal import Journal
from journal_tui.domain.run import Run, Wall
from tests.app.promises import ENTRY_KEYS, RUN_KEYS, TONE_KEYS
from tests.conftest import NOW

WHY_KEYS = ["start", "end", "word", "alone", "weight", "rules"]


def test_an_entry(workspace: Workspace) -> None:
    line = '1mi run, 0.6mi walk 20:00 rpe7 rain feel-3 #dawn @canal wall 0.75mi head "no"'
    entry = save_writing(workspace, Writing(line, "I was glad.")).entry
    shape = json.loads(json.dumps(entry_shape(entry)))
    assert list(shape) == ENTRY_KEYS
    assert shape["at"] == "2016-08-21T11:00:00+01:00"
    assert (shape["day"], shape["text"], shape["tags"]) == ("2016-08-21", "I was glad.", ["dawn"])
    assert shape["feeling"] == {"during": None, "after": -3, "words": []}
    assert (shape["mood"], shape["mood_source"], shape["waiting"]) == (-0.6, "said", False)
    run = shape["run"]
    assert list(run) == RUN_KEYS
    assert run["segments"][0] == {"kind": "run", "distance_m": 1609.344, "duration_s": None}
    assert run["walls"] == [
        {
            "distance_m": 1207.008,
            "minute_s": None,
            "where": "head",
            "said": "no",
            "outcome": None,
        }
    ]
    assert (run["session_load"], run["nonstop_m"], run["place"]) == (None, 1609.344, "canal")
    assert list(shape["tone"]) == TONE_KEYS


def test_a_load_is_effort_times_minutes() -> None:
    shape = run_shape(Run(distance_m=2000.0, duration_s=1200, effort=7))
    assert (shape["session_load"], shape["pace_s_per_m"]) == (140, 0.6)


def test_an_entry_with_nothing_in_it() -> None:
    shape = entry_shape(Entry("e", NOW, NOW, NOW, run=Run()))
    assert (shape["mood"], shape["mood_source"], shape["tone"]) == (None, None, None)
    assert (shape["waiting"], shape["run"]["place"]) == (True, None)
    assert entry_shape(Entry("e", NOW, NOW, NOW))["run"] is None


def test_a_tone() -> None:
    tone = Tone(
        -0.123456, 0.98765, (SentenceTone(0, 4, -0.123456),), (SelfTalk(0, 4, "should"),), True
    )
    assert tone_shape(tone) == {
        "polarity": -0.1235,
        "subjectivity": 0.9877,
        "low": True,
        "self_talk": [{"start": 0, "end": 4, "kind": "should"}],
        "care": False,
        "sentences": [{"start": 0, "end": 4, "polarity": -0.1235}],
        "scorer": "",
    }


def test_words_that_ask_for_care_get_no_number() -> None:
    shape = tone_shape(Tone(-0.9, 0.9, (SentenceTone(0, 4, -0.9),), (), True, True, "s"))
    assert (shape["polarity"], shape["subjectivity"], shape["sentences"]) == (None, None, [])
    assert shape["care"] is True
    assert list(shape) == TONE_KEYS


def test_a_text_without_a_tone_says_why(workspace: Workspace) -> None:
    assert list(no_tone_shape("empty", "s")) == [*TONE_KEYS, "reason"]
    assert tone_of_text(workspace, " \n")["reason"] == "empty"
    german = "Heute bin ich im Regen gelaufen und danach war ich sehr glücklich und müde."
    assert tone_of_text(workspace, german)["reason"] == "not english"


def test_the_words_that_counted(workspace: Workspace) -> None:
    text = "It was lovely. I was sad."
    words = why_words(workspace, text)
    assert [list(word) for word in words] == [WHY_KEYS] * 2
    for word in words:
        assert text[word["start"] : word["end"]] == word["word"]
        assert isinstance(word["rules"], list)
    assert words[0]["alone"] > words[0]["weight"] > 0 > words[1]["weight"]
    polarity = tone_of_text(workspace, text)["polarity"]
    assert round(sum(word["weight"] for word in words), 4) == polarity


def test_a_sentence_that_she_corrected_counts_as_one_word(workspace: Workspace) -> None:
    said = {"I was sad.": 0.3}
    words = why_words(workspace, "It was lovely. I was sad.", said)
    assert [word["word"] for word in words] == ["lovely", "I was sad."]
    assert words[1]["weight"] > 0
    assert "as you said" in words[1]["rules"]


def test_the_meter_reads_as_saving_does(workspace: Workspace) -> None:
    update = live_tone(workspace)
    text = "It was lovely. I wasn't good enough. And then the sun came out!"
    for end in range(0, len(text) + 1, 7):
        assert update(text[:end]) == workspace.scorer.tone(text[:end])


def test_the_meter_knows_what_she_said(workspace: Workspace) -> None:
    said = {"I was sad.": 0.3}
    update = live_tone(workspace, said)
    for text in ("I was", "I was sad.", "I was sad. It was lovely."):
        assert update(text) == workspace.tone(text, said)


def test_an_affirmation() -> None:
    line = Affirmation("id", "It was hard.", NOW, NOW, 1.0, ("wall",), "", True, False)
    assert affirmation_shape(line, 3, 1) == {
        "id": "id",
        "text": "It was hard.",
        "tags": ["wall"],
        "credit": None,
        "favourite": True,
        "resting": False,
        "shown": 3,
        "helped": 1,
    }


def test_trends() -> None:
    moods = (1, 1, 1, 1, -4, -3, None, 2)
    entries = tuple(
        Entry(
            f"e{n}",
            NOW + timedelta(days=n),
            NOW,
            NOW,
            run=Run(distance_m=1000.0 + n, walls=(Wall(500.0),) if n == 4 else ()),
            feeling=Feeling(after=mood),
        )
        for n, mood in enumerate(moods)
    )
    shape = json.loads(json.dumps(trends_shape(read_trends(Journal(entries), "km"))))
    assert list(shape) == [
        *("entries", "dips", "walls", "milestones", "relations", "weeks", "period")
    ]
    assert [list(row) for row in shape["entries"]] == [
        ["id", "day", "distance_m", "mood", "mood_source", "dip", "recovered_on"]
    ] * len(moods)
    assert [(row["dip"], row["recovered_on"]) for row in shape["entries"]] == [
        *[(False, None)] * 4,
        *[(True, "2016-08-28")] * 2,
        *[(False, None)] * 2,
    ]
    assert shape["entries"][6]["mood_source"] is None
    assert shape["dips"] == [
        {
            "entries": ["e4", "e5"],
            "from": "2016-08-25",
            "to": "2016-08-26",
            "length": 2,
            "recovered_on": "2016-08-28",
        }
    ]
    assert shape["walls"]["walls"] == 1
    assert shape["milestones"][0]["day"] == "2016-08-21"
    assert {relation["verdict"] for relation in shape["relations"]} == {"too few"}


def test_trends_of_an_empty_journal() -> None:
    shape = trends_shape(read_trends(Journal(), "mi"))
    assert (shape["entries"], shape["dips"], shape["milestones"]) == ([], [], [])
    assert shape["walls"]["walls"] == 0
