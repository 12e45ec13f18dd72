import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.doubts.doubt import Doubt, without
from collabworkshop.analysis.pathways.checks.checking import CHECKS, checked
from collabworkshop.analysis.pathways.context import Context
from collabworkshop.model.pathway import Pathway
from tests.analysis.pathways.checks.case import Case
from tests.analysis.pathways.checks.logic_cases import GIVEN, LOGIC
from tests.analysis.pathways.checks.people_cases import PEOPLE
from tests.analysis.pathways.checks.word_cases import WORDS
from tests.analysis.pathways.drafts import changed, draft

CASES = (*LOGIC, *GIVEN, *PEOPLE, *WORDS)

LABELS = (
    *("Families know whom to ask", "Families know whom to ask.", "Train forty volunteers"),
    *("Schools are open and parents feel welcome there", "Fewer evictions", "=cmd|' /C calc'!A0"),
)
WHO = ("club", "mums", "school")
CONTEXT = Context(
    stakeholders={"club": "Youth club"},
    members=frozenset(WHO),
    affected=frozenset(("mums",)),
    left={"room": 1.0, "van": None},
)


@st.composite
def pathways(draw: st.DrawFn) -> Pathway:
    """Pathways with circles, feedback, parallel links, links to themselves and twins in words."""
    keys = draw(st.lists(st.sampled_from(_KEYS), unique=True, min_size=1, max_size=6))
    end = st.sampled_from(keys)
    links = draw(st.lists(st.builds("{}>{}".format, end, end), max_size=9, unique=True))
    pathway = draft(*links, boxes={key: draw(_box()) for key in keys})
    for link in links:
        pathway = changed(pathway, link, **draw(st.sampled_from(_SAID)))
    return pathway


_SAID = (
    {"rationale": "Because."},
    {"feedback": True, "evidence": "study"},
    {"needed": "helpful", "evidence": "experience", "rationale": "Because."},
    {"needed": "necessary", "evidence": "none"},
)

_KEYS = [f"{kind}{number}" for kind in "goapct" for number in range(3)]


def _box() -> st.SearchStrategy[dict[str, Any]]:
    some = st.sampled_from(((), ("club",), ("mums",), ("school", "mums")))
    month = st.sampled_from((None, 3, 12, 14, 30))
    return st.fixed_dictionaries(
        {
            "label": st.sampled_from(LABELS),
            "owners": some,
            "benefits": some,
            "asked": some,
            "ends": month,
            "resources": st.sampled_from(((), ("room",), ("room", "van"))),
        }
    )


def _found(case: Case, pathway: Pathway, context: Context) -> list[Doubt]:
    return [doubt for doubt in checked(pathway, context) if doubt.check == case.check]


def _id(case: Case) -> str:
    return f"{case.check}-{CASES.index(case)}"


@pytest.mark.parametrize("case", CASES, ids=_id)
def test_a_check_names_what_is_concerned(case: Case) -> None:
    (doubt,) = _found(case, case.fires, case.context)
    assert doubt.sentence == case.sentence
    assert (doubt.elements, doubt.links, doubt.others) == (case.elements, case.links, case.others)


@pytest.mark.parametrize("case", CASES, ids=_id)
def test_it_is_silent_just_beside(case: Case) -> None:
    assert _found(case, case.beside, case.beside_context or case.context) == []


def test_every_check_has_a_case_and_says_why_it_matters_and_what_to_do() -> None:
    ids = [check.id for check in CHECKS]
    assert len(set(ids)) == len(ids) >= 18
    assert {case.check for case in CASES} == set(ids)
    for check in CHECKS:
        assert all((check.title, check.why, check.source, check.step)), check.id


def test_an_empty_pathway_raises_no_doubt() -> None:
    assert checked(Pathway(), CONTEXT) == ()


