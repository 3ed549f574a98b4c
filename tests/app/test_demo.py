"""The sample journal: coherent, deterministic, and written for the program."""

import re
from collections import Counter
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path

import pytest

from journal_tui.app.demo.build import demo_documents
from journal_tui.app.demo.story import load_story
from journal_tui.domain.affirmation import Affirmation, Showing
from journal_tui.domain.entry import Entry, Tone
from journal_tui.domain.goal import Goal
from journal_tui.domain.journal import in_order
from journal_tui.domain.letter import Letter
from journal_tui.domain.plan import Plan
from journal_tui.domain.runline.parse import parse_run_line
from journal_tui.domain.units import METRES_PER_MILE
from journal_tui.insight.dips import find_dips
from journal_tui.mood.load import load_scorer

SUNDAY = date(2026, 11, 22)
WEEK = [SUNDAY + timedelta(days=offset) for offset in range(7)]
STORY = Path(__file__).resolve().parents[3] / "shared" / "data" / "story.txt"
SCORER = load_scorer("runner", None)


@cache
def read(text: str) -> Tone | None:
    return SCORER.tone(text)


def localize(local: datetime) -> datetime:
    return local.replace(tzinfo=timezone(timedelta(hours=1)))


@cache
def documents(today: date = SUNDAY):
    return demo_documents(today, localize, read)


def of_kind(kind, today: date = SUNDAY):
    return [document for document in documents(today) if isinstance(document, kind)]


def pace_in_seconds_a_mile(entry: Entry) -> float:
    return entry.run.pace_s_per_m * METRES_PER_MILE


def shingles(text: str, size: int = 5) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9']+", text.lower().replace("’", "'"))
    return set(zip(*(words[start:] for start in range(size)), strict=False))


@pytest.mark.parametrize("today", WEEK, ids=lambda day: day.strftime("%A"))
def test_it_has_a_year_of_entries_whatever_day_it_is(today):
    entries = of_kind(Entry, today)
    assert 110 <= len(entries) <= 130
    assert max(entry.day for entry in entries) < today
    assert min(entry.day for entry in entries) >= today - timedelta(days=372)
    assert 2 <= sum(entry.waiting for entry in entries) <= 3


def test_the_same_day_gives_the_same_documents():
    assert demo_documents(SUNDAY, localize, read) == documents()


def test_no_two_documents_share_an_id():
    ids = Counter(document.id for document in documents())
    assert ids.most_common(1)[0][1] == 1


def test_entries_come_oldest_first_and_every_moment_is_past_and_aware():
    entries = of_kind(Entry)
    assert tuple(entries) == in_order(entries)
    midnight = localize(datetime.combine(SUNDAY, datetime.min.time()))
    for document in documents():
        assert document.updated_at.astimezone(UTC) < midnight


@pytest.mark.parametrize("told", [told for told in load_story().entries if told.line])
def test_every_run_line_is_understood(told):
    parsed = parse_run_line(told.line, SUNDAY)
    assert parsed.problems == ()
    assert parsed.day is None
    assert parsed.hour is None


def test_every_line_with_a_distance_and_a_time_kept_both():
    for told, entry in zip(load_story().entries, of_kind(Entry), strict=True):
        if re.match(r"\d", told.line):
            assert entry.run.distance_m
            assert entry.run.duration_s
            assert len(entry.run.walls) == told.line.count("wall")
        else:
            assert entry.run is None


def test_all_the_texts_differ():
    texts = [entry.text for entry in of_kind(Entry) if entry.text]
    assert len(set(texts)) == len(texts)
    longest = max(len(text.split()) for text in texts)
    assert longest > 100
    assert min(len(text.split()) for text in texts) < 12


def test_the_paces_are_a_beginners_and_get_better():
    ran = [entry for entry in of_kind(Entry) if entry.run and entry.run.kind != "walk"]
    paces = [pace_in_seconds_a_mile(entry) for entry in ran]
    assert all(10.5 * 60 <= pace <= 14.5 * 60 for pace in paces)
    assert sum(paces[:20]) / 20 > sum(paces[-20:]) / 20 + 60


