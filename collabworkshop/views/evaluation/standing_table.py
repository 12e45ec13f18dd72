"""How does every indicator stand? One table, worst first, with shapes and words."""

from collections.abc import Iterable
from html import escape

from collabworkshop.analysis.evaluation.part import WHOLE
from collabworkshop.analysis.evaluation.rule_example import rule_example
from collabworkshop.analysis.evaluation.standing_words import status_rule_said
from collabworkshop.analysis.evaluation.trajectory_reading import TrajectoryReading
from collabworkshop.analysis.sentences import counted
from collabworkshop.model.status_rule import StatusRule

__all__ = ["rows_html", "rule_html", "standing_table"]

_KNOWN = ("outcome", "indicator", "standing", "latest", "planned", "progress", "contributing")

_UNKNOWN = ("outcome", "indicator", "standing", "latest")


def rule_html(rule: StatusRule) -> str:
    """Return the rule in words and in figures, and whether it is the coalition's own."""
    whose = (
        "This is the workshop’s habit; you can set your own."
        if rule == StatusRule()
        else "This is a rule of your own."
    )
    return (
        '<section class="cw-root cw-result" role="region" aria-label="The rule"><h3>The rule</h3>'
        f"<p>{status_rule_said(rule)} {whose}</p>"
        f"<p><b>In figures.</b> {rule_example(rule)}</p></section>"
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
    inner = _tables(found) or "<p>There is no indicator yet. Say first how you will know.</p>"
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{escape(title)}">'
        f"<h3>{escape(title)}</h3>{inner}</section>"
    )


def _tables(found: TrajectoryReading) -> str:
    """Return those whose standing is known, and folded below them the others."""
    rows, place = {}, 0
    for key, some in found.lines.items():
        # The parts stand where one indicator is looked at; here each has one line.
        row = found.rows[place]
        of = "" if some[0].part == WHOLE else f" ({row['whom']})"
        rows[key] = {**row, "indicator": f"{row['indicator']}{of}"}
        place += len(some)
    known = [key for key, some in found.lines.items() if some[0].standing != "unknown"]
    told = rows_html(found, [rows[key] for key in known], _KNOWN) if known else ""
    others = [row for key, row in rows.items() if key not in set(known)]
    if not others:
        return told
    many = counted(len(others), "indicator", "indicators")
    opened = "" if known else " open"
    return (
        f"{told}<details{opened}><summary>Not known yet: {many}</summary>"
        f"{rows_html(found, others, _UNKNOWN)}</details>"
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
