"""How her harsh sentences are put that a rule can turn to "you".

In small letters, with straight apostrophes; an apostrophe may be missing.
"""

from journal_tui.mood.selftalk.turn_words import (
    AM,
    CANNOT,
    FEELING,
    FELT,
    GROUP,
    NAMED,
    NEVER,
    POOR,
    SIZE,
    STRONGLY,
    TIME,
    WAS,
    WHO,
)

# Rules in their order: how she puts it (the whole sentence) and the text it is turned to.
RULES: tuple[tuple[str, str], ...] = (
    (
        rf"{FELT}(?:{AM}|i was) {STRONGLY}not {STRONGLY}(?P<rest>(?:\w+ )?enough)",
        "were-not-enough",
    ),
    (
        rf"{FELT}i (?:wasn'?t|was not) {STRONGLY}(?P<rest>(?:\w+ )?enough)",
        "were-not-enough",
    ),
    (
        rf"{NEVER}be (?P<rest>\w+ enough)",
        "were-not-enough",
    ),
    (
        rf"(?:{AM}|i was) never (?P<rest>\w+ enough)",
        "were-never-enough",
    ),
    (
        r"(?:just |simply |still )?(?:never|not)(?: quite)? (?P<rest>good enough)",
        "were-not-enough",
    ),
    (
        rf"{FELT}(?P<what>it|that|this|what i(?: did|'d done| had done|'ve done| have done)(?: "
        r"today| yesterday)?|my (?:best|effort|time|pace|run|training)) (?:just |still |simply |"
        r"really )*(?:wasn'?t|was not|isn'?t|is not) (?:really |quite )?(?P<rest>(?:good )?enough)",
        "it-was-not-enough",
    ),
    (
        rf"(?:{AM}|{WAS}) {STRONGLY}(?:{POOR}) at (?P<rest>this|it|running|hills)",
        "no-good-at",
    ),
    (
        rf"i {STRONGLY}suck(?:ed)? at (?P<rest>this|it|running|hills|racing)",
        "no-good-at",
    ),
    (
        rf"(?:why am i|{AM}|{WAS}) {STRONGLY}(?P<label>{SIZE})(?P<time>{TIME})",
        "felt",
    ),
    (
        rf"why am i {STRONGLY}(?P<label>weak|useless|lazy|stupid|rubbish|pathetic|bad at this)",
        "felt",
    ),
    (
        r"how could i (?:be|have been) (?:so|this) (?P<label>stupid|dumb|foolish|weak|lazy)",
        "felt",
    ),
    (
        rf"(?:i can'?t believe|i hate) how (?P<label>{SIZE}|weak|lazy|bad|useless) (?:i am|i'?ve "
        r"become)",
        "felt",
    ),
    (
        r"what (?P<label>an? (?:\w+ )?(?:loser|idiot|fool|wimp|failure|joke|muppet|quitter|fraud|"
        r"coward|baby))(?: i am| i'?m| i was| i'?ve been)?",
        "felt-like",
    ),
    (
        rf"(?:{AM}|i was|i felt|i feel) {STRONGLY}(?P<label>ashamed)",
        "felt",
    ),
    (
        r"(?:my (?:head|brain|mind)|the voice in my head) (?:kept |keeps |was |is )?(?:said|says|"
        r"saying|told me|tells me|telling me)(?: that)? (?:i was|i'?m|i am) (?:just |so |such "
        r")*(?P<label>(?:an? )?\w+|not good enough)",
        "head-said",
    ),
    (
        rf"(?:{AM}|i feel) {STRONGLY}(?P<feeling>(?:\w+ and )?(?:{FEELING})) (?P<at>in|with|at|by|"
        r"of) myself(?P<rest>(?: for (?:not )?\w+ing\b.*| today| tonight| again)?)",
        "are-upset",
    ),
    (
        rf"(?:{WAS} |i felt |i got )?{STRONGLY}(?P<feeling>(?:\w+ and )?(?:{FEELING})) (?P<at>in|"
        r"with|at|by|of) myself(?P<rest>(?: for (?:not )?\w+ing\b.*| today| tonight| again)?)",
        "were-upset",
    ),
    (
        rf"i {STRONGLY}(?:hate|despise|loathe) myself(?P<rest>(?: for (?:not )?\w+ing\b.*)?){TIME}",
        "are-angry",
    ),
    (
        rf"i {STRONGLY}(?:hated|despised|loathed) myself(?P<rest>(?: for (?:not )?\w+ing\b.*)?)",
        "were-angry",
    ),
    (
        rf"(?:{AM}|i was|i could(?: have)?) (?:kicking|kick|kicked) myself(?P<rest>(?: for "
        r"\w+ing\b.*)?)",
        "were-angry",
    ),
    (
        r"i (?P<doing>gave|give) myself(?P<rest> (?:such )?a (?:really )?(?:hard|tough) time.*)",
        "hard-on-herself",
    ),
    (
        r"i (?P<doing>blamed?|(?:keep|kept) (?:blaming|beating|kicking|punishing)|beat) "
        r"myself(?P<rest>(?: up)?(?: (?:for|about|over)\b.*)?)",
        "hard-on-herself",
    ),
    (
        rf"(?:{AM}|i was|i felt|i feel) {STRONGLY}(?P<feeling>ashamed of|embarrassed (?:by|at|"
        r"about)) (?P<rest>my .+)",
        "ashamed",
    ),
    (
        r"i (?:totally |really |completely |just )?blew it(?P<rest>(?: (?:at|in|on) .+)?)",
        "blew-it",
    ),
    (
        r"i (?:only have|have only|have (?:nobody|no one|noone)) (?:got )?(?:myself to blame|"
        r"(?:else )?to blame but myself)",
        "her-fault",
    ),
    (
        r"it(?:'s| is| was) (?:all |entirely |totally )?my (?:own )?(?:stupid )?fault",
        "her-fault",
    ),
    (
        r"i (?:made|have made) (?:such )?an? (?:fool|idiot) of myself",
        "foolish",
    ),
    (
        rf"(?:i feel like |i felt like )?i(?:'ve| have|'d| had)? {STRONGLY}let "
        rf"(?P<who>{GROUP})(?: all)? down(?: again)?",
        "let-down",
    ),
    (
        rf"i(?:'ve| have|'d| had)? {STRONGLY}failed (?P<who>{GROUP})",
        "let-down",
    ),
    (
        rf"(?:{AM}|i was) {STRONGLY}(?P<doing>holding|slowing|dragging) (?P<who>{GROUP}) "
        r"(?P<where>back|down)",
        "holding-back",
    ),
    (
        rf"{AM} {STRONGLY}(?:not an?|no) (?P<rest>(?:(?:real|proper|true) )?(?:runner|athlete))",
        "not-like",
    ),
    (
        rf"i {STRONGLY}(?:don'?t|do not|didn'?t) {STRONGLY}belong (?P<rest>.+)",
        "did-not-belong",
    ),
    (
        rf"i {STRONGLY}(?:don'?t|do not|didn'?t) {STRONGLY}deserve (?P<rest>.+)",
        "did-not-deserve",
    ),
    (
        rf"(?:{AM}|i was) {STRONGLY}not (?P<made>cut out|built|made|meant) for (?P<rest>.+)",
        "not-cut-out",
    ),
    (
        rf"i (?:wasn'?t) {STRONGLY}(?P<made>cut out|built|made|meant) for (?P<rest>.+)",
        "not-cut-out",
    ),
    (
        rf"i {STRONGLY}(?:don'?t|didn'?t) have what it takes",
        "not-what-it-takes",
    ),
    (
        r"i(?:'ve got| have|'ve) (?:absolutely |just )?no (?P<rest>will ?power|discipline|talent|"
        r"stamina|self[- ]control|self[- ]discipline|backbone|ability)(?: at all| whatsoever)?",
        "had-none",
    ),
    (
        rf"i {STRONGLY}{CANNOT} (?:even )?run(?: at all| properly| to save my life)?",
        "out-of-reach",
    ),
    (
        rf"i {STRONGLY}(?:{CANNOT}|couldn'?t) (?:even )?(?:do|get) anything(?: right)?",
        "nothing-right",
    ),
    (
        rf"i {STRONGLY}{CANNOT} (?:even )?(?P<rest>(?:run|finish|do|manage|complete|make it|"
        r"walk)\b.+)",
        "cannot-yet",
    ),
    (
        rf"why can'?t i {STRONGLY}(?P<rest>(?:run|finish|do|manage|keep|get|walk)\b.+)",
        "cannot-yet",
    ),
    (
        rf"i {STRONGLY}(?:couldn'?t|could not) even (?P<rest>(?:run|finish|do|manage|complete|"
        r"make|get|walk|keep)\b.+)",
        "could-not",
    ),
    (
        rf"{NEVER}get there",
        "not-there-yet",
    ),
    (
        rf"{NEVER}(?:get|be) (?:any )?(?:better|faster|fitter|stronger|fast|fit|good|strong)(?: "
        r"at this)?",
        "not-better-yet",
    ),
    (
        rf"{NEVER}be able to (?P<rest>.+)",
        "not-able-yet",
    ),
    (
        rf"{NEVER}be an? (?P<rest>(?:real |proper )?runner)",
        "not-like-yet",
    ),
    (
        rf"{NEVER}(?P<done>run|finish|manage|complete|reach|do) (?P<rest>.+)",
        "not-done-yet",
    ),
    (
        rf"{AM} (?:just |probably )?(?:going to|gonna|bound to) fail(?: again)?",
        "afraid",
    ),
    (
        rf"{AM} (?:just |probably )?(?:going to|gonna) (?:be|come) (?:dead )?last",
        "afraid-to-be-last",
    ),
    (
        r"there(?:'s| is) no way i(?:'ll| will| can) (?:ever )?(?P<rest>.+)",
        "cannot-see-how",
    ),
    (
        r"i (?P<rest>always (?:give up|quit|choke|stop)|never (?:get (?:it|anything) right|finish "
        r"anything)|(?:give up|quit) every (?:single )?time|(?:ruin|mess up) everything)",
        "it-seems-always",
    ),
    (
        r"(?P<who>everyone|everybody|everyone else|everybody else)(?: is|'s| was) "
        rf"{STRONGLY}(?:much )?(?P<rest>faster|better|fitter|stronger|quicker)(?: than me| than i "
        r"am)",
        "others-faster",
    ),
    (
        r"(?P<who>everyone|everybody)(?: else)? can (?P<rest>(?:do|run|manage) .+?) (?:except|but|"
        r"apart from) me",
        "others-but-you",
    ),
    (
        r"(?P<who>every(?:one|body) else) finds (?:it|this) (?:so )?easy",
        "others-find-it-easy",
    ),
    (
        r"nothing i (?:ever )?do is (?:ever )?(?:good )?enough",
        "nothing-enough",
    ),
    (
        r"(?P<who>every(?:one|body) else) can (?P<rest>(?:do|run|manage) .+)",
        "others-can",
    ),
    (
        rf"{AM} the only (?:one|person|runner) (?:who|that) {CANNOT} (?P<rest>(?:do|run|manage|"
        r"finish) .+)",
        "all-but-you",
    ),
    (
        r"i (?:really |just )?(?:should(?:'?ve| have)|shoulda|ought to have) (?:just |at least "
        r")?(?P<do>run|gone|done|kept|pushed|tried|been|managed|made|finished|carried) "
        r"(?P<rest>.+)",
        "wanted",
    ),
    (
        r"i (?:really |just )?should (?:really )?be (?:so much |much )?(?P<rest>(?:able to .+?|"
        r"faster|better|fitter|stronger|further(?: along)?))(?: by now)?",
        "want-to-be",
    ),
    (
        r"i (?:shouldn'?t|should not|should never) have (?P<done>stopped|walked|given up|slowed "
        r"down)",
        "wish-she-had-not",
    ),
    (
        r"(?:it|that)(?:'s| was| is) (?:only|just|barely|merely) (?:about |around "
        r")?(?P<rest>(?:an?|one|half an?) (?:mile|kilomet(?:re|er)|lap|k))",
        "it-was",
    ),
    (
        r"(?:it|that)(?:'s| was| is) (?:only|just|barely|merely) (?:about |around "
        r")?(?P<rest>(?:\d[\d.]*|two|three|four|five|six) (?:miles|kilomet(?:re|er)s|laps|km|kms))",
        "it-was-some",
    ),
    (
        r"i (?:only|barely) (?P<did>ran|managed|did) (?P<rest>(?:an?|one|half an?|\d[\d.]*|two|"
        rf"three|four) (?:miles?|laps?|km|minutes))(?P<time>{TIME})",
        "she-did",
    ),
    (
        r"it (?:doesn'?t|didn'?t|hardly|barely) (?:even |really )?counts?",
        "did-not-count",
    ),
    (
        r"(?:that|it|this)(?: was|'s| is)(?:n'?t| not| hardly| barely)(?: even)? an? "
        r"(?P<rest>(?:real|proper) (?:run|race))",
        "not-a-real-run",
    ),
    (
        rf"(?P<who>{WHO}) (?:must |probably |surely |all )*(?:think|thinks|thought)(?: that)? "
        rf"(?:{AM}|i was) {STRONGLY}(?P<rest>{NAMED})",
        "afraid-they-think",
    ),
    (
        rf"(?P<who>{WHO}) (?:was|were|must(?: all)? have been|is|are) (?:all |probably "
        r")?(?P<doing>laughing|staring) at me",
        "they-laughed",
    ),
    (
        r"they must(?: all)? have laughed(?: at me)?",
        "they-must-have-laughed",
    ),
)
