"""Who has which part: each finding has a case that fires and one beside it that does not."""

from typing import Any

import pytest

from collabworkshop.analysis.evaluation.burden import Burden
from collabworkshop.analysis.evaluation.engagement import engaged_of, in_phase
from collabworkshop.analysis.evaluation.engagement_findings import on_engagement
from collabworkshop.model.evaluation_role import PHASES, EvaluationRole
from collabworkshop.model.result import Finding

NAMES = {"families": "Families", "clinic": "Clinic", "school": "School"}
ALL = ("begin", "plan", "gather", "understand", "act")
CLINIC: dict[str, Any] = {"stakeholder": "clinic", "parts": ("asks", "uses"), "phases": ALL}
FAMILIES: dict[str, Any] = {
    "stakeholder": "families",
    "parts": ("gives", "uses"),
    "phases": ALL,
    "hours": 10,
}


def found(
    *roles: dict[str, Any], needs: float | None = None, readers: tuple[str, ...] = ()
) -> dict[str, Finding]:
    gathering = [Burden(collector="families", indicators=("i",), hours=needs)] if needs else []
    engaged = engaged_of(
        [EvaluationRole.model_validate(one) for one in roles],
        names=NAMES,
        affected=frozenset(["families"]),
        gathering=gathering,
    )
    told = on_engagement(
        engaged,
        phases={phase: phase for phase in PHASES},
        names=NAMES,
        collectors=["families", "a student"] if needs else [],
        readers=readers,
    )
    return {one.code: one for one in told}


def test_where_all_take_part_there_is_nothing_to_say() -> None:
    assert found(CLINIC, FAMILIES, needs=10) == {}


def test_nobody_yet() -> None:
    assert set(found()) == {"nobody-yet"}
    # Who left the stakeholder map has no row either.
    assert set(found({"stakeholder": "gone", "parts": ("asks",)})) == {"nobody-yet"}


@pytest.mark.parametrize(
    ("change", "code", "evidence"),
    [
        ({"parts": ("gives", "affected")}, "only-asked", ("families",)),
        ({"phases": ALL[2:]}, "phase-without-affected", ("begin", "plan")),
        ({"hours": 9.5}, "more-hours-than-there-are", ("families",)),
        ({"hours": None}, "hours-not-said", ("families",)),
    ],
)
def test_those_who_live_with_it(
    change: dict[str, Any], code: str, evidence: tuple[str, ...]
) -> None:
    told = found(CLINIC, {**FAMILIES, **change}, needs=10)
    assert set(told) == {code}
    assert told[code].evidence == evidence


def test_in_no_phase() -> None:
    told = found(CLINIC, {**FAMILIES, "phases": ()})
    assert set(told) == {"in-no-phase", "phase-without-affected"}
    # Lived experience can be said here as well.
    school = {"stakeholder": "school", "parts": ("affected", "asks"), "phases": ()}
    assert found(CLINIC, FAMILIES, school)["in-no-phase"].evidence == ("school",)


def test_who_gives_and_never_sees_results() -> None:
    school = {"stakeholder": "school", "parts": ("gives",), "phases": ("gather",)}
    assert set(found(CLINIC, FAMILIES, school)) == {"never-sees"}
    assert found(CLINIC, FAMILIES, school, readers=(" school ",)) == {}
    assert found(CLINIC, FAMILIES, {**school, "phases": ("understand",)}) == {}
    assert found(CLINIC, FAMILIES, {**school, "parts": ("gives", "uses")}) == {}


def test_who_gathers_and_stands_nowhere() -> None:
    told = found(CLINIC, needs=10)
    assert told["gathers-without-part"].evidence == ("families",)


def test_nobody_asks_and_nobody_uses_and_an_empty_phase() -> None:
    told = found({**CLINIC, "parts": ("pays",), "phases": ALL[:4]})
    assert {"nobody-asks", "nobody-uses"} < set(told)
    assert told["phase-without-anybody"].evidence == ("act",)
    assert "act" not in told["phase-without-affected"].evidence


def test_the_order_of_entry_changes_nothing() -> None:
    roles = [EvaluationRole.model_validate(one) for one in (CLINIC, FAMILIES)]
    known: dict[str, Any] = {"names": NAMES, "affected": frozenset(), "gathering": ()}
    one, other = engaged_of(roles, **known), engaged_of(roles[::-1], **known)
    assert one == other
    assert [each.name for each in in_phase(one, "plan", "gives")] == ["Families"]
