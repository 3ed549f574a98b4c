"""Notes in Markdown: the day, the run, the mood and the tags of each, and its text as it is."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_tui.domain.entry import Feeling
from journal_tui.domain.units import Units
from journal_tui.interchange.errors import UnreadableFileError
from journal_tui.interchange.format import Hints
from journal_tui.interchange.found import Activity, Found, Page
from journal_tui.interchange.markdown import read as markdown
from journal_tui.interchange.source import Source
from tests.interchange.file_kit import damaged, source

MILE = 1609.344
NOON = datetime(2016, 8, 21, 12)
NOTE = """---
date: 2016-08-21
tags: [run, Easy]
distance_km: 10.02
duration: "52:11"
mood: 4
---
# Sunday

Ran the [[River loop]] before work. #furthest

- [x] stretch
"""
BODY = NOTE.partition("---\n# ")[2]


def read(folder: Path, text: str | bytes, name: str = "note.md", units: Units = "mi") -> Found:
    file = source(folder, text, name)
    assert markdown.FORMAT.recognises(file.head(), file)
    return markdown.read(file, Hints(units))


def page_of(folder: Path, text: str, name: str = "note.md", units: Units = "mi") -> Page:
    (page,) = read(folder, text, name, units).pages
    return page


def run_of(folder: Path, fields: str, units: Units = "mi") -> Activity:
    activity = page_of(
        folder, f"---\ndate: 2016-08-21\n{fields}\n---\nText\n", units=units
    ).activity
    assert activity is not None
    return activity


def refused(file: Source) -> UnreadableFileError:
    with pytest.raises(UnreadableFileError) as caught:
        markdown.read(file, Hints())
    return caught.value


def test_a_note_comes_with_all_that_it_says(tmp_path: Path) -> None:
    found = read(tmp_path, NOTE)
    (page,) = found.pages
    assert found.left_out == ()
    assert page.at == NOON
    assert page.text == f"# {BODY}"
    assert page.tags == ("run", "easy", "furthest")
    assert page.mood == "4"
    assert page.activity == Activity(
        sport="running", started_at=NOON, distance_m=10020.0, moving_s=3131.0
    )


@pytest.mark.parametrize(
    "body",
    [
        "plain",
        "\n\n  \n text with blanks around \n\n\n",
        "a rule\n---\nmore: rules\n---\n",
        "a\r\nb\rc\u2028d\x0be\x1b[31m\ufeff🙂",
        "#no-heading\n\n# heading\n",
    ],
)
def test_the_text_is_the_body_letter_for_letter(tmp_path: Path, body: str) -> None:
    assert page_of(tmp_path, f"---\ndate: 2016-08-21\n---\n{body}").text == body
    assert page_of(tmp_path, f"---\r\ndate: 2016-08-21\r\n---\r\n{body}").text == body
    assert page_of(tmp_path, f"{body}", "2016-08-21.md").text == body


# The day -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("front", "at"),
    [
        ("date: 2016-08-21", NOON),
        ("date: '2016-08-21'", NOON),
        ("date: 2016-08-21 18:05", datetime(2016, 8, 21, 18, 5)),
        ("date: 2016-08-21T18:05:07", datetime(2016, 8, 21, 18, 5, 7)),
        ("Date: '[[2016-08-21]]'", NOON),
        ("date: [[2016-08-21]]", NOON),
        ("day: 21.08.2016\ntime: '18:05'", datetime(2016, 8, 21, 18, 5)),
        ("day: 21.08.2016\ntime: 18:05", datetime(2016, 8, 21, 18, 5)),
        ("date: Sunday, August 21, 2016\ntime: 6:05 PM", datetime(2016, 8, 21, 18, 5)),
        ("created: 2016-08-21 06:30", datetime(2016, 8, 21, 6, 30)),
        ("date: 2016-08-21\ncreated: 2016-08-21T06:30", datetime(2016, 8, 21, 6, 30)),
        ("date: 2016-08-21\ncreated: 2016-08-23T06:30", NOON),
        ("datetime: 20160821", NOON),
        ("created: 1471760000000", datetime(2016, 8, 21, 6, 13, 20, tzinfo=UTC)),
        ("created: 1471760000", datetime(2016, 8, 21, 6, 13, 20, tzinfo=UTC)),
        ("date: 2016-08-21\ncreated: 1471999000000", NOON),
        ("date: 2016-08-21\ncreated: 2016-08-21T22:30Z", NOON),
    ],
)
def test_fields_say_the_day_and_the_hour(tmp_path: Path, front: str, at: datetime) -> None:
    assert page_of(tmp_path, f"---\n{front}\n---\nText").at == at


def test_an_offset_is_kept(tmp_path: Path) -> None:
    page = page_of(tmp_path, "---\ndate: 2016-08-21T18:05:00+05:30\n---\nText")
    zone = timezone(timedelta(hours=5, minutes=30))
    assert page.at == datetime(2016, 8, 21, 18, 5, tzinfo=zone)
    assert page.at.utcoffset() == timedelta(hours=5, minutes=30)


@pytest.mark.parametrize(
    ("name", "text", "at"),
    [
        ("2016-08-21.md", "a", NOON),
        ("2016-08-21 Sunday.md", "a", NOON),
        ("Long run 2016-08-21.md", "a", NOON),
        ("20160821.md", "a", NOON),
        ("201608211805 zettel.md", "a", datetime(2016, 8, 21, 18, 5)),
        ("21.08.2016.md", "a", NOON),
        ("August 21, 2016.md", "a", NOON),
        ("Note.md", "# Sunday, 21 August 2016\na", NOON),
        ("Note.md", "\n\n2016-08-21\n\na", NOON),
        ("2016-08-21.md", "# On the 2016-08-19\na", NOON),
        ("2016-08-21.md", "# 2016-08-19 18:05 Written later\na", NOON),
        ("2016-08-21_sick.md", "# 2016-08-21 06:05:00 PM Sick.\na", datetime(2016, 8, 21, 18, 5)),
        ("Note.md", "# 2016-08-21 18:05 Called in sick\na", datetime(2016, 8, 21, 18, 5)),
        ("Note.md", "# 2016-08-21 5 km\na", NOON),
        ("2016-08-21.md", "---\ncreated: 2016-08-23\n---\na", NOON),
        ("2016/08/21.md", "a", NOON),
        ("2016/08-August/21 Sunday.md", "a", NOON),
    ],
)
def test_else_the_name_of_the_file_or_the_heading_says_it(
    tmp_path: Path, name: str, text: str, at: datetime
) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    page = page_of(tmp_path, text, name)
    assert page.at == at
    assert page.text == text.rpartition("---\n")[2]


def test_day_and_month_that_could_be_exchanged_are_told(tmp_path: Path) -> None:
    found = read(tmp_path, "---\ndate: 03/04/2016\n---\na")
    assert found.pages[0].at == datetime(2016, 3, 4, 12)
    assert "month first" in found.left_out[0]
    assert read(tmp_path, "---\ndate: 03.04.2016\n---\na").left_out == ()


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("Recipes.md", "Flour and water", "which day"),
        ("Note.md", "---\ndate: 1016-08-21\n---\na", "which day"),
        ("Templates/daily.md", "---\ndate: 2016-08-21\n---\n", "template"),
        ("99 - templates/2016-08-21.md", "a", "template"),
        ("daily.md", "---\ndate: {{date}}\n---\na", "template"),
        ("daily.md", "---\ndate: '{{date:YYYY-MM-DD}}'\n---\na", "template"),
        ("daily.md", "# {{title}}\n", "template"),
        ("daily.md", "# <% tp.file.title %>\n", "template"),
        ("2016-08-21.md", "---\naliases: []\n---\n\n", "no entry"),
        ("2016-08-21.md", b"f\xfcnf", "not text"),
    ],
)
def test_what_is_no_entry_says_why(tmp_path: Path, name: str, text: str | bytes, says: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    assert says in refused(source(tmp_path, text, name)).what


# Front matter --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "front",
    ['date: 2016-08-21\ntitle: "unclosed', "date: 2016-08-21\na: *b", "date: 2016-08-21\na: [[["],
)
def test_a_broken_front_matter_stays_in_the_text(tmp_path: Path, front: str) -> None:
    text = f"---\n{front}\n---\nNothing is lost.\n"
    found = read(tmp_path, text)
    assert found.pages[0].text == text
    assert found.pages[0].at == NOON
    assert "stayed in the text" in found.left_out[0]


def test_rules_across_a_page_are_no_front_matter(tmp_path: Path) -> None:
    text = "---\nJust words\n---\nmore words"
    assert page_of(tmp_path, text, "2016-08-21.md").text == text


MONTH = """# 2016

