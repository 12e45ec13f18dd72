"""Can this Python carry the workshop? Says so in a sentence and stops when it cannot.

The Makefile runs this file with the Python it found, before anything is installed.
"""

import importlib
import sys

OLDEST, NEWEST = (3, 11), (3, 13)


def refusal() -> str:
    """Return why this Python cannot be used and what to do, or nothing."""
    this = ".".join(str(part) for part in sys.version_info[:3])
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return (
            f"The workshop needs Python 3.11, 3.12 or 3.13, and {sys.executable} is Python {this}. "
            "If you have one of those under another name, give it: make start PYTHON=python3.12"
        )
    for module in ("venv", "ensurepip"):
        try:
            importlib.import_module(module)
        except ImportError:
            return (
                f"{sys.executable} (Python {this}) has no module {module}, which makes the folder "
                ".venv. On Debian and Ubuntu it comes with: sudo apt-get install python3-venv"
            )
    return ""


if __name__ == "__main__":
    sys.exit(refusal() or None)
