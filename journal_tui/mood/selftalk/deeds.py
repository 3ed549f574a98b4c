"""Harsh of what she did, what she always does and what became of her, from slots."""

from journal_tui.mood.selftalk.slots import (
    ALONE,
    AM,
    CHILDISH,
    DID,
    DUMPED,
    FLAW,
    GAVE_IN,
    GLAD,
    HOW,
    ME,
    NEAR,
    OWN_DOING,
    POOR,
    SIMILE,
    SLUR,
    SUBJECT,
    either,
    starts,
)
from journal_tui.mood.selftalk.words import INJURY, OTHERWISE, Pattern, words

# "Like a child" is a reproach where she runs so; who cries or sleeps so is only human.
_MOVED = (
    r"\b(?:ran|run|running|jog\w*|plod\w*|shuffl\w*|wobbl\w*|stagger\w*|walk\w*|stopp\w*|quit|"
    r"gave|giving|pac\w+|sprint\w*|finish\w*|start\w*|sulk\w*|whin\w+|whing\w+|nerves|race\w*|"
    r"mov\w+|hills?|miles?)\b"
)
# What she calls herself ends there: not "an amateur photographer".
_NO_MORE = (
    r"(?! (?!(?:and|but|or|for|to|who|that|about|when|while|at|in|on|of|again|today|out|as|with|"
    r"because|since|not|if|like|i|i'm|i've|this|yesterday|compared|after|before|really|so|then|"
    r"all|the|by|from|over|now|sometimes|always|anyway|runner|is|was|standing|among|next|every|"
    r"just)\b)\w)"
)

