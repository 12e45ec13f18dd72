"""Row EV-2, first half, driven as the browser drives it, and after a restart."""

import re
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from collabworkshop.analysis.evaluation.target_plan import TargetPlan
from collabworkshop.exercises.evaluation.standing import plan_of, words_of
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.record import Change
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.targets import TargetsView
from collabworkshop.views.trajectories import TrajectoriesView
from tests.exercises.evaluation.aimed import PLAN, figure, sign
from tests.hostile import hostile_names
from tests.views.test_hostile_names import OURS, Seen


@pytest.fixture
def planned(own: WorkshopDoor) -> WorkshopDoor:
    own._session.host.put(PLAN)
    return own


def opened(workshop: WorkshopDoor) -> TargetsView:
    view = workshop.exercise("targets")
    assert isinstance(view, TargetsView)
    return view


def typed(view: TargetsView, key: str, **cells: Any) -> dict[str, Any]:
    named = {f"{name}@{key}": value for name, value in cells.items()}
    return view.form.part._answer({"op": "send", "id": str(uuid4()), "cells": named}, [])


def shown(view: TargetsView, name: str) -> Any:
    return next(v for n, v in view.form.part.cells.items() if n.startswith(f"{name}@"))


def theirs(workshop: WorkshopDoor, key: str, **fields: Any) -> None:
    """Let somebody else answer behind the view's back, as from another machine."""
    door = workshop._session.host.as_person("bo")
    state = workshop._session.state()
    changes = TargetsView.exercise.changes(fields, state, "bo", key=key)
    door.put([one.model_copy(update={"expected": None}) for one in changes])


def test_an_indicator_is_aimed_field_by_field_and_stands_after_a_restart(
    planned: WorkshopDoor, tmp_path: Path
) -> None:
    view = opened(planned)
    assert view.which.label == "1. Days of waiting (no start, no target, no role)"
    for cells in (
        {"role": "on-track"},
        {"baseline": "34"},
        {"baseline_on": "2024-04 to 2024-09"},
        {"interim": "24 days"},
        {"interim_on": "2026"},
        {"target": "14"},
        {"target_on": "30.9.2028"},
    ):
        assert typed(view, "days", **cells)["ok"]
    typed(view, "names", role="contributing")
    typed(view, "names", moves="days")
    planned.close()
    again = join(tmp_path / "workshop")
    result = again.result("targets")
    assert isinstance(result, TargetPlan)
    assert [(one.indicator, one.under) for one in result.ways][:2] == [
        ("days", ""),
        ("names", "days"),
    ]
    assert result.ways[0].sentence == (
        "“Days of waiting” was 34 days on 30 September 2024, and is to be 24 days by 31 December "
        "2026 and 14 days by 30 September 2028."
    )
    view = opened(again)
    assert "31 December 2026" in view.ways.value
    # Those of which nothing is said share one line, whatever their number.
    assert view.ways.value.count("nothing is said yet") == 1
    assert "Nobody has said yet where “Answered" not in view.ways.value
    assert shown(view, "baseline_on") == "2024-04-01 to 2024-09-30"
    assert (shown(view, "interim_on"), shown(view, "target_on")) == ("2026", "2028-09-30")
    again.close()


def test_a_person_goes_from_one_indicator_to_the_next_and_only_asks_what_is_of_it(
    planned: WorkshopDoor,
) -> None:
    view = opened(planned)
    assert view.before.disabled
    view.after.click()
    assert view.which.value == "share"
    labels = [field["label"] for field in view.form.part.fields]
    assert "Where you start (%)" in labels
    assert not any("should move" in label for label in labels)
    view.which.value = "told"
    kinds = {field["name"]: field["kind"] for field in view.form.part.fields}
    assert kinds["baseline@told"] == "long"
    assert "direction@told" not in kinds
    typed(view, "days", role="on-track")
    typed(view, "told", role="contributing")
    assert "moves@told" in {field["name"] for field in view.form.part.fields}
    assert view.which.value == "told"
    # The day on which it was typed for the one before it still goes there.
    assert typed(view, "days", target="14")["ok"]
    assert planned.result("targets").rows[0]["target"] == "14 days, no day yet"


def test_figures_are_read_as_they_are_typed(planned: WorkshopDoor) -> None:
    view = opened(planned)
    view.answer(key="names", baseline="1.234,5", target="1 200", target_on="2028")
    view.answer(key="share", baseline="12 %", target=54)
    rows = {one["key"]: one for one in view.value}
    assert (rows["names"]["baseline"], rows["names"]["target"]) == (1234.5, 1200)
    assert (rows["share"]["baseline"], rows["share"]["target"]) == (12, 54)
    view.which.value = "share"
    assert shown(view, "baseline") == "12 %"


