"""How often is each kind offered and needed, and by whom? The shared lists, counted."""

from collections.abc import Iterable, Sequence
from html import escape

from collabworkshop.analysis.resources.shared_lists import SharedLists
from collabworkshop.analysis.sentences import named

__all__ = ["counts_html"]

_MOST = 6


def counts_html(shared: SharedLists) -> str:
    """Return the counts by kind and by organisation as HTML; every name is shown as text."""
    if not shared.lines:
        return ""
    return (
        '<section class="cw-root cw-result" role="region" aria-label="The shared lists, counted">'
        f"{_by_kind(shared)}{_by_organisation(shared)}</section>"
    )


def _by_kind(shared: SharedLists) -> str:
    def names(keys: Sequence[str]) -> str:
        return named((shared.names[key] for key in keys), most=_MOST)

    rows = (
        (count.name, count.offers, count.needs, names(count.givers), names(count.takers))
        for count in shared.kinds
    )
    head = ("Kind", "Offers", "Needs", "Who offers", "Who needs")
    return _table("Shared so far, by kind", head, rows)


def _by_organisation(shared: SharedLists) -> str:
    def count(organisation: str, side: str) -> int:
        sides = (one.side for one in shared.lines.values() if one.organisation == organisation)
        return sum(one == side for one in sides)

    rows = (
        (
            name,
            count(key, "offer"),
            count(key, "need"),
            "not yet" if key in shared.silent else "yes",
        )
        for key, name in sorted(shared.names.items(), key=lambda one: one[1].casefold())
    )
    head = ("Organisation", "Offers", "Needs", "Shared a list")
    return _table("Shared so far, by organisation", head, rows)


def _table(caption: str, head: Iterable[str], rows: Iterable[Sequence[object]]) -> str:
    columns = "".join(f'<th scope="col">{name}</th>' for name in head)
    body = "".join(
        "<tr>" + "".join(f"<td><bdi>{escape(str(cell))}</bdi></td>" for cell in row) + "</tr>"
        for row in rows
    )
    return (
        f"<table><caption>{caption}</caption><thead><tr>{columns}</tr></thead>"
        f"<tbody>{body}</tbody></table>"
    )
