"""Words of the boost screen."""

from typing import Final

EMPTY_LIST: Final = "Your list is empty. Under a you can put a line on it."
YOU_WROTE: Final = "You wrote: “{quote}”"
TO_A_FRIEND: Final = "To a friend you would say: {said}"
KEPT_HELPED: Final = "Kept: this one helped."

#: Why a line came, by the kind of reason.
WHY: Final[dict[str, str]] = {
    "helped here": "It helped {helped} of {rated} times when you wrote about {theme}.",
    "helped": "It has helped {helped} of {rated} times.",
    "for this": "It is for {theme}, and there is some of that here.",
    "new": "You have not seen it here before.",
    "favourite": "It is one of your favourites.",
    "long ago": "You last saw it {day}.",
    "chance": "It was its turn: among lines that fit, chance decides.",
}
#: The same where it was rated once.
WHY_ONCE: Final[dict[str, str]] = {
    "helped here": "It helped before, when you wrote about {theme}.",
    "helped": "It has helped before.",
}
#: What a line is for, by its tag, as in "when you wrote about walls".
THEMES: Final[dict[str, str]] = {
    "not-good-enough": "not being good enough",
    "never": "“never” and “always”",
    "tears": "tears",
    "stopped": "stopping",
    "walking": "walking",
    "distance": "how far it is",
    "slow": "being slow",
    "comparison": "other runners",
    "wall": "walls",
    "fear": "being afraid",
    "tired": "being tired",
    "body": "the body",
    "rain": "rain",
    "cold": "the cold",
    "heat": "the heat",
    "dark": "the dark",
    "alone": "being alone",
    "bad-day": "bad days",
    "comeback": "coming back",
    "race": "races",
    "first-step": "getting out",
    "proud": "being proud",
}

#: A low that recovered, in her words of then and after.
DAY_LIKE_THIS: Final = "{Then} you wrote: “{hard}” {Later}: “{good}”"
SAME_DAY: Final = "Later that day"
DAYS_LATER: Final = (
    *("The next day", "Two days later", "Three days later", "Four days later"),
    *("Five days later", "Six days later", "A week later", "{n} days later"),
)
WEEKS_LATER: Final = "{n} weeks later"
MONTHS_LATER: Final = "{n} months later"

LETTER_WAITS: Final = "There is a letter from you, of {day}. {key} opens it."
OFFER_REST: Final = "“{line}” has helped {helped} of {rated} times. {key} lets it rest."
OFFER_REST_NEVER: Final = "“{line}” did not help, {rated} times. {key} lets it rest."
RESTS_NOW: Final = "It rests now. On your list you can wake it again."
