"""The objects here are written from the JSON schemas of HSDS 3.0."""

import json
from typing import Any

import pytest

from collabworkshop.exchange.directories.reading import looks_like, read_directory
from collabworkshop.model.errors import UnreadableError
from tests.exchange.directories.directories import codes, counts, read

TERM = {
    "id": "F1",
    "code": "1",
    "name": "Food",
    "description": "x",
    "taxonomy_detail": {"id": "t1", "name": "Own", "description": "x"},
}
PLACE = {
    "id": "l1",
    "location_type": "physical",
    "name": "Old Mill",
    "latitude": 51.50,
    "longitude": -0.1,
    "addresses": [{"id": "d1", "address_1": "1 Mill Lane", "city": "Ostermere"}],
    "phones": [{"id": "p1", "number": "555", "languages": [{"id": "g1", "name": "Welsh"}]}],
}
SERVICE = {
    "id": "s1",
    "name": "Lunch",
    "status": "active",
    "minimum_age": 12,
    "phones": [{"id": "p1", "number": "555"}],
    "program": {"id": "m1", "name": "Meals", "description": "x"},
    "service_at_locations": [{"id": "a1", "description": "", "location": PLACE}],
    "attributes": [{"id": "c1", "link_entity": "service", "taxonomy_term": TERM}],
}
PROVIDER = {
    "id": "o1",
    "name": "Harbour Kitchen",
    "description": "Meals",
    "year_incorporated": 2011,
}
ORGANISATION = {**PROVIDER, "locations": [PLACE], "services": [SERVICE], "programs": []}
FORMS: dict[str, Any] = {
    "an organisation": ORGANISATION,
    "a service": {**SERVICE, "organization": PROVIDER},
    "a service at a place": {
        "id": "a1",
        "location": PLACE,
        "service": {**SERVICE, "service_at_locations": [], "organization": PROVIDER},
    },
    "a page": {"total_items": 1, "page_number": 1, "contents": [ORGANISATION]},
    "a list": [ORGANISATION],
    "the compiled form": {
        "organization": [PROVIDER],
        "service": [{**SERVICE, "organization_id": "o1"}],
    },
}


def as_files(**held: Any) -> dict[str, bytes]:
    return {f"{name}.json": json.dumps(each).encode() for name, each in held.items()}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_the_same(form: str) -> None:
    given = as_files(directory=FORMS[form])
    assert looks_like(given)
    found = read(given)
    assert (found.directory.standard, found.format_name) == ("HSDS 3.0", "hsds-json")
    assert codes(found) == set()
    (kitchen,), (lunch,) = found.directory.organisations, found.directory.services
    (mill,), (food,) = found.directory.locations, found.directory.categories
    assert (kitchen.name, kitchen.beside["year_incorporated"]) == ("Harbour Kitchen", "2011")
    assert (lunch.organisation, lunch.locations, lunch.categories) == ("o1", ("l1",), ("F1",))
    assert lunch.beside == {"minimum_age": "12", "program_id": "m1"}
    assert (mill.latitude, mill.street, mill.city) == (51.5, "1 Mill Lane", "Ostermere")
    assert (food.name, food.vocabulary) == ("Food", "Own")
    (phone,) = found.directory.others["phones"]
    assert phone == {"id": "p1", "number": "555", "location_id": "l1", "service_id": "s1"}
    assert found.directory.others["languages"][0]["phone_id"] == "p1"


def test_the_files_of_a_folder_are_one_directory() -> None:
    page = {"contents": [{**SERVICE, "organization": PROVIDER}], "total_items": 1}
    found = read(as_files(organization_full=ORGANISATION, services=page, base={"version": "3.0"}))
    assert len(found.directory.organisations) == len(found.directory.services) == 1
    assert counts(found) == {("unread-file", "base.json"): 1}


def test_an_object_told_in_pieces_is_put_together() -> None:
    found = read(
        as_files(a=[{**PROVIDER, "email": "a@example.org"}, {**PROVIDER, "logo": "x.png"}])
    )
    (kitchen,) = found.directory.organisations
    assert (kitchen.email, kitchen.beside["logo"]) == ("a@example.org", "x.png")
    assert "told-differently" not in codes(found)


def test_what_is_told_differently_is_kept_beside() -> None:
    found = read(as_files(a=[PROVIDER, {**PROVIDER, "name": "Kitchen"}, {**PROVIDER, "name": "K"}]))
    (kitchen,) = found.directory.organisations
    assert kitchen.name == "Harbour Kitchen"
    assert kitchen.beside["name (told differently)"] == "Kitchen\nK"
    assert counts(found)["told-differently", "organizations.name"] == 1


def test_one_attribute_below_two_services_is_a_category_of_both() -> None:
    attribute = {"id": "c1", "taxonomy_term": TERM}
    services = [{**SERVICE, "id": each, "attributes": [attribute]} for each in ("s1", "s2")]
    found = read(as_files(a=[{**PROVIDER, "services": services}]))
    assert [service.categories for service in found.directory.services] == [("F1",), ("F1",)]


