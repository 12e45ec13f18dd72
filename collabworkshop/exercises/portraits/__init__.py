"""Points of a portrait, and what partners say to them."""
