"""What hangs on one organisation: nobody else has it, or nobody else's fits."""

from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.resources.gaps import uncovered
from collabworkshop.analysis.resources.holders import Holder, single_holders
from collabworkshop.model.resource import Resource
from tests.analysis.resources.lists import listing, need, offer
from tests.analysis.resources.test_listing import RESOURCES


def test_who_alone_offers_a_kind_is_named_with_those_who_would_be_without() -> None:
    one = listing(o=offer("kitchen"), a=need("club"), b=need("school", priority=3))
    assert single_holders(one) == (Holder("kitchen", "space", True, ("o",), ("b", "a")),)


def test_of_two_who_both_fit_nobody_is_named() -> None:
    assert single_holders(listing(o=offer("kitchen"), p=offer("bank"), n=need("club"))) == ()


def test_who_alone_fits_a_need_is_named_although_others_offer_the_kind() -> None:
    one = listing(o=offer("kitchen", place="East"), p=offer("bank"), n=need("club", place="West"))
    assert single_holders(one) == (Holder("bank", "space", False, ("p",), ("n",)),)


def test_two_offers_of_one_organisation_are_one_holder() -> None:
    one = listing(o=offer("kitchen", what="A"), p=offer("kitchen", what="B"), n=need("club"))
    assert single_holders(one) == (Holder("kitchen", "space", True, ("o", "p"), ("n",)),)


def test_its_own_need_is_none_that_would_be_left_open() -> None:
    one = listing(o=offer("kitchen"), n=need("kitchen"))
    assert single_holders(one) == (Holder("kitchen", "space", True, ("o",), ()),)


def test_those_on_whom_most_needs_hang_come_first() -> None:
    one = listing(
        o=offer("bank", "funds"),
        p=offer("kitchen"),
        a=need("club"),
        b=need("school"),
        c=offer("z", "t"),
    )
    assert [holder.organisation for holder in single_holders(one)] == ["kitchen", "bank", "z"]


@given(st.lists(RESOURCES, max_size=12))
@settings(max_examples=60)
def test_what_falls_away_is_what_is_open_when_it_is_gone(found: list[Resource]) -> None:
    named = {f"r{at}": resource for at, resource in enumerate(found)}
    one = listing(**named)
    told = {holder.organisation: set[str]() for holder in single_holders(one)}
    for holder in single_holders(one):
        told[holder.organisation].update(holder.needs)
    for gone in {resource.organisation for resource in found}:
        left = listing(**{k: r for k, r in named.items() if r.organisation != gone})
        assert set(uncovered(left)) - set(uncovered(one)) == told.get(gone, set())
