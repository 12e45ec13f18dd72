"""What is demanded here is taken down from the JSON schemas of HSDS 3.0, which are not shipped.

With ``DATA`` naming a folder of real files the official schemas themselves are asked.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from collabworkshop.exchange.directories.writing import write_json
from collabworkshop.model.directory import Category, Directory, Location, Provider, Service
from tests.exchange.directories.directories import EVERY, complete_directories, read, told

DEMANDED = {
    "organization": "id name description",
    "service": "id name status",
    "location": "id location_type",
    "address": "id address_1 city state_province postal_code country address_type",
    "phone": "id number",
    "program": "id name description",
    "taxonomy_term": "id name description",
    "taxonomy": "id name description",
    "metadata": "id last_action_date last_action_type field_name previous_value "
    "replacement_value updated_by",
}
CODES = {
    "status": {"active", "inactive", "defunct", "temporarily closed"},
    "location_type": {"physical", "postal", "virtual"},
    "address_type": {"physical", "postal", "virtual"},
    "freq": {"WEEKLY", "MONTHLY"},
}
NUMBERS = {"latitude", "longitude", "minimum_age", "maximum_age", "year_incorporated", "amount"}
WITHIN = {
    "services": "service",
    "locations": "location",
    "addresses": "address",
    "phones": "phone",
    "programs": "program",
    "metadata": "metadata",
    "attributes": "attribute",
    "taxonomy_term": "taxonomy_term",
    "taxonomy_detail": "taxonomy",
    "service_at_locations": "service_at_location",
    "languages": "language",
    "schedules": "schedule",
    "accessibility": "accessibility",
}


def objects(held: dict[str, bytes]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every object of the files, however deep, with what it is."""
    page = json.loads(held["organizations.json"])
    waiting = [("organization", each) for each in page["contents"]]
    apart = json.loads(held.get("tables.json", b"{}"))
    names = WITHIN | {"taxonomy_terms": "taxonomy_term", "taxonomies": "taxonomy"}
    for table, rows in apart.items():
        waiting += [(names.get(table, table), row) for row in rows]
    while waiting:
        name, each = waiting.pop()
        yield name, each
        for key, below in each.items():
            within = [below] if isinstance(below, dict) else below
            if key in WITHIN and isinstance(within, list):
                waiting += [(WITHIN[key], one) for one in within]


def breaches(held: dict[str, bytes]) -> list[str]:
    found = []
    for name, each in objects(held):
        found += [
            f"{name} without {key}" for key in DEMANDED.get(name, "id").split() if key not in each
        ]
        for key, value in each.items():
            if key in CODES and value not in CODES[key]:
                found.append(f"{name}.{key} is {value!r}")
            if key in NUMBERS and not isinstance(value, int | float):
                found.append(f"{name}.{key} is no number")
    return found


@settings(max_examples=12, deadline=None)
@given(complete_directories())
def test_what_is_written_is_read_again(directory: Directory) -> None:
    written = write_json(directory)
    assert told(read(dict(written.files)).directory) == told(directory)
    assert breaches(dict(written.files)) == []


@pytest.mark.parametrize("standard", EVERY)
def test_every_dialect_is_written_as_3_0_demands(standard: str) -> None:
    before = read(EVERY[standard]).directory
    held = dict(write_json(before).files)
    assert breaches(held) == []
    after = read(held).directory
    assert [each.id for each in after.organisations] == [each.id for each in before.organisations]
    assert {each.id for each in after.services} == {each.id for each in before.services}
    for table, rows in before.others.items():
        for row in rows:
            assert any(row.items() <= each.items() for each in after.others[table]), (table, row)


def test_a_breach_would_be_seen() -> None:
    page = {"contents": [{"id": "1", "name": "x", "services": [{"id": "2", "status": "open"}]}]}
    held = {"organizations.json": json.dumps(page).encode()}
    assert breaches(held) == [
        "organization without description",
        "service without name",
        "service.status is 'open'",
    ]


def test_everything_lies_within_what_it_belongs_to() -> None:
    held = write_json(read(EVERY["HSDS 3.0"]).directory).files
    assert json.loads(held["organizations.json"])["total_items"] == 1
    (kitchen,) = json.loads(held["organizations.json"])["contents"]
    (lunch,) = kitchen["services"]
    assert lunch["attributes"][0]["taxonomy_term"]["name"] == "Food"
    assert lunch["attributes"][0]["taxonomy_term"]["taxonomy_detail"]["name"] == "Own"
    assert lunch["service_at_locations"][0]["location_id"] == kitchen["locations"][0]["id"]
    assert (kitchen["locations"][0]["latitude"], lunch["minimum_age"]) == (51.5, 12)
    assert "tables.json" not in held


def test_what_belongs_to_nobody_stands_apart_and_is_told() -> None:
    directory = Directory(
        standard="HSDS 3.0",
        services=(Service(id="s", organisation="gone", name="Lunch", locations=("l",)),),
        locations=(Location(id="l", name="Mill"),),
        categories=(Category(id="c", name="Food"),),
        others={"volunteers": ({"Name": "Ann"},)},
    )
    written = write_json(directory)
    apart = json.loads(written.files["tables.json"])
    assert {table: len(rows) for table, rows in apart.items()} == {
        "organizations": 0,
        "services": 1,
        "locations": 1,
        "taxonomy_terms": 1,
        "metadata": 1,  # of the provider that is gone
        "volunteers": 1,
    }
    assert written.lost[-1].startswith("Belonging to no organisation: 5 rows.")
    again = read(dict(written.files)).directory
    assert again.services[0].organisation == "gone"
    assert again.others["volunteers"] == ({"Name": "Ann"},)


def test_tables_of_no_version_come_back_though_they_stand_alone() -> None:
    others = {"our list": ({"Name": "Ann"}, {"Name": "Ann"})}
    kitchen = Provider(id="1", name="Kitchen")
    directory = Directory(standard="HSDS 3.0", organisations=(kitchen,), others=others)
    assert read(dict(write_json(directory).files)).directory.others == others


def test_an_organisation_that_looks_like_a_service_is_one_still() -> None:
    beside = {"accreditations": "x", "licenses": "y", "fees": "z", "wait_time": "long"}
    directory = Directory(
        standard="Ohana", organisations=(Provider(id="1", name="Kitchen", beside=beside),)
    )
    again = read(dict(write_json(directory).files)).directory
    assert again.organisations[0].beside == beside


def test_a_text_does_not_stand_where_3_0_has_objects() -> None:
    files = write_json(read(EVERY["Ohana"]).directory).files
    (kitchen,) = json.loads(files["organizations.json"])["contents"]
    mill = kitchen["locations"][0]
    assert mill["languages_as_written"] == "Welsh"
    assert "languages" not in mill
    assert read(dict(files)).directory.locations[0].beside["languages"] == "Welsh"


def test_an_empty_directory_is_an_empty_page() -> None:
    nothing = Directory(standard="HSDS 3.0")
    files = write_json(nothing).files
    page = json.loads(files["organizations.json"])
    assert (page["empty"], page["contents"]) == (True, [])
    assert read(dict(files)).directory == nothing
