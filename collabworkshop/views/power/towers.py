"""Towers on the screen: a table for each proposal, with the reasons that the group noted."""

from collections.abc import Sequence
from html import escape

from collabworkshop.analysis.power.towers import Tower, Towers
from collabworkshop.model.stance import SIDES

__all__ = ["towers_html"]


def towers_html(found: Sequence[Towers]) -> str:
    """Return the towers of each proposal as a table; whatever was typed is shown as text."""
    return "".join(map(_proposal, found))


def _proposal(towers: Towers) -> str:
    sums = "".join(f"<li>{side}: <b>{towers.sums[side]}</b></li>" for side in SIDES)
    rows = "".join(_row(tower, turns=tower.stakeholder in towers.turns) for tower in towers.towers)
    heads = ("Where", "Stakeholder", "Height", "Alone", "Why")
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    title = escape(towers.proposal)
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{title}">'
        f"<h3><bdi>{title}</bdi></h3><ul>{sums}</ul>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></section>"
    )


def _row(tower: Tower, *, turns: bool) -> str:
    cells = (
        tower.side,
        tower.name,
        str(tower.height),
        "could turn it" if turns else "",
        tower.reason,
    )
    return "<tr>" + "".join(f"<td><bdi>{escape(cell)}</bdi></td>" for cell in cells) + "</tr>"
