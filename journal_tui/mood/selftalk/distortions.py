"""Harsh ways of seeing a run: never, always, should, what others think, what it counts for."""

from journal_tui.mood.selftalk.words import INJURY, Pattern, words

_EVERYONE = (
    r"(?:everyone|everybody|(?:all )?the others|all the other \w+|every other runner|other people|"
    r"normal people|the whole (?:world|field|group|club))"
)
# Said of what comes, these are forecasts and plans.
_SOON = (
    r"(?! .{0,40}\b(?:tomorrow|next|soon|again|tonight|(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day)\b)"
)
_PLANS = (
    rf"{INJURY}"
    r"|\b(?:weekend|(?:this|next) (?:week|month|year|time)|(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day|at the moment)\b"
)
_SLOW_ONES = (
    "walker walkers man men lady ladies woman women kid kids child children gran granny grandma "
    "nan nana mum mother dog toddler toddlers pensioner pensioners pram pushchair buggy stroller "
    "snail tortoise"
)
_BY_CHILDREN = (
    r"(?:(?:a|my|any|the|old|an|some|little|two|three|ten|small|year[- ]old|\d+) "
    rf"){{0,3}}(?:{'|'.join(_SLOW_ONES.split())})"
)
_LENGTH = (
    r"(?:about |around |barely |like |a |an |one |two |three |four |five |six |ten |half |"
    r"less than |half a |one and a half )*(?:\d[\d.,:]*|mile|half|one|two|three|four|five|six|"
    r"ten)? ?(?:miles?|mi|k|kms?|kilomet\w+|met(?:re|er)s|m|minutes?|mins?|laps?)\b"
)
_UNITS = (
    "mile miles mi k km kms kilometre kilometres kilometer metres meters m minutes mins lap laps"
)
# Where a reason or a plan follows, "only" tells a fact.
_NO_REASON = (
    r"(?!.{0,80}\b(?:from|to (?:the|my|work|home|get)|walk home|away|left|until|because|since|due|"
    r"to go|more|into|per|longer|short of|off|behind|but|so far|thanks|warm|recovery|easy|as (?:i|"
    r"it|planned|we)|in (?:a|to)|so (?:i|that)|for (?:work|the)|today (?:as|so|because))\b)"
)

# These hold names and measures as well and come before them.
CLEAREST: tuple[Pattern, ...] = (
    Pattern(
        "discounting",
        "it was not enough",
        words("enough", "it that this i my nothing it's that's what"),
        r"\b(?:it|that|this|what i(?:'d| had|'ve| have)? \w+(?: \w+){0,2}|nothing i (?:do|did)|"
        r"my (?:best|effort|time|pace|run|training|distance|running)|\d[\w.]*(?: \w+)?)(?:'s)?(?:"
        r" (?:just|still|simply|really|today))*(?: (?:is|was|isn'?t|wasn'?t|will|never|"
        r"not))(?: (?:not|never|be|just|really|anywhere near|ever|quite|nearly))* (?<!is )(?<!was"
        r" )(?:good )?enough\b(?! (?:to|for|of|time|room|water)\b)",
    ),
    Pattern(
        "mind reading",
        "others think",
        words(
            "think thinks thinking thought laughing laughed judging judged judge laugh laughs "
            "staring stared pity pitying pitied looking bet seen wondering ridiculous sniggering",
            "i i'm me how im what",
            "me what how slow fat stupid pathetic weak useless ridiculous joke idiot loser fraud "
            "failure look looked bad rubbish belong shouldn't shouldnt fool lazy unfit awful "
            "terrible",
        ),
        r"\b(?:they|everyone|everybody|people|he|she|the others|the whole \w+|other runners|(?:my|"
        r"the|those|that|all the|these) (?!cat|dog|cow|sheep|bird)\w+(?: \w+)?)(?: (?:must|"
        r"probably|surely|all|will|would|are|were|was|is|have|be|been|definitely|just|both|"
        r"secretly))* (?:thinks?|thinking|thought|wondering|laugh(?:ing|ed|s)? at|judg(?:ing|ed|"
        r"es?)|star(?:ing|ed) at|sniggering at|pity(?:ing)?|pitied)(?: that)? (?:i(?:'?m| am|"
        r" was)?(?! (?:mad|crazy|nuts|brave|great|amazing|fast|good|could|can|did|looked (?:good|"
        r"great|strong)))(?: \w+){0,2} (?:slow|fat|stupid|pathetic|weak|useless|ridiculous|joke|"
        r"idiot|loser|fraud|failure|look|looked|bad|rubbish|belong|shouldn'?t|fool|lazy|unfit|"
        r"awful|terrible)|me\b(?! (?:to|up|over))|what (?:a|an|is (?:he|she|that)|i was doing|"
        r"i'm doing)|how (?:slow|fat|stupid|bad|ridiculous|useless|unfit|pathetic))",
    ),
    Pattern(
        "mind reading",
        "others think",
        words(
            "must bet what look looked",
            "laughed laughing thought think thinking wondering pathetic stupid idiot fool joke "
            "staring laugh",
        ),
        r"\b(?:they|people|everyone|everybody|the others|the marshals?|other runners) must(?: all)?"
        r" have (?:laughed|thought (?:i|what|how)|been (?:laughing|staring|thinking))"
        r"|\bwhat (?:must|will|do|would|did) (?:they|people|everyone|everybody)(?: all)? (?:have"
        r" )?(?:think|thought)(?: of me)?\W*$"
        r"|\bi bet (?:they|everyone|people|he|she)(?: all| were| was| is| are|'re)* (?:think|"
        r"thought|thinking|laugh|laughing|laughed)\b"
        r"|\bi (?:must have |must )?look(?:ed)? (?:so |absolutely |completely |"
        r"totally )?(?:pathetic|stupid)\b",
    ),
)

