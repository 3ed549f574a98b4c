"""Words that fill the slots of a harsh sentence, each list once: for its pattern and its triggers.

A list is one text. In it "_" is a blank, a hyphen or nothing, and an apostrophe may be missing.
"""

from functools import partial

from journal_tui.mood.selftalk.words import Group


def either(*lists: str) -> str:
    """A pattern for any one word of the lists."""
    every = [word for one in lists for word in one.split()]
    return "(?:" + "|".join(word.replace("_", "[ -]?").replace("'", "'?") for word in every) + ")"


def starts(*lists: str) -> Group:
    """The tokens one of which is there where a word of the lists is: of a phrase the longest."""
    return partial(_starts_of, lists)


def _starts_of(lists: tuple[str, ...]) -> frozenset[str]:
    found: set[str] = set()
    for word in (word for one in lists for word in one.split()):
        found |= {max(word.split("_"), key=len), word.replace("_", "")}
    return frozenset(found | {word.replace("'", "") for word in found})


# Who she is in a sentence.
ME = "i i'm i've i'd i'll im ive id me my myself mine"
SUBJECT = r"\bi(?:'?m|'?ve|'?d|'?ll)?\b"
# Within one clause, shortest first; and the same without a word that turns it round.
NEAR = r"[^.!?;]{0,40}?"
# What is felt about oneself when it is a reproach.
ANGER = (
    "angry angrier annoyed cross mad madder furious fuming frustrated disappointed disgusted "
    "ashamed embarrassed livid irritated irked pissed hacked ticked cheesed fed_up bitter "
    "exasperated gutted upset unhappy impatient raging seething peeved miffed narked displeased "
    "dissatisfied appalled mortified humiliated grumpy despairing sick tired anger frustration "
    "disgust contempt hatred loathing disappointment fury rage resentment annoyance irritation "
    "embarrassment shame exasperation scorn"
)
# What one does to oneself in a reproach, in whatever form.
PUNISH = (
    "despair despaired despairing hate hated hating despise despised despising loathe loathed "
    "loathing blame blamed blaming punish punished punishing berate berated berating chastise "
    "chastised chastising chide chided chiding scold scolded scolding curse cursed cursing slap "
    "slapped slapping thump thumped tell_off telling_off told_off tear_into tore_into tearing_into "
    "laid_into laying_into lay_into beating_up lecture lectured lecturing reproach reproached "
    "humiliated humiliating torture tortured torturing pity pitied pitying undermine undermined "
    "undermining swore_at swearing_at yelled_at yelling_at screamed_at screaming_at kid kidding "
    "kidded delude deluded deluding"
)
# What she says that she has not got.
VIRTUE = (
    "backbone spine guts nerve courage bottle grit fight gumption will_power self_control "
    "self_discipline self_respect discipline talent ability commitment dedication character "
    "toughness mental_strength mental_toughness resolve staying_power balls moral_fibre "
    "moral_fiber common_sense sense brains clue determination resilience perseverance persistence "
    "stickability bravery bottom shame dignity pride natural_ability stomach ambition mettle"
)
LACK = (
    "no zero lack lacked lacking lacks without haven't hadn't hasn't don't didn't doesn't not "
    "never nor ounce shred scrap if of"
)
# Words for a person that nobody takes kindly.
SLUR = (
    "runt princess letdown lightweight lazybones sloth slug couch_potato blouse drama_queen "
    "no_hoper phoney phony pretender chancer plodder softie softy chicken scaredy_cat flake "
    "underachiever dimwit halfwit half_wit ignoramus nincompoop wazzock berk spanner donkey "
    "lard_arse fatty fatso lardass lump blob tub_of_lard shambles waster layabout skiver sad_case "
    "hopeless_case deadweight weak_link sap mug dunderhead airhead pea_brain simpleton cretin "
    "imbecile oaf lummox slowcoach slow_coach slowpoke wet_lettuce wet_blanket snowflake jelly "
    "doormat crock loser idiot fool fraud wimp wuss quitter coward moron "
    "weakling wannabe impostor imposter fake cheat slob slacker crybaby cry_baby dope dolt twit "
    "twat muppet plonker pillock prat numpty wally doofus dummy dunce clown chump bonehead nitwit "
    "pansy klutz dickhead knobhead jackass laughing_stock lost_cause failure joke disgrace "
    "embarrassment disappointment burden liability nuisance poser poseur hypocrite baby bottler "
    "flop dud dead_loss whinger moaner heifer whale walrus hippo elephant spectacle charity_case "
    "afterthought makeweight hanger_on nobody"
)
# What she may look, run or fold like.
SIMILE = (
    "rookie amateur novice newbie accordion bellows kettle asthmatic deckchair "
    "deck_chair blancmange jelly whale walrus "
    "hippo hippopotamus elephant slug sack wardrobe carthorse cart_horse cow heifer pig tractor "
    "milk_float pudding lettuce lump tent suitcase umbrella wimp coward idiot fool loser failure "
    "fraud clown muppet lemming sheep toad house_of_cards "
    "wet_paper_bag tea_bag teabag tissue souffle dead_weight stone brick impostor imposter cheat "
    "amateurs"
)
CHILDISH = "child toddler baby schoolgirl schoolboy drunk"
# What she may be, with "I am" or "I was" before it.
FLAW = (
    "soft dim thick daft careless clueless spineless gutless feckless hapless cowardly pitiful "
    "feeble laughable ridiculous sloppy bone_idle undisciplined delusional deluded naive arrogant "
    "cocky reckless irresponsible pig_headed bull_headed weak_willed weak_minded feeble_minded "
    "lily_livered yellow inept past_it washed_up unfit_to incapable pathetic useless worthless "
    "hopeless inadequate stupid inferior incompetent idiotic foolish dumb mediocre selfish vain "
    "ungrateful greedy cowed complacent half_hearted second_rate third_rate substandard "
    "embarrassing shameful disgraceful contemptible despicable unlovable talentless workshy "
    "gormless brainless mindless rubbish lamentable dire abysmal woeful dismal wretched"
)
POOR = (
    "pathetic pitiful embarrassing laughable miserable sorry lousy feeble weak shameful woeful "
    "dismal abysmal shocking appalling dire half_hearted sad puny measly paltry wimpy crappy "
    "shitty useless rotten disgraceful hopeless ridiculous so_called abject lacklustre gutless "
    "spineless tragic underwhelming glacial snail's_pace pedestrian"
)
OWN_DOING = (
    "attempt attempts effort efforts excuse excuses run runs running jog jogging shuffle pace time "
    "times splits performance performances display fitness training stamina endurance speed legs "
    "body mile miles mileage finish race races result results attitude mindset pacing preparation "
    "discipline commitment showing base willpower self mind brain head form plod waddle comeback "
    "progress marathon technique career stride"
)
# What she did when she holds it against herself.
GAVE_IN = (
    "chickened_out wimped_out wussed_out wimped wussed bottled caved folded choked crumbled "
    "capitulated surrendered copped_out sabotaged squandered botched fluffed wasted messed_up "
    "mucked_up screwed_up cocked_up ballsed_up buggered_up fucked_up stuffed_up muffed frittered "
    "threw_away slacked_off slacked skived ducked_out weaselled flunked bungled wriggled_out "
    "let_slip undid fell_to_pieces went_to_pieces fell_apart fell_to_bits"
)
# What she ought to have done.
OUGHT = (
    "held hung stuck dug gone_sub beaten pushed fought trained practised practiced prepared put_in "
    "gritted tried kept finished toughed coped managed known_better nailed run_the given_more "
    "given_it given_everything carried_on got_up got_out gone_out stood persevered persisted laced "
    "done_more done_better done_it been_able been_faster been_better been_stronger been_tougher "
    "been_braver been_fitter run_more run_further run_faster run_harder run_it started_training "
    "worked_harder stayed_with stayed_strong gone_with"
)
DUMPED = "mess messed ruin let lose blow fail screw sabotage spoil wreck fall quit avoid cock avoid"
BLAMED_FEELING = "ashamed embarrassed disappointed sick tired fed_up bored appalled disgusted " + (
    "exasperated annoyed frustrated mortified despairing resentful contemptuous scornful irritated"
)

