"""Texts of TheoryMaker."""
