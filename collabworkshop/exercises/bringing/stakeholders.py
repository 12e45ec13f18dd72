"""The nodes of a file become stakeholders, or those who are on the list already."""

from dataclasses import dataclass, field
from uuid import uuid4

from collabworkshop.exercises.bringing.wish import Wish, as_notes, fitting
from collabworkshop.exercises.roster import stakeholders
from collabworkshop.model.file_id import FILE_ID, FileId
from collabworkshop.model.network import Network, NetworkNode
from collabworkshop.model.record import Change
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.state import State

__all__ = ["Arrived", "arrived"]


@dataclass
class Arrived:
    """Who came in with a network.

    Parameters
    ----------
    keys
        Id of each node to the key of its stakeholder.
    changes
        What has to be recorded.
    new, updated
        How many stakeholders are new, and how many are changed.
    left_out
        What the file says and nobody keeps, each with the reason.
    """

    keys: dict[str, str] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    new: int = 0
    updated: int = 0
    left_out: list[str] = field(default_factory=list)


def arrived(network: Network, state: State, wish: Wish) -> Arrived:
    """Return the stakeholders of a network.

    Somebody whom an earlier edition of the file brought is found by the file's id, else by
    name. Two nodes of one file with the same name stay two: each can be one that we know.
    """
    came = Arrived()
    there = stakeholders(state)
    known = _by_file_id(network, state, wish)
    namesakes: dict[str, list[str]] = {}
    for key, stakeholder in there.items():
        if key not in known.values():
            namesakes.setdefault(stakeholder.name, []).append(key)
    for node in network.nodes:
        described = _described(node, wish, came.left_out)
        by_name = namesakes.get(described.name, [])
        key = known.get(node.id) or (by_name.pop(0) if by_name else "")
        if not key:
            key = uuid4().hex
            came.new += 1
            came.changes.append(_change(key, described))
        else:
            _met(came, key, there[key], described, wish)
        came.keys[node.id] = key
        _keep_id(came, node, state, wish)
    return came


def _by_file_id(network: Network, state: State, wish: Wish) -> dict[str, str]:
    there, found = state.of("stakeholder"), {}
    for node in network.nodes:
        record = state.get(FILE_ID, FileId.key(wish.origin, node.id))
        if record is not None and record.body["stakeholder"] in there:
            found[node.id] = record.body["stakeholder"]
    return found


def _met(came: Arrived, key: str, known: Stakeholder, described: Stakeholder, wish: Wish) -> None:
    """Take in what the file says of somebody who is on the list, where that is wished."""
    notes = known.notes
    if described.notes not in notes:
        notes = "; ".join(filter(None, (notes, described.notes)))
    fresh = {
        "name": described.name,
        "sector": described.sector or known.sector,
        "member": known.member or described.member,
        "notes": fitting(notes, known.name, came.left_out) if wish.update else known.notes,
    }
    changed = known.model_copy(update=fresh)
    if not wish.update and described.notes not in known.notes:
        came.left_out.append(
            f"{known.name}: is on your list already; what the file says of it stays out"
        )
    if wish.update and changed != known:
        came.updated += 1
        came.changes.append(_change(key, changed))


def _keep_id(came: Arrived, node: NetworkNode, state: State, wish: Wish) -> None:
    body = FileId(origin=wish.origin, id=node.id, stakeholder=came.keys[node.id])
    key = FileId.key(wish.origin, node.id)
    record = state.get(FILE_ID, key)
    if record is None or record.body != body.model_dump():
        came.changes.append(Change(kind=FILE_ID, key=key, body=body.model_dump()))


def _described(node: NetworkNode, wish: Wish, left_out: list[str]) -> Stakeholder:
    notes = as_notes({k: v for k, v in node.attributes.items() if k != wish.sector})
    sector = node.attributes.get(wish.sector, "")
    name, sector, notes = (fitting(text, node.id, left_out) for text in (node.label, sector, notes))
    return Stakeholder(name=name, sector=sector, member=wish.member, notes=notes)


def _change(key: str, stakeholder: Stakeholder) -> Change:
    return Change(kind="stakeholder", key=key, body=stakeholder.model_dump(mode="json"))
