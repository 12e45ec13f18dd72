"""What several groups want alike, and what only one of them thought of."""

from itertools import combinations

import pytest

from collabworkshop.analysis.pathways.comparing import compared
from collabworkshop.analysis.pathways.draft_comparison import PathwayDrafts, compare_drafts
from collabworkshop.model.pathway import Element, Link, Pathway

GOAL, KNOW, BUS = "Children grow up safe", "Parents know whom to ask", "Run a night bus"


def draft(key: str, *labels: str, links: tuple[tuple[int, int], ...] = ()) -> Pathway:
    """Return a draft; its first box is an impact, one that begins with "Run" an activity."""
    kinds = ("impact" if n == 0 else "outcome" for n in range(len(labels)))
    boxes = [
        Element(kind="activity" if label.startswith("Run") else kind, label=label)
        for label, kind in zip(labels, kinds, strict=True)
    ]
    return Pathway(
        elements={f"{key}/{n}": one for n, one in enumerate(boxes)},
        links={f"{key}/{a}>{b}": Link(source=f"{key}/{a}", target=f"{key}/{b}") for a, b in links},
    )


def together(**drafts: Pathway) -> PathwayDrafts:
    pairs = {(a, b): compared(drafts[a], drafts[b]) for a, b in combinations(drafts, 2)}
    return compare_drafts("t", drafts, {key: key.upper() for key in drafts}, pairs)


def sentences(**drafts: Pathway) -> dict[str, str]:
    return {one.code: one.sentence for one in together(**drafts).findings}


OURS = draft("main", GOAL, KNOW)


@pytest.mark.parametrize(
    ("code", "fires", "beside"),
    [
        ("nothing-yet", draft("b"), draft("b", GOAL)),
        ("empty-draft", draft("b"), draft("b", GOAL)),
        ("same-goal", draft("b", f"{GOAL}."), draft("b", "Everybody has work")),
        ("goals-apart", draft("b", "Everybody has work"), draft("b", GOAL)),
        ("in-common", draft("b", GOAL, KNOW), draft("b", GOAL, "Shops stay open")),
        ("nothing-in-common", draft("b", "Everybody has work"), draft("b", GOAL)),
        ("only-ours", draft("b", GOAL), draft("b", GOAL, KNOW)),
        ("only-one", draft("b", GOAL, KNOW, BUS), draft("b", GOAL, KNOW)),
        ("other-words", draft("b", GOAL, f"{KNOW}!"), draft("b", GOAL, KNOW)),
        ("linked-apart", draft("b", GOAL, KNOW, links=((1, 0),)), draft("b", GOAL, KNOW)),
        # Alike, but not enough to be sure; then alike enough.
        ("waiting", draft("b", GOAL, "Parents know whom they can ask"), draft("b", GOAL, KNOW)),
    ],
)
def test_it_is_said_when_it_is_so_and_not_just_beside(
    code: str, fires: Pathway, beside: Pathway
) -> None:
    assert code in sentences(main=OURS, b=fires)
    assert code not in sentences(main=OURS, b=beside)


def test_the_sentences_name_groups_and_boxes() -> None:
    told = sentences(main=OURS, b=draft("b", f"{GOAL}.", KNOW, BUS, links=((1, 0),)))
    assert told["same-goal"] == f"Both drafts want “{GOAL}” in the end."
    assert told["only-one"] == f"Only “B” thought of “{BUS}”."
    assert told["linked-apart"] == (
        f"“B” and “MAIN” both have the boxes, but only “B” links them: “{KNOW}” leads to “{GOAL}”."
    )


def test_groups_are_compared_with_each_other_while_the_coalition_has_nothing_yet() -> None:
    found = together(main=draft("main"), a=draft("a", GOAL, KNOW), b=draft("b", GOAL, BUS))
    told = [one.sentence for one in found.findings]
    assert told[0] == f"Both drafts want “{GOAL}” in the end."
    assert f"Only “A” thought of “{KNOW}”." in told
    assert f"Only “B” thought of “{BUS}”." in told
    assert [(one.draft, one.shared, len(one.only_there)) for one in found.drafts] == [
        ("a", 0, 2),
        ("b", 0, 2),
    ]


def test_each_draft_is_counted_against_the_coalitions_own() -> None:
    other = draft("b", GOAL, "Parents know whom they can ask", BUS, links=((2, 0), (1, 0)))
    [found] = together(main=OURS, b=other).drafts
    # By hand: the goal is shared, the parents wait, the bus is new; no link has both ends shared.
    assert (found.boxes, found.shared, found.waiting) == (3, 1, 1)
    assert (found.only_there, found.links) == (("b/2",), ())


def test_what_waits_is_not_called_somebodys_own() -> None:
    told = sentences(main=OURS, b=draft("b", GOAL, "Parents know whom they can ask"))
    assert "only-one" not in told


def test_two_that_are_one_with_the_same_third_need_not_be_asked_about() -> None:
    alike = {"a": "Parents know whom they can ask", "b": "Parents always know whom to ask"}
    drafts = {"main": OURS, **{key: draft(key, GOAL, label) for key, label in alike.items()}}
    pairs = {
        (one, other): compared(
            drafts[one],
            drafts[other],
            confirmed=[("main/1", f"{other}/1")] if one == "main" else [],
        )
        for one, other in combinations(drafts, 2)
    }
    assert len(pairs["a", "b"].unsure) == 1
    found = compare_drafts("t", drafts, {key: key for key in drafts}, pairs)
    assert "waiting" not in [one.code for one in found.findings]
    assert found.coverage.effect == ""


def test_the_order_of_entry_changes_nothing() -> None:
    one = draft("b", GOAL, f"{KNOW}!", BUS, "Shops stay open", links=((1, 0), (2, 3)))
    turned = Pathway(
        elements=dict(reversed(one.elements.items())), links=dict(reversed(one.links.items()))
    )
    assert together(main=OURS, b=one) == together(main=OURS, b=turned)
