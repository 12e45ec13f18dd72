"""The plan is put together from boxes and indicators; each sign has one place."""

from typing import Any

import pytest

from collabworkshop.exercises.evaluation.standing import (
    context_of,
    doubts_of,
    outcomes_of,
    plan_of,
    rule_of,
    titles_apart,
    waiting,
    words_of,
)
from collabworkshop.exercises.indicators import EXERCISE as INDICATORS
from collabworkshop.exercises.pathway_elements import EXERCISE as BOXES
from collabworkshop.exercises.pathways.standing import link_key, pathway_of
from collabworkshop.exercises.pathways.taking_over import Taking
from collabworkshop.model.errors import AnswerError, ConflictError
from collabworkshop.model.evaluation import INDICATOR, MEASUREMENT, Indicator, Measurement
from collabworkshop.model.evaluation_role import EVALUATION_ROLE, EvaluationRole
from collabworkshop.model.pathway import ELEMENT, LINK, Element, Link
from collabworkshop.model.record import Change
from collabworkshop.model.status_rule import STATUS_RULE, StatusRule
from tests.exercises.desk import AT, Desk
from tests.exercises.pathways.test_standing import begin


def box(desk: Desk, key: str, label: str, *words: str, kind: str = "outcome") -> None:
    body = {"kind": kind, "label": label, "indicators": words}
    noun = Element.model_validate(body).model_dump(mode="json")
    desk.put(Change(kind=ELEMENT, key=key, body=noun))


def worked_out(key: str, indicator: Indicator, expected: int | None = None) -> Change:
    body = indicator.model_dump(mode="json")
    return Change(kind=INDICATOR, key=key, body=body, expected=expected)


def work_out(desk: Desk, word: str, by: str = "ada", **more: Any) -> str:
    """Work out what stands on a box in words; return its key."""
    [key] = [key for key, one in words_of(desk.state).items() if one.title == word]
    given = {**plan_of(desk.state).indicators[key].model_dump(), **more}
    indicator = Indicator.model_validate(given)
    desk.put(worked_out(key, indicator, expected=0), by=by)
    return key


def signs(desk: Desk, key: str = "main/a", draft: str = "main") -> tuple[str, ...]:
    return pathway_of(desk.state, draft).elements[key].indicators


def held(desk: Desk, key: str = "main/a") -> list[str]:
    """Return the words that the box itself keeps."""
    record = desk.state.get(ELEMENT, key)
    assert record is not None
    return list(record.body["indicators"])


def figure(desk: Desk, indicator: str) -> None:
    body = Measurement(indicator=indicator, kind="actual", value=3).model_dump(mode="json")
    desk.put(Change(kind=MEASUREMENT, key=f"m/{indicator}", body=body))


def test_a_word_of_a_box_is_in_the_plan_before_anybody_worked_it_out(town: Desk) -> None:
    box(town, "main/a", "Families are heard", "Calls answered", "Talks")
    state = town.state
    found = plan_of(state)
    assert [(one.outcome, one.title) for one in found.indicators.values()] == [
        ("main/a", "Calls answered"),
        ("main/a", "Talks"),
    ]
    assert state.of(INDICATOR) == {}
    assert plan_of(state) is found  # put together once for each state


def test_a_word_that_is_worked_out_stands_once_and_its_box_keeps_it(town: Desk) -> None:
    box(town, "main/a", "Families are heard", "Calls answered", "Talks")
    before = [*plan_of(town.state).indicators]
    key = work_out(town, "Calls answered", unit="calls")
    assert sorted(plan_of(town.state).indicators) == sorted(before)
    assert plan_of(town.state).indicators[key].unit == "calls"
    assert (held(town), signs(town)) == (["Calls answered", "Talks"], ("Talks", "Calls answered"))
    assert [one.title for one in words_of(town.state).values()] == ["Talks"]
    [row] = town.entered(BOXES)
    assert row["indicators"] == ["Talks", "Calls answered"]
    assert town.answer(BOXES, key="main/a", indicators=row["indicators"]) == ()


