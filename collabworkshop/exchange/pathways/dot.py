"""Theories of change as a graph for Graphviz (DOT)."""

import re
from collections import defaultdict
from collections.abc import Iterator

from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.pathways.codec import PathwayCodec, Written
from collabworkshop.exchange.pathways.field_losses import count_fields
from collabworkshop.model.pathway import ElementKind, Pathway

__all__ = ["CODEC"]

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_TURNS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the direction of reading; as an entity they turn the label, not the file."""

_SHAPES: dict[ElementKind, str] = {
    "impact": 'shape=box, style="rounded,bold"',
    "outcome": "shape=box, style=rounded",
    "output": "shape=parallelogram",
    "activity": "shape=box",
    "assumption": "shape=hexagon",
    "condition": "shape=note",
}


def write(pathway: Pathway) -> Written:
    """Return the graph; each kind has its shape, and each stage is a frame."""
    losses = Losses("DOT")
    held = ("rationale", "feedback")
    count_fields(pathway, losses, elements=("kind", "stage"), links=held, name=True)
    if pathway.elements:
        losses.lacks("the ids that the boxes have here")
    text = "\n".join(_lines(pathway, losses)) + "\n"
    return Written(text.encode(), losses.sentences)


def _lines(pathway: Pathway, losses: Losses) -> Iterator[str]:
    ids = {key: f"e{number}" for number, key in enumerate(pathway.elements, 1)}
    stages: defaultdict[str, list[str]] = defaultdict(list)
    for key, element in pathway.elements.items():
        box = f"{ids[key]} [label={_quoted(element.label, losses)}, {_SHAPES[element.kind]}];"
        stages[element.stage].append(box)
    yield "digraph theory {"
    yield '  charset="UTF-8"; rankdir=LR; compound=true;'
    if pathway.name.strip():
        yield f"  label={_quoted(pathway.name, losses)};"
    for number, (stage, boxes) in enumerate(stages.items(), 1):
        if stage.strip():
            yield f"  subgraph cluster_{number} {{"
            yield f"    label={_quoted(stage, losses)};"
            yield from (f"    {box}" for box in boxes)
            yield "  }"
        else:
            yield from (f"  {box}" for box in boxes)
    for link in pathway.links.values():
        said = [f"label={_quoted(link.rationale, losses)}"] if link.rationale.strip() else []
        said += ["style=dashed, constraint=false"] if link.feedback else []
        styles = f" [{', '.join(said)}]" if said else ""
        yield f"  {ids[link.source]} -> {ids[link.target]}{styles};"
    yield "}"


def _quoted(text: str, losses: Losses) -> str:
    controls = len(_CONTROLS.findall(text))
    losses.count(controls, "control character", "which is written as �")
    text = _CONTROLS.sub("\ufffd", text).replace("\\", "\\\\").replace('"', '\\"')
    text = text.replace("&", "&amp;")  # Graphviz reads entities in labels
    text = _TURNS.sub(lambda sign: f"&#{ord(sign[0])};", text)
    return '"' + re.sub(r"\r\n|\r|\n", r"\\n", text).replace("\t", " ") + '"'


CODEC = PathwayCodec("dot", "Graphviz (DOT)", (".dot", ".gv"), lambda _: False, None, write)
