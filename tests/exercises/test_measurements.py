"""Row EV-7 without a screen: what may be entered as a figure, and what the group hears of it."""

from datetime import date
from typing import Any

import pytest

from collabworkshop.analysis.evaluation.measured import Measured
from collabworkshop.exercises.measurements import EXERCISE
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.pathway import ELEMENT
from collabworkshop.model.record import Change, Record
from tests.exercises.desk import ON, Desk
from tests.exercises.evaluation.measured_plan import READS, figure_of, plan_changes
from tests.hostile import hostile_names


@pytest.fixture
def table(desk: Desk) -> Desk:
    desk.put(*plan_changes())
    return desk


def enter(desk: Desk, *, key: str | None = None, **fields: Any) -> tuple[Record, ...]:
    return desk.put(*EXERCISE.changes(fields, desk.state, "ada", key=key))


def result(desk: Desk) -> Measured:
    return EXERCISE.result(desk.state, on=ON)


def codes(desk: Desk) -> list[str]:
    return [finding.code for finding in result(desk).findings]


def test_a_figure_is_entered_with_its_part_and_comes_back_as_it_was(table: Desk) -> None:
    said: dict[str, Any] = {
        "indicator": "Children who read at eight",
        "value": "54.5",
        "begins": "2025-09-01",
        "ends": "2026-02-28",
        "by": "street",
        "part": "Quay",
        "cases": "41",
        "note": "Two moved away",
    }
    [record] = enter(table, **said)
    assert record.body["groups"] == {"street": "Quay"}
    assert (record.body["value"], record.body["words"]) == (54.5, "")
    [row] = table.entered(EXERCISE)
    assert (row["indicator"], row["value"], row["by"], row["part"]) == (
        "share",
        54.5,
        "street",
        "Quay",
    )
    held = {name: cell for name, cell in row.items() if name not in ("key", "revision")}
    assert EXERCISE.changes(held, table.state, "ada", key=row["key"]) == []


@pytest.mark.parametrize(
    ("fields", "field", "allowed"),
    [
        ({"indicator": "days", "value": "a few"}, "value", "told in numbers"),
        ({"indicator": "share", "value": 100.5}, "value", "0 to 100"),
        ({"indicator": "share", "value": -1}, "value", "0 to 100"),
        ({"indicator": "place", "value": 0}, "value", "from 1 upwards"),
        ({"indicator": "days", "value": " "}, "value", "remove the row"),
        ({"value": 3, "begins": "2026-03-02", "ends": "2026-03-01"}, "ends", "2026-03-02"),
        ({"indicator": "days", "value": 3, "by": "street"}, "part", "which part"),
        ({"indicator": "days", "value": 3, "part": "Quay"}, "by", "broken down"),
        ({"indicator": "days", "value": 3, "interim": True}, "interim", "target only"),
        ({"indicator": "smiles", "value": 3}, "indicator", "Days missed"),
        ({"indicator": "days", "value": 3, "ends": "31 March"}, "ends", "year-month-day"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_at_its_field(
    table: Desk, fields: dict[str, Any], field: str, allowed: str
) -> None:
    with pytest.raises(AnswerError, match=allowed) as refused:
        enter(table, **{"indicator": "days", **fields})
    assert refused.value.field == field


@pytest.mark.parametrize(
    "fields",
    [
        {"indicator": "share", "value": 100},
        {"indicator": "share", "value": 0},
        {"indicator": "place", "value": 1},
        {"indicator": "days", "value": 3, "begins": "2026-03-01", "ends": "2026-03-01"},
        {"indicator": "days", "value": 3, "kind": "target", "interim": True},
        {"indicator": "stories", "value": "007"},
    ],
)
def test_what_lies_just_beside_is_saved(table: Desk, fields: dict[str, Any]) -> None:
    assert len(enter(table, **fields)) == 1


def test_words_stay_as_they_were_typed(table: Desk) -> None:
    for words in ("007", *hostile_names()):
        [record] = enter(table, indicator="stories", value=words)
        assert (record.body["value"], record.body["words"]) == (None, words)


def test_what_came_broken_down_in_two_ways_keeps_its_part_whatever_else_changes(
    table: Desk,
) -> None:
    table.put(figure_of("k", value=50, groups={"street": "Quay", "age": "8"}))
    [row] = table.entered(EXERCISE)
    assert (row["by"], row["part"]) == ("street / age", "Quay / 8")
    [record] = enter(table, key="k", note="Counted twice")
    assert record.body["groups"] == {"street": "Quay", "age": "8"}
    with pytest.raises(AnswerError, match="several ways") as refused:
        enter(table, key="k", part="Quay")
    assert refused.value.field == "part"


def test_words_that_a_file_brought_for_a_number_are_no_hindrance_to_the_rest(table: Desk) -> None:
    table.put(figure_of("k", words="<5", ends="2026-02-28"))
    [record] = enter(table, key="k", note="Asked again")
    assert (record.body["words"], record.body["note"]) == ("<5", "Asked again")
    [record] = enter(table, key="k", value="4")
    assert (record.body["value"], record.body["words"]) == (4, "")


def test_a_new_row_takes_a_part_as_others_wrote_it_and_a_letter_can_be_mended(
    table: Desk,
) -> None:
    table.put(figure_of("k", value=50, groups={"street": "quay"}))
    said = {"indicator": "share", "value": 40, "by": "Street", "part": "QUAY"}
    [record] = enter(table, **said)
    assert record.body["groups"] == {"street": "quay"}
    [record] = enter(table, key="k", part="Quay")
    assert record.body["groups"] == {"street": "Quay"}
    assert "parts-alike" in codes(table)


def test_a_part_needs_no_second_word_where_the_indicator_is_broken_down_in_one_way(
    table: Desk,
) -> None:
    [record] = enter(table, indicator="share", value=50, part="Quay")
    assert record.body["groups"] == {"street": "Quay"}


def test_figures_wait_for_an_outcome_that_was_taken_away(table: Desk) -> None:
    table.put(figure_of("k", value=50, ends="2026-02-28", cases=40))
    assert "waiting" not in codes(table)
    table.put(Change(kind=ELEMENT, key=READS, deleted=True))
    assert table.entered(EXERCISE) == []
    assert "waiting" in codes(table)


def test_the_group_hears_what_is_missing_first(table: Desk) -> None:
    assert codes(table) == ["nothing-measured"]
    # 400 days before 14 March 2026 is 7 February 2025.
    table.put(
        figure_of("old", value=50, ends="2025-02-06", cases=40),
        figure_of("on-time", indicator="days", value=3, ends="2025-02-07"),
    )
    found = result(table)
    told = {finding.code: finding.sentence for finding in found.findings}
    assert list(told) == ["not-measured", "old-figure", "not-in-parts"]
    assert "“Place in the county” and “What parents say”" in told["not-measured"]
    assert "6 February 2025" in told["old-figure"]
    assert "Days missed" not in told["old-figure"]
    assert all(finding.prompt for finding in found.findings)


def test_the_rule_of_the_coalition_says_what_is_old(table: Desk) -> None:
    table.put(figure_of("a", indicator="days", value=3, ends="2026-03-01"))
    assert "old-figure" not in codes(table)
    table.put(Change(kind="status-rule", key="plan", body={"old": 12}))
    assert "old-figure" in codes(table)


def test_an_empty_workshop_has_nothing_to_measure(desk: Desk) -> None:
    assert codes(desk) == ["no-indicators"]
    assert EXERCISE.result(desk.state, on=date(2026, 3, 14)).rows == ()
