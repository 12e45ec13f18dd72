from collections import Counter
from itertools import combinations
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from rapidfuzz.fuzz import token_sort_ratio

from collabworkshop.analysis.evaluation.checks.checking import checked
from collabworkshop.curriculum.indicator_templates import (
    IndicatorTemplate,
    parse_templates,
    read_templates,
)
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.evaluation import EvaluationPlan, Outcome
from collabworkshop.shipped import shipped

ALL = read_templates()


@pytest.fixture(name="text")
def _text() -> str:
    return shipped("data", "evaluation", "indicator-templates.yaml").read_text("utf-8")


def test_there_are_forty_or_more_and_each_of_eight_fields_or_more_has_at_least_four() -> None:
    of = Counter(one.field for one in ALL.templates)
    assert len(ALL.templates) >= 40
    assert set(of) == {field.id for field in ALL.fields}
    assert len(of) >= 8
    assert min(of.values()) >= 4


def test_the_notes_count_them_rightly() -> None:
    notes = (Path(shipped("data")) / "README.md").read_text("utf-8")
    assert f"{len(ALL.templates)} indicators to start from" in notes


def test_no_two_say_nearly_the_same() -> None:
    """At most 75 alike by their words in any order; the nearest two are 74."""
    for one, other in combinations(ALL.templates, 2):
        assert token_sort_ratio(one.title, other.title) <= 75, (one.id, other.id)
        assert token_sort_ratio(one.definition, other.definition) <= 75, (one.id, other.id)


def test_the_links_are_well_formed_and_each_source_is_followed_by_some_template() -> None:
    for source in ALL.sources.values():
        parts = urlsplit(source.link)
        assert parts.scheme == "https", source.link
        assert "." in parts.netloc, source.link
        assert parts.username is None
    assert {one.reference for one in ALL.templates} == set(ALL.sources)
    links = [source.link for source in ALL.sources.values()]
    assert len(set(links)) == len(links)


def test_a_page_that_nobody_read_is_not_linked_only_its_organisation() -> None:
    unread = {key: one.link for key, one in ALL.sources.items() if not one.opened}
    assert unread == {"talking-therapies": "https://digital.nhs.uk/"}
    assert all(urlsplit(link).path in ("", "/") for link in unread.values())


def test_a_source_without_a_word_on_whether_it_was_read_is_refused(text: str) -> None:
    fields = yaml.safe_load(text)
    del fields["sources"]["fsg"]["opened"]
    with pytest.raises(UnreadableError, match="opened"):
        parse_templates(yaml.safe_dump(fields), "planted.yaml")


@pytest.mark.parametrize("one", ALL.templates, ids=lambda one: one.id)
def test_a_template_says_what_is_counted_and_where_that_ends(one: IndicatorTemplate) -> None:
    assert len(one.definition) > 60
    assert len(one.title) <= 90
    assert len(set(one.breakdown)) == len(one.breakdown)
    assert (one.direction == "") == (one.measure == "words")
    assert one.unit or one.measure in ("words", "rank")


def test_a_plan_of_all_templates_lacks_only_what_the_group_has_to_say() -> None:
    """None of them is vague, two in one, or claims an effect."""
    plan = EvaluationPlan(
        outcomes={"o": Outcome(title="Every child reads")},
        indicators={one.id: one.indicator("o") for one in ALL.templates},
    )
    assert {doubt.check for doubt in checked(plan)} == {
        *("no-baseline", "no-collector", "no-use", "seen-by-nobody"),
    }


@pytest.mark.parametrize(
    ("was", "becomes", "complaint"),
    [
        ("field: school", "field: schools", "names the field 'schools', which is not there"),
        ("reference: attendance", "reference: nobody", "names the source 'nobody'"),
        ("id: chronic-absence", "id: readers-at-eight", "readers-at-eight is there more than once"),
        ("link: https://www.cdc.gov", "link: www.cdc.gov", "link"),
        ("direction: up", "direction: upwards", "direction"),
    ],
)
def test_what_does_not_hold_is_named(text: str, was: str, becomes: str, complaint: str) -> None:
    assert was in text
    with pytest.raises(UnreadableError, match=complaint):
        parse_templates(text.replace(was, becomes, 1), "planted.yaml")


def test_a_template_without_a_caution_is_refused(text: str) -> None:
    content = yaml.safe_load(text)
    del content["templates"][0]["gamed"]
    with pytest.raises(UnreadableError, match=r"templates\.0\.gamed"):
        parse_templates(yaml.safe_dump(content), "planted.yaml")
