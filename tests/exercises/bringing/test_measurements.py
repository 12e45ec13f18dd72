"""Figures of a file come in once, whatever the file is called, beside what is there."""

from typing import Any

import pytest

from collabworkshop.exercises.bringing.measurements import (
    BroughtMeasurements,
    brought_measurements,
)
from collabworkshop.model.evaluation import MEASUREMENT, Measurement
from tests.exercises.desk import Desk
from tests.exercises.evaluation.measured_plan import figure_of, plan_changes

FEB = {"indicator": "share", "kind": "actual", "value": 50, "ends": "2026-02-28"}
QUAY = {**FEB, "value": 42, "groups": {"Street": "quay"}, "cases": 40, "note": "By hand"}


@pytest.fixture
def plan(desk: Desk) -> Desk:
    desk.put(*plan_changes())
    return desk


def brought(desk: Desk, *figures: dict[str, Any], **how: Any) -> BroughtMeasurements:
    read = {f"k{at}": Measurement.model_validate(one) for at, one in enumerate(figures, 2)}
    lines = {key: at for at, key in enumerate(read, 2)}
    return brought_measurements(read, lines, desk.state, **{"origin": "our list.csv", **how})


def brought_in(desk: Desk, *figures: dict[str, Any], **how: Any) -> BroughtMeasurements:
    found = brought(desk, *figures, **how)
    desk.put(*found.changes)
    return found


def bodies(desk: Desk) -> list[dict[str, Any]]:
    return [record.body for record in desk.state.of(MEASUREMENT).values()]


def test_a_figure_keeps_its_source_and_without_one_the_file_and_line_are_it(plan: Desk) -> None:
    assert brought_in(plan, {**FEB, "source": "Survey"}, QUAY).new == 2
    assert [body["source"] for body in bodies(plan)] == ["Survey", "our list.csv, line 3"]
    assert bodies(plan)[1]["note"] == "By hand"


def test_the_same_file_again_adds_nothing_whatever_it_is_called(plan: Desk) -> None:
    brought_in(plan, FEB, QUAY)
    again = brought(plan, FEB, QUAY, origin="copy.csv", update=True)
    assert (again.same, again.changes, again.left_out) == (2, [], [])


def test_what_was_taken_back_can_be_brought_again(plan: Desk) -> None:
    brought_in(plan, FEB)
    plan.put(figure_of("k2").model_copy(update={"body": {}, "deleted": True}))
    assert bodies(plan) == []
    assert brought_in(plan, FEB).new == 1
    assert len(bodies(plan)) == 1


def test_another_figure_for_the_same_day_stays_out_or_changes_what_is_there(plan: Desk) -> None:
    plan.put(figure_of("held", value=48, ends="2026-02-28", begins="2025-09-01", cases=9))
    kept = brought(plan, FEB)
    assert kept.changes == []
    assert kept.left_out == [
        "Line 2, “Children who read at eight” of 28 February 2026, 50 %: is there already as "
        "48 %, and stays as it is"
    ]
    changed = brought_in(plan, FEB, update=True)
    assert (changed.new, changed.updated) == (0, 1)
    [body] = bodies(plan)
    assert (body["value"], body["begins"], body["cases"]) == (50, "2025-09-01", 9)


def test_a_figure_of_another_day_part_kind_or_indicator_is_another(plan: Desk) -> None:
    brought_in(plan, FEB)
    others = (
        {**FEB, "ends": "2026-02-27"},
        {**FEB, "groups": {"street": "Quay"}},
        {**FEB, "kind": "target"},
        {**FEB, "indicator": "days"},
    )
    assert brought(plan, *others).new == 4


def test_two_figures_that_differ_for_a_day_both_come_in_and_the_same_twice_once(
    plan: Desk,
) -> None:
    found = brought_in(plan, FEB, {**FEB, "value": 51}, FEB)
    assert found.new == 2
    assert found.left_out == [
        "Line 4, “Children who read at eight” of 28 February 2026, 50 %: stands in the file twice, "
        "and comes in once"
    ]
    again = brought(plan, FEB, {**FEB, "value": 51}, FEB)
    assert (again.same, again.changes) == (2, [])


def test_a_figure_that_was_found_is_not_changed_by_the_next_one_of_its_day(plan: Desk) -> None:
    brought_in(plan, FEB)
    again = brought(plan, FEB, {**FEB, "value": 51}, update=True)
    assert (again.same, again.new, again.updated) == (1, 1, 0)


def test_figures_without_a_day_are_told_apart_by_what_they_say(plan: Desk) -> None:
    undated = {**FEB, "ends": None}
    brought_in(plan, undated)
    again = brought(plan, undated, {**undated, "value": 51}, update=True)
    assert (again.same, again.new, again.updated) == (1, 1, 0)


def test_parts_come_in_as_they_are_written_here(plan: Desk) -> None:
    plan.put(figure_of("held", value=48, ends="2026-01-31", groups={"street": "Quay"}))
    brought_in(plan, QUAY)
    assert [body["groups"] for body in bodies(plan)] == [{"street": "Quay"}] * 2
    ward = {**FEB, "groups": {"Ward": "Hill"}}
    assert brought(plan, ward).figures[0].becomes.groups == {"Ward": "Hill"}
    assert brought(plan, ward, called="street").figures[0].becomes.groups == {"street": "Hill"}
    twins = {**FEB, "groups": {"Street": "Quay", "street": "Hill"}}
    assert set(brought(plan, twins).figures[0].becomes.groups.values()) == {"Quay", "Hill"}


def test_all_can_be_said_to_be_targets(plan: Desk) -> None:
    brought_in(plan, FEB, kind="target")
    assert [body["kind"] for body in bodies(plan)] == ["target"]
