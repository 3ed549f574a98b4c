"""What the patterns of harsh self-talk are made of: how she names herself, and how strongly.

Everything is in small letters with straight apostrophes; an apostrophe may be missing ("im").
"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from journal_tui.domain.entry import SelfTalkKind

# A group of trigger words, made when it is asked for: a search asks the table in ``triggers``.
Group = Callable[[], frozenset[str]]


class Pattern(NamedTuple):
    """One way of being harsh: its kind, the answer to it, the words it needs, how it is put.

    A sentence is searched when it holds a word of each of the ``triggers``. ``unless``: what may
    stand near the match and makes a plain fact of it (a pattern, empty for none).
    """

    kind: SelfTalkKind
    answer: str
    triggers: tuple[Group, ...]
    regex: str
    unless: str = ""


# Lines of triggers and how it is put, as in ``idioms``.
Rows = tuple[tuple[str, str], ...]


def words(*texts: str) -> tuple[Group, ...]:
    """Groups of trigger words, each written as one text."""
    return tuple([partial(_words_of, text) for text in texts])


def _words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


I_AM = (
    r"\b(?:i'?m|i am|i was|i'?ve been|i have been|i'?d been|i had been|i (?:really|truly|honestly|"
    r"just|clearly|simply) (?:am|was)|am i|was i|i can be|i must be|i (?:must|should) have been)"
)
I_SEEM = r"\b(?:(?:makes?|made) me|i look(?:ed)? like)"
# "Felt like a failure" without "I" is hers only at the head of a clause: others feel so too.
I_FEEL = (
    r"(?:\bi(?:'m|'ve| am| was| just| really| still| always| often| also| honestly| even| kind of|"
    r" have| had| do| can't help| couldn't help|'d)*(?: (?:left|came|went|ended up|stood|"
    r"sat))?(?: (?!never|not\b|hardly|do|di|would|wo)\w+)? (?:feel|felt|feeling)(?: like| as if|"
    r" as though)?|\bi(?:'?ve| have) never felt (?:so|more|this|like)|(?:^\W*|"
    r"[,;:(\u2013\u2014-] ?|\band |\bbut |\bhome |\baway )(?:still |just |now )?(?:feeling|felt|"
    r"feel) like|^\W*(?:still |just |now |i'm |im )?(?:feeling|felt|feel)|\b(?:makes|made|making|"
    r"make|left|leaves) me (?:feel|feeling)(?: like| as if)?)(?: (?:i'?m|i am|i was|i were))?"
)
_DEGREE = (
    r"so+|just|really|truly|totally"
    r"|completely|absolutely"
    r"|utterly|too+|very|pretty"
    r"|still|always|clearly|obviously"
    r"|basically|being|simply"
    r"|bloody|fucking|freaking"
    r"|damn|even|honestly|quite"
    r"|actually|literally|definitely"
    r"|kind of|kinda|sort of"
    r"|a bit|a little|seriously"
    r"|officially|apparently"
    r"|plain|rather|probably"
    r"|evidently|incredibly|spectacularly"
    r"|and"
)
FILL = rf"(?: (?:{_DEGREE}),?)*"
A = (
    r"(?:such an? |an? |the |that |some |my own |(?:a bit|much|more) of an? |a right |"
    r"one )(?:(?:complete|total|utter|absolute|real|bloody|fucking|proper|right|huge|massive|most|"
    r"biggest|worst|big|lazy|pathetic|stupid|fat|slow|terrible|little|sad|miserable|blubbering|"
    r"clumsy|poor|sorry|giant|epic|weak|hopeless|useless|out[- ]of[- ]shape|unfit|overweight),? )*"
)
_BAD = (
    r"(?:terrible|rubbish|bad|crap|crappy|awful|useless|pathetic|lousy|horrible|shit|shitty|sorry|"
    r"hopeless|dreadful|appalling|rotten|poor|sad|weak|worst|fake|pretend)"
)
_WHO = (
    r"(?:runner|athlete|person|racer|marathoner|human being|human|mother|mum|mom|dad|father|wife|"
    r"husband|friend|partner|daughter|team ?mate|excuse for an? (?:\w+ )?\w+|excuse of an? \w+|"
    r"creature|specimen)"
)
# Words that only a person is called.
NAME = (
    r"(?:loser|idiot|fool|fraud|wimp|wuss|quitter|coward|moron|weakling|wannabe|"
    r"fat (?:old )?(?:girl|woman|bloke|man|guy|lady|chick|mum|mom)|impost[eo]r|fake(?! runner)|"
    r"cheat|slob|slacker|sissy|crybaby|cry baby|dumb ?ass|dumbo|dope|dolt|twit|twat|muppet|plonker|"
    r"pillock|prat|numpty|wally|doofus|dummy|dunce|clown|chump|bonehead|nitwit|pansy|weenie|klutz|"
    r"dickhead|knobhead|jackass|nobody|waste of space|laughing stock|lost cause|failure|(?:fat|"
    r"stupid|lazy|silly) (?:cow|pig|lump|bitch|bastard|arse|ass|git|sod|slug))"
)
BAD_PERSON = rf"(?:{_BAD} {_WHO})"
# These are said of a day or a race as well, so she has to be named.
_THING = (
    r"(?:joke|disgrace|embarrassment|disappointment|disaster|burden|let ?down|lump|"
    r"waste of (?:time|oxygen|air)|baby(?= ?(?:[,.!?;:)]|$|about|over|when|and\b|today))|whale|"
    r"beached whale|hippo|elephant|blob|liability|sack of potatoes|problem)"
)
NOUN = rf"(?:{NAME}|{_THING})"
STRONG = (
    r"(?:pathetic|useless|worthless|hopeless|inadequate|a waste of space|stupid|unworthy|"
    r"undeserving|inferior|incompetent|mentally (?:weak|soft|feeble)|idiotic|foolish)"
)
# Of how she feels these would be the body's; of what she is they are harsh.
IDENTITY = (
    r"(?:(?<!too )(?:(?<!was )(?<!been )lazy|lazy(?=\W*$| and (?:fat|stupid|weak|pathetic)))|dumb|"
    r"rubbish|crap|shit|terrible|awful|ugly|spineless|gutless|(?<=so )lame|daft|worse than useless|"
    r"(?:so |too )?(?:weak|thick|broken)(?=\W*$)|(?:so |too )weak(?=[,;]| and (?!tired|dizzy|sick|"
    r"shak)))"
)
NAME_TRIGGERS = (
    "loser idiot fool fraud wimp wuss quitter coward moron weakling wannabe girl woman bloke man "
    "guy lady chick imposter impostor fake cheat slob slacker sissy crybaby dumbass ass dumbo dope "
    "dolt twit twat muppet plonker pillock prat numpty wally doofus dummy dunce clown chump "
    "bonehead nitwit pansy weenie klutz dickhead knobhead jackass nobody waste laughing cause "
    "failure cow pig lump bitch bastard arse git sod slug"
)
BAD_TRIGGERS = (
    "terrible rubbish bad crap crappy awful useless pathetic lousy horrible shit shitty sorry "
    "hopeless dreadful appalling rotten poor sad weak worst fake pretend"
)
PERSON_TRIGGERS = (
    "runner athlete person racer marathoner human mother mum mom dad father wife husband friend "
    "partner daughter teammate mate excuse creature specimen"
)
THING_TRIGGERS = (
    "joke disgrace embarrassment disappointment disaster burden letdown let lump waste whale hippo "
    "baby elephant blob liability potatoes problem"
)
ADJECTIVE_TRIGGERS = (
    "pathetic useless worthless hopeless inadequate stupid unworthy undeserving inferior "
    "incompetent mentally idiotic foolish lazy dumb rubbish crap shit terrible awful ugly "
    "spineless gutless lame daft thick broken weak"
)
# What follows a name and makes it something else: "an idiot for loving this".
FONDLY = (
    r"(?! (?:myself|out of|happy|for (?:you|him|her|them|loving|enjoying|doing this and)|"
    r"who loves)\b)"
)
# What follows and makes it something else: "rubbish at names", "an idiot for loving this".
OTHERWISE = (
    r"(?! (?:myself|out of|about|without|before|company|good|fast|strong|easy|nervous|tired|sore|"
    r"hungry|cold|happy|proud|excited|grateful|lucky|amounts?|early|o'clock|fun|weather|hill|watch|"
    r"for (?:you|him|her|them|loving|enjoying)|who loves|times?|hours?|nights?|at (?!(?:(?:all|the|"
    r"my|trail|distance|long[- ]distance) )?(?:this|it|that|running|racing|races|everything|"
    r"anything|life|hills|pacing|sports?|exercise|marathons?|all)\b)|with (?:names|directions|maps|"
    r"money|mornings|technology)|(?:in|about) (?:the )?(?:mornings?|heat|cold)))"
)
EMOTION = (
    r"(?:disappointed|disappointment|frustrated|frustration|annoyed|annoyance|angry|anger|angrier|"
    r"furious|mad|madder|cross|irritated|disgusted|disgust|ashamed|embarrassed|fed up|pissed|"
    r"pissed off|livid|raging|upset|unhappy|impatient|gutted|hatred|rage|grumpy)"
)
MEASURE = (
    r"(?:slow|unfit|out of shape|fat|weak|lazy|bad|useless|pathetic|stupid|terrible|far behind|"
    r"awful|rubbish|crap|overweight|heavy|undisciplined|ridiculous)"
)
EFFORT = (
    r"(?:attempts?|efforts?|excuses?|runs?|running|jog|jogging|shuffle|pace|paces|times?|splits?|"
    r"performances?|displays?|fitness|training|stamina|endurance|speed|legs|body|mile|miles|"
    r"mileage|finish|race|result|results|showing|\d[\w.]*|base|willpower|self|mind|brain|head|form)"
)
INJURY = (
    r"\b(?:injur\w*|knees?|calf|calves|ankles?|shin\w*|physio\w*|doctor|gp|until|surgery|achilles|"
    r"hamstring|itb|pain\w*|hurt\w*|blister\w*|cramp\w*|sprain\w*|fractur\w*|stitches|pulled|"
    r"puked?|vomit\w*|sick|pregnan\w*|work|meeting|because of|thanks to|due to|away|holiday|ill|"
    r"flu|fever|covid|asthma|snow|ice|closed|dark|lockdown)\b"
)
