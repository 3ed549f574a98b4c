"""Every command of the screens, defined once: keys, footer, help and palette grow from here."""

from typing import NamedTuple

from journal_tui.config.keys import KeyDefault
from journal_tui.texts import keys as texts


class Command(NamedTuple):
    """One thing a key can do.

    ``scope`` is the screen it belongs to (``EVERYWHERE``: all of them), ``keys`` the default keys
    in Textual's names, ``footer`` whether it is worth a place at the bottom of the screen.
    """

    id: str
    scope: str
    keys: tuple[str, ...]
    label: str
    tip: str
    footer: bool = False

    @property
    def action(self) -> str:
        """The name of the action of the screen: the id without its scope."""
        return self.id.rpartition(".")[2]


def _command(command_id: str, *keys: str, footer: bool = False) -> Command:
    label, tip = texts.COMMANDS[command_id]
    return Command(command_id, command_id.partition(".")[0], keys, label, tip, footer)


COMMANDS: tuple[Command, ...] = (
    _command("app.home", "h"),
    _command("app.write", "w", footer=True),
    _command("app.get_it_out", "g", footer=True),
    _command("app.boost", "b", footer=True),
    _command("app.journal", "j", footer=True),
    _command("app.trends", "t", footer=True),
    _command("app.affirmations", "a", footer=True),
    _command("app.bring_in", "i"),
    _command("app.sync", "S"),
    _command("app.help", "question_mark", "f1"),
    _command("app.palette", "ctrl+p"),
    _command("app.lock", "ctrl+l"),
    _command("app.quit", "q", "ctrl+q"),
    _command("home.waiting", "enter"),
    _command("home.goal", "o"),
    _command("home.plan", "p"),
    _command("home.letter", "l"),
    _command("home.settle", "c"),
    _command("home.demo", "d"),
    _command("write.save", "ctrl+s", footer=True),
    _command("write.feeling", "f2", "f", footer=True),
    _command("write.effort", "f3", "e", footer=True),
    _command("write.wall", "f4", "l", footer=True),
    _command("write.prompt", "f5", "p", footer=True),
    _command("write.fresh", "ctrl+n"),
    _command("write.leave", "escape", footer=True),
    _command("journal.filter", "slash", footer=True),
    _command("journal.edit", "e", "enter", footer=True),
    _command("journal.delete", "d", "delete", footer=True),
    _command("journal.undo", "u"),
    _command("journal.versions", "v"),
    _command("journal.why", "y", footer=True),
    _command("journal.lighter", "plus", "equals_sign"),
    _command("journal.heavier", "minus"),
    _command("journal.take_back", "x"),
    _command("journal.sentence_before", "left_square_bracket"),
    _command("journal.sentence_after", "right_square_bracket"),
    _command("journal.learn", "l"),
    _command("journal.on_this_day", "o"),
    _command("journal.join", "m"),
    _command("journal.split", "s"),
    _command("journal.settle", "c"),
    _command("trends.earlier", "left", footer=True),
    _command("trends.later", "right", footer=True),
    _command("trends.dip_before", "left_square_bracket", footer=True),
    _command("trends.dip_after", "right_square_bracket", footer=True),
    _command("trends.walls", "l"),
    _command("trends.calendar", "c"),
    _command("trends.milestones", "m"),
    _command("trends.relations", "r"),
    _command("trends.weeks", "k"),
    _command("trends.year", "y"),
    _command("trends.in_words", "x"),
    _command("trends.zoom", "z"),
    _command("trends.closer", "Z"),
    _command("trends.unit", "u"),
    _command("trends.open", "enter"),
    _command("affirmations.add", "n", footer=True),
    _command("affirmations.edit", "e", "enter", footer=True),
    _command("affirmations.favourite", "f", footer=True),
    _command("affirmations.rest", "r", footer=True),
    _command("affirmations.delete", "d", "delete"),
    _command("affirmations.undo", "u"),
    _command("affirmations.up", "shift+up", "K"),
    _command("affirmations.down", "shift+down", "J"),
    _command("affirmations.letters", "l", footer=True),
    _command("boost.helped", "enter", footer=True),
    _command("boost.not_today", "x", footer=True),
    _command("boost.another", "n", "space", footer=True),
    _command("boost.why", "y", footer=True),
    _command("boost.letter", "l"),
    _command("boost.rest", "r"),
    _command("boost.leave", "escape", footer=True),
)


def of_scope(scope: str) -> tuple[Command, ...]:
    """The commands of one screen, in their order."""
    return tuple(command for command in COMMANDS if command.scope == scope)


def key_defaults() -> dict[str, KeyDefault]:
    """The default keys of every command by id, and where they work."""
    return {command.id: KeyDefault(command.keys, command.scope) for command in COMMANDS}
