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
workshop.start_our_own("Our coalition")
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
    for name, code, limit in (
        ("entering 40 answers in our own workshop", ENTERING, 1.6),
        ("notebook 03 in the practice workshop, 40 stakeholders and 120 ties", PRACTISING, 1.7),
    ):
        ours = _megabytes(code)
        yield Measure(
            name=f"memory of {name}, over bare ipywidgets",
            ratio=ours / bare,
            limit=limit,
            detail=f"{ours:.1f} MB over {bare:.1f} MB",
        )


def _megabytes(code: str) -> float:
    """Return the median PSS of kernels that ran the code side by side."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        kernels = [
            running.enter_context(_kernel(f"{folder}/{number}", code)) for number in range(KERNELS)
        ]
        return median(kernel.memory_full_info().pss / 1e6 for kernel in kernels)


@contextmanager
def _kernel(workspace: str, code: str) -> Iterator[psutil.Process]:
    Workspace(workspace).prepare()  # as "collabworkshop start" does before any kernel runs
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
