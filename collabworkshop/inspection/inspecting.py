"""What is in a file that somebody brings, and what is wrong with it."""

from pathlib import Path

from collabworkshop.inspection.measuring import network_report
from collabworkshop.inspection.network_report import NetworkReport
from collabworkshop.inspection.opening import opened

__all__ = ["inspected"]


def inspected(
    path: Path,
    *,
    nodes: Path | None = None,
    directed: bool | None = None,
    relation: str | None = None,
    format_name: str | None = None,
) -> NetworkReport:
    """Return the report of a file, a folder or a zip.

    Parameters
    ----------
    path, nodes, directed, format_name
        As for `opened`.
    relation
        Look at the ties of this relation only.

    Raises
    ------
    UnreadableError
        When there is nothing that could be read; the message says why and what to do.
    """
    found = opened(path, nodes=nodes, directed=directed, format_name=format_name)
    return network_report(
        found.network,
        found.faults,
        name=found.name,
        format_name=found.format_name,
        relation=relation,
    )
