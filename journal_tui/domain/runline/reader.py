"""Reads the tokens of a run line, from left to right, into what each of them says.

Walls, scales and what was nonstop have modules of their own, loaded for a line that may tell one.
"""

from datetime import date
from typing import Final, Literal

from journal_tui.domain.runline.days import (
    DayRead,
    HourRead,
    read_day,
    read_hour,
    read_hour_of,
)
from journal_tui.domain.runline.intervals import Group, Item, SegmentWord, gather_group
from journal_tui.domain.runline.phrases import feeling_in_words, walk_breaks, warm_up
from journal_tui.domain.runline.quantities import (
    Quantity,
    mark_at,
    pace_of,
    read_quantity,
    whole_at,
    word_at,
)
from journal_tui.domain.runline.reading import Notes, Reading
from journal_tui.domain.runline.tokens import Token
from journal_tui.domain.runline.values import ProblemReason
from journal_tui.domain.runline.words import (
    AFTER_WORDS,
    BREAKS,
    DURING_WORDS,
    EFFORT_WORDS,
    FILLERS,
    KIND_WORDS,
    SEGMENT_WORDS,
    SOFT_MARKS,
    WEATHER,
)

#: The most repetitions, and the most segments made by repeating, that a line may ask for.
MAX_REPEATS: Final = 200
MAX_REPEATED_SEGMENTS: Final = 1000


def read(line: str, today: date) -> Reading:
    """Read a whole line; every stretch of it ends up in a value or in a problem."""
    reader = _Reader(line, today)
    reader.read()
    return reader.reading


