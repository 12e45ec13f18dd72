"""The organisations of a directory become stakeholders, each of them once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from collabworkshop.analysis.directories.listing import Listing, held_id, plain_text
from collabworkshop.analysis.directories.plain_names import plain_name
from collabworkshop.exercises.bringing.stakeholders import arrived
from collabworkshop.exercises.bringing.wish import Wish
from collabworkshop.exercises.roster import stakeholders
from collabworkshop.model.directory_summary import DirectorySummary
from collabworkshop.model.network import Network, NetworkNode
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["ArrivedProviders", "arrived_providers"]


@dataclass(frozen=True)
class ArrivedProviders:
    """Which stakeholders the organisations became.

    Parameters
    ----------
    keys
        Id of each organisation to the key of its stakeholder.
    changes
        What has to be recorded.
    new, known
        How many stakeholders are new, and how many were there.
    left_out
        What the file says and nobody keeps, each with the reason.
    """

    keys: Mapping[str, str]
    changes: list[Change]
    new: int
    known: int
    left_out: list[str]


def arrived_providers(
    listing: Listing, chosen: Iterable[str], summary: DirectorySummary, state: State
) -> ArrivedProviders:
    """Return the stakeholders of the chosen organisations; none becomes a member.

    Somebody on the list is found by the file's id, else by name, whatever its capitals, dots
    and legal form. Two entries are one only where a person said so.

    Parameters
    ----------
    listing
        The directory.
    chosen
        Ids of organisations that it knows.
    summary
        What the group keeps of it, with what people said of entries that look alike.
    state
        What stands.
    """
    same = _same(summary)
    ids = [same.get(id_, id_) for id_ in chosen]
    on_list = _by_plain_name(state)
    nodes = tuple(_node(listing, id_, on_list) for id_ in dict.fromkeys(ids))
    came = arrived(Network(nodes=nodes, lines=(), directed=False), state, _wish(summary.origin))
    keys = {id_: came.keys[_node_id(same.get(id_, id_))] for id_ in chosen}
    return ArrivedProviders(
        keys=keys,
        changes=came.changes,
        new=came.new,
        known=len(nodes) - came.new,
        left_out=came.left_out,
    )


def _same(summary: DirectorySummary) -> dict[str, str]:
    """Return the entries that a person called the same: id to the one in whose name it comes."""
    first: dict[str, str] = {}
    for double in summary.doubles:
        one, other = (_end(first, id_) for id_ in double.ids)
        if double.verdict == "same" and one != other:
            first[max(one, other)] = min(one, other)
    return {id_: _end(first, id_) for id_ in first}


def _end(first: Mapping[str, str], id_: str) -> str:
    while id_ in first:
        id_ = first[id_]
    return id_


def _by_plain_name(state: State) -> dict[str, str]:
    """Return the names on the list by what is the same however they are written."""
    found: dict[str, list[str]] = {}
    for stakeholder in stakeholders(state).values():
        found.setdefault(plain_name(stakeholder.name), []).append(stakeholder.name)
    # Two of nearly the same name: it takes a person to say which one is meant.
    return {plain: names[0] for plain, names in found.items() if len(set(names)) == 1}


def _node(listing: Listing, id_: str, on_list: Mapping[str, str]) -> NetworkNode:
    one = listing.providers[id_]
    said = {"About": one.description, "Website": one.website, "Email": one.email}
    name = listing.provider_name(id_)
    named = name if name.strip() else "An organisation without a name"
    label = on_list.get(plain_name(name), named)
    attributes = {heading: plain_text(cell) for heading, cell in said.items()}
    return NetworkNode(id=_node_id(id_), label=label, attributes=attributes)


def _node_id(id_: str) -> str:
    return f"organisation {held_id(id_)}"


def _wish(origin: str) -> Wish:
    return Wish(
        origin=origin,
        kind="",
        kinds={},
        sector="",
        member=False,
        number="",
        level=lambda _: None,
        frequency=lambda _: None,
    )
