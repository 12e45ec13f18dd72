"""What of a survey's answers may be kept, and what would tell of a few people."""

from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.assessment.answers import Place
from collabworkshop.exercises.asking import Asking
from collabworkshop.exercises.bringing.answers import Bringing, brought_answers
from collabworkshop.exercises.bringing.statements import answerable, statements_of
from collabworkshop.model.brought_answers import BroughtAnswers

OPEN = answerable("five-ingredients")
PRIVATE = answerable("collaborative-assessment")
FIRST, SECOND = (one.place for one in list(statements_of(PRIVATE.questionnaire))[:2])


def bring(
    asked: Asking, *answers: str, earlier: tuple[BroughtAnswers, ...] = (), name: str = "a.csv"
) -> Bringing:
    """Return what comes in of places with a digit for each person; a gap for none."""
    said = {
        place: [(f"r{n}", sign) for n, sign in enumerate(signs) if sign != " "]
        for place, signs in zip((FIRST, SECOND), answers, strict=False)
    }
    return brought_answers(said, asked, earlier, origin=name, respondents=len(answers[0]))


def kept(bringing: Bringing) -> BroughtAnswers:
    assert bringing.brought is not None
    return bringing.brought


def test_answers_become_counts_in_order() -> None:
    [counts] = kept(bring(OPEN, "3113")).counts
    assert counts.model_dump() == {"item": FIRST.item, "aspect": "now", "counts": {"1": 2, "3": 2}}


def test_an_open_instrument_takes_few_and_a_private_one_needs_enough_who_differ() -> None:
    assert kept(bring(OPEN, "11")).respondents == 2
    for few in ("124", "111114"):
        nothing = bring(PRIVATE, few)
        assert (nothing.brought, nothing.kept_back) == (None, (FIRST,))
    assert kept(bring(PRIVATE, "1234")).counts


def test_one_person_in_four_rows_hides_nobody() -> None:
    said = {FIRST: [("r1", "1"), ("r1", "2"), ("r1", "3"), ("r2", "4")]}
    bringing = brought_answers(said, PRIVATE, (), origin="a.csv", respondents=4)
    assert bringing.brought is None


def test_a_place_that_nobody_answers_is_neither_kept_nor_kept_back() -> None:
    bringing = bring(OPEN, "12", "  ")
    assert [one.item for one in kept(bringing).counts] == [FIRST.item]
    assert bringing.kept_back == ()


def test_the_same_people_but_for_a_few_do_not_come_in_beside_each_other() -> None:
    before = kept(bring(PRIVATE, "1234512345", "1122112211"))
    for more in ("123451234", "12345123455", "1234512345123"):
        second = "1122112211122"[: len(more)]
        assert bring(PRIVATE, more, second, earlier=(before,), name="b.csv").refused
    for other in ("1234512345", "12345123451234"):  # the very same, and four more
        second = "11221122111122"[: len(other)]
        assert not bring(PRIVATE, other, second, earlier=(before,), name="b.csv").refused
    assert not bring(PRIVATE, "543545432", "222221111", earlier=(before,)).refused
    assert not bring(OPEN, "123451234", earlier=(before,)).refused


@given(st.text("12345", min_size=4, max_size=12), st.integers(0, 11))
def test_leaving_one_person_out_never_tells_what_they_said(whole: str, who: int) -> None:
    at = who % len(whole)
    first = bring(PRIVATE, whole)
    earlier = () if first.brought is None else (first.brought,)
    second = bring(PRIVATE, whole[:at] + whole[at + 1 :], earlier=earlier, name="b.csv")
    assert first.brought is None or second.brought is None or second.refused


def test_each_rating_of_a_statement_is_one_of_its_own() -> None:
    both = list(statements_of(answerable("ten-practices").questionnaire))
    assert len(both) == 20
    assert {one.place.aspect for one in both} == {"importance", "presence"}
    assert all(one.key == f"{one.place.item}.{one.place.aspect}" for one in both)
    single = next(statements_of(OPEN.questionnaire))
    assert (single.key, single.place) == (
        "agenda.understanding",
        Place("agenda.understanding", "now"),
    )
