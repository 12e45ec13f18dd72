"""Shades between the paper and a colour, and the ink that can be read on them."""

from matplotlib.colors import to_rgb

from collabworkshop.theme import Look

__all__ = ["Shade", "ink_on", "shade"]

Shade = tuple[float, ...]
"""Red, green and blue, from 0 to 1."""


def shade(look: Look, strength: float, slot: int = 0) -> Shade:
    """Return a shade of one of the colours: 0 is the paper, 1 the full colour.

    Examples
    --------
    >>> from collabworkshop.theme import LIGHT
    >>> shade(LIGHT, 0.0)
    (1.0, 1.0, 1.0)
    """
    full, surface = to_rgb(look.colours[slot]), to_rgb(look.surface)
    return tuple(s + strength * (f - s) for f, s in zip(full, surface, strict=True))


def ink_on(look: Look, ground: Shade) -> str:
    """Return the ink or the colour of the paper, whichever stands out more on a shade.

    Examples
    --------
    >>> from collabworkshop.theme import LIGHT
    >>> ink_on(LIGHT, shade(LIGHT, 0.1)), ink_on(LIGHT, shade(LIGHT, 1))
    ('#1B1F24', '#FFFFFF')
    """
    return max((look.ink, look.surface), key=lambda ink: _contrast(to_rgb(ink), ground))


def _contrast(one: Shade, other: Shade) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Shade) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in colour[:3]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
