"""What is being typed survives, is offered again, and is never thrown away by mistake."""

import errno
import json
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_kit import NASTY, START, FailingOs, feelings, moments, small, temps, texts, walls

from journal_tui.domain.entry import Feeling
from journal_tui.domain.run import Wall
from journal_tui.store import atomic_file
from journal_tui.store.drafts import Draft, DraftBox
from journal_tui.store.errors import BusyError, DocumentError, ReadError, WriteError
from journal_tui.store.keyring import Keyring, LockedError
from journal_tui.store.keys import KeyFiles
from journal_tui.store.sealing import Opener, is_sealed, new_identity

DRAFT = Draft(
    "d1",
    "1.5mi 18:40 rain",
    NASTY,
    START,
    "e1",
    Feeling(-3, None, ("tired",)),
    (Wall(1207.0, None, "head", "felt sick"),),
    7,
)


@pytest.fixture
def box(tmp_path: Path) -> DraftBox:
    return DraftBox(tmp_path / "journal" / "drafts", wait_s=0.05)


def names(box: DraftBox) -> list[str]:
    return sorted(path.name for path in box.folder.iterdir())


def test_a_draft_comes_back_as_it_was(box: DraftBox) -> None:
    box.save(DRAFT)
    assert box.left_over() == (DRAFT,)
    assert stat.S_IMODE((box.folder / "d1.json").stat().st_mode) == 0o600
    assert stat.S_IMODE(box.folder.stat().st_mode) == 0o700


@given(
    st.builds(
        Draft,
        st.just("d1"),
        texts,
        texts,
        moments,
        st.none() | texts,
        feelings,
        st.lists(walls, max_size=2).map(tuple),
        st.none() | small,
        st.none() | moments,
        st.just(False),
        st.just(False),
    )
)
@settings(max_examples=25, deadline=None)
def test_any_draft_comes_back(tmp_path_factory: pytest.TempPathFactory, draft: Draft) -> None:
    box = DraftBox(tmp_path_factory.getbasetemp() / "any-drafts")
    box.save(draft)
    assert box.left_over() == (draft,)


def test_nothing_is_made_by_looking(box: DraftBox) -> None:
    assert box.left_over() == ()
    box.remove("d1")
    assert not box.folder.exists()


def test_a_draft_in_somebodys_hands_is_not_left_over(box: DraftBox) -> None:
    with box.open("d1"):
        box.save(DRAFT)
        box.save(DRAFT._replace(id="d2"))
        other = DraftBox(box.folder, wait_s=0.02)
        assert [draft.id for draft in other.left_over()] == ["d2"]
        with pytest.raises(BusyError):
            other.open("d1")
    assert [draft.id for draft in box.left_over()] == ["d1", "d2"]
    box.open("d1").release()


def test_the_oldest_comes_first(box: DraftBox) -> None:
    box.save(DRAFT._replace(id="a", saved_at=START + timedelta(hours=1)))
    box.save(DRAFT._replace(id="b"))
    assert [draft.id for draft in box.left_over()] == ["b", "a"]


def test_the_draft_of_a_killed_program_is_offered(box: DraftBox) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "sys.path.insert(0, sys.argv[1])\n"
        "from journal_tui.store.drafts import DraftBox\n"
        "from test_drafts import DRAFT\n"
        "box = DraftBox(Path(sys.argv[2])); held = box.open('d1'); box.save(DRAFT)\n"
        "print('saved', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(Path(__file__).parent), str(box.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as child:
        assert child.stdout
        assert child.stdout.readline() == b"saved\n"
        assert box.left_over() == ()
        child.kill()
        child.wait()
    assert box.left_over() == (DRAFT,)
    with box.open("d1"):
        box.save(DRAFT._replace(text="went on"))
    assert box.left_over()[0].text == "went on"


