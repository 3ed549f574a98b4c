"""The sections of one run: which programs do what in turn, and how often."""

import random
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Final

from tests.bench import acts, keys
from tests.bench.apps import PYTHON
from tests.bench.budgets import FROM, LARGE, What
from tests.bench.jrnl import Jrnl
from tests.bench.screen import Player, Step, Watched, drain, in_turn
from tests.bench.shelf import SIZES, Program
from tests.terminal import environ_in

#: Keys behind a 99th percentile, and behind a median by size.
KEYS: Final = 150
FEW_KEYS: Final = 25
#: Keys that are pressed before any is counted.
WARM_UP_KEYS: Final = 8
#: Rounds of what takes seconds.
FEW: Final = 2
#: How long a program is left alone before its memory is read, and before keys are timed.
IDLE_S: Final = 1.0
SETTLE_S: Final = 1.5
MESSAGE: Final = "I was tired and I went out all the same."
SHELL: Final[dict[str, tuple[str, ...]]] = {
    "boost": ("boost",),
    "log": ("log", "1.5mi", "18:40", "-m", MESSAGE),
    "list": ("list", "-n", "10"),
}
LIST: Final = SHELL["list"]
HUGE: Final = SIZES[-1]

Go = Callable[[], Mapping[str, float]]


class Bench:
    """One run: the programs, their journals, and every go."""

    def __init__(self, programs: Sequence[Program], folder: Path, rounds: int) -> None:
        self.programs = programs
        self.folder = folder
        self.rounds = rounds
        self.rng = random.Random(rounds)
        self.goes: dict[tuple[str, What], list[float]] = defaultdict(list)
        #: Of the references, which have no journal.
        self.environ = environ_in(folder / "references")

    def take_turns(self, goes: Mapping[tuple[str, int], Go], rounds: int, warm_up: int = 1) -> None:
        """Each go in turn, the order turned each round; the first rounds are not counted."""
        order = list(goes)
        for number in range(warm_up + rounds):
            for program, size in order:
                for act, taken in goes[program, size]().items():
                    if number >= warm_up:
                        self.goes[program, (act, size)].append(taken)
            order.reverse()

    def press(self, players: Mapping[tuple[str, What], Player], *, pauses: bool = False) -> None:
        """Keys in turn; the first are not counted."""
        taken = in_turn(list(players.values()), self.rng, pauses=pauses)
        for key, each in zip(players, taken, strict=True):
            self.goes[key] += each[WARM_UP_KEYS:]

    # --- whole starts -----------------------------------------------------------------------------

    def paints(self) -> None:
        """First paint in journals of all sizes."""
        goes: dict[tuple[str, int], Go] = {("", 0): partial(acts.app_start, self.environ)}
        for program in self.programs:
            for size in SIZES:
                goes[program.name, size] = partial(acts.paint, program, size)
        self.take_turns(goes, self.rounds)

    def loads(self) -> None:
        """All loaded, Trends opened, and the oldest entry searched at once."""
        goes: dict[tuple[str, int], Go] = {("", 0): partial(acts.app_start, self.environ)}
        huge: dict[tuple[str, int], Go] = {}
        for program in self.programs:
            for size in SIZES:
                sized = goes if size < HUGE else huge
                sized[program.name, size] = partial(acts.start, program, size)
        self.take_turns(goes, self.rounds // 2 + 1)
        self.take_turns(huge, FEW, warm_up=0)
        self.take_turns(
            {
                (program.name, LARGE): partial(acts.search_at_once, program, LARGE)
                for program in self.programs
            },
            FEW + 1,
        )

    def memory(self) -> None:
        """Idle, all loaded."""
        if not acts.STATUS.exists():
            print("what a program holds in memory is read from /proc, and there is none")
            return
        goes: dict[tuple[str, int], Go] = {("", 0): partial(acts.app_memory, self.environ, IDLE_S)}
        for program in self.programs:
            goes[program.name, LARGE] = partial(acts.memory, program, LARGE, IDLE_S)
        self.take_turns(goes, FEW, warm_up=0)

    def loading_keys(self) -> None:
        """The worst of the keys that are typed from the first paint on."""
        goes: dict[tuple[str, int], Go] = {
            ("", 0): partial(keys.app_typed_at_once, self.environ, self.rng)
        }
        for program in self.programs:
            goes[program.name, LARGE] = partial(keys.typed_while_loading, program, LARGE, self.rng)
        self.take_turns(goes, self.rounds)

    # --- keys -------------------------------------------------------------------------------------

    def typing(self, words: int) -> None:
        """Letters on a page of so many words."""
        number = KEYS + WARM_UP_KEYS
        with ExitStack() as stack:
            players = {}
            for program in self.programs:
                screen = stack.enter_context(acts.opened(program, LARGE))
                keys.to_page(screen, words)
                steps = keys.typing_steps(number, keys.FOOT)
                players[program.name, (f"typing {words}", LARGE)] = Player(screen, steps)
            bare = stack.enter_context(keys.text_app(self.environ, words))
            players["", (f"TextArea {words}", 0)] = Player(bare, keys.typing_steps(number))
            _settle(players)
            self.press(players, pauses=True)

    def walking(self) -> None:
        """From entry to entry."""
        number = KEYS + WARM_UP_KEYS
        with ExitStack() as stack:
            players = {}
            for program in self.programs:
                screen = stack.enter_context(acts.opened(program, LARGE))
                keys.to_journal(screen, LARGE)
                steps = keys.walk_steps(program.known(LARGE), number)
                players[program.name, ("next entry", LARGE)] = Player(screen, steps)
            bare = stack.enter_context(keys.list_app(self.environ))
            players["", ("OptionList", 0)] = Player(bare, keys.list_steps(bare, number))
            self.press(players)

    def filtering(self) -> None:
        """A filter as one types it, in a large and in a small journal."""
        number = KEYS + WARM_UP_KEYS
        with ExitStack() as stack:
            players = {}
            for program in self.programs:
                for size in (LARGE, FROM):
                    screen = stack.enter_context(acts.opened(program, size))
                    keys.to_journal(screen, size)
                    keys.to_filter(screen)
                    steps = keys.filter_steps(program.known(size), size, number, KEYS)
                    players[program.name, ("filter", size)] = Player(screen, steps)
            _settle(players)
            self.press(players)

    def keys_by_size(self) -> None:
        """What keys take in journals of all sizes."""
        number = FEW_KEYS + WARM_UP_KEYS
        known = {size: self.programs[0].known(size) for size in SIZES}
        screens: dict[tuple[str, int], Watched] = {}

        def each(act: str, steps: Callable[[int], Sequence[Step]]) -> None:
            players = {
                (name, (act, size)): Player(screen, steps(size))
                for (name, size), screen in screens.items()
            }
            _settle(players)
            self.press(players)

        with ExitStack() as stack:
            for program in self.programs:
                for size in SIZES:
                    screen = stack.enter_context(acts.opened(program, size))
                    screens[program.name, size] = screen
                    keys.to_journal(screen, size)
            each("key to next entry", lambda size: keys.walk_steps(known[size], number))
            for screen in screens.values():
                keys.to_filter(screen)
            each("key of a filter", lambda size: keys.filter_steps(known[size], size, number, KEYS))
            for (_, size), screen in screens.items():
                keys.out_of_filter(screen, size)
                keys.to_page(screen, 300)
            each("key while typing", lambda _: keys.typing_steps(number, keys.FOOT))

    # --- the shell --------------------------------------------------------------------------------

    def shell(self) -> None:
        """Shell commands as whole processes."""
        goes: dict[tuple[str, int], Go] = {
            ("", 0): lambda: {"python": acts.whole_process(PYTHON, self.environ)}
        }
        for program in self.programs:
            for size in SIZES:
                goes[program.name, size] = partial(self._commands, program, size)
        self.take_turns(goes, self.rounds)

    def _commands(self, program: Program, size: int) -> dict[str, float]:
        environ = program.environ(size)
        return {
            name: acts.whole_process(program.argv(*args), environ) for name, args in SHELL.items()
        }

    def beside_jrnl(self) -> None:
        """The newest ten entries, listed by ours and by jrnl."""
        other = Jrnl(self.folder / "jrnl", self.programs[0], LARGE)
        listing = other.argv("-n", "10", "--short")
        goes: dict[tuple[str, int], Go] = {
            ("", 0): lambda: {"jrnl -n 10": acts.whole_process(listing, other.environ)}
        }
        for program in self.programs:
            goes[program.name, LARGE] = partial(self._list, program)
        self.take_turns(goes, self.rounds // 2 + 1)

    def _list(self, program: Program) -> dict[str, float]:
        call = program.argv(*LIST)
        return {"list, beside jrnl": acts.whole_process(call, program.environ(LARGE))}

    def exports(self) -> None:
        """The whole journal, written out."""
        for sizes, rounds, warm_up in ((SIZES[:-1], FEW, 1), (SIZES[-1:], 1, 0)):
            self.take_turns(
                {
                    (program.name, size): partial(self._export, program, size)
                    for program in self.programs
                    for size in sizes
                },
                rounds,
                warm_up,
            )

    def _export(self, program: Program, size: int) -> dict[str, float]:
        call = program.argv("export", "--format", "json")
        return {"export": acts.whole_process(call, program.environ(size))}


def _settle(players: Mapping[tuple[str, What], Player]) -> None:
    """Until what was pasted is read and kept as a draft, and a filter has made all ready."""
    drain([player.terminal for player in players.values()], SETTLE_S)


def sections(bench: Bench) -> dict[Callable[[], None], tuple[str, ...]]:
    """What is measured one after the other, and which acts of the tables come of it."""
    return {
        bench.paints: ("first paint",),
        bench.loads: ("everything loaded", "oldest entry found", "open Trends"),
        bench.memory: ("memory",),
        bench.loading_keys: ("loading key",),
        partial(bench.typing, 300): ("typing 300",),
        partial(bench.typing, 3000): ("typing 3000",),
        bench.walking: ("next entry",),
        bench.filtering: ("filter",),
        bench.keys_by_size: ("key while typing", "key to next entry", "key of a filter"),
        bench.shell: tuple(SHELL),
        bench.beside_jrnl: ("list, beside jrnl",),
        bench.exports: ("export",),
    }
