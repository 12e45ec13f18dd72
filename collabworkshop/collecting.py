"""Resting Python's collector while many objects are made that all stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["count_as_old", "without_collecting"]


@contextmanager
def without_collecting() -> Iterator[None]:
    """Keep the collector from searching, again and again, through objects that all stay.

    Examples
    --------
    >>> with without_collecting():
    ...     gc.isenabled()
    False
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def count_as_old() -> None:
    """Let all that was made so far count as old: the collector goes through it twice otherwise.

    For what is large and stays, and seldom: what is no longer used waits longer, too.
    """
    if not gc.get_freeze_count():  # else a server set something aside, and that stays so
        gc.freeze()
        gc.unfreeze()
