"""How headings, paragraphs and points become a Word document (.docx)."""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from docx import Document
from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm

from collabworkshop.analysis.pathways.narrative.said import Block, Said, turned

__all__ = ["word_document"]

# What XML cannot hold, and what no text of a person needs.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_STYLES = {
    "title": "Title",
    "heading": "Heading 1",
    "paragraph": "Normal",
    "point": "List Bullet",
}

# python-docx refuses a longer title among the properties.
_LONGEST_PROPERTY = 255

# An archive stamps each file in it: a fixed moment, so that the same text is the same bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def word_document(
    title: str, blocks: Sequence[Block], *, on: date, language: str = "en-GB"
) -> bytes:
    r"""Return a document; what people typed is text in it, in its own direction.

    Parameters
    ----------
    title
        Stands at its head and in its properties.
    blocks
        What follows.
    on
        The day of which it says that it was written.
    language
        Of our own words, for a spelling checker and for a voice that reads aloud.

    Examples
    --------
    >>> word_document("Ours", [], on=date(2026, 3, 14))[:4]
    b'PK\x03\x04'
    """
    word = Document()
    _on_a4(word)
    _described(word, title, on, language)
    _write(word, "title", (Said(title, typed=True),))
    for block in blocks:
        _write(word, block.kind, block.words)
    stream = io.BytesIO()
    word.save(stream)
    return _without_time(stream)


def _on_a4(word: Word) -> None:
    (page,) = word.sections
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin = page.bottom_margin = page.left_margin = page.right_margin = Mm(22)


def _described(word: Word, title: str, on: date, language: str) -> None:
    """Say what the document is, and nothing of the template from which it is made."""
    about, day = word.core_properties, datetime.combine(on, time(), UTC)
    about.title = _held(title)[:_LONGEST_PROPERTY]
    about.author = about.comments = ""
    about.created = about.modified = day
    about.language = language
    for lang in word.styles.element.xpath("w:docDefaults//w:lang"):
        lang.set(qn("w:val"), language)
    links = word.part.package.rels
    for name, link in list(links.items()):
        if link.reltype in (KIND.THUMBNAIL, KIND.EXTENDED_PROPERTIES):
            del links[name]


def _write(word: Word, kind: str, words: Sequence[Said]) -> None:
    paragraph = word.add_paragraph(style=_STYLES[kind])
    if _all_turned(words):
        # python-docx has no name for a paragraph that begins at the right.
        paragraph.paragraph_format.element.get_or_add_pPr().append(OxmlElement("w:bidi"))
    for said in words:
        if said.text:
            font = paragraph.add_run(_held(said.text)).font
            if said.strong:
                font.bold = font.cs_bold = True
            if said.typed and turned(said.text):
                font.rtl = True


def _all_turned(words: Sequence[Said]) -> bool:
    """Return whether all that can be read in a paragraph was typed from right to left."""
    read = [said for said in words if any(map(str.isalpha, said.text))]
    return bool(read) and all(said.typed and turned(said.text) for said in read)


def _held(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _without_time(document: io.BytesIO) -> bytes:
    """Return the same archive without the moment at which python-docx wrote it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(document) as written, zipfile.ZipFile(stream, "w") as archive:
        for name in written.namelist():
            part = zipfile.ZipInfo(name, _MOMENT)
            archive.writestr(part, written.read(name), zipfile.ZIP_DEFLATED)
    return stream.getvalue()