@pytest.mark.parametrize(
    ("key", "field", "given", "told"),
    [
        ("names", "target", "1.234", "read in one way only: 1234, or 1.2340"),
        ("names", "target", "1/2", "a number, like 12 or 0.5"),
        ("names", "target", "fewer than before", "a number, like 12 or 0.5"),
        ("names", "target", "<5", "not above or below which it lies"),
        ("names", "target", "12 %", "a number of names"),
        ("share", "target", "0.5", "a share with its sign: 0.5 %"),
        ("names", "target_on", "3/4/2026", "2026-04-03 for 3 April 2026"),
        ("names", "target_on", "2025/26", "2025-09 to 2026-08"),
        ("names", "target_on", "soon", "a month like 2026-03, or a year like 2026"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_field_and_saves_nothing(
    planned: WorkshopDoor, key: str, field: str, given: str, told: str
) -> None:
    view = opened(planned)
    refused = typed(view, key, **{field: given})
    assert told in refused["messages"][f"{field}@{key}"]
    with pytest.raises(AnswerError, match=field):
        view.answer(key=key, **{field: given})
    assert plan_of(view.state).measurements == {}


def test_a_figure_with_two_readings_stays_while_its_day_is_changed(planned: WorkshopDoor) -> None:
    planned._session.host.put([figure("f", "days", "target", value=1.234)])
    view = opened(planned)
    assert shown(view, "target") == "1.234"
    assert typed(view, "days", target="1.234", target_on="2028")["ok"]
    assert plan_of(view.state).measurements["f"].value == 1.234


def test_two_who_change_other_fields_of_a_row_both_stay(planned: WorkshopDoor) -> None:
    view = opened(planned)
    theirs(planned, "days", target=14, direction="up")
    assert typed(view, "days", baseline="34", role="on-track")["ok"]
    row = view.value[0]
    assert (row["target"], row["direction"]) == (14, "up")
    assert (row["baseline"], row["role"]) == (34, "on-track")


def test_two_who_change_other_fields_in_the_same_moment_both_stay(
    planned: WorkshopDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = opened(planned)
    put, late = view.host.put, [{"direction": "up"}]

    def after_somebody(changes: Any, **given: Any) -> Any:
        if late:
            theirs(planned, "days", **late.pop())
        return put(changes, **given)

    monkeypatch.setattr(view.host, "put", after_somebody)
    assert typed(view, "days", role="on-track")["ok"]
    assert (view.value[0]["direction"], view.value[0]["role"]) == ("up", "on-track")


def test_two_who_change_the_same_figure_are_told_and_the_second_may_insist(
    planned: WorkshopDoor,
) -> None:
    view = opened(planned)
    theirs(planned, "days", target=14)
    # What others wrote is shown, but not over a word that is half typed.
    view.refresh()
    refused = typed(view, "days", target="12")
    assert refused["theirs"] == {"target": "14"}
    assert "“Where you want to be” (it says now “14”)" in refused["text"]
    assert plan_of(view.state).measurements["days/target"].value == 14
    assert typed(view, "days", target="12")["ok"]
    assert plan_of(view.state).measurements["days/target"].value == 12


def test_one_undo_takes_a_whole_answer_back_and_one_wish_is_done_once(
    planned: WorkshopDoor,
) -> None:
    view = opened(planned)
    [word] = words_of(view.state)
    view.answer(key=word, role="on-track", baseline=9, baseline_on="2025", target=3)
    assert words_of(view.state) == {}
    view.history.undo.click()
    assert [*words_of(view.state)] == [word]
    assert plan_of(view.state).measurements == {}
    view.history.redo.click()
    assert words_of(view.state) == {}
    view.history.undo.click()
    wish = {"op": "send", "id": str(uuid4()), "cells": {"target@days": "14"}}
    assert view.form.part._answer(dict(wish), [])["ok"]
    position = view.state.position
    assert view.form.part._answer(dict(wish), [])["ok"]
    assert view.state.position == position


def test_an_empty_plan_says_where_indicators_come_from(own: WorkshopDoor) -> None:
    view = opened(own)
    assert "There is no indicator yet" in view.table.value
    assert view.choosing.layout.display == view.form.part.layout.display == "none"
    assert view.ways.value == ""


def test_one_that_is_gone_is_said_to_be_gone(planned: WorkshopDoor) -> None:
    view = opened(planned)
    planned._session.host.put([Change(kind="indicator", key="days", deleted=True)])
    assert typed(view, "days", target="14")["gone"]
    view.refresh()
    assert view.which.value == "share"


def test_hostile_titles_and_words_are_text(planned: WorkshopDoor) -> None:
    names = hostile_names()
    planned._session.host.put(
        [sign(f"h{at}", name, unit=name[:200], role="on-track") for at, name in enumerate(names)]
    )
    view = opened(planned)
    for name in names[:6]:
        view.answer(key="told", baseline=name, target=name)
    for key in ("told", "h0", f"h{len(names) - 1}"):
        view.which.value = key
        for page in (view.about, view.table, view.ways, view.group):
            seen = Seen(page.value)
            assert seen.elements <= OURS
            assert seen.handlers == []


def test_one_of_sixty_indicators_gets_its_target(planned: WorkshopDoor) -> None:
    many = [sign(f"s{at}", f"Sign {at}", role="on-track") for at in range(60)]
    more = [figure(f"s{at}/baseline", f"s{at}", "baseline", value=at) for at in range(60)]
    planned._session.host.put([*many, *more])
    view = opened(planned)
    assert typed(view, "s7", target="9")["ok"]
    assert view.state.get("measurement", "s7/target") is not None


def test_its_table_and_that_of_the_trajectories_are_told_apart_by_name(
    planned: WorkshopDoor,
) -> None:
    """Both stand in one notebook, and a screen reader lists its regions by their names."""
    lines = planned.exercise("trajectories")
    assert isinstance(lines, TrajectoriesView)
    names = [
        set(re.findall(r'aria-label="([^"]+)"', table.value))
        for table in (opened(planned).table, lines.table)
    ]
    assert all(names)
    assert not names[0] & names[1]
