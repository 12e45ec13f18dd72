"""Each rule fires where it should, and not beside it."""

from collections.abc import Iterable
from typing import Any

import pytest

from collabworkshop.analysis.readiness.force_findings import (
    balance_sentence,
    on_the_forces,
    which_weighs_more,
)
from collabworkshop.analysis.readiness.forces import Balance, WeighedForce, balance_of, in_order
from collabworkshop.model.result import Finding


def card(key: str, side: str = "against", *ratings: int, **more: Any) -> WeighedForce:
    told = {"key": key, "what": key, "side": side, "ratings": tuple(sorted(ratings)), **more}
    return WeighedForce.model_validate(told)


def owned(key: str, owner: str) -> WeighedForce:
    return card(key, "against", 3, owner=owner, owner_name=owner.title())


def found(*forces: WeighedForce) -> dict[str, Finding]:
    board = in_order(forces)
    findings = [
        *which_weighs_more(balance_of(board), board),
        *on_the_forces(board, apart=2, many=3),
    ]
    return {one.code: one for one in findings}


def evidence(finding: Finding | None) -> Iterable[str]:
    return () if finding is None else finding.evidence


def test_an_empty_board_has_nothing_to_say() -> None:
    assert found() == {}


def test_one_side_alone_is_a_gap_and_no_balance() -> None:
    alone = found(card("time", "against", 3))
    assert "not yet what drives us" in alone["one-side-empty"].sentence
    assert "balance" not in alone
    both = found(card("time", "against", 3), card("need", "for", 4))
    assert "one-side-empty" not in both
    assert "comes to 4, what is in the way to 3: +1." in both["balance"].sentence


@pytest.mark.parametrize(
    ("lowest", "highest", "said"),
    [
        (2, 2, "+2."),
        (1, 3, "As single ratings go, it lies between +1 and +3."),
        (-1, 3, "It depends on whom one asks: as single ratings go, it could be anything from"),
    ],
)
def test_the_range_is_said_only_where_there_is_one(lowest: int, highest: int, said: str) -> None:
    balance = Balance(driving=5, hindering=3, lowest=lowest, highest=highest)
    assert said in balance_sentence(balance)
    assert ("single" in balance_sentence(balance)) == (lowest != highest)


def test_barriers_that_nobody_works_on_are_named_the_strongest_first() -> None:
    told = found(card("weak", "against", 1), card("strong", "against", 5), owned("held", "clinic"))
    gap = told["barrier-no-owner"]
    assert (gap.severity, gap.evidence) == ("gap", ("strong", "weak"))
    assert "Two barriers have nobody who works on them: “strong” and “weak”." in gap.sentence
    assert "barrier-no-owner" not in found(owned("held", "clinic"), card("need", "for", 3))


def test_somebody_with_three_barriers_carries_many_and_with_two_not() -> None:
    three = found(*(owned(f"b{n}", "clinic") for n in range(3)), owned("c", "school"))
    assert three["owner-many"].evidence == ("clinic", "b0", "b1", "b2")
    assert "owner-many" not in found(*(owned(f"b{n}", "clinic") for n in range(2)))


def test_two_steps_are_apart_and_one_is_not() -> None:
    told = found(card("far", "for", 2, 4), card("near", "for", 2, 3))
    assert evidence(told.get("rated-apart")) == ("far",)
    assert "from 2 to 4, with 3 in the middle" in told["rated-apart"].sentence


def test_beyond_three_that_are_apart_the_rest_is_counted() -> None:
    told = found(*(card(f"f{n}", "for", 1, 3 + n % 3) for n in range(5)))
    assert (
        told["more-apart"].sentence == "Two more forces are rated apart; the table shows how far."
    )
    assert "more-apart" not in found(*(card(f"f{n}", "for", 1, 5) for n in range(3)))


def test_three_barriers_in_one_place_are_told_when_they_are_half_of_those_placed() -> None:
    here = [card(f"h{n}", "against", 2, where="Money") for n in range(3)]
    there = [card(f"t{n}", "against", 2, where=f"Place {n}") for n in range(4)]
    told = found(*here, *there[:3], card("nowhere", "against", 2))
    assert told["barriers-in-one-place"].sentence.startswith("3 of 6 barriers")
    assert "barriers-in-one-place" not in found(*here, *there)
    assert "barriers-in-one-place" not in found(*here[:2])


def test_the_same_words_twice_on_a_side_count_twice_and_on_both_sides_not() -> None:
    same = [card("a", "for", 2, what="Our  board"), card("b", "for", 3, what="our board")]
    assert set(evidence(found(*same).get("counted-twice"))) == {"a", "b"}
    assert "counted-twice" not in found(same[0], same[1].model_copy(update={"side": "against"}))


def test_who_is_not_rated_and_what_rests_on_one_voice() -> None:
    told = found(card("none", "for"), card("one", "for", 3), card("two", "for", 3, 3))
    assert told["not-rated"].evidence == ("none",)
    assert told["one-voice"].evidence == ("one",)
    assert "one-voice" not in found(card("one", "for", 3))  # there is only one voice yet


def test_the_strongest_of_both_sides_are_named_with_those_that_equal_them() -> None:
    told = found(card("a", "for", 4), card("b", "for", 4), card("c", "against", 2))
    assert told["strongest"].sentence == (
        "“a” and “b” drive us most; “c” is most in the way, by the middle of your ratings."
    )
