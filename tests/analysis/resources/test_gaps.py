from datetime import date

import pytest

from collabworkshop.analysis.resources.gaps import uncovered, why_uncovered
from collabworkshop.model.resource import Resource
from tests.analysis.resources.lists import listing, need, offer


def test_a_need_that_an_offer_fits_is_covered() -> None:
    assert uncovered(listing(n=need("club"), o=offer("school"))) == ()


def test_needs_without_an_offer_are_named_the_most_pressing_first() -> None:
    one = listing(a=need("club"), b=need("bank", "funds", priority=3), o=offer("school"))
    assert uncovered(one) == ("b",)
    assert why_uncovered(one, "b") == "nobody offers funds"


def test_an_own_offer_does_not_cover_a_need() -> None:
    one = listing(n=need("club"), o=offer("club"))
    assert uncovered(one) == ("n",)
    assert why_uncovered(one, "n") == "nobody offers space, besides those who need it"


@pytest.mark.parametrize(
    ("offered", "why"),
    [
        (offer("school", place="West"), "the places differ"),
        (offer("school", unit="rooms"), "they count different things"),
        (offer("school", ends=date(2026, 4, 1)), "the days do not meet"),
        (
            offer("school", unit="rooms", place="West"),
            "they count different things and the places differ",
        ),
    ],
)
def test_it_is_said_what_stands_in_the_way(offered: Resource, why: str) -> None:
    asked = need("club", place="East", unit="days", begins=date(2026, 5, 1))
    one = listing(n=asked, o=offered)
    assert why_uncovered(one, "n") == f"there is one offer of space, but {why}"


def test_several_offers_say_how_many_of_them_have_which_obstacle() -> None:
    west, rooms = {"place": "West"}, {"unit": "rooms"}
    asked = need("club", place="East", unit="days")
    one = listing(n=asked, a=offer("a", **west), b=offer("b", **west), c=offer("c", **rooms))
    assert why_uncovered(one, "n") == (
        "there are three offers of space, but they count different things (one of them) "
        "and the places differ (two of them)"
    )
    one = listing(n=asked, a=offer("a", **west), b=offer("b", **west))
    assert why_uncovered(one, "n").endswith("the places differ (all of them)")
