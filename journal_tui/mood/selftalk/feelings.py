"""Harsh of what she is, feels of herself and did: put together from slots (kind "labelling")."""

from journal_tui.mood.selftalk.slots import (
    ANGER,
    LACK,
    ME,
    OTHERS_BODY,
    PUNISH,
    SUBJECT,
    VIRTUE,
    either,
    starts,
)
from journal_tui.mood.selftalk.words import Pattern, words

SELF: tuple[Pattern, ...] = (
    Pattern(
        "labelling",
        "angry at herself",
        (starts(ANGER), starts("myself my me")),
        rf"\b{either(ANGER)}\b(?![^.!?;]{{0,40}}\b(?:happy|proud|pleased|enjoy)\b)"
        r"(?:[^.!?;]{0,40}?\b(?:in|with|at|towards?) (?:myself|my own)\b"
        r"|(?: \w+)? (?:in|with|at|of|by|about|for) (?:myself|my (?:own|lack|self|weakness|"
        r"laziness|attitude|mindset|head|brain|mental|inability|failure|excuses|slow\w*|fitness|"
        r"weight|performance|effort|cowardice|poor|lazy|stupid\w*|body)|me\b(?=\W*$)))(?!"
        r" (?:(?:again|now) (?:and|for)|to)\b)",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        (starts(PUNISH), words("myself")[0]),
        rf"\b{either(PUNISH)}(?: (?:of|at|with|about|for|over))? myself\b"
        r"|\b(?:tell|told|telling|give|gave|giving|tear|tore|tearing|kick|slap|"
        r"beat) myself (?:off|what for|a (?:telling|bollocking|kicking|rollicking|lecture|"
        r"ticking)|apart|to shreds)",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words("guilty guilt ashamed mortified humiliated embarrassed disgusted disgust cringe"),
        r"\b(?:feel|felt|feeling|am|was|i'?m|been)(?: (?:so|really|very|a bit|pretty|terribly|dead|"
        r"horribly|always|still|quite))* guilty (?:for|about|that i|"
        r"because i) (?:\w+ )?(?:stopp\w+|"
        r"walk(?:ed|ing)\b|quit\w*|bail\w*|giving up|gave up|(?:skip|miss|not d|didn'?t d|cut)\w*"
        r" (?:[\w']+ ){0,4}?(?:runs?|running|sessions?|training|parkruns?|workouts?|races?|reps|"
        r"intervals)\b|not (?:running|training|finishing|getting out))"
        r"|^\W*(?:(?:so|utterly|totally|deeply|absolutely|pretty|frankly|just|completely|feeling|"
        r"felt|really) )*(?:ashamed|mortified|humiliated|disgusted|embarrassed(?= (?:by|at|about|"
        r"with|of)\b|\W*$))\b(?! (?:to say|for (?:him|her|them)|when|by the|at the|with the))"
        r"|\bdisgust(?:ed|ing)? (?:\w+ ){0,3}(?:photos?|pictures?|mirror|reflection|scales|weight|"
        r"body|me\b)"
        rf"|{SUBJECT}(?: \w+){{0,3}} (?:mortified|cringe\w*) (?:by|at|about|with|when|that) (?:my|"
        r"how|i)\b",
    ),
    Pattern(
        "labelling",
        "measured",
        (starts(VIRTUE), starts(LACK, "too enough"), starts(ME, "absolutely just not no zero")),
        rf"{SUBJECT}[^.!?;]{{0,30}}?\b(?:no|zero|lack\w*|haven'?t(?: got)?|hadn'?t(?: got)?|"
        r"don'?t(?: seem to)? have|didn'?t(?: even)? have|without|not (?:got )?an? (?:ounce|shred|"
        r"scrap) of)(?: (?:any|the|a|an|even|single|shred|ounce|scrap|of|real|much|sort|kind|"
        rf"mental|moral|bit|enough|proper)){{0,5}} {either(VIRTUE)}\b"
        rf"(?! of (?!my|a\b)|(?<=clue) (?:about|wh|how|if)){OTHERS_BODY}"
        rf"|^\W*(?:absolutely |just |simply |plain )?(?:no|zero|not an ounce of|"
        rf"lack of) {either(VIRTUE)}(?=\W*$|[,;:]| (?:at all|whatsoever|when|again|today))"
        rf"|\bmy (?:\w+ )?(?:lack|absence) of (?:\w+ )?{either(VIRTUE)}\b"
        rf"|{SUBJECT} (?:\w+ ){{0,3}}the (?:mental |moral )?{either(VIRTUE)} of an? \w+"
        rf"|\bif (?:only )?i(?:'d| had| have) (?:(?:had|got|any|the|more|some|half|a|an|bit|ounce|"
        rf"shred|scrap|lot|of|real|proper|your|her|his|their) ){{1,6}}{either(VIRTUE)}\b"
        r"|\bno (?:real )?(?:fight|grit|heart) in me\b",
    ),
    Pattern(
        "labelling",
        "measured",
        words("lack lacked lacking", "i i've i'm im"),
        r"\bi (?:just |clearly |seem to |really |still |simply |obviously )?lack(?:ed)?\b(?! (?:of"
        r" )?(?:sleep|energy|iron|vitamin|food|time|water|company|practice))",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(
            "me",
            "down on",
            "entirely all solely purely totally completely squarely wholly mostly mainly that's "
            "it's it that this thats",
        ),
        r"\b(?:(?:entirely|all|solely|purely|totally|completely|squarely|wholly|mostly|"
        r"mainly) (?:down to|on)|(?:that'?s|it'?s|it was|that was|this is|"
        r"this (?:\w+ )?(?:one(?:'s)?|is|was)|that one(?:'s| is| was)?) (?:down to|"
        r"on)) me\b(?! to\b)",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(
            "problem trouble issue factor denominator constant link culprit wrong matter",
            "me myself mine who",
        ),
        r"\b(?:problem|trouble|issue|factor|denominator|constant|weak link|culprit|"
        r"wrong)(?: \w+){0,6} (?:is|was|being)(?: \w+)? (?:me|myself|mine)\b"
        r"|\b(?:trouble|problem|matter|wrong) with me\b"
        r"|\bwrong with an? (?:person|woman|man|runner|mother) who\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words("did do done brought bring got", "myself me", "to on i"),
        r"\bi (?:did|do|'?ve done) (?:this|that|it|it all) to myself\b|\b(?:brought|bring) (?:it|"
        r"this|that|the whole thing) (?:all )?on myself\b|\bi got me\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words("self", "inflicted sabotage sabotaging sabotaged destructive destruct loathing pity"),
        r"\bself[- ](?:inflicted|sabotag\w*|destruct\w*|loathing)\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words(
            "blame",
            "can't cant cannot couldn't couldnt no nothing nobody hardly",
            "the it anyone anybody my on but except",
        ),
        r"\b(?:can'?t|cannot|couldn'?t|can hardly) (?:even |really )?blame (?:the (?:weather|"
        r"course|heat|wind|shoes|hill|terrain|conditions|distance|training|\w+ this time)|it on|"
        r"anyone|anybody|my (?:shoes|watch|age|knee|legs))"
        r"|\b(?:no|nothing|nobody|no one)(?: \w+){0,3} to blame (?:it )?(?:on|but|except|"
        r"for this)\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words("excuse excuses defence defense"),
        r"\bin my defen[cs]e\b[^.!?]{0,30}(?:there isn'?t|there'?s (?:none|no)|i have none|nothing)"
        r"|(?:^|[,;:] ?|\band |\bwith )(?:there(?:'s| was| is) |with |really |just )?no (?:real |"
        r"good |valid |earthly |possible )?excuse(?:\W*$|,| not even| other| except|;)|"
        r"\bexcuses, excuses\b"
        rf"|{SUBJECT}[^.;!?]{{0,30}}\b(?:mak\w+|full of|out of|bag of) (?:\w+ )?excuses\b",
    ),
    Pattern(
        "labelling",
        "angry at herself",
        words("arsed bothered", "couldn't couldnt can't cant hadn't hasn't haven't hadnt"),
        r"\b(?:couldn'?t|can'?t) be arsed\b"
        r"|\b(?:i|who|somebody|someone|person)\b(?: \w+){0,2} (?:hadn'?t|hasn'?t|haven'?t|"
        r"couldn'?t (?:even )?be) (?:even )?bothered\b(?! to (?:cook|shower|upload|drive|write|"
        r"change|charge))",
    ),
)
