"""What people wrote to an instrument in own words, to be read together."""

from collections import defaultdict
from html import escape

from collabworkshop.analysis.assessment.asked import Asked, Said
from collabworkshop.model.questionnaire import Questionnaire

__all__ = ["words_html"]


def words_html(asked: Questionnaire, answered: Asked) -> str:
    """Return what was written, item by item; empty where nobody wrote anything.

    Parameters
    ----------
    asked
        What was asked.
    answered
        The answers that may be seen; names are as typed and shown as text.
    """
    written: defaultdict[str, list[Said]] = defaultdict(list)
    for said in answered.said:
        written[said.item].append(said)
    names = {place: item.name for place, item in asked.items().items()}
    parts = "".join(
        f"<details><summary>{escape(names[place])} ({len(written[place])})</summary>"
        f"<ul>{''.join(map(_line, written[place]))}</ul></details>"
        for place in names
        if place in written
    )
    return (
        f'<div class="cw-root cw-result"><h4>In their own words</h4>{parts}</div>' if parts else ""
    )


def _line(said: Said) -> str:
    level = f" <em>{escape(said.level.label)}</em>" if said.level else ""
    author = f" <small><bdi>{escape(said.author)}</bdi></small>" if said.author else ""
    return f"<li><bdi>{escape(said.words)}</bdi>{level}{author}</li>"
