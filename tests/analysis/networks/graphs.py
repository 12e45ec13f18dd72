"""Networks from the literature, shapes to reckon by hand, and networks by chance."""

from itertools import combinations, pairwise

import networkx as nx
from hypothesis import strategies as st

from collabworkshop.analysis.networks.network import Network

__all__ = [
    "EMPTY",
    "HOLES",
    "KITE",
    "MARRIAGES",
    "MARRIAGES_WITHOUT_PUCCI",
    "ONE",
    "TWO",
    "TWO_TRIANGLES",
    "Network",
    "as_networkx",
    "by_chance",
    "circle",
    "complete",
    "line",
    "networks",
    "star",
]

Tie = tuple[str, str]


def words(text: str) -> list[Tie]:
    return [(a, b) for a, _, b in (word.partition("-") for word in text.split())]


def of(ties: list[Tie]) -> Network:
    return Network.of({end for tie in ties for end in tie}, ties)


# D. Krackhardt, "Assessing the political landscape", Administrative Science Quarterly 35, 1990.
KITE = of(
    words(
        "Andre-Beverly Andre-Carol Andre-Diane Andre-Fernando Beverly-Diane Beverly-Ed "
        "Beverly-Garth Carol-Diane Carol-Fernando Diane-Ed Diane-Fernando Diane-Garth Ed-Garth "
        "Fernando-Garth Fernando-Heather Garth-Heather Heather-Ike Ike-Jane"
    )
)
# S. P. Borgatti, "Structural holes: Unpacking Burt's redundancy measures", Connections 20(1), 1997.
HOLES = of(words("A-B A-F A-G A-E E-G F-G B-G B-D D-G G-C"))
# Marriages between Florentine families, J. F. Padgett; as in S. Wasserman and K. Faust, 1994.
MARRIAGES_WITHOUT_PUCCI = of(
    words(
        "Acciaiuoli-Medici Albizzi-Ginori Albizzi-Guadagni Albizzi-Medici Barbadori-Castellani "
        "Barbadori-Medici Bischeri-Guadagni Bischeri-Peruzzi Bischeri-Strozzi Castellani-Peruzzi "
        "Castellani-Strozzi Guadagni-Lamberteschi Guadagni-Tornabuoni Medici-Ridolfi "
        "Medici-Salviati Medici-Tornabuoni Pazzi-Salviati Peruzzi-Strozzi Ridolfi-Strozzi "
        "Ridolfi-Tornabuoni"
    )
)
MARRIAGES = Network.of([*MARRIAGES_WITHOUT_PUCCI.keys, "Pucci"], MARRIAGES_WITHOUT_PUCCI.pairs)

EMPTY = Network.of([], [])
ONE = Network.of("a", [])
TWO = Network.of("ab", [("a", "b")])
TWO_TRIANGLES = of(words("a-b b-c c-a c-x x-y y-z z-x"))


def names(number: int) -> list[str]:
    return [f"{place:05}" for place in range(number)]


def star(number: int) -> Network:
    hub, *leaves = names(number)
    return Network.of([hub, *leaves], [(hub, leaf) for leaf in leaves])


def line(number: int) -> Network:
    keys = names(number)
    return Network.of(keys, pairwise(keys))


def circle(number: int) -> Network:
    keys = names(number)
    return Network.of(keys, zip(keys, keys[1:] + keys[:1], strict=True))


def complete(number: int) -> Network:
    return Network.of(names(number), combinations(names(number), 2))


def by_chance(number: int, share: float, seed: int) -> Network:
    keys = names(number)
    graph = nx.gnp_random_graph(number, share, seed=seed)
    return Network.of(keys, [(keys[a], keys[b]) for a, b in graph.edges])


def as_networkx(n: Network) -> "nx.Graph[str]":
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(n.keys)
    graph.add_edges_from(n.pairs)
    return graph


@st.composite
def networks(draw: st.DrawFn, *, most: int = 12, directed: bool = False) -> Network:
    """Draw a network of few stakeholders, thin or dense, with isolates."""
    keys = names(draw(st.integers(0, most)))
    pairs = list(combinations(keys, 2))
    ties = draw(st.sets(st.sampled_from(pairs))) if pairs else set()
    if directed:
        turned = draw(st.sets(st.sampled_from(sorted(ties)))) if ties else set()
        ties = ties ^ turned | {(b, a) for a, b in turned}
        back = draw(st.sets(st.sampled_from(sorted(ties)))) if ties else set()
        ties |= {(b, a) for a, b in back}
    return Network.of(keys, ties, directed=directed)
