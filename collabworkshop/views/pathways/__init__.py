"""Theories of change on the screen."""
