"""Causal diagrams as DAGitty writes them, and pathways written so.

What an activity is to a group is an exposure there, and the impact is the outcome. Other kinds
stand in an attribute of their own, ``kind``, which DAGitty keeps and does not use.
"""

import re

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.networks.text_lines import text_of
from collabworkshop.exchange.pathways.codec import PathwayCodec, PathwayRead, Written
from collabworkshop.exchange.pathways.dagitty import adjacency, graph_text
from collabworkshop.exchange.pathways.draft import Draft
from collabworkshop.exchange.pathways.field_losses import count_fields
from collabworkshop.exchange.pathways.kind_words import KINDS
from collabworkshop.exchange.text import decode
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.pathway import ElementKind, Pathway

__all__ = ["CODEC"]

_ONE_WAY = {"->": False, "@->": False, "<-": True, "<-@": True}
"""Arrows with one head, and whether they are written backwards."""

_EXPOSURE = ("exposure", "e", "source")
_OUTCOME = ("outcome", "o", "target")
_OURS = {*_EXPOSURE, *_OUTCOME, "label", "kind"}
_RESERVED = {"graph", "node", "edge"}
_NOT_HELD = re.compile(r"[\x00-\x1f\x7f]+")
_BEGINNING = 64_000


def recognises(data: bytes) -> bool:
    """Say whether a text is one of DAGitty, in either of its ways."""
    if data.startswith((b"PK", b"<", b"{")):
        return False
    try:
        text = decode(data[:_BEGINNING]).text
    except UnreadableError:
        return False
    return bool(graph_text.STARTS.match(text)) or (
        len(data) <= _BEGINNING and adjacency.looks_like(text)
    )


def read(data: bytes, name: str) -> PathwayRead:
    """Return the pathway of a text."""
    book = FaultBook()
    text = text_of(data, name, book)
    is_list = not graph_text.STARTS.match(text) and not re.search("->|<-|[{}]", text)
    graph = adjacency.parsed(text) if is_list else graph_text.parsed(text)
    if not graph.nodes:
        raise UnreadableError(f"There is no node in {name!r}. Copy the model code from DAGitty.")
    draft = Draft(name, book)
    for what in graph.of_all:
        book.note("drawing-only", name, what)
    keys = {node: _add(node, said, draft) for node, said in graph.nodes.items()}
    for arrow in graph.arrows:
        if arrow.sign not in _ONE_WAY:
            example = f"{arrow.source} {arrow.sign} {arrow.target}"
            book.note("no-arrow", name, example, line=arrow.line or None)
            continue
        ends = (arrow.source, arrow.target)
        source, target = reversed(ends) if _ONE_WAY[arrow.sign] else ends
        _note_rest(arrow.said, draft)
        rationale = draft.text(arrow.said.get("label", ""))
        draft.link(keys[source], keys[target], rationale=rationale)
    return draft.finished()


def _add(node: str, said: dict[str, str], draft: Draft) -> str:
    _note_rest(said, draft)
    return draft.add(node, said.get("label", "") or node, _kind(said))


def _kind(said: dict[str, str]) -> ElementKind | None:
    if any(flag in said for flag in _EXPOSURE):
        return "activity"
    if any(flag in said for flag in _OUTCOME):
        return "impact"
    return next((kind for kind in KINDS if kind == said.get("kind")), None)


def _note_rest(said: dict[str, str], draft: Draft) -> None:
    for key in said:
        if key not in _OURS:
            draft.book.note("drawing-only", draft.where, key)


def write(pathway: Pathway) -> Written:
    """Return the text; what DAGitty has no place for is counted."""
    losses = Losses("DAGitty")
    count_fields(pathway, losses, elements=("kind", "label"), links=("rationale",))
    names = _names(pathway, losses)
    lines = ["dag {"]
    for key, element in pathway.elements.items():
        said = {"activity": "exposure", "impact": "outcome"}.get(
            element.kind, f'kind="{element.kind}"'
        )
        label = _held(element.label, losses)
        has_label = label if label != names[key] else ""
        lines.append(f"{_quoted(names[key])} [{said}{_label(has_label, ',')}]")
    for link in pathway.links.values():
        label = _label(_held(link.rationale, losses), "")
        ends = f"{_quoted(names[link.source])} -> {_quoted(names[link.target])}"
        lines.append(f"{ends} [{label}]" if label else ends)
    return Written(("\n".join([*lines, "}"]) + "\n").encode(), losses.sentences)


def _names(pathway: Pathway, losses: Losses) -> dict[str, str]:
    names: dict[str, str] = {}
    taken: set[str] = set()
    for key in pathway.elements:
        name = _held(key, losses)
        while name in taken or name in _RESERVED or not name.strip():
            name += "_"
        losses.count(name != key, "key", "which is written otherwise")
        taken.add(name)
        names[key] = name
    return names


def _held(text: str, losses: Losses) -> str:
    held = _NOT_HELD.sub(" ", text)
    losses.count(held != text, "text", "with line ends or the like, written as blanks")
    if held.endswith("\\"):
        losses.count(1, "text", "that ends with a backslash, written with a blank after it")
        held += " "
    return held


def _quoted(text: str) -> str:
    escaped = text.replace('"', '\\"')
    return f'"{escaped}"'


def _label(text: str, before: str) -> str:
    return f"{before}label={_quoted(text)}" if text else ""


CODEC = PathwayCodec(
    "dagitty", "DAGitty text", (".dagitty", ".dag", ".txt"), recognises, read, write
)
