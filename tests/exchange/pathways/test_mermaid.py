"""No label can break out of a Mermaid chart, and what it leaves behind is said."""

import re

from hypothesis import given

from collabworkshop.exchange.pathways.mermaid import CODEC
from collabworkshop.model.pathway import Element, Link, Pathway
from tests.exchange.pathways.pathways import SMALL, pathways, written

_BOX = r'e\d+(?:\(\[|\(|\[/|\[|\{\{|>)"[^"\n]*"(?:\]\)|\)|/\]|\]|\}\})'
_LINE = re.compile(
    rf'flowchart LR|  subgraph s\d+\["[^"\n]*"\]|  end|(?:  |    ){_BOX}|'
    r'  e\d+ -->(?:\|"[^"\n]*"\|)? e\d+'
)


def chart(pathway: Pathway) -> str:
    return written(CODEC, pathway).data.decode()


def test_a_theory_becomes_a_chart() -> None:
    assert chart(SMALL) == (
        "flowchart LR\n"
        '  subgraph s1["Now"]\n'
        '    e1["Walk together"]\n'
        "  end\n"
        '  e2("Parents trust the way")\n'
        '  e3{{"It is light"}}\n'
        '  e4(["Children are healthy"])\n'
        '  e1 -->|"they see it"| e2\n'
        "  e2 --> e4\n"
        "  e3 --> e2\n"
    )
    assert "; who sees to one box; " in written(CODEC, SMALL).lost[0]


def test_hostile_labels_are_shown_as_text() -> None:
    label = 'end"]; click a "javascript:x" <b>&lt;#quot;`x`\n%%{init}\u202e|é 👩'
    pathway = Pathway(elements={"end": Element(kind="activity", label=label)})
    _, line, _ = chart(pathway).split("\n")
    assert line == (
        '  e1["end#34;#93;#59; click a #34;javascript#58;x#34; #60;b#62;#38;lt#59;#35;quot#59;'
        '#96;x#96;<br/>#37;#37;#123;init#125;#8238;#124;é 👩"]'
    )


@given(pathways())
def test_every_line_is_one_of_ours_whatever_people_typed(pathway: Pathway) -> None:
    lines = chart(pathway).removesuffix("\n").split("\n")
    assert [line for line in lines if not _LINE.fullmatch(line)] == []
    assert sum(" -->" in line for line in lines) == len(pathway.links)


def test_a_chart_that_is_too_large_says_so() -> None:
    long = Element(kind="outcome", label="x" * 4_000)
    pathway = Pathway(
        elements={str(number): long for number in range(13)},
        links={str(number): Link(source="0", target="1") for number in range(501)},
    )
    lost = "\n".join(written(CODEC, pathway).lost)
    assert "more than 50,000 letters" in lost
    assert "more than 500 links" in lost
    assert "50,000" not in "\n".join(written(CODEC, SMALL).lost)
