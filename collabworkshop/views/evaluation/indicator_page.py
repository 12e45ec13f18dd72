"""How is the chosen indicator told of, and the whole plan read? As text that anybody can hear."""

from collections import Counter
from html import escape

from collabworkshop.analysis.evaluation.indicator_plan import IndicatorPlan
from collabworkshop.analysis.sentences import counted, listed, quoted
from collabworkshop.exercises.evaluation.standing import plan_of, waiting, words_of
from collabworkshop.model.evaluation import MEASUREMENT
from collabworkshop.model.state import State
from collabworkshop.widgets.result_text import result_html

__all__ = ["about_html", "figures_of", "plan_html", "told_html"]

_DASH = '<span class="cw-mark" aria-hidden="true">–</span> '

_KINDS = {
    "baseline": ("baseline", "baselines"),
    "target": ("target", "targets"),
    "actual": ("figure that was measured", "figures that were measured"),
}


def figures_of(state: State, key: str) -> dict[str, int]:
    """Return how many baselines, targets and measured figures an indicator has, by their kind."""
    held = (record.body for record in state.of(MEASUREMENT).values())
    counts = Counter(body["kind"] for body in held if body["indicator"] == key)
    return {kind: counts[kind] for kind in _KINDS if counts[kind]}


def about_html(state: State, outcome: str, key: str) -> str:
    """Return what is said above the forms: of an outcome, or of one of its indicators.

    Parameters
    ----------
    state
        What stands now.
    outcome, key
        What is chosen; the key of the indicator is empty where an outcome alone is.
    """
    if not plan_of(state).outcomes and not key:
        return _said("There is no outcome yet. Write down in notebook 09 what shall come true.")
    return _said(_of_indicator(state, key) if key else _of_outcome(state, outcome))


def told_html(text: str) -> str:
    """Return what came of the last button, for eyes and for ears."""
    said = f'<bdi dir="ltr">{escape(text)}</bdi>' if text else ""
    return f'<p class="cw-root" role="status">{said}</p>'


def plan_html(found: IndicatorPlan) -> str:
    """Return the plan as the group reads it: what is open, the table, and what it costs whom.

    Parameters
    ----------
    found
        The plan.
    """
    costs = "".join(
        f'<li>{_DASH}<bdi dir="ltr">{escape(one)}</bdi></li>' for one in found.burdens_said
    )
    told = f"<ul>{costs}</ul>" if costs else "<p>Nobody is to gather anything yet.</p>"
    title = "What it costs whom"
    told_alone = found.model_copy(update={"rows": ()})
    return (
        f"{result_html(told_alone, title='Our plan so far')}{_table(found)}"
        f'<section class="cw-root cw-result" role="region" aria-label="{title}">'
        f"<h3>{title}</h3>{told}</section>"
    )


def _table(found: IndicatorPlan) -> str:
    """Return the plan as a table of its own: twelve columns are wider than a page, and scroll."""
    if not found.rows:
        return ""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in found.columns.values())
    body = "".join(
        "<tr>" + "".join(f"<td><bdi>{_cell(row[c])}</bdi></td>" for c in found.columns) + "</tr>"
        for row in found.rows
    )
    count = counted(len(found.rows), "indicator", "indicators")
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="The plan as a table">'
        f"<details><summary>The plan as a table ({count})</summary>"
        f'<div style="overflow-x: auto" tabindex="0" role="group" aria-label="The table">'
        f'<table style="width: max-content"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div></details></section>"
    )


def _cell(value: object) -> str:
    if value is None:
        return ""
    return escape(f"{value:g}" if isinstance(value, float) else str(value))


def _of_outcome(state: State, outcome: str) -> str:
    plan = plan_of(state)
    if outcome not in plan.outcomes:
        return "Choose one of those below it, and hang it on an outcome that is there."
    title = quoted(plan.outcomes[outcome].title)
    count = sum(one.outcome == outcome for one in plan.indicators.values())
    if not count:
        return f"It is not said yet how you will know that {title} comes true."
    some = counted(count, "indicator", "indicators")
    which = "it" if count == 1 else "one of them"
    return f"You have {some} for {title}. Choose {which} in the list to work it out."


def _of_indicator(state: State, key: str) -> str:
    if key in waiting(state):
        begun = (
            "Its outcome was taken away from the theory of change. Choose another one below, or "
            "bring it back in notebook 09."
        )
    elif key in words_of(state):
        begun = (
            "It is named in the theory of change, not worked out yet. What you fill in here "
            "goes into this plan; take it off its outcome in notebook 09 if you do not want it."
        )
    else:
        begun = "It is worked out here, and shows beside its outcome in notebook 09."
    figures = figures_of(state, key)
    if not figures:
        return begun
    some = listed(counted(n, *_KINDS[kind]) for kind, n in figures.items())
    return f"{begun} It has {some}. If you take it away, they wait, and come back with it."


def _said(text: str) -> str:
    return f'<p class="cw-root"><bdi dir="ltr">{escape(text)}</bdi></p>'
