"""Files as they are read: plain, packed, in a zip; and what tries to do harm that way."""

import gzip
import io
import os
import pickle
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_tui.interchange import packed
from journal_tui.interchange import source as module
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.source import HEAD, Source, is_zip, members_of
from journal_tui.texts import formats as texts


def zip_at(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.gpx"
    path.write_bytes(b"\x00\xff words")
    assert Source(path).read() == b"\x00\xff words"
    assert Source(path).head() == b"\x00\xff words"


def test_gzip_is_known_by_its_bytes_not_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.gpx"
    path.write_bytes(gzip.compress(b"inside"))
    assert Source(path).read() == b"inside"
    named = tmp_path / "b.gpx.gz"
    named.write_bytes(b"not packed at all")
    assert Source(named).read() == b"not packed at all"
    assert Source(named).filename == "b.gpx"


def test_a_packed_file_in_a_zip(tmp_path: Path) -> None:
    path = zip_at(tmp_path / "export.zip", {"activities/1.fit.gz": gzip.compress(b"inside")})
    (source,) = members_of(path)
    assert source.read() == b"inside"
    assert source.name == f"{path}/activities/1.fit.gz"
    assert (source.filename, source.folders) == ("1.fit", ("activities",))


def test_a_source_goes_to_another_process(tmp_path: Path) -> None:
    path = zip_at(tmp_path / "export.zip", {"a": b"1"})
    source = members_of(path)[0]
    assert pickle.loads(pickle.dumps(source)) == source


def test_the_head_of_a_file_that_is_cut_off_is_what_there_is(tmp_path: Path) -> None:
    path = tmp_path / "a.gpx.gz"
    path.write_bytes(gzip.compress(b"<gpx>")[:-4])
    assert Source(path).head() == b"<gpx>"


def test_the_head_is_short(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * (HEAD * 10))
    assert len(Source(path).head()) == HEAD


@pytest.mark.parametrize("packed", [False, True])
def test_nobody_gets_more_than_the_limit(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / "a"
    data = b"x" * 300_000
    path.write_bytes(gzip.compress(data) if packed else data)
    assert len(Source(path).read(300_000)) == 300_000
    with pytest.raises(UnreadableFileError) as caught:
        Source(path).read(299_999)
    assert caught.value.what == texts.TOO_LARGE.format(most=0)


def test_a_bomb_ends_before_it_fills_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "bomb.gpx.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        for _ in range(70):
            file.write(b"\x00" * 1_000_000)
    with pytest.raises(UnreadableFileError):
        Source(path).read()


def test_names_in_an_archive_are_never_paths(tmp_path: Path) -> None:
    outside = tmp_path / "outside.csv"
    outside.write_text("hers")
    folder = tmp_path / "in"
    folder.mkdir()
    path = zip_at(folder / "slip.zip", {"../outside.csv": b"theirs", "/etc/x": b"theirs"})
    for source in members_of(path):
        assert source.read() == b"theirs"
    assert outside.read_text() == "hers"
    assert [one.name for one in folder.iterdir()] == ["slip.zip"]


@pytest.mark.parametrize("name", ["../a", "a/../../b", "/etc/passwd", "", ".", "C:/x", "a//b"])
def test_nothing_outside_the_folder_lies_beside(tmp_path: Path, name: str) -> None:
    (tmp_path / "a").write_text("x")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "activities.csv").write_text("x")
    assert Source(inner / "activities.csv").beside(name) is None


def test_no_link_leads_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "activities.csv").write_text("x")
    (inner / "1.fit").symlink_to(tmp_path / "secret")
    assert Source(inner / "activities.csv").beside("1.fit") is None


def test_what_lies_beside(tmp_path: Path) -> None:
    (tmp_path / "activities").mkdir()
    (tmp_path / "activities" / "1.fit").write_bytes(b"run")
    beside = Source(tmp_path / "activities.csv").beside("activities/1.fit")
    assert beside is not None
    assert beside.read() == b"run"
    path = zip_at(tmp_path / "e.zip", {"x/activities.csv": b"", "x/activities/1.fit": b"run"})
    inside = Source(path, "x/activities.csv").beside("activities/1.fit")
    assert inside == Source(path, "x/activities/1.fit")
    assert Source(path, "x/activities.csv").beside("activities/2.fit") is None


BROKEN = {
    "no file": None,
    "a cut-off gzip": gzip.compress(os.urandom(5000))[:-500],
    "a gzip of noise": b"\x1f\x8b\x08\x00" + b"\xff" * 200,
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_read_is_an_error_for_her(tmp_path: Path, data: bytes | None) -> None:
    path = tmp_path / "a.fit"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(UnreadableFileError):
        Source(path).read()
    assert Source(path).head() == b"" or data is not None


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        Source(tmp_path).read()


def test_too_many_files_in_an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MEMBERS_MOST", 2)
    path = zip_at(tmp_path / "many.zip", dict.fromkeys("abc", b""))
    with pytest.raises(UnreadableFileError):
        members_of(path)


def test_an_archive_with_a_passphrase(tmp_path: Path) -> None:
    path = zip_at(tmp_path / "locked.zip", {"a": b"secret"})
    data = bytearray(path.read_bytes())
    # The flag that says that a member is encrypted, in both of its headers.
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(UnreadableFileError) as caught:
        members_of(path)[0].read()
    assert caught.value.what == texts.LOCKED_ARCHIVE


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_is_unpacked_all_at_once_is_not_opened(tmp_path: Path, method: int) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("a.gpx", b"<gpx>")
    with pytest.raises(UnreadableFileError) as caught:
        members_of(path)[0].read()
    assert caught.value.what == texts.PACKED_OTHERWISE


def test_a_bomb_is_told_by_how_tightly_it_is_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BOMB_LEAST", 1_000_000)
    zeros = b"\0" * 8_000_000
    path = zip_at(tmp_path / "a.zip", {"a.xml": zeros, "b.xml.gz": gzip.compress(zeros)})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("much-behind.xml", zeros + os.urandom(300_000))
    (tmp_path / "c.xml").write_bytes(gzip.compress(zeros))
    (tmp_path / "d.xml").write_bytes(zeros)
    for source in (*members_of(path), Source(tmp_path / "c.xml")):
        with pytest.raises(UnreadableFileError) as caught, source.open(None) as stream:
            stream.read()
        assert caught.value.what == texts.BOMB
    assert Source(tmp_path / "d.xml").read() == zeros


def test_names_that_share_their_bytes_make_no_archive(tmp_path: Path) -> None:
    data = zip_at(tmp_path / "a.zip", {"a.gpx": os.urandom(2000)}).read_bytes()
    at, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    tail = bytearray(data[end:])
    tail[8:12] = (2).to_bytes(2, "little") * 2
    tail[12:16] = ((end - at) * 2).to_bytes(4, "little")
    path = tmp_path / "b.zip"
    path.write_bytes(data[:at] + data[at:end] * 2 + tail)
    with pytest.raises(UnreadableFileError):
        members_of(path)


def test_a_member_without_a_name_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("a", "b", "folder/"):
            archive.writestr(name, b"")
        archive.filelist[0].filename = ""
    assert members_of(path) == (Source(path, "b"),)


def test_the_list_of_an_archive_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = zip_at(tmp_path / "a.zip", {str(n): b"x" for n in range(20)})
    opened: list[int] = []
    real = zipfile.ZipFile._RealGetContents  # type: ignore[attr-defined]

    def counted(archive: zipfile.ZipFile) -> None:
        opened.append(1)
        real(archive)

    monkeypatch.setattr(zipfile.ZipFile, "_RealGetContents", counted)
    assert [one.read() for one in members_of(path)] == [b"x"] * 20
    zip_at(path, {"other": b"new"})
    assert [one.read() for one in members_of(path)] == [b"new"]
    assert len(opened) == 2


def test_an_archive_is_read_on_after_it_was_let_go(tmp_path: Path) -> None:
    path = zip_at(tmp_path / "a.zip", {"a": b"x" * 300_000})
    with members_of(path)[0].open() as stream:
        begun = stream.read(10)
        packed.close_archives()
        assert begun + stream.read() == b"x" * 300_000


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.gpx")
    for path in (tmp_path / "pipe.gpx", Path("/dev/zero"), tmp_path):
        assert not is_zip(path)
        with pytest.raises(UnreadableFileError) as caught:
            Source(path).read()
        assert caught.value.what == texts.NO_ORDINARY_FILE


@given(st.lists(st.binary(max_size=2000), min_size=1, max_size=5), st.integers(0, 3000))
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_gzip_files_one_behind_the_other(tmp_path: Path, parts: list[bytes], zeros: int) -> None:
    path = tmp_path / "a.gz"
    path.write_bytes(b"".join(gzip.compress(one) + b"\0" * zeros for one in parts))
    assert Source(path).read() == b"".join(parts)


@pytest.mark.parametrize(
    "behind", [b"words behind", gzip.compress(b"") * 3000], ids=["words", "parts"]
)
def test_what_gzip_did_not_write_is_damage(tmp_path: Path, behind: bytes) -> None:
    path = tmp_path / "a.gz"
    path.write_bytes(gzip.compress(b"inside") + behind)
    with pytest.raises(UnreadableFileError) as caught:
        Source(path).read()
    assert caught.value.what == texts.BROKEN_ARCHIVE


sample_zip = io.BytesIO()
with zipfile.ZipFile(sample_zip, "w", zipfile.ZIP_DEFLATED) as made:
    made.writestr("activities/1.gpx", b"<gpx>" * 50)
    made.writestr("activities.csv", b"Activity ID,Activity Date\n1,2\n" * 20)


@given(st.data())
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_archive_is_never_more_than_an_error(tmp_path: Path, data: st.DataObject) -> None:
    whole = bytearray(sample_zip.getvalue())
    for _ in range(data.draw(st.integers(1, 5))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "damaged.zip"
    path.write_bytes(whole[: data.draw(st.integers(0, len(whole)))])
    try:
        for source in members_of(path):
            source.head()
            source.read()
    except UnreadableFileError:
        pass


def test_what_is_a_zip(tmp_path: Path) -> None:
    path = zip_at(tmp_path / "a.fit", {})
    assert is_zip(path)
    (tmp_path / "b.zip").write_text("PK is how it begins")
    assert not is_zip(tmp_path / "b.zip")
    assert not is_zip(tmp_path / "nothing")
