"""What a file that was brought in calls somebody on the list."""

from hashlib import sha256

from collabworkshop.model.noun import Name, Noun

__all__ = ["FILE_ID", "FileId"]

FILE_ID = "file-id"
"""Kind of the record: the next edition of the file finds its people again by it."""


class FileId(Noun):
    """The id of a node of a file, and which stakeholder it became.

    Parameters
    ----------
    origin
        Name of the file.
    id
        What the file calls the node.
    stakeholder
        Key of the stakeholder.
    """

    origin: Name
    id: Name
    stakeholder: Name

    @staticmethod
    def key(origin: str, id_: str) -> str:
        """Return the key of the record: the same for the same node, however long its id.

        Examples
        --------
        >>> len(FileId.key("survey.csv", "x" * 4000))
        40
        """
        return sha256(f"{origin}\0{id_}".encode()).hexdigest()[:40]
