"""Doubts that a group settles, or leaves as they are with a reason."""
