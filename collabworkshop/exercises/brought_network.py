"""A network from a file becomes stakeholders and ties of the map, and loses nothing."""

from collections.abc import Callable, Mapping
from typing import NamedTuple
from uuid import uuid4

from collabworkshop.exercises.roster import stakeholders
from collabworkshop.model.ladder import Level
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from collabworkshop.model.record import Change
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.state import State
from collabworkshop.model.tie import Tie

__all__ = ["Brought", "Wish", "brought"]


class Wish(NamedTuple):
    """How the network is to come in.

    Parameters
    ----------
    origin
        Name of the file; every tie remembers it.
    kind
        Kind of the ties, where the file names no relation.
    kinds
        The file's word for a relation to a kind of tie; its own word stands where it is missing.
    sector
        Which attribute of a node is its sector; empty for none.
    member
        Whether these stakeholders belong to the coalition.
    level, frequency
        What a number says about the tie.
    """

    origin: str
    kind: str
    kinds: Mapping[str, str]
    sector: str
    member: bool
    level: Callable[[float], Level | None]
    frequency: Callable[[float], Level | None]


class Brought(NamedTuple):
    """What a network adds.

    Parameters
    ----------
    changes
        All that has to be recorded, in one batch.
    new, known
        How many stakeholders are new, and how many were there by that name.
    ties
        How many ties come in.
    left_out
        Lines of the file that make no tie of their own, each with the reason.
    """

    changes: list[Change]
    new: int
    known: int
    ties: int
    left_out: list[str]


def brought(network: Network, state: State, person: str, wish: Wish) -> Brought:
    """Return what a network adds to the map of a person.

    A stakeholder that is there by the same name is not added again. Ties that
    this person has reported already, and lines that repeat one, are named in
    ``left_out``; so are lines that tie somebody to themselves.
    """
    keys, changes = _stakeholders(network, state, wish)
    new = len(changes)
    left_out: list[str] = []
    reported = set(state.of("tie"))
    for line in network.lines:
        tie = _tie(line, keys, wish, directed=network.directed)
        said = f"{line.source} – {line.target}"
        if tie is None:
            left_out.append(f"{said}: a tie needs two different stakeholders")
            continue
        key = f"{tie.source}/{tie.target}/{tie.kind}/{person}"
        if key in reported:
            left_out.append(f"{said}: you have reported this tie already, or the file repeats it")
            continue
        reported.add(key)
        changes.append(Change(kind="tie", key=key, body=tie.model_dump(mode="json")))
    ties = len(changes) - new
    return Brought(changes, new, len(network.nodes) - new, ties, left_out)


def _stakeholders(
    network: Network, state: State, wish: Wish
) -> tuple[dict[str, str], list[Change]]:
    there = {stakeholder.name: key for key, stakeholder in stakeholders(state).items()}
    keys: dict[str, str] = {}
    changes = []
    for node in network.nodes:
        # Two nodes of one file with the same name stay two: only the first can be one we know.
        known = there.pop(node.label, None)
        keys[node.id] = known or uuid4().hex
        if known is None:
            body = _described(node, wish).model_dump(mode="json")
            changes.append(Change(kind="stakeholder", key=keys[node.id], body=body))
    return keys, changes


def _described(node: NetworkNode, wish: Wish) -> Stakeholder:
    return Stakeholder(
        name=node.label,
        sector=node.attributes.get(wish.sector, ""),
        member=wish.member,
        notes=_as_notes({k: v for k, v in node.attributes.items() if k != wish.sector}),
    )


def _tie(line: NetworkLine, keys: Mapping[str, str], wish: Wish, *, directed: bool) -> Tie | None:
    source, target = keys[line.source], keys[line.target]
    if source == target:
        return None
    return Tie(
        source=source,
        target=target,
        kind=wish.kinds.get(line.relation, line.relation) or wish.kind,
        direction="one-way" if directed else "both-ways",
        level=None if line.weight is None else wish.level(line.weight),
        frequency=None if line.weight is None else wish.frequency(line.weight),
        note=_as_notes(line.attributes),
        origin=wish.origin,
    )


def _as_notes(attributes: Mapping[str, str]) -> str:
    return "; ".join(f"{name}: {value}" for name, value in attributes.items() if value.strip())
