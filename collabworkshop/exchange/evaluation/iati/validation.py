"""What breaks the official schema and code lists of IATI 2.03."""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from collabworkshop.shipped import shipped

if TYPE_CHECKING:
    from lxml.etree import XMLSchema, _ElementTree

__all__ = ["breaches", "codes_of"]

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# Element and attribute to the code list that the standard names for them.
_LISTS = {
    ("iati-activities", "version"): "Version",
    ("reporting-org", "type"): "OrganisationType",
    ("participating-org", "type"): "OrganisationType",
    ("participating-org", "role"): "OrganisationRole",
    ("activity-status", "code"): "ActivityStatus",
    ("activity-date", "type"): "ActivityDateType",
    ("result", "type"): "ResultType",
    ("indicator", "measure"): "IndicatorMeasure",
}
_VOCABULARIES = {"result": "ResultVocabulary", "indicator": "IndicatorVocabulary"}


def breaches(data: bytes, *, code_lists: bool = True) -> tuple[str, ...]:
    """Return what is wrong with a file, a sentence each; empty where nothing is.

    Parameters
    ----------
    data
        A file of IATI activities that is XML and declares no document type.
    code_lists
        Whether codes are compared as well: those of the version, of organisations, states, dates
        and results.

    Examples
    --------
    >>> breaches(b'<iati-activities version="2.03"/>')[0].partition(" Expected")[0]
    "line 1: Element 'iati-activities': Missing child element(s)."
    """
    from lxml import etree

    guarded = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)
    tree = etree.ElementTree(etree.fromstring(data, guarded))
    schema = _schema()
    schema.validate(tree)
    found = [f"line {each.line}: {each.message}" for each in schema.error_log]
    return (*found, *(_unlisted(tree) if code_lists else ()))


@lru_cache(maxsize=1)
def _schema() -> "XMLSchema":
    from lxml import etree

    return etree.XMLSchema(
        etree.parse(shipped("data", "iati", "2.03", "iati-activities-schema.xsd"))
    )


@lru_cache(maxsize=1)
def _codes() -> dict[str, frozenset[str]]:
    lists = json.loads(shipped("data", "iati", "2.03", "codes.json").read_text("utf-8"))
    return {name: frozenset(codes) for name, codes in lists.items()}


def codes_of(name: str) -> frozenset[str]:
    """Return the codes of a code list that is shipped: ``"ResultType"``, for example."""
    return _codes()[name]


def _unlisted(tree: "_ElementTree") -> Iterator[str]:
    for element in tree.iter("*"):
        named = [(key, _LISTS.get((element.tag, key)), said) for key, said in element.items()]
        for key, of, said in named:
            if key == _LANGUAGE:
                of, said = "Language", said.partition("-")[0].casefold()
            elif element.tag == "reference" and key == "vocabulary":
                of = _VOCABULARIES.get(element.getparent().tag)
            if of is not None and said not in codes_of(of):
                yield f"line {element.sourceline}: {of} has no code {said!r} (<{element.tag}>)"
