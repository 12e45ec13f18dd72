from collabworkshop.analysis.assessment.findings.cases import cases
from tests.analysis.assessment.findings.asking import answers, questionnaire, read

WORKED = {"because": "So.", "near": "b", "not_near": "No.", "answer": "a"}
PART = {"asks": "cases", "piles": "piles", "items": [{"id": "x", "label": "A key", **WORKED}]}


def codes(*piles: str) -> list[str]:
    laid_out = read(questionnaire(PART), answers("p.x", piles))
    return [finding.code for finding in cases(laid_out) if finding.evidence]


def test_a_case_that_four_in_five_see_as_we_do_is_clear() -> None:
    assert codes("a", "a", "a", "a", "b") == ["as-we-see-it"]
    assert codes("a", "a", "a", "b", "b") == []


def test_a_case_on_which_no_pile_has_three_in_five_splits_the_group() -> None:
    assert codes("a", "a", "b", "c") == ["split"]
    assert codes("a", "a", "a", "b", "c") == []


def test_most_who_choose_another_pile_than_ours_are_told_so() -> None:
    laid_out = read(questionnaire(PART), answers("p.x", ["b", "b", "b", "a"]))
    found = next(finding for finding in cases(laid_out) if finding.code == "other-instinct")
    assert found.sentence == "“A key”: 3 of 4 say B; we would say A."
    assert "other-instinct" not in codes("b", "b", "a", "a")
