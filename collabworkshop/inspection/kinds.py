"""Which kinds of thing a file, a folder or a zip may hold, and in which formats each comes."""

from collabworkshop.exchange.evaluation.formats import NAMES as EVALUATIONS
from collabworkshop.exchange.networks.formats import NAMES
from collabworkshop.exchange.pathways.formats import NAMES as PATHWAYS

__all__ = ["FORMATS", "KINDS"]

KINDS = {
    "network": "a network",
    "directory": "a directory of services",
    "three-w": "a table of who does what where",
    "responses": "answers to a survey",
    "pathway": "a theory of change",
    "evaluation": "an evaluation plan",
}
"""Every kind by the name that people type after ``--kind``, and what they read."""

FORMATS = {
    **dict.fromkeys(NAMES, "network"),
    **dict.fromkeys(("hsds-tabular", "hsds-json", "ohana"), "directory"),
    **dict.fromkeys(("three-w", "three-w-workbook"), "three-w"),
    **dict.fromkeys(("responses", "responses-workbook"), "responses"),
    **dict.fromkeys(PATHWAYS, "pathway"),
    **dict.fromkeys(EVALUATIONS, "evaluation"),
}
"""Every format by the name that people type after ``--format``, and of which kind it is."""
