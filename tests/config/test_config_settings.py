"""Settings: each broken line costs its own value alone, and says what was expected."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.config.settings import SHAREABLE, Settings, load_settings


def load(folder: Path, text: str) -> tuple[Settings, list[str]]:
    (folder / "settings.yaml").write_text(text, encoding="utf-8")
    value, problems = load_settings(folder)
    return value, [str(problem) for problem in problems]


def test_without_a_file_or_folder(tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    assert load_settings(tmp_path) == (Settings(), ())
    assert load_settings(tmp_path / "none") == (Settings(), ())
    assert set(tmp_path.iterdir()) == before


def test_every_setting(tmp_path: Path) -> None:
    text = (
        "units: km\ntheme: heather\nmeter: off\nscorer: textblob\n"
        "week_starts: sunday\nboost_after_low: no\nbackups: ~/kept\nlock_after: 0\nstreak: weekly\n"
        "inbox: /runs\nsync: auto\nsync_wait: 0\nshare: [units, theme, units]\n"
    )
    expected = Settings(
        *("km", "heather", False, "textblob", "sunday", False, "~/kept", 0, "weekly"),
        *("/runs", "auto", 0, ("units", "theme")),
    )
    assert load(tmp_path, text) == (expected, [])


def test_a_choice_may_be_capitalised(tmp_path: Path) -> None:
    settings, problems = load(tmp_path, "units: KM\nweek_starts: Sunday\nmeter: Off\n")
    assert problems == []
    assert (settings.units, settings.week_starts, settings.meter) == ("km", "sunday", False)
    assert (settings.first_weekday, Settings().first_weekday) == (6, 0)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("units: miles\n", 'line 1, units: found "miles"; expected one of: mi, km'),
        ("\n\nunits: 5\n", 'line 3, units: found "5"; expected one of: mi, km'),
        ("units:\n", "line 1, units: found nothing; expected one of: mi, km"),
        ("units: [km]\n", "line 1, units: found a list; expected one of: mi, km"),
        ('meter: "off"\n', 'line 1, meter: found "off"; expected on or off'),
        ("meter: 0\n", 'line 1, meter: found "0"; expected on or off'),
        ("boost_after_low: {}\n", "found a group of names and values; expected on or off"),
        ("theme: 7\n", 'line 1, theme: found "7"; expected a text'),
        ("theme: ' '\n", "line 1, theme: found a blank text; expected a text"),
        ("unit: km\n", "unit: there is no setting of this name; expected perhaps units"),
        ("week-starts: monday\n", "expected perhaps week_starts"),
        ("zzz: 1\n", "expected one of: units, theme, meter, scorer, week_starts"),
        ("scorer: vader\n", "expected one of: runner, textblob"),
        ("streak: on\n", 'line 1, streak: found "on"; expected one of: off, weekly'),
        ("streak: daily\n", "expected one of: off, weekly"),
        ("lock_after: soon\n", 'found "soon"; expected a whole number from 0 to 1440'),
        ("lock_after: -1\n", 'line 1, lock_after: found "-1"; expected a whole number'),
        ("lock_after: 1441\n", "expected a whole number from 0 to 1440"),
        ("lock_after: 1.5\n", "expected a whole number from 0 to 1440"),
        ("lock_after: yes\n", "expected a whole number from 0 to 1440"),
        ("lock_after:\n", "line 1, lock_after: found nothing; expected a whole number"),
        ("backups: kept\n", 'line 1, backups: found "kept"; expected a folder that begins with'),
        ("backups: ./kept\n", "expected a folder that begins with / or ~/"),
        ("backups: ~her/kept\n", "expected a folder that begins with / or ~/"),
        ("inbox: Runs\n", "expected a folder that begins with / or ~/"),
        ("backups: ~\n", "line 1, backups: found nothing; expected a text"),
        ("backups: [/kept]\n", "line 1, backups: found a list; expected a text"),
        ('backups: "/a\\0b"\n', "expected a folder that begins with / or ~/"),
        ("sync: always\n", 'line 1, sync: found "always"; expected one of: manual, auto'),
        ("sync: on\n", "expected one of: manual, auto"),
        (
            "sync_wait: 121\n",
            'line 1, sync_wait: found "121"; expected a whole number from 0 to 120',
        ),
        ("share: units\n", 'line 1, share: found "units"; expected a list of settings, as in'),
        (
            "share: [inbox]\n",
            'line 1, share.1: found "inbox"; expected one of: units, theme, meter',
        ),
        ("share:\n  - sync\n", 'line 2, share.1: found "sync"; expected one of: units, theme'),
        ("share: [[units]]\n", "line 1, share.1: found a list; expected one of: units, theme"),
    ],
)
def test_each_mistake_is_named_and_the_default_stands(
    tmp_path: Path, text: str, problem: str
) -> None:
    settings, problems = load(tmp_path, text)
    assert settings == Settings()
    assert len(problems) == 1
    assert problems[0].startswith("settings.yaml, line ")
    assert problem in problems[0]


def test_a_streak_is_off_in_any_of_the_words_for_it(tmp_path: Path) -> None:
    for word in ("off", "no", "false", '"off"'):
        assert load(tmp_path, f"streak: {word}\n") == (Settings(streak="off"), [])


def test_the_rest_is_kept(tmp_path: Path) -> None:
    settings, problems = load(tmp_path, "units: leagues\ntheme: heather\nmeter: maybe\nx: 1\n")
    assert settings == Settings(theme="heather")
    assert [problem.split(",")[1] for problem in problems] == [" line 1", " line 3", " line 4"]


def test_what_can_be_shared_is_kept_beside_what_cannot(tmp_path: Path) -> None:
    settings, problems = load(tmp_path, "share: [units, backups, streak]\n")
    assert settings.share == ("units", "streak")
    assert [problem.split(":")[0] for problem in problems] == ["settings.yaml, line 1, share.2"]


def test_a_repeated_setting_keeps_the_first(tmp_path: Path) -> None:
    settings, problems = load(tmp_path, "units: km\nunits: mi\n")
    assert settings.units == "km"
    assert problems == [
        "settings.yaml, line 2, units: given a second time; "
        "expected it once (the one on line 1 is used)"
    ]


@pytest.mark.parametrize("text", ["", "# later\n", "units: [km\n"])
def test_nothing_to_use_is_the_default(tmp_path: Path, text: str) -> None:
    assert load(tmp_path, text)[0] == Settings()


def test_a_file_of_many_unknown_names_is_quick(tmp_path: Path) -> None:
    """Suggestions are looked for only as long as they are told."""
    _, problems = load(tmp_path, "".join(f"unitz{n}: 1\n" for n in range(4000)))
    assert len(problems) == 41


values = st.sampled_from(
    ["km", "mi", "off", "on", "1", "~", "[a]", "{a: b}", "'x'", "2016-08-21", ""]
)
names = st.sampled_from([*Settings._fields, "unit", "on", "1"])


def test_any_values_give_settings_of_the_right_types(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("any")

    @given(st.lists(st.tuples(names, values), max_size=6))
    def check(lines: list[tuple[str, str]]) -> None:
        settings, _ = load(folder, "".join(f"{name}: {value}\n" for name, value in lines))
        assert settings.units in ("mi", "km")
        assert settings.scorer in ("runner", "textblob")
        assert settings.week_starts in ("monday", "sunday")
        assert isinstance(settings.meter, bool)
        assert isinstance(settings.boost_after_low, bool)
        assert settings.backups == settings.inbox == ""
        assert 0 <= settings.lock_after <= 1440
        assert settings.streak in ("off", "weekly")
        assert settings.sync in ("manual", "auto")
        assert 0 <= settings.sync_wait <= 120
        assert set(settings.share) <= set(SHAREABLE)
        assert isinstance(settings.theme, str)
        assert settings.theme

    check()
