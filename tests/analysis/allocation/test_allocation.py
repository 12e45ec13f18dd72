"""The plan is the best there is, breaks no bound, and does not hang on who came first."""

from collections import Counter
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.allocation.allocation import LEAST, Pair, allocate, pairs_of
from collabworkshop.analysis.allocation.fixed import settle
from collabworkshop.analysis.allocation.model import Model
from collabworkshop.analysis.allocation.plan import Plan, plan
from collabworkshop.analysis.allocation.solving import solved, staged
from collabworkshop.analysis.resources.fitting import obstacles
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.model.sharing import Sharing
from tests.analysis.allocation.shares import (
    NAMES,
    ON,
    Tried,
    accepted,
    listing,
    need,
    offer,
    refused,
)

ORGANISATIONS = st.sampled_from(sorted(NAMES))
AMOUNTS = st.sampled_from([1.0, 2.0, 3.0, 2.0, None])
TERMS = {
    "amount": AMOUNTS,
    "kind": st.sampled_from(["space", "space", "space", "funds"]),
    "unit": st.sampled_from(["", "", "hours", "hours a week"]),
    "place": st.sampled_from(["", "", "north", "south"]),
    "begins": st.sampled_from([None, None, date(2026, 4, 1)]),
    "ends": st.sampled_from([None, None, date(2026, 4, 30)]),
}
OFFERS = st.builds(offer, ORGANISATIONS, **TERMS, conditions=st.sampled_from(["", "", "Fuel"]))
NEEDS = st.builds(need, ORGANISATIONS, **TERMS, priority=st.sampled_from([None, 1, 2, 3]))
STEPS = st.dictionaries(
    st.tuples(ORGANISATIONS, ORGANISATIONS), st.integers(min_value=1, max_value=6)
)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Listing, list[Sharing], dict[tuple[str, str], int]]:
    """Return lists of up to six pairs, some of them decided, and steps."""
    many = draw(st.sampled_from([(1, 3), (2, 2), (2, 3), (3, 2)]))
    resources = {f"n{i}": draw(NEEDS) for i in range(many[0])}
    resources |= {f"o{i}": draw(OFFERS) for i in range(many[1])}
    listed = listing(**resources)
    decisions = []
    fitting = [(n, o) for n, offers in listed.fits.items() for o in offers]
    for at, (n, o) in enumerate(fitting[:2]):
        wish, thing = listed.needs[n].amount, listed.offers[o].amount
        if at == 0 and wish and thing and draw(st.booleans()):
            decisions.append(accepted(n, o, 1))
        elif draw(st.sampled_from([True, False, False])):
            decisions.append(refused(n, o))
    return listed, decisions, draw(STEPS)


def made(listed: Listing, decisions: Any = (), steps: Any = None) -> Plan:
    return plan(listed, dict.fromkeys(decisions, "Club"), steps or {}, on=ON)


def lines(found: Plan) -> list[tuple[str, str, float | None]]:
    return [(one.need, one.offer, one.amount) for one in found.lines]


@settings(max_examples=40)
@given(cases())
def test_no_plan_is_better_than_ours(case: Any) -> None:
    listed, decisions, steps = case
    tried = Tried(listed, decisions, steps)
    found = made(listed, decisions, steps)
    given_ = {(n, o): 1.0 if x is None else x for n, o, x in lines(found)}
    ours = {pair: round(x) for pair, x in given_.items() if pair in tried.pairs}
    assert all(abs(round(x) - x) < 1e-6 for x in given_.values())  # whole amounts stay whole
    assert tried.value(ours) == tried.best()


@settings(max_examples=20)
@given(cases())
def test_it_never_gives_more_than_there_is_nor_breaks_a_term_or_a_refusal(case: Any) -> None:
    listed, decisions, steps = case
    found = made(listed, decisions, steps)
    gives: Counter[str] = Counter()
    met: Counter[str] = Counter()
    for line in found.lines:
        assert not obstacles(listed.needs[line.need], listed.offers[line.offer])
        gives[line.offer] += line.amount or 0  # type: ignore[assignment]  # a sum of floats
        met[line.need] += line.share  # type: ignore[assignment]  # likewise
    for key, total in gives.items():
        there = listed.offers[key].amount
        assert there is None or total <= there * (1 + 1e-9)
    assert all(part <= 1 + 1e-9 for part in met.values())
    said_no = {one.pair for one in decisions if one.decision == "refused"}
    assert said_no.isdisjoint((line.need, line.offer) for line in found.lines)
    kept = {(one.need, one.offer) for one in found.lines if one.standing == "accepted"}
    assert kept == {one.pair for one in decisions if one.decision == "accepted"}


@settings(max_examples=15)
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_entry_changes_nothing(case: Any, chance: Random) -> None:
    listed, decisions, steps = case
    first = made(listed, decisions, steps)
    shuffled = list(listed.resources.items())
    chance.shuffle(shuffled)
    names = dict(sorted(NAMES.items(), reverse=True))
    again = Listing(dict(shuffled), names, kinds=listed.kinds)
    assert made(again, reversed(decisions), dict(reversed(steps.items()))) == first


@settings(max_examples=15)
@given(cases())
def test_asked_with_integers_throughout_the_plan_is_as_good(case: Any) -> None:
    listed, decisions, steps = case
    pairs = pairs_of(listed, settle(listed, decisions), steps, on=ON)
    if pairs:
        asked, found = staged(Model(pairs)), solved(pairs)
        ours = {pair: found.get((pair.need, pair.offer), 0.0) for pair in pairs}
        best = worth(pairs, dict(zip(pairs, asked, strict=True)))
        assert worth(pairs, ours) == pytest.approx(best, abs=1e-5)


