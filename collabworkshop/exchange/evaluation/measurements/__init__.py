"""Figures out of other people's tables: whose they are, of when, and in which unit."""
