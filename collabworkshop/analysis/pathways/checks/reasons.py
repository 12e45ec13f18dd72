"""Whether each link says why it should hold, and what speaks for it."""

from collections.abc import Callable, Iterator

from collabworkshop.analysis.pathways.checks.check import Check, Look, Seen
from collabworkshop.analysis.pathways.checks.sources import CENTER, DAVIES
from collabworkshop.analysis.pathways.flow import GIVEN
from collabworkshop.model.pathway import Link

__all__ = ["NO_EVIDENCE", "NO_RATIONALE"]


def _no_rationale(look: Look) -> Iterator[Seen]:
    for (source, target), keys in _lacking(look, lambda link: not link.rationale.strip()):
        yield Seen(
            f"Nobody has said why {look.said(source)} leads to {look.said(target)}.",
            (source, target),
            keys,
        )


def _no_evidence(look: Look) -> Iterator[Seen]:
    for (source, target), keys in _lacking(look, lambda link: link.evidence in ("", "none")):
        said = any(look.pathway.links[key].evidence for key in keys)
        what = "You said that nothing shows yet" if said else "Nobody has said what shows"
        yield Seen(
            f"{what} that {look.said(source)} leads to {look.said(target)}.", (source, target), keys
        )


def _lacking(
    look: Look, lacks: Callable[[Link], bool]
) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """Yield source and target of links that lack something, with their keys."""
    found: dict[tuple[str, str], list[str]] = {}
    for key, link in look.pathway.links.items():
        if lacks(link) and look.pathway.elements[link.source].kind not in GIVEN:
            found.setdefault((link.source, link.target), []).append(key)
    return ((pair, tuple(sorted(keys))) for pair, keys in found.items())


NO_RATIONALE = Check(
    id="no-rationale",
    title="A link without a reason",
    severity="gap",
    why="An arrow claims that one thing brings about another. Without a because, nobody can agree "
    "with it, doubt it or test it.",
    source=DAVIES,
    step="Finish the sentence: the first leads to the second, because …",
    find=_no_rationale,
)

NO_EVIDENCE = Check(
    id="no-evidence",
    title="A link without evidence",
    severity="note",
    why="To know how sure a step is, one has to know what speaks for it: your experience, figures "
    "from here, or studies. That there is none yet is an answer, and worth finding out.",
    source=CENTER,
    step="Say what it rests on and where that can be read; or plan how you will find out.",
    find=_no_evidence,
)
