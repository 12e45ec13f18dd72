"""What DAGitty's older text says: each line names a node and then its children.

Lines about the nodes may stand above, and a blank line between: ``age A @1.2,0.5``, where A, E, O
and U say what DAGitty does with it. Names are written as in a web address (``blood%20pressure``).
"""

import re
from urllib.parse import unquote

from collabworkshop.exchange.pathways.dagitty.graph_text import Arrow, GraphText
from collabworkshop.exchange.pathways.draft import refuse_more

__all__ = ["looks_like", "parsed"]

_FLAGS = {"E": "exposure", "O": "outcome", "A": "adjusted", "U": "latent"}
_NODE_LINE = re.compile(r"\S.*\s[01EOAU]+(\s+@\S+)?\s*")
_NAME = re.compile(r"[^\W\d][\w.%-]*")
_FEWEST = 3


def looks_like(text: str) -> bool:
    r"""Say whether a text is such a list and no prose, no table and no list of ties.

    Words only, no node twice in front, and most of those in front must be somebody's children.

    Examples
    --------
    >>> looks_like("a b c\nb c\nc d\n"), looks_like("one two\nthree four\nfive six\n")
    (True, False)
    """
    blocks = _blocks(text)
    if not 1 <= len(blocks) <= 2:
        return False
    if len(blocks) == 2 and not all(map(_NODE_LINE.fullmatch, blocks[0])):
        return False
    rows = [[word for word in line.split() if word[0] != "@"] for line in blocks[-1]]
    heads = [row[0] for row in rows if row]
    children = [set(row[1:]) for row in rows if row]
    whole = all(children) and all(_NAME.fullmatch(word) for row in rows for word in row)
    distinct = len(set(heads)) == len(heads) >= (1 if len(blocks) == 2 else _FEWEST)
    everybody = set().union(*children) if children else set()
    known = sum(head in everybody for head in heads)
    return whole and distinct and (len(blocks) == 2 or known * 2 >= len(heads))


def parsed(text: str) -> GraphText:
    r"""Return what the lines say; two that name each other as children have a common cause.

    Examples
    --------
    >>> [(arrow.source, arrow.target) for arrow in parsed("a b c\nb c\n").arrows]
    [('a', 'b'), ('a', 'c'), ('b', 'c')]
    """
    blocks = _blocks(text)
    refuse_more(max((len(block) for block in blocks), default=0))
    graph = GraphText()
    if len(blocks) > 1:
        for line in blocks[0]:
            _take_node(line, graph)
    for number, line in enumerate(blocks[-1] if blocks else [], 1):
        words = line.split()
        refuse_more(len(graph.arrows) + len(words))
        source, *targets = _names(words, graph) or [""]
        for node in (source, *targets):
            if node:
                graph.nodes.setdefault(node, {})
        for target in targets:
            graph.arrows.append(Arrow(source, "->", target, {}, number))
    return _with_common_causes(graph)


def _blocks(text: str) -> list[list[str]]:
    parts = re.split(r"\n[ \t]*\n\s*", text.replace("\r\n", "\n").strip(), maxsplit=1)
    return [[line for line in part.split("\n") if line.strip()] for part in parts if part.strip()]


def _take_node(line: str, graph: GraphText) -> None:
    words = line.split()
    said = {"pos": words.pop()[1:]} if len(words) > 1 and words[-1].startswith("@") else {}
    flags = words.pop() if len(words) > 1 else ""
    said |= {_FLAGS[flag]: "" for flag in flags if flag in _FLAGS}
    graph.nodes[unquote(" ".join(words))] = said


def _names(words: list[str], graph: GraphText) -> list[str]:
    """Return the nodes of a line; a name of several words must stand above."""
    names, at = [], 0
    while at < len(words):
        if words[at].startswith("@"):
            at += 1
            continue
        ends = range(at + 1, min(len(words), at + 12) + 1)
        known = (end for end in ends if unquote(" ".join(words[at:end])) in graph.nodes)
        end = next(known, at + 1)
        names.append(unquote(" ".join(words[at:end])))
        at = end
    return names


def _with_common_causes(graph: GraphText) -> GraphText:
    pairs = {(arrow.source, arrow.target) for arrow in graph.arrows}
    both = {(a, b) for a, b in pairs if a != b and (b, a) in pairs}
    arrows = [arrow for arrow in graph.arrows if (arrow.source, arrow.target) not in both]
    arrows += [Arrow(a, "<->", b, {}, 0) for a, b in sorted(both) if a < b]
    return GraphText(graph.nodes, arrows, graph.of_all)
