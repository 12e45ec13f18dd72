"""What the columns of tables of elements and links are called, ours and other people's."""

from collections.abc import Mapping

from collabworkshop.exchange.table import Table

__all__ = [
    "ELEMENT",
    "LINK",
    "TELLING",
    "element_columns",
    "is_ours",
    "link_columns",
    "names_causes",
    "plain",
]

ELEMENT = (
    *("key", "kind", "label", "detail", "owners", "resources", "indicators", "benefits", "asked"),
    *("side_effects", "begins", "ends", "influence", "watch", "stage", "enough"),
)
LINK = (
    *("key", "source", "target", "rationale", "needed", "evidence", "evidence_source"),
    *("strength", "feedback"),
)
"""Our own columns, each called as the field that it holds."""

# Compared without case, spaces and signs; the first that a table has is meant.
_ELEMENT_WORDS = {
    "key": "key id code ref reference elementid nodeid factorid boxid nr no number",
    "label": "label name title element statement text box factor factorlabel step outcome "
    "precondition description bezeichnung titre nombre",
    "kind": "kind type elementtype level category art typ tipo",
    "detail": "detail details description notes note comment comments explanation",
    "owners": "owners owner responsible lead who actor actors",
    "resources": "resources resource inputs needs",
    "indicators": "indicators indicator measure measures kpi howmeasured",
    "benefits": "benefits beneficiaries benefitsto forwhom targetgroup",
    "asked": "asked consulted",
    "side_effects": "sideeffects unintended unintendedeffects risks",
    "begins": "begins start startmonth frommonth",
    "ends": "ends end endmonth due duemonth bymonth",
    "influence": "influence control",
    "watch": "watch monitoring",
    "stage": "stage lane group section phase swimlane cluster",
    "enough": "enough",
}
_LINK_WORDS = {
    "key": "key linkid id edgeid",
    "rationale": "rationale because why reason explanation label linklabel relationship relation",
    "needed": "needed",
    "evidence": "evidence evidencelevel",
    "evidence_source": "evidencesource reference citation",
    "strength": "strength confidence certainty",
    "feedback": "feedback",
    "quote": "quote quotes selectedtext quotation excerpt",
    "said_by": "sourceid sourceids respondent respondentid statementid participant",
    "count": "citationcount linkcount count frequency n times citations",
}

TELLING = frozenset(
    (
        *("label", "element", "statement", "box", "factor", "factorlabel", "step"),
        *("outcome", "precondition"),
    )
)
"""Headings of labels that a list of people or of places does not have."""

_CAUSAL_ENDS = (
    *(("cause", "effect"), ("causelabel", "effectlabel"), ("fromlabel", "tolabel")),
    *(("influence", "consequence"), ("influencefactor", "consequencefactor")),
    *(("ursache", "wirkung"), ("causa", "efecto")),
)
_ENDS = (
    *_CAUSAL_ENDS,
    *(("source", "target"), ("from", "to"), ("sourceid", "targetid"), ("fromid", "toid")),
    *(("driver", "outcome"), ("before", "after"), ("von", "nach"), ("de", "a")),
)


def plain(heading: str) -> str:
    """Return a heading without case, spaces and signs.

    Examples
    --------
    >>> plain("Link ID"), plain("evidence_source")
    ('linkid', 'evidencesource')
    """
    return "".join(filter(str.isalnum, heading.casefold()))


def is_ours(table: Table, columns: tuple[str, ...]) -> bool:
    """Say whether a table has exactly our columns."""
    return table.columns == columns


def link_columns(table: Table) -> dict[str, str]:
    r"""Return the key of the column for each field of a link; empty where no ends are named.

    Examples
    --------
    >>> from collabworkshop.exchange.table import read_table
    >>> link_columns(read_table(b"Cause,Effect,Quote,Year\na,b,c,d\n", name="links"))
    {'source': 'Cause', 'target': 'Effect', 'quote': 'Quote'}
    """
    keys = _by_heading(table)
    ends = [(one, other) for one, other in _ENDS if one in keys and other in keys]
    if not ends:
        return {}
    (source, target) = ends[0]
    taken = {"source": keys.pop(source), "target": keys.pop(target)}
    return taken | _chosen(keys, _LINK_WORDS)


def element_columns(table: Table) -> dict[str, str]:
    """Return the key of the column for each field of an element."""
    return _chosen(_by_heading(table), _ELEMENT_WORDS)


def names_causes(table: Table) -> bool:
    """Say whether the ends are headed as cause and effect, which no network's are.

    A quote and who said it, beside from and to, show a causal map as well.
    """
    keys = _by_heading(table)
    if any(one in keys and other in keys for one, other in _CAUSAL_ENDS):
        return True
    found = link_columns(table)
    return {"source", "quote", "said_by"} <= set(found)


def _chosen(keys: Mapping[str, str], words: Mapping[str, str]) -> dict[str, str]:
    free = dict(keys)
    found = {}
    for field, known in words.items():
        heading = next((word for word in known.split() if word in free), None)
        if heading is not None:
            found[field] = free.pop(heading)
    return found


def _by_heading(table: Table) -> dict[str, str]:
    """Map each heading that stands once to its column's key."""
    headings = [plain(column) for column in table.columns]
    named = zip(headings, table.keys, strict=False)
    return {heading: key for heading, key in named if heading and headings.count(heading) == 1}
