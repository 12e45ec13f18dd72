"""Each finding has a case in which it is said, and one beside it in which it is not."""

from dataclasses import replace

from collabworkshop.analysis.resources.asking import sought
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.analysis.resources.trusted_ties import TrustedTies
from collabworkshop.analysis.resources.unused_ties import unused_ties
from collabworkshop.analysis.resources.worth_asking import MOST_NAMED, worth_asking
from collabworkshop.model.result import Finding
from tests.analysis.resources.lists import listing, need, offer, tie

TIES = TrustedTies([tie("a", "b"), tie("b", "c")], ())


def findings(one: Listing, ties: TrustedTies = TIES) -> list[Finding]:
    return list(worth_asking(one, sought(one, ties), unused_ties(one, ties)))


def codes(one: Listing) -> list[str]:
    return [finding.code for finding in findings(one)]


def said(one: Listing, code: str) -> list[str]:
    return [finding.sentence for finding in findings(one) if finding.code == code]


def test_before_anybody_shares_there_is_one_thing_to_say_and_without_anybody_none() -> None:
    assert codes(Listing({}, {"a": "A"}, {}, frozenset("a"))) == ["nothing-listed"]
    assert codes(Listing({}, {})) == []


def test_a_need_that_nobody_covers_says_why_and_how_pressing_it_is() -> None:
    one = listing(n=need("a", "funds", "A fridge", priority=3), o=offer("b"))
    assert said(one, "uncovered-need") == [
        "Pressing, and covered by nobody: “A fridge” (A); nobody offers funds."
    ]
    (first, *_) = findings(one)
    assert (first.severity, first.evidence) == ("gap", ("n", "a"))
    assert said(listing(n=need("a"), o=offer("b")), "uncovered-need") == []


def test_beyond_three_the_others_are_counted() -> None:
    many = {f"n{at}": need("a", what=f"Wish {at}") for at in range(MOST_NAMED + 3)}
    *_, last = said(listing(**many), "uncovered-need")
    assert (
        last == "Three more needs have no offer that fits: “Wish 3” (A), “Wish 4” (A) and one more."
    )


def test_who_alone_holds_something_is_named_with_what_falls_away() -> None:
    one = listing(n=need("a", what="Chairs"), o=offer("b"))
    assert said(one, "single-holder") == [
        "Only B offers space. If it left, nothing would fit “Chairs” (A)."
    ]
    two = listing(n=need("a"), o=offer("b"), p=offer("c"))
    assert said(two, "single-holder") == said(two, "only-one-offers") == []


def test_others_who_offer_the_kind_are_not_denied() -> None:
    one = listing(n=need("a", place="East"), o=offer("b"), p=offer("c", place="West"))
    assert said(one, "single-holder") == [
        "Others offer space too, but only what B offers fits “A wish” (A)."
    ]


def test_what_nobody_asks_for_is_only_good_to_know() -> None:
    (finding,) = [f for f in findings(listing(o=offer("b"))) if f.code == "only-one-offers"]
    assert finding.severity == "note"
    assert "space (B)" in finding.sentence


def test_a_tie_that_nobody_uses_is_named_and_a_chain_is_an_introduction() -> None:
    one = listing(n=need("a"), o=offer("b", what="Hall"))
    assert said(one, "unused-relationship") == [
        "A and B are tied already: what B offers, “Hall”, fits the need “A wish” of A."
    ]
    assert said(one, "introduction-possible") == []
    one = Listing({"n": need("a"), "o": offer("c")}, {"a": "A", "b": "B", "c": "C"}, {})
    assert said(one, "introduction-possible") == [
        "“A wish” (A) could be met by “A thing” (C). B could introduce A to C."
    ]
    assert said(one, "unused-relationship") == said(one, "introduction-impossible") == []


def test_without_a_chain_somebody_has_to_go_first() -> None:
    one = listing(n=need("a"), o=offer("z"))
    (finding,) = [f for f in findings(one) if f.code == "introduction-impossible"]
    assert finding.severity == "gap"
    assert finding.sentence.endswith("somebody has to go first.")


def test_plenty_is_named_with_its_amounts_or_its_lines() -> None:
    days = {"unit": "days", "amount": 1200}
    one = listing(a=offer("a", **days), b=offer("b", **days), n=need("c", unit="days", amount=2.5))
    assert said(one, "overlap") == [
        "There is more space in days than is asked for, from A and B: 2,400 offered, 2.5 needed."
    ]
    one = listing(a=offer("a"), b=offer("b"), n=need("c"))
    assert said(one, "overlap") == [
        "There is more space than is asked for, from A and B: two offers, one need."
    ]


def test_members_who_shared_nothing_are_named_and_others_are_not() -> None:
    one = replace(listing(o=offer("b")), names={"a": "A", "b": "B", "z": "Z"})
    assert said(replace(one, members=frozenset("ab")), "silent-organisation") == [
        "Nothing is on the map yet from A."
    ]
    assert said(replace(one, members=frozenset("b")), "silent-organisation") == []


def test_what_is_over_is_said_and_its_organisation_is_not_silent() -> None:
    one = replace(listing(o=offer("b")), names={"a": "A", "b": "B"}, members=frozenset("ab"))
    one = replace(one, past={"p": offer("a", what="A stall")})
    assert said(one, "past") == ["One line is over by now and left out here: “A stall” (A)."]
    assert said(one, "silent-organisation") == []
    assert codes(replace(one, resources={})) == ["past"]
