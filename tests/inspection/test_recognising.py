"""What is in a file or folder is known by its headings; what somebody says of it holds."""

import zipfile
from pathlib import Path

import pytest

from collabworkshop.exchange.workbook_writing import workbook_of
from collabworkshop.inspection.inspecting import inspected
from collabworkshop.inspection.pieces import Piece
from collabworkshop.inspection.recognising import WrongUseError, kind_of
from collabworkshop.model.errors import UnreadableError
from collabworkshop.shipped import shipped

EXAMPLES = shipped("data", "schemas", "examples")
TIES = Piece("ties.csv", b"from,to\nclinic,school\n")
NODES = Piece("organizations.csv", b"id,name,description\nclinic,Clinic,\nschool,School,\n")
THREE_W = Piece("list.csv", b"Agency,Sector,District\nClinic,Health,North\n")
SERVICES = Piece("services.csv", b"id,organization_id,name,status\n1,a,Lessons,active\n")
SURVEY = Piece("answers.csv", b"Team,We meet,We eat\nA,Often,Never\nB,Always,Often\n")
NOTE = Piece("readme.md", b"About this, and that.\n")
PAJEK = Piece("map.net", b'*Vertices 2\n1 "A"\n2 "B"\n*Edges\n1 2\n')


@pytest.mark.parametrize(
    ("found", "kind"),
    [
        ([TIES], "network"),
        ([PAJEK], "network"),
        ([NOTE], "network"),
        ([THREE_W], "three-w"),
        ([THREE_W, NOTE], "three-w"),
        ([THREE_W, TIES], "network"),
        ([THREE_W, PAJEK], "network"),
        ([SURVEY], "responses"),
        ([SURVEY, NOTE], "responses"),
        ([SURVEY, TIES], "network"),
        ([SURVEY, PAJEK], "network"),
        ([SURVEY, THREE_W], "three-w"),
        ([SURVEY, NODES, SERVICES], "directory"),
        ([NODES, SERVICES], "directory"),
        ([NODES, TIES], "network"),
        ([NODES, SERVICES, NOTE], "directory"),
    ],
    ids=lambda value: value if isinstance(value, str) else "+".join(each.name for each in value),
)
def test_the_headings_show_the_kind(found: list[Piece], kind: str) -> None:
    assert kind_of(found) == kind


def test_a_workbook_is_looked_into() -> None:
    rows = [["Agency", "Sector", "District"], ["Clinic", "Health", "North"]]
    assert kind_of([Piece("a.xlsx", workbook_of({"3W": rows}))]) == "three-w"
    ties = workbook_of({"ties": [["from", "to"], ["a", "b"]]})
    assert kind_of([Piece("a.xlsx", ties)]) == "network"


def test_what_somebody_says_holds_as_long_as_it_fits_together() -> None:
    assert kind_of([TIES], kind="three-w") == "three-w"
    assert kind_of([TIES], format_name="hsds-json") == "directory"
    assert kind_of([THREE_W], kind="network", format_name="tables") == "network"
    with pytest.raises(WrongUseError, match="gexf is one of a network, and --kind says a dir"):
        kind_of([TIES], kind="directory", format_name="gexf")


@pytest.mark.parametrize("name", ["directory", "three-w.csv", "responses.csv"])
@pytest.mark.parametrize(
    ("option", "words"),
    [
        ({"directed": True}, "--directed"),
        ({"directed": False}, "--undirected"),
        ({"relation": "trust"}, "--relation"),
        ({"nodes": EXAMPLES / "network-nodes.csv", "relation": ""}, "--nodes and --relation"),
    ],
)
def test_what_is_said_of_ties_is_refused_for_other_kinds(
    name: str, option: dict[str, bool], words: str
) -> None:
    with pytest.raises(WrongUseError, match=f"Only a network takes {words}"):
        inspected(EXAMPLES / name, **option)  # type: ignore[arg-type] # each case knows which


def saved(folder: Path, *found: Piece) -> Path:
    for piece in found:
        (folder / piece.name).write_bytes(piece.data)
    return folder


def test_what_lies_beside_the_one_table_is_named(tmp_path: Path) -> None:
    report = inspected(saved(tmp_path, THREE_W, NOTE))
    (fault,) = report.faults
    assert (report.kind, fault.code, fault.example) == ("three-w", "left-out-file", "readme.md")


def test_one_survey_among_files_is_read_and_several_are_a_sentence(tmp_path: Path) -> None:
    report = inspected(saved(tmp_path, SURVEY, NOTE))
    assert [(fault.code, fault.example) for fault in report.faults] == [
        ("left-out-file", "readme.md")
    ]
    with pytest.raises(UnreadableError, match=r"several surveys in .*'answers.csv', 'more.csv'"):
        inspected(saved(tmp_path, Piece("more.csv", SURVEY.data)))
    with pytest.raises(UnreadableError, match="format responses, not responses-workbook"):
        inspected(tmp_path / "more.csv", format_name="responses-workbook")


def test_no_survey_is_a_sentence_with_what_is_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"no survey in .*'readme.md', 'ties.csv'"):
        inspected(saved(tmp_path, TIES, NOTE), kind="responses")


def test_none_or_several_such_tables_are_a_sentence(tmp_path: Path) -> None:
    other = Piece("other.csv", THREE_W.data)
    with pytest.raises(
        UnreadableError, match=r"several tables of who does what where in .*'list.csv', 'other.csv'"
    ):
        inspected(saved(tmp_path, THREE_W, other))


def test_no_such_table_is_a_sentence_with_what_is_there(tmp_path: Path) -> None:
    with pytest.raises(
        UnreadableError, match=r"no table of who does what where in .*'readme.md', 'ties.csv'"
    ):
        inspected(saved(tmp_path, TIES, NOTE), kind="three-w")


def test_another_format_than_the_one_said_is_a_sentence() -> None:
    with pytest.raises(UnreadableError, match="has the format three-w, not three-w-workbook"):
        inspected(EXAMPLES / "three-w.csv", format_name="three-w-workbook")
    with pytest.raises(UnreadableError, match="has the format hsds-tabular, not ohana"):
        inspected(EXAMPLES / "directory", format_name="ohana")


def test_two_directories_in_one_zip_are_not_mixed(tmp_path: Path) -> None:
    file = tmp_path / "both.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for folder in ("north", "south"):
            for piece in (NODES, SERVICES):
                archive.writestr(f"{folder}/{piece.name}", piece.data)
    with pytest.raises(UnreadableError, match=r"several files 'organizations\.csv'"):
        inspected(file)
