"""Row SM-1, driven as the browser drives it."""

from uuid import uuid4

import pytest

from collabworkshop.model.errors import AnswerError, WorkshopError
from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.power_interest_grid import PowerInterestGridView


def opened(workshop: WorkshopDoor) -> PowerInterestGridView:
    view = workshop.exercise("power-interest-grid")
    assert isinstance(view, PowerInterestGridView)
    return view


def send(view: PowerInterestGridView, op: str, **rest: object) -> dict[str, object]:
    """Send an operation as the browser would, and return the answer."""
    part = view.board if op == "place" else view.table
    return part._answer({"op": op, "id": str(uuid4()), **rest}, [])


def test_a_new_row_comes_back_with_its_key_and_stands_on_the_board(own: WorkshopDoor) -> None:
    view = opened(own)
    cells = {"name": "Harbour clinic", "sector": "Health", "interest": 4, "influence": 2}
    answer = send(view, "save", key=None, expected=0, cells=cells)
    assert answer["ok"]
    assert view.table.rows[0]["key"] == answer["key"]
    assert view.table.rows[0]["cells"]["sector"] == "health"
    assert [(item["x"], item["y"]) for item in view.board.items] == [(4, 2)]
    assert "High interest and little say: Harbour clinic" in view.group.value


def test_the_same_operation_sent_twice_is_saved_once(own: WorkshopDoor) -> None:
    view = opened(own)
    operation = {"op": "save", "id": str(uuid4()), "key": None, "cells": {"name": "Clinic"}}
    first, second = (view.table._answer(operation, []) for _ in range(2))
    assert first["key"] == second["key"]
    assert len(view.value) == 1


def test_a_cell_alone_keeps_the_rest_of_its_row(own: WorkshopDoor) -> None:
    view = opened(own)
    key = view.answer(name="Clinic", sector="health", interest=4).key
    answer = send(view, "save", key=key, expected=1, cells={"gains": "Fewer no-shows"})
    assert answer["ok"]
    [row] = view.value
    assert (row["name"], row["interest"], row["gains"]) == ("Clinic", 4, "Fewer no-shows")


def test_a_placement_alone_leaves_the_revision_of_the_stakeholder(own: WorkshopDoor) -> None:
    view = opened(own)
    key = view.answer(name="Clinic").key
    assert send(view, "save", key=key, expected=1, cells={"interest": 5})["revision"] == 1
    assert send(view, "save", key=key, expected=1, cells={"sector": "Health"})["revision"] == 2


def test_moving_on_the_board_writes_the_same_numbers_as_the_table(own: WorkshopDoor) -> None:
    view = opened(own)
    key = view.answer(name="Clinic").key
    assert send(view, "place", key=key, x=2, y=5)["ok"]
    cells = view.table.rows[0]["cells"]
    assert (cells["interest"], cells["influence"]) == (2, 5)


def test_a_wrong_number_is_refused_at_its_cell_and_nothing_is_saved(own: WorkshopDoor) -> None:
    view = opened(own)
    answer = send(view, "save", key=None, cells={"name": "Clinic", "interest": 9})
    assert not answer["ok"]
    assert answer["messages"] == {"interest": "9 cannot be saved. Allowed is a number up to 5."}
    assert view.value == []


def test_a_paste_saves_what_it_can_and_gives_the_rest_back_with_a_reason(own: WorkshopDoor) -> None:
    view = opened(own)
    rows = [
        {"key": None, "cells": {"name": "Clinic", "interest": "4"}},
        {"key": None, "cells": {"name": " ", "interest": "4"}},
        {"key": None, "cells": {"name": "School", "interest": "often"}},
    ]
    answer = send(view, "paste", rows=rows)
    assert [row["name"] for row in view.value] == ["Clinic"]
    assert [refused["index"] for refused in answer["refused"]] == [1, 2]
    assert list(answer["refused"][1]["messages"]) == ["interest"]


def test_one_undo_takes_a_whole_paste_back(own: WorkshopDoor) -> None:
    view = opened(own)
    rows = [{"key": None, "cells": {"name": name}} for name in ("Clinic", "School")]
    send(view, "paste", rows=rows)
    assert view.table.can_undo
    request = {"op": "undo", "id": str(uuid4())}
    assert view.table._answer(request, [])["ok"]
    assert view.value == []
    assert not view.table.can_undo


def test_undo_sent_twice_takes_back_once(own: WorkshopDoor) -> None:
    view = opened(own)
    view.answer(name="Clinic")
    view.answer(name="School")
    request = {"op": "undo", "id": str(uuid4())}
    for _ in range(2):
        assert view.table._answer(request, [])["ok"]
    assert [row["name"] for row in view.value] == ["Clinic"]


def test_two_people_on_one_stakeholder_are_told_and_both_versions_are_there(
    own: WorkshopDoor,
) -> None:
    key = opened(own).answer(name="Clinic").key
    with own.acting_as("Ada"):
        ada = opened(own)
    with own.acting_as("Ben"):
        ben = opened(own)
    assert send(ada, "save", key=key, expected=1, cells={"sector": "Health"})["ok"]
    answer = send(ben, "save", key=key, expected=1, cells={"sector": "Faith communities"})
    assert not answer["ok"]
    assert answer["theirs"]["sector"] == "health"
    assert answer["mine"] == {"sector": "Faith communities"}


