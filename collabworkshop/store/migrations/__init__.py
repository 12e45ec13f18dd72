"""How stores that people have become what this program writes."""
