"""Which nodes a Pajek network has.

A row is the number, the label, up to three coordinates and what else is said of it. The
number is the id. Pajek draws ``y`` downwards from 0 to 1; what the file says is kept.
"""

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.pajek.parameters import parameters, taken_colour
from collabworkshop.exchange.networks.pajek.sections import Section, bare, words
from collabworkshop.exchange.networks.row_assembly import SETS, bounded, refuse_more, unnamed
from collabworkshop.exchange.number import number_of
from collabworkshop.model.network import NetworkNode

__all__ = ["first_set", "read_vertices", "with_more"]

_PLACES = ("x", "y", "z")


def first_set(section: Section) -> tuple[int | None, int | None]:
    """Return how many vertices a heading announces, and how many form the first of two sets."""
    counts = [int(word) for word in words(section.beside) if word.isdecimal() and len(word) < 19]
    return (counts[0] if counts else None), (counts[1] if len(counts) > 1 else None)


def read_vertices(section: Section, name: str, book: FaultBook) -> dict[str, NetworkNode]:
    """Return the nodes by id, in the order of the file; those it does not list come last."""
    announced, first = first_set(section)
    nodes: dict[str, NetworkNode] = {}
    number = 0
    for place, row in bounded(section.rows, "vertices"):
        number, node = _vertex(row, number, first, place, name, book)
        if node.id in nodes:
            book.note("duplicate-id", name, row, line=place)
            nodes[node.id] = with_more(nodes[node.id], node, f"line {place}")
        else:
            nodes[node.id] = node
    refuse_more(announced or 0, "vertices")
    _add_unlisted(nodes, announced, first, name, book)
    return nodes


def _vertex(
    row: str, before: int, first: int | None, place: int, name: str, book: FaultBook
) -> tuple[int, NetworkNode]:
    number, *rest = words(row)
    if number.isdecimal() and len(number) < 19:
        count = int(number)
    else:
        book.note("unnumbered-vertex", name, row, line=place)
        count, rest = before + 1, [number, *rest]
    if rest and rest[0].startswith('"') and (len(rest[0]) < 2 or not rest[0].endswith('"')):
        book.note("stray-quote", name, row, line=place)
    label = bare(rest[0]) if rest else ""
    if not label.strip():
        book.note("blank-label", name, row, line=place)
        label = str(count)
    return count, _node(str(count), label, rest[1:], _mode(count, first))


def _node(identity: str, label: str, rest: list[str], mode: str) -> NetworkNode:
    places: dict[str, str] = {}
    while rest and len(places) < len(_PLACES) and number_of(rest[0]) is not None:
        places[_PLACES[len(places)]] = rest[0]
        rest = rest[1:]
    attributes = parameters(rest)
    if "z" in places:
        attributes["z"] = places["z"]
    colour = taken_colour(attributes, "ic")
    return NetworkNode(
        id=identity,
        label=label,
        attributes=attributes,
        x=number_of(places.get("x", "")),
        y=number_of(places.get("y", "")),
        colour=colour,
        mode=mode,
    )


def _mode(number: int, first: int | None) -> str:
    return "" if first is None else SETS[number > first]


def with_more(kept: NetworkNode, later: NetworkNode, where: str) -> NetworkNode:
    """Return a node with what a later row says differently beside it."""
    said = kept.model_dump(include={"label", "x", "y", "colour"}) | kept.attributes
    told = later.model_dump(include={"label", "x", "y", "colour"}) | later.attributes
    more = {
        f"{key} ({where})": str(value)
        for key, value in told.items()
        if value not in (None, "", said.get(key))
    }
    return kept.model_copy(update={"attributes": {**kept.attributes, **more}})


def _add_unlisted(
    nodes: dict[str, NetworkNode],
    announced: int | None,
    first: int | None,
    name: str,
    book: FaultBook,
) -> None:
    if announced is None or announced == len(nodes):
        return
    # A list of labels may be left out; half a list is half a file.
    if nodes:
        book.note("count-differs", name, f"{announced}, {len(nodes)}")
    if all(1 <= int(identity) <= announced for identity in nodes):
        for number in range(1, announced + 1):
            if str(number) not in nodes:
                nodes[str(number)] = unnamed(str(number), name, book, _mode(number, first))
