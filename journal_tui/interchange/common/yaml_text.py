"""YAML of other programs, read as the texts that stand there.

An unquoted ``52:11`` is the number 3131 in YAML 1.1, ``no`` is false and ``2024-05-01`` a date:
here every value stays the text that was written, and the reader of a format says what it means.
"""

import json
import re
from functools import cache
from typing import Any, Final

from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.texts import formats as texts

#: Lists and mappings inside one another.
_DEPTH_MOST: Final = 20
#: Values in one text: more is no diary of a month.
_VALUES_MOST: Final = 200_000

_NOTHING: Final = frozenset(("", "~", "null", "Null", "NULL"))

#: Line breaks that no editor makes: next line, line separator, paragraph separator.
_ODD_BREAK: Final = re.compile("[\x85\u2028\u2029]")

#: What our own files write bare and mean as numbers and the like; all else is text. These are
#: narrower than the words of YAML 1.1, so that what it writes bare as a text stays a text.
_OWN_WORDS: Final = (
    ("tag:yaml.org,2002:bool", r"^(?:true|false)$", "tf"),
    ("tag:yaml.org,2002:int", r"^-?(?:0|[1-9][0-9]*)$", "-0123456789"),
    (
        "tag:yaml.org,2002:float",
        r"^-?[0-9]+\.[0-9]*(?:e[-+][0-9]+)?$",
        "-0123456789",
    ),
    ("tag:yaml.org,2002:null", r"^(?:null)?$", ["n", ""]),
)


def load_texts(text: str) -> Any:
    """The one document in ``text``: texts, lists and mappings of them, None for nothing.

    Raises UnreadableFileError with the line for what is no YAML, and for what a bomb is made of:
    aliases, deep nesting, hundreds of thousands of values. A tag is passed over and its value
    read as it stands.
    """
    import yaml

    return _load(text, getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def is_nothing(value: object) -> bool:
    """Whether nothing at all is written where a value could stand."""
    return value is None or (isinstance(value, str) and value in _NOTHING)


def load_own(text: str) -> Any:
    """The document that ``dump_own`` wrote: with its numbers, true, false and null.

    Raises UnreadableFileError as ``load_texts`` does.
    """
    return _load(text, _own_loader())


def dump_own(document: dict[str, Any]) -> str:
    """YAML of a document, a field a line and in its order; it ends with a line break.

    No text in it may hold half a surrogate pair.
    """
    import yaml

    # Odd line breaks are folded away where they stand bare; then all but ASCII is escaped.
    bare = _ODD_BREAK.search(json.dumps(document, ensure_ascii=False)) is None
    written: str = yaml.dump(
        document,
        Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper),
        allow_unicode=bare,
        sort_keys=False,
        default_flow_style=False,
        width=10**9,
    )
    return written


@cache
def _own_loader() -> Any:
    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loader: Any = type("OwnLoader", (base,), {"yaml_implicit_resolvers": {}})
    for tag, pattern, first in _OWN_WORDS:
        loader.add_implicit_resolver(tag, re.compile(pattern), list(first))
    return loader


def _load(text: str, loader: Any) -> Any:
    import yaml

    try:
        _look_over(text, loader)
        return yaml.load(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = "" if mark is None else texts.AT_LINE.format(line=mark.line + 1)
        raise UnreadableFileError(texts.NOT_YAML, where=where) from error
    except yaml.reader.ReaderError as error:
        position = error.position if isinstance(error.position, int) else 0
        where = texts.AT_LINE.format(line=text.count("\n", 0, position) + 1)
        raise UnreadableFileError(texts.NOT_YAML, where=where) from error
    except (ValueError, OverflowError, RecursionError) as error:
        # Half a surrogate pair, a number of thousands of digits.
        raise UnreadableFileError(texts.NOT_YAML) from error


def _look_over(text: str, loader: Any) -> None:
    """Refuse what could not be composed safely, while it is still a stream of events."""
    import yaml

    depth = 0
    for values, event in enumerate(yaml.parse(text, Loader=loader)):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if isinstance(event, yaml.AliasEvent) or depth > _DEPTH_MOST or values > _VALUES_MOST:
            raise UnreadableFileError(texts.YAML_TOO_MUCH)
