"""A network from a file becomes stakeholders and ties of the map, and loses nothing."""

from typing import NamedTuple

from collabworkshop.exercises.bringing.places import placed
from collabworkshop.exercises.bringing.stakeholders import arrived
from collabworkshop.exercises.bringing.ties import ties_in
from collabworkshop.exercises.bringing.wish import Wish
from collabworkshop.model.network import Network
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["Brought", "brought"]


class Brought(NamedTuple):
    """What a network adds.

    Parameters
    ----------
    changes
        All that has to be recorded, in one batch.
    new, known
        How many stakeholders are new, and how many were there by that id or name.
    ties
        How many ties come in.
    updated
        How many stakeholders and ties that were there get what the file says.
    left_out
        Lines of the file that make no tie of their own, and what it says beside the name of
        somebody who is known, each with the reason.
    """

    changes: list[Change]
    new: int
    known: int
    ties: int
    updated: int
    left_out: list[str]


def brought(network: Network, state: State, person: str, wish: Wish) -> Brought:
    """Return what a network adds to the map of a person.

    A stakeholder that is there by the file's id or by the same name is not added again.
    Ties that this person has reported already, and lines that repeat one, are named in
    ``left_out``, unless the file may change them; so are lines that tie somebody to
    themselves.
    """
    came = arrived(network, state, wish)
    ties = ties_in(network, came.keys, state, person, wish, came.left_out)
    return Brought(
        changes=[*came.changes, *ties.changes, *placed(network, came.keys, state)],
        new=came.new,
        known=len(network.nodes) - came.new,
        ties=ties.new,
        updated=came.updated + ties.updated,
        left_out=came.left_out,
    )
