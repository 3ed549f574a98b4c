"""The YAML reader: values with their lines, and every mistake named instead of raised."""

import datetime
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.config import yaml_events
from journal_tui.config.problems import MAX_PROBLEMS, ConfigProblem, ProblemList
from journal_tui.config.yaml_file import MAX_BYTES, MAX_DEPTH, Node, read_mapping, read_yaml


@pytest.fixture(params=["c", "python"])
def each_loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers that PyYAML may have here."""
    if request.param == "python":
        monkeypatch.setattr(yaml_events, "Loader", yaml.SafeLoader)


def write(folder: Path, content: str | bytes) -> Path:
    file = folder / "some.yaml"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def plain(node: Node) -> object:
    if isinstance(node.value, dict):
        return {name: plain(below) for name, below in node.value.items()}
    if isinstance(node.value, tuple):
        return [plain(below) for below in node.value]
    return node.value


def only_problem(file: Path) -> ConfigProblem:
    _node, problems = read_yaml(file)
    (problem,) = problems.all()
    assert problem.file == file
    return problem


def test_names_keep_their_lines(tmp_path: Path) -> None:
    """A message can point at the line of each name and of each item."""
    nodes, problems = read_mapping(
        write(tmp_path, "# first\nunits: km\n\nlist:\n  - a\n  - b: 1\n    c:\n      far below\n")
    )
    assert not problems
    assert nodes["units"].line == 2
    assert nodes["list"].line == 4
    items = nodes["list"].value
    assert isinstance(items, tuple)
    assert [item.line for item in items] == [5, 6]
    assert isinstance(items[1].value, dict)
    assert items[1].value["c"].line == 7


@pytest.mark.usefixtures("each_loader")
@pytest.mark.parametrize(
    "text",
    [
        "a: 1\nb: off\nc: [x, 'y', 2.5]\nd: ~\ne: 2016-08-21\nf: |\n  two\n  lines\n",
        "on_the_hill: &x {y: [1]}\nagain: *x\n",
        "- 0x1f\n- 1:30\n- '1'\n- \"\\x41\"\n- !!str 5\n- !!int '7'\n- .inf\n",
        "just a text",
        "",
        "# nothing here\n",
        "---\n",
        "\ufeffbom: yes\n",
        "crlf: 1\r\nb: 2\r\n",
        "a: 'ä 👟'\n",
    ],
)
def test_values_are_those_of_safe_load(tmp_path: Path, text: str) -> None:
    node, problems = read_yaml(write(tmp_path, text))
    assert problems.all() == ()
    assert (None if node is None else plain(node)) == yaml.safe_load(text)


def test_names_are_texts_as_written(tmp_path: Path) -> None:
    """``on`` and ``1`` are names, not a switch and a number."""
    nodes, _ = read_mapping(write(tmp_path, "on: a\n1: b\nno: c\n'=': d\n<<: e\n"))
    assert {name: node.value for name, node in nodes.items()} == {
        "on": "a",
        "1": "b",
        "no": "c",
        "=": "d",
        "<<": "e",
    }


@pytest.mark.usefixtures("each_loader")
@pytest.mark.parametrize(
    ("content", "line", "found"),
    [
        pytest.param("a: 1\nb: [1, 2\nc: 3\n", 3, "YAML", id="an open bracket"),
        pytest.param("a: 1\nb: @x\n", 2, "YAML", id="a reserved sign"),
        pytest.param("a: 1\nb: ]\n", 2, "YAML", id="a closing bracket"),
        pytest.param("a: 'x\n", 1, "YAML", id="an open quote at the end of the file"),
        pytest.param("a: 1\n\tb: 2\n", 2, "tab", id="a tab"),
        pytest.param("a:\n  b: 1\n \t c: 2\n", 3, "tab", id="a tab after a space"),
        pytest.param(b"a: 1\nb: caf\xe9\n", 2, "UTF-8", id="latin-1"),
        pytest.param("a: 1\n".encode("utf-16"), 1, "UTF-8", id="utf-16"),
        pytest.param("a: 1\nb: \x1b[2J\n", 2, "control character", id="an escape code"),
        pytest.param("a: \x00\n", 1, "control character", id="a zero byte"),
        pytest.param("a: 1\n" + "#" * MAX_BYTES, 0, "larger", id="too large"),
        pytest.param("[" * 900_000, 1, "deep", id="very deep in brackets"),
        pytest.param("- " * 400_000, 1, "deep", id="very deep in hyphens"),
        pytest.param("{a: " * 200_000, 1, "deep", id="very deep in braces"),
        pytest.param("a: &x [*x]\n", 1, "itself", id="an alias inside itself"),
        pytest.param("a: *nobody\n", 1, "anchor", id="an alias of nothing"),
        pytest.param("a: 1\n---\nb: 2\n", 2, "second document", id="two documents"),
        pytest.param(
            "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + "".join(
                f"{new}: &{new} [{','.join(['*' + old] * 9)}]\n"
                for old, new in zip("abcdefgh", "bcdefghi", strict=True)
            ),
            5,
            "more than 10,000 values",
            id="a billion laughs",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_left(
    tmp_path: Path, content: str | bytes, line: int, found: str
) -> None:
    file = write(tmp_path, content)
    problem = only_problem(file)  # before any value is compared: a bomb would unfold in a message
    assert read_mapping(file)[0] == {}
    assert problem.line == line
    assert found in problem.what
    assert problem.expected


@pytest.mark.usefixtures("each_loader")
@pytest.mark.parametrize(
    ("content", "line", "field", "found"),
    [
        pytest.param("a: 1\nb: 2\na: 3\n", 3, "a", "second time", id="a name twice"),
        pytest.param("x:\n  a: 1\n  a: 3\n", 3, "x.a", "second time", id="twice, further in"),
        pytest.param("a: 1\nwhen: 2016-13-45\n", 2, "when", "2016-13-45", id="no such day"),
        pytest.param("a: 1\nn: !!int x\n", 2, "n", "x", id="not the number it says"),
        pytest.param("a: 1\nn: !!bool x\n", 2, "n", "x", id="not the switch it says"),
        pytest.param("a: 1\nn: !!timestamp x\n", 2, "n", "x", id="not the time it says"),
        pytest.param("a: 1\nn: !!python/name:os.system x\n", 2, "n", "x", id="an object"),
        pytest.param("a: 1\nn: !!set {x}\n", 2, "n", "set", id="a set"),
        pytest.param("a: 1\nn: " + "1" * 5000 + "\n", 2, "n", "111", id="a huge number"),
        pytest.param("a: 1\n? [x, y]\n: 2\n", 2, "", "name", id="a list as a name"),
    ],
)
def test_a_broken_value_costs_that_value_alone(
    tmp_path: Path, content: str, line: int, field: str, found: str
) -> None:
    file = write(tmp_path, content)
    problem = only_problem(file)
    assert (problem.line, problem.field) == (line, field)
    assert found in problem.what
    nodes, _ = read_mapping(file)
    assert plain(nodes["x" if field == "x.a" else "a"]) in (1, {"a": 1})


def test_depth_up_to_the_limit_is_read(tmp_path: Path) -> None:
    node, problems = read_yaml(write(tmp_path, "[" * MAX_DEPTH + "]" * MAX_DEPTH))
    assert node is not None
    assert not problems
    assert "deep" in only_problem(write(tmp_path, "[" * 13 + "]" * 13)).what


@pytest.mark.parametrize("text", ["- a\n", "words\n", "null\n", "12\n"])
def test_a_mapping_is_asked_for(tmp_path: Path, text: str) -> None:
    nodes, problems = read_mapping(write(tmp_path, text))
    assert nodes == {}
    assert "name: value" in problems.all()[0].expected


def test_no_file_is_no_problem_and_loads_no_yaml(tmp_path: Path) -> None:
    """Quick commands of someone without settings pay nothing for YAML."""
    code = (
        "import sys; from pathlib import Path;"
        "from journal_tui.config.yaml_file import read_mapping;"
        "from journal_tui.config.settings import load_settings;"
        f"nodes, problems = read_mapping(Path({str(tmp_path)!r}) / 'none.yaml');"
        f"assert load_settings(Path({str(tmp_path)!r}))[1] == ();"
        "assert nodes == {} and not problems;"
        "print(sorted({'yaml', 'platformdirs', 'difflib', 'textual', 'dataclasses'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_is_not_a_file(tmp_path: Path) -> None:
    """A folder, a pipe that nobody writes to, and a path below a file are told, not waited for."""
    assert "not a file" in only_problem(tmp_path).what
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    assert "not a file" in only_problem(pipe).what
    file = write(tmp_path, "a: 1\n")
    assert "cannot be read" in only_problem(file / "below.yaml").what


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(tmp_path, "a: 1\n")

    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "Permission denied" in only_problem(file).what


def test_many_problems_are_cut_short(tmp_path: Path) -> None:
    """A file that is something else altogether does not fill the screen."""
    _, problems = read_mapping(write(tmp_path, "a: 1\n" * 500))
    told = problems.all()
    assert len(told) == MAX_PROBLEMS + 1
    assert "459" in told[-1].what


def test_how_a_problem_reads() -> None:
    problem = ConfigProblem(Path("/x/settings.yaml"), 3, "units", 'found "miles"', "one of: mi, km")
    assert str(problem) == 'settings.yaml, line 3, units: found "miles"; expected one of: mi, km'
    whole = ConfigProblem(Path("/x/set\x1btings.yaml"), 0, "", "the text is not UTF-8", "UTF-8")
    assert str(whole) == "set\\x1btings.yaml: the text is not UTF-8; expected UTF-8"


def test_control_characters_are_never_sent_on(tmp_path: Path) -> None:
    """A value may hold an escape code ("\\e[2J" in YAML); a message shows it as text."""
    _, problems = read_mapping(write(tmp_path, '"\\e[2J": 1\n"\\e[2J": 2\n'))
    assert "\x1b" not in str(problems.all()[0])
    assert "\\x1b[2J" in str(problems.all()[0])


def test_problems_come_in_the_order_of_lines() -> None:
    problems = ProblemList(Path("x.yaml"))
    for line in (7, 0, 3):
        problems.add(line, "", "", "")
    assert [problem.line for problem in problems.all()] == [0, 3, 7]


def test_a_date_stays_a_date(tmp_path: Path) -> None:
    nodes, _ = read_mapping(write(tmp_path, "day: 2016-08-21\n"))
    assert nodes["day"].value == datetime.date(2016, 8, 21)
    assert nodes["day"].found() == '"2016-08-21"'


signs = st.text(alphabet="ab1: -[]{}#&*!|>'\"%@`?,\n\t~=<.\\é\x1b", max_size=60)


@pytest.mark.usefixtures("each_loader")
@pytest.mark.parametrize("kind", ["bytes", "signs"])
def test_nothing_in_a_file_raises(kind: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Any bytes and any YAML-like text are values or problems, with lines that exist."""
    file = tmp_path_factory.mktemp("any") / "settings.yaml"
    contents = st.binary(max_size=80) if kind == "bytes" else signs.map(str.encode)

    @given(contents)
    def check(content: bytes) -> None:
        file.write_bytes(content)
        nodes, problems = read_mapping(file)
        assert all(isinstance(name, str) for name in nodes)
        for problem in problems.all():
            assert 0 <= problem.line <= content.count(b"\n") + content.count(b"\r") + 1
            assert "\x1b" not in str(problem)

    check()
