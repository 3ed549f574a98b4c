"""Harsh feelings about herself and what she did: the kind "labelling" without a name."""

from journal_tui.mood.selftalk.words import (
    EFFORT,
    EMOTION,
    FILL,
    I_AM,
    MEASURE,
    Pattern,
    words,
)

# A reason given for a race that went badly is an account of it, no reproach.
_ACCOUNT = r"\b(?:because|since|as|cos|considering|given|when|while|despite|although) (?:of )?i\b"
# Bad at something that is no running.
_ELSEWHERE = r"(?! at (?!(?:this|running|it|everything|life|hills|racing)\b))"

_SO = (
    r"(?:really |just |totally |still |basically |always |clearly |do |flat out |honestly |"
    r"seriously |fucking |completely )*"
)

BLAME: tuple[Pattern, ...] = (
    Pattern(
        "labelling",
        "my effort",
        words(
            "pathetic pitiful embarrassing embarrassingly pathetically laughable woeful dismal "
            "abysmal feeble shameful disgraceful ridiculously painfully inexcusable joke disgrace "
            "measly lousy crappy shitty terrible awful horrible rubbish crap sorry poor",
            "my pathetic i i've",
        ),
        r"\bmy (?:own )?(?:\w+ )?(?:pathetic|pitiful|embarrassing|laughable|woeful|dismal|abysmal|"
        rf"feeble|shameful|lousy|crappy|shitty|sorry|sad) (?:little )?(?:\w+ )?{EFFORT}\b"
        r"|\bmy (?:\w+ )?(?:embarrassingly|pathetically|ridiculously|painfully) (?:slow|weak|poor|"
        r"bad|short|unfit|low)\b"
        r"|\b(?:an?|the|such an?|that|another|what a|pretty|most) (?:\w+ )?pathetic (?:little "
        rf")?(?:\w+ )?{EFFORT}\b(?! (?:for|of) an? (?!\w*run|race|jog))"
        r"|^\W*(?:just |so |how |absolutely |utterly |truly |simply |really |pretty |frankly |"
        r"completely )*pathetic\b(?! (?:is it when|weather|signal|excuse of a hill|course|organi))"
        r"|\b(?:it|this|that|today)(?:'s| is| was) (?:just |so |really |frankly |absolutely |"
        r"totally |honestly |truly |all )*pathetic\b(?! that (?:we|they|you)\b)"
        r"|\bhow pathetic (?:(?:is|was) (?:that|this|it)\W*$|am i|i am)"
        r"|\b(?:i|my)\b.{0,40}\b(?:embarrassingly|pathetically|shamefully) (?:slow|short|bad|poor|"
        r"unfit)\b"
        rf"|\bmy (?:\w+ )?{EFFORT}(?: today| yesterday)? (?:is|was|are|were|has been|have been) "
        r"(?:\w+ ){0,2}(?:pathetic|embarrassing|laughable|a joke|a disgrace|disgraceful|shameful|"
        r"inexcusable|pitiful|an embarrassment)\b"
        r"|\bi(?:'ve got| have| had|'ve) (?:an? |such an? |the )?(?:\w+ )?(?:terrible|awful|"
        r"horrible|pathetic|rubbish|crap|shitty|crappy|lousy|dreadful) (?:\w+ )?(?:base|fitness|"
        r"stamina|endurance|speed|will ?power|discipline|form|technique|toughness|tolerance|"
        r"work ethic)\b",
    ),
    Pattern(
        "labelling",
        "measured",
        words("suck sucked sucks"),
        rf"\bi {_SO}suck(?:ed)? (?:so (?:much|bad|badly|hard) )?(?:as an? (?:\w+ )?(?:runner|"
        rf"athlete)|"
        r"at (?:this(?! (?:game|app))|running|racing|races|hills|pacing|sports?|exercise|"
        r"marathons?|"
        r"speed|long|the|trail|training|track|intervals|5ks?|10ks?))\b"
        rf"|^\W*(?:\w+,? )?i {_SO}suck(?:ed)?(?: so (?:much|bad|badly|hard)| big time| today|"
        r" right now| again)?\W*$",
    ),
    Pattern(
        "labelling",
        "measured",
        words("good bad worst", "no at not worst", "i'm im am i"),
        rf"{I_AM}{FILL} (?:(?:no|not any) good(?! (?:at|for|with)\b)|not (?:very |any |that "
        r")?good at (?:this|running)|(?:no good|bad|the worst) at (?:this|it|running|racing|"
        r"everything|sports?|life)|the worst\W*$)",
    ),
    Pattern(
        "labelling",
        "measured",
        words(
            "fat unfit slow slowest worst shape overweight heavy undisciplined",
            "i'm im i i've ive being me",
        ),
        r"\b(?:i'?m|i am|i'?ve (?:become|got|gotten|been)|i (?:feel|felt))(?: (?:just|really|"
        r"always|still|such|simply|a|getting|clearly|obviously|bloody|fucking))* (?:fat(?! (?:and"
        r" happy|adapted|loss))|(?:so+|too+|far too|way too|that|this|really|very|horribly|"
        r"terribly|embarrassingly|ridiculously|incredibly|completely|totally|hopelessly|"
        r"pathetically|appallingly|bloody) (?:fat|unfit|overweight|heavy|out of shape|"
        r"undisciplined)|(?:so+|too+|far too|way too|embarrassingly|painfully|pathetically|"
        r"ridiculously|stupidly|hopelessly) slow(?! (?:to|for (?!this|running|them|me)|in|up|on|"
        r"that|this|because|through|getting|going|with|at (?!this|running|it\b|hills))\b)(?!-)|"
        r"the (?:slowest|worst) (?:runner|person|human|athlete|mother|mum|mom|friend)\b)"
        r"|\b(?:hate|hated|sick of|tired of|fed up (?:of|with)) being (?:so |this |the |"
        r"such an? )?(?:slow\w*|fat|unfit|out of shape|heavy)\b"
        r"|\b(?:someone|anyone) as (?:slow|unfit|fat|heavy) as (?:me|i)\b"
        r"|\bi was (?:just |always )?(?:(?:so+|too+|far too|way too) slow|embarrassingly slow|"
        r"pathetically slow|(?:so|too) fat)\W*$",
        unless=_ACCOUNT,
    ),
    Pattern(
        "labelling",
        "measured",
        words(
            "how",
            "slow unfit shape fat weak lazy bad useless pathetic stupid terrible behind awful "
            "rubbish crap overweight heavy undisciplined ridiculous",
            "i i've ive",
        ),
        r"(?<!matter )(?<!care )(?<!mind )(?<!caring )(?:\b(?:can'?t|cannot|couldn'?t) believe "
        rf")?\bhow {MEASURE} i(?: am|'?m|'?ve (?:become|got|gotten)| have become| look)\b"
        rf"|\b(?:hate|hated|believe|ashamed|embarrass\w*|disgust\w*)\b.{{0,30}}\bhow {MEASURE} i "
        r"(?:was|looked|felt)\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(
            "myself",
            "hate hated hating despise despised despising loathe loathed loathing blame blamed "
            "blaming punish punished punishing berate berated berating chastise chastised "
            "chastising scold scolded scolding curse cursed cursing cuss cussed cussing shame "
            "shaming beat beating kick kicked kicking disgust disgusted fail failed failing "
            "disappoint disappointed disappointing embarrass embarrassed embarrassing humiliate "
            "humiliated insult insulted insulting sabotage sabotaged sabotaging cheat cheated "
            "cheating bully bullied bullying mock mocked mocking resent resented tearing tore "
            "bash bashed bashing rip ripped ripping call called calling down expect expected fool "
            "idiot ass twat spectacle forgive stand look like respect trust bad terrible awful "
            "rubbish crap shit horrible low hard tough grief hell proud happy pleased impressed "
            "worthy",
        ),
        r"\b(?:hate|hated|hating|despise|despised|despising|loathe|loathed|loathing|blame|blamed|"
        r"blaming|punish|punished|punishing|berate|berated|berating|chastis\w+|scold\w*|curs(?:e|"
        r"ed|ing)|cuss\w*|shame|shaming|(?<!could )(?<!easily )(?<!easy to )beat|beating|kick|"
        r"kicked|kicking|disgust|disgusted|fail|failed|failing|disappoint|disappointed|"
        r"disappointing|embarrass|embarrassing|humiliate\w*|insult\w*|sabotag\w+|cheat|cheated|"
        r"cheating|bully\w*|mock\w*|resent\w*|tearing|tore|bash\w*|rip|ripping) myself\b(?! by)(?!"
        r" to (?:get|go|keep|run|finish)\b)"
        r"|\b(?:call|called|calling) myself (?:an?|every|all|names|stupid|useless|"
        r"worse)\b(?! (?:runner|athlete|ultra\w*|marathon\w*|triathlete|half)\b)"
        r"|\bi embarrassed myself\b"
        r"|\bdown on myself\b|\bexpect(?:ed)? (?:better|more) (?:of|from) myself\b"
        r"|\b(?:made|making|make) (?:a fool|an idiot|an ass|a twat|a spectacle) (?:out )?of"
        r" myself\b"
        r"|\b(?:can'?t|cannot|couldn'?t|could not|never|won'?t) (?:ever )?(?:forgive|stand|"
        r"look at) myself\b"
        r"|\bi don'?t (?:even )?(?:like|respect|trust) myself\b"
        r"|\b(?:feel|felt|feeling) (?:so |really |pretty |just )?(?:bad|terrible|awful|rubbish|"
        r"crap|shit|like crap|like shit|horrible|down|low) about myself\b"
        r"|\b(?:gave|give|giving) myself (?:a (?:really )?(?:hard|tough) time|grief|hell|"
        r"such a hard)"
        r"|\b(?:only|just|only got|only have|no ?(?:one|body)(?: else)?) (?:\w+ ){0,2}(?:myself to"
        r" blame|to blame but myself)\b"
        r"|\bmyself (?:is|was) to blame\b"
        r"|\b(?:not|isn'?t|wasn'?t|aren'?t|never) (?:\w+ )?(?:proud of|happy with|pleased with|"
        r"impressed with|worthy of) myself\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(
            "disappointed disappointment frustrated frustration annoyed annoyance angry anger "
            "angrier furious mad madder cross irritated disgusted disgust ashamed embarrassed fed "
            "pissed livid raging upset unhappy impatient gutted hatred rage grumpy sick tired "
            "swear swore swearing yell yelled yelling shout shouted shouting scream screaming",
            "myself",
        ),
        rf"\b(?:{EMOTION}(?![^.!?;]{{0,40}}\b(?:happy|proud|pleased|enjoy)\b)[^.!?;]{{0,40}}?|"
        r"(?:swear|swore|yell|yelled|shout|shouted|scream)(?:ing)? )\b(?:in|with|at|"
        r"towards?) myself\b(?! (?:(?:again|now) (?:and|for)|to)\b)"
        rf"|\b(?:{EMOTION}|sick|tired) (?:by|of) myself\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(
            "fault blame excuse excuses ashamed shame embarrassed humiliated deserve deserved "
            "serves fool"
        ),
        r"\bmy (?:own )?(?:\w+ )?fault\b(?! line)"
        r"|\b(?:no ?(?:one|body)(?:'s|s)?) (?:else'?s? )?fault but (?:mine|my own)\b"
        r"|\bi (?:have|had|'ve got) no (?:real )?excuses?\b(?! not to)"
        r"|\b(?:there'?s|there is|there was) (?:really |just |simply )?no excuse (?:for (?:me|my|"
        r"stopping|walking|giving|it|that|this)|\W*$)"
        r"|\bi(?:'?m| am) (?:the one )?to blame\b"
        r"|\bi(?:'?m| am| was| feel| felt|'ve never (?:been|felt))(?: (?!not\b|never\b|"
        r"no\b)\w+){0,2} (?:ashamed(?! of nothing)|(?:embarrassed|humiliated)(?= (?:by|at|of|about|"
        r"with) (?:how|"
        rf"my (?:\w+ )?(?:{EFFORT}|weight|lack|slow\w*))\b))(?! to (?:say|admit)\b)"
        r"|\bi deserved? (?:to (?:suffer|fail|hurt|be punished)|this (?:pain|misery)|"
        r"every bit of)\b"
        r"|\bserves me right\b|\bmore fool me\b"
        r"|\bso (?:ashamed|embarrassed) of (?:my|how)\b"
        r"|\b(?:shame|shame and failure) on me\b"
        r"|\bashamed of (?:my|how)\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(
            "blew choked wimped wussed pussied fucked screwed bottled hate hated", "i i'd i've ive"
        ),
        r"\bi(?:'ve|'d| have| had)? (?:\w+ )?(?:blew it(?! up)|choked(?=\W*$| again)|(?:wimped|"
        r"wussed|pussied) out|bottled it|(?:fucked|screwed) (?:it |this |that |"
        r"everything )?(?:all )?up(?=\W*$| (?:again|badly|so|big|royally|everything)))"
        r"|\bi (?:\w+ )?hated? (?:my (?:fat |weak |stupid |own )*(?:body|legs|self|weight|thighs|"
        r"stomach|belly)|how i look|the way i (?:look|run|am)|who i am|being (?:so |this |"
        r"such )?(?:an? )?(?:slow|fat|weak|me|bad|useless|unfit|failure|lazy|quitter))\b",
    ),
    Pattern(
        "labelling",
        "not a runner",
        words("kind sort", "runner athlete person idiot fool moron", "what"),
        r"\bwhat (?:kind|sort) of (?:\w+ )?(?:runner|athlete|person|idiot|fool|moron) (?:am i|"
        r"i am|can'?t|cannot|walks|gives up|quits|stops)\b",
    ),
    Pattern(
        "labelling",
        "let down",
        words(
            "down back", "let letting slowing holding dragging slow slowed hold held drag dragged"
        ),
        r"\bi(?:'ve|'m|'d| have| am| had| was| feel like i| felt like i)?(?: (?!don|didn|won|never|"
        r"not|wouldn|can|refus|couldn|haven|hadn|want|wanted)\w+){0,2}? (?:let|letting) (?:myself|"
        r"every(?:one|body)|them|people|him|her|you|my (?!hair|guard)\w+(?: \w+)?|the \w+|us|both|"
        r"so many(?: people)?)(?: all| badly| again| so badly| too)?(?: and (?:my \w+|\w+))? down\b"
        r"|^\W*(?:letting|let) (?:everyone|everybody|myself|my \w+|the (?:side|team)) down\b"
        r"|\bi(?:'?m| am| was|'d be)(?: (?:just|only|always|probably))* (?:holding|slowing|"
        r"dragging) (?:every(?:one|body)|them(?: all)?|the \w+|people|her|him|my \w+|us(?: all)?|"
        r"others) (?:back|down)\b"
        r"|\bi (?:always |just |only |probably )?(?:slow|slowed|hold|held|drag|"
        r"dragged) (?:every(?:one|body)|them all|the (?:\w+ )?(?:group|team|club|others)) (?:down|"
        r"back)\b",
    ),
    Pattern(
        "labelling",
        "let down",
        words("failed disappointed disappoint", "i i've ive i'd i'm"),
        r"\bi(?:'ve|'d| have| had)? (?:completely |totally |really |only |just )?(?:failed|"
        r"disappointed?) (?:every(?:one|body)|my (?:team|coach|friends?|family|club|group|mum|mom|"
        r"dad|kids|parents)|them all)\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words("failed", "like that though if", "i i'd i've ive"),
        r"\bi (?:\w+ )?(?:feel|felt|feeling)(?: \w+)? (?:like|that|as if|as though) i(?:'?d|'?ve|"
        r" had| have)?(?: \w+)? failed\b"
        r"|\bfeeling like i(?:'?d|'?ve| had| have)?(?: \w+)? failed\b",
    ),
    Pattern(
        "labelling",
        "not a runner",
        words(
            "runner cut built made meant belong deserve deserved worthy worth business right "
            "takes athlete nothing",
            "i i'm im myself i've ive i'll wasn't",
        ),
        r"\b(?:i'?m|i am|i'?ll never be|i will never be|i was|i wasn'?t)(?: (?:just|really|simply|"
        r"clearly|obviously|still))* (?:not |never )?(?:(?<=not )|(?<=never )|(?<=be )|(?<=n't )|"
        r"(?<=wasnt ))(?:even )?(?:an? (?:real|proper|true) (?:runner|athlete)\b|(?:cut out|built|"
        r"made|meant) (?:for (?:this|running|it|long|distance|racing|marathons?|half|ultras?|"
        r"trails?|the (?:long|distance))|to (?:run|do this|be a runner))\b|(?:worth|"
        r"worthy of) (?:it|this|that|the|being|anything)\b)"
        r"|\b(?:i'?m|i am) (?:just )?(?:not an?|no) runner(?=\W*$|,? and never)"
        r"|\bi (?:just |really |clearly )?(?:don'?t|do not|didn'?t|did not) (?:even |"
        r"really )?(?:belong (?:here|there|with|in|among|out|at|on)|deserved? (?:(?:this|that|the|"
        r"my|a|any) (?:\w+ )?(?:medal|finish|place|time|praise|shirt|t-shirt|title|pb|pr|spot|"
        r"result|rest)|it|that|to (?!be (?:this|so) (?:happy|lucky)))\b)"
        r"|\bcall myself an? (?:\w+ )?(?:runner|athlete)\b"
        r"|\bi (?:have|had|'ve got) no (?:business|right) (?:to (?!complain|moan|grumble|grouse)|"
        r"being|calling|running|in)\b"
        r"|\b(?:i'?m|i am) (?:just |really )?(?:nothing|a nothing)\W*$"
        r"|\bi (?:just |really |simply )?(?:don'?t|do not|didn'?t) have what it takes\b",
    ),
    Pattern(
        "labelling",
        "measured",
        words(
            "willpower will discipline talent backbone spine guts control strength toughness "
            "stamina ability",
            "no",
            "i i've ive",
        ),
        r"\bi(?:'ve got| have|'ve)? (?:absolutely )?(?:got )?no (?:will ?power|discipline|"
        r"self[- ]discipline|self[- ]control|talent|backbone|spine|guts|mental (?:strength|"
        r"toughness)|stamina|ability|natural ability)\b",
    ),
    Pattern(
        "labelling",
        "why me",
        words("why wrong kidding fooling matter think", "i me"),
        rf"\bwhy (?:am|was) i (?:so (?:{MEASURE}|dumb|hopeless|broken|behind|inconsistent|"
        rf"mediocre)\b{_ELSEWHERE}|such an?|this (?:slow|bad|weak|unfit)|always (?:so|the|last)|"
        r"the (?:only|slowest|worst)|even (?:doing|trying|bothering|here|running))"
        r"|\bwhy (?:did i|i) (?:ever |even )?(?:think|thought|believed?) i could\b"
        r"|\bwhat(?:'s|s| is| was| the \w+ is)(?: \w+)? (?:wrong|the matter) with me\b"
        r"|\bwhy (?:can'?t|couldn'?t|could) i (?:not )?(?:just |ever |even |ever just )?(?:run\b|"
        r"do |be |get (?:better|faster|fitter|past|through|over|it right|out)|finish|keep (?:up|"
        r"going)|manage|stick|push|go (?:faster|further)|improve)"
        r"|\bwhy d(?:o|id) i (?:even )?(?:bother|try)\b"
        r"|\bwhy do i always (?:do this|give|quit|fail|stop|mess|get (?:it|this)|end up|walk|lose|"
        r"choke)\b"
        r"|\bwho (?:am|was) i (?:kidding|fooling|trying to (?:kid|fool))\b"
        r"|\bwho (?:the \w+ )?do i think i am\b",
    ),
)
