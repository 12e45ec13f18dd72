import pytest

from collabworkshop.exchange.directories.dates import is_date, is_iso, is_year


@pytest.mark.parametrize(
    "written",
    ["2024-05-31", " 2024-05-31 ", "2008-09-15T15:53:00Z", "2016-08-25T08:31:03.916082+00:00"],
)
def test_iso_dates_are_dates(written: str) -> None:
    assert is_iso(written)
    assert is_date(written)


# The first four are as in the fixtures of ohana-api, spec/support/fixtures.
@pytest.mark.parametrize(
    "written",
    ["1/24/70", "12/24/2014", "December 24, 2014", "January 01, 0001", "24 Dec 2014", "1.2.2014"],
)
def test_other_ways_to_write_a_date_are_dates_and_not_iso(written: str) -> None:
    assert is_date(written)
    assert not is_iso(written)


# The first two are called invalid in the fixtures of ohana-api.
@pytest.mark.parametrize(
    "written",
    [
        "13/27/2014",
        "24/2/70",
        "2023-02-29",
        "0000-01-01",
        "Smarch 1, 2014",
        "soon",
        "2014",
        "٣/٣/٢٠١٤",
    ],
)
def test_what_is_not_in_the_calendar_is_no_date(written: str) -> None:
    assert not is_date(written)


def test_a_year_is_a_year() -> None:
    assert is_year("1997")
    assert is_year("1997-01-01")
    assert not is_year("97")
