from collabworkshop.analysis.assessment.answers import Answer
from collabworkshop.analysis.assessment.findings.by_organisation import by_organisation
from tests.analysis.assessment.findings.asking import answers, questionnaire, read

PART = {
    "asks": "ratings",
    "of": "organisation",
    "aspects": [{"id": "now", "label": "Now", "scale": "five"}],
    "items": [{"id": "home", "label": "A home"}, {"id": "pay", "label": "Reward"}],
}


def house(name: str, start: int, home: list[int], pay: list[int]) -> list[Answer]:
    return [
        *answers("p.home", home, aspect="now", start=start, organisation=name),
        *answers("p.pay", pay, aspect="now", start=start, organisation=name),
    ]


def found(*houses: list[Answer]) -> dict[str, tuple[str, ...]]:
    laid_out = read(questionnaire(PART), *houses)
    return {finding.code: finding.evidence for finding in by_organisation(laid_out)}


def test_the_practice_that_is_usual_in_fewest_houses_is_the_weakest() -> None:
    codes = found(house("a", 0, [4], [3]), house("b", 1, [3], [3]))
    assert codes == {"weakest-practice": ("p.pay",)}


def test_what_no_house_has_begun_is_said_and_one_that_has_is_enough_to_be_silent() -> None:
    assert found(house("a", 0, [4], [2]), house("b", 1, [3], [1]))["nobody-yet"] == ("p.pay",)
    assert "nobody-yet" not in found(house("a", 0, [4], [3]), house("b", 1, [3], [1]))


def test_a_house_two_steps_from_the_middle_of_the_others_is_alone() -> None:
    ahead = [house("a", 0, [5], [3]), house("b", 1, [3], [3]), house("c", 2, [3], [3])]
    assert found(*ahead)["alone"] == ("p.home", "organisation:a")
    near = [house("a", 0, [4], [3]), *ahead[1:]]
    assert "alone" not in found(*near)


def test_people_of_one_house_two_steps_apart_are_said() -> None:
    differ = found(house("a", 0, [1, 3], [3, 3]), house("b", 2, [3], [3]))
    assert differ["same-house-differs"] == ("p.home", "organisation:a")
    assert "same-house-differs" not in found(house("a", 0, [2, 3], [3, 3]), house("b", 2, [3], [3]))
