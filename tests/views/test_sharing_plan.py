"""Row RM-3, driven as the browser drives it."""

from html import unescape
from typing import Any
from uuid import uuid4

import pytest

from collabworkshop.analysis.allocation.lines import Line, SharingPlan
from collabworkshop.model.commitment import COMMITMENT
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.record import Change
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.sharing_plan import SharingPlanView
from tests.hostile import hostile_names

DOORS = "link-doors/kitchen-doors"


def opened(workshop: WorkshopDoor) -> SharingPlanView:
    view = workshop.exercise("sharing-plan")
    assert isinstance(view, SharingPlanView)
    return view


def sent(view: SharingPlanView, op: str, **more: Any) -> dict[str, Any]:
    return view.table._answer({"op": op, "id": str(uuid4()), **more}, [])


def row(view: SharingPlanView, key: str) -> dict[str, Any]:
    return next(row for row in view.table.rows if row["key"] == key)


def line(plan: SharingPlan, need: str, offer: str) -> Line:
    return next(one for one in plan.lines if (one.need, one.offer) == (need, offer))


def test_it_opens_with_what_is_decided_and_nothing_planned(practice: WorkshopDoor) -> None:
    view = opened(practice)
    assert repr(view) == "<sharing-plan: 6 rows>"
    assert "Press “Propose a plan”" in view.group.value
    assert len(view.table.rows) == 6
    kinds = {field["name"]: field["kind"] for field in view.table.fields}
    assert (kinds["decision"], kinds["amount"], kinds["due"]) == ("choice", "number", "date")


