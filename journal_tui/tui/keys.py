"""Bindings of the screens, made from the one table of commands."""

from textual.binding import Binding
from textual.keys import Keys
from textual.widget import Widget

from journal_tui.app.commands import COMMANDS, Command, of_scope
from journal_tui.config.keys import EVERYWHERE

_NOT_TYPED = {key.value for key in Keys}


def is_typed(key: str) -> bool:
    """Whether a key puts a sign into a text field."""
    return "+" not in key and key not in _NOT_TYPED


def binding(command: Command) -> Binding:
    """The binding of one command; its id is what the user's key file names.

    A command of typed keys alone comes before the focused widget: it is carried out before the
    next key is looked at, so that what is typed fast after it lands where the eye expects it.
    ``check_action`` of app and screens keeps these keys from text fields.
    """
    prefix = "app." if command.scope == EVERYWHERE else ""
    return Binding(
        ",".join(command.keys),
        f"{prefix}{command.action}",
        command.label,
        show=command.footer,
        priority=all(is_typed(key) for key in command.keys),
        tooltip=command.tip,
        id=command.id,
    )


def bindings_of(scope: str) -> list[Binding]:
    """The bindings of one screen."""
    return [binding(command) for command in of_scope(scope)]


#: Actions whose keys are signs: they wait while a text field wants these.
TYPED_ACTIONS = frozenset(
    command.action for command in COMMANDS if all(is_typed(key) for key in command.keys)
)


def is_writing(focused: Widget | None) -> bool:
    """Whether the focused widget takes what is typed."""
    return focused is not None and focused.check_consume_key("a", "a")
