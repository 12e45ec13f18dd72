"""A network from a file becomes stakeholders and ties of the map, and loses nothing."""

from collections.abc import Callable, Mapping
from typing import NamedTuple
from uuid import uuid4

from collabworkshop.exercises.roster import stakeholders
from collabworkshop.exercises.tie_map import LONGEST_KIND
from collabworkshop.exercises.tie_report import names
from collabworkshop.model.ladder import Level
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from collabworkshop.model.noun import LONGEST_TEXT
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
        The file's word for a relation, in small letters, to a kind of tie; its own word
        stands where it is missing.
    sector
        Which attribute of a node is its sector; empty for none.
    member
        Whether these stakeholders belong to the coalition.
    number
        Heading of the numbers; one that says nothing of level or frequency is kept in the note.
    level, frequency
        What a number says about the tie.
    """

    origin: str
    kind: str
    kinds: Mapping[str, str]
    sector: str
    member: bool
    number: str
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
        Lines of the file that make no tie of their own, and what it says beside the name of
        somebody who is known, each with the reason.
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
    keys, changes, left_out = _stakeholders(network, state, wish)
    new = len(changes)
    reported = _reported(state)
    labels = {node.id: node.label for node in network.nodes}
    for line in network.lines:
        said = f"{labels[line.source]} – {labels[line.target]}"
        tie = _tie(line, keys, wish, left_out, directed=network.directed)
        if tie is None:
            left_out.append(f"{said}: a tie needs two different stakeholders")
            continue
        key = f"{tie.source}/{tie.target}/{tie.kind}/{person}"
        if reported & names(tie, person):
            left_out.append(f"{said}: you have reported this tie already, or the file repeats it")
            continue
        reported.update(names(tie, person))
        changes.append(Change(kind="tie", key=key, body=tie.model_dump(mode="json")))
    ties = len(changes) - new
    return Brought(changes, new, len(network.nodes) - new, ties, left_out)


def _stakeholders(
    network: Network, state: State, wish: Wish
) -> tuple[dict[str, str], list[Change], list[str]]:
    there: dict[str, list[tuple[str, Stakeholder]]] = {}
    for key, stakeholder in stakeholders(state).items():
        there.setdefault(stakeholder.name, []).append((key, stakeholder))
    keys: dict[str, str] = {}
    changes: list[Change] = []
    left_out: list[str] = []
    for node in network.nodes:
        described = _described(node, wish, left_out)
        # Two nodes of one file with the same name stay two: each can be one that we know.
        namesakes = there.get(described.name)
        if namesakes:
            keys[node.id], known = namesakes.pop(0)
            if described.notes not in known.notes:
                left_out.append(f"{known.name}: is on your list already; only its ties come in")
            continue
        keys[node.id] = uuid4().hex
        body = described.model_dump(mode="json")
        changes.append(Change(kind="stakeholder", key=keys[node.id], body=body))
    return keys, changes, left_out


def _described(node: NetworkNode, wish: Wish, left_out: list[str]) -> Stakeholder:
    notes = _as_notes({k: v for k, v in node.attributes.items() if k != wish.sector})
    sector = node.attributes.get(wish.sector, "")
    name, sector, notes = (
        _fitting(text, node.id, left_out) for text in (node.label, sector, notes)
    )
    return Stakeholder(name=name, sector=sector, member=wish.member, notes=notes)


def _tie(
    line: NetworkLine, keys: Mapping[str, str], wish: Wish, left_out: list[str], *, directed: bool
) -> Tie | None:
    source, target = keys[line.source], keys[line.target]
    if source == target:
        return None
    about = f"{line.source} – {line.target}"
    relation = _fitting(line.relation.strip(), about, left_out, longest=LONGEST_KIND)
    level = None if line.weight is None else wish.level(line.weight)
    frequency = None if line.weight is None else wish.frequency(line.weight)
    beside = dict(line.attributes)
    if line.weight is not None and level is None and frequency is None:
        beside = {wish.number: f"{line.weight:g}", **beside}
    return Tie(
        source=source,
        target=target,
        kind=wish.kinds.get(relation.casefold(), relation) or wish.kind,
        direction="one-way" if directed else "both-ways",
        level=level,
        frequency=frequency,
        note=_fitting(_as_notes(beside), about, left_out),
        origin=wish.origin,
    )


def _reported(state: State) -> set[str]:
    ties = state.of("tie").values()
    return {n for r in ties for n in names(Tie.model_validate(r.body), r.author)}


def _as_notes(attributes: Mapping[str, str]) -> str:
    return "; ".join(f"{name}: {value}" for name, value in attributes.items() if value.strip())


def _fitting(text: str, about: str, left_out: list[str], *, longest: int = LONGEST_TEXT) -> str:
    if len(text) <= longest:
        return text
    left_out.append(
        f"{about}: what the file says of it is {len(text):,} characters long; "
        f"the first {longest:,} come in"
    )
    return text[:longest]