def worth(pairs: list[Pair], used: dict[Pair, float]) -> list[float]:
    met = [sum(p.share * used[p] for p in pairs if p.priority == k) for k in (3, 2, 1)]
    effort = sum(p.share * p.effort * used[p] for p in pairs)
    count = sum(1 for p in pairs if used[p] * p.share > 1e-6)
    return [*met, effort, count]


def test_what_is_more_pressing_comes_first() -> None:
    listed = listing(
        a=need("club", 4, priority=1), b=need("clinic", 3, priority=3), o=offer("school", 5)
    )
    assert lines(made(listed)) == [("b", "o", 3), ("a", "o", 2)]


def test_of_plans_as_good_the_nearest_is_taken_then_the_one_without_conditions() -> None:
    near = {("club", "bank"): 1, ("club", "school"): 2}
    listed = listing(n=need("club", 2), o=offer("school", 2), p=offer("bank", 2))
    assert lines(made(listed, steps=near)) == [("n", "p", 2)]
    bound = listing(
        n=need("club", 2), o=offer("school", 2), p=offer("bank", 2, conditions="Fuel, and care")
    )
    assert lines(made(bound, steps={**near, ("club", "school"): 1})) == [("n", "o", 2)]


def test_one_offer_that_is_enough_is_taken_before_two() -> None:
    listed = listing(
        n=need("club", 4), a=offer("bank", 2), b=offer("clinic", 2), c=offer("school", 4)
    )
    assert lines(made(listed)) == [("n", "c", 4)]


@pytest.mark.parametrize(
    ("wanted", "there", "fewest"),
    [
        ((4, 3, 4), (4, 2, 3), 3),  # 4 for 4, 3 for 3, and 2 of 4
        ((2, 4, 1), (3, 2, 4), 3),  # 2 for 2 or of 3, 4 for 4, 1 of 3
        ((3, 4, 1), (1, 4, 4), 3),
        ((5, 5), (4, 3, 3), 4),  # no part of them balances, so 2 + 3 - 1
    ],
)
def test_of_plans_as_good_the_one_with_the_fewest_lines_is_taken(
    wanted: tuple[int, ...], there: tuple[int, ...], fewest: int
) -> None:
    needs = {f"n{at}": need("club", amount) for at, amount in enumerate(wanted)}
    offers = {f"o{at}": offer("school", amount) for at, amount in enumerate(there)}
    assert len(made(listing(**needs, **offers)).lines) == fewest


def test_an_offer_is_given_once_even_where_the_days_of_its_needs_do_not_overlap() -> None:
    spring = {"begins": date(2026, 4, 1), "ends": date(2026, 4, 30)}
    summer = {"begins": date(2026, 7, 1), "ends": date(2026, 7, 31)}
    listed = listing(
        a=need("club", 30, priority=3, **spring),
        b=need("clinic", 30, priority=2, **summer),
        o=offer("school", 40),
    )
    assert lines(made(listed)) == [("a", "o", 30), ("b", "o", 10)]


def test_without_an_amount_an_offer_serves_all_and_a_need_counts_as_one() -> None:
    advice = listing(a=need("club"), b=need("clinic", 5), o=offer("school"))
    assert lines(made(advice)) == [("b", "o", 5), ("a", "o", None)]
    rooms = listing(a=need("club"), b=need("clinic", 5), o=offer("school", 3))
    assert sorted(lines(made(rooms))) == [("a", "o", 1), ("b", "o", 2)]


def test_a_need_that_is_one_whole_is_not_met_by_halves() -> None:
    # Of one and a half only one of the two gets anything; the half goes to who can be split.
    listed = listing(
        a=need("club"), b=need("clinic"), c=need("bank", 1, priority=1), o=offer("school", 1.5)
    )
    found = made(listed)
    assert sorted(line.share for line in found.lines) == [0.5, 1]
    assert [line.need for line in found.lines if line.share == 0.5] == ["c"]


def test_what_is_next_to_nothing_is_not_proposed() -> None:
    wanted = 1 / LEAST
    there = listing(n=need("club", wanted), o=offer("school", 1))
    assert lines(made(there)) == [("n", "o", 1)]
    less = listing(n=need("club", wanted + 1), o=offer("school", 1))
    assert lines(made(less)) == []


def test_amounts_that_lie_far_apart_are_planned_too() -> None:
    listed = listing(
        a=need("club", 1e9, priority=3), b=need("clinic", 0.5), o=offer("school", 999_999_999.5)
    )
    assert lines(made(listed)) == [("a", "o", 999_999_999.5)]


def test_what_is_over_is_not_proposed() -> None:
    over = listing(n=need("club", 1), o=offer("school", 1, ends=date(2026, 3, 13)))
    assert lines(made(over)) == []
    today = listing(n=need("club", 1), o=offer("school", 1, ends=ON))
    assert lines(made(today)) == [("n", "o", 1)]


def test_what_was_planned_before_is_not_planned_again(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = listing(n=need("club", 7), o=offer("school", 7))
    pairs = pairs_of(listed, settle(listed, []), {}, on=ON)
    first = allocate(pairs)
    monkeypatch.setattr(
        "collabworkshop.analysis.allocation.solving.solved",
        lambda _: pytest.fail("again"),
    )
    assert allocate(pairs) == first == {("n", "o"): 1.0}


def test_nothing_is_planned_from_nothing() -> None:
    assert made(listing()) == Plan((), (), (), ())
    assert allocate([]) == {}
