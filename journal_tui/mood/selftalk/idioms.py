"""Turns of phrase that are harsh of what a run was, of others and of what comes: a line each.

A line is the pattern's triggers (groups parted by "/"), and how it is put. "~" stands for up to
40 characters within a clause, "@" for "I" with its verb.
"""

from journal_tui.domain.entry import SelfTalkKind
from journal_tui.mood.selftalk.reproaches import CONFESSED, FOUND_WANTING
from journal_tui.mood.selftalk.words import INJURY, Pattern, Rows, words

_SUBJECT = r"\bi(?:'?m|'?ve|'?d|'?ll| am| was| have| had)?\b"
_CLAUSE = r"[^.!?;]{0,40}?"
_GLAD = (
    r"\b(?:love\w*|enjoy\w*|happy|(?<!too )proud|glad|grin\w*|smil\w+|laugh\w*|delight\w*|fun|"
    r"great|good (?:excuse|reason)|perfect excuse|cake|weather|organis\w+|organiz\w+)\b"
)

_WEAK = (
    r"(?:weak|slow|fat|lazy|last|useless|soft|rubbish|hopeless|quitter|coward|loser|failure|"
    r"slowest|weakest|clumsy|unfit|disappointment|letdown|second|late|behind)"
)

_SEEN: Rows = (
    (
        "pitying pity sympathy sympathetic patronising patronizing/look looks smile smiles clap "
        "claps applause nod nods wave waves glance glances cheer cheers",
        r"\b(?:pitying|pity|sympathy|sympathetic|patroni[sz]ing) (?:\w+ )?(?:looks?|smiles?|"
        r"claps?|applause|nods?|waves?|glances?|cheers?)\b",
    ),
    (
        "think thought say/what/must really probably actually",
        r"\bwhat (?:he|she|they|everyone|people|my \w+|the \w+)(?: all)? (?:must|really|probably|"
        r"actually)(?: \w+)? (?:thinks?|thought|say)\b",
    ),
    (
        "judging staring laughing thinking pitying looking watching/feel felt/them everyone "
        "everybody people eyes",
        r"\b(?:feel|felt) (?:them|everyone|everybody|people|the \w+|their eyes|"
        r"all eyes)(?: all)? (?:judging|staring|laughing|thinking|pitying|looking|watching)\b",
    ),
    (
        "sure convinced certain bet know/they he she everyone everybody people coach husband club "
        "marshals marshal others/think thinks thought laughing laughed judging pity pities "
        "disappointed bored wondering wishing regret regrets hate hates tired sick embarrassed",
        r"\b(?:i'?m|i am|i was|i) (?:\w+ )?(?:sure|convinced|certain|bet|know)(?: that)? (?:they|"
        r"he|she|everyone|everybody|people|the (?:\w+ )?\w+|my \w+|all the \w+)(?:"
        r" (?!not\b)\w+){0,3} (?:laugh\w*|judg\w*|pit(?:y|ies)|disappointed|bored|wonder\w*|"
        r"wish\w*|regret\w*|hates? running|tired of|sick of|embarrassed)\b",
    ),
)
_COUNTED: Rows = (
    (
        "logging writing mentioning recording uploading posting log count post upload mention "
        "record share/worth too slow short",
        r"\b(?:not|hardly|barely|n't)(?: \w+)? worth (?:logging|mentioning|recording|uploading|"
        r"posting|writing down)\b|\btoo (?:short|slow|embarrassing|embarrassed|pathetic|"
        r"ashamed) to (?:log|count|post|upload|mention|record|share)\b",
    ),
)
_CANNOT: Rows = (
    (
        "still/can't cant cannot couldn't couldnt/i",
        r"\bi still (?:can'?t|cannot|couldn'?t) (?:even )?(?:run|do|finish|manage|get (?:past|"
        r"round|up|under|through|it)|pace|break|keep|make|hold|crack|stick|pass|go|breathe|"
        r"reach)\b",
    ),
)
_OTHERS: Rows = (
    (
        "nan gran granny grandmother mum dog cat tortoise snail toddler child old/could can would",
        r"\b(?:my|your|an?) (?:[\w-]+ ){0,2}(?:nan|gran|granny|grandmother|mum|dog|tortoise|snail|"
        r"toddler|child|year-old) (?:could|can|would)(?: have)? (?:\w+ )?(?:run|beat|walk\w*|done|"
        r"gone|outrun|manage\w*|keep|kept)\b",
    ),
    (
        "only/person one runner woman man idiot/slower worse walk walked walking struggling "
        "struggle struggles doesn't didn't can't couldn't stop stopped stops last fail failed "
        "never",
        r"\bi(?:'m| am| was| must be| was probably| am probably) (?:\w+ )?(?:the )?only (?:person|"
        r"one|runner|woman|man|idiot) (?:who|that|on|in)\b[^.!?;]{0,40}\b(?:slower|worse|walk\w*|"
        r"struggl\w*|can'?t|couldn'?t|doesn'?t|didn'?t|stop\w*|last|fail\w*|never)\b",
    ),
)
_AHEAD: Rows = (
    (
        "see imagine picture/can't cannot don't cant/ever finishing happening getting making "
        "running",
        r"\b(?:can'?t|cannot|don'?t) (?:see|imagine|picture) (?:myself|me|it) (?:ever |"
        r"actually )?(?:finishing|happening|getting|making|managing|running (?:that|a|the|\d))\b",
    ),
)
_WANTING: Rows = (
    (
        "blame blamed thank/myself",
        r"\b(?:blame[ds]?|thank) (?:nobody|no one|no-one|only) (?:but )?myself\b",
    ),
    (
        "willpower resolve discipline courage nerve determination control/my/lasted deserted "
        "evaporated gave went failed ran crumbled snapped collapsed",
        r"\bmy (?:willpower|resolve|discipline|courage|nerve|determination|"
        r"self-control) (?:\w+ ){0,2}?(?:lasted|deserted|evaporated|gave|went|failed|ran out|"
        r"crumbled|snapped|collapsed)\b",
    ),
    (
        "show/nothing/it",
        r"\bnothing to show for\b",
    ),
    (
        "head temperament character mentality stomach personality build genes lungs/for/don't "
        "haven't never didn't dont",
        r"\b(?:don'?t|haven'?t|never|didn'?t) (?:\w+ )?(?:have |had |got )?the (?:head|"
        r"temperament|character|mentality|stomach|personality|build|genes|lungs) for\b",
    ),
    (
        "show effort performance display attempt/me my/from by on",
        r"\b(?:poor|weak|feeble|terrible|awful|dismal|shocking|bad|sorry) (?:\w+ )?(?:show|effort|"
        r"performance|display|attempt) (?:from me|by me|on my part)\b",
    ),
    (
        "embarrassed ashamed/to/call show be log post tell look go face put upload share wear "
        "stand",
        r"(?<!not )\b(?:embarrassed|ashamed) to (?:call|show|be seen|log|post|tell|look|go|face|"
        r"put|upload|share|wear|stand)\b",
    ),
    (
        "down up back/i'd i'll would will/you them everyone people us him her",
        r"\bi(?:'d|'ll| would| will) (?:only |just |probably )?(?:slow|hold) (?:you|them|him|her|"
        r"everyone|people|us|the \w+)(?: all)? (?:down|up|back)\b",
    ),
    (
        "always forever/was been be/i i've i'm i'll",
        r"\bi(?:'ve|'ll)? (?:always|forever) (?:was|been|be) (?:the |an? |so |too |a bit of an? )?"
        rf"{_WEAK}\b|\bi was (?:always|forever) (?:the |an? |so |too )?{_WEAK}\b(?! for the)",
    ),
    (
        "hope hopeless saving/me/no for",
        r"\bno hope (?:left )?for me\b",
    ),
    (
        "failed/at in/one only everything this it even",
        r"\bi(?:'ve)? (?:\w+ )?failed (?:at|in) (?:the (?:one|only)|everything|this|it\b|even)",
    ),
    (
        "different else another/wish hope hoping wishing want wanted/person someone somebody",
        r"\b(?:wish|hope|hoping|wishing|want\w*) (?:i (?:was|were)|to (?:be|become)|"
        r"i could be) (?:a different|someone else|somebody else|another)\b",
    ),
    (
        "laugh snigger pity judge wonder disappointed laughing embarrassed/they'll they "
        "everyone people everybody he'll she'll he she/will they'll he'll she'll",
        r"\b(?:they|everyone|people|everybody|he|she)(?:'ll| will)(?: all)? (?:laugh|snigger|pity|"
        r"judge|wonder|be (?:disappointed|laughing|embarrassed))\b.{0,40}\b(?:me|my (?:time|pace|"
        r"run\w*|splits?|body|legs|kit)|i'?m|i am|i was)\b",
    ),
)


def _patterns(kind: SelfTalkKind, answer: str, rows: Rows, unless: str) -> list[Pattern]:
    return [
        Pattern(
            kind,
            answer,
            words(*(group for group in triggers.split("/"))),
            regex.replace("@", _SUBJECT).replace("~", _CLAUSE),
            unless,
        )
        for triggers, regex in rows
    ]


IDIOMS: tuple[Pattern, ...] = (
    *_patterns("mind reading", "others think", _SEEN, _GLAD),
    *_patterns("discounting", "only", _COUNTED, _GLAD),
    *_patterns("all-or-nothing", "cannot", _CANNOT, INJURY),
    *_patterns("fortune telling", "never", _AHEAD, _GLAD),
    *_patterns("all-or-nothing", "others are better", _OTHERS, _GLAD),
    *_patterns("labelling", "angry at herself", FOUND_WANTING, _GLAD),
    *_patterns("labelling", "angry at herself", CONFESSED, _GLAD),
    *_patterns("labelling", "angry at herself", _WANTING, _GLAD),
)
