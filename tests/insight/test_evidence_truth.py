"""Evidence is never false: every number is computed a second time, from the entries alone."""

import re
from collections import Counter
from typing import get_args

import pytest
from evidence_journals import journal_of
from evidence_naive import Known, cared
from evidence_truth import CHECKS
from evidence_words import MONTHS, WEEKDAYS
from hypothesis import given, settings
from hypothesis import strategies as st
from insight_makers import MILE, TODAY, ago, entry, miles

from journal_tui.domain.run import Run, Wall
from journal_tui.insight.evidence import EvidenceKind, evidence_for
from journal_tui.insight.phrases import phrase

JOURNALS = 1000
SEEDS = range(JOURNALS)
#: Batches of seeds, so that a failure names its neighbourhood and a run can be shared out.
BATCHES = [SEEDS[first : first + 100] for first in range(0, JOURNALS, 100)]

DAY_LEFT = re.compile(
    rf"\b({'|'.join((*WEEKDAYS, *MONTHS))})\b|\b(today|yesterday)\b", re.IGNORECASE
)
DOUBLED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
SPOKEN = ("none", "once", "twice", "one run", "one day", "two walls")

seeds = st.integers(0, 10**6)


def check(one, known):
    """Hold one piece against the journal, and its sentence against what was found there."""
    source = known.by_id[one.entry_id]
    assert one.day == source.day <= TODAY
    if one.then_day is not None:
        assert known.then(one).day == one.then_day <= one.day, "an earlier day has its entry"
    assert not (one.then_entry_id and cared(known.then(one)))
    sentence = phrase(one, known.units, TODAY)
    words = CHECKS[one.kind](one, known)
    check_words(sentence, words)


def check_words(sentence, words):
    """The sentence holds these words, and no other day and number than they are."""
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert not set("{}!") & set(sentence)
    assert "None" not in sentence
    assert "  " not in sentence
    assert not re.search(r"\b0 (times|runs|days|of|mi|km|m|min)\b", sentence)
    assert not DOUBLED.search(sentence)
    left = sentence.lower()
    for part in sorted(words, key=len, reverse=True):
        assert part.lower() in left, (part, sentence)
        left = left.replace(part.lower(), "_", 1)
    if "farther than ever" not in sentence:
        left = left.replace("effort of", "")
    assert not re.search(r"\d", left), (words, sentence)
    found = DAY_LEFT.search(re.sub(r"\bmay\b", "", left))
    assert not found or found.group() == "march", (words, sentence)


@pytest.mark.parametrize("batch", BATCHES, ids=lambda batch: f"{batch[0]}-{batch[-1]}")
def test_no_evidence_is_false(batch):
    for seed in batch:
        entries = journal_of(seed)
        known = Known(entries, units="mi" if seed % 2 else "km")
        found = evidence_for(entries, None, TODAY)
        assert bool(found) == bool(known.runs), seed
        for one in found:
            try:
                check(one, known)
            except (AssertionError, ValueError, KeyError, IndexError, StopIteration) as error:
                raise AssertionError(
                    f"journal {seed}: {one}: {phrase(one, 'mi', TODAY)}"
                ) from error
        sentences = [phrase(one, "mi", TODAY) for one in found]
        assert len(set(sentences)) == len(sentences), seed


def test_every_kind_has_its_check_and_is_met_in_the_journals():
    kinds = set(get_args(EvidenceKind))
    assert kinds == set(CHECKS)
    met = Counter(one.kind for seed in SEEDS for one in evidence_for(journal_of(seed), None, TODAY))
    assert {kind for kind in kinds if met[kind] < 10} == set(), met


@settings(max_examples=200, deadline=None)
@given(seeds)
def test_a_run_farther_than_all_is_the_farthest(seed):
    known = entry("known", ago(900), miles(0.1))
    now = entry("now", TODAY, Run(distance_m=500 * MILE), hour=23)
    entries = [known, *journal_of(seed), now]
    found = {one.kind: one for one in evidence_for(entries, now, TODAY)}
    assert found["farthest"].entry_id == "now"
    assert found["farthest"].day == TODAY
    assert phrase(found["farthest"], "mi", TODAY).endswith(
        "oday you ran 500 mi: your farthest yet."
    )


HURTS = ("", "I was slow.", "I stopped and cried, not good enough. I will never run 2 miles.")


@settings(max_examples=200, deadline=None)
@given(seeds, st.sampled_from(HURTS))
def test_the_words_change_the_order_and_never_the_truth(seed, text):
    hurt = entry("hurt", TODAY, text=text, hour=23)
    entries = [*journal_of(seed), hurt]
    found = evidence_for(entries, hurt, TODAY)
    for one in found:
        check(one, Known(entries))
    assert len(found) == len(evidence_for(entries, None, TODAY))


@settings(max_examples=300, deadline=None)
@given(seeds, st.integers(0, 36))
def test_what_a_part_of_the_journal_shows_is_true_of_the_whole(seed, size):
    entries = journal_of(seed)
    known = Known(entries, partly=True)
    for one in evidence_for(entries[size:], None, TODAY, whole=False):
        check(one, known)


def test_a_part_of_the_journal_keeps_to_what_it_can_know():
    entries = [
        entry("then", ago(364), miles(0.5, minutes=8)),
        entry("four weeks ago", ago(30), miles(1, minutes=16)),
        entry("wet", ago(10), miles(1, minutes=14, weather=("rain",))),
        entry("now", TODAY, miles(1, minutes=12, walls=(Wall(outcome="ran through"),))),
    ]
    of_any_part = {"wall passed", "pace", "weather"}

    def kinds(part):
        return {one.kind for one in evidence_for(part, None, TODAY, whole=False)}

    assert kinds([entry("old", ago(371)), *entries]) == {
        *("last year", "showed up", "comeback", *of_any_part),
    }
    assert kinds(entries) == {"showed up", "comeback", *of_any_part}
    assert kinds(entries[2:]) == of_any_part
    assert kinds([]) == set()


def test_a_part_tells_of_a_dip_when_the_usual_before_it_is_in_the_part():
    # Eight are the usual of the entry before the dip, which is the ninth.
    even = [entry(f"e{number}", ago(20 - number), miles(1), mood=0.3) for number in range(9)]
    dip = entry("dip", ago(5), miles(1), mood=-0.6)
    back = entry("back", ago(3), miles(1), mood=0.3)

    def kinds(part):
        return [one.kind for one in evidence_for(part, None, TODAY, whole=False)]

    assert "dip recovered" in kinds([*even, dip, back])
    assert "dip recovered" not in kinds([*even[1:], dip, back])
