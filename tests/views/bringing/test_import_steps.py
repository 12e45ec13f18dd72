"""The first step of everything that is brought in: without a file it says which may be chosen."""

from collections.abc import Callable

import pytest

from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.bringing.answer_import import AnswerImport
from collabworkshop.views.bringing.evaluation_import import EvaluationImport
from collabworkshop.views.bringing.import_steps import FileSteps
from collabworkshop.views.bringing.measurement_import import MeasurementImport
from collabworkshop.views.bringing.resource_import import ResourceImport
from collabworkshop.views.session import Session


@pytest.mark.parametrize(
    "steps_of",
    [
        EvaluationImport,
        MeasurementImport,
        ResourceImport,
        lambda session: AnswerImport(session, "five-ingredients"),
    ],
)
def test_without_a_file_it_is_said_which_may_be_chosen(
    own: WorkshopDoor, steps_of: Callable[[Session], FileSteps]
) -> None:
    steps = steps_of(own._session)
    told = steps.files._answer({"op": "send", "id": "1", "cells": {}}, [])
    assert not told["ok"]
    assert steps.may_be in told["messages"][steps.file.name]
    assert steps.bring_in.disabled
