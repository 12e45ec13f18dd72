"""Which evaluation plan is in a file of the IATI activity standard, 1.01 to 2.03."""

import re

from collabworkshop.collecting import without_collecting
from collabworkshop.exchange.evaluation.codec import EvaluationRead
from collabworkshop.exchange.evaluation.iati.activities import activities
from collabworkshop.exchange.evaluation.iati.codes import VERSIONS
from collabworkshop.exchange.evaluation.iati.results import Results
from collabworkshop.exchange.evaluation.iati.texts import Texts
from collabworkshop.exchange.faults import FaultBook

__all__ = ["read"]

_NUMBER = re.compile(r"\d\.\d\d?", re.ASCII)
_NARRATIVE = re.compile(rb"<(\w+:)?narrative[\s>/]")


def read(data: bytes, name: str, *, language: str = "") -> EvaluationRead:
    """Return the plan that the results of a file make.

    Parameters
    ----------
    data, name
        The file, and what people call it.
    language
        Code of the language to take where a text has it, ``"fr"``; else that of each activity.

    Raises
    ------
    UnreadableError
        When it is no XML, declares a document type, is too deep, or has no activity.

    Examples
    --------
    >>> xml = b'''<iati-activities version="2.03"><iati-activity><result type="2">
    ... <title><narrative>Children read</narrative></title>
    ... <indicator measure="2" ascending="1"><title><narrative>Read at eight</narrative></title>
    ... <baseline year="2024" value="55%"/></indicator></result></iati-activity>
    ... </iati-activities>'''
    >>> got = read(xml, "ours.xml")
    >>> got.standard, got.plan.indicators["indicator 1"].direction, got.counts.baselines
    ('IATI 2.03', 'up', 1)
    >>> got.plan.measurements["figure 1"].value, [fault.code for fault in got.faults]
    (55.0, ['missing-id', 'number-with-marks'])
    """
    book = FaultBook()
    results = Results(Texts(name, book, language))
    version = None
    with without_collecting():
        for activity in activities(data, name, book):
            version = activity.version if version is None else version
            results.take(activity)
        plan = results.draft.plan()
    if results.beyond:
        count, tag = sum(results.beyond.values()), results.beyond.most_common(1)[0][0]
        book.note("beyond-results", name, f"<{tag}>", times=count)
    standard = _standard(version or "", data, name, book)
    return EvaluationRead(
        plan=plan,
        faults=book.faults(),
        format_name="iati",
        standard=standard,
        counts=results.counts,
    )


def _standard(version: str, data: bytes, name: str, book: FaultBook) -> str:
    """Return the standard as the file says it, or as its texts show it."""
    if version not in VERSIONS:
        book.note("unlisted-code", f"{name}, iati-activities/@version", version)
    if _NUMBER.fullmatch(version):
        return f"IATI {version}"
    return "IATI 2" if _NARRATIVE.search(data) else "IATI 1"
