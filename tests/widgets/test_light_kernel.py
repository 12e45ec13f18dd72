import subprocess
import sys


def test_entering_answers_loads_none_of_the_heavy_libraries() -> None:
    ask = (
        "import sys, collabworkshop.widgets.entry_table, collabworkshop.widgets.fields_of;"
        "print([name for name in ('pandas', 'networkx', 'matplotlib') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
