"""A sign hangs on its box once: as a word of the box, or as an indicator of the plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.exercises.evaluation.titles import titles_on, with_titles, without_titles
from collabworkshop.exercises.pathway_elements import EXERCISE as BOXES
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.evaluation import INDICATOR, Indicator
from collabworkshop.model.pathway import ELEMENT, Element
from collabworkshop.model.record import Change
from tests.exercises.desk import Desk

SIGNS = st.lists(st.sampled_from(["Calls", "Days", "Talks", "Visits", "<b>"]), max_size=6)


def test_titles_stand_by_the_box_on_which_they_hang(town: Desk) -> None:
    for key, outcome, title in (("1", "main/a", "Calls"), ("2", "main/b", "Days")):
        body = Indicator(outcome=outcome, title=title).model_dump(mode="json")
        town.put(Change(kind=INDICATOR, key=key, body=body))
    assert titles_on(town.state) == {"main/a": ("Calls",), "main/b": ("Days",)}
    town.put(Change(kind=INDICATOR, key="1", deleted=True))
    assert titles_on(town.state) == {"main/b": ("Days",)}


@given(words=SIGNS, titles=SIGNS)
def test_what_comes_back_from_a_box_is_what_was_on_it_without_the_titles(
    words: list[str], titles: list[str]
) -> None:
    shown = with_titles(words, titles)
    assert len(shown) == len(set(shown))
    assert {*shown} == {*words, *titles}
    kept = without_titles(shown, titles)
    assert {*kept} == {*words} - {*titles}
    assert without_titles(with_titles(kept, titles), titles) == kept


@given(titles=SIGNS.filter(bool), more=SIGNS)
def test_a_title_cannot_be_left_out(titles: list[str], more: list[str]) -> None:
    given_ = [one for one in more if one != titles[0]]
    with pytest.raises(AnswerError, match="it is in the evaluation plan"):
        without_titles(given_, titles)
    assert without_titles([*given_, *titles], titles) is not None


def test_a_title_that_a_form_takes_for_several_words_is_still_on_its_box(town: Desk) -> None:
    titles = ("Calls; by day", " Visits | talks ")
    box = Element(kind="outcome", label="Heard", indicators=("Letters",))
    town.put(Change(kind=ELEMENT, key="main/a", body=box.model_dump(mode="json")))
    for key, title in enumerate(titles):
        body = Indicator(outcome="main/a", title=title).model_dump(mode="json")
        town.put(Change(kind=INDICATOR, key=str(key), body=body))
    [row] = town.entered(BOXES)
    shown = "; ".join([*row["indicators"], "Calls"])
    town.answer(BOXES, key="main/a", indicators=shown)
    record = town.state.get(ELEMENT, "main/a")
    assert record is not None
    assert record.body["indicators"] == ["Letters", "Calls"]
    with pytest.raises(AnswerError, match="“Calls; by day”: it is in the evaluation plan"):
        town.answer(BOXES, key="main/a", indicators="Letters; Calls; Visits; talks")
