"""A list from a file comes in as if somebody had typed it, once."""

from typing import Any

from collabworkshop.exercises.bringing.resources import BroughtResources, brought_resources
from tests.exercises.desk import AT, Desk

HALL = {"side": "offer", "kind": "space", "what": "Hall", "amount": 2.0, "note": ""}
CHAIRS = {"side": "need", "kind": "equipment", "what": "Chairs", "amount": None, "note": "Red"}


def brought(desk: Desk, *rows: dict[str, Any], **how: Any) -> BroughtResources:
    return brought_resources(list(enumerate(rows, start=2)), desk.state, "ada", **how)


def brought_in(desk: Desk, *rows: dict[str, Any], **how: Any) -> BroughtResources:
    found = brought(desk, *rows, **how)
    desk.log.put("w", found.changes, author="ada", on_behalf_of="clinic", at=AT)
    return found


def test_new_lines_are_drafts_of_the_persons_organisation(town: Desk) -> None:
    found = brought(town, HALL, CHAIRS)
    assert (found.new, found.updated, found.left_out) == (2, 0, [])
    assert {change.state for change in found.changes} == {"draft"}
    assert {change.body["organisation"] for change in found.changes} == {"clinic"}


def test_the_same_file_again_brings_nothing_and_says_so(town: Desk) -> None:
    brought_in(town, HALL, CHAIRS)
    again = brought(town, {**HALL, "what": " hall "}, CHAIRS, update=True)
    assert [change.body["what"] for change in again.changes] == [" hall "]
    assert again.left_out == ["Line 3, Chairs: is on your list already, and says the same"]


def test_a_line_that_is_there_stays_or_gets_what_the_file_says(town: Desk) -> None:
    brought_in(town, {**HALL, "place": "East"})
    newer = {**HALL, "amount": 3.0, "place": ""}
    kept = brought(town, newer)
    assert kept.changes == []
    assert kept.left_out == ["Line 2, Hall: is on your list already, and stays as it is there"]
    changed = brought(town, newer, update=True)
    assert (changed.new, changed.updated) == (0, 1)
    [change] = changed.changes
    assert (change.body["amount"], change.body["place"]) == (3.0, "East")


def test_two_rows_of_the_same_words_stay_two_also_the_second_time(town: Desk) -> None:
    rows = ({**HALL, "amount": 1.0}, {**HALL, "amount": 2.0})
    assert brought_in(town, *rows).new == 2
    again = brought(town, *rows, update=True)
    assert (again.new, again.updated, len(again.left_out)) == (0, 0, 2)


def test_what_could_not_be_typed_stays_out_with_its_reason(town: Desk) -> None:
    found = brought(town, {**HALL, "what": "x" * 5_000}, CHAIRS)
    assert found.new == 1
    [reason] = found.left_out
    assert reason.startswith("Line 2, xxx")
    assert "up to 4,000 characters" in reason


def test_as_much_of_a_note_as_fits_comes_in_and_the_rest_is_told(town: Desk) -> None:
    found = brought(town, {**HALL, "note": "n" * 5_000})
    assert len(found.changes[0].body["note"]) == 4_000
    assert "5,000 characters long" in found.left_out[0]


def test_who_speaks_for_nobody_says_for_whom_the_list_is(town: Desk) -> None:
    town.person("cy", "Cy")
    found = brought_resources([(2, HALL)], town.state, "cy", for_whom="club")
    assert found.changes[0].body["organisation"] == "club"
    assert (
        "nobody in this workshop speaks"
        in brought_resources([(2, HALL)], town.state, "cy").left_out[0]
    )
