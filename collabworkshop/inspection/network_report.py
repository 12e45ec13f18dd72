"""What is said of a network: its keys, each in a sentence, as scripts rely on them."""

from typing import Literal

from pydantic import Field

from collabworkshop.model.fault import Fault
from collabworkshop.model.noun import Noun

__all__ = ["NetworkReport", "StakeholderFigures"]


class StakeholderFigures(Noun):
    """Where one node stands in the undirected union of the relations, unweighted."""

    id: str = Field(description="What the file calls the node; every tie names it so.")
    label: str = Field(description="What people call it; its id where the file has no name.")
    degree: int = Field(description="To how many others it is tied.")
    betweenness: float | None = Field(
        description="Share of the shortest ways between two others on which it stands, 0 to 1; "
        "0 for an isolate, null where it was left out (see the faults)."
    )
    closeness: float | None = Field(
        description="The others in the largest component over the sum of steps to them; null "
        "outside that component."
    )
    constraint: float | None = Field(
        description="Burt's constraint: how far its neighbours hang together; null for an isolate."
    )
    effective_size: float | None = Field(
        description="Burt's effective size: its neighbours less how many of each other they know "
        "on average; null for an isolate."
    )


class NetworkReport(Noun):
    """What is in a file that holds a network, and what is wrong with it."""

    kind: Literal["network"] = Field(default="network", description="What the file holds.")
    format: str = Field(description="Name of the format, as it is given to --format.")
    faults: tuple[Fault, ...] = Field(description="Everything found wrong, in the order found.")
    nodes: int = Field(description="Number of nodes, also of those that only ties name.")
    directed: bool = Field(
        description="Whether a tie runs one way; in a file that holds both sorts, true."
    )
    relations: dict[str, int] = Field(
        description="Name of each relation to the number of its lines, parallel ties and "
        "self-loops included; the name is empty where the file gives none."
    )
    ties: int = Field(
        description="Distinct ordered pairs that are tied when directed (a tie both ways counts "
        "as two), else distinct pairs; no self-loops; of one relation where --relation names it."
    )
    density: float | None = Field(
        description="Ties over all that could be; null for fewer than two nodes."
    )
    reciprocity: float | None = Field(
        description="Pairs tied both ways over pairs tied at all; null when undirected."
    )
    components: int = Field(
        description="Number of parts without a tie between them, an isolate being a part; like "
        "all that follows of the undirected union of the relations, or of the relation that "
        "--relation names, without ties of weight 0."
    )
    isolates: int = Field(description="Number of nodes that are tied to nobody else.")
    transitivity: float | None = Field(
        description="Three times the triangles over the connected triples; null without one."
    )
    degree_centralisation: float | None = Field(
        description="Freeman's, over (n-1)(n-2); null for fewer than three nodes."
    )
    betweenness_centralisation: float | None = Field(
        description="Freeman's, from scores of all nodes that are not normalised, over "
        "(n-1)^2(n-2)/2; null for fewer than three nodes."
    )
    closeness_centralisation: float | None = Field(
        description="Freeman's, within the largest component (of equal ones that with the "
        "smallest id), over (n-1)(n-2)/(2n-3); null for fewer than three nodes in it."
    )
    two_mode: bool = Field(description="Whether every node belongs to one of two sets.")
    sets: dict[str, int] = Field(
        description="In a two-mode network the name of each set to its number of nodes; else empty."
    )
    stakeholders: tuple[StakeholderFigures, ...] = Field(
        description="Each node with its figures, in the order of the file."
    )