HOW = (
    r"(?: (?:so|too|such|just|really|very|a bit|always|still|clearly|obviously|simply|only|much|"
    r"being|totally|completely|utterly|absolutely|bloody|as|quite|pretty|plain|that|this|rather|"
    r"mentally|evidently|probably|far|way|frankly|downright|truly|and))*"
)
AM = (
    r"\bi(?:'?m| am| was|'?ve been| have been|'?d been|(?: just| really| only)? (?:feel|felt|look|"
    r"looked)(?: like)?| must (?:be|have been)| can be|(?:'?ve| have)? (?:become|became|"
    r"turned into)|(?:'?ve|'?d)? always been)"
)
# Between "I" and the name for her no one else may step in.
ALONE = (
    r"(?: (?!(?:not|never|no|watch\w*|by|behind|for|with|at|to|from|past|passed|saw|met|near|next|"
    r"than|because|while|when|and|but|if|he|she|they|him|her|them|we|you|some|hate|love)\b|"
    r"\w+n't\b)[\w']+,?){0,6}?"
)
DID = r"(?: (?!didn|don|won|never|not|nearly|almost)\w+){0,2}"
GLAD = r"\b(?:love\w*|enjoy\w*|happy|proud|glad|grin\w*|smil\w+|laugh\w*|delight\w*|fun|great)\b"
OTHERS_BODY = r"(?! (?:in|of|for) (?:my|the) (?:legs?|calf|calves|quads|arms?|knees?)\b)"
