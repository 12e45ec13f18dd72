"""Small words for findings: numbers and lists as a person would say them."""

from collections.abc import Iterable

__all__ = ["counted", "listed", "named", "number", "quoted", "short"]

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

_LONGEST_NAME, _LONGEST_SAYING = 60, 90


def number(count: int) -> str:
    """Return a small count as a word.

    Examples
    --------
    >>> number(3), number(12)
    ('three', '12')
    """
    return _WORDS[count] if 0 <= count < len(_WORDS) else str(count)


def counted(count: int, one: str, many: str) -> str:
    """Return a count with what is counted; write what follows into both phrases.

    Examples
    --------
    >>> counted(1, "tie is", "ties are"), counted(0, "tie is", "ties are")
    ('one tie is', 'no ties are')
    """
    return f"{number(count)} {one if count == 1 else many}"


def short(name: str) -> str:
    """Return a name that fits into a sentence.

    Examples
    --------
    >>> short("Clinic"), len(short("Clinic " * 100))
    ('Clinic', 60)
    """
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"


def named(names: Iterable[str], *, most: int = 4) -> str:
    """Return names as a list in a sentence, each cut where it is too long for one.

    Examples
    --------
    >>> named(["Food bank", "Clinic", "School"], most=2)
    'Food bank, Clinic and one more'
    >>> named(["Food bank", "Clinic"])
    'Food bank and Clinic'
    """
    return listed(map(short, names), most=most)


def quoted(label: str) -> str:
    """Return what something says, as it stands in a sentence about it; seldom has it to be cut.

    Examples
    --------
    >>> quoted("Families get help. ")
    '“Families get help”'
    >>> quoted("Teenagers get help before anything becomes an emergency, " * 2)
    '“Teenagers get help before anything becomes an emergency, Teenagers get help before …”'
    """
    said = " ".join(label.split()).rstrip(".") or "."
    return f"“{said if len(said) <= _LONGEST_SAYING else _cut(said)}”"


def _cut(said: str) -> str:
    """Return the beginning of what somebody says, up to the end of a word."""
    begun = said[: _LONGEST_SAYING - 1]
    words = begun.rpartition(" ")[0]
    # A word of many letters is cut in itself: too little would be left.
    return f"{words} …" if len(words) > _LONGEST_SAYING // 2 else f"{begun}…"


def listed(phrases: Iterable[str], *, most: int = 4) -> str:
    """Return phrases as a list in a sentence; what goes beyond the most is counted.

    Examples
    --------
    >>> listed(["time (for three)", "money (for two)"])
    'time (for three) and money (for two)'
    """
    shown = list(phrases)
    rest = len(shown) - most
    if rest > 0:
        shown = [*shown[:most], f"{number(rest)} more"]
    if len(shown) < 2:
        return "".join(shown)
    # A name with a comma of its own would look like two.
    comma = "; " if any("," in phrase for phrase in shown) else ", "
    return f"{comma.join(shown[:-1])} and {shown[-1]}"
