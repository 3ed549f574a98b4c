"""Every text that a person reads lives in ``texts/``: no sentence stands in the code."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1] / "journal_tui"
ROOMS = ("app", "cli", "config", "insight", "mood", "store", "tui")
MODULES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))

#: Words that she may write, for the program to know: nobody reads them from here.
WORDS_OF_HERS = {
    "insight/theme_words.py",
    "mood/common_words.py",
    "mood/language.py",
    "mood/selftalk/ahead.py",
    "mood/selftalk/blame.py",
    "mood/selftalk/deeds.py",
    "mood/selftalk/distortions.py",
    "mood/selftalk/feelings.py",
    "mood/selftalk/idioms.py",
    "mood/selftalk/names.py",
    "mood/selftalk/patterns.py",
    "mood/selftalk/reproaches.py",
    "mood/selftalk/slots.py",
    "mood/selftalk/turn_rules.py",
    "mood/selftalk/turn_words.py",
    "mood/selftalk/views.py",
    "mood/selftalk/words.py",
    "mood/sentences.py",
}
#: A theme's own name, a distance's (as JSON has it too), and a part of a file name.
NAMES = {"Evening kitchen", "half marathon", "conflicted copy"}
#: Variables and arguments whose strings are read by Textual, not by people.
MACHINE_NAMES = {"DEFAULT_CSS", "CSS", "DEFAULT_CLASSES", "classes", "id", "style"}
#: Errors that only a mistake in the program or in a file that is shipped with it can raise.
SLIPS = {"ValueError", "TypeError", "ModuleNotFoundError", "LexiconError"}
WORD = re.compile(r"[(\[“\"'‘]*[^\W\d_][\w'’-]*[^\W\d_][)\]”\"'’.,:;!?…]*")
STYLES = {"bold", "dim", "underline", "reverse", "italic", "not"}


def is_sentence(text: str) -> bool:
    """Whether it looks like something to read: two words of three letters, a space between."""
    words = [word for word in text.split() if WORD.fullmatch(word)]
    return sum(len(re.sub(r"[\W\d_]", "", word)) >= 3 for word in words) >= 2 and not (
        set(words) <= STYLES
    )


@cache
def names_of_values() -> frozenset[str]:
    """What values of the domain are called in the code: all that stands in a ``Literal``."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in ROOT.rglob("*.py")]
    return frozenset(
        leaf.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == "Literal"
        for leaf in ast.walk(node)
        if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str)
    )


def sentences(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """The strings of a module that look like something to read, with their lines."""
    silent = {id(leaf) for node in machine_nodes(tree) for leaf in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in silent:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        elif isinstance(node, ast.JoinedStr):
            parts = (getattr(part, "value", None) for part in node.values)
            text = "".join(part if isinstance(part, str) else "\u2007" for part in parts)
        else:
            continue
        if is_sentence(text) and text not in NAMES | names_of_values():
            yield node.lineno, text


def machine_nodes(tree: ast.Module) -> Iterator[ast.AST]:
    """Docstrings, format specs, styles, types, errors for programmers: what nobody reads."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()):
                yield node
            case ast.FormattedValue(format_spec=ast.AST() as spec):
                yield spec
            case ast.Assign(targets=[ast.Name(id=name)]) if name in MACHINE_NAMES:
                yield node
            case ast.AnnAssign(target=ast.Name(id=name)) if name in MACHINE_NAMES:
                yield node
            case ast.keyword(arg=name) if name in MACHINE_NAMES:
                yield node
            case ast.Raise(exc=ast.Call(func=ast.Name(id=name))) if name in SLIPS:
                yield node
            case ast.AnnAssign(annotation=kind) | ast.arg(annotation=ast.AST() as kind):
                yield kind
            case ast.FunctionDef(returns=ast.AST() as kind):
                yield kind


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if str(path.relative_to(ROOT)) not in WORDS_OF_HERS],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_no_sentence_stands_in_the_code(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert list(sentences(tree)) == []


def texts_of(path: Path) -> set[str]:
    """The names that a module of ``texts/`` gives to others."""
    return {
        node.target.id
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }


@cache
def texts_in_use() -> frozenset[tuple[str, str]]:
    """Every text that the code names, with its module."""
    used: set[tuple[str, str]] = set()
    for path in ROOT.rglob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        modules = {path.stem: path.stem} if path.parent.name == "texts" else {}
        for node in nodes:
            if isinstance(node, ast.ImportFrom) and node.module == "journal_tui.texts":
                modules |= {one.asname or one.name: one.name for one in node.names}
            elif isinstance(node, ast.ImportFrom) and str(node.module).startswith(
                "journal_tui.texts."
            ):
                used |= {(str(node.module).split(".")[-1], one.name) for one in node.names}
        for node in nodes:
            match node:
                case ast.Attribute(value=ast.Name(id=name), attr=text) if name in modules:
                    used.add((modules[name], text))
                case ast.Name(id=text, ctx=ast.Load()) if path.parent.name == "texts":
                    used.add((path.stem, text))
    return frozenset(used)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "texts").glob("[!_]*.py")), ids=lambda path: str(path.stem)
)
def test_every_text_is_shown_somewhere(path: Path) -> None:
    assert {name for name in texts_of(path) if (path.stem, name) not in texts_in_use()} == set()


def test_the_modules_set_apart_are_there() -> None:
    assert {name for name in WORDS_OF_HERS if not (ROOT / name).is_file()} == set()


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('say("This cannot be read.")', True),
        ('say(f"{n} runs have no words")', True),
        ('x = {"k": ("a label here", 1)}', True),
        ('raise CallError("No such entry here.")', True),
        ('put(f"Deleted: {what}, and nothing else")', True),
        ("say(texts.NO_ENTRIES)", False),
        ('"""A docstring of the module."""', False),
        ('N = 3\n"""What the constant is for."""', False),
        ('class A:\n    DEFAULT_CSS = "Page { height: auto; width: auto }"', False),
        ('Static("", classes="muted quiet")', False),
        ('kind = "mind reading"', False),
        ('raise ValueError("ten bytes are needed")', False),
        ('say(f"{day:%H:%M}  {name:<24}")', False),
        ('def f(x: "dict of lists") -> "list of dicts": ...', False),
        ('put("journal-tui: ", 1)', False),
        ('find("#chart, #line-of-hers")', False),
        ('paint("bold underline $text")', False),
    ],
)
def test_the_walk_finds_what_it_is_for(code: str, found: bool) -> None:
    assert bool(list(sentences(ast.parse(code)))) is found