## August

### 2016-08-19 18:22 Rain all day

Then a mile. #wall
mood:: 2

### 2016-08-21

#### A heading of its own

```
### 2016-08-22 code
```
distance:: 2 km

## September

### 2016-09-03 Fine

"""


def test_a_note_of_many_days_is_an_entry_for_each(tmp_path: Path) -> None:
    found = read(tmp_path, MONTH, "log.md")
    first, second, third = found.pages
    assert found.left_out == ()
    assert (first.at, first.tags, first.mood) == (datetime(2016, 8, 19, 18, 22), ("wall",), "2")
    assert first.text == MONTH[MONTH.index("### ") : MONTH.index("### 2016-08-21")]
    assert second.at == NOON
    assert second.text == MONTH[MONTH.index("### 2016-08-21") : MONTH.index("## September")]
    assert second.activity is not None
    assert second.activity.distance_m == 2000
    assert (third.at, third.text) == (datetime(2016, 9, 3, 12), "### 2016-09-03 Fine\n\n")
    told = read(tmp_path, f"My log\n{MONTH}", "log.md").left_out
    assert told == ("What stands before the first day (to line 1) belongs to no entry.",)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("2016-08-21.md", MONTH),
        ("log.md", "# 2016-08-21\n\nText\n\n# 2016-08-21 again\n"),
        ("log.md", "# 2016-08-21\n\n## 2016-08-20 was hard\n\nText\n"),
        ("log.md", "# 21 August 2016\n\n# 5 things that went well\n\n# 3 miles in 2016\n"),
    ],
)
def test_a_note_of_one_day_stays_one(tmp_path: Path, name: str, text: str) -> None:
    page = page_of(tmp_path, text, name)
    assert (page.at, page.text) == (NOON, text)


def test_the_zone_of_a_program_is_not_hers(tmp_path: Path) -> None:
    for written, known in (("06:30+02:00", True), ("06:30Z", False), ("06:30", False)):
        front = f"---\ncreated: 2016-08-21T{written}\n---\nText"
        assert page_of(tmp_path, front).zone_known is known


def test_a_front_matter_in_toml(tmp_path: Path) -> None:
    front = (
        '+++\ntitle = "First"\ndate = 2016-08-21T07:10:00+02:00\ntags = ["run", "easy"]\n'
        'draft = false\n[run]\ndistance_km = 5.2\nduration = "31:10"\n+++\n'
    )
    page = page_of(tmp_path, f"{front}Hard.\n")
    assert page.at == datetime(2016, 8, 21, 7, 10, tzinfo=timezone(timedelta(hours=2)))
    assert (page.tags, page.text) == (("run", "easy"), "Hard.\n")
    assert page.activity is not None
    assert (page.activity.distance_m, page.activity.moving_s) == (5200, 1870)
    kept = "+++\nno = = toml\n+++\nText"
    found = read(tmp_path, kept, "2016-08-21.md")
    assert found.pages[0].text == kept
    assert "front matter" in found.left_out[0]


NOTION = """# Along the canal

