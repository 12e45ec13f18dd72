"""Theories of change of every shape and wording, for Hypothesis, and a small one by hand."""

from hypothesis import strategies as st

from collabworkshop.exchange.pathways.codec import PathwayCodec, PathwayRead, Written
from collabworkshop.model.noun import LONGEST_KEY
from collabworkshop.model.pathway import Element, Link, Pathway
from tests.exchange.networks.networks import texts

__all__ = ["SMALL", "codes", "pathways", "read", "renumbered", "written"]

_names = texts.filter(lambda text: bool(text.strip()))
_keys = _names.map(lambda text: text[:LONGEST_KEY]).filter(lambda text: bool(text.strip()))
_stages = texts.map(lambda text: text[:LONGEST_KEY])
_months = st.none() | st.integers(0, 600)

SMALL = Pathway(
    name="Ours",
    elements={
        "walk": Element(kind="activity", label="Walk together", owners=("school",), stage="Now"),
        "trust": Element(kind="outcome", label="Parents trust the way", indicators=("Share",)),
        "light": Element(kind="assumption", label="It is light", watch="Look out", begins=0),
        "health": Element(kind="impact", label="Children are healthy", detail="All of them"),
    },
    links={
        "1": Link(source="walk", target="trust", rationale="they see it", strength=4),
        "2": Link(source="trust", target="health", needed="together", evidence="study"),
        "3": Link(source="light", target="trust", feedback=True),
    },
)


def _some(text: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(text, max_size=2).map(tuple)


@st.composite
def pathways(draw: st.DrawFn) -> Pathway:
    """Draw a theory of up to five elements and six links."""
    keys = draw(st.lists(_keys, max_size=5, unique=True))
    elements = st.builds(
        Element,
        kind=st.sampled_from(
            ["impact", "outcome", "output", "activity", "assumption", "condition"]
        ),
        label=_names,
        detail=texts,
        owners=_some(_keys),
        resources=_some(_keys),
        indicators=_some(_names),
        benefits=_some(_keys),
        asked=_some(_keys),
        side_effects=texts,
        begins=_months,
        ends=_months,
        influence=st.sampled_from(["", "ours", "partly", "outside"]),
        watch=texts,
        stage=_stages,
        enough=st.sampled_from(("", "yes", "no")),
    )
    ends = st.sampled_from(keys) if keys else st.nothing()
    links = st.builds(
        Link,
        source=ends,
        target=ends,
        rationale=texts,
        needed=st.sampled_from(["", "necessary", "together", "helpful"]),
        evidence=st.sampled_from(["", "none", "experience", "local-data", "study"]),
        evidence_source=texts,
        strength=st.none() | st.integers(1, 5),
        feedback=st.booleans(),
    )
    return Pathway(
        name=draw(texts),
        elements={key: draw(elements) for key in keys},
        links=draw(st.dictionaries(_keys, links, max_size=6)) if keys else {},
    )


def renumbered(pathway: Pathway) -> Pathway:
    """Return a theory whose links are called by their place, as formats without such keys do."""
    links = {str(place): link for place, link in enumerate(pathway.links.values(), 1)}
    return pathway.model_copy(update={"links": links})


def read(codec: PathwayCodec, data: str | bytes, name: str = "file") -> PathwayRead:
    """Return what a format reads."""
    assert codec.read is not None
    return codec.read(data.encode() if isinstance(data, str) else data, name)


def written(codec: PathwayCodec, pathway: Pathway) -> Written:
    """Return what a format writes."""
    assert codec.write is not None
    return codec.write(pathway)


def codes(got: PathwayRead) -> dict[str, int]:
    """Return how often each fault was found."""
    return {fault.code: fault.count for fault in got.faults}
