"""Rule R4: each kind of evidence is there when the data show it, and silent when they do not."""

from typing import get_args

import pytest
from evidence_cases import CASES, journal
from evidence_cases_felt import CASES as CASES_FELT
from evidence_cases_walks import CASES as CASES_WALKS
from insight_makers import TODAY

from journal_tui.insight.evidence import EvidenceKind, evidence_for
from journal_tui.insight.phrases import phrase

ALL = [
    *((kind, journal(*runs), sentence) for kind, runs, sentence in (*CASES, *CASES_WALKS)),
    *CASES_FELT,
]


def said(entries, kind):
    """The sentence of the kind, or None where it is silent."""
    found = [one for one in evidence_for(entries, None, TODAY) if one.kind == kind]
    return phrase(found[0], "mi", TODAY) if found else None


@pytest.mark.parametrize(
    ("kind", "entries", "sentence"),
    [
        pytest.param(*case, id=f"{number}-{case[0]}{'' if case[2] else ', silent'}")
        for number, case in enumerate(ALL)
    ],
)
def test_each_kind_says_what_the_data_show(kind, entries, sentence):
    assert said(entries, kind) == sentence


@pytest.mark.parametrize("kind", get_args(EvidenceKind))
def test_every_kind_is_tried_where_it_speaks_and_where_it_is_silent(kind):
    tried = [sentence is None for of, _, sentence in ALL if of == kind]
    assert set(tried) == {True, False}
