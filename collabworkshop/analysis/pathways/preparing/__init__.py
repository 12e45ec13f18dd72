"""How a coalition prepares the work on its theory of change."""
