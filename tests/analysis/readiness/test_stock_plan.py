"""A plan in sentences, and what is still open in it."""

from datetime import date
from typing import Any

import pytest

from collabworkshop.analysis.readiness.stock_plan import in_sentences
from collabworkshop.analysis.readiness.stock_plan_findings import still_open
from collabworkshop.model.assessment_plan import AssessmentPlan

ON = date(2026, 3, 14)
CALLED: dict[str, dict[str, str]] = {
    "occasion": {"staff-meeting": "At a staff meeting"},
    "asked": {"leaders": "People who lead", "staff": "Staff", "constituents": "Neighbours"},
    "instruments": {"initial-assessment": "Tick what is true today"},
    "help": {"childcare": "Childcare"},
    "compiler": {"ada": "Ada"},
    "shown_as": {"talk": "A talk"},
    "shared_with": {"answered": "Everybody who answered", "leaders": "People who lead"},
    "planning": {"goals": "The goals"},
    "carrier": {"ada": "Ada", "bo": "Bo"},
}
WHOLE = {
    "occasion": "staff-meeting",
    "day": "2026-03-26",
    "asked": ["staff", "constituents"],
    "instruments": ["initial-assessment"],
    "help": ["childcare"],
    "compiler": "ada",
    "shown_as": ["talk"],
    "shared_with": ["answered"],
    "shared_on": "2026-04-02",
    "planning": ["goals"],
    "carrier": "bo",
    "again": "2026-10-01",
}


def plan(**other: Any) -> AssessmentPlan:
    return AssessmentPlan.model_validate({**WHOLE, **other})


def codes(*, leads: bool = False, **other: Any) -> set[str]:
    return {one.code for one in still_open(plan(**other), CALLED, on=ON, leads=leads)}


def test_a_whole_plan_has_no_open_sentence_and_nothing_is_found() -> None:
    said = " ".join(s for section in in_sentences(plan(), CALLED) for s in section.sentences)
    assert "open" not in said
    assert codes() == set()
    assert said.startswith(
        "At a staff meeting, on 26 March 2026, we take stock. We ask staff and neighbours. "
        "We take “Tick what is true today”. To make it easy to answer: childcare. "
        "We ask the same again on 1 October 2026. Ada puts the answers together. "
        "What comes out is shown to everybody who answered by 2 April 2026. They get a talk."
    )


def test_an_empty_plan_says_in_each_section_that_it_is_open() -> None:
    sections = in_sentences(AssessmentPlan(), CALLED)
    assert len(sections) == 4
    assert all("still open" in " ".join(section.sentences) for section in sections)


def test_own_words_begin_a_sentence_and_a_note_has_a_section() -> None:
    told = in_sentences(plan(occasion="after the supper", note=" Bring soup "), CALLED)
    assert told[0].sentences[0] == "After the supper, on 26 March 2026, we take stock."
    assert told[-1].sentences == ("Bring soup",)


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"day": None}, "no-date"),
        ({"day": "2026-03-13"}, "date-past"),
        ({"shared_on": "2026-03-25"}, "shared-too-early"),
        ({"again": "2026-03-26"}, "again-too-early"),
        ({"asked": []}, "nobody-asked"),
        ({"asked": ["leaders"]}, "only-leaders"),
        ({"asked": ["leaders", "staff"]}, "without-constituents"),
        ({"help": []}, "no-help"),
        ({"instruments": []}, "no-instrument"),
        ({"compiler": " "}, "nobody-compiles"),
        ({"carrier": "ada"}, "one-does-all"),
        ({"shared_with": []}, "not-shared"),
        ({"shared_with": ["leaders"]}, "not-shared-with-those-asked"),
        ({"shared_on": None}, "no-day-to-share"),
        ({"planning": []}, "no-use"),
        ({"carrier": ""}, "nobody-carries"),
        ({"again": None}, "only-once"),
    ],
)
def test_what_is_open_is_found(other: dict[str, Any], code: str) -> None:
    assert code in codes(**other)


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"day": "2026-03-14"}, "date-past"),
        ({"shared_on": "2026-03-26"}, "shared-too-early"),
        ({"asked": ["staff"], "help": []}, "no-help"),
        ({"asked": ["staff", "leaders"]}, "only-leaders"),
        ({"shared_with": ["answered"]}, "not-shared-with-those-asked"),
        ({"shared_with": ["staff", "constituents"]}, "not-shared-with-those-asked"),
        ({"compiler": "", "carrier": ""}, "one-does-all"),
    ],
)
def test_what_is_near_it_is_not_found(other: dict[str, Any], code: str) -> None:
    assert code not in codes(**other)


def test_who_leads_and_reads_the_answers_is_talked_about() -> None:
    assert "compiler-leads" in codes(leads=True)
    assert "compiler-leads" not in codes(leads=False)
