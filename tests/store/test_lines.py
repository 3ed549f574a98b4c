"""The form of the file: one document a line, and the same tables from any layout."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_kit import entry, texts

from journal_tui.errors import StoreError
from journal_tui.store.codec import encode
from journal_tui.store.lines import (
    document_of,
    in_time,
    line_of,
    looks_in_time,
    read_tables,
    write_tables,
)

documents = st.dictionaries(texts, texts | st.integers() | st.none(), max_size=3)
tables = st.dictionaries(
    texts, st.dictionaries(texts, documents, max_size=4), min_size=1, max_size=4
)


def written(plain: dict[str, dict[str, dict[str, object]]]) -> bytes:
    lines = {
        name: {key: line_of(key, document) for key, document in table.items()}
        for name, table in plain.items()
    }
    return b"".join(write_tables(lines))


def read(data: bytes) -> dict[str, dict[str, dict[str, object]]]:
    return {
        name: {key: document_of(line) for key, line in lines.items()}
        for name, lines in read_tables(data, "here").items()
    }


@given(tables)
@settings(deadline=None, max_examples=50)
def test_tables_of_any_names_come_back(plain: dict[str, dict[str, dict[str, object]]]) -> None:
    data = written(plain)
    assert json.loads(data) == plain
    assert read(data) == plain


@given(tables, st.sampled_from([None, 1, "\t"]))
@settings(deadline=None, max_examples=50)
def test_any_other_layout_says_the_same(
    plain: dict[str, dict[str, dict[str, object]]], indent: int | str | None
) -> None:
    assert read(json.dumps(plain, indent=indent).encode()) == plain


def test_one_document_a_line() -> None:
    data = written({"a": {"1": {"x": "a\nb"}, "2": {}}, "b": {}, "c": {"3": {}}})
    assert data.decode().split("\n") == [
        "{", '"a": {', '"1": {"x":"a\\nb"},', '"2": {}', "},", '"b": {', "},", '"c": {',
        '"3": {}', "}", "}", "",
    ]  # fmt: skip


def test_many_documents_are_joined_as_few() -> None:
    plain = {"a": {str(number): {"n": number} for number in range(1000)}}
    assert read(written(plain)) == plain


def test_a_byte_order_mark_and_plain_utf8_are_read() -> None:
    assert read('\ufeff{"a": {"1": {"x": "’"}}}'.encode()) == {"a": {"1": {"x": "’"}}}


@pytest.mark.parametrize(
    "text",
    [
        '{"a": {"1": {}, "1": {"x": 1}}}',
        '{\n"a": {\n"1": {},\n"1": {"x":1}\n}\n}\n',
        '{"a": {}, "a": {"1": {}}}',
        '{\n"a": {\n},\n"a": {\n"1": {}\n}\n}\n',
    ],
    ids=["an id", "an id in our layout", "a table", "a table in our layout"],
)
def test_what_stands_twice_is_refused_as_one_would_be_lost(text: str) -> None:
    with pytest.raises(StoreError, match="twice"):
        read_tables(text.encode(), "here")


@pytest.mark.parametrize(
    "text",
    [
        '{\n"a": {\n"1": {}\n"2": {}\n}\n}\n',
        '{\n"a": {\n"1": {},\n}\n}\n',
        '{\n"a": {\n"1": {}\n},\n}\n',
        '{\n"a": {\n"1": {}\n}\n"b": {\n}\n}\n',
        '{\n"a": {\n"1": {}\n}\n}\n}\n',
        '{\n"a": {\n1: {}\n}\n}\n',
        '{\n"a": {\n"1: {}\n}\n}\n',
        '{\na": {\n"1": {}\n}\n}\n',
        '{\n"a": \n"1": {}\n}\n}\n',
        '{\n"a": {\n"1": {}\n}]\n}\n',
        '{"a": {"1": 5}}',
        '{"a": 5}',
        '{"a": {"1": {"x": NaN}}}',
        '{"a": {"1": {"x": ' + "[" * 100_000 + "}}}",
    ],
)  # fmt: skip
def test_what_is_not_tables_of_documents_is_refused(text: str) -> None:
    with pytest.raises(StoreError, match=r"cut off or damaged|not a journal"):
        read_tables(text.encode(), "here")


@pytest.mark.parametrize(
    "line", [b'"1": []', b'"1": {}, "2": {}', b'"1": {', b'"1": {"x":' + b"[" * 100_000]
)
def test_a_line_that_is_no_document_is_a_value_error(line: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        document_of(line)


class TestInTime:
    def lines(self, *numbers: int) -> dict[str, bytes]:
        made = [entry(number) for number in numbers]
        return {each.id: line_of(each.id, encode(each)) for each in made}

    def ids(self, *numbers: int) -> list[str]:
        return [entry(number).id for number in numbers]

    @pytest.mark.parametrize("placed", [(1,), (9, 1), tuple(range(12))], ids=str)
    def test_the_placed_ones_find_their_place(self, placed: tuple[int, ...]) -> None:
        rest = [number for number in range(12) if number not in placed]
        lines = self.lines(*rest, *placed)
        assert list(in_time(lines, self.ids(*placed))) == self.ids(*range(12))

    def test_a_placed_one_that_was_removed_is_no_matter(self) -> None:
        many = range(20)
        assert list(in_time(self.lines(*many), ["gone"])) == self.ids(*many)

    def test_what_has_no_moment_comes_first(self) -> None:
        lines = self.lines(1) | {"b": b'"b": {"at":"soon"}', "a": b'"a": {}'}
        assert list(in_time(lines, lines)) == ["a", "b", *self.ids(1)]

    def test_lines_moved_by_hand_are_seen(self) -> None:
        assert looks_in_time(self.lines(1, 2, 3))
        assert not looks_in_time(self.lines(1, 3, 2))
        assert not looks_in_time({"a": b'"a": {"text":""}'})
