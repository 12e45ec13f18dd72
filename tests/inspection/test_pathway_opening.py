"""Theories of change are known from what is in their files, and nothing else is taken for one."""

import json
import zipfile
from pathlib import Path

import pytest

from collabworkshop.exchange.pathways.own_json import CODEC as JSON
from collabworkshop.exchange.pathways.tables.pathway_tables import CODEC as TABLES
from collabworkshop.exchange.workbook_writing import workbook_of
from collabworkshop.inspection.converting import converted
from collabworkshop.inspection.inspecting import inspected
from collabworkshop.inspection.pathway_opening import opened_pathway
from collabworkshop.inspection.pathway_report import PathwayReport
from collabworkshop.inspection.pieces import Piece, pieces
from collabworkshop.inspection.recognising import WrongUseError, kind_of
from collabworkshop.inspection.wording import conversion_words, report_words
from collabworkshop.model.errors import UnreadableError
from collabworkshop.shipped import shipped
from tests.exchange.pathways.pathways import SMALL, written
from tests.exchange.pathways.test_miradi import PROJECT

EXAMPLES = shipped("data", "schemas", "examples")
OURS = written(TABLES, SMALL.model_copy(update={"name": ""}))
ELEMENTS = Piece("theory.csv", OURS.data)
LINKS = Piece("theory-links.csv", OURS.beside["-links.csv"])
BOXES = Piece("boxes.csv", b"id,name,type\na,Walk,Activity\nb,Health,Impact\n")
ARROWS = Piece("arrows.csv", b"from,to\na,b\n")
CAUSES = Piece("map.csv", b"cause,effect\na,b\n")
DAG = Piece("d.txt", b"dag { a -> b }")
MIRADI = Piece("sea.xmpz2", PROJECT)
TIES = Piece("ties.csv", b"from,to\nclinic,school\n")
PEOPLE = Piece("people.csv", b"id,name,type\nclinic,Clinic,NGO\nschool,School,Public\n")
PAJEK = Piece("map.net", b'*Vertices 2\n1 "A"\n2 "B"\n*Arcs\n1 2\n')
PROVIDERS = Piece("people.csv", b"id,name,type\nclinic,C,Service\nschool,S,External\n")
EDGES = Piece("edges.txt", b"1 2\n2 3\n3 1\n")
SERVICES = Piece("services.csv", b"id,organization_id,name,status\n1,a,Lessons,active\n")
AGENCIES = Piece("organizations.csv", b"id,name,description\na,Clinic,\n")
THREE_W = Piece("list.csv", b"Agency,Sector,District\nClinic,Health,North\n")
SURVEY = Piece("answers.csv", b"Team,We meet,We eat\nA,Often,Never\nB,Always,Often\n")
KUMU = Piece(
    "kumu.xlsx",
    workbook_of(
        {
            "Elements": [["Label", "Type"], ["Walk", "Activity"], ["Health", "Outcome"]],
            "Connections": [["From", "To"], ["Walk", "Health"]],
        }
    ),
)
NOTE = Piece("readme.md", b"About this, and that.\n")


@pytest.mark.parametrize(
    ("found", "kind"),
    [
        ([ELEMENTS], "pathway"),
        ([LINKS], "pathway"),
        ([ELEMENTS, LINKS, NOTE], "pathway"),
        ([BOXES, ARROWS], "pathway"),
        ([CAUSES], "pathway"),
        ([DAG], "pathway"),
        ([MIRADI, NOTE], "pathway"),
        ([Piece("t.json", written(JSON, SMALL).data)], "pathway"),
        ([BOXES], "network"),  # as any list of names
        ([PROVIDERS, TIES], "network"),
        ([ARROWS], "network"),
        ([TIES, PEOPLE], "network"),
        ([DAG, TIES], "network"),
        ([CAUSES, PAJEK], "network"),
        ([PAJEK], "network"),
        ([EDGES], "network"),
        ([KUMU], "network"),
        ([CAUSES, AGENCIES, SERVICES], "directory"),
        ([THREE_W], "three-w"),
        ([SURVEY], "responses"),
    ],
    ids=lambda value: value if isinstance(value, str) else "+".join(each.name for each in value),
)
def test_a_theory_is_recognised_and_nothing_else_is(found: list[Piece], kind: str) -> None:
    assert kind_of(found) == kind


