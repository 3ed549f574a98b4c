"""The words by which each theme is known: a table, in plain lower case without apostrophes."""

from typing import Final

#: Theme -> words and phrases, in the order in which themes of equal weight are named.
#: A word counts as a whole word; a phrase counts where its words stand side by side.
THEME_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "not-good-enough": (
        *("good enough", "wasnt enough", "not enough", "isnt enough", "never enough", "a failure"),
        *("failed", "failure", "useless", "pathetic", "rubbish", "hopeless", "worthless", "loser"),
        *("disappointed", "disappointing", "let myself down", "not a runner", "no runner"),
        *("not a real runner", "cut out for", "own worst critic", "ashamed", "embarrassed"),
        *("embarrassing", "give up", "gave up", "giving up", "cant run", "cannot run", "cant do"),
        *("cannot do", "couldnt do", "could not do", "never be able", "will never", "ill never"),
        *("not able to", "hadnt been able", "wasnt able", "hate myself", "stupid", "weak"),
        *("impostor", "imposter", "a fraud", "a fake", "who was i kidding"),
    ),
    "never": (
        *("never be able", "will never", "ill never", "never going to", "never gonna"),
        *("never manage", "never get there", "never get any", "never make it", "never finish"),
        *("never be a", "never be any", "never be good", "wont ever", "cant ever", "not ever"),
        *("always fail", "always failing", "always stop", "always stopping", "always give up"),
        *("always end up", "i always have to", "every time i try", "same every time"),
    ),
    "tears": (
        *("cry", "cried", "crying", "cries", "tears", "tear", "tearful", "sob", "sobbed"),
        *("sobbing", "wept", "weeping", "in bits", "welled up", "burst into tears"),
    ),
    "stopped": (
        *("stop", "stopped", "stopping", "stops", "gave up", "give up", "pulled up", "cut short"),
        *("cut it short", "turned back", "turned round", "turned around", "quit", "bailed"),
        *("couldnt keep going", "couldnt carry on", "couldnt go on", "couldnt finish", "dnf"),
    ),
    "walking": ("walk", "walked", "walking", "walks", "walk break", "walk breaks", "run walk"),
    "distance": (
        *("far", "farther", "further", "farthest", "furthest", "far enough", "distance", "mile"),
        *("miles", "km", "kms", "kilometre", "kilometres", "kilometer", "kilometers", "5k", "10k"),
        *("half marathon", "marathon", "longer", "too short", "short of", "long run"),
    ),
    "slow": (
        *("slow", "slower", "slowest", "slowly", "slowed", "snail", "tortoise", "plod", "plodded"),
        *("plodding", "shuffle", "shuffled", "shuffling", "pace", "crawl", "crawled", "crawling"),
        *("too fast", "speed", "minutes slower", "minute mile", "minute miles"),
    ),
    "comparison": (
        *("everyone else", "everybody else", "other runners", "other people", "another runner"),
        *("the others", "overtook me", "overtaken", "passed me", "ran past me", "flew past"),
        *("faster than me", "better than me", "fitter than me", "compare", "compared"),
        *("comparing", "comparison", "strava", "real runners", "proper runners", "came last"),
        *("dead last", "in last place", "at the back", "no effort at all", "so easy for"),
        *("used to run", "used to be faster", "used to be able", "used to manage", "used to do"),
        *("last year i", "a year ago i", "faster than i am", "than i used to", "than i was"),
    ),
    "wall": (
        *("wall", "the wall", "hit a wall", "words with myself", "in my head", "my head said"),
        *("my brain", "voice in my head", "mental", "mentally", "talked myself", "mind over"),
        *("wanted to stop", "wanted to give up", "told myself"),
    ),
    "fear": (
        *("scared", "afraid", "fear", "frightened", "terrified", "nervous", "nerves", "anxious"),
        *("anxiety", "worried", "worry", "worrying", "dread", "dreaded", "dreading", "panic"),
        *("panicked", "what if", "daunting", "daunted", "overwhelmed", "intimidated"),
    ),
    "tired": (
        *("tired", "exhausted", "knackered", "shattered", "drained", "worn out", "no energy"),
        *("heavy legs", "legs felt heavy", "legs were heavy", "dead legs", "sleepy", "weary"),
        *("barely slept", "bad night", "no sleep", "shattering", "out of steam", "fatigue"),
    ),
    "body": (
        *("sick", "stitch", "sore", "ache", "aches", "aching", "ached", "hurt", "hurts", "pain"),
        *("painful", "injury", "injured", "knee", "knees", "shin", "shins", "calf", "calves"),
        *("hip", "ankle", "cramp", "blister", "blisters", "asthma", "breath", "breathless"),
        *("breathing", "out of breath", "period", "weight", "fat", "overweight", "tummy"),
    ),
    "rain": (
        *("rain", "rained", "raining", "rainy", "drizzle", "drizzling", "downpour", "soaked"),
        *("drenched", "puddle", "puddles", "torrential", "pouring", "chucking it down", "wet"),
    ),
    "cold": (
        *("cold", "freezing", "frozen", "frost", "frosty", "ice", "icy", "snow", "snowing"),
        *("snowed", "snowy", "chilly", "bitter"),
    ),
    "heat": (
        *("hot", "heat", "heatwave", "boiling", "roasting", "sweltering", "humid", "humidity"),
        *("muggy", "melting", "baking", "scorching"),
    ),
    "dark": ("dark", "darkness", "pitch black", "head torch", "headtorch", "fog", "foggy"),
    "alone": (
        *("alone", "lonely", "loneliness", "by myself", "on my own", "nobody", "no one"),
        *("no company", "nobody understands"),
    ),
    "bad-day": (
        *("bad day", "bad run", "awful", "terrible", "horrible", "worst run", "worst day"),
        *("one of those days", "miserable", "rough day", "tough day", "hated it", "hated every"),
        *("low", "down in the dumps", "fed up", "grumpy", "mood", "depressed", "sad", "upset"),
    ),
    "comeback": (
        *("first run back", "back after", "first run since", "first run in weeks", "coming back"),
        *("comeback", "after a break", "havent run", "hadnt run", "missed a week", "weeks off"),
        *("time off", "starting again", "start again", "back to running", "from scratch"),
    ),
    "race": (
        *("race", "races", "raced", "racing", "race day", "parkrun", "start line", "finish line"),
        *("medal", "bib", "half marathon", "marathon"),
    ),
    "first-step": (
        *("first run", "first ever", "first time", "started running", "start running", "beginner"),
        *("new to running", "couch", "c25k", "getting out", "out of bed", "out the door"),
        *("put my shoes on", "get started", "getting started"),
    ),
    "proud": (
        *("proud", "pride", "happy", "chuffed", "smiled", "smiling", "delighted", "pb"),
        *("personal best", "pleased", "amazing", "loved it", "did it", "no tears"),
    ),
}

_DENIALS: Final = ("without", "no", "not", "didnt", "did not", "wasnt", "never", "dont")
_DENIED: Final = (
    *("stop", "stopped", "stopping", "stopping to walk", "walk", "walked", "walking", "a walk"),
    *("cry", "crying", "cried", "tears", "a tear", "giving up", "give up", "gave up", "slow"),
    *("walk breaks", "a walk break", "tired", "scared", "afraid", "sore", "sick", "pain"),
    *("rain", "raining", "cold", "hot", "alone", "nervous", "worried"),
)
#: What is said not to have been: "without stopping", "no tears". It names no theme of its own.
DENIED: Final = tuple(
    sorted((f"{no} {thing}" for no in _DENIALS for thing in _DENIED), key=len, reverse=True)
)
