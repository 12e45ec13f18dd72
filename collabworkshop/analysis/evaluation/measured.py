"""What was measured last, of each indicator and each part? With day, source and cases."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from pydantic import Field

from collabworkshop.analysis.evaluation.figure_words import figure, plain_figure
from collabworkshop.analysis.evaluation.figures import Figures, figures_of
from collabworkshop.analysis.evaluation.gap import Gap, gaps
from collabworkshop.analysis.evaluation.part import WHOLE, Part, part_of
from collabworkshop.analysis.evaluation.small_numbers import FEW
from collabworkshop.analysis.evaluation.worked_out import worked_out
from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.analysis.sentences import listed, short
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Measurement
from collabworkshop.model.noun import Key, Noun
from collabworkshop.model.result import Result
from collabworkshop.model.status_rule import StatusRule

__all__ = ["Latest", "Measured", "read_measured"]

_COLUMNS = {
    "indicator": "Indicator",
    "part": "Of whom",
    "latest": "Latest figure",
    "when": "Day",
    "source": "Source",
    "cases": "Rests on",
    "count": "Figures so far",
    "missing": "What is missing",
}

_Keyed = tuple[str, Measurement]


class Latest(Noun):
    """The latest figure of one part of an indicator.

    Parameters
    ----------
    indicator, part
        Whose it is.
    keys
        Keys of the measurements that are of the latest day; several where they differ.
    said
        The figure with its unit, or the words; empty where nothing was measured.
    when
        Its day; ``None`` where none is known.
    age
        Days since then.
    source
        Where it comes from: what the figure says, else what the plan says.
    cases
        How many it rests on; ``None`` where nobody said, or not the same.
    count
        How many figures there are so far.
    missing
        What is missing, each in a few words.
    """

    indicator: Key
    part: Part = WHOLE
    keys: tuple[str, ...] = ()
    said: str = ""
    when: date | None = None
    age: int | None = None
    source: str = ""
    cases: int | None = None
    count: int = 0
    missing: tuple[str, ...] = ()

    @property
    def few(self) -> bool:
        """Whether it rests on so few that somebody could be recognised.

        Examples
        --------
        >>> Latest(indicator="i", cases=9).few, Latest(indicator="i", cases=10).few
        (True, False)
        """
        return self.cases is not None and self.cases < FEW


class Measured(Result):
    """What was measured last, and what is missing.

    Parameters
    ----------
    on
        The day.
    rule
        After how many days a figure is old.
    indicators, called
        By key: each indicator that is worked out, and what it is called.
    latest
        The latest figures, all before its parts, in the order of what indicators are called.
    gaps
        How far parts are apart.
    """

    on: date | None = None
    rule: StatusRule = Field(default_factory=StatusRule)
    indicators: dict[Key, Indicator] = Field(default_factory=dict)
    called: dict[Key, str] = Field(default_factory=dict)
    latest: tuple[Latest, ...] = ()
    gaps: tuple[Gap, ...] = ()


def read_measured(
    exercise: str,
    plan: EvaluationPlan,
    called: Mapping[str, str],
    *,
    on: date,
    rule: StatusRule,
    figures: Figures | None = None,
) -> Measured:
    """Return what was measured last, without findings.

    Parameters
    ----------
    exercise
        Id of the exercise.
    plan
        The plan with its figures.
    called
        What each indicator is called, by key, so that no two are called the same.
    on
        The day; what was measured later is not known yet.
    rule
        After how many days a figure is old.
    figures
        Those of the plan, where they were sorted before.
    """
    indicators = worked_out(plan)
    order = sorted(indicators, key=lambda key: (called[key].casefold(), key))
    parts = _parts(plan)
    latest = [
        _latest(key, indicators[key], part, parts[key][part], on=on, rule=rule)
        for key in order
        for part in sorted(parts.get(key, {}))
    ]
    # Nothing was measured of an indicator that has no figure, not even a target.
    bare = [_nothing(key) for key in order if key not in parts]
    place = {key: at for at, key in enumerate(order)}
    found = sorted([*latest, *bare], key=lambda one: (place[one.indicator], one.part))
    return Measured(
        exercise=exercise,
        columns=_COLUMNS,
        rows=tuple(_row(one, called[one.indicator]) for one in found),
        on=on,
        rule=rule,
        indicators={key: indicators[key] for key in order},
        called={key: called[key] for key in order},
        latest=tuple(found),
        gaps=gaps(plan, on=on, figures=figures_of(plan) if figures is None else figures),
    )


def _parts(plan: EvaluationPlan) -> dict[str, dict[Part, list[_Keyed]]]:
    """Return the figures of each indicator, part by part."""
    found: defaultdict[str, defaultdict[Part, list[_Keyed]]]
    found = defaultdict(lambda: defaultdict(list))
    for key, one in sorted(plan.measurements.items()):
        found[one.indicator][part_of(one)].append((key, one))
    return {key: dict(parts) for key, parts in found.items()}


def _nothing(key: str) -> Latest:
    return Latest(indicator=key, missing=("not measured yet",))


def _latest(
    key: str,
    indicator: Indicator,
    part: Part,
    figures: Sequence[_Keyed],
    *,
    on: date,
    rule: StatusRule,
) -> Latest:
    known = [
        (name, one)
        for name, one in figures
        if one.kind == "actual" and (one.ends is None or one.ends <= on)
    ]
    if not known:
        return _nothing(key).model_copy(update={"part": part})
    when = max((one.ends for _, one in known if one.ends), default=None)
    last = [(name, one) for name, one in known if one.ends == when]
    counts = {one.cases for _, one in last}
    age = None if when is None else (on - when).days
    found = Latest(
        indicator=key,
        part=part,
        keys=tuple(name for name, _ in last),
        said=_said([one for _, one in last], indicator),
        when=when,
        age=age,
        source=_source([one for _, one in last], indicator),
        cases=counts.pop() if len(counts) == 1 else None,
        count=len(known),
    )
    return found.model_copy(update={"missing": tuple(_missing(found, indicator, last, rule))})


def _said(last: Sequence[Measurement], indicator: Indicator) -> str:
    """Return the figures of one day: one of them, or all that differ."""
    values = sorted({one.value for one in last if one.value is not None})
    words = sorted({short(one.words) for one in last if one.value is None and one.words.strip()})
    shown = [*(plain_figure(value) for value in values[:-1])]
    shown += [figure(value, indicator) for value in values[-1:]]
    return " or ".join([*shown, *(f"“{word}”" for word in words)])


def _source(last: Sequence[Measurement], indicator: Indicator) -> str:
    own = dict.fromkeys(one.source.strip() for one in last if one.source.strip())
    return listed(map(short, own)) if own else short(indicator.source.strip())


def _missing(
    found: Latest, indicator: Indicator, last: Sequence[_Keyed], rule: StatusRule
) -> Iterator[str]:
    in_words = all(one.value is None for _, one in last)
    if found.when is None:
        yield "the day"
    elif found.age is not None and found.age > rule.old:
        yield f"nothing since {day_of(found.when)}, {found.age:,} days ago"
    if found.when and len({one.value for _, one in last}) > 1:
        yield "figures of this day differ"
    if in_words and indicator.measure != "words":
        yield "words stand where a figure belongs"
    if found.cases is None and (indicator.measure == "percentage" or found.part != WHOLE):
        yield "on how many it rests"
    if not found.source:
        yield "the source"


def _row(one: Latest, called: str) -> dict[str, Any]:
    few = " – few: do not show it by name" if one.few else ""
    return {
        "indicator": called,
        "part": one.part.said,
        "latest": one.said,
        "when": day_of(one.when) if one.when else "",
        "source": one.source,
        "cases": "" if one.cases is None else f"{one.cases:,}{few}",
        "count": one.count,
        "missing": "; ".join(one.missing),
    }
