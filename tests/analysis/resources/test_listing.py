from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.resources.fitting import obstacles
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.model.resource import Resource
from tests.analysis.resources.lists import listing, need, offer

DAYS = st.none() | st.sampled_from([date(2026, 4, 1), date(2026, 6, 1)])
RESOURCES = st.builds(
    lambda **fields: Resource(what="Thing", **fields),
    side=st.sampled_from(["offer", "need"]),
    organisation=st.sampled_from("abc"),
    kind=st.sampled_from(["space", "funds"]),
    unit=st.sampled_from(["", "days", " Days ", "seats"]),
    place=st.sampled_from(["", "East", "West"]),
    begins=st.just(None),
    ends=DAYS,
    priority=st.none() | st.integers(1, 3),
)


@given(st.lists(RESOURCES, max_size=14))
@settings(max_examples=60)
def test_what_fits_is_what_nothing_stands_in_the_way_of(found: list[Resource]) -> None:
    one = listing(**{f"r{at}": resource for at, resource in enumerate(found)})
    for key, asked in one.needs.items():
        free = {k for k, given_ in one.offers.items() if not obstacles(asked, given_)}
        assert set(one.fits[key]) == free


@given(st.lists(RESOURCES, max_size=8), st.randoms(use_true_random=False))
@settings(max_examples=30)
def test_the_order_of_entry_changes_nothing(found: list[Resource], dice) -> None:
    named = [(f"r{at}", resource) for at, resource in enumerate(found)]
    mixed = list(named)
    dice.shuffle(mixed)
    first, second = (listing(**dict(pairs)) for pairs in (named, mixed))
    assert list(first.needs) == list(second.needs)
    assert list(first.fits.items()) == list(second.fits.items())


def test_the_most_pressing_need_comes_first_then_the_organisation() -> None:
    one = listing(
        a=need("school"), b=need("club", priority=1), c=need("bank", priority=3), d=need("bank")
    )
    assert list(one.needs) == ["c", "b", "d", "a"]


def test_keys_that_chance_made_do_not_set_the_order() -> None:
    one = listing(x=offer("bank", what="B"), y=offer("bank", what="A"), z=need("club"))
    assert one.fits["z"] == ("y", "x")


def test_our_kinds_are_small_letters_in_a_sentence_and_own_words_stay() -> None:
    one = Listing({}, {"club": "Club"}, {"space": "Space", "THW truck": "THW truck"})
    assert (one.kind("space"), one.kind("THW truck"), one.kind("Zelte")) == (
        "space",
        "THW truck",
        "Zelte",
    )


def test_a_long_name_is_cut_where_it_stands_in_a_sentence() -> None:
    one = Listing({"o": offer("club", what="x" * 4_000)}, {"club": "y" * 4_000})
    assert len(one.called("o")) == 60 + 60 + len("“” ()")
