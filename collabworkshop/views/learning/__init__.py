"""Tables of the evaluation plan that a coalition fills in together, and how they are read."""
