"""The cards under their themes on the screen."""

from collections.abc import Mapping, Sequence
from html import escape

from collabworkshop.analysis.power.themes import CardThemes

__all__ = ["cards_html"]


def cards_html(result: CardThemes, words: Mapping[str, str]) -> str:
    """Return the cards under their themes; whatever was typed is shown as text.

    Parameters
    ----------
    result
        The themes.
    words
        Key of a card to what is written on it.
    """
    sections = [_theme(theme.name, theme.cards, words) for theme in result.themes]
    if result.without:
        sections.append(_theme("On no theme yet", result.without, words))
    if not sections:
        return ""
    return (
        '<section class="cw-root cw-result" role="region" aria-label="The cards by theme">'
        f"<h3>The cards by theme</h3>{''.join(sections)}</section>"
    )


def _theme(name: str, cards: Sequence[str], words: Mapping[str, str]) -> str:
    items = "".join(f"<li><bdi>{escape(words.get(card, ''))}</bdi></li>" for card in cards)
    many = "1 card" if len(cards) == 1 else f"{len(cards)} cards"
    return (
        f"<details><summary><bdi>{escape(name)}</bdi> ({many})</summary><ul>{items}</ul></details>"
    )
