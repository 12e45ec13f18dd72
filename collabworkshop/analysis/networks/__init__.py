"""Networks: how reports become a map, and what can be measured on it."""
