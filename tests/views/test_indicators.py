"""Row EV-1, driven as the browser drives it, and after a restart."""

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from collabworkshop.analysis.evaluation.indicator_plan import IndicatorPlan
from collabworkshop.exercises.evaluation.standing import plan_of, words_of
from collabworkshop.exercises.pathways.standing import pathway_of
from collabworkshop.model.errors import RepeatedError, WorkshopError
from collabworkshop.model.evaluation import INDICATOR, MEASUREMENT, Measurement
from collabworkshop.model.pathway import ELEMENT, Element
from collabworkshop.model.record import Change
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.evaluation.indicator_choice import Chosen
from collabworkshop.views.evaluation.indicator_forms import PARTS, bound
from collabworkshop.views.indicators import IndicatorsView
from tests.hostile import hostile_names
from tests.views.test_hostile_names import OURS, Seen

TEMPLATE = "home-visits-kept"
VISITS = "Families of newborns who were visited within four weeks"


@pytest.fixture
def heard(own: WorkshopDoor) -> WorkshopDoor:
    """Two outcomes; of one it stands in words how people will know."""
    put(own, Change(kind="stakeholder", key="school", body={"name": "School", "member": True}))
    box(own, "main/a", "Families are heard", "Calls answered")
    box(own, "main/b", "Families are helped")
    return own


def put(workshop: WorkshopDoor, *changes: Change) -> None:
    workshop._session.host.put(changes)


def box(workshop: WorkshopDoor, key: str, label: str, *words: str) -> None:
    noun = Element(kind="outcome", label=label, indicators=words)
    put(workshop, Change(kind=ELEMENT, key=key, body=noun.model_dump(mode="json")))


def opened(workshop: WorkshopDoor) -> IndicatorsView:
    view = workshop.exercise("indicators")
    assert isinstance(view, IndicatorsView)
    return view


def lines(view: IndicatorsView) -> list[str]:
    return [label.strip() for label, _ in view.choice.list.options]


def chosen(view: IndicatorsView, title: str) -> str:
    """Choose an indicator by what the list calls it; return its key."""
    value = next(v for label, v in view.choice.list.options if title in label and v.indicator)
    view.choice.list.value = value
    key: str = value.indicator
    return key


def filled(view: IndicatorsView, key: str = "", **cells: Any) -> dict[str, Any]:
    """Fill in fields of one form, of the chosen indicator where no other is named."""
    key = key or view.choice.chosen.indicator
    part = next(n for n, names in enumerate(PARTS.values()) if {*cells} <= {*names})
    named = {bound(name, key): value for name, value in cells.items()}
    return view.forms.parts[part]._answer({"op": "send", "id": str(uuid4()), "cells": named}, [])


def shown(view: IndicatorsView) -> dict[str, Any]:
    cells = {name: cell for form in view.forms.parts for name, cell in form.cells.items()}
    return {name.partition("@")[0]: cell for name, cell in cells.items()}


def others_wrote(workshop: WorkshopDoor, key: str, **fields: Any) -> None:
    with workshop.acting_as("Bo"):
        workshop.exercise("indicators").answer(key=key, **fields)


def test_a_sign_is_worked_out_and_the_group_has_its_plan_after_a_restart(
    heard: WorkshopDoor, tmp_path: Path
) -> None:
    view = opened(heard)
    assert lines(view) == [
        "Families are heard",
        "– not worked out yet: Calls answered",
        "Families are helped",
    ]
    assert view.forms.parts[0].layout.display == "none"  # an outcome is chosen, no sign yet
    chosen(view, "Calls answered")
    assert view.forms.parts[0].layout.display == ""
    assert "named in the theory of change, not worked out yet" in view.about.value
    assert filled(view, definition="Within two rings", unit="calls", direction="up")["ok"]
    assert filled(view, source="The log", collector="school", hours=12)["ok"]
    assert filled(view, use="Whether we hire", shared_with="Parents; School")["ok"]
    view.close()
    heard.close()
    again = join(tmp_path / "workshop")
    [row] = again.result("indicators").rows
    assert row == {
        "outcome": "Families are heard",
        "indicator": "Calls answered",
        "definition": "Within two rings",
        "counted": "calls, more is wanted",
        "breakdown": "",
        "source": "The log",
        "method": "",
        "frequency": "",
        "collector": "School",
        "hours": 12.0,
        "shared": "Parents, School",
        "use": "Whether we hire",
    }
    found = again.result("indicators")
    assert isinstance(found, IndicatorPlan)
    assert found.without == ("Families are helped",)
    assert next(iter(again.result("indicators").table.columns)) == "Outcome"
    # It shows on its box in notebook 09 in place of its word.
    state = again._session.state()
    assert pathway_of(state).elements["main/a"].indicators == ("Calls answered",)
    assert words_of(state) == {}
    assert "– Calls answered" in lines(opened(again))
    again.close()


