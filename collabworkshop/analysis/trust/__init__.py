"""How far people trust, in sums that show nobody."""
