"""How does a group read its map? Findings and figures, missing ties, what-ifs played out."""

from collections.abc import Iterable, Mapping
from html import escape

from collabworkshop.analysis.map_reading.reading import MapReading, PlayedOut, Portrait
from collabworkshop.widgets.result_text import result_html

__all__ = ["portrait_html", "reading_html"]


def portrait_html(portrait: Portrait) -> str:
    """Return why one stakeholder matters; every name is shown as text."""
    return _section(portrait.name, _list(portrait.sentences))


def reading_html(reading: MapReading, people: Mapping[str, str]) -> str:
    """Return what the map says; every name is shown as text.

    Parameters
    ----------
    reading
        The group's result.
    people
        Key to name of those who keep a what-if.
    """
    counts = f'<p class="cw-root">{escape(reading.counts)}</p>' if reading.counts else ""
    return (
        result_html(reading, title="What the map says")
        + counts
        + _missing(reading)
        + "".join(_played(play, people) for play in reading.what_ifs)
    )


def _missing(reading: MapReading) -> str:
    if not reading.missing:
        return ""
    links = _list(link.sentence for link in reading.missing)
    return _section("Ties that are missing most", f"<p>{escape(reading.rule)}</p>{links}")


def _played(play: PlayedOut, people: Mapping[str, str]) -> str:
    who = ", ".join(people.get(key, "somebody who is not on the roster") for key in play.people)
    notes = _list(play.notes) if play.notes else ""
    rows = "".join(
        f'<tr><th scope="row">{escape(one.label)}</th><td><bdi>{escape(one.before)}</bdi></td>'
        f"<td><bdi>{escape(one.after)}</bdi></td></tr>"
        for one in play.figures
    )
    table = (
        '<table><thead><tr><th scope="col">Figure</th><th scope="col">Today</th>'
        f'<th scope="col">Then</th></tr></thead><tbody>{rows}</tbody></table>'
    )
    kept = f"<p>Kept by <bdi>{escape(who)}</bdi>.</p>"
    return _section(play.title, f"{_list(play.sentences)}{table}{kept}{notes}")


def _section(title: str, inner: str) -> str:
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{escape(title)}">'
        f"<h3><bdi>{escape(title)}</bdi></h3>{inner}</section>"
    )


def _list(sentences: Iterable[str]) -> str:
    items = "".join(f"<li><bdi>{escape(sentence)}</bdi></li>" for sentence in sentences)
    return f"<ul>{items}</ul>"
