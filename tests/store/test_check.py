"""The check names what is amiss, with its line, and writes nothing."""

import json
from pathlib import Path

import pytest
from store_kit import START, affirmation, deleted, entry, full_entry, goal, open_store, showing

from journal_tui.store.check import CheckReport, TableCount
from journal_tui.store.drafts import Draft, DraftBox


def checked(path: Path) -> CheckReport:
    """The report; proves that the folder is the same before and after."""

    def state() -> dict[str, tuple[int, int, bytes]]:
        files = [each for each in path.parent.rglob("*") if each.is_file()]
        return {
            str(each): (each.stat().st_mtime_ns, each.stat().st_mode, each.read_bytes())
            for each in files
        }

    before = state()
    report = open_store(path).check()
    assert state() == before
    return report


def codes(report: CheckReport) -> list[str]:
    return [finding.code for finding in report.findings]


@pytest.fixture
def filled(path: Path) -> Path:
    open_store(path).put(
        full_entry(1), entry(2), deleted(entry(3)), affirmation(1), showing(1), goal(1)
    )
    return path


def test_a_sound_journal_has_no_findings(filled: Path) -> None:
    report = checked(filled)
    assert report.findings == ()
    assert report.path == filled
    assert report.size == filled.stat().st_size
    assert report.schema == 1
    assert report.counts == {
        "entries": TableCount(2, 1),
        "affirmations": TableCount(1, 0),
        "showings": TableCount(1, 0),
        "goals": TableCount(1, 0),
    }


def test_another_layout_is_counted_the_same(filled: Path) -> None:
    counts = checked(filled).counts
    filled.write_text(json.dumps(json.loads(filled.read_bytes()), indent=2))
    assert checked(filled).counts == counts


def test_no_file_is_no_finding(path: Path) -> None:
    report = open_store(path).check()
    assert (report.size, report.schema, report.findings) == (0, None, ())
    assert not path.parent.exists()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (b'"effort":7', b'"effort":"7"', "run.effort should be a whole number"),
        (b'"effort":7', b'"effort":7,', "its line should be JSON"),
    ],
    ids=["field", "json"],
)
def test_an_undecodable_document_is_named_with_its_line(
    filled: Path, old: bytes, new: bytes, words: str
) -> None:
    filled.write_bytes(filled.read_bytes().replace(old, new))
    report = checked(filled)
    (finding,) = report.findings
    assert finding.code == "undecodable"
    assert words in finding.words
    assert full_entry(1).id in finding.words
    assert old[:8] in filled.read_bytes().split(b"\n")[finding.line - 1]
    assert report.counts["entries"] == TableCount(1, 1)


def test_ids_that_stand_twice_are_named_with_both_lines(filled: Path) -> None:
    lines = filled.read_bytes().split(b"\n")
    first = next(number for number, line in enumerate(lines) if entry(2).id.encode() in line)
    lines.insert(first + 1, lines[first])
    filled.write_bytes(b"\n".join(lines))
    report = checked(filled)
    assert codes(report) == ["refused", "duplicate"]
    assert report.schema is None
    assert report.findings[1].line == first + 2
    assert f"line {first + 1} " in report.findings[1].words


@pytest.mark.parametrize("data", [b"", b"null", b"{\nnothing\n}"], ids=["empty", "null", "no"])
def test_a_refused_file_is_a_finding(filled: Path, data: bytes) -> None:
    filled.write_bytes(data)
    report = checked(filled)
    assert codes(report) == ["refused"]
    assert report.counts["entries"] == TableCount(0, 0)


def test_permissions_that_let_others_in(filled: Path) -> None:
    filled.chmod(0o644)
    filled.parent.chmod(0o755)
    report = checked(filled)
    assert codes(report) == ["permissions", "permissions"]
    assert "0644" in report.findings[0].words
    assert "0755" in report.findings[1].words


def test_left_over_temp_files_and_conflict_copies(filled: Path) -> None:
    for name in (
        ".journal.json.0badcafe.tmp",
        "journal.sync-conflict-20161002-101112-ABCDEFG.json",
        "journal (Anna's conflicted copy 2016-10-02).json",
        "other.sync-conflict-20161002-101112-ABCDEFG.json",
        "journal.json.bak",
    ):
        (filled.parent / name).write_bytes(b"x")
    report = checked(filled)
    assert codes(report) == ["temp file", "conflict copy", "conflict copy"]
    assert "0badcafe" in report.findings[0].words


def test_drafts_that_wait_and_drafts_that_are_broken(filled: Path) -> None:
    box = DraftBox(filled.parent / "drafts")
    box.save(Draft("a", "1mi", "words", START))
    box.save(Draft("b", "1mi", "words", START))
    (box.folder / "b.json").write_bytes(b"half")
    with box.open("c"):
        box.save(Draft("c", "", "", START))
        report = checked(filled)
    assert sorted(codes(report)) == ["broken draft", "draft"]
    draft = next(finding for finding in report.findings if finding.code == "draft")
    assert "2016-08-19" in draft.words


def test_drafts_that_cannot_be_listed(filled: Path) -> None:
    (filled.parent / "drafts").symlink_to("drafts")
    assert codes(open_store(filled).check()) == ["broken draft"]


def test_it_follows_links(filled: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(filled)
    assert open_store(link).check().counts["entries"] == TableCount(2, 1)
    assert link.readlink() == filled
