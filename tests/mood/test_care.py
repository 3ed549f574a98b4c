"""Words of self-harm are found; running idioms that only sound like them are not (R7)."""

import pytest

from journal_tui.mood.load import Scorer

CARE = [
    "I want to kill myself",
    "I want to die.",
    "I wanted to die.",
    "I just want to die",
    "I don't want to live anymore",
    "I don’t want to be here anymore.",
    "I wish I was dead",
    "I wish I were dead.",
    "I wish I could just not wake up",
    "Everyone would be better off without me.",
    "I keep thinking about hurting myself",
    "I hurt myself on purpose last night",
    "I have been cutting myself again",
    "I feel suicidal",
    "I thought about suicide on the way home",
    "There is nothing to live for",
    "I could end it all tonight",
    "I am tired of living",
    "I want to jump off a bridge",
    "I thought of jumping in front of a train, of killing myself",
    "self-harm is back",
    "I took an overdose last year",
    "Good run today. I want to kill myself.",
    "Sometimes I think about ending my life",
    "no reason to live",
    "I wanna die",
    "I want to die, I can't even run a mile",
    "My run was bad and I want to kill myself",
    "I WANT TO DIE",
    "I do not want to be alive",
    "I'd rather be dead",
    "I took too many pills last night",
    "I overdosed on purpose",
    "I don't see the point of living",
    "What is the point in being alive",
    "I can't find a reason to stay alive",
]
NO_CARE = [
    "I wanted to die on that hill",
    "I want to die on that hill every time",
    "killed it",
    "I killed that hill",
    "dead legs",
    "Ten suicides at the end of the session",
    "suicide drills again",
    "The suicide sprints at the end nearly finished me off",
    "I thought I was going to die",
    "I nearly died on the last lap",
    "I could have died of embarrassment",
    "I wanted to die of embarrassment",
    "At mile 5 I wanted to die",
    "By the second lap I felt like dying",
    "That last interval made me want to die",
    "I nearly killed myself tripping over a root",
    "I was killing myself to keep up with them",
    "I killed myself laughing",
    "My feet were killing me",
    "I went off at suicidal pace",
    "I didn't want to hurt myself, so I walked",
    "I was afraid of hurting myself before the race",
    "I hurt my knee",
    "Running saved my life",
    "I don't want to die out there in the heat",
    "The hill nearly killed me",
    "died a death in the last mile",
    "I cut myself some slack",
    "I cut the run short",
    "Life is good",
    "I live near the bridge",
    "It was the end of a long day",
    "Dead last, and proud",
    "I disappeared into the woods for a wee",
    "to die for, that cake",
    "pushing myself to the limit",
    "I overdosed on gels and regretted it",
    "A reason to live near the park",
]


@pytest.mark.parametrize("text", CARE)
def test_words_of_self_harm(scorer: Scorer, text: str) -> None:
    tone = scorer.tone(text)
    assert tone is not None
    assert tone.care


@pytest.mark.parametrize("text", NO_CARE)
def test_running_idioms(scorer: Scorer, text: str) -> None:
    tone = scorer.tone(text)
    assert tone is not None
    assert not tone.care


@pytest.mark.parametrize("text", ["I want to kill myself", "I wanted to die on that hill"])
def test_the_plain_scorer_takes_the_same_care(scorer: Scorer, plain: Scorer, text: str) -> None:
    ours, theirs = scorer.tone(text), plain.tone(text)
    assert ours is not None
    assert theirs is not None
    assert ours.care == theirs.care
