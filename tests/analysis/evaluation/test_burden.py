from collabworkshop.analysis.evaluation.burden import burdens
from tests.analysis.evaluation.plans import plan


def test_hours_are_summed_by_collector_the_heaviest_first() -> None:
    one = plan(
        indicators={
            "a": {"hours": 4},
            "b": {"hours": 6.5},
            "c": {"hours": None},
            "d": {"collector": "club", "hours": 20},
            "e": {"collector": " "},
        }
    )
    club, school = burdens(one, {"school": 10})
    assert (club.collector, club.hours, club.have, club.over) == ("club", 20, None, None)
    assert (school.hours, school.unsaid, school.over) == (10.5, ("c",), 0.5)
    assert burdens(one, {"school": 10.5})[1].over == 0
