"""The keys she presses, and what the screen shows when each has done what it does."""

import random
from collections.abc import Iterator, Mapping
from itertools import cycle, islice
from typing import Final

from tests.bench.acts import bare, begun
from tests.bench.apps import LIST_APP, TEXT_APP
from tests.bench.screen import GAPS_S, Shown, Step, Watched, drain
from tests.bench.shelf import COMMON, LETTERS, RARE, Known, Program

#: The words of the page while it is typed on, none of which stands there before.
TYPED: Final = (
    "Out before breakfast, and the wind came from everywhere at once. After the second gate my "
    "calves felt like wet rope, so I counted lamp posts and let each of them be enough. Somebody "
    "waved from a kitchen. I would have liked to say that I flew home; in truth I shuffled, "
    "grinned at a puddle, and found that the last half mile had quietly gone by without asking. "
    "Tomorrow I rest, and on Thursday we shall see what these shoes think of mud."
)
#: What stands on the page already: these, again and again.
BASE: Final = (
    "It rained all day and I nearly stayed in bed.",
    "The first mile was heavy and I was angry with myself.",
    "Then I walked a little, and nothing bad happened.",
    "I am proud that I went out at all.",
    "My breath was calm on the way back and the canal was beautiful.",
    "I had no idea why I stopped at the bridge.",
    "Next time I want to go a bit further and be kinder about it.",
)
_PARAGRAPH: Final = 90
#: Rows of Write below the page: what is said of it, and the keys.
FOOT: Final = 3
_TAIL: Final = 12
_DOWN: Final = "\x1b[B"
_UP: Final = "\x1b[A"
_END: Final = "\x1b[F"
#: Empty lines below the cursor: where a word goes over into a line below the last one that is
#: seen, a TextArea shows it at the next key only.
_ROOM: Final = 10
_ERASE: Final = "\x7f"
#: So much of an entry stands in the reading pane for certain, in letters.
_READ: Final = 200
#: How often she types into a page whose journal is being read: that long at least.
_WHILE_LOADING: Final = 9


# --- typing ---------------------------------------------------------------------------------------


def page_of(words: int) -> str:
    """So many words in paragraphs."""
    paragraphs: list[list[str]] = [[]]
    for word in islice(cycle(" ".join(BASE).split()), words):
        if len(paragraphs[-1]) >= _PARAGRAPH and paragraphs[-1][-1].endswith("."):
            paragraphs.append([])
        paragraphs[-1].append(word)
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs) + " "


def to_page(screen: Watched, words: int) -> None:
    """From Home or Journal to Write, with so many words on the page."""
    screen.send("w")
    screen.until_words("ctrl+s save")
    screen.send("\t")
    drain([screen], 0.2)
    _paste(screen, words)


def text_app(environ: Mapping[str, str], words: int) -> Watched:
    """The bare TextArea, so many words in it."""
    screen = bare(TEXT_APP, environ)
    screen.until_words("first paint")
    _paste(screen, words)
    return screen


def _paste(screen: Watched, words: int) -> None:
    text = page_of(words)
    screen.send(f"\x1b[200~{text}{_ROOM * chr(10)}\x1b[201~")
    screen.send(_ROOM * _UP + _END)
    end = _letters(text)[-3 * _TAIL :]
    screen.until(lambda it: end in it.letters())


def typing_steps(letters: int, foot: int = 0) -> list[Step]:
    """So many letters to type, with the blanks and points between them, which are not timed.

    They come into sight above a foot of so many rows.
    """
    steps: list[Step] = []
    typed = ""
    timed = 0
    for sign in TYPED:
        typed += sign
        if sign.isalpha():
            steps.append(Step(sign, _ends(_letters(typed)[-_TAIL:], foot)))
            timed += 1
        else:
            steps.append(Step(sign))
        if timed == letters:
            break
    return steps


def _ends(tail: str, foot: int) -> Shown:
    return lambda screen: tail in screen.letters(foot=foot)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def _typed_at_once(screen: Watched, rng: random.Random, foot: int, *painted: str) -> float:
    """The worst key, in milliseconds, of some that are typed from the first paint on."""
    with screen:
        screen.until_words(*painted)
        taken = []
        for key, shown in typing_steps(_WHILE_LOADING, foot):
            drain([screen], rng.uniform(*GAPS_S))
            if shown is None:
                screen.send(key)
            else:
                taken.append(screen.press(key, shown))
        return max(taken)


