"""What is said about a part of a run line that was not understood: one sentence a reason."""

from typing import Final

#: By the reason of a problem; each says what would be understood.
REASONS: Final[dict[str, str]] = {
    "unknown": "This is not a word of the run line; a tag would be #word, a place @word.",
    "number": "A number needs its unit: 1.5mi, 5km, 400m, 25min, rpe7.",
    "distance-range": "A distance is between 1 m and 1,000 km.",
    "metres": "With m this is metres; 3mi is three miles, and 30 metres is written out.",
    "time-range": "A time is between a second and a week: 18:40, 25min, 1h05.",
    "clock": "A time looks like 18:40 or 1:02:03, with seconds and minutes up to 59.",
    "pace-range": "A pace looks like 12:30/mi or 7:45/km.",
    "pace-alone": "A pace needs a distance or a time beside it.",
    "pace-contradicts": "Distance, time and pace do not agree; any two of them are enough.",
    "effort": "Effort is a whole number from 0 to 10: rpe7.",
    "feel": "A feeling is a whole number from -5 to +5: feel-3 after, during-2 on the way.",
    "date": "There is no such day; it looks like 2016-08-21, 21 aug, friday or yesterday.",
    "future": "This day is still to come.",
    "hour": "An hour looks like 7am or 6:30pm, and after a day like 18:30.",
    "interval": "Intervals look like 5x(2min run 1min walk), up to 200 times and 1,000 parts.",
    "bracket": "A bracket needs its partner, and one pair inside another is not understood.",
    "quote": 'What the head said goes after wall, between two quotes: wall 0.75mi "felt sick".',
    "tag": "A tag is # and a word: #morning.",
    "place": 'A place is @ and a word, or @ and quotes: @"the canal".',
    "nonstop": "Nonstop needs a distance or a time: nonstop 1mi, or 1.5mi nonstop.",
    "nonstop-walk": "There is a walk in this run; nonstop 1mi says which stretch was without.",
    "nonstop-range": "The nonstop stretch is longer than the whole run.",
    "kind-twice": "A run is of one kind; #trail keeps the other one as a tag.",
    "twice": "This is said twice; the first one is kept.",
}
