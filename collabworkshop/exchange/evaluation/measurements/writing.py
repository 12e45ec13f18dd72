"""The figures of a plan as a table (CSV), a row for each, which any program can read."""

import csv
import io
from collections.abc import Iterator, Mapping

from collabworkshop.exchange.evaluation.codec import Written
from collabworkshop.exchange.evaluation.standing import breakdown_of
from collabworkshop.exchange.formulas import defuse
from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.networks.numeral import numeral
from collabworkshop.model.evaluation import EvaluationPlan, Measurement

__all__ = ["write_figures"]

_BEFORE = ("Indicator", "Kind", "Value", "Unit", "From", "Until")
_AFTER = ("Place", "Rests on", "Source", "Note")
_KINDS = {"baseline": "baseline", "target": "target", "actual": "measured"}


def write_figures(plan: EvaluationPlan, titles: Mapping[str, str] | None = None) -> Written:
    r"""Return the table; a column for each way in which figures are broken down.

    Parameters
    ----------
    plan
        The plan with its figures.
    titles
        What each indicator is called; else its own title.

    Examples
    --------
    >>> from collabworkshop.model.evaluation import Indicator, Outcome
    >>> plan = EvaluationPlan(
    ...     outcomes={"o": Outcome(title="Heard")},
    ...     indicators={"i": Indicator(outcome="o", title="Calls")},
    ...     measurements={"m": Measurement(indicator="i", kind="actual", value=3.0)},
    ... )
    >>> write_figures(plan).data.decode("utf-8-sig").splitlines()[1]
    'Calls,measured,3,,,,,,,'
    """
    losses = Losses("a table of figures")
    groups = breakdown_of(plan.measurements.values())
    fixed = {name.casefold() for name in (*_BEFORE, *_AFTER)}
    headings = [f"{one} (part)" if one.casefold() in fixed else one for one in groups]
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(map(defuse, (*_BEFORE, *headings, *_AFTER)))
    for one in plan.measurements.values():
        writer.writerow(map(defuse, _cells(one, plan, titles or {}, groups)))
        losses.count(
            one.interim, "target", "on the way to a later one: that it is on the way is not said"
        )
        both = one.value is not None and bool(one.words.strip())
        losses.count(both, "figure", "with words beside it, which stand in its note")
    # Excel takes a table for UTF-8 only if it begins with this mark.
    return Written(text.getvalue().encode("utf-8-sig"), losses.sentences)


def _cells(
    one: Measurement, plan: EvaluationPlan, titles: Mapping[str, str], groups: tuple[str, ...]
) -> Iterator[str]:
    indicator = plan.indicators[one.indicator]
    value = numeral(one.value) if one.value is not None else ""
    yield titles.get(one.indicator, indicator.title)
    yield _KINDS[one.kind]
    yield value or one.words
    yield "%" if indicator.measure == "percentage" else indicator.unit
    yield one.begins.isoformat() if one.begins else ""
    yield one.ends.isoformat() if one.ends else ""
    for name in groups:
        yield one.groups.get(name, "")
    yield one.place
    yield "" if one.cases is None else str(one.cases)
    yield one.source
    beside = one.words if value and one.words.strip() else ""
    yield "; ".join(filter(None, (one.note, beside)))