def test_a_row_that_somebody_took_away_says_so(own: WorkshopDoor) -> None:
    view = opened(own)
    key = view.answer(name="Clinic").key
    view.remove(key)
    with pytest.raises(WorkshopError, match="took this away in the meantime"):
        view.answer(key=key, sector="health")


def test_removing_what_is_gone_already_is_no_error(own: WorkshopDoor) -> None:
    view = opened(own)
    key = view.answer(name="Clinic").key
    for _ in range(2):
        assert send(view, "remove", key=key, expected=1)["ok"]
    assert view.table.rows == []


def test_removing_what_somebody_changed_shows_their_version(own: WorkshopDoor) -> None:
    view = opened(own)
    key = view.answer(name="Clinic").key
    with own.acting_as("Ben"):
        opened(own).answer(key=key, sector="health")
    answer = send(view, "remove", key=key, expected=1)
    assert answer["theirs"]["sector"] == "health"
    assert view.table.rows[0]["revision"] == 2
    assert send(view, "remove", key=key, expected=2)["ok"]


def test_placing_what_is_gone_says_so(own: WorkshopDoor) -> None:
    view = opened(own)
    key = view.answer(name="Clinic").key
    with own.acting_as("Ben"):
        opened(own).remove(key)
    answer = send(view, "place", key=key, x=2, y=5)
    assert not answer["ok"]
    assert answer["gone"]


def test_what_somebody_else_wrote_meanwhile_stays(own: WorkshopDoor) -> None:
    view = opened(own)
    key = view.answer(name="Clinic").key
    with own.acting_as("Ben"):
        opened(own).answer(key=key, gains="Fewer no-shows")
    view.answer(key=key, sector="health")
    assert (view.value[0]["gains"], view.value[0]["sector"]) == ("Fewer no-shows", "health")


def test_a_paste_onto_a_row_that_changed_goes_back_with_a_reason(own: WorkshopDoor) -> None:
    view = opened(own)
    key = view.answer(name="Clinic").key
    with own.acting_as("Ben"):
        opened(own).answer(key=key, gains="Fewer no-shows")
    row = {"key": key, "expected": 1, "cells": {"sector": "Health"}}
    answer = send(view, "paste", rows=[row])
    assert "somebody changed this one" in answer["refused"][0]["messages"]["answer"]
    row["expected"] = 2
    assert send(view, "paste", rows=[row])["refused"] == []
    assert (view.value[0]["gains"], view.value[0]["sector"]) == ("Fewer no-shows", "health")


def test_a_paste_sent_again_gives_the_same_rows_back(own: WorkshopDoor) -> None:
    view = opened(own)
    rows = [{"key": None, "cells": {"name": name}} for name in ("Clinic", " ")]
    operation = {"op": "paste", "id": str(uuid4()), "rows": rows}
    first, second = (view.table._answer(operation, []) for _ in range(2))
    assert [r["index"] for r in first["refused"]] == [1]
    assert first["refused"] == second["refused"]
    assert len(view.value) == 1


def test_an_undo_that_was_overtaken_says_so_once_and_then_takes_what_was_before(
    own: WorkshopDoor,
) -> None:
    view = opened(own)
    view.answer(name="Before")
    key = view.answer(name="Clinic").key
    with own.acting_as("Ben"):
        opened(own).answer(key=key, gains="Fewer no-shows")
    undo = [view.table._answer({"op": "undo", "id": str(uuid4())}, []) for _ in range(2)]
    assert "changed again since" in undo[0]["text"]
    assert undo[1]["ok"]
    assert [row["name"] for row in view.value] == ["Clinic"]


def test_each_person_sees_their_own_placement_and_the_group_sees_how_far_apart(
    own: WorkshopDoor,
) -> None:
    key = opened(own).answer(name="Clinic").key
    for person, interest in (("Ada", 1), ("Ben", 4)):
        with own.acting_as(person):
            opened(own).answer(key=key, interest=interest, influence=3)
    apart = "We place these far apart: Clinic (three steps)"
    with own.acting_as("Ada"):
        assert opened(own).value[0]["interest"] == 1
        assert apart in repr(own.result("power-interest-grid"))
    # Somebody else who looks is a third one, from whom the two can hide.
    assert apart not in repr(own.result("power-interest-grid"))


def test_the_error_names_the_field_what_was_given_and_what_is_allowed(own: WorkshopDoor) -> None:
    with pytest.raises(AnswerError) as caught:
        opened(own).answer(name="Clinic", influence=7)
    assert (caught.value.field, caught.value.given) == ("influence", 7)
    assert caught.value.allowed == "a number up to 5"


def test_a_surprise_is_read_by_the_person_and_logged(
    own: WorkshopDoor, callback_errors: list[str]
) -> None:
    view = opened(own)
    assert not send(view, "save", key=None, cells=None)["ok"]
    assert "Something went wrong on our side" in view.table.notice["text"]
    assert len(callback_errors) == 1
    callback_errors.clear()


def test_asking_again_closes_the_earlier_view(own: WorkshopDoor) -> None:
    first = opened(own)
    opened(own)
    assert first.screen.comm is None
