import pytest

from collabworkshop.analysis.assessment.answers import Answer
from collabworkshop.analysis.assessment.findings.wanted_and_there import (
    standings,
    wanted_and_there,
)
from tests.analysis.assessment.findings.asking import answers, questionnaire, read

PART = {
    "asks": "ratings",
    "aspects": [
        {"id": "importance", "label": "Matters", "scale": "five"},
        {"id": "presence", "label": "There", "scale": "five"},
    ],
    "compare": {"wanted": "importance", "now": "presence"},
    "items": [{"id": "time", "label": "Time"}],
}


def given(wanted: list[int], there: list[int], **who: str) -> list[Answer]:
    return [
        *answers("p.time", wanted, aspect="importance", **who),
        *answers("p.time", there, aspect="presence", **who),
    ]


@pytest.mark.parametrize(
    ("wanted", "there", "corner", "codes"),
    [
        # more than half rate 3 or higher, or not
        ([3, 3, 3, 1], [1, 1, 1, 3], "priority", ["priority"]),
        ([3, 3, 3, 1], [3, 3, 3, 1], "strength", ["strength"]),
        ([1, 1, 1, 3], [3, 3, 3, 1], "overdone", ["overdone"]),
        ([3, 3, 1, 1], [3, 3, 1, 1], "later", []),
    ],
)
def test_each_quarter_has_its_word(
    wanted: list[int], there: list[int], corner: str, codes: list[str]
) -> None:
    laid_out = read(questionnaire(PART), given(wanted, there))
    [standing] = standings(laid_out, laid_out.asked.parts[0])
    assert standing.corner == corner
    assert [finding.code for finding in wanted_and_there(laid_out)] == codes


def test_a_blind_spot_is_missing_and_seen_otherwise_by_those_who_lead() -> None:
    lead = given([5] * 6, [5] * 6, role="leader")
    others = [
        *answers("p.time", [4] * 10, aspect="importance", start=6),
        *answers("p.time", [1] * 10, aspect="presence", start=6),
    ]
    codes = [finding.code for finding in wanted_and_there(read(questionnaire(PART), lead, others))]
    assert codes == ["priority", "blind-spot"]
    alike = given([4] * 6, [1] * 6, role="leader")
    codes = [finding.code for finding in wanted_and_there(read(questionnaire(PART), alike, others))]
    assert codes == ["priority"]
