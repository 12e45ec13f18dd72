"""What is asked about the columns of a file before it comes in."""

from typing import Annotated, Literal

from pydantic import Field

from collabworkshop.exchange.mapping import (
    NodeColumns,
    NumberMeaning,
    TieColumns,
    guess_node_columns,
    guess_tie_columns,
)
from collabworkshop.exchange.table import Table
from collabworkshop.model.noun import Noun
from collabworkshop.model.question import Option, Question

__all__ = ["NetworkMapping", "first_guess", "questions"]

_MEANINGS = {
    NumberMeaning.LEAVE_OUT: "It says nothing that we need",
    NumberMeaning.STRENGTH: "How strong the tie is; a higher number is stronger",
    NumberMeaning.ONE_IS_MOST_OFTEN: "How often; 1 is most often",
    NumberMeaning.HIGHEST_IS_MOST_OFTEN: "How often; the highest number is most often",
}

_DIRECTIONS = {
    "both-ways": "No: each tie goes both ways",
    "one-way": "Yes: each tie runs from the first to the second",
}


_ENCODINGS = ("utf-8", "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "utf-16", "mac_roman")

_SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}


class NetworkMapping(Noun):
    """What the columns of the tables stand for, and how the network is to come in."""

    encoding: str = ""
    separator: Literal["", "comma", "semicolon", "tab", "bar"] = ""
    source: str = ""
    target: str = ""
    number: str = ""
    meaning: NumberMeaning = NumberMeaning.LEAVE_OUT
    highest: Annotated[int, Field(ge=1)] | None = None
    direction: Literal["both-ways", "one-way"] = "both-ways"
    relation: str = ""
    kind: str = ""
    id: str = ""
    label: str = ""
    sector: str = ""
    member: bool = False

    @property
    def how_to_read(self) -> dict[str, str | None]:
        """What the person says about the letters and columns of the files."""
        sign = _SEPARATORS.get(self.separator)
        return {"encoding": self.encoding or None, "separator": sign}

    @property
    def missing(self) -> str:
        """What still has to be said before the network can come in; empty for nothing."""
        if not (self.source and self.target):
            return "Say first where a tie begins and where it ends."
        if not (self.relation or self.kind):
            return "Say what kind of tie these are, or which column names it."
        often = (NumberMeaning.ONE_IS_MOST_OFTEN, NumberMeaning.HIGHEST_IS_MOST_OFTEN)
        if self.meaning in often and not self.number:
            return "Say which column holds the number."
        if self.meaning in often and self.highest is None:
            return "Say what the highest number of the legend is; the file does not tell."
        return ""

    @property
    def tie_columns(self) -> TieColumns:
        """The columns of the table of ties."""
        return TieColumns(
            source=self.source or None,
            target=self.target or None,
            relation=self.relation or None,
            weight=self.number or None,
        )

    @property
    def node_columns(self) -> NodeColumns:
        """The columns of the table of names."""
        return NodeColumns(id=self.id or None, label=self.label or None, sector=self.sector or None)


def first_guess(ties: Table, nodes: Table | None) -> NetworkMapping:
    """Return a mapping to begin with; what a number means and what kind a tie is nobody guesses."""
    of_ties = guess_tie_columns(ties)
    of_nodes = guess_node_columns(nodes) if nodes else NodeColumns()
    return NetworkMapping(
        source=of_ties.source or "",
        target=of_ties.target or "",
        relation=of_ties.relation or "",
        number=of_ties.weight or "",
        id=of_nodes.id or "",
        label=of_nodes.label or "",
        sector=of_nodes.sector or "",
    )


def questions(ties: Table, nodes: Table | None, kinds: tuple[Option, ...]) -> dict[str, Question]:
    """Return what is asked, with the columns of these tables to choose from."""
    of_ties, of_nodes = _columns(ties), _columns(nodes) if nodes else ()
    asked = {
        "source": Question(label="Where does a tie begin?", options=of_ties),
        "target": Question(label="Where does it end?", options=of_ties),
        "direction": Question(
            label="Do the ties have a direction?",
            help="The names of the columns do not tell. Ask whoever made the file.",
            options=_options(_DIRECTIONS),
        ),
        "number": Question(label="Which column holds a number?", options=of_ties),
        "meaning": Question(
            label="What does the number mean?",
            help="Some files count 1 as most often, others as rarest. Look at the legend.",
            options=_options({m.value: label for m, label in _MEANINGS.items()}),
        ),
        "highest": Question(
            label="What is the highest number of the legend?",
            help="For “how often” only. A number beyond it is kept in the note of its tie.",
        ),
        "relation": Question(label="Which column names the kind of tie?", options=of_ties),
        "kind": Question(label="What kind are the ties otherwise?", options=kinds),
    }
    if nodes:
        asked["id"] = Question(
            label="Which column of names do the ties point to?", options=of_nodes
        )
        asked["label"] = Question(label="Which column is the name?", options=of_nodes)
        asked["sector"] = Question(label="Which column is the sector?", options=of_nodes)
    asked["member"] = Question(label="They all belong to our coalition")
    asked["encoding"] = Question(
        label="Letters look wrong? Choose how they are stored",
        help=f"The file was read as {ties.encoding}.",
        options=tuple(Option(id=name, label=name) for name in _ENCODINGS),
        own_words=True,
    )
    asked["separator"] = Question(
        label="Columns run together? Choose what stands between them",
        help=f"The file was read with “{ties.separator}”.",
        options=_options({name: name for name in _SEPARATORS}),
    )
    return asked


def _columns(table: Table) -> tuple[Option, ...]:
    return tuple(Option(id=key, label=key) for key in table.keys)


def _options(labels: dict[str, str]) -> tuple[Option, ...]:
    return tuple(Option(id=id_, label=label) for id_, label in labels.items())
