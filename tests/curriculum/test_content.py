"""The content that travels with the package is whole and agrees with itself."""

import re
from pathlib import Path
from typing import get_args

import pytest

from collabworkshop.curriculum.instrument import Instrument
from collabworkshop.curriculum.reading import read_index, read_instrument
from collabworkshop.exercises.shelf import ANSWERED
from collabworkshop.model.assessment_plan import AssessmentPlan
from collabworkshop.model.follow_up import STANDINGS
from collabworkshop.model.force import Force
from collabworkshop.model.placement import Placement
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.tie import Tie
from collabworkshop.model.what_if import Play, WhatIf

ROOT = Path(__file__).resolve().parents[2]
CURRICULUM = ROOT / "data" / "curriculum"


@pytest.fixture(params=[entry.exercise for entry in read_index()])
def instrument(request: pytest.FixtureRequest) -> Instrument:
    return read_instrument(request.param)


def test_the_index_lists_every_file_once_and_nothing_else() -> None:
    files = sorted(path.stem for path in CURRICULUM.glob("*.yaml") if path.stem != "index")
    assert sorted(entry.exercise for entry in read_index()) == files
    assert files


def test_the_index_says_what_the_files_say() -> None:
    for entry in read_index():
        content = read_instrument(entry.exercise)
        assert (content.id, content.covers) == (entry.exercise, entry.rows)
        assert (content.notebook, content.title) == (entry.notebook, entry.title)


def test_each_row_of_the_curriculum_is_covered_by_one_notebook() -> None:
    notebook = {row: entry.notebook for entry in read_index() for row in entry.rows}
    assert notebook == {
        **dict.fromkeys(("SM-1", "SM-2", "SM-3", "SM-4", "SM-5"), "03-stakeholder-map"),
        **dict.fromkeys(("RA-1", "RA-2", "RA-3", "RA-4", "RA-5", "RA-6", "RA-7"), "02-readiness"),
        **dict.fromkeys(("RM-1", "RM-2", "RM-3", "RM-4"), "04-resource-map"),
        "SP-3": "05-sources-of-power",
        **dict.fromkeys(("SP-1", "SP-2"), "05-sources-of-power"),
        **dict.fromkeys(("SP-4", "SP-5"), "05-sources-of-power"),
        **dict.fromkeys(("TC-1", "TC-2", "TC-3", "TC-4", "TC-5"), "09-theory-of-change"),
        **dict.fromkeys(("EV-1", "EV-2", "EV-4", "EV-6", "EV-7"), "10-evaluation-plan"),
        **dict.fromkeys(("EV-3", "EV-5"), "10b-learn-together"),
    }
    assert all(entry.notebook == notebook[row] for entry in read_index() for row in entry.rows)


def test_the_talk_of_the_trainer_is_at_most_two_fifths_of_the_time(instrument: Instrument) -> None:
    assert instrument.minutes.show <= 0.4 * instrument.minutes.total


def test_no_option_stands_twice_and_each_has_a_meaning(instrument: Instrument) -> None:
    lists = [*instrument.lists.values(), instrument.kinds]
    for options in lists:
        assert len({option.id for option in options}) == len(options)
        assert all(option.meaning for option in options)


def test_ladders_rise_by_one_and_say_what_each_rung_means(instrument: Instrument) -> None:
    for scale in instrument.scales.values():
        assert [rung.rank for rung in scale.rungs] == list(range(1, len(scale.rungs) + 1))
        assert all(rung.meaning for rung in scale.rungs)


def test_each_prompt_asks_something(instrument: Instrument) -> None:
    assert all("?" in prompt for prompt in instrument.prompts.values())


def test_the_grid_asks_for_every_field_of_a_stakeholder_and_of_a_placement() -> None:
    asked = set(read_instrument("power-interest-grid").questions)
    placed = set(Placement.model_fields) - {"stakeholder"}
    assert asked == set(Stakeholder.model_fields) | placed


def test_the_grid_shows_five_columns_in_this_order() -> None:
    questions = read_instrument("power-interest-grid").questions
    columns = [field for field, question in questions.items() if question.place == "table"]
    assert columns == ["name", "sector", "interest", "influence", "member"]


def test_sectors_take_own_words_and_numbers_name_their_ends() -> None:
    questions = read_instrument("power-interest-grid").questions
    assert questions["sector"].own_words
    assert {field for field, question in questions.items() if question.ends} == {
        "interest",
        "influence",
    }


def test_forms_and_capacities_are_those_that_the_model_takes() -> None:
    questions = read_instrument("power-interest-grid").questions
    for field in ("form", "capacity"):
        for option in questions[field].options:
            stakeholder = Stakeholder.model_validate({"name": "A", field: option.id})
            assert getattr(stakeholder, field) == option.id
    assert [option.id for option in questions["form"].options] == [
        "organisation",
        "group",
        "public",
        "person",
    ]


def test_barriers_of_the_source_are_there() -> None:
    # "Section Four", Goals and Theory of Change, names these four.
    barriers = {option.id for option in read_instrument("power-interest-grid").lists["barriers"]}
    assert {"language", "knowledge", "hierarchy", "politics"} <= barriers


def test_each_corner_of_the_grid_has_one_strategy_of_two_sentences() -> None:
    strategies = read_instrument("power-interest-grid").strategies
    corners = {code: (one.influence, one.interest) for code, one in strategies.items()}
    assert corners == {
        "work-together": ("high", "high"),
        "win-over": ("high", "low"),
        "share-power": ("low", "high"),
        "keep-in-touch": ("low", "low"),
    }
    assert {one.advice.count(".") for one in strategies.values()} == {2}
    assert "lived experience" in strategies["share-power"].warning


