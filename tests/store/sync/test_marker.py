"""The file that says whose branch this is, and which version wrote it."""

import json

import pytest

from journal_tui.store.snapshot import SCHEMA
from journal_tui.store.sync.form_errors import ForeignMarkerError, NewerRemoteError
from journal_tui.store.sync.marker import FORMAT, Marker, decode, encode

WHERE = "user@host: journal-tui.json"


@pytest.mark.parametrize("sealed", [True, False])
def test_it_says_what_was_written(sealed: bool) -> None:
    marker = Marker(17, SCHEMA, sealed)
    assert decode(encode(marker), WHERE) == marker
    assert decode(encode(Marker(1, 1, sealed)), WHERE).schema == 1
    assert json.loads(encode(marker)) == {
        "program": "journal-tui",
        "format": 1,
        "round": 17,
        "schema": SCHEMA,
        "sealed": sealed,
    }
    assert encode(marker).endswith(b"\n")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"# My blog",
        b"[]",
        b"null",
        b"\xff",
        b'{"program":"other","format":1,"round":1,"schema":1,"sealed":false}',
        b'{"program":"journal-tui"}',
        b'{"program":"journal-tui","format":1,"round":"1","schema":1,"sealed":false}',
        b'{"program":"journal-tui","format":1,"round":true,"schema":1,"sealed":false}',
        b'{"program":"journal-tui","format":1,"round":1,"schema":1,"sealed":0}',
        b"[" * 100_000,
    ],
)
def test_anything_else_is_not_ours(data: bytes) -> None:
    with pytest.raises(ForeignMarkerError) as caught:
        decode(data, WHERE)
    assert caught.value.where == WHERE
    assert len(caught.value.lines()) == 4


@pytest.mark.parametrize(
    "plain",
    [
        {"format": FORMAT + 1, "round": 2, "schema": SCHEMA, "sealed": False},
        {"format": FORMAT, "round": 2, "schema": SCHEMA + 1, "sealed": False},
        {"format": FORMAT + 1, "rounds": [2]},
    ],
)
def test_a_newer_program_is_told_before_anything_is_believed(plain: dict[str, object]) -> None:
    data = json.dumps({"program": "journal-tui", **plain}).encode()
    with pytest.raises(NewerRemoteError) as caught:
        decode(data, WHERE)
    assert len(caught.value.lines()) == 4
