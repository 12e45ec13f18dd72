"""Theories of change as tables of elements and links."""
