"""The words that come with the program: starter affirmations, prompts and the help line."""

from pathlib import Path
from typing import Final, NamedTuple

from journal_tui.config.fields import Fields, mappings_of
from journal_tui.config.problems import Loaded, ProblemList, quoted
from journal_tui.config.yaml_file import read_mapping, read_yaml
from journal_tui.errors import ConfigError
from journal_tui.texts import config as texts

HELP_FILE: Final = "help.yaml"
DATA: Final = Path(__file__).parent / "data"


class Starter(NamedTuple):
    """A starter affirmation: its id (kept in her copy), line, tags and who said it."""

    id: str
    text: str
    tags: tuple[str, ...]
    credit: str


class PromptGroup(NamedTuple):
    """Questions to write from, of one kind; ``name`` is for the program, ``title`` for her."""

    name: str
    title: str
    prompts: tuple[str, ...]


class Contact(NamedTuple):
    """Somebody who listens: who it is, and how to reach them (a number, an address)."""

    name: str
    reach: str


class HelpText(NamedTuple):
    """What is shown on words of self-harm: a title, a few sentences, and who to turn to."""

    title: str
    lines: tuple[str, ...]
    contacts: tuple[Contact, ...]

    def all_lines(self) -> tuple[str, ...]:
        """The sentences and the contacts as plain lines, for a terminal without screens."""
        reach = (texts.CONTACT.format(name=c.name, reach=c.reach) for c in self.contacts)
        return (*self.lines, *reach)


def load_starters(file: Path = DATA / "affirmations.yaml") -> tuple[Starter, ...]:
    """The starter affirmations in their order; raises ConfigError when the file is broken."""
    items, problems = _items(file)
    starters = tuple(s for s in map(_starter, items) if s is not None)
    _refuse_same_ids(items, "id", tuple(s.id for s in starters))
    _raise_for(file, problems)
    return starters


def load_prompts(file: Path = DATA / "prompts.yaml") -> tuple[PromptGroup, ...]:
    """The groups of prompts in their order; raises ConfigError when the file is broken."""
    items, problems = _items(file)
    groups = tuple(g for g in map(_prompt_group, items) if g is not None)
    _refuse_same_ids(items, "group", tuple(g.name for g in groups))
    _raise_for(file, problems)
    return groups


def load_help(folder: Path) -> Loaded[HelpText]:
    """The help line: what ``help.yaml`` in the folder says, and the shipped one for the rest.

    Raises ConfigError when the shipped file is missing or broken.
    """
    usual, wrong = _read_help(DATA / HELP_FILE)
    title, lines, contacts = usual
    if wrong or title is None or lines is None or contacts is None:
        raise _broken(DATA / HELP_FILE, "\n".join(map(str, wrong)))
    (her_title, her_lines, her_contacts), problems = _read_help(folder / HELP_FILE)
    return Loaded(
        HelpText(her_title or title, her_lines or lines, her_contacts or contacts), problems
    )


class _HelpParts(NamedTuple):
    """What one help file says; None for what it does not."""

    title: str | None
    lines: tuple[str, ...] | None
    contacts: tuple[Contact, ...] | None


def _read_help(file: Path) -> Loaded[_HelpParts]:
    nodes, problems = read_mapping(file)
    fields = Fields(nodes, problems)
    fields.only(*_HelpParts._fields)
    contacts: tuple[Contact, ...] | None = None
    if (items := fields.mappings("contacts")) is not None:
        contacts = tuple(c for c in map(_contact, items) if c is not None)
    parts = _HelpParts(fields.text("title"), fields.text_list("lines"), contacts)
    return Loaded(parts, problems.all())


def _contact(fields: Fields) -> Contact | None:
    fields.only(*Contact._fields)
    fields.require(*Contact._fields)
    name, reach = fields.text("name"), fields.text("reach")
    return Contact(name, reach) if name and reach else None


def _starter(fields: Fields) -> Starter | None:
    fields.only("id", "text", "tags", "credit")
    fields.require("id", "text", "tags")
    starter_id, text, tags = fields.text("id"), fields.text("text"), fields.text_list("tags")
    if starter_id is None or text is None or tags is None:
        return None
    return Starter(starter_id, text, tags, fields.text("credit") or "")


def _prompt_group(fields: Fields) -> PromptGroup | None:
    fields.only("group", "title", "prompts")
    fields.require("group", "title", "prompts")
    name, title = fields.text("group"), fields.text("title")
    prompts = fields.text_list("prompts")
    if name is None or title is None or prompts is None:
        return None
    return PromptGroup(name, title, prompts)


def _items(file: Path) -> tuple[tuple[Fields, ...], ProblemList]:
    """The mappings in a file that is one list."""
    node, problems = read_yaml(file)
    if node is None:
        if not problems:
            problems.add(0, "", texts.MISSING_FILE, texts.EXPECT_A_LIST)
    elif isinstance(node.value, tuple):
        return mappings_of(node.value, problems), problems
    else:
        what = texts.FOUND.format(found=node.found())
        problems.add(node.line, "", what, texts.EXPECT_A_LIST)
    return (), problems


def _refuse_same_ids(items: tuple[Fields, ...], name: str, ids: tuple[str, ...]) -> None:
    """Note each id that another item had before."""
    seen: set[str] = set()
    for fields in items:
        own = fields.nodes.get(name)
        if own is None or own.text not in ids:
            continue
        if own.text in seen:
            what = texts.SAME_ID.format(found=quoted(own.text))
            fields.reject(name, texts.EXPECT_OWN_ID, what)
        seen.add(own.text)


def _raise_for(file: Path, problems: ProblemList) -> None:
    if problems:
        raise _broken(file, "\n".join(map(str, problems.all())))


def _broken(file: Path, where: str) -> ConfigError:
    return ConfigError(texts.BROKEN_CONTENT, where=where or str(file), next_step=texts.REINSTALL)
