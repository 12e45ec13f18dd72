"""Is the coalition ready to work together: what drives it, what is in the way, how it asks."""
