"""The key file: hers where it can be used, every mistake and clash named, the rest kept."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.config.keys import KeyDefault, load_keys

DEFAULTS = {
    "app.home": KeyDefault(("h",)),
    "app.help": KeyDefault(("question_mark", "f1")),
    "journal.filter": KeyDefault(("slash",), "journal"),
    "journal.edit": KeyDefault(("e", "enter"), "journal"),
    "journal.delete": KeyDefault(("d",), "journal"),
    "trends.open": KeyDefault(("enter",), "trends"),
    "trends.calendar": KeyDefault(("c",), "trends"),
}
USUAL = {command: default.keys for command, default in DEFAULTS.items()}


def load(folder: Path, text: str) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """What differs from the defaults, and the problems."""
    (folder / "keys.yaml").write_text(text, encoding="utf-8")
    keys, problems = load_keys(folder, DEFAULTS)
    assert keys.keys() == DEFAULTS.keys()
    changed = {command: names for command, names in keys.items() if names != USUAL[command]}
    return changed, [str(problem) for problem in problems]


def test_without_a_file(tmp_path: Path) -> None:
    assert load_keys(tmp_path, DEFAULTS) == (USUAL, ())


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        pytest.param("app.home: F5\n", {"app.home": ("f5",)}, id="one key"),
        pytest.param("app.home: [F5, Ctrl+S]\n", {"app.home": ("f5", "ctrl+s")}, id="a list"),
        pytest.param("app.home: 1\n", {"app.home": ("1",)}, id="a digit is a key"),
        pytest.param("app.home: ~\n", {"app.home": ("tilde",)}, id="the tilde is a key"),
        pytest.param("app.home: '#'\n", {"app.home": ("number_sign",)}, id="a quoted sign"),
        pytest.param("app.home: ' '\n", {"app.home": ("space",)}, id="the space bar"),
        pytest.param("app.home: []\n", {"app.home": ()}, id="no key at all"),
        pytest.param("app.home: [x, X, x]\n", {"app.home": ("x", "X")}, id="the same key twice"),
        pytest.param("app.home: h\n", {}, id="the usual key"),
        pytest.param(
            "journal.edit: d\njournal.delete: e\n",
            {"journal.edit": ("d",), "journal.delete": ("e",)},
            id="two keys changed over",
        ),
        pytest.param(
            "trends.calendar: d\n", {"trends.calendar": ("d",)}, id="the same key on another screen"
        ),
        pytest.param(
            "app.help: f1\njournal.filter: '?'\n",
            {"app.help": ("f1",), "journal.filter": ("question_mark",)},
            id="a key that was given free",
        ),
    ],
)
def test_her_keys(tmp_path: Path, text: str, changed: dict[str, tuple[str, ...]]) -> None:
    assert load(tmp_path, text) == (changed, [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("app.hom: x\n", "app.hom: there is no command of this name; expected perhaps app.home"),
        ("\nzzz: x\n", "line 2, zzz: there is no command of this name; expected a name from"),
        ("app.home: jj\n", 'app.home: there is no key "jj"; expected a key such as'),
        ("app.home: [x, nope]\n", 'app.home: there is no key "nope"'),
        ("app.home:\n", "app.home: found nothing; expected a key or a list of keys"),
        ("app.home: {x: y}\n", "found a group of names and values; expected a key or a list"),
        ("app.home: [[x]]\n", "found a list; expected a key or a list of keys"),
        ('app.home: ""\n', 'app.home: found ""; expected a key or a list of keys'),
        ("app.home: shift+1\n", "the sign that shift gives, in quotes"),
        ("app.home: ?\n", "with signs such as ? [ ] # : @ in quotes"),
        ("app.home: x\napp.home: y\n", "line 2, app.home: given a second time"),
        ("app.home: true\n", 'there is no key "true"'),
    ],
)
def test_each_mistake_is_named(tmp_path: Path, text: str, problem: str) -> None:
    changed, problems = load(tmp_path, text)
    assert len(problems) == 1
    assert problem in problems[0]
    assert changed in ({}, {"app.home": ("x",)})
    assert bool(changed) == ("second time" in problem)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "journal.edit: d\n", ["d already belongs to journal.delete"], id="with a usual key"
        ),
        pytest.param(
            "trends.calendar: h\n", ["h already belongs to app.home"], id="with one for everywhere"
        ),
        pytest.param(
            "app.home: c\n", ["c already belongs to trends.calendar"], id="everywhere with a screen"
        ),
        pytest.param(
            "journal.edit: x\njournal.delete: x\n",
            ["x already belongs to journal.delete", "x already belongs to journal.edit"],
            id="two of hers",
        ),
        pytest.param(
            "journal.edit: d\njournal.delete: x\njournal.filter: x\n",
            [
                "d already belongs to journal.delete",
                "x already belongs to journal.filter",
                "x already belongs to journal.delete",
            ],
            id="a clash that comes from giving up another change",
        ),
        pytest.param(
            "app.home: [x, '?']\n", ["question_mark already belongs to app.help"], id="one of two"
        ),
    ],
)
def test_on_a_clash_both_keep_their_usual_keys(tmp_path: Path, text: str, told: list[str]) -> None:
    changed, problems = load(tmp_path, text)
    assert changed == {}
    assert len(problems) == len(told)
    for problem, part in zip(problems, told, strict=True):
        assert part in problem


def test_a_file_of_many_unknown_commands_is_cut_short(tmp_path: Path) -> None:
    changed, problems = load(tmp_path, "".join(f"app.x{n}: x\n" for n in range(200)))
    assert changed == {}
    assert len(problems) == 41


def test_what_is_sound_beside_a_clash_is_kept(tmp_path: Path) -> None:
    changed, problems = load(tmp_path, "journal.edit: d\ntrends.open: o\n")
    assert changed == {"trends.open": ("o",)}
    assert len(problems) == 1


def test_defaults_that_share_a_key_are_left_alone(tmp_path: Path) -> None:
    """A screen may give a general key its own meaning; writing the default down changes nothing."""
    defaults = {
        "app.home": KeyDefault(("h",)),
        "trends.later": KeyDefault(("h", "right"), "trends"),
    }
    (tmp_path / "keys.yaml").write_text("trends.later: [h, l]\n", encoding="utf-8")
    keys, problems = load_keys(tmp_path, defaults)
    assert problems == ()
    assert keys["trends.later"] == ("h", "l")


commands = st.sampled_from([*DEFAULTS, "app.unknown"])
keys = st.sampled_from(["h", "e", "d", "x", "enter", "f1", "'?'", "nope", "[e, d]", "[]", "''"])


def test_no_two_commands_ever_share_a_key(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever she writes, each key of a screen means one thing, and nobody is lost."""
    folder = tmp_path_factory.mktemp("any")

    @given(st.dictionaries(commands, keys, max_size=7))
    def check(hers: dict[str, str]) -> None:
        text = "".join(f"{command}: {key}\n" for command, key in hers.items())
        (folder / "keys.yaml").write_text(text, encoding="utf-8")
        bound, _ = load_keys(folder, DEFAULTS)
        assert bound.keys() == DEFAULTS.keys()
        for screen in ("journal", "trends"):
            here = [
                key
                for command, names in bound.items()
                for key in names
                if DEFAULTS[command].scope in ("app", screen)
            ]
            assert len(here) == len(set(here))

    check()
