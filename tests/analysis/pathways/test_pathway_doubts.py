"""The doubts in groups, and in plain words what a theory of change hangs on."""

import pytest

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.doubts.left import LeftDoubt
from collabworkshop.analysis.pathways.checks.checking import CHECKS, checked
from collabworkshop.analysis.pathways.doubt_groups import GROUPS, grouped
from collabworkshop.analysis.pathways.hanging import MOST_IMPACTS, hanging
from collabworkshop.analysis.pathways.hanging_words import (
    loss_said,
    moves_most,
    odds_said,
    per_cent,
    weight_said,
)
from collabworkshop.analysis.pathways.losses import Weight
from collabworkshop.analysis.pathways.pathway_doubts import PathwayDoubts, pathway_doubts
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.model.pathway import Pathway
from tests.analysis.pathways.drafts import draft


def read(pathway: Pathway, *aside: LeftDoubt, holds: float = 0.8) -> PathwayDoubts:
    found = checked(pathway)
    return pathway_doubts("pathway-doubts", pathway, found, aside, hanging(pathway, holds, found))


def test_every_check_belongs_to_one_group() -> None:
    ours = [check for _, checks in GROUPS.values() for check in checks]
    assert sorted(ours) == sorted(check.id for check in CHECKS)
    found = checked(draft("a>o", "o>g"))
    assert sum(len(one.doubts) for one in grouped(found)) == len(found)


def test_in_a_group_what_is_missing_comes_first_and_then_the_order_of_the_checks() -> None:
    found = grouped(checked(draft("a>g", "o1>g", "o1>o2")))
    [logic] = [one for one in found if one.group == "logic"]
    assert [(one.severity, one.check) for one in logic.doubts] == [
        ("gap", "leads-nowhere"),
        ("gap", "comes-from-nowhere"),
        ("talk", "jump"),
    ]
    noted = grouped(
        Doubt(check=check, sentence=check, severity=grave)
        for check, grave in (("no-part", "note"), ("owns-too-much", "talk"), ("no-owner", "gap"))
    )
    assert [one.check for one in noted[0].doubts] == ["no-owner", "owns-too-much", "no-part"]


def test_what_is_left_is_apart_and_what_is_gone_is_told() -> None:
    [jump] = [doubt for doubt in checked(draft("a>g")) if doubt.check == "jump"]
    aside = LeftDoubt(key="1", revision=1, doubt=jump.key, sentence="Then.", reason="So.", by="Ada")
    gone = aside.model_copy(update={"key": "2", "doubt": "jump/other"})
    result = read(draft("a>g"), aside, gone)
    assert [(one.sentence, one.reason) for one in result.left] == [(jump.sentence, "So.")]
    assert [one.sentence for one in result.earlier] == ["Then."]
    assert jump not in [doubt for group in result.groups for doubt in group.doubts]
    assert "One doubt is set aside, with a reason." in [one.sentence for one in result.findings]


def test_what_falls_is_said_with_what_leads_nowhere_then() -> None:
    """By hand: o carries both activities to g1; g2 has a way of its own."""
    pathway = draft("a1>o", "a2>o", "o>g1", "a3>g2")
    first, *_, last = hanging(pathway, 0.8, ()).losses
    assert loss_said(pathway, first) == (
        "If “o” does not come true, “g1” fails with it. Then “a1” and “a2” lead to no impact any "
        "more."
    )
    assert loss_said(pathway, last) == (
        "If “a2” does not come true, nothing else fails by that alone."
    )
    forked = draft("a1>o", "o>g", "a2>g")
    [loss] = [one for one in hanging(forked, 0.8, ()).losses if one.element == "o"]
    assert loss_said(forked, loss) == (
        "If “o” does not come true, “a1” leads to no impact any more."
    )


def test_what_is_taken_for_granted_is_weighed() -> None:
    pathway = draft("a>o", "o>g", "t>o", "a>g", "c>a")
    heavy, light = hanging(pathway, 0.8, ()).weights
    assert weight_said(pathway, heavy) == (
        "If “c” is not so, “g” fails. Every way to the impact hangs on it."
    )
    assert weight_said(pathway, light) == (
        "If “t” is not so, one box fails, and no impact. About half of the ways to the impact hang "
        "on it."
    )


@pytest.mark.parametrize(
    ("share", "said"),
    [(0.0, "No way"), (0.03, "Hardly any way"), (0.18, "About two in ten ways"), (0.96, "Nearly")],
)
def test_a_share_of_the_ways_is_said_as_one_says_it_aloud(share: float, said: str) -> None:
    weight = Weight(element="t", share=share, impacts=(), fails=())
    assert weight_said(draft(boxes={"t": {}}), weight).split(". ")[1].startswith(said)


def test_what_gains_most_is_said_with_a_figure_checked_by_hand() -> None:
    """A chain of two at 80%: 64%; each link moves it by 80 points of a hundred."""
    pathway = draft("a>o", "o>g")
    [odds] = hanging(pathway, 0.8, ()).odds
    assert odds_said(pathway, odds) == (
        "If each link held with 80%, “g” would be reached with 64%."
    )
    assert [round(one.value, 9) for one in odds.links] == [0.8, 0.8]
    assert moves_most(pathway, odds) == (
        "“g” gains most if you make one of these surer, all of them alike: “a” leads to “o” and "
        "“o” leads to “g”."
    )
    forked = draft("a1>o", "a2>o", "o>g")
    [odds] = hanging(forked, 0.8, ()).odds
    # Surely holding: 1 - 0.2 * 0.2 = 96%; surely not: nothing.
    assert moves_most(forked, odds) == ("“g” gains most if you make surer that “o” leads to “g”.")
    [never] = hanging(forked, 0.0, ()).odds
    assert never.chance.value == 0


def test_the_weakest_evidence_on_what_all_depends_on_is_a_finding() -> None:
    findings = {one.code: one.sentence for one in read(draft("a1>o", "a2>o", "o>g")).findings}
    assert findings["weakest"].startswith("Every way to the impact runs from “o” to “g”")
    sure = draft("a1>o", "a2>o", "o>g", evidence="study")
    assert "weakest" not in {one.code for one in read(sure).findings}


@pytest.mark.parametrize(
    "pathway",
    [Pathway(), draft("a>o"), draft("g1>g2", "g2>g1"), draft("a>g", "o>o", "t>t", "c>g")],
    ids=["empty", "no impact", "a circle of impacts", "loops"],
)
def test_any_pathway_can_be_read_and_every_finding_has_a_question(pathway: Pathway) -> None:
    result = read(pathway)
    assert result.findings
    prompts = read_instrument("pathway-doubts").prompts
    assert {one.code for one in result.findings} <= prompts.keys()
    assert PathwayDoubts.model_validate_json(result.model_dump_json()) == result


def test_of_many_impacts_the_first_are_weighed() -> None:
    many = draft(*(f"a>g{number}" for number in range(9)))
    assert [one.impact for one in hanging(many, 0.8, ()).odds] == ["g0", "g1", "g2"]
    assert MOST_IMPACTS == 3


def test_the_table_has_what_hangs_on_each_box() -> None:
    [first, second] = read(draft("a>o", "o>g")).rows
    assert (first["label"], first["impacts"], first["stranded"], first["share"]) == (
        "o",
        1,
        1,
        "100%",
    )
    assert second["kind"] == "Activity"


def test_shares_are_said_as_people_read_them() -> None:
    said = [per_cent(share) for share in (0.0, 0.001, 0.5, 0.994, 0.996, 1.0)]
    assert said == ["0%", "less than 1%", "50%", "99%", "more than 99%", "100%"]
