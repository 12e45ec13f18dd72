"""Somebody may speak for a group; whether the group is here is another question."""

from collabworkshop.analysis.decisions.spoken_for import spoken_for
from collabworkshop.model.person import Person
from collabworkshop.model.stakeholder import Stakeholder

PARENTS = Stakeholder(name="Parents", member=True, lived_experience=True, constituency="Families")
CLINIC = Stakeholder(name="Clinic", member=True, constituency="Patients")
CARERS = Stakeholder(name="Young carers", lived_experience=True, constituency="Children")
KNOWN = {"parents": PARENTS, "clinic": CLINIC, "carers": CARERS}


def presence(known: dict[str, Stakeholder], **people: Person) -> dict[str, str]:
    return {one.group: one.presence for one in spoken_for(known, people)}


def test_a_member_who_lives_with_the_issue_speaks_for_itself() -> None:
    assert presence(KNOWN) == {"Families": "here", "Patients": "away"}


def test_a_person_of_a_group_brings_it_into_the_room() -> None:
    ada = Person(name="Ada", organisation="carers", constituency="Young carers")
    assert presence(KNOWN, ada=ada)["Young carers"] == "here"


def test_a_professional_who_speaks_for_a_group_does_not() -> None:
    bo = Person(name="Bo", organisation="clinic", constituency="Young carers")
    assert presence(KNOWN, bo=bo)["Young carers"] == "away"
    ada = Person(name="Ada", organisation="carers")
    assert presence(KNOWN, bo=bo, ada=ada)["Young carers"] == "here"  # that is who Ada answers for


def test_who_comes_for_no_organisation_has_to_be_asked() -> None:
    tess = Person(name="Tess", constituency="Grandparents")
    (found,) = [one for one in spoken_for(KNOWN, {"t": tess}) if one.group == "Grandparents"]
    assert (found.presence, found.here) == ("ask", ("Tess",))


def test_who_is_not_a_member_and_not_here_speaks_for_nobody() -> None:
    assert "Children" not in presence(KNOWN)


def test_capitals_and_spaces_make_no_second_group_but_other_words_do() -> None:
    ada = Person(name="Ada", organisation="clinic", constituency="  patients ")
    bo = Person(name="Bo", organisation="clinic", constituency="Our patients")
    found = spoken_for(KNOWN, {"ada": ada, "bo": bo})
    assert {one.group: one.speakers for one in found} == {
        "  patients ": ("Ada", "Clinic"),
        "Our patients": ("Bo",),
        "Families": ("Parents",),
    }


def test_the_order_of_entry_changes_nothing() -> None:
    who = {"a": "Girls", "b": "Boys", "c": "girls"}
    people = {n: Person(name=n, organisation="clinic", constituency=g) for n, g in who.items()}
    backwards = dict(reversed(people.items()))
    assert spoken_for(KNOWN, people) == spoken_for(dict(reversed(KNOWN.items())), backwards)
