"""How texts from elsewhere are shown in a terminal."""

__all__ = ["seen", "seen_lines"]


def seen(text: str) -> str:
    r"""Return a text from elsewhere without what would steer the terminal.

    Examples
    --------
    >>> seen("\x1b[2JClinic\u202e\n")
    '?[2JClinic??'
    """
    return "".join(sign if sign.isprintable() else "?" for sign in text)


def seen_lines(text: str) -> str:
    r"""Return a text of several lines without what would steer the terminal.

    Examples
    --------
    >>> seen_lines("Clinic\rSchool\nBank")
    'Clinic?School\nBank'
    """
    return "\n".join(map(seen, text.split("\n")))
