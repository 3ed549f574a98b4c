"""How harsh self-talk is put: one pattern a way of saying it, by kind.

Patterns run over a sentence in small letters with straight apostrophes. Each names words of
which one must be there at all, so that most sentences are passed over without a search.
"""

from typing import NamedTuple

from journal_tui.domain.entry import SelfTalkKind


class Pattern(NamedTuple):
    """One way of being harsh: its kind, the answer to it, the words it needs, how it is put.

    A sentence is searched when it holds a word of each of the ``triggers``.

    ``unless_injured``: said beside an injury or an appointment it is a plain fact.
    """

    kind: SelfTalkKind
    answer: str
    triggers: tuple[frozenset[str], ...]
    regex: str
    unless_injured: bool = False


_I_AM = r"\b(?:i'?m|i am|i was|i've been|am i|was i|i can be|i must be)"
_I_FEEL = (
    r"\b(?:i (?:feel|felt)(?: like)?|(?:feeling|felt|feel) like|(?:makes|made) me feel(?: like)?)"
)
_FILL = (
    r"(?: (?:so|just|really|totally|completely|absolutely|utterly|too|very|pretty|still|always|"
    r"clearly|obviously|basically|being|simply|bloody|even|honestly|quite))*"
)
_A = (
    r"(?:such an? |an? |the |that )(?:(?:complete|total|utter|absolute|real|bloody|huge|massive|"
    r"most|big|lazy|pathetic|stupid|fat|slow|terrible) )*"
)
_NOUN = (
    r"(?:failure|loser|idiot|fool|fraud|joke|wimp|quitter|coward|disgrace|embarrassment|"
    r"disappointment|moron|weakling|imposter|impostor|lost cause|laughing stock|waste of space|"
    r"disaster|burden|let ?down|lump|slob|(?:terrible|rubbish|bad|crap|awful|useless|pathetic|"
    r"lousy) runner)"
)
_STRONG = r"(?:pathetic|useless|worthless|hopeless|inadequate|a waste of space|stupid|ridiculous)"
_IDENTITY = r"(?:lazy|dumb|rubbish|crap|shit|terrible|awful|(?:so |too |really )weak|weak(?=\W*$))"
_MEASURED = (
    r"(?:fat|so unfit|(?:(?:so|too|far too|way too|embarrassingly|painfully) )slow|the (?:slowest|"
    r"worst)|"
    r"so out of shape)"
)
_GLAD = (
    r"(?! (?:happy|proud|excited|grateful|lucky|amounts?|early|o'clock|fun|weather|hill|watch|"
    r"for (?:you|him|her|them)))"
)
_NOT_GLADLY = "(?<!grinning )(?<!smiling )(?<!grinned )(?<!smiled )(?<!laughing )(?<!laughed )"
_QUALITY = r"(?:good|fast|fit|strong|tough|brave|thin|slim|quick|disciplined|motivated)"
_EMOTION = (
    r"(?:disappointed|frustrated|annoyed|angry|furious|mad|cross|irritated|disgusted|ashamed|"
    r"embarrassed|fed up)"
)


def _words(*texts: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(text.split()) for text in texts)


PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        "discounting",
        "it was not enough",
        _words("enough"),
        r"\b(?:it|that|this|what i(?:'d| had|'ve| have)? \w+(?: \w+){0,2}|nothing i (?:do|did)|"
        r"my (?:best|effort|time|pace|run|training|distance|running)|\d[\w.]*(?: \w+)?)"
        r"(?: (?:just|still|simply|really|today))* (?:is|was|isn't|wasn't|will|never|not)"
        r"(?: (?:not|never|be|just|really|anywhere near|ever|"
        r"quite))* (?<!is )(?<!was )(?:good )?enough\b(?! (?:to|for)\b)",
    ),
    Pattern(
        "labelling",
        "not enough",
        _words("enough"),
        rf"\bi(?:'m| am| was|'ll|'d| will| feel| felt)?(?: \w+){{0,2}} (?:not|never|wasn't|isn't|"
        rf"ain't|won't be|don't feel|didn't feel)(?: \w+){{0,2}} (?:good enough|"
        rf"{_QUALITY} enough(?! (?:to|for)\b)|enough\W*$)"
        rf"|\bi (?:wasn't|ain't|am not|don't feel|didn't feel)(?: \w+){{0,2}} (?:good enough|"
        rf"{_QUALITY} enough(?! (?:to|for)\b)|enough\W*$)"
        r"|^\W*(?:never|not) (?:quite )?good enough\W*$",
    ),
    Pattern(
        "labelling",
        "label",
        _words(
            "failure loser idiot fool fraud joke wimp quitter coward disgrace embarrassment "
            "disappointment moron weakling imposter impostor cause stock waste disaster burden "
            "letdown let lump slob runner pathetic useless worthless hopeless inadequate stupid "
            "ridiculous lazy dumb rubbish crap shit terrible awful weak"
        ),
        rf"(?:(?P<am>{_I_AM})|{_I_FEEL}){_FILL} (?:(?P<label>{_A}{_NOUN}|{_STRONG})\b"
        rf"|(?(am)(?P<identity>{_IDENTITY})\b|(?!))){_GLAD}",
    ),
    Pattern(
        "labelling",
        "measured",
        _words("good bad", "no at"),
        rf"{_I_AM}{_FILL} (?:no good(?! (?:at|for|with)\b)|"
        r"(?:no good|bad) at (?:this|running|everything))\b",
    ),
    Pattern(
        "labelling",
        "measured",
        _words("fat unfit slow slowest worst shape"),
        rf"{_I_AM}(?: (?:just|really|always|still|such))* {_MEASURED}\b(?!-){_GLAD}",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        _words("stupid stupidity idiot fool dumb inadequacy weakness laziness wimp loser failure"),
        r"\bhow (?:could|can) i (?:be|have been) (?:so|such) |\b(?:stupid|dumb) of me\b"
        r"|\bmy (?:own )?(?:sheer |utter |complete )?(?:stupidity|inadequacy|weakness|laziness)\b"
        r"|^\W*(?:plain |sheer |utter )stupidity\b|^\W*what an? (?:idiot|loser|failure|fool|"
        r"wimp) ?(?:i (?:am|was))?\W*$"
        rf"|\bi\b.*{_NOT_GLADLY}\blike an? (?:idiot|fool)\b"
        rf"|{_NOT_GLADLY}\blike an? (?:idiot|fool)\b.*\bi\b"
        r"|\bmyself\W+(?:you're|you are|are you)(?: \w+){0,2} (?:an?|so|"
        r"such)? ?(?:\w+ )?(?:idiot|loser|wimp|failure|fool|stupid|useless)\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        _words("myself"),
        r"\b(?:hate|hated|hating|despise|loathe|blame|blamed|blaming) myself\b"
        rf"|\b{_EMOTION}\b[^.!?;]{{0,40}}?\b(?:in|with|at|by|of) myself\b"
        r"|\b(?:beat|beating) myself up\b|\bkicking myself\b|\b(?:punish|punishing) myself\b"
        r"|\bi embarrassed myself\b|\bi made a fool of myself\b",
    ),
    Pattern(
        "labelling",
        "let down",
        _words("down", "let letting"),
        r"\bi(?:'ve|'m| have| am)? (?:\w+ )?(?:let|letting) (?:myself|every(?:one|body)|them|"
        r"people|"
        r"him|her|my \w+|the \w+|us)(?: all)? down\b",
    ),
    Pattern(
        "labelling",
        "not a runner",
        _words("runner cut built made meant belong deserve"),
        r"\bi(?:'m| am| was|'ll never be| will never be) (?:just |really |simply )?(?:not |never )?"
        r"(?:(?<=not )|(?<=never )|(?<=be ))(?:an? (?:(?:real|proper|true) )?runner\b|"
        r"(?:cut out|built|made|meant) for (?:this|running|it|distance))"
        r"|\bi (?:don't|do not|didn't) (?:belong (?:here|there|with|in|among)|deserve (?:this|"
        r"that|the|my|to))\b"
        r"|\bcall myself a runner\b",
    ),
    Pattern(
        "labelling",
        "why me",
        _words("why wrong kidding fooling"),
        r"\bwhy am i (?:so|such|always|the|even)\b|\bwhat(?:'s| is|"
        r" the hell is)(?: \w+)? wrong with me\b"
        r"|\bwhy can't i\b|\bwhy do i (?:even )?(?:bother|try)\b|\bwho am i (?:kidding|fooling)\b",
    ),
    Pattern(
        "fortune telling",
        "never",
        _words(
            "never going gonna bound doomed destined fail last way how always",
            "i'm i'll i'd will am would there's",
        ),
        r"\bi(?:'ll| will|'d| would|'m| am) never(?: ever)?(?: going to| gonna)?(?: ever)? "
        r"(?:be (?:able|an?(?! (?:elite|olymp|profession|pro\b|fast runner and)) |good|fast|fit|"
        r"ready)|run|finish|manage|get (?:there|better|faster|fitter|past|over|any\w*)|"
        r"make it|do (?:it|this|that)|reach|complete|improve|learn|"
        r"succeed)\b(?!.*\bagain\b)(?!.*\belite\b)"
        r"|\bi(?:'m| am) (?:not |never )(?:ever )?going to (?:make it|manage|be able|finish)\b"
        r"|\bi(?:'m| am) (?:going|gonna|bound|doomed|destined)(?: to)? (?:fail|be last|"
        r"come last|embarrass|let every)"
        r"|\bi(?:'ll| will) (?:always be (?:slow|last|useless|the|rubbish|a)|(?:probably |"
        r"surely )?(?:fail|come last|be last)\b)"
        r"|\bthere(?:'s| is) no way i(?:'ll| will|'m| can)\b"
        r"|\bhow (?:will i ever|am i (?:ever going|supposed))\b",
        unless_injured=True,
    ),
    Pattern(
        "all-or-nothing",
        "cannot",
        _words("can't cannot cant couldn't", "run finish do manage complete even make get walk"),
        r"\bi (?:can't|cannot|cant|can not) (?:even )?(?:run|finish|do|manage|complete) "
        r"(?:at all|anything|a (?:mile|half|marathon|full|single|5|10|whole|k\b)|even|properly|"
        r"to save|one|\d|any of)"
        r"|\bi (?:can't|cannot|cant) (?:even )?run\W*$"
        r"|\bi (?:can't|cannot|cant|couldn't) even (?:run|do|finish|manage|make|get|walk)\b"
        r"|\bi (?:can't|cannot|couldn't) (?:do|get) anything(?: right)?\b",
        unless_injured=True,
    ),
    Pattern(
        "all-or-nothing",
        "always",
        _words("always never everything ruined ruin failed fail failure waste messed screwed mess"),
        r"\bi(?:'ve)? (?:always|never) (?:fail|failed|give up|quit|mess|screw|ruin|get (?:it|"
        r"anything) right|do (?:it|anything) right|finish anything|stick (?:to|at|with))"
        r"|\bi(?:'ve)? (?:just )?(?:ruin|ruined|mess up|messed up|fail|failed|screwed up|"
        r"fail at|failed at) (?:everything|completely|again|miserably|every time|"
        r"at everything)\b"
        r"|\b(?:a|such a) (?:complete|total|utter) (?:failure|waste of time)\b|"
        r"\bi never get anything right\b",
    ),
    Pattern(
        "all-or-nothing",
        "others are better",
        _words("everyone everybody others every"),
        r"\b(?:everyone|everybody|all the others|the others|"
        r"every other runner)(?: else)?(?: \w+){0,4} (?:except|but|apart from) me\b"
        r"|\b(?:everyone|everybody|all the others)(?: else)?(?: \w+){0,3} (?:better|faster|"
        r"fitter|quicker|stronger|thinner) than me\b"
        r"|\beveryone else (?:can|makes it|finds it|is so much|was so much|is (?:faster|fitter|"
        r"better))\b",
    ),
    Pattern(
        "should",
        "should",
        _words("should should've shouldn't ought"),
        r"\bi(?: really| just)? (?:should(?:'ve| have)|ought to have) (?:run|gone|done|managed|"
        r"kept|tried|pushed|made|finished|trained|carried on|known better|been (?:able|faster|"
        r"better|stronger|fitter)|not (?:stopped|walked|given))\b"
        r"|\bi (?:shouldn't|should not) have (?:stopped|walked|given up|quit|slowed|needed|"
        r"had to walk)\b"
        r"|\bi should be (?:able to|faster|better|fitter|further|stronger|running (?:further|"
        r"faster)|doing (?:more|better)|over (?:it|this)|past this)\b",
        unless_injured=True,
    ),
    Pattern(
        "mind reading",
        "others think",
        _words(
            "think thinks thinking thought laughing laughed judging judged judge "
            "laugh laughs staring pity pitying pitied",
            "i i'm me how",
        ),
        r"\b(?:they|everyone|everybody|people|he|she|the others|other runners|(?:my|the|those) \w+)"
        r"(?: (?:must|probably|surely|all|will|would|are|were|was|is|have|be|been|definitely|"
        r"just))* "
        r"(?:thinks?|thinking|thought|laugh(?:ing|ed|s)? at|judg(?:ing|ed|es?)|staring at|"
        r"pity(?:ing)?|pitied)"
        r"(?: that)? (?:i(?:'m| am| was)?(?! (?:mad|crazy|nuts|brave|great|amazing|fast|good|"
        r"could|can|did|looked (?:good|great|strong)))(?: \w+){0,2} (?:slow|fat|stupid|pathetic|"
        r"weak|useless|ridiculous|joke|idiot|loser|fraud|failure|look|looked|bad|rubbish|a \w+|"
        r"an \w+|belong|shouldn't|not)|me\b|how (?:slow|fat|stupid|bad|ridiculous|useless|"
        r"unfit))",
    ),
    Pattern(
        "discounting",
        "only",
        _words(
            "only just barely merely nothing count counts anyone anybody idiot child lucky real "
            "proper",
            "it it's that that's this i i'd run anyone anybody",
        ),
        r"\b(?:it|that|this)(?:'s| was| is) (?:only|just|barely|merely) (?:about |"
        r"around )?(?:an? )?(?:\d|mile\b|one (?:mile|lap|k)\b|two (?:miles|laps)\b|half a|"
        r"short (?:run|one|jog)|little (?:run|jog|one)|tiny|a walk|walk\b)(?!.*\b(?:from|away|"
        r"left|until|before|after|to go)\b)"
        r"|\bi(?:'d| had)? only (?:ran|did|managed|made|got|lasted|went|run|"
        r"done)(?: it)?(?: to)?(?: about| around)? (?:an? |one |two |three |half |\d)"
        r"|\b(?:doesn't|didn't|don't|hardly|barely) (?:even )?counts?\b"
        r"|\b(?:anyone|anybody|any idiot|a child) (?:can|could) (?:do|run|have (?:done|"
        r"run)) (?:it|that|this)\b"
        r"|\b(?:that|it|this)(?:'s| is| was) nothing\W*$|\bnot (?:a|even a) (?:real|"
        r"proper) run\b|\bi (?:just|only) got lucky\b",
    ),
)

