"""How a value becomes a plain JSON object and comes back, field by field.

A ``Shape`` is built once for each kind of value from one converter a field. What cannot be
read raises ``UndecodableError`` with the path of the field and what it should be.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from sys import intern
from typing import Any, Generic, NamedTuple, TypeVar

from journal_tui.texts import store as texts

T = TypeVar("T", bound=tuple[Any, ...])
_Way = Callable[[Any], Any]
_Test = Callable[[Any], bool]
_ColumnTest = Callable[[tuple[Any, ...]], bool]


class UndecodableError(ValueError):
    """``field`` (a path such as ``run.walls``) should be ``wanted``."""

    def __init__(self, field: str, wanted: str) -> None:
        super().__init__(f"{field}: {wanted}")
        self.field = field
        self.wanted = wanted

    def inside(self, field: str) -> "UndecodableError":
        """The same error seen from the object that holds this one in ``field``."""
        return UndecodableError(f"{field}.{self.field}" if self.field else field, self.wanted)


def _nothing_is_good(_: tuple[Any, ...]) -> bool:
    return False


class Converter(NamedTuple):
    """Both ways of one field; each raises UndecodableError for what it does not know.

    ``wanted`` is what a plain value should be. ``column`` tells at once whether many plain
    values are all good, for what comes by the dozen. ``each`` is what a list is a list of,
    ``shape`` names what stands in an object, or in each of the rows. A plain value whose type is
    ``kind`` is good as it is: nothing has to be called for it.
    """

    to_plain: _Way
    from_plain: _Way
    wanted: str
    column: _ColumnTest = _nothing_is_good
    each: "Converter | None" = None
    shape: "Shape[Any] | None" = None
    kind: type | None = None


def _checked(
    wanted: str,
    good: _Test,
    column: _ColumnTest = _nothing_is_good,
    kind: type | None = None,
) -> Converter:
    """A value that is the same on both sides."""

    def check(value: Any) -> Any:
        if good(value):
            return value
        raise UndecodableError("", wanted)

    return Converter(check, check, wanted, column, kind=kind)


def _is_number(value: Any) -> bool:
    """A finite number; True and False are none."""
    kind = type(value)
    # What is not finite is no number any more when it is taken from itself.
    return kind is int or (kind is float and value - value == 0)


_WHOLE_KINDS = frozenset((int,))
_NUMBER_KINDS = frozenset((int, float))

TEXT = _checked(texts.WANTED_TEXT, lambda value: isinstance(value, str), kind=str)


def _interned(value: Any) -> str:
    # Most of what is read of a journal comes by here.
    return intern(value) if type(value) is str else TEXT.from_plain(value)


#: A text of which there are few: those that say the same are one object.
WORD = TEXT._replace(from_plain=_interned, kind=None)
NUMBER = _checked(
    texts.WANTED_NUMBER,
    _is_number,
    lambda values: _NUMBER_KINDS.issuperset(map(type, values)) and all(map(_is_number, values)),
)
WHOLE = _checked(
    texts.WANTED_WHOLE,
    lambda value: type(value) is int,
    lambda values: _WHOLE_KINDS.issuperset(map(type, values)),
    kind=int,
)
FLAG = _checked(texts.WANTED_FLAG, lambda value: isinstance(value, bool), kind=bool)


def choice(*choices: str) -> Converter:
    """One of a few words."""
    wanted = texts.WANTED_CHOICE.format(choices=", ".join(choices))
    return _checked(
        wanted,
        lambda value: value in choices,
        lambda values: all(value in choices for value in values),
    )


def _moment(value: Any) -> datetime:
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise UndecodableError("", texts.WANTED_MOMENT) from None
    if moment.tzinfo is None:
        raise UndecodableError("", texts.WANTED_MOMENT)
    return moment


def _moment_text(value: datetime) -> str:
    if value.utcoffset() is None:
        raise UndecodableError("", texts.WANTED_MOMENT)
    return value.isoformat()


def _day(value: Any) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise UndecodableError("", texts.WANTED_DAY) from None


MOMENT = Converter(_moment_text, _moment, texts.WANTED_MOMENT)
DAY = Converter(date.isoformat, _day, texts.WANTED_DAY)


class Later:
    """What stands in the place of a value that is read when somebody asks for it."""

    __slots__ = ()


def at_leisure(converter: Converter, read: _Way) -> Converter:
    """The same, for what may still be ``Later`` on both sides; ``read`` reads it."""
    to_plain, from_plain = converter.to_plain, converter.from_plain
    return converter._replace(
        to_plain=lambda value: to_plain(read(value) if isinstance(value, Later) else value),
        from_plain=lambda value: value if isinstance(value, Later) else from_plain(value),
    )


def several(each: Converter) -> Converter:
    """A tuple, a list in JSON."""
    to_plain, from_plain = each.to_plain, each.from_plain

    def read(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise UndecodableError("", texts.WANTED_LIST)
        return tuple([from_plain(one) for one in value])

    def write(value: tuple[Any, ...]) -> list[Any]:
        return [to_plain(one) for one in value]

    return Converter(write, read, texts.WANTED_LIST, each=each)


def rows(kind: type[T], /, **columns: Converter) -> Converter:
    """A tuple of small values, each a list of its fields: short for what comes by the dozen."""
    names = tuple(columns)
    converters = tuple(columns.values())
    wanted = texts.WANTED_ROWS.format(names=", ".join(names))
    new: Callable[[type[T], list[Any]], T] = tuple.__new__

    def check(value: Any) -> None:
        if not isinstance(value, list) or not all(
            type(one) is list and len(one) == len(names) for one in value
        ):
            raise UndecodableError("", wanted)
        for name, converter, column in zip(
            names, converters, zip(*value, strict=True), strict=False
        ):
            if not converter.column(column):
                raise UndecodableError(name, converter.wanted)

    def read(value: Any) -> tuple[T, ...]:
        check(value)
        return tuple([new(kind, one) for one in value])

    def write(value: tuple[T, ...]) -> list[list[Any]]:
        plain = [list(one) for one in value]
        check(plain)
        return plain

    return Converter(write, read, wanted, shape=Shape(kind, **columns))


class _NoDefault:
    """Equal to nothing that is stored."""


_NO_DEFAULT = _NoDefault()


class Shape(Generic[T]):
    """A NamedTuple as a JSON object: the fields in the order given, empty ones left out.

    A field is left out when it is empty and this is its default. ``id`` is not among the
    fields of what is stored under its id. ``fields`` are the converters by name, ``defaults``
    what a field is that is left out: one that is not in them is always there.
    """

    def __init__(self, kind: type[T], /, **fields: Converter) -> None:
        self._kind = kind
        names: tuple[str, ...] = kind._fields  # type: ignore[attr-defined]
        self._places = {name: place for place, name in enumerate(names)}
        self.fields = fields
        self.defaults: Mapping[str, Any] = kind._field_defaults  # type: ignore[attr-defined]
        self._blank = [self.defaults.get(name) for name in names]
        self._reading = {
            name: (self._places[name], converter.kind, converter.from_plain)
            for name, converter in fields.items()
        }
        self._needed = tuple(
            (name, self._places[name]) for name in fields if name not in self.defaults
        )
        self._writing = tuple(
            (name, self._places[name], converter.to_plain, self.defaults.get(name, _NO_DEFAULT))
            for name, converter in fields.items()
        )
        self.converter = Converter(self.encode, self.decode, texts.WANTED_RECORD, shape=self)

    def encode(self, value: T) -> dict[str, Any]:
        """The object. Raises UndecodableError for a value that has no form in JSON."""
        plain: dict[str, Any] = {}
        for name, place, to_plain, default in self._writing:
            given = value[place]
            if given is default and not given:
                continue
            try:
                written = to_plain(given)
            except UndecodableError as error:
                raise error.inside(name) from None
            if written or given != default:
                plain[name] = written
        return plain

    def decode(self, plain: Any, **given: Any) -> T:
        """The value; ``given`` fills fields that are not in the object, such as the id."""
        if not isinstance(plain, dict):
            raise UndecodableError("", texts.WANTED_RECORD)
        values = self._blank.copy()
        for name, value in given.items():
            values[self._places[name]] = value
        for name, place in self._needed:
            if plain.get(name) is None and values[place] is None:
                raise UndecodableError(name, texts.WANTED_PRESENT)
        for name, written in plain.items():
            field = self._reading.get(name)
            if field is not None and written is not None:
                place, kind, from_plain = field
                try:
                    values[place] = written if type(written) is kind else from_plain(written)
                except UndecodableError as error:
                    raise error.inside(name) from None
        return tuple.__new__(self._kind, values)
