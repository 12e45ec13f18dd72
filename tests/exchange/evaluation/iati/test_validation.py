"""The official schema and code lists of IATI 2.03 are kept, or what breaks them is said."""

import pytest

from collabworkshop.exchange.evaluation.iati.codes import KINDS, MEASURES, VERSIONS, VOCABULARIES
from collabworkshop.exchange.evaluation.iati.validation import breaches, codes_of
from tests.exchange.evaluation.iati.files import activity, file_of, indicator, result

WHOLE = file_of(activity(result(indicator('<baseline year="2024" value="1"/>')))).decode()


def test_a_whole_file_keeps_the_standard() -> None:
    assert breaches(WHOLE.encode()) == ()


# The official tests of the schema lie outside; each of these breaks one of their rules.
@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("<title><narrative>Read</narrative></title>", "", "expected|Expected"),
        ("<title><narrative>Read</narrative></title>", "<title/>", "Missing child"),
        (' measure="1"', "", "'measure' is required"),
        ('ascending="1"', 'ascending="yes"', "not a valid value"),
        (' year="2024"', "", "'year' is required"),
        ('year="2024"', 'year="0"', "not a valid value"),
        ('<result type="2">', "<result>", "'type' is required"),
        ('type="2"', 'type="4"', "ResultType has no code '4'"),
        ('measure="1"', 'measure="8"', "IndicatorMeasure has no code '8'"),
        ('xml:lang="en"', 'xml:lang="qq"', "Language has no code 'qq'"),
        ('version="2.03"', 'version="2.04"', "Version has no code '2.04'"),
        ('role="4"', 'role="9"', "OrganisationRole has no code '9'"),
    ],
)
def test_what_breaks_the_standard_is_said(old: str, new: str, said: str) -> None:
    assert old in WHOLE
    (found,) = breaches(WHOLE.replace(old, new).encode())
    assert any(each in found for each in said.split("|"))
    assert found.startswith("line 1: ")


def test_elements_of_other_namespaces_keep_it() -> None:
    assert breaches(WHOLE.replace("</result>", '<x:y xmlns:x="urn:x"/></result>').encode()) == ()


def test_the_codes_that_reading_knows_are_those_of_the_code_lists() -> None:
    assert codes_of("Version") == set(VERSIONS)
    assert codes_of("ResultType") == set(KINDS)
    assert codes_of("IndicatorMeasure") == set(MEASURES)
    assert codes_of("ResultVocabulary") == set(VOCABULARIES["result"])
    assert codes_of("IndicatorVocabulary") == set(VOCABULARIES["indicator"])
