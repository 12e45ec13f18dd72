"""What the group calls the things that several cards speak of."""

from typing import Annotated

from pydantic import Field

from collabworkshop.model.noun import Key, Name, Noun

__all__ = ["CARD_THEME", "LONGEST_THEME", "THEME", "CardTheme", "Theme", "ThemeName"]

THEME = "theme"
CARD_THEME = "card-theme"
"""Kinds of record."""

LONGEST_THEME = 80
"""Characters of a theme's name: it is a part of a key."""

ThemeName = Annotated[Name, Field(max_length=LONGEST_THEME)]


class Theme(Noun):
    """A theme in the group's own words.

    Parameters
    ----------
    name
        What the group calls it.
    """

    name: ThemeName


class CardTheme(Noun):
    """One card on one theme; a card may be on several.

    Parameters
    ----------
    card
        Key of the answer that the card shows.
    theme
        Key of the theme.
    """

    card: Key
    theme: Key
