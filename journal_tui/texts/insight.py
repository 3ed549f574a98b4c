"""What the trends say in sentences: relations, milestones."""

from typing import Final

#: Mood against one thing, by the verdict.
RELATIONS: Final[dict[str, dict[str, str]]] = {
    "distance": {
        "higher": "On longer runs your mood is higher: {n}.",
        "lower": "On longer runs your mood is lower: {n}.",
        "none": "Mood and distance: {n}, no clear difference.",
        "too few": "Mood and distance: {n}, too few runs to tell.",
    },
    "duration": {
        "higher": "On runs that take longer your mood is higher: {n}.",
        "lower": "On runs that take longer your mood is lower: {n}.",
        "none": "Mood and time: {n}, no clear difference.",
        "too few": "Mood and time: {n}, too few runs to tell.",
    },
    "nonstop": {
        "higher": "On runs with a longer stretch without walking your mood is higher: {n}.",
        "lower": "On runs with a longer stretch without walking your mood is lower: {n}.",
        "none": "Mood and the longest stretch without walking: {n}, no clear difference.",
        "too few": "Mood and the longest stretch without walking: {n}, too few runs to tell.",
    },
    "effort": {
        "higher": "On harder runs your mood is higher: {n}.",
        "lower": "On harder runs your mood is lower: {n}.",
        "none": "Mood and effort: {n}, no clear difference.",
        "too few": "Mood and effort: {n}, too few runs to tell.",
    },
    "hour": {
        "higher": "Later in the day your mood is higher: {n}.",
        "lower": "Later in the day your mood is lower: {n}.",
        "none": "Mood and the hour: {n}, no clear difference.",
        "too few": "Mood and the hour: {n}, too few runs to tell.",
    },
    "walk breaks": {
        "higher": (
            "On days with walk breaks your mood is higher: {n} runs with, {n_without} without."
        ),
        "lower": (
            "On days with walk breaks your mood is lower: {n} runs with, {n_without} without."
        ),
        "none": "Mood and walk breaks: {n} with, {n_without} without, no clear difference.",
        "too few": "Mood and walk breaks: {n} with, {n_without} without, too few runs to tell.",
    },
    "weekend": {
        "higher": "At the weekend your mood is higher: {n} runs then, {n_without} on other days.",
        "lower": "At the weekend your mood is lower: {n} runs then, {n_without} on other days.",
        "none": "Mood and weekends: {n} then, {n_without} on other days, no clear difference.",
        "too few": "Mood and weekends: {n} then, {n_without} on other days, too few runs to tell.",
    },
    "rain": {
        "higher": "On days with rain your mood is higher: {n} runs with, {n_without} without.",
        "lower": "On days with rain your mood is lower: {n} runs with, {n_without} without.",
        "none": "Mood and rain: {n} with, {n_without} without, no clear difference.",
        "too few": "Mood and rain: {n} with, {n_without} without, too few runs to tell.",
    },
    "cold": {
        "higher": "On cold days your mood is higher: {n} runs with, {n_without} without.",
        "lower": "On cold days your mood is lower: {n} runs with, {n_without} without.",
        "none": "Mood and cold: {n} with, {n_without} without, no clear difference.",
        "too few": "Mood and cold: {n} with, {n_without} without, too few runs to tell.",
    },
    "heat": {
        "higher": "On hot days your mood is higher: {n} runs with, {n_without} without.",
        "lower": "On hot days your mood is lower: {n} runs with, {n_without} without.",
        "none": "Mood and heat: {n} with, {n_without} without, no clear difference.",
        "too few": "Mood and heat: {n} with, {n_without} without, too few runs to tell.",
    },
    "wind": {
        "higher": "On windy days your mood is higher: {n} runs with, {n_without} without.",
        "lower": "On windy days your mood is lower: {n} runs with, {n_without} without.",
        "none": "Mood and wind: {n} with, {n_without} without, no clear difference.",
        "too few": "Mood and wind: {n} with, {n_without} without, too few runs to tell.",
    },
}

#: Milestones by their kind: as they are, and where walks were in it.
MILESTONES: Final[dict[str, tuple[str, str]]] = {
    "first run": ("First run{place}",) * 2,
    "first race": ("First race{place}",) * 2,
    "farthest": ("Farthest yet: {amount}, running and walking",) * 2,
    "longest": ("Longest run yet: {amount}", "Longest run yet: {amount}, running and walking"),
    "longest nonstop": ("Longest without walking: {amount}",) * 2,
    "longest nonstop time": ("Longest without walking: {amount}",) * 2,
    "longest way": ("Longest way on foot: {amount}",) * 2,
    "nonstop minutes": ("First {n} minutes without walking",) * 2,
    "runs": ("{n:,} runs",) * 2,
    "time in all": ("{n:,} hours out running in all",) * 2,
    "distance in all": ("{amount} in all",) * 2,
    "distance": ("First {mark}", "First {mark}, running and walking"),
    "goal": (
        "The distance of your goal: {mark}",
        "The distance of your goal: {mark}, running and walking",
    ),
    "wall run through": ("First wall run through{place}",) * 2,
    "three in seven days": ("Runs on three days of seven, for the first time",) * 2,
}
#: A farthest by what was run: the farthest of all, or not where a way with walks was longer.
FARTHEST: Final = (
    ("Farthest yet: {amount}", "Farthest yet: {amount}, without walking"),
    ("Farthest run yet: {amount}", "Farthest run yet: {amount}, without walking"),
)
FIRST_WEATHER: Final[dict[str, str]] = {
    "rain": "First run in the rain",
    "snow": "First run in the snow",
}
PLACE: Final = ", {amount}"
PLACE_AT: Final = ", at {amount}"
PLACE_AFTER: Final = ", after {amount}"

RUNS: Final = ("no runs", "1 run", "{n} runs")
