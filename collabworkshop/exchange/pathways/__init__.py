"""Files of theories of change."""
