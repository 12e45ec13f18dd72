"""Who is who in the records."""

from collabworkshop.exercises.roster import organisation_of, people, stakeholders
from tests.exercises.desk import Desk


def test_stakeholders_and_people_stand_in_the_order_in_which_they_came(town: Desk) -> None:
    assert [s.name for s in stakeholders(town.state).values()] == ["Clinic", "School", "Club"]
    assert [p.name for p in people(town.state).values()] == ["Ada", "Bo"]


def test_a_person_is_the_voice_of_one_organisation_or_of_none(town: Desk) -> None:
    town.person("cy", "Cy")
    assert organisation_of(town.state, "ada") == "clinic"
    assert organisation_of(town.state, "cy") == ""
    assert organisation_of(town.state, "nobody") == ""
