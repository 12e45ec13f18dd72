"""A table of ties, and perhaps one of names: what their columns stand for has to be said."""

from collections.abc import Sequence

from collabworkshop.exchange.mapping import NodeColumns, guess_node_columns, guess_tie_columns
from collabworkshop.exchange.network_tables import read_network
from collabworkshop.exchange.table import Table, read_table
from collabworkshop.model.fault import Fault
from collabworkshop.model.network import Network
from collabworkshop.model.question import Option, Question
from collabworkshop.views.bringing.how_to_read import asked_of_letters
from collabworkshop.views.bringing.network_mapping import (
    NetworkMapping,
    asked_of_all,
    asked_of_numbers,
    missing_number,
    options,
)

__all__ = ["BroughtTables"]

_DIRECTIONS = {
    "both-ways": "No: each tie goes both ways",
    "one-way": "Yes: each tie runs from the first to the second",
}


class BroughtTables:
    """Two tables as they were chosen, read anew where a person knows better how.

    Parameters
    ----------
    name
        Name of the table of ties, which every tie remembers.
    ties, names
        What the files hold; there may be no second one.

    Raises
    ------
    UnreadableError
        When a file is no table that we can read.
    """

    def __init__(self, name: str, ties: bytes, names: bytes | None) -> None:
        self.name = name
        self._files = (ties, names)
        self.look(NetworkMapping())

    def look(self, mapping: NetworkMapping) -> None:
        """Read the tables the way a person says."""
        ties, names = self._files
        how = mapping.how_to_read
        read = read_table(ties, name=self.name, **how)
        self._names = read_table(names, name="names", **how) if names else None
        self._ties = read

    def guess(self) -> NetworkMapping:
        """Return a mapping to begin with; what a number means and what kind a tie is stay open."""
        of_ties = guess_tie_columns(self._ties)
        of_nodes = guess_node_columns(self._names) if self._names else NodeColumns()
        return NetworkMapping(
            source=of_ties.source or "",
            target=of_ties.target or "",
            relation=of_ties.relation or "",
            number=of_ties.weight or "",
            id=of_nodes.id or "",
            label=of_nodes.label or "",
            sector=of_nodes.sector or "",
        )

    def questions(self, kinds: tuple[Option, ...]) -> dict[str, Question]:
        """Return what is asked, with the columns of these tables to choose from."""
        of_ties = _columns(self._ties)
        return {
            "source": Question(label="Where does a tie begin?", options=of_ties),
            "target": Question(label="Where does it end?", options=of_ties),
            "direction": Question(
                label="Do the ties have a direction?",
                help="The names of the columns do not tell. Ask whoever made the file.",
                options=options(_DIRECTIONS),
            ),
            "number": Question(label="Which column holds a number?", options=of_ties),
            **asked_of_numbers(),
            "relation": Question(label="Which column names the kind of tie?", options=of_ties),
            "kind": Question(label="What kind are the ties otherwise?", options=kinds),
            **self._asked_of_names(),
            **asked_of_all(),
            **asked_of_letters(self._ties),
        }

    def missing(self, mapping: NetworkMapping) -> str:
        """Return what still has to be said before the network can come in; empty for nothing."""
        if not (mapping.source and mapping.target):
            return "Say first where a tie begins and where it ends."
        if not (mapping.relation or mapping.kind):
            return "Say what kind of tie these are, or which column names it."
        return missing_number(mapping, there=bool(mapping.number))

    def network(self, mapping: NetworkMapping) -> tuple[Network, Sequence[Fault]]:
        """Return the network that the tables hold, and every fault of them."""
        ties, names = self._ties, self._names
        network, faults = read_network(
            ties,
            names,
            tie_columns=mapping.tie_columns,
            node_columns=mapping.node_columns,
            directed=mapping.direction == "one-way",
        )
        return network, [*ties.faults, *(names.faults if names else ()), *faults]

    def _asked_of_names(self) -> dict[str, Question]:
        if self._names is None:
            return {}
        columns = _columns(self._names)
        return {
            "id": Question(label="Which column of names do the ties point to?", options=columns),
            "label": Question(label="Which column is the name?", options=columns),
            "sector": Question(label="Which column is the sector?", options=columns),
        }


def _columns(table: Table) -> tuple[Option, ...]:
    return options({key: key for key in table.keys})
