"""The theory of change as a document: title, day, and everything that is told."""

import io
from datetime import date

from docx import Document

from collabworkshop.analysis.pathways.context import Context
from collabworkshop.documents.pathway_narrative import pathway_narrative
from collabworkshop.model.pathway import Pathway
from tests.analysis.pathways.narrative.theory import BOXES, CONTEXT, theory

ON = date(2026, 3, 14)


def paragraphs(document: bytes) -> list[str]:
    return [one.text for one in Document(io.BytesIO(document)).paragraphs]


def test_the_document_says_what_it_is_and_tells_every_box() -> None:
    read = paragraphs(pathway_narrative(theory(), CONTEXT, on=ON))
    assert read[0] == "Ours"
    assert "14 March 2026" in read[1]
    assert "eight boxes and seven links" in read[1]
    for one in BOXES.values():
        assert sum(text.startswith(f"{one.label}. ") for text in read) == 1


def test_it_is_the_same_bytes_whatever_the_order_and_has_a_title_without_a_name() -> None:
    made = {pathway_narrative(theory(turned=t), CONTEXT, on=ON) for t in (True, False)}
    assert len(made) == 1
    assert paragraphs(pathway_narrative(Pathway(), Context(), on=ON))[0] == "Our theory of change"