def test_who_worked_a_word_out_and_is_erased_leaves_it_with_the_figures_of_others(
    town: Desk,
) -> None:
    box(town, "main/a", "Families are heard", "Calls answered", "Talks")
    key = work_out(town, "Calls answered", title="What bo calls it", by="bo")
    figure(town, key)
    town.log.erase("w", {"bo"}, at=AT)
    assert town.state.get(INDICATOR, key) is None
    assert signs(town) == ("Calls answered", "Talks")
    plan = plan_of(town.state)
    assert plan.indicators[key].title == "Calls answered"
    assert [one.indicator for one in plan.measurements.values()] == [key]


def test_figures_of_a_word_stay_with_it_when_it_is_worked_out_and_called_otherwise(
    town: Desk,
) -> None:
    box(town, "main/a", "Families are heard", "Calls answered")
    [key] = words_of(town.state)
    figure(town, key)
    assert work_out(town, "Calls answered", title="Calls answered by noon") == key
    assert [one.indicator for one in plan_of(town.state).measurements.values()] == [key]
    assert signs(town) == ("Calls answered by noon",)


def test_two_who_work_out_the_same_word_at_once_are_told(town: Desk) -> None:
    box(town, "main/a", "Families are heard", "Calls answered")
    before = town.state
    [(key, one)] = plan_of(before).indicators.items()
    town.put(worked_out(key, one, expected=0))
    with pytest.raises(ConflictError):
        town.put(worked_out(key, one, expected=0), by="bo")


def test_an_indicator_of_the_plan_cannot_be_dropped_on_its_box(town: Desk) -> None:
    box(town, "main/a", "Families are heard", "Calls answered", "Talks")
    work_out(town, "Calls answered")
    with pytest.raises(AnswerError, match="“Calls answered”: it is in the evaluation plan") as told:
        town.answer(BOXES, key="main/a", indicators="Talks")
    assert told.value.field == "indicators"
    town.answer(BOXES, key="main/a", label="They are heard", indicators="Calls answered; Letters")
    assert held(town) == ["Calls answered", "Letters"]
    assert signs(town) == ("Letters", "Calls answered")
    # Who changes something else need not name them.
    town.answer(BOXES, key="main/a", stage="Now")
    assert signs(town) == ("Letters", "Calls answered")


def test_a_word_that_has_figures_is_not_reworded_on_its_box_for_they_hang_on_it(town: Desk) -> None:
    box(town, "main/a", "Families are heard", "Calls answered", "Talks")
    key = next(key for key, one in words_of(town.state).items() if one.title == "Calls answered")
    figure(town, key)
    with pytest.raises(AnswerError, match="“Calls answered”: it has figures") as told:
        town.answer(BOXES, key="main/a", indicators="Calls taken; Talks")
    assert told.value.field == "indicators"
    # The other word has none.
    town.answer(BOXES, key="main/a", indicators="Calls answered; Long talks")
    assert signs(town) == ("Calls answered", "Long talks")
    work_out(town, "Calls answered", title="Calls taken")
    assert [one.indicator for one in plan_of(town.state).measurements.values()] == [key]


def test_undo_makes_a_word_of_it_again(town: Desk) -> None:
    box(town, "main/a", "Families are heard", "Calls answered", "Talks")
    key = work_out(town, "Calls answered", title="Calls by noon", by="bo")
    assert signs(town) == ("Talks", "Calls by noon")
    town.log.undo("w", author="bo", at=AT)
    assert signs(town) == ("Calls answered", "Talks")
    assert plan_of(town.state).indicators[key].title == "Calls answered"
    assert town.state.get(INDICATOR, key) is None


