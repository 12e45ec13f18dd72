"""How does the plan stand to the five rules? A sentence each, what is missing folded under it."""

from collections.abc import Sequence
from html import escape

from collabworkshop.analysis.doubts.groups import DoubtGroup
from collabworkshop.analysis.evaluation.evaluation_doubts import EvaluationDoubts
from collabworkshop.analysis.evaluation.rule_words import FORM_ONLY, by_check, rule_said, stands
from collabworkshop.analysis.evaluation.simple_rules import MetRule
from collabworkshop.analysis.sentences import counted, number

__all__ = ["rules_html"]

_MARKS: dict[bool | None, str] = {True: "✓", False: "▢", None: "–"}

_EXAMPLES = 3
"""Doubts of one check that stand under a rule; all of them stand in the list below."""

_COMES_FIRST = {
    "nothing-yet": "Your plan is still empty. First say in notebook 09 what shall come true.",
    "nothing-worked-out": "Nothing is worked out yet. First take one indicator, and work it out "
    "under “Say how you will know”.",
}
"""What is to be done before a plan can be held against any rule, by code of the finding."""

_SHOWN_ABOVE = frozenset(("met", "not-yet", *_COMES_FIRST))
"""Findings that the rules themselves say, and what stands above them."""


def rules_html(result: EvaluationDoubts, *, title: str) -> str:
    """Return the five rules as HTML; every name in it is shown as text.

    Parameters
    ----------
    result
        How the plan stands to the rules.
    title
        Heading above them.
    """
    prompts = {f.evidence[0]: f.prompt for f in result.findings if f.code == "not-yet"}
    rules = "".join(_rule(one, prompts.get(one.rule.id, "")) for one in result.rules)
    others = "".join(
        f"<li>{_mark('•')}{_text(f.sentence)}<em>{escape(f.prompt)}</em></li>"
        for f in result.findings
        if f.code not in _SHOWN_ABOVE
    )
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{escape(title)}">'
        f"<h3>{escape(title)}</h3><p>{_first(result) or _met(result.rules)}</p>"
        f"<ul>{rules}</ul>" + (f"<h4>Beside the rules</h4><ul>{others}</ul>" if others else "")
    ) + "</section>"


def _first(result: EvaluationDoubts) -> str:
    """Return what comes first where nothing can be held against a rule; else nothing."""
    for one in result.findings:
        if one.code in _COMES_FIRST:
            after = f"Then these {number(len(result.rules))} rules have something to look at."
            return f"<b>{_COMES_FIRST[one.code]}</b> {after} <em>{escape(one.prompt)}</em>"
    return ""


def _met(rules: Sequence[MetRule]) -> str:
    """Return what can be read from the back of the room."""
    met = sum(one.met is True for one in rules)
    meets = number(met) if met else "none"
    return f"<b>In form your plan meets {meets} of {number(len(rules))} rules.</b> {FORM_ONLY}"


def _rule(one: MetRule, prompt: str) -> str:
    asked = f"<em>{escape(prompt)}</em>" if prompt else ""
    return (
        f"<li>{_mark(_MARKS[one.met])}<b>{escape(one.rule.title)}.</b> {escape(one.rule.meaning)} "
        f"<b>{stands(one)}.</b> {_text(rule_said(one))}{_missing(one)}{asked}</li>"
    )


def _missing(one: MetRule) -> str:
    if not one.missing:
        return ""
    groups = "".join(map(_check, by_check(one.missing)))
    say = counted(len(one.missing), "doubt", "doubts")
    return (
        f'<details style="text-indent:0"><summary>What is missing: {say}</summary>'
        f"<ul>{groups}</ul></details>"
    )


def _check(group: DoubtGroup) -> str:
    shown = " ".join(_text(doubt.sentence) for doubt in group.doubts[:_EXAMPLES])
    rest = len(group.doubts) - _EXAMPLES
    more = f" And {number(rest)} more like it." if rest > 0 else ""
    step = escape(group.doubts[0].step)
    return f"<li>{_mark('•')}<b>{escape(group.name)}.</b> {shown}{more}<em>{step}</em></li>"


def _mark(sign: str) -> str:
    return f'<span class="cw-mark" aria-hidden="true">{sign}</span>'


def _text(sentence: str) -> str:
    return f'<bdi dir="ltr">{escape(sentence)}</bdi>'
