"""What boxes say, and when: the least that makes a check speak, and what ends it."""

from collabworkshop.model.pathway import Pathway
from tests.analysis.pathways.checks.case import Case, one
from tests.analysis.pathways.drafts import draft


def _labels(*labels: str) -> Pathway:
    return draft(boxes={f"o{n}": {"label": label} for n, label in enumerate(labels, 1)})


WORDS = (
    Case(
        "nothing-early",
        draft(boxes={"o1": {"ends": 13}, "o2": {"ends": 24}, "a": {"ends": 1}}),
        draft(boxes={"o1": {"ends": 12}, "o2": {"ends": 24}}),
        "Nothing is dated to come true in the first year; “o1” comes first, in month 13.",
        ("o1",),
    ),
    Case(
        "too-early",
        draft("o1>o2", boxes={"o1": {"ends": 9}, "o2": {"ends": 8}}),
        draft("o1>o2", boxes={"o1": {"ends": 9}, "o2": {"ends": 9}}),
        "“o2” is dated one month before “o1”, which leads to it.",
        ("o1", "o2"),
        ("o1>o2",),
    ),
    Case(
        "too-early",
        one("a", begins=6, ends=4),
        one("a", begins=4, ends=4),
        "“a” ends two months before it begins.",
        ("a",),
    ),
    Case(
        "said-twice",
        draft(
            boxes={
                "o1": {"label": "Families find help early"},
                "o2": {"label": "Families find early help."},
            }
        ),
        draft(
            boxes={
                "o1": {"label": "More families find help early"},
                "o2": {"label": "Fewer families find help early"},
            }
        ),
        "“Families find early help” and “Families find help early” may be one and the same.",
        ("o1", "o2"),
    ),
    Case(
        "said-twice",
        _labels("Families find help early on", "Families find helpers early on", "?!"),
        _labels("Families find help early in 2026", "Families find help early in 2027", "?!"),
        "“Families find help early on” and “Families find helpers early on” may be one and the "
        "same.",
        ("o1", "o2"),
    ),
    Case(
        "said-twice",
        _labels("Families find help", "Families find help!"),
        draft(boxes={"o1": {"label": "Families find help"}, "t": {"label": "Families find help"}}),
        "“Families find help!” and “Families find help” may be one and the same.",
        ("o1", "o2"),
    ),
    Case(
        "two-in-one",
        one("o", label="Families find help early and schools stay open late"),
        one("o", label="Parents and children feel safe and welcome"),
        "“Families find help early and schools stay open late” may say two things in one box.",
        ("o",),
    ),
    Case(
        "activity-as-outcome",
        one("o", label="Train forty volunteers"),
        one("a", label="Train forty volunteers"),
        "“Train forty volunteers” may be something that people do, and stands as an outcome.",
        ("o",),
    ),
    Case(
        "activity-as-outcome",
        one("g", label="Running a night bus"),
        one("g", label="Running is open to everybody"),
        "“Running a night bus” may be something that people do, and stands as the impact.",
        ("g",),
    ),
    Case(
        "outcome-as-activity",
        one("a", label="Parents know whom to ask"),
        one("o", label="Parents know whom to ask"),
        "“Parents know whom to ask” may be something that comes true, and stands as an activity.",
        ("a",),
    ),
)
