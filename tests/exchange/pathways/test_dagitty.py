"""DAGitty's texts, new and old, are read arrow by arrow; what it cannot hold is said."""

import pytest
from hypothesis import given

from collabworkshop.exchange.pathways.dagitty.dagitty import CODEC
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.pathway import Element, Link, Pathway
from tests.exchange.pathways.pathways import (
    SMALL,
    codes,
    pathways,
    read,
    renumbered,
    written,
)


def arrows(text: str) -> list[tuple[str, str]]:
    return [(link.source, link.target) for link in read(CODEC, text).pathway.links.values()]


@given(pathways())
def test_what_was_written_comes_back_or_the_loss_is_said(pathway: Pathway) -> None:
    made = written(CODEC, pathway)
    if not pathway.elements:
        return
    got = read(CODEC, made.data, "d").pathway
    assert made.lost or got == renumbered(pathway)
    assert (len(got.elements), len(got.links)) == (len(pathway.elements), len(pathway.links))


def test_what_it_holds_comes_back_without_a_loss() -> None:
    pathway = Pathway(
        elements={
            'a "quoted" \\ key': Element(kind="activity", label="Walk; {end} -> [x]"),
            "b": Element(kind="condition", label="b"),
            "c": Element(kind="impact", label="\N{RIGHT-TO-LEFT OVERRIDE}Health"),
        },
        links={"1": Link(source="b", target="c", rationale="so")},
    )
    made = written(CODEC, pathway)
    assert made.lost == ()
    assert read(CODEC, made.data, "d").pathway == pathway
    [lost] = written(CODEC, SMALL).lost
    assert lost.startswith("DAGitty has no place for: what the whole is called; what else is said")
    assert "; how needed one link is; what one link rests on;" in lost


def test_the_grammar_is_followed() -> None:
    assert arrows("dag { a -> b <- c; d -> {e f} -> g }") == [
        *(("a", "b"), ("c", "b"), ("d", "e"), ("d", "f"), ("e", "g"), ("f", "g")),
    ]
    assert arrows("a -> b") == [("a", "b")]
    assert arrows('DAG x {\n"two words" -> "b\\"c"}') == [("two words", 'b"c')]


def test_kinds_flags_and_arrows_without_a_direction_are_told() -> None:
    text = 'dag { bb="0,0,1,1" a [exposure,pos="1,2"] b [outcome] u [latent] a -> b a <-> u }'
    kinds = [element.kind for element in read(CODEC, text).pathway.elements.values()]
    assert kinds == ["activity", "impact", "outcome"]
    assert codes(read(CODEC, text)) == {
        "drawing-only": 3,
        "guessed-kind": 1,
        "no-arrow": 1,
        "element-without-link": 1,
    }


def test_the_old_list_names_a_node_and_then_its_children() -> None:
    assert arrows("A B C\nB C\nC D") == [("A", "B"), ("A", "C"), ("B", "C"), ("C", "D")]
    old = "blood%20pressure 1 @0.1,2\nx E\ny O @1,1\n\nblood pressure x @0.3,0.3 y\nx y\n"
    assert arrows(old) == [("blood pressure", "x"), ("blood pressure", "y"), ("x", "y")]
    assert [e.kind for e in read(CODEC, old).pathway.elements.values()] == [
        "outcome",
        "activity",
        "impact",
    ]
    assert codes(read(CODEC, "A B\nB A"))["no-arrow"] == 1


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("dag { a }", True),
        ("pdag{a -- b}", True),
        ("A B C\nB C\nC D", True),
        ("x E @1,1\ny O @2,2\n\nx y\n", True),
        ("We met on Monday\nand spoke of it\nfor an hour", False),
        ("1 2\n2 3\n3 4", False),  # a list of ties
        ("digraph { a -> b }", False),  # any drawing
        ("from,to\na,b", False),
        ("*Vertices 2\n1 a\n2 b", False),
        ("DL n=3\nlabels a b\ndata", False),
        ("", False),
        ("\0", False),
    ],
)
def test_only_what_can_be_nothing_else_is_recognised(text: str, is_one: bool) -> None:  # noqa: FBT001 - a case says it
    assert CODEC.recognises(text.encode()) is is_one


@pytest.mark.parametrize(
    "text",
    ["dag {", "dag { a -> }", "dag { a [x }", "dag { a ? b }", "dag {" + "{" * 999, "dag { }", ""],
)
def test_a_broken_text_is_a_sentence(text: str) -> None:
    with pytest.raises(UnreadableError, match=r"DAGitty"):
        read(CODEC, text)


def test_a_bomb_of_arrows_is_refused() -> None:
    many = " ".join(f"n{number}" for number in range(400))
    with pytest.raises(UnreadableError, match="more than 50,000"):
        read(CODEC, f"dag {{ {{{many}}} -> {{{many}}} }}")
