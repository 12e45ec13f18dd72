"""A small theory of change with everything that is told, and one of each kind of gap."""

from collabworkshop.analysis.pathways.context import Context
from collabworkshop.model.pathway import Element, Link, Pathway

CONTEXT = Context(
    stakeholders={"school": "River Street School", "clinic": "Health Centre", "youth": "Youth 12"},
    resources={"hall": "Hall (Quay)"},
)

BOXES = {
    "goal": Element(kind="impact", label="Safe evenings", ends=60, enough="no"),
    "know": Element(
        kind="outcome",
        label="Parents know whom to ask",
        indicators=("Parents who name a contact", "Calls"),
        benefits=("youth",),
        asked=("youth",),
    ),
    "bus": Element(kind="outcome", label="The last bus runs until eleven", owners=("clinic",)),
    "train": Element(
        kind="activity",
        label="Train forty neighbours",
        owners=("school", "clinic"),
        resources=("hall",),
        begins=0,
        ends=6,
        side_effects="They take on too much",
        detail="Two evenings each",
        stage="Year one",
    ),
    "stay": Element(
        kind="assumption", label="Contacts stay", influence="partly", watch="We ring each of them"
    ),
    "lone": Element(kind="activity", label="Print a leaflet"),
    "lamps": Element(kind="activity", label="Ask shops for lamps"),
    "shops": Element(kind="outcome", label="Shops give lamps"),
}

LINKS = [
    Link(
        source="know",
        target="goal",
        needed="together",
        rationale="Because parents who know call earlier.",
        evidence="study",
        evidence_source="Hill 2019",
        strength=4,
    ),
    Link(source="bus", target="goal", needed="together"),
    Link(source="train", target="know", needed="necessary", rationale="Trust grows. Slowly."),
    Link(source="train", target="bus", needed="helpful"),
    Link(source="stay", target="know", rationale="it takes time"),
    Link(source="lamps", target="shops"),
    Link(source="goal", target="train", feedback=True),
]


def theory(*, turned: bool = False) -> Pathway:
    links = {f"l{number}": link for number, link in enumerate(LINKS)}
    way = reversed if turned else iter
    return Pathway(
        name="Ours", elements=dict(way(list(BOXES.items()))), links=dict(way(list(links.items())))
    )
