"""The practice workshop's own results, as its pictures show them."""

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from collabworkshop.analysis.networks.reports import TieMap
from collabworkshop.analysis.stakeholders.engagement import Grid
from collabworkshop.exercises.power_interest_grid import PowerInterestGrid
from collabworkshop.exercises.tie_map import TieMapExercise
from collabworkshop.model.state import State
from collabworkshop.store.log import RecordLog
from tests.seeded import sow

ON = date(2026, 3, 14)


@cache
def state() -> State:
    with TemporaryDirectory() as folder:
        log = RecordLog(sow(Path(folder)) / "practice.sqlite")
        folded = log.fold(log.workshops()[0].id)
        log.close()
    return folded


def practice_map() -> TieMap:
    return TieMapExercise().result(state(), on=ON)


def practice_grid() -> Grid:
    return PowerInterestGrid().result(state(), on=ON)
