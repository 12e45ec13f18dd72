"""What a text in DAGitty's language says: ``dag { a -> b }``.

The language is that of Graphviz with other arrows (the grammar is ``GraphDotParser.pegjs`` in
DAGitty's own sources); pydot and its like know neither ``<->`` nor ``@->`` nor ``<-``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise, product
from typing import NamedTuple

from collabworkshop.exchange.pathways.draft import MOST, refuse_more
from collabworkshop.model.errors import UnreadableError

__all__ = ["STARTS", "Arrow", "GraphText", "parsed"]

STARTS = re.compile(r'\s*(?:strict\s+)?(?:dag|pdag|mag|pag)\s*(?:\w+|"[^"]*")?\s*\{', re.IGNORECASE)
"""How a text begins that can be nothing else."""

_TYPE = re.compile(
    r'\s*(?:strict\s+)?(?:graph|digraph|dag|pdag|mag|pag)\s*(\w+|"[^"]*")?\s*\{', re.IGNORECASE
)
_TOKEN = re.compile(
    r'"(?P<string>(?:\\"|[^"])*)"|(?P<arrow>@->|<-@|<->|->|<-|--@|--|@-@|@--)'
    r"|(?P<word>-?[\w.]+)|(?P<sign>[{}\[\]=,])|(?P<blank>[\s;]+)"
)
_DEEPEST = 50
_MOST_TOKENS = 20 * MOST
_OF_ALL = {"graph", "node", "edge"}


class Arrow(NamedTuple):
    """One arrow between two nodes, with what is said of it."""

    source: str
    sign: str
    target: str
    said: dict[str, str]
    line: int


@dataclass
class GraphText:
    """Nodes with what is said of them, arrows, and what is said of the whole."""

    nodes: dict[str, dict[str, str]] = field(default_factory=dict)
    arrows: list[Arrow] = field(default_factory=list)
    of_all: list[str] = field(default_factory=list)


class _Token(NamedTuple):
    kind: str
    text: str
    line: int


def parsed(text: str) -> GraphText:
    """Return what a text says.

    Raises
    ------
    UnreadableError
        When it does not follow the grammar; the message names the line.

    Examples
    --------
    >>> graph = parsed('dag { a [exposure] a -> b -> c }')
    >>> graph.nodes, [(arrow.source, arrow.target) for arrow in graph.arrows]
    ({'a': {'exposure': ''}, 'b': {}, 'c': {}}, [('a', 'b'), ('b', 'c')])
    """
    begins = _TYPE.match(text)
    tokens = list(islice(_tokens(text, begins.end() if begins else 0), _MOST_TOKENS + 1))
    refuse_more(len(tokens) - _MOST_TOKENS + MOST)
    reading = _Reading(tokens)
    reading.statements(until="}" if begins else "")
    return reading.found


def _tokens(text: str, at: int) -> Iterator[_Token]:
    line = text.count("\n", 0, at) + 1
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise _unread(line, text[at : at + 20])
        kind = str(match.lastgroup)
        if kind != "blank":
            said = match[kind]
            if kind == "string":
                said = re.sub(r"\\[\r\n]+", "", said.replace('\\"', '"'))
            yield _Token(kind, said, line)
        line += match[0].count("\n")
        at = match.end()


class _Reading:
    def __init__(self, tokens: list[_Token]) -> None:
        self.found = GraphText()
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def statements(self, until: str) -> list[str]:
        """Read statements up to a sign, and return the nodes that they name."""
        named: dict[str, None] = {}
        while not self._is("sign", until):
            if self._at >= len(self._tokens):
                if until:
                    last = self._tokens[-1].line if self._tokens else 1
                    raise _unread(last, "the end, before the closing }")
                return list(named)
            named.update(dict.fromkeys(self._statement()))
        self._at += 1
        return list(named)

    def _statement(self) -> list[str]:
        first = self._tokens[self._at]
        if self._is_id(self._at) and self._is("sign", "=", self._at + 1):
            self.found.of_all.append(first.text)
            self._at += 2
            self._word()
            return []
        if first.text.casefold() in _OF_ALL and self._is("sign", "[", self._at + 1):
            self._at += 1
            self.found.of_all.extend(self._attributes())
            return []
        return self._nodes_or_arrows()

    def _nodes_or_arrows(self) -> list[str]:
        line = self._tokens[self._at].line
        operands, signs = [self._operand()], []
        while self._at < len(self._tokens) and self._tokens[self._at].kind == "arrow":
            signs.append(self._tokens[self._at].text)
            self._at += 1
            operands.append(self._operand())
        said = self._attributes() if self._is("sign", "[") else {}
        if not signs:
            for node in operands[0]:
                self.found.nodes[node].update(said)
        for (sources, targets), sign in zip(pairwise(operands), signs, strict=True):
            refuse_more(len(self.found.arrows) + len(sources) * len(targets))
            for source, target in product(sources, targets):
                self.found.arrows.append(Arrow(source, sign, target, said, line))
        return [node for operand in operands for node in operand]

    def _operand(self) -> list[str]:
        if self._is_id(self._at) and self._is("sign", "{", self._at + 1):
            self._at += 1  # the name of a subgraph
        if self._is("sign", "{"):
            self._at += 1
            self._depth += 1
            if self._depth > _DEEPEST:
                raise _unread(self._tokens[self._at - 1].line, "more braces than can be read")
            named = self.statements(until="}")
            self._depth -= 1
            return named
        node = self._word()
        self.found.nodes.setdefault(node, {})
        refuse_more(len(self.found.nodes))
        return [node]

    def _attributes(self) -> dict[str, str]:
        said = {}
        self._at += 1
        while not self._is("sign", "]"):
            key = self._word()
            said[key] = ""
            if self._is("sign", "="):
                self._at += 1
                said[key] = self._word()
            if self._is("sign", ","):
                self._at += 1
        self._at += 1
        return said

    def _word(self) -> str:
        if not self._is_id(self._at):
            token = self._tokens[self._at] if self._at < len(self._tokens) else None
            line = token.line if token else self._tokens[-1].line if self._tokens else 1
            raise _unread(line, token.text if token else "the end")
        self._at += 1
        return self._tokens[self._at - 1].text

    def _is_id(self, at: int) -> bool:
        return at < len(self._tokens) and self._tokens[at].kind in ("string", "word")

    def _is(self, kind: str, text: str, at: int | None = None) -> bool:
        place = self._at if at is None else at
        return place < len(self._tokens) and self._tokens[place][:2] == (kind, text)


def _unread(line: int, found: str) -> UnreadableError:
    return UnreadableError(
        f"This text cannot be read as one of DAGitty: in line {line} there is {found!r} where it "
        "cannot stand. It may be cut off. Copy the model code from DAGitty once more."
    )