def test_what_an_indicator_was_called_at_first_is_no_second_one(town: Desk) -> None:
    box(town, "main/a", "Families are heard", "Talks", "Calls answered")
    key = work_out(town, "Calls answered", title="Calls answered by noon")
    figure(town, key)
    with pytest.raises(AnswerError, match="what “Calls answered by noon” of the") as told:
        town.answer(BOXES, key="main/a", indicators="Talks; Calls answered; Calls answered by noon")
    assert told.value.field == "indicators"
    town.answer(BOXES, key="main/a", indicators="Letters; Calls answered by noon")
    assert held(town) == ["Letters", "Calls answered"]
    # Taken away on purpose it does not come back as a word, with figures of something else.
    town.put(*INDICATORS.taking_away(town.state, key, expected=1), by="bo")
    assert (held(town), signs(town)) == (["Letters"], ("Letters",))
    assert plan_of(town.state).measurements == {}
    town.log.undo("w", author="bo", at=AT)
    assert signs(town) == ("Letters", "Calls answered by noon")
    assert len(plan_of(town.state).measurements) == 1


def test_the_first_name_of_an_indicator_whose_box_no_longer_holds_it_is_no_second_one_either(
    town: Desk,
) -> None:
    box(town, "main/a", "Families are heard", "Calls answered")
    work_out(town, "Calls answered", title="Calls by noon")
    box(town, "main/a", "Families are heard")  # as a file of an earlier version leaves it
    with pytest.raises(AnswerError, match="what “Calls by noon” of the evaluation plan was"):
        town.answer(BOXES, key="main/a", indicators="Calls answered; Calls by noon")
    assert signs(town) == ("Calls by noon",)


def test_an_indicator_waits_for_its_box_with_all_its_figures(town: Desk) -> None:
    box(town, "main/a", "Families are heard", "Calls answered")
    key = work_out(town, "Calls answered")
    figure(town, key)
    town.put(Change(kind=ELEMENT, key="main/a", deleted=True))
    assert (plan_of(town.state).indicators, plan_of(town.state).measurements) == ({}, {})
    assert [one.title for one in waiting(town.state).values()] == ["Calls answered"]
    box(town, "main/a", "Families are heard again")
    assert [*plan_of(town.state).indicators] == [key]
    assert len(plan_of(town.state).measurements) == 1
    assert waiting(town.state) == {}


def test_what_waits_can_hang_on_another_outcome(town: Desk) -> None:
    box(town, "main/a", "Families are heard", "Calls answered")
    box(town, "main/b", "Families are helped")
    key = work_out(town, "Calls answered")
    town.put(Change(kind=ELEMENT, key="main/a", deleted=True))
    moved = waiting(town.state)[key].model_copy(update={"outcome": "main/b"})
    town.put(worked_out(key, moved))
    assert signs(town, "main/b") == ("Calls answered",)
    assert waiting(town.state) == {}


def test_only_the_coalitions_own_pathway_has_outcomes_of_the_plan(town: Desk) -> None:
    begin(town, "b", "Tuesday group")
    box(town, "main/a", "Families are heard", "Calls answered")
    box(town, "b/a", "Families are seen", "Visits")
    assert [*outcomes_of(town.state)] == ["main/a"]
    assert [one.title for one in plan_of(town.state).indicators.values()] == ["Calls answered"]
    work_out(town, "Calls answered")
    assert signs(town, "b/a", "b") == ("Visits",)


def test_taking_a_box_over_leaves_no_ghost_of_a_word(town: Desk) -> None:
    begin(town, "b", "Tuesday group")
    box(town, "main/a", "Families are heard", "Calls answered")
    box(town, "b/x", "Families are heard", "Calls answered", "Letters")
    work_out(town, "Calls answered")
    town.put(*Taking(town.state, "main", "b").one("main/a", "b/x"))
    assert held(town) == ["Calls answered", "Letters"]
    assert sorted(signs(town)) == ["Calls answered", "Letters"]
    titles = sorted(one.title for one in plan_of(town.state).indicators.values())
    assert titles == ["Calls answered", "Letters"]


