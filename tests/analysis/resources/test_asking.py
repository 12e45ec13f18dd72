from collabworkshop.analysis.resources.asking import MOST_WAYS, sought
from collabworkshop.analysis.resources.trusted_ties import TrustedTies
from tests.analysis.resources.lists import listing, need, offer, tie

TIES = TrustedTies([tie("a", "b"), tie("b", "c"), tie("c", "d")], ())


def test_partners_come_first_then_the_shortest_chains_then_strangers() -> None:
    one = listing(n=need("a"), w=offer("z"), x=offer("d"), y=offer("c"), z=offer("b"))
    (asked,) = sought(one, TIES)
    assert [way.chain for way in asked.ways] == [
        ("a", "b"),
        ("a", "b", "c"),
        ("a", "b", "c", "d"),
        (),
    ]
    assert [way.sentence for way in asked.ways] == [
        "A and B are tied: ask them directly.",
        "B could introduce A to C.",
        "A could ask B, who works with C, who works with D.",
        "No chain of confirmed ties leads from A to Z: somebody has to go first.",
    ]
    assert (asked.offers, asked.why) == (4, "")


def test_only_the_nearest_are_named_and_all_are_counted() -> None:
    many = {f"o{at:02}": offer("z", what=f"{at:02}") for at in range(MOST_WAYS + 3)}
    (asked,) = sought(listing(n=need("a"), near=offer("b"), **many), TIES)
    assert len(asked.ways) == MOST_WAYS
    assert asked.ways[0].offer == "near"
    assert asked.offers == MOST_WAYS + 4


def test_what_nothing_fits_says_why() -> None:
    (asked,) = sought(listing(n=need("a", priority=2)), TIES)
    assert (asked.ways, asked.why, asked.priority) == ((), "nobody offers space", 2)
