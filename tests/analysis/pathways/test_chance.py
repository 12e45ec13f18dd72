from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.pathways import chance as chances
from collabworkshop.analysis.pathways.chance import chance, leverage, sensitivity
from collabworkshop.analysis.pathways.flow import Flow
from collabworkshop.analysis.pathways.needs import needs_of
from collabworkshop.model.pathway import Pathway
from tests.analysis.pathways.drafts import changed, draft

BRIDGE = draft("a>o1", "a>o2", "o1>o2", "o1>g", "o2>g")
"""The bridge of the textbooks, its middle open one way."""

SHARED = draft("a>o1", "o1>o2", "o1>o3", "o2>g", "o3>g")


@pytest.mark.parametrize("p", [0.0, 0.3, 0.5, 0.9, 1.0])
def test_a_bridge_holds_as_often_as_by_hand(p: float) -> None:
    """By inclusion and exclusion over its three ways: 2p² + p³ - 3p⁴ + p⁵."""
    found = chance(BRIDGE, "g", p)
    assert found.value == pytest.approx(2 * p**2 + p**3 - 3 * p**4 + p**5)
    assert found.exact


def test_doubts_add_up_along_a_chain_and_two_ways_help() -> None:
    assert chance(draft("a>o1", "o1>o2", "o2>g"), "g", 0.9).value == pytest.approx(0.729)
    assert chance(draft("a>o", "a2>g", "o>g"), "g", 0.5).value == pytest.approx(0.625)


def test_all_that_is_necessary_has_to_hold() -> None:
    pathway = draft("a1>g", "a2>g", "a3>g", needed="necessary")
    assert chance(pathway, "g", 0.9).value == pytest.approx(0.729)
    assert chance(changed(pathway, "a3>g", needed="helpful"), "g", 0.9).value == pytest.approx(0.81)


def test_those_enough_together_are_one_way() -> None:
    pathway = changed(draft("a1>g", "a2>g", "a3>g", needed="together"), "a3>g", needed="")
    assert chance(pathway, "g", 0.5).value == pytest.approx(1 - 0.75 * 0.5)


def test_what_is_given_is_taken_to_be_so() -> None:
    assert chance(draft("a>g", "t>g"), "g", 0.5).value == 0.5


def test_nothing_leads_to_an_impact_alone() -> None:
    assert chance(draft(boxes={"g": {}}), "g", 0.9).value == 0


def test_a_single_link_may_be_surer_than_others() -> None:
    assert chance(draft("a>o", "o>g"), "g", 0.5, links={("a", "o"): 1.0}).value == 0.5


def test_a_circle_counts_as_one_and_that_is_rough() -> None:
    found = chance(draft("a>o1", "o1>o2", "o2>o1", "o2>g"), "g", 0.5)
    assert (found.value, found.exact) == (0.25, False)


def test_where_too_much_may_be_it_is_found_roughly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Exact 0.5 (1 - 0.75²); rough 1 - (1 - 0.125)²: too high, as both ways share a step."""
    assert chance(SHARED, "g", 0.5).value == pytest.approx(0.21875)
    monkeypatch.setattr(chances, "MOST_COMBINATIONS", 3)
    found = chance(SHARED, "g", 0.5)
    assert (found.value, found.exact) == (pytest.approx(0.234375), False)


def test_a_wide_pathway_gets_an_answer() -> None:
    """Twelve outcomes in each of four layers, each led to by four below."""
    links = [
        f"o{layer}-{n}>o{layer + 1}-{(n * 3 + k) % 12}"
        for layer in range(3)
        for n in range(12)
        for k in range(4)
    ]
    found = chance(draft(*links, *(f"o3-{n}>g" for n in range(12))), "g", 0.6)
    assert 0.9 < found.value <= 1
    assert not found.exact


def test_a_long_row_of_forks_is_still_exact() -> None:
    """One of two ways sixty times over: (1 - (1 - p²)²)⁶⁰."""
    links = [
        link
        for n in range(60)
        for link in (f"o{n}>o{n}x", f"o{n}>o{n}y", f"o{n}x>o{n + 1}", f"o{n}y>o{n + 1}")
    ]
    found = chance(draft(*(link.replace("o60", "g") for link in links)), "g", 0.9)
    assert found.exact
    assert found.value == pytest.approx((1 - 0.19**2) ** 60)


def test_the_middle_of_the_bridge_matters_least() -> None:
    """It matters when the ways beside it are broken: p² (1 - p)²."""
    found = leverage(BRIDGE, "g", 0.5)
    assert (found[-1].source, found[-1].target, found[-1].exact) == ("o1", "o2", True)
    assert found[-1].value == pytest.approx(0.0625)


def test_the_chance_grows_with_the_links() -> None:
    values = [one.value for one in sensitivity(BRIDGE, "g")]
    assert values == sorted(values)
    assert [one.holds for one in sensitivity(BRIDGE, "g", (0.2, 0.4))] == [0.2, 0.4]


def test_it_is_said_what_is_wrong_with_the_question() -> None:
    with pytest.raises(ValueError, match=r"probability of 1.2 was given; it lies between 0 and 1"):
        chance(BRIDGE, "g", 1.2)
    with pytest.raises(ValueError, match="probability of -1 was given"):
        chance(BRIDGE, "g", 0.5, links={("a", "o1"): -1})
    with pytest.raises(ValueError, match="'o1' is no impact of this pathway; its impacts: g"):
        chance(BRIDGE, "o1", 0.5)


_ORDER = ("a0", "a1", "o0", "o1", "o2", "g")
_ENDS = st.sampled_from(_ORDER)
_NEEDED = st.sampled_from(("", "", "necessary", "together", "helpful"))


@given(st.dictionaries(st.tuples(_ENDS, _ENDS), _NEEDED, max_size=9), st.sampled_from((0.3, 0.8)))
def test_it_is_the_share_of_all_worlds_in_which_the_impact_comes_true(
    said: dict[tuple[str, str], str], p: float
) -> None:
    pairs = {ends: n for ends, n in said.items() if _ORDER.index(ends[0]) < _ORDER.index(ends[1])}
    pathway = draft(*(f"{a}>{b}" for a, b in sorted(pairs)), boxes={"g": {}})
    for (a, b), needed in pairs.items():
        pathway = changed(pathway, f"{a}>{b}", needed=needed)
    links = [(link.source, link.target) for link in pathway.links.values()]
    expected = sum(
        p ** sum(world) * (1 - p) ** (len(world) - sum(world))
        for world in product((0, 1), repeat=len(links))
        if _comes_true(pathway, {link for link, up in zip(links, world, strict=True) if up})
    )
    assert chance(pathway, "g", p).value == pytest.approx(expected)


def _comes_true(pathway: Pathway, holding: set[tuple[str, str]]) -> bool:
    needs, true = needs_of(Flow(pathway)), set[str]()
    for key in _ORDER:
        arrive = {source for source in true if (source, key) in holding}
        if key not in needs or needs[key].hold(arrive.__contains__):
            true.add(key)
    return "g" in true and "g" in needs