def test_what_another_draft_still_calls_as_at_first_is_not_said_twice(town: Desk) -> None:
    begin(town, "b", "Tuesday group")
    box(town, "main/a", "Families are heard", "Calls answered")
    key = work_out(town, "Calls answered", title="Calls by noon")
    box(town, "b/x", "Families are heard well", "Calls answered", "Talks")
    town.put(*Taking(town.state, "main", "b").one("main/a", "b/x"))
    assert (held(town), signs(town)) == (["Calls answered", "Talks"], ("Talks", "Calls by noon"))
    assert plan_of(town.state).indicators[key].title == "Calls by noon"


def test_outcomes_are_goals_and_outcomes_and_whatever_else_has_a_sign_the_goal_first(
    town: Desk,
) -> None:
    box(town, "main/a", "Lamps are mended", kind="activity")
    box(town, "main/b", "The council pays", "Its budget", kind="assumption")
    box(town, "main/c", "Streets are lit")
    box(town, "main/d", "Streets are safe", kind="impact")
    link = Link(source="main/c", target="main/d").model_dump(mode="json")
    town.put(Change(kind=LINK, key=link_key("main/c", "main/d"), body=link))
    found = outcomes_of(town.state)
    assert next(iter(found)) == "main/d"
    assert {key: one.kind for key, one in found.items()} == {
        "main/d": "impact",
        "main/c": "outcome",
        "main/b": "",
    }


def test_two_of_one_title_are_told_apart_by_their_outcome(town: Desk) -> None:
    box(town, "main/a", "Heard", "Calls", "Talks")
    box(town, "main/b", "Helped", "Calls")
    called = [*titles_apart(plan_of(town.state)).values()]
    assert sorted(called) == ["Calls (Heard)", "Calls (Helped)", "Talks"]


def test_a_word_that_is_an_indicator_already_is_not_shown_twice(town: Desk) -> None:
    box(town, "main/a", "Heard", "Calls")
    body = Indicator(outcome="main/a", title="Calls").model_dump(mode="json")
    town.put(Change(kind=INDICATOR, key="1", body=body))
    assert [*plan_of(town.state).indicators] == ["1"]
    assert words_of(town.state) == {}
    assert signs(town) == ("Calls",)


def test_what_others_know_is_there_to_check_the_plan_with(town: Desk) -> None:
    role = EvaluationRole(stakeholder="clinic", hours=10).model_dump(mode="json")
    town.put(Change(kind=EVALUATION_ROLE, key="clinic", body=role))
    found = context_of(town.state)
    assert found.stakeholders == {"clinic": "Clinic", "school": "School", "club": "Club"}
    assert found.members == {"clinic", "school", "club"}
    assert found.hours == {"clinic": 10}
    box(town, "main/a", "Heard")
    state = town.state
    doubts = doubts_of(state)
    assert "outcome-without-indicator" in {one.check for one in doubts}
    assert doubts_of(state) is doubts


def test_who_left_the_list_is_asked_for_nothing(town: Desk) -> None:
    role = EvaluationRole(stakeholder="clinic", hours=10).model_dump(mode="json")
    town.put(Change(kind=EVALUATION_ROLE, key="clinic", body=role))
    box(town, "main/a", "Heard", "Calls")
    work_out(town, "Calls", collector="clinic", hours=24)
    assert "asks-too-much" in {one.check for one in doubts_of(town.state)}
    town.put(Change(kind="stakeholder", key="clinic", deleted=True))
    assert not any("clinic" in one.sentence for one in doubts_of(town.state))


def test_the_rule_is_the_usual_one_until_somebody_changes_it(town: Desk) -> None:
    assert rule_of(town.state) == StatusRule()
    other = StatusRule(on_track=0.05)
    town.put(Change(kind=STATUS_RULE, key="plan", body=other.model_dump(mode="json")))
    assert rule_of(town.state) == other
