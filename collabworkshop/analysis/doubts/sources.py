"""Where it is said that a figure is a habit of this workshop."""

__all__ = ["OURS"]

OURS = "A convention of this workshop"
