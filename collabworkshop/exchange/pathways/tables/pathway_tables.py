"""Theories of change as a table of elements and, beside it, a table of links, both CSV."""

import csv
import io
import sys

from collabworkshop.exchange.delimited import LONGEST_LINE
from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.pathways.codec import PathwayCodec, PathwayRead, Written
from collabworkshop.exchange.pathways.tables.columns import ELEMENT, LINK
from collabworkshop.exchange.pathways.tables.reading import (
    has_links,
    is_elements,
    is_links,
    read_tables,
)
from collabworkshop.exchange.pathways.tables.writing import count_size, element_rows, link_rows
from collabworkshop.exchange.source import first_lines
from collabworkshop.exchange.table import Table, read_table
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.pathway import Pathway

__all__ = ["CODEC", "table_of"]

_OURS = tuple(",".join(columns).encode() for columns in (ELEMENT, LINK))


def table_of(data: bytes, name: str) -> Table:
    """Return a table; in one of ours the comma separates, whatever else its cells hold."""
    ours = data.removeprefix(b"\xef\xbb\xbf").startswith(_OURS)
    return read_table(data, name=name, separator="," if ours else None)


def recognises(data: bytes) -> bool:
    """Say whether a file is a table of elements or links that can be nothing else."""
    if data.startswith((b"PK\x03\x04", b"<", b"{", b"*")):
        return False
    try:
        table = table_of(first_lines(data), "")
    except UnreadableError:
        return False
    return is_elements(table) or is_links(table)


def read(data: bytes, name: str) -> PathwayRead:
    """Return the theory of one table, of links or of elements."""
    table = table_of(data, name)
    if has_links(table) and not is_elements(table):
        return read_tables(None, table, name)
    return read_tables(table, None, name)


def write(pathway: Pathway) -> Written:
    """Return the table of elements, and the table of links beside it."""
    losses = Losses("a table")
    if pathway.name:
        losses.lacks("what the whole is called")
    tables = [element_rows(pathway), link_rows(pathway)]
    for rows in tables:
        count_size(rows, sys.maxsize, LONGEST_LINE, losses)
    elements, links = map(_text, tables)
    return Written(elements, losses.sentences, {"-links.csv": links})


def _text(rows: list[list[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    # Excel takes a table for UTF-8 only if it begins with this mark.
    return text.getvalue().encode("utf-8-sig")


CODEC = PathwayCodec(
    "pathway-tables",
    "Tables of elements and links (CSV)",
    (".csv", ".tsv"),
    recognises,
    read,
    write,
)
