"""Row SM-2, the private part, driven as the browser drives it."""

from uuid import uuid4

from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.tie_trust import TieTrustView


def opened(workshop: WorkshopDoor) -> TieTrustView:
    view = workshop.exercise("tie-trust")
    assert isinstance(view, TieTrustView)
    return view


def test_every_partner_in_practice_waits_in_the_table(practice: WorkshopDoor) -> None:
    view = opened(practice)
    assert len(view.table.rows) > 5
    assert {row["cells"]["level"] for row in view.table.rows} == {None}
    assert "22 people have said how far they trust" in view.group.value


def test_an_answer_in_a_waiting_row_is_saved_and_taken_back(practice: WorkshopDoor) -> None:
    view = opened(practice)
    row = view.table.rows[0]
    cells = {"level": "4", "note": "Always there"}
    operation = {
        "op": "save",
        "id": str(uuid4()),
        "key": row["key"],
        "expected": row["revision"],
        "cells": cells,
    }
    first, again = (view.table._answer(operation, []) for _ in range(2))
    assert first["ok"]
    assert first["key"] == again["key"] == row["key"]
    assert view.table.rows[0]["cells"]["level"] == 4
    view.table._answer({"op": "undo", "id": str(uuid4())}, [])
    assert view.table.rows[0]["cells"]["level"] is None


def test_nobody_else_sees_an_answer_and_the_group_sees_the_sum(practice: WorkshopDoor) -> None:
    raters = ("helen-abernathy", "farida-rahimi", "samuel-kiprop", "teresa-alves")
    for level, person in enumerate(raters, start=1):
        with practice.acting_as(person):
            opened(practice).answer(stakeholder="mayor", level=level, note=f"Why-{person}")
    view = opened(practice)
    assert "gave" not in view.group.value
    view.round.move.click()
    view.round.move.click()  # yes
    assert "Why-" not in str(view.value) + str(view.table.rows) + view.group.value
    assert not view.state.of("trust")
    assert "gave 96 answers" in view.group.value
