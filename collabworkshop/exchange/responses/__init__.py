"""Exports of surveys that were run elsewhere."""
