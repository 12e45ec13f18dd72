"""An instrument is checked when it is read."""

from typing import Any

import pytest
from pydantic import ValidationError

from collabworkshop.curriculum.instrument import Instrument, Minutes
from collabworkshop.model.question import Option


def test_minutes_add_up() -> None:
    assert Minutes(show=5, do=10, talk=15).total == 30


def test_a_question_takes_its_options_from_the_list_that_it_names(small: dict[str, Any]) -> None:
    colour = Instrument.model_validate(small).questions["colour"]
    assert colour.options == (Option(id="red", label="Red"),)


def test_a_question_can_take_kinds_of_tie_as_options(small: dict[str, Any]) -> None:
    small["questions"]["kind"] = {"label": "Kind", "options": "kinds"}
    asked = Instrument.model_validate(small).questions["kind"]
    assert asked.options == (Option(id="loan", label="Loan", meaning="One lends."),)


def test_a_question_can_take_the_ranks_of_a_scale_as_options(small: dict[str, Any]) -> None:
    small["questions"]["heat"] = {"label": "Heat", "options": "heat-2"}
    instrument = Instrument.model_validate(small)
    assert instrument.questions["heat"].options == (Option(id="1", label="warm"),)
    assert instrument.scales["heat-2"].id == "heat-2"


def test_a_question_may_write_its_options_out(small: dict[str, Any]) -> None:
    small["questions"]["colour"]["options"] = [{"id": "blue", "label": "Blue"}]
    colour = Instrument.model_validate(small).questions["colour"]
    assert [option.id for option in colour.options] == ["blue"]


def test_a_list_that_is_not_there_is_named_with_those_that_are(small: dict[str, Any]) -> None:
    small["questions"]["colour"]["options"] = "colors"
    with pytest.raises(ValidationError, match=r"'colors'.*There is colours, heat-2, kinds"):
        Instrument.model_validate(small)


def test_an_instrument_without_source_is_refused(small: dict[str, Any]) -> None:
    small["source"] = []
    with pytest.raises(ValidationError, match="source"):
        Instrument.model_validate(small)
    del small["source"]
    with pytest.raises(ValidationError, match="source"):
        Instrument.model_validate(small)


@pytest.mark.parametrize("link", ["", "example.org", "javascript:alert(1)", "https://a b"])
def test_a_source_needs_a_link_that_a_browser_can_open(small: dict[str, Any], link: str) -> None:
    small["source"][0]["link"] = link
    with pytest.raises(ValidationError, match="link"):
        Instrument.model_validate(small)


@pytest.mark.parametrize("field", ["questions", "scales", "lists"])
@pytest.mark.parametrize("wrong", ["text", 3, ["a"], {"a": "b"}])
def test_a_part_of_the_wrong_shape_is_a_fault_of_that_part(
    small: dict[str, Any], field: str, wrong: object
) -> None:
    small[field] = wrong
    with pytest.raises(ValidationError) as caught:
        Instrument.model_validate(small)
    assert field in {fault["loc"][0] for fault in caught.value.errors()}


def test_an_instrument_survives_json(small: dict[str, Any]) -> None:
    instrument = Instrument.model_validate(small)
    assert Instrument.model_validate_json(instrument.model_dump_json()) == instrument
