"""What does the plan cost those who gather its figures? Beside what they said they have."""

from collections import defaultdict
from collections.abc import Mapping

from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.noun import Key, Noun

__all__ = ["Burden", "burdens"]


class Burden(Noun):
    """What one collector gives.

    Parameters
    ----------
    collector
        Key of the stakeholder.
    indicators
        Keys of what it gathers.
    hours
        Hours a year, of those indicators for which somebody said it.
    unsaid
        Keys of the indicators for which nobody did: the hours are at least these.
    have
        Hours a year that it said it has; ``None`` where it did not say.
    """

    collector: Key
    indicators: tuple[str, ...]
    hours: float
    unsaid: tuple[str, ...] = ()
    have: float | None = None

    @property
    def over(self) -> float | None:
        """Hours a year beyond what it has; 0 where it is enough, ``None`` where it is not known."""
        return None if self.have is None else max(0.0, self.hours - self.have)


def burdens(plan: EvaluationPlan, have: Mapping[str, float] | None = None) -> tuple[Burden, ...]:
    """Return the burden of each collector, the heaviest first.

    Parameters
    ----------
    plan
        The plan.
    have
        Key of a stakeholder to the hours a year that it said it has.

    Examples
    --------
    >>> from collabworkshop.model.evaluation import Indicator, Outcome
    >>> reads = Indicator(outcome="o", title="Readers", collector="school", hours=12)
    >>> plan = EvaluationPlan(outcomes={"o": Outcome(title="All read")}, indicators={"i": reads})
    >>> burdens(plan, {"school": 10})[0].over
    2.0
    """
    gathered: defaultdict[str, list[str]] = defaultdict(list)
    for key, indicator in plan.indicators.items():
        if indicator.collector.strip():
            gathered[indicator.collector].append(key)
    found = (_burden(plan, who, sorted(keys), have or {}) for who, keys in gathered.items())
    return tuple(sorted(found, key=lambda one: (-one.hours, one.collector)))


def _burden(plan: EvaluationPlan, who: str, keys: list[str], have: Mapping[str, float]) -> Burden:
    hours = {key: plan.indicators[key].hours for key in keys}
    return Burden(
        collector=who,
        indicators=tuple(keys),
        # Summed in the order of the keys: floats depend on it.
        hours=float(sum(some for some in hours.values() if some is not None)),
        unsaid=tuple(key for key, some in hours.items() if some is None),
        have=have.get(who),
    )