DEEDS: tuple[Pattern, ...] = (
    Pattern(
        "labelling",
        "angry at herself",
        (starts(GAVE_IN), starts("i i've i'd i'm")),
        rf"{SUBJECT}{DID} {either(GAVE_IN)}\b(?! (?:up in|the (?:dough|card|map|corner)|my (?:arms|"
        r"hands|socks|kit)|no time|time at))",
        unless=INJURY,
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(
            "threw throw throwing thrown let made took talked lost",
            "away slide slip hash ear balls meal botch shambles mess easy coward's lazy bottle "
            "nerve myself pot",
            "i i've i'd i'm",
        ),
        rf"{SUBJECT}{DID} (?:(?:thr[eo]w|throwing|thrown) (?:it|this|that|the \w+|my \w+)(?: all)? "
        r"away|let (?:it|things|everything)(?: all)? (?:slide|slip|go to)|"
        r"made (?:such )?an? (?:\w+ )?(?:mess|hash|pig'?s ear|balls|meal|botch|shambles) of|"
        r"took the (?:easy|coward'?s|lazy)|talked myself out of|lost my (?:bottle|nerve))\b",
    ),
    Pattern(
        "labelling",
        "let down",
        words("let letdown", "down letdown", "i i'm i've am"),
        rf"{AM}{ALONE} (?:an?|the|such an?|a bit of an?) (?:\w+ )?let[- ]?down\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        (starts(GAVE_IN), words("and")[0], starts("i i'd i've i'm my")),
        rf"{SUBJECT}{NEAR} and (?:then |just |simply )?{either(GAVE_IN)}\b(?= ?(?:[,;.!]|$|like))",
        unless=INJURY,
    ),
    Pattern(
        "labelling",
        "angry at herself",
        (starts(SIMILE, CHILDISH), starts("like speed pace slower"), starts(ME, "and")),
        rf"{SUBJECT}[^.!?;]{{0,70}}?(?<!look )(?<!feel )(?<!act )(?<!acted )(?<!acting )"
        rf"\blike (?:an? |some |the |that )?(?:[\w']+ ){{0,3}}?{either(SIMILE)}\b"
        rf"|{SUBJECT}[^.!?;]{{0,40}}?{_MOVED}[^.!?;]{{0,30}}?\blike an? (?:\w+"
        rf" )?{either(CHILDISH)}\b"
        r"(?! (?:giraffe|deer))"
        rf"|\b(?:speed|pace) of (?:an? |the )?(?:\w+ )?(?:{either(SIMILE)}|glacier)\b"
        rf"|\bslower than an? (?:\w+ )?{either(SIMILE)}\b",
        unless=GLAD,
    ),
    Pattern(
        "labelling",
        "angry at herself",
        (starts(SLUR), starts("i i'm im i've ive i'd i'll me myself am being")),
        rf"{AM}{ALONE} (?:an?|the|that|another|one of those|such|a bit of an?|complete|"
        rf"total) (?:(?!good|happy|lucky|"
        rf"great)[\w'-]+,? ){{0,2}}?{either(SLUR)}\b{_NO_MORE}(?! (?:for "
        r"loving|of a (?:course|race)|who loves)\b)"
        rf"|\b(?:me|stop|myself|i|am) (?:for )?being (?:\w+ )?(?:such )?(?:an?|"
        rf"the) (?:\w+ ){{0,2}}?{either(SLUR)}\b{_NO_MORE}"
        rf"|\bme(?:, (?:the|an?|that)| the) (?:[\w'-]+,? ){{0,2}}?{either(SLUR)}\b{_NO_MORE}",
        unless=GLAD,
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(
            "stupidest dumbest weakest laziest daftest dimmest thickest unfittest fattest "
            "feeblest softest most",
            "i i'm im me",
        ),
        rf"{SUBJECT}(?: \w+)?[^.;!?,]{{0,20}} the (?:stupidest|dumbest|weakest|laziest|daftest|"
        r"dimmest|thickest|unfittest|fattest|feeblest|softest|most (?:pathetic|useless|stupid|"
        r"idiotic|hopeless|ridiculous|unfit|feeble|undisciplined))\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        (starts(FLAW, "weak"), starts("i i'm im i've ive i'd")),
        rf"{AM}{HOW} (?:(?!not|never|feeling)\w+,? and )?{either(FLAW)}\b{OTHERWISE}"
        r"(?! (?:sand|ground|mud|going|tissue|surface|spot|enough to love))"
        r"|\bi(?:'?m| am| was) (?:\w+ )?as (?:weak|thick|soft|useless|pathetic) as\b"
        r"|\b(?:mentally|basically|frankly|honestly),? i(?:'?m| am| was) (?:\w+ )?weak\b",
    ),
    Pattern(
        "labelling",
        "my effort",
        (starts(POOR), starts(OWN_DOING), starts("my i i'm i've another that this today's what")),
        rf"\bmy (?:own )?(?:\w+ )?(?:{either(POOR)},? (?:and )?){{1,2}}(?:little )?(?:\w+"
        rf" )?{either(OWN_DOING)}\b(?<!weak legs)(?<!sorry legs)"
        rf"|\b(?:another|what an?|such an?|that|this|a) (?:truly |frankly |really |pretty |"
        rf"rather )?"
        r"(?:pathetic|pitiful|embarrassing|laughable|feeble|shameful|woeful|dismal|abysmal|gutless|"
        rf"half-hearted|disgraceful|sorry|abject) (?:little )?(?:\w+ )?{either(OWN_DOING)}\b"
        r"(?! (?:by|from) (?:the|him|her|them))"
        rf"|\bmy (?:\w+ )?{either(OWN_DOING)}(?<!legs)(?<!body)(?: today| yesterday)? (?:is|was|"
        rf"are|were|has been|have been)(?: \w+){{0,2}} (?:{either(POOR)}|a joke|a disgrace|"
        rf"a shambles|rubbish)\b"
        r"(?! (?:because|as|after|from))",
        unless=INJURY,
    ),
    Pattern(
        "labelling",
        "always",
        words(
            "story typical trust usual form",
            "my me i",
            "of to as true life running training racing",
        ),
        r"^\W*(?:the )?story of my (?:running|training|racing)|\btypical (?:of )?me\b|"
        r"\btrust me to\b|\btrue to form, i|\bas usual,? i (?:gave|quit|walk|stop|fail|mess|blew|"
        r"let|was (?:last|slow))",
    ),
    Pattern(
        "labelling",
        "always",
        (words("find finds found finding")[0], words("way ways")[0], starts(DUMPED)),
        rf"\b(?:find|finds|found|finding)(?: myself)? (?:a|some|another|new|every|"
        rf"yet another) (?:new "
        rf"|other )?ways? (?:to|of) (?:\w+ )?{either(DUMPED)}",
    ),
    Pattern(
        "labelling",
        "always",
        words("trusted incapable capable", "i i'm im", "be of"),
        r"\bi(?:'m| am)? (?:\w+ )?(?:can'?t|cannot|not to) be trusted\b|\bi(?:'m|"
        r" am) (?:\w+ )?(?:incapable|not capable) of\b",
    ),
    Pattern(
        "all-or-nothing",
        "cannot",
        words(
            "evidently apparently clearly obviously seems seem turns plainly",
            "can't cannot cant couldn't couldnt not incapable unable can",
        ),
        r"\b(?:evidently|apparently|clearly|obviously|plainly|(?:it (?:would )?)seems?(?: that)?|"
        r"turns out(?: that)?),? i(?:'m| am|'ve)? (?:\w+ )?(?:can'?t|cannot|couldn'?t|incapable|"
        r"not (?:up|cut|made|built|able|capable|good))\b"
        r"|\bi (?:evidently|apparently|clearly|obviously|plainly) (?:can'?t|cannot|couldn'?t)\b"
        r"|\b(?:than|what) i can (?:manage|handle|cope),? (?:it )?(?:would )?(?:seems?|apparently|"
        r"clearly)",
        unless=INJURY,
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(
            "become became turned let state gone",
            "i i've ive i'd me",
            "become became turned myself state soft seed",
        ),
        r"\b(?:runner|person|woman|man|mother|version|mess|creature|thing|wreck|"
        r"state) (?:that )?i(?:'ve| have|'d)? (?:become|turned into|let myself)\b"
        r"|\bi(?:'?ve| have|'?d)? (?:let myself (?:go\b|get\b|slide|become)|gone (?:soft|to seed|"
        r"to pot))"
        r"|\bi(?:'?ve| have)? (?:turned into|become) (?:one of (?:those|these)|that|the (?:kind|"
        r"sort|type) of|(?:a )?(?:person|someone|somebody) who|such an?|so (?:slow|lazy|unfit|soft|"
        r"weak))\b"
        r"|\b(?:what a state i|the state of me|look at the state)\b",
        unless=GLAD,
    ),
    Pattern(
        "labelling",
        "why me",
        words(
            "thinking thought imagining imagined believing pretending",
            "i i'd",
            "good use special capable up ready runner athlete",
        ),
        r"\b(?:thinking|i thought|imagining|i imagined|believing|pretending) (?:that )?i (?:was|"
        r"am|were|'?d be|could be) (?:\w+ )?(?:any good|good enough|any use|special|capable|"
        r"up to (?:it|this)|ready for (?:this|it)|(?:a )?(?:real |proper )?(?:runner|athlete))\b",
    ),
    Pattern(
        "labelling",
        "why me",
        words(
            "what",
            "earth hell heck fuck world name thinking playing expecting made makes",
            "i you me",
        ),
        r"\bwhat (?:on earth|the \w+|in god'?s name|in the world) (?:are|am|was|were|is) (?:you|"
        r"i)\b"
        r"|\bwhat was i (?:thinking|playing at|expecting)\b|\bwhat (?:made|makes) me (?:think|"
        r"believe)\b",
    ),
    Pattern(
        "labelling",
        "why me",
        words(
            "kidding fooling fool delusions delusion", "i i'm me my myself nobody anyone no with of"
        ),
        r"\bkidding (?:nobody|no one|no-one|myself|anyone)\b|\bfool(?:ing)? (?:nobody|no one|"
        r"myself)\b"
        r"|\bi(?:'m| am| was)?[^.;!?]{0,30} delusions?\b|\bdelusions of\b",
    ),
    Pattern(
        "labelling",
        "why me",
        words("believe", "can't cant", "so such that this too"),
        r"\bcan'?t believe i (?:was|am|could be|'?ve been|have been) (?:so|such|that|this|"
        r"too) (?!happy|lucky|fast|close|fit|strong|proud|excited|brave|nervous|worried|scared|"
        r"cold|early)",
    ),
    Pattern(
        "labelling",
        "not a runner",
        words(
            "would wouldn't wish less people anyone",
            "real proper sensible better normal stronger braver tougher decent true serious good "
            "smarter wiser fitter sane rational else runner athlete half with someone somebody "
            "more faster different one as less",
            "runner person woman man athlete human mother adult racer marathoner someone somebody "
            "better faster stronger else disciplined more braver tougher normal anyone people",
        ),
        r"\b(?:an?|any|every|some) (?:real|proper|sensible|better|normal|stronger|braver|tougher|"
        r"decent|true|serious|smarter|wiser|fitter|grown-up|rational|sane|half-decent) (?:runner|"
        r"person|woman|man|athlete|human|human being|mother|adult|racer|marathoner|"
        r"friend) (?:would|wouldn'?t)\b"
        r"|\banyone (?:else|with (?:any|half an?|an?) \w+) would(?: have|'?ve)\b"
        r"|\bwish (?:that )?i (?:was|were|could be) (?:someone|somebody|(?:the|a) (?:sort|kind|"
        r"type)|an? (?:better|real|different|proper|stronger|braver)|more |better|faster|stronger|"
        r"less |one of (?:those|them)|as \w+ as|normal|tougher|braver|different)"
        r"|\bless (?:of )?an? (?:\w+ )?(?:runner|athlete)\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(
            "you",
            "lump woman girl man boy cow sloth coward idiot fool job person wuss lazy fat stupid "
            "weak pathetic useless baby princess loser wimp",
            "i myself thought head voice brain",
        ),
        r"\byou(?:'re| are)?(?: (?:are|great|an?|such an?|big|old|absolute|utter|complete|"
        r"little))* (?:(?:stupid|lazy|fat|weak|pathetic|useless|silly|soft|slow|hopeless|great|"
        r"miserable|feeble|big|ridiculous|dim)[, ]+(?:and )?){1,3}(?:woman|girl|man|boy|lump|cow|"
        r"creature|person|thing|old|sod|git|runner|baby|mare|oaf|lummox|article|specimen|excuse|"
        r"bag|sack|child)\b"
        r"|\byou had one job\b|\byou (?:couldn'?t|can'?t) even\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(
            "flab belly gut thighs bum backside arse chins tummy lard blubber wobbling wobbled "
            "wobbly jiggling jiggled jiggle wobble waddled waddling lumbering lumbered",
            ME,
        ),
        r"\b(?:my )?(?:flab|belly|gut|thighs|bum|backside|arse|chins|tummy|muffin top|lard|"
        r"blubber)(?: \w+){0,3} (?:wobbl\w+|jiggl\w+|hanging|bouncing|out\b(?! in))"
        rf"|{SUBJECT}[^.;!?]{{0,40}}\b(?:waddl\w+|lumber(?:ed|ing)|jiggl\w+|wobbl(?:ed|"
        rf"ing) (?:along|"
        r"round|around|down|up|past|home|through|over the line))\b",
        unless=GLAD,
    ),
)
