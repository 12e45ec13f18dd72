"""Each line says why it is there, and each need that stays open says why it does."""

from datetime import date
from typing import Any

import pytest

from collabworkshop.analysis.allocation.lines import Line
from collabworkshop.analysis.allocation.plan import Plan, plan
from collabworkshop.analysis.resources.listing import Listing
from tests.analysis.allocation.shares import ON, accepted, listing, need, offer, refused


def made(listed: Listing, *decisions: Any, steps: Any = None) -> Plan:
    return plan(listed, dict.fromkeys(decisions, "Club"), steps or {}, on=ON)


def only(found: Plan) -> Line:
    (line,) = found.lines
    return line


def test_a_line_says_who_gives_what_to_whom_how_much_and_why() -> None:
    listed = listing(
        n=need("club", 3, what="A room", unit="evenings"),
        o=offer("school", 5, what="Hall", unit="evenings", conditions="Sweep it"),
    )
    line = only(made(listed, steps={("club", "school"): 1}))
    assert line.sentence == "School gives 3 evenings of “Hall” to Club for “A room”."
    assert line.why == (
        "Both say that they work with each other. No other offer fits. To be agreed first: Sweep it"
    )
    assert (line.amount, line.share, line.conditions) == (3, 1, "Sweep it")


def test_it_says_how_far_the_two_are_and_where_nearer_offers_go() -> None:
    listed = listing(
        a=need("club", 2, priority=1, what="A"),
        b=need("clinic", 2, priority=3, what="B"),
        o=offer("school", 2, what="Near"),
        p=offer("bank", 2, place="north", what="Far"),
    )
    south = Listing(
        {**listed.resources, "b": need("clinic", 2, priority=3, what="B", place="south")},
        listed.names,
    )
    found = made(south, steps={("club", "school"): 1, ("club", "bank"): 3})
    assert found.lines[0].why.startswith("No chain of ties that both ends confirm")
    assert found.lines[1].why == (
        "There are three steps between them on the map of ties. "
        "Offers that would cost less effort go to “B” (Clinic)."
    )


def test_a_need_that_takes_two_offers_says_so() -> None:
    listed = listing(n=need("club", 4), o=offer("school", 2), p=offer("bank", 2))
    assert all("It takes two offers to meet this need." in o.why for o in made(listed).lines)


@pytest.mark.parametrize(
    ("wish", "thing", "reason"),
    [
        ({}, {"kind": "funds"}, "Nobody else offers anything of this kind (space)."),
        (
            {"unit": "hours a week"},
            {"unit": "hours"},
            "“Hall” (School) is counted in “hours”, the need in “hours a week”.",
        ),
        (
            {"begins": date(2026, 7, 1)},
            {"ends": date(2026, 6, 30)},
            "“Hall” (School) is to be had on other days (until 30 June 2026) than it is needed "
            "(from 1 July 2026).",
        ),
        (
            {"place": "North"},
            {"place": "South"},
            "“Hall” (School) is bound to “South”, the need to “North”.",
        ),
        ({}, {"ends": date(2026, 3, 1)}, "“Hall” (School) is over: until 1 March 2026."),
        (
            {"ends": date(2026, 3, 1)},
            {},
            "The days for which it is needed are over (until 1 March 2026).",
        ),
        (
            {"amount": 500},
            {"amount": 1},
            "“Hall” (School) is less than one part in a hundred of it.",
        ),
    ],
)
def test_a_need_that_stays_unmet_says_why(wish: Any, thing: Any, reason: str) -> None:
    listed = listing(n=need("club", **wish), o=offer("school", what="Hall", **thing))
    (unmet,) = made(listed).unmet
    assert unmet.reasons == (reason,)
    assert unmet.met == 0
    assert unmet.sentence.startswith("“club need” (Club) stays unmet")


def test_more_offers_that_do_not_fit_are_counted() -> None:
    many = {f"o{i}": offer("school", what=f"Hall {i}", unit="days") for i in range(5)}
    (unmet,) = made(listing(n=need("club", unit="hours"), **many)).unmet
    assert len(unmet.reasons) == 4
    assert unmet.reasons[-1] == "two more offers of this kind would not fit either."