def test_two_tables_in_a_folder_are_one_theory(tmp_path: Path) -> None:
    for piece in (ELEMENTS, LINKS, NOTE):
        (tmp_path / piece.name).write_bytes(piece.data)
    got = opened_pathway(pieces(tmp_path), "folder")
    assert got.pathway == SMALL.model_copy(update={"name": ""})
    assert got.faults[-1].code == "left-out-file"


def test_a_project_is_one_file_although_it_is_a_zip(tmp_path: Path) -> None:
    file = tmp_path / "sea.xmpz2"
    file.write_bytes(PROJECT)
    report = inspected(file)
    assert isinstance(report, PathwayReport)
    assert (report.format, report.elements, report.links) == ("miradi", 4, 3)
    assert (report.elements_on_cycles, report.elements_without_link) == (2, 1)
    words = report_words(report, name=file.name)
    assert words.startswith(
        "sea.xmpz2 holds a theory of change (read as Miradi project).\n\n"
        "  elements             4, 1 of them without a link\n"
        "  links                3\n"
        "  elements on circles  2\n"
    )
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("sea.xmpz2", PROJECT)
    assert inspected(tmp_path / "all.zip").kind == "pathway"


def test_several_theories_and_none_are_a_sentence(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(DAG.data)
    with pytest.raises(UnreadableError, match=r"several theories of change in .*'a.txt', 'b.txt'"):
        inspected(tmp_path)
    with pytest.raises(UnreadableError, match="no theory of change"):
        opened_pathway([NOTE, THREE_W], "folder")
    with pytest.raises(UnreadableError, match="no theory of change that is known"):
        opened_pathway([NOTE], "readme.md")
    with pytest.raises(UnreadableError, match="Mermaid flow chart can be written here, and not"):
        opened_pathway([NOTE], "readme.md", format_name="mermaid")
    with pytest.raises(WrongUseError, match="Only a network takes --directed"):
        inspected(tmp_path / "a.txt", directed=True)


@pytest.mark.parametrize(
    ("ending", "says"),
    [
        (".json", "Nothing was lost."),
        (".xlsx", "Nothing was lost."),
        (".dagitty", "lane"),
        (".mmd", "works back on purpose"),
        (".gv", "the ids that the boxes have here"),
        (".jsonld", "assumption"),
    ],
)
def test_a_theory_goes_from_one_format_to_another(tmp_path: Path, ending: str, says: str) -> None:
    source = tmp_path / "ours.json"
    source.write_bytes(written(JSON, SMALL).data)
    done = converted(source, tmp_path / f"new{ending}")
    assert done.held == "4 elements and 3 links"
    assert says in conversion_words(done)


def test_tables_are_written_side_by_side_and_read_as_one(tmp_path: Path) -> None:
    source = tmp_path / "ours.json"
    source.write_bytes(written(JSON, SMALL).data)
    (tmp_path / "tables").mkdir()
    done = converted(source, tmp_path / "tables" / "t.csv")
    assert [file.name for file in done.files] == ["t.csv", "t-links.csv"]
    back = converted(tmp_path / "tables", tmp_path / "back.json")
    assert back.lost == ()
    first, second = (
        json.loads(file.read_text("utf-8")) for file in (source, tmp_path / "back.json")
    )
    assert second["pathway"] == {k: v for k, v in first["pathway"].items() if k != "name"}


def test_what_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    example = EXAMPLES / "pathway.txt"
    with pytest.raises(UnreadableError, match="Miradi project can be read here, and not written"):
        converted(example, tmp_path / "x", target_format="miradi")
    with pytest.raises(UnreadableError, match=r"does not say in which format.*\.mmd"):
        converted(example, tmp_path / "x.docx")
    with pytest.raises(UnreadableError, match="one does not become the other"):
        converted(example, tmp_path / "x.gexf", target_format="gexf")
