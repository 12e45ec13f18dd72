"""Where the content and the notebooks lie, in a wheel as in a checkout."""

from pathlib import Path

__all__ = ["shipped"]

_HERE = Path(__file__).resolve().parent


def shipped(*parts: str) -> Path:
    """Return the path of something that travels with the package.

    Parameters
    ----------
    *parts
        Folders and file name below the top, ``"data", "practice"`` for example.

    Raises
    ------
    FileNotFoundError
        When neither the installed package nor a checkout has it; the message
        names both places.

    Examples
    --------
    >>> shipped("data", "curriculum", "index.yaml").name
    'index.yaml'
    """
    places = [root.joinpath(*parts) for root in (_HERE / "shipped", _HERE.parent)]
    for place in places:
        if place.exists():
            return place
    looked = " and ".join(str(place) for place in places)
    raise FileNotFoundError(f"{'/'.join(parts)} is not where it should be. Looked at {looked}.")
