"""Each finding on sources of power fires where it should, and not beside it."""

import pytest

from collabworkshop.analysis.power.profile import NamedProfile, OwnPower, SeenSource, SourceProfile
from collabworkshop.analysis.power.roughly import Roughly, roughly
from collabworkshop.analysis.power.source_findings import for_you, in_the_group, of_names


def codes(own: dict[int, int], seen: Roughly | None = None, source: str = "money") -> set[str]:
    one = SourceProfile(source=source, name="Money", own=own, seen=seen)
    return {finding.code for finding in in_the_group([one], 4)} - {"few-described"}


@pytest.mark.parametrize(
    ("own", "seen", "found"),
    [
        ({1: 5, 2: 5}, None, {"source-nobody"}),
        ({1: 5, 2: 4, 3: 1}, None, {"source-few"}),
        ({1: 5, 3: 2}, None, set()),  # of seven nobody is called few
        ({1: 5, 3: 3}, None, set()),  # 3 of 8 are more than a quarter
        ({1: 4, 3: 4}, roughly(1, 10), {"source-unseen"}),  # 0.5 and 0.05
        ({1: 4, 3: 4}, roughly(2, 10), set()),  # 0.5 and 0.2
        ({1: 6, 3: 2, 4: 1}, roughly(8, 10), {"source-overseen"}),  # 0.33 and 0.8
        ({}, roughly(8, 10), set()),
    ],
)
def test_each_source_says_what_its_figures_say(
    own: dict[int, int], seen: Roughly | None, found: set[str]
) -> None:
    assert codes(own, seen) == found


def test_of_lived_experience_it_is_always_said_and_once() -> None:
    assert codes({1: 4, 3: 4}, roughly(1, 10), "lived-experience") == {"lived-experience"}
    assert codes({}, None, "lived-experience") == set()


def test_names_are_said_or_that_they_are_kept_back() -> None:
    ada = NamedProfile(name="Ada", own={})
    assert [f.code for f in of_names([ada], 1)] == ["named"]
    assert [f.code for f in of_names([], 2)] == ["names-kept-back"]
    assert list(of_names([], 0)) == []


def test_a_person_reads_where_others_see_more_and_where_less() -> None:
    def told(own: int | None, count: int) -> set[str]:
        one = SeenSource(source="money", name="Money", own=own, seen=roughly(count, 6))
        return {f.code for f in for_you(OwnPower(exercise="x", raters=6, sources=(one,)), 4)}

    assert told(1, 4) == {"seen-more"}
    assert told(4, 2) == {"seen-less"}
    assert told(4, 4) == told(1, 2) == told(None, 6) == told(2, 3) == set()
    assert [f.code for f in for_you(OwnPower(exercise="x"), 4)] == ["few-raters-of-you"]
