"""How an indicator is worded: what makes a check speak, and the nearest that does not."""

from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Outcome
from tests.analysis.evaluation.checks.case import Case, one


def _titled(title: str, definition: str = "") -> EvaluationPlan:
    return one(title=title, definition=definition)


def _words(title: str) -> EvaluationPlan:
    """Return a plan of one sign that nobody has worked out."""
    return EvaluationPlan(
        outcomes={"o": Outcome(title="Every child reads")},
        indicators={"i": Indicator(outcome="o", title=title)},
    )


WORDS = (
    Case(
        "vague-words",
        _titled("Improved reading"),
        _titled("Improved reading", "Pupils who reach level two in June."),
        "“Improved reading” may mean many things: what is counted as “improved”?",
    ),
    Case(
        "vague-words",
        _titled("Awareness of the service"),
        _titled("Share of parents with awareness of the service"),
        "“Awareness of the service” may mean many things: what is counted as “awareness”?",
    ),
    Case(
        "vague-words",
        _titled("Better well-being"),
        one(title="Better well-being", definition="", measure="words"),
        "“Better well-being” may mean many things: what is counted as “better”?",
    ),
    Case(
        "two-in-one-indicator",
        _titled("Attendance and grades"),
        _titled("Children who read and write at eight"),
        "“Attendance and grades” may ask two things at once.",
    ),
    Case(
        "two-in-one-indicator",
        _titled("Number of lessons and number of children in them"),
        _titled("Number of children in lessons and clubs of the town"),
        "“Number of lessons and number of children in them” may ask two things at once.",
    ),
    Case(
        "two-in-one-indicator",
        _titled("Parents know the nurse and children are healthy"),
        _titled("Parents who know and trust the nurse"),
        "“Parents know the nurse and children are healthy” may ask two things at once.",
    ),
    Case(
        "attribution",
        _titled("Children who read because of our programme"),
        _titled("Children who read in our programme"),
        "“Children who read because of our programme” may claim more than you can know: “because "
        "of our”.",
    ),
    Case(
        "attribution",
        one(use="It proves that the coalition works."),
        one(use="It shows whether the coalition meets."),
        "“Children who read at eight” may claim more than you can know: “proves that the "
        "coalition”.",
    ),
    Case(
        "attribution",
        one(definition="Evictions that were avoided as a result of the project."),
        one(definition="Evictions that were avoided, not as a result of the project alone."),
        "“Children who read at eight” may claim more than you can know: “as a result of the "
        "project”.",
    ),
    Case(
        "attribution",
        _words("Children who read thanks to our lessons"),
        _words("Children who read after our lessons"),
        "“Children who read thanks to our lessons” may claim more than you can know: “thanks to "
        "our”.",
    ),
)
