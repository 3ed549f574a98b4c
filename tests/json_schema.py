"""The JSON Schema of our own export, made from the shapes of the codec.

``python -m tests.json_schema`` writes it to where it is shipped.
"""

import json
from pathlib import Path
from typing import Any

import journal_tui.interchange
from journal_tui.interchange.journal_json import NUMBER, PROGRAM, TABLES
from journal_tui.store import shape as shapes
from journal_tui.store.shape import Converter, Shape
from journal_tui.store.shapes import SHAPES
from journal_tui.texts import store as texts
from tests import schema as meanings

PATH = Path(journal_tui.interchange.__file__).with_name("journal.schema.json")

_MOMENT = (
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{6})?"
    r"([+-][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{6})?)?|Z)$"
)
_PLAIN: tuple[tuple[Converter, dict[str, Any]], ...] = (
    (shapes.TEXT, {"type": "string"}),
    (shapes.NUMBER, {"type": "number"}),
    (shapes.WHOLE, {"type": "integer"}),
    (shapes.FLAG, {"type": "boolean"}),
    (shapes.MOMENT, {"type": "string", "pattern": _MOMENT}),
    (shapes.DAY, {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
)
_CHOICE = texts.WANTED_CHOICE.partition("{choices}")[0]


def schema() -> dict[str, Any]:
    """The whole schema (draft 2020-12)."""
    head = {
        "program": {"const": PROGRAM, "description": "who wrote it"},
        "format": {"const": NUMBER, "description": "the number of this form of the file"},
        "exported_at": {**_of(shapes.MOMENT, ""), "description": "when it was written"},
    }
    tables = {
        name: {
            "description": " ".join(meanings.TABLES[name].split()),
            "type": "array",
            "items": _document(name),
        }
        for name in TABLES
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A journal of journal-tui",
        "description": (
            "What `journal-tui export --format json` writes. Lengths are metres, times seconds, "
            "moments ISO 8601 with offset. An empty field is left out. Later versions may have "
            "more fields and lists."
        ),
        "type": "object",
        "properties": {**head, **tables},
        "required": [*head, *tables],
    }


def text() -> str:
    """The schema as the file has it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _document(table: str) -> dict[str, Any]:
    made = _object(SHAPES[table], f"{table}.")
    key = {"type": "string", "minLength": 1, "description": "its id; no two have the same"}
    return {
        **made,
        "properties": {"id": key, **made["properties"]},
        "required": ["id", *made["required"]],
    }


def _object(shape: Shape[Any], path: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {
            name: _described(_of(converter, f"{path}{name}."), f"{path}{name}")
            for name, converter in shape.fields.items()
            # What was deleted is not exported.
            if name != "deleted_at"
        },
        "required": [name for name in shape.fields if name not in shape.defaults],
    }


def _described(one: dict[str, Any], path: str) -> dict[str, Any]:
    meaning = meanings.MEANING.get(path)
    return {"description": meaning, **one} if meaning else one


def _of(converter: Converter, path: str) -> dict[str, Any]:
    for known, said in _PLAIN:
        if converter.wanted == known.wanted:
            return said
    if converter.each is not None:
        return {"type": "array", "items": _of(converter.each, path)}
    if converter.wanted == texts.WANTED_POLARITY:
        return {"type": "number", "minimum": -1, "maximum": 1}
    if converter.shape is None:
        return {"enum": converter.wanted.removeprefix(_CHOICE).split(", ")}
    if converter is converter.shape.converter:
        return _object(converter.shape, path)
    columns = converter.shape.fields
    row = [_described(_of(one, f"{path}{name}."), f"{path}{name}") for name, one in columns.items()]
    return {
        "type": "array",
        "items": {
            "type": "array",
            "prefixItems": row,
            "items": False,
            "minItems": len(row),
        },
    }


def main() -> None:
    """Write the schema to where it is shipped."""
    PATH.write_text(text(), encoding="utf-8")


if __name__ == "__main__":
    main()
