"""How an activity and its results stand in an IATI file of version 2.03."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from collabworkshop.exchange.evaluation.iati.coded import reference_in
from collabworkshop.exchange.evaluation.iati.codes import VOCABULARIES
from collabworkshop.exchange.evaluation.iati.kept import spelled
from collabworkshop.exchange.evaluation.iati.placing import Placed, days_of
from collabworkshop.exchange.evaluation.iati.publisher import Publisher
from collabworkshop.exchange.networks.numeral import numeral
from collabworkshop.exchange.networks.xml_writing import XmlText
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Measurement

__all__ = ["ActivityXml"]

_KINDS = {"output": "1", "outcome": "2", "impact": "3", "": "9"}
_MEASURES = {"number": "1", "percentage": "2", "rank": "4", "words": "5"}
_ASCENDING = {"up": True, "down": False, "": None}
_URI = {"result": "vocabulary-uri", "indicator": "indicator-uri"}
Kept = Mapping[tuple[str, str], str]


class ActivityXml:
    """Writes the activities of a plan.

    Parameters
    ----------
    plan, placed
        What is written, and where it stands.
    publisher
        Who publishes it.
    text
        Spells text as XML.
    kept
        Of a noun, by its kind and key, the fields that the standard cannot say, as JSON.
    starts
        First day of the activities.
    """

    def __init__(
        self,
        plan: EvaluationPlan,
        placed: Placed,
        publisher: Publisher,
        text: XmlText,
        kept: Kept,
        starts: date,
    ) -> None:
        self._plan = plan
        self._placed = placed
        self._publisher = publisher
        self._text = text
        self._kept = kept
        self._starts = starts

    def activity(self, project: str) -> str:
        """Return one activity."""
        who = self._publisher
        name = who.name or "To be filled in: who publishes this"
        own = who.identifier or "XX-TO-BE-FILLED-IN"
        title = self._plan.projects.get(project) or self._plan.name or project or "Evaluation plan"
        places = self._places(project)
        inside = [
            self._element(
                "iati-identifier", {}, self._text(project or who.activity or f"{own}-PLAN")
            ),
            self._said("reporting-org", name, ref=own, type=who.kind),
            self._said("title", title),
            self._said("description", f"Outcomes, indicators and figures of: {title}", type="1"),
            self._said("participating-org", name, role="4"),
            self._element("activity-status", {"code": who.status}),
            self._element("activity-date", {"type": "1", "iso-date": self._starts.isoformat()}),
            *(self._location(ref, place) for place, ref in places.items()),
            *(self._result(key, places) for key in self._placed.outcomes.get(project, ())),
            *(self._whole("outcome", key) for key in self._placed.bare.get(project, ())),
            *self._of_plan(project),
        ]
        return self._element("iati-activity", {"xml:lang": who.language}, "\n".join(inside))

    def _result(self, key: str, places: Mapping[str, str]) -> str:
        outcome = self._plan.outcomes[key]
        given = {"type": _KINDS[outcome.kind]} | _flag("aggregation-status", said=outcome.adds_up)
        inside = [
            self._said("title", outcome.title),
            *self._description(outcome.detail),
            *self._references(outcome.references, "result"),
            *(self._indicator(each, places) for each in self._placed.indicators[key]),
            self._own("outcome", key),
        ]
        return self._element("result", given, "\n".join(inside))

    def _indicator(self, key: str, places: Mapping[str, str]) -> str:
        indicator = self._plan.indicators[key]
        given = (
            {"measure": _MEASURES[indicator.measure]}
            | _flag("ascending", said=_ASCENDING[indicator.direction])
            | _flag("aggregation-status", said=indicator.adds_up)
        )
        periods = self._placed.periods.get(key, {})
        inside = [
            self._said("title", indicator.title),
            *self._description(indicator.definition),
            *self._references(indicator.references, "indicator"),
            *(self._baseline(each, places) for each in self._placed.baselines.get(key, ())),
            *(self._period(days, each, places) for days, each in periods.items()),
            *(self._whole("figure", each) for each in self._placed.undated.get(key, ())),
            self._own("indicator", key),
        ]
        return self._element("indicator", given, "\n".join(inside))

    def _baseline(self, key: str, places: Mapping[str, str]) -> str:
        figure = self._plan.measurements[key]
        first, day = days_of(figure)
        whole_year = (first, day) == (date(day.year, 1, 1), date(day.year, 12, 31))
        dated = {} if whole_year else {"iso-date": day.isoformat()}
        return self._figure("baseline", key, {"year": str(day.year)} | dated, places)

    def _period(
        self, days: tuple[date, date], keys: Iterable[str], places: Mapping[str, str]
    ) -> str:
        tags = ("period-start", "period-end")
        inside = [
            *(
                self._element(tag, {"iso-date": day.isoformat()})
                for tag, day in zip(tags, days, strict=True)
            ),
            # Targets stand before actuals.
            *(
                self._figure(kind, key, {}, places)
                for kind in ("target", "actual")
                for key in keys
                if self._plan.measurements[key].kind == kind
            ),
        ]
        return self._element("period", {}, "\n".join(inside))

    def _figure(self, tag: str, key: str, given: dict[str, str], places: Mapping[str, str]) -> str:
        figure = self._plan.measurements[key]
        value, comment = _value_and_comment(figure, self._plan.indicators[figure.indicator])
        inside = [
            *(self._element("location", {"ref": places[each]}) for each in _places(figure)),
            *(
                self._element("dimension", {"name": name, "value": part})
                for name, part in figure.groups.items()
            ),
            *([self._said("comment", comment)] if comment else ()),
            self._own("figure", key),
        ]
        said = given if value is None else given | {"value": value}
        return self._element(tag, said, "\n".join(inside))

    def _places(self, project: str) -> dict[str, str]:
        """Return the places that figures of a project name, each with what results call it."""
        names = (
            name
            for outcome in self._placed.outcomes.get(project, ())
            for key in self._placed.indicators[outcome]
            for figure in self._figures_of(key)
            for name in _places(figure)
        )
        return {name: f"place-{number}" for number, name in enumerate(dict.fromkeys(names), 1)}

    def _figures_of(self, indicator: str) -> Iterator[Measurement]:
        periods = self._placed.periods.get(indicator, {})
        keys = [*self._placed.baselines.get(indicator, ())]
        for each in (*keys, *(key for inside in periods.values() for key in inside)):
            yield self._plan.measurements[each]

    def _location(self, ref: str, place: str) -> str:
        return self._element("location", {"ref": ref}, self._said("name", place))

    def _description(self, said: str) -> Iterator[str]:
        if said:
            yield self._said("description", said)

    def _references(self, said: Iterable[str], what: str) -> Iterator[str]:
        for each in said:
            found = reference_in(each)
            if found is not None and found.vocabulary in VOCABULARIES[what]:
                given = {"vocabulary": found.vocabulary, "code": found.code}
                uri = {_URI[what]: found.uri} if found.uri else {}
                yield self._element("reference", given | uri)

    def _said(self, tag: str, text: str, **given: str) -> str:
        return self._element(tag, given, self._element("narrative", {}, self._text(text)))

    def _of_plan(self, project: str) -> Iterator[str]:
        if project == self._placed.projects[0] and ("plan", "") in self._kept:
            yield self._whole("plan", "")

    def _own(self, kind: str, key: str) -> str:
        return self._keeping("kept", key, self._kept.get((kind, key), ""))

    def _whole(self, kind: str, key: str) -> str:
        return self._keeping(kind, key, self._kept[kind, key])

    def _keeping(self, tag: str, key: str, fields: str) -> str:
        return self._element(f"cw:{tag}", {"key": spelled(key)}, self._text(fields) or None)

    def _element(self, tag: str, given: Mapping[str, str], inside: str | None = None) -> str:
        return self._text.element(tag, given, inside)


def _value_and_comment(figure: Measurement, indicator: Indicator) -> tuple[str | None, str]:
    """Return what stands as the value, and what in the comment.

    The standard wants no value of what is measured in words; they stand in the comment then.
    """
    if figure.value is not None:
        return numeral(figure.value), figure.note
    if figure.words and (figure.note or indicator.measure != "words"):
        return figure.words, figure.note
    return None, figure.words or figure.note


def _places(figure: Measurement) -> list[str]:
    return [name for name in dict.fromkeys(figure.place.split("; ")) if name.strip()]


def _flag(name: str, *, said: bool | None) -> dict[str, str]:
    return {} if said is None else {name: "1" if said else "0"}
