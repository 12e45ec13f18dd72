"""Who gathers, sees and uses, and what the whole lacks: what makes a check speak, and ends it."""

from typing import Any

from collabworkshop.analysis.evaluation.context import EvaluationContext
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Outcome
from tests.analysis.evaluation.checks.case import Case, one, several
from tests.analysis.evaluation.plans import measured, plan

READS = "“Children who read at eight”"
NAMES = {"school": "School", "mums": "Mothers"}


def _known(**fields: Any) -> EvaluationContext:
    return EvaluationContext(stakeholders=NAMES, **fields)


def _with_outcome(of: EvaluationPlan, key: str, title: str) -> EvaluationPlan:
    return of.model_copy(update={"outcomes": {**of.outcomes, key: Outcome(title=title)}})


def _tied(**contributing: Any) -> EvaluationPlan:
    roles = {"i": {"role": "contributing", **contributing}, "j": {"role": "on-track"}}
    return plan(indicators=roles)


def _words(*keys: str, **more: Any) -> EvaluationPlan:
    """Return a plan of signs that have a title only."""
    title = READS.strip("“”")
    return EvaluationPlan(
        outcomes={"o": Outcome(title="Every child reads")},
        indicators={key: Indicator(outcome="o", title=title, **more) for key in keys},
    )


def _with_figure(of: EvaluationPlan) -> EvaluationPlan:
    return of.model_copy(update={"measurements": {"m1": measured("i a 50 2026-01-01")}})


PEOPLE = (
    Case(
        "outcome-without-indicator",
        _with_outcome(one(), "p", "Parents know whom to ask."),
        one(),
        "It is not said how you will know that “Parents know whom to ask” comes true.",
        ("p",),
    ),
    Case(
        "not-worked-out",
        _words("i"),
        _words("i", source="The school"),
        f"{READS} stands in words only, and is not worked out yet.",
    ),
    Case(
        "not-worked-out",
        _words("i"),
        _with_figure(_words("i")),
        f"{READS} stands in words only, and is not worked out yet.",
    ),
    Case(
        "no-definition",
        one(definition=" "),
        one(),
        f"It is not said what {READS} counts, and what not.",
    ),
    Case(
        "no-direction",
        one(direction=""),
        one(direction="", measure="rank"),
        f"It is not said whether more or less of {READS} is wanted.",
    ),
    Case(
        "no-source",
        one(source=" "),
        one(),
        f"It is not said where the figures for {READS} come from.",
    ),
    Case("no-collector", one(collector=" "), one(), f"Nobody gathers {READS} yet."),
    Case("no-rhythm", one(frequency=""), one(), f"It is not said how often {READS} is looked at."),
    Case(
        "no-use",
        one(use=""),
        one(),
        f"It is not said which decision {READS} will inform.",
    ),
    Case(
        "no-use",
        one("i t 50 2026-01-01", use=""),
        one("i a 50 2026-01-01", use=""),  # that one is gathered already
        f"It is not said which decision {READS} will inform.",
    ),
    Case(
        "gathered-never-used",
        one("i a 50 2026-01-01", use=" "),
        one("i t 50 2026-01-01", use=" "),
        f"{READS} is gathered already, and nobody has said what for.",
        measurements=("m1",),
    ),
    Case("seen-by-nobody", one(shared_with=()), one(), f"Nobody is to see {READS}."),
    Case(
        "not-for-the-affected",
        one(shared_with=("Funder",)),
        one(shared_with=("Funder", "Mothers ")),
        "Of those who live with the issue nobody is to see any figure: Mothers.",
        (),
        others=("mums",),
        context=_known(affected=frozenset(("mums",))),
    ),
    Case(
        "not-for-the-affected",
        one(shared_with=("Funder",)),
        one(shared_with=("mums",)),
        "Of those who live with the issue nobody is to see any figure: Mothers.",
        (),
        others=("mums",),
        context=_known(affected=frozenset(("mums",))),
    ),
    Case(
        "one-audience",
        several(3),
        several(2),
        "All that is shared goes to Parents, and to nobody else.",
        (),
    ),
    Case(
        "one-audience",
        several(3, last={"shared_with": ()}),
        several(3, last={"shared_with": ("Funder",)}),
        "All that is shared goes to Parents, and to nobody else.",
        (),
    ),
    Case(
        "asks-too-much",
        plan(indicators={"a": {"hours": 6}, "b": {"hours": 5, "title": "Days missed"}}),
        plan(indicators={"a": {"hours": 6}, "b": {"hours": 4, "title": "Days missed"}}),
        f"School would need 11 hours a year for {READS} and “Days missed”, and said that it has "
        "10.",
        ("a", "b"),
        others=("school",),
        context=_known(hours={"school": 10}),
    ),
    Case(
        "too-many",
        several(5),
        several(4),
        "There are 5 indicators for 2 members.",
        (),
        context=_known(members=frozenset(("school", "mums"))),
    ),
    Case(
        "nothing-on-equity",
        one(breakdown=()),
        one(),
        "No indicator is broken down, although those who live with the issue differ in street and "
        "language.",
        (),
        context=_known(differences=("street", "language")),
    ),
    Case(
        "nothing-on-equity",
        one(breakdown=()),
        one("i a 50 2026-01-01 street=North", breakdown=()),
        "No indicator is broken down, although those who live with the issue differ in street.",
        (),
        context=_known(differences=("street",)),
    ),
    Case(
        "nothing-on-equity",
        one(breakdown=()),
        one(breakdown=()),
        "No indicator is broken down, although those who live with the issue differ in street.",
        (),
        context=_known(differences=("street",)),
        beside_context=_known(),
    ),
    Case(
        "nothing-on-equity",
        several(3, breakdown=()),
        several(2, breakdown=()),
        "None of 3 indicators is broken down, and nobody has said in what those who live with the "
        "issue differ.",
        (),
    ),
    Case(
        "only-numbers",
        several(3),
        several(3, last={"measure": "words"}),
        "All 3 indicators are figures; nobody tells what lies behind them.",
        (),
    ),
    Case(
        "only-stories",
        several(3, measure="words"),
        several(3, last={"measure": "number"}, measure="words"),
        "All 3 indicators are words; nothing says how many.",
        (),
    ),
    Case(
        "one-method",
        several(3, last={"method": "reading  TEST"}),
        several(3, last={"method": "Talks at the gate"}),
        "All 3 indicators rest on one method: “Reading test”.",
        (),
    ),
    Case(
        "nothing-unwanted",
        several(3),
        several(3, last={"definition": "Also those who drop out of the lessons."}),
        "No indicator watches for what nobody wanted or expected.",
        (),
    ),
    Case(
        "no-contributing",
        one(role="on-track"),
        _tied(moves="j"),
        "One indicator says whether you are on track, and none what you add to it.",
        (),
    ),
    Case(
        "moves-nothing",
        _tied(),
        _tied(moves="j"),
        f"{READS} is to contribute, and is tied to no on-track indicator.",
    ),
    Case(
        "moves-nothing",
        _tied(moves="x"),
        _tied(moves="j"),
        f"{READS} is to contribute, and is tied to an indicator that is not there.",
    ),
    Case(
        "moves-nothing",
        _tied(moves="i"),
        _tied(moves="j"),
        f"{READS} is to contribute, and is tied to no on-track indicator.",
    ),
)
