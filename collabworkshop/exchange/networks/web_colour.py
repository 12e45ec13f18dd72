"""Which colours the model can hold, and how shares of red, green and blue become one."""

import re

__all__ = ["colour_of", "is_colour"]

_COLOUR = re.compile("#[0-9a-f]{6}")
_SHARE = re.compile("[0-9]{1,3}")


def is_colour(text: str) -> bool:
    """Return whether this is a colour as the model writes it."""
    return bool(_COLOUR.fullmatch(text))


def colour_of(*shares: str) -> str:
    """Return the colour of three shares from 0 to 255; empty where they are none.

    Examples
    --------
    >>> colour_of("255", "0", "10"), colour_of("256", "0", "10"), colour_of("1.0", "0", "0")
    ('#ff000a', '', '')
    """
    numbers = [int(share) for share in shares if _SHARE.fullmatch(share)]
    if len(numbers) != 3 or max(numbers) > 255:
        return ""
    return "#" + "".join(f"{number:02x}" for number in numbers)
