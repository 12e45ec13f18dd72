"""All views of a notebook show the same draft, and who comes back finds their own."""

import pytest

from collabworkshop.exercises.pathways.standing import MAIN
from collabworkshop.model.pathway import ELEMENT, Element
from collabworkshop.model.pathway_draft import PATHWAY_DRAFT, PathwayDraft
from collabworkshop.model.record import Change
from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.pathways.draft_choice import DraftChoice


@pytest.fixture
def drafted(own: WorkshopDoor) -> WorkshopDoor:
    """Two drafts; the one at the door drew in the second last."""
    box = Element(kind="impact", label="Safe").model_dump(mode="json")
    own._session.host.put(
        [
            Change(kind=PATHWAY_DRAFT, key="b", body=PathwayDraft(name="<b>").model_dump()),
            Change(kind=ELEMENT, key="b/goal", body=box),
        ]
    )
    return own


def choice(workshop: WorkshopDoor, shown: list[str]) -> DraftChoice:
    made = DraftChoice(workshop._session, lambda: shown.append(made.draft))
    made.show(workshop._session.state())
    return made


def test_who_comes_back_finds_the_draft_in_which_they_drew_last(drafted: WorkshopDoor) -> None:
    shown: list[str] = []
    made = choice(drafted, shown)
    assert [key for _, key in made.list.options] == [MAIN, "b"]
    assert (made.draft, made.list.value, shown) == ("b", "b", [])


def test_what_is_chosen_in_one_view_is_shown_in_all(drafted: WorkshopDoor) -> None:
    here: list[str] = []
    there: list[str] = []
    one, other = choice(drafted, here), choice(drafted, there)
    one.list.value = MAIN
    assert (here, there) == ([MAIN], [MAIN])
    other.show(drafted._session.state())
    assert other.list.value == MAIN
    assert there == [MAIN]


def test_a_view_that_was_closed_is_left_alone(drafted: WorkshopDoor) -> None:
    here: list[str] = []
    gone: list[str] = []
    one, other = choice(drafted, here), choice(drafted, gone)
    other.list.close()
    one.list.value = MAIN
    assert (here, gone) == ([MAIN], [])


def test_with_one_draft_there_is_nothing_to_choose(own: WorkshopDoor) -> None:
    made = choice(own, [])
    assert (made.draft, made.list.layout.display) == (MAIN, "none")