def test_a_need_says_who_gets_what_it_would_have_needed() -> None:
    listed = listing(
        a=need("club", 4, priority=1, what="A"),
        b=need("clinic", 4, priority=3, what="B"),
        c=need("bank", 1, priority=1, what="C"),
        o=offer("school", 6, what="Hall"),
    )
    (unmet,) = made(listed).unmet
    assert unmet.sentence == "“A” (Club) still lacks 3 of 4."
    assert unmet.reasons == (
        "The rest of “Hall” (School) goes to what is more pressing, “B” (Clinic) and "
        "to what is as pressing, “C” (Bank).",
    )


def test_what_was_agreed_and_refused_is_named_as_the_reason() -> None:
    listed = listing(
        a=need("club", 4, priority=3, what="A"),
        b=need("clinic", 4, priority=1, what="B"),
        o=offer("school", 4, what="Hall"),
        p=offer("bank", 4, what="Vault"),
    )
    found = made(listed, accepted("b", "o", 4), refused("a", "p", note="Too dark"))
    (unmet,) = found.unmet
    assert set(unmet.reasons) == {
        "All of “Hall” (School) goes by agreement to “B” (Clinic).",
        "“Vault” (Bank) was refused by Club: Too dark",
    }
    assert found.refused[0].sentence == "“Vault” (Bank) for “A” (Club), refused by Club."


def test_all_that_fits_may_be_too_little() -> None:
    (unmet,) = made(listing(n=need("club", 4), o=offer("school", 3))).unmet
    assert unmet.reasons == ("All that fits is in the plan, and it is not enough.",)
    assert unmet.met == 0.75


def test_what_is_agreed_stays_and_the_rest_is_planned_around_it() -> None:
    listed = listing(
        a=need("club", 4), b=need("clinic", 4, priority=3), o=offer("school", 4), p=offer("bank", 3)
    )
    agreed = accepted("a", "o", 1, owner="bank", due=date(2026, 5, 1), note="Mondays")
    found = made(listed, agreed)
    kept = next(line for line in found.lines if line.standing == "accepted")
    assert (kept.amount, kept.owner, kept.due, kept.note) == (
        1,
        "bank",
        date(2026, 5, 1),
        "Mondays",
    )
    assert kept.why == ""
    given = {(line.need, line.offer): line.amount for line in found.lines}
    assert given["a", "o"] == 1
    assert sum(x for (_, o), x in given.items() if o == "o" and x) == pytest.approx(4)
    assert sum(x for (n, _), x in given.items() if n == "b" and x) == pytest.approx(4)


def test_an_agreed_line_that_does_not_hold_is_shown_as_it_was_agreed() -> None:
    listed = listing(n=need("club", 4, what="A"), o=offer("school", 2, what="Hall"))
    found = made(listed, accepted("n", "o", 4), accepted("n", "gone", 1))
    held, gone = found.lines
    assert held.sentence == "School gives 4 of “Hall” to Club for “A”."
    assert (held.amount, held.share) == (2, 0.5)
    assert held.trouble.startswith("more is promised than the offer has")
    assert gone.sentence == "It was agreed that an offer that was taken away serves “A” (Club)."
    assert (gone.trouble, gone.giver) == ("the offer is not on the list any more", "")


def test_coverage_counts_each_need_alike_before_and_after() -> None:
    listed = listing(
        a=need("club", 4),
        b=need("clinic", 1000),
        c=need("bank", 5, kind="funds"),
        o=offer("school", 6),
    )
    space, funds = made(listed, accepted("a", "o", 2)).kinds
    # Agreed: 2 of 4. Planned besides: 4 of 1000 is too little to propose.
    assert (space.kind, space.needs, space.before, space.after) == ("space", 2, 0.5, 0.5)
    assert (funds.name, funds.needs, funds.before, funds.after) == ("Funds", 1, 0, 0)