def test_the_grid_has_a_prompt_for_each_finding() -> None:
    assert set(read_instrument("power-interest-grid").prompts) == {
        "same-name",
        "missing-sector",
        "missing-viewpoint",
        "no-lived-experience",
        "placed-apart",
        "not-placed",
        "few-placements",
        "few-raters",
        "barrier-common",
        "nothing-to-gain",
        "no-way-to-hear",
        "influential-outside",
        "interested-unheard",
    }


def test_the_tie_map_asks_for_every_field_of_a_tie_that_a_person_gives() -> None:
    assert set(read_instrument("tie-map").questions) == set(Tie.model_fields) - {"origin"}


def test_joint_work_shared_staff_and_conflict_are_the_same_from_either_end() -> None:
    symmetric = {kind.id: kind.symmetric for kind in read_instrument("tie-map").kinds}
    assert symmetric == {
        "referral": False,
        "information": False,
        "funding": False,
        "joint-work": True,
        "shared-staff": True,
        "conflict": True,
    }


def test_the_ladder_of_cooperation_has_the_order_of_its_source() -> None:
    # "Chapter 5: Key Elements of Successful Collaborations", types of collaboration.
    ladder = read_instrument("tie-map").scales["cooperation-3"]
    assert [rung.label for rung in ladder.rungs] == [
        "Cooperation",
        "Coordination",
        "Collaboration",
    ]


def test_a_higher_frequency_means_more_often() -> None:
    often = read_instrument("tie-map").scales["frequency-5"]
    assert (often.rungs[0].label, often.rungs[-1].rank) == ("Less than once a year", 5)
    assert (
        "higher number means more often" in read_instrument("tie-map").questions["frequency"].help
    )


def test_directions_are_those_that_the_model_takes() -> None:
    for option in read_instrument("tie-map").questions["direction"].options:
        tie = Tie.model_validate(
            {"source": "a", "target": "b", "kind": "referral", "direction": option.id}
        )
        assert tie.direction == option.id


def test_the_tie_map_has_a_prompt_for_each_finding() -> None:
    assert set(read_instrument("tie-map").prompts) == {
        "one-sided",
        "rated-apart",
        "within-apart",
        "hearsay-only",
        "silent-member",
        "nobody-tied",
        "conflict-named",
    }


def test_the_map_findings_ask_for_every_field_of_a_what_if() -> None:
    assert set(read_instrument("map-findings").questions) == set(WhatIf.model_fields)
    plays = read_instrument("map-findings").questions["play"].options
    assert {option.id for option in plays} == set(get_args(Play))


def test_the_map_findings_have_a_prompt_for_each_finding() -> None:
    assert set(read_instrument("map-findings").prompts) == {
        "no-ties",
        "single-point",
        "broker",
        "around-one",
        "falls-apart",
        "group-apart",
        "isolate",
        "edge",
        "constituents-at-the-edge",
        "sectors-apart",
        "missing-link",
        "silent-members",
        "hearsay-left-out",
    }


def test_every_prompt_of_an_instrument_belongs_to_a_finding_that_can_come() -> None:
    code = re.compile(r'"([a-z]+(?:-[a-z]+)*)"')
    analysis = ROOT / "collabworkshop" / "analysis"
    cases = (analysis / "evaluation" / f"{name}.py" for name in ("beside_case", "case_findings"))
    programs = [*(analysis / "assessment").rglob("*.py"), *cases]
    said = {found for path in programs for found in code.findall(path.read_text("utf-8"))}
    for id_ in ANSWERED:
        content = read_instrument(id_)
        asked = content.questionnaire()
        places = {"", *asked.items(), *(part.id for part in asked.parts)}
        found = {prompt.partition(".")[::2] for prompt in content.prompts}
        assert [
            (id_, name) for name, place in found if name not in said or place not in places
        ] == []


def test_the_force_field_asks_for_a_card_and_its_strength_and_has_a_prompt_for_each_finding() -> (
    None
):
    content = read_instrument("force-field")
    assert set(content.questions) == set(Force.model_fields) | {"strength"}
    assert [one.id for one in content.lists["sides"]] == ["for", "against"]
    # "Section Four", questions for reflection, names these four coordinating mechanisms.
    samples = {one.id for one in content.lists["samples"]}
    assert {"shared-intake", "shared-information", "meeting-technology", "data-systems"} <= samples
    assert set(content.prompts) == {
        "balance",
        "one-side-empty",
        "strongest",
        "barrier-no-owner",
        "owner-many",
        "rated-apart",
        "more-apart",
        "barriers-in-one-place",
        "counted-twice",
        "not-rated",
        "one-voice",
    }


def test_the_plan_asks_for_every_field_that_it_has() -> None:
    assert set(read_instrument("assessment-plan").questions) == set(AssessmentPlan.model_fields)


def test_promises_have_a_prompt_for_each_finding() -> None:
    both = {"overdue", "no-date", "carries-many", "given-up", "looked-back"}
    both |= {"seen-differently", "more-seen-differently"}
    steps = {"no-step", "said-by-others", "also-promised"}
    assert set(read_instrument("next-steps").prompts) == both | steps
    power = {"shares-nothing", "shared-with-none", "receiver-away"}
    power |= {"only-small-things", "nobody-shares-deciding"}
    assert set(read_instrument("power-sharing").prompts) == both | power


def test_what_may_be_said_of_a_promise_is_what_the_model_takes() -> None:
    said = read_instrument("power-sharing").lists["standings"]
    assert tuple(one.id for one in said) == STANDINGS
