"""How well the scorer reads real reflections, measured on the development set beside the checkout.

The set is not part of the project; where it is missing these tests are skipped.
"""

from collections.abc import Sequence
from math import sqrt
from pathlib import Path

import pytest

from journal_tui.mood.load import Scorer

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "mood"
DEV_SET = FOLDER / "reflections_dev.tsv"
STORY = Path(__file__).parents[3] / "shared" / "data" / "story.txt"

LEAST_R = 0.76
LEAST_PRECISION = 0.70
LEAST_RECALL = 0.75
MOST_GOOD_CALLED_LOW = 0.05
MOST_BODY_CALLED_LOW = 0.25
LEAST_HARSH = 0.9
#: Pearson's r with the mean of twenty raters, on the sets of Hutto & Gilbert (2014).
LEAST_HUMAN = {"tweets": 0.80, "amazon": 0.62, "movies": 0.45, "nyt": 0.45}


def pearson(first: Sequence[float], second: Sequence[float]) -> float:
    count = len(first)
    mean_a, mean_b = sum(first) / count, sum(second) / count
    pairs = [(a - mean_a, b - mean_b) for a, b in zip(first, second, strict=True)]
    covariance = sum(a * b for a, b in pairs)
    return covariance / sqrt(sum(a * a for a, _ in pairs) * sum(b * b for _, b in pairs))


@pytest.fixture(scope="module")
def rows() -> list[list[str]]:
    if not DEV_SET.is_file():
        pytest.skip(f"the development set is not there: {DEV_SET}")
    return [line.split("\t") for line in DEV_SET.read_text("utf-8").splitlines()[1:]]


def test_tone_and_label_go_together(scorer: Scorer, rows: list[list[str]]) -> None:
    tones = [scorer.tone(row[7]) for row in rows]
    found = [tone.polarity if tone else 0.0 for tone in tones]
    r = pearson(found, [float(row[1]) for row in rows])
    print(f"r = {r:.3f} on {len(rows)} reflections, {tones.count(None)} not read")
    assert r >= LEAST_R
    assert tones.count(None) <= len(rows) * 0.01


def test_low_is_low(scorer: Scorer, rows: list[list[str]]) -> None:
    found = [bool((tone := scorer.tone(row[7])) and tone.low) for row in rows]
    low = [int(row[1]) < 0 for row in rows]
    both = sum(one and two for one, two in zip(found, low, strict=True))
    precision, recall = both / sum(found), both / sum(low)
    print(f"low: precision {precision:.2f}, recall {recall:.2f}")
    assert precision >= LEAST_PRECISION
    assert recall >= LEAST_RECALL


def test_what_is_good_or_of_the_body_alone_is_seldom_low(
    scorer: Scorer, rows: list[list[str]]
) -> None:
    low = [bool((tone := scorer.tone(row[7])) and tone.low) for row in rows]
    good = [one for one, row in zip(low, rows, strict=True) if int(row[1]) > 0]
    body = [one for one, row in zip(low, rows, strict=True) if row[6] == "1"]
    assert sum(good) <= MOST_GOOD_CALLED_LOW * len(good)
    assert sum(body) <= MOST_BODY_CALLED_LOW * len(body)


@pytest.mark.parametrize(("name", "least"), LEAST_HUMAN.items())
def test_tone_and_the_mean_of_many_raters_go_together(
    scorer: Scorer, name: str, least: float
) -> None:
    file = FOLDER / f"human_{name}.tsv"
    if not file.is_file():
        pytest.skip(f"the rated texts are not there: {file}")
    rated = [line.split("\t") for line in file.read_text("utf-8").split("\n")[1:] if "\t" in line]
    tones = [scorer.tone(row[1]) for row in rated]
    found = [tone.polarity if tone else 0.0 for tone in tones]
    assert pearson(found, [float(row[0]) for row in rated]) >= least


def test_harsh_self_talk_is_found(scorer: Scorer, rows: list[list[str]]) -> None:
    found = [bool((tone := scorer.tone(row[7])) and tone.self_talk) for row in rows]
    harsh = [row[2] == "1" for row in rows]
    both = sum(one and two for one, two in zip(found, harsh, strict=True))
    print(f"harsh: {both} of {sum(harsh)} found, {sum(found)} marked")
    assert both >= sum(harsh) * LEAST_HARSH
    assert sum(found) - both <= len(rows) * 0.02


def test_nobody_on_the_development_set_is_taken_for_suicidal(
    scorer: Scorer, rows: list[list[str]]
) -> None:
    assert not [row[0] for row in rows if (tone := scorer.tone(row[7])) and tone.care]


def test_the_story_is_low_on_sunday(scorer: Scorer) -> None:
    if not STORY.is_file():
        pytest.skip(f"the story is not there: {STORY}")
    text = STORY.read_text("utf-8")
    sunday = text[text.index("Sunday") :]
    tone = scorer.tone(sunday)
    assert tone is not None
    assert tone.low
    harsh = [sunday[one.start : one.end] for one in tone.self_talk]
    assert any("good enough" in sentence for sentence in harsh)
    assert not tone.care
    friday = scorer.tone(text[: text.index("Sunday")])
    assert friday is not None
    assert friday.polarity > tone.polarity
