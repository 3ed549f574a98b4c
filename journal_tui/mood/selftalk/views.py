"""Harsh ways of seeing a run, put together from slots: should, what counts, others, what comes."""

from journal_tui.mood.selftalk.slots import (
    BLAMED_FEELING,
    OUGHT,
    SUBJECT,
    either,
    starts,
)
from journal_tui.mood.selftalk.words import INJURY, Pattern, words

_OTHERS = (
    r"\b(?:they|everyone|everybody|people|he|she|the others|others|the whole \w+|(?:my|the|those|"
    r"all the|these|every|other) (?!cat\b|dog\b)\w+(?: \w+)?)"
)
_SURELY = r"(?:(?: |'s |'ve |'re |'d )(?!not\b|never\b|\w+n't\b)\w+){0,4}?"
_SEEN_BAD = (
    r"(?:slow|fat|stupid|pathetic|weak|useless|ridiculous|an? (?:\w+ )?(?:joke|idiot|loser|fraud|"
    r"failure|fool|wimp|state)|daft|silly|foolish|awful|huge|enormous|hideous|bad|rubbish|lazy|"
    r"making it|making this|faking|unfit|terrible|old|clueless|hopeless|soft|past it|wasting|"
    r"not (?:up to|good|fast|fit))"
)
_KIND = r"\b(?:thank\w*|lovely|patient\w*|injur\w*|kind(?:ly)? (?:to|enough))\b"

_HER_RUN = (
    r"\b(?:it|that|this|run|race|time|pace|finish|miles?|\d*k|km|distance|marathon|half|pb|pr)\b"
)

