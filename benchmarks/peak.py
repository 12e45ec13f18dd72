"""The most memory that this process has held, by itself."""

from pathlib import Path

__all__ = ["peak"]


def peak() -> float:
    """Return megabytes.

    Not ``ru_maxrss``: Linux carries the parent's over a fork and an exec, and the parent of a
    benchmark has run others before.
    """
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("this system does not say how much memory a process held")
