"""TheoryMaker's texts are read line by line, as its help describes them."""

import pytest

from collabworkshop.exchange.pathways.theorymaker.theorymaker import CODEC
from collabworkshop.model.errors import UnreadableError
from tests.exchange.pathways.pathways import codes, read

# After the section "Syntax" of TheoryMaker's help.
TEXT = """\
# Contents
Title: Ours /// together [text size=22]
rank=same: a | b
--Activities
a:: Walk [daily]
----Inner part [colour=aliceblue]
b:: Paint [colour=red | border=1px solid blue]
----
--
-- g:: Outcomes
c:: Trust///in the way   # a comment
--
a | b -> c | Free words [helps | dashed seagreen]
c -> c [1px dotted]
c -> g -> a [label=so it goes | border=1px]
"""


def test_boxes_groups_and_cross_products_are_read() -> None:
    got = read(CODEC, TEXT)
    elements = got.pathway.elements
    assert got.pathway.name == "Ours \n together"
    assert [(key, e.label, e.kind, e.stage) for key, e in elements.items()] == [
        ("a", "Walk [daily]", "activity", "Activities"),
        ("b", "Paint", "activity", "Inner part"),
        ("c", "Trust\nin the way", "outcome", "Outcomes"),
        ("Free words", "Free words", "outcome", ""),
        ("g", "Outcomes", "outcome", ""),
    ]
    assert [(x.source, x.target, x.rationale) for x in got.pathway.links.values()] == [
        ("a", "c", "helps"),
        ("a", "Free words", "helps"),
        ("b", "c", "helps"),
        ("b", "Free words", "helps"),
        ("c", "c", ""),
        ("c", "g", "so it goes"),
        ("g", "a", "so it goes"),
    ]
    assert codes(got) == {
        "drawing-only": 1,
        "guessed-kind": 1,
        "group-as-element": 1,
        "element-on-circle": 3,  # a, c and g
    }


def test_a_group_ends_where_another_of_its_depth_begins() -> None:
    text = "--One\na:: A\n----In\nb:: B\n--Two\nc:: C\n--[]\nd:: D\n--\ne:: E\n"
    stages = {key: e.stage for key, e in read(CODEC, text).pathway.elements.items()}
    assert stages == {"a": "One", "b": "In", "c": "Two", "d": "", "e": ""}
    closed = "--One\n----In\n----\na:: A\n--\nb:: B\n"
    stages = {key: e.stage for key, e in read(CODEC, closed).pathway.elements.items()}
    assert stages == {"a": "One", "b": ""}


def test_a_loop_is_kept_and_flagged_and_a_chain_is_not() -> None:
    loop = read(CODEC, "A:: One\nB:: Two\nC:: Three\nA -> B\nB -> C\nC -> A\n")
    assert (len(loop.pathway.elements), len(loop.pathway.links)) == (3, 3)
    assert codes(loop)["element-on-circle"] == 3
    assert "element-on-circle" not in codes(read(CODEC, "A:: One\nB:: Two\nA -> B\n"))


def test_what_cannot_be_understood_is_named_with_its_line() -> None:
    got = read(CODEC, "A:: One\nhm\n-> B\nA -> \nA:: Again\n")
    assert {fault.code: fault.where for fault in got.faults} == {
        "unread-row": "file, lines 2, 3 and 4",
        "duplicate-element": "file, line 5",
        "guessed-kind": "file, lines 1 and 5",
        "element-without-link": "file",
    }


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (TEXT, True),
        ("A:: Cause\nB:: Effect\nA -> B\n", True),
        ("std::vector<int> x;\nfoo::bar();\np->next = q;\n", False),
        ("Note:: see below\n", False),
        ("dag { a -> b }", False),
        ("from,to\na::b,c -> d\n", False),
        ("PK\x03\x04", False),
    ],
)
def test_only_what_can_be_nothing_else_is_recognised(text: str, is_one: bool) -> None:  # noqa: FBT001 - a case says it
    assert CODEC.recognises(text.encode()) is is_one


def test_hostile_texts_are_sentences_or_faults() -> None:
    with pytest.raises(UnreadableError, match="no element"):
        read(CODEC, "nothing\n" * 20)
    with pytest.raises(UnreadableError, match="more than 50,000"):
        read(CODEC, "A:: x\n" + "|".join(map(str, range(300))) + "->" + "|".join("abc" * 99) + "\n")
    got = read(CODEC, f"A:: {'x' * 5_000}\n{'B' * 500}:: <script>\n{'[' * 30_000}\n")
    assert codes(got)["cut-text"] == codes(got)["unread-row"] == 1
    assert list(got.pathway.elements) == ["A", "element 2"]
