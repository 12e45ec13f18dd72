from collabworkshop.analysis.assessment.findings.profile import part_scores, profile
from tests.analysis.assessment.findings.asking import answers, questionnaire, read

RATED = {"asks": "ratings", "aspects": [{"id": "now", "label": "Now", "scale": "five"}]}
FIRST = {**RATED, "id": "a", "label": "Agenda", "items": [{"id": "x", "label": "Goal"}]}
SECOND = {
    **RATED,
    "id": "b",
    "label": "Data",
    "items": [{"id": "x", "label": "What"}, {"id": "y", "label": "When"}],
}
GIVEN = [
    *answers("a.x", [4, 5, 4, 1], aspect="now"),
    *answers("b.x", [4, 1, 1, 1], aspect="now"),
    *answers("b.y", [1, 1, 2], aspect="now"),
]


def test_parts_are_scored_by_the_share_of_favourable_ratings() -> None:
    scores = part_scores(read(questionnaire(FIRST, SECOND), GIVEN))
    # 3 of 4 ratings are 4 or 5; of the second part one of 4 and 3 together.
    assert [(s.part.id, s.favourable, s.raters) for s in scores] == [
        ("a", (3, 4), 4),
        ("b", (1, 7), 4),
    ]
    assert [item.id for item, _ in scores[1].items] == ["y", "x"]


def test_the_weakest_part_with_its_lowest_item_and_the_strongest_are_told() -> None:
    found = list(profile(read(questionnaire(FIRST, SECOND), GIVEN)))
    assert [(f.code, f.evidence) for f in found] == [
        ("weakest-part", ("b",)),
        ("work-on-first", ("b.y",)),
        ("strongest-part", ("a",)),
    ]


def test_a_part_is_called_weak_or_strong_only_beyond_the_figures_of_the_group() -> None:
    asked = questionnaire(FIRST, SECOND, weak=0.1, strong=0.8)
    assert list(profile(read(asked, GIVEN))) == []


def test_parts_that_stand_alike_are_no_finding() -> None:
    even = [*answers("a.x", [4, 1], aspect="now"), *answers("b.x", [4, 1], aspect="now")]
    assert list(profile(read(questionnaire(FIRST, SECOND), even))) == []
