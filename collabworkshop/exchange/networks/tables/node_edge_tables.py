"""Networks as a table of ties and, beside it, a table of nodes, both CSV."""

import csv
import io
import re

from collabworkshop.exchange.delimited import LONGEST_LINE, MOST_CELLS
from collabworkshop.exchange.networks.codec import Codec, Read, Written
from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.networks.numeral import numeral
from collabworkshop.exchange.networks.tables.columns import NODE, TIE
from collabworkshop.exchange.networks.tables.reading import read_pair
from collabworkshop.exchange.networks.tables.writing import count_losses, node_rows, tie_rows
from collabworkshop.exchange.table import Table, read_table
from collabworkshop.exchange.text import decode
from collabworkshop.exchange.workbook_writing import Cell, Rows
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network

__all__ = ["CODEC", "table_of"]

_OURS = tuple(",".join(columns) for columns in (TIE, NODE))


def read(data: bytes, name: str) -> Read:
    """Return the network of a table of ties."""
    return read_pair(table_of(data, name), None, directed=False)


def table_of(data: bytes, name: str) -> Table:
    """Return a table of ties or of nodes; in one of ours the comma separates, whatever it says."""
    ours = data.removeprefix(b"\xef\xbb\xbf").startswith(tuple(map(str.encode, _OURS)))
    return read_table(data, name=name, separator="," if ours else None)


def write(network: Network) -> Written:
    """Return the table of ties, and the table of nodes beside it."""
    losses = Losses("a table")
    count_losses(network, losses)
    tables = [tie_rows(network), node_rows(network)]
    for rows in tables:
        size = sum(map(len, rows))
        losses.count(size > MOST_CELLS, f"table of more than {MOST_CELLS:,} cells", _REFUSED)
        long = sum(_length(row) > LONGEST_LINE for row in rows)
        losses.count(long, f"row of more than {LONGEST_LINE:,} characters", _REFUSED)
    ties, nodes = map(_text, tables)
    return Written(ties, losses.sentences, {"-nodes.csv": nodes})


_REFUSED = "which is taken for no table when it is read"


def _text(rows: Rows) -> bytes:
    text = io.StringIO(newline="")
    # With this line end, csv puts a lone "\r" or "\n" inside a cell into quotes as well.
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    # Excel takes a table for UTF-8 only if it begins with this mark.
    return text.getvalue().encode("utf-8-sig")


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    return cell.replace("\0", "\ufffd") if isinstance(cell, str) else numeral(cell)


def _length(row: list[Cell]) -> int:
    return sum(2 * len(cell) + 3 for cell in row if isinstance(cell, str)) + 40


def recognises(beginning: bytes) -> bool:
    """Say whether a file begins as a table of two columns or more does."""
    try:
        text = decode(beginning).text
    except UnreadableError:
        return False
    first = text.lstrip().split("\n", 1)[0]
    return bool(re.search("[,;\t|]", first)) and not re.match(r"\s*[<{\[*]", text)


CODEC = Codec("tables", "Table of ties (CSV)", (".csv", ".tsv", ".txt"), recognises, read, write)
