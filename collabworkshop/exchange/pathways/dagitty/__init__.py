"""Texts of DAGitty."""
