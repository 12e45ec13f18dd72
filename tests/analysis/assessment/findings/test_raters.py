from collabworkshop.analysis.assessment.answers import Answer
from collabworkshop.analysis.assessment.findings.raters import raters
from tests.analysis.assessment.findings.asking import answers, questionnaire, read

RATED = {
    "asks": "ratings",
    "aspects": [{"id": "now", "label": "Now", "scale": "five"}],
    "items": [{"id": name, "label": name.title()} for name in ("goal", "plan", "data")],
}


def codes(*given: list[Answer]) -> list[str]:
    return [finding.code for finding in raters(read(questionnaire(RATED), *given))]


def test_four_who_rank_three_items_alike_are_told_so_with_the_figure() -> None:
    given = [
        answers(f"p.{item}", ranks, aspect="now")
        for item, ranks in (("goal", [5] * 4), ("plan", [3] * 4), ("data", [1] * 4))
    ]
    [found] = raters(read(questionnaire(RATED), *given))
    assert found.sentence == (
        "“Now”, 3 items together: People tell the items apart alike. Krippendorff's alpha is 1.00."
    )
    assert codes(*[some[:3] for some in given]) == []  # three raters are too few


def test_houses_whose_people_agree_and_differ_from_others_are_told() -> None:
    def house(name: str, start: int, ranks: list[int]) -> list[Answer]:
        return answers("p.goal", ranks, aspect="now", start=start, organisation=name)

    apart = [house("a", 0, [1, 1]), house("b", 2, [3, 3]), house("c", 4, [5, 5])]
    assert "by-organisation" in codes(*apart)
    assert "by-organisation" not in codes(*apart[:2])  # two houses say little
    mixed = [house("a", 0, [1, 5]), house("b", 2, [3, 3]), house("c", 4, [5, 1])]
    assert "by-organisation" not in codes(*mixed)
