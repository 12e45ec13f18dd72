"""How does a group read its plan? One page of plain sentences, to be read out or printed."""

from html import escape

from collabworkshop.analysis.readiness.stock_plan import PlanSection, StockPlan

__all__ = ["plan_page_html"]

_TITLE = "Our plan for taking stock"


def plan_page_html(found: StockPlan) -> str:
    """Return the plan as a page; whatever people typed is shown as text."""
    inner = "".join(map(_section, found.sections)) or "<p>Nothing is planned yet.</p>"
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{_TITLE}">'
        f"<h3>{_TITLE}</h3>{inner}</section>"
    )


def _section(section: PlanSection) -> str:
    said = " ".join(f'<bdi dir="ltr">{escape(sentence)}</bdi>' for sentence in section.sentences)
    return f"<p><b>{escape(section.heading)}.</b> {said}</p>"
