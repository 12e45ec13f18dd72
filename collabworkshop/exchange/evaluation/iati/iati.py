"""Results of the IATI activity standard as an evaluation plan.

The standard (https://iatistandard.org) is how donors and those whom they pay say what they do;
its results have indicators with baselines, targets and actuals.
"""

import re

from collabworkshop.exchange.evaluation.codec import EvaluationCodec
from collabworkshop.exchange.evaluation.iati.reading import read
from collabworkshop.exchange.evaluation.iati.writing import write
from collabworkshop.exchange.networks.text_lines import plain_beginning

__all__ = ["CODEC", "recognises"]

_BEGINNING = 64_000
_ROOT = re.compile(rb"<(?:\w+:)?iati-(?:activit(?:ies|y)|organisations)[\s>/]")


def recognises(data: bytes) -> bool:
    """Say whether a file begins as those of the standard do.

    Files about organisations are recognised as well, so that the reader can say what they lack.
    """
    beginning = plain_beginning(data[:_BEGINNING])
    return beginning.lstrip().startswith(b"<") and _ROOT.search(beginning) is not None


CODEC = EvaluationCodec("iati", "IATI 2.03", (".xml",), recognises, read, write)
