"""A theory told in sentences: nothing left out, nothing said twice, gaps named."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.pathways.context import Context
from collabworkshop.analysis.pathways.narrative.narrative import narrative
from collabworkshop.analysis.pathways.narrative.order import order_of
from collabworkshop.analysis.pathways.narrative.said import Block, because
from collabworkshop.model.pathway import Element, Link, Pathway
from tests.analysis.pathways.narrative.theory import BOXES, CONTEXT, theory
from tests.hostile import hostile_names

DOUBT = Doubt(check="lone", sentence="“Print a leaflet” leads nowhere.", severity="gap")
ASIDE = Doubt(check="early", sentence="Nothing comes early.", severity="talk")


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return ["".join(piece.text for piece in block.words).strip() for block in blocks]


def told(label: str) -> str:
    return next(t for t in texts(narrative(theory(), CONTEXT)) if t.startswith(f"{label}."))


def test_a_box_says_who_does_what_so_that_what_changes_because_of_what_assuming_what() -> None:
    assert told("Train forty neighbours") == (
        "Train forty neighbours. River Street School and Health Centre do this from the start to "
        "month 6 so that “Parents know whom to ask” comes true. The reason: Trust grows. Slowly. "
        "It cannot come true without this. This assumes that “Contacts stay”. What it draws on: "
        "Hall (Quay). Two evenings each. This is also done so that “The last bus runs until "
        "eleven” becomes likelier."
    )
    assert told("Parents know whom to ask") == (
        "Parents know whom to ask. We need this so that “Safe evenings” comes true, because "
        "parents who know call earlier. Studies speak for it (Hill 2019), and we are fairly sure "
        "of it."
    )


def test_the_goal_says_what_leads_to_it_together_and_what_it_works_back_on() -> None:
    assert told("Safe evenings") == (
        "Safe evenings. We want this by month 60. It works back on “Train forty neighbours”. "
        "This itself needs “Parents know whom to ask” and “The last bus runs until eleven” "
        "together. We think that what leads to it is not enough yet."
    )


def test_what_is_taken_for_granted_says_whose_hands_and_how_one_notices() -> None:
    assert told("Contacts stay") == (
        "Contacts stay. It is partly in our hands. How we watch it: We ring each of them. "
        "“Parents know whom to ask” hangs on it, because it takes time."
    )


def test_what_is_watched_stands_in_one_chapter_whatever_kind_of_box_it_is() -> None:
    outside = BOXES["bus"].model_copy(update={"influence": "outside", "watch": "The timetable"})
    pathway = theory().model_copy(update={"elements": {**BOXES, "bus": outside}})
    said = texts(narrative(pathway, CONTEXT))
    chapter = said.index("What we take for granted, and what we watch")
    assert said[chapter + 1].startswith("Contacts stay. It is partly in our hands. How we watch it")
    assert said[chapter + 2] == "“The last bus runs until eleven”. How we watch it: The timetable."
    assert "\n".join(said).count("The timetable") == 1
    alone = Pathway(elements={"bus": outside})
    assert "What we take for granted, and what we watch" in texts(narrative(alone, CONTEXT))


def test_the_chapters_go_from_the_impact_to_what_is_open() -> None:
    blocks = narrative(theory(), CONTEXT, [DOUBT], [(ASIDE, "We know")])
    headings = [t for t, b in zip(texts(blocks), blocks, strict=True) if b.kind == "heading"]
    assert headings == [
        "What we want in the end",
        "How “Parents know whom to ask” comes about",
        "How “The last bus runs until eleven” comes about",
        "What leads to no impact yet",
        "What stands by itself so far",
        "What we take for granted, and what we watch",
        "How we will know",
        "Who gains, and who was asked",
        "What it may bring that nobody wants",
        "What is not settled yet",
        "What the group leaves as it is",
    ]
    said = texts(blocks)
    assert "“Parents know whom to ask”: Parents who name a contact; Calls." in said
    assert "Youth 12 will gain from “Parents know whom to ask”, and we asked them about it." in said
    assert "“Train forty neighbours”: They take on too much." in said
    assert "“Print a leaflet” leads nowhere." in said
    assert "Nothing comes early. The group’s reason: We know." in said


def test_what_nobody_has_said_is_named_and_not_passed_over() -> None:
    said = texts(narrative(Pathway(elements={"a": BOXES["lone"]}), Context()))
    for sentence in (
        "No impact has been named yet.",
        "Nobody has said yet by what we will know.",
        "Nobody is named yet who gains.",
        "Nobody has been asked yet.",
        "Nothing has been written down.",
        "The checks find nothing that is open.",
    ):
        assert sentence in said


@pytest.mark.parametrize(
    ("benefits", "asked", "said"),
    [
        (("youth",), (), "Youth 12 will gain from “Walk”. We have not asked them yet."),
        ((), ("youth",), "We asked Youth 12 about “Walk”."),
    ],
)
def test_who_gains_and_who_was_asked_are_two_things(
    benefits: tuple[str, ...], asked: tuple[str, ...], said: str
) -> None:
    one = Element(kind="activity", label="Walk", benefits=benefits, asked=asked)
    assert said in texts(narrative(Pathway(elements={"a": one}), CONTEXT))


def test_names_with_commas_in_them_are_parted_by_semicolons() -> None:
    names = {"a": "Link, for families", "b": "Clinic"}
    one = Element(kind="activity", label="Walk", owners=("a", "b"), begins=3)
    said = texts(narrative(Pathway(elements={"x": one}), Context(stakeholders=names)))
    assert "Walk. Link, for families; and Clinic do this from month 3 on." in said


def test_the_order_of_entry_changes_nothing() -> None:
    assert narrative(theory(turned=True), CONTEXT) == narrative(theory(), CONTEXT)


KEYS = st.sampled_from("abcdef")
KINDS = st.sampled_from(("impact", "outcome", "output", "activity", "assumption", "condition"))


@settings(deadline=None)
@given(st.dictionaries(KEYS, KINDS, min_size=1), st.sets(st.tuples(KEYS, KEYS, st.booleans())))
def test_every_box_is_told_once_and_every_reason_once_whatever_the_links(
    kinds: dict[str, str], pairs: set[tuple[str, str, bool]]
) -> None:
    boxes = {
        key: Element.model_validate({"kind": kind, "label": f"Box {key}"})
        for key, kind in kinds.items()
    }
    links = {
        f"{source}{target}{back}": Link(
            source=source, target=target, feedback=back, rationale=f"why {source}{target}{back}"
        )
        for source, target, back in pairs
        if {source, target} <= boxes.keys()
    }
    pathway = Pathway(elements=boxes, links=links)
    assert sorted(order_of(pathway).told) == sorted(boxes)
    whole = "\n".join(texts(narrative(pathway, Context())))
    assert Counter(line.split(".")[0] for line in whole.split("\n") if line[:4] == "Box ") == {
        one.label: 1 for one in boxes.values()
    }
    for link in links.values():
        assert whole.count(link.rationale) == 1
    for key, one in boxes.items():
        held = any(link.source == key and link.source != link.target for link in links.values())
        if one.kind == "assumption" and held:
            assert f"“{one.label}”" in whole


def test_what_people_typed_stays_apart_from_our_words_and_turns_nothing_round() -> None:
    for name in hostile_names():
        one = Element(kind="activity", label=name, owners=(name[:100],))
        for block in narrative(Pathway(elements={"a": one}), Context()):
            ours = "".join(piece.text for piece in block.words if not piece.typed)
            assert name.strip()[:20] not in ours or len(name) < 3
            assert "\u202e" not in "".join(piece.text for piece in block.words)


@pytest.mark.parametrize(
    ("typed", "ending", "after"),
    [
        ("Because the nurses know them.", ", because the nurses know them", ""),
        ("NHS figures say so", ", because NHS figures say so", ""),
        ("It works. Elsewhere too", "", "The reason: It works. Elsewhere too. "),
        ("  ", "", ""),
    ],
)
def test_a_reason_ends_a_sentence_or_is_one(typed: str, ending: str, after: str) -> None:
    found = ["".join(piece.text for piece in words) for words in because(typed)]
    assert found == [ending, after]


def test_what_two_ways_assume_alike_is_said_once_and_not_with_each() -> None:
    second = Link(source="lone", target="know")
    pathway = theory().model_copy(update={"links": {**theory().links, "l9": second}})
    whole = " ".join(texts(narrative(pathway, CONTEXT)))
    assert whole.count("This assumes that “Contacts stay”") == 1
