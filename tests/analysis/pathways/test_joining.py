"""One box takes up what another says, without saying anything twice."""

from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.pathways.joining import joined, joined_link
from collabworkshop.model.pathway import Element, Link

texts = st.sampled_from(["", "By day", "By night\n\nBy night", "Other draft, wording: Safe"])
months = st.none() | st.integers(0, 3)
boxes = st.builds(
    Element,
    kind=st.sampled_from(["impact", "outcome"]),
    label=st.sampled_from(["Safe", "Safe streets"]),
    detail=texts,
    watch=texts,
    begins=months,
    ends=months,
    owners=st.sampled_from([(), ("school",), ("school", "clinic")]),
)
links = st.builds(
    Link,
    source=st.just("a"),
    target=st.just("b"),
    rationale=texts,
    needed=st.sampled_from(["", "necessary", "helpful"]),
    strength=st.none() | st.integers(1, 5),
)


@settings(max_examples=20)
@given(boxes, boxes)
def test_joining_twice_adds_nothing_and_loses_nothing(one: Element, other: Element) -> None:
    both = joined(one, other)
    assert both is not None
    assert joined(both, other) == both
    assert both.detail.startswith(one.detail)
    assert {*one.owners, *other.owners} == {*both.owners}
    assert other.label in (both.label, *both.detail.replace(": ", "\n").split("\n"))


@settings(max_examples=20)
@given(links, links)
def test_a_link_is_joined_once_too(one: Link, other: Link) -> None:
    both = joined_link(one, other.model_copy(update={"source": "x", "target": "y"}))
    assert both is not None
    assert (both.source, both.target) == ("a", "b")
    assert joined_link(both, other) == both


def test_what_is_too_long_for_one_or_leads_back_in_one_only_is_not_joined() -> None:
    long = Element(kind="outcome", label="Safe", detail="x" * 3_000)
    assert joined(long, long.model_copy(update={"detail": "y" * 3_000})) is None
    link = Link(source="a", target="b")
    assert joined_link(link, link.model_copy(update={"feedback": True})) is None
