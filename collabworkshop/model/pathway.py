"""A theory of change: what must come true, what is done for it, and why one leads to the other."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field, model_validator

from collabworkshop.model.noun import Key, Label, Name, Noun, Text

__all__ = [
    "ELEMENT",
    "LINK",
    "LISTS",
    "STAKEHOLDERS",
    "Element",
    "ElementKind",
    "Evidence",
    "Link",
    "Needed",
    "Pathway",
]

ELEMENT, LINK = "pathway-element", "pathway-link"
"""Kinds of record."""

STAKEHOLDERS = ("owners", "benefits", "asked")
"""Fields of a box that name stakeholders."""

LISTS = ("owners", "resources", "indicators", "benefits", "asked")
"""Fields of a box that hold several."""

ElementKind = Literal["impact", "outcome", "output", "activity", "assumption", "condition"]
"""What the coalition wants in the end; a precondition of it; what an activity leaves behind;
what somebody does; what is taken for granted; what the world outside must be like."""

Needed = Literal["", "necessary", "together", "helpful"]
"""Without it the next does not come; with others it is enough; it makes it likelier."""

Evidence = Literal["", "none", "experience", "local-data", "study"]
"""What a link rests on; empty where nobody has said."""


class Element(Noun):
    """One box of the pathway.

    Parameters
    ----------
    kind
        What it is.
    label
        What it says, one thing in one sentence.
    detail
        Anything else in own words.
    owners
        Keys of the stakeholders who see to it.
    resources
        Keys of the lines of the resource map on which it draws.
    indicators
        How one will know; until the evaluation plan has them, in own words.
    benefits, asked
        Keys of the stakeholders who gain from it, and of those who were asked about it.
    side_effects
        What it may bring that nobody wants.
    begins, ends
        Months from the start: when it is to begin, and to have come true.
    influence
        Whether anybody here can act on it; asked of outcomes, assumptions and conditions.
    watch
        How the group will notice that it fails; asked of what is outside its influence or taken
        for granted.
    stage
        Lane in which it stands, in the group's own words.
    enough
        Whether all that leads to it is enough, taken together; empty where nobody has said.
    """

    kind: ElementKind
    label: Name
    detail: Text = ""
    owners: tuple[Key, ...] = ()
    resources: tuple[Key, ...] = ()
    indicators: tuple[Name, ...] = ()
    benefits: tuple[Key, ...] = ()
    asked: tuple[Key, ...] = ()
    side_effects: Text = ""
    begins: int | None = Field(default=None, ge=0, le=600)
    ends: int | None = Field(default=None, ge=0, le=600)
    influence: Literal["", "ours", "partly", "outside"] = ""
    watch: Text = ""
    stage: Label = ""
    enough: Literal["", "yes", "no"] = ""


class Link(Noun):
    """Why one box leads to another.

    Parameters
    ----------
    source, target
        Keys of two elements; an assumption's target is what it holds up.
    rationale
        Because …
    needed
        How the target depends on the source.
    evidence, evidence_source
        What it rests on, and where that can be read.
    strength
        How sure the group is that it holds, from 1 to 5; ``None`` where nobody said.
    feedback
        Whether it leads back on purpose: a circle that strengthens itself.
    """

    source: Key
    target: Key
    rationale: Text = ""
    needed: Needed = ""
    evidence: Evidence = ""
    evidence_source: Text = ""
    strength: int | None = Field(default=None, ge=1, le=5)
    feedback: bool = False


class Pathway(Noun):
    """A whole theory of change, as a file or a draft has it.

    Parameters
    ----------
    name
        What it is called; empty where it has no name.
    elements
        Key of each element to the element, in the order in which they came.
    links
        Key of each link to the link, likewise.

    Examples
    --------
    >>> goal, step = Element(kind="impact", label="Safe"), Element(kind="activity", label="Walk")
    >>> walked = Pathway(elements={"g": goal, "s": step}, links={"1": Link(source="s", target="g")})
    >>> [key for key in walked.before("g")]
    ['s']
    """

    name: Text = ""
    elements: dict[Key, Element] = Field(default_factory=dict)
    links: dict[Key, Link] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _ends_exist(self) -> "Pathway":
        for key, link in self.links.items():
            for end in (link.source, link.target):
                if end not in self.elements:
                    raise ValueError(f"link {key} names the element {end!r}, which is not there")
        return self

    def before(self, key: str) -> Iterator[str]:
        """Yield the elements that lead to one."""
        return (link.source for link in self.links.values() if link.target == key)

    def after(self, key: str) -> Iterator[str]:
        """Yield the elements to which one leads."""
        return (link.target for link in self.links.values() if link.source == key)
