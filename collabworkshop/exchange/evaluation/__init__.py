"""Evaluation plans in and out: outcomes, indicators, targets and what was measured."""
