"""What of the workshop becomes a file."""
