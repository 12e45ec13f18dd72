"""From what stands of a theory of change: what is to be asked next, from the goal backwards."""
