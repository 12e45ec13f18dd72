import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.pathways.flow import Flow
from collabworkshop.analysis.pathways.gates import stranded
from collabworkshop.analysis.pathways.losses import Loss, losses, weights
from collabworkshop.model.pathway import Pathway
from tests.analysis.pathways.drafts import changed, draft


def _loss(pathway: Pathway, key: str) -> Loss:
    return next(loss for loss in losses(pathway) if loss.element == key)


def test_what_is_stranded_is_what_the_literature_says() -> None:
    """T. Lengauer and R. Tarjan, A fast algorithm for finding dominators in a flowgraph, 1979,
    figures 1 and 2, read backwards: C before F, G and J, G before J, D before L."""
    printed = "RA RB RC AD BA BD BE CF CG DL EH FI GI GJ HE HK IK JI KI KR LH"
    links = [f"{_key(target)}>{_key(source)}" for source, target in printed.split()]
    found = {key: ahead for key, ahead in stranded(Flow(draft(*links))).items() if ahead}
    assert found.pop("g") == sorted(f"o{letter}" for letter in "ABCDEFGHIJKL")
    assert found == {"oC": ["oF", "oG", "oJ"], "oG": ["oJ"], "oD": ["oL"]}


def _key(letter: str) -> str:
    return "g" if letter == "R" else f"o{letter}"


_PLACE = st.integers(0, 6)


@given(st.sets(st.tuples(_PLACE, _PLACE), max_size=14))
def test_what_is_stranded_is_what_networkx_finds(pairs: set[tuple[int, int]]) -> None:
    keys = ["g0", "g1", "o2", "o3", "o4", "o5", "o6"]
    links = [(keys[a], keys[b]) for a, b in sorted(pairs) if a != b]
    found = stranded(Flow(draft(*(f"{a}>{b}" for a, b in links), boxes={key: {} for key in keys})))
    back = nx.DiGraph([(b, a) for a, b in links] + [("", "g0"), ("", "g1")])
    gates = nx.immediate_dominators(back, "")
    for key in keys:
        assert found[key] == sorted(other for other in gates if key in _chain(gates, other))


def _chain(gates: dict[str, str | None], key: str) -> list[str]:
    chain = []
    while key and gates.get(key):
        key = gates[key] or ""
        chain.append(key)
    return chain


def test_one_of_two_ways_may_fail() -> None:
    assert _loss(draft("a1>o", "a2>o", "o>g"), "a1").fails == ()


def test_what_is_necessary_takes_all_above_with_it() -> None:
    pathway = changed(draft("a1>o", "a2>o", "o>g"), "a1>o", needed="necessary")
    assert _loss(pathway, "a1").fails == ("g", "o")
    assert _loss(pathway, "a2").fails == ("g", "o")  # the only way, beside what is necessary


def test_of_those_enough_together_each_is_missed_unless_there_is_another_way() -> None:
    both = draft("a1>o", "a2>o", needed="together")
    assert _loss(both, "a1").fails == ("o",)
    third = draft("a1>o", "a2>o", "a3>o", needed="together")
    assert _loss(changed(third, "a3>o", needed=""), "a1").fails == ()


def test_what_only_helps_is_missed_where_there_is_nothing_else() -> None:
    helped = draft("a1>o", "a2>o", needed="helpful")
    assert _loss(helped, "a1").fails == ()
    assert _loss(draft("a1>o", "t>o", needed="helpful"), "a1").fails == ()
    held = changed(draft("a1>o", "t>o"), "a1>o", needed="helpful")
    assert _loss(held, "a1").fails == ("o",)  # an assumption alone brings nothing about
    assert _loss(draft("a1>o", needed="helpful"), "a1").fails == ("o",)


def test_the_gravest_loss_comes_first() -> None:
    found = losses(draft("a1>o1", "a2>o1", "a3>o2", "o1>o3", "o2>o3", "o3>g"))
    assert [loss.element for loss in found][:3] == ["o3", "o1", "o2"]
    assert (found[0].impacts, found[0].share) == (("g",), 1.0)
    assert found[0].stranded == ("a1", "a2", "a3", "o1", "o2")
    assert found[1].stranded == ("a1", "a2")


def test_the_assumption_that_holds_up_most_comes_first() -> None:
    found = weights(draft("a1>o1", "a2>o1", "a3>o2", "o1>g", "o2>g", "t1>o1", "t2>o2", "c>o2"))
    assert [(w.element, round(w.share, 3), w.fails) for w in found] == [
        ("t1", 0.667, ("o1",)),
        ("c", 0.333, ("o2",)),
        ("t2", 0.333, ("o2",)),
    ]


def test_an_assumption_may_be_said_only_to_help() -> None:
    pathway = changed(draft("a>o", "o>g", "t>o"), "t>o", needed="helpful")
    assert [weight.fails for weight in weights(pathway)] == [()]


def test_an_assumption_that_holds_up_nothing_weighs_nothing() -> None:
    (weight,) = weights(draft(boxes={"t": {}}))
    assert (weight.share, weight.fails) == (0, ())


def test_of_an_empty_pathway_nothing_is_lost() -> None:
    assert losses(Pathway()) == weights(Pathway()) == ()
