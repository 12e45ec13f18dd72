"""Gives each notebook that nbval runs a workspace of its own, new and temporary, and a quiet line.

Otherwise two notebooks would meet in one practice workshop, and the outputs of
one would depend on what the other had saved before. And two kernels that start at
one moment could choose the same port, so that one of them dies.
"""

import os
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import nbval.kernel
import pytest
from jupyter_client.manager import KernelManager

__all__ = ["pytest_configure", "pytest_runtest_setup"]


class _WithoutPorts(KernelManager):
    """A kernel that is reached through files, which have names of their own."""

    def __init__(self, **given: Any) -> None:
        folder = tempfile.mkdtemp(prefix="kernel")
        super().__init__(transport="ipc", connection_file=f"{folder}/kernel.json", **given)

    def cleanup_connection_file(self) -> None:
        super().cleanup_connection_file()
        shutil.rmtree(Path(self.connection_file).parent, ignore_errors=True)


def pytest_configure() -> None:
    """Let nbval start its kernels so; Windows has no such files."""
    if os.name == "posix":
        nbval.kernel.KernelManager = _WithoutPorts


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
