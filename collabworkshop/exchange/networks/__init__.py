"""Formats of networks, one per file: read into the model, written out of it."""
