"""Whether a word in brackets says how a link is drawn, and not what it means."""

import re

__all__ = ["is_style"]

# The names of CSS Color Module Level 4, which TheoryMaker takes.
_NAMES = """
aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet
brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan
darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen
darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey
darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite
forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew
hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue
lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon
lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime
limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple
mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue
mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen
seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal
thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen
"""
_COLOURS = frozenset(_NAMES.split())
_OTHER = re.compile(r"solid|dotted|dashed|bold|invis|none|\d+(?:\.\d+)?(?:px|pt|%)?|rgb\([^)]*\)")


def is_style(words: str) -> bool:
    """Say whether all words are colours, widths and kinds of line.

    Examples
    --------
    >>> is_style("1px dotted seagreen"), is_style("rgb(1, 2, 3)"), is_style("increases")
    (True, True, False)
    """
    found = re.findall(r"rgb\([^)]*\)|\S+", words.casefold())
    return bool(found) and all(word in _COLOURS or _OTHER.fullmatch(word) for word in found)