def test_a_pathway_in_order_raises_no_doubt() -> None:
    """One of two activities, all that the checks ask for said."""
    activity = {"owners": ("club",), "side_effects": "Some feel watched."}
    outcome = {"indicators": ("A count",), "benefits": ("mums",), "asked": ("mums",)}
    boxes = {
        "a1": {"label": "Walk to school together", "resources": ("van",), **activity},
        "a2": {"label": "Ask parents at the gate", "resources": ("room",), **activity},
        "o1": {"label": "Children walk to school", "ends": 10, **outcome},
        "o2": {"label": "Parents know each other", "ends": 12, **outcome},
        "g": {"label": "Streets are safe", "ends": 36},
        "t": {"label": "The crossing stays", "watch": "The plans of the town"},
    }
    links = ("a1>o1", "a2>o2", "o1>g", "o2>g", "t>o1")
    pathway = draft(*links, boxes=boxes, rationale="Because.", evidence="study")
    assert checked(pathway, Context(members=frozenset(("club", "mums")))) == ()


def test_what_the_group_set_aside_stays_away_until_other_boxes_are_concerned() -> None:
    aside = {doubt.key: "We know." for doubt in checked(draft("a>g")) if doubt.check == "jump"}
    assert "jump" not in {doubt.check for doubt in without(checked(draft("a>g")), aside)}
    again = without(checked(draft("a>g", "a2>g")), aside)
    assert [doubt.elements for doubt in again if doubt.check == "jump"] == [("a2", "g")]


def test_a_link_back_is_another_doubt_than_the_link() -> None:
    keys = {d.key for d in checked(draft("o1>o2", "o2>o1")) if d.check == "no-rationale"}
    assert len(keys) == 2


def test_many_boxes_that_say_the_same_are_one_doubt() -> None:
    boxes = {f"o{number}": {"label": "A new box"} for number in range(40)}
    (doubt,) = [d for d in checked(draft(boxes=boxes)) if d.check == "said-twice"]
    assert len(doubt.elements) == 40
    assert doubt.sentence == "40 boxes say “A new box”; they may be one."


def test_a_long_label_is_cut_and_its_lines_are_one() -> None:
    label = "Families\n know " + "whom to ask " * 300
    sentences = [d.sentence for d in checked(draft("a>g", boxes={"g": {"label": label}}))]
    assert any("Families know whom" in sentence for sentence in sentences)
    assert max(map(len, sentences)) < 400


@given(pathways(), st.data())
def test_adding_a_rationale_never_adds_a_doubt(pathway: Pathway, data: st.DataObject) -> None:
    before = {doubt.key for doubt in checked(pathway, CONTEXT)}
    if pathway.links:
        link = data.draw(st.sampled_from(sorted(pathway.links)))
        pathway = changed(pathway, link, rationale="Because people said so.")
    assert {doubt.key for doubt in checked(pathway, CONTEXT)} <= before


@given(pathways(), st.randoms(use_true_random=False))
def test_the_order_of_entry_changes_nothing(pathway: Pathway, chance: random.Random) -> None:
    elements, links = list(pathway.elements.items()), list(pathway.links.items())
    chance.shuffle(elements)
    chance.shuffle(links)
    mixed = Pathway(elements=dict(elements), links=dict(links))
    assert checked(mixed, CONTEXT) == checked(pathway, CONTEXT)


@given(pathways(), st.randoms(use_true_random=False))
def test_other_keys_give_the_same_sentences(pathway: Pathway, chance: random.Random) -> None:
    names = [f"key {number}" for number in range(len(pathway.elements) + len(pathway.links))]
    chance.shuffle(names)
    new = dict(zip(pathway.elements, names, strict=False))
    renamed = Pathway(
        elements={new[key]: one for key, one in pathway.elements.items()},
        links={
            names[-place]: link.model_copy(
                update={"source": new[link.source], "target": new[link.target]}
            )
            for place, link in enumerate(pathway.links.values(), 1)
        },
    )
    said = [(doubt.check, doubt.sentence) for doubt in checked(renamed, CONTEXT)]
    assert said == [(doubt.check, doubt.sentence) for doubt in checked(pathway, CONTEXT)]


@given(pathways())
def test_each_doubt_has_a_key_of_its_own_and_names_what_is_there(pathway: Pathway) -> None:
    found = checked(pathway, CONTEXT)
    assert len({doubt.key for doubt in found}) == len(found)
    for doubt in found:
        assert set(doubt.elements) <= pathway.elements.keys()
        assert set(doubt.links) <= pathway.links.keys()
