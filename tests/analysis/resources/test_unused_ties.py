from collabworkshop.analysis.resources.trusted_ties import TrustedTies
from collabworkshop.analysis.resources.unused_ties import UnusedTie, unused_ties
from tests.analysis.resources.lists import listing, need, offer, tie

ROOM = listing(n=need("club"), o=offer("school"))


def test_partners_of_whom_one_needs_what_the_other_offers_are_named() -> None:
    ties = TrustedTies([tie("club", "school")], ())
    assert unused_ties(ROOM, ties) == (UnusedTie("club", "school", (("n", "o"),)),)


def test_who_is_not_tied_or_only_says_so_is_not_named() -> None:
    assert unused_ties(ROOM, TrustedTies([], ())) == ()
    assert unused_ties(ROOM, TrustedTies([tie("club", "school", status="one-sided")], ())) == ()


def test_a_tie_that_somebody_means_to_use_is_not_unused() -> None:
    ties = TrustedTies([tie("club", "school")], ())
    assert unused_ties(ROOM, ties, {("n", "o")}) == ()
    assert len(unused_ties(ROOM, ties, {("n", "another")})) == 1


def test_the_most_pressing_need_comes_first() -> None:
    one = listing(a=need("bank"), b=need("club", priority=3), c=need("club"), o=offer("school"))
    ties = TrustedTies([tie("club", "school"), tie("bank", "school")], ())
    found = unused_ties(one, ties)
    assert [(pair.needs, len(pair.exchanges)) for pair in found] == [("club", 2), ("bank", 1)]
