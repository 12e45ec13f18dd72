"""A theory of change told in sentences."""
