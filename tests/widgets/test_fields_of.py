from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

import pytest
from pydantic import BaseModel
from pydantic import Field as Limit

from collabworkshop.exercises.tie_map import TieEntry
from collabworkshop.model.noun import Name, Text
from collabworkshop.model.question import Option, Question
from collabworkshop.widgets.field import Field
from collabworkshop.widgets.fields_of import fields_of

ANSWERS = (
    Option(id="a", label="Health", meaning="Clinics and the like"),
    Option(id="b", label="B"),
)


class Pace(StrEnum):
    SLOW = "slow"
    FAST = "fast"


class Entry(BaseModel):
    name: Name
    sector: Text = ""
    interest: Annotated[int, Limit(ge=1, le=5)] | None = None
    form: Literal["", "group", "person"] = "group"
    member: bool = False
    views: tuple[Name, ...] = ()
    gains: Text = ""
    level: int | None = None
    table: bytes = b""
    until: date | None = None
    pace: Pace | None = None


def field(name: str, **words: object) -> Field:
    [made] = fields_of(Entry, {name: Question.model_validate({"label": "Label", **words})})
    return made


@pytest.mark.parametrize(
    ("name", "words", "kind"),
    [
        ("name", {}, "text"),
        ("gains", {"long": True}, "long"),
        ("sector", {"options": ANSWERS, "own_words": True}, "suggest"),
        ("sector", {"options": ANSWERS}, "choice"),
        ("form", {}, "choice"),
        ("interest", {}, "number"),
        ("level", {"options": ANSWERS}, "choice"),
        ("member", {}, "yesno"),
        ("views", {"options": ANSWERS}, "many"),
        ("table", {}, "file"),
        ("until", {}, "date"),
    ],
)
def test_the_kind_comes_from_the_entry_and_its_question(
    name: str, words: dict[str, object], kind: str
) -> None:
    assert field(name, **words).kind == kind


def test_limits_come_from_the_entry() -> None:
    assert (field("interest").low, field("interest").high) == (1, 5)
    assert field("name").longest == 4000
    assert [field("name").required, field("sector").required] == [True, False]
    assert [field("interest").nullable, field("sector").nullable] == [True, False]
    assert field("until").nullable


def test_words_come_from_the_question() -> None:
    made = field("interest", help="How much?", ends=("little", "much"), place="table")
    assert made.ends is not None
    assert (made.label, made.help, made.place) == ("Label", "How much?", "table")
    assert (made.ends.low, made.ends.high) == ("little", "much")


def test_options_come_with_their_meaning() -> None:
    first, _ = field("sector", options=ANSWERS).options
    assert (first.value, first.label, first.help) == ("a", "Health", "Clinics and the like")


def test_a_list_of_words_in_the_entry_needs_no_options_in_the_question() -> None:
    assert [option.value for option in field("form").options] == ["group", "person"]
    assert [option.value for option in field("pace").options] == ["slow", "fast"]


def test_fields_stand_in_the_order_of_the_questions() -> None:
    asked = {name: Question(label=name) for name in ("member", "name")}
    assert [made.name for made in fields_of(Entry, asked)] == ["member", "name"]


def test_a_question_without_a_field_is_refused() -> None:
    with pytest.raises(KeyError, match="colour"):
        field("colour")


def test_a_choice_that_the_model_has_made_is_shown_and_no_blank_beside_it() -> None:
    options = [{"id": "one-way", "label": "One way"}, {"id": "both-ways", "label": "Both ways"}]
    asked = Question.model_validate({"label": "Direction", "options": options})
    [direction] = fields_of(TieEntry, {"direction": asked})
    assert (direction.kind, direction.initial) == ("choice", "one-way")
    [level] = fields_of(TieEntry, {"level": asked})
    assert level.initial == ""