Date: August 21, 2016 7:10 AM
Tags: running, easy
Distance (km): 5.2
Mood: Good

Slow, and no tears.
"""


def test_the_lines_below_the_heading_of_notion_are_fields(tmp_path: Path) -> None:
    page = page_of(tmp_path, NOTION, "Along the canal 20160820b3ea167a5a36dedd4bea2543.md")
    assert page.at == datetime(2016, 8, 21, 7, 10)
    assert (page.text, page.tags, page.mood) == (NOTION, ("running", "easy"), "Good")
    assert page.activity is not None
    assert page.activity.distance_m == 5200
    # Anywhere else such lines are words.
    assert page_of(tmp_path, NOTION, "2016-08-22.md").tags == ()
    other = page_of(tmp_path, "# Day\n\nHe said: go\n", f"2016-08-22 {'0a' * 16}.md")
    assert other.at == datetime(2016, 8, 22, 12)


def test_fields_that_have_no_place_are_named(tmp_path: Path) -> None:
    front = "date: 2016-08-21\nsleep: 7h\nWeight: 60\nempty:\naliases: [x]\nweather: rain"
    found = read(tmp_path, f"---\n{front}\n---\na")
    (sentence,) = found.left_out
    assert "sleep, Weight, weather" in sentence


def test_a_title_that_the_text_does_not_have_stands_above_it(tmp_path: Path) -> None:
    front = "---\ndate: 2016-08-21\ntitle: My first mile\n"
    assert page_of(tmp_path, f"{front}---\nHard.").text == "My first mile\n\nHard."
    assert page_of(tmp_path, f"{front}---\n# My first mile\n").text == "# My first mile\n"
    dated = "---\ndate: 2016-08-21\ntitle: '2016.08.21'\n---\nHard."
    assert page_of(tmp_path, dated, "daily.md").text == "Hard."
    page = page_of(tmp_path, f"{front}distance: 1 mi\n---\nHard.")
    assert page.text == "Hard."
    assert page.activity is not None
    assert page.activity.name == "My first mile"


@pytest.mark.parametrize(
    ("front", "body", "tags"),
    [
        ("tags: [run, '#Long Run']", "", ("run", "long run")),
        ("tags: run, long", "", ("run", "long")),
        ("tags: '#run #long'", "", ("run", "long")),
        ("tags:\n  - sport/run\ntag: x", "", ("sport/run", "x")),
        ("tags: [2016, 5k]", "", ("2016", "5k")),
        ("tags:", "#run and #run, (#no) a#b ## #1 # x\n#end", ("run", "end")),
        ("tags: []", "`#code` #real\n```\n#fenced\n```\n~~~\n#too\n", ("real",)),
        ("categories: [blog]", "[a](#anchor) [[note#part]] %% #hidden %%", ("blog",)),
    ],
)
def test_tags(tmp_path: Path, front: str, body: str, tags: tuple[str, ...]) -> None:
    page = page_of(tmp_path, f"---\ndate: 2016-08-21\n{front}\n---\n{body}\nText")
    assert page.tags == tags


@pytest.mark.parametrize(
    ("front", "mood", "feeling", "effort"),
    [
        ("mood: 4", "4", Feeling(), None),
        ("mood: Good", "Good", Feeling(), None),
        ("mood: [sad, tired]", "sad, tired", Feeling(), None),
        ("feeling: -3", "", Feeling(after=-3), None),
        ("feeling: +5", "", Feeling(after=5), None),
        ("feeling: 3", "3", Feeling(), None),
        ("feeling: [tired, proud]", "", Feeling(words=("tired", "proud")), None),
        ("mood: ok\nfeel: tired", "ok", Feeling(words=("tired",)), None),
        ("effort: 7", "", Feeling(), 7),
        ("RPE: 7/10", "", Feeling(), 7),
        ("rpe: 17", "", Feeling(), None),
        ("mood: null\nfeeling: ~", "", Feeling(), None),
    ],
)
def test_how_it_felt(
    tmp_path: Path, front: str, mood: str, feeling: Feeling, effort: int | None
) -> None:
    page = page_of(tmp_path, f"---\ndate: 2016-08-21\n{front}\n---\nText")
    assert (page.mood, page.feeling, page.effort) == (mood, feeling, effort)


# The run -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ("distance: 8.1 km", {"distance_m": 8100.0}),
        ("distance: 8,1 km", {"distance_m": 8100.0}),
        ("distance: 5 miles", {"distance_m": 5 * MILE}),
        ("distance: 10K", {"distance_m": 10000.0}),
        ("distance: 800m", {"distance_m": 800.0}),
        ("Distance (km): 8.1", {"distance_m": 8100.0}),
        ("distance_mi: 1.5", {"distance_m": 1.5 * MILE}),
        ("km: 8.1", {"distance_m": 8100.0}),
        ("run:\n  distance: 8.1 km\n  rpe: 4", {"distance_m": 8100.0, "effort": 4}),
        ("distance: 2 mi\nduration: 24:30", {"moving_s": 1470.0}),
        ("distance: 2 mi\nduration: 1:05", {"moving_s": 3900.0}),
        ("distance: 20 km\nduration: 1:52:03", {"moving_s": 6723.0}),
        ("distance: 2 mi\nduration: 24", {"moving_s": 1440.0}),
        ("distance: 2 mi\nduration: 1470", {"moving_s": 1470.0}),
        ("distance: 2 mi\nduration_min: 24.5", {"moving_s": 1470.0}),
        ("distance: 2 mi\nduration: 24 min", {"moving_s": 1440.0}),
        ("distance: 9 mi\nduration: 1h 45m", {"moving_s": 6300.0}),
        ("distance: 9 mi\nduration: 1h45", {"moving_s": 6300.0}),
        ("distance: 9 mi\nduration: PT1H45M", {"moving_s": 6300.0}),
        ("distance: 400 m\nduration: 95 s", {"moving_s": 95.0}),
        ("distance: 2 mi\ntime: 24:30", {"moving_s": 1470.0}),
        ("distance: 9 mi\ntime: 1:45:00", {"moving_s": 6300.0}),
        ("distance: 2 mi\nelapsed_time: '26:00'", {"elapsed_s": 1560.0, "moving_s": None}),
        ("distance: 2 mi\npace: 12:00", {"moving_s": 1440.0}),
        ("distance: 2 km\npace: 6:00/km", {"moving_s": 720.0}),
        ("distance: 2\npace: 6:00/km", {"distance_m": 2000.0, "moving_s": 720.0}),
        ("distance: 2 mi\navg_hr: 151 bpm\nmax_hr: 0", {"avg_hr": 151.0, "max_hr": None}),
        ("distance: 2 mi\nplace: '[[Canal]]'", {"place": "[[Canal]]"}),
        ("distance: 2 mi\nweather: Rain, cold", {"weather": ("rain", "cold")}),
        ("distance: 2 mi\ntype: race", {"sport": "running", "kind": "race"}),
        ("distance: 2 mi\nsport: Trail Run", {"sport": "running", "kind": "trail"}),
        ("distance: 2 mi\nactivity: walk", {"sport": "walking", "kind": ""}),
        ("distance: 2 mi\ntype: daily note", {"sport": "running", "kind": ""}),
        ("tags: run\nduration: 30", {"distance_m": None, "moving_s": 1800.0}),
        ("activity: run\nrpe: 4", {"distance_m": None, "effort": 4}),
    ],
)
def test_fields_tell_a_run(tmp_path: Path, fields: str, wanted: dict[str, Any]) -> None:
    activity = run_of(tmp_path, fields)
    found = {name: getattr(activity, name) for name in wanted}
    assert found == pytest.approx(wanted) if "weather" not in wanted else found == wanted


@pytest.mark.parametrize(
    "fields",
    [
        "distance: far",
        "distance: -3 km",
        "distance: 0",
        "distance: 1e12 km",
        "distance: nan",
        "distance: 99999999 km",
        "duration: 8h",
        "duration: '52:11'\ntags: [sleep]",
        "sport: cycling\ndistance: 40 km",
        "mood: 4",
    ],
)
def test_other_fields_tell_none(tmp_path: Path, fields: str) -> None:
    page = page_of(tmp_path, f"---\ndate: 2016-08-21\n{fields}\n---\nText")
    assert page.activity is None
    assert page.text == "Text"


def test_a_distance_without_a_unit_takes_hers_and_says_so(tmp_path: Path) -> None:
    for units, metres, word in (("mi", 2 * MILE, "miles"), ("km", 2000.0, "kilometres")):
        found = read(tmp_path, "---\ndate: 2016-08-21\ndistance: 2\n---\nText", units=units)
        (page,) = found.pages
        assert page.activity is not None
        assert page.activity.distance_m == pytest.approx(metres)
        assert word in found.left_out[0]


@pytest.mark.parametrize(
    ("text", "metres", "seconds"),
    [
        ("distance:: 8.1 km\npace:: 5:30/km", 8100.0, 2673.0),
        ("Went out. distance:: 8.1 km, duration:: 44:33\n", 8100.0, 2673.0),
        ("Went [distance:: 8.1 km] far (duration:: 44:33) and home", 8100.0, 2673.0),
        ("- distance:: 8.1 km\n- **duration**:: x\n- duration:: 44:33", 8100.0, 2673.0),
        ("a std::string distance:: 8.1 km", 8100.0, None),
    ],
)
def test_fields_in_the_text_count_too(
    tmp_path: Path, text: str, metres: float, seconds: float | None
) -> None:
    page = page_of(tmp_path, text, "2016-08-21.md")
    assert page.text == text
    assert page.activity is not None
    assert page.activity.distance_m == pytest.approx(metres)
    assert page.activity.moving_s == (None if seconds is None else pytest.approx(seconds))


def test_fields_in_code_do_not(tmp_path: Path) -> None:
    page = page_of(tmp_path, "```\ndistance:: 8.1 km\n```\n`distance:: 1 km`", "2016-08-21.md")
    assert page.activity is None


# Other programs ------------------------------------------------------------------------------


def test_the_yaml_of_jrnl(tmp_path: Path) -> None:
    text = (
        "---\ntitle: Rain: all day.\ndate: 2016-08-21 06:05:00 PM\nstarred: True\n"
        "tags: wall, rain\nbody: |\t\t\n\tA mile, @wall\n\t\n\t\tindented\n..."
    )
    found = read(tmp_path, text)
    (page,) = found.pages
    assert found.left_out == ()
    assert page.at == datetime(2016, 8, 21, 18, 5)
    assert page.text == "Rain: all day.\nA mile, @wall\n\n\tindented"
    assert page.tags == ("wall", "rain", "starred")


@pytest.mark.parametrize(
    ("name", "text", "known"),
    [
        ("a.md", "words", True),
        ("a.txt", "---\ndate: 2016-08-21\n---\nwords", True),
        ("a.txt", "words", False),
        ("a.txt", "---\nwords\n---\nwords", False),
        ("a.md", b"\x00\x01", False),
        ("a.md", b"\xff\xfe" * 50, False),
        ("a.md", ("ä" * 5000).encode(), True),
    ],
)
def test_which_files_are_notes(tmp_path: Path, name: str, text: str | bytes, known: bool) -> None:
    file = source(tmp_path, text, name)
    assert markdown.FORMAT.recognises(file.head(), file) is known


FIELDS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                *("date", "day", "time", "title", "tags", "mood", "feeling", "rpe"),
                *("distance", "km", "duration", "pace", "weather", "hr"),
            ]
        ),
        st.sampled_from(
            [
                *("8.1", "52:11", "1e99", "[a,[b]]", "{a:b}", "2016-08-21", "{{x}}"),
                *("31.02.2016", "+99:99"),
            ]
        )
        | st.text(max_size=8),
    ),
    max_size=5,
).map(lambda fields: "".join(f"{name}: {value}\n" for name, value in fields))


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=damaged(NOTE.encode())
    | FIELDS.map(lambda front: f"---\n{front}---\na {front}".encode("utf-8", "replace"))
)
def test_a_damaged_note_is_read_or_refused(tmp_path: Path, content: bytes) -> None:
    file = source(tmp_path, content, "2016-08-21.md")
    markdown.FORMAT.recognises(file.head(), file)
    try:
        found = markdown.read(file, Hints())
    except UnreadableFileError:
        return
    (page,) = found.pages
    assert 1970 <= page.at.year <= 2199
    (page.text + page.mood + page.place + "".join(page.tags)).encode()
    if page.activity is not None:
        distance = page.activity.distance_m
        assert distance is None or 0 < distance <= 2_000_000
