"""How does a group read its board? Both sides next to each other, the strongest on top."""

from html import escape
from itertools import zip_longest

from collabworkshop.analysis.readiness.force_findings import balance_sentence
from collabworkshop.analysis.readiness.forces import ForceField, WeighedForce
from collabworkshop.model.placement import HIGHEST

__all__ = ["board_html"]

_TITLE = "Our board"


def board_html(field: ForceField) -> str:
    """Return the two sides as a table with a bar for each strength; names are shown as text."""
    rows = "".join(
        f"<tr>{_cell(driving)}{_cell(hindering)}</tr>"
        for driving, hindering in zip_longest(field.on("for"), field.on("against"))
    )
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("Drives us", "In the way"))
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    rated = any(force.ratings for force in field.forces)
    said = f"<p><b>{escape(balance_sentence(field.balance))}</b></p>" if rated else ""
    inner = table + said if field.forces else "<p>There is no card on the board yet.</p>"
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{_TITLE}">'
        f"<h3>{_TITLE}</h3>{inner}</section>"
    )


def _cell(force: WeighedForce | None) -> str:
    if force is None:
        return "<td></td>"
    return f"<td><bdi>{escape(force.what)}</bdi>{_bar(force)}{_owner(force)}</td>"


def _bar(force: WeighedForce) -> str:
    if not force.ratings:
        return "<div>no strength yet</div>"
    wide = 100 * force.middle / HIGHEST
    # Text first: the bar says nothing to who does not see it.
    said = f"{force.middle:g} of {HIGHEST}"
    if force.apart:
        said += f", rated from {force.lowest} to {force.highest}"
    bar = f'<div aria-hidden="true" style="width:{wide:.0f}%;height:0.5em;background:currentColor">'
    return f"<div>{said}</div>{bar}</div>"


def _owner(force: WeighedForce) -> str:
    if force.owner_name:
        return f"<div><em>Works on it: <bdi>{escape(force.owner_name)}</bdi></em></div>"
    return "<div><em>Nobody works on it yet</em></div>" if force.side == "against" else ""
