"""A theory of change leaves for the wall, to be read, and in every format; the same comes back."""

import io
import zipfile
from pathlib import Path

import pytest

from collabworkshop.exchange.pathways.formats import NAMES, codec, read
from collabworkshop.exercises.bringing.pathways import brought_pathway
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.pathway import ELEMENT, Element, Link, Pathway
from collabworkshop.model.pathway_draft import PATHWAY_DRAFT
from collabworkshop.model.record import Change
from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.taking.pathway_export import PathwayExport

THEORY = Pathway(
    elements={
        "walk": Element(kind="activity", label="=cmd|' /C calc'!A0"),
        "safe": Element(kind="impact", label="Safe <script>streets</script>"),
    },
    links={"1": Link(source="walk", target="safe", rationale="We are seen")},
)


@pytest.fixture
def step(own: WorkshopDoor) -> PathwayExport:
    came = brought_pathway(THEORY, own._session.state(), name="North", draft="d1")
    own._session.host.put(came.changes)
    step = own.take_pathway()
    step.which.value = "d1"
    return step


def written(step: PathwayExport, form: str) -> list[Path]:
    step.form.value = form
    return step.write()


def test_every_format_is_offered_and_what_can_be_read_comes_back(step: PathwayExport) -> None:
    forms = [value for _, value in step.form.options]
    assert forms[:3] == ["a3-pdf", "a3-svg", "word"]
    assert set(forms[3:]) == {name for name in NAMES if codec(name).write}
    for form in forms[3:]:
        path = written(step, form)[0]
        assert path.stat().st_size > 0
        if codec(form).read and form not in ("pathway-tables", "dagitty"):
            back = read(path.read_bytes(), path.name).pathway
            assert back.elements == THEORY.elements
            assert [link.rationale for link in back.links.values()] == ["We are seen"]


def test_the_wall_and_the_text_are_files_of_their_kind_and_nothing_runs_in_them(
    step: PathwayExport,
) -> None:
    [pdf] = written(step, "a3-pdf")
    [svg] = written(step, "a3-svg")
    [word] = written(step, "word")
    assert [path.suffix for path in (pdf, svg, word)] == [".pdf", ".svg", ".docx"]
    assert pdf.read_bytes().startswith(b"%PDF")
    assert b"<script" not in svg.read_bytes()
    with zipfile.ZipFile(io.BytesIO(word.read_bytes())) as archive:
        assert "Safe &lt;script&gt;" in archive.read("word/document.xml").decode()
    names = {written(step, "word")[0].name for _ in range(2)} | {word.name}
    assert len(names) == 3


def test_without_a_box_there_is_a_sentence_and_the_drafts_are_there_to_choose(
    own: WorkshopDoor, step: PathwayExport
) -> None:
    assert [name for name, _ in step.which.options] == ["The coalition's pathway", "North"]
    step.which.value = "main"
    with pytest.raises(WorkshopError, match="There is no box yet"):
        step.write()
    step.save.click()
    assert "There is no box yet" in step.area.notice["text"]
    own._session.host.undo()
    step.refresh()
    assert step.which.layout.display == "none"


def test_a_draft_that_was_taken_away_meanwhile_is_not_written(
    own: WorkshopDoor, step: PathwayExport
) -> None:
    own._session.host.put([Change(kind=PATHWAY_DRAFT, key="d1", deleted=True)])
    with pytest.raises(WorkshopError, match="taken away meanwhile"):
        written(step, "word")


def test_who_left_the_list_is_no_key_in_the_text(own: WorkshopDoor) -> None:
    body = Element(kind="impact", label="Safe", benefits=("9f3c",)).model_dump(mode="json")
    own._session.host.put([Change(kind=ELEMENT, key="main/g", body=body)])
    [word] = written(own.take_pathway(), "word")
    with zipfile.ZipFile(io.BytesIO(word.read_bytes())) as archive:
        text = archive.read("word/document.xml").decode()
    assert "Nobody is named yet who gains." in text
    assert "9f3c" not in text
