import pytest

from collabworkshop.analysis.pathways.reading import (
    holds_two,
    reads_as_activity,
    reads_as_outcome,
)


@pytest.mark.parametrize(
    "label",
    [
        "Young people finish school and find work",
        "Schools share data and nurses come to the clubs",
        "Families know that help is there and schools stay open",
        "Families trust us so that they come earlier",
        "Fewer evictions; more homes",
        "Every child reads. Every parent knows the library",
        "Rents are fair while buses are on time",
    ],
)
def test_two_things_in_one_box_are_noticed(label: str) -> None:
    assert holds_two(label)


@pytest.mark.parametrize(
    "label",
    [
        "Children and parents feel safe",
        "Parents feel safe and welcome",
        "Families know and trust the clinic",
        "Parents know where and when they can get help",
        "People who are ill and have no car get lifts",
        "Families have time and people they can ask",
        "It is easy to find and keep a flat",
        "Families have time to cook and to find rest",
        "Every child at St. Mary's reads well",
        "Trust between police and young people is high",
        "and",
        "",
        "家庭获得帮助和学校",
    ],
)
def test_one_thing_with_an_and_in_it_is_not(label: str) -> None:
    assert not holds_two(label)


@pytest.mark.parametrize(
    "label",
    [
        "Organise a street party",
        "We run a night bus",
        "Training of staff",
        "Hold meetings that are open to all",
    ],
)
def test_what_people_do_is_noticed(label: str) -> None:
    assert reads_as_activity(label)


@pytest.mark.parametrize(
    "label",
    [
        "Training is open to everybody",
        "Offers of help are known",
        "Offers from neighbours",
        "Design for all is the rule",
        "We know each other",
        "Streets are safe",
        "We",
        "",
    ],
)
def test_what_comes_true_is_no_activity(label: str) -> None:
    assert not reads_as_activity(label)


@pytest.mark.parametrize(
    "label", ["Fewer evictions", "Streets are safer", "Young people understand their rights"]
)
def test_how_things_are_is_noticed(label: str) -> None:
    assert reads_as_outcome(label)


@pytest.mark.parametrize(
    "label",
    [
        "Train staff who know the families",
        "Weekly lunch at which families feel welcome",
        "We know them and visit",
        "Volunteers are trained",
        "Know your rights",
        "Lunch",
        "",
    ],
)
def test_what_somebody_does_is_no_outcome(label: str) -> None:
    assert not reads_as_outcome(label)


def test_only_the_beginning_of_a_very_long_label_is_read() -> None:
    assert not holds_two("word " * 790 + "families get help and schools stay open")