# These hold measures and names too and come before them.
SEEN: tuple[Pattern, ...] = (
    Pattern(
        "mind reading",
        "others think",
        (starts(BLAMED_FEELING), words("me")[0], words("of by with in for at")[0]),
        rf"\b{either(BLAMED_FEELING)} (?:of|by|with|in|for|at) (?:waiting for |running with |"
        rf"listening to )?me\b",
        unless=_KIND,
    ),
    Pattern(
        "mind reading",
        "others think",
        words(
            "think thinks thought reckons reckon knows knew thinking",
            "slow fat stupid pathetic weak useless ridiculous joke idiot loser fraud failure fool "
            "wimp state daft silly foolish awful huge enormous hideous bad rubbish lazy unfit "
            "terrible old clueless hopeless soft past wasting not never",
            "i i'm im i'd i'll i've",
        ),
        r"(?<![\w'])(?!i\b|i'|nobody|one|never|always|just|really|even|still|also|and|but|so|not|"
        r"to\b|\w+n't)[\w']+(?: (?:obviously|probably|must|all|clearly|surely|secretly|definitely|"
        r"just|already|must have|will|would|both))? (?:thinks?|thinking|thought|reckons?|knows?|"
        r"knew)(?: that)? i(?:'?m| am| was|'?d| would| had)?(?: (?!not\b|mad|crazy|brave|great|"
        r"good|fast\b|real)\w+){0,2} "
        rf"{_SEEN_BAD}\b",
        unless=_KIND,
    ),
    Pattern(
        "mind reading",
        "others think",
        words("sorry", "for", "me girl woman man bloke runner one lady"),
        r"\b(?<!i )(?<!i just )(?:feel|felt|feels|feeling) sorry for (?:me\b|"
        r"the (?:\w+ ){0,3}(?:girl|woman|man|bloke|runner|one|lady)\b)",
        unless=_KIND,
    ),
    Pattern(
        "mind reading",
        "others think",
        words(
            "pity pities pitied pitying down rolled roll rolling smirked smirk smirking sneer "
            "sneered sneering regret regretted funny like if though",
            "me eyes",
            "pity pities pitied pitying look looks looked looking eyes smirked smirk smirking "
            "sneer sneered sneering regret regretted nose noses",
        ),
        r"\b(?:pit(?:y|ies|ied|ying) me|look(?:s|ed|ing)? (?:down (?:on|at) me\b|at me (?:like|"
        r"as (?:if|though)|funny)\b)|roll(?:ed|ing)? (?:their|his|her) eyes|"
        r"smirk\w* at me|sneer\w* at me|regret\w* (?:inviting|asking|taking) me|down (?:their|his|"
        r"her) noses? at (?:me|people like me))\b",
        unless=_KIND,
    ),
    Pattern(
        "mind reading",
        "others think",
        words("nobody no who", "wants want wanted", "with me"),
        r"\b(?:nobody|no one|no-one|who)\b(?: \w+){0,4} (?:wants?|wanted|would want|"
        r"'?d want) (?:to (?:run|train|be|race|pair|go)(?: \w+)? with me|me\b)",
        unless=_KIND,
    ),
    Pattern(
        "mind reading",
        "others think",
        words(
            "see tell smell sense hear",
            "could can",
            "everyone everybody people no nobody they others",
        ),
        r"\b(?:they|everyone|everybody|people|no one|nobody|the others|all of them)(?: \w+)?"
        r" (?:could|can)(?: \w+)? (?:see|tell|smell|sense|hear)(?: that| how| what| right|"
        r" straight)? (?:i(?:'?m| am| was|'?d| didn|'?ve)|through me|the (?:failure|fear|shame)|"
        r"me (?:fail|struggl|wobbl))",
        unless=_KIND,
    ),
    Pattern(
        "mind reading",
        "others think",
        words("wonder wonders wondered wondering wait waiting waited", "i me", "why what how for"),
        rf"{_OTHERS}{_SURELY} (?:wonder(?:s|ed|ing)? (?:what|why|how) (?:i|on earth i)|(?:had|have|"
        rf"has|"
        r"always|having|kept) (?:to )?wait(?:ing)? for me)\b",
        unless=_KIND,
    ),
    Pattern(
        "mind reading",
        "others think",
        words(
            "look looked looking looks",
            "ridiculous pathetic stupid state sight daft silly foolish awful huge fat enormous "
            "hideous idiot fool fraud joke absurd disgusting clueless",
            "i i'm i'd me",
        ),
        r"\bi (?:just )?(?:must |probably |surely )+(?:have )?look(?:ed|s)? (?:so |absolutely "
        r"|utterly |completely |totally |like (?:an?|such an?|some) (?:\w+ )?|a right |such a |"
        r"an? (?:\w+ )?)?(?:ridiculous|pathetic|stupid|state|sight|daft|silly|foolish|awful|huge|"
        r"fat|enormous|hideous|idiot|fool|fraud|joke|absurd|disgusting|clueless)\b(?! (?:on|with|"
        r"and happy|but))",
    ),
    Pattern(
        "discounting",
        "only",
        words(
            "kind nice polite generous charitable pity luck lucky fluke",
            "being be just only out pure sheer dumb blind mere total nothing beginner's complete",
        ),
        r"\b(?:just|only|merely|simply|probably|clearly|is|was|are|were|he'?s|she'?s|"
        r"they'?re) (?:just |only )?being (?:\w+ )?(?:kind|nice|polite|generous|"
        r"charitable)\b(?! to (?:him|her|them|my))"
        r"|\b(?:only|just|said (?:it|that|so)|says (?:it|that)) to be (?:kind|nice|polite)\b|"
        r"\bout of pity\b"
        r"|\b(?:just|pure|sheer|dumb|blind|mere|total|nothing but|complete|beginner'?s|only|"
        r"down to) (?:(?!my\b|bad\b|tough\b|hard\b|rotten\b)\w+ )?(?:luck|a fluke|fluke)\b",
    ),
)

