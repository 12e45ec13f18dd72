"""How are parts read? The matrix of decisions and stakeholders, and who speaks for whom."""

from collections.abc import Iterable, Mapping
from html import escape

from collabworkshop.analysis.decisions.parts import Cell
from collabworkshop.analysis.decisions.voices import (
    VOICES,
    DecisionVoices,
    Participant,
    Presence,
    Voice,
)
from collabworkshop.widgets.result_text import result_html

__all__ = ["voices_html"]

_SIGNS: dict[Voice, str] = {"lived": "◆", "speaks-for": "◇", "neither": ""}

_HERE: dict[Presence, str] = {
    "here": "yes",
    "ask": "perhaps, please ask",
    "away": "nobody that we know of",
}


def voices_html(result: DecisionVoices, parts: Mapping[str, str]) -> str:
    """Return the group's result with the matrix; every name is shown as text.

    Parameters
    ----------
    result
        What the group said.
    parts
        Part to its name.
    """
    return (
        result_html(result, title="Who has a voice here")
        + _matrix(result, parts)
        + _spoken_for(result)
    )


def _matrix(result: DecisionVoices, parts: Mapping[str, str]) -> str:
    if not result.cells:
        return ""
    cells = {(cell.decision, cell.stakeholder): cell for cell in result.cells}
    heads = _heads(["Stakeholder", *result.decisions.values()])
    rows = "".join(
        f'<tr><th scope="row">{_who(one)}</th>'
        + "".join(_cell(cells.get((key, one.stakeholder)), parts) for key in result.decisions)
        + "</tr>"
        for one in result.participants
    )
    signs = " · ".join(f"{sign} {VOICES[voice]}" for voice, sign in _SIGNS.items() if sign)
    note = (
        f"<p>{escape(signs)}. Each cell says how many people report which part; "
        "≠ marks a part that is seen differently. An empty cell: nobody said.</p>"
    )
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    return _section("The matrix: who has which part", note + table)


def _who(one: Participant) -> str:
    said = f'<span class="cw-unseen">({escape(VOICES[one.voice])})</span>'
    sign = _SIGNS[one.voice]
    mark = f'<span aria-hidden="true">{sign}</span> {said} ' if sign else ""
    return f"{mark}<bdi>{escape(one.name)}</bdi>"


def _cell(cell: Cell | None, parts: Mapping[str, str]) -> str:
    if cell is None:
        return "<td></td>"
    said = ", ".join(f"{parts[part]} {count}" for part, count in cell.counts.items())
    apart = "≠ " if cell.apart else ""
    return f"<td>{apart}{escape(said)}</td>"


def _spoken_for(result: DecisionVoices) -> str:
    if not result.spoken_for:
        return ""
    heads = _heads(["For whom", "Who speaks for them here", "Does anybody of them answer here?"])
    rows = "".join(
        f"<tr><td><bdi>{escape(one.group)}</bdi></td><td>{_names(one.speakers)}</td>"
        f"<td>{_HERE[one.presence]}{': ' if one.here else ''}{_names(one.here)}</td></tr>"
        for one in result.spoken_for
    )
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    return _section("Who speaks for whom", table)


def _heads(names: Iterable[str]) -> str:
    # Wide enough for a word: the style of all results would break it anywhere.
    start = '<th scope="col" style="min-width: 10ch">'
    return "".join(f"{start}<bdi>{escape(name)}</bdi></th>" for name in names)


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"<bdi>{escape(name)}</bdi>" for name in names)


def _section(title: str, inner: str) -> str:
    # A wide table scrolls in its own frame, also by keyboard.
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{escape(title)}" '
        f'tabindex="0" style="overflow-x: auto"><h3>{escape(title)}</h3>{inner}</section>'
    )