def test_a_template_is_read_taken_and_changed(heard: WorkshopDoor) -> None:
    view = opened(heard)
    view.choice.list.value = Chosen("main/b")
    view.templates.choose(TEMPLATE)
    page = Seen(view.templates.page.value)
    for words in (VISITS, "What it does not tell", "How it can look better than it is"):
        assert words in page.texts
    assert any("“Families are helped”" in text for text in page.texts)
    view.templates.button.click()
    assert view.choice.chosen.outcome == "main/b"
    assert (shown(view)["title"], shown(view)["measure"]) == (VISITS, "percentage")
    assert filled(view, frequency="every month")["ok"]
    [one] = [i for i in plan_of(view.state).indicators.values() if i.outcome == "main/b"]
    assert (one.frequency, one.source) == (
        "every month",
        "Visit book of the nurses, beside the number of births",
    )
    with pytest.raises(RepeatedError):
        view.take_over(TEMPLATE, "main/b")
    view.templates.button.click()
    assert "no other indicator" in view.adding.notice["text"]


def test_templates_are_offered_field_by_field(heard: WorkshopDoor) -> None:
    view = opened(heard)
    assert len(view.templates.field.options) >= 8
    seen = set()
    for _, field in view.templates.field.options:
        view.templates.field.value = field
        seen |= {key for _, key in view.templates.template.options}
        assert view.templates.chosen.field == field
        assert view.templates.chosen.title in Seen(view.templates.page.value).texts
    assert len(seen) >= 40


def test_a_sign_of_ones_own_is_added_once_and_chosen(heard: WorkshopDoor) -> None:
    view = opened(heard)
    view.choice.list.value = Chosen("main/b")
    assert view.adding.cells == {"outcome": "main/b", "title": ""}
    wish = {"op": "send", "id": "b1", "cells": {"outcome": "main/b", "title": "Days"}}
    for _ in range(2):  # the answer was lost on the way
        assert view.adding._answer(wish, [])["ok"]
    assert lines(view)[-1] == "– not worked out yet: Days"
    assert view.state.get(INDICATOR, view.choice.chosen.indicator) is not None
    assert "“Days” is in your plan. Work it out above." in Seen(view.told.value).texts
    assert view.adding.emptied == ["title"]
    empty = {"op": "send", "id": "b2", "cells": {"outcome": "main/b", "title": None}}
    assert "title" in view.adding._answer(empty, [])["messages"]


def test_what_is_wrong_is_said_at_its_field_and_nothing_is_lost(heard: WorkshopDoor) -> None:
    view = opened(heard)
    key = chosen(view, "Calls answered")
    told = filled(view, hours=-1)
    assert not told["ok"]
    assert "a number from 0" in told["messages"][bound("hours", key)]
    assert filled(view, hours=None)["ok"]


