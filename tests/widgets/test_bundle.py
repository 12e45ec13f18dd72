"""The committed bundle is what the sources give."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MADE = [
    "js/forms/field.generated.ts",
    *(
        f"collabworkshop/widgets/static/{bundle}.{end}"
        for bundle in ("canvas", "forms", "outline")
        for end in ("js", "css")
    ),
]


@pytest.fixture(scope="module")
def npm() -> str:
    return shutil.which("npm") or "npm"


@pytest.mark.node
def test_a_rebuild_changes_nothing(npm: str, tmp_path: Path) -> None:
    copy = tmp_path / "js"
    shutil.copytree(ROOT / "js", copy, ignore=shutil.ignore_patterns("node_modules"))
    (copy / "node_modules").symlink_to(ROOT / "js" / "node_modules")
    (tmp_path / "collabworkshop" / "widgets" / "static").mkdir(parents=True)
    subprocess.run([npm, "run", "build"], cwd=copy, check=True, capture_output=True)
    for name in MADE:
        assert (tmp_path / name).read_bytes() == (ROOT / name).read_bytes(), name


def test_no_bundle_takes_two_bytes_a_letter_in_a_kernel() -> None:
    """Python does that with a text as soon as one sign of it is beyond Latin-1."""
    texts = {name: (ROOT / name).read_text("utf-8") for name in MADE if "static" in name}
    assert [name for name, text in texts.items() if not text.isascii()] == []


@pytest.mark.node
@pytest.mark.parametrize("script", ["check", "test"])
def test_the_front_end_passes_its_own_checks(npm: str, script: str) -> None:
    done = subprocess.run(
        [npm, "run", script], cwd=ROOT / "js", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_lock_names_no_place_that_packages_come_from() -> None:
    assert '"resolved"' not in (ROOT / "js" / "package-lock.json").read_text(encoding="utf-8")
