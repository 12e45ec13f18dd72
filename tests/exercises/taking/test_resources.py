"""What is shared leaves as a directory; drafts, needs and notes stay."""

from datetime import date
from uuid import UUID

from collabworkshop.exercises.resources.shared_map import SharedMap
from collabworkshop.exercises.taking.resources import taken
from tests.exercises.desk import ON


def test_members_and_those_who_offer_are_organisations_and_offers_services(
    shared: SharedMap,
) -> None:
    directory, _ = taken(shared, "w", on=ON)
    assert [one.name for one in directory.organisations] == ["Clinic", "Club", "School", "Law Shop"]
    assert directory.organisations[3].description == "Not a member of the coalition."
    called = {one.id: one.name for one in directory.organisations}
    services = {one.name: one for one in directory.services}
    assert set(services) == {"Hall", "Old hall", "Advice"}
    assert called[services["Advice"].organisation] == "Law Shop"
    assert services["Hall"].description == "4 hours a week, from 1 April 2026"
    assert services["Old hall"].beside == {"eligibility_description": "Keys at the bar"}


def test_an_offer_is_over_on_the_day_after_its_last(shared: SharedMap) -> None:
    directory, _ = taken(shared, "w", on=date(2026, 3, 14))
    status = {one.name: one.status for one in directory.services}
    assert status == {"Hall": "active", "Old hall": "inactive", "Advice": "active"}


def test_kinds_are_categories_and_one_place_of_an_organisation_stands_once(
    shared: SharedMap,
) -> None:
    directory, _ = taken(shared, "w", on=ON)
    assert sorted(one.name for one in directory.categories) == ["Law", "Space"]
    (place,) = directory.locations
    assert (place.name, place.beside) == ("Quay", {"location_type": "physical"})
    at = [one.name for one in directory.services if one.locations == (place.id,)]
    assert at == ["Hall", "Old hall"]
    dates = {(row.get("valid_from"), row.get("valid_to")) for row in directory.others["schedules"]}
    assert dates == {("2026-04-01", None), (None, "2026-03-13"), (None, "2026-03-14")}


def test_what_stays_here_is_counted(shared: SharedMap) -> None:
    directory, lost = taken(shared, "w", on=ON)
    assert [sentence.partition(":")[0] for sentence in lost] == [
        "One need stays here",
        "One amount is part of the description of a service",
        "One note stays here",
    ]
    said = directory.model_dump_json()
    assert not [word for word in ("Van", "Ask Bo", "Secret", "Nobody asked") if word in said]
    plain = SharedMap(shared.known, shared.names, {"3": shared.lines["3"]}, shared.kinds)
    assert taken(plain, "w", on=ON)[1] == ()


def test_ids_are_uuids_the_same_each_time_and_others_in_another_workshop(
    shared: SharedMap,
) -> None:
    first, again, other = (taken(shared, name, on=ON)[0] for name in ("w", "w", "v"))
    assert first == again
    ids = {one.id for one in (*first.organisations, *first.services, *first.categories)}
    assert all(str(UUID(id_)) == id_ for id_ in ids)
    assert not ids & {one.id for one in (*other.organisations, *other.services, *other.categories)}
