"""How does a group read its merged map? Needs with ways to ask, the matrix, the approaches."""

from collections.abc import Iterable, Mapping
from html import escape

from collabworkshop.analysis.resources.matrix import Cell, coverage_matrix, in_words
from collabworkshop.analysis.resources.merged_map import Kept, MergedResources, Sought

__all__ = ["approaches_html", "lost_html", "matrix_html", "ways_html"]

_NOBODY = "somebody who is not on the roster"


def ways_html(needs: Iterable[Sought], name: str, rule: str, pressing: Mapping[int, str]) -> str:
    """Return for each need of one organisation what fits, and who could introduce it.

    Parameters
    ----------
    needs
        Its needs.
    name
        Its name.
    rule
        Through which ties people ask.
    pressing
        Priority to its label.
    """
    found = list(needs)
    read = "".join(_need(one, pressing.get(one.priority, "")) for one in found)
    said = read or "<p>No need of this organisation is shared yet.</p>"
    ruled = f"<p>{escape(rule)}</p>" if found else ""
    return _section(f"Who could introduce you? {name}", f"{said}{ruled}")


def matrix_html(merged: MergedResources) -> str:
    """Return the coverage matrix as a table with numbers and words; names are text."""
    if not merged.listed:
        return ""
    cells = coverage_matrix(merged.listed)
    head = "".join(_heading("col", kind.label) for kind in merged.kinds)
    body = "".join(
        f"<tr>{_heading('row', org.name)}"
        + "".join(_cell(cells.get((org.key, kind.kind), Cell())) for kind in merged.kinds)
        + "</tr>"
        for org in merged.organisations
    )
    foot = "".join(
        f"<tr>{_heading('row', said)}" + "".join(f"<td>{count}</td>" for count in counts) + "</tr>"
        for said, counts in (
            ("Organisations that offer it", [kind.givers or "nobody" for kind in merged.kinds]),
            ("Organisations that need it", [kind.seekers or "nobody" for kind in merged.kinds]),
        )
    )
    return _section(
        "Who offers and needs what",
        f"<details open><summary>Offers and needs by organisation and kind</summary>"
        f'<table><thead><tr><th scope="col">Organisation</th>{head}</tr></thead>'
        f"<tbody>{body}</tbody><tfoot>{foot}</tfoot></table></details>",
    )


def approaches_html(kept: Iterable[Kept], people: Mapping[str, str]) -> str:
    """Return what people want to ask; every name and note is shown as text.

    Parameters
    ----------
    kept
        The approaches.
    people
        Key to name of those who keep them.
    """
    rows = "".join(
        f"<tr><td><bdi>{escape(one.sentence)}</bdi></td>"
        f"<td><bdi>{escape(', '.join(people.get(key, _NOBODY) for key in one.people))}</bdi></td>"
        f"<td>{'<br>'.join(f'<bdi>{escape(note)}</bdi>' for note in one.notes)}</td></tr>"
        for one in kept
    )
    if not rows:
        return ""
    head = "".join(_heading("col", said) for said in ("Approach", "Kept by", "How to ask"))
    return _section(
        "What we want to ask", f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def lost_html(lost: Iterable[str]) -> str:
    """Return what cannot be seen on a map, as one paragraph; nothing where all can."""
    said = " ".join(lost)
    return (
        f'<p class="cw-root">{escape(f"What this map does not show: {said}")}</p>' if said else ""
    )


def _need(one: Sought, pressing: str) -> str:
    title = f"{one.what} ({pressing})" if pressing else one.what
    ways = "".join(
        f"<li><bdi>{escape(way.offered)}</bdi>. <bdi>{escape(way.sentence)}</bdi></li>"
        for way in one.ways
    )
    more = one.offers - len(one.ways)
    further = f"<li>{more} more, farther away, in the table below.</li>" if more else ""
    said = (
        f"<ul>{ways}{further}</ul>"
        if ways
        else f"<p><bdi>Not covered: {escape(one.why)}.</bdi></p>"
    )
    return f"<h4><bdi>{escape(title)}</bdi></h4>{said}"


def _cell(cell: Cell) -> str:
    return f"<td>{in_words(cell) or '–'}</td>"


def _heading(scope: str, name: str) -> str:
    return f'<th scope="{scope}"><bdi>{escape(name)}</bdi></th>'


def _section(title: str, inner: str) -> str:
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{escape(title)}">'
        f"<h3><bdi>{escape(title)}</bdi></h3>{inner}</section>"
    )
