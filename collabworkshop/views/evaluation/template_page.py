"""What does a template say? Also what it does not tell, and how it can look better than it is."""

from collections.abc import Mapping
from html import escape

from collabworkshop.analysis.sentences import quoted
from collabworkshop.curriculum.indicator_templates import IndicatorTemplate, TemplateSource

__all__ = ["template_html"]

_UNREAD = "We could not read the page itself. Look whether it counts the same before you cite it."


def template_html(
    one: IndicatorTemplate, source: TemplateSource, called: Mapping[str, str], outcome: str
) -> str:
    """Return a template as a page.

    Parameters
    ----------
    one
        The template.
    source
        Whose counting it follows.
    called
        What the measures and directions are called.
    outcome
        Title of the outcome on which it would hang; empty for none.
    """
    counted = ", ".join(
        filter(None, (called[one.measure], one.unit, called.get(one.direction, "")))
    )
    told = {
        "What counts, and what does not": one.definition,
        "What comes out": counted,
        "Broken down by": ", ".join(one.breakdown),
        "Where it comes from": one.source,
        "How": f"{one.method}, {one.frequency}",
        "What it does not tell": one.silent,
        "How it can look better than it is": one.gamed,
        "Whose counting it follows": f"{source.title} ({source.organisation}), {source.link}",
        "Where it goes its own way": source.differs,
        "Please check": "" if source.opened else _UNREAD,
    }
    lines = "".join(
        f'<tr><th scope="row">{escape(label)}</th><td>{escape(text)}</td></tr>'
        for label, text in told.items()
        if text
    )
    hangs = (
        f"“Take it into our plan” hangs it on {quoted(outcome)}. Change whatever does not fit."
        if outcome
        else "Choose an outcome in the list above, and you can take it into your plan."
    )
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="The template">'
        f"<p><b>{escape(one.title)}</b></p><table><tbody>{lines}</tbody></table>"
        f'<p><bdi dir="ltr">{escape(hangs)}</bdi></p></section>'
    )
