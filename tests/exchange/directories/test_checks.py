import pytest

from tests.exchange.directories.directories import (
    HSDS_1_1,
    HSDS_3_0,
    OHANA,
    codes,
    counts,
    files,
    read,
)

ORGANISATIONS = "id,name,description,website\n"
SERVICES = "id,organization_id,name,status,alert\n"
LOCATIONS = "id,location_type,name,latitude,longitude\n"


def test_a_missing_table_is_named() -> None:
    without = {name: data for name, data in HSDS_1_1.items() if name != "locations.csv"}
    found = counts(read(without))
    assert found["missing-table", "locations"] == 1
    assert found["dangling-reference", "services_at_location.location_id"] == 1
    assert "missing-table" not in codes(read(HSDS_1_1))


def test_a_table_that_rows_ask_for_is_missing_as_well() -> None:
    without = {name: data for name, data in HSDS_1_1.items() if name != "taxonomy.csv"}
    assert counts(read(without))["missing-table", "taxonomy"] == 1


def test_a_heading_that_the_standard_demands_is_named() -> None:
    found = counts(read(HSDS_3_0 | files(services="id,organization_id,name,alert\ns1,o1,Lunch,")))
    assert found["missing-column", "services.status"] == 1


def test_ohana_asks_for_every_heading() -> None:
    found = counts(read(OHANA | files(programs="id,organization_id,name\n1,1,Meals")))
    assert found["missing-column", "programs.alternate_name"] == 1
    found = counts(read(HSDS_3_0 | files(programs="id,organization_id,name,description\n1,o1,M,x")))
    assert ("missing-column", "programs.alternate_name") not in found


def test_a_blank_cell_that_the_standard_demands_is_counted_and_marked() -> None:
    found = read(HSDS_3_0 | files(services=f"{SERVICES}s1,o1,Lunch,,\ns2,o1, ,active,"))
    assert counts(found)["missing-value", "services.status"] == 1
    assert counts(found)["missing-value", "services.name"] == 1
    assert [service.marks for service in found.directory.services] == [("missing-value",)] * 2


def test_names_are_repeated_within_organisations_and_within_one_provider() -> None:
    found = read(
        HSDS_3_0
        | files(
            organizations=f"{ORGANISATIONS}o1,Mill,x,\no2,Mill,x,\no3,Mill,x,\no4,mill,x,\n",
            services=f"{SERVICES}s1,o1,Lunch,active,\ns2,o2,Lunch,active,\ns3,o2,Lunch,active,",
        )
    )
    assert counts(found)["repeated-name", "organizations.name"] == 2  # rows beyond the first
    assert counts(found)["repeated-name", "services.name"] == 1
    marked = [service.id for service in found.directory.services if service.marks]
    assert marked == ["s3"]


def test_in_ohana_the_place_says_whose_name_is_repeated() -> None:
    head = OHANA["services.csv"].split(b"\n")[0].decode()
    rows = [f"{n},{place}{',' * 12}Lunch{',' * 6}" for n, place in enumerate(["1", "2", "3", "1"])]
    places = "id,organization_id,name,virtual\n1,1,Mill,\n2,1,Barn,\n3,2,Inn,\n"
    given = OHANA | files(services="\n".join([head, *rows]), locations=places)
    assert counts(read(given))["repeated-name", "services.name"] == 2


def test_blank_names_are_not_repeated() -> None:
    found = read(HSDS_3_0 | files(organizations=f"{ORGANISATIONS}o1,,x,\no2,,x,"))
    assert "repeated-name" not in codes(found)


def test_each_row_with_the_same_id_is_kept() -> None:
    found = read(HSDS_3_0 | files(organizations=f"{ORGANISATIONS}o1,Mill,x,\no1,Barn,x,\n,Inn,x,"))
    assert counts(found)["duplicate-id", "organizations.id"] == 1
    assert counts(found)["missing-id", "organizations.id"] == 1
    assert [each.name for each in found.directory.organisations] == ["Mill", "Barn", "Inn"]


def test_addresses_of_two_tables_may_have_the_same_ids() -> None:
    assert "duplicate-id" not in codes(read(HSDS_1_1))


@pytest.mark.parametrize(
    ("latitude", "longitude", "fault"),
    [
        ("", "", ("missing-coordinates", "locations.latitude")),
        ("51", "", ("missing-coordinates", "locations.longitude")),
        ("100", "101", ("bad-coordinate", "locations.latitude")),
        ("51", "-181", ("bad-coordinate", "locations.longitude")),
        ("51,5", "0", ("bad-coordinate", "locations.latitude")),
    ],
)
def test_a_place_without_degrees_is_kept_and_marked(
    latitude: str, longitude: str, fault: tuple[str, str]
) -> None:
    text = f'{LOCATIONS}l1,physical,Mill,"{latitude}","{longitude}"\n'
    found = read(HSDS_3_0 | files(locations=text))
    faults = {key: n for key, n in counts(found).items() if "coordinate" in key[0]}
    assert faults == {fault: 1}
    (place,) = found.directory.locations
    assert place.marks == (fault[0],)
    assert None in (place.latitude, place.longitude)
    if fault[0] == "bad-coordinate":
        assert place.beside[fault[1].partition(".")[2]] in {latitude, longitude}


def test_degrees_at_the_edges_are_degrees() -> None:
    found = read(HSDS_3_0 | files(locations=f"{LOCATIONS}l1,physical,Pole,-90,180\n"))
    assert "bad-coordinate" not in codes(found)
    assert (found.directory.locations[0].latitude, found.directory.locations[0].longitude) == (
        -90,
        180,
    )


def test_dates_are_checked_where_dates_stand() -> None:
    schedules = "id,service_id,valid_from,valid_to,attending_type\n"
    rows = "1,s1,2024-02-29,2023-02-29,\n2,s1,5/31/2024,soon,\n3,s1,,,31.31.2024\n"
    found = counts(read(HSDS_3_0 | files(schedules=schedules + rows)))
    assert found["bad-date", "schedules.valid_to"] == 2
    assert found["date-not-iso", "schedules.valid_from"] == 1
    assert found["bad-date", "schedules.attending_type"] == 0


def test_a_row_that_belongs_to_nothing_is_counted() -> None:
    found = counts(read(HSDS_3_0 | files(phones="id,service_id,number\n1,,555\n2,s1,556\n")))
    assert found["without-parent", "phones"] == 1


def test_the_first_example_is_shown_as_written() -> None:
    found = read(HSDS_3_0 | files(services=f"{SERVICES}s1,<b>,Lunch,active,\ns2,x,Tea,active,\n"))
    (fault,) = [each for each in found.faults if each.where == "services.organization_id"]
    assert (fault.count, fault.example) == (2, "<b>")
