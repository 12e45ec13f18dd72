import pytest

from tests.exchange.directories.directories import EVERY, files, read


@pytest.mark.parametrize(
    ("table", "standard"),
    [
        ("organizations", "HSDS 3.0"),  # website, parent_organization_id
        ("attributes", "HSDS 3.0"),
        ("service_at_location", "HSDS 3.0"),
    ],
)
def test_one_table_of_3_0_is_enough(table: str, standard: str) -> None:
    name = f"{table}.csv"
    assert read({name: EVERY["HSDS 3.0"][name]}).directory.standard == standard


@pytest.mark.parametrize(
    ("table", "headings", "standard"),
    [
        ("services", "id,organization_id,location_id,name,status,taxonomy_ids", "HSDS 1.0"),
        ("services_taxonomy", "id,service_id,taxonomy_id,taxonomy_detail", "HSDS 1.1"),
        ("phones", "id,service_at_location_id,number,language,description", "HSDS 1.1"),
        ("taxonomy", "id,name,parent_id,parent_name,vocabulary", "HSDS 1.1"),
        ("taxonomy_terms", "id,term,description,parent_id,taxonomy,language", "HSDS 2.0"),
        ("service_attributes", "id,service_id,taxonomy_term_id", "HSDS 2.0"),
        ("taxonomy", "taxonomy_id,name,parent_id,parent_name", "Ohana"),
        ("organizations", "id,name,alternate_name", "HSDS 1.0"),  # nothing points beyond
    ],
)
def test_the_headings_tell_the_version(table: str, headings: str, standard: str) -> None:
    row = ",".join("x" * (headings.count(",") + 1))
    assert read(files(**{table: f"{headings}\n{row}"})).directory.standard == standard


def test_a_strange_column_does_not_change_the_version() -> None:
    for standard, package in EVERY.items():
        strange = {name: data.replace(b"\n", b",colour\n", 1) for name, data in package.items()}
        assert read(strange).directory.standard == standard
