"""All measures of one network, each computed once and only when somebody asks for it."""

from collections.abc import Mapping
from functools import cached_property, lru_cache

from collabworkshop.analysis.map_reading.holding import Holding
from collabworkshop.analysis.networks import centralisation, centrality, cohesion, holes
from collabworkshop.analysis.networks.communities import communities
from collabworkshop.analysis.networks.components import components, isolates
from collabworkshop.analysis.networks.core import core
from collabworkshop.analysis.networks.network import Network

__all__ = ["Measures", "measures_of"]


class Measures:
    """What can be measured of a network.

    Parameters
    ----------
    network
        The network; figures without direction are of its pairs.

    Examples
    --------
    >>> star = Measures(Network.of("abcd", [("a", "b"), ("a", "c"), ("a", "d")]))
    >>> star.density, star.brokers
    (0.5, ('a', 'b', 'c', 'd'))
    """

    def __init__(self, network: Network) -> None:
        self.network = network

    @cached_property
    def density(self) -> float | None:
        """Share of the possible pairs that are tied."""
        return cohesion.density(self.network)

    @cached_property
    def transitivity(self) -> float | None:
        """Share of the pairs with a partner in common that are tied themselves."""
        return cohesion.transitivity(self.network)

    @cached_property
    def components(self) -> tuple[tuple[str, ...], ...]:
        """The connected parts, the largest first."""
        return components(self.network)

    @cached_property
    def isolates(self) -> tuple[str, ...]:
        """Those without a partner."""
        return isolates(self.network)

    @property
    def reaching(self) -> int:
        """How many pairs can reach each other by some chain of ties."""
        return sum(len(part) * (len(part) - 1) // 2 for part in self.components)

    @cached_property
    def degree(self) -> Mapping[str, int]:
        """How many partners each has."""
        return centrality.degree(self.network)

    @property
    def estimated(self) -> bool:
        """Whether betweenness is an estimate, as it is in a very large network."""
        return len(self.network.keys) >= centrality.PIVOTS_FROM

    @cached_property
    def betweenness(self) -> Mapping[str, float]:
        """Share of the pairs of others whose shortest chain runs through each."""
        return centrality.betweenness(self.network, pivots=self._pivots)

    @cached_property
    def brokers(self) -> tuple[str, ...]:
        """Everybody, those first through whom the most shortest chains run."""
        return tuple(sorted(self.network.keys, key=lambda key: (-self.betweenness[key], key)))

    @cached_property
    def constraint(self) -> Mapping[str, float | None]:
        """Burt's constraint."""
        return holes.constraint(self.network)

    @cached_property
    def effective_size(self) -> Mapping[str, float | None]:
        """Burt's effective size."""
        return holes.effective_size(self.network)

    @cached_property
    def centralisation(self) -> dict[str, float | None]:
        """Freeman's centralisation by degree, betweenness and closeness."""
        return {
            "degree": centralisation.degree_centralisation(self.network),
            "betweenness": centralisation.betweenness_centralisation(
                self.network, pivots=self._pivots
            ),
            "closeness": centralisation.closeness_centralisation(self.network),
        }

    @cached_property
    def holding(self) -> Holding:
        """Who is cut off without whom."""
        return Holding(self.network.around)

    @cached_property
    def communities(self) -> tuple[tuple[str, ...], ...]:
        """The groups of close partners, of two and more, the largest first."""
        return tuple(group for group in communities(self.network) if len(group) > 1)

    @cached_property
    def group_of(self) -> Mapping[str, int]:
        """Number of the group of close partners of each, from 1 for the largest."""
        return {key: i for i, group in enumerate(self.communities, start=1) for key in group}

    @cached_property
    def core(self) -> frozenset[str]:
        """The core of the network, empty where it has none."""
        return core(self.network)

    @property
    def _pivots(self) -> int | None:
        return centrality.PIVOTS if self.estimated else None


@lru_cache(maxsize=256)
def measures_of(network: Network) -> Measures:
    """Return the measures of a network; the same network is measured once.

    However many parts of a screen ask, and however many keep the same "what if".
    """
    return Measures(network)
