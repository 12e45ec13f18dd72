"""What a file would bring in, before anything is saved: counts, faults, what stays out."""

from collections.abc import Sequence
from html import escape

from collabworkshop.exercises.bringing.network import Brought
from collabworkshop.model.fault import Fault
from collabworkshop.views.bringing.fault_table import faults_html

__all__ = ["how_many", "left_out_html", "preview_html"]

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
        f"<h3>{_TITLE}</h3><p><b>{counts}</b></p>{faults_html(faults)}"
        f"{left_out_html(bringing.left_out, 'No tie of their own')}</section>"
    )


def how_many(count: int, what: str) -> str:
    """Return a count with what is counted, which takes an s for many.

    Examples
    --------
    >>> how_many(1, "tie"), how_many(1200, "tie")
    ('1 tie', '1,200 ties')
    """
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def left_out_html(left_out: Sequence[str], heading: str) -> str:
    """Return what stays out, each with its reason: the first ones, and how many more."""
    if not left_out:
        return ""
    shown = "".join(f"<li><bdi>{escape(line)}</bdi></li>" for line in left_out[:_MOST])
    rest = len(left_out) - _MOST
    more = f"<li>and {rest} more</li>" if rest > 0 else ""
    return f"<p>{heading}:</p><ul>{shown}{more}</ul>"