def test_an_indicator_is_taken_away_with_its_figures_and_all_comes_back(
    heard: WorkshopDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = opened(heard)
    key = chosen(view, "Calls answered")
    assert view.away.disabled  # a word of the box is taken off there
    with pytest.raises(WorkshopError, match="taken off there"):
        view.remove(key)
    filled(view, unit="calls")
    for number, kind in enumerate(("baseline", "actual", "actual")):
        one = Measurement.model_validate({"indicator": key, "kind": kind, "value": number})
        body = one.model_dump(mode="json")
        put(heard, Change(kind=MEASUREMENT, key=str(number), body=body))
    view.refresh()
    assert "It has one baseline and two figures that were measured." in view.about.value
    assert not view.away.disabled
    focused: list[str] = []
    monkeypatch.setattr(view.history.undo, "focus", lambda: focused.append("Undo"))
    view.away.click()
    # The button itself is gone with the forms, and whoever uses keys would be nowhere.
    assert focused == ["Undo"]
    assert "Three figures wait for it." in view.told.value
    assert plan_of(view.state).measurements == {}
    assert len(view.state.of(MEASUREMENT)) == 3
    assert view.choice.chosen == Chosen("main/a")
    view.history.undo.click()
    assert "“Calls answered” is back." in view.told.value
    assert view.choice.chosen == Chosen("main/a", key)
    assert len(plan_of(view.state).measurements) == 3
    view.history.redo.click()
    assert "“Calls answered” is gone." in view.told.value


def test_undo_brings_the_word_back_to_the_box(heard: WorkshopDoor) -> None:
    view = opened(heard)
    chosen(view, "Calls answered")
    filled(view, unit="calls")
    assert not view.history.undo.disabled
    view.history.undo.click()
    assert "not worked out yet" in lines(view)[1]
    assert pathway_of(view.state).elements["main/a"].indicators == ("Calls answered",)
    view.history.redo.click()
    assert shown(view)["unit"] == "calls"


def test_what_somebody_else_wrote_in_the_same_field_is_not_written_over(
    heard: WorkshopDoor,
) -> None:
    view = opened(heard)
    key = chosen(view, "Calls answered")
    filled(view, unit="calls")
    others_wrote(heard, key, definition="Within two rings")
    told = filled(view, definition="On the same day")
    assert not told["ok"]
    assert told["theirs"] == {"definition": "Within two rings"}
    assert "(now: Within two rings)" in told["text"]
    assert plan_of(view.state).indicators[key].definition == "Within two rings"
    # Once it was read, it may be written over.
    assert filled(view, definition="On the same day")["ok"]
    assert plan_of(view.state).indicators[key].definition == "On the same day"


def test_a_half_typed_word_does_not_hide_what_came_in_meanwhile(heard: WorkshopDoor) -> None:
    view = opened(heard)
    key = chosen(view, "Calls answered")
    filled(view, unit="calls")
    others_wrote(heard, key, definition="Within two rings")
    view.refresh()  # the pulse: the browser keeps what is being typed
    assert shown(view)["definition"] == "Within two rings"
    assert not filled(view, definition="On the same day")["ok"]


def test_different_fields_of_one_indicator_are_both_saved(heard: WorkshopDoor) -> None:
    view = opened(heard)
    key = chosen(view, "Calls answered")
    others_wrote(heard, key, definition="Within two rings")
    assert filled(view, unit="calls")["ok"]
    one = plan_of(view.state).indicators[key]
    assert (one.definition, one.unit) == ("Within two rings", "calls")
    # Who sent another field in between has seen what came in.
    view.refresh()
    assert filled(view, title="Calls answered at once")["ok"]
    assert filled(view, definition="On the same day")["ok"]


def test_what_is_sent_late_goes_to_the_indicator_for_which_it_was_typed(
    heard: WorkshopDoor,
) -> None:
    view = opened(heard)
    first = chosen(view, "Calls answered")
    filled(view, unit="calls")
    view.take_over(TEMPLATE, "main/b")
    second = view.choice.chosen.indicator
    assert filled(view, first, definition="Within two rings")["ok"]
    known = plan_of(view.state).indicators
    assert known[first].definition == "Within two rings"
    assert known[second].definition.startswith("Of all families")


def test_after_a_restart_what_was_typed_does_not_write_over_what_others_wrote_since(
    heard: WorkshopDoor,
) -> None:
    key = chosen(opened(heard), "Calls answered")
    others_wrote(heard, key, definition="Within two rings", unit="calls")
    view = opened(heard)
    assert view.choice.chosen.indicator == ""
    assert not filled(view, key, definition="On the same day")["ok"]
    assert filled(view, key, definition="On the same day")["ok"]
    assert filled(opened(heard), key, unit="answers")["ok"]  # the last who wrote was I


def test_an_indicator_whose_box_is_gone_is_said_and_hung_elsewhere(heard: WorkshopDoor) -> None:
    view = opened(heard)
    key = chosen(view, "Calls answered")
    filled(view, unit="calls")
    put(heard, Change(kind=ELEMENT, key="main/a", deleted=True))
    view.refresh()
    assert lines(view)[-2:] == ["Their outcome was taken away", "– Calls answered"]
    assert view.choice.chosen == Chosen("", key)
    assert "Its outcome was taken away" in view.about.value
    assert filled(view, outcome="main/b")["ok"]
    assert view.choice.chosen == Chosen("main/b", key)


def test_without_a_theory_of_change_it_is_said_what_comes_first(own: WorkshopDoor) -> None:
    view = opened(own)
    assert lines(view) == []
    assert "Write down in notebook 09" in view.about.value
    assert view.templates.button.disabled
    hidden = [part.layout.display for part in (view.adding, view.fold.button)]
    assert hidden == ["none", "none"]
    box(own, "main/a", "Every child reads")
    view.refresh()
    assert {part.layout.display for part in (view.adding, view.fold.button)} == {""}


def test_hostile_words_are_text_on_the_page(own: WorkshopDoor) -> None:
    evil = [name for name in hostile_names() if len(name) < 400]
    for place, name in enumerate(evil):
        box(own, f"main/{place}", name, name)
    view = opened(own)
    for label, value in list(view.choice.list.options):
        if value.indicator:
            view.choice.list.value = value
            assert filled(view, definition=label)["ok"]
    for page in map(Seen, (view.group.value, view.about.value, view.templates.page.value)):
        assert page.elements <= OURS
        assert page.handlers == []
    assert {one.title for one in plan_of(view.state).indicators.values()} == {*evil}
