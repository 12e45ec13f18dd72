"""A theory of change that a small group draws beside the coalition's own."""

from collabworkshop.model.noun import Name, Noun, Text

__all__ = ["PATHWAY_DRAFT", "PathwayDraft"]

PATHWAY_DRAFT = "pathway-draft"
"""Kind of record; the keys of its boxes and links begin with its own."""


class PathwayDraft(Noun):
    """What a draft is called.

    Parameters
    ----------
    name
        In the words of those who draw it, or of the file that it came from.
    note
        Anything else.
    """

    name: Name
    note: Text = ""
