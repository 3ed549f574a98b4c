"""The bugs that are kept to be planted still fit the code they go into."""

from pathlib import Path

import pytest

from tests.store.seeds import SEEDS, Seed

STORE = Path(__file__).parents[2] / "journal_tui" / "store"


@pytest.mark.parametrize("seed", SEEDS, ids=[seed.name for seed in SEEDS])
def test_it_fits_once_and_makes_other_code(seed: Seed) -> None:
    code = (STORE / f"{seed.file}.py").read_text()
    assert code.count(seed.old) == 1
    compile(code.replace(seed.old, seed.new), seed.file, "exec")
    assert seed.old != seed.new


def test_each_has_a_name_of_its_own() -> None:
    assert len({seed.name for seed in SEEDS}) == len(SEEDS)
