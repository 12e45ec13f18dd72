"""Kumu: projects as JSON, and its import workbook."""
