"""How harsh self-talk is put: one pattern a way of saying it, by kind, and what takes it back.

Patterns run over a sentence in small letters with straight apostrophes. Each names words of
which one must be there at all, so that most sentences are passed over without a search. Those
words are in the table of ``triggers`` too, which is made from here: see its first lines.
"""

from journal_tui.mood.selftalk.ahead import AHEAD
from journal_tui.mood.selftalk.blame import BLAME
from journal_tui.mood.selftalk.deeds import DEEDS
from journal_tui.mood.selftalk.distortions import CLEAREST, DISTORTIONS
from journal_tui.mood.selftalk.feelings import SELF
from journal_tui.mood.selftalk.idioms import IDIOMS
from journal_tui.mood.selftalk.names import NAMES
from journal_tui.mood.selftalk.views import SEEN, VIEWS
from journal_tui.mood.selftalk.words import Pattern

# The numbers of the table are places in here.
PATTERNS: tuple[Pattern, ...] = (
    *CLEAREST,
    *SEEN,
    *NAMES,
    *BLAME,
    *DISTORTIONS,
    *VIEWS,
    *AHEAD,
    *SELF,
    *DEEDS,
    *IDIOMS,
)

_SAYING = (
    r"(?:said|says|shouted|shouts|yelled|told|tells|called|calls|joked|replied|asked|muttered|"
    r"laughed|screamed|reckons|reckoned|thinks|insists|insisted|complained|moaned|claims|claimed)"
)
_HERS = r"(?:i|head|brain|mind|voices?|demons?|critic|myself|part of me|gremlins?|monologue)"
_NOT = (
    r"(?:\w+n't|dont|doesnt|didnt|isnt|wasnt|arent|cant|wont|not|nor|never|no longer|stop\w*|"
    r"without|avoid\w*|before i|instead of|rather than|far from|anything but|refuse to|nobody|no "
    r"one|hardly|less|by no means)"
)
# What stands right before the match and takes it back.
DENIED = (
    r"\b(?!(?:can'?t|cannot|couldn'?t) (?:believe|help|stop|shake|stand))(?<!can't )(?<!cant "
    rf")(?<!couldn't ){_NOT}(?: (?:that|because|think|thinks|say|saying|believe|mean|means|feel|"
    r"feeling|felt|like|thinking|telling|tell|call|calling|going|to|be|been|being|myself|me|as|"
    r"just|so|always|very|too|make|want|wanna|even|a|saying|know|sure|anymore|ashamed|let|the|of|"
    r"it|was|is|it's|have|really|gonna))* ?$"
    r"|\bno (?:need|reason|point|use)(?: to| in)? $"
    r"|\bused to(?: \w+){0,4} ?$"
    r"|(?<!as )(?<!wonder )(?<!wondered )(?<!wondering )\b(?:even |so what |care |matter |what "
    r")?(?:if|though) $"
    r"|(?<!feel )(?<!felt )(?<!feels )(?<!feeling )(?<!was )\bas (?:if|though) $"
    r"|\b(?:grin|smil|laugh|danc|beam|giggl|sing|wav|jump|skip|cheer|act|celebrat)\w*(?: "
    r"\w+){0,3} ?$"
    r"|\b(?:wrong|nonsense|lie|lies|untrue|silly|myth)(?: to (?:think|say)| that)? $"
)
# Others' words without quotation marks: "he said I'm useless".
REPORTED = rf"\b(?!{_HERS}\b)\w+ (?:{_SAYING}|thought)(?: me| us)?(?: that| if)?,? ?[\"\u201c']?$"
SAID = rf"\b(?!i\b)\w+ {_SAYING}\b|\b{_SAYING} (?!to myself)\w+"
OWN_VOICE = (
    r"\bi (?:said|told|thought|kept|whispered|say|tell|think|felt|muttered|was|keep)\b"
    r"|\bmyself\b|\bmy head\b"
    r"|\bvoice\b|\bmy (?:mind|brain)\b"
)
# What she was once, thought once or proved wrong is not how she talks to herself now.
NOT_NOW = (
    r"\bbut (?:then )?(?:i (?:did|finished|made it|managed|kept going|got there)\b|here i am\b)"
    r"|\bi was wrong\b|\bprov(?:ed|ing) (?:myself|me|them|it) wrong\b"
    r"|\blook at me now\b|\bthought i(?:\'d| would) never\b"
    # An old voice that she has answered, a story that she has run past.
    r"|\b(?:answer\w*|talk\w*|argu\w*|shout\w*) (?:it |him |her |them )?back\b"
    r"|\bfor (?:(?:so )?many |all those )?(?:years|months|decades) (?:i|my \w+|the \w+) (?:told|"
    r"said|"
    r"thought|believed)\b.{0,100}(?:\band|\bbut|;)\b.{0,40}\bi (?:ran|did|finished|managed|made|"
    r"kept|"
    r"signed|crossed|got|have)\b"
    r"|\b(?:(?:years|months|a year|a month) ago|back then|in those days|at school|in (?:high|"
    r"primary) school|as "
    r"an? (?:kid|child|teen\w*)|when i was (?:young|little|an? (?:kid|child|teen\w*)|\d+|at "
    r"school)|growing up|before i started|i used to (?:think|believe|feel|say|tell|be)|once "
    r"thought|no longer (?:think|feel|believe))\b"
)
# Said with a smile.
PLAYFUL = (
    r"\b(?:haha\w*|hehe\w*|lol|lmao|rofl|just kidding|and (?:i'?m )?proud|who cares|don'?t care|"
    r"can'?t wait|(?:and|but) that'?s (?:ok|okay|fine)|happy idiot|in the best (?:possible )?way|"
    r"and (?:i )?loved? (?:it|every)|i laughed|we (?:all )?laughed|laugh(?:ed|ing) (?:too|with))\b"
    r"|\U0001f602|\U0001f923"
    r"|\U0001f605|\U0001f61c"
    r"|\U0001f609|[:;]-?[)dp]"
)
# How her word for herself begins, and what makes it stronger.
ARTICLE = (
    r"(?:such )?(?:an?|that|some|my own|one|a right|the (?:biggest|worst|most)|a bit of an?|"
    r"(?:too )?much of an?) "
)
STRONGER = (
    r"^(?:such )?(?:the (?=biggest|worst|most)|a bit of an?|much of an?|more of an?|a right|an?|"
    r"that|some|my own|one) (?!waste)"
    r"|\b(?:such|so+|too+|really|very|complete|total|utter|absolute|real|bloody|fucking|proper|"
    r"huge|massive|most|biggest|worst|giant|epic),? "
)
# A rude word is not said back to her; the answer then is this one.
WHERE_RUDE = "angry at herself"
RUDE = (
    r"\b(?:shit\w*|crap\w*|bitch|bastard|arse|ass|git|sod|twat|dick\w*|knob\w*|fuck\w*|cow|pig)\b"
)
