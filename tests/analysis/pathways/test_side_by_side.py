"""What differs between two drafts is told in words, never in keys."""

from collabworkshop.analysis.pathways.comparing import compared
from collabworkshop.analysis.pathways.side_by_side import side_by_side
from tests.analysis.pathways.drafts import draft


def test_whoever_left_the_list_is_told_without_a_key() -> None:
    ours = draft(boxes={"o": {"label": "People meet", "owners": ("club", "9f3c")}})
    theirs = draft(boxes={"o": {"label": "People meet", "owners": ("club",)}})
    found = side_by_side(ours, theirs, compared(ours, theirs), {"club": "Youth club"})
    [owners] = found.boxes[0].differences
    assert (owners.field, owners.first, owners.second) == (
        "Who sees to it",
        "Youth club; no longer on the list",
        "Youth club",
    )
