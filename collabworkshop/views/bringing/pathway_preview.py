"""What a file would bring in as a draft, before anything is saved: counts, first boxes, faults."""

from collections import Counter
from collections.abc import Sequence
from html import escape
from itertools import islice

from collabworkshop.analysis.pathways.kind_words import KIND_WORDS
from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.bringing.pathways import BroughtPathway
from collabworkshop.model.fault import Fault
from collabworkshop.model.pathway import Pathway
from collabworkshop.views.bringing.fault_table import faults_html
from collabworkshop.views.bringing.import_preview import how_many, left_out_html

__all__ = ["counts_of", "pathway_preview_html"]

_TITLE = "What the file would bring in"

_FIRST = 8


def counts_of(bringing: BroughtPathway) -> str:
    """Return how much comes in, as people read it."""
    boxes = "box" if bringing.boxes == 1 else "boxes"
    return f"{bringing.boxes:,} {boxes} and {how_many(bringing.links, 'link')}"


def pathway_preview_html(
    bringing: BroughtPathway, pathway: Pathway, faults: Sequence[Fault]
) -> str:
    """Return the preview as HTML; everything from the file is shown as text."""
    return (
        f'<section class="cw-root cw-result" role="region" aria-label="{_TITLE}">'
        f"<h3>{_TITLE}</h3><p><b>{counts_of(bringing)}</b>, as a draft of their own. The "
        f"coalition's pathway and other drafts stay as they are.</p>{_boxes(pathway)}"
        f"{faults_html(faults)}{left_out_html(bringing.left_out, 'Does not come in as it stands')}"
        "</section>"
    )


def _boxes(pathway: Pathway) -> str:
    leads = Counter(link.source for link in pathway.links.values())
    body = "".join(
        f"<tr><td>{KIND_WORDS[one.kind]}</td><td><bdi>{escape(short(one.label))}</bdi></td>"
        f"<td>{leads[key]}</td></tr>"
        for key, one in islice(pathway.elements.items(), _FIRST)
    )
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Kind", "Box", "Links from it"))
    return (
        f"<table><caption>The first boxes as they would come in</caption><thead><tr>{head}</tr>"
        f"</thead><tbody>{body}</tbody></table>"
    )
