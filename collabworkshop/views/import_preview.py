"""What a file would bring in, before anything is saved: counts, faults, what stays out."""

from collections.abc import Sequence
from html import escape

from collabworkshop.exercises.brought_network import Brought
from collabworkshop.model.fault import Fault

__all__ = ["how_many", "preview_html"]

_TITLE = "What the file would bring in"

_MOST = 8


def preview_html(bringing: Brought, faults: Sequence[Fault]) -> str:
    """Return the preview as HTML; everything from the file is shown as text."""
    are = "is" if bringing.known == 1 else "are"
    known = f", {bringing.known} {are} on your list already" if bringing.known else ""
    changed = f", {bringing.updated} of what is there changed" if bringing.updated else ""
    new, ties = how_many(bringing.new, "new stakeholder"), how_many(bringing.ties, "tie")
    counts = f"{new}{known}, {ties}{changed}."
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{_TITLE}">'
        f"<h3>{_TITLE}</h3><p><b>{counts}</b></p>{_faults(faults)}{_left_out(bringing)}"
        "</section>"
    )


def how_many(count: int, what: str) -> str:
    """Return a count with what is counted, which takes an s for many.

    Examples
    --------
    >>> how_many(1, "tie"), how_many(1200, "tie")
    ('1 tie', '1,200 ties')
    """
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _faults(faults: Sequence[Fault]) -> str:
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


def _left_out(bringing: Brought) -> str:
    if not bringing.left_out:
        return ""
    shown = "".join(f"<li><bdi>{escape(line)}</bdi></li>" for line in bringing.left_out[:_MOST])
    rest = len(bringing.left_out) - _MOST
    more = f"<li>and {rest} more</li>" if rest > 0 else ""
    return f"<p>No tie of their own:</p><ul>{shown}{more}</ul>"
