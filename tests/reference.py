"""The README's reference of what is in the file, made from the shapes of the codec.

``python -m tests.reference`` (``make reference``) writes it into the README anew.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from journal_tui.store.shape import Converter, Shape
from journal_tui.store.shapes import SHAPES
from tests import schema
from tests.schema import Field

README = Path(__file__).parents[1] / "README.md"
BEGIN = "<!-- schema: begin -->"
END = "<!-- schema: end -->"


def fields(table: str) -> dict[str, Field]:
    """The fields of a table's documents and of the objects in them, by their dotted names."""
    return {
        name: Field(what, there, schema.MEANING.get(f"{table}.{name}", ""))
        for name, what, there in _walk(SHAPES[table])
    }


def reference() -> str:
    """The whole reference as Markdown, with the markers around it."""
    by_hand = {
        "_meta": schema.META_FIELDS,
        "history": schema.HISTORY_FIELDS,
        "sync": schema.SYNC_FIELDS,
    }
    parts = [BEGIN, schema.PREFACE]
    for table, about in schema.TABLES.items():
        parts += [f"#### `{table}`", about, _markdown(by_hand.get(table) or fields(table))]
    return "\n\n".join([*parts, END])


def renewed(readme: str) -> str:
    """A README with the reference as it is now. Raises ValueError without its two markers."""
    head, rest = readme.split(BEGIN)
    _, tail = rest.split(END)
    return head + reference() + tail


def _walk(shape: Shape[Any], path: str = "") -> Iterator[tuple[str, str, str]]:
    for name, converter in shape.fields.items():
        yield path + name, _what(name, converter), _there(name, shape)
        inner = (converter.each or converter).shape
        if inner is not None:
            yield from _walk(inner, f"{path}{name}.")


def _what(name: str, converter: Converter) -> str:
    # The preface shows once how a moment is written.
    what, _, _ = converter.wanted.partition(", such as")
    if converter.each is not None:
        return schema.LIST_OF.format(a_list=what, one=_what(name, converter.each))
    unit = schema.UNITS.get(name[-2:])
    return schema.IN_UNIT.format(a_number=what, unit=unit) if unit else what


def _there(name: str, shape: Shape[Any]) -> str:
    if name not in shape.defaults:
        return schema.ALWAYS
    default = shape.defaults[name]
    if isinstance(default, int | float | str) and default != "":
        return schema.OPTIONAL_ELSE.format(default=json.dumps(default))
    return schema.OPTIONAL


def _markdown(rows: dict[str, Field]) -> str:
    lines = [_line(schema.HEADINGS), "|---" * len(schema.HEADINGS) + "|"]
    lines += [_line((f"`{name}`", *field)) for name, field in rows.items()]
    return "\n".join(lines)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Write the reference into the README."""
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
