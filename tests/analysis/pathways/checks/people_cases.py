"""Who does it, with what, and for whom: the least that makes a check speak, and what ends it."""

from typing import Any

from collabworkshop.analysis.pathways.context import Context
from collabworkshop.model.pathway import Pathway
from tests.analysis.pathways.checks.case import Case, one
from tests.analysis.pathways.drafts import draft

SHARED = draft(
    boxes={
        "a1": {"resources": ("room",), "begins": 0, "ends": 6},
        "a2": {"resources": ("room",), "begins": 5, "ends": 9},
    }
)
NAMES = Context(
    stakeholders={"club": "Youth club", "mums": "Mothers", "school": "School"},
    resources={"room": "Room at the school"},
)


def _known(**fields: Any) -> Context:
    return Context(stakeholders=NAMES.stakeholders, resources=NAMES.resources, **fields)


def _owned(*owners: str) -> Pathway:
    return draft(boxes={f"a{place}": {"owners": (who,)} for place, who in enumerate(owners)})


PEOPLE = (
    Case("no-owner", one("a"), one("a", owners=("club",)), "Nobody sees to “a” yet.", ("a",)),
    Case(
        "no-resource",
        one("a"),
        one("a", resources=("room",)),
        "It is not said what is needed for “a”.",
        ("a",),
    ),
    Case(
        "no-indicator",
        one("o"),
        one("o", indicators=("A count",)),
        "It is not said how you will know that “o” came true.",
        ("o",),
    ),
    Case(
        "owns-too-much",
        _owned("club", "club", "club", "club", "school", "school"),
        _owned("club", "club", "club", "club", "school", "school", "school"),
        "Youth club sees to 4 of the 6 activities that somebody sees to: “a0”, “a1”, “a2” and "
        "“a3”.",
        ("a0", "a1", "a2", "a3"),
        others=("club",),
        context=NAMES,
    ),
    Case(
        "owns-too-much",
        _owned(*["club"] * 4, *"aabbccd"),
        _owned(*["club"] * 4, *"aabbccdd"),  # a third
        "club sees to 4 of the 11 activities that somebody sees to: “a0”, “a1”, “a2” and “a3”.",
        ("a0", "a1", "a2", "a3"),
        others=("club",),
    ),
    Case(
        "owns-too-much",
        _owned(*["club"] * 4),
        _owned(*["club"] * 3),
        "club sees to 4 of the 4 activities that somebody sees to: “a0”, “a1”, “a2” and “a3”.",
        ("a0", "a1", "a2", "a3"),
        others=("club",),
    ),
    Case(
        "promised-twice",
        SHARED,
        draft(boxes={"a1": {"resources": ("room",)}}),
        "“a1” and “a2” draw on Room at the school at the same time, and nobody has counted how "
        "much there is.",
        ("a1", "a2"),
        others=("room",),
        context=NAMES,
    ),
    Case(
        "promised-twice",
        SHARED,
        SHARED,
        "“a1” and “a2” draw on Room at the school at the same time, and 1 of it is left.",
        ("a1", "a2"),
        others=("room",),
        context=_known(left={"room": 1}),
        beside_context=_known(left={"room": 2}),
    ),
    Case(
        "promised-twice",
        one("a", resources=("room",)),
        draft(
            boxes={
                "a1": {"resources": ("room",), "begins": 0, "ends": 6},
                "a2": {"resources": ("room",), "begins": 6, "ends": 9},
            }
        ),
        "Room at the school is promised elsewhere already, and “a” draws on it.",
        ("a",),
        others=("room",),
        context=_known(left={"room": 0}),
        beside_context=_known(left={"room": 1}),
    ),
    Case(
        "affected-not-asked",
        one("o", asked=("school",)),
        one("o", asked=("mums",)),
        "Of those who live with the issue nobody was asked about any box: Mothers.",
        others=("mums",),
        context=_known(affected=frozenset(("mums",))),
    ),
    Case(
        "gains-not-asked",
        one("o", benefits=("mums", "school"), asked=("school",)),
        one("o", benefits=("mums",), asked=("mums", "school")),
        "“o” is for Mothers, and nobody has asked them about it.",
        ("o",),
        others=("mums",),
        context=NAMES,
    ),
    Case(
        "no-part",
        one("a", owners=("school",)),
        one("a", owners=("school",), asked=("club",)),
        "Youth club has no part in the pathway yet.",
        others=("club",),
        context=_known(members=frozenset(("school", "club"))),
    ),
    Case(
        "no-side-effect",
        one("a"),
        one("a", side_effects="Some feel watched."),
        "No box says what it may bring that nobody wants.",
    ),
)