VIEWS: tuple[Pattern, ...] = (
    Pattern(
        "should",
        "should",
        (
            words("should should've shouldve shouldn't shouldnt ought shoulda supposed")[0],
            starts(OUGHT, "hard difficult tough tiring slow easy easier"),
        ),
        r"\b(?:i|and|we)(?<!time i)(?<!thing i)(?<!what i)(?<!which i)(?:'d| would)?(?: (?:really|"
        r"just|probably|definitely|honestly|so|clearly|know i|thought i|think i|feel i|wish i|"
        r"wonder if i))* (?:should(?:'?ve| have| of|a)|shoulda|ought to(?:'?ve|"
        r" have)) (?:\w+ ){0,2}?"
        rf"{either(OUGHT)}\b(?! (?:easier|slower|gentler|back|it (?:easy|slow)|in the car))"
        r"|^\W*(?:should(?:'?ve| have| of|a)|shoulda) (?:\w+ ){0,2}?" + either(OUGHT) + r"\b"
        r"|\bit (?:shouldn'?t|should not) (?:be|feel|have been|have felt)(?: \w+)? (?:this|so|"
        r"that) (?:hard|difficult|tough|tiring|slow)\b"
        r"|\b(?:it|this|that) (?:should|ought to|was supposed to) (?:be|have been|feel|"
        r"have felt) (?:so much "
        r"|much |a lot )?(?:easy|easier) (?:for me|by now)",
        unless=INJURY,
    ),
    Pattern(
        "should",
        "should",
        words("could could've should should've", "have could've should've", "if"),
        r"\b(?:could|should)(?:'?ve| have) (?:[\w'.:-]+ ){1,8}if (?:only )?i(?:'d| had| hadn'?t|"
        r" wasn'?t| weren'?t|'?d just| could)\b(?! (?:stopped|had) (?:for|time))",
        unless=INJURY,
    ),
    Pattern(
        "should",
        "should",
        words("why", "i", "didn't didnt did"),
        r"\bwhy (?:didn'?t i (?:just |simply |ever )?(?:keep|push|run|try|stick|hold|start|train|"
        r"listen|stop|rest|go|do|learn|fight)|did i (?:have to |always |even |ever )?(?:stop|walk|"
        r"quit|give|slow|let|go out|eat|skip|bother|panic|start so|sign))\b",
    ),
    Pattern(
        "should",
        "should",
        words(
            "if wish",
            "i i'd",
            "stopped walked given quit trained tried pushed kept stuck stronger braver tougher "
            "fitter faster had bothered held dug able",
        ),
        r"\bif only i(?:'d| had| were| was)? (?:\w+ )?(?:(?:been )?(?:stronger|braver|fitter|"
        r"faster|"
        r"tougher)|kept (?:going|running)|not (?:stopped|walked|given up|quit)|tried harder|"
        r"trained)\b"
        r"|\bif only i hadn'?t (?:\w+ )?(?:stopped|walked|given up|quit)\b"
        r"|\bwish (?:that )?i(?:'d| had| hadn'?t| had not) (?:not |never |just |only )?(?:stopped|"
        r"walked|given|quit|trained|tried|pushed|kept|stuck|been (?:stronger|braver|tougher|able)|"
        r"had the|bothered|held|dug)\b",
    ),
    Pattern(
        "should",
        "should",
        words(
            "need must have ought get pull toughen man harden grow sort come",
            "grip up stop do harder better myself yourself act",
            "i yourself grip up",
        ),
        r"\bi (?:really |just |seriously )?(?:need|have|must|ought)(?: to)? (?:stop being (?:so|"
        r"such)|toughen|harden|man up|get a grip|pull myself|sort myself|grow up|try harder|"
        r"do better|get my (?:act|arse|ass|shit))"
        r"|^\W*(?:just |oh |come on,? )*(?:get a grip|pull yourself together|toughen up|man up|"
        r"harden up|grow up|sort yourself out)\b",
    ),
    Pattern(
        "should",
        "should",
        words("capable better expect expected", "i i'm im me", "than of from"),
        r"\bi(?:'m| am| was) (?:capable of|better than) (?:so much |much |a lot |far )?(?:more|"
        r"better|that|this)\b"
        r"|\bexpect(?:ed)? (?:so much |much |a lot )?(?:more|better) (?:of|from) me\b",
    ),
    Pattern(
        "discounting",
        "only",
        words(
            "achievement accomplishment feat celebrate celebrating shout brag bragging boast "
            "boasting earned earn medal medals call",
            "hardly scarcely barely not isn't wasn't isnt wasnt nothing hadn't haven't didn't "
            "don't give gave hand gets if can can't wouldn't could",
        ),
        r"\b(?:hardly|scarcely|barely|(?:not|isn'?t|wasn'?t) (?:exactly|really|"
        r"much of)) (?:what i'd"
        r" call )?(?:an?|any|much of an?|the) (?:great |big |real |major |proper |huge )?"
        r"(?:achievement|accomplishment|feat)\b"
        rf"|{_HER_RUN}[^.!?]{{0,40}}\b(?:hardly|scarcely|nothing|not) (?:anything |something |"
        rf"much )?"
        r"(?:to|worth) (?:celebrat\w+|shout\w*|brag\w*|boast\w*)"
        r"|\b(?:give|hand|gave) (?:\w+ ){0,2}medals?(?: out)? to (?:everyone|everybody|anyone|"
        r"anybody)\b|\beveryone gets a medal\b"
        rf"|{SUBJECT}(?: \w+)? ?(?:hadn'?t|haven'?t|didn'?t|don'?t feel i'?d|not) (?:\w+ )?"
        r"earn(?:ed)? (?:it\b|(?:this|that|my|the|a|any) (?:\w+ )?(?:medal|finish|place|time|"
        r"praise|shirt|t-shirt|rest|result|pb|pr|spot)\b)"
        r"|\b(?:if (?:you|i|one) (?:can|could)|(?:can|could) (?:hardly|barely|scarcely)|can'?t|"
        r"hardly|wouldn'?t) (?:even |really )?call (?:it|that|this|what i (?:do|did)|myself|"
        r"me) (?:an? )?(?:\w+ )?(?:run|running|race|runner|athlete|effort|session|workout|"
        r"training)\b",
    ),
    Pattern(
        "discounting",
        "only",
        words("\" \u201c \u201d ' \u2018 called", "my"),
        r"\bmy (?:so[- ]called \w+|[\"\u201c\u201d'\u2018](?:(?:long|tempo|easy|fast|big|great|"
        r"marathon) )?(?:run|running|training|pace|race|speed|sprint|comeback|tempo|marathon|plan|"
        r"career|workout|session|intervals|fitness|progress|effort|performance|achievement|medal|"
        r"victory|discipline|talent|pb|pr)[\"\u201c\u201d'\u2019])",
    ),
    Pattern(
        "discounting",
        "only",
        words(
            "all only nothing best",
            "i i'd i've",
            "managed manage muster because show built achieved gained learned learnt worth mile "
            "miles",
        ),
        r"\ball (?:that )?i(?:'d| could| had| can)? (?:managed?|muster|had to show|have to show|"
        r"got to show)\b(?! to (?:find|see|say|eat|get))"
        r"|\b(?:the )?(?:best|most|furthest|farthest|longest) (?:that )?i (?:could|can) (?:manage|"
        r"muster)\b"
        r"|\bi only (?:got|ran|managed|finished|won|placed|came|beat|passed|made|"
        r"did)(?: [\w:]+){0,6} because (?:the|of|it was (?:all |so )?(?:flat|downhill|short|easy)|"
        r"everyone|everybody|half|no one|nobody|they|he|she|other)\b"
        r"|\bnothing to show for\b"
        rf"|{SUBJECT}(?: \w+)? (?:built|achieved|gained|learned|learnt|improved|"
        rf"accomplished) (?:absolutely )?"
        r"nothing\b",
        unless=INJURY,
    ),
)
