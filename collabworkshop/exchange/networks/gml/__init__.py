"""GML: nested keys and values, in ASCII."""
