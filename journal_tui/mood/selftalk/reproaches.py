"""Turns of phrase in which she is harsh of herself, written as in ``idioms``."""

from journal_tui.mood.selftalk.slots import either
from journal_tui.mood.selftalk.words import Rows

_PRAISED = (
    r"legend|machine|champ\w*|star|hero|beast|boss|badass|trooper|convert|fan|nerd|geek|foodie|"
    r"blessing|wreck|mess|treat|joy|delight|pleasure|stranger|sucker|sweaty|morning|night|good|"
    r"great|nice|lovely|lucky|happy|proud|fast|strong|hungry|tired|sore|big fan|creature|relief|"
    r"sight|different|better|new|beginner|believer|lover|natural|addict|tomato|wimp about|pro|"
    r"runner|zombie|goner|long|lot|bit|few|while|hurry|rush|time|way|hot|cold|wonderful|amazing|"
    r"fantastic|brilliant|positive|angel|rock ?star|ninja|warrior|rebel|kid|child of"
)
_TOO = (
    r"soft|weak|scared|proud|stubborn|stupid|vain|greedy|thick|chicken|cowardly|feeble|precious|"
    r"timid|idle|fat|ashamed|embarrassed|frightened|impatient|arrogant|cocky|gutless|unfit|dim|"
    r"slack|undisciplined|disorganised|afraid|lazy|pathetic|useless|impatient|self-conscious"
)
_ELSEWHERE = (
    r"\b(?:he|she|they|him|them|his|her|their|your|you|who|whoever|someone|somebody|some|driver|"
    r"cyclist|cyclists|guy|man|woman|bloke|people|everyone|brother|sister|friend|coach|teacher|dad|"
    r"mum|mom|boss|wife|husband|is an?|call|called|calls|says|said|watch\w*|garmin|phone|weather|"
    r"wind|rain|shoes?|signal|course|bridge|pavement|road|paths?|marshals?|organis\w+|satnav|"
    r"gloves|socks|jacket|coffee|map|app|hill|dog|cat|birds?|signs?|legs|ankles?|knees?|mornings?|"
    r"raffle|proof\w*|costumes?|dressed|for loving|part of|haircut|joke about|jokes|we|us|article|"
    r"book|film|programme|show|movie|not|never|\w+n't|grinn\w+|smil\w+|laugh\w*|danc\w+|hugg\w*|"
    r"sang|singing|happy|enjoy\w*|loved?|proud|fun|used to|if you|failure of|learning|act|without|"
    r"instead|stop\w*|isn't a|don't)\b"
)
_HARD = (
    "idiot loser fraud wimp wuss coward moron muppet numpty imposter impostor weakling quitter "
    "plonker pillock prat twit twat wally dunce halfwit imbecile dimwit clown lardarse fatso slob "
    "slacker lazybones nitwit berk runt lump disgrace embarrassment lightweight whale phoney"
)
_HARSH_WORD = (
    "pathetic useless hopeless pitiful feeble spineless gutless worthless inept incompetent "
    "cowardly pathetically shameful disgraceful idiotic gormless moronic clueless feckless hapless "
    "inadequate undisciplined delusional"
)
# A hard word is hers at the end of a clause or before what is hers, not before a thing.
_OF_HER = (
    r"(?=\W*$|[,.;:!?)\u2013\u2014-]| (?:and|or|but|at|to|about|again|today|for|that|when|"
    r"compared|as|"
    r"in|on|by|i|i'm|runner|runners|person|runs?|running|effort|efforts|attempts?|excuses?|pace|"
    r"time|shuffle|jog|display|performance|finish|miles?|half|marathon|splits?|training|self|"
    r"body)\b)"
)
_VICE = (
    r"(?:lazy|soft|weak|scared|stubborn|vain|idle|stupid|daft|thick|dim|greedy|pathetic|useless|"
    r"hopeless|slack|undisciplined|impatient|arrogant|cocky|a coward|an idiot|a fool|cowardly|"
    r"disorganised|chicken|precious|gutless|feeble|unfit|fat|a wimp|pig-headed)"
)

