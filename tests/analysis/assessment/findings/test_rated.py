from collabworkshop.analysis.assessment.findings.rated import rated
from tests.analysis.assessment.findings.asking import answers, questionnaire, read

RATED = {
    "asks": "ratings",
    "aspects": [{"id": "now", "label": "Now", "scale": "five"}],
    "items": [{"id": "trust", "label": "Trust"}],
}


def codes(*values: int) -> list[str]:
    given = answers("p.trust", values, aspect="now")
    return [finding.code for finding in rated(read(questionnaire(RATED), given))]


def test_two_camps_are_told_from_a_spread_and_from_agreement() -> None:
    assert codes(1, 1, 1, 5, 5, 5) == ["two-camps"]
    assert codes(1, 2, 3, 3, 4, 5) == ["rated-apart"]
    assert codes(4, 4, 4, 5, 4, 4) == ["agreed"]


def test_fewer_than_four_say_nothing() -> None:
    assert codes(1, 1, 5) == []


def test_the_sentence_gives_the_answers_in_the_words_of_the_scale() -> None:
    given = answers("p.trust", [1, 1, 1, 5, 5, 5], aspect="now")
    [found] = rated(read(questionnaire(RATED), given))
    assert found.sentence == "“Trust”: the group stands in two camps: 3 × step 1, 3 × step 5."