class _Reader(Notes):
    def read(self) -> None:
        while self.at < len(self.tokens):
            self.step()
        if self.opened:
            bracket = self.opened[0]
            self.close()
            self.problem(bracket.start, bracket.end, "bracket")

    def step(self) -> None:
        """Take the next tokens: whatever begins here, in the order of what is surest."""
        token = self.tokens[self.at]
        if token.kind == "mark":
            self.at += 1
            self.take_mark(token)
        elif token.kind in ("tag", "place"):
            self.at += 1
            self.take_name(token)
        elif day := read_day(self.tokens, self.at, self.today):
            self.take_day(day)
        elif hour := read_hour(self.tokens, self.at):
            self.take_hour(hour)
        elif token.kind == "number" and word_at(self.tokens, self.at + 1) == "x":
            self.take_repeat(token)
        elif found := read_quantity(self.tokens, self.at):
            self.take_quantity(*found)
        else:
            self.at += 1
            self.take_word(token)

    # Days, hours, quantities, intervals

    def take_day(self, read: DayRead) -> None:
        start, end = self.tokens[self.at].start, self.tokens[read.after - 1].end
        self.at = read.after
        if read.day is None:
            self.problem(start, end, read.problem or "date")
            self.reading.items.append(None)
        elif self.once("day", start, end):
            self.reading.day = read.day
        if hour := read_hour_of(self.tokens, self.at):
            if hour.hour or self.tokens[hour.after - 1].text in ("am", "pm"):
                self.take_hour(hour)
            self.at = hour.after

    def take_hour(self, read: HourRead) -> None:
        start, end = self.tokens[self.at].start, self.tokens[read.after - 1].end
        self.at = read.after
        if read.hour is None:
            self.problem(start, end, "hour")
        elif self.once("hour", start, end):
            self.reading.hour = read.hour

    def take_quantity(self, quantity: Quantity, after: int) -> None:
        self.at = after
        if quantity.measure == "time" and word_at(self.tokens, after) == "pace":
            quantity = self.paced(quantity)
        if quantity.problem:
            self.problem(quantity.start, quantity.end, quantity.problem)
            self.reading.items.append(None)
        else:
            self.reading.items.append(quantity)

    def paced(self, time: Quantity) -> Quantity:
        """Make a pace of "12:30 pace": for each mile or kilometre, whichever the line speaks of."""
        unit = self.unit
        if unit:
            return pace_of(time, unit, time.end)
        return time._replace(measure="pace", problem="pace-range")

    def take_repeat(self, token: Token) -> None:
        """``5x(`` and ``6x400m``."""
        times = whole_at(self.tokens, self.at) or 0
        fits = 1 <= times <= MAX_REPEATS
        self.at += 2
        if not fits:
            self.problem(token.start, self.tokens[self.at - 1].end, "interval")
        if mark_at(self.tokens, self.at) == "(":
            bracket = self.tokens[self.at]
            self.at += 1
            self.open(bracket._replace(start=token.start), times if fits else 1)
        elif found := read_quantity(self.tokens, self.at):
            self.repeat_one(token, times if fits else 1, *found)
        elif fits:
            self.problem(token.start, self.tokens[self.at - 1].end, "interval")

    def repeat_one(self, token: Token, times: int, quantity: Quantity, after: int) -> None:
        items: list[Item] = [quantity]
        kind = SEGMENT_WORDS.get(word_at(self.tokens, after))
        if kind:
            items.append(SegmentWord(kind, quantity.start, self.tokens[after].end))
        if quantity.problem:
            self.take_quantity(quantity, after)
            return
        self.at = after + (kind is not None)
        self.at = self.recovery(items, self.at)
        self.add_group(items, times, token.start, self.tokens[self.at - 1].end)

    def recovery(self, items: list[Item], at: int) -> int:
        """Add the walk or rest right behind what is repeated ("8x1min run 90s walk")."""
        first = at + (word_at(self.tokens, at) in ("with", "and", "on"))
        found = read_quantity(self.tokens, first)
        kind = SEGMENT_WORDS.get(word_at(self.tokens, found[1])) if found else None
        if found is None or kind in (None, "run") or found[0].problem:
            return at
        if len(items) == 1:
            items.append(SegmentWord("run", found[0].start, found[0].start))
        items += [found[0], SegmentWord(kind, found[0].start, self.tokens[found[1]].end)]
        return found[1] + 1

    def open(self, bracket: Token, times: int) -> None:
        if self.opened:
            self.problem(bracket.start, bracket.end, "bracket")
        else:
            self.opened = (bracket, times, len(self.reading.items))

    def close(self) -> None:
        """Make a group of what was read since the bracket was opened."""
        if not self.opened:
            return
        bracket, times, first = self.opened
        self.opened = None
        inside = self.reading.items[first:]
        del self.reading.items[first:]
        end = self.tokens[self.at - 1].end
        if any(item is not None for item in inside):
            self.add_group(inside, times, bracket.start, end)
        elif times > 1:
            self.problem(bracket.start, bracket.end, "interval")

    def add_group(self, items: list[Item], times: int, start: int, end: int) -> None:
        inner, misread = gather_group(items)
        for quantity, reason in misread:
            self.problem(quantity.start, quantity.end, reason)
        if times > 1:
            if self.repeated + times * len(inner) > MAX_REPEATED_SEGMENTS:
                self.problem(start, end, "interval")
                times = 1
            self.repeated += times * len(inner)
        self.reading.items.append(Group(inner * times))

    # Words

    def take_word(self, token: Token) -> None:
        word, reading = token.text, self.reading
        if token.kind != "word":
            reason: ProblemReason = "clock" if ":" in token.text else "number"
            self.not_understood(token, "quote" if token.kind == "quote" else reason)
        elif after := walk_breaks(self.tokens, self.at - 1):
            reading.walk_breaks = True
            reading.items.append(None)
            self.at = after
        elif after := warm_up(self.tokens, self.at - 1):
            self.take_warm_up(token, after)
        elif word in SEGMENT_WORDS:
            kind = SEGMENT_WORDS[word]
            reading.items.append(SegmentWord(kind, token.start, token.end))
        elif word in KIND_WORDS:
            reading.kinds.append((KIND_WORDS[word], token.start, token.end))
            reading.items.append(None)
        elif word in WEATHER:
            reading.weather[WEATHER[word]] = None
            reading.items.append(None)
        elif word in EFFORT_WORDS:
            value = self.scale(token, "effort")
            reading.effort = reading.effort if value is None else value
        elif word in AFTER_WORDS:
            self.take_feeling(token)
        elif word in DURING_WORDS:
            value = self.scale(token, "during")
            reading.during = reading.during if value is None else value
        elif word == "wall":
            self.take_wall()
        elif word == "pace":
            self.take_pace()
        elif not (self.take_nonstop() or word in FILLERS):
            self.take_unknown(token)

    def take_unknown(self, token: Token) -> None:
        """A word that says nothing here, with what touches it: "c25k" is no 25 km."""
        while (
            self.at < len(self.tokens)
            and self.tokens[self.at].start == self.tokens[self.at - 1].end
            and self.tokens[self.at].kind in ("word", "number", "bad")
        ):
            self.at += 1
        self.not_understood(token._replace(end=self.tokens[self.at - 1].end))

    def take_warm_up(self, token: Token, after: int) -> None:
        """A filler beside "walk" or "run"; alone it leaves open what was done."""
        beside = word_at(self.tokens, self.at - 2) if self.at > 1 else ""
        self.at = after
        if beside not in SEGMENT_WORDS and word_at(self.tokens, after) not in SEGMENT_WORDS:
            self.not_understood(token._replace(end=self.tokens[after - 1].end))

    def take_pace(self) -> None:
        """Read "pace 12:30", "pace: 12:30" and "pace of 12:30"; else the word is a filler."""
        at = self.at + (self.tokens[self.at].text in (":", "=", "of") if self.more() else 0)
        found = read_quantity(self.tokens, at)
        if found and found[0].clock and found[0].measure == "time":
            self.take_quantity(self.paced(found[0]), found[1])

    def take_feeling(self, token: Token) -> None:
        """A feeling after the run, or on the way where "felt -2 during" says so."""
        from journal_tui.domain.runline.scales import read_scale

        value = self.scale(token, "feel")
        which = word_at(self.tokens, self.at)
        alone = value is not None and which in ("after", "during")
        if alone and read_scale(self.tokens, self.at + 1, -5, 5)[0] is None:
            self.at += 1
            if which == "during" and self.once("during", token.start, token.end):
                self.reading.during = value
                self.said.discard("feel")
                return
        self.reading.after = self.reading.after if value is None else value

    def scale(self, token: Token, what: Literal["effort", "feel", "during"]) -> int | None:
        """The number after "rpe", "feel" and the like, where it is on its scale."""
        from journal_tui.domain.runline.scales import read_scale

        low, high = (0, 10) if what == "effort" else (-5, 5)
        words = feeling_in_words(self.tokens, self.at) if what != "effort" else None
        value, self.at = read_scale(self.tokens, self.at, low, high)
        value, self.at = words or (value, self.at)
        end = self.tokens[self.at - 1].end
        if value is None:
            self.problem(token.start, end, "effort" if what == "effort" else "feel")
            self.reading.items.append(None)
            return None
        return value if self.once(what, token.start, end) else None

    def take_wall(self) -> None:
        from journal_tui.domain.runline.walls import read_wall

        found = read_wall(self.tokens, self.at)
        self.reading.walls.append(found.wall)
        for quantity in found.misread:
            self.problem(quantity.start, quantity.end, quantity.problem or "number")
        for token in found.unclosed:
            self.problem(token.start, token.start + 1, "quote")
        self.at = found.after
        self.reading.items.append(None)

    def take_nonstop(self) -> bool:
        from journal_tui.domain.runline.scales import read_nonstop

        found = read_nonstop(self.tokens, self.at - 1)
        if found is None:
            return False
        for quantity in found.misread:
            self.problem(quantity.start, quantity.end, quantity.problem or "number")
        self.at = found.after
        if self.once("nonstop", found.start, found.end):
            self.reading.nonstop = found
        return True

    # Names and marks

    def take_name(self, token: Token) -> None:
        if not token.text:
            token = token._replace(closed=True)
            self.not_understood(token, "tag" if token.kind == "tag" else "place")
        elif token.kind == "tag":
            self.reading.tags[token.text.lower()] = None
            self.reading.items.append(None)
        elif self.once("place", token.start, token.end):
            self.reading.place = token.text
        if not token.closed:
            self.problem(token.start + 1, token.start + 2, "quote")

    def take_mark(self, token: Token) -> None:
        if token.text == "(":
            self.open(token, 1)
        elif token.text == ")":
            if self.opened:
                self.close()
            else:
                self.not_understood(token, "bracket")
        elif token.text in BREAKS:
            self.reading.items.append(None)
        elif token.text == "-" and self.is_minus(token):
            self.take_negative(token)
        elif token.text not in SOFT_MARKS and token.text not in "[]":
            self.not_understood(token)

    def is_minus(self, token: Token) -> bool:
        """Whether this dash is the sign of the number it touches, and no dash between words."""
        before = self.line[token.start - 1 : token.start]
        following = self.tokens[self.at] if self.at < len(self.tokens) else token
        touches = following.start == token.end and following.kind in ("number", "clock")
        return touches and (not before or before.isspace())

    def take_negative(self, token: Token) -> None:
        """-5km: less than nothing is not a quantity."""
        found = read_quantity(self.tokens, self.at)
        end = found[0].end if found else self.tokens[self.at].end
        self.at = found[1] if found else self.at + 1
        distance = found is not None and found[0].measure == "distance"
        reason: ProblemReason = "distance-range" if distance else "time-range"
        self.problem(token.start, end, reason if found else "number")
        self.reading.items.append(None)
