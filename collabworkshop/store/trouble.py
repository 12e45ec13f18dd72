"""What went wrong with a store, said so that whoever is at the table can do something."""

import errno
import sqlite3

from sqlalchemy.exc import DBAPIError

from collabworkshop.model.errors import StoreError, WorkshopError

__all__ = ["TROUBLE", "told"]

TROUBLE = (DBAPIError, sqlite3.Error, OSError)
"""What databases and disks raise when they cannot be used."""

_FULL = "its disk is full. Make room on it"
_READ_ONLY = "it may not be written. Allow it, or move the workshop to a folder of your own"
_GONE = "it is no longer where it was. Put it back"
_BUSY = "another program has been writing into it for half a minute. Close that program"
_AWAY = "the database does not answer. Start it again, or look whether the network is there"
_REFUSED = "the database does not let us in. Look at the name and the password in its address"
_CROWDED = "too many are connected to the database. Close some notebooks"

_BY_SQLITE = {
    "SQLITE_FULL": _FULL,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_CANTOPEN": f"{_GONE}, and see to it that its folder may be written",
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_IOERR": "its disk gives errors. Copy the workshop to another disk",
}
"""https://sqlite.org/rescode.html; longer names begin with one of these."""

_WRECKS = ("SQLITE_NOTADB", "SQLITE_CORRUPT")

_BY_STATE = {
    "53100": _FULL,
    "53300": _CROWDED,
    "25006": _READ_ONLY,
    "42501": _READ_ONLY,
    "28": _REFUSED,
    "3D": "there is no database of that name. Make it, or look at its address",
    "08": _AWAY,
    "57P": _AWAY,
}
"""https://www.postgresql.org/docs/current/errcodes-appendix.html; classes are the first signs."""

_BY_SYSTEM = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EROFS: _READ_ONLY,
    errno.ENOENT: _GONE,
}


def told(error: BaseException, name: str) -> WorkshopError:
    """Return what to say about a trouble with the store of that name.

    Examples
    --------
    >>> print(told(OSError(28, "No space left on device"), "ours.sqlite"))
    The workshop's store (ours.sqlite) could not be used: its disk is full. Make room on it. \
What you typed is still here; it is saved as soon as this is mended.
    """
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    begun = f"The workshop's store ({name}) could not be used"
    if getattr(cause, "sqlite_errorname", "").startswith(_WRECKS):
        return WorkshopError(
            f"{begun}: {cause}. Move it away, and put a copy in its place that can be read."
        )
    return StoreError(
        f"{begun}: {_what(cause)}. What you typed is still here; it is saved as soon as this "
        "is mended."
    )


def _what(cause: BaseException) -> str:
    if isinstance(cause, OSError):
        return _BY_SYSTEM.get(cause.errno or 0, str(cause.strerror))
    if isinstance(cause, sqlite3.Error):
        return _found(_BY_SQLITE, getattr(cause, "sqlite_errorname", "")) or str(cause)
    state = getattr(cause, "sqlstate", None)
    # A server that cannot be reached gives no state.
    return _found(_BY_STATE, state) or str(cause).partition("\n")[0] if state else _AWAY


def _found(sentences: dict[str, str], code: str) -> str | None:
    return next((said for start, said in sentences.items() if code.startswith(start)), None)
