"""Each noun refuses what would make no sense later."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from collabworkshop.model.assessment_plan import AssessmentPlan
from collabworkshop.model.brought_answers import BroughtAnswers, CountedAnswers
from collabworkshop.model.follow_up import FollowUp
from collabworkshop.model.force import Force, ForceRating
from collabworkshop.model.ladder import Level, Rung, Scale
from collabworkshop.model.noun import Noun
from collabworkshop.model.pathway_preparation import PathwayPreparation
from collabworkshop.model.person import Person
from collabworkshop.model.placement import Placement
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.tie import Tie
from collabworkshop.model.trust import Trust
from collabworkshop.model.workshop import Workshop


@pytest.mark.parametrize(
    ("noun", "good", "bad"),
    [
        (Tie, {"source": "a", "target": "b", "kind": "k"}, {"target": "a"}),
        (Tie, {"source": "a", "target": "b", "kind": "k"}, {"direction": "sideways"}),
        (Placement, {"stakeholder": "a", "interest": 1}, {"interest": 0}),
        (Placement, {"stakeholder": "a", "influence": 5}, {"influence": 6}),
        (Placement, {"stakeholder": "a", "interest": None}, {"interest": 2.5}),
        (Trust, {"stakeholder": "a", "level": None}, {"level": 3}),
        (Stakeholder, {"name": "Clinic", "form": "public"}, {"form": "company"}),
        (Stakeholder, {"name": "Clinic", "capacity": ""}, {"capacity": "perhaps"}),
        (Stakeholder, {"name": "Clinic", "viewpoints": ["a"]}, {"viewpoints": [" "]}),
        (Level, {"scale": "s", "rank": 0, "label": "none"}, {"rank": -1}),
        (Scale, {"id": "s", "name": "S", "rungs": [{"rank": 1, "label": "x"}]}, {"rungs": []}),
        (Person, {"name": "Ada"}, {"name": ""}),
        (Workshop, {"id": "w", "title": "Ours"}, {"title": "\n"}),
        (Force, {"what": "Time", "side": "for"}, {"side": "above"}),
        (ForceRating, {"force": "a", "strength": None}, {"strength": 6}),
        (FollowUp, {"commitment": "a", "standing": "kept"}, {"standing": ""}),
        (AssessmentPlan, {"day": "2026-03-14"}, {"day": "soon"}),
        (PathwayPreparation, {"hours": 1.5, "between": 0}, {"meetings": 0}),
        (BroughtAnswers, {"exercise": "a", "origin": "b", "respondents": 1}, {"respondents": 0}),
        (CountedAnswers, {"item": "p.i", "counts": {"1": 2}}, {"counts": {"1": 0}}),
    ],
)
def test_one_wrong_field_is_refused(
    noun: type[Noun], good: dict[str, Any], bad: dict[str, Any]
) -> None:
    noun.model_validate(good)
    with pytest.raises(ValidationError):
        noun.model_validate({**good, **bad})


def test_a_tie_to_oneself_says_what_it_needs() -> None:
    with pytest.raises(ValidationError, match="two different stakeholders"):
        Tie(source="a", target="a", kind="referral")


def test_a_level_knows_its_scale() -> None:
    scale = Scale(id="often", name="How often", rungs=(Rung(rank=3, label="daily"),))
    assert scale.level(3) == Level(scale="often", rank=3, label="daily")
    with pytest.raises(KeyError):
        scale.level(2)


def test_a_workshop_goes_through_json_with_its_date() -> None:
    workshop = Workshop(id="w", title="Ours", practice=True, fixed_today=date(2026, 3, 14))
    assert Workshop.model_validate(workshop.model_dump(mode="json")) == workshop
