"""A plan of a file comes into ours: nothing is lost, nothing is written over unseen."""

from datetime import date
from typing import Any

import pytest

from collabworkshop.exercises.bringing import evaluation
from collabworkshop.exercises.bringing.evaluation import brought_evaluation
from collabworkshop.exercises.bringing.evaluation_ledger import BroughtEvaluation, EvaluationWish
from collabworkshop.exercises.bringing.evaluation_outcomes import LEAVE, NEW, suggested_places
from collabworkshop.exercises.evaluation.standing import plan_of, words_of
from collabworkshop.exercises.pathways.standing import pathway_of
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Measurement, Outcome
from collabworkshop.model.pathway import ELEMENT, Element
from collabworkshop.model.record import Change
from tests.exchange.evaluation.plans import EVENTS, PLAN
from tests.exercises.desk import Desk
from tests.hostile import hostile_names

SPRING = date(2026, 3, 31)


def came(
    desk: Desk,
    plan: EvaluationPlan = PLAN,
    events: Any = EVENTS,
    places: dict[str, str] | None = None,
    **how: Any,
) -> BroughtEvaluation:
    found = {**suggested_places(plan, desk.state), **(places or {})}
    return brought_evaluation(plan, events, desk.state, EvaluationWish(found, **how))


def box(desk: Desk, key: str, label: str, *signs: str) -> None:
    body = Element(kind="outcome", label=label, indicators=signs).model_dump(mode="json")
    desk.put(Change(kind=ELEMENT, key=key, body=body))


def one(title: str = "Calls", value: float = 3, **fields: Any) -> EvaluationPlan:
    return EvaluationPlan(
        outcomes={"result 1": Outcome(title="Heard")},
        indicators={"indicator 1": Indicator(outcome="result 1", title=title, **fields)},
        measurements={
            "figure 1": Measurement(
                indicator="indicator 1", kind="actual", value=value, ends=SPRING
            )
        },
    )


def test_bringing_it_twice_changes_nothing_the_second_time(desk: Desk) -> None:
    first = came(desk)
    assert [first.new[kind] for kind in ("indicator", "measurement", "learning-event")] == [3, 7, 2]
    desk.put(*first.changes)
    again = came(desk, take=True, empty=True)
    assert (again.changes, again.new.total(), again.changed.total()) == ([], 0, 0)
    assert again.same["measurement"] == 7


def test_numbers_of_a_file_without_keys_are_never_taken_for_ours(desk: Desk) -> None:
    desk.put(*came(desk, one(), {}).changes)
    other = came(desk, one("Letters", 9), {}, take=True)
    assert other.new == {"indicator": 1, "measurement": 1}
    desk.put(*other.changes)
    assert [i.title for i in plan_of(desk.state).indicators.values()] == ["Calls", "Letters"]
    assert len(plan_of(desk.state).outcomes) == 1


def test_a_number_of_a_file_is_no_key_even_where_something_of_ours_has_it(desk: Desk) -> None:
    box(desk, "main/a", "Heard")
    body = Indicator(outcome="main/a", title="Letters").model_dump(mode="json")
    desk.put(Change(kind="indicator", key="indicator 1", body=body))
    assert came(desk, one(), {}, take=True).new["indicator"] == 1


def test_what_was_typed_here_is_found_by_its_name_and_day_the_equal_one_first(desk: Desk) -> None:
    box(desk, "main/a", "Heard")
    sign = Indicator(outcome="main/a", title="calls ").model_dump(mode="json")
    desk.put(Change(kind="indicator", key="typed", body=sign))
    for key, value in (("first", 9), ("second", 3)):
        figure = Measurement(indicator="typed", kind="actual", value=value, ends=SPRING)
        desk.put(Change(kind="measurement", key=key, body=figure.model_dump(mode="json")))
    told = came(desk, one(), {})
    assert (told.new.total(), told.same["measurement"], told.unnamed["measurement"]) == (0, 1, 1)
    assert [each.field for each in told.differences] == ["Name"]
    other = came(desk, one(value=4), {})
    assert [each.thing[1] for each in other.differences] == ["typed", "first"]


def test_what_differs_is_told_field_by_field_and_comes_in_only_where_it_is_wished(
    desk: Desk,
) -> None:
    desk.put(*came(desk, one(unit="calls", use="Whom we ask"), {}).changes)
    later = one(value=4, unit="talks")
    told = came(desk, later, {})
    said = [(each.field, each.ours, each.theirs, each.taken) for each in told.differences]
    assert said == [("Unit", "calls", "talks", False), ("Figure", "3", "4", False)]
    assert (told.changes, told.blanks) == ([], 1)
    taken = came(desk, later, {}, take=True)
    [figure] = [each.thing for each in taken.differences if each.field == "Figure"]
    desk.put(*came(desk, later, {}, take=True, spared={figure}).changes)
    [sign] = plan_of(desk.state).indicators.values()
    [measured] = plan_of(desk.state).measurements.values()
    assert (sign.unit, sign.use, measured.value) == ("talks", "Whom we ask", 3)
    desk.put(*came(desk, later, {}, take=True, empty=True).changes)
    [sign] = plan_of(desk.state).indicators.values()
    assert sign.use == ""


