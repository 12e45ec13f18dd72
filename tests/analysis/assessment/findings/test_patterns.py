from collabworkshop.analysis.assessment.findings.patterns import patterns, phi
from tests.analysis.assessment.findings.asking import answers, questionnaire

LIST = {
    "asks": "ticks",
    "items": [{"id": name, "label": name.title()} for name in ("ask", "sit", "work")],
}


def test_phi_by_hand() -> None:
    # 20 people, 8 and 10 tick, 7 tick both: (20·7 - 8·10) / sqrt(8·10·12·10) = 60 / 97.98
    assert round(phi(7, 8, 10, 20) or 0, 3) == 0.612


def test_the_closest_pair_is_named_with_its_counts() -> None:
    given = [
        *answers("p.ask", [1, 1, 1, 1, 1, 0, 0, 0, 0, 0]),
        *answers("p.sit", [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]),
        *answers("p.work", [0, 1, 0, 1, 0, 1, 0, 1, 0, 1]),
    ]
    [found] = patterns(questionnaire(LIST), given)
    assert found.evidence == ("p.ask", "p.sit")
    assert found.sentence == (
        "“Ask” and “Sit” go together: of 5 people who tick one of them, 4 tick both."
    )


def test_seven_people_three_ticks_and_loose_pairs_are_no_pattern() -> None:
    few = [*answers("p.ask", [1] * 4 + [0] * 3), *answers("p.sit", [1] * 4 + [0] * 3)]
    assert list(patterns(questionnaire(LIST), few)) == []
    three = [*answers("p.ask", [1] * 3 + [0] * 7), *answers("p.sit", [1] * 3 + [0] * 7)]
    assert list(patterns(questionnaire(LIST), three)) == []  # three who tick both are too few
    loose = [*answers("p.ask", [1] * 5 + [0] * 5), *answers("p.sit", [1, 1, 1, 0, 0] * 2)]
    assert list(patterns(questionnaire(LIST), loose)) == []
