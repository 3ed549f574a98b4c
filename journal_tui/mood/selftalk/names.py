"""Harsh names for herself: the kind "labelling"."""

from journal_tui.mood.selftalk.words import (
    ADJECTIVE_TRIGGERS,
    BAD_PERSON,
    BAD_TRIGGERS,
    FILL,
    FONDLY,
    I_AM,
    I_FEEL,
    I_SEEM,
    IDENTITY,
    NAME,
    NAME_TRIGGERS,
    NOUN,
    OTHERWISE,
    PERSON_TRIGGERS,
    STRONG,
    THING_TRIGGERS,
    A,
    Pattern,
    words,
)

_QUALITY = r"(?:good|fast|fit|strong|tough|brave|thin|slim|quick|disciplined|motivated|worthy|hard)"
# "Not fast enough to count for the team" is a fact.
_FOR_IT = r"(?! (?:to|for (?!this\b|running\b|it\b|me\b))\b)"
_NOT = (
    r"(?:not|never|wasn'?t|isn'?t|ain'?t|aren'?t|won'?t be|won'?t ever be|don'?t feel|didn'?t feel|"
    r"not feeling|couldn'?t be|can'?t be)"
)
_ONLY_LABELS = (
    r"(?:stupid|idiot|idiotic|loser|pathetic|useless|weak|lazy|failure|fraud|wimp|quitter|coward|"
    r"dumb|fool|hopeless|worthless|wuss|moron|shameful|disgraceful|fat|slow)"
)
_GLADLY = r"\b(?:(?:grin|smil|laugh|danc|beam|giggl|sing|wav|jump|skip|cheer|celebrat)\w*|act\b)"
# The race may feel like a failure without her being one.
_IT_FELT = (
    r".{0,80}\b(?:it|that|this|which|run|race|day|today)(?: \w+)? (?:felt|feels?|looked|was|"
    r"is) like\b"
)
_IN_HER_HEAD = (
    r"(?:myself|head|brain|mind|voices?|demons?|critic|thinking|thought|gremlins?|devil|monologue)"
)

_CALLED = (
    rf"(?:{A}{NOUN}(?!\w){FONDLY}|(?:(?!not\b|never\b|happy|proud)\w+,? and )?(?:so |"
    rf"too )?{STRONG}\b{OTHERWISE})"
)

# What she calls herself, or what is to blame in her.
_INSULTS = (
    "stupid stupidly stupidity idiot idiotic idiotically idiocy fool foolish foolishly dumb "
    "inadequacy inadequacies weakness laziness cowardice lack incompetence uselessness loser "
    "pathetic useless weak lazy failure fraud wimp quitter coward hopeless worthless wuss moron "
    "shameful disgraceful stupidest dumbest fat ridiculous"
)

