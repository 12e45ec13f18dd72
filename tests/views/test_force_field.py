"""Row RA-7, driven as the browser drives it, and after the workshop was opened again."""

from pathlib import Path
from typing import Any
from uuid import uuid4

from collabworkshop.analysis.readiness.forces import ForceField, WeighedForce
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.force_field import ForceFieldView
from collabworkshop.widgets.part import Part
from tests.hostile import hostile_names
from tests.views.test_hostile_names import OURS, Seen


def opened(workshop: WorkshopDoor) -> ForceFieldView:
    view = workshop.exercise("force-field")
    assert isinstance(view, ForceFieldView)
    return view


def sent(part: Part, op: str, **more: Any) -> dict[str, Any]:
    return part._answer({"op": op, "id": str(uuid4()), **more}, [])


def board(workshop: WorkshopDoor) -> ForceField:
    result = workshop.result("force-field")
    assert isinstance(result, ForceField)
    return result


def force(workshop: WorkshopDoor, key: str) -> WeighedForce:
    return next(one for one in board(workshop).forces if one.key == key)


def item(view: ForceFieldView, key: str) -> dict[str, Any]:
    return next(one for one in view.board.items if one["key"] == key)


def test_cards_and_strengths_are_the_groups_result_after_a_restart(
    practice: WorkshopDoor, tmp_path: Path
) -> None:
    view = opened(practice)
    before = board(practice).balance
    cells = {"what": "A key for everybody", "side": "for", "strength": 4, "place": "Leadership"}
    made = sent(view.table, "save", key=None, expected=None, cells=cells)
    assert made["ok"]
    rated = sent(view.table, "save", key="force-past", expected=1, cells={"strength": 2})
    assert rated["ok"]
    practice.close()
    again = join(tmp_path / "workshop")
    found = board(again)
    assert (found.balance.driving, found.balance.hindering) == (
        before.driving + 4,
        before.hindering + 2,
    )
    assert force(again, made["key"]).where == "Leadership"
    assert force(again, "force-past").ratings == (2,)
    assert "not-rated" not in [one.code for one in found.findings]
    again.close()


def test_a_card_is_placed_on_the_board_by_strength_and_side(practice: WorkshopDoor) -> None:
    view = opened(practice)
    waiting = item(view, "force-past")
    assert (waiting["x"], waiting["y"]) == (None, 1)
    assert sent(view.board, "place", key="force-past", x=5, y=1)["ok"]
    assert (item(view, "force-past")["x"], force(practice, "force-past").ratings) == (5, (5,))
    assert sent(view.board, "place", key="force-past", x=5, y=2)["ok"]
    assert force(practice, "force-past").side == "for"
    assert not sent(view.board, "place", key="force-past", x=9, y=2)["ok"]
    view.undo()
    assert force(practice, "force-past").side == "against"


def test_the_axes_name_their_ends_and_corners_give_advice(practice: WorkshopDoor) -> None:
    axes = opened(practice).board.axes
    assert axes["y"]["ends"] == ["In the way", "Drives us"]
    assert (axes["x"]["low"], axes["x"]["high"]) == (1, 5)
    corners = {one["corner"] for one in opened(practice).board.quadrants}
    assert corners == {"top-left", "top-right", "bottom-left", "bottom-right"}


def test_two_who_change_one_card_are_told(practice: WorkshopDoor) -> None:
    view = opened(practice)
    with practice.acting_as("helen-abernathy"):
        opened(practice).answer(key="force-data", note="We bought a new one")
        reply = sent(view.table, "save", key="force-data", expected=1, cells={"note": "Old"})
    assert reply["theirs"]["note"] == "We bought a new one"
    # A strength is one's own, and stands in nobody's way.
    rated = sent(view.table, "save", key="force-data", expected=1, cells={"strength": 3})
    assert rated["ok"]
    assert force(practice, "force-data").ratings == (1, 3, 4, 5)


def test_both_sides_stand_next_to_each_other_with_who_works_on_what(
    practice: WorkshopDoor,
) -> None:
    page = opened(practice).both_sides.value
    assert "4.5 of 5, rated from 4 to 5" in page
    assert "Works on it: <bdi>Family Link</bdi>" in page
    assert page.count("Nobody works on it yet") == 5
    assert "18.5, what is in the way to 31.5: −13." in page


def test_it_is_drawn_and_an_old_picture_is_said_to_be_old(practice: WorkshopDoor) -> None:
    view = opened(practice)
    view.draw.click()
    assert view.picture.value.startswith('<img alt="Force field. What drives us comes to 18.5')
    view.answer(key="force-past", strength=1)
    assert "Press “Draw for print” again" in view.picture.value


def test_an_empty_board_and_hostile_words_are_text(own: WorkshopDoor) -> None:
    view = opened(own)
    assert "no card on the board yet" in view.both_sides.value
    names = [name for name in hostile_names() if len(name) <= 200]
    for number, name in enumerate(names):
        side = "for" if number % 2 else "against"
        view.answer(what=name, side=side, strength=3, place=name, note=name)
    for shown in (view.both_sides.value, view.group.value):
        page = Seen(shown)
        assert page.elements <= OURS
        assert page.handlers == []
    assert [row["what"] for row in view.value] == names
