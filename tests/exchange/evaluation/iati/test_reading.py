"""Results of IATI become outcomes, indicators and figures, in all versions of the standard."""

from collections import Counter
from datetime import date

import pytest

from collabworkshop.exchange.evaluation.codec import Counts, EvaluationRead
from collabworkshop.exchange.evaluation.iati.reading import read
from collabworkshop.model.evaluation import Indicator, Measurement, Outcome
from tests.exchange.evaluation.iati.files import activity, file_of, indicator, result

DAYS = '<period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/>'


def got(*inside: str, given: str = 'measure="1" ascending="1"') -> EvaluationRead:
    """Return what is read of one indicator."""
    return read(file_of(activity(result(indicator(*inside, given=given)))), "a.xml")


def codes(read_: EvaluationRead) -> dict[str, int]:
    """Return the faults by code, without the one that every whole activity has."""
    counted = Counter[str]()
    for fault in read_.faults:
        counted[fault.code] += fault.count
    del counted["beyond-results"]
    return dict(counted)


def figures(read_: EvaluationRead) -> list[Measurement]:
    return list(read_.plan.measurements.values())


WHOLE = file_of(
    activity(
        result(
            "<description><narrative>All of them</narrative></description>",
            '<reference vocabulary="99" code="B1" vocabulary-uri="http://example.org"/>',
            indicator(
                '<reference vocabulary="9" code="4.1.1"/>',
                '<baseline year="2023" value="1"/>',
                '<baseline year="2024" iso-date="2024-05-31" value="20">'
                '<location ref="hill"/><location ref="dale"/>'
                '<dimension name="age" value="8"/><dimension name="sex" value="f"/>'
                '<document-link format="text/html" url="http://example.org/r">'
                '<title><narrative>Report</narrative></title><category code="A01"/>'
                "</document-link>"
                "<comment><narrative>In May</narrative></comment></baseline>",
                f'<period>{DAYS}<target value="30"/><target value="9"><dimension name="age" '
                'value="8"/></target><actual value="25"/></period>',
                '<period><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/>'
                '<target value="40"/></period>',
                given='measure="2" ascending="0" aggregation-status="1"',
            ),
            given='type="3" aggregation-status="false"',
        )
    )
)


def test_everything_has_its_place() -> None:
    plan = read(WHOLE, "a.xml").plan
    assert (plan.name, plan.projects) == ("Reading", {"XX-1": "Reading"})
    assert plan.outcomes == {
        "result 1": Outcome(
            title="Children read",
            kind="impact",
            project="XX-1",
            detail="All of them",
            references=("99:B1 <http://example.org>",),
            adds_up=False,
        )
    }
    assert plan.indicators == {
        "indicator 1": Indicator(
            outcome="result 1",
            title="Read",
            measure="percentage",
            direction="down",
            breakdown=("age", "sex"),
            references=("9:4.1.1",),
            adds_up=True,
        )
    }
    year, day, first, eights, actual, second = plan.measurements.values()
    assert (year.begins, year.ends) == (date(2023, 1, 1), date(2023, 12, 31))
    assert (day.begins, day.ends, day.value) == (None, date(2024, 5, 31), 20)
    assert (day.place, day.groups) == ("Hill Street; dale", {"age": "8", "sex": "f"})
    assert (day.note, day.source) == ("In May", "Report, http://example.org/r")
    assert (first.value, first.interim, second.value, second.interim) == (30, True, 40, False)
    assert (eights.groups, eights.interim) == ({"age": "8"}, False)
    assert (actual.kind, actual.begins, actual.ends) == (
        *("actual", date(2025, 1, 1)),
        date(2025, 12, 31),
    )


def test_elements_are_counted_as_they_stand() -> None:
    # By hand, in WHOLE; the target of 2025 lies above the baseline of 2023, and less is wanted.
    assert read(WHOLE, "a.xml").counts == Counts(
        activities=1,
        results=1,
        indicators=1,
        baselines=2,
        periods=2,
        targets=3,
        actuals=1,
        complete_triples=1,
        target_against_direction=1,
    )


