"""What members do differently, on the screen: who moved where, and their own words."""

from collections.abc import Mapping
from html import escape

from collabworkshop.analysis.evaluation.practice_changes import PracticeChanges
from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.analysis.sentences import counted
from collabworkshop.model.practice_change import PracticeChange

__all__ = ["practice_log_html", "practice_matrix_html"]


def practice_matrix_html(result: PracticeChanges) -> str:
    """Return organisations by areas, with how many changes there are; empty without any."""
    if not result.changes:
        return ""
    counts: dict[tuple[str, str], int]
    counts = {(one.organisation, one.area): one.count for one in result.counts}
    head = "".join(f'<th scope="col">{escape(label)}</th>' for label in result.areas.values())
    body = "".join(
        f'<tr><th scope="row">{_name(name)}</th>'
        + "".join(f"<td>{_cell(counts.get((key, area), 0))}</td>" for area in result.areas)
        + "</tr>"
        for key, name in sorted(result.names.items(), key=lambda pair: pair[1].casefold())
    )
    return _section(
        "Who changed what",
        f'<table><thead><tr><th scope="col">Organisation</th>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>",
    )


def practice_log_html(result: PracticeChanges) -> str:
    """Return the log by organisation, folded; empty without any change."""
    if not result.changes:
        return ""
    told = "".join(
        f"<details><summary>{_name(result.names[key])}: "
        f"{counted(len(changes), 'change', 'changes')}</summary><ul>{_all(result, changes)}</ul>"
        "</details>"
        for key, changes in result.by_organisation.items()
    )
    return _section("In their own words", told)


def _all(result: PracticeChanges, changes: Mapping[str, PracticeChange]) -> str:
    return "".join(_change(result, one) for one in changes.values())


def _change(result: PracticeChanges, one: PracticeChange) -> str:
    """Return one change: what and since when first, then what else was said of it."""
    area, depth = (escape(said) for said in (result.areas[one.area], result.depths[one.depth]))
    others = (
        ("Before", one.before),
        ("What the coalition had to do with it", one.because),
        ("How others can see it", one.seen),
    )
    more = "".join(f"<br>{label}: {_name(said)}" for label, said in others if said.strip())
    mark = '<span class="cw-mark" aria-hidden="true">•</span>'
    return (
        f"<li>{mark}<b>{_name(one.now)}</b><br>{area}, since {day_of(one.day)}. {depth}.{more}</li>"
    )


def _cell(count: int) -> str:
    return f"{count}" if count else '<span class="cw-unseen">none</span>'


def _name(said: str) -> str:
    return f"<bdi>{escape(said)}</bdi>"


def _section(title: str, inside: str) -> str:
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{title}">'
        f"<h3>{title}</h3>{inside}</section>"
    )
