"""All or nothing, and what is to come: harsh ways of seeing a run, from slots."""

from journal_tui.mood.selftalk.slots import (
    DUMPED,
    either,
)
from journal_tui.mood.selftalk.words import INJURY, Pattern, words

_SLOW_ONES = (
    r"(?:grand(?:mothers?|mas?|fathers?|parents)|grann(?:y|ies)|gran|nan|pensioners?|kids?|"
    r"toddlers?|push ?chairs?|buggy|buggies|prams?|snails?|tortoises?|year[- ]olds?|old (?:man|"
    r"lady|woman|men|ladies|women|boy|dear)|(?:man|woman|bloke|guy|someone|runner) (?:dressed as|"
    r"in a|with a (?:stick|pram))|rhino|teletubb\w+|banana|santa)"
)
_LAST = (
    r"(?:(?:dead |probably )?last\b|rubbish|useless|hopeless|slow\b|the slowest|the one who|pulled|"
    r"swept|an? (?:\w+ )?(?:disaster|embarrassment|failure|humiliation|burden|joke|disappointment)|"
    r"humiliated|found out|laughed at|overtaken|walking)"
)
_PLAIN_NEVER = (
    r"(?:get (?:the hang|it\b|this\b|my (?:head|act)|close|near|under|below|sub|good|fit|fast|"
    r"there|any|past)|crack|master|beat|learn|be (?:one of|someone|somebody|more than|anything|"
    r"any (?:good|better|faster|use)|as \w+ as|what|the (?:runner|sort|kind|person)|that)|amount|"
    r"live up|match|stick|change|break (?:\d|an?|the|two|three|four|five)|qualify|keep up|"
    r"make (?:it|the|a)|have (?:the|what))"
)

AHEAD: tuple[Pattern, ...] = (
    Pattern(
        "all-or-nothing",
        "always",
        words(
            "waste wasted ruined pointless failure nothing drain worthless write disaster failed",
            "whole entire so all months weeks years that everything complete total day",
        ),
        r"\b(?:whole|entire) (?:run|race|thing|day|week|morning|plan|year|season|training|session|"
        r"block|summer|winter|evening|effort) (?:was|is|felt|has been|had been|feels|"
        r"went)(?: \w+){0,2} (?:waste\w*|ruined|pointless|for nothing|worthless|failure|"
        r"down the drain)\b"
        r"|\b(?:months|weeks|years|all that|all my|all this)(?: \w+){0,4} (?:wasted|for nothing|"
        r"down the drain|out of the window|in the bin|thrown away)\b"
        r"|\bso (?:that'?s|it'?s|it was|that was) (?:all )?(?:ruined|wasted|for nothing|"
        r"pointless)\b"
        r"|\bthe whole (?:\w+ )?goes down the drain\b",
    ),
    Pattern(
        "all-or-nothing",
        "always",
        words("every always never each", "time times day race way", "i i'm i've my"),
        r"\b(?:every|each) (?:single |bloody |damn )?(?:time|day|race|week|"
        r"year)\b[^.!?;]{0,30}\bi(?:'m| am|'ve)? (?:\w+ )?"
        rf"(?:{either(DUMPED)}|give up|choke|bottle|cave|crack|blow|do this)\b"
        rf"|\bi (?:always|inevitably|invariably)(?: \w+)? (?:{either(DUMPED)}|find a way|manage to|"
        rf"end up "
        r"(?:walking|quitting|last|failing)|give up|bottle|choke|cave|crack|bail)\b"
        rf"|\bi (?:\w+ )?(?:{either(DUMPED)})(?: \w+){{0,3}} (?:every|each) (?:single |bloody |"
        rf"damn )?time\b"
        r"|\bi (?:still )?\w+ every (?:single )?\w+ (?:\w+ ){0,3}and ruin\b",
    ),
    Pattern(
        "all-or-nothing",
        "others are better",
        words(
            "overtaken passed beaten lapped outrun past overtook beat year can",
            "grandmother grandmothers grandma grandmas granny grannies gran nan pensioner "
            "pensioners child children kid kids toddler toddlers pushchair pushchairs buggy "
            "buggies pram prams walker walkers snail tortoise olds old dressed rhino banana santa "
            "grandfather",
        ),
        rf"\b(?:overtaken|passed|beaten|lapped|outrun) by (?:[\w'-]+ ){{0,4}}?{_SLOW_ONES}\b"
        rf"|\b{_SLOW_ONES}(?: \w+){{0,3}} (?:went past|overtook|beat|lapped|flew past|ran past|"
        rf"sailed past|"
        r"jogged past|walked past|passed) me\b"
        r"|\bthere are (?:[\w-]+ )?(?:\w+[- ]year[- ]olds?|children|kids|pensioners|"
        r"grandmothers) who (?:can|could|do|run)\b",
        unless=r"\b(?:happy|proud|enjoy\w*|love\w*|glad|laugh\w*|grin\w*|smil\w*|cheer\w*)\b",
    ),
    Pattern(
        "fortune telling",
        "never",
        words(
            "never last fail blow mess ruin screw let quit walk embarrass disappoint dnf slide "
            "bottle choke find give slow useless rubbish hopeless slowest look humiliate pulled "
            "overtaken",
            "i'll ill will i'm im going gonna would i'd won't",
            "i i'll i'm i'd ill im",
        ),
        r"\bi(?:'?ll| will|'?m going to|'?m gonna| am going to|'?m probably going to)(?:"
        r" (?:probably|no doubt|just|only|surely|doubtless|inevitably|definitely|obviously|"
        r"of course|most likely|then|end up|still)"
        rf")*(?: (?:be|come|finish|end up|look|feel) (?:so |too )?{_LAST}| (?:fail\b|blow it|"
        rf"mess (?:it|this) up|ruin|screw "
        r"(?:it|this)|let (?:it slide|(?:\w+ ){1,3}down)|quit\b|bottle it|choke|give up|embarrass|"
        r"disappoint|dnf|find (?:some|a|another) (?:\w+ )?(?:way|excuse|reason)|humiliate|"
        r"make a (?:fool|mess|hash)|look (?:like an? )?(?:idiot|stupid|ridiculous|fool)))"
        r"|\b(?:and|then|to) let it slide\b"
        rf"|\bi(?:'?ll| will|'?d| would|'?m| am) (?:probably |just |clearly |"
        rf"obviously )?never (?:ever )?(?:going to |gonna )?{_PLAIN_NEVER}\b(?! late|.*\bagain\b)"
        rf"|\bi won'?t ever {_PLAIN_NEVER}\b",
        unless=rf"{INJURY}|\b(?:and that'?s fine|don'?t mind|care)\b",
    ),
)