def test_removing_leaves_nothing_of_it(box: DraftBox) -> None:
    with box.open("d1"):
        box.save(DRAFT)
        (box.folder / ".d1.json.0badcafe.tmp").write_bytes(b"half of her words")
        box.remove("d1")
    assert names(box) == []
    assert box.left_over() == ()
    box.remove("d1")


BROKEN = {
    "half a file": (b'{"text": "Friday. Rain', '{"text": "Friday. Rain'),
    "another shape": (b'{"text": "Friday.", "saved_at": 3}', "Friday."),
    "a list": (b'["Friday."]', '["Friday."]'),
    "no text": (b"\xff\xfe", "��"),
    "nested for ever": (b"[" * 100_000, "[" * 100_000),
    "empty": (b"", ""),
}


@pytest.mark.parametrize(("data", "text"), BROKEN.values(), ids=BROKEN)
def test_a_broken_draft_is_offered_as_text_and_never_lost(
    box: DraftBox, data: bytes, text: str
) -> None:
    box.save(DRAFT)
    (box.folder / "d1.json").write_bytes(data)
    (found,) = box.left_over()
    assert (found.id, found.text, found.broken) == ("d1", text, True)
    assert (box.folder / "d1.json").read_bytes() == data
    fresh = DraftBox(box.folder)
    fresh.save(found._replace(text="went on", broken=False))
    assert (box.folder / "d1.broken").read_bytes() == data
    (box.folder / "d1.json").write_bytes(data)
    DraftBox(box.folder).remove("d1")
    assert (box.folder / "d1.broken-2").read_bytes() == data
    assert not (box.folder / "d1.json").exists()


def test_a_draft_that_the_disk_does_not_give_back_is_said(box: DraftBox) -> None:
    box.save(DRAFT)
    (box.folder / "d2.json").mkdir()
    first, second = box.left_over()
    assert (first.id, first.broken, first.text) == ("d2", True, "")
    assert second == DRAFT


