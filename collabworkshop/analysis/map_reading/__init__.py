"""What the map says: who matters for whom, what is missing, and what if."""
