"""Whether a plan says how a coalition will know, and what its figures say so far."""
