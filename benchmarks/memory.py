"""Memory of a participant who enters answers, against a kernel with bare ipywidgets."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from statistics import median

import psutil
from jupyter_client import BlockingKernelClient, KernelManager

from benchmarks.measure import Measure
from collabworkshop.host.workspace import Workspace

__all__ = ["measures"]

KERNELS = 3

BARE = """
import ipywidgets
shown = ipywidgets.VBox([ipywidgets.Text(), ipywidgets.Button()])
"""

ENTERING = """
from collabworkshop.notebook import join
workshop = join()
workshop.who_am_i().join(name="Ada", organisation="Clinic")
grid, ties = workshop.exercise("power-interest-grid"), workshop.exercise("tie-map")
clinic = grid.value[0]["key"]
for number in range(20):
    key = grid.answer(name=f"Stakeholder {number}", interest=4, influence=2).key
    ties.answer(source=clinic, target=key, kind="referral", level=2)
found = workshop.result("power-interest-grid"), workshop.result("tie-map")
"""

PRACTISING = """
from collabworkshop.notebook import join
workshop = join()
workshop.who_am_i(), workshop.bring_network()
grid, ties = workshop.exercise("power-interest-grid"), workshop.exercise("tie-map")
found = workshop.result("power-interest-grid"), workshop.result("tie-map")
"""


def measures() -> Iterator[Measure]:
    """Yield the ratios of the medians over a few kernels, in PSS."""
    bare = _megabytes(BARE)
    for name, code, title, limit in (
        ("entering 40 answers in our own workshop", ENTERING, "Our coalition", 1.6),
        # What people answered in all notebooks is 10 MB that our own has not.
        ("notebook 03 in the practice workshop, of 3,000 records", PRACTISING, "", 2.0),
    ):
        ours = _megabytes(code, title)
        yield Measure(
            name=f"memory of {name}, over bare ipywidgets",
            ratio=ours / bare,
            limit=limit,
            detail=f"{ours:.1f} MB over {bare:.1f} MB",
        )


def _megabytes(code: str, title: str = "") -> float:
    """Return the median PSS of kernels that ran the code side by side.

    Each has a workshop of its own with that title; without one, the practice workshop.
    """
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        kernels = [
            running.enter_context(_kernel(f"{folder}/{number}", code, title))
            for number in range(KERNELS)
        ]
        return median(kernel.memory_full_info().pss / 1e6 for kernel in kernels)


@contextmanager
def _kernel(workspace: str, code: str, title: str) -> Iterator[psutil.Process]:
    Workspace(workspace).prepare()  # as "collabworkshop start" does before any kernel runs
    if title:
        Workspace(workspace).begin(title)
    manager = KernelManager(transport="ipc")
    manager.start_kernel(env={**os.environ, "COLLABWORKSHOP_WORKSPACE": workspace})
    client: BlockingKernelClient = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        reply = client.execute_interactive(code, timeout=60, output_hook=lambda _: None)
        if reply["content"]["status"] != "ok":
            raise RuntimeError("\n".join(reply["content"]["traceback"]))
        yield psutil.Process(manager.provisioner.pid)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
