from collabworkshop.analysis.assessment.findings.compared_groups import compared_groups
from tests.analysis.assessment.findings.asking import answers, questionnaire, read

LIST = {"asks": "ticks", "items": [{"id": "follow", "label": "We follow up."}]}
RATED = {
    "asks": "ratings",
    "aspects": [{"id": "now", "label": "Now", "scale": "five"}],
    "items": [{"id": "trust", "label": "Trust"}],
}


def test_staff_who_tick_what_constituents_do_not_are_compared() -> None:
    staff = answers("p.follow", [1] * 9 + [0], role="staff")
    lived = answers("p.follow", [0] * 6, start=10, role="constituent")
    [found] = compared_groups(read(questionnaire(LIST), staff, lived))
    assert found.code == "staff-and-constituents"
    assert found.sentence == (
        "“We follow up”: ticked by 9 of 10 (people who do the work) and by 0 of 6 (people who live "
        "with the issue)."
    )


def test_groups_that_tick_alike_are_not_told() -> None:
    staff = answers("p.follow", [1, 0] * 5, role="staff")
    lived = answers("p.follow", [1, 0] * 3, start=10, role="constituent")
    assert list(compared_groups(read(questionnaire(LIST), staff, lived))) == []


def test_leaders_are_compared_with_everybody_else_also_those_who_said_nothing_of_themselves() -> (
    None
):
    leaders = answers("p.trust", [5] * 6, aspect="now", role="leader")
    others = answers("p.trust", [1, 2, 2, 1, 2, 1, 1, 2], aspect="now", start=6)
    [found] = compared_groups(read(questionnaire(RATED), leaders, others))
    assert found.code == "leaders-and-others"
    assert "rated “step 3” or higher by 6 of 6" not in found.sentence  # nobody is at 3 or 4
    assert "rated “step 5” or higher by 6 of 6 (people who lead) and by 0 of 8" in found.sentence


def test_cases_are_compared_by_who_sees_them_as_we_do() -> None:
    worked = {"answer": "a", "because": "So.", "near": "b", "not_near": "No."}
    part = {"asks": "cases", "piles": "piles", "items": [{"id": "x", "label": "A key", **worked}]}
    leaders = answers("p.x", ["a"] * 6, role="leader")
    others = answers("p.x", ["b"] * 5 + ["c"] * 4, start=6)
    [found] = compared_groups(read(questionnaire(part), leaders, others))
    assert "seen as we see it by 6 of 6 (people who lead) and by 0 of 9" in found.sentence


def test_three_leaders_are_too_few_to_be_compared() -> None:
    leaders = answers("p.trust", [5] * 3, aspect="now", role="leader")
    others = answers("p.trust", [1] * 9, aspect="now", start=3)
    assert list(compared_groups(read(questionnaire(RATED), leaders, others))) == []


def test_of_many_items_one_that_may_be_chance_is_said_to_be_so() -> None:
    leaders = answers("p.follow", [1, 1, 1, 1, 0, 0], role="leader")
    others = answers("p.follow", [1, 1] + [0] * 7, start=6)
    [found] = compared_groups(read(questionnaire(LIST), leaders, others))
    assert found.sentence.endswith("This may be chance: the groups are small.")
