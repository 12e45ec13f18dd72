"""Theories of change, as exercises read and write them."""
