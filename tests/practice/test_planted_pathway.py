"""What README.md says was planted in the theories of change of the practice workshop is there."""

from datetime import date

import pytest

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.pathways.checks.checking import CHECKS, checked
from collabworkshop.analysis.pathways.comparing import Comparison, compared
from collabworkshop.analysis.pathways.timeline import Timeline, timeline
from collabworkshop.exercises.pathway_preparation import EXERCISE
from collabworkshop.exercises.pathways.standing import MAIN, context_of, drafts, pathway_of
from collabworkshop.model.pathway import Pathway
from collabworkshop.model.pathway_preparation import PathwayPreparation
from collabworkshop.model.state import State

HARBOUR, WEIR = "harbour-table", "weir-lane-table"

PLANTED = {
    "circle": [("adults-notice", "trust")],
    "leads-nowhere": [("harbour-festival",)],
    "comes-from-nowhere": [("buses-run",)],
    "jump": [("ward-nights", "early-help")],
    "only-helpful": [("partners-know",)],
    "no-rationale": [("number-page", "know-whom"), ("carers-hour", "ask-early")],
    "no-evidence": [("bus-station-walks", "warm-evenings"), ("number-page", "whom-to-ask")],
    "untested-assumption": [("they-come",)],
    "outside-unwatched": [("ward-tells",)],
    "no-owner": [("bus-station-walks",)],
    "no-resource": [("monday-meeting",)],
    "no-indicator": [("adults-notice",)],
    "owns-too-much": [
        (
            *("friday-list", "harbour-festival", "listening-evenings", "monday-meeting"),
            *("number-page", "open-hall"),
        )
    ],
    "promised-twice": [("harbour-festival", "listening-evenings", "open-hall")],
    "gains-not-asked": [("number-page",)],
    "no-part": [()],
    "too-early": [("teachers-and-parents", "school-calls")],
    "said-twice": [("know-whom", "whom-to-ask")],
    "two-in-one": [("teachers-and-parents",)],
    "activity-as-outcome": [("friendly-desks",)],
    "outcome-as-activity": [("desk-welcome",)],
}
"""Check to the boxes of each of its doubts, as data/practice/README.md lists them."""

OTHERS = {
    "owns-too-much": ("river-street-centre",),
    "promised-twice": ("river-hall",),
    "gains-not-asked": ("house-of-neighbours", "new-shore"),
    "no-part": ("estuary-girls-football",),
}
"""Likewise, the stakeholders and resources concerned."""


@pytest.fixture(scope="module")
def ours(planted: State) -> Pathway:
    return pathway_of(planted)


@pytest.fixture(scope="module")
def doubts(planted: State, ours: Pathway) -> tuple[Doubt, ...]:
    return checked(ours, context_of(planted))


@pytest.fixture(scope="module")
def times(ours: Pathway) -> Timeline:
    return timeline(ours)


@pytest.fixture(scope="module")
def tables(planted: State) -> Comparison:
    return compared(pathway_of(planted, HARBOUR), pathway_of(planted, WEIR))


def own(*names: str) -> tuple[str, ...]:
    return tuple(f"{MAIN}/{name}" for name in names)


@pytest.mark.parametrize("check", PLANTED)
def test_what_was_planted_for_a_check_is_found_and_nothing_else(
    check: str, doubts: tuple[Doubt, ...]
) -> None:
    found = [doubt for doubt in doubts if doubt.check == check]
    assert sorted(doubt.elements for doubt in found) == sorted(own(*n) for n in PLANTED[check])
    assert all(doubt.others == OTHERS.get(check, ()) for doubt in found)


def test_seven_checks_find_nothing(doubts: tuple[Doubt, ...]) -> None:
    silent = {check.id for check in CHECKS} - {doubt.check for doubt in doubts}
    assert silent == {
        *("no-impact", "one-way", "hangs-on-weak", "no-assumption"),
        *("affected-not-asked", "no-side-effect", "nothing-early"),
    }
    assert len(PLANTED) == 21


def test_the_whole_has_38_boxes_and_a_circle_that_is_meant(ours: Pathway) -> None:
    kinds = [one.kind for one in ours.elements.values()]
    assert (len(kinds), len(ours.links)) == (38, 47)
    counts = {kind: kinds.count(kind) for kind in ("impact", "outcome", "output", "activity")}
    assert counts == {"impact": 1, "outcome": 17, "output": 1, "activity": 15}
    meant = [key for key, link in ours.links.items() if link.feedback]
    assert meant == ["main/trust>listening-evenings"]


