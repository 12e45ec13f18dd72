"""The steps, one a file, each from the version before it."""
