"""Theories of change as a Mermaid flow chart, to paste into a page or a note.

Ids are our own (``e1``), because Mermaid stumbles over many (``end`` for one); in a label every
sign that could mean something to it, or turn the reading direction of the text, is written as
a numbered entity (``#34;``), which it shows as the sign.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.pathways.codec import PathwayCodec, Written
from collabworkshop.exchange.pathways.field_losses import count_fields
from collabworkshop.model.pathway import ElementKind, Pathway

__all__ = ["CODEC"]

_MOST_LETTERS = 50_000
_MOST_LINKS = 500
_PLAIN = frozenset(" .,-+/!?'()_")
_LINE_ENDS = ("\r\n", "\n", "\r")

_SHAPES: dict[ElementKind, tuple[str, str]] = {
    "impact": ("([", "])"),
    "outcome": ("(", ")"),
    "output": ("[/", "/]"),
    "activity": ("[", "]"),
    "assumption": ("{{", "}}"),
    "condition": (">", "]"),
}


def write(pathway: Pathway) -> Written:
    """Return the chart; each kind has its shape, and each stage is a frame."""
    losses = Losses("Mermaid")
    count_fields(pathway, losses, elements=("kind", "stage"), links=("rationale",))
    if pathway.elements:
        losses.lacks("the ids that the boxes have here")
    text = "\n".join(_lines(pathway, losses)) + "\n"
    long = f"chart of more than {_MOST_LETTERS:,} letters"
    losses.count(
        len(text) > _MOST_LETTERS, long, "which Mermaid draws only with maxTextSize raised"
    )
    many = f"chart of more than {_MOST_LINKS} links"
    why = "which Mermaid draws only with maxEdges raised"
    losses.count(len(pathway.links) > _MOST_LINKS, many, why)
    return Written(text.encode(), losses.sentences)


def _lines(pathway: Pathway, losses: Losses) -> Iterator[str]:
    ids = {key: f"e{number}" for number, key in enumerate(pathway.elements, 1)}
    stages: defaultdict[str, list[str]] = defaultdict(list)
    for key, element in pathway.elements.items():
        begins, ends = _SHAPES[element.kind]
        box = f'{ids[key]}{begins}"{_shown(element.label, losses)}"{ends}'
        stages[element.stage].append(box)
    yield "flowchart LR"
    for number, (stage, boxes) in enumerate(stages.items(), 1):
        if stage.strip():
            yield f'  subgraph s{number}["{_shown(stage, losses)}"]'
            yield from (f"    {box}" for box in boxes)
            yield "  end"
        else:
            yield from (f"  {box}" for box in boxes)
    for link in pathway.links.values():
        why = f'|"{_shown(link.rationale, losses)}"|' if link.rationale.strip() else ""
        yield f"  {ids[link.source]} -->{why} {ids[link.target]}"


def _shown(text: str, losses: Losses) -> str:
    for line_end in _LINE_ENDS:
        text = text.replace(line_end, "\n")
    controls = sum(unicodedata.category(sign) == "Cc" and sign != "\n" for sign in text)
    losses.count(controls, "control character", "which is written as �")
    return "".join(map(_sign, text))


def _sign(sign: str) -> str:
    if sign == "\n":
        return "<br/>"
    if unicodedata.category(sign) == "Cc":
        return "\ufffd"
    # Marks and symbols beyond ASCII, so that accents stay with their letters and emoji whole.
    is_mark = ord(sign) > 127 and unicodedata.category(sign)[0] in "MS"
    return sign if sign in _PLAIN or sign.isalnum() or is_mark else f"#{ord(sign)};"


CODEC = PathwayCodec(
    "mermaid", "Mermaid flow chart", (".mmd", ".mermaid"), lambda _: False, None, write
)
