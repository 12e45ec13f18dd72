"""The evaluation plan of a coalition, as its exercises see it."""
