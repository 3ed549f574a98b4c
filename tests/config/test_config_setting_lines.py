"""A setting is written into her file without touching anything else in it, or not at all."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.config import replacing
from journal_tui.config.setting_lines import is_sound, write_settings
from journal_tui.config.settings import Settings, load_settings
from journal_tui.errors import ConfigError


def written(folder: Path, text: str, **values: str | int | bool) -> str:
    file = folder / "settings.yaml"
    file.write_bytes(text.encode())
    write_settings(folder, values)
    return file.read_bytes().decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("units: mi\n", "units: km\n"),
        ("units:   mi   # miles, of course\n", "units:   km   # miles, of course\n"),
        ("# mine\n\ntheme: dusk\nunits: mi\nmeter: on\n", None),
        ("units: 'mi'\n", "units: km\n"),
        ('"units": "mi" # here\n', '"units": km # here\n'),
        ("  theme: dusk\n  units: mi\n", "  theme: dusk\n  units: km\n"),
        ("theme: dusk\r\nunits: mi\r\n", "theme: dusk\r\nunits: km\r\n"),
        ("\ufeffunits: mi\n", "\ufeffunits: km\n"),
        ("---\nunits: mi\n", "---\nunits: km\n"),
        ("units: mi", "units: km"),
        ("theme: dusk\n", "theme: dusk\nunits: km\n"),
        ("theme: dusk", "theme: dusk\nunits: km\n"),
        ("theme: dusk\r\n", "theme: dusk\r\nunits: km\r\n"),
        ("  theme: dusk\n", "  theme: dusk\n  units: km\n"),
        ("# nothing yet\n", "# nothing yet\nunits: km\n"),
        ("share:\n  - units\n  - theme\n", "share:\n  - units\n  - theme\nunits: km\n"),
        ("", "units: km\n"),
        ("units: km # as it is\n", "units: km # as it is\n"),
    ],
)
def test_the_value_alone_is_another(tmp_path: Path, before: str, after: str | None) -> None:
    expected = before.replace("mi\n", "km\n") if after is None else after
    assert written(tmp_path, before, units="km") == expected
    assert load_settings(tmp_path)[0].units == "km"


def test_every_kind_of_value(tmp_path: Path) -> None:
    text = written(
        tmp_path, "", theme="heather", meter=False, lock_after=0, streak="off", scorer="textblob"
    )
    assert text == (
        'theme: heather\nmeter: false\nlock_after: 0\nstreak: "off"\nscorer: textblob\n'
    )
    assert load_settings(tmp_path) == (
        Settings(theme="heather", meter=False, lock_after=0, scorer="textblob"),
        (),
    )


MISTAKEN = (
    "units: mi\nlock: 3\n",
    "units: mi\nmeter: maybe\n",
    "units: mi\nunits: mi\n",
    "units: [mi\n",
    "units:\n",
    "- units\n",
    "theme: dusk\n...\nunits: mi\n",
)
OTHERWISE = (
    "{units: mi, theme: dusk}\n",
    "units:\n  mi\n",
    "theme: dusk\n...\n",
    "units: &u mi\ntheme: *u\n",
    "units: |\n  mi\n",
    "units: mi\rtheme: dusk\r",
)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        *((text, "There is a mistake in your settings") for text in MISTAKEN),
        *((text, "not written one a line") for text in OTHERWISE),
    ],
)
def test_a_file_with_a_mistake_or_in_another_form_is_left_alone(
    tmp_path: Path, text: str, why: str
) -> None:
    with pytest.raises(ConfigError) as raised:
        written(tmp_path, text, units="km")
    assert why in str(raised.value)
    assert "The file is as it was." in str(raised.value)
    assert str(tmp_path / "settings.yaml") in str(raised.value)
    assert (tmp_path / "settings.yaml").read_bytes() == text.encode()


def test_a_value_that_cannot_be_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        written(tmp_path, "units: mi\n", units="leagues")
    assert (tmp_path / "settings.yaml").read_text() == "units: mi\n"


@pytest.mark.parametrize(
    ("name", "value", "sound"),
    [
        ("units", "km", True),
        ("units", "leagues", False),
        ("units", "KM", False),
        ("units", 1, False),
        ("meter", True, True),
        ("meter", 1, False),
        ("lock_after", 10, True),
        ("lock_after", True, False),
        ("lock_after", 5000, False),
        ("streak", "off", True),
        ("theme", "her own", True),
        ("theme", " ", False),
        ("theme", None, False),
        ("paces", "x", False),
    ],
)
def test_what_a_setting_can_be(name: str, value: object, sound: bool) -> None:
    assert is_sound(name, value) is sound


def test_the_file_stays_as_closed_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "settings.yaml"
    write_settings(tmp_path, {"units": "km"})
    assert file.stat().st_mode & 0o777 == 0o600
    file.chmod(0o640)
    write_settings(tmp_path, {"units": "mi"})
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_write_that_fails_leaves_the_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(replacing.os, "fsync", no_room)
    config = tmp_path / "config"
    config.mkdir()
    with pytest.raises(ConfigError, match="No space left on device"):
        written(config, "units: mi\n", units="km")
    assert [path.name for path in config.iterdir()] == ["settings.yaml"]
    assert (config / "settings.yaml").read_text() == "units: mi\n"


pieces = st.sampled_from(
    [
        *("units: mi", "units: 'mi' # hers", '"units": "mi"', "theme: dusk", "meter: on # quiet"),
        *("# a line", "", "  # another", "lock_after: 3", "share: [units]", "share:\n  - units"),
        *("scorer: >-\n  runner", "theme: &t dusk", "lock_after:  7", "x: 1", "---", "inbox: /r"),
    ]
)


def test_whatever_the_file_all_else_in_it_stays(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("any")

    @given(st.lists(pieces, max_size=6), st.sampled_from(["\n", "\r\n"]), st.booleans())
    def check(lines: list[str], end: str, last: bool) -> None:
        text = end.join(lines) + (end if last else "")
        (folder / "settings.yaml").write_bytes(text.encode())
        before = load_settings(folder)
        try:
            after = written(folder, text, units="km", streak="weekly")
        except ConfigError:
            assert (folder / "settings.yaml").read_bytes().decode() == text
            return
        expected = before[0]._replace(units="km", streak="weekly")
        assert load_settings(folder) == (expected, ())
        # Of what she wrote, the value of one line alone is another.
        pairs = zip(text.splitlines(), after.splitlines(), strict=False)
        assert all("units" in old and "units" in new for old, new in pairs if old != new)

    check()
