"""What a group's answers say together."""