def test_the_distance_grows_by_small_steps_up_to_the_half_marathon():
    furthest = 0.0
    for entry in of_kind(Entry):
        distance = entry.distance_m or 0.0
        if furthest and distance > furthest:
            assert distance - furthest <= 1.6 * METRES_PER_MILE
        furthest = max(furthest, distance)
    assert furthest == pytest.approx(13.1 * METRES_PER_MILE)


def test_about_half_of_the_entries_have_a_feeling():
    entries = of_kind(Entry)
    said = sum(entry.feeling.after is not None for entry in entries)
    assert 0.4 <= said / len(entries) <= 0.65


def test_there_are_dips_and_they_recover_soon():
    entries = [entry for entry in of_kind(Entry) if entry.mood]
    low = [dip for dip in find_dips(entries) if entries[dip.start].mood.value <= -0.15]
    assert 10 <= len(low) <= 16
    assert all(dip.recovered is not None and dip.recovered - dip.end <= 5 for dip in low)
    assert {entries[dip.start].mood.source for dip in low} == {"said", "read"}
    harsh = [dip for dip in low if entries[dip.start].tone.low]
    assert len(harsh) >= 10


def test_dull_days_are_not_marked_as_dips():
    """Where the reading of a scorer changes, a day or two may fall below; more would be noise."""
    entries = [entry for entry in of_kind(Entry) if entry.mood]
    dull = [dip for dip in find_dips(entries) if entries[dip.start].mood.value > -0.15]
    assert [entries[dip.start].text for dip in dull][2:] == []


def test_no_text_asks_for_care():
    assert not [entry.text for entry in of_kind(Entry) if entry.tone and entry.tone.care]


def test_her_list_has_favourites_a_credit_and_one_resting():
    lines = of_kind(Affirmation)
    assert len(lines) == 12
    assert sum(line.favourite for line in lines) == 2
    assert sum(line.resting for line in lines) == 1
    assert [line.credit for line in lines if line.credit] == ["a friend"]
    assert len({line.text for line in lines}) == 12


def test_what_was_shown_was_on_the_list_by_then():
    lines = {line.id: line for line in of_kind(Affirmation)}
    entries = {entry.id: entry for entry in of_kind(Entry)}
    showings = of_kind(Showing)
    assert {showing.helped for showing in showings} == {True, False, None}
    for showing in showings:
        assert lines[showing.affirmation_id].created_at <= showing.at
        assert entries[showing.entry_id].at < showing.at


@pytest.mark.parametrize("today", WEEK, ids=lambda day: day.strftime("%A"))
def test_the_goal_is_a_sunday_thirty_weeks_ahead(today):
    (goal,) = of_kind(Goal, today)
    assert goal.day.strftime("%A") == "Sunday"
    assert timedelta(weeks=29) < goal.day - today <= timedelta(weeks=30)
    assert goal.distance_m == pytest.approx(13.1 * METRES_PER_MILE)


@pytest.mark.parametrize("today", WEEK, ids=lambda day: day.strftime("%A"))
def test_one_plan_is_open_and_the_others_are_of_runs_that_were(today):
    entries = {entry.id: entry for entry in of_kind(Entry, today)}
    *answered, coming = of_kind(Plan, today)
    assert (coming.asked_at, coming.outcome) == (None, None)
    assert coming.created_at > max(entry.at for entry in entries.values())
    assert {plan.outcome for plan in answered} == {"helped", "no wall"}
    for plan in answered:
        about = entries[plan.outcome_entry_id]
        assert about.run
        assert plan.created_at < about.at < plan.asked_at


def test_of_two_letters_one_was_opened():
    letters = of_kind(Letter)
    assert [letter.opened_at is None for letter in letters] == [False, True]
    assert all(letter.created_at.date() < SUNDAY for letter in letters)


@pytest.mark.skipif(not STORY.exists(), reason="the story is not beside this checkout")
def test_nothing_is_copied_from_the_story():
    told = shingles(STORY.read_text(encoding="utf-8"))
    story = load_story()
    written = " . ".join(
        [
            *(entry.text for entry in story.entries),
            *(line.text for line in story.affirmations),
            *(f"{plan.cue} {plan.response} {plan.note}" for plan in story.plans),
            *(letter.text for letter in story.letters),
        ]
    )
    assert len(told & shingles(written)) <= 2
