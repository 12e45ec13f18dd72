"""How are breakdowns and their parts written here? A file that says “weir lane” means Weir Lane."""

from collections.abc import Mapping

from collabworkshop.model.evaluation import EvaluationPlan

__all__ = ["SpelledParts"]


class SpelledParts:
    """Spellings that a plan has, of which a file may have others.

    Parameters
    ----------
    plan
        The plan; what was written first stands.
    called
        What the one breakdown of the file is called here; empty for its own heading.
    """

    def __init__(self, plan: EvaluationPlan, called: str = "") -> None:
        self._called = called
        groups = [pair for one in plan.measurements.values() for pair in one.groups.items()]
        planned = [name for one in plan.indicators.values() for name in one.breakdown]
        self._by = {_plain(by): by for by in reversed([*planned, *(by for by, _ in groups)])}
        self._parts = {(_plain(by), _plain(part)): part for by, part in reversed(groups)}

    def groups(self, given: Mapping[str, str]) -> dict[str, str]:
        """Return the parts of a figure in the spelling that is known here.

        Examples
        --------
        >>> from collabworkshop.model.evaluation import Indicator, Outcome
        >>> calls = Indicator(outcome="o", title="Calls", breakdown=("street",))
        >>> plan = EvaluationPlan(outcomes={"o": Outcome(title="Heard")}, indicators={"c": calls})
        >>> SpelledParts(plan).groups({"Street ": "Weir Lane"})
        {'street': 'Weir Lane'}
        """
        called = {heading: self._named(heading, alone=len(given) == 1) for heading in given}
        if len(set(called.values())) < len(given):
            # Two headings that differ by a letter only are two columns: neither is lost.
            called = {heading: heading for heading in given}
        return {
            called[heading]: self._parts.get((_plain(called[heading]), _plain(part)), part)
            for heading, part in given.items()
        }

    def _named(self, heading: str, *, alone: bool) -> str:
        name = self._called if self._called and alone else heading
        return self._by.get(_plain(name), name)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