FOUND_WANTING: Rows = (
    (
        "cowardice laziness idleness vanity stupidity idiocy incompetence inadequacy uselessness "
        "hubris arrogance spinelessness feebleness gutlessness ineptitude sloth complacency "
        "greed/i i'm i'd i've my me was pure sheer plain",
        r"^(?!.*\b(?:he|she|they|his|her|their|your)\b).*\b(?:cowardice|laziness|idleness|vanity|"
        r"stupidity|idiocy|incompetence|inadequacy|uselessness|hubris|arrogance|spinelessness|"
        r"feebleness|gutlessness|ineptitude|sloth|complacency|greed)\b",
    ),
    (
        "hack cut handle stomach face up have got/couldn't couldnt can't cant cannot wasn't "
        "not isn't didn't don't haven't hadn't/it this scratch much",
        r"@(?: \w+){0,2} (?:couldn'?t|can'?t|cannot|could not) (?:even |just )?(?:hack|cut|handle|"
        r"stomach|face) (?:it|this|that)\b|@ ?(?:wasn'?t|not) up to (?:it|this|the job|scratch|"
        r"much)\b|\b(?:didn'?t|don'?t|haven'?t|hadn'?t) (?:have |got )?it in me\b",
    ),
    (
        "too/to/i i'm i'd being im",
        rf"(?:@|\bbeing|\bbut|\band|,)(?: \w+)? too (?:{_TOO})(?: (?:and|or) \w+)? to (?!look it|"
        r"cook|write|shower|drive|wash)",
    ),
    (
        "disgust sicken annoy bore irritate exasperate infuriate appal shame repulse drive amaze "
        "surprise throttle throttled strangle strangled smacked shaken punched hit/myself",
        r"\bi (?:\w+ )?(?:disgust|sicken|annoy|bore|irritate|exasperate|infuriate|appal|shame|"
        r"repulse) myself\b|@ (?:\w+ ){0,2}(?:throttled?|strangled?|smacked|punched|hit) myself",
    ),
    (
        "one reason token person/the/i i'm im",
        r"\bi(?:'m| am| was)(?: \w+)? the (?:reason (?:we|they|the|everyone|it)|token|(?:one|"
        r"person|idiot) (?:who|that) (?:gave|quit|let|lost|dropped|hold|slow|spoil|ruin|couldn|"
        r"can'?t|didn|cocked|messed|everyone)|one (?:everyone|they) (?:wait|had|has|pit))",
    ),
    (
        "coming asked expect deserved deserve teach learn/i it me",
        r"\bhad it coming\b|\bi asked for (?:it|that|this)\b|\bwhat (?:did|do|else did) (?:i|"
        r"you) expect\b|\bgot (?:exactly |just )?what i deserved\b|"
        r"\bthat'?ll (?:teach|learn) me\b|\bi deserved? (?:that|it|everything|every (?:bit|step|"
        r"minute)|all of|no (?:better|medal|sympathy))\b",
    ),
    (
        "such absolute complete total utter right proper/i i'm i've im am/a an",
        r"@(?: (?:being|just|really|always|been|feel|felt|look|looked|like|honestly))* (?:such an? "
        r"|an? (?:absolute|complete|total|utter|right|bloody|proper) )"
        rf"(?!(?:\w+ )?(?:{_PRAISED})\b)\w+(?:\W*$|[,;:]| (?:and|about|when|for|that|to|sometimes|"
        r"today|at)\b)",
    ),
    (
        "fat flabby saggy lardy podgy useless lazy feeble weedy scrawny puny blubbery stupid "
        "pathetic wobbly/my/body legs arse ass bum belly thighs self head lungs brain feet "
        "carcass backside frame physique heart",
        r"\bmy (?:\w+,? )?(?:fat|flabby|saggy|lardy|podgy|useless|lazy|feeble|weedy|scrawny|puny|"
        r"blubbery|stupid|pathetic|wobbly),? (?:\w+ )?(?:body|legs|arse|ass|bum|belly|thighs|self|"
        r"head|lungs|brain|feet|carcass|backside|frame|physique|heart)\b(?<!useless legs)",
    ),
    (
        "fat slow unfit useless token wheezing/one girl woman man bloke lass lad/me i i'm my",
        r"\b(?:i(?:'m| am| was)|me(?: being)?,?|as|being) (?:\w+ )?the (?:fat|slow|unfit|useless|"
        r"token|wheezing) (?:\w+ )?(?:one|girl|woman|man|bloke|lass|lad)\b",
    ),
    (
        "hate hated/i/that how fact what knowing",
        r"\bi (?:\w+ )?hated? (?:that|how|the fact that|knowing|what) (?:i(?:'m|'ve|'d)?\b|"
        r"my )(?! (?:have to|had to|love))",
    ),
    (
        "regret regretted/i",
        r"\bi (?:\w+ )?regret(?:ted)? (?:not|stopping|walking|quitting|giving|bailing|every)\b",
    ),
    (
        "failed fail failure",
        r"@(?: \w+)? failed (?:again|miserably|spectacularly|dismally|completely|as an?)\b|"
        r"\b(?:another|abject|epic) (?:abject |epic |complete |total )?fail(?:ure)?\b(?! of)",
    ),
    (
        "humiliating mortifying inexcusable unforgivable shameful disgraceful pitiful laughable "
        "pathetic shambolic cringeworthy",
        r"\b(?:it|this|that|today|which|time|run|race|\d)(?:'s| is| was| felt)(?:"
        r" (?!not\b)\w+){0,2} (?:humiliating|mortifying|inexcusable|unforgivable|shameful|"
        r"disgraceful|pitiful|laughable|shambolic|cringeworthy)\b"
        r"|^\W*(?:\w+ ){0,2}(?:humiliating|mortifying|inexcusable|unforgivable|shameful|"
        r"disgraceful|pitiful|laughable|shambolic)\W*$",
    ),
    (
        "princess baby diva wuss wimp drama idiot prat/being stop stopped less",
        r"\b(?:stop|being|quit) (?:being )?(?:such )?an? (?:\w+ )?(?:princess|baby|diva|wuss|wimp|"
        r"drama queen|idiot|prat)\b",
    ),
)
CONFESSED: Rows = (
    (
        " ".join(_HARD.replace("_", " ").split()) + "/i i'm i've i'd me my myself im",
        rf"^(?!.*{_ELSEWHERE}).*\b(?:i|i'm|i've|me|my|myself|"
        rf"im)\b.{{0,60}}\b{either(_HARD)}\b",
    ),
    (
        f"{_HARSH_WORD}/i i'm i've i'd me my myself im",
        rf"^(?!.*{_ELSEWHERE}).*\b(?:i|i'm|i've|me|my|myself|"
        rf"im)\b.{{0,60}}\b{either(_HARSH_WORD)}\b{_OF_HER}",
    ),
    (
        "more something/tank in give left/i i'd",
        r"@(?: \w+){0,3} (?:had|have|left) (?:so much |plenty |a lot |loads |far )?(?:more|"
        r"something) (?:in me|in the tank|to give)\b(?!.*\b(?:planned|easy|purpose|saved|save)\b)",
    ),
    (
        "masterclass lesson textbook example prize award medal trophy/in for of/how stupid idiot "
        "self failing failure stupidity worst giving quitting bad idiocy sabotage",
        r"\b(?:masterclass|lesson|textbook|example|exhibition) (?:\w+ )?(?:in|of) (?:how not|"
        r"fail\w*|stupid\w*|self|bad|idiocy|giving|quitting)|\b(?:prize|award|medal|"
        r"trophy)[^.!?]{0,20} (?:for|in) (?:\w+ )?(?:stupid\w*|idiot|self|worst|fail\w*|giving|"
        r"quitting|bad|idiocy)\b",
    ),
    (
        "because as since cos/i i'm/lazy soft weak scared stubborn vain idle stupid daft thick "
        "dim greedy pathetic useless hopeless slack undisciplined impatient arrogant cocky coward "
        "idiot fool cowardly disorganised chicken precious gutless feeble unfit fat wimp pig",
        rf"\b(?:because|as|since|cos) (?:i(?:'m| am| was|'d been|'ve been)) (?:\w+ )?(?:too |so |"
        rf"such "
        rf"|just |being )*{_VICE}\b",
    ),
    (
        "learn learned learnt/never ever don't won't haven't hadn't when will clearly",
        r"\bi(?:'ll|'ve| just| clearly| still| obviously)* (?:never|don'?t(?: ever)?|won'?t|"
        r"haven'?t) (?:seem to |ever )?learn(?:ed|t)?\b(?! (?:the|to|how|about|from))|"
        r"\b(?:when )?will i ever learn\b|\bwhen will i learn\b",
    ),
    (
        "proud finest proudest/not wasn't isn't hardly i'm nothing don't",
        r"\b(?:not|wasn'?t|isn'?t|hardly|aren'?t)(?: \w+)? proud of (?:it|that|this|how|my|what|"
        r"the way)\b|\b(?:not|hardly|wasn'?t)(?: \w+)? my (?:finest|proudest)\b",
    ),
    (
        "pretend pretending pretended playing masquerading passing posing/i i'm myself i've/be at "
        "as off being",
        r"@~\b(?:pretend(?:ing|ed)?|masquerad\w+|posing) (?:to be|as|that i|i(?:'m|'d| was| am|"
        r" could)) (?!fine|ok)|\bplaying at (?:being|running)\b|\bpassing myself off\b",
    ),
    (
        "stick sticking stuck see seeing follow following finish commit committing keep/can't "
        "cannot never don't couldn't failed unable incapable cant/anything plan through what "
        "promise things schedule it",
        r"@~(?:never|can'?t|cannot|couldn'?t|don'?t|failed to|unable to|incapable of|"
        r"seem to) (?:\w+ )?(?:stick\w* (?:to|at|with) (?:an?|any|the|it|things|my)|"
        r"see\w* (?:\w+ )?through|follow\w* (?:an?|the|through|my)|finish\w* (?:what|any)|"
        r"keep a promise)",
    ),
    (
        "built cut made meant designed/not never wasn't isn't aren't weren't/for to out",
        r"\b(?:not|never|wasn'?t|isn'?t|aren'?t|weren'?t) (?:\w+ )?(?:built|cut out|made|meant|"
        r"designed) (?:for (?:this|running|it|speed|distance|the|long|racing)|to run)\b",
    ),
    (
        "course naturally predictably inevitably needless unsurprisingly typically/i i'd i'm",
        r"\b(?:of course|naturally|predictably|inevitably|needless to say|unsurprisingly|"
        r"typically),? i(?:'d|'m)? (?:\w+ )?(?:didn'?t|couldn'?t|failed|gave|quit|stopped|walked|"
        r"was last|lost|let|blew|ate|ignored|went out|forgot|skipped|bailed|wimped|am not)\b|"
        r"\bi, (?:naturally|of course|being|obviously)",
    ),
    (
        "slacked slacking skipping skipped coasting coasted neglected winged winging shirking/i "
        "i've i'd i'm been",
        r"@(?: \w+){0,2} (?:slacking|skipping (?:runs|training|sessions)|coasting|shirking|"
        r"neglected (?:my|the)|winged it|winging it|skipped (?:too|so|half|every|most|more|"
        r"another|yet))\b",
    ),
    (
        "how/i my/little badly poorly slowly far bad short unfit slow quickly easily few",
        r"\bhow (?:little i'?(?:ve|d)|badly i|poorly i|slowly i|far (?:down|behind|back) i|bad i|"
        r"unfit i|easily i (?:gave|give|quit|stop|got)|quickly i (?:gave|give|quit))\b|"
        r"\b(?:embarrassing|pathetic|shameful|shocking|depressing|ridiculous|laughable|"
        r"pitiful) how (?:little|slow|bad|unfit|quickly|easily|few|far)\b",
    ),
    (
        "angry annoyed cross frustrated disappointed disgusted ashamed embarrassed appalled upset "
        "irritated unhappy furious livid/i i've i'd/how way",
        r"\b(?:angry|annoyed|cross|frustrated|disappointed|disgusted|ashamed|embarrassed|appalled|"
        r"upset|irritated|unhappy|furious|livid) (?:in|with|at|by|about|of) (?:how|"
        r"the way) (?:\w+ )?i\b",
    ),
    (
        "excuses/i me my i've i'm i'd",
        r"(?<!no )\bexcuses\b(?! for (?:him|her|them))",
    ),
    (
        "if/weren't wasn't werent wasnt/so such too",
        r"\bif i (?:weren'?t|wasn'?t) (?:so|such|too) (?!busy|tired|far|ill|cold)",
    ),
    (
        "should/know/better",
        r"\bi should (?:really )?know better\b",
    ),
    (
        "slowest worst weakest fattest unfittest last/by/miles far mile way",
        r"\bi(?:'m| was| am) (?:\w+ )?(?:the )?(?:slowest|worst|weakest|fattest|unfittest|"
        r"last) by (?:miles|far|a (?:mile|long way|country mile|distance))\b",
    ),
    (
        "natural athletic sporty talented gifted/not/i i'm im",
        r"\bi(?:'m| am) (?:just |simply |clearly |really )?not (?:just |really |"
        r"exactly )?(?:a natural(?! runner)|athletic|sporty|talented|gifted)\b",
    ),
    (
        "right business/no/i've ive",
        r"\bi'?ve no (?:right|business) (?!to complain|to moan|to grumble)",
    ),
    (
        "enemy/own worst/my",
        r"\bmy own (?:worst )?enemy\b",
    ),
    (
        "let/down/i i've i'd",
        r"\bi(?:'ve|'d)? (?:\w+ )?let down (?:everyone|everybody|my|the|them|all)\b",
    ),
    (
        "ruined ruin spoiled spoilt spoil wrecked/for/i i've i'd",
        r"@(?: \w+)? (?:ruin|spoil|wreck)\w* (?:it|things|everything|the \w+|this) for (?:every|"
        r"the|them|us|my|him|her)\w*\b",
    ),
    (
        "fooling kidding/who/i",
        r"\bwho (?:did|do|am|was) i (?:think )?(?:i (?:was|am) )?(?:fooling|kidding)\b",
    ),
    (
        "sulked sulking strop whinged whinging whined whining blubbed snivelled sniveling "
        "snivelling moped moping wallowed wallowing/i i'd i've i'm",
        r"@~\b(?:sulk(?:ed|ing)|strop|whing(?:ed|e?ing)|whin(?:ed|ing)|snivell?\w+|wallow(?:ed|"
        r"ing))\b",
    ),
    (
        "wasted/another what a/opportunity chance day week year run block season morning entry "
        "race",
        r"\b(?:another|what an?|a) (?:\w+ )?wasted (?:\w+ )?(?:opportunity|chance|day|week|year|"
        r"run|block|season|morning|entry|race)\b",
    ),
    (
        "hoping hoped hope so where/no nobody they anyone/see notice recognise recognize spot ask "
        "smell look seen noticed know witness",
        r"\bhop(?:ing|ed)(?: that)? (?:no one|nobody|no-one|they|(?:the|my) \w+) (?:would|could|"
        r"didn'?t|wouldn'?t|hadn'?t|won'?t)(?: not)? (?:see|notice|recogni[sz]e|spot|ask|smell|"
        r"look|seen)|\b(?:so|where) (?:that )?(?:no one|nobody|no-one) (?:would|could|can|will|"
        r"might) (?:see|recogni[sz]e|know|notice|ask|witness)\b",
    ),
    (
        "lazy idle/i was/was being been",
        r"\bi (?:was|'d been|have been|'ve been) (?:just |simply |plain )*(?:lazy|idle)(?=,|;|"
        r"\W*$| and (?:i|weak|stupid|soft|knew|dressed))",
    ),
    (
        "like love respect recognise recognize/don't didn't dont/person runner woman man "
        "version who what",
        r"\bi (?:don'?t|didn'?t) (?:much |really |even |particularly )?(?:like|respect|"
        r"recogni[sz]e) (?:the (?:\w+ )?(?:person|runner|woman|man|version|me)|who i|what i(?:'ve|"
        r"'m| am| have))\b",
    ),
    (
        "scared afraid frightened terrified/being of/found exposed fraud laughed last judged "
        "slowest",
        r"\b(?:scared|afraid|frightened|terrified) of (?:being (?:found out|exposed|laughed at|"
        r"last|judged|seen|the slowest)|looking (?:stupid|like an?|ridiculous|a fool))\b",
    ),
)
