"""An evaluation plan as a file of IATI 2.03, and what other programs will not find in it."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from collabworkshop.clock import today
from collabworkshop.exchange.evaluation.codec import Written
from collabworkshop.exchange.evaluation.iati.activity_xml import ActivityXml
from collabworkshop.exchange.evaluation.iati.kept import NAMESPACE
from collabworkshop.exchange.evaluation.iati.placing import Placed, placed
from collabworkshop.exchange.evaluation.iati.publisher import Publisher
from collabworkshop.exchange.evaluation.iati.reading import read
from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.networks.xml_writing import XmlText
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.noun import Noun

__all__ = ["write"]

_PARENTS = {"outcome": "", "indicator": "outcome", "figure": "indicator"}
KeptFields = dict[tuple[str, str], dict[str, Any]]


def write(plan: EvaluationPlan, publisher: Publisher | None = None) -> Written:
    """Return the file.

    What the standard has no place for stands in elements of our own, so that reading the file
    gives the same plan. It is found by writing the plan without it, and reading that.

    Parameters
    ----------
    plan
        What is to be written.
    publisher
        Who publishes it; where nobody is said, the file says that it is to be filled in.
    """
    who = publisher or Publisher()
    where = placed(plan)
    whole = _whole(plan, where)
    bare = read(_file(plan, where, who, whole), "plan.xml").plan
    differing = _differing(plan, bare)
    losses = Losses("IATI")
    data = _file(plan, where, who, whole | differing, losses)
    _count(losses, where, differing, who)
    return Written(data, losses.sentences)


def _file(
    plan: EvaluationPlan,
    where: Placed,
    who: Publisher,
    fields: KeptFields,
    losses: Losses | None = None,
) -> bytes:
    text = XmlText(losses or Losses("IATI"))
    kept = {key: json.dumps(said) for key, said in fields.items()}
    xml = ActivityXml(plan, where, who, text, kept, who.begins or _first_day(plan))
    given = {"version": "2.03", "xmlns:cw": NAMESPACE}
    inside = "\n".join(map(xml.activity, where.projects))
    body = text.element("iati-activities", given, inside)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'.encode()


def _first_day(plan: EvaluationPlan) -> date:
    days = [day for each in plan.measurements.values() for day in (each.begins, each.ends) if day]
    return min(days, default=today())


def _nouns(plan: EvaluationPlan) -> Iterator[tuple[tuple[str, str], Noun]]:
    groups: Mapping[str, Mapping[str, Noun]] = {
        "outcome": plan.outcomes,
        "indicator": plan.indicators,
        "figure": plan.measurements,
    }
    for kind, group in groups.items():
        for key, noun in group.items():
            yield (kind, key), noun


def _whole(plan: EvaluationPlan, where: Placed) -> KeptFields:
    """Return the nouns that the standard cannot say at all."""
    keys = {("outcome", key) for each in where.bare.values() for key in each}
    keys |= {("figure", key) for each in where.undated.values() for key in each}
    return {key: _fields(noun, key[0]) for key, noun in _nouns(plan) if key in keys}


def _differing(plan: EvaluationPlan, read_back: EvaluationPlan) -> KeptFields:
    """Return the fields that come back otherwise than they were."""
    back = dict(_nouns(read_back))
    found: KeptFields = {}
    for key, noun in _nouns(plan):
        was, came = _fields(noun, key[0]), _fields(back[key], key[0])
        said = {name: value for name, value in was.items() if value != came[name]}
        if said:
            found[key] = said
    whole = {name: getattr(plan, name) for name in ("name", "projects")}
    said = {name: value for name, value in whole.items() if value != getattr(read_back, name)}
    return found | ({("plan", ""): said} if said else {})


def _fields(noun: Noun, kind: str) -> dict[str, Any]:
    return noun.model_dump(mode="json", exclude={_PARENTS[kind]})


def _count(losses: Losses, where: Placed, differing: KeptFields, who: Publisher) -> None:
    demanded = "which IATI demands; only this program reads it back"
    bare, undated = (sum(map(len, each.values())) for each in (where.bare, where.undated))
    losses.count(bare, "outcome", f"without an indicator, {demanded}")
    losses.count(undated, "figure", f"without a day, {demanded}")
    for fields in differing.values():
        for name, value in fields.items():
            # Where nothing is said, IATI may say something of its own; nothing is lost by that.
            said = value not in ("", None, False, [], {})
            what = _SAID[name]
            why = "which IATI has no place for, or spells otherwise"
            losses.count(said, what, why, many=_MANY.get(what, ""))
    blanks = (not who.name) + (not who.identifier)
    losses.count(blanks, "blank", "to fill in before it is published: who publishes it")


_SAID = {
    "title": "title",
    "kind": "kind of outcome",
    "project": "project",
    "detail": "detail",
    "references": "list of references",
    "adds_up": "word on adding up",
    "definition": "definition",
    "measure": "kind of measure",
    "unit": "unit",
    "direction": "direction",
    "role": "role",
    "moves": "tie to an on-track indicator",
    "breakdown": "breakdown",
    "source": "source",
    "method": "method",
    "frequency": "frequency",
    "collector": "collector",
    "shared_how": "way of sharing",
    "shared_with": "list of whom it is shared with",
    "hours": "number of hours",
    "use": "use",
    "value": "value",
    "words": "text in place of a figure",
    "begins": "first day",
    "ends": "last day",
    "interim": "interim mark",
    "groups": "part",
    "place": "place",
    "cases": "count of what a figure rests on",
    "note": "note",
    "name": "name of the plan",
    "projects": "list of projects",
}

_MANY = {
    "kind of outcome": "kinds of outcome",
    "kind of measure": "kinds of measure",
    "list of references": "lists of references",
    "word on adding up": "words on adding up",
    "tie to an on-track indicator": "ties to an on-track indicator",
    "frequency": "frequencies",
    "way of sharing": "ways of sharing",
    "list of whom it is shared with": "lists of whom it is shared with",
    "number of hours": "numbers of hours",
    "text in place of a figure": "texts in place of a figure",
    "count of what a figure rests on": "counts of what a figure rests on",
    "list of projects": "lists of projects",
}
"""What several of them are called, where an s at the end is not enough."""
