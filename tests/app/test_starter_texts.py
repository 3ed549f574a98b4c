"""The starter affirmations and prompts that are shipped: specific, two-sided and kind."""

import re
from collections import Counter
from importlib.resources import files

import pytest
import yaml

TAGS = {
    "never",
    "wall",
    "rain",
    "cold",
    "heat",
    "dark",
    "slow",
    "comparison",
    "not-good-enough",
    "tears",
    "stopped",
    "walking",
    "distance",
    "first-step",
    "tired",
    "fear",
    "body",
    "alone",
    "bad-day",
    "comeback",
    "race",
    "proud",
    "general",
}
GROUPS = ["self-kindness", "common-humanity", "mindfulness", "wall", "friend", "good", "next"]
BANNED = re.compile(
    r"!|\b(just|only|oops|failed|never give up|no pain|winners?|champions?|beast|crush|faster than"
    r"|better than|everyone|everybody|believe in yourself|you've got this|you can do it)\b",
    re.IGNORECASE,
)


def shipped(name: str):
    return yaml.safe_load(files("journal_tui.config").joinpath("data", name).read_text("utf-8"))


STARTERS = shipped("affirmations.yaml")
PROMPTS = shipped("prompts.yaml")


@pytest.mark.parametrize("starter", STARTERS, ids=lambda starter: starter["id"])
def test_a_starter_is_short_kind_and_tagged(starter):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", starter["id"])
    assert 10 <= len(starter["text"]) <= 90
    assert not BANNED.search(starter["text"])
    assert not re.search(r"\d", starter["text"]), "a starter cannot know a number"
    assert starter["tags"]
    assert set(starter["tags"]) <= TAGS


def test_there_are_enough_starters_and_no_two_alike():
    assert len(STARTERS) >= 45
    assert len({starter["id"] for starter in STARTERS}) == len(STARTERS)
    assert len({starter["text"].casefold() for starter in STARTERS}) == len(STARTERS)


def test_every_tag_has_at_least_two_starters():
    counts = Counter(tag for starter in STARTERS for tag in starter["tags"])
    assert {tag for tag in TAGS if counts[tag] < 2} == set()


def test_the_prompts_are_short_questions_in_their_groups():
    assert [group["group"] for group in PROMPTS] == GROUPS
    for group in PROMPTS:
        assert group["title"]
        assert 4 <= len(group["prompts"]) <= 6
        for prompt in group["prompts"]:
            assert prompt.endswith("?")
            assert len(prompt) <= 80
            assert not BANNED.search(prompt)


def test_no_prompt_is_asked_twice():
    prompts = [prompt for group in PROMPTS for prompt in group["prompts"]]
    assert len(set(prompts)) == len(prompts)
