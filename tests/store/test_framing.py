"""Frames of the log: what was saved comes back, what was cut short is told from what was hurt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.store.framing import frame, salvage, scan

payloads = st.lists(st.binary(max_size=40).map(lambda data: data.hex().encode()), max_size=6)


def log_of(payloads: list[bytes]) -> bytes:
    return b"".join(frame(number, payload) for number, payload in enumerate(payloads))


@given(payloads)
def test_what_was_framed_comes_back(payloads: list[bytes]) -> None:
    data = log_of(payloads)
    found = scan(data)
    assert [one.payload for one in found.frames] == payloads
    assert (found.sound, found.rest) == (len(data), "nothing")
    assert salvage(data) == payloads


@given(payloads, st.integers(0, 300))
def test_a_log_can_be_read_on_from_any_frame(payloads: list[bytes], at: int) -> None:
    data = log_of(payloads)
    ends = [0, *(one.end for one in scan(data).frames)]
    number = at % len(ends)
    rest = scan(data[ends[number] :], number=number, start=ends[number])
    assert [one.payload for one in rest.frames] == payloads[number:]
    assert rest.sound == len(data)


def test_cut_anywhere_the_whole_frames_are_there_and_the_rest_is_torn() -> None:
    data = log_of([b"{}", b'{"a": 1}', b"YWdl"])
    ends = {0, *(one.end for one in scan(data).frames)}
    for length in range(len(data)):
        found = scan(data[:length])
        assert found.sound == max(end for end in ends if end <= length)
        assert found.rest == ("nothing" if length in ends else "torn"), length


@pytest.mark.parametrize("zeros", [2, 16, 4096])
def test_a_write_that_lost_pages_is_torn(zeros: int) -> None:
    whole = frame(0, b"{}")
    lost = frame(1, b"x" * 5000)
    for at in (0, 1, 100, len(lost) - zeros):
        if at >= 0:
            hurt = lost[:at] + bytes(min(zeros, len(lost) - at)) + lost[at + zeros :]
            assert scan(whole + hurt) == (scan(whole).frames, len(whole), "torn"), at


@pytest.mark.parametrize("bits", [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xFF])
def test_a_flipped_byte_is_never_taken_for_a_write_cut_short(bits: int) -> None:
    """Cutting it off would lose a transaction that somebody was told is saved."""
    data = log_of([b'{"log": "a"}', b'{"entries": {"a": null}}', b"YWdlLWVuY3J5cHRpb24="])
    for place in range(len(data)):
        hurt = data[:place] + bytes([data[place] ^ bits]) + data[place + 1 :]
        assert scan(hurt).rest == "bad", place


def test_a_line_that_was_taken_out_or_stands_twice_is_damage() -> None:
    frames = [frame(number, b"{}") for number in range(4)]
    for order in ((0, 2, 3), (0, 1, 1, 2), (0, 2, 1, 3), (1, 2)):
        assert scan(b"".join(frames[each] for each in order)).rest == "bad", order


@pytest.mark.parametrize("hurt", [b"garbage\n", bytes(40) + b"\n"], ids=["garbage", "zeros"])
def test_what_stands_between_whole_frames_does_not_hide_them(hurt: bytes) -> None:
    frames = [frame(number, b"%d" % number) for number in range(3)]
    data = frames[0] + hurt + frames[1][:-5] + b"\n" + frames[2]
    assert scan(data).rest == "bad"
    assert salvage(data) == [b"0", b"2"]
