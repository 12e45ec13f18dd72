"""How does a group read where it starts and where it wants to be? A table, and sentences."""

from collections.abc import Sequence
from html import escape

from collabworkshop.analysis.evaluation.target_plan import TargetPlan, Way
from collabworkshop.analysis.sentences import quoted

__all__ = ["targets_table", "ways_html"]

_EMPTY = (
    "There is no indicator yet. Write down first how you will know: beside the outcomes of your "
    "theory of change, or in “Say how you will know” above."
)

_NONE_LEADS = "Of no indicator you have said that it tells whether an outcome comes true."

_NOTHING = "Of these nothing is said yet"

_KINDS = {
    "contributing": "These contribute, and it is not said to what",
    "": "Of these it is not said what they are for",
}


def targets_table(found: TargetPlan, *, title: str) -> str:
    """Return all indicators with their figures as a table; every name is shown as text.

    Parameters
    ----------
    found
        The result.
    title
        Heading above it.
    """
    if not found.rows:
        return _section(title, f"<p>{escape(_EMPTY)}</p>")
    columns = {name: told for name, told in found.columns.items() if name != "more"}
    head = "".join(f'<th scope="col">{escape(told)}</th>' for told in columns.values())
    body = "".join(_row(number, row, columns) for number, row in enumerate(found.rows, 1))
    effect = f"<p>{escape(found.coverage.effect)}</p>"
    name = f'aria-label="{escape(title)}"'  # it scrolls, also with keys
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return _section(
        title, f'{effect}<div class="cw-frame" tabindex="0" role="group" {name}>{table}</div>'
    )


def ways_html(found: TargetPlan, *, title: str) -> str:
    """Return the way of each indicator in a sentence, those that should move one below it.

    Parameters
    ----------
    found
        The result.
    title
        Heading above it.
    """
    leading = [one for one in found.ways if one.role == "on-track"]
    tied = {one.indicator: [w for w in found.ways if w.under == one.indicator] for one in leading}
    items = "".join(_item(one, tied[one.indicator]) for one in leading)
    parts = [f"<ul>{items}</ul>" if items else f"<p>{escape(_NONE_LEADS)}</p>"]
    for role, heading in _KINDS.items():
        loose = [one for one in found.ways if one.role == role and not one.under]
        if said := [one for one in loose if role or not one.bare]:
            listed = "".join(_item(one, ()) for one in said)
            parts.append(f"<p><b>{escape(heading)}</b></p><ul>{listed}</ul>")
    parts.append(_bare([one for one in found.ways if one.bare and not (one.role or one.under)]))
    return _section(title, "".join(parts)) if found.ways else ""


def _bare(ways: Sequence[Way]) -> str:
    """Return those of which nothing is said yet, all together: a line for each would hide more."""
    if not ways:
        return ""
    names = ", ".join(f"<bdi>{escape(quoted(one.title))}</bdi>" for one in ways)
    return f"<p><b>{escape(_NOTHING)}</b></p><p>{names}</p>"


def _row(number: int, row: dict[str, str], columns: dict[str, str]) -> str:
    more = f" ({escape(row['more'])})" if row["more"] else ""
    cells = [
        f"<td><bdi>{escape(row[name]) or '–'}</bdi>{more if name == 'target' else ''}</td>"
        for name in columns
        if name != "indicator"
    ]
    name = f'<th scope="row">{number}. <bdi>{escape(row["indicator"])}</bdi></th>'
    return f"<tr>{name}{''.join(cells)}</tr>"


def _item(way: Way, under: Sequence[Way]) -> str:
    inner = "".join(_item(one, ()) for one in under)
    below = f"<p>What should move it:</p><ul>{inner}</ul>" if inner else ""
    mark = '<span class="cw-mark" aria-hidden="true">•</span>'
    return f'<li>{mark}<bdi dir="ltr">{escape(way.sentence)}</bdi>{below}</li>'


def _section(title: str, inner: str) -> str:
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{escape(title)}">'
        f"<h3>{escape(title)}</h3>{inner}</section>"
    )
