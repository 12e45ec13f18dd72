"""Make ``saved_by_libreoffice.xlsx`` anew: our workbook, opened and saved by LibreOffice.

CI has no LibreOffice, so what it saved is kept beside this file. Where columns have changed, the
test that reads it says so; then, on a machine with LibreOffice Calc:

    python -m tests.exchange.evaluation.workbook.save_with_libreoffice
"""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from collabworkshop.exchange.evaluation.workbook.plan_workbook import write_plan
from tests.exchange.evaluation.plans import EVENTS, PEOPLE, PLAN

__all__ = ["SAVED"]

SAVED = Path(__file__).with_name("saved_by_libreoffice.xlsx")


def main() -> None:
    with TemporaryDirectory() as folder:
        ours = Path(folder, "plan.xlsx")
        ours.write_bytes(write_plan(PLAN, EVENTS, PEOPLE).data)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        subprocess.run(
            [
                *("soffice", "--headless", profile, "--convert-to", "xlsx:Calc MS Excel 2007 XML"),
                *("--outdir", str(Path(folder, "saved")), str(ours)),
            ],
            check=True,
            timeout=120,
        )
        shutil.copyfile(Path(folder, "saved", "plan.xlsx"), SAVED)


if __name__ == "__main__":
    main()
