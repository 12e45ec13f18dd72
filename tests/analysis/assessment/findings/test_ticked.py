from collabworkshop.analysis.assessment.findings.ticked import ticked
from tests.analysis.assessment.findings.asking import answers, questionnaire, read

LIST = {
    "asks": "ticks",
    "items": [{"id": "refer", "label": "We refer."}, {"id": "follow", "label": "We follow up."}],
}


def codes(*given, **figures: float) -> list[str]:  # type: ignore[no-untyped-def]  # answers, as read takes them
    return [finding.code for finding in ticked(read(questionnaire(LIST, **figures), *given))]


def test_what_two_in_three_tick_is_said_and_what_fewer_tick_is_not() -> None:
    half = answers("p.follow", [1, 1, 1, 0, 0, 0])
    assert codes(answers("p.refer", [1, 1, 1, 1, 0, 0]), half) == ["mostly-ticked"]
    assert codes(answers("p.refer", [1, 1, 1, 0, 0, 0]), half) == []


def test_a_group_may_set_its_own_figure() -> None:
    given = answers("p.refer", [1, 1, 1, 1, 0, 0])
    assert codes(given, mostly=0.75) == []


def test_what_one_in_three_tick_is_a_gap() -> None:
    [found] = ticked(read(questionnaire(LIST), answers("p.refer", [1, 1, 0, 0, 0, 0])))
    assert (found.code, found.severity, found.evidence) == ("rarely-ticked", "gap", ("p.refer",))
    assert found.sentence == "Part: few tick “We refer” (2 of 6)."


def test_all_of_one_house_and_nobody_of_another_is_said_from_two_people_each_on() -> None:
    ours = answers("p.refer", [1, 1], organisation="clinic")
    theirs = answers("p.refer", [0, 0], start=2, organisation="school")
    assert "organisations-differ" in codes(ours, theirs)
    assert "organisations-differ" not in codes(ours, theirs[:1])


def test_too_few_constituents_among_eight_are_said() -> None:
    staff = answers("p.refer", [1, 0, 1, 0], role="staff")
    lived = answers("p.refer", [1, 0, 1, 0], start=4, role="constituent")
    assert "few-constituents" not in codes(staff, lived)
    more = answers("p.refer", [1], start=7, role="staff")
    assert "few-constituents" in codes(staff, lived[:3], more)
