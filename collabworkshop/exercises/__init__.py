"""The exercises, one per file: what is asked, what is saved, what the group gets."""
