"""Through whom can somebody ask a stranger? The ties that both ends stand by."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from collabworkshop.analysis.map_reading.ground import Pair, pair
from collabworkshop.analysis.networks.reports import MergedTie

__all__ = ["RULE", "TrustedTies"]

RULE = (
    "You ask through partners who say of each other that they work together: a tie counts when "
    "both ends have reported it, and when neither of the two has named a conflict between them. "
    "The shortest chain is shown. Where several are equally short, it is the one on which "
    "partners work together most closely. How far anybody trusts a partner was said in private "
    "and plays no part here."
)

_BOTH_ENDS = ("confirmed", "rated-apart")


class TrustedTies:
    """The ties through which people ask for an introduction.

    A pair is tied where both ends report a tie of any kind but conflict, and neither end
    names a conflict between the two. What third persons or files say counts neither for
    nor against it. Where the two rate a tie apart, the lower level counts.

    Parameters
    ----------
    ties
        The merged map.
    ladder
        Labels of the levels of cooperation, from the lowest; levels of other ladders
        are not compared with them and count as none.

    Examples
    --------
    >>> def tie(a, b, level):
    ...     said = {"kind": "joint-work", "both_ways": True, "status": "confirmed"}
    ...     return MergedTie(source=a, target=b, own_levels=(level,), **said)
    >>> way = [tie("club", "clinic", "close"), tie("clinic", "school", "close")]
    >>> other = [tie("club", "bank", "loose"), tie("bank", "school", "close")]
    >>> ties = TrustedTies([*way, *other], ["loose", "close"])
    >>> ties.way("club", "school")
    ('club', 'clinic', 'school')
    """

    def __init__(self, ties: Iterable[MergedTie], ladder: Sequence[str]) -> None:
        rank = {label: place for place, label in enumerate(ladder, start=1)}
        all_ties = list(ties)
        quarrels = {pair(t) for t in all_ties if t.kind == "conflict" and t.status != "hearsay"}
        closeness: dict[Pair, int] = {}
        for tie in all_ties:
            ends = pair(tie)
            if tie.status in _BOTH_ENDS and tie.kind != "conflict" and ends not in quarrels:
                level = min((rank[label] for label in tie.own_levels if label in rank), default=0)
                closeness[ends] = max(level, closeness.get(ends, 0))
        self.pairs = frozenset(closeness)
        self._near: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for (one, other), level in sorted(closeness.items()):
            self._near[one][other] = self._near[other][one] = level
        self._ways: dict[str, dict[str, tuple[str, ...]]] = {}

    def partners(self, one: str) -> Collection[str]:
        """Return the keys of those with whom somebody stands by a tie."""
        return self._near.get(one, {})

    def tied(self, one: str, other: str) -> bool:
        """Tell whether two stand by a tie between them."""
        return other in self.partners(one)

    def way(self, asks: str, offers: str) -> tuple[str, ...]:
        """Return the keys from who asks to who offers, both included; empty where none leads.

        Of the shortest chains it is the one whose levels are highest together, and of
        those the one whose keys come first in the alphabet.
        """
        return self.ways(asks).get(offers, ())

    def ways(self, asks: str) -> dict[str, tuple[str, ...]]:
        """Return such a chain to everybody who can be reached, in order of length."""
        if asks not in self._ways:
            self._ways[asks] = self._found(asks)
        return self._ways[asks]

    def _found(self, asks: str) -> dict[str, tuple[str, ...]]:
        """Go out step by step, keeping for everybody the best chain of that length.

        Chains of one length are compared by the sum of their levels, so that the best one
        goes through the best one to its last step but one: E. W. Dijkstra, "A note on two
        problems in connexion with graphs", Numerische Mathematik 1, 1959, pp. 269-271.
        """
        ways: dict[str, tuple[str, ...]] = {asks: (asks,)}
        front: dict[str, tuple[int, tuple[str, ...]]] = {asks: (0, (asks,))}
        while front:
            reached: dict[str, tuple[int, tuple[str, ...]]] = {}
            for here, (distant, way) in front.items():
                for there, level in self._near.get(here, {}).items():
                    if there in ways:
                        continue
                    found = distant - level, (*way, there)
                    if there not in reached or found < reached[there]:
                        reached[there] = found
            ways.update((there, way) for there, (_, way) in sorted(reached.items()))
            front = reached
        del ways[asks]
        return ways
