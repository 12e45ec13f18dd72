"""What is said of an evaluation plan: its keys, each in a sentence."""

from dataclasses import asdict
from typing import Literal

from pydantic import Field

from collabworkshop.exchange.evaluation.codec import EvaluationRead
from collabworkshop.model.fault import Fault
from collabworkshop.model.noun import Noun

__all__ = ["EvaluationReport", "evaluation_report"]


class EvaluationReport(Noun):
    """What is in an evaluation plan, and what is wrong with its file."""

    kind: Literal["evaluation"] = Field(default="evaluation", description="What the file holds.")
    format: str = Field(description="Name of the format, as it is given to --format.")
    faults: tuple[Fault, ...] = Field(description="Everything found wrong, in the order found.")
    standard: str = Field(
        description="The standard that the file follows, with the version that it says: “IATI "
        "2.03”; without a usable version the first number alone, as its texts show it."
    )
    activities: int = Field(description="Number of activities, with or without results.")
    results: int = Field(description="Number of results: outputs, outcomes and impacts.")
    indicators: int = Field(description="Number of indicators of all results.")
    baselines: int = Field(description="Number of baselines, with or without a value.")
    periods: int = Field(description="Number of periods of all indicators.")
    targets: int = Field(description="Number of targets, with or without a value.")
    actuals: int = Field(description="Number of actuals, with or without a value.")
    complete_triples: int = Field(
        description="Number of periods with a target and an actual that are numbers, of an "
        "indicator with a baseline that is one."
    )
    text_values: int = Field(
        description="Number of baselines, targets and actuals whose value is no number; one with "
        "marks for thousands or a percent sign is a number."
    )
    target_against_direction: int = Field(
        description="Number of indicators that say whether more or less is better, and have a "
        "target on the wrong side of the baseline of the same part and place."
    )
    qualitative_indicators: int = Field(
        description="Number of indicators whose measure is said to be qualitative."
    )


def evaluation_report(got: EvaluationRead) -> EvaluationReport:
    """Return the report of an evaluation plan that was read.

    Examples
    --------
    >>> from collabworkshop.exchange.evaluation.iati.reading import read
    >>> got = read(b'<iati-activities version="2.03"><iati-activity/></iati-activities>', "a")
    >>> evaluation_report(got).standard, evaluation_report(got).activities
    ('IATI 2.03', 1)
    """
    return EvaluationReport(
        format=got.format_name, faults=got.faults, standard=got.standard, **asdict(got.counts)
    )
