"""What she would say to a friend who wrote her harsh sentence.

First her own sentence, turned to "you" where a rule can do that well; then a kind answer.
"""

from typing import Final

#: Answers by what the sentence does. {label} is her own word for herself.
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
        "You gave what you had to give today, and it was enough for today.",
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
    "my effort": (
        "You were out there, and that takes effort on any day.",
        "You would speak more gently of a friend's running.",
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
        "You are learning, and this is what training is for.",
        "Today it was too much. That says nothing about what you can learn to do.",
    ),
    "always": (
        "One hard day makes everything look like that to you.",
        "You are looking at the hard part. It is a part, and not the whole of you.",
    ),
    "others are better": (
        "You are on your own road. Somebody else's pace says nothing about yours.",
        "You do not have to be faster than anyone to belong there.",
    ),
    "should": (
        "You decided with what you knew and felt then. Next time is another try.",
        "You did what you could today. There is no run you owed anybody.",
        "You may want more and still be kind about today.",
    ),
    "only": (
        "You took every step of it yourself.",
        "What you do counts, whatever the number is.",
    ),
    "others think": (
        "You cannot see into their heads. Most of them are busy with their own run.",
        "You would see a runner like you and wish them well. Let others do the same.",
    ),
    "never": (
        "One hard day cannot know what you will do with the next ones.",
        "You cannot see that far ahead tonight. Take the next run, and then look again.",
    ),
    "why me": (
        "There is nothing wrong with you. Some days are hard for no reason at all.",
        "You are not the problem. It was a hard day, and hard days pass.",
    ),
}

#: Her own sentence as "you". The fields hold what she wrote, with the persons changed; {when} is
#: " today" and {yet} is " yet" unless she named a time herself.
TURNED: Final[dict[str, str]] = {
    "were-not-enough": "You felt you weren't {rest}.",
    "were-never-enough": "You felt you were never {rest}.",
    "it-was-not-enough": "You felt {what} wasn't {rest}.",
    "felt": "You felt {label}{when}.",
    "felt-like": "You felt like {label}{when}.",
    "no-good-at": "You felt no good at {rest}{when}.",
    "are-upset": "You are {feeling} {at} yourself{rest}.",
    "were-upset": "You were {feeling} {at} yourself{rest}.",
    "are-angry": "You are angry with yourself{rest}.",
    "were-angry": "You were angry with yourself{rest}.",
    "hard-on-herself": "You {doing} yourself{rest}.",
    "ashamed": "You felt {feeling} {rest}.",
    "blew-it": "You felt you blew it{rest}.",
    "her-fault": "You felt it was your fault.",
    "foolish": "You felt foolish.",
    "let-down": "You felt you had let {who} down.",
    "holding-back": "You felt you were {doing} {who} {where}.",
    "not-like": "You didn't feel like a {rest}{when}.",
    "did-not-belong": "You felt you didn't belong {rest}.",
    "did-not-deserve": "You felt you didn't deserve {rest}.",
    "not-cut-out": "You felt you weren't {made} for {rest}.",
    "not-what-it-takes": "You felt you didn't have what it takes.",
    "had-none": "It felt as if you had no {rest}.",
    "out-of-reach": "Running felt out of reach{when}.",
    "nothing-right": "It felt as if you could do nothing right.",
    "cannot-yet": "You can't {rest}{yet}.",
    "could-not": "You couldn't {rest}{when}.",
    "not-done-yet": "You have not {done} {rest} yet.",
    "not-there-yet": "You are not there yet.",
    "not-able-yet": "You are not able to {rest} yet.",
    "not-like-yet": "You don't feel like a {rest} yet.",
    "not-better-yet": "You are not where you want to be yet.",
    "afraid": "You are afraid it won't go well.",
    "afraid-to-be-last": "You are afraid of coming last.",
    "cannot-see-how": "You can't see how to {rest} yet.",
    "it-seems-always": "It feels as if you {rest}.",
    "others-faster": "It felt as if {who} was {rest} than you.",
    "others-can": "It felt as if {who} could {rest}.",
    "others-find-it-easy": "It felt as if {who} found it easy.",
    "nothing-enough": "It felt as if nothing you did was enough.",
    "all-but-you": "It felt as if everyone could {rest} but you.",
    "head-said": "Your head told you that you were {label}.",
    "they-must-have-laughed": "It felt as if they were laughing at you.",
    "others-but-you": "It felt as if {who} could {rest} but you.",
    "wanted": "You wanted to {do} {rest}.",
    "want-to-be": "You want to be {rest}.",
    "wish-she-had-not": "You wish you hadn't {done}.",
    "it-was": "It was {rest}, and it is yours.",
    "it-was-some": "It was {rest}, and they are yours.",
    "she-did": "You {did} {rest}{when}.",
    "did-not-count": "You felt it didn't count.",
    "not-a-real-run": "It didn't feel like a {rest} to you.",
    "afraid-they-think": "You were afraid {who} thought you were {rest}.",
    "they-laughed": "It felt as if {who} {were} {doing} at you.",
}
