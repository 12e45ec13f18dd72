"""What is asked about a file before it comes in, whatever sort of file it is."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from collabworkshop.exchange.mapping import NodeColumns, NumberMeaning, TieColumns
from collabworkshop.model.noun import Noun
from collabworkshop.model.question import Option, Question

__all__ = [
    "SEPARATORS",
    "NetworkMapping",
    "asked_of_all",
    "asked_of_numbers",
    "missing_number",
    "options",
]

_MEANINGS = {
    NumberMeaning.LEAVE_OUT: "It says nothing that we need",
    NumberMeaning.STRENGTH: "How strong the tie is; a higher number is stronger",
    NumberMeaning.ONE_IS_MOST_OFTEN: "How often; 1 is most often",
    NumberMeaning.HIGHEST_IS_MOST_OFTEN: "How often; the highest number is most often",
}

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}


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
    update: bool = False
    keep: str = ""

    @property
    def how_to_read(self) -> dict[str, str | None]:
        """What the person says about the letters and columns of the files."""
        sign = SEPARATORS.get(self.separator)
        return {"encoding": self.encoding or None, "separator": sign}

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


def asked_of_numbers() -> dict[str, Question]:
    """Return what is asked about the number beside a tie; nobody guesses that."""
    return {
        "meaning": Question(
            label="What does the number mean?",
            help="Some files count 1 as most often, others as rarest. Look at the legend.",
            options=options({m.value: label for m, label in _MEANINGS.items()}),
        ),
        "highest": Question(
            label="What is the highest number of the legend?",
            help="For “how often” only. A number beyond it is kept in the note of its tie.",
        ),
    }


def asked_of_all() -> dict[str, Question]:
    """Return what is asked of every file."""
    return {
        "member": Question(label="They all belong to our coalition"),
        "update": Question(
            label="Those who are on our list already get what the file says",
            help="They are found by the id of the file, else by name. Ties that came from a file "
            "of the same name get its newer levels.",
        ),
    }


def missing_number(mapping: NetworkMapping, *, there: bool) -> str:
    """Return what still has to be said about a number; empty for nothing.

    Parameters
    ----------
    mapping
        What was said.
    there
        Whether it is known where the number stands.
    """
    often = (NumberMeaning.ONE_IS_MOST_OFTEN, NumberMeaning.HIGHEST_IS_MOST_OFTEN)
    if mapping.meaning in often and not there:
        return "Say which column holds the number."
    if mapping.meaning in often and mapping.highest is None:
        return "Say what the highest number of the legend is; the file does not tell."
    return ""


def options(labels: Mapping[str, str]) -> tuple[Option, ...]:
    """Return options of these ids and labels."""
    return tuple(Option(id=id_, label=label) for id_, label in labels.items())
