"""What README.md says was planted among next steps, shared power and looks back is there."""

from datetime import date

import pytest

from collabworkshop.analysis.commitments.promise import Promises
from collabworkshop.exercises.next_steps import EXERCISE as STEPS
from collabworkshop.exercises.power_sharing import EXERCISE as SHARES
from collabworkshop.model.result import Finding
from collabworkshop.model.state import State

ON = date(2026, 3, 14)


@pytest.fixture(scope="module")
def steps(planted: State) -> Promises:
    return STEPS.result(planted, on=ON)


@pytest.fixture(scope="module")
def shares(planted: State) -> Promises:
    return SHARES.result(planted, on=ON)


def evidence(found: Promises, code: str) -> list[tuple[str, ...]]:
    return [one.evidence for one in found.findings if one.code == code]


def finding(found: Promises, code: str) -> Finding:
    [one] = [one for one in found.findings if one.code == code]
    return one


def test_nine_steps_of_seven_members_and_seven_without(steps: Promises) -> None:
    assert len(steps.promises) == 9
    assert len({one.owner for one in steps.promises}) == 7
    [missing] = evidence(steps, "no-step")
    assert len(missing) == 7
    assert "river-street-centre" in missing


def test_two_steps_are_overdue_and_one_has_no_day(steps: Promises) -> None:
    assert evidence(steps, "overdue") == [("step-monday", "step-lists")]
    assert "since yesterday" in finding(steps, "overdue").sentence
    assert evidence(steps, "no-date") == [("step-table",)]


def test_one_step_was_written_for_the_school(steps: Promises) -> None:
    assert evidence(steps, "said-by-others") == [("step-letter",)]


def test_one_was_kept_one_given_up_and_one_is_seen_differently_in_one_house(
    steps: Promises,
) -> None:
    standing = {one.key: one.standing for one in steps.promises if one.looks}
    assert standing == {"step-report": "no-longer", "step-hatch": "kept", "step-monday": None}
    assert "people of Ostermere Family Clinic say" in finding(steps, "seen-differently").sentence


def test_two_carry_many_wherever_it_was_promised(steps: Promises) -> None:
    carry = {one[0]: len(one) - 1 for one in evidence(steps, "carries-many")}
    assert carry == {"family-link": 4, "harbour-school": 3}
    assert len(steps.also) == 11


def test_seven_things_are_shared_and_nobody_shares_deciding(shares: Promises) -> None:
    assert len(shares.promises) == 7
    assert len(evidence(shares, "nobody-shares-deciding")) == 1
    assert {one.thing for one in shares.promises} >= {"agenda", "seat"}


def test_three_are_overdue_and_one_has_no_day(shares: Promises) -> None:
    assert set(evidence(shares, "overdue")[0]) == {"share-agenda", "share-press", "share-figures"}
    assert evidence(shares, "no-date") == [("share-speech",)]


def test_giver_and_receiver_see_the_agenda_differently(shares: Promises) -> None:
    assert evidence(shares, "seen-differently") == [("share-agenda",)]
    [agenda] = [one for one in shares.promises if one.key == "share-agenda"]
    assert [(look.side, look.standing) for look in agenda.looks] == [
        ("giver", "kept"),
        ("receiver", "not-yet"),
    ]


def test_five_share_nothing_and_four_get_nothing(shares: Promises) -> None:
    assert len(evidence(shares, "shares-nothing")[0]) == 5
    assert set(evidence(shares, "shared-with-none")[0]) == {
        *("foster-carers", "house-of-neighbours", "bus-station-teens", "grandparents"),
    }


def test_two_receivers_have_nobody_here_and_three_promises_were_looked_back_on(
    shares: Promises,
) -> None:
    assert set(evidence(shares, "receiver-away")[0]) == {
        *("harbour-student-council", "night-shift-parents"),
    }
    looked = {one.key: one.standing for one in shares.promises if one.looks}
    assert looked == {"share-name": "kept", "share-press": "partly", "share-agenda": None}
