"""How does a group read its evaluation? As tables, in which every name is shown as text."""

from collections.abc import Iterable
from datetime import date
from html import escape

from collabworkshop.analysis.evaluation.engagement import Engagement, in_phase
from collabworkshop.analysis.evaluation.evaluation_steps import EvaluationSteps, Step
from collabworkshop.analysis.evaluation.learning_calendar import (
    LearningCalendar,
    time_of,
)
from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.analysis.sentences import short
from collabworkshop.model.evaluation_role import Phase

__all__ = ["calendar_html", "engagement_html", "steps_html"]

# In a narrow column a word would be broken in two.
_PHASE = '<th scope="row" style="white-space: nowrap">'


def engagement_html(found: Engagement) -> str:
    """Return who takes part in which phase, by part.

    Parameters
    ----------
    found
        The result.
    """
    title = "Who takes part, phase by phase"
    if not found.engaged:
        return _section(title, "<p>Nobody has a part yet.</p>")
    phases: list[tuple[Phase | None, str]] = [*found.phases.items()]
    if in_phase(found.engaged, None):
        phases.append((None, "No phase yet"))
    rows = []
    for phase, label in phases:
        cells = (
            _lines(short(one.name) for one in in_phase(found.engaged, phase, part))
            for part in found.parts
        )
        rows.append(f"{_PHASE}{escape(label)}</th>{''.join(cells)}")
    return _section(title, _table(["Phase", *found.parts.values()], rows))


def steps_html(found: EvaluationSteps) -> str:
    """Return the steps phase by phase; what is late is said in words.

    Parameters
    ----------
    found
        The result.
    """
    title = "Our steps, phase by phase"
    if not found.steps:
        return _section(title, "<p>No step is planned yet.</p>")
    rows = []
    for phase, label in found.phases.items():
        own = [one for one in found.steps if one.phase == phase]
        for one in own:
            head = f"{_PHASE}{escape(label)}</th>"
            rows.append(f"{head}{_step(one, found.late)}")
        if not own:
            rows.append(f"{_PHASE}{escape(label)}</th>{_cells('no step yet', '', '', '')}")
    return _section(title, _table(["Phase", "What", "Who sees to it", "By when", "Done"], rows))


def calendar_html(found: LearningCalendar) -> str:
    """Return the next meetings in order of days, with what the coalition wants to learn beside.

    Parameters
    ----------
    found
        The result.
    """
    asked = ""
    if found.questions:
        lines = "".join(f"<li><bdi>{escape(one)}</bdi></li>" for one in found.questions)
        asked = f"<p><b>What we want to learn</b></p><ul>{lines}</ul>"
    title = "Our learning calendar"
    if not found.coming:
        return _section(title, f"<p>No meeting is still to come within a year.</p>{asked}")
    rows = []
    for one in found.coming:
        event = found.events[one.event]
        again = found.rhythms.get(event.every, "") if event.every else "once"
        looked = [found.titles[key] for key in event.indicators if key in found.titles]
        looks = _lines([*looked, *([event.looks_at] if event.looks_at.strip() else [])])
        rows.append(
            f'<th scope="row">{_day(one.day)}</th>{_cells(time_of(event), event.title)}'
            f"{_cells(event.question)}{looks}{_cells(event.caller, event.place, again.lower())}"
        )
    heads = ["Day", "Time", "Meeting", "Question", "What we look at", "Who calls it", "Where"]
    return _section(title, _table([*heads, "How often"], rows) + asked)


def _step(one: Step, late: Iterable[str]) -> str:
    due = day_of(one.due) if one.due else "no day yet"
    said = "yes" if one.done else "overdue" if one.key in late else "not yet"
    stands = f'<td style="white-space: nowrap">{said}</td>'
    return _cells(one.what, one.owner or "nobody yet", due) + stands


def _day(day: date) -> str:
    return f"{day:%a} {day_of(day)}"


def _lines(texts: Iterable[str]) -> str:
    return f"<td>{''.join(f'<div><bdi>{escape(text)}</bdi></div>' for text in texts)}</td>"


def _cells(*texts: str) -> str:
    return "".join(f"<td><bdi>{escape(text)}</bdi></td>" for text in texts)


def _table(heads: Iterable[str], rows: Iterable[str]) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _section(title: str, inner: str) -> str:
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{escape(title)}">'
        f"<h3>{escape(title)}</h3>{inner}</section>"
    )