def test_the_place_of_an_attribute_says_more_than_its_words() -> None:
    attribute = {"id": "c1", "link_entity": "location", "taxonomy_term": TERM}
    found = read(as_files(a={**SERVICE, "organization": PROVIDER, "attributes": [attribute]}))
    assert found.directory.services[0].categories == ("F1",)
    (row,) = found.directory.others["attributes"]
    assert (row["link_entity"], row["link_entity (told differently)"]) == ("service", "location")


def test_an_unknown_key_is_kept_with_all_that_lies_below_it() -> None:
    friends = [{"name": "Farm", "since": 2001}]
    found = read(as_files(a={**ORGANISATION, "friends": friends, "languages": ["en"]}))
    (kitchen,) = found.directory.organisations
    assert json.loads(kitchen.beside["friends"]) == [{"name": "Farm", "since": "2001"}]
    assert json.loads(kitchen.beside["languages"]) == ["en"]
    assert counts(found)["unknown-column", "organizations.friends"] == 1


def test_numbers_stay_as_they_are_written() -> None:
    text = b'{"id": "l1", "location_type": "virtual", "latitude": 51.50, "longitude": 1e400}'
    found = read({"location.json": text})
    (place,) = found.directory.locations
    assert (place.latitude, place.longitude, place.beside["longitude"]) == (51.5, None, "1e400")
    assert counts(found)["bad-coordinate", "locations.longitude"] == 1


def test_signs_that_no_file_can_hold_are_replaced() -> None:
    found = read(as_files(a={**ORGANISATION, "name": "a\0b\ud800"}))
    assert found.directory.organisations[0].name == "a\ufffdb\ufffd"
    assert counts(found)["replaced-character", "organizations.name"] == 1


@pytest.mark.parametrize(
    "hostile",
    [
        json.dumps(ORGANISATION).encode()[:-20],
        b"",
        b"[" * 200_000,
        b'{"a":' * 100_000,
        b"null",
        b"7",
        b'"organization"',
        b"[[[]]]",
        b'[1, "two", null]',
        b'{"contents": {"id": 1}}',
        b'{"id": {"id": {"id": 1}}, "name": []}',
        b"\xff\xfe\x00",
        b'{"services": [1, 2], "organizations": [null]}',
    ],
)
def test_what_is_no_directory_is_refused_in_a_sentence(hostile: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_directory({"hostile.json": hostile}, "hostile.json")


def test_objects_within_objects_without_end_are_read() -> None:
    inner: dict[str, Any] = {"id": "s0", "name": "Lunch", "status": "active"}
    for depth in range(1, 150):
        provider = {"id": f"o{depth}", "name": "Kitchen", "description": "x", "services": [inner]}
        inner = {"id": f"s{depth}", "name": "Lunch", "status": "active", "organization": provider}
    found = read(as_files(a=inner))
    assert len(found.directory.services) == 150


def test_an_id_repeated_without_end_costs_no_time_without_end() -> None:
    phones = [{"id": "p", "number": str(n), "contact_id": str(n)} for n in range(5_000)]
    found = read(as_files(a={**PROVIDER, "phones": phones}))
    assert len(found.directory.others["phones"]) == 5_000


def test_what_could_be_several_things_is_what_the_others_are() -> None:
    services = [{"id": f"s{n}", "name": "Lunch", "status": "active"} for n in range(3)]
    found = read(as_files(a=[*services, {"id": "s9", "name": "Tea", "description": "x"}]))
    assert len(found.directory.services) == 4
    assert not found.directory.organisations


def test_a_list_may_hold_things_of_several_kinds() -> None:
    found = read(as_files(a=[ORGANISATION, {**SERVICE, "id": "s9", "organization": PROVIDER}]))
    assert len(found.directory.organisations) == 1
    assert [service.id for service in found.directory.services] == ["s1", "s9"]


def test_what_is_no_object_of_a_list_is_named() -> None:
    found = read(as_files(a=[ORGANISATION, None, "two"]))
    assert counts(found)["unread-row", "a.json"] == 2


def test_rows_of_a_table_of_no_version_are_kept_as_they_are() -> None:
    tables = {"organizations": [PROVIDER], "volunteers": [{"name": "Ann"}, {"name": "Ann"}]}
    found = read(as_files(tables=tables))
    assert found.directory.others["volunteers"] == ({"name": "Ann"}, {"name": "Ann"})
    assert counts(found) == {("unknown-table", "volunteers"): 1}


def test_a_service_without_a_name_is_marked() -> None:
    found = read(as_files(a={**PROVIDER, "services": [{"id": "s1", "status": "active"}]}))
    assert counts(found) == {("missing-value", "services.name"): 1}
    assert found.directory.services[0].marks == ("missing-value",)
