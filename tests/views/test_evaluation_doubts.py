"""Row EV-4, driven as the browser drives it: five rules, doubts by check, and reasons to leave."""

from html import unescape
from typing import Any
from uuid import uuid4

import pytest

from collabworkshop.analysis.evaluation.evaluation_doubts import EvaluationDoubts
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.evaluation import INDICATOR, Indicator
from collabworkshop.model.record import Change
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.evaluation_doubts import EvaluationDoubtsView
from tests.analysis.evaluation.plans import READERS

BOX = {"kind": "outcome", "label": "Every child reads"}


def opened(workshop: WorkshopDoor) -> EvaluationDoubtsView:
    view = workshop.exercise("evaluation-doubts")
    assert isinstance(view, EvaluationDoubtsView)
    return view


def put(workshop: WorkshopDoor, *changes: Change) -> None:
    workshop._session.host.put(changes)


def box(*words: str, key: str = "main/o", **more: Any) -> Change:
    body = {**BOX, "indicators": words, **more}
    return Change(kind="pathway-element", key=key, body=body)


def worked_out(workshop: WorkshopDoor, key: str, **different: Any) -> None:
    told = {**READERS, "outcome": "main/o", **different}
    one = Indicator.model_validate(told)
    put(workshop, Change(kind=INDICATOR, key=key, body=one.model_dump(mode="json")))


def does(view: EvaluationDoubtsView, op: str, **told: Any) -> dict[str, Any]:
    return view.doubts._answer({"op": op, "id": str(uuid4()), **told}, [])


def leave(view: EvaluationDoubtsView, doubt: str, reason: str) -> dict[str, Any]:
    cells = {"doubt": doubt, "reason": reason}
    return does(view, "save", key=None, expected=0, cells=cells)


def of(view: EvaluationDoubtsView, check: str) -> list[dict[str, Any]]:
    found = [one for group in view.doubts.groups for one in group["doubts"]]
    return [one for one in found if one["check"] == check]


@pytest.fixture
def reading(own: WorkshopDoor) -> WorkshopDoor:
    """A plan of two signs: of one nobody said its use, the other is words. Ada is here."""
    own.who_am_i().join(name="Ada")
    put(own, box("Parents who read aloud"))
    worked_out(own, "reads", use="")
    return own


def test_without_an_outcome_nothing_is_said_to_be_in_order(own: WorkshopDoor) -> None:
    own.who_am_i().join(name="Ada")
    view = opened(own)
    assert view.doubts.words["empty"].startswith("There is no outcome yet")
    assert "First say in notebook 09 what shall come true.</b> Then these five" in view.rules.value
    assert "In form your plan meets" not in view.rules.value
    put(own, box())
    view.refresh()
    assert "First take one indicator, and work it out" in view.rules.value
    assert "In form your plan meets" not in view.rules.value
    assert "not said how you will know that “Every child reads” comes true" in view.rules.value


def test_a_rule_is_met_in_form_and_another_lacks_what_stands_under_it(
    reading: WorkshopDoor,
) -> None:
    view = opened(reading)
    shown = unescape(view.rules.value)
    assert "In form your plan meets four of five rules." in shown
    assert "says that its form is there, not that you live it" in shown
    assert (
        'Not yet.</b> <bdi dir="ltr">One doubt speaks against it: an indicator without a use.'
        in shown
    )
    assert "Which decision do you face this year" in shown
    assert "One indicator is words only, beside one that you worked out." in shown
    worked_out(reading, "reads", use="Whether the reading hours go on.")
    view.refresh()
    assert "In form your plan meets five of five rules." in unescape(view.rules.value)


def test_a_doubt_is_left_with_a_reason_and_a_name_and_stays_left(reading: WorkshopDoor) -> None:
    view = opened(reading)
    [use] = of(view, "no-use")
    assert leave(view, use["key"], "The head decides in May.")["ok"]
    assert of(view, "no-use") == []
    assert "meets five of five rules" in view.rules.value
    reading.close()
    again = join(reading._session.workspace.folder)
    result = again.result("evaluation-doubts")
    assert isinstance(result, EvaluationDoubts)
    assert [(one.reason, one.by) for one in result.left] == [("The head decides in May.", "Ada")]
    met = {one.rule.id: one.met for one in result.rules}
    assert met["learning"]
    assert "One doubt is set aside, with a reason." in repr(result)
    again.close()


def test_what_is_left_can_be_taken_up_again_and_undone(reading: WorkshopDoor) -> None:
    view = opened(reading)
    key = leave(view, of(view, "no-use")[0]["key"], "We know.")["key"]
    assert does(view, "remove", key=key, expected=1)["ok"]
    assert (len(of(view, "no-use")), view.doubts.left) == (1, [])
    assert does(view, "undo")["ok"]
    assert (of(view, "no-use"), len(view.doubts.left)) == ([], 1)
    assert view.doubts.can_redo


def test_two_people_who_leave_the_same_doubt_do_not_write_over_each_other(
    reading: WorkshopDoor,
) -> None:
    view = opened(reading)
    doubt = of(view, "no-use")[0]["key"]
    with reading.acting_as("Bo"):
        assert leave(opened(reading), doubt, "Bo's reason")["ok"]
    told = leave(view, doubt, "My reason")
    assert "set aside meanwhile, because: Bo's reason" in told["messages"]["reason"]
    view.answer(key=doubt, reason="Both of us")
    assert [(one["by"], one["reason"]) for one in view.doubts.left] == [("Ada", "Both of us")]
    with pytest.raises(AnswerError, match="the same doubt"):
        view.answer(key=doubt, doubt="no-use/1")
    told = leave(view, "no-use/other", "We know.")
    assert "a doubt that is there now" in told["messages"]["doubt"]


def test_a_doubt_that_was_settled_meanwhile_is_told_among_what_was_left(
    reading: WorkshopDoor,
) -> None:
    view = opened(reading)
    leave(view, of(view, "no-use")[0]["key"], "We know.")
    worked_out(reading, "reads", use="Whether the reading hours go on.")
    view.refresh()
    assert [one["gone"] for one in view.doubts.left] == [True]


def test_of_very_many_doubts_the_first_of_each_check_stand_there_until_one_is_chosen(
    reading: WorkshopDoor,
) -> None:
    put(reading, box(*(f"Sign {n}" for n in range(300))))
    worked_out(reading, "more", title="Days missed", source="", use="")
    view = opened(reading)
    counts = {group["name"]: len(group["doubts"]) for group in view.doubts.groups}
    assert counts == {
        "An indicator without a baseline (2)": 2,
        "An indicator without a source (1)": 1,
        "An indicator without a use (2)": 2,
        "An indicator in words only (300)": 2,
    }
    assert view.doubts.groups[-1]["more"] == 298
    assert view.rules.value.count("Sign ") == 0  # a room reads a message, and no wall
    assert view.choice.layout.display == ""
    view.choice.value = "not-worked-out"
    [group] = view.doubts.groups
    assert (len(group["doubts"]), view.doubts.of) == (60, "not-worked-out")
    put(reading, box())
    view.refresh()
    assert (view.choice.value, view.choice.layout.display) == ("", "none")


def test_hostile_names_are_shown_as_text(reading: WorkshopDoor) -> None:
    worked_out(reading, "bad", title="<script>alert(1)</script>", use="")
    view = opened(reading)
    assert "<script" not in view.rules.value
    assert "&lt;script&gt;" in view.rules.value
