"""A file of another program: what is a tie is known, what its numbers mean is asked."""

from collections.abc import Sequence

from collabworkshop.analysis.networks.projection import project, sets_of
from collabworkshop.exchange.networks.codec import Read
from collabworkshop.model.fault import Fault
from collabworkshop.model.network import Network
from collabworkshop.model.question import Option, Question
from collabworkshop.views.bringing.network_mapping import (
    NetworkMapping,
    asked_of_all,
    asked_of_numbers,
    missing_number,
    options,
)

__all__ = ["BroughtFile"]

_SECTORS = ("sector", "element type", "type", "sponsorship", "category", "group")
"""What other programs call the sector, as far as one can suggest it."""

_MOST = 60
"""Headings to choose from; a file may have hundreds."""


class BroughtFile:
    """A network as another program saved it.

    Parameters
    ----------
    name
        Name of the file, which every tie remembers.
    read
        What is in it.
    """

    def __init__(self, name: str, read: Read) -> None:
        self.name = name
        self._read = read
        headings = {heading: None for node in read.network.nodes for heading in node.attributes}
        self._headings = list(headings)[:_MOST]
        self._numbers = any(line.weight is not None for line in read.network.lines)

    def look(self, mapping: NetworkMapping) -> None:
        """Nothing to do: how such a file is read is not for people to choose."""

    def guess(self) -> NetworkMapping:
        """Return a mapping to begin with; what a number means and what kind a tie is stay open."""
        plain = {heading.casefold(): heading for heading in self._headings}
        sector = next((plain[name] for name in _SECTORS if name in plain), "")
        return NetworkMapping(sector=sector, number="weight" if self._numbers else "")

    def questions(self, kinds: tuple[Option, ...]) -> dict[str, Question]:
        """Return what is asked; where a tie begins and ends the file says itself."""
        asked = asked_of_numbers() if self._numbers else {}
        if self._nameless:
            asked["kind"] = Question(label="What kind are the ties otherwise?", options=kinds)
        sets = sets_of(self._read.network)
        if sets:
            asked["keep"] = Question(
                label="There are two sets in the file. Bring one of them only?",
                help="Two who share somebody of the other set are tied then. Empty brings both.",
                options=options({name: f"{name} ({many})" for name, many in sets.items()}),
            )
        if self._headings:
            headings = options({heading: heading for heading in self._headings})
            asked["sector"] = Question(label="What says the sector?", options=headings)
        return {**asked, **asked_of_all()}

    def missing(self, mapping: NetworkMapping) -> str:
        """Return what still has to be said before the network can come in; empty for nothing."""
        if self._nameless and not mapping.kind:
            return "Say what kind of tie these are; the file does not tell."
        return missing_number(mapping, there=self._numbers)

    def network(self, mapping: NetworkMapping) -> tuple[Network, Sequence[Fault]]:
        """Return the network that the file holds, and every fault of it."""
        network, faults = self._read.network, self._read.faults
        if not mapping.keep:
            return network, faults
        network, lost = project(network, mapping.keep)
        return network, [*faults, *(_told(sentence, self.name) for sentence in lost)]

    @property
    def _nameless(self) -> bool:
        """Whether there are ties whose kind the file does not name."""
        return any(not line.relation.strip() for line in self._read.network.lines)


def _told(sentence: str, name: str) -> Fault:
    """Return what a projection loses, to stand among what is wrong with the file."""
    return Fault(code="two-mode", count=1, where=name, meaning=sentence)
