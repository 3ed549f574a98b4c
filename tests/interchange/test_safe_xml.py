"""The hardened XML reader: what it gives, what it refuses, and that it stays small."""

import io
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given

from journal_tui.interchange.common import safe_xml
from journal_tui.interchange.common.safe_xml import child_text, elements, root_name, walk
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.texts import formats as texts
from tests.interchange.file_kit import damaged

SMALL = b"""<?xml version="1.0"?>
<top xmlns="urn:one" xmlns:two="urn:two">
  <day name="a"><hour>1</hour><two:hour>2</two:hour></day>
  <skipped><day name="b"/></skipped>
  <day name="c"><day name="inner"/></day>
</top>"""


def given_of(data: bytes, *tags: str) -> list[str | None]:
    return [one.get("name") for one in elements(io.BytesIO(data), tags)]


def refused(data: bytes) -> UnreadableFileError:
    with pytest.raises(UnreadableFileError) as caught:
        list(walk(io.BytesIO(data), {"day"}, {"top"}))
    return caught.value


def test_whole_elements_in_the_order_of_the_file_whatever_their_namespace() -> None:
    assert given_of(SMALL, "day") == ["a", "b", "c"]
    first = next(iter(elements(io.BytesIO(SMALL), ["day"])))
    assert child_text(first, "hour") == "1"
    assert child_text(first, "minute") == ""
    hours = [one.text for one in elements(io.BytesIO(SMALL), ["hour"])]
    assert hours == ["1", "2"]


def test_the_way_through_containers() -> None:
    steps = [
        (step.what, step.name)
        for step in walk(io.BytesIO(SMALL), {"hour"}, {"top", "day", "skipped"})
    ]
    assert steps == [
        ("start", "top"),
        *[("start", "day"), ("whole", "hour"), ("whole", "hour"), ("end", "day")],
        *[("start", "skipped"), ("start", "day"), ("end", "day"), ("end", "skipped")],
        *[("start", "day"), ("start", "day"), ("end", "day"), ("end", "day")],
        ("end", "top"),
    ]


AROUND = [
    b"\xef\xbb\xbf" + SMALL,
    b"   \r\n\t" + SMALL,
    b"\xef\xbb\xbf \n" + SMALL,
    b"\n" * 200_000 + SMALL,
    SMALL.replace(b"?>", b"?><!-- > <day/> --><?day?>", 1),
    SMALL.replace(b"?>", b"?><!DOCTYPE top [<!ELEMENT top (day)*> <!-- it's -->]>", 1),
    SMALL.replace(b"?>", b'?><!DOCTYPE top PUBLIC "-//x" "http://x.invalid/t.dtd">', 1),
    SMALL.replace(b"urn:two", b"a b"),
    SMALL.replace(b' xmlns:two="urn:two"', b""),
    SMALL.decode().encode("utf-16"),
]


@pytest.mark.parametrize("data", AROUND, ids=range(len(AROUND)))
def test_what_programs_write_before_and_around(data: bytes) -> None:
    assert given_of(data, "day") == ["a", "b", "c"]
    assert root_name(data.lstrip()) == "top"


BROKEN = [
    (b"", texts.XML_NONE, ""),
    (b" \n ", texts.XML_NONE, ""),
    (b"hello", texts.XML_DAMAGED, "line 1"),
    (b"<top>\n<day>\n", texts.XML_CUT_OFF, "line 3"),
    (b"<top>\n<p:day/>\n", texts.XML_CUT_OFF, "line 3"),
    (b"<top>" + b"<p:x/>" * 200, texts.XML_CUT_OFF, "line 1"),
    (b"\n\n<top>\n<day></top>", texts.XML_DAMAGED, "line 4"),
    (b"<top>\n<p:x/>\n<day></top>", texts.XML_DAMAGED, "line 3"),
    (b"<top/>\n<more/>", texts.XML_DAMAGED, "line 2"),
    (b"<top>\n<day>\xe4</day></top>", texts.XML_CHARACTER, "line 2"),
    (b"<top>\n<day>&#27;</day></top>", texts.XML_CHARACTER, "line 2"),
    (b"<top><day>&nbsp;</day></top>", texts.XML_DAMAGED, "line 1"),
    (b"<!--" + b"x" * 2_000_000 + b"--><top/>", texts.XML_NONE, ""),
    (b"<top>" + b"<a>" * 5000 + b"</a>" * 5000 + b"</top>", texts.XML_DAMAGED, "line 1"),
    (b"<top>" + b"x" * 10_100_000 + b"</top>", texts.XML_TOO_LARGE.format(most=4), ""),
    (b"<top><day" + b" a='>'" * 1_000_000 + b"/></top>", texts.XML_TOO_LARGE.format(most=4), ""),
    (b"<top><day>" + b"<a/>" * 2_000_000, texts.XML_TOO_LARGE.format(most=4), ""),
]