# Each word of a pattern's first group of triggers, with the places of the patterns it may start.
PLACES_BY_TRIGGER: dict[str, tuple[int, ...]] = {}
for _place, _pattern in enumerate(PATTERNS):
    for _word in _pattern.triggers[0]:
        PLACES_BY_TRIGGER[_word] = (*PLACES_BY_TRIGGER.get(_word, ()), _place)
FIRST_TRIGGERS: frozenset[str] = frozenset(PLACES_BY_TRIGGER)

_SAYING = (
    r"(?:said|says|shouted|shouts|yelled|told|tells|called|calls|joked|replied|asked|muttered|"
    r"laughed|screamed)"
)
# What stands right before the match and takes it back.
DENIED = (
    r"(?:n't|\bnot|\bnever|\bno longer|\bstop\w*|\bwithout|\binstead of|\brather than|\bwon't)"
    r"(?: (?:that|because|think|say|saying|believe|mean|means|feel|like|thinking|telling|tell|call|"
    r"calling|going|to|be|myself|me|as|just|so|always|very|too))* ?$"
    r"|\bused to (?:think|believe|say|feel|tell myself)(?: that)? $|\b(?:as )?if $|"
    r"\b(?:as )?though $"
)
# Others' words without quotation marks: "he said I'm useless".
REPORTED = rf"\b(?!i )\w+ (?:{_SAYING}|reckons)(?: me| us)?(?: that| if)?,? ?[\"\u201c']?$"
SAID = rf"\b(?!i\b)\w+ {_SAYING}\b|\b{_SAYING} (?!to myself)\w+"
OWN_VOICE = (
    r"\bi (?:said|told|thought|kept|whispered|say|tell|think|felt|muttered|was|keep)\b|"
    r"\bmyself\b|\bmy head\b|\bvoice\b|\bmy mind\b"
)
INJURY = (
    r"\b(?:injur\w*|knee|calf|ankle|shin\w*|physio\w*|doctor|gp|until|surgery|achilles|hamstring|"
    r"pregnan\w*|work|meeting|because of the|away|holiday|ill|flu|fever|covid|snow|ice|closed|"
    r"dark)\b"
)
