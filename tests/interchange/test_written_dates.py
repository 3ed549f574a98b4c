"""Dates as programs write them for people."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_tui.interchange.common.written_dates import (
    is_slashed,
    month_stands_first,
    written_moment,
)

OCTOBER = datetime(2020, 10, 7, 14, 43, 11)


@pytest.mark.parametrize(
    "text",
    [
        "2020-10-07 14:43:11",
        "Oct 7, 2020, 2:43:11 PM",
        "Oct 7, 2020, 2:43:11\u202fPM",
        "7 Oct 2020, 14:43:11",
        "07.10.2020, 14:43:11",
        "7. 10. 2020 14:43:11",
        "7. Okt. 2020, 14:43:11",
        "7 oct. 2020, 14:43:11",
        "7 oct. 2020 à 14:43:11",
        "7 de out. de 2020, 14:43:11",
        "7 ott 2020, 14:43:11",
        "7 okt. 2020, 14:43:11",
        "7. okt. 2020 14.43.11",
        "7 paź 2020, 14:43:11",
        "7 Eki 2020 14:43:11",
        "7 окт. 2020 г., 14:43:11",
        "2020/10/07 14:43:11",
        "2020年10月7日 14:43:11",
        "2020年10月7日 下午2:43:11",
        "2020. 10. 7. 오후 2:43:11",
        "07/10/2020, 14:43:11",
        "Wed, 7 Oct 2020 14:43:11",
    ],
)
def test_the_same_moment_in_many_languages(text: str) -> None:
    assert written_moment(text) == OCTOBER


@pytest.mark.parametrize(
    ("month", "names"),
    [
        (1, "Jan janv. ene. gen sty oca янв."),
        (2, "Feb févr. fev lut Şub февр."),
        (3, "Mar März mars mrt мар."),
        (4, "Apr avr. abr kwi Nis апр."),
        (5, "May Mai mag mei maj мая"),
        (6, "Jun juin Juni giu cze Haz июн."),
        (7, "Jul juil. Juli lug lip Tem июл."),
        (8, "Aug août ago Agu sie Ağu авг."),
        (9, "Sept sep. set wrz Eyl сент."),
        (11, "Nov nov. lis Kas нояб."),
        (12, "Dec Dez déc. dic des gru Ara дек."),
    ],
)
def test_the_months(month: int, names: str) -> None:
    for name in names.split():
        assert written_moment(f"3 {name} 2024, 06:05:00") == datetime(2024, month, 3, 6, 5), name


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Dec 1, 2023, 12:10:00 AM", datetime(2023, 12, 1, 0, 10)),
        ("Dec 1, 2023, 12:10:00 PM", datetime(2023, 12, 1, 12, 10)),
        ("3/14/2024 7:05", datetime(2024, 3, 14, 7, 5)),
        ("14/3/2024 7:05", datetime(2024, 3, 14, 7, 5)),
        ("14.03.24 07:05", datetime(2024, 3, 14, 7, 5)),
        ("2024-02-29", datetime(2024, 2, 29)),
    ],
)
def test_noon_midnight_spreadsheets_and_bare_days(text: str, moment: datetime) -> None:
    assert written_moment(text) == moment


def test_what_stands_first_is_told_from_outside_where_both_may() -> None:
    assert written_moment("3/4/2024 7:05", month_first=True) == datetime(2024, 3, 4, 7, 5)
    assert written_moment("3/4/2024 7:05") == datetime(2024, 4, 3, 7, 5)
    assert month_stands_first(["3/4/2024", "3/14/2024"]) is True
    assert month_stands_first(["3/4/2024", "14/3/2024"]) is False
    assert month_stands_first(["3/4/2024", "2024-03-14", ""]) is None
    assert is_slashed("3/4/2024 7:05")
    assert not is_slashed("2024/03/04")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "--",
        "yesterday",
        "Foo 7, 2020, 2:43 PM",
        "31.02.2020, 10:00:00",
        "Oct 7, 2020, 25:00:00",
        "Oct 7, 1905, 10:00:00",
        "2300-01-01 00:00:00",
        "12345",
        "Oct 7, 2020, 10:00:00" * 9,
    ],
)
def test_no_moment(text: str) -> None:
    assert written_moment(text) is None


@given(st.text(max_size=70), st.booleans())
def test_any_text_is_a_moment_or_none(text: str, month_first: bool) -> None:
    moment = written_moment(text, month_first=month_first)
    assert moment is None or 1970 <= moment.year <= 2199
