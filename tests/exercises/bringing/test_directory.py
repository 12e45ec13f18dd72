"""What is chosen of a directory comes in once, from its provider, and can be taken back."""

from typing import Any

from collabworkshop.exercises.bringing.directory import Brought, brought, kind_words
from collabworkshop.exercises.service_directory import judged
from collabworkshop.model.directory import Provider
from collabworkshop.model.directory_summary import DIRECTORY, DirectorySummary
from collabworkshop.model.record import Change
from collabworkshop.model.resource import RESOURCE
from tests.analysis.directories.town import listing, service
from tests.exercises.desk import Desk
from tests.hostile import hostile_names

SUMMARY = DirectorySummary(origin="town.zip", standard="HSDS 3.0")


def bringing(
    desk: Desk, *chosen: int, summary: DirectorySummary = SUMMARY, by: str = "ada", **more: Any
) -> Brought:
    kinds = more.pop("kinds", {})
    return brought(listing(**more), chosen, kinds, summary, desk.state, by)


def bring(desk: Desk, *chosen: int, by: str = "ada", **more: Any) -> Brought:
    came = bringing(desk, *chosen, by=by, **more)
    desk.put(*came.changes, by=by)
    return came


def offers(desk: Desk) -> list[dict[str, Any]]:
    return [record.body for record in desk.state.of(RESOURCE).values()]


def names(desk: Desk) -> list[str]:
    return [record.body["name"] for record in desk.state.of("stakeholder").values()]


def test_providers_become_stakeholders_and_services_their_offers(desk: Desk) -> None:
    came = bring(desk, 0, 1, 2, kinds={"food": "volunteers"})
    assert (came.new, came.known, came.offers, came.left_out) == (2, 0, 3, [])
    assert names(desk) == ["Open Kitchen", "Hill Pantry"]
    kitchen = next(iter(desk.state.of("stakeholder")))
    first = offers(desk)[0]
    assert (first["side"], first["organisation"], first["kind"]) == ("offer", kitchen, "volunteers")
    assert (first["what"], first["place"]) == ("Service 1", "Harbour")
    assert first["note"] == "From “town.zip”, service 1."
    assert not any(record.body["member"] for record in desk.state.of("stakeholder").values())
    assert [r.body["origin"] for r in desk.state.of(DIRECTORY).values()] == ["town.zip"]


def test_where_nobody_said_the_broadest_category_is_the_kind(desk: Desk) -> None:
    bring(desk, 0, 3)
    assert [one["kind"] for one in offers(desk)] == ["Food", "Law"]
    assert kind_words(listing(), {0, 1, 3, 5}) == {"food": "Food", "law": "Law"}
    plain = service("9", "court")
    bring(desk, 0, services=(plain,))
    assert offers(desk)[-1]["kind"] == "Service"


def test_what_the_directory_calls_eligibility_and_fees_are_conditions(desk: Desk) -> None:
    said = {"eligibility_description": "Over 60", "fees_description": "Free", "colour": "red"}
    bring(desk, 0, services=(service("1", beside=said, description="Soup and bread"),))
    assert offers(desk)[0]["conditions"] == "For whom: Over 60; Fees: Free"
    assert offers(desk)[0]["note"] == "From “town.zip”, service 1. Soup and bread"


def test_bringing_the_same_again_doubles_nothing(desk: Desk) -> None:
    bring(desk, 0, 2)
    again = bring(desk, 0, 1, 2)
    assert (again.new, again.known, again.offers) == (0, 2, 1)
    assert sum("is on your map already" in line for line in again.left_out) == 2
    assert len(offers(desk)) == 3


def test_somebody_on_the_list_is_met_by_name_however_it_is_written(desk: Desk) -> None:
    club = Change(kind="stakeholder", key="k", body={"name": "OPEN KITCHEN, Ltd."})
    desk.put(club)
    came = bring(desk, 0)
    assert (came.new, came.known) == (0, 1)
    assert offers(desk)[0]["organisation"] == "k"


def test_of_two_on_the_list_with_nearly_one_name_none_is_taken_by_itself(desk: Desk) -> None:
    for key, name in (("k", "Open Kitchen Ltd"), ("l", "OPEN KITCHEN")):
        desk.put(Change(kind="stakeholder", key=key, body={"name": name}))
    assert bringing(desk, 0).new == 1


def test_two_entries_are_one_only_where_a_person_said_so(desk: Desk) -> None:
    two = (Provider(id="a", name="Law Shop"), Provider(id="b", name="The Law Shop"))
    both = (service("1", "a"), service("2", "b"))
    more = {"organisations": two, "services": both}
    pair = {"one_id": "a", "other_id": "b", "one": "Law Shop", "other": "The Law Shop"}
    asked = DirectorySummary.model_validate(
        {**SUMMARY.model_dump(), "doubles": [{**pair, "alike": 95}]}
    )
    assert bringing(desk, 0, 1, summary=asked, **more).new == 2
    assert bringing(desk, 0, 1, summary=judged(asked, ("a", "b"), "two"), **more).new == 2
    came = bring(desk, 0, 1, summary=judged(asked, ("a", "b"), "same"), **more)
    assert (came.new, came.offers) == (1, 2)
    assert names(desk) == ["Law Shop"]


def test_nobody_offers_for_those_who_answer_here_themselves_but_for_their_own(town: Desk) -> None:
    two = (Provider(id="c", name="Clinic"), Provider(id="s", name="School"))
    both = (service("1", "c"), service("2", "s"), service("3", "c"))
    more = {"organisations": two, "services": both}
    came = bring(town, 0, 1, **more)  # Ada speaks for the clinic, Bo for the school
    assert [one["what"] for one in offers(town)] == ["Service 1"]
    assert [line for line in came.left_out if "Service 2 (School): they answer here" in line]


def test_an_offer_that_another_person_took_away_can_come_in_again(desk: Desk) -> None:
    bring(desk, 0, by="ada")
    (key,) = desk.state.of(RESOURCE)
    desk.put(Change(kind=RESOURCE, key=key, deleted=True), by="ada")
    bring(desk, 0, by="bo")
    assert [one["what"] for one in offers(desk)] == ["Service 1"]
    assert key not in desk.state.of(RESOURCE)


def test_a_service_whose_provider_is_not_known_stays_out_and_says_so(desk: Desk) -> None:
    came = bring(desk, 4, 5)
    assert (came.new, came.offers) == (0, 0)
    assert came.left_out == [
        "Service 5: the directory does not say whose it is",
        "Service 6: the directory does not say whose it is",
    ]


def test_rows_with_one_id_stay_two_offers(desk: Desk) -> None:
    bring(desk, 0, 1, services=(service("1"), service("1")))
    assert len(offers(desk)) == 2


def test_whatever_a_directory_calls_things_comes_in(desk: Desk) -> None:
    odd = [*hostile_names(), "", " ", "NUL\0", "N\0UL", "half \ud800", "y" * 9_000]
    providers = [Provider(id=name, name=name, description=name, website=name) for name in odd]
    more = [
        service(name, name, description=name, categories=(name,), locations=(name,)).model_copy(
            update={"name": name}
        )
        for name in odd
    ]
    came = bring(desk, *range(len(odd)), organisations=providers, services=more)
    assert (came.new, came.offers) == (len(odd), len(odd))
    assert names(desk)[: len(odd) - 6] == hostile_names()
    assert [one["what"] for one in offers(desk)][: len(odd) - 6] == hostile_names()
    assert any("9,000 characters long" in line for line in came.left_out)
