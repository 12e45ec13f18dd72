"""A template says where it goes its own way, and where nobody could read the page behind it."""

import pytest

from collabworkshop.curriculum.indicator_templates import IndicatorTemplate, TemplateSource
from collabworkshop.views.evaluation.template_page import template_html

CALLED = {"number": "A number", "percentage": "A share", "up": "More is wanted"}

TEMPLATE = IndicatorTemplate.model_construct(
    title="Readers <b>",
    definition="Who reads",
    measure="number",
    unit="children",
    direction="up",
    breakdown=(),
    source="School",
    method="count",
    frequency="yearly",
    silent="Why",
    gamed="Easy texts",
)


def source(**fields: object) -> TemplateSource:
    said = {"title": "Reading", "organisation": "A body", "link": "https://example.org"}
    return TemplateSource.model_construct(**said | {"opened": True, "differs": ""} | fields)


@pytest.mark.parametrize(
    ("fields", "said"),
    [({"opened": False}, "could not read the page"), ({"differs": "Only pupils"}, "Only pupils")],
)
def test_what_a_reader_has_to_know_is_said_and_nothing_else(
    fields: dict[str, object], said: str
) -> None:
    assert said in template_html(TEMPLATE, source(**fields), CALLED, "All read")
    plain = template_html(TEMPLATE, source(), CALLED, "All read")
    assert said not in plain
    assert "Broken down by" not in plain
    assert "Readers &lt;b&gt;" in plain
