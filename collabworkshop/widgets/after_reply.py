"""What need a browser not wait for? It is done when the reply is on its way."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["after_reply", "replying"]

Work = Callable[[], object]

# Operations are answered one after the other (guard.TURN), so one list is enough.
_held: list[list[Work]] = []


def after_reply(work: Work) -> None:
    """Do something when the operation in hand is answered; at once where there is none.

    Examples
    --------
    >>> with replying() as afterwards:
    ...     after_reply(lambda: print("shown"))
    ...     print("saved")
    saved
    >>> for work in afterwards:
    ...     work()
    shown
    >>> after_reply(lambda: print("at once"))
    at once
    """
    if _held:
        _held[-1].append(work)
    else:
        work()


@contextmanager
def replying() -> Iterator[list[Work]]:
    """Hold back what the reply need not wait for; whoever sent it does it then."""
    _held.append([])
    try:
        yield _held[-1]
    finally:
        _held.pop()
