"""What somebody said of two boxes of two drafts: that they are one, or that they are two."""

from collabworkshop.model.noun import Key, Noun

__all__ = ["PATHWAY_MATCH", "PathwayMatch"]

PATHWAY_MATCH = "pathway-match"
"""Kind of record; its key is those of the two boxes."""


class PathwayMatch(Noun):
    """Whether two boxes say the same.

    Parameters
    ----------
    first, second
        Keys of a box of the one and of the other draft.
    same
        What was said.
    """

    first: Key
    second: Key
    same: bool
