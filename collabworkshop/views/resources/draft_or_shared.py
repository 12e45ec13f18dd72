"""What of my list does the group see, and what is still a draft? And what sharing would do."""

from collections.abc import Mapping
from html import escape

from collabworkshop.analysis.sentences import counted, listed, short
from collabworkshop.model.record import Record

__all__ = ["drafts_of", "standing_html"]

_TITLE = "What the group sees of your list"


def drafts_of(lines: Mapping[str, Record], person: str) -> list[str]:
    """Return the keys of the drafts that a person wrote last, which are theirs to share."""
    return [
        key for key, record in lines.items() if record.state == "draft" and record.author == person
    ]


def standing_html(lines: Mapping[str, Record], person: str, *, speaks_for: str) -> str:
    """Return what is draft and what is shared, as HTML; every name is shown as text.

    Parameters
    ----------
    lines
        The records that this person may change, by key.
    person
        Key of the person.
    speaks_for
        Name of their organisation; empty where they speak for nobody.
    """
    mine = drafts_of(lines, person)
    others = [key for key, r in lines.items() if r.state == "draft" and key not in mine]
    shared = [key for key, r in lines.items() if r.state == "shared"]
    circle = f"you and those who speak for {short(speaks_for)}" if speaks_for else "only you"
    said = [
        _part("Draft", mine, lines, f"seen by {circle}"),
        _part("Draft of a colleague", others, lines, "whoever wrote it last shares it"),
        _part("Shared", shared, lines, "everyone in this workshop sees it"),
        _sharing(len(mine), speaks_for),
    ]
    paragraphs = "".join(f"<p>{words}</p>" for words in said if words)
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{_TITLE}">'
        f"<h3>{_TITLE}</h3>{paragraphs or '<p>There is nothing on your list yet.</p>'}</section>"
    )


def _part(name: str, keys: list[str], lines: Mapping[str, Record], who: str) -> str:
    if not keys:
        return ""
    told = listed((short(str(lines[key].body["what"])) for key in keys), most=6)
    many = counted(len(keys), "line", "lines")
    return f"<b>{name}</b>, {many}; {escape(who)}: <bdi>{escape(told)}</bdi>."


def _sharing(drafts: int, speaks_for: str) -> str:
    if not drafts:
        return ""
    what = counted(drafts, "draft line", "draft lines")
    whose = f", under the name of {short(speaks_for)}" if speaks_for else ""
    return (
        f"“Share with the group” shows your {what} to everyone in this workshop{escape(whose)}, "
        "and that cannot be taken back; a line that is shared can still be changed or taken away."
    )
