"""What a list would bring in, before anything is saved: counts, first lines, faults."""

from collections.abc import Sequence
from html import escape

from collabworkshop.exchange.resources.list_rows import ListRow
from collabworkshop.exercises.bringing.resources import BroughtResources
from collabworkshop.model.fault import Fault
from collabworkshop.views.bringing.fault_table import faults_html
from collabworkshop.views.bringing.import_preview import how_many, left_out_html

__all__ = ["list_preview_html"]

_TITLE = "What the list would bring in"

_FIRST = 5

_SHOWN = {
    "side": "Side",
    "kind": "Kind",
    "what": "What",
    "amount": "How much",
    "unit": "Of what",
    "begins": "From",
    "ends": "Until",
    "place": "Where",
    "priority": "How pressing",
}


def list_preview_html(
    bringing: BroughtResources, rows: Sequence[ListRow], faults: Sequence[Fault]
) -> str:
    """Return the preview as HTML; everything from the file is shown as text."""
    changed = f", {how_many(bringing.updated, 'line')} changed" if bringing.updated else ""
    counts = f"{how_many(bringing.new, 'new line')}{changed}."
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{_TITLE}">'
        f"<h3>{_TITLE}</h3><p><b>{counts}</b> New lines are drafts until you share them.</p>"
        f"{_lines(rows)}{faults_html(faults)}"
        f"{left_out_html(bringing.left_out, 'Does not come in')}</section>"
    )


def _lines(rows: Sequence[ListRow]) -> str:
    if not rows:
        return ""
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Line", *_SHOWN.values()))
    body = "".join(
        f"<tr><td>{row.line}</td>{''.join(_cell(row.fields.get(name)) for name in _SHOWN)}</tr>"
        for row in rows[:_FIRST]
    )
    return (
        "<table><caption>The first lines as they would come in</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _cell(value: object) -> str:
    shown = "" if value is None else f"{value:,}" if isinstance(value, float) else str(value)
    return f"<td><bdi>{escape(shown.removesuffix('.0'))}</bdi></td>"
