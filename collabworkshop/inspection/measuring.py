"""Which figures a network from outside has, each as the contract of ``inspect`` words it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from collabworkshop.analysis.networks.centralisation import (
    betweenness_centralisation,
    closeness_centralisation,
    degree_centralisation,
)
from collabworkshop.analysis.networks.centrality import PIVOTS, betweenness, closeness, degree
from collabworkshop.analysis.networks.cohesion import density, reciprocity, transitivity
from collabworkshop.analysis.networks.components import components, isolates
from collabworkshop.analysis.networks.holes import constraint, effective_size
from collabworkshop.analysis.networks.network import Network as Ties
from collabworkshop.analysis.networks.projection import sets_of
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.inspection.network_report import NetworkReport, StakeholderFigures
from collabworkshop.inspection.reach import Way, way_for_betweenness, way_for_closeness
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.fault import Fault
from collabworkshop.model.network import Network, NetworkLine

__all__ = ["network_report"]


def network_report(
    network: Network,
    faults: Iterable[Fault] = (),
    *,
    name: str,
    format_name: str,
    relation: str | None = None,
) -> NetworkReport:
    """Return the figures of a network.

    Parameters
    ----------
    network
        As the file holds it.
    faults
        What was found wrong while it was read.
    name
        What people call the file; faults say it.
    format_name
        How the file was read.
    relation
        Look at the ties of this one only.

    Raises
    ------
    UnreadableError
        When no relation is called so; the message names those that there are.

    Examples
    --------
    >>> from collabworkshop.model.network import NetworkNode
    >>> nodes = tuple(NetworkNode(id=key, label=key) for key in "abc")
    >>> lines = (NetworkLine(source="a", target="b"),)
    >>> report = network_report(
    ...     Network(nodes=nodes, lines=lines, directed=False), name="ties.csv", format_name="tables"
    ... )
    >>> report.ties, report.components, report.isolates, report.faults[0].code
    (1, 2, 1, 'disconnected')
    """
    relations = Counter(line.relation for line in network.lines)
    lines = _chosen(network.lines, relations, relation)
    ids = [node.id for node in network.nodes]
    ties = Ties.of(ids, _arcs(lines, directed=network.directed), directed=network.directed)
    union = Ties.of(ids, ((line.source, line.target) for line in lines if line.weight != 0))
    book = FaultBook()
    between = _Betweenness.of(union, name, book)
    near = _Closeness.of(union, name, book)
    _note(network, lines, union, name, book)
    return NetworkReport(
        format=format_name,
        nodes=len(ids),
        directed=network.directed,
        relations=dict(relations),
        ties=len(ties.arcs if network.directed else ties.pairs),
        density=density(ties),
        reciprocity=reciprocity(ties),
        components=len(components(union)),
        isolates=len(isolates(union)),
        transitivity=transitivity(union),
        degree_centralisation=degree_centralisation(union),
        betweenness_centralisation=between.centralisation,
        closeness_centralisation=near.centralisation,
        two_mode=bool(sets_of(network)),
        sets=sets_of(network),
        stakeholders=tuple(_stakeholders(network, union, between, near)),
        faults=(*faults, *book.faults()),
    )


class _Betweenness(NamedTuple):
    scores: Mapping[str, float | None]
    centralisation: float | None

    @classmethod
    def of(cls, union: Ties, name: str, book: FaultBook) -> "_Betweenness":
        way = way_for_betweenness(union)
        if way is Way.LEFT_OUT:
            book.note("left-out-figure", name, "betweenness")
            return cls({key: None if union.around[key] else 0.0 for key in union.keys}, None)
        if way is Way.ESTIMATED:
            book.note("estimated-figure", name, "betweenness")
        pivots = PIVOTS if way is Way.ESTIMATED else None
        scores = betweenness(union, pivots=pivots)
        return cls(scores, betweenness_centralisation(union, pivots=pivots))


class _Closeness(NamedTuple):
    scores: Mapping[str, float | None]
    centralisation: float | None

    @classmethod
    def of(cls, union: Ties, name: str, book: FaultBook) -> "_Closeness":
        if way_for_closeness(union) is Way.LEFT_OUT:
            book.note("left-out-figure", name, "closeness")
            return cls(dict.fromkeys(union.keys), None)
        return cls(closeness(union), closeness_centralisation(union))


def _chosen(
    lines: Sequence[NetworkLine], relations: Mapping[str, int], relation: str | None
) -> Sequence[NetworkLine]:
    if relation is None:
        return lines
    if relation not in relations:
        named = ", ".join(f"“{each}”" for each in relations if each)
        known = f"The relations are {named}" if named else "None of its ties names a relation"
        raise UnreadableError(f"There is no relation “{relation}” in this network. {known}.")
    return [line for line in lines if line.relation == relation]


def _arcs(lines: Iterable[NetworkLine], *, directed: bool) -> Iterator[tuple[str, str]]:
    for line in lines:
        yield line.source, line.target
        if directed and line.both_ways:
            yield line.target, line.source


def _stakeholders(
    network: Network, union: Ties, between: _Betweenness, near: _Closeness
) -> Iterator[StakeholderFigures]:
    degrees, held, sizes = degree(union), constraint(union), effective_size(union)
    for node in network.nodes:
        yield StakeholderFigures(
            id=node.id,
            label=node.label,
            degree=degrees[node.id],
            betweenness=between.scores[node.id],
            closeness=near.scores[node.id],
            constraint=held[node.id],
            effective_size=sizes[node.id],
        )


def _note(
    network: Network, lines: Sequence[NetworkLine], union: Ties, name: str, book: FaultBook
) -> None:
    labels = {node.id: node.label for node in network.nodes}
    for part in components(union)[1:]:
        for key in part:
            book.note("disconnected", name, labels[key])
    for line in lines:
        if line.weight == 0:
            book.note("zero-weight", name, f"{line.source} – {line.target}")
    sets = sets_of(network)
    if sets:
        book.note("two-mode", name, ", ".join(f"{each}: {size}" for each, size in sets.items()))
