"""The map of ties: what people report, and what it says."""
