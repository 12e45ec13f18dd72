"""How a network becomes a GML file.

A GML file is ASCII, its ids are whole numbers and its keys are plain words. What is
otherwise stands in keys of our own: ``workshopId`` beside a made-up number, and
``attribute [ name "…" value "…" ]`` for a name that is no plain word.
"""

import re
from collections.abc import Iterator

from collabworkshop.exchange.networks.cell_type import type_of
from collabworkshop.exchange.networks.codec import Written
from collabworkshop.exchange.networks.losses import Losses, is_number
from collabworkshop.exchange.networks.numeral import numeral
from collabworkshop.exchange.networks.web_colour import is_colour
from collabworkshop.model.network import Network, NetworkLine, NetworkNode

__all__ = ["CREATOR", "write"]

CREATOR = "collabworkshop"
"""Tells our files from others, in which the same key may mean something else."""

_RESERVED = {
    *("id", "workshopId", "label", "mode", "graphics", "attribute", "source", "target"),
    *("relation", "weight", "directed"),
}
_KEY = re.compile("[A-Za-z][A-Za-z0-9]*")
_NO_SIGN = re.compile("[\0\ud800-\udfff]")
_TO_SPELL_OUT = re.compile("[^ !#-%'-~]")
_LARGEST_WHOLE = 2**31 - 1


def write(network: Network) -> Written:
    """Return the file, and what it cannot hold.

    Examples
    --------
    >>> node = NetworkNode(id="7", label="Café", x=1.5, y=2)
    >>> written = write(Network(nodes=(node,), lines=(), directed=False))
    >>> 'node [ id 7 label "Caf&#233;" graphics [ x 1.5 y 2 ] ]' in written.data.decode()
    True
    """
    losses = Losses("GML")
    losses.count_common(network)
    return Written("".join(_Writing(network, losses).pieces()).encode(), losses.sentences)


class _Writing:
    """Writes one network."""

    def __init__(self, network: Network, losses: Losses) -> None:
        self._network = network
        self._losses = losses
        ends = (end for line in network.lines for end in (line.source, line.target))
        ids = dict.fromkeys([*(node.id for node in network.nodes), *ends])
        self._are_numbers = all(_is_whole(key) for key in ids)
        numbered = enumerate(ids)
        self._numbers = {key: key if self._are_numbers else str(n) for n, key in numbered}

    def pieces(self) -> Iterator[str]:
        """Yield the file, line by line."""
        yield f'Creator "{CREATOR}"\ngraph [\n'
        yield f"  directed {int(self._network.directed)}\n"
        if _has_parallel(self._network):
            yield "  multigraph 1\n"
        if self._network.name:
            yield f"  name {self._text(self._network.name)}\n"
        for node in self._network.nodes:
            yield f"  node [ {' '.join(self._node(node))} ]\n"
        for line in self._network.lines:
            yield f"  edge [ {' '.join(self._line(line))} ]\n"
        yield "]\n"

    def _node(self, node: NetworkNode) -> Iterator[str]:
        yield f"id {self._numbers[node.id]}"
        if not self._are_numbers:
            yield f"workshopId {self._text(node.id)}"
        yield f"label {self._text(node.label)}"
        if node.mode:
            yield f"mode {self._text(node.mode)}"
        looks = [f"x {_number(node.x)}"] if is_number(node.x) else []
        looks += [f"y {_number(node.y)}"] if is_number(node.y) else []
        looks += [f'fill "{node.colour}"'] if is_colour(node.colour) else []
        if looks:
            yield f"graphics [ {' '.join(looks)} ]"
        yield from self._attributes(node.attributes)

    def _line(self, line: NetworkLine) -> Iterator[str]:
        yield f"source {self._numbers[line.source]} target {self._numbers[line.target]}"
        if line.id:
            yield f"id {line.id}" if _is_whole(line.id) else f"workshopId {self._text(line.id)}"
        if line.relation:
            yield f"relation {self._text(line.relation)}"
        if is_number(line.weight):
            yield f"weight {_number(line.weight)}"
        if self._network.directed and line.both_ways:
            yield "directed 0"
        if is_colour(line.colour):
            yield f'graphics [ fill "{line.colour}" ]'
        yield from self._attributes(line.attributes)

    def _attributes(self, attributes: dict[str, str]) -> Iterator[str]:
        for key, value in attributes.items():
            if _KEY.fullmatch(key) and key not in _RESERVED:
                yield f"{key} {self._value(value)}"
            else:
                yield f"attribute [ name {self._text(key)} value {self._text(value)} ]"

    def _value(self, value: str) -> str:
        is_text = type_of([value], whole="", broken="", text="text")
        return self._text(value) if is_text else value

    def _text(self, text: str) -> str:
        if _NO_SIGN.search(text):
            why = "with signs that GML cannot hold, written as \\u0000 and the like"
            self._losses.count(1, "text", why)
            text = _NO_SIGN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)
        return f'"{_TO_SPELL_OUT.sub(_spelled_out, text)}"'


def _spelled_out(sign: re.Match[str]) -> str:
    return {"&": "&amp;", '"': "&quot;"}.get(sign[0], f"&#{ord(sign[0])};")


def _is_whole(text: str) -> bool:
    return bool(re.fullmatch("0|-?[1-9][0-9]{0,8}", text))


def _number(number: float) -> str:
    """Return a number as GML writes it: beyond 32 bits it needs a point."""
    text = numeral(number)
    if "." in text or (abs(number) <= _LARGEST_WHOLE and "e" not in text):
        return text
    digits, mark, exponent = text.partition("e")
    return digits + ("" if "." in digits else ".0") + mark + exponent


def _has_parallel(network: Network) -> bool:
    pairs = [
        (line.source, line.target)
        if network.directed
        else tuple(sorted((line.source, line.target)))
        for line in network.lines
    ]
    return len(set(pairs)) < len(pairs)
