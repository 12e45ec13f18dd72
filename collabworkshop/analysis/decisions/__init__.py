"""Who has which part when something is decided."""