def test_an_outcome_is_found_by_its_words_chosen_made_or_left_out(desk: Desk) -> None:
    box(desk, "main/a", "HEARD ")
    box(desk, "main/b", "Helped")
    box(desk, "north/c", "Heard")
    assert suggested_places(one(), desk.state) == {"result 1": "main/a"}
    for place, outcome in (("main/a", "main/a"), ("main/b", "main/b")):
        [change] = [c for c in came(desk, one(), {}, {"result 1": place}).changes
                    if c.kind == "indicator"]  # fmt: skip
        assert change.body["outcome"] == outcome
    new = came(desk, one(), {}, {"result 1": NEW})
    assert new.new[ELEMENT] == 1 and new.changes[-1].key.startswith("main/")
    left = came(desk, one(), {}, {"result 1": LEAVE})
    assert left.changes == []
    assert left.left_out == ["“Heard” stays out, with 1 of its indicators"]


def test_what_a_person_chose_for_it_is_suggested_when_the_file_comes_again(desk: Desk) -> None:
    box(desk, "main/b", "Helped")
    desk.put(*came(desk, one(), {}, {"result 1": "main/b"}).changes)
    assert suggested_places(one(), desk.state) == {"result 1": "main/b"}
    assert came(desk, one(), {}).changes == []
    assert pathway_of(desk.state).elements["main/b"].label == "Helped"


def test_a_sign_in_words_is_worked_out_by_the_file_and_its_box_keeps_it(desk: Desk) -> None:
    box(desk, "main/a", "Heard", "Calls", "Letters")
    [calls, letters] = words_of(desk.state)
    plan = EvaluationPlan(
        outcomes={"main/a": Outcome(title="All are heard")},
        indicators={
            calls: Indicator(outcome="main/a", title="Calls", unit="calls"),
            letters: Indicator(outcome="main/a", title="Letters"),
        },
    )
    desk.put(*came(desk, plan, {}, take=True).changes)
    stands = pathway_of(desk.state).elements["main/a"]
    assert (stands.label, sorted(stands.indicators)) == ("All are heard", ["Calls", "Letters"])
    record = desk.state.get(ELEMENT, "main/a")
    assert record is not None and record.body["indicators"] == ["Calls", "Letters"]
    assert [w.title for w in words_of(desk.state).values()] == ["Letters"]


def test_names_are_found_and_whom_we_do_not_know_stays_in_words(town: Desk) -> None:
    found = came(town, one(collector="CLINIC"), {})
    assert next(c for c in found.changes if c.kind == "indicator").body["collector"] == "clinic"
    other = came(town, one(collector="Nobody & Co", method="Count"), {})
    body = next(c for c in other.changes if c.kind == "indicator").body
    assert (body["collector"], body["method"]) == ("", "Count\nGathered by: Nobody & Co")
    assert "“Nobody & Co”" in other.left_out[0]
    town.put(*other.changes)
    assert came(town, one(collector="Nobody & Co", method="Count"), {}, take=True).changes == []


def test_a_file_that_would_write_into_a_draft_gets_a_box_of_its_own(desk: Desk) -> None:
    for key in ("north/x", "main/a/b", "main/", "main/a>b", "<script>"):
        plan = EvaluationPlan(outcomes={key: Outcome(title="Heard")})
        [change] = came(desk, plan, {}).changes
        assert change.key.startswith("main/") and len(change.key) == len("main/") + 32


def test_hostile_names_come_in_as_they_are(desk: Desk) -> None:
    names = hostile_names()
    plan = EvaluationPlan(
        outcomes={f"o{n}": Outcome(title=name) for n, name in enumerate(names)},
        indicators={f"i{n}": Indicator(outcome=f"o{n}", title=a) for n, a in enumerate(names)},
    )
    desk.put(*came(desk, plan, {}).changes)
    stands = plan_of(desk.state)
    assert sorted(i.title for i in stands.indicators.values()) == sorted(names)
    assert came(desk, plan, {}, take=True).changes == []


def test_far_too_much_is_refused_with_what_to_do(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evaluation, "MOST", {"indicator": 2, "measurement": 9})
    with pytest.raises(WorkshopError, match=r"There are 3 indicators. At most 2 .* one project"):
        came(desk)
