"""What every format of evaluation plans gives: a plan with its faults, or a file."""

from collections.abc import Callable
from dataclasses import dataclass

from collabworkshop.exchange.networks.codec import Written
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.fault import Fault

__all__ = ["Counts", "EvaluationCodec", "EvaluationRead", "Written"]


@dataclass(frozen=True)
class Counts:
    """How much of what is in a file.

    Parameters
    ----------
    activities, results, indicators, baselines, periods, targets, actuals
        Elements of each kind.
    complete_triples
        Periods with a target and an actual that are numbers, of an indicator with a baseline that
        is one.
    text_values
        Baselines, targets and actuals with a value that is no number.
    target_against_direction
        Indicators with a target on the wrong side of the baseline.
    qualitative_indicators
        Indicators that are measured in words.
    """

    activities: int = 0
    results: int = 0
    indicators: int = 0
    baselines: int = 0
    periods: int = 0
    targets: int = 0
    actuals: int = 0
    complete_triples: int = 0
    text_values: int = 0
    target_against_direction: int = 0
    qualitative_indicators: int = 0


@dataclass(frozen=True)
class EvaluationRead:
    """An evaluation plan out of a file.

    Parameters
    ----------
    plan
        What is in it.
    faults
        What is wrong with it, and what was taken as it seemed best.
    format_name
        Name of its format.
    standard
        Which standard it follows, with its version: ``"IATI 2.03"``.
    counts
        How much the file has of what, as it stands there.
    """

    plan: EvaluationPlan
    faults: tuple[Fault, ...]
    format_name: str
    standard: str
    counts: Counts


@dataclass(frozen=True)
class EvaluationCodec:
    """One format.

    Parameters
    ----------
    name
        What people type after ``--format``, in small letters: ``"iati"``.
    title
        What people read: ``"IATI 2.03"``.
    endings
        Of file names, with the dot; the first is the one to write.
    recognises
        Whether a file is in this format, and nothing else could be meant.
    read
        From what a file holds and what people call it. Raises ``UnreadableError`` with a
        sentence.
    write
        To a file; ``None`` for a format that is only read.
    """

    name: str
    title: str
    endings: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: Callable[[bytes, str], EvaluationRead]
    write: Callable[[EvaluationPlan], Written] | None = None
