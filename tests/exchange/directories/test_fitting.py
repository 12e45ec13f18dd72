import pytest

from collabworkshop.exchange.directories.fitting import Fitting


@pytest.mark.parametrize(
    ("table", "column", "written", "allowed"),
    [
        ("organizations", "website", "www.example.org/a", "http://www.example.org/a"),
        ("organizations", "website", "see the poster", None),
        ("organizations", "website", "http://a b", None),
        ("organizations", "website", "javascript", None),
        ("organizations", "email", "none", None),
        ("services", "status", "Temporarily Closed", "temporarily closed"),
        ("services", "minimum_age", "twelve", None),
        ("services", "assured_date", "2024-05-31T10:00:00Z", "2024-05-31"),
        ("services", "assured_date", "31 May 2024", None),
        ("services", "last_modified", "2024-05-31", None),
        ("schedules", "opens_at", "9am", None),
        ("schedules", "freq", "DAILY", None),
    ],
)
def test_what_3_0_does_not_allow_stands_beside_and_is_told(
    table: str, column: str, written: str, allowed: str | None
) -> None:
    fitting = Fitting()
    row = fitting.row(table, {"id": "1", column: written})
    assert row[f"{column}_as_written"] == written
    if allowed:
        assert row[column] == allowed
    elif (table, column) != ("services", "status"):
        assert column not in row
    assert f"{table}.{column}: 1 cell." in fitting.losses()[0]


@pytest.mark.parametrize(
    ("table", "column", "written"),
    [
        ("organizations", "website", "https://example.org/a?b=c#d"),
        ("organizations", "email", "a@example.org"),
        ("services", "status", "defunct"),
        ("services", "minimum_age", "12.5"),
        ("services", "last_modified", "2023-03-15T10:30:45.123Z"),
        ("schedules", "opens_at", "09:00:00"),
        ("schedules", "valid_from", "2024-02-29"),
    ],
)
def test_what_3_0_allows_stays(table: str, column: str, written: str) -> None:
    row = Fitting().row(table, {"id": "1", column: written})
    assert row[column] == written
    assert f"{column}_as_written" not in row


def test_a_virtual_place_of_ohana_is_one_in_3_0() -> None:
    assert Fitting().row("locations", {"id": "1", "virtual": "true"})["location_type"] == "virtual"
    assert (
        Fitting().row("locations", {"id": "1", "virtual": "false"})["location_type"] == "physical"
    )


def test_a_demanded_code_that_is_not_allowed_is_told_once() -> None:
    fitting = Fitting()
    fitting.row("services", {"id": "1", "organization_id": "2", "name": "Tea", "status": "open"})
    assert len(fitting.losses()) == 1