DISTORTIONS: tuple[Pattern, ...] = (
    Pattern(
        "fortune telling",
        "never",
        words(
            "never ever always",
            "i'm i'll i'd will am would im it's it'll ill won't wont don't doubt",
        ),
        r"\bi(?:'?ll| will|'?m| am) (?:probably |just )?never(?: ever)?(?: going to|"
        r" gonna)?(?: ever)? (?:be (?:able (?!to (?:thank|repay|forget|express|describe|explain|"
        r"unsee|say|look|eat|wear|drink|listen|hear|see|understand|top|imagine|afford|tell)\b)|"
        r"an?(?! (?:elite|olymp|profession|pro\b|fast runner and)) |good|fast|fit|ready|strong|"
        r"thin|like)|run|finish|manage|get (?:there|better|faster|fitter|past (?:\d|one|two|three|"
        r"that)|any (?:better|faster|fitter|further))|make it|do (?:it|this|that)|reach|complete|"
        r"improve|learn|succeed|amount)\b(?!.*\b(?:again|elite|forget|sub|olymp\w*|without|first|"
        r"justice|in (?:those|these))\b)"
        r"|\bi(?:'d| would) never (?:be (?:able to (?:run|do|finish|manage)|good|fast|fit|"
        r"an? (?:real )?runner)|get (?:there|better|faster|fitter))\b"
        r"|\bi(?:'ll| will) always be (?:slow|last|useless|the|rubbish|a|bad|fat|weak|this)\b"
        r"|\bhow will i ever (?:be|run|do|finish|get|make|manage)\b"
        r"|\bi (?:don'?t think i'?ll|doubt i'?ll|doubt i will|don'?t think i will|"
        r"won'?t) ever (?:be|run|finish|get (?:there|better|faster|fitter)|make|manage|"
        r"do)\b(?!.*\bagain\b)"
        r"|\b(?:it'?ll|it will) (?:always be (?:like this|this hard)|never (?:get (?:better|"
        r"easier)|happen))"
        r"|\b(?:it'?s|it is) never going to (?:get|happen|work)\b",
        unless=INJURY,
    ),
    Pattern(
        "fortune telling",
        "never",
        words(
            "fail last embarrass humiliate fool let way supposed manage able finish make",
            "going gonna bound doomed destined there's there i'll will supposed",
        ),
        r"\bi(?:'?m| am) (?:not |never )(?:ever )?going to (?:make it|manage|be able|finish)\b"
        r"|\bi(?:'?m| am) (?:just |probably |definitely |always )?(?:going|gonna|bound|doomed|"
        r"destined)(?: to)? (?:fail|be (?:dead )?last|come (?:dead )?last|embarrass|humiliate|"
        r"make a fool|let (?:every|my|the))"
        r"|\bi(?:'ll| will) (?:probably |surely |just )?(?:fail|come last|be last)\b"
        r"|\bthere(?:'s| is) no way i(?:'ll| will|'m| can)\b"
        r"|\bhow am i (?:ever going|supposed) to (?:be|run|do|finish|get|make|"
        r"manage)\b(?! .{0,30}\b(?:calls|work|sleep|choose|know)\b)",
        unless=INJURY,
    ),
    Pattern(
        "all-or-nothing",
        "cannot",
        words(
            "can't cannot cant couldn't couldnt can could",
            "run finish do manage complete even make get walk",
            "can't cannot cant couldn't couldnt not never",
        ),
        r"\bi (?:just |really |simply |still )?(?:can'?t|cannot|can not) (?:even )?(?:run|finish|"
        r"do|manage|complete) (?:at all|anything|an? (?:mile|half|marathon|full|single|5|10|whole|"
        r"k\b)|even|properly|to save|one (?:mile|lap)|\d|any of)"
        r"|\bi (?:just |simply )?(?:can'?t|cannot) (?:even )?run\W*$"
        r"|\bi(?: still| just)? (?:can'?t|cannot|couldn'?t|could not) even (?:run(?! (?:an? errand|"
        r"for the bus))|do (?:it|this|that|an?|one|two|\d|half|the)|finish (?!my (?:dinner|tea|"
        r"lunch))|manage|make it (?:to (?:an?|one|two|the (?:end|top|first)|half|\d)|\d|an? |one |"
        r"two |three |through|round|up|past)|get (?:out|up the|to (?:an?|one|the \w+ (?:mile|k)|"
        r"\d)|past|through|round|off the (?:sofa|couch)|this|that)|walk (?:it|up|the|an? |one|two|"
        r"\d|without)|complete|keep up|stick)\b"
        r"|\bcan'?t even (?:run|finish|manage|do) (?:an?|one|two|half|\d|this|that|it)\b"
        r"|\bi (?:can'?t|cannot|couldn'?t|can never) (?:ever |even )?(?:do|"
        r"get) anything(?: right)?\b(?! (?:about|else|done))",
        unless=_PLANS,
    ),
    Pattern(
        "all-or-nothing",
        "always",
        words(
            "fail failed give quit choke bottle mess screw ruin right finish stick let last "
            "slowest back weak behind",
            "always never",
        ),
        r"\bi(?:'ve)? always (?:fail|failed|give up|quit|choke|bottle|mess|screw|ruin|let (?:every|"
        r"people|my))"
        r"|\bi(?:'ve)? never (?:get (?:it|anything) right|do (?:it|anything) right|"
        r"finish (?:anything|what i)|stick (?:to|at|with) (?:it|anything|things))"
        r"|\bi(?:'?m| am) (?:always|the one who'?s always) (?:last\W*$|the last|the slowest|"
        r"at the back|behind every|the weak)",
    ),
    Pattern(
        "all-or-nothing",
        "always",
        words(
            "ruin ruined mess messed fail failed failing screw screwed wreck spoil give quit choke"
        ),
        r"\bi(?:'ve)? (?:just |always )?(?:ruin|ruined|mess up|messed up|fail|failed|screwed up|"
        r"screw up|fail at|failed at|wreck|spoil)(?: it)? (?:everything|it all|completely|again|"
        r"miserably|every ?time|at everything)\b"
        r"|\bi(?:'m| am) failing(?:\W*$| (?:at|everyone|my))"
        r"|\bi (?:give up|quit|bottle it|choke|fail) every (?:single )?time\b",
    ),
    Pattern(
        "all-or-nothing",
        "always",
        words("failure waste", "complete total utter absolute"),
        r"\b(?:it|this|that|today|run|race|day|i|i'?m|week|training)\b[^.!?]{0,25} (?:a|"
        r"such a) (?:complete|total|utter|absolute) (?:failure|waste of (?:time|effort))\b",
    ),
    Pattern(
        "all-or-nothing",
        "always",
        words("everything nothing", "i"),
        r"\b(?:everything i (?:do|touch) (?:is|goes|turns)|nothing i (?:ever )?do (?:is|goes|"
        r"ever))\b(?! (?:good|fine|great) )",
    ),
    Pattern(
        "all-or-nothing",
        "others are better",
        words(
            "everyone everybody everyone's others every people world field",
            "me else else's i i'm",
            "except but apart than else else's even",
        ),
        rf"\b{_EVERYONE}(?: else)?(?: \w+){{1,5}} (?:except|but|apart from) me\b"
        rf"|\b{_EVERYONE}(?: else)?(?:'s| \w+){{0,4}}? (?:better|faster|fitter|quicker|stronger|"
        r"thinner|slimmer|tougher) than (?:me|i am|i'm)\b"
        r"|\b(?:everyone|everybody) else(?:'s)? (?:can|could do (?:it|this)|makes (?:it|this) look|"
        r"finds (?:it|this)|(?:is|was|seems|seemed|looks|looked)(?: to be)? so much (?:faster|"
        r"fitter|better|stronger)|is (?:faster|fitter|better)|manages|seems to manage)\b"
        rf"|\b{_EVERYONE} (?:passed|overtook|flew past|was passing|was overtaking|sailed past|"
        r"went past|ran past) me\b.{0,30}\beven\b",
        unless=r"\b(?:loved|enjoyed|happy|proud|grateful|smil\w+|fun)\b",
    ),
    Pattern(
        "all-or-nothing",
        "others are better",
        words("only", "one person runner idiot", "i i'm im"),
        r"\bi(?:'?m| am| was) (?:always |probably )?the only (?:one|person|runner|"
        r"idiot)(?: \w+){0,3} (?:who|that) (?:can'?t|couldn'?t|cannot|isn'?t|wasn'?t|walked|"
        r"had to walk|stopped|gave up|finds|struggles|struggled|failed)",
    ),
    Pattern(
        "all-or-nothing",
        "others are better",
        words(_SLOW_ONES, "even", "me i it this that faster"),
        rf"\beven {_BY_CHILDREN}\b(?: \w+){{0,3}}? (?:passed|overtook|was|were|could|can|beat|ran|"
        r"run|runs|went|would)\b.{0,40}\b(?:me|than i|faster|it|this|that)\b",
    ),
    Pattern(
        "all-or-nothing",
        "others are better",
        words("good fast fit strong slim thin", "near not never nearly", "as"),
        r"\bi(?:'?m| am| was)(?: \w+)? (?:nowhere near|not|never|not nearly) as (?:good|fast|fit|"
        r"strong|slim|thin) as (?:everyone|everybody|the other|the rest|them|other|him|her|any of)",
    ),
    Pattern(
        "all-or-nothing",
        "others are better",
        words("real proper true", "runner runners athlete athletes"),
        r"(?<!that )\b(?:real|proper|true) (?:runners?|athletes?) (?:don'?t|do not|never|"
        r"wouldn'?t|would not|would never|doesn't|can run)\b",
    ),
    Pattern(
        "should",
        "should",
        words(
            "should should've shouldve shouldn't shouldnt ought oughta shoulda supposed must",
        ),
        r"(?:\bi(?<!time i)(?<!thing i)(?<!what i)(?<!than i)(?<!way i)(?<!pace i)(?<!as"
        r" i)(?<!which i)(?<!where i)(?<!race i)(?<!like i)(?: really| just| know i| definitely)? |"
        r"^\W*(?=shoulda))(?:should(?:'?ve| have| of)|shoulda|ought to have|oughta have) (?:just |"
        r"easily |at least )?(?:run (?:further|farther|faster|more|harder|it all|all|the whole|"
        r"every|longer|better|two|three|\d|at least)|gone (?:further|farther|faster|on|longer|"
        r"harder|for (?:longer|more)|out (?:anyway|there))|done (?:(?:so much |far |way |"
        r"a lot )?(?:better|more|it)|two|three|\d|that|this)|managed|kept (?:going|running|pushing|"
        r"at it)|tried (?:harder|more)|pushed (?:harder|on|through|more|myself)|made it|finished|"
        r"carried on|known better|been (?:able|faster|better|stronger|fitter|tougher|braver|"
        r"quicker|over)|not (?:stopped|walked|given)|never (?:stopped|walked|given|quit))\b"
        r"|\bi (?:shouldn'?t|should not|should never) (?:have|of|'?ve) (?:stopped(?! (?:at|for|to|"
        r"by|my|the|taking|drinking|in)\b)|walked(?! (?:to|home|the dog))|given up|quit|"
        r"slowed down\W*$|needed|had to walk|bothered|been so (?:weak|slow|stupid|soft|lazy))"
        r"|\bi should (?:really |just )?be (?:so much |much |way |a lot )?(?:able to|faster|better|"
        r"fitter|further|stronger|tougher|slimmer|thinner|quicker|running (?:further|"
        rf"faster|more)|doing (?:more|better)|over (?:it|this)|past this|good at this){_SOON}"
        r"|\bi (?:shouldn'?t|should not) (?:be (?:this|so|that|struggling|finding|walking|"
        r"out of breath)|feel this|find (?:this|it)|(?:need|have) to (?:walk|stop|rest|take walk))"
        r"|\bi(?:'?m| am| was) supposed to be (?:able to|better|faster|fitter|stronger|good|fit|"
        rf"an? (?:real )?runner){_SOON}"
        r"|\bi (?:really |just )?must (?:try (?:much )?harder|do (?:much )?better|"
        r"not be so (?:weak|lazy|pathetic|slow))"
        r"|\bi (?:really )?ought to be (?:able|faster|better|fitter|further|stronger)",
        unless=INJURY,
    ),
    Pattern(
        "discounting",
        "only",
        words("only just barely merely hardly even", "it it's its that that's thats this"),
        r"\b(?:it|that|this)(?:'?s| was| is) (?:only|just|barely|merely|hardly|not even) "
        rf"(?:{_LENGTH}|(?:about |around )?(?:\d[\d.]*(?!:|\d| ?\w)|(?:an? )?(?:half a mile|"
        rf"short (?:run|one|jog)|little (?:run|jog|one)|tiny|walk\b))){_NO_REASON}",
    ),
    Pattern(
        "discounting",
        "only",
        words("only barely hardly even", "i i'd i've ive", _UNITS),
        r"\bi(?:'d|'?ve| had| have)? (?:only|barely|hardly|just about|not even|still only|"
        r"could only) (?:(?:managed?|made|lasted?|survived)(?: it| to (?:run|do|jog))?(?: to)? "
        rf"{_LENGTH}|(?:ran|did|run|done|went) (?=(?:about |around )?(?:an? |one |half |two |less "
        rf"|0?\.\d|[12](?:[. ])|1?\d min)){_LENGTH}(?:\W*$| (?:and|before i|today\W*$|again|"
        rf"yesterday\W*$))){_NO_REASON}",
    ),
    Pattern(
        "discounting",
        "only",
        words("only barely hardly even", _UNITS),
        r"^\W*(?:only|barely|hardly|not even) (?:an? |one |half a |1(?:\.\d)? |"
        r"0?\.\d+ )(?:single )?(?:mile|k|km|lap)\b\W*$"
        r"|\b(?:ran|run|did|managed|walked) (?:only |just )?(?:barely|hardly|not even) an? (?:mile|"
        r"k|km|lap)\b"
        r"|\bbarely an? (?:mile|k|km|lap)\W*$",
    ),
    Pattern(
        "discounting",
        "only",
        words(
            "measly pathetic pitiful paltry piddly puny feeble lousy piddling sorry sad count "
            "counts counted anyone anybody idiot child lucky real proper proud nothing",
            f"{_UNITS} doesn't didn't don't doesnt didnt dont hardly barely scarcely can could "
            "that's that it it's not isn't wasn't isnt wasnt nothing can't lucky",
        ),
        r"\b(?:an?|my|another|of|that|those|these) (?:measly|pathetic|pitiful|paltry|piddly|"
        rf"piddling|puny|feeble|lousy|sad little|sorry) (?:little )?{_LENGTH}"
        r"|\b(?:doesn'?t|didn'?t|don'?t|hardly|barely|scarcely) (?:even |really )?count(?:s|"
        r"ed)?(?: as (?:an?|running|a run|exercise)\b|\W*$|[,;]| because i (?:walked|stopped)|"
        r" if (?:i|you))"
        r"|\b(?:anyone|anybody|any idiot|a child|any fool|even a child) (?:can|could) (?:do|run|"
        r"have (?:done|run)) (?:it|that|this)\b"
        r"|\b(?:that|it|this)(?:'?s| is| was) (?:nothing(?: special| to be proud of| really)?\W*$|"
        r"(?:not|hardly|barely) (?:a|an|even a) (?:real|proper) (?:run|race|workout|distance))"
        r"|\b(?:isn'?t|wasn'?t|not) (?:really |even )?an? (?:real|proper) (?:run|race|marathon|"
        r"half|workout|session|finish|pb|pr|long run|\d+k)\b"
        r"|\b(?:nothing to be|not (?:exactly )?anything to be|can'?t be|nothing to feel) proud"
        r" (?:of|about)\b"
        r"|\bi (?:just|only) got lucky\b",
    ),
)
