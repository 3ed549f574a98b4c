"""Ids: unique, and in the order in which they were made."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.domain.ids import new_id

NOW = datetime(2016, 8, 21, 9, 10, tzinfo=UTC)
entropies = st.binary(min_size=10, max_size=10)


@given(entropies)
def test_is_a_uuid_of_version_7(entropy):
    made = uuid.UUID(new_id(NOW, entropy))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert str(made) == new_id(NOW, entropy)
    assert made.int >> 80 == int(NOW.timestamp() * 1000)


@given(entropies, entropies, st.integers(1, 10**12))
def test_later_ids_sort_later(first, second, milliseconds):
    later = NOW + timedelta(milliseconds=milliseconds)
    assert new_id(NOW, first) < new_id(later, second)


def test_different_entropy_makes_a_different_id_in_the_same_moment():
    made = {new_id(NOW, (number << 6).to_bytes(10, "big")) for number in range(1000)}
    assert len(made) == 1000


def test_74_bits_of_entropy_are_kept():
    ids = {new_id(NOW, (1 << bit).to_bytes(10, "big")) for bit in range(80)}
    assert len(ids) >= 75, "74 bits, and the zero of those that have no room"


@pytest.mark.parametrize("size", [0, 9, 11])
def test_another_amount_of_entropy_is_refused(size):
    with pytest.raises(ValueError, match="10 bytes"):
        new_id(NOW, b"x" * size)
