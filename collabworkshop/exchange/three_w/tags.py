"""What the tags of the Humanitarian Exchange Language (HXL 1.1) say of a column.

After the dictionary of core tags, hxlstandard.org/standard/1-1final/dictionary.
"""

import re

from collabworkshop.exchange.three_w.headings import CODE_RANK, Role

__all__ = ["is_tag", "rank_of_tag"]

_TAG = re.compile(r"#\s*([a-z]\w*)((?:\s*\+\s*[a-z]\w*)*)", re.ASCII | re.IGNORECASE)
_TAGS = {
    Role.ORGANISATION: ("org",),
    Role.ACTIVITY: ("activity", "service", "subsector", "sector", "cluster"),
    Role.PLACE: ("loc", "adm5", "adm4", "adm3", "adm2", "adm1", "region", "country"),
}
# Who pays does not act, and a type is no name.
_NEVER = {"type", "funder", "donor", "num", "url", "email", "contact", "lat", "lon", "date"}
_CODES = {"code", "id", "pcode", "acronym", "iso2", "iso3", "alt"}
_ACTING = ("impl", "prog", "lead")


def is_tag(cell: str) -> bool:
    """Say whether a cell holds a tag.

    Examples
    --------
    >>> is_tag("#adm1 +name"), is_tag("#1"), is_tag("Region")
    (True, False, False)
    """
    return bool(_TAG.fullmatch(cell.strip()))


def rank_of_tag(cell: str, role: Role) -> int | None:
    """Return how well a tag names a role, 0 being best; ``None`` where it does not.

    Examples
    --------
    >>> [rank_of_tag(tag, Role.ORGANISATION) for tag in ("#org", "#org+impl", "#org+type")]
    [0, 1, None]
    """
    match = _TAG.fullmatch(cell.strip())
    if not match:
        return None
    tag = match[1].lower()
    attributes = {each.strip().lower() for each in match[2].split("+")}
    if tag not in _TAGS[role] or attributes & _NEVER:
        return None
    rank = _TAGS[role].index(tag)
    if role is Role.ORGANISATION:
        acting = enumerate(_ACTING, 1)
        rank = next((at for at, attribute in acting if attribute in attributes), 0)
    return rank + CODE_RANK * bool(attributes & _CODES)
