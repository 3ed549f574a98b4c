"""What she would say to a friend who wrote her harsh sentence. {label} is her own word."""

from typing import Final

TO_A_FRIEND: Final[dict[str, tuple[str, ...]]] = {
    "label": (
        "You are not {label}. You had a hard day, and you cared enough to write it down.",
        "One day does not make you {label}. Be on your own side tonight.",
        "You would never call a friend {label}. You have not earned that word either.",
    ),
    "measured": (
        "Slow or fast, fit or not yet, you belong out there like anyone else.",
        "You are where you are today, and from there you get on.",
    ),
    "not enough": (
        "You were tired today, and what you did was enough for today.",
        "You are good enough on the days that go well and on the days that do not.",
        "You are learning, and being enough does not depend on one run.",
    ),
    "it was not enough": (
        "What you did today was enough for today. The rest can wait.",
        "You gave what you had today, and that counts.",
    ),
    "angry at herself": (
        "You can be let down by a run and still be kind to yourself about it.",
        "You did what you could with the day you had. Go easy on yourself.",
        "You are allowed a bad day. It needs no punishment.",
    ),
    "let down": (
        "You let nobody down. The people who love you want you well, not fast.",
        "You did not let anyone down by having a hard day.",
    ),
    "not a runner": (
        "You run, so you are a runner. There is no test to pass.",
        "You belong out there as much as anyone on the road.",
    ),
    "cannot": (
        "You cannot do it yet. That is what the training is for.",
        "Today it was too much. That says nothing about what you can learn to do.",
    ),
    "always": (
        "Tonight you feel it is always so. One hard day makes everything look like that.",
        "You are looking at the hard part. It is a part, and not the whole of you.",
    ),
    "others are better": (
        "You are on your own road. Somebody else's pace says nothing about yours.",
        "You do not have to be faster than anyone to belong there.",
    ),
    "should": (
        "You decided with what you knew and felt then. Next time is another try.",
        "You did what you could today. There is no run you owed anybody.",
        "You wanted more, and wanting more is no reason to be hard on yourself.",
    ),
    "only": (
        "You would not say \u201conly\u201d to a friend. Every step of it was yours.",
        "What you do counts, whatever the number is.",
    ),
    "others think": (
        "You cannot see into their heads. Most of them are busy with their own run.",
        "You would see a runner like you and wish them well. Let others do the same.",
    ),
    "never": (
        "You do not know that yet, and one hard day cannot know it either.",
        "You cannot see that far ahead tonight. Take the next run, and then look again.",
    ),
    "why me": (
        "There is nothing wrong with you. Some days are hard for no reason at all.",
        "You are not the problem. It was a hard day, and hard days pass.",
    ),
}
