import csv
import io
import json

from hypothesis import given, settings

from collabworkshop.exchange.directories.writing import write_tabular
from collabworkshop.model.directory import Directory, Provider, Service
from tests.exchange.directories.directories import EVERY, complete_directories, read, told

KITCHEN = "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610"


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


@settings(max_examples=12, deadline=None)
@given(complete_directories())
def test_what_is_written_is_read_again(directory: Directory) -> None:
    written = write_tabular(directory)
    assert told(read(dict(written.files)).directory) == told(directory)


@settings(max_examples=6, deadline=None)
@given(complete_directories())
def test_a_second_time_nothing_changes(directory: Directory) -> None:
    once = read(dict(write_tabular(directory).files)).directory
    assert read(dict(write_tabular(once).files)).directory == once


def test_every_dialect_comes_back_with_all_its_rows() -> None:
    for package in EVERY.values():
        before = read(package).directory
        after = read(dict(write_tabular(before).files)).directory
        assert after.standard == "HSDS 3.0"
        for table, rows in before.others.items():
            kept = after.others[table]
            for row in rows:
                assert any(row.items() <= each.items() for each in kept), (table, row)


def test_nothing_is_lost_where_all_is_said() -> None:
    directory = Directory(
        standard="HSDS 3.0",
        organisations=(Provider(id=KITCHEN, name="Kitchen", description="Meals"),),
    )
    written = write_tabular(directory)
    assert written.lost == ()
    assert sorted(written.files) == ["datapackage.json", "organizations.csv"]


def test_ids_become_uuids_and_the_former_ones_are_told() -> None:
    directory = Directory(
        standard="HSDS 1.1",
        organisations=(Provider(id="7", name="Kitchen", description="Meals"),),
        services=(Service(id="7", organisation="7", name="Lunch", status="active"),),
    )
    files = write_tabular(directory).files
    assert files == write_tabular(directory).files  # the same each time
    (kitchen,), (lunch,) = rows_of(files["organizations.csv"]), rows_of(files["services.csv"])
    assert len(kitchen["id"]) == 36
    assert lunch["organization_id"] == kitchen["id"] != lunch["id"]
    former = {row["resource_id"]: row["previous_value"] for row in rows_of(files["metadata.csv"])}
    assert former == {kitchen["id"]: "7", lunch["id"]: "7"}
    assert "No UUID, which HSDS 3.0 demands: 2 ids." in " ".join(write_tabular(directory).lost)


def test_rows_with_one_id_are_told_apart_and_come_back() -> None:
    both = (Provider(id="7", name="Kitchen"), Provider(id="7", name="Farm"), Provider(id=""))
    directory = Directory(standard="HSDS 1.1", organisations=both)
    written = write_tabular(directory)
    assert len({row["id"] for row in rows_of(written.files["organizations.csv"])}) == 3
    assert any(each.startswith("An id that an earlier row has: 1 row") for each in written.lost)
    assert any(each.startswith("Without an id: 1 row") for each in written.lost)
    again = read(dict(written.files)).directory.organisations
    assert [each.id for each in again][:2] == ["7", "7"]


def test_what_3_0_demands_gets_a_stand_in_that_is_told() -> None:
    directory = Directory(standard="HSDS 1.1", services=(Service(id=KITCHEN, name="Lunch"),))
    written = write_tabular(directory)
    (lunch,) = rows_of(written.files["services.csv"])
    assert (lunch["status"], lunch["organization_id"]) == ("active", "")
    assert written.lost == (
        "Without organization_id, which HSDS 3.0 demands: 1 row of services. It was left blank.",
        "Without status, which HSDS 3.0 demands: 1 row of services. “active” was written.",
    )


def test_formulas_are_defused() -> None:
    directory = Directory(
        standard="HSDS 3.0",
        organisations=(Provider(id=KITCHEN, name="=cmd|x", description="+1", beside={"=1": "@x"}),),
    )
    data = write_tabular(directory).files["organizations.csv"]
    assert data.decode().splitlines() == [
        "id,name,description,'=1",
        f"{KITCHEN},'=cmd|x,+1,'@x",
    ]


def test_a_table_cannot_leave_the_folder() -> None:
    others = {"../../etc/passwd": ({"id": "1"},), "a/b": ({"id": "2"},), "a_b": ({"id": "3"},)}
    written = write_tabular(Directory(standard="HSDS 3.0", others=others))
    assert all("/" not in name and not name.startswith(".") for name in written.files)
    assert len(written.files) == 4
    assert written.lost[-1] == "Renamed, since a file cannot be called so: 3 tables."


def test_the_descriptor_names_every_table_and_column() -> None:
    files = write_tabular(read(EVERY["HSDS 1.1"]).directory).files
    resources = json.loads(files["datapackage.json"])["resources"]
    assert {each["path"] for each in resources} == set(files) - {"datapackage.json"}
    for each in resources:
        headings = files[each["path"]].decode().splitlines()[0].split(",")
        assert [field["name"] for field in each["schema"]["fields"]] == headings
    (services,) = [each for each in resources if each["name"] == "service"]
    assert services["schema"]["foreignKeys"] == [
        {
            "fields": "organization_id",
            "reference": {"resource": "organization", "fields": "id"},
        }
    ]