def test_early_wins_and_the_longest_chain(times: Timeline) -> None:
    assert (len(times.early), times.early[0]) == (8, "main/partners-know")
    assert times.share == pytest.approx(8 / 17)
    assert times.longest.elements == own("more-sessions", "short-list", "in-time", "early-help")
    assert times.longest.months == 44
    assert set(times.undated) == set(
        own("they-come", "time-to-answer", "ward-tells", "youth-budget")
    )


def test_every_reference_leads_to_somebody_or_something_that_is_there(planted: State) -> None:
    around = context_of(planted)
    for draft in drafts(planted):
        for one in pathway_of(planted, draft).elements.values():
            assert {*one.owners, *one.benefits, *one.asked} <= around.stakeholders.keys()
            assert set(one.resources) <= around.resources.keys()
    links = sum(len(pathway_of(planted, draft).links) for draft in drafts(planted))
    assert links == len(planted.of("pathway-link")) == 72


def test_two_drafts_share_five_boxes_and_one_pair_only_looks_alike(
    planted: State, tables: Comparison
) -> None:
    sizes = [len(pathway_of(planted, draft).elements) for draft in (HARBOUR, WEIR)]
    assert (list(drafts(planted)), sizes) == ([MAIN, HARBOUR, WEIR], [12, 13])
    sure = {(pair.first, pair.second) for pair in tables.pairs if pair.sure}
    assert sure == {
        (f"{HARBOUR}/early", f"{WEIR}/before"),
        (f"{HARBOUR}/in-time", f"{WEIR}/helped"),
        (f"{HARBOUR}/list", f"{WEIR}/list-friday"),
    }
    assert {(pair.first, pair.second) for pair in tables.unsure} == {
        (f"{HARBOUR}/schools-see", f"{WEIR}/see-trouble"),
        (f"{HARBOUR}/referral", f"{WEIR}/someone-with-time"),
        (f"{HARBOUR}/course", f"{WEIR}/parents-course"),
    }
    assert len(tables.shared_links) == 4
    waiting = {"no-exclusion", "figures", "waiting"}
    assert {f"{HARBOUR}/{name}" for name in waiting} <= set(tables.only_first)
    shame = {"no-shame", "own-language", "young-carers-hour"}
    assert {f"{WEIR}/{name}" for name in shame} <= set(tables.only_second)


def test_a_number_apart_is_asked_about_however_alike_the_words(planted: State) -> None:
    found = compared(pathway_of(planted), pathway_of(planted, HARBOUR))
    [waiting] = [pair for pair in found.pairs if pair.first == "main/short-list"]
    assert (waiting.second, waiting.sure, waiting.alike > 95) == (f"{HARBOUR}/waiting", False, True)


@pytest.mark.parametrize(
    ("draft", "check"), [(HARBOUR, "affected-not-asked"), (WEIR, "no-assumption")]
)
def test_what_a_draft_leaves_out(draft: str, check: str, planted: State) -> None:
    found = {doubt.check for doubt in checked(pathway_of(planted, draft), context_of(planted))}
    both = {"affected-not-asked", "no-assumption"}
    assert found & both == {check}


def test_the_preparation_rests_on_one_person_and_hears_few(planted: State) -> None:
    result = EXERCISE.result(planted, on=date(2026, 3, 14))
    assert [finding.code for finding in result.findings] == [
        *("too-many-for-a-table", "without-constituents", "only-leaders", "no-time-between"),
        *("one-does-all", "barrier-stays", "no-second-look"),
    ]
    [kept] = [one.sentence for one in result.findings if one.code == "barrier-stays"]
    assert kept.endswith(
        ": language (دار الجيران (House of Neighbours)), time (Parents who work night shifts and "
        "Grandparents who bring up their grandchildren), money (Parents who work night shifts) "
        "and place and access (Grandparents who bring up their grandchildren)."
    )
    plan = result.plan
    assert isinstance(plan, PathwayPreparation)
    assert plan.caller == plan.writer == "helen-abernathy"
    assert plan.small_group == ("helen-abernathy", "samuel-kiprop", "farida-rahimi")
    assert (plan.people, plan.needs) == (26, ("room", "notes", "food"))