# Written from the standard (https://iatistandard.org/103/), not by a publisher: before 2.01 texts
# stand in the elements themselves, once for each language, and parts come in any order.
OLD = b"""<?xml version="1.0"?>
<iati-activities version="1.03">
 <iati-activity xml:lang="fr">
  <result type="1" aggregation-status="0">
   <title>\xc3\x89coles b\xc3\xa2ties</title>
   <title xml:lang="en">Schools built</title>
   <description type="1">Avec des puits</description>
   <indicator measure="1" ascending="1">
    <title>Nombre d'\xc3\xa9coles</title>
    <baseline year="2009" value="10"><comment>Compt\xc3\xa9es</comment></baseline>
    <period>
     <period-start iso-date="2012-01-01">1 janvier</period-start>
     <period-end>2012-12-31</period-end>
     <target value="1 200"/>
     <actual value="1.250,5"><comment>Provisoire</comment></actual>
    </period>
   </indicator>
  </result>
  <iati-identifier>XX-OLD</iati-identifier>
  <title>Des \xc3\xa9coles</title>
 </iati-activity>
</iati-activities>"""


@pytest.mark.parametrize("version", ["1.01", "1.02", "1.03", "1.04", "1.05"])
def test_versions_before_2_01_are_read(version: str) -> None:
    old = read(OLD.replace(b"1.03", version.encode()), "old.xml")
    assert old.standard == f"IATI {version}"
    assert old.plan.outcomes["result 1"].title == "Écoles bâties"
    assert old.plan.outcomes["result 1"].detail == "Avec des puits"
    assert old.plan.outcomes["result 1"].project == "XX-OLD"
    assert [figure.value for figure in figures(old)] == [10, 1200, 1250.5]
    assert [figure.note for figure in figures(old)] == ["Comptées", "", "Provisoire"]
    assert figures(old)[1].ends == date(2012, 12, 31)
    assert codes(old) == {"other-language": 1, "number-with-marks": 2}


def test_another_language_can_be_asked_for() -> None:
    plan = read(OLD, "old.xml", language="en").plan
    assert plan.outcomes["result 1"].title == "Schools built"
    assert plan.indicators["indicator 1"].title == "Nombre d'écoles"


@pytest.mark.parametrize("version", ["2.01", "2.02", "2.03"])
def test_later_versions_are_read_and_named(version: str) -> None:
    assert read(WHOLE.replace(b"2.03", version.encode()), "a").standard == f"IATI {version}"


def test_a_file_without_a_usable_version_is_named_by_its_texts() -> None:
    assert read(WHOLE.replace(b"2.03", b"xx"), "a").standard == "IATI 2"
    assert read(OLD.replace(b"1.03", b""), "a").standard == "IATI 1"
    assert codes(read(WHOLE.replace(b"2.03", b"xx"), "a"))["unlisted-code"] == 1


def test_files_of_a_namespace_of_their_own_are_read_and_strange_elements_are_not() -> None:
    spaced = WHOLE.replace(b"<iati-activities ", b'<iati-activities xmlns="urn:x" ')
    assert read(spaced, "a").plan == read(WHOLE, "a").plan
    strange = file_of(activity('<x:result xmlns:x="urn:x" type="1"/>'))
    assert read(strange, "a").counts == Counts(activities=1)


BASE = '<baseline year="2024" value="10"/>'


