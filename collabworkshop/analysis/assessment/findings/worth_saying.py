"""Everything worth saying about a group's answers, what is missing first."""

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.assessment.findings.by_organisation import by_organisation
from collabworkshop.analysis.assessment.findings.cases import cases
from collabworkshop.analysis.assessment.findings.compared_groups import compared_groups
from collabworkshop.analysis.assessment.findings.profile import profile
from collabworkshop.analysis.assessment.findings.rated import rated
from collabworkshop.analysis.assessment.findings.raters import raters
from collabworkshop.analysis.assessment.findings.reading import Reading
from collabworkshop.analysis.assessment.findings.ticked import ticked
from collabworkshop.analysis.assessment.findings.wanted_and_there import wanted_and_there
from collabworkshop.analysis.assessment.findings.written import written
from collabworkshop.model.questionnaire import Questionnaire
from collabworkshop.model.result import Finding

__all__ = ["worth_saying"]

_WAYS = (
    ticked,
    wanted_and_there,
    profile,
    by_organisation,
    cases,
    compared_groups,
    rated,
    raters,
    written,
)

_ORDER = ("gap", "talk", "note")


def worth_saying(asked: Questionnaire, answered: Asked) -> tuple[Finding, ...]:
    """Return what is worth saying, computed from the counts that may be seen and nothing else.

    Parameters
    ----------
    asked
        What was asked.
    answered
        The counts that may be seen.
    """
    read = Reading(asked, answered)
    found = [finding for way in _WAYS for finding in way(read)]
    return tuple(sorted(found, key=lambda finding: _ORDER.index(finding.severity)))
