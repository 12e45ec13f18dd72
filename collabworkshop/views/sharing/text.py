"""How does a group read its sharing plan? Lines and reasons, what stays open, what is agreed."""

from collections.abc import Iterable, Sequence
from html import escape

from collabworkshop.analysis.allocation.lines import Line, Refusal, SharingPlan, Unmet
from collabworkshop.widgets.result_text import result_html

__all__ = ["agreement_html", "plan_html"]

_HEADS = ("What is shared", "Who sees to it", "By when", "Conditions", "Besides")


def plan_html(plan: SharingPlan) -> str:
    """Return what the plan proposes, what it leaves open and why; names are shown as text."""
    return (
        _section("What the plan proposes", _proposed(plan.proposed) + _rule(plan))
        + _section("What stays open, and why", _unmet(plan.unmet))
        + (_section("Not wanted", _refused(plan.refused)) if plan.refused else "")
        + result_html(plan, title="What to talk about")
    )


def agreement_html(plan: SharingPlan) -> str:
    """Return the list of what is agreed; names are shown as text."""
    agreed = plan.agreed
    if not agreed:
        return _section("Our sharing agreement", "<p>Nothing is agreed yet.</p>")
    head = "".join(f'<th scope="col">{name}</th>' for name in _HEADS)
    body = "".join(_agreed(line, plan) for line in agreed)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return _section("Our sharing agreement", table)


def _agreed(line: Line, plan: SharingPlan) -> str:
    trouble = f"<br><em>Does not hold: {escape(line.trouble)}.</em>" if line.trouble else ""
    owner = plan.names.get(line.owner, "")
    giver = plan.names.get(line.giver, "nobody")
    cells = (
        escape(owner) if owner else f"{escape(giver)}, until somebody is named",
        f"{line.due.day} {line.due:%B %Y}" if line.due else "no date yet",
        escape(line.conditions),
        escape(line.note),
    )
    told = "".join(f"<td><bdi>{cell}</bdi></td>" for cell in cells)
    return f'<tr><th scope="row"><bdi>{escape(line.sentence)}</bdi>{trouble}</th>{told}</tr>'


def _proposed(lines: Sequence[Line]) -> str:
    if not lines:
        return "<p>Nothing more can be shared as the lists stand now.</p>"
    return _list(
        f"<strong><bdi>{escape(line.sentence)}</bdi></strong> <bdi>{escape(line.why)}</bdi>"
        for line in lines
    )


def _rule(plan: SharingPlan) -> str:
    summary = "How the plan was found"
    return f"<details><summary>{summary}</summary><p>{escape(plan.rule)}</p></details>"


def _unmet(unmet: Sequence[Unmet]) -> str:
    if not unmet:
        return "<p>Every need is met.</p>"
    return _list(
        f"<strong><bdi>{escape(one.sentence)}</bdi></strong>"
        + _list(f"<bdi>{escape(reason)}</bdi>" for reason in one.reasons)
        for one in unmet
    )


def _refused(refused: Sequence[Refusal]) -> str:
    return _list(
        f"<bdi>{escape(one.sentence)}</bdi>"
        + (f" <bdi>“{escape(one.note)}”</bdi>" if one.note.strip() else "")
        for one in refused
    )


def _list(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _section(title: str, inner: str) -> str:
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{escape(title)}">'
        f"<h3>{escape(title)}</h3>{inner}</section>"
    )
