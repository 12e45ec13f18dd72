"""The nodes that a table lists, each once."""

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.mapping import NodeColumns, chosen
from collabworkshop.exchange.table import Table
from collabworkshop.model.network import NetworkNode
from collabworkshop.model.noun import LONGEST_TEXT

__all__ = ["listed_nodes"]


def listed_nodes(nodes: Table, columns: NodeColumns, book: FaultBook) -> dict[str, NetworkNode]:
    """Return the nodes of a table by id, in the order of the file.

    Parameters
    ----------
    nodes
        A row for each node.
    columns
        What its columns stand for, as a person confirmed it.
    book
        Where faults are noted.

    Raises
    ------
    UnreadableError
        When no column for the id is chosen, or the table does not have a chosen column.
    """
    id_column = chosen(nodes, columns.id, "who a row is about")
    label_column = chosen(nodes, columns.label or columns.id, "the name")
    first: dict[str, dict[str, str]] = {}
    attributes: dict[str, dict[str, str]] = {}
    for line, cells in nodes.records():
        written = cells.get(id_column, "")
        name = _usable_id(nodes, written, line, book)
        if name in first:
            book.note("duplicate-id", f"{nodes.name}.{id_column}", name)
            for key, cell in cells.items():
                if cell != first[name].get(key, ""):
                    attributes[name][f"{key} (line {line})"] = cell
        else:
            first[name] = cells
            attributes[name] = {
                key: cell for key, cell in cells.items() if key not in (id_column, label_column)
            }
            if name != written and written.strip():
                attributes[name][id_column] = written
    labels = {name: name for name in first}
    if label_column != id_column:
        labels = _labels(nodes, first, label_column, book)
    return {
        name: NetworkNode(id=name, label=labels[name], attributes=attributes[name])
        for name in first
    }


def _usable_id(nodes: Table, written: str, line: int, book: FaultBook) -> str:
    if written.strip() and len(written) <= LONGEST_TEXT:
        return written
    book.note("too-long-id" if written.strip() else "blank-id", nodes.name, written, line=line)
    return f"line {line}"


def _labels(
    nodes: Table, rows: dict[str, dict[str, str]], column: str, book: FaultBook
) -> dict[str, str]:
    labels = {}
    seen = set()
    for name, cells in rows.items():
        label = cells.get(column, "")
        where = f"{nodes.name}.{column}"
        if not label.strip():
            book.note("blank-label", where, name)
        elif label in seen:
            book.note("duplicate-label", where, label)
        seen.add(label)
        labels[name] = label if label.strip() else name
    return labels
