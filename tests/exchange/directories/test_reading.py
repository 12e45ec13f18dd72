import pytest

from collabworkshop.exchange.directories.reading import looks_like, read_directory
from collabworkshop.model.errors import UnreadableError
from tests.exchange.directories.directories import (
    EVERY,
    HSDS_1_1,
    HSDS_3_0,
    OHANA,
    codes,
    files,
    read,
)


@pytest.mark.parametrize("standard", EVERY)
def test_every_dialect_becomes_the_same_directory(standard: str) -> None:
    directory = read(EVERY[standard]).directory
    assert directory.standard == standard
    (kitchen,), (lunch, *_) = directory.organisations, directory.services
    assert (kitchen.name, kitchen.website) == ("Harbour Kitchen", "http://kitchen.example.org")
    assert (lunch.name, lunch.organisation, lunch.status) == ("Lunch", kitchen.id, "active")
    assert directory.categories[0].name == "Food"
    assert lunch.categories[0] == directory.categories[0].id
    assert (directory.locations[0].latitude, directory.locations[0].longitude) == (51.5, -0.1)


@pytest.mark.parametrize("standard", EVERY)
def test_a_whole_directory_has_no_fault_but_those_planted(standard: str) -> None:
    planted = {
        "Ohana": {"dangling-reference", "date-not-iso", "missing-coordinates"},
    }
    assert codes(read(EVERY[standard])) == planted.get(standard, set())


@pytest.mark.parametrize("standard", EVERY)
def test_every_dialect_is_recognised(standard: str) -> None:
    assert looks_like(EVERY[standard])


def test_tables_of_networks_are_no_directory() -> None:
    assert not looks_like({"organizations.csv": b"id,name,sector\n1,City,public\n"})
    assert not looks_like({"nodes.csv": b"id,label\n", "edges.csv": b"source,target\n"})
    kumu = b'{"elements": [{"_id": "1", "attributes": {"label": "City"}}], "connections": []}'
    assert not looks_like({"project.json": kumu})
    links = b'{"nodes": [{"id": "1", "name": "City", "description": "x"}], "links": []}'
    assert not looks_like({"graph.json": links})


def test_older_tables_come_under_their_names_of_today() -> None:
    others = read(HSDS_1_1).directory.others
    assert [row["address_type"] for row in others["addresses"]] == ["physical", "postal"]
    holiday, monday = others["schedules"]
    assert (monday["weekday"], monday["byday"], monday["freq"]) == ("Monday", "MO", "WEEKLY")
    assert (holiday["valid_from"], holiday["closed"]) == ("2024-12-24", "true")
    assert others["attributes"][1] == {
        "id": "c2",
        "link_id": "s1",
        "link_entity": "service",
        "taxonomy_term_id": "F2",
        "taxonomy_detail": "Hot*Meals",
    }


def test_a_term_named_twice_is_one_category_and_both_rows_are_kept() -> None:
    directory = read(HSDS_1_1).directory
    assert directory.services[0].categories == ("F1", "F2")
    assert len(directory.others["attributes"]) == 3


def test_a_place_has_its_physical_address_whatever_the_order() -> None:
    turned = HSDS_1_1 | {"addresses.csv": HSDS_1_1["postal_addresses.csv"]}
    assert read(HSDS_1_1).directory.locations[0].street == "1 Mill Lane"
    assert read(turned).directory.locations[0].street == "1 Mill Lane"


def test_an_attribute_of_an_organisation_is_no_category_of_a_service() -> None:
    directory = read(HSDS_3_0).directory
    assert directory.services[0].categories == ("F1",)
    assert [term.vocabulary for term in directory.categories] == ["Own", "Kinds"]


def test_in_ohana_the_place_says_who_the_provider_is() -> None:
    found = read(OHANA)
    assert found.format_name == "ohana"
    lunch, supper = found.directory.services
    assert (lunch.organisation, lunch.locations) == ("1", ("1",))
    assert lunch.categories == ("101", "101-01")
    assert lunch.beside["eligibility_description"] == "Everybody"
    assert (supper.organisation, supper.marks) == ("", ("dangling-reference",))


def test_the_declared_version_is_not_asked() -> None:
    declared = HSDS_1_1 | {"datapackage.json": b'{"version": "3.0.0", "resources": []}'}
    assert read(declared).directory.standard == "HSDS 1.1"


def test_the_descriptor_says_which_file_is_which_table() -> None:
    renamed = {
        "providers-2024.csv": HSDS_3_0["organizations.csv"],
        "datapackage.json": b'{"resources": [{"name": "organization", "path": "x/'
        b'providers-2024.csv"}]}',
    }
    found = read(renamed)
    assert found.directory.organisations[0].name == "Harbour Kitchen"
    assert "guessed-table" not in codes(found)


@pytest.mark.parametrize("broken", [b"{", b"[]", b'{"resources": 7}', b"[" * 100_000])
def test_a_broken_descriptor_does_not_matter(broken: bytes) -> None:
    assert read(HSDS_3_0 | {"datapackage.json": broken}).directory.services


def test_what_cannot_be_read_is_named_and_the_rest_is_read() -> None:
    found = read(HSDS_3_0 | {"phones.csv": b"\0\1\2", "photo.xlsx": b"PK", "README.md": b"Read me"})
    assert {fault.where for fault in found.faults} == {"phones.csv", "photo.xlsx"}
    assert found.directory.services


def test_without_any_table_it_says_what_is_needed() -> None:
    with pytest.raises(UnreadableError, match=r"organizations\.csv, services\.csv"):
        read_directory({"notes.txt": b"nothing"}, "notes")
    with pytest.raises(UnreadableError, match="something other than text"):
        read_directory({"services.csv": b"\0\1\2"}, "services.csv")


def test_ids_that_two_tables_share_are_not_mixed_up() -> None:
    head = "id,link_id,taxonomy_term_id,link_type,link_entity,value\n"
    mixed = HSDS_3_0 | files(
        services="id,organization_id,name,status,alert\no1,o1,Lunch,active,\n",
        attributes=f"{head}c1,o1,F1,,service,\nc2,o1,F2,,organization,\n",
    )
    assert read(mixed).directory.services[0].categories == ("F1",)
