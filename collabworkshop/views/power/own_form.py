"""How the own ratings of sources of power go through the form for instruments."""

from collections.abc import Iterable, Mapping
from typing import Any

from collabworkshop.curriculum.instrument import Instrument
from collabworkshop.model.questionnaire import Aspect, Item, Part

__all__ = ["as_answers", "as_fields", "own_parts"]

_PART, _ASPECT, _SCALE = "sources", "own", "access-4"

_HIDDEN = ("answer", "because", "near", "not_near", "borderline")
"""Of worked answers, which there are none of here."""


def own_parts(instrument: Instrument) -> list[dict[str, Any]]:
    """Return the one part of the form: each source, to be rated on the ladder."""
    asked = instrument.questions["level"]
    part = Part(
        id=_PART,
        label=asked.label,
        help=asked.help,
        asks="ratings",
        aspects=(Aspect(id=_ASPECT, label=asked.label, scale=_SCALE),),
        items=tuple(Item(**one.model_dump()) for one in instrument.lists["sources"]),
    )
    plain = part.model_dump(mode="json", exclude={"items": {"__all__": set(_HIDDEN)}})
    rungs = [rung.model_dump(mode="json") for rung in instrument.scales[_SCALE].rungs]
    plain["aspects"] = [{**aspect, "rungs": rungs} for aspect in plain["aspects"]]
    return [{**plain, "options": []}]


def as_answers(rows: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return what a person entered as the answers of the form, by place.

    Examples
    --------
    >>> row = {"key": "money/ada", "revision": 1, "source": "money", "level": 2, "skipped": False}
    >>> as_answers([row])["sources.money.own"]["rank"]
    2
    """
    return {
        f"{_PART}.{row['source']}.{_ASPECT}": {
            "key": row["key"],
            "revision": row["revision"],
            "rank": row["level"],
            "chosen": [],
            "words": "",
            "note": "",
            "skipped": row["skipped"],
        }
        for row in rows
    }


def as_fields(cells: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the form sends as fields of the entry.

    Examples
    --------
    >>> as_fields({"item": "sources.money", "aspect": "own", "rank": 3})
    {'source': 'money', 'level': 3, 'skipped': False}
    """
    fields: dict[str, Any] = {}
    if cells.get("item"):
        fields["source"] = str(cells["item"]).partition(".")[2]
    if "rank" in cells:
        # Who rates what they had left out before leaves it out no more.
        fields |= {"level": cells["rank"], "skipped": False}
    if "skipped" in cells:
        fields["skipped"] = cells["skipped"]
    return fields
