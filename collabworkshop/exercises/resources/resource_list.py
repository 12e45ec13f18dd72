"""The offers and needs of the coalition, as they stand."""

from collections.abc import Mapping

from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.model.question import Option
from collabworkshop.model.resource import RESOURCE, Resource
from collabworkshop.model.state import State

__all__ = ["resource_kinds", "resources"]


def resources(state: State) -> dict[str, Resource]:
    """Return offers and needs by key, of those who are on the list of stakeholders.

    Whether drafts are among them depends on who asks: a result gets what is shared.

    Examples
    --------
    >>> resources(State())
    {}
    """
    there = state.of("stakeholder")
    listed = {key: noun_of(Resource, record) for key, record in state.of(RESOURCE).items()}
    return {key: one for key, one in listed.items() if one.organisation in there}


def resource_kinds(state: State) -> Mapping[str, str]:
    """Return the kinds of resource, ours and the coalition's own: id to name."""
    ours: tuple[Option, ...] = EXERCISES["own-resources"].instrument.lists["resource-kinds"]
    named = {kind.id: kind.label for kind in ours}
    own = (record.body["kind"] for record in state.of(RESOURCE).values())
    return {**{kind: kind for kind in own}, **named}
