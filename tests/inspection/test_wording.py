"""What people read of a file: complete, aligned, and nothing in it that is not so."""

from collabworkshop.inspection.directory_report import DirectoryReport
from collabworkshop.inspection.measuring import network_report
from collabworkshop.inspection.responses_report import ResponsesReport
from collabworkshop.inspection.three_w_report import ThreeWReport
from collabworkshop.inspection.wording import report_words
from collabworkshop.model.network import Network
from tests.analysis.networks.graphs import MARRIAGES
from tests.inspection.maps import as_in_a_file, network


def words(of: Network, relation: str | None = None) -> str:
    report = network_report(of, name="ties.net", format_name="pajek", relation=relation)
    return report_words(report, name="ties.net", relation=relation)


def test_a_network_is_told_in_full() -> None:
    said = words(as_in_a_file(MARRIAGES, "marriage"))
    assert said.startswith(
        """\
ties.net holds a network (read as Pajek).

  nodes      16, 1 of them tied to nobody
  lines      20: marriage 20
  direction  none: a tie is of both
  ties       20 pairs
  density    0.167

The figures below are of all relations together, as if no tie had a direction.

  components                  2
  transitivity                0.191
  degree centralisation       0.267
  betweenness centralisation  0.383
  closeness centralisation    0.322

Most between others (10 of 16; --json gives all):

              degree  betweenness  closeness  constraint  effective size
  Medici           6        0.452      0.560       0.210           5.667
"""
    )
    assert "- disconnected, once in ties.net, for example “Pucci”. No chain of ties" in said


def test_direction_relation_and_what_is_missing_are_said_as_they_are() -> None:
    said = words(network("a-b b-a b-c", directed=True), "")
    assert "each tie runs one way" in said
    assert "3 ordered pairs" in said
    assert "reciprocity  0.500" in said
    assert "tied to nobody" not in said
    assert said.endswith("No fault was found.")
    assert "transitivity                –" in words(network("a-b"))


def test_an_empty_network_is_said_too() -> None:
    said = words(Network(nodes=(), lines=(), directed=False))
    assert "nodes      0" in said
    assert "Most between" not in said


def test_two_sets_and_many_relations_are_listed_within_bounds() -> None:
    one = network("a-b")
    lines = tuple(one.lines[0].model_copy(update={"relation": str(number)}) for number in range(12))
    nodes = tuple(node.model_copy(update={"mode": node.id * 200}) for node in one.nodes)
    said = words(one.model_copy(update={"lines": lines, "nodes": nodes}))
    assert "2 more" in said
    assert "two sets" in said
    assert max(map(len, said.splitlines())) < 140


def test_a_name_of_several_lines_stays_in_its_row() -> None:
    one = network("a-b")
    nodes = tuple(node.model_copy(update={"label": "x\ny" * 100}) for node in one.nodes)
    said = words(one.model_copy(update={"nodes": nodes}))
    assert "  x yx yx yx yx yx yx yx yx yx …       1" in said


def test_a_directory_is_told_in_full() -> None:
    report = DirectoryReport(
        format="ohana",
        faults=(),
        standard="Ohana",
        organisations=1_200,
        services=3,
        locations=0,
        categories_used=2,
        single_provider_categories=1,
        organisation_category_pairs=1,
    )
    assert (
        report_words(report, name="a folder")
        == """\
a folder holds a directory of services (read as Ohana, ohana).

  organisations              1,200
  services                   3
  locations                  0
  categories in use          2, 1 of them offered by one organisation only
  organisation and category  1 pair

No fault was found."""
    )
    none = report.model_copy(update={"categories_used": 0, "single_provider_categories": 0})
    assert "categories in use          0\n" in report_words(none, name="a folder")


def test_who_does_what_where_is_told_in_full() -> None:
    report = ThreeWReport(
        format="three-w-workbook", faults=(), organisations=2, activities=3, places=4, rows=5_000
    )
    assert (
        report_words(report, name="3w.xlsx")
        == """\
3w.xlsx holds a table of who does what where (read as Workbook (Excel)).

  rows           5,000
  organisations  2
  activities     3
  places         4

No fault was found."""
    )


def test_answers_to_a_survey_are_told_in_full() -> None:
    report = ResponsesReport(format="responses", faults=(), respondents=1_200, items=5, missing=7)
    assert (
        report_words(report, name="survey.csv")
        == """\
survey.csv holds answers to a survey (read as Table (CSV)).

  respondents      1,200
  items            5
  missing answers  7 of 6,000

No fault was found."""
    )