def app_typed_at_once(environ: Mapping[str, str], rng: random.Random) -> dict[str, float]:
    """The worst key in the bare TextArea, from its first paint on."""
    screen = bare(TEXT_APP, environ)
    return {"TextArea, new": _typed_at_once(screen, rng, 0, "first paint")}


def typed_while_loading(program: Program, size: int, rng: random.Random) -> dict[str, float]:
    """The worst key on Write while the journal is being read."""
    program.clear(size)
    screen = begun(program, size, "write", "1.5mi", "18:40")
    return {"loading key": _typed_at_once(screen, rng, FOOT, "18:40", "keys", "12:2")}


# --- browsing -------------------------------------------------------------------------------------


def to_journal(screen: Watched, size: int) -> None:
    """From Home to Journal."""
    screen.send("j")
    screen.until_words(f"{size:,} entries")
    drain([screen], 0.3)


def list_app(environ: Mapping[str, str]) -> Watched:
    """The bare list of 100 rows."""
    screen = bare(LIST_APP, environ)
    screen.until_words("row 000", "row 005")
    drain([screen], 0.3)
    return screen


def walk_steps(known: Known, keys: int) -> list[Step]:
    """Down through the entries, and up again where there are no more."""
    return [Step(key, _read(known, place)) for key, place in _walk(len(known.texts), keys)]


def list_steps(screen: Watched, keys: int) -> list[Step]:
    """Down through the rows of the bare list, and up again."""
    row = next(y for y, line in enumerate(screen.rows) if "row 000" in line)
    column = screen.rows[row].index("row 000")
    ground = screen.screen.buffer[row][column].bg

    def chosen(place: int) -> Shown:
        name = f"row {place:03}"
        return lambda it: any(
            name in line and it.screen.buffer[y][column].bg == ground
            for y, line in enumerate(it.rows)
        )

    return [Step(key, chosen(place)) for key, place in _walk(100, keys)]


def _walk(rows: int, keys: int) -> Iterator[tuple[str, int]]:
    down = [(_DOWN, place) for place in range(1, rows)]
    up = [(_UP, place) for place in range(rows - 2, -1, -1)]
    return islice(cycle((*down, *up)), keys)


def _read(known: Known, place: int) -> Shown:
    """The mark in the list stands at the entry, and the reading pane shows it, head and text."""
    weekday, hour = known.at[place].split()
    words = _letters(known.texts[place])[:_READ]
    first = known.texts[place][:6]

    def shown(screen: Watched) -> bool:
        head = next((row for row in screen.rows if hour in row and weekday in row), None)
        if head is None:
            return False
        marked = any(row.startswith("▸") and first in row for row in screen.rows)
        return marked and words in screen.letters(head.index(weekday))

    return shown


# --- filtering ------------------------------------------------------------------------------------


def to_filter(screen: Watched) -> None:
    """From the list to the filter, with the common word in it."""
    screen.send("/")
    screen.send(f"{COMMON} ")
    screen.until_words(f"/ {COMMON}")


def out_of_filter(screen: Watched, size: int) -> None:
    """Back to the list of all entries."""
    screen.send("\x1b")
    screen.until_words(f"{size:,} entries")
    screen.send("\x1b")
    screen.until_words("e change")


def filter_steps(known: Known, size: int, keys: int, seed: int) -> list[Step]:
    """A rare word typed for three letters and erased again; timed where the count changes."""
    rng = random.Random(seed)
    steps: list[Step] = []
    count = known.count("")
    while len(steps) < keys:
        word = RARE + "".join(rng.choices(LETTERS, k=2))
        stages = (word[:1], word[:2], word, word[:2], word[:1], "")
        for stage, key in zip(stages, (*word, _ERASE, _ERASE, _ERASE), strict=True):
            before, count = count, known.count(stage)
            steps.append(Step(key, _counted(stage, count, size) if count != before else None))
    return steps[:keys]


def _counted(stage: str, count: int, size: int) -> Shown:
    field = f"/ {COMMON} {stage}"
    says = f"{count:,} of {size:,}"
    return lambda screen: any(
        row.lstrip().startswith(field) and row.rstrip().endswith(f" {says}")
        for row in screen.rows[:3]
    )
