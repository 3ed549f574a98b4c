"""Bindings of the screens, made from the one table of commands."""

from textual.binding import Binding

from journal_tui.app.commands import Command, of_scope
from journal_tui.config.keys import EVERYWHERE


def binding(command: Command) -> Binding:
    """The binding of one command; its id is what the user's key file names."""
    prefix = "app." if command.scope == EVERYWHERE else ""
    return Binding(
        ",".join(command.keys),
        f"{prefix}{command.action}",
        command.label,
        show=command.footer,
        tooltip=command.tip,
        id=command.id,
    )


def bindings_of(scope: str) -> list[Binding]:
    """The bindings of one screen."""
    return [binding(command) for command in of_scope(scope)]