@pytest.mark.parametrize(("data", "what", "where"), BROKEN, ids=range(len(BROKEN)))
def test_what_cannot_be_read_says_why_and_where(data: bytes, what: str, where: str) -> None:
    error = refused(data)
    assert (error.what, error.where) == (what, where)


LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">\n' for i in range(1, 12))


@pytest.mark.parametrize(
    "before",
    [
        '\n<!DOCTYPE top [<!ENTITY x "y">]>',
        '\n<!DOCTYPE top [<!ENTITY x SYSTEM "{file}">]>',
        '\n<!DOCTYPE top [<!ENTITY % x SYSTEM "{file}"> %x;]>',
        f'\n<!DOCTYPE top [<!ENTITY x "ha">\n<!ENTITY l0 "ha">\n{LAUGHS}]>',
        '\n<!DOCTYPE top [<!ATTLIST top name CDATA "&x;"> <!ENTITY x "y">]>',
    ],
)
@pytest.mark.parametrize("body", ["<top><day name='&x;'/></top>", "<top><day>&x;</day></top>"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_before_anything_is_given(
    tmp_path: Path, before: str, body: str, encoding: str
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret", encoding="utf-8")
    text = f"<?xml version='1.0' encoding='{encoding}'?>{before}{body}"
    data = text.replace("{file}", secret.as_uri()).replace("&x;", "&l11;&x;").encode(encoding)
    got: list[safe_xml.Step] = []
    with pytest.raises(UnreadableFileError) as caught:
        got.extend(walk(io.BytesIO(data), {"day"}, {"top"}))
    assert not got
    assert caught.value.what == texts.XML_ENTITY
    assert caught.value.where == "line 2"


def test_the_file_that_a_document_type_names_is_not_read(tmp_path: Path) -> None:
    other = tmp_path / "top.dtd"
    # Were it read, this would be an error, or the default of an attribute.
    for content in ("no DTD", '<!ATTLIST day name CDATA "from there">'):
        other.write_text(content, encoding="utf-8")
        head = f'<!DOCTYPE top SYSTEM "{other.as_uri()}">'.encode()
        assert given_of(head + b"<top><day/></top>", "day") == [None]


class Endless(io.RawIOBase):
    """A large file that is nowhere as a whole."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces

    def read(self, size: int = -1) -> bytes:
        return next(self._pieces, b"")


def test_memory_does_not_grow_with_the_file() -> None:
    def pieces() -> Iterator[bytes]:
        yield b"<top>"
        for number in range(300):
            yield b"<record type='heart' value='61'><more/></record>text\n" * 1200
            yield b"<day name='%d'/>" % number
        yield b"</top>"

    tracemalloc.start()
    try:
        names = [one.get("name") for one in elements(Endless(pieces()), {"day"})]
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert names == [str(number) for number in range(300)]
    assert peak < 2_000_000


HEADS = [
    (b"<gpx", "gpx"),
    (b"<n:gpx xmlns:n='x'>", "gpx"),
    (b"<?xml version='1.0'?><!-- <a> --><gpx>", "gpx"),
    (b"<!DOCTYPE a [<!ELEMENT b (c)> <!-- ' ]> -->]><gpx>", "gpx"),
    (b"<!DOCTYPE html><html>", "html"),
    (b"<!-- no end <gpx>", ""),
    (b"<!DOCTYPE a [" + b"<!--" * 2000, ""),
    (b"<!DOCTYPE a [" + b"<!---->" * 1100, ""),
    (b'{"gpx": 1}', ""),
    (b"PK\x03\x04", ""),
    (b"", ""),
]


@pytest.mark.parametrize(("head", "name"), HEADS, ids=range(len(HEADS)))
def test_the_name_of_the_first_element(head: bytes, name: str) -> None:
    assert root_name(head) == name


@given(damaged(SMALL) | damaged(b"<!DOCTYPE top [<!ENTITY x 'y'>]>" + SMALL))
def test_whatever_the_bytes_are_nothing_else_is_raised(data: bytes) -> None:
    root_name(data)
    try:
        for step in walk(io.BytesIO(data), {"day"}, {"top", "skipped"}):
            assert step.name in ("day", "top", "skipped")
    except UnreadableFileError:
        pass


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the system does not say")
def test_a_file_that_makes_the_program_grow_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_xml, "MEMORY_MOST", -(10**9))
    assert refused(b"<top><day/></top>").what == texts.TOO_MUCH_MEMORY
