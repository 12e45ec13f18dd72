"""How nouns of a plan get their keys while a file is read, and what is kept for them."""

from collabworkshop.exchange.evaluation.iati.kept import Kept
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Measurement, Outcome

__all__ = ["Draft"]


class Draft:
    """Takes outcomes, indicators and figures in the order of the file.

    Parameters
    ----------
    name
        What people call the file; faults say it.
    book
        Where they are noted.
    """

    def __init__(self, name: str, book: FaultBook) -> None:
        self.outcomes: dict[str, Outcome] = {}
        self.indicators: dict[str, Indicator] = {}
        self.figures: dict[str, Measurement] = {}
        self.projects: dict[str, str] = {}
        self.of_plan = Kept()
        self._name = name
        self._book = book

    def add_outcome(self, kept: Kept, outcome: Outcome) -> str:
        """Add an outcome, and return its key."""
        usual = f"result {len(self.outcomes) + 1}"
        key = kept.free_key(usual, self.outcomes, self._book, self._name)
        self.outcomes[key] = kept.applied(outcome, "", self._book, self._name)
        return key

    def indicator_key(self, kept: Kept) -> str:
        """Return the key that the next indicator has."""
        usual = f"indicator {len(self.indicators) + 1}"
        return kept.free_key(usual, self.indicators, self._book, self._name)

    def add_indicator(self, key: str, kept: Kept, indicator: Indicator) -> None:
        """Add an indicator."""
        self.indicators[key] = kept.applied(indicator, "outcome", self._book, self._name)

    def add_figure(self, kept: Kept, figure: Measurement) -> None:
        """Add a figure."""
        usual = f"figure {len(self.figures) + 1}"
        key = kept.free_key(usual, self.figures, self._book, self._name)
        self.figures[key] = kept.applied(figure, "indicator", self._book, self._name)

    def plan(self) -> EvaluationPlan:
        """Return the plan; it is called like its project, where that is one."""
        titles = list(self.projects.values())
        name = titles[0] if len(titles) == 1 else ""
        bare = EvaluationPlan(name=name, projects=self.projects)
        said = self.of_plan.applied(bare, "", self._book, self._name)
        return EvaluationPlan(
            name=said.name,
            outcomes=self.outcomes,
            indicators=self.indicators,
            measurements=self.figures,
            projects=said.projects,
        )
