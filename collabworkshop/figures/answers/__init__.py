"""Pictures of what a group answers to an instrument."""
