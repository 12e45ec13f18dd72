"""Nobody but clock.py asks for the date, or committed outputs go red by themselves."""

from pathlib import Path

import pytest

from tests.gates.conftest import Gate

ASKING = {
    "today": "from datetime import date\n\nTHIS_DAY = date.today()\n",
    "now": "from datetime import UTC, datetime\n\nTHIS_MOMENT = datetime.now(UTC)\n",
    "time": "import time\n\nTHIS_SECOND = time.time()\n",
}


def test_the_house_as_it_stands_passes(gate: Gate) -> None:
    report = gate("style")
    assert report.returncode == 0, report.stdout


@pytest.mark.parametrize("code", ASKING.values(), ids=list(ASKING))
def test_asking_for_the_date_elsewhere_is_found(house: Path, gate: Gate, code: str) -> None:
    planted = house / "collabworkshop" / "model" / "planted.py"
    planted.write_text(f'"""Which day is it?"""\n\n{code}', "utf-8")
    report = gate("style")
    assert report.returncode != 0
    assert "only collabworkshop/clock.py may ask" in report.stdout
