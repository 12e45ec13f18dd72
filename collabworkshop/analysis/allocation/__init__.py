"""Which offer goes to which need: the exact plan, and what it says."""
