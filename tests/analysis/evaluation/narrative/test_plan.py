"""A plan is told in sentences: where we begin, what we want, when we look, and what is missing."""

from datetime import date, time

from collabworkshop.analysis.evaluation.narrative.plan import PlanAround, plan_narrative
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Measurement, Outcome
from collabworkshop.model.learning_event import LearningEvent
from collabworkshop.model.learning_plan import LearningPlan

DAY = date(2026, 5, 31)
PLAN = EvaluationPlan(
    outcomes={"o": Outcome(title="Every child reads"), "p": Outcome(title="Calm")},
    indicators={
        "r": Indicator(outcome="o", title="Readers", unit="children", collector="s", moves="gone"),
        "w": Indicator(outcome="o", title="Songs sung"),
    },
    measurements={
        "1": Measurement(indicator="r", kind="baseline", value=40, ends=DAY, groups={"age": "8"}),
        "2": Measurement(indicator="r", kind="target", words="Most of them", interim=True),
    },
)


def told(around: PlanAround) -> list[str]:
    blocks = plan_narrative(PLAN, around)
    return ["".join(piece.text for piece in block.words).strip() for block in blocks]


def test_signs_figures_and_what_nobody_said() -> None:
    said = told(PlanAround(names={"s": "School"}))
    for sentence in (
        "Readers. We count in children. School gathers it.",
        "We begin at 40 children on 31 May 2026, age: 8.",
        "What we want to reach, on the way: Most of them.",
        "Songs sung. So far these are words only; nobody has worked them out.",
        "No indicator has been named yet.",
        "No meeting is planned yet.",
        "Nobody has said yet what happens then.",
    ):
        assert sentence in said
    assert not any("gone" in sentence for sentence in said)


def test_meetings_and_what_happens_off_track() -> None:
    meeting = LearningEvent(
        title="Look", day=DAY, begins=time(18, 30), minutes=45, every="quarter", caller="Rosa",
        indicators=("r", "gone"), question="Who is missing?",
    )  # fmt: skip
    agreed = LearningPlan(questions=("Why?",), off_track="We listen", caller="a", within=14)
    around = PlanAround(
        titles={"r": "Readers"}, names={"a": "Ada"}, events={"e": meeting}, learning=agreed
    )
    said = told(around)
    assert (
        "Look. From 31 May 2026 at 18:30, for 45 minutes, every three months. Rosa calls it. "
        "We look at “Readers”. The question: Who is missing?"
    ) in said
    assert "We listen. Ada calls us together within 14 days." in said
    assert "Why?" in said
