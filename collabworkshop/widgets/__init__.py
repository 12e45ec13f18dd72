"""Reusable parts of the screen: drawn in the browser, wired to Python by messages."""
