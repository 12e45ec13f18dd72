"""Each thing worth a talk about the log comes when it should, and not just beside."""

from datetime import date, timedelta
from typing import Any

import pytest

from collabworkshop.analysis.evaluation.practice_changes import counted_changes, in_order
from collabworkshop.analysis.evaluation.practice_findings import practice_findings
from collabworkshop.model.practice_change import AREAS, PracticeChange

ON = date(2026, 3, 14)
NAMES = {"clinic": "Clinic", "school": "School", "club": "Club"}


def change(**different: Any) -> PracticeChange:
    told = {
        "organisation": "clinic",
        "day": ON - timedelta(days=30),
        "area": "practice",
        "now": "We ring first.",
        "depth": "regular",
        "because": "We met at the map; and we have a new phone.",
        "seen": "The call sheet.",
    }
    return PracticeChange.model_validate({**told, **different})


def found(*changes: PracticeChange, silent: dict[str, str] | None = None) -> dict[str, str]:
    kept = in_order({str(n): one for n, one in enumerate(changes)}, NAMES)
    return {
        one.code: one.sentence
        for one in practice_findings(kept, NAMES, silent or {}, on=ON, quiet=365)
    }


def everywhere(**different: Any) -> list[PracticeChange]:
    return [change(area=area, **different) for area in AREAS]


def test_without_a_change_only_that_is_said() -> None:
    assert list(found(silent=NAMES)) == ["nothing-yet"]


def test_of_a_log_in_order_there_is_nothing_to_say() -> None:
    assert found(*everywhere()) == {}


def test_who_is_silent_is_named() -> None:
    said = found(change(), silent={"club": "Club"})
    assert said == {"members-silent": "One member has written nothing yet: Club."}


def test_where_nobody_moved_is_said_from_three_changes_on_and_who_decides_comes_first() -> None:
    some = [change(area="practice"), change(area="thinking"), change(area="policy")]
    said = found(*some)["nothing-in-area"]
    assert said == (
        "No member has changed who decides, where its money and time go and whom it knows."
    )
    assert "nothing-in-area" not in found(*some[:2])
    one_missing = [one for one in everywhere() if one.area != "decisions"]
    assert found(*one_missing) == {"nothing-in-area": "No member has changed who decides."}


def test_many_trials_and_nothing_in_rules() -> None:
    soft = [*everywhere(), *(change(depth="tried") for _ in range(3))]
    assert found(*soft) == {
        "nothing-in-rules": "Three of nine changes are an idea or a trial, and none stands in "
        "anybody's rules yet."
    }
    assert found(*soft[:-1]) == {}
    assert found(*soft, change(depth="rule")) == {
        "in-rules": "One change stands in rules, and can outlive the people who began."
    }


@pytest.mark.parametrize(("field", "code"), [("seen", "not-seen"), ("because", "no-reason")])
def test_a_claim_that_is_left_alone_is_told(field: str, code: str) -> None:
    assert list(found(*everywhere(), change(**{field: " "}))) == [code]


def test_nothing_new_for_more_than_a_year() -> None:
    year = ON - timedelta(days=365)
    longer = [change(organisation="club", day=year - timedelta(days=1)), *everywhere()]
    assert found(*longer) == {"quiet": "Nothing new of Club since 13 March 2025."}
    assert found(change(organisation="club", day=year), *everywhere()) == {}
    assert found(*longer, change(organisation="club")) == {}
    all_of_them = everywhere(day=date(2024, 1, 5))
    assert found(*all_of_them) == {"quiet": "Nobody has changed anything since 5 January 2024."}


def test_a_day_that_is_still_to_come_is_a_plan() -> None:
    assert list(found(*everywhere(), change(day=ON + timedelta(days=1)))) == ["to-come"]
    assert found(*everywhere(), change(day=ON)) == {}


def test_changes_stand_by_name_and_day_whatever_the_order_of_entry() -> None:
    some = {
        "a": change(organisation="school"),
        "b": change(day=ON),
        "c": change(),
        "gone": change(organisation="nobody"),
    }
    assert list(in_order(some, NAMES)) == ["c", "b", "a"]
    assert list(in_order(dict(reversed(some.items())), NAMES)) == ["c", "b", "a"]
    counts = counted_changes(in_order(some, NAMES).values())
    assert [(one.organisation, one.count) for one in counts] == [("clinic", 2), ("school", 1)]
