"""Hand-written sentences and what a human feels on reading them, see probes.yaml."""

from collections import Counter
from pathlib import Path
from typing import Any, Final, NamedTuple, get_args

import pytest
import yaml

from journal_tui.domain.entry import SelfTalkKind
from journal_tui.mood.load import Scorer

PROBES_FILE: Final = Path(__file__).with_name("probes.yaml")
KEYS: Final = {"text", "expect", "harsh", "care", "for", "missed"}
LOW, GOOD = -0.15, 0.15


class Probe(NamedTuple):
    group: str
    text: str
    expect: str
    why: str
    harsh: str | bool | None
    care: bool
    #: What the engine is known to read otherwise: the test fails once it no longer does.
    missed: bool

    @property
    def name(self) -> str:
        return f"{self.group}: {self.why}: {self.text[:40]}"


def as_probe(group: str, item: dict[str, Any]) -> Probe:
    assert set(item) <= KEYS, f"unknown key in {item}"
    assert item.get("harsh") is not True, f"which kind? {item}"
    return Probe(
        group,
        item["text"],
        item["expect"],
        item.get("for") or "",
        item.get("harsh"),
        item.get("care", False),
        item.get("missed", False),
    )


def read_probes() -> list[Probe]:
    groups: dict[str, list[dict[str, Any]]] = yaml.safe_load(
        PROBES_FILE.read_text(encoding="utf-8")
    )
    return [as_probe(group, item) for group, items in groups.items() for item in items]


PROBES: Final = read_probes()


def as_expected(expect: str, polarity: float) -> bool:
    return {
        "low": polarity <= LOW,
        "even": LOW < polarity < GOOD,
        "good": polarity >= GOOD,
        "not_low": polarity > LOW,
        "not_good": polarity < GOOD,
    }[expect]


def as_case(probe: Probe) -> Any:
    marks = [pytest.mark.xfail(reason="known to be missed", strict=True)] if probe.missed else []
    return pytest.param(probe, marks=marks, id=probe.name)


@pytest.mark.parametrize("probe", [as_case(probe) for probe in PROBES])
def test_a_probe_reads_as_a_human_reads_it(scorer: Scorer, probe: Probe) -> None:
    tone = scorer.tone(probe.text)
    if probe.expect == "none":
        assert tone is None
        return
    assert tone is not None, f"no tone, {probe.expect} expected"
    wrong = []
    if not as_expected(probe.expect, tone.polarity):
        wrong.append(f"{tone.polarity:+.2f} is not {probe.expect}")
    kinds = [found.kind for found in tone.self_talk]
    if probe.harsh is False and kinds:
        wrong.append(f"self-talk {kinds} where there is none")
    if isinstance(probe.harsh, str) and probe.harsh not in kinds:
        wrong.append(f"self-talk {kinds}, {probe.harsh} expected")
    if tone.care is not probe.care:
        wrong.append(f"care is {tone.care}")
    assert not wrong, "; ".join(wrong)
    assert all(0 <= found.start < found.end <= len(probe.text) for found in tone.self_talk)


def test_there_are_many_probes_and_each_says_what_it_is_for() -> None:
    assert len({probe.text for probe in PROBES}) >= 200
    assert [probe.text for probe in PROBES if not probe.why.strip()] == []


def test_few_probes_are_missed() -> None:
    assert sum(probe.missed for probe in PROBES) <= 0.04 * len(PROBES)


def test_no_two_probes_are_the_same_text() -> None:
    counted = Counter(" ".join(probe.text.casefold().split()) for probe in PROBES)
    assert [text for text, count in counted.items() if count > 1] == []


def test_the_kinds_of_self_talk_are_those_of_the_program() -> None:
    named = {probe.harsh for probe in PROBES if isinstance(probe.harsh, str)}
    assert named == set(get_args(SelfTalkKind))


def test_low_even_and_good_are_all_well_represented() -> None:
    count = Counter(probe.expect for probe in PROBES if probe.expect != "none")
    thirds = (
        count["low"] + count["not_good"],
        count["even"] + count["not_low"],
        count["good"],
    )
    assert min(thirds) >= 0.25 * sum(thirds)
