"""Gives each notebook that nbval runs a workspace of its own, new and temporary.

Otherwise two notebooks would meet in one practice workshop, and the outputs of
one would depend on what the other had saved before.
"""

import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

import pytest

__all__ = ["pytest_runtest_setup"]


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Name the workspace before nbval starts the kernel with the notebook's first cell."""
    os.environ["COLLABWORKSHOP_WORKSPACE"] = workspace(item.path, item.config)


@cache
def workspace(notebook: Path, config: pytest.Config) -> str:
    """Return the folder of this notebook, removed at the end of the run."""
    folder = tempfile.mkdtemp(prefix=notebook.stem)
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    return folder
