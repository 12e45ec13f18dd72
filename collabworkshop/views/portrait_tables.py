"""How are portraits read? What others say of us, what came back to us, and the whole matrix."""

from collections.abc import Iterable, Mapping
from html import escape

from collabworkshop.analysis.sentences import counted
from collabworkshop.analysis.understanding.portraits import (
    STANDINGS,
    Pair,
    Point,
    Standing,
    Understanding,
)
from collabworkshop.widgets.result_text import result_html

__all__ = ["about_us_html", "came_back_html", "drafts_html", "understanding_html"]

_SIGNS: dict[Standing, str] = {
    "right": "✓",
    "partly": "~",
    "wrong": "✗",
    "apart": "≠",
    "waiting": "?",
}


def drafts_html(count: int) -> str:
    """Return what sharing would do, where there is anything to share."""
    if not count:
        return '<p class="cw-root">You have no drafts.</p>'
    what = counted(count, "point is a draft", "points are drafts").capitalize()
    return (
        f'<p class="cw-root">{what}: only you and the people of your organisation see them. '
        "“Share with the group” shows them to everyone, and that cannot be taken back. "
        "A point that is shared can still be changed or removed.</p>"
    )


def about_us_html(
    points: Iterable[Point], names: Mapping[str, str], topics: Mapping[str, str]
) -> str:
    """Return what others believe of us, numbered as in the table below it.

    Parameters
    ----------
    points
        Points about one organisation, in the order of that table.
    names, topics
        Stakeholder, and topic, to its name.
    """
    rows = [
        _row(str(number), names[one.writer], topics[one.topic], one.statement)
        for number, one in enumerate(points, start=1)
    ]
    if not rows:
        return _section("What others think you do", "<p>Nobody has shared anything yet.</p>")
    heads = ["No.", "Who writes", "Topic", "What they believe"]
    return _section("What others think you do", _table(heads, rows))


def came_back_html(
    points: Iterable[tuple[Point, bool]], names: Mapping[str, str], topics: Mapping[str, str]
) -> str:
    """Return what partners say to what our organisation wrote; drafts are named as such.

    Parameters
    ----------
    points
        Points of one organisation, each with whether it is still a draft.
    names, topics
        Stakeholder, and topic, to its name.
    """
    rows = [
        _row(
            names[one.partner],
            topics[one.topic],
            one.statement,
            "a draft" if draft else STANDINGS[one.standing],
            " / ".join(one.corrections),
        )
        for one, draft in points
    ]
    if not rows:
        return ""
    heads = ["Partner", "Topic", "What we wrote", "What they say", "In their words"]
    return _section("What came back to your organisation", _table(heads, rows))


def understanding_html(result: Understanding) -> str:
    """Return the group's result with the matrix of who understands whom."""
    return result_html(result, title="Who understands whom") + _matrix(result)


def _matrix(result: Understanding) -> str:
    """Return the matrix; rows and columns have the same numbers, as in the picture."""
    if not result.pairs:
        return ""
    cells = {(pair.writer, pair.partner): _cell(pair) for pair in result.pairs}
    numbers = {key: number for number, key in enumerate(result.names, start=1)}
    partners = [key for key in numbers if any(p.partner == key for p in result.pairs)]
    rows = [
        f'<th scope="row">{numbers[one]}. {_text(name)}</th>'
        + "".join(f"<td>{cells.get((one, other), '')}</td>" for other in partners)
        for one, name in result.names.items()
    ]
    heads = ["Who writes ↓ about →", *(_head(numbers[k], result.names[k]) for k in partners)]
    key = " · ".join(f"{sign} {STANDINGS[standing]}" for standing, sign in _SIGNS.items())
    note = (
        f"<p>Each cell counts points: {escape(key)}. An empty cell has none, and who has no "
        "column is described by nobody yet.</p>"
    )
    return _section("The matrix: counts of points", note + _table(heads, rows))


def _head(number: int, name: str) -> str:
    """Return a narrow heading; whoever hears it hears the name."""
    return f'<span aria-hidden="true">{number}</span><span class="cw-unseen">{escape(name)}</span>'


def _cell(pair: Pair) -> str:
    """Return the counts of a cell as signs, and as words for those who hear them."""
    found = [(count, standing) for standing, count in pair.counts.items() if count]
    signs = " ".join(f"{count} {_SIGNS[standing]}" for count, standing in found)
    words = ", ".join(f"{count} {STANDINGS[standing]}" for count, standing in found)
    return (
        f'<span aria-hidden="true">{escape(signs)}</span>'
        f'<span class="cw-unseen">{escape(words)}</span>'
    )


def _table(heads: Iterable[str], rows: Iterable[str]) -> str:
    head = "".join(f'<th scope="col">{one}</th>' for one in heads)
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _row(*cells: str) -> str:
    return "".join(f"<td>{_text(cell)}</td>" for cell in cells)


def _text(name: str) -> str:
    return f"<bdi>{escape(name)}</bdi>"


def _section(title: str, inner: str) -> str:
    # A wide table scrolls in its own frame, also by keyboard.
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{escape(title)}" '
        f'tabindex="0" style="overflow-x: auto"><h3>{escape(title)}</h3>{inner}</section>'
    )