def test_one_that_goes_while_we_look_is_no_matter(
    box: DraftBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    box.save(DRAFT)
    monkeypatch.setattr(DraftBox, "_ids", lambda _: ["gone", "d1"])
    assert box.left_over() == (DRAFT,)


def test_a_failed_save_keeps_the_draft_before(
    box: DraftBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    box.save(DRAFT)
    monkeypatch.setattr(atomic_file, "os", FailingOs(errno.ENOSPC, 1, only=("write",)))
    with pytest.raises(WriteError, match="disk is full"):
        box.save(DRAFT._replace(text="more"))
    assert box.left_over() == (DRAFT,)
    assert temps(box.folder) == []


def test_a_failed_removal_is_said_and_nothing_is_half_gone(
    box: DraftBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    box.save(DRAFT)
    monkeypatch.setattr(atomic_file, "os", FailingOs(errno.EIO, 1, only=("listdir",)))
    with pytest.raises(WriteError):
        box.remove("d1")
    assert box.left_over() == (DRAFT,)


def test_a_broken_draft_that_cannot_be_put_aside_is_not_written_over(
    box: DraftBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    box.save(DRAFT)
    (box.folder / "d1.json").write_bytes(b"half")

    def refuse(*_: object) -> None:
        raise OSError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(WriteError):
        DraftBox(box.folder).save(DRAFT)
    assert (box.folder / "d1.json").read_bytes() == b"half"


def test_a_folder_that_cannot_be_listed_is_said(
    box: DraftBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise OSError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(ReadError, match="not allowed"):
        box.left_over()


@pytest.mark.parametrize("bad", ["", "../x", "a/b", ".", "a b"])
def test_an_id_cannot_lead_out_of_the_folder(box: DraftBox, bad: str) -> None:
    for attempt in (box.open, box.remove, lambda bad: box.save(DRAFT._replace(id=bad))):
        with pytest.raises(ValueError, match="id"):
            attempt(bad)


def test_a_moment_without_offset_is_refused(box: DraftBox) -> None:
    with pytest.raises(DocumentError, match="saved_at"):
        box.save(DRAFT._replace(saved_at=START.replace(tzinfo=None)))


def test_the_file_is_readable_without_the_program(box: DraftBox) -> None:
    box.save(DRAFT)
    plain = json.loads((box.folder / "d1.json").read_bytes())
    assert plain["run_line"] == DRAFT.run_line
    assert "id" not in plain
    assert names(box) == ["d1.json"]


# Beside an encrypted journal -----------------------------------------------------------------


class Keys(NamedTuple):
    """The keys of one journal: as long as it is locked they seal alone."""

    locked: Keyring
    unlocked: Keyring


@pytest.fixture
def keys(tmp_path: Path) -> Keys:
    journal = tmp_path / "journal" / "journal.json"
    opener = Opener(new_identity())
    journal.parent.mkdir(mode=0o700)
    KeyFiles(journal).pub_path.write_text(f"{opener.recipient}\n")
    both = Keys(Keyring(journal), Keyring(journal))
    both.unlocked.hold(opener)
    return both


def sealed_box(keys: Keyring, folder: Path, sealing: Callable[[], bool] = lambda: True) -> DraftBox:
    return DraftBox(folder, wait_s=0.05, keys=keys, sealing=sealing)


def test_it_is_written_without_the_passphrase_and_read_with_it(keys: Keys, box: DraftBox) -> None:
    locked = sealed_box(keys.locked, box.folder)
    locked.save(DRAFT)
    (file,) = box.folder.iterdir()
    assert is_sealed(file.read_bytes())
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    (waiting,) = locked.left_over()
    assert (waiting.id, waiting.text, waiting.locked, waiting.broken) == ("d1", "", True, False)
    assert sealed_box(keys.unlocked, box.folder).left_over() == (DRAFT,)


def test_without_any_keys_it_waits(keys: Keys, box: DraftBox) -> None:
    sealed_box(keys.locked, box.folder).save(DRAFT)
    (waiting,) = box.left_over()
    assert waiting.locked


def test_without_the_public_key_nothing_is_written(keys: Keys, box: DraftBox) -> None:
    keys.locked.files.pub_path.unlink()
    with pytest.raises(LockedError):
        sealed_box(keys.locked, box.folder).save(DRAFT)
    assert names(box) == []


def test_a_locked_draft_is_never_written_over_or_thrown_away(keys: Keys, box: DraftBox) -> None:
    sealed_box(keys.locked, box.folder).save(DRAFT)
    before = (box.folder / "d1.json").read_bytes()
    box.save(DRAFT._replace(text="another"))
    assert (box.folder / "d1.broken").read_bytes() == before
    sealed_box(keys.locked, box.folder).save(DRAFT._replace(id="d2"))
    before = (box.folder / "d2.json").read_bytes()
    DraftBox(box.folder).remove("d2")
    assert (box.folder / "d2.broken").read_bytes() == before


def test_one_that_was_changed_is_broken_and_kept(keys: Keys, box: DraftBox) -> None:
    sealed_box(keys.locked, box.folder).save(DRAFT)
    data = (box.folder / "d1.json").read_bytes()[:-1]
    (box.folder / "d1.json").write_bytes(data)
    opened = sealed_box(keys.unlocked, box.folder)
    (found,) = opened.left_over()
    assert (found.broken, found.text) == (True, "")
    opened.remove("d1")
    assert (box.folder / "d1.broken").read_bytes() == data


@pytest.mark.parametrize("at_first", [False, True])
def test_a_journal_encrypted_or_decrypted_meanwhile_is_noticed(
    keys: Keys, box: DraftBox, at_first: bool
) -> None:
    said = iter([at_first, not at_first, not at_first])
    sealed_box(keys.locked, box.folder, lambda: next(said)).save(DRAFT)
    assert is_sealed((box.folder / "d1.json").read_bytes()) is not at_first
    assert names(box) == ["d1.json"]
