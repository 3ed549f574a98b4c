"""themes, config, keys, completion: commands that look after the program itself."""

from journal_tui.app.workspace import open_workspace
from journal_tui.cli.call import Call
from journal_tui.cli.output import put, put_json, say, say_problems
from journal_tui.texts import commands as texts


def themes(args: Call) -> int:
    """List the themes: ours and those of her config folder."""
    from journal_tui.config.themes import load_themes

    workspace = open_workspace(args.journal, args.config)
    say_problems(workspace)
    found, problems = load_themes(workspace.paths.config)
    for theme in found.values():
        if args.json:
            put_json(theme._asdict())
        else:
            kind = texts.DARK if theme.dark else texts.LIGHT
            chosen = "*" if theme.name == workspace.settings.theme else " "
            put(f"{chosen} {theme.name:<20} {kind:<6} {theme.title}")
    for problem in problems:
        say(f"journal-tui: {problem}")
    return 1 if problems else 0


def config(args: Call) -> int:
    """Say where every file is, and check the settings, keys, help line and themes."""
    from journal_tui.app.commands import key_defaults
    from journal_tui.config.check import check_config

    workspace = open_workspace(args.journal, args.config)
    problems = check_config(workspace.paths, key_defaults())
    files = {
        "journal": workspace.paths.journal,
        "drafts": workspace.paths.drafts,
        "config": workspace.paths.config,
        "cache": workspace.paths.cache,
        "backups": workspace.paths.backups,
        "sync": workspace.paths.sync,
    }
    if args.json:
        put_json(
            {
                "files": {name: str(path) for name, path in files.items()},
                "settings": workspace.settings._asdict(),
                "problems": [str(problem) for problem in problems],
            }
        )
        return 1 if problems else 0
    for name, path in files.items():
        put(f"{name:<8} {path}")
    put()
    for name, value in workspace.settings._asdict().items():
        put(f"{name}: {_yaml_word(value)}")
    for problem in problems:
        say(f"journal-tui: {problem}")
    return 1 if problems else 0


def keys(args: Call) -> int:
    """List every command with its keys, and check her key file."""
    from journal_tui.app.commands import COMMANDS, key_defaults
    from journal_tui.config.keys import load_keys

    workspace = open_workspace(args.journal, args.config)
    say_problems(workspace)
    chosen, problems = load_keys(workspace.paths.config, key_defaults())
    for command in COMMANDS:
        bound = chosen[command.id]
        if args.json:
            put_json({"command": command.id, "keys": list(bound), "tip": command.tip})
        else:
            put(f"{command.id:<24} {', '.join(bound):<22} {command.tip}")
    for problem in problems:
        say(f"journal-tui: {problem}")
    return 1 if problems else 0


def completion(args: Call) -> int:
    """Print the completion script of a shell."""
    import shtab

    from journal_tui.cli.parser import build_parser

    put(shtab.complete(build_parser(), args.shell))
    return 0


def _yaml_word(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(value)}]"
    return str(value).lower() if isinstance(value, bool) else str(value)
