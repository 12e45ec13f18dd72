"""Which colour Pajek means by a name or a number.

The names are those of the 68 crayons of dvips (colordvi, T. Rokicki), which Pajek took over;
their parts of cyan, magenta, yellow and black were turned into red, green and blue.
"""

import re

__all__ = ["colour_of", "written_colour"]

_CRAYONS_WRITTEN = """
    GreenYellow=d9ff4f Yellow=ffff00 Goldenrod=ffe629 Dandelion=ffb529 Apricot=ffad7a Peach=ff804d
    Melon=ff8a80 YellowOrange=ff9400 Orange=ff6321 BurntOrange=ff7d00 Bittersweet=c20300
    RedOrange=ff3b21 Mahogany=a60000 Maroon=ad0000 BrickRed=b80000 Red=ff0000 OrangeRed=ff0080
    RubineRed=ff00de WildStrawberry=ff0a9c Salmon=ff789e CarnationPink=ff5eff Magenta=ff00ff
    VioletRed=ff30ff Rhodamine=ff2eff Mulberry=a314fa RedViolet=9600a8 Fuchsia=7303eb
    Lavender=ff85ff Thistle=e069ff Orchid=ad5cff DarkOrchid=9933cc Purple=8c24ff Plum=8000ff
    Violet=361fff RoyalPurple=4019ff BlueViolet=190df5 Periwinkle=6e73ff CadetBlue=616ec4
    CornflowerBlue=59deff MidnightBlue=007091 NavyBlue=0f75ff RoyalBlue=0080ff Blue=0000ff
    Cerulean=0fe3ff Cyan=00ffff ProcessBlue=0affff SkyBlue=61ffe0 Turquoise=26ffcc TealBlue=1ffaa3
    Aquamarine=2effb2 BlueGreen=26ffab Emerald=00ff80 JungleGreen=03ff7a SeaGreen=4fff80
    Green=00ff00 ForestGreen=00e000 PineGreen=00bf29 LimeGreen=80ff00 YellowGreen=8fff42
    SpringGreen=bdff3d OliveGreen=009900 RawSienna=8c0000 Sepia=4d0000 Brown=660000 Tan=db9470
    Gray=808080 Black=000000 White=ffffff
"""
_CRAYONS = dict(crayon.split("=") for crayon in _CRAYONS_WRITTEN.split())
_NUMBER = re.compile(r"RGB([0-9A-Fa-f]{6})")


def colour_of(written: str) -> str:
    """Return the colour as ``#rrggbb``, or nothing where its name is not known.

    Examples
    --------
    >>> colour_of("OliveGreen"), colour_of("RGB00FF7F"), colour_of("mauve")
    ('#009900', '#00ff7f', '')
    """
    number = _NUMBER.fullmatch(written)
    parts = number[1].lower() if number else _CRAYONS.get(written, "")
    return f"#{parts}" if parts else ""


def written_colour(colour: str) -> str:
    """Return what Pajek calls a colour.

    Examples
    --------
    >>> written_colour("#00ff7f")
    'RGB00FF7F'
    """
    return f"RGB{colour[1:].upper()}"
