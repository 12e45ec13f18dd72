"""Which outcomes, indicators and figures do the results of IATI activities tell of."""

from collections import Counter
from collections.abc import Mapping

from collabworkshop.exchange.evaluation import standing
from collabworkshop.exchange.evaluation.codec import Counts
from collabworkshop.exchange.evaluation.iati.activities import Activity
from collabworkshop.exchange.evaluation.iati.coded import CodeReader
from collabworkshop.exchange.evaluation.iati.codes import KINDS, MEASURES
from collabworkshop.exchange.evaluation.iati.drafting import Draft
from collabworkshop.exchange.evaluation.iati.figures import FigureReader, documents
from collabworkshop.exchange.evaluation.iati.kept import kept_in, whole_in
from collabworkshop.exchange.evaluation.iati.nodes import Node
from collabworkshop.exchange.evaluation.iati.texts import Texts, one_line
from collabworkshop.model.evaluation import Indicator, Measurement, Outcome
from collabworkshop.model.noun import LONGEST_KEY

__all__ = ["Results"]

_DIRECTIONS = {True: "up", False: "down", None: ""}
_KINDS = ("target", "actual")


class Results:
    """Takes activities in the order of the file.

    Parameters
    ----------
    texts
        For titles and comments; its book takes the faults.
    """

    def __init__(self, texts: Texts) -> None:
        self.draft = Draft(texts.name, texts.book)
        self.beyond: Counter[str] = Counter()
        self._counted: Counter[str] = Counter()
        self._texts = texts
        self._book = texts.book
        self._name = texts.name
        self._codes = CodeReader(texts.name, texts.book)

    @property
    def counts(self) -> Counts:
        """How much there was of what."""
        return Counts(**self._counted)

    def take(self, activity: Activity) -> None:
        """Take an activity."""
        node = activity.node
        self._counted["activities"] += 1
        self.beyond += activity.beyond
        self._texts.of_activity(node)
        project = self._project(node)
        places = self._places(node)
        for result in node.all("result"):
            self._result(result, project, places)
        if not node.all("result"):
            self._book.note("no-results", self._name, project)
        for kept in whole_in(node, "outcome"):
            self.draft.add_outcome(kept, Outcome(title="?", project=project))
        for kept in whole_in(node, "plan"):
            self.draft.of_plan = kept

    def _project(self, node: Node) -> str:
        said = [one_line(each.text) for each in node.all("iati-identifier")]
        project = said[0][:LONGEST_KEY].strip() if said else ""
        if not project:
            self._book.note("missing-id", f"{self._name}, activity")
        elif project in self.draft.projects:
            self._book.note("repeated-activity", self._name, project)
        else:
            self.draft.projects[project] = self._texts.title(node)
        return project

    def _places(self, node: Node) -> dict[str, str]:
        """Return the names of locations by what results call them."""
        refs = ((one_line(each.says("ref")), each) for each in node.all("location"))
        return {ref: one_line(self._texts.long(each, "name")) or ref for ref, each in refs if ref}

    def _result(self, node: Node, project: str, places: Mapping[str, str]) -> None:
        self._counted["results"] += 1
        said = [self._texts.long(node, "description"), documents(node, self._texts)]
        outcome = Outcome(
            title=self._texts.title(node) or self._untitled("result"),
            kind=self._codes.code(node, "type", KINDS) or "",
            project=project,
            detail=self._texts.kept("\n\n".join(filter(None, said))),
            references=self._codes.references(node, "result"),
            adds_up=self._codes.boolean(node, "aggregation-status"),
        )
        key = self.draft.add_outcome(kept_in(node), outcome)
        for each in node.all("indicator"):
            self._indicator(each, key, places)

    def _indicator(self, node: Node, outcome: str, places: Mapping[str, str]) -> None:
        self._counted["indicators"] += 1
        self._counted["qualitative_indicators"] += node.says("measure").strip() == "5"
        kept = kept_in(node)
        key = self.draft.indicator_key(kept)
        measure = self._codes.code(node, "measure", MEASURES) or "number"
        figures = self._figures(node, FigureReader(self._texts, key, measure, places))
        indicator = Indicator(
            outcome=outcome,
            title=self._texts.title(node) or self._untitled("indicator"),
            definition=self._texts.long(node, "description"),
            measure=measure,
            direction=_DIRECTIONS[self._codes.boolean(node, "ascending")],
            breakdown=standing.breakdown_of(figures),
            source=documents(node, self._texts),
            references=self._codes.references(node, "indicator"),
            adds_up=self._codes.boolean(node, "aggregation-status"),
        )
        self.draft.add_indicator(key, kept, indicator)
        self._weigh(indicator, figures)
        for whole in whole_in(node, "figure"):
            self.draft.add_figure(whole, Measurement(indicator=key, kind="actual"))

    def _figures(self, node: Node, reader: FigureReader) -> list[Measurement]:
        figures = [reader.baseline(each) for each in node.all("baseline")]
        keeping = list(map(kept_in, node.all("baseline")))
        has_baseline = standing.has_figure(figures, "baseline")
        for period in node.all("period"):
            told = reader.period(period)
            self._counted["periods"] += 1
            self._counted["complete_triples"] += has_baseline and all(
                standing.has_figure(told, kind) for kind in _KINDS
            )
            figures += told
            keeping += [kept_in(each) for kind in _KINDS for each in period.all(kind)]
        figures = standing.on_the_way(figures)
        for kept, figure in zip(keeping, figures, strict=True):
            self._counted[f"{figure.kind}s"] += 1
            self.draft.add_figure(kept, figure)
        self._counted["text_values"] += reader.text_values
        return figures

    def _weigh(self, indicator: Indicator, figures: list[Measurement]) -> None:
        """Note what does not fit among the figures of an indicator."""
        where = f"{self._name}, indicator"
        if not any(each.kind == "baseline" and _says(each) for each in figures):
            self._book.note("missing-baseline", where, indicator.title)
        for _ in standing.baselines_after_targets(figures):
            self._book.note("baseline-after-target", where, indicator.title)
        if any(standing.against_direction(figures, indicator.direction)):
            self._counted["target_against_direction"] += 1
            self._book.note("target-against-direction", where, indicator.title)

    def _untitled(self, what: str) -> str:
        said = f"{what} {self._counted[f'{what}s']}"
        self._book.note("blank-label", f"{self._name}, {what}", said)
        return said


def _says(figure: Measurement) -> bool:
    return figure.value is not None or bool(figure.words)
