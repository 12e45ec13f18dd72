"""How does every indicator stand? One table, worst first, with shapes and words."""

from collections.abc import Iterable
from html import escape

from collabworkshop.analysis.evaluation.standing_words import status_rule_said
from collabworkshop.analysis.evaluation.trajectory_reading import TrajectoryReading
from collabworkshop.model.status_rule import StatusRule

__all__ = ["rows_html", "rule_html", "standing_table"]

_SHOWN = ("indicator", "whom", "standing", "latest", "planned", "progress", "contributing")


def rule_html(rule: StatusRule) -> str:
    """Return the rule in words, and whether it is the coalition's own."""
    whose = (
        "This is the workshop’s habit; you can set your own."
        if rule == StatusRule()
        else "This is a rule of your own."
    )
    return (
        '<section class="cw-root cw-result" role="region" aria-label="The rule"><h3>The rule</h3>'
        f"<p>{status_rule_said(rule)} {whose}</p></section>"
    )


def standing_table(found: TrajectoryReading, *, title: str) -> str:
    """Return the table of all indicators with their outcomes; every name is shown as text.

    Parameters
    ----------
    found
        How the indicators stand.
    title
        Heading above it.
    """
    if not found.lines:
        inner = "<p>There is no indicator yet. Say first how you will know.</p>"
    else:
        # The parts stand where one indicator is looked at; here each has one line.
        firsts: dict[tuple[str, str], dict[str, str]] = {}
        for row in found.rows:
            firsts.setdefault((row["outcome"], row["indicator"]), row)
        inner = rows_html(found, firsts.values(), ("outcome", *_SHOWN))
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{escape(title)}">'
        f"<h3>{escape(title)}</h3>{inner}</section>"
    )


def rows_html(
    found: TrajectoryReading, rows: Iterable[dict[str, str]], columns: Iterable[str]
) -> str:
    """Return rows of the result as a table.

    Parameters
    ----------
    found
        The result, for the headings.
    rows
        Which of its rows.
    columns
        Which of its columns.
    """
    columns = tuple(columns)
    head = "".join(f'<th scope="col">{escape(found.columns[name])}</th>' for name in columns)
    body = "".join(
        "<tr>" + "".join(f"<td><bdi>{escape(row[name])}</bdi></td>" for name in columns) + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
