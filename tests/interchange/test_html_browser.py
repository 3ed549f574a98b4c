"""The page in a real browser, where there is one: by day, by night, narrow and on paper."""

import re
import shutil
import struct
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from journal_tui.texts.literal import visible_controls
from tests.interchange.page_kit import Run, page, source
from tests.interchange.test_html_escaping import HOSTILE
from tests.interchange.test_html_page import palettes

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
#: How the headless browser is told what the reader likes.
LIGHT, DARK = "1", "0"

Browse = Callable[..., str]


@pytest.fixture(scope="module")
def browser() -> str:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("no Chromium on this machine: the page was not looked at in a browser")
    return found


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of ninety days with dips, and with words that would like to be markup."""
    runs = [
        Run(day, 0.4 if day % 10 else -0.7, day % 3 == 0, 1 + day / 30, dip=day % 10 == 0)
        for day in range(90)
    ]
    runs += [Run(90 + number, 0.1, text=text) for number, text in enumerate(HOSTILE)]
    ways = [(day, day + 1) for day in range(0, 90, 10)]
    path = tmp_path_factory.mktemp("page") / "keepsake.html"
    path.write_text(source(page(runs, ways=ways)), encoding="utf-8", newline="")
    return path


@pytest.fixture
def browse(browser: str, file: Path, tmp_path: Path) -> Browse:
    """Opens the page with these options; returns what the browser says on stdout."""

    def opened(*options: str, scheme: str = LIGHT) -> str:
        done = subprocess.run(
            [
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--enable-logging=stderr",
                f"--user-data-dir={tmp_path / 'profile'}",
                f"--blink-settings=preferredColorScheme={scheme}",
                *options,
                file.as_uri(),
            ],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=120,
            check=True,
        )
        said = done.stderr.decode("utf-8", "replace")
        # What the policy of the page refuses is told on the console.
        assert "CONSOLE" not in said, said
        return done.stdout.decode("utf-8")

    return opened


class Picture(NamedTuple):
    """A screenshot: its size, and its pixels row by row."""

    width: int
    height: int
    rows: tuple[bytes, ...]
    depth: int

    def pixel(self, x: int, y: int) -> str:
        """The colour as a style sheet writes it."""
        at = x * self.depth
        return "#" + self.rows[y][at : at + 3].hex()

    def colours(self) -> set[str]:
        """Every colour on every fourth row."""
        return {self.pixel(x, y) for y in range(0, self.height, 4) for x in range(self.width)}


def decoded(data: bytes) -> Picture:
    """A PNG of eight bits a channel, without interlacing (ISO/IEC 15948)."""
    width, height, bits, kind, _, _, interlaced = struct.unpack(">IIBBBBB", data[16:29])
    assert (bits, interlaced) == (8, 0)
    depth = {2: 3, 6: 4}[kind]
    packed, at = b"", 8
    while at < len(data):
        size, name = struct.unpack(">I4s", data[at : at + 8])
        packed += data[at + 8 : at + 8 + size] if name == b"IDAT" else b""
        at += size + 12
    raw = zlib.decompress(packed)
    rows: list[bytes] = []
    above = bytes(width * depth)
    for start in range(0, len(raw), width * depth + 1):
        line = bytearray(raw[start + 1 : start + 1 + width * depth])
        _unfilter(raw[start], line, above, depth)
        above = bytes(line)
        rows.append(above)
    return Picture(width, height, tuple(rows), depth)


def _unfilter(kind: int, line: bytearray, above: bytes, depth: int) -> None:
    for at in range(len(line)) if kind else ():
        left = line[at - depth] if at >= depth else 0
        corner = above[at - depth] if at >= depth else 0
        up = above[at]
        guess = left + up - corner
        nearest = min((left, up, corner), key=lambda one: abs(guess - one))
        line[at] = (line[at] + (0, left, up, (left + up) // 2, nearest)[kind]) & 0xFF


@pytest.mark.parametrize(("scheme", "name"), [(LIGHT, "light"), (DARK, "dark")])
def test_it_is_light_by_day_and_dark_by_night(
    browse: Browse, tmp_path: Path, scheme: str, name: str
) -> None:
    shot = tmp_path / f"{name}.png"
    browse(f"--screenshot={shot}", "--window-size=1000,700", scheme=scheme)
    picture = decoded(shot.read_bytes())
    assert (picture.width, picture.height) == (1000, 700)
    palette = palettes()[name]
    assert picture.pixel(2, 2) == palette["ground"]
    # The title, the moods that she said, and the anti-aliased edges of all that is drawn.
    colours = picture.colours()
    assert {palette["text"], palette["accent"], palette["dusk"], palette["dawn"]} <= colours
    assert len(colours) > 100


def test_it_fits_a_telephone(browse: Browse, tmp_path: Path) -> None:
    shot = tmp_path / "narrow.png"
    # A headless window is 500 wide at least.
    browse(f"--screenshot={shot}", "--window-size=500,900")
    picture = decoded(shot.read_bytes())
    ground = palettes()["light"]["ground"]
    assert all(picture.pixel(picture.width - 3, y) == ground for y in range(picture.height))
    assert len(picture.colours()) > 50


def test_the_browser_reads_every_word(browse: Browse, file: Path) -> None:
    seen = browse("--dump-dom")
    assert len(re.findall(r"<article ", seen)) == 90 + len(HOSTILE)
    assert "<script" not in seen
    assert "<img" not in seen
    # Where markup began in her words, the browser would have made elements of its own.
    kept = re.findall(r"<[a-z0-9]+", file.read_text("utf-8"))
    assert re.findall(r"<[a-z0-9]+", seen) == kept
    for text in ("<script>alert(1)</script>", "a\x00b\x07c\x1b[31md\x7fe\x9bf", "🏃🏽‍♀️ 🌧"):
        shown = visible_controls(text).replace("<", "&lt;").replace(">", "&gt;")
        assert shown in seen


def test_it_prints_on_pages(browse: Browse, tmp_path: Path) -> None:
    printed = tmp_path / "page.pdf"
    browse(f"--print-to-pdf={printed}", scheme=DARK)
    data = printed.read_bytes()
    assert data.startswith(b"%PDF-")
    pages = len(re.findall(rb"/Type\s*/Page\b(?!s)", data))
    # Some six entries to a page, after the chart and the calendar.
    assert 12 <= pages <= 40