@pytest.mark.parametrize(
    ("inside", "given", "code"),
    [
        (f'{BASE}<period>{DAYS}<target value="10,000"/></period>', "1", "number-with-marks"),
        (f'{BASE}<period>{DAYS}<target value="45%"/></period>', "1", "number-with-marks"),
        (f'{BASE}<period>{DAYS}<target value="many"/></period>', "1", "text-for-number"),
        (f'{BASE}<period>{DAYS}<target value="9"/></period>', "1", "target-against-direction"),
        (f'{BASE}<period>{DAYS}<target value=" "/></period>', "1", "missing-value"),
        (f'<period>{DAYS}<target value="20"/></period>', "1", "missing-baseline"),
        ('<baseline year="2027" value="10"/>' f'<period>{DAYS}<target value="20"/></period>', "1",
         "baseline-after-target"),
        (f"{BASE}<period><period-start iso-date='2025-02-01'/><period-end iso-date='2025-01-01'/>"
         "</period>", "1", "days-out-of-order"),
        (f"{BASE}<period><period-start iso-date='2025-02-01'/></period>", "1", "missing-date"),
        ('<baseline year="24" value="10"/>', "1", "bad-date"),
        ('<baseline year="2024" iso-date="2023-02-01" value="10"/>', "1", "told-differently"),
        (BASE, "7", "unlisted-code"),
        (f'<reference vocabulary="77" code="x"/>{BASE}', "1", "unlisted-code"),
    ],
)  # fmt: skip
def test_each_fault_is_found(inside: str, given: str, code: str) -> None:
    assert codes(got(inside, given=f'measure="{given}" ascending="1"')) == {code: 1}


@pytest.mark.parametrize(
    ("inside", "given"),
    [
        (f'{BASE}<period>{DAYS}<target value="10000.00"/></period>', 'measure="1"'),
        (f'{BASE}<period>{DAYS}<target value="10"/></period>', 'measure="1" ascending="1"'),
        # Less is wanted, nobody said what, or the target is of another part than the baseline.
        (f'{BASE}<period>{DAYS}<target value="9"/></period>', 'measure="1" ascending="0"'),
        (f'{BASE}<period>{DAYS}<target value="9"/></period>', 'measure="1"'),
        (f'{BASE}<period>{DAYS}<target value="9"><dimension name="age" value="8"/></target>'
         "</period>", 'measure="1" ascending="1"'),
        ('<baseline year="2024" value="No"/>', 'measure="5"'),
        ('<baseline year="2024"><comment><narrative>None</narrative></comment></baseline>',
         'measure="5"'),
        (f'{BASE}<period><period-start iso-date="2025-01-01Z"/>'
         '<period-end iso-date="2025-01-01T00:00:00"/></period>', 'measure="1"'),
        ('<baseline year="2025" iso-date="2025-12-31" value="1"/>'
         f'<period>{DAYS}<target value="2"/></period>', 'measure="1"'),
    ],
)  # fmt: skip
def test_what_is_beside_a_fault_is_none(inside: str, given: str) -> None:
    assert codes(got(inside, given=given)) == {}


def test_what_cannot_be_read_is_kept_as_written() -> None:
    read_ = got(
        "<period><period-start iso-date='30.2.2025'/>"
        "<period-end iso-date='2025-12-31'/><actual value=' about\n ten '/></period>"
    )
    (figure,) = figures(read_)
    assert (figure.value, figure.words, figure.note) == (
        *(None, "about ten"),
        "period-start: 30.2.2025",
    )
    assert read_.counts.text_values == 1


def test_the_words_of_a_comment_stand_where_there_is_no_value() -> None:
    comment = "<comment><narrative>Most would</narrative></comment>"
    (figure,) = figures(got(f"<period>{DAYS}<actual>{comment}</actual></period>"))
    assert (figure.words, figure.note) == ("Most would", "")


def test_faults_of_whole_activities_are_found() -> None:
    twice = file_of(activity(result(indicator(BASE))), activity(result(indicator(BASE))))
    assert codes(read(twice, "a")) == {"repeated-activity": 1}
    empty = file_of(activity(identifier=" "))
    assert codes(read(empty, "a")) == {"missing-id": 1, "no-results": 1}
    nameless = file_of(activity(result(indicator(BASE, title=""), title="")))
    assert codes(read(nameless, "a")) == {"blank-label": 2}
    assert read(nameless, "a").plan.indicators["indicator 1"].title == "indicator 1"
    long = file_of(activity(result(indicator(BASE, title="x" * 4_001))))
    assert codes(read(long, "a")) == {"cut-text": 1}


def test_words_are_taken_for_the_codes_that_they_name() -> None:
    read_ = got(BASE, given='measure="Percentage" ascending="True"')
    (one,) = read_.plan.indicators.values()
    assert (one.measure, one.direction) == ("percentage", "up")
    assert codes(read_) == {"unlisted-code": 2}
