"""How does a group read its plan? One page of plain sentences, to be read out or printed."""

from html import escape

from collabworkshop.analysis.plans.plan_page import PlanPage, PlanSection

__all__ = ["plan_page_html"]


def plan_page_html(found: PlanPage, *, title: str) -> str:
    """Return a plan as a page; whatever people typed is shown as text.

    Parameters
    ----------
    found
        The plan.
    title
        Heading above it.
    """
    inner = "".join(map(_section, found.sections)) or "<p>Nothing is planned yet.</p>"
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{escape(title)}">'
        f"<h3>{escape(title)}</h3>{inner}</section>"
    )


def _section(section: PlanSection) -> str:
    said = " ".join(f'<bdi dir="ltr">{escape(sentence)}</bdi>' for sentence in section.sentences)
    return f"<p><b>{escape(section.heading)}.</b> {said}</p>"