def test_a_proposed_line_is_accepted_from_the_table_and_stands_when_it_is_opened_again(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    view.asked.click()
    proposed = row(view, "shore-childcare/council-budget")
    assert (proposed["cells"]["decision"], proposed["cells"]["amount"]) == ("", 1200)
    saved = sent(
        view,
        "save",
        key=proposed["key"],
        expected=proposed["revision"],
        cells={"decision": "accepted", "owner": "new-shore", "due": "2026-05-02"},
    )
    assert saved["ok"]
    assert row(view, proposed["key"])["cells"]["amount"] == 1200
    shown = unescape(view.agreement.value)
    assert "gives 1,200 euros of “What is left of the youth budget”" in shown
    assert "2 May 2026" in shown
    again = join(practice._session.workspace.folder)
    result = again.result("sharing-plan")
    assert isinstance(result, SharingPlan)
    kept = line(result, "shore-childcare", "council-budget")
    assert (kept.standing, kept.owner, str(kept.due)) == ("accepted", "new-shore", "2026-05-02")
    promise = again._session.state().get(COMMITMENT, f"sharing-plan/{proposed['key']}")
    assert promise is not None
    assert promise.body["owner"] == "new-shore"
    again.close()


def test_a_changed_amount_is_kept_and_the_rest_is_planned_around_it(practice: WorkshopDoor) -> None:
    view = opened(practice)
    plan = view.propose()
    wanted = line(plan, "weir-yard", "fund-grants")
    assert wanted.amount == 4000
    view.accept(wanted, amount=1000, owner="weir-lane-parents")
    plan = view.propose()
    assert line(plan, "weir-yard", "fund-grants").amount == 1000
    # What the yard leaves goes to others, as far as there is any.
    given = sum(one.amount or 0 for one in plan.lines if one.offer == "fund-grants")
    assert 1000 < given <= 6000
    with pytest.raises(AnswerError, match="up to 6,000 euros"):
        view.answer(key="weir-yard/fund-grants", amount=6001)


def test_a_refused_line_is_proposed_no_more_and_undo_brings_it_back(practice: WorkshopDoor) -> None:
    view = opened(practice)
    view.refuse(line(view.propose(), "shore-laptops", "river-tables"), note="Tables are no laptops")
    plan = view.propose()
    assert line(plan, "shore-laptops", "library-laptops").amount == 6
    assert "Tables are no laptops" in view.group.value
    assert view.table.can_undo
    assert sent(view, "undo")["ok"]
    assert "shore-laptops/river-tables" in [one["key"] for one in view.table.rows]
    assert row(view, "shore-laptops/river-tables")["cells"]["decision"] == ""
    assert sent(view, "redo")["ok"]
    assert row(view, "shore-laptops/river-tables")["cells"]["decision"] == "refused"


def test_undo_takes_the_commitment_back_with_the_line(practice: WorkshopDoor) -> None:
    view = opened(practice)
    key = f"sharing-plan/{DOORS}"
    view.accept(line(view.propose(), "link-doors", "kitchen-doors"))
    assert view.state.get(COMMITMENT, key) is not None
    view.undo()
    assert view.state.get(COMMITMENT, key) is None
    view.redo()
    assert view.state.get(COMMITMENT, key) is not None
    view.remove(DOORS)
    assert view.state.get(COMMITMENT, key) is None
    view.undo()
    assert view.state.get(COMMITMENT, key) is not None


def test_what_somebody_types_before_they_decide_is_not_lost_and_not_saved(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    view.propose()
    told = sent(view, "save", key=DOORS, expected=0, cells={"owner": "family-link"})
    assert not told["ok"]
    assert "“We agree” or “Not this one”" in told["messages"]["decision"]
    assert view.state.get("sharing", DOORS) is None


def test_too_much_is_told_at_the_amount(practice: WorkshopDoor) -> None:
    view = opened(practice)
    view.propose()
    cells = {"decision": "accepted", "amount": 9}
    told = sent(view, "save", key="second-room/river-hall", expected=0, cells=cells)
    assert "up to 2 evenings a week" in told["messages"]["amount"]


def test_a_line_that_is_only_proposed_cannot_be_taken_away(practice: WorkshopDoor) -> None:
    view = opened(practice)
    view.propose()
    assert not sent(view, "remove", key=DOORS, expected=0)["ok"]
    assert "Choose “Not this one”" in view.table.notice["text"]
    assert DOORS in [one["key"] for one in view.table.rows]
    assert sent(view, "remove", key="clinic-lift/lantern-minibus", expected=1)["ok"]
    assert row(view, "clinic-lift/lantern-minibus")["cells"]["decision"] == ""


def test_the_same_wish_twice_is_saved_once(practice: WorkshopDoor) -> None:
    view = opened(practice)
    view.propose()
    wish = {"op": "save", "id": str(uuid4()), "key": DOORS, "expected": 0}
    wish["cells"] = {"decision": "accepted"}
    first = view.table._answer(dict(wish), [])
    assert first["ok"]
    assert view.table._answer(dict(wish), []) == first


def test_nothing_is_planned_while_somebody_decides_unless_they_asked_for_it(
    practice: WorkshopDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = opened(practice)
    monkeypatch.setattr(
        type(view.exercise), "result", lambda *_, **__: pytest.fail("planned unasked")
    )
    view.answer(need="link-doors", offer="kitchen-doors", decision="accepted")
    assert DOORS in [one["key"] for one in view.table.rows]


def test_what_stays_open_is_read_with_its_reasons(practice: WorkshopDoor) -> None:
    view = opened(practice)
    view.asked.click()
    shown = unescape(view.group.value)
    for part in (
        "What the plan proposes",
        "How the plan was found",
        "What stays open, and why",
        "“A trip to the sea” (Weir Lane Parents) stays unmet: 1 trip.",
        "is counted in “pieces”, the need in “sets”.",
        "Nobody else offers anything of this kind (Childcare).",
        "Not wanted",
        "Games are no laptops",
        "What to talk about",
    ):
        assert part in shown


def test_a_line_that_no_longer_holds_is_marked_in_the_table_and_in_the_agreement(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    with practice.acting_as("yusuf-demir"):
        practice.exercise("own-resources").answer(key="kitchen-meals", amount=10)
    view.refresh()
    view.propose()
    broken = row(view, "lantern-supper/kitchen-meals")
    assert "more is promised than the offer has" in broken["messages"]["decision"]
    assert "Does not hold" in view.agreement.value


def test_the_plan_is_drawn_and_an_old_picture_is_said_to_be_old(practice: WorkshopDoor) -> None:
    view = opened(practice)
    view.draw.click()
    assert "Transport: 1 of 2 agreed, 1 with the plan" in view.picture.value
    view.answer(need="link-doors", offer="kitchen-doors", decision="accepted")
    assert "has changed since it was drawn" in view.picture.value


def test_an_empty_workshop_can_be_planned(own: WorkshopDoor) -> None:
    view = opened(own)
    view.asked.click()
    assert "Nobody has shared a need yet" in view.group.value
    assert "Nothing is agreed yet." in view.agreement.value


def test_hostile_names_are_shown_as_text(own: WorkshopDoor) -> None:
    grid, view = own.exercise("power-interest-grid"), opened(own)
    for name in hostile_names()[:8]:
        ends = [grid.answer(name=f"{name} {side}").key for side in ("a", "b")]
        for side, key in zip(("need", "offer"), ends, strict=True):
            body = {"side": side, "organisation": key, "kind": name, "what": name}
            own._session.host.put([Change(kind="resource", key=f"{side} {key}", body=body)])
        told = {"need": f"need {ends[0]}", "offer": f"offer {ends[1]}", "note": name}
        view.answer(decision="accepted", **told)
    view.asked.click()
    for shown in (view.group.value, view.agreement.value):
        assert "<script" not in shown
        assert "<img" not in shown
        assert "<svg" not in shown
    assert "&lt;script&gt;" in view.agreement.value
