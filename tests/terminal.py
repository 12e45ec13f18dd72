"""A terminal whose commands run in this process: starting one for each takes most of a second."""

import subprocess
import sys
from pathlib import Path

import pytest

from collabworkshop.cli import main

__all__ = ["Terminal"]


class Terminal:
    """A terminal in a folder of its own, of somebody who has set nothing of ours."""

    def __init__(
        self, folder: Path, patch: pytest.MonkeyPatch, screen: pytest.CaptureFixture[str]
    ) -> None:
        self.folder = folder
        self._patch, self._screen = patch, screen
        patch.setenv("COLUMNS", "200")
        patch.setenv("NO_COLOR", "1")
        patch.delenv("COLLABWORKSHOP_WORKSPACE", raising=False)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a command; return what it says, and the code with which it ends."""
        self._patch.chdir(self.folder)
        self._patch.setattr(sys, "argv", ["collabworkshop", *arguments])
        # Else a program that ``python -m`` has started is called like that module.
        self._patch.setattr(sys.modules["__main__"], "__package__", None, raising=False)
        code: int | str | None = 0
        try:
            main()
        except SystemExit as end:
            code = end.code
        said = self._screen.readouterr()
        return subprocess.CompletedProcess(arguments, int(code or 0), said.out, said.err)

    def said(self, *arguments: str) -> str:
        """Run what goes well; return what it says."""
        done = self.run(*arguments)
        assert (done.returncode, done.stderr) == (0, ""), done.stderr
        return done.stdout

    def refused(self, *arguments: str, code: int = 1) -> str:
        """Run what has to fail; return what it says on stderr, and that it says nothing else."""
        done = self.run(*arguments)
        assert (done.returncode, "Traceback" in done.stderr) == (code, False), done.stderr
        assert done.stdout == ""
        assert done.stderr.strip()
        return done.stderr
