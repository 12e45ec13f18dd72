"""Row SP-4, driven as the browser drives it, and after the workshop was opened again."""

from pathlib import Path
from typing import Any
from uuid import uuid4

from collabworkshop.analysis.power.standings import PowerAndTies
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.power_and_ties import PowerAndTiesView
from tests.views.test_hostile_names import OURS, Seen

EVIL = "<script>alert(1)</script>"
HALLS = "Open the school halls every evening until nine"


def opened(workshop: WorkshopDoor) -> PowerAndTiesView:
    view = workshop.exercise("power-and-ties")
    assert isinstance(view, PowerAndTiesView)
    return view


def sent(part: Any, **operation: Any) -> dict[str, Any]:
    reply: dict[str, Any] = part._answer({"id": str(uuid4()), **operation}, [])
    return reply


def test_members_are_placed_and_the_group_reads_it_after_a_restart(
    practice: WorkshopDoor, tmp_path: Path
) -> None:
    view = opened(practice)
    row = next(r for r in view.table.rows if r["cells"]["stakeholder"] == "estuary-girls-football")
    told = sent(view.table, op="save", key=row["key"], expected=0, cells={"formal": "1"})
    assert (told["ok"], told["key"]) == (True, "estuary-girls-football/formal/rosa-delgado")
    practice.close()
    again = join(tmp_path / "workshop")
    result = again.result("power-and-ties")
    assert isinstance(result, PowerAndTies)
    [club] = [one for one in result.standings if one.stakeholder == "estuary-girls-football"]
    assert (club.formal, club.corner) == (1, "neither")
    assert "not-placed" not in {finding.code for finding in result.findings}
    again.close()


def test_a_tower_is_changed_by_anybody_and_turns_the_sums(practice: WorkshopDoor) -> None:
    view = opened(practice)
    row = next(r for r in view.towers.rows if r["cells"]["stakeholder"] == "harbour-school")
    moved = sent(
        view.towers, op="save", key=row["key"], expected=row["revision"], cells={"side": "for"}
    )
    assert moved["ok"]
    assert "11 for, 9 against, 3 undecided. More weight is for it" in view.group.value
    sent(view.towers, op="undo")
    assert "7 for, 9 against, 7 undecided" in view.group.value
    view.build(proposal=HALLS, stakeholder="harbour-school", height=1, side="undecided")
    assert "no undecided stakeholder could turn it alone" in view.group.value
    assert not sent(view.towers, op="save", key=None, cells={"proposal": "A van"})["ok"]


def test_both_pictures_are_drawn_and_say_when_they_are_old(practice: WorkshopDoor) -> None:
    view = opened(practice)
    view.draw.click()
    view.which.value = HALLS
    view.raise_.click()
    assert 'alt="Formal power beside ties, with 18 names.' in view.picture.value
    assert "Towers: 7 for, 7 undecided, 9 against." in view.built.value
    view.answer(stakeholder="mayor", formal=5)
    assert "has changed since it was drawn" in view.picture.value
    assert view.which.value == HALLS


def test_what_people_type_is_text(own: WorkshopDoor) -> None:
    grid = own.exercise("power-interest-grid")
    key = grid.answer(name=EVIL, member=True).key
    view = opened(own)
    assert view.which.options == (("No towers yet", ""),)
    view.raise_.click()
    view.answer(stakeholder=key, formal=3)
    view.build(proposal=EVIL, stakeholder=key, side="for", height=2, reason=EVIL)
    page = Seen(view.group.value + view.standing.value)
    assert page.elements <= OURS
    assert page.texts.count(EVIL) >= 3
