"""A theory of change as boxes and links: what they say, where they stand, what may be changed."""

from typing import Any

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.pathways.pathway_reading import PathwayReading, read_pathway
from collabworkshop.model.pathway import Element, Link, Pathway
from collabworkshop.views.pathways.on_canvas import boxes_of, links_of
from tests.analysis.pathways.drafts import changed, draft

PATHWAY = draft("a1>o1", "o1>g1", "a2>g1", "t1>o1", "t1>g1", "c1>t1", "g1>a1")
"""Two ways to the goal; what is taken for granted holds up both, and rests on something itself."""


def reading(pathway: Pathway, **places: tuple[float, float]) -> PathwayReading:
    return read_pathway("pathway-map", pathway, [], {}, places)


def boxes(pathway: Pathway, *given: Any, **named: Any) -> dict[str, dict[str, Any]]:
    return {box["key"]: box for box in boxes_of(reading(pathway), *given, **named)}


def links(pathway: Pathway) -> dict[str, dict[str, Any]]:
    return {line["key"]: line for line in links_of(reading(pathway))}


def test_each_kind_has_its_own_word_colour_and_outline() -> None:
    all_ = draft(boxes={key: {} for key in ("g", "o", "p", "a", "t", "c")})
    found = boxes(all_).values()
    for trait in ("group", "colour", "shape"):
        assert len({box[trait] for box in found}) == 6


def test_the_boxes_come_from_the_impact_backwards() -> None:
    assert [box["group"] for box in boxes_of(reading(draft("a1>o1", "o1>g1")))] == [
        *("Impact", "Outcome", "Activity")
    ]
    loose = draft(boxes={"a1": {}, "g1": {}, "o1": {}})
    assert boxes_of(reading(loose))[0]["key"] == "g1"


def test_what_is_taken_for_granted_stands_beside_the_first_box_that_it_holds_up() -> None:
    back = changed(PATHWAY, "g1>a1", feedback=True)
    beside = {key: box["beside"] for key, box in boxes(back).items() if box["beside"]}
    assert beside == {"t1": "g1"}


def test_a_badge_counts_the_doubts_and_the_facts_say_so() -> None:
    doubts = [
        Doubt(check="owner", sentence="Nobody sees to it.", severity="gap", elements=("a1",)),
        Doubt(check="jump", sentence="A long way.", severity="note", elements=("a1", "g1")),
    ]
    found = boxes(draft("a1>g1", "a2>g1"), (), doubts)
    assert [found[key]["badge"] for key in ("a1", "g1", "a2")] == ["2", "1", ""]
    assert found["a1"]["facts"] == ["Two doubts are open."]
    assert found["a1"]["doubts"] == ["Nobody sees to it.", "A long way."]
    assert (found["a2"]["facts"], found["a2"]["tags"]) == ([], [])


def test_the_facts_say_what_a_box_holds() -> None:
    said = {"owners": ("club", "gone"), "begins": 3, "ends": 9, "indicators": ("A count",)}
    found = boxes(draft(boxes={"a1": said, "a2": {"ends": 4}}), names={"club": "Youth club"})
    assert found["a1"]["facts"] == [
        *("Seen to by Youth club.", "From month 3 to month 9.", "How we will know: A count")
    ]
    assert found["a2"]["facts"] == ["By month 4."]


def test_a_box_stands_where_it_was_put_or_waits_for_a_place() -> None:
    found = boxes_of(reading(draft("a1>g1"), a1=(10.0, -4.0)))
    assert {box["key"]: (box["x"], box["y"]) for box in found} == {
        "a1": (10.0, -4.0),
        "g1": (None, None),
    }


def test_who_has_no_row_reads_only() -> None:
    rows = [{"key": "a1", "revision": 3, "label": "Walk", "owners": []}]
    found = boxes(draft("a1>g1"), rows)
    assert (found["a1"]["revision"], found["a1"]["cells"]) == (3, {"label": "Walk", "owners": []})
    assert found["g1"]["cells"] is None
    lines = links_of(reading(draft("a1>g1")), [{"key": "a1>g1", "revision": 2, "source": "a1"}])
    assert (lines[0]["mine"], lines[0]["cells"]) == ("a1>g1", {"source": "a1"})
    (other,) = links_of(reading(draft("a1>g1")))
    assert (other["mine"], other["cells"]) == ("", None)


def test_each_way_of_needing_has_its_dash_and_its_words() -> None:
    needed = ("", "necessary", "together", "helpful")
    elements = {key: Element(kind="outcome", label=key) for key in ("o1", "o2")}
    ends = {"source": "o1", "target": "o2"}
    lines = {f"l-{one}": Link.model_validate({**ends, "needed": one}) for one in needed}
    lines["back"] = Link(source="o2", target="o1", feedback=True)
    found = links_of(reading(Pathway(elements=elements, links=lines)))
    assert len({line["kind"] for line in found}) == len({str(line["dash"]) for line in found}) == 5
    assert [line["key"] for line in found if line["curved"]] == ["back"]


def test_evidence_is_a_sign_and_words_and_strength_a_width() -> None:
    weak, strong = draft("a1>g1", evidence="none"), draft("a1>g1", evidence="study", strength=5)
    one, other = links(weak)["a1>g1"], links(strong)["a1>g1"]
    assert (one["sign"], one["status"]) == ("?", "Rests on nothing yet")
    assert (other["sign"], other["status"], other["width"]) == ("S", "Rests on a study", 1.0)
    assert one["width"] < other["width"]


def test_what_holds_up_is_taken_for_granted_unless_somebody_says_how_it_is_needed() -> None:
    back = changed(PATHWAY, "g1>a1", feedback=True)
    assert links(back)["t1>o1"]["kind"] == "Taken for granted"
    said = links(changed(back, "t1>o1", needed="necessary"))
    assert said["t1>o1"]["kind"] == "Necessary"
