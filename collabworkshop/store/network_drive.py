"""Whether a folder lies on a network drive, where SQLite's locks are not to be trusted.

See https://sqlite.org/howtocorrupt.html, section 2.1. Linux says where a folder
lies; on other systems nothing is known, and nothing is said.
"""

import re
from pathlib import Path

__all__ = ["network_drive"]

_MOUNTS = Path("/proc/self/mountinfo")

_NETWORK = {
    "9p",
    "afp",
    "afs",
    "beegfs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "fuse.davfs2",
    "fuse.gcsfuse",
    "fuse.glusterfs",
    "fuse.rclone",
    "fuse.s3fs",
    "fuse.sshfs",
    "fuse.vmhgfs-fuse",
    "gfs2",
    "glusterfs",
    "gpfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "ocfs2",
    "panfs",
    "prl_fs",
    "pvfs2",
    "smb3",
    "smbfs",
    "vboxsf",
    "vmhgfs",
}
"""Kinds of drives that another machine keeps; a shared folder of a virtual machine is one too."""

_ESCAPED = re.compile(r"\\([0-7]{3})")


def network_drive(path: Path) -> str | None:
    """Return the kind of network drive on which a path lies, or ``None`` where none is known.

    Parameters
    ----------
    path
        A file or folder, which need not be there yet.
    """
    # Links are followed: what counts is where the bytes lie.
    place = path.resolve()
    try:
        return _kind(place, _MOUNTS.read_text("utf-8", errors="surrogateescape"))
    except OSError:
        return None


def _kind(place: Path, mounts: str) -> str | None:
    """Return the kind of network drive, from the table of what is mounted.

    The table is explained in ``man 5 proc``: the fifth field is the place, the one after
    the lone dash the kind. Of several drives at one place the last one is seen.
    """
    found, deepest = "", -1
    for line in mounts.splitlines():
        mounted, _, source = line.partition(" - ")
        where = Path(_ESCAPED.sub(lambda sign: chr(int(sign[1], 8)), mounted.split()[4]))
        if place.is_relative_to(where) and len(where.parts) >= deepest:
            found, deepest = source.split()[0], len(where.parts)
    return found if found in _NETWORK else None
