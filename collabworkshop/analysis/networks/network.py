"""Who is tied to whom: the one shape in which every measure takes the map."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

__all__ = ["Network"]


@dataclass(frozen=True, repr=False)
class Network:
    """Stakeholders and their ties, in an order that does not depend on who was entered first.

    Make one with `of`. Unless a measure says otherwise it reads a directed network as
    the undirected union of its ties: whoever has any tie, either way, is tied.

    Parameters
    ----------
    keys
        Keys of the stakeholders, sorted.
    directed
        Whether a tie from one to the other says nothing about the way back.
    arcs
        Ordered pairs, sorted; both directions of each pair when undirected.

    Examples
    --------
    >>> line = Network.of(["school", "clinic", "bank"], [("school", "clinic"), ("clinic", "bank")])
    >>> line
    <Network: 3 stakeholders, 2 pairs tied>
    >>> line.pairs
    (('bank', 'clinic'), ('clinic', 'school'))
    >>> line.neighbours("clinic")
    ('bank', 'school')
    """

    keys: tuple[str, ...]
    directed: bool
    arcs: tuple[tuple[str, str], ...]

    @classmethod
    def of(
        cls, keys: Iterable[str], ties: Iterable[tuple[str, str]], *, directed: bool = False
    ) -> "Network":
        """Return the network of these ties.

        Parameters
        ----------
        keys
            Keys of all stakeholders, in any order.
        ties
            Pairs of keys, in any order; repetitions and ties of one to itself are
            dropped. Ties of weight zero are no ties: leave them out.
        directed
            Whether a pair runs from its first to its second only.

        Raises
        ------
        ValueError
            When a tie ends at somebody who is not among `keys`.
        """
        arcs = {(a, b) for a, b in ties if a != b}
        if not directed:
            arcs |= {(b, a) for a, b in arcs}
        network = cls(tuple(sorted(set(keys))), directed, tuple(sorted(arcs)))
        network.check(*{end for arc in arcs for end in arc})
        return network

    def __repr__(self) -> str:
        return f"<Network: {len(self.keys)} stakeholders, {len(self.pairs)} pairs tied>"

    @cached_property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Each pair that is tied either way, once, sorted."""
        return tuple(sorted({(min(arc), max(arc)) for arc in self.arcs}))

    @cached_property
    def around(self) -> Mapping[str, frozenset[str]]:
        """Key to the keys of all neighbours."""
        near: dict[str, set[str]] = {key: set() for key in self.keys}
        for a, b in self.arcs:
            near[a].add(b)
            near[b].add(a)
        return {key: frozenset(found) for key, found in near.items()}

    def check(self, *keys: str) -> None:
        """Raise ValueError when one of these is not in the network."""
        strangers = sorted(set(keys).difference(self.keys))
        if strangers:
            raise ValueError(
                f"{strangers[0]!r} is not one of the {len(self.keys)} stakeholders of this "
                "network. Give every stakeholder among its keys, also those without ties."
            )

    def neighbours(self, key: str) -> tuple[str, ...]:
        """Return everybody tied to one stakeholder either way, sorted."""
        return tuple(sorted(self.around[key]))

    def without(self, *keys: str) -> "Network":
        """Return the network as it would be if these left.

        Examples
        --------
        >>> Network.of("abc", [("a", "b"), ("b", "c")]).without("b").pairs
        ()
        """
        self.check(*keys)
        gone = frozenset(keys)
        return Network(
            keys=tuple(key for key in self.keys if key not in gone),
            directed=self.directed,
            arcs=tuple(arc for arc in self.arcs if gone.isdisjoint(arc)),
        )

    def tied(self, a: str, b: str) -> "Network":
        """Return the network as it would be if `a` were tied to `b`; when directed, one way.

        Examples
        --------
        >>> Network.of("abc", [("a", "b")]).tied("c", "b").pairs
        (('a', 'b'), ('b', 'c'))
        """
        return Network.of(self.keys, [*self.arcs, (a, b)], directed=self.directed)
