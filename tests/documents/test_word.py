"""A Word document holds what was said as text, with letters in their own direction."""

import io
import time
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.pathways.narrative.said import Block, Said
from collabworkshop.documents.word import word_document
from tests.hostile import hostile_names

ON = date(2026, 3, 14)


def read(*blocks: Block, title: str = "Ours") -> Any:
    return Document(io.BytesIO(word_document(title, blocks, on=ON)))


def paragraph(*words: Said) -> Block:
    return Block("paragraph", words)


def typed(text: str) -> Said:
    return Said(text, typed=True)


def from_the_right(word: Any) -> list[str]:
    marked = [one for one in word.paragraphs if one._p.pPr.find(qn("w:bidi")) is not None]
    return [one.text for one in marked]


def test_headings_and_points_have_the_styles_by_which_people_find_their_way() -> None:
    blocks = [Block("heading", (Said("One"),)), paragraph(Said("b")), Block("point", (Said("a"),))]
    used = [(one.style.name, one.text) for one in read(*blocks).paragraphs]
    assert used == [("Title", "Ours"), ("Heading 1", "One"), ("Normal", "b"), ("List Bullet", "a")]


def test_it_says_what_it_is_of_which_day_and_nothing_of_a_template() -> None:
    word = read()
    about = word.core_properties
    assert about.title == "Ours"
    assert about.author == about.last_modified_by == about.comments == ""
    assert {about.created.date(), about.modified.date()} == {ON}
    assert about.language == "en-GB"
    assert word.styles.element.xpath("w:docDefaults//w:lang/@w:val") == ["en-GB"]
    (page,) = word.sections
    # Word counts in twentieths of a point.
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    with zipfile.ZipFile(io.BytesIO(word_document("Ours", [], on=ON))) as archive:
        assert not {"docProps/thumbnail.jpeg", "docProps/app.xml"} & {*archive.namelist()}
        assert b"python-docx" not in archive.read("docProps/core.xml")


def test_typed_letters_that_run_from_the_right_are_marked_and_no_others() -> None:
    names = (typed("دار الجيران"), Said(" and "), typed("Ada"))
    word = read(paragraph(Said("By "), *names))
    assert [run.text for run in word.paragraphs[1].runs if run.font.rtl] == ["دار الجيران"]
    assert from_the_right(word) == []


def test_a_paragraph_begins_at_the_right_when_all_of_it_is_read_from_there() -> None:
    word = read(paragraph(typed("דלת"), Said(". ")), paragraph(Said(". ")), title="دار الجيران")
    assert from_the_right(word) == ["دار الجيران", "דלת. "]


def test_what_stands_out_does_so_in_every_script() -> None:
    (run,) = read(paragraph(Said("דלת", typed=True, strong=True))).paragraphs[1].runs
    assert run.font.bold
    assert run.font.cs_bold


@settings(deadline=None, max_examples=8)
@given(st.lists(st.text(max_size=40), max_size=20))
def test_any_text_comes_back_except_what_no_file_of_word_can_hold(given_texts: list[str]) -> None:
    back = read(*(paragraph(typed(text)) for text in given_texts)).paragraphs[1:]
    for text, held in zip(given_texts, back, strict=True):
        seen = text.replace("\r\n", "\n").replace("\r", "\n")
        assert len(held.text) == len(seen)
        assert all(h in (s, "\ufffd") for h, s in zip(held.text, seen, strict=True))


def test_hostile_names_are_text_and_no_field_or_link_is_made_of_them() -> None:
    names = hostile_names()
    word = read(*(paragraph(typed(name)) for name in names), title=names[-1])
    assert [one.text for one in word.paragraphs] == [names[-1], *names]
    assert word.core_properties.title == names[-1][:255]
    for tag in ("w:instrText", "w:hyperlink", "w:fldSimple", "script"):
        assert f"<{tag}" not in word.element.xml


def test_the_same_document_is_the_same_bytes_at_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    first = word_document("Ours", [], on=ON)
    later = datetime(2031, 5, 6, 7, 8, 9).timetuple()  # noqa: DTZ001  # as a machine has it
    monkeypatch.setattr(time, "localtime", lambda *_: later)
    assert word_document("Ours", [], on=ON) == first
