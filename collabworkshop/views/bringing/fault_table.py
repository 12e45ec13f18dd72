"""What is wrong with a file, as a table that people read before anything is saved."""

from collections.abc import Sequence
from html import escape

from collabworkshop.model.fault import Fault

__all__ = ["faults_html"]


def faults_html(faults: Sequence[Fault]) -> str:
    """Return the faults as HTML; everything from the file is shown as text.

    Examples
    --------
    >>> faults_html([])
    '<p>No faults were found in the file.</p>'
    """
    if not faults:
        return "<p>No faults were found in the file.</p>"
    rows = "".join(
        f"<tr><td>{fault.count}</td><td>{escape(fault.where)}</td>"
        f"<td><bdi>{escape(fault.example)}</bdi></td><td>{escape(fault.meaning)}</td></tr>"
        for fault in faults
    )
    return (
        "<table><caption>Found in the file; every row is kept unless it says otherwise</caption>"
        '<thead><tr><th scope="col">How many</th><th scope="col">Where</th>'
        '<th scope="col">For example</th><th scope="col">What it means</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )
