"""Bringing a network in: nothing is saved before the last step, and nothing is lost."""

import pytest

from collabworkshop.model.errors import AnswerError, UnreadableError, WorkshopError
from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.bringing.network_import import NetworkImport

TIES = b"From,To,Frequency\n1,2,1\n2,3,4\n3,3,2\n1,2,1\n"
NAMES = "Id;Name;Sector;Staff\n1;Caf\xe9;Food;3\n2;School;Education;\n3;<b>Club</b>;Sport;7\n"


@pytest.fixture
def steps(own: WorkshopDoor) -> NetworkImport:
    steps = own.bring_network()
    steps.read(TIES, NAMES.encode("cp1252"), origin="contacts.csv")
    assert steps.bring_in.disabled
    assert "what kind of tie" in steps.preview.value
    steps.choose(kind="information")
    return steps


def test_the_columns_are_guessed_and_the_meaning_of_a_number_is_not(steps: NetworkImport) -> None:
    mapping = steps.mapping
    assert (mapping.source, mapping.target, mapping.number) == ("From", "To", "Frequency")
    assert (mapping.id, mapping.label, mapping.sector) == ("Id", "Name", "Sector")
    assert mapping.meaning == "leave-out"


def test_faults_are_named_before_anything_is_saved(own: WorkshopDoor, steps: NetworkImport) -> None:
    shown = steps.preview.value
    assert "3 new stakeholders, 2 ties." in shown
    assert "tie somebody to themselves" in shown
    assert "do not say" not in shown
    assert "guessed" in shown
    assert own.exercise("power-interest-grid").value == []


def test_everything_comes_in_and_one_undo_takes_all_of_it_back(
    own: WorkshopDoor, steps: NetworkImport
) -> None:
    steps.choose(direction="one-way", meaning="one-is-most-often", highest=4, kind="referral")
    steps.bring()
    grid, ties = own.exercise("power-interest-grid"), own.exercise("tie-map")
    described = [(row["name"], row["sector"], row["notes"]) for row in grid.value]
    assert described == [
        ("Café", "Food", "Staff: 3"),
        ("School", "Education", ""),
        ("<b>Club</b>", "Sport", "Staff: 7"),
    ]
    assert [(row["kind"], row["direction"]) for row in ties.value] == [("referral", "one-way")] * 2
    bodies = [record.body for record in own._session.state().of("tie").values()]
    assert [body["frequency"]["rank"] for body in bodies] == [4, 1]
    assert {body["frequency"]["scale"] for body in bodies} == {"contacts.csv: Frequency"}
    grid.undo()
    assert (grid.value, ties.table.rows) == ([], [])


def test_bringing_the_same_file_again_doubles_nothing(steps: NetworkImport) -> None:
    steps.bring()
    steps.read(TIES, NAMES.encode("cp1252"), origin="contacts.csv")
    steps.choose(kind="information")
    assert "0 new stakeholders, 3 are on your list already, 0 ties" in steps.preview.value


def test_a_person_who_knows_better_chooses_how_letters_are_stored(steps: NetworkImport) -> None:
    steps.choose(encoding="cp1251")
    steps.bring_in.click()
    names = [r.body["name"] for r in steps.session.state().of("stakeholder").values()]
    assert names[0] == "Cafй"


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02"], ids=["empty", "no text"])
def test_a_file_that_is_no_table_is_refused_and_the_earlier_one_stays(
    steps: NetworkImport, content: bytes
) -> None:
    with pytest.raises(UnreadableError):
        steps.read(content)
    assert steps.mapping.source == "From"
    assert steps.bring_in.description == "3. Bring in 3 stakeholders and 2 ties"


def test_without_ends_nothing_can_be_brought_in(own: WorkshopDoor) -> None:
    steps = own.bring_network()
    steps.read(b"colour,taste\nred,sweet\n")
    assert steps.bring_in.disabled
    assert "where a tie begins" in steps.preview.value


def test_the_legend_is_asked_for_and_a_code_beyond_it_is_kept_in_the_note(
    own: WorkshopDoor,
) -> None:
    steps = own.bring_network()
    steps.read(b"from,to,how often\na,b,2\nb,c,99\n")
    steps.choose(kind="funding", number="how often", meaning="highest-is-most-often")
    assert steps.bring_in.disabled
    assert "highest number of the legend" in steps.preview.value
    steps.choose(highest=3)
    steps.bring()
    bodies = [record.body for record in own._session.state().of("tie").values()]
    assert [(b["frequency"] or {}).get("rank") for b in bodies] == [2, None]
    assert [b["note"] for b in bodies] == ["", "how often: 99"]


def test_a_number_that_says_nothing_is_kept_in_the_note(
    own: WorkshopDoor, steps: NetworkImport
) -> None:
    steps.bring()
    bodies = [record.body for record in own._session.state().of("tie").values()]
    assert [b["note"] for b in bodies] == ["Frequency: 1", "Frequency: 4"]


def test_a_column_that_is_not_there_is_refused(steps: NetworkImport) -> None:
    with pytest.raises(AnswerError, match="one of: From, To, Frequency"):
        steps.choose(source="Nowhere")


def test_the_first_step_comes_first(own: WorkshopDoor) -> None:
    with pytest.raises(WorkshopError, match="Choose the files first"):
        own.bring_network().choose(source="From")


def test_without_a_file_the_form_says_what_it_needs(own: WorkshopDoor) -> None:
    steps = own.bring_network()
    answer = steps.files._answer({"op": "send", "id": "1", "cells": {"ties": None}}, [])
    assert "ties" in answer["messages"]
