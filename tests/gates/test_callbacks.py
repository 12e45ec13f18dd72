"""An error in a widget callback fails the test; outside IPython ipywidgets swallows it."""

from tests.gates.conftest import Gate

SWALLOWED = """
import ipywidgets

def test_the_button_works():
    button = ipywidgets.Button()
    button.on_click(lambda _: {handler})
    button.click()
"""
GUARDED = """
import logging

def test_the_guard_shows_the_error({fixture}):
    logging.getLogger("collabworkshop.widgets.guard").error("not saved")
    {asserts}
"""


def test_a_callback_that_works_passes(tests_of: Gate) -> None:
    report = tests_of(SWALLOWED.format(handler="None"))
    assert report.returncode == 0, report.stdout


def test_a_callback_that_raises_fails_the_test(tests_of: Gate) -> None:
    report = tests_of(SWALLOWED.format(handler="1 / 0"))
    assert report.returncode != 0
    assert "A widget callback raised" in report.stdout
    assert "ZeroDivisionError" in report.stdout


def test_an_error_that_our_guard_logged_fails_the_test(tests_of: Gate) -> None:
    report = tests_of(GUARDED.format(fixture="", asserts=""))
    assert report.returncode != 0
    assert "not saved" in report.stdout


def test_an_error_made_on_purpose_can_be_asserted_and_cleared(tests_of: Gate) -> None:
    asserts = "assert callback_errors.pop() == 'not saved'"
    report = tests_of(GUARDED.format(fixture="callback_errors", asserts=asserts))
    assert report.returncode == 0, report.stdout