NAMES: tuple[Pattern, ...] = (
    Pattern(
        "labelling",
        "not enough",
        words(
            "enough",
            "not never wasn't wasnt isn't isnt ain't aint aren't won't wont don't dont didn't "
            "didnt can't cant couldn't couldnt haven't havent hadn't hadnt",
        ),
        r"\bi(?:'?m| am| was|'ll|'d| will| feel| felt| just| really|'ve| have)?(?: \w+){0,3}? "
        rf"{_NOT}(?: (?:be|been|a|quite|just|really|ever|going to be|gonna be|remotely|anywhere "
        r"near|nearly|feeling|like)){0,3} (?:good enough(?! for (?:the|that|a|my)\b)|"
        rf"{_QUALITY} enough{_FOR_IT}|(?<!have )enough\W*$)"
        r"|\bi (?:wasn'?t|ain'?t|am not|don'?t feel|didn'?t feel|'?m not)(?: \w+){0,2} (?:good "
        rf"enough(?! for (?:the|that|a|my)\b)|{_QUALITY} enough{_FOR_IT}|enough\W*$)"
        r"|\bi (?:don'?t|do not) (?:think|feel|believe)(?: like| that)? (?:i'?m|i am|i'?ll "
        rf"(?:ever )?be) (?:good enough|{_QUALITY} enough{_FOR_IT})"
        r"|^\W*(?:just |simply |still )?(?:never|not) (?:quite |nearly )?good enough\W*$"
        r"|\bi ?(?:didn'?t|did not|don'?t|never|haven'?t|hadn'?t|'?m not|am not) (?:even )?(?:try|"
        r"tried|trying|do|give|given|gave|fight|fought|care|cared)(?: it| myself)? (?:hard"
        r" )?enough(?= ?(?:[,.!?;]|$))",
    ),
    Pattern(
        "labelling",
        "label",
        words(
            f"{NAME_TRIGGERS} {THING_TRIGGERS} {ADJECTIVE_TRIGGERS}", "i i'm im i've ive i'd id me"
        ),
        rf"(?:(?P<am>{I_AM})|{I_SEEM}){FILL} (?:(?P<label>{_CALLED})|"
        rf"(?(am)(?P<identity>{IDENTITY})\b{OTHERWISE}|(?!)))",
    ),
    Pattern(
        "labelling",
        "label",
        words(f"{NAME_TRIGGERS} {THING_TRIGGERS} {ADJECTIVE_TRIGGERS}", "feel felt feeling"),
        rf"{I_FEEL}{FILL} (?P<label>{_CALLED})",
    ),
    Pattern(
        "labelling",
        "label",
        words(BAD_TRIGGERS, PERSON_TRIGGERS),
        rf"(?:{I_AM}|{I_SEEM}|{I_FEEL}){FILL} (?P<label>{A}{BAD_PERSON})\b",
    ),
    Pattern(
        "labelling",
        "my effort",
        words(BAD_TRIGGERS, PERSON_TRIGGERS),
        rf"\bwhat (?:an?|a) (?:\w+ )?{BAD_PERSON} i (?:am|was)\b"
        r"|\b(?:an?|my|such an?|the) (?:\w+ )?(?:pathetic|sorry|poor|sad) excuse (?:for|"
        r"of) an? (?:\w+ )?(?:runner|athlete|person|human|run|mother|mum|mom)\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(
            f"{NAME_TRIGGERS} lump joke baby burden disgrace embarrassment disappointment", "what"
        ),
        # "What a disaster" is the race; "what a loser" is she.
        rf"\bwhat (?:an?|a) (?:\w+ ){{0,2}}(?:{NAME}|{NOUN}(?= i\b))(?: i(?:'?m| am| was|'?ve "
        r"been| have been| must)\b|\W*$)",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(NAME_TRIGGERS, "like"),
        r"\bi\b(?=.{0,80}\blike (?:the|an?|some|such an?) (?:\w+ "
        rf"){{0,2}}{NAME}\b)(?!{_IT_FELT})(?!.{{0,80}}(?:{_GLADLY}|\w+n't\b|\b(?:did|do|was|does|"
        rf"is)nt\b|"
        r"\bnot\b|\bnever\b|\bused to\b|\bstop).{0,25}\blike)"
        rf"|^\W*(?:(?!felt|feels?\b|was)\w+,? ){{0,2}}like (?:the|an?) (?:\w+ ){{0,2}}{NAME}\b"
        r"[^.!?]{0,60}\bi\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(NAME_TRIGGERS, "you what stop quit being i'm that"),
        r"^\W*(?:come on,? |get (?:up|going|moving|on with it),? |run,? |oh,? )?you (?:\w+ "
        rf"){{0,2}}{NAME}\b"
        rf"|^\W*{NAME},? (?:that'?s|that is) what i (?:am|was)\b"
        rf"|\b{NAME} that i (?:am|was)\b"
        rf"|\bme being (?:just |so |such )?(?:an? )?(?:\w+ )?(?:{NAME}|stupid|lazy|dumb|weak)\b"
        r"|(?:\bmyself (?:to |that i (?:had|have|need|needed) to )?|\bi (?:need|have|had|needed|"
        r"must|should|ought)(?: to)? |^\W*)(?:just )?(?:stop|quit) being (?:such )?(?:an? "
        rf")?(?:\w+ )?{NAME}\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words("idiot fool stupid dumb pathetic moron wimp dummy loser", "("),
        r"\((?:what an? |so |how )?(?:idiot|fool|stupid|dumb|pathetic|moron|wimp|dummy|loser)\W*\)",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(
            f"{NAME_TRIGGERS} {THING_TRIGGERS} {ADJECTIVE_TRIGGERS} slow fat",
            "myself head brain mind voice voices demon demons critic thinking thought gremlin "
            "gremlins devil monologue",
        ),
        rf"\b{_IN_HER_HEAD}\b.{{0,60}}?\b(?:you'?re|you are|are you)(?: (?!not\b|"
        rf"never\b)\w+){{0,3}}? (?:{NOUN}|{STRONG}|weak|lazy|slow|fat|rubbish|shit|crap)\b"
        rf"|\b{_IN_HER_HEAD}\b.{{0,60}}?\byou (?:(?!not\b|are\b)\w+ ){{0,2}}{NAME}\b"
        r"|\b(?:are you|you'?re|you are)(?: (?!not\b|never\b)\w+){0,3}? "
        rf"{NAME}\b.{{0,40}}\bmyself\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(
            _INSULTS,
            "how me my mine",
        ),
        r"\bhow (?:could|can) i (?:be|have been) (?:so|such|this|that) "
        r"|\bhow (?:stupid|dumb|pathetic|useless|lazy|weak|idiotic|foolish) (?:can (?:i|you|one|"
        r"a \w+) be|(?:could|can) i be|am i|was i)\b"
        r"|\b(?:stupid|dumb|idiotic|foolish|pathetic|lazy|weak) (?:of|on) (?:me|my part)\b"
        r"|\b(?:stupid|dumb) me\b"
        r"|\b(?:stupid|dumb|idiotic|foolish) \w+ (?:on my part|of mine)\b"
        r"|\bmy (?:own )?(?:sheer |utter |complete |total |own |stupid |mental )?(?:stupidity|"
        r"inadequac(?:y|ies)|laziness|cowardice|idiocy|uselessness|incompetence)\b"
        r"|\bmy (?:own |mental |sheer |stupid |pathetic )weakness\b"
        r"|\bmy (?:total |complete |utter |pathetic |own )?lack of (?:will ?power|discipline|"
        r"talent|backbone|guts|self[- ]control|mental (?:strength|toughness)|character)\b"
        r"|\bmy (?:own )?(?:\w+ )?(?:stupid|dumb|idiotic|foolish) (?:\w+ )?(?:mistakes?|decisions?|"
        r"choices?|self|brain|mind|head|fault|fat|weak|body|excuses?|pace|pride|ego|fault)\b"
        r"|\bmy fat (?:legs|body|belly|thighs|arse|ass|bum|stomach|self|face|lazy)\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(_INSULTS),
        r"^\W*(?:just )?(?:plain |sheer |utter |pure |complete )(?:stupidity|laziness|idiocy|"
        r"stupid|dumb)\b"
        r"|^\W*(?:(?:so|just|plain|absolutely|utterly|totally|complete|total|such|you|an?|and|"
        rf"what) )*{_ONLY_LABELS}(?:\W+(?:and |you |just |so )?{_ONLY_LABELS})*(?: (?:girl|woman|"
        r"boy|man|me))?\W*$(?<!fat)(?<!slow)"
        r"|^\W*(?:i know|yes|yeah),? (?:it'?s |that was |so )?(?:stupid|dumb|idiotic)\W*$",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words("stupidly foolishly idiotically"),
        r"\b(?:i|i'?ve|i had|i'?d)\b(?: \w+){0,2} (?:stupidly|foolishly|idiotically) (?!happy|"
        r"proud|early|good|excited|cold|hot|hard|fast|fun|big|long|much|high|well)"
        r"|^\W*(?:\w+ ){0,2}(?:stupidly|foolishly|idiotically),? i\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(
            "stupid dumb idiotic foolish stupidest dumbest ridiculous",
            "made make did do done was put putting",
        ),
        r"\bi(?:'ve)? (?:\w+ )?(?:made|make|did|do|done) (?:\w+ ){0,4}(?:stupid|dumb|idiotic|"
        r"foolish|stupidest|dumbest) (?:\w+ )?(?:mistakes?|decisions?|choices?|things?|move|error)"
        r"|\b(?:it|that|this) was (?:so |really |just |plain )?(?:stupid|dumb|idiotic|"
        r"foolish)(?: of|,? and i knew|,? i know)"
        r"|\bput(?:ting)? (?:\w+ ){0,2}(?:stupid|ridiculous|dumb|idiotic) (?:\w+ ){0,2}pressure on"
        r" myself\b",
    ),
)
