"""How does a group read its promises? By date, with what each side says of them since."""

from collections.abc import Iterable
from html import escape

from collabworkshop.analysis.commitments.promise import LookBack, Promise, Promises

__all__ = ["also_html", "promises_html"]

_SIDES = {"giver": "who promised", "receiver": "who was promised it", "other": "somebody else"}


def promises_html(found: Promises, *, title: str) -> str:
    """Return the promises of the exercise as a table by date; names are shown as text.

    Parameters
    ----------
    found
        The result.
    title
        Heading above the table.
    """
    if not found.promises:
        return _section(title, "<p>Nothing is promised yet.</p>")
    to_whom = any(one.receiver_name for one in found.promises)
    heads = ["By when", "Who", *(["With whom"] if to_whom else []), "What", "How it stands"]
    return _section(title, _table(heads, (_row(one, found, to_whom) for one in found.promises)))


def also_html(found: Promises) -> str:
    """Return what was promised in other exercises, to be read and not changed here."""
    if not found.also:
        return ""
    heads = ["By when", "Who", "What", "Promised in"]
    rows = (
        _cells(_day(one, found), one.owner_name, one.what, found.titles.get(one.exercise, ""))
        for one in found.also
    )
    inner = f"<details><summary>Show them ({len(found.also)})</summary>{_table(heads, rows)}"
    return _section("Also promised", f"{inner}</details>")


def _row(one: Promise, found: Promises, to_whom: bool) -> str:  # noqa: FBT001 - a column or none
    thing = f"{one.thing_name}: " if one.thing_name else ""
    known = [_day(one, found), one.owner_name, *([one.receiver_name] if to_whom else [])]
    said = "".join(_said(look, found.standings) for look in one.looks) or "<p>nobody has said</p>"
    return _cells(*known, thing + one.what).removesuffix("</tr>") + f"<td>{said}</td></tr>"


def _said(look: LookBack, standings: dict[str, str]) -> str:
    note = f" <bdi>“{escape(look.note)}”</bdi>" if look.note.strip() else ""
    who = f"<bdi>{escape(look.who)}</bdi> ({_SIDES[look.side]})"
    return f"<p>{who}: <b>{escape(standings[look.standing])}</b>{note}</p>"


def _day(one: Promise, found: Promises) -> str:
    if one.due is None:
        return "no day yet"
    late = ", overdue" if one.key in found.late else ""
    return f"{one.due.day} {one.due:%B %Y}{late}"


def _table(heads: Iterable[str], rows: Iterable[str]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _cells(*texts: str) -> str:
    return f"<tr>{''.join(f'<td><bdi>{escape(text)}</bdi></td>' for text in texts)}</tr>"


def _section(title: str, inner: str) -> str:
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{escape(title)}">'
        f"<h3>{escape(title)}</h3>{inner}</section>"
    )
