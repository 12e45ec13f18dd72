"""How does a group read its result? Sentences first, the table behind them."""

from collections import Counter
from html import escape

from collabworkshop.model.result import Finding, Result

__all__ = ["result_html"]

_MARKS: dict[str, tuple[str, str]] = {
    "gap": ("▢", "Something is missing"),
    "talk": ("◆", "Worth a talk"),
    "note": ("○", "Good to know"),
}


def result_html(result: Result, *, title: str) -> str:
    """Return a result as HTML; every name in it is shown as text.

    Parameters
    ----------
    result
        What the exercise found.
    title
        Heading above it.
    """
    findings = "".join(map(_finding, result.findings))
    told = f"<ul>{findings}</ul>" if findings else "<p>Nothing to report yet.</p>"
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{escape(title)}">'
        f"<h3>{escape(title)}</h3>{_counts(result)}{told}"
        f"{_coverage(result)}{_table(result)}</section>"
    )


def _counts(result: Result) -> str:
    counts = Counter(str(finding.severity) for finding in result.findings)
    said = [f"{_MARKS[s][0]} {_MARKS[s][1]}: {counts[s]}" for s in _MARKS if counts[s]]
    return f"<p>{' · '.join(said)}</p>" if said else ""


def _finding(finding: Finding) -> str:
    mark, meaning = _MARKS[finding.severity]
    prompt = f"<em>{escape(finding.prompt)}</em>" if finding.prompt else ""
    return (
        f'<li><span class="cw-mark" aria-hidden="true">{mark}</span>'
        f'<span class="cw-unseen">{meaning}:</span> '
        f'<bdi dir="ltr">{escape(finding.sentence)}</bdi>{prompt}</li>'
    )


def _coverage(result: Result) -> str:
    answered, silent = len(result.coverage.answered), len(result.coverage.silent)
    if not answered + silent:
        return f"<p>{escape(result.coverage.effect)}</p>" if result.coverage.effect else ""
    waiting = f" Not yet: {escape(', '.join(result.coverage.silent))}." if silent else ""
    effect = f" {escape(result.coverage.effect)}" if result.coverage.effect else ""
    return f"<p>Answered: {answered} of {answered + silent}.{waiting}{effect}</p>"


def _table(result: Result) -> str:
    if not result.rows:
        return ""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in result.columns.values())
    body = "".join(
        "<tr>" + "".join(f"<td><bdi>{_cell(row[c])}</bdi></td>" for c in result.columns) + "</tr>"
        for row in result.rows
    )
    rows = "1 row" if len(result.rows) == 1 else f"{len(result.rows)} rows"
    return (
        f"<details><summary>The same as a table ({rows})</summary>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></details>"
    )


def _cell(value: object) -> str:
    if value is None:
        return ""
    return escape(f"{value:g}" if isinstance(value, float) else str(value))
