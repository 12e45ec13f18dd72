"""Each finding about a plan is said where it is true, and not beside."""

from datetime import date, timedelta
from typing import Any

import pytest

from collabworkshop.analysis.allocation.findings import worth_agreeing
from collabworkshop.analysis.allocation.plan import plan
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.model.result import Finding
from tests.analysis.allocation.shares import ON, accepted, listing, need, offer


def found(listed: Listing, *decisions: Any) -> dict[str, Finding]:
    made = plan(listed, dict.fromkeys(decisions, "Club"), {}, on=ON)
    said = list(worth_agreeing(listed, made.lines, made.unmet, on=ON))
    assert all(finding.evidence or finding.code == "nothing-to-share" for finding in said)
    return {finding.code: finding for finding in said}


def test_without_needs_or_offers_there_is_nothing_to_plan() -> None:
    assert found(listing(o=offer("school")))["nothing-to-share"].sentence.startswith(
        "Nobody has shared a need yet"
    )
    assert found(listing(n=need("club")))["nothing-to-share"].sentence.startswith(
        "Nobody has shared an offer yet"
    )
    assert found(listing(n=need("club"), o=offer("school"))) == {}


def test_what_cannot_wait_and_stays_open_comes_first() -> None:
    listed = listing(a=need("club", 4, priority=3), b=need("clinic", 4), o=offer("school", 2))
    said = found(listed)
    assert list(said)[:2] == ["pressing-unmet", "still-unmet"]
    assert said["pressing-unmet"].evidence == ("a",)
    assert "one other need stays open" in said["still-unmet"].sentence
    enough = listing(a=need("club", 4, priority=3), o=offer("school", 4))
    assert "pressing-unmet" not in found(enough)


def test_an_agreed_line_that_does_not_hold_is_a_finding() -> None:
    listed = listing(n=need("club", 4), o=offer("school", 2))
    assert "no-longer-holds" not in found(listed, accepted("n", "o", 2))
    for broken in (accepted("n", "o", 3), accepted("n", "gone", 1), accepted("x", "o", 1)):
        said = found(listed, broken)
        assert said["no-longer-holds"].evidence == broken.pair
        assert "agreed" not in said


def test_an_agreed_line_needs_an_owner_and_a_date() -> None:
    listed = listing(n=need("club", 4), o=offer("school", 4))
    day = {"due": ON}
    assert "no-owner-or-date" in found(listed, accepted("n", "o", 4))
    assert "no-owner-or-date" in found(listed, accepted("n", "o", 4, **day))
    assert "no-owner-or-date" in found(listed, accepted("n", "o", 4, owner="club"))
    whole = found(listed, accepted("n", "o", 4, owner="club", **day))
    assert set(whole) == {"agreed"}
    assert whole["agreed"].sentence == (
        "One line is agreed and is a commitment now: School for Club."
    )


@pytest.mark.parametrize(("days", "fires"), [(-1, True), (0, False)])
def test_a_date_that_has_passed_is_asked_about(days: int, fires: bool) -> None:  # noqa: FBT001 - a case
    listed = listing(n=need("club", 4), o=offer("school", 4))
    due = ON + timedelta(days=days)
    said = found(listed, accepted("n", "o", 4, owner="club", due=due))
    assert ("date-passed" in said) is fires


def test_one_that_gives_more_than_half_is_named_from_three_lines_on() -> None:
    needs = {f"n{i}": need("club", 2, place=f"p{i}") for i in range(3)}
    own = {f"o{i}": offer("school", 2, place=f"p{i}") for i in range(3)}
    other = offer("bank", 2, place="p2")
    most = found(listing(**needs, **{**own, "o2": other}))
    assert most["one-gives-most"].evidence == ("school", "o0", "o1")
    assert "in two lines of 3" in most["one-gives-most"].sentence
    two = {key: needs[key] for key in ("n0", "n1")}
    assert "one-gives-most" not in found(listing(**two, **own))
    mixed = {"o0": own["o0"], "o1": offer("clinic", 2, place="p1"), "o2": other}
    assert "one-gives-most" not in found(listing(**needs, **mixed))


def test_a_need_that_hangs_on_three_promises_is_named() -> None:
    parts = {"a": offer("school", 2), "b": offer("bank", 2), "c": offer("clinic", 2)}
    assert "split-over-many" in found(listing(n=need("club", 6), **parts))
    assert "split-over-many" not in found(listing(n=need("club", 4), **parts))


def test_conditions_of_proposed_lines_are_to_be_agreed() -> None:
    listed = listing(n=need("club", 4), o=offer("school", 4, conditions="Fuel"))
    assert found(listed)["conditions-to-agree"].sentence.startswith("One proposed line comes with")
    assert "conditions-to-agree" not in found(listed, accepted("n", "o", 4))


def test_an_offer_without_amount_that_two_count_on_is_named() -> None:
    advice = offer("school")
    two = listing(a=need("club"), b=need("clinic"), o=advice)
    assert set(found(two)["no-amount"].evidence) == {"o", "a", "b"}
    assert "no-amount" not in found(listing(a=need("club"), o=advice))


def test_the_date_is_not_asked_of_what_nobody_agreed() -> None:
    assert found(listing(n=need("club"), o=offer("school", ends=date(2026, 12, 1)))) == {}
