"""The content of the two exercises on links and doubts agrees with what they ask and find."""

from typing import get_args

from collabworkshop.analysis.pathways.chance import STEPS
from collabworkshop.analysis.pathways.checks.checking import CHECKS
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.model.pathway import Evidence, Link, Needed


def test_the_map_asks_for_every_field_of_a_link_and_offers_what_the_model_takes() -> None:
    questions = read_instrument("pathway-map").questions
    assert list(questions) == list(Link.model_fields)
    for field, kind in (("needed", Needed), ("evidence", Evidence)):
        assert ["", *(one.id for one in questions[field].options)] == list(get_args(kind))


def test_there_is_a_question_for_the_talk_about_each_check() -> None:
    prompts = read_instrument("pathway-map").prompts
    assert set(prompts) == {"nothing-yet", *(check.id for check in CHECKS)}


def test_the_probability_to_begin_with_is_one_of_those_to_choose() -> None:
    assert read_instrument("pathway-doubts").conventions["holds"].value / 100 in STEPS
