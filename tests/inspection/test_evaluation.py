"""Evaluation plans are known from what is in their files, inspected in words and written anew."""

from pathlib import Path

import pytest

from collabworkshop.inspection.converting import converted
from collabworkshop.inspection.evaluation_opening import opened_evaluation
from collabworkshop.inspection.inspecting import inspected
from collabworkshop.inspection.pieces import Piece, pieces
from collabworkshop.inspection.recognising import WrongUseError, kind_of
from collabworkshop.inspection.wording import conversion_words, report_words
from collabworkshop.model.errors import UnreadableError
from collabworkshop.shipped import shipped

EXAMPLE = shipped("data", "schemas", "examples", "evaluation.xml")
IATI = Piece("a.xml", EXAMPLE.read_bytes())
TIES = Piece("ties.csv", b"from,to\nclinic,school\n")
NOTES = Piece("notes.txt", b"Where this comes from.\n")
GRAPHML = Piece("map.graphml", b'<?xml version="1.0"?><graphml><graph/></graphml>')


@pytest.mark.parametrize(
    ("found", "kind"),
    [
        ([IATI], "evaluation"),
        ([NOTES, IATI], "evaluation"),
        ([Piece("wrong.csv", IATI.data)], "evaluation"),
        ([Piece("a.xml", b"<iati-organisations/>")], "evaluation"),
        ([TIES, IATI], "network"),
        ([GRAPHML], "network"),
    ],
)
def test_a_plan_is_known_by_what_is_in_it(found: list[Piece], kind: str) -> None:
    assert kind_of(found) == kind


def test_what_lies_beside_a_plan_is_said(tmp_path: Path) -> None:
    for piece in (IATI, NOTES):
        (tmp_path / piece.name).write_bytes(piece.data)
    assert inspected(tmp_path).faults[-1].code == "left-out-file"
    (tmp_path / "b.xml").write_bytes(IATI.data)
    with pytest.raises(UnreadableError, match=r"several evaluation plans .* 'a.xml', 'b.xml'"):
        inspected(tmp_path)


def test_what_is_no_plan_is_refused_where_somebody_says_that_it_is_one() -> None:
    with pytest.raises(UnreadableError, match="no evaluation plan in 'folder'"):
        opened_evaluation([TIES, NOTES], "folder")
    with pytest.raises(UnreadableError, match="cannot be read as XML"):
        opened_evaluation([TIES], "ties.csv")


def test_a_plan_is_told_in_words() -> None:
    said = report_words(inspected(EXAMPLE), name="evaluation.xml")
    assert "holds an evaluation plan (read as IATI 2.03)" in said
    assert "4, 1 of them in words" in said
    assert "5, 2 of them can be judged" in said
    assert "- target-against-direction, once in evaluation.xml, indicator" in said


def test_a_plan_is_written_anew_and_says_what_is_missing(tmp_path: Path) -> None:
    target = tmp_path / "new.xml"
    said = conversion_words(converted(EXAMPLE, target))
    assert "4 indicators and 12 figures, from IATI 2.03 to IATI 2.03" in said
    assert "2 blanks to fill in before it is published" in said
    again = opened_evaluation(pieces(target), "new.xml")
    assert again.plan == opened_evaluation([IATI], "a.xml").plan


def test_nothing_else_becomes_a_plan(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="one does not become the other"):
        converted(EXAMPLE, tmp_path / "x.gexf", target_format="gexf")
    with pytest.raises(UnreadableError, match="does not say in which format"):
        converted(EXAMPLE, tmp_path / "x.docx")
    with pytest.raises(WrongUseError):
        inspected(EXAMPLE, directed=True)


def test_a_file_of_more_than_20_megabytes_is_read(tmp_path: Path) -> None:
    head, _, tail = IATI.data.partition(b"</iati-activities>")
    large = tmp_path / "large.xml"
    large.write_bytes(head + b"<!--%s-->" % (b" " * 7_000_000) * 3 + b"</iati-activities>" + tail)
    assert inspected(large).model_dump()["indicators"] == 4
