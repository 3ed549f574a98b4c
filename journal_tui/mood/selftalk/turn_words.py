"""What the rules that turn a harsh sentence are made of, and what is beyond them."""

STRONGLY = (
    r"(?:(?:just|really|truly|totally|completely|absolutely|utterly|so+|too+|very|such|still|"
    r"honestly|hugely|incredibly|extremely|simply|clearly|obviously|a bit|even|pretty|quite|far|"
    r"way|being|basically|probably|always) )*"
)
AM = r"(?:i'?m|i am)"
WAS = r"(?:i was|i'?ve been|i have been)"
FELT = r"(?:i (?:just |really |still )?(?:feel|felt)(?: like| that| as if| as though)? )?"
CANNOT = r"(?:can'?t|cannot|can not)"
WHO = r"(?:everyone|everybody|people|they|the others|all the others|everyone else|everybody else)"
SIZE = r"slow|fat|unfit|out of shape|overweight|heavy"
POOR = (
    r"no good|not (?:any |very |that )?good"
    r"|useless|rubbish|terrible"
    r"|awful|crap|shit|bad|hopeless"
)
NAMED = (
    r"slow|fat|stupid|pathetic"
    r"|weak|useless|ridiculous"
    r"|lazy|unfit|an? (?:\w+ )?(?:joke|idiot|loser|fraud|failure|fool|wimp)"
)
FEELING = (
    r"disappointed|frustrated"
    r"|annoyed|angry|furious"
    r"|mad|cross|irritated|disgusted"
    r"|embarrassed|fed up|upset"
    r"|unhappy|impatient|ashamed"
)
TIME = (
    r"(?: (?:today|tonight|yesterday|again|right now|now|this (?:morning|evening|week|afternoon)|"
    r"last (?:night|week)|lately))?"
)
GROUP = (
    r"myself|everyone|everybody"
    r"|people|us|the (?:\w+ )?(?:team|group|club|side|others)"
    r"|my (?:\w+ )?(?:team|coach|family|club|group|friends?|charity|kids|parents|mum|mom|dad)"
)

NEVER = r"i(?:'?ll| will|'?m| am) never (?:going to |gonna )?(?:ever )?"
BASES = {
    "gone": "go",
    "done": "do",
    "kept": "keep",
    "pushed": "push",
    "tried": "try",
    "been": "be",
    "managed": "manage",
    "made": "make",
    "finished": "finish",
    "carried": "carry",
}
PARTICIPLES = {
    "do": "done",
    "finish": "finished",
    "manage": "managed",
    "complete": "completed",
    "reach": "reached",
}
LEAD = (
    r"(?:(?:and|but|so|ugh|argh|god|man|honestly|well|today|yes|seriously|oh|i think|i know|i "
    r"guess|basically),? |i (?:just )?(?:feel|felt) like (?=i(?:'| )))+(?=\S)"
)
PERSONS = (
    (
        r"\bi'?m\b|\bi am\b",
        "you are",
    ),
    (
        r"\bam i\b",
        "are you",
    ),
    (
        r"\bi was\b",
        "you were",
    ),
    (
        r"\bwas i\b",
        "were you",
    ),
    (r"\bi'", "you'"),
    (
        r"\b(?:i|me)\b",
        "you",
    ),
    (
        r"\bmy\b",
        "your",
    ),
    (
        r"\bmyself\b",
        "yourself",
    ),
    (
        r"\bmine\b",
        "yours",
    ),
)
# Another person, another clause, a word that scolds: then the sentence is left alone.
BEYOND = (
    r"[^\w\s'.,/-]|,"
    r"|\b(?:he|she|they|him|her|them|his|hers|their|theirs|we|us|our|ours|you|your|but|because|"
    r"cos|although|though|if|when|while|since|unless|which|who|whose|until|as|so|where|why|what|"
    r"how|and i|fail\w*|fuck\w*|shit\w*|bloody|damn\w*|bastard|crap|stupid|pathetic|useless|dead|"
    r"die|anymore|any more|either|anyway|without|oops|like|im|id|ive|ill)\b"
)
SOFTER = r"\b(?:just|only|even|really|at all|properly|bloody)\b ?"
NAMES_A_TIME = (
    r"\b(?:today|tonight|yesterday|morning|evening|afternoon|now|last|week|tomorrow|again|lately|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
A_NAME = r"\b(?!(?:I|PB|PR|DNF|K|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)[A-Z][a-z]\w*"
BEYOND_LABEL = r"\b(?:i|i'm|me|my|he|she|they|but|because|if|and|not|never|who|that|to)\b|,"
BEYOND_BUT_WHAT = r"[^\w\s']"
NAMED_NOW = rf"(?:{AM}|i feel)(?: like)? (?P<named>[\w ',-]+)"
NAMED_THEN = rf"(?:{WAS}|i felt|felt|feeling)(?: like)? (?P<named>[\w ',-]+)"
PLURALS = ("they", "people", "the others", "all the others")
# Such a sentence speaks of the day it is written on.
OF_TODAY = ("i'm ", "im ", "i am ", "i feel ", "i can", "i could", "why ")
