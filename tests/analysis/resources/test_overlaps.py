import pytest

from collabworkshop.analysis.resources.overlaps import overlaps
from tests.analysis.resources.lists import listing, need, offer


def test_what_several_offer_and_nobody_needs_is_an_overlap() -> None:
    (one,) = overlaps(listing(a=offer("bank"), b=offer("club")))
    assert (one.kind, one.unit, one.organisations, one.needs) == ("space", "", ("bank", "club"), ())


def test_what_one_organisation_offers_twice_is_none() -> None:
    assert overlaps(listing(a=offer("bank"), b=offer("bank"))) == ()


@pytest.mark.parametrize(("asked", "over"), [(9, True), (10, False), (11, False)])
def test_amounts_are_compared_in_one_unit(asked: float, *, over: bool) -> None:
    days = {"unit": "days"}
    one = listing(
        a=offer("bank", amount=4, unit=" Days"),
        b=offer("club", amount=6, **days),
        n=need("school", amount=asked, **days),
    )
    found = overlaps(one)
    assert bool(found) is over
    if over:
        assert (found[0].unit, found[0].offered, found[0].needed) == ("Days", 10, 9)


def test_where_an_amount_is_missing_offers_and_needs_themselves_are_counted() -> None:
    two = {"a": offer("bank", amount=500, unit="days"), "b": offer("club", unit="days")}
    (one,) = overlaps(listing(**two, n=need("school", amount=1, unit="days")))
    assert (one.offered, one.needed) == (None, None)
    assert overlaps(listing(**two, n=need("school", unit="days"), m=need("school"))) == ()


def test_units_are_kept_apart_and_a_need_without_one_counts_for_each() -> None:
    one = listing(
        a=offer("bank", unit="days"),
        b=offer("club", unit="days"),
        c=offer("bank", unit="seats"),
        n=need("school"),
        m=need("school", unit="seats"),
    )
    (found,) = overlaps(one)
    assert (found.unit, found.offers, found.needs) == ("days", ("a", "b"), ("n",))
