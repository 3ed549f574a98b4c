"""JSON of other programs: read whole, or refused in a sentence."""

import json
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.interchange.common.json_file import head_keys, load, number
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.source import Source


def source(folder: Path, data: bytes | str) -> Source:
    path = folder / "a.json"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return Source(path)


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b'\xef\xbb\xbf{"a": 1}', {"a": 1}),
        (b'  \n{"a": "\xc3\xa4"}\n', {"a": "ä"}),
        (b'{"a": 1, "a": 2}', {"a": 2}),
        (b'{"a": NaN, "b": -Infinity}', {"a": None, "b": None}),
        (b'["\\ud83d\\ude00", "\\ud83d", {"\\udc00": "x"}]', ["😀", "�", {"�": "x"}]),
        (b'"a\\u0000b\\u001b"', "a\0b\x1b"),
    ],
)
def test_what_programs_write_is_read(tmp_path: Path, data: bytes, value: object) -> None:
    assert load(source(tmp_path, data)) == value


@pytest.mark.parametrize(
    ("data", "says", "where"),
    [
        (b'{"a": 1,\n "b": \n', "cut off or damaged: expecting value", "line 3, column 1"),
        (b'{"a": 1}\n{"b": 2}', "cut off or damaged: extra data", "line 2, column 1"),
        (b'{\n"a": "\xff"}', "not text", "line 2"),
        (b"[" * 200_000, "deeper", ""),
        (b'{"a":' * 100_000, "deeper", ""),
        (b'{"a": ' + b"9" * 10_000 + b"}", "thousands of digits", ""),
        (b"[" + b"{}," * 2_000_000 + b"{}]", "too much memory", ""),
        (b'["' + b"x" * 55_000_000 + b'\xf0\x9f\x98\x80"]', "too much memory", ""),
    ],
    ids=["value", "extra", "bytes", "arrays", "objects", "digits", "many", "wide"],
)
def test_what_cannot_be_read_says_why_and_where(
    tmp_path: Path, data: bytes, says: str, where: str
) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        load(source(tmp_path, data))
    assert says in caught.value.what
    assert caught.value.where == where


def test_what_is_refused_for_its_memory_never_takes_it(tmp_path: Path) -> None:
    file = source(tmp_path, b"[" + b"[]," * 3_000_000 + b"[]]")
    tracemalloc.start()
    with pytest.raises(UnreadableFileError):
        load(file)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 40_000_000


@given(st.binary(max_size=60) | st.text('[]{}",:\\u0dea8 1eNaI', max_size=60))
def test_no_bytes_raise_anything_else(tmp_path_factory, data: bytes | str) -> None:
    file = source(tmp_path_factory.getbasetemp(), data)
    head_keys(data.encode() if isinstance(data, str) else data)
    try:
        value = load(file)
    except UnreadableFileError:
        return
    json.dumps(value, ensure_ascii=False).encode()


@pytest.mark.parametrize(
    ("value", "is_number"),
    [
        (1, 1.0),
        (1.5, 1.5),
        (-(10**14), -1e14),
        *((odd, None) for odd in (True, None, "1", [1], float("inf"), float("nan"), 10**400)),
    ],
)
def test_a_number_is_finite(value: object, is_number: float | None) -> None:
    assert number(value) == is_number


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (
            '{"DeviceLog": {"Header": {"A": 1, "B": [1, {"c": ":"}, 2]}, "D": "x"}',
            (
                "DeviceLog",
                "DeviceLog.Header",
                "DeviceLog.Header.A",
                "DeviceLog.Header.B",
                "DeviceLog.Header.B[].c",
                "DeviceLog.D",
            ),
        ),
        ('\ufeff [ {"id": "a", "t": [[{"x": 1', ("[].id", "[].t", "[].t[][].x")),
        ('{"a": {}, "b": [], "c": "d\\": e, {f', ("a", "b", "c")),
        ('{"a": "x: y", "b', ("a",)),
        ("a: 1", ()),
        ("", ()),
    ],
)
def test_the_names_in_the_beginning_of_a_file(text: str, keys: tuple[str, ...]) -> None:
    assert head_keys(text.encode()) == keys


@given(
    st.recursive(
        st.text("ab :,\"\\{['", max_size=4) | st.integers(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["k", "l", "m"]), inner, max_size=3)
        ),
    )
)
def test_the_names_are_those_that_json_reads(value: object) -> None:
    def paths(at: str, value: object) -> list[str]:
        if isinstance(value, list):
            return [path for one in value for path in paths(f"{at}[]", one)]
        if isinstance(value, dict):
            before = f"{at}." if at else ""
            return [
                path
                for key, one in value.items()
                for path in [before + key, *paths(before + key, one)]
            ]
        return []

    assert set(head_keys(json.dumps(value).encode())) == set(paths("", value))
