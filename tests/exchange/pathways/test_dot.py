"""No label can break out of a graph for Graphviz, and what it leaves behind is said."""

import re

from hypothesis import given

from collabworkshop.exchange.pathways.dot import CODEC
from collabworkshop.model.pathway import Element, Pathway
from tests.exchange.pathways.pathways import SMALL, pathways, written

_STRING = re.compile(r'"(?:\\\\|\\"|\\n|[^"\\\n\r])*"')


def graph(pathway: Pathway) -> str:
    return written(CODEC, pathway).data.decode()


def test_a_theory_becomes_a_graph() -> None:
    text = graph(SMALL)
    assert text.startswith('digraph theory {\n  charset="UTF-8"; rankdir=LR;')
    assert '  label="Ours";\n  subgraph cluster_1 {\n    label="Now";\n' in text
    assert '  e1 -> e2 [label="they see it"];\n  e2 -> e4;\n' in text
    assert "  e3 -> e2 [style=dashed, constraint=false];\n}\n" in text
    [lost] = written(CODEC, SMALL).lost
    assert lost.startswith("DOT has no place for: what else is said of one box; who sees")
    assert "; how sure you are of one link; the ids that the boxes have here." in lost


def test_hostile_labels_are_shown_as_text() -> None:
    label = '\\N "]; evil [x=\\" &lt;\r\nnew\u202e\x07'
    text = graph(Pathway(elements={"a": Element(kind="activity", label=label)}))
    assert r'label="\\N \"]; evil [x=\\\" &amp;lt;\nnew&#8238;' + "\ufffd" + '"' in text


@given(pathways())
def test_outside_of_quotes_there_is_nothing_that_people_typed(pathway: Pathway) -> None:
    lines = _STRING.sub("S", graph(pathway)).removesuffix("\n").split("\n")
    kinds = re.compile(
        r"digraph theory \{|  charset=S; rankdir=LR; compound=true;|\s+label=S;|  subgraph "
        r"cluster_\d+ \{|\s*\}|\s+e\d+ \[label=S, shape=\w+(?:, style=\w+)?\];|"
        r"  e\d+ -> e\d+(?: \[[\w=, ]+\])?;"
    )
    assert [line for line in lines if not kinds.fullmatch(line)] == []
